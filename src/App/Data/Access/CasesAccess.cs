using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// Reports of children in danger and the cases that come of them. Who sees what stands in the table of rules.
public abstract partial class AppDb
{
    /// <summary>Reports this person may see in the register.</summary>
    public IQueryable<CaseReport> CaseReportsFor(Viewer me, DateTime now) => Guarded<CaseReport>(me, RecordAction.List, now);

    /// <summary>Who told, while one has broken the seal.</summary>
    public IQueryable<Informant> InformantsFor(Viewer me, DateTime now) => Guarded<Informant>(me, RecordAction.Open, now);

    /// <summary>Somebody who told is sealed apart from this report; that they are is no secret to who reads the report.</summary>
    public Task<bool> HasInformantAsync(CaseReport report) => Set<Informant>().AnyAsync(i => i.Id == report.Id && i.WardId == report.WardId);

    /// <summary>Cases this person may do this with now.</summary>
    public IQueryable<ProtectionCase> CasesFor(Viewer me, RecordAction action, DateTime now) => Guarded<ProtectionCase>(me, action, now);

    /// <summary>Papers of the cases one may open.</summary>
    public IQueryable<CasePaper> CasePapersFor(Viewer me, DateTime now)
    {
        var cases = CasesFor(me, RecordAction.Open, now);
        return Set<CasePaper>().Where(p => p.WardId == me.Ward && cases.Any(c => c.Id == p.CaseId));
    }

    /// <summary>Referrals to the own unit, and those of the cases one may open.</summary>
    public IQueryable<CaseReferral> CaseReferralsFor(Viewer me, DateTime now)
    {
        var (mine, cases) = (Guarded<CaseReferral>(me, RecordAction.List, now), CasesFor(me, RecordAction.Open, now));
        return Set<CaseReferral>().Where(r => r.WardId == me.Ward && (mine.Any(m => m.Id == r.Id) || cases.Any(c => c.Id == r.CaseId)));
    }

    /// <summary>Hand-overs of the cases one may open, and those offered to the ward one runs.</summary>
    public IQueryable<CaseHandOver> CaseHandOversFor(Viewer me, DateTime now)
    {
        var cases = CasesFor(me, RecordAction.Open, now);
        return me.RunsTheWard
            ? Set<CaseHandOver>().Where(h => h.To == me.Ward || h.WardId == me.Ward && cases.Any(c => c.Id == h.CaseId))
            : Set<CaseHandOver>().Where(h => h.WardId == me.Ward && cases.Any(c => c.Id == h.CaseId));
    }

    /// <summary>The case that is offered to this person's ward, with its story; null where it is offered no longer.</summary>
    internal async Task<ProtectionCase?> CaseOfferedAsync(Viewer me, CaseHandOver offer) => offer.To != me.Ward || !me.RunsTheWard || offer.State is not HandOverState.Offered
        ? null
        : await Set<ProtectionCase>().Include(c => c.Entries).Include(c => c.Services).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == offer.CaseId && c.WardId == offer.WardId);

    /// <summary>Name of a ward; no secret.</summary>
    internal Task<string> NameOfWardAsync(WardId ward) => Set<Ward>().Where(w => w.Id == ward).Select(w => w.Name).SingleAsync();

    /// <summary>What goes with an offered case: its finished papers and what its ward was told of the child, without who told.</summary>
    internal async Task<(IReadOnlyList<CasePaper> Papers, IReadOnlyList<CaseReport> Reports)> PapersOfferedAsync(ProtectionCase offered) =>
        (await Set<CasePaper>().AsNoTracking().Where(p => p.CaseId == offered.Id && p.DoneAt != null).ToListAsync(),
         await Set<CaseReport>().AsNoTracking().Include(r => r.Children).Include(r => r.Additions).AsSplitQuery().Where(r => r.WardId == offered.WardId && r.Children.Any(c => c.CaseId == offered.Id)).ToListAsync());

    /// <summary>The ward a hand-over was offered to. For the job of the warnings.</summary>
    internal Task<WardId?> ReceiverOfHandOverAsync(Guid handOver, CancellationToken stop) => Set<CaseHandOver>().Where(h => h.Id == new CaseHandOverId(handOver)).Select(h => h.To).SingleOrDefaultAsync(stop);

    /// <summary>Notes of a case one may read: one's own, those of one's part in it, for who works on the case all that are not sealed; a sealed one by a broken seal.</summary>
    public IQueryable<CaseNote> CaseNotesFor(Viewer me, ProtectionCaseId id, DateTime now)
    {
        var (open, work, broken, part) = (CasesFor(me, RecordAction.Open, now), CasesFor(me, RecordAction.Change, now), Guarded<CaseNote>(me, RecordAction.Open, now), CaseNote.PartOf(me));
        return Set<CaseNote>().Where(n => n.WardId == me.Ward && n.CaseId == id && open.Any(c => c.Id == id)
            && (n.By == me.Account || broken.Any(b => b.Id == n.Id) || n.Secrecy != SecrecyLevel.Sealed && (n.Part == part || work.Any(c => c.Id == id))));
    }

    /// <summary>Sealed notes of a case that one may open, by their writers and days alone: that they are there is no secret to who works on it.</summary>
    public async Task<IReadOnlyList<(CaseNoteId Id, CasePart Part, AccountId By, DateTime At)>> SealedNotesAsync(Viewer me, ProtectionCaseId id, DateTime now)
    {
        var work = CasesFor(me, RecordAction.Change, now);
        return [.. (await Set<CaseNote>().Where(n => n.WardId == me.Ward && n.CaseId == id && n.Secrecy == SecrecyLevel.Sealed && n.By != me.Account && work.Any(c => c.Id == id)).Select(n => new { n.Id, n.Part, n.By, n.At }).ToListAsync()).Select(n => (n.Id, n.Part, n.By, n.At))];
    }

    /// <summary>The case a unit answers a referral of; the story alone is written to, none of it is shown.</summary>
    internal Task<ProtectionCase> CaseOfAsync(CaseReferral referral) => Set<ProtectionCase>().Include(c => c.Entries).SingleAsync(c => c.Id == referral.CaseId && c.WardId == referral.WardId);

    /// <summary>Who works on a case, those still in it first; for whoever may open it.</summary>
    public async Task<IReadOnlyList<CircleMember>> CircleOfCaseAsync(Viewer me, ProtectionCaseId id, DateTime now) => !await CasesFor(me, RecordAction.Open, now).AnyAsync(c => c.Id == id)
        ? []
        : [.. (await Set<CircleMember>().Where(m => m.WardId == me.Ward && m.Kind == RecordKind.Case && m.RecordId == id.Value).ToListAsync()).OrderBy(m => m.To is not null).ThenBy(m => m.Relation).ThenBy(m => m.From)];

    /// <summary>Cases of one child of the registry: how many there are, for whoever opens another one; only those one may see are shown.</summary>
    internal Task<int> CountCasesOfAsync(Viewer me, Domain.Children.ChildId child) => Set<ProtectionCase>().CountAsync(c => c.WardId == me.Ward && c.ChildId == child);

    /// <summary>Wards anybody can tell of a child in danger, by name: those that stand on this day. Their names are public.</summary>
    public async Task<IReadOnlyList<(WardId Id, string Code, string Name)>> WardsForThePublicAsync(DateOnly today) =>
        [.. (await Set<Ward>().AsNoTracking().Where(w => w.Level == AdministrativeLevel.Commune && (w.To == null || w.To >= today)).OrderBy(w => w.Name).Select(w => new { w.Id, w.Code, w.Name }).ToListAsync()).Select(w => (w.Id, w.Code, w.Name))];

    /// <summary>The number after the last case of a year.</summary>
    internal async Task<int> NextCaseNumberAsync(WardId ward, int year) =>
        (await Set<ProtectionCase>().Where(c => c.WardId == ward && c.Year == year).MaxAsync(c => (int?)c.Number) ?? 0) + 1;

    /// <summary>The number after the last one in a ward's register of reports of a year.</summary>
    internal async Task<int> NextReportNumberAsync(WardId ward, int year) =>
        (await Set<CaseReport>().Where(r => r.WardId == ward && r.Year == year).MaxAsync(r => (int?)r.Number) ?? 0) + 1;
}
