using System.Text.RegularExpressions;
using MangNon.App.Data;
using MangNon.App.Features.Cases.Warned;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static MangNon.App.Tests.Cases.CaseWalk;

namespace MangNon.App.Tests.Cases;

/// <summary>Warnings of time limits: to who can act, the leader, the level above; each once, by mail where an address was left, naming no child.</summary>
public sealed class CaseWarningTests
{
    private const string Name = "Nguyễn Thị Thử";

    [Fact]
    public async Task Twelve_hours_that_pass_are_told_to_the_worker_then_the_leader_then_the_level_above_each_once()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await RunAsync(house);
        Assert.Empty(await OfAsync(house, address));

        house.Clock.Advance(TimeSpan.FromHours(6.5));
        await RunAsync(house);
        await RunAsync(house);
        var half = await OfAsync(house, address);
        Assert.NotEmpty(half);
        Assert.All(half, w => Assert.Equal(Recipient.Worker, w.To));
        Assert.Equal(half.Count, half.DistinctBy(w => w.Key).Count());

        // The program was off for the rest of the night: what fell due meanwhile leaves now, what is of the past alone does not leave twice.
        house.Clock.Advance(TimeSpan.FromHours(8));
        await Task.WhenAll(RunAsync(house), RunAsync(house));
        await RunAsync(house);
        var all = await OfAsync(house, address);
        Assert.Equal(all.Count, all.DistinctBy(w => (w.AccountId, w.Key)).Count());
        Assert.Contains(all, w => w.To is Recipient.Leader && w.IsAfterBreach);
        Assert.Contains(all, w => w.To is Recipient.LevelAbove && w.IsAfterBreach);

        using var above = await house.As("captren");
        await above.GetAsync("/");
        Assert.Contains("Thời hạn bảo vệ trẻ em đã quá", above.Text, StringComparison.Ordinal);
        await above.FollowAsync("Xem: Phường Măng Non");
        Assert.Contains("Phường Măng Non", above.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, above.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(address.Split('/')[^1], above.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        while (above.Page.QuerySelector("button[name=warning]") is not null) await above.SubmitWithinAsync("ul.rows", "button[name=warning]");
        Assert.DoesNotContain("Thời hạn bảo vệ trẻ em đã quá", await TextOfAsync(above, "/"), StringComparison.Ordinal);

        Assert.Contains("Đã báo trước hạn", await TextOfAsync(await house.As("chutich"), address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stands_in_for_the_worker_is_told_beside_them()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        var (worker, standIn) = (await house.ViewerAsync("vanhoa"), await house.ViewerAsync("tuphap"));
        await house.WorkAsync(db =>
        {
            db.Add(new Delegation(Ids.New<DelegationId>(), worker, standIn.Person, new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 30), "Đi học"));
            return db.SaveAsync(new Act(worker, "test.delegate", house.Clock.GetUtcNow().UtcDateTime), TestContext.Current.CancellationToken);
        });
        house.Clock.Advance(TimeSpan.FromHours(6.5));
        await RunAsync(house);
        var told = await OfAsync(house, address);
        Assert.Equal([worker.Account, standIn.Account], told.Select(w => w.AccountId).Distinct().OrderBy(a => a != worker.Account));
    }

    [Fact]
    public async Task On_the_eve_of_Tet_at_ten_at_night_the_hours_run_and_warnings_leave_in_the_night()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        house.Clock.Advance(new DateTimeOffset(2027, 2, 5, 22, 0, 0, TimeSpan.FromHours(7)) - TestHouse.Start);
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        Assert.Contains("còn 12 giờ", officer.Text, StringComparison.Ordinal);
        await StepAsync(officer, address, "assess-initially", [.. Levels(), ("nghiem-trong", "Yes"), ("nguoi-nuoi", "Yes"), ("khan-cap", "Yes")]);
        house.Clock.Advance(TimeSpan.FromHours(6.5));
        await RunAsync(house);
        Assert.Contains(await OfAsync(house, address), w => w.RuleId == "ND56-31.2" && w.To is Recipient.Worker);

        // The limit in working days stands still over Tết: it warns of nothing in those days.
        house.Clock.Advance(TimeSpan.FromHours(3));
        using var chairman = await house.As("chutich");
        await StepAsync(chairman, address, "apply-emergency-measure", ("ghi-lai", "Đưa em tới Trạm Y tế trong đêm"));
        Assert.DoesNotContain("Can thiệp khẩn cấp cho trẻ em", chairman.Page.QuerySelector("h2 + ul.rows")?.TextContent ?? "", StringComparison.Ordinal);
        var told = (await OfAsync(house, address)).Count;
        house.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync(house);
        Assert.DoesNotContain((await OfAsync(house, address)).Skip(told), w => w.RuleId is "ND56-31.2" or "ND56-26.3" or "ND56-28.1");
    }

    [Fact]
    public async Task A_report_nobody_opened_a_case_for_warns_too_and_its_case_is_not_warned_of_again()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var report = await TakeInAsync(officer);
        house.Clock.Advance(TimeSpan.FromHours(6.5));
        await RunAsync(house);
        var told = await OfAsync(house, report);
        Assert.NotEmpty(told);
        using var again = await house.As("vanhoa");
        var address = await OpenCaseAsync(again, report);
        await RunAsync(house);
        Assert.DoesNotContain(await OfAsync(house, address), w => told.Any(t => t.Key == w.Key));
    }

    [Fact]
    public async Task A_letter_names_the_limit_and_the_case_no_child_and_leaves_once_also_after_the_server_refused_it()
    {
        await using var sink = new MailSink();
        await using var house = await TestHouse.OpenAsync(_ => { }, ("mail", sink.Address), ("mail-from", "mangnon@phuong.example"), ("mail-tls", "false"), ("address", "https://mangnon.example"));
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/tai-khoan/cua-toi");
        await officer.SubmitWithinAsync("main", "Lưu", ("mail", "không phải thư"));
        Assert.Contains("Địa chỉ thư chưa đúng", officer.Text, StringComparison.Ordinal);
        await officer.SubmitWithinAsync("main", "Lưu", ("mail", "congchuc@phuong.example"));
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        house.Clock.Advance(TimeSpan.FromHours(6.5));
        sink.Refuses = true;
        await RunAsync(house);
        Assert.Empty(sink.Letters);
        Assert.All(await OfAsync(house, address), w => Assert.Null(w.MailedAt));

        sink.Refuses = false;
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync(house);
        await RunAsync(house);
        var mine = await OfAsync(house, address);
        Assert.All(mine, w => Assert.NotNull(w.MailedAt));
        Assert.True(sink.Letters.Count >= mine.Count);
        Assert.Equal(sink.Letters.Count, sink.Letters.Select(l => Regex.Match(l, "Message-Id: <(.+)>", RegexOptions.IgnoreCase).Groups[1].Value).Distinct().Count());
        var letter = string.Join("\n", sink.Letters.Select(Read));
        Assert.Contains("CA-2026-002", letter, StringComparison.Ordinal);
        Assert.Contains($"https://mangnon.example{address}", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Thử", letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail", "thu.example:587")]
    [InlineData("mail", "thu.example:587", "mail-from", "a@b.example", "mail-tls", "false")]
    public void A_mail_server_without_a_sender_or_without_encryption_stops_the_start(params string[] given)
    {
        var settings = given.Chunk(2).ToDictionary(p => p[0], p => p[1]);
        Assert.Throws<MangNon.App.Platform.SettingsException>(() => MangNon.App.Platform.Settings.From(settings));
    }

    private static async Task RunAsync(TestHouse house)
    {
        await using var scope = house.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseWarner>().RaiseAsync(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<WarningPost>().SendAsync(TestContext.Current.CancellationToken);
    }

    private static Task<List<CaseWarning>> OfAsync(TestHouse house, string address)
    {
        var id = Guid.Parse(address.Split('/')[^1]);
        return house.AskAsync(db => db.Set<CaseWarning>().AsNoTracking().Where(w => w.RecordId == id).ToListAsync());
    }

    private static string Read(string letter)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(letter));
        var message = MimeKit.MimeMessage.Load(stream, TestContext.Current.CancellationToken);
        return $"{message.Subject}\n{message.TextBody}";
    }
}
