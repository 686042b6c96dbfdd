using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MangNon.App.Data;
using MangNon.App.Features.Cases;
using MangNon.App.Features.Cases.Warned;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static MangNon.App.Tests.Cases.CaseWalk;

namespace MangNon.App.Tests.Cases;

/// <summary>A ward's own way to count its limits: chosen by its leader with a reason, the same on every page and in every warning, and never the law's length.</summary>
public sealed class ClockChoicesTests
{
    private const string Plan = "ND56-28.1";
    private const string Silence = "OURS-silence";

    [Fact]
    public async Task Another_reading_moves_the_limit_on_the_page_of_the_case_and_in_the_warnings_alike()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var first = await house.As("vanhoa");
        var address = await OpenCaseAsync(first, await TakeInAsync(first));
        var id = Guid.Parse(address[11..]);
        house.Clock.Advance(TimeSpan.FromDays(1));
        using var officer = await house.As("vanhoa");
        using var leader = await house.As("chutich");
        await StepAsync(officer, address, "assess-initially", [.. Levels(), ("nghiem-trong", "No"), ("nguoi-nuoi", "No"), ("khan-cap", "No"), ("ly-do", "Đã gặp em")]);
        await RunAsync(house);
        var strict = await LimitAsync(officer, address);

        await ChooseAsync(leader, Plan, ("cach", "initial-assessment"), ("ly-do", "Tỉnh hướng dẫn tính từ Mẫu 02"));
        Assert.Contains("Đã đổi cách tính", leader.Text, StringComparison.Ordinal);
        var chosen = await LimitAsync(officer, address);
        Assert.NotEqual(strict, chosen);
        Assert.Equal("02/12/2026 00:00", chosen);
        Assert.Contains("02/12/2026", await DocxAsync(leader, address + "/thoi-han.docx"), StringComparison.Ordinal);

        // Seen already before the choice, the case is looked at anew at once, and no warning speaks of the other day.
        await RunAsync(house);
        Assert.Equal(1, await house.AskAsync(db => db.Set<CaseLook>().Where(l => l.CaseId == new ProtectionCaseId(id)).Select(l => l.OfChoices).SingleAsync()));
        house.Clock.Advance(new DateTimeOffset(2026, 12, 2, 9, 0, 0, TimeSpan.FromHours(7)) - house.Clock.GetUtcNow());
        await RunAsync(house);
        var told = await house.AskAsync(db => db.Set<CaseWarning>().AsNoTracking().Where(w => w.RuleId == Plan).ToListAsync());
        Assert.Contains(told, w => w.IsAfterBreach);
        Assert.All(told.Where(w => w.RecordId == id && w.RaisedAt > house.Clock.GetUtcNow().UtcDateTime.AddHours(-1)), w => Assert.Equal(chosen, OfficeClock.Show(w.Due)));

        using var back = await house.As("chutich");
        await back.GetAsync($"/ca-bao-ve/thoi-han/{Plan}");
        await back.SubmitAsync("Trở về cách tính mặc định");
        Assert.Contains("Đã trở về cách tính mặc định", back.Text, StringComparison.Ordinal);
        using var again = await house.As("vanhoa");
        Assert.Equal(strict, await LimitAsync(again, address));
        Assert.Equal(2, await house.AskAsync(db => db.Set<ClockChoice>().CountAsync()));
        var acts = await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Subject == $"clock/{Plan}").Select(a => a.Kind).ToListAsync());
        Assert.Equal(["clock.choose", "clock.default"], acts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task How_many_open_cases_move_is_said_before_anything_is_saved()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await OpenCaseAsync(officer, await TakeInAsync(officer));
        using var leader = await house.As("chutich");
        await leader.GetAsync($"/ca-bao-ve/thoi-han/{Plan}");
        await leader.SubmitAsync("Xem bao nhiêu ca đổi hạn", ("ngay-dau", "true"), ("ly-do", "Tính chặt hơn"));
        Assert.Matches("[1-9] ca đang mở và", leader.Text);
        Assert.Equal(0, await house.AskAsync(db => db.Set<ClockChoice>().CountAsync()));

        // Something else than what was looked at is looked at first.
        await leader.SubmitAsync("Lưu cách tính này", ("cach", "meeting"));
        Assert.Equal(0, await house.AskAsync(db => db.Set<ClockChoice>().CountAsync()));
        await leader.SubmitAsync("Lưu cách tính này");
        var saved = await house.AskAsync(db => db.Set<ClockChoice>().AsNoTracking().SingleAsync());
        Assert.Equal(new ClockSetting("meeting", true, null, null), saved.Setting);
        Assert.Equal("Tính chặt hơn", saved.Reason);
    }

    [Fact]
    public async Task The_length_of_the_law_is_not_changed_by_a_forged_form_either_and_ours_only_within_bounds()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var leader = await house.As("chutich");
        await leader.GetAsync($"/ca-bao-ve/thoi-han/{Plan}");
        Assert.Null(leader.Page.QuerySelector("input[name=so-luong]"));
        leader.Page.QuerySelector("form.form")!.Insert(AdjacentPosition.BeforeEnd, "<input name=\"so-luong\">");
        await leader.SubmitAsync("Xem bao nhiêu ca đổi hạn", ("so-luong", "9"), ("ly-do", "Xin thêm ngày"));
        Assert.Contains("Thời hạn luật định không sửa được", leader.Text, StringComparison.Ordinal);

        await leader.GetAsync("/ca-bao-ve/thoi-han/ND56-32.3a");
        leader.Page.QuerySelector("form.form")!.Insert(AdjacentPosition.BeforeEnd, "<input name=\"ngay-nghi\">");
        await leader.SubmitAsync("Xem bao nhiêu ca đổi hạn", ("ngay-nghi", "NextWorkingDay"), ("ly-do", "Cuối tuần"));
        Assert.Contains("Hạn này không dời theo ngày nghỉ", leader.Text, StringComparison.Ordinal);

        foreach (var wrong in new[] { "22", "0", "-1", "bảy", "99999999999" })
        {
            await leader.GetAsync($"/ca-bao-ve/thoi-han/{Silence}");
            await leader.SubmitAsync("Xem bao nhiêu ca đổi hạn", ("so-luong", wrong), ("ly-do", "Thử"));
            Assert.NotNull(leader.Page.QuerySelector(".sum a[href='#so-luong']"));
            Assert.Equal(wrong, leader.Page.QuerySelector("#so-luong")!.GetAttribute("value"));
        }

        Assert.Equal(0, await house.AskAsync(db => db.Set<ClockChoice>().CountAsync()));
        await ChooseAsync(leader, Silence, ("so-luong", "3"), ("ly-do", "Nguy cơ cao cần gặp thường xuyên"));
        Assert.Contains("3 ngày", leader.Text, StringComparison.Ordinal);
        using var officer = await house.As("vanhoa");
        Assert.Contains("3 ngày", await TextOfAsync(officer, "/ca-bao-ve/thoi-han?xem=da-chon"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_is_needed_and_what_changes_nothing_is_not_saved()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var leader = await house.As("chutich");
        await leader.GetAsync($"/ca-bao-ve/thoi-han/{Plan}");
        await leader.SubmitAsync("Xem bao nhiêu ca đổi hạn", ("cach", "meeting"));
        Assert.NotNull(leader.Page.QuerySelector(".sum a[href='#ly-do']"));
        Assert.True(leader.Page.QuerySelector("input[value=meeting]")!.HasAttribute("checked"));
        await leader.SubmitAsync("Xem bao nhiêu ca đổi hạn", ("cach", "earliest-receipt"), ("ly-do", "Không đổi gì"));
        Assert.Contains("chưa có gì khác", leader.Text, StringComparison.Ordinal);
        Assert.Equal(0, await house.AskAsync(db => db.Set<ClockChoice>().CountAsync()));
    }

    [Fact]
    public async Task Of_two_leaders_at_once_the_second_is_shown_the_choice_of_the_first()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var one = await house.As("chutich");
        using var other = await house.As("phochutich");
        foreach (var (who, reading) in new[] { (one, "meeting"), (other, "specific-assessment") })
        {
            await who.GetAsync($"/ca-bao-ve/thoi-han/{Plan}");
            await who.SubmitAsync("Xem bao nhiêu ca đổi hạn", ("cach", reading), ("ly-do", $"Lý do {reading}"));
        }

        await Task.WhenAll(one.SubmitAsync("Lưu cách tính này"), other.SubmitAsync("Lưu cách tính này"));
        Assert.Equal(1, await house.AskAsync(db => db.Set<ClockChoice>().CountAsync()));
        var (saved, told) = one.Text.Contains("Đã đổi cách tính", StringComparison.Ordinal) ? ("meeting", other) : ("specific-assessment", one);
        Assert.Contains("Người khác vừa đổi cách tính hạn này", told.Text, StringComparison.Ordinal);
        Assert.Contains($"Lý do {saved}", told.Text, StringComparison.Ordinal);
        await told.SubmitAsync("Xem bao nhiêu ca đổi hạn");
        await told.SubmitAsync("Lưu cách tính này");
        Assert.Equal([1, 2], await house.AskAsync(db => db.Set<ClockChoice>().OrderBy(c => c.Number).Select(c => c.Number).ToListAsync()));
        Assert.Contains($"Lý do {saved}", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_and_the_administrator_read_and_choose_nothing_and_others_read_nothing()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        foreach (var account in new[] { "vanhoa", "quantri" })
        {
            using var reader = await house.As(account);
            Assert.Contains("Xây dựng, trình kế hoạch", await TextOfAsync(reader, "/ca-bao-ve/thoi-han?tim=dieu 28 khoan 1"), StringComparison.Ordinal);
            await reader.GetAsync($"/ca-bao-ve/thoi-han/{Plan}");
            Assert.Contains("Chỉ lãnh đạo phường chọn cách tính", reader.Text, StringComparison.Ordinal);
            var token = reader.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
            reader.Page.QuerySelector("main")!.Insert(AdjacentPosition.BeforeEnd, $"<form method=\"post\"><input name=\"__RequestVerificationToken\" value=\"{token}\"><input name=\"cach\" value=\"meeting\"><input name=\"ly-do\" value=\"lén\"><input name=\"so\" value=\"0\"><button>Gửi lén</button></form>");
            await reader.SubmitAsync("Gửi lén");
            Assert.Equal(HttpStatusCode.NotFound, reader.Status);
        }

        using var police = await house.As("congan");
        await police.GetAsync("/ca-bao-ve/thoi-han");
        Assert.Equal(HttpStatusCode.Forbidden, police.Status);
        Assert.Equal(0, await house.AskAsync(db => db.Set<ClockChoice>().CountAsync()));
    }

    [Fact]
    public async Task Another_ward_counts_as_before_and_why_lies_sealed()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var leader = await house.As("chutich");
        await ChooseAsync(leader, Plan, ("cach", "meeting"), ("ly-do", "Theo công văn của tỉnh"));
        var ward = await CaseHandOverTests.OtherWardAsync(house);
        await using var scope = house.Services.CreateAsyncScope();
        var rules = scope.ServiceProvider.GetRequiredService<WardClockRules>();
        Assert.Same(ClockRules.Default, (await rules.OfAsync(ward)).Rules);
        Assert.Equal("meeting", (await rules.OfAsync((await house.ViewerAsync("vanhoa")).Ward)).Rules.Find(Plan, new DateOnly(2026, 11, 23))!.Reading!.Code);

        using var neighbour = await house.As("benkia");
        await neighbour.GetAsync($"/ca-bao-ve/thoi-han/{Plan}");
        Assert.DoesNotContain("công văn của tỉnh", neighbour.Text, StringComparison.Ordinal);
        Assert.Contains("mặc định: cách hiểu chặt nhất", neighbour.Text, StringComparison.Ordinal);
        using var officer = await house.As("vanhoa");
        Assert.Contains("Theo công văn của tỉnh", await TextOfAsync(officer, $"/ca-bao-ve/thoi-han/{Plan}"), StringComparison.Ordinal);
        var stored = Assert.Single(await house.AskAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT \"Reason\" AS \"Value\" FROM clock_choices").ToListAsync()));
        Assert.DoesNotContain("công văn", System.Text.Encoding.UTF8.GetString(stored), StringComparison.Ordinal);
    }

    private static async Task ChooseAsync(Visitor leader, string rule, params (string, object?)[] fields)
    {
        await leader.GetAsync($"/ca-bao-ve/thoi-han/{rule}");
        await leader.SubmitAsync("Xem bao nhiêu ca đổi hạn", fields);
        await leader.SubmitAsync("Lưu cách tính này");
    }

    // When the limit of the plan ends, as the page of the case says.
    private static async Task<string> LimitAsync(Visitor officer, string address)
    {
        await officer.GetAsync(address);
        var row = officer.Page.QuerySelectorAll("ul.rows li").First(l => l.TextContent.Contains("Xây dựng, trình kế hoạch", StringComparison.Ordinal) && l.TextContent.Contains("Tính từ", StringComparison.Ordinal));
        return Regex.Match(row.TextContent, @"hạn (\d\d/\d\d/\d{4} \d\d:\d\d)").Groups[1].Value;
    }

    private static async Task RunAsync(TestHouse house)
    {
        await using var scope = house.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseWarner>().RaiseAsync(TestContext.Current.CancellationToken);
    }
}
