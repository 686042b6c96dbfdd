using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// Alternative care. A placement is seen by who sees its case; who offers care, by those who run the ward.
public abstract partial class AppDb
{
    /// <summary>Placements of the cases this person may do this with now.</summary>
    public IQueryable<CarePlacement> PlacementsFor(Viewer me, RecordAction action, DateTime now)
    {
        var cases = CasesFor(me, action, now);
        return Set<CarePlacement>().Where(p => p.WardId == me.Ward && cases.Any(c => c.Id == p.CaseId));
    }

    /// <summary>Those who registered to give care, for who runs the ward.</summary>
    public IQueryable<RegisteredCarer> CarersFor(Viewer me) => Set<RegisteredCarer>().Where(c => me.RunsTheWard && c.WardId == me.Ward);

    /// <summary>How many children each of them has in their care now, whoever sees the cases.</summary>
    public async Task<IReadOnlyDictionary<RegisteredCarerId, int>> InCareOfAsync(Viewer me) => !me.RunsTheWard
        ? new Dictionary<RegisteredCarerId, int>()
        : await Set<CarePlacement>().Where(p => p.WardId == me.Ward && p.State == CareState.Placed && p.Carer!.RegisteredId != null)
            .GroupBy(p => p.Carer!.RegisteredId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);

    /// <summary>Those of these cases whose limits may still run: open ones, and closed ones whose child is with a carer (Nghị định 56/2017/NĐ-CP Điều 43 khoản 2).</summary>
    public IQueryable<ProtectionCase> Watched(IQueryable<ProtectionCase> cases) =>
        cases.Where(c => !c.IsClosed || (c.State == CaseState.Closed && Set<CarePlacement>().Any(p => p.CaseId == c.Id && p.State != CareState.Ended)));

    /// <summary>Placements of a case that is offered to this person's ward.</summary>
    internal async Task<IReadOnlyList<CarePlacement>> PlacementsOfferedAsync(ProtectionCase offered) =>
        await Set<CarePlacement>().AsNoTracking().Where(p => p.CaseId == offered.Id).ToListAsync();
}
