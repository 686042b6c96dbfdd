using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// What is done with the chains of acts as a whole.
public abstract partial class AppDb
{
    /// <summary>Closes every ward's chain of the days before today with a seal; a day without a new link needs none.</summary>
    /// <returns>How many seals were made.</returns>
    public async Task<int> SealChainsAsync(DateOnly today, DateTime now, CancellationToken stop = default)
    {
        var (made, midnight) = (0, OfficeClock.StartOf(today));
        foreach (var ward in await Set<Ward>().Select(w => w.Id).ToListAsync(stop))
        {
            var last = await Set<ActRecord>().Where(a => a.WardId == ward && a.At < midnight).OrderByDescending(a => a.Sequence).Select(a => new { a.Sequence, a.Hash }).FirstOrDefaultAsync(stop);
            if (last is null || await Set<ChainSeal>().AnyAsync(s => s.WardId == ward && s.Sequence >= last.Sequence, stop)) continue;
            var seal = new ChainSeal { WardId = ward, Day = today.AddDays(-1), Sequence = last.Sequence, Hash = last.Hash, At = now };
            Add(seal);
            await SaveAsync(new Act(null, "chain.seal", now, $"chain-seal/{seal.Day:yyyy-MM-dd}") { Ward = ward }, stop);
            made++;
        }

        return made;
    }

    /// <summary>Erases what acts about a record changed from and to. That they happened stays, and the chain holds.</summary>
    /// <param name="act">Kind <see cref="ChainCheck.Erasure"/>, with the record as subject and a reason.</param>
    /// <returns>How many acts lost their values.</returns>
    public async Task<int> EraseValuesAsync(Act act, CancellationToken stop = default)
    {
        var values = await Set<ActValues>().Where(v => Set<ActRecord>().Any(a => a.Id == v.ActId && a.Subject == act.Subject && a.WardId == act.Ward)).ToListAsync(stop);
        if (values.Count == 0) return 0;
        RemoveRange(values);
        await SaveAsync(act, stop);
        return values.Count;
    }

    /// <summary>Wards in which acts about a record were done; for the command that erases their values.</summary>
    public Task<List<WardId>> WardsOfActsAsync(string subject, CancellationToken stop = default) =>
        Set<ActRecord>().Where(a => a.Subject == subject).Select(a => a.WardId).Distinct().ToListAsync(stop);

    /// <summary>All seals with the names of their wards, newest first; for the commands on the server.</summary>
    public async Task<IReadOnlyList<(string Ward, ChainSeal Seal)>> AllSealsAsync(CancellationToken stop = default)
    {
        var wards = await Set<Ward>().ToDictionaryAsync(w => w.Id, w => w.Name, stop);
        var seals = await Set<ChainSeal>().AsNoTracking().OrderByDescending(s => s.Day).ToListAsync(stop);
        return [.. seals.Select(s => (wards.GetValueOrDefault(s.WardId, ""), s))];
    }

    /// <summary>Seals of the own ward for those who run it, the auditor and the administrator; those of its wards for the level above.</summary>
    public IQueryable<ChainSeal> SealsFor(Viewer me) => me switch
    {
        { RunsTheWard: true } or { Role: Role.Auditor or Role.Administrator } => Set<ChainSeal>().Where(s => s.WardId == me.Ward),
        { Role: Role.LevelAbove } => Set<ChainSeal>().Where(s => Set<Ward>().Any(w => w.Id == s.WardId && w.ReportsTo == me.Ward)),
        _ => Set<ChainSeal>().Where(s => false),
    };
}
