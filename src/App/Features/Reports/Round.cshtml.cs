using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports;

/// <summary>A report round: who has reported and who has not, and the ward's own report.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class RoundModel(AppDb db, OfficeClock clock, Texts texts, ReportDesk desk, WorkingDays workingDays, Dialect dialect) : WorkPage(db, clock, texts)
{
    public ReportRound Round { get; private set; } = null!;

    /// <summary>Each unit that owes a report, with it where it was begun.</summary>
    public IReadOnlyList<(Unit Unit, UnitReport? Report)> Board { get; private set; } = [];

    public WardReport? WardReport { get; private set; }

    /// <summary>The last version that was sent upward.</summary>
    public ReportSending? Sending { get; private set; }

    public string DueInWords { get; private set; } = "";

    /// <summary>The plan came into the house after its year, so that everything told since counts for it.</summary>
    public bool IsTakenOverLate { get; private set; }

    public int Sent => Board.Count(b => b.Report?.Status is UnitReportStatus.Submitted or UnitReportStatus.Accepted);

    public int ToJudge => Board.Count(b => b.Report?.Status is UnitReportStatus.Submitted);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    /// <summary>Begins a unit's report, prefilled.</summary>
    public async Task<IActionResult> OnPostStartAsync(Guid id, Guid unit)
    {
        if (!await LoadAsync(id)) return NotFound();
        var (owing, report) = Board.FirstOrDefault(b => b.Unit.Id.Value == unit);
        if (owing is null || !(Me.Role is Role.Officer || Me.Unit == owing.Id && Me.WorksInUnit)) return NotFound();
        report ??= await SaveNewAsync(() => desk.StartAsync(Me, Round, owing), "report.start");
        return LocalRedirect(report is null ? $"/bao-cao/{id}" : $"/bao-cao/don-vi/{report.Id.Value}");
    }

    /// <summary>Compiles the ward's report.</summary>
    public async Task<IActionResult> OnPostCompileAsync(Guid id)
    {
        if (!await LoadAsync(id) || !Me.RunsTheWard) return NotFound();
        var report = WardReport ?? await SaveNewAsync(() => desk.CompileAsync(Me, Round), "report.compile");
        return LocalRedirect(report is null ? $"/bao-cao/{id}" : $"/bao-cao/tong-hop/{report.Id.Value}");
    }

    // Two people may begin at the same moment; the second is led to the first one's report.
    private async Task<T?> SaveNewAsync<T>(Func<Task<T>> make, string kind)
        where T : Report
    {
        var report = await make();
        LeadTo(report is UnitReport ? $"/bao-cao/don-vi/{report.Id.Value}" : $"/bao-cao/tong-hop/{report.Id.Value}");
        try
        {
            await SaveAsync(kind, $"report/{report.Id.Value}");
            return report;
        }
        catch (DbUpdateException failure) when (dialect.IsDuplicateKey(failure))
        {
            return null;
        }
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var round = await Db.RoundsFor(Me).AsNoTracking().Include(r => r.Reporters).SingleOrDefaultAsync(r => r.Id == new ReportRoundId(id));
        if (round is null) return false;
        Round = round;
        var asked = round.Reporters.Select(r => r.UnitId).ToList();
        if (!Me.RunsTheWard) asked = [.. asked.Where(u => u == Me.Unit)];
        var units = await Db.UnitsFor(Me).AsNoTracking().Where(u => asked.Contains(u.Id)).ToListAsync();
        var reports = await Db.UnitReportsFor(Me).AsNoTracking().Where(r => r.RoundId == round.Id).ToDictionaryAsync(r => r.UnitId);
        Board = [.. units.OrderBy(u => u.Kind).ThenBy(u => u.Name, StringComparer.CurrentCulture).Select(u => (u, reports.GetValueOrDefault(u.Id)))];
        WardReport = await Db.WardReportsFor(Me).AsNoTracking().SingleOrDefaultAsync(r => r.RoundId == round.Id);
        Sending = (await Db.SendingsFor(Me).AsNoTracking().Where(s => s.RoundId == round.Id).ToListAsync()).MaxBy(s => s.Id.Value);
        IsTakenOverLate = round.PeriodTo.Year < Today.Year && ReportDesk.IsTakenOverLate(await Db.PlansFor(Me).AsNoTracking().SingleAsync(p => p.Id == round.PlanId), round);
        DueInWords = workingDays.InWords(await workingDays.OfAsync(Me), round.DueOn);
        return true;
    }
}
