using System.Net;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Data;

/// <summary>A form sent twice acts once.</summary>
public sealed class OnceTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_form_sent_again_later_acts_once_and_leads_where_the_first_one_led()
    {
        using var visitor = await WithWrongPasswordAsync("congan");
        var (first, second) = (Form(visitor, "congan"), Form(visitor, "congan"));

        await visitor.SendAsync(first);
        await visitor.SendAsync(second);

        Assert.Equal((HttpStatusCode.OK, "/dang-nhap"), (visitor.Status, visitor.Address));
        Assert.Equal(1, await FailuresAsync("congan"));
    }

    [Fact]
    public async Task A_form_sent_several_times_at_the_same_moment_acts_once()
    {
        using var visitor = await WithWrongPasswordAsync("tramyte");
        var forms = Enumerable.Range(0, 5).Select(_ => Form(visitor, "tramyte")).ToList();

        var answers = await Task.WhenAll(forms.Select(f => visitor.Http.SendAsync(f)));

        Assert.All(answers, a => Assert.True(a.StatusCode < HttpStatusCode.BadRequest, $"{a.StatusCode}"));
        Assert.Equal(1, await FailuresAsync("tramyte"));
    }

    [Fact]
    public async Task Two_forms_act_twice()
    {
        using var visitor = await WithWrongPasswordAsync("taichinh");
        await visitor.SendAsync(Form(visitor, "taichinh"));
        await visitor.GetAsync("/dang-nhap");
        await visitor.SendAsync(Form(visitor, "taichinh"));

        Assert.Equal(2, await FailuresAsync("taichinh"));
    }

    private async Task<Visitor> WithWrongPasswordAsync(string account)
    {
        var visitor = house.Stranger();
        await visitor.GetAsync("/dang-nhap");
        Assert.Equal(0, await FailuresAsync(account));
        return visitor;
    }

    private static HttpRequestMessage Form(Visitor visitor, string account) => visitor.Request("body", "Đăng nhập", ("Account", account), ("Password", "khong-phai-mat-khau"));

    private Task<int> FailuresAsync(string account) => house.AskAsync(async db =>
    {
        var id = new AccountId(await db.Set<Account>().Where(a => a.UserName == account).Select(a => a.Id).SingleAsync());
        return await db.Set<ActRecord>().CountAsync(a => a.Kind == "session.sign-in-failed" && a.AccountId == id);
    });
}
