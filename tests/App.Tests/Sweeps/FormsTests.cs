using System.Net;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Sweeps;

/// <summary>Nothing is changed by a form that another site sent.</summary>
public sealed class FormsTests(TestHouse house) : IClassFixture<TestHouse>
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_form_without_its_token_is_refused(Role role)
    {
        using var visitor = await house.As(role);
        var taking = (await TestPage.AllAsync(house.Services)).Where(p => p.Admits(role) && !p.TakesFormsWithoutToken).SelectMany(p => p.Posts.Select(q => p.Address + q)).ToList();

        Assert.Contains("/dang-nhap", taking);
        Sweep.FindsNothing(await TakenAsync(visitor, taking));
    }

    [Fact]
    public async Task Only_the_public_page_and_the_one_that_tells_of_an_error_take_forms_without_a_token() =>
        Assert.Equal(["/bao-tin", "/loi/{code:int}"], (await TestPage.AllAsync(house.Services)).Where(p => p.TakesFormsWithoutToken).Select(p => p.Route).Order());

    [Fact]
    public async Task A_form_that_is_taken_without_its_token_is_found()
    {
        await using var careless = await TestHouse.OpenAsync(services => services.AddSingleton<IStartupFilter>(new Before(app =>
            app.Map("/nhan-bua", taking => taking.Run(context => context.Response.WriteAsync("taken"))))));
        using var visitor = careless.Stranger();

        Assert.Equal(["/nhan-bua answers 200"], await TakenAsync(visitor, ["/nhan-bua"]));
    }

    private static async Task<List<string>> TakenAsync(Visitor visitor, IEnumerable<string> addresses)
    {
        var taken = new List<string>();
        foreach (var address in addresses)
        {
            using var nothing = new FormUrlEncodedContent([]);
            using var answer = await visitor.Http.PostAsync(address, nothing);
            if (answer.StatusCode is not HttpStatusCode.BadRequest) taken.Add($"{address} answers {(int)answer.StatusCode}");
        }

        return taken;
    }
}
