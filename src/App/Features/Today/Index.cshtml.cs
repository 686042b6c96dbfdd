using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Features.Reports;
using MangNon.App.Features.Tasks;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Today;

/// <summary>A ward as the level above sees it.</summary>
public sealed record WardRow(string Name, int Rounds, int Sent, string? Late);

/// <summary>Hôm nay: what must happen now.</summary>
[For]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, TodayList list, WorkingDays workingDays) : WorkPage(db, clock, texts)
{
    public IReadOnlyList<TodayRow> Urgent { get; private set; } = [];

    public IReadOnlyList<TodayRow> Soon { get; private set; } = [];

    public IReadOnlyList<WardRow> Wards { get; private set; } = [];

    public int? WorkingDayOfMonth { get; private set; }

    /// <summary>True for who sees the progress of every unit; others see the tasks their own unit leads.</summary>
    public bool OfTheWholeWard => Me.RunsTheWard || Me.Role is Role.Supervisor;

    /// <summary>Tasks of this year's plans that <see cref="OfTheWholeWard"/> counts: accepted, late, units with a late one, all.</summary>
    public (int Accepted, int Late, int LateUnits, int All) Tasks { get; private set; }

    /// <summary>How far the reports of the units are.</summary>
    public RoundProgress? Reports => list.Current;

    /// <summary>Their post began less than sixty days ago: the guide is offered.</summary>
    public bool IsNew { get; private set; }

    public async Task OnGetAsync()
    {
        WorkingDayOfMonth = (await workingDays.OfAsync(Me)).OrdinalInMonth(Today);
        var rows = await list.ForAsync(Me);
        Urgent = [.. rows.Where(r => r.Urgent)];
        Soon = [.. rows.Where(r => !r.Urgent)];
        if (Me.RunsTheWard || Me.WorksInUnit) await CountAsync();
        IsNew = (Me.RunsTheWard || Me.WorksInUnit) && Me.PostSince > Today.AddDays(-60);
        if (Me.Role is Role.LevelAbove) await WardsAsync();
    }

    private async Task CountAsync()
    {
        var (year, today) = (Today.Year, Today);
        var plans = Db.PlansFor(Me).Where(p => p.Year == year);
        var tasks = Db.TasksFor(Me).Where(t => plans.Any(p => p.Id == t.PlanId) && t.Status != PlanTaskStatus.Cancelled);
        if (!OfTheWholeWard) tasks = tasks.Where(t => t.LeadUnitId == Me.Unit);
        var counts = await tasks
            .GroupBy(t => new { t.Status, t.LeadUnitId }).Select(g => new { g.Key.Status, g.Key.LeadUnitId, All = g.Count(), Overdue = g.Count(t => t.DueOn < today) }).ToListAsync();
        var late = counts.Where(c => TaskFilter.IsOwed(c.Status) && c.Overdue > 0).ToList();
        Tasks = (counts.Where(c => c.Status is PlanTaskStatus.Accepted).Sum(c => c.All), late.Sum(c => c.Overdue), late.DistinctBy(c => c.LeadUnitId).Count(), counts.Sum(c => c.All));
    }

    private async Task WardsAsync()
    {
        var wards = await Db.WardsFor(Me).AsNoTracking().Where(w => w.ReportsTo == Me.Ward && w.To == null).OrderBy(w => w.Name).ToListAsync();
        var rounds = (await Db.RoundsFor(Me).AsNoTracking().Where(r => r.Year >= Today.Year - 1).ToListAsync()).ToLookup(r => r.WardId);
        var sent = (await Db.SendingsFor(Me).Select(s => s.RoundId).ToListAsync()).ToHashSet();
        Wards = [.. wards.Select(w => new WardRow(
            w.Name,
            rounds[w.Id].Count(r => r.DueOn <= Today),
            rounds[w.Id].Count(r => sent.Contains(r.Id)),
            rounds[w.Id].Where(r => r.DueOn < Today && !sent.Contains(r.Id)).OrderBy(r => r.DueOn).Select(r => T.Period(r.Period)).FirstOrDefault()))];
    }

    /// <summary>"thứ Hai 23/11/2026".</summary>
    public string DateInWords => T[$"day.{Today.DayOfWeek}"] + " " + Days.Show(Today);
}
