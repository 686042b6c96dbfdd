using System.Net;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>The ward's own groups at risk, its questions and the province's standard amount, through their pages.</summary>
public sealed class LocalSettingsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Groups = "/tre-em/thiet-lap/nhom-nguy-co";
    private const string Questions = "/tre-em/thiet-lap/cau-hoi";
    private const string Standards = "/tre-em/thiet-lap/muc-chuan";

    [Fact]
    public async Task A_group_is_added_used_renamed_and_ended_and_past_days_keep_its_name()
    {
        var (officer, child) = (await house.ViewerAsync("vanhoa"), await ChildAsync("Đinh Có Nguy Cơ"));
        using var visitor = await house.As("vanhoa");
        await visitor.GetAsync(Groups);
        await visitor.SubmitAsync("Thêm nhóm", ("ten", "Sống với ông bà"), ("tu", "01/01/2026"));
        Assert.Contains("Sống với ông bà", visitor.Text, StringComparison.Ordinal);
        await visitor.GetAsync($"/tre-em/{child}/ghi/hoan-canh");
        await visitor.SubmitAsync("Ghi vào hồ sơ", ("nhom", "LOCAL-SONG-VOI-ONG-BA"), ("tu-ngay", "01/02/2026"));
        var id = await house.AskAsync(db => db.RiskGroupsFor(officer).Where(g => g.Code == "LOCAL-SONG-VOI-ONG-BA").Select(g => g.Id.Value).SingleAsync());

        await visitor.GetAsync($"{Groups}/{id}");
        Assert.DoesNotContain("Bỏ nhóm", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync("Lưu tên nhóm", ("ten", "Cha mẹ đi làm xa"), ("tu", "01/06/2026"));
        await visitor.GetAsync($"/tre-em/{child}");
        Assert.Contains("Cha mẹ đi làm xa", visitor.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        await visitor.GetAsync($"/tre-em/{child}?ngay=31/05/2026");
        Assert.Contains("Sống với ông bà", visitor.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);

        await visitor.GetAsync($"{Groups}/{id}");
        await visitor.SubmitAsync("Ngừng dùng nhóm", ("ngay-cuoi", "22/11/2026"));
        await visitor.GetAsync($"/tre-em/{child}/ghi/hoan-canh");
        Assert.DoesNotContain("Cha mẹ đi làm xa", visitor.Page.QuerySelector("#nhom")!.TextContent, StringComparison.Ordinal);
        await visitor.GetAsync($"/tre-em/{child}");
        Assert.Contains("Cha mẹ đi làm xa", visitor.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_is_told_at_its_field_and_an_unused_group_is_struck_off()
    {
        using var visitor = await house.As("vanhoa");
        await visitor.GetAsync(Groups);
        await visitor.SubmitAsync("Thêm nhóm", ("ten", " "), ("tu", "31/02/2026"));
        Assert.NotNull(visitor.Page.QuerySelector("#loi-ten"));
        Assert.NotNull(visitor.Page.QuerySelector("#loi-tu"));
        Assert.Equal("31/02/2026", visitor.Page.QuerySelector("#tu")!.GetAttribute("value"));
        await visitor.SubmitAsync("Thêm nhóm", ("ten", "Nhóm ghi nhầm"), ("tu", "01/01/2026"));
        await visitor.GetAsync(Groups);
        await visitor.SubmitAsync("Thêm nhóm", ("ten", "nhom ghi nham"), ("tu", "01/01/2026"));
        Assert.Contains("Danh sách đã có nhóm", visitor.Text, StringComparison.Ordinal);
        await visitor.GetAsync(Groups);
        await visitor.FollowAsync("Nhóm ghi nhầm");
        await visitor.SubmitAsync("Lưu tên nhóm", ("ten", "Tên"), ("tu", "01/01/2025"));
        Assert.Contains("Nhóm đã có tên khác từ sau ngày này", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync("Bỏ nhóm");

        Assert.Equal(Groups, visitor.Address);
        Assert.DoesNotContain(visitor.Page.QuerySelectorAll("a.title"), a => a.TextContent.Contains("ghi nhầm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_officers_at_once_are_told_and_the_same_form_twice_adds_once()
    {
        var officer = await house.ViewerAsync("vanhoa");
        using var one = await house.As("vanhoa");
        using var other = await house.As("vanhoa");
        await one.GetAsync(Groups);
        var (first, second) = (one.Request("main", "Thêm nhóm", ("ten", "Nhóm hai lần"), ("tu", "01/01/2026")), one.Request("main", "Thêm nhóm", ("ten", "Nhóm hai lần"), ("tu", "01/01/2026")));
        await one.SendAsync(first);
        await one.SendAsync(second);
        Assert.Equal(Groups, one.Address);
        Assert.Equal(1, await house.AskAsync(db => db.RiskGroupsFor(officer).CountAsync(g => g.Name == "Nhóm hai lần")));

        await one.FollowAsync("Nhóm hai lần");
        await other.GetAsync(one.Address);
        await other.SubmitAsync("Lưu tên nhóm", ("ten", "Tên của người kia"), ("tu", "01/01/2026"));
        await one.SubmitAsync("Lưu tên nhóm", ("ten", "Tên của tôi"), ("tu", "02/01/2026"));
        Assert.Contains("vừa được người khác sửa", one.Text, StringComparison.Ordinal);
        Assert.Equal("Tên của tôi", one.Page.QuerySelector("#ten")!.GetAttribute("value"));
        await one.SubmitAsync("Lưu tên nhóm");
        Assert.Contains("Tên của tôi", one.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_asked_answered_by_its_kind_and_its_next_edition_leaves_old_answers_readable()
    {
        var (officer, child) = (await house.ViewerAsync("vanhoa"), await ChildAsync("Đinh Được Hỏi"));
        using var visitor = await house.As("vanhoa");
        await visitor.GetAsync(Questions);
        await visitor.SubmitAsync("Thêm câu hỏi", ("cau", "Đi học bằng gì?"), ("loai", "Choice"), ("cac-y", "xe đạp"), ("tu", "01/01/2026"));
        Assert.NotNull(visitor.Page.QuerySelector("#loi-cac-y"));
        await visitor.SubmitAsync("Thêm câu hỏi", ("cac-y", "xe đạp\nđi bộ"));
        await visitor.GetAsync(Questions);
        await visitor.SubmitAsync("Thêm câu hỏi", ("cau", "Biết bơi chưa?"), ("loai", "YesNo"), ("tu", "01/01/2026"));
        Assert.Contains("trên 20", visitor.Text, StringComparison.Ordinal);

        using var head = await house.As("totruong1");
        await head.GetAsync($"/tre-em/{child}/ghi/cau-hoi");
        await head.FollowAsync("Đi học bằng gì?");
        Assert.Equal(["", "xe đạp", "đi bộ"], head.Page.QuerySelectorAll("#tra-loi option").Select(o => o.GetAttribute("value")));
        await head.SubmitAsync("Ghi vào hồ sơ", ("tra-loi", "đi bộ"), ("tu-ngay", "01/03/2026"));
        Assert.Contains("Đi học bằng gì? đi bộ", head.Text, StringComparison.Ordinal);

        await visitor.GetAsync(Questions);
        await visitor.FollowAsync("Đi học bằng gì?");
        await visitor.SubmitAsync("Lưu câu hỏi", ("cau", "Đi học bằng xe gì?"), ("cac-y", "xe đạp\nxe máy"), ("tu", "01/01/2026"));
        Assert.NotNull(visitor.Page.QuerySelector("#loi-tu"));
        await visitor.SubmitAsync("Lưu câu hỏi", ("tu", "01/06/2026"));
        Assert.Contains("Đi học bằng xe gì?", visitor.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đi học bằng gì?", visitor.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);

        await head.GetAsync($"/tre-em/{child}");
        Assert.Contains("Đi học bằng gì? đi bộ (hỏi đến hết 31/05/2026)", head.Text, StringComparison.Ordinal);
        await head.GetAsync($"/tre-em/{child}/ghi/cau-hoi");
        Assert.DoesNotContain(head.Page.QuerySelectorAll("table.list a.title"), a => a.TextContent == "Đi học bằng gì?");
        Assert.Equal([1, 2], await house.AskAsync(db => db.LocalQuestionsFor(officer).Where(q => q.Text.StartsWith("Đi học")).OrderBy(q => q.Edition).Select(q => q.Edition).ToListAsync()));
    }

    [Fact]
    public async Task Answering_again_changes_the_answer_and_what_is_no_answer_is_refused()
    {
        var (officer, child) = (await house.ViewerAsync("vanhoa"), await ChildAsync("Đinh Trả Lời"));
        var question = new LocalQuestion(Ids.New<LocalQuestionId>(), officer.Ward, "Nhà cách trường bao xa (km)?", AnswerKind.Number, [], new DateOnly(2026, 1, 1));
        await SampleChildren.SaveAsync(house, officer, question);
        using var visitor = await house.As("vanhoa");
        var address = $"/tre-em/{child}/ghi/cau-hoi?hoi={question.Id.Value}";
        await visitor.GetAsync(address);
        await visitor.SubmitAsync("Ghi vào hồ sơ", ("tra-loi", "gần"), ("tu-ngay", "01/03/2026"));
        Assert.Contains("Trả lời bằng số", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("gần", visitor.Page.QuerySelector("#tra-loi")!.GetAttribute("value"));
        await visitor.SubmitAsync("Ghi vào hồ sơ", ("tra-loi", "2,5"));
        await visitor.GetAsync(address);
        await visitor.SubmitAsync("Ghi vào hồ sơ", ("tra-loi", "3"), ("tu-ngay", "01/09/2026"));

        Assert.Contains("(km)? 3", visitor.Text, StringComparison.Ordinal);
        var answers = await house.AskAsync(async db => (await db.ChildrenFor(officer).WithFacts().SingleAsync(c => c.Id == new ChildId(child))).Answers.Where(a => a.Stands).OrderBy(a => a.From).Select(a => (a.Answer, a.To)).ToList());
        Assert.Equal([("2.5", new DateOnly(2026, 8, 31)), ("3", (DateOnly?)null)], answers);
    }

    [Fact]
    public async Task No_more_than_twenty_questions_are_in_use()
    {
        await using var full = await TestHouse.OpenAsync(_ => { });
        var officer = await full.ViewerAsync("vanhoa");
        await SampleChildren.SaveAsync(full, officer, [.. Enumerable.Range(1, LocalQuestion.Most).Select(i => (object)new LocalQuestion(Ids.New<LocalQuestionId>(), officer.Ward, $"Câu {i}?", AnswerKind.YesNo, [], new DateOnly(2026, 1, 1)))]);
        using var visitor = await full.As("vanhoa");
        await visitor.GetAsync(Questions);

        Assert.Contains("đang dùng 20 trên 20", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("form[method=post] #cau"));
        await visitor.FollowAsync("Câu 7?");
        await visitor.SubmitAsync("Ngừng hỏi", ("ngay-cuoi", "22/11/2026"));
        await visitor.GetAsync(Questions);
        Assert.Contains("đang dùng 19 trên 20", visitor.Text, StringComparison.Ordinal);
        Assert.NotEmpty(visitor.Page.QuerySelectorAll("form[method=post] #cau"));
    }

    [Fact]
    public async Task The_provinces_amount_is_written_down_confirmed_by_a_second_person_and_reckoned_with()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        var officer = await own.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(own, officer, "Tổ dân phố 1"));
        var child = SampleChildren.Child(officer, home, "Đinh Được Trợ Cấp");
        child.Record(new CircumstanceFact(SampleChildren.Stamp(officer), new DateOnly(2020, 1, 1), null, "ND20-5.1b") { Evidence = "QĐ 1" }, SampleChildren.Today);
        await SampleChildren.SaveAsync(own, officer, home, child);
        using var visitor = await own.As("vanhoa");
        await visitor.GetAsync(Standards);
        await visitor.SubmitAsync("Ghi mức chuẩn", ("muc", "500.000"), ("tu", "01/01/2026"), ("van-ban", ""));
        Assert.NotNull(visitor.Page.QuerySelector("#loi-muc"));
        Assert.NotNull(visitor.Page.QuerySelector("#loi-van-ban"));
        Assert.Equal("500.000", visitor.Page.QuerySelector("#muc")!.GetAttribute("value"));
        await visitor.SubmitAsync("Ghi mức chuẩn", ("muc", "600.000"), ("van-ban", "Nghị quyết số 12/2025/NQ-HĐND"));
        Assert.DoesNotContain("Đã đối chiếu, đúng với văn bản", visitor.Text, StringComparison.Ordinal);

        await visitor.GetAsync($"/tre-em/{child.Id.Value}");
        Assert.Contains("900.000 đồng theo mức chuẩn 600.000 đồng của tỉnh, Nghị quyết số 12/2025/NQ-HĐND · chưa kiểm chứng", visitor.Text, StringComparison.Ordinal);
        await visitor.GetAsync($"/tre-em/{child.Id.Value}?ngay=31/12/2025");
        Assert.Contains("750.000 đồng", visitor.Text, StringComparison.Ordinal);

        using var leader = await own.As("chutich");
        await leader.GetAsync(Standards);
        await leader.SubmitAsync("Đã đối chiếu, đúng với văn bản");
        await visitor.GetAsync($"/tre-em/{child.Id.Value}");
        Assert.DoesNotContain("12/2025/NQ-HĐND · chưa kiểm chứng", visitor.Text, StringComparison.Ordinal);

        await visitor.GetAsync(Standards);
        await visitor.SubmitAsync("Rút mức ghi nhầm", ("reason", "Nhầm văn bản"));
        await visitor.GetAsync($"/tre-em/{child.Id.Value}");
        Assert.Contains("750.000 đồng", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(["local-standard.add", "local-standard.confirm", "local-standard.withdraw"], await own.AskAsync(db => db.ActsFor(officer).Where(a => a.Kind.StartsWith("local-standard.")).OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync()));
    }

    [Theory]
    [InlineData("totruong1")]
    [InlineData("truong.tieuhoc")]
    [InlineData("tramyte")]
    [InlineData("quantri")]
    [InlineData("captren")]
    public async Task Nobody_else_settles_it(string account)
    {
        using var visitor = await house.As(account);
        foreach (var address in (string[])["/tre-em/thiet-lap", Groups, Questions, Standards, "/tre-em/thiet-lap/to-dan-pho"])
        {
            await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
        }
    }

    [Fact]
    public async Task A_leader_reads_and_does_not_change()
    {
        using var leader = await house.As("chutich");
        foreach (var address in (string[])[Groups, Questions, "/tre-em/thiet-lap/to-dan-pho"])
        {
            await leader.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, leader.Status);
            Assert.Empty(leader.Page.QuerySelectorAll("main form[method=post]"));
        }
    }

    private async Task<Guid> ChildAsync(string name)
    {
        var officer = await house.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 1"), $"{name.Length} {name}");
        var child = SampleChildren.Child(officer, home, name);
        await SampleChildren.SaveAsync(house, officer, home, child);
        return child.Id.Value;
    }
}
