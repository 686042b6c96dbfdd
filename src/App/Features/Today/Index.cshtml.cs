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
using MangNon.Domain.Reports;
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

    /// <summary>Tasks of this year's plans the person sees: accepted, late, units with a late one, all.</summary>
    public (int Accepted, int Late, int LateUnits, int All) Tasks { get; private set; }

    /// <summary>Of the newest round that is open: units that reported, units asked.</summary>
    public (ReportRound Round, int Sent, int Asked)? Reports { get; private set; }

    public async Task OnGetAsync()
    {
        WorkingDayOfMonth = (await workingDays.OfAsync(Me)).OrdinalInMonth(Today);
        var rows = await list.ForAsync(Me);
        Urgent = [.. rows.Where(r => r.Urgent)];
        Soon = [.. rows.Where(r => !r.Urgent)];
        if (Me.RunsTheWard || Me.WorksInUnit) await CountAsync();
        if (Me.Role is Role.LevelAbove) await WardsAsync();
    }

    private async Task CountAsync()
    {
        var year = Today.Year;
        var tasks = Db.TasksFor(Me).Where(t => Db.PlansFor(Me).Any(p => p.Id == t.PlanId && p.Year == year));
        var byStatus = await tasks.GroupBy(t => t.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        var late = await TaskFilter.Owed(tasks).Where(t => t.DueOn < Today).GroupBy(t => t.LeadUnitId).Select(g => g.Count()).ToListAsync();
        Tasks = (byStatus.FirstOrDefault(s => s.Key is PlanTaskStatus.Accepted)?.Count ?? 0, late.Sum(), late.Count, byStatus.Where(s => s.Key is not PlanTaskStatus.Cancelled).Sum(s => s.Count));
        if (!Me.RunsTheWard) return;
        var round = await Db.RoundsFor(Me).AsNoTracking().Include(r => r.Reporters).Where(r => r.Year == year).OrderBy(r => r.DueOn < Today).ThenBy(r => r.DueOn).FirstOrDefaultAsync();
        if (round is null) return;
        var sent = await Db.UnitReportsFor(Me).CountAsync(r => r.RoundId == round.Id && (r.Status == UnitReportStatus.Submitted || r.Status == UnitReportStatus.Accepted));
        Reports = (round, sent, round.Reporters.Count);
    }

    private async Task WardsAsync()
    {
        var wards = await Db.WardsFor(Me).AsNoTracking().Where(w => w.ReportsTo == Me.Ward).OrderBy(w => w.Name).ToListAsync();
        var rounds = (await Db.RoundsFor(Me).AsNoTracking().Where(r => r.Year >= Today.Year - 1).ToListAsync()).ToLookup(r => r.WardId);
        var sent = (await Db.WardReportsFor(Me).AsNoTracking().Select(r => r.RoundId).ToListAsync()).ToHashSet();
        Wards = [.. wards.Select(w => new WardRow(
            w.Name,
            rounds[w.Id].Count(r => r.DueOn <= Today),
            rounds[w.Id].Count(r => sent.Contains(r.Id)),
            rounds[w.Id].Where(r => r.DueOn < Today && !sent.Contains(r.Id)).OrderBy(r => r.DueOn).Select(r => T.Period(r.Period)).FirstOrDefault()))];
    }

    /// <summary>"thứ Hai 23/11/2026".</summary>
    public string DateInWords => T[$"day.{Today.DayOfWeek}"] + " " + Days.Show(Today);
}
