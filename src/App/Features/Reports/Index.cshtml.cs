using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Calendar;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports;

/// <summary>A round in the list.</summary>
/// <param name="Sent">Units whose report has reached the ward.</param>
/// <param name="Sending">The last version that was sent upward.</param>
/// <param name="WardReport">The ward's own report where there is one the person sees.</param>
public sealed record RoundRow(ReportRound Round, string Ward, string Plan, int Asked, int Sent, WardReport? WardReport, UnitReport? Own, ReportSending? Sending);

/// <summary>Báo cáo: the rounds of the plans, newest first.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.LevelAbove)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, WorkingDays workingDays) : WorkPage(db, clock, texts)
{
    public IReadOnlyList<RoundRow> Rows { get; private set; } = [];

    public WorkingCalendar Working { get; private set; } = WorkingCalendarData.Default;

    public async Task OnGetAsync()
    {
        Working = await workingDays.OfAsync(Me);
        var rounds = await Db.RoundsFor(Me).AsNoTracking().Include(r => r.Reporters).OrderByDescending(r => r.DueOn).Take(60).ToListAsync();
        if (!Me.RunsTheWard && Me.Unit is { } unit) rounds = [.. rounds.Where(r => r.Reporters.Any(x => x.UnitId == unit))];
        var wards = await Db.WardsFor(Me).AsNoTracking().ToDictionaryAsync(w => w.Id, w => w.Name);
        var plans = await Db.PlansFor(Me).AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Title);
        var reports = (await Db.UnitReportsFor(Me).AsNoTracking().ToListAsync()).ToLookup(r => r.RoundId);
        var compiled = (await Db.WardReportsFor(Me).AsNoTracking().ToListAsync()).ToLookup(r => r.RoundId);
        var sendings = (await Db.SendingsFor(Me).AsNoTracking().ToListAsync()).ToLookup(s => s.RoundId);
        Rows = [.. rounds.Select(r => new RoundRow(
            r,
            wards.GetValueOrDefault(r.WardId, ""),
            plans.GetValueOrDefault(r.PlanId, ""),
            r.Reporters.Count,
            reports[r.Id].Count(x => x.Status is UnitReportStatus.Submitted or UnitReportStatus.Accepted),
            compiled[r.Id].FirstOrDefault(),
            reports[r.Id].FirstOrDefault(x => x.UnitId == Me.Unit),
            sendings[r.Id].MaxBy(s => s.Id.Value)))];
    }

    public bool IsLate(ReportRound round) => round.DueOn < Today;

    public string InWords(ReportRound round) => workingDays.InWords(Working, round.DueOn);
}
