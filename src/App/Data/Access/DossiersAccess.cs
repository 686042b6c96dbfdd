using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// Dossiers of administrative procedures. Who sees what stands in the table of rules.
public abstract partial class AppDb
{
    /// <summary>Dossiers this person may do this with now.</summary>
    public IQueryable<Dossier> DossiersFor(Viewer me, RecordAction action, DateTime now) => Guarded<Dossier>(me, action, now);

    /// <summary>The number after the last one in a ward's register of dossiers of a year.</summary>
    internal async Task<int> NextDossierNumberAsync(WardId ward, int year) =>
        (await Set<Dossier>().Where(d => d.WardId == ward && d.Year == year).MaxAsync(d => (int?)d.Number) ?? 0) + 1;
}
