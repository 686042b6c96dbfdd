using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Sanctions;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// Administrative sanctions. Who sees what stands in the table of rules.
public abstract partial class AppDb
{
    /// <summary>Sanctions this person may do this with now.</summary>
    public IQueryable<SanctionRecord> SanctionsFor(Viewer me, RecordAction action, DateTime now) => Guarded<SanctionRecord>(me, action, now);

    /// <summary>The number after the last one in a ward's register of sanctions of a year.</summary>
    internal async Task<int> NextSanctionNumberAsync(WardId ward, int year) =>
        (await Set<SanctionRecord>().Where(r => r.WardId == ward && r.Year == year).MaxAsync(r => (int?)r.Number) ?? 0) + 1;
}
