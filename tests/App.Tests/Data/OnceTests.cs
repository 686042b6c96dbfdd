using System.Net;
using MangNon.App.Data;
using MangNon.App.Demo;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Data;

/// <summary>A form sent twice acts once.</summary>
public sealed class OnceTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Page = "/xac-nhan-lai?tiep=%2Fto-chuc";

    [Fact]
    public async Task A_form_sent_again_later_acts_once_and_leads_where_the_first_one_led()
    {
        using var visitor = await WhoConfirmsAsync("congan");
        var (first, second) = (Form(visitor), Form(visitor));

        await visitor.SendAsync(first);
        await visitor.SendAsync(second);

        Assert.Equal((HttpStatusCode.OK, "/to-chuc"), (visitor.Status, visitor.Address));
        Assert.Equal(1, await ActsAsync("congan"));
    }

    [Fact]
    public async Task A_form_sent_several_times_at_the_same_moment_acts_once()
    {
        using var visitor = await WhoConfirmsAsync("tramyte");
        var forms = Enumerable.Range(0, 5).Select(_ => Form(visitor)).ToList();

        var answers = await Task.WhenAll(forms.Select(f => visitor.Http.SendAsync(f)));

        Assert.All(answers, a => Assert.True(a.StatusCode < HttpStatusCode.BadRequest, $"{a.StatusCode}"));
        Assert.Equal(1, await ActsAsync("tramyte"));
    }

    [Fact]
    public async Task Two_forms_act_twice()
    {
        using var visitor = await WhoConfirmsAsync("taichinh");
        await visitor.SendAsync(Form(visitor));
        await visitor.GetAsync(Page);
        await visitor.SendAsync(Form(visitor));

        Assert.Equal(2, await ActsAsync("taichinh"));
    }

    private async Task<Visitor> WhoConfirmsAsync(string account)
    {
        var visitor = await house.As(account);
        await visitor.GetAsync(Page);
        Assert.Equal(0, await ActsAsync(account));
        return visitor;
    }

    private static HttpRequestMessage Form(Visitor visitor) => visitor.Request("body", "Tiếp tục", ("password", DemoWard.Password));

    private Task<int> ActsAsync(string account) => house.AskAsync(async db =>
    {
        var id = new AccountId(await db.Set<Account>().Where(a => a.UserName == account).Select(a => a.Id).SingleAsync());
        return await db.Set<ActRecord>().CountAsync(a => a.Kind == "session.prove" && a.AccountId == id);
    });
}
