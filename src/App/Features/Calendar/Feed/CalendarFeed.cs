using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Reports;
using MangNon.App.Features.Tasks;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Calendar.Feed;

/// <summary>Tasks due on a day, counted.</summary>
public sealed record TasksOfDay(DateOnly Day, int Count);

/// <summary>What stands in a person's calendar: last days of reports, how many own tasks end on a day, occasions, days off and worked in exchange. It names nobody.</summary>
public sealed class CalendarFeed(AppDb db, OfficeClock clock, WorkingDays workingDays, Settings settings, Texts t)
{
    /// <summary>This year and the next.</summary>
    public async Task<byte[]> WriteAsync(Viewer me)
    {
        var (from, to) = (new DateOnly(clock.Today.Year, 1, 1), new DateOnly(clock.Today.Year + 1, 12, 31));
        var events = (await ReportsAsync(me, from, to)).Concat(await TasksAsync(me, from, to)).Concat(Occasions(from.Year)).Concat(Exceptions(await workingDays.OfAsync(me), from, to));
        return IcsCalendar.Write(t["Măng Non: {0}", me.WardName], OfficeClock.StartOf(clock.Today), events.OrderBy(e => e.From).ThenBy(e => e.Uid, StringComparer.Ordinal));
    }

    /// <summary>Last days of the reports this person's unit owes, or of all rounds for those who run the ward.</summary>
    public async Task<IReadOnlyList<(Domain.Reports.ReportRound Round, string Words)>> RoundsAsync(Viewer me, DateOnly from, DateOnly to)
    {
        var rounds = db.RoundsFor(me).AsNoTracking().Where(r => r.DueOn >= from && r.DueOn <= to);
        if (!me.RunsTheWard && me.WorksInUnit) rounds = rounds.Where(r => r.Reporters.Any(u => u.UnitId == me.Unit));
        return [.. (await rounds.OrderBy(r => r.DueOn).ToListAsync()).Select(r => (r, t["Hạn gửi báo cáo {0}", t.Period(r.Period)]))];
    }

    /// <summary>How many tasks somebody still owes something for end on a day: of all units for those who run the ward, else those the own unit leads.</summary>
    public async Task<IReadOnlyList<TasksOfDay>> TasksOfDaysAsync(Viewer me, DateOnly from, DateOnly to)
    {
        var owed = TaskFilter.Owed(db.TasksFor(me)).Where(x => x.DueOn >= from && x.DueOn <= to);
        if (!me.SeesAllTasks) owed = owed.Where(x => x.LeadUnitId == me.Unit);
        var counted = await owed.GroupBy(x => x.DueOn!.Value).Select(g => new { Day = g.Key, Count = g.Count() }).OrderBy(g => g.Day).ToListAsync();
        return [.. counted.Select(c => new TasksOfDay(c.Day, c.Count))];
    }

    /// <summary>List of the tasks that end on a day.</summary>
    public static string AddressOf(Viewer me, DateOnly day) => $"/nhiem-vu?xem=mo&ngay={Iso(day)}{(me.SeesAllTasks || me.Unit is null ? "" : $"&don-vi={me.Unit.Value.Value}")}";

    private async Task<IEnumerable<IcsEvent>> ReportsAsync(Viewer me, DateOnly from, DateOnly to) =>
        (await RoundsAsync(me, from, to)).Select(r => new IcsEvent($"report-{r.Round.Id.Value:N}@mangnon", r.Round.DueOn, r.Round.DueOn, r.Words, Url: Absolute($"/bao-cao/{r.Round.Id.Value}")));

    private async Task<IEnumerable<IcsEvent>> TasksAsync(Viewer me, DateOnly from, DateOnly to) =>
        (await TasksOfDaysAsync(me, from, to)).Select(d => new IcsEvent($"tasks-{Iso(d.Day)}-{me.Account.Value:N}@mangnon", d.Day, d.Day, t["{0} nhiệm vụ đến hạn", d.Count], Url: Absolute(AddressOf(me, d.Day))));

    private IEnumerable<IcsEvent> Occasions(int year) => Domain.Calendar.Occasions.In(year).Concat(Domain.Calendar.Occasions.In(year + 1))
        .Select(o => new IcsEvent($"occasion-{o.Occasion.Code}-{o.From.Year}@mangnon", o.From, o.To, t.Either(o.Occasion.Name, o.Occasion.EnglishName)));

    // A day whose holiday is uncertain says so.
    private IEnumerable<IcsEvent> Exceptions(WorkingCalendar calendar, DateOnly from, DateOnly to) => calendar.Exceptions.Where(e => e.Counts && e.Date >= from && e.Date <= to)
        .Select(e => new IcsEvent($"day-{Iso(e.Date)}@mangnon", e.Date, e.Date, $"{(e.Kind is CalendarExceptionKind.Off ? t["Nghỉ"] : t["Làm bù"])}: {e.Note}{(e.Provisional ? " (" + t["tạm tính"] + ")" : "")}"));

    private string? Absolute(string page) => settings.Address is { } home ? new Uri(home, page).ToString() : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
