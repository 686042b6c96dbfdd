using System.Net;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Access;

/// <summary>Somebody away hands their post over; what is done under it says in whose place.</summary>
public sealed class DelegationTests
{
    [Fact]
    public async Task Whoever_stands_in_has_the_rights_of_the_post_and_acts_say_in_whose_place()
    {
        await using var house = await OpenAsync();
        await HandOverAsync(house, "vanhoa", to: "Đặng Thị Hồng");
        using var justice = await house.As("tuphap");
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(justice, "/ke-hoach/nhap"));

        await StandInAsync(justice);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(justice, "/ke-hoach/nhap"));
        await justice.GetAsync("/to-chuc/don-vi/them");
        await justice.SubmitAsync("Thêm đơn vị", ("Name", "Trường Mầm non Búp Xanh"), ("Kind", "School"), ("From", "01/09/2026"));
        Assert.Contains("Đặng Thị Hồng thay mặt Trần Thu Hà", justice.Text, StringComparison.Ordinal);
        var task = await TellAsync(house, justice, "II.2.a");
        Assert.Contains("Đặng Thị Hồng thay mặt Trần Thu Hà", justice.Text, StringComparison.Ordinal);

        await justice.SubmitAsync("Trở lại chức vụ của tôi");
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(justice, "/ke-hoach/nhap"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(justice, $"/nhiem-vu/{task}"));
    }

    [Fact]
    public async Task It_ends_with_its_last_day_and_when_it_is_taken_back()
    {
        await using var house = await OpenAsync();
        await HandOverAsync(house, "vanhoa", to: "Đặng Thị Hồng");
        using var justice = await house.As("tuphap");
        await StandInAsync(justice);

        await LaterAsync(9);
        Assert.Equal((HttpStatusCode.OK, "/ke-hoach/nhap"), (await StatusAsync(justice, "/ke-hoach/nhap"), justice.Address));
        await LaterAsync(8);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(justice, "/ke-hoach/nhap"));

        await HandOverAsync(house, "vanhoa", to: "Đặng Thị Hồng", day: "24/11/2026");
        await StandInAsync(justice);
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/uy-quyen");
        await officer.SubmitAsync("Thu lại");
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(justice, "/ke-hoach/nhap"));

        // The session has run out by then; the browser still says in whose place it acts.
        async Task LaterAsync(int hours)
        {
            house.Clock.Advance(TimeSpan.FromHours(hours));
            await justice.SignInAsync("tuphap");
        }
    }

    [Fact]
    public async Task A_delegation_is_of_no_use_to_anybody_else()
    {
        await using var house = await OpenAsync();
        await HandOverAsync(house, "vanhoa", to: "Đặng Thị Hồng");
        var delegation = await house.AskAsync(db => db.Set<Delegation>().Select(d => d.Id.Value).SingleAsync());

        Assert.Null(await house.AskAsync(async db => await db.FindStandInAsync(await house.ViewerAsync("taichinh"), delegation, new DateOnly(2026, 11, 23))));
        Assert.NotNull(await house.AskAsync(async db => await db.FindStandInAsync(await house.ViewerAsync("tuphap"), delegation, new DateOnly(2026, 11, 23))));
    }

    [Fact]
    public async Task Whoever_stands_in_does_not_accept_the_work_of_their_own_unit()
    {
        await using var house = await OpenAsync();
        var justice = await house.ViewerAsync("tuphap");
        var officer = await house.ViewerAsync("vanhoa");
        var standingIn = officer with { Account = justice.Account, StandsInFor = new StandIn(default, officer.Account, officer.Name, justice.Unit) };
        var own = await house.AskAsync(db => db.TasksFor(justice).Include(t => t.Support).FirstAsync(t => t.LeadUnitId == justice.Unit));

        Assert.Contains(TaskPermissions.WhyNot(standingIn, own, PlanTaskAction.Accept), r => r.Code == "task.own-work-needs-leader");
        Assert.Empty(TaskPermissions.WhyNot(officer, own, PlanTaskAction.Accept));
    }

    [Fact]
    public async Task What_is_missing_or_out_of_order_is_said()
    {
        await using var house = await OpenAsync();
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/uy-quyen");
        await officer.SubmitAsync("Ủy quyền", ("From", "30/11/2026"), ("To", "25/11/2026"));

        var said = officer.Page.QuerySelector(".sum")!.TextContent;
        foreach (var sentence in (string[])["Chọn người nhận ủy quyền.", "Ngày cuối phải từ hôm nay trở đi", "Cần lý do"]) Assert.Contains(sentence, said, StringComparison.Ordinal);
        using var collaborator = await house.As("ctv1");
        await collaborator.GetAsync("/uy-quyen");
        Assert.Null(collaborator.Page.QuerySelector("#nguoi"));
    }

    private static Task<TestHouse> OpenAsync() => TestHouse.OpenAsync(_ => { });

    private static async Task HandOverAsync(TestHouse house, string account, string to, string day = "23/11/2026")
    {
        using var holder = await house.As(account);
        await holder.GetAsync("/uy-quyen");
        await holder.SubmitAsync("Ủy quyền", ("Person", to), ("From", day), ("To", day), ("Reason", "Đi tập huấn"));
        Assert.Contains("Đã ủy quyền.", holder.Text, StringComparison.Ordinal);
    }

    private static async Task StandInAsync(Visitor visitor)
    {
        await visitor.GetAsync("/uy-quyen");
        await visitor.SubmitAsync("Làm việc thay");
        Assert.Contains("Bạn đang làm việc thay", visitor.Text, StringComparison.Ordinal);
    }

    private static async Task<Guid> TellAsync(TestHouse house, Visitor visitor, string path)
    {
        var task = await house.AskAsync(async db => await db.TasksFor(await house.ViewerAsync("vanhoa")).FirstAsync(t => t.Path == path));
        await visitor.GetAsync($"/nhiem-vu/{task.Id.Value}");
        await visitor.SubmitAsync("Ghi nhận", ("Action", "Report"), ("Words", "Đã nghe báo qua điện thoại."));
        return task.Id.Value;
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string address)
    {
        await visitor.GetAsync(address);
        return visitor.Status;
    }
}
