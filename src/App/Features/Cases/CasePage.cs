using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases;

/// <summary>A page about one case: loads it for the one who asks, with its limits and what may be done next.</summary>
public abstract class CasePage(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, CaseDesk desk) : VersionedPage(db, clock, texts, dialect)
{
    public ProtectionCase Case { get; private set; } = null!;

    /// <summary>The child: as the registry has it where one may see that, else as it was told of.</summary>
    public string ChildName { get; private set; } = "";

    public IReadOnlyList<Clock> Clocks { get; private set; } = [];

    public IReadOnlyList<CaseReferral> Referrals { get; private set; } = [];

    /// <summary>Ways into alternative care, in the order they were opened.</summary>
    public IReadOnlyList<CarePlacement> Placements { get; private set; } = [];

    /// <summary>What the story says about the steps.</summary>
    public StepFacts Standing { get; private set; } = null!;

    /// <summary>The reader may add to the case; others only read it.</summary>
    public bool MayChange { get; private set; }

    public DateTime Now => Clock.Now;

    public string Address => $"/ca-bao-ve/{Case.Id.Value}";

    protected CaseDesk Desk { get; } = desk;

    /// <summary>When a limit ends, in words: hours for those in hours, else working days.</summary>
    public Task<string> LeftAsync(Clock limit) => Desk.InWordsAsync(Me, limit);

    /// <summary>The hand-over that waits for an answer; null for none.</summary>
    public CaseHandOver? Offer { get; private set; }

    // What the form of a step itself asks for is no reason to hide the step.
    private static readonly HashSet<string> ByTheForm = ["case.needs-reason", "case.child-opinion", "case.parents-opinion", "case.meeting-chair", "case.meeting-residents", "case.meeting-parents", "case.meeting-minutes", "case.ground-found", "case.after-separation", "case.receiver-unknown", "case.hand-over-not-acknowledged"];

    /// <summary>What the law lets follow now, with what still stands against it.</summary>
    public IReadOnlyList<NextStep> Next => [.. CaseSteps.Next(Standing, Clocks).Where(IsOurs).Select(n => n with { Refusals = [.. n.Refusals.Where(r => !ByTheForm.Contains(r.Code))] })];

    // A ward of this installation takes over itself, on its own page; for one outside its letter is written down here.
    private bool IsOurs(NextStep next) => next.Step switch
    {
        CaseStep.TakeOver => false,
        CaseStep.CompleteHandOver => Offer is { To: null },
        CaseStep.OfferHandOver => Offer is null,
        _ => true,
    };

    /// <summary>Loads a case one may read; a form, one may change.</summary>
    protected async Task<bool> LoadCaseAsync(Guid id)
    {
        var (now, key) = (Clock.Now, new ProtectionCaseId(id));
        var action = HttpMethods.IsPost(Request.Method) ? RecordAction.Change : RecordAction.Open;
        if (await Db.CasesFor(Me, action, now).Include(c => c.Entries).Include(c => c.Services).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == key) is not { } found) return false;
        Case = found;
        MayChange = action is RecordAction.Change || await Db.CasesFor(Me, RecordAction.Change, now).AnyAsync(c => c.Id == key);
        ChildName = await Desk.NameAsync(Me, found);
        Clocks = await Desk.ClocksOfAsync(Me, found);
        Referrals = await Db.CaseReferralsFor(Me, now).AsNoTracking().Where(r => r.CaseId == key).OrderByDescending(r => r.SentAt).ToListAsync();
        Offer = CaseStanding.LastHandOver(found) is { } offered ? await Db.CaseHandOversFor(Me, now).AsNoTracking().SingleOrDefaultAsync(h => h.Id == new CaseHandOverId(offered)) : null;
        if (found.Entries.Any(e => e.Kind is CaseEventKind.CareNeedFound)) Placements = await Db.PlacementsFor(Me, action, now).Where(p => p.CaseId == key).OrderBy(p => p.OpenedAt).ToListAsync();
        var leaves = found.ChildId is { } child ? await Db.ChildrenFor(Me).Where(c => c.Id == child).Select(c => (DateOnly?)c.LeavesListOn).SingleOrDefaultAsync() : null;
        Standing = CaseStanding.Of(found, Me.Account.Value, Me.Role is Role.Leader, Referrals.Count(r => r.IsOpen), leaves, Today) with { HasOpenCare = CareStanding.WhyNotCloseCase(Placements).Any() };
        return true;
    }
}
