using MangNon.App.Data;
using MangNon.App.Features.Reports.Reminded;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Reports;

/// <summary>The letter of the day: one for each person for whom something waits, while the office is open, with numbers alone.</summary>
public sealed class DigestTests
{
    private static async Task<TestHouse> OpenAsync(MailSink sink, params string[] accounts)
    {
        var house = await TestHouse.OpenAsync(_ => { }, ("mail", sink.Address), ("mail-from", "mangnon@phuong.example"), ("mail-tls", "false"), ("address", "https://mangnon.example"));
        foreach (var account in accounts) await house.WorkAsync(async db =>
        {
            (await db.Set<Account>().SingleAsync(a => a.UserName == account)).Email = $"{account}@phuong.example";
            await db.SaveAsync(new Act(await house.ViewerAsync(account), "account.mail", house.Clock.GetUtcNow().UtcDateTime));
        });
        return house;
    }

    [Fact]
    public async Task Each_person_gets_one_letter_a_day_however_often_and_by_how_many_it_is_run()
    {
        await using var sink = new MailSink();
        await using var house = await OpenAsync(sink, "chutich", "vanhoa", "congan", "quantri");

        await RunAsync(house);
        await Task.WhenAll(RunAsync(house), RunAsync(house));
        house.Clock.Advance(TimeSpan.FromHours(3));
        await RunAsync(house);

        // The administrator has nothing to do with the plan.
        Assert.Equal(["chutich@phuong.example", "congan@phuong.example", "vanhoa@phuong.example"], Read(sink).Select(l => l.To).Order(StringComparer.Ordinal));
        Assert.Equal(3, await house.AskAsync(db => db.Set<DailyDigest>().CountAsync()));
        house.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(house);
        Assert.Equal(6, sink.Letters.Count);
    }

    [Fact]
    public async Task A_letter_has_numbers_and_addresses_and_no_title_of_a_task_and_nobodys_name()
    {
        await using var sink = new MailSink();
        await using var house = await OpenAsync(sink, "chutich", "congan");
        await RunAsync(house);

        var police = Read(sink).Single(l => l.To.StartsWith("congan", StringComparison.Ordinal)).Words;
        Assert.Contains("1 nhiệm vụ đã quá hạn", police, StringComparison.Ordinal);
        Assert.Contains("https://mangnon.example/nhiem-vu?xem=tre", police, StringComparison.Ordinal);
        Assert.DoesNotContain("nghiệm thu", police, StringComparison.Ordinal);
        var leader = Read(sink).Single(l => l.To.StartsWith("chutich", StringComparison.Ordinal)).Words;
        Assert.Contains("chờ nghiệm thu", leader, StringComparison.Ordinal);

        var told = string.Join('\n', Read(sink).Select(l => l.Words));
        foreach (var text in await house.AskAsync(db => db.Set<PlanTask>().Select(t => t.Text).ToListAsync())) Assert.DoesNotContain(text[..12], told, StringComparison.Ordinal);
        foreach (var name in await house.NamesAsync()) Assert.DoesNotContain(name, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_leaves_before_the_office_opens_after_it_closes_or_on_a_day_off()
    {
        await using var sink = new MailSink();
        await using var house = await OpenAsync(sink, "chutich");
        foreach (var hours in (double[])[-1, 9.5, 13.5])
        {
            house.Clock.Advance(TestHouse.Start.AddDays(1).AddHours(hours) - house.Clock.GetUtcNow());
            await RunAsync(house);
        }

        house.Clock.Advance(TimeSpan.FromHours(DaysUntilSaturday(house) * 24));
        await RunAsync(house);
        Assert.Empty(sink.Letters);
    }

    private static int DaysUntilSaturday(TestHouse house) => DayOfWeek.Saturday - OfficeClock.DayOf(house.Clock.GetUtcNow().UtcDateTime).DayOfWeek;

    [Fact]
    public async Task What_the_server_refused_is_tried_again_the_same_day_and_never_the_next()
    {
        await using var sink = new MailSink { Refuses = true };
        await using var house = await OpenAsync(sink, "chutich");
        await RunAsync(house);
        Assert.Null(Assert.Single(await house.AskAsync(db => db.Set<DailyDigest>().AsNoTracking().ToListAsync())).MailedAt);

        // Closed in between: it does not leave in the evening, and tomorrow has a letter of its own.
        sink.Refuses = false;
        house.Clock.Advance(TimeSpan.FromHours(10));
        await RunAsync(house);
        Assert.Empty(sink.Letters);
        house.Clock.Advance(TimeSpan.FromHours(14));
        await RunAsync(house);
        Assert.Contains("24/11/2026", Assert.Single(Read(sink)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_is_reminded_of_its_report_on_the_days_of_the_rule_until_it_has_sent_it()
    {
        await using var sink = new MailSink();
        await using var house = await OpenAsync(sink, "congan");
        var (round, police) = (await house.AskAsync(async db => await db.RoundsFor(await house.ViewerAsync("vanhoa")).SingleAsync(r => r.Kind == ReportPeriodKind.Year)), await house.ViewerAsync("congan"));
        await PutAsync(house, round, police.Unit!.Value, UnitReportStatus.Draft);

        var counts = new List<int>();
        foreach (var day in (int[])[8, 7, 1, -1])
        {
            house.Clock.Advance(new DateTimeOffset(round.DueOn.AddDays(-day).ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(7)) - house.Clock.GetUtcNow());
            await RunAsync(house);
            counts.Add(await house.AskAsync(db => db.Set<DailyDigest>().Where(d => d.AccountId == police.Account).OrderByDescending(d => d.Day).Select(d => d.Counts.ReportsOwed).FirstAsync()));
        }

        Assert.Equal([0, 1, 1, 1], counts);
        await PutAsync(house, round, police.Unit!.Value, UnitReportStatus.Submitted);
        house.Clock.Advance(TimeSpan.FromDays(4));
        await RunAsync(house);
        Assert.Equal(0, await house.AskAsync(db => db.Set<DailyDigest>().Where(d => d.AccountId == police.Account).OrderByDescending(d => d.Day).Select(d => d.Counts.ReportsOwed).FirstAsync()));
    }

    [Fact]
    public async Task Whoever_stands_in_for_a_leader_is_told_what_waits_for_the_leader_too_as_long_as_it_lasts()
    {
        await using var sink = new MailSink();
        await using var house = await OpenAsync(sink, "tuphap");
        var (leader, justice) = (await house.ViewerAsync("chutich"), await house.ViewerAsync("tuphap"));
        await RunAsync(house);
        var alone = await CountsAsync();
        house.Clock.Advance(TimeSpan.FromDays(1));
        var today = OfficeClock.DayOf(house.Clock.GetUtcNow().UtcDateTime);
        await house.WorkAsync(async db =>
        {
            var person = await db.Set<Account>().Where(a => a.UserName == "tuphap").Select(a => a.PersonId).SingleAsync();
            db.Add(new Delegation(Ids.New<DelegationId>(), leader, person, today, today, "Đi họp."));
            await db.SaveAsync(new Act(leader, "delegation.give", house.Clock.GetUtcNow().UtcDateTime));
        });

        await RunAsync(house);
        var standingIn = await CountsAsync();
        house.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(house);

        Assert.Equal(0, alone?.ToAccept ?? 0);
        Assert.True(standingIn!.ToAccept > 0);
        Assert.Equal(0, (await CountsAsync())?.ToAccept ?? 0);

        Task<DigestCounts?> CountsAsync() => house.AskAsync(async db => (await db.Set<DailyDigest>().AsNoTracking().Where(d => d.AccountId == justice.Account).OrderByDescending(d => d.Day).FirstOrDefaultAsync(d => d.Day == OfficeClock.DayOf(house.Clock.GetUtcNow().UtcDateTime)))?.Counts);
    }

    // Whatever the invented ward's unit has done with its report so far.
    private static Task PutAsync(TestHouse house, ReportRound round, UnitId unit, UnitReportStatus status) => house.WorkAsync(async db =>
    {
        var me = await house.ViewerAsync("congan");
        if (!await db.Set<UnitReport>().AnyAsync(r => r.RoundId == round.Id && r.UnitId == unit)) db.Add(new UnitReport(Ids.New<ReportId>(), me.Ward, round.Id, unit, house.Clock.GetUtcNow().UtcDateTime));
        await db.SaveAsync(new Act(me, "test.report", house.Clock.GetUtcNow().UtcDateTime));
        await db.Set<UnitReport>().Where(r => r.RoundId == round.Id && r.UnitId == unit).ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, status));
    });

    [Fact]
    public async Task Everybody_but_a_leader_turns_it_off_for_themselves()
    {
        await using var sink = new MailSink();
        await using var house = await OpenAsync(sink, "chutich", "congan");
        using var police = await house.As("congan");
        await police.GetAsync("/tai-khoan/cua-toi");
        await police.SubmitAsync("Lưu lựa chọn", ("wanted", false));
        Assert.Contains("Đã bỏ thư hằng ngày", police.Text, StringComparison.Ordinal);
        using var leader = await house.As("chutich");
        await leader.GetAsync("/tai-khoan/cua-toi");
        Assert.Null(leader.Page.QuerySelector("input[name=wanted]"));

        await RunAsync(house);
        Assert.Equal(["chutich@phuong.example"], Read(sink).Select(l => l.To));
        await police.GetAsync("/tai-khoan/cua-toi");
        await police.SubmitAsync("Lưu lựa chọn", ("wanted", true));
        await RunAsync(house);
        Assert.Equal(2, sink.Letters.Count);
    }

    [Fact]
    public async Task Many_people_are_written_to_over_one_connection()
    {
        await using var sink = new MailSink();
        await using var house = await OpenAsync(sink, "congan");
        const int Many = 600;
        await house.WorkAsync(async db =>
        {
            var me = await house.ViewerAsync("congan");
            for (var i = 0; i < Many; i++)
            {
                var person = new Person(Ids.New<PersonId>(), me.Ward, $"Người {i}");
                db.AddRange(person, new Post(Ids.New<PostId>(), me.Ward, person.Id, me.Unit, "Cán bộ", Role.UnitMember, new DateOnly(2026, 1, 1)), new Account { Id = Ids.New(), UserName = $"nhieu{i}", NormalizedUserName = $"NHIEU{i}", SecurityStamp = "x", WardId = me.Ward, PersonId = person.Id, IsDemo = true, Email = $"nhieu{i}@phuong.example" });
            }

            await db.SaveAsync(new Act(me, "test.hire", house.Clock.GetUtcNow().UtcDateTime));
        });

        await RunAsync(house);

        Assert.Equal((Many + 1, 1), (sink.Letters.Count, sink.Connections));
        Assert.Equal(0, await house.AskAsync(db => db.Set<DailyDigest>().CountAsync(d => d.MailedAt == null)));
    }

    private static async Task RunAsync(TestHouse house)
    {
        await using var scope = house.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DigestMaker>().RaiseAsync(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<DigestPost>().SendAsync(TestContext.Current.CancellationToken);
    }

    private static IReadOnlyList<(string To, string Words)> Read(MailSink sink) => [.. sink.Letters.Select(letter =>
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(letter));
        var message = MimeKit.MimeMessage.Load(stream, TestContext.Current.CancellationToken);
        return (message.To.Mailboxes.Single().Address, $"{message.Subject}\n{message.TextBody}");
    })];
}
