using MangNon.App.Features.Children.Exchange;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>A school's list and the health station's list are held against the registry; what is missing goes to whoever can put it right.</summary>
public sealed class ReconcileTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string School = "Trường Tiểu học Măng Non";

    [Fact]
    public async Task Who_is_missing_where_and_what_they_say_otherwise_stands_side_by_side()
    {
        var (officer, school) = await OfAsync();
        await PupilAsync(officer, school, "Kiều Thị Có", "2A");
        var missing = await PupilAsync(officer, school, "Kiều Thị Vắng", "2A");
        using var visitor = await house.As("vanhoa");
        var ofSchool = await ImportTests.HandInAsync(visitor, "truong-doi-chieu.csv", ImportTests.Head
            + $"1;Kiều Thị Có;15/05/2018;Nữ;;;4;{School};3B;\n2;Kiều Văn Lạ;03/03/2018;Nam;;8 Đối Chiếu;4;{School};3B;\n");
        var ofHealth = await ImportTests.HandInAsync(visitor, "y-te-doi-chieu.csv", ImportTests.Head + "1;Kiều Văn Lạ;03/03/2018;Nam;;8 Đối Chiếu;4;;;\n2;Kiều Thị Mới;01/02/2024;Nữ;;8 Đối Chiếu;4;;;\n");

        await visitor.GetAsync("/tre-em/chat-luong");
        await visitor.SubmitAsync("Kiểm tra lại toàn bộ");

        await visitor.GetAsync($"/tre-em/doi-chieu?truong={school.Value}&ds-truong={ofSchool}&ds-y-te={ofHealth}&duoi-tuoi=6");

        var unknown = Rows(visitor, "ngoai-so");
        Assert.Equal(2, unknown.Count(r => r.Contains("Kiều Văn Lạ", StringComparison.Ordinal) || r.Contains("Kiều Thị Mới", StringComparison.Ordinal)));
        Assert.Contains(unknown, r => r.Contains("trường: dòng 4, y tế: dòng 3", StringComparison.Ordinal));
        Assert.Contains(Rows(visitor, "ngoai-truong"), r => r.Contains("Kiều Thị Vắng", StringComparison.Ordinal));
        Assert.DoesNotContain(Rows(visitor, "ngoai-truong"), r => r.Contains("Kiều Thị Có", StringComparison.Ordinal));
        var difference = visitor.Page.QuerySelectorAll("table.list tbody tr").Select(r => r.TextContent).Single(r => r.Contains("Kiều Thị Có", StringComparison.Ordinal));
        Assert.Contains("2A", difference, StringComparison.Ordinal);
        Assert.Contains("3B", difference, StringComparison.Ordinal);
        Assert.Contains(await house.AskAsync(db => db.ActsFor(officer).Where(a => a.Kind == "child.reconcile-look").Select(a => a.Subject).ToListAsync()), s => s == $"import/{ofSchool}");

        await visitor.SubmitAsync("Giao trường rà");

        Assert.Equal(["not-on-school-list"], await GivenAsync(missing));
        using var head = await house.As("truong.tieuhoc");
        await head.GetAsync("/tre-em/chat-luong");
        Assert.Contains("Kiều Thị Vắng", head.Text, StringComparison.Ordinal);
        await visitor.GetAsync("/tre-em/chat-luong");
        await visitor.SubmitAsync("Kiểm tra lại toàn bộ");
        Assert.Equal(["not-on-school-list"], await GivenAsync(missing));
        await head.GetAsync($"/tre-em/{missing.Value}/ghi/truong-lop");
        await head.SubmitAsync("Ghi vào hồ sơ", ("lop", "3C"), ("tu-ngay", "05/09/2026"));
        Assert.Empty(await GivenAsync(missing));
    }

    [Fact]
    public async Task A_row_of_a_list_begins_the_record_of_a_new_child()
    {
        using var visitor = await house.As("vanhoa");
        var list = await ImportTests.HandInAsync(visitor, "bat-dau.csv", ImportTests.Head + "1;Kiều Văn Đầu;04/03/2019;Nam;Lục Thị Hai;9 Bắt Đầu;3;;;\n");

        await visitor.GetAsync($"/tre-em/them?tu={list}&dong=3");

        Assert.Equal("Kiều Văn Đầu", visitor.Page.QuerySelector("input[name=ho-ten]")!.GetAttribute("value"));
        Assert.Equal("Lục Thị Hai", visitor.Page.QuerySelector("input[name=me-ho-ten]")!.GetAttribute("value"));
        using var other = await house.As("ctv1");
        await other.GetAsync($"/tre-em/them?tu={list}&dong=3");
        Assert.NotEqual("Kiều Văn Đầu", other.Page.QuerySelector("input[name=ho-ten]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Without_the_school_of_a_list_it_asks_for_it_and_others_than_the_officer_find_no_page()
    {
        using var visitor = await house.As("vanhoa");
        var list = await ImportTests.HandInAsync(visitor, "khong-truong.csv", ImportTests.Head + "1;Kiều Văn Ai;04/03/2019;Nam;;9 Ai;3;;;\n");

        await visitor.GetAsync($"/tre-em/doi-chieu?ds-truong={list}");

        Assert.Contains("Chọn trường của danh sách", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("#ngoai-so"));
        using var head = await house.As("truong.tieuhoc");
        await head.GetAsync("/tre-em/doi-chieu");
        Assert.False(head.Answer.IsSuccessStatusCode);
    }

    [Fact]
    public void A_child_both_lists_have_stands_once_and_what_both_say_stands_in_one_row()
    {
        var child = new ChildId(Ids.New<ChildId>().Value);
        RowPlan Row(int row, string name, ChildId? of, params RowChange[] changes) =>
            new(row, of is null ? RowVerdict.New : RowVerdict.Changed, name, "01/02/2019", of, [], changes, [], new Dictionary<string, string?>(), null);
        var school = new ReconciledList([Row(2, "Lê Văn Hoà", null), Row(3, "A", child, new RowChange("Tên", "x", "y", false))], new HashSet<ChildId> { child });
        var health = new ReconciledList([Row(5, "Lê Văn Hòa", null), Row(6, "A", child, new RowChange("Tên", "x", "z", false))], new HashSet<ChildId>());

        var found = Reconciliation.Of(school, health);

        var unknown = Assert.Single(found.Unknown);
        Assert.Equal((2, 5), (unknown.SchoolRow, unknown.HealthRow));
        Assert.Equal(new SourceDifference(child, "Tên", "x", "y", "z"), Assert.Single(found.Differences));
        Assert.Empty(found.NotOnSchoolList);
    }

    private async Task<(Viewer Officer, UnitId School)> OfAsync()
    {
        var officer = await house.ViewerAsync("vanhoa");
        return (officer, await SampleChildren.UnitAsync(house, officer, School));
    }

    private async Task<ChildId> PupilAsync(Viewer officer, UnitId school, string name, string className)
    {
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 4"), "8 Đối Chiếu");
        var pupil = SampleChildren.Child(officer, home, name);
        pupil.Record(new Schooling(SampleChildren.Stamp(officer), new DateOnly(2025, 9, 5), null, SchoolStanding.Attending, School, 2) { ClassName = className, SchoolId = school }, SampleChildren.Today);
        await SampleChildren.SaveAsync(house, officer, home, pupil);
        return pupil.Id;
    }

    private static List<string> Rows(Visitor visitor, string heading)
    {
        var list = visitor.Page.QuerySelector("#" + heading)!.NextElementSibling!;
        return [.. list.QuerySelectorAll("li").Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }

    private async Task<List<string>> GivenAsync(ChildId child)
    {
        var officer = await house.ViewerAsync("vanhoa");
        return await house.AskAsync(db => db.FindingsFor(officer).Where(f => f.ChildId == child && f.Code == "not-on-school-list").Select(f => f.Code).ToListAsync());
    }
}
