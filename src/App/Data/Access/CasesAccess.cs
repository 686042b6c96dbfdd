using MangNon.Domain.Access;
using MangNon.Domain.Cases;
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

    /// <summary>The case a unit answers a referral of; the story alone is written to, none of it is shown.</summary>
    internal Task<ProtectionCase> CaseOfAsync(CaseReferral referral) => Set<ProtectionCase>().Include(c => c.Entries).SingleAsync(c => c.Id == referral.CaseId && c.WardId == referral.WardId);

    /// <summary>Who works on a case, those still in it first; for whoever may open it.</summary>
    public async Task<IReadOnlyList<CircleMember>> CircleOfCaseAsync(Viewer me, ProtectionCaseId id, DateTime now) => !await CasesFor(me, RecordAction.Open, now).AnyAsync(c => c.Id == id)
        ? []
        : [.. (await Set<CircleMember>().Where(m => m.WardId == me.Ward && m.Kind == RecordKind.Case && m.RecordId == id.Value).ToListAsync()).OrderBy(m => m.To is not null).ThenBy(m => m.Relation).ThenBy(m => m.From)];

    /// <summary>Cases of one child of the registry: how many there are, for whoever opens another one; only those one may see are shown.</summary>
    internal Task<int> CountCasesOfAsync(Viewer me, Domain.Children.ChildId child) => Set<ProtectionCase>().CountAsync(c => c.WardId == me.Ward && c.ChildId == child);

    /// <summary>The number after the last case of a year.</summary>
    internal async Task<int> NextCaseNumberAsync(Domain.Organisation.WardId ward, int year) =>
        (await Set<ProtectionCase>().Where(c => c.WardId == ward && c.Year == year).MaxAsync(c => (int?)c.Number) ?? 0) + 1;

    /// <summary>The number after the last one in a ward's register of reports of a year.</summary>
    internal async Task<int> NextReportNumberAsync(Domain.Organisation.WardId ward, int year) =>
        (await Set<CaseReport>().Where(r => r.WardId == ward && r.Year == year).MaxAsync(r => (int?)r.Number) ?? 0) + 1;
}
