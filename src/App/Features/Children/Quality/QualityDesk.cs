using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Quality;

/// <summary>
/// Computes which rules of quality the data of a ward's children break, and keeps the answer: nightly, because days pass, and on demand.
/// What it keeps can be computed anew at any time, so it writes no act.
/// </summary>
public sealed class QualityDesk(AppDb db, OfficeClock clock)
{
    private const string NotOnSchoolList = "not-on-school-list";

    // Children read at once: some ten thousand facts.
    private const int AtOnce = 1000;

    /// <summary>Computes a whole ward anew.</summary>
    /// <returns>Children looked at.</returns>
    public async Task<int> RefreshAsync(WardId ward, CancellationToken stop = default)
    {
        var store = db.QualityOf(ward);
        var context = await ContextAsync(store, stop);
        var ids = await store.Children.Select(c => c.Id).ToListAsync(stop);
        var onList = 0;
        foreach (var some in ids.Chunk(AtOnce)) onList += await WriteAsync(store, some.ToList(), context, stop);
        await NoteRunAsync(store, ward, onList, stop);
        return ids.Count;
    }

    /// <summary>Computes anew, after a batch was saved or taken back, every child whose record or household it touched.</summary>
    public async Task RefreshAsync(WardId ward, BatchId batch, CancellationToken stop = default)
    {
        db.ChangeTracker.Clear();
        var store = db.QualityOf(ward);
        var homes = store.Households.Where(BatchTouch.Of<Household>(batch)).Select(h => h.Id);
        var ids = await store.Children.Where(BatchTouch.Of<Child>(batch)).Select(c => c.Id)
            .Union(store.Children.Where(c => c.HouseholdId != null && homes.Contains(c.HouseholdId.Value)).Select(c => c.Id)).ToListAsync(stop);
        if (ids.Count == 0) return;
        var context = await ContextAsync(store, stop);
        foreach (var some in ids.Chunk(AtOnce)) await WriteAsync(store, some.ToList(), context, stop);
    }

    /// <summary>Computes children anew whose facts are in memory as they were saved: nothing about them is read again.</summary>
    /// <param name="homes">Households with their facts, as far as they are in memory; the others are read.</param>
    public async Task RefreshAsync(WardId ward, IReadOnlyCollection<Child> children, IReadOnlyCollection<Household> homes, CancellationToken stop = default)
    {
        db.ChangeTracker.Clear();
        var store = db.QualityOf(ward);
        var context = await ContextAsync(store, stop);
        var known = homes.ToDictionary(h => h.Id);
        foreach (var some in children.Chunk(AtOnce)) await WriteAsync(store, some, await HomesAsync(store, some, known, stop), context, stop);
    }

    /// <summary>Computes one child anew after its record was changed; saves with the change.</summary>
    public async Task RefreshAsync(Child child, Household? home)
    {
        var store = db.QualityOf(child.WardId);
        var kept = await store.Findings.Where(f => f.ChildId == child.Id).ToListAsync();

        // What only a comparison of the whole store tells stays as it was until the night; what a school's list told, until the child's
        // school is written anew.
        var compared = kept.Where(f => f.Code is "number-held-twice" or "likely-duplicate").Select(f => f.Code).ToHashSet();
        var isAnew = child.Schoolings.Any(f => db.Entry(f).State is EntityState.Added or EntityState.Detached);
        var told = kept.Where(f => f.Code == NotOnSchoolList && !isAnew).Select(f => f.ChildId).ToHashSet();
        var broken = Broken(child, home, QualityContext.None with { NotOnSchoolList = told }).Concat(compared).ToHashSet();
        Replace(child, kept, broken);
    }

    /// <summary>
    /// Gives a school the pupils its own list does not have to put right; those given before who are on it by now are done. Saves with the act.
    /// </summary>
    /// <param name="missing">Children the registry says attend the school, not on its list.</param>
    public async Task GiveToSchoolAsync(WardId ward, UnitId school, IReadOnlySet<ChildId> missing, CancellationToken stop)
    {
        var store = db.QualityOf(ward);
        var given = await store.Findings.Where(f => f.Code == NotOnSchoolList && store.Children.Any(c => c.Id == f.ChildId && c.SchoolId == school)).ToListAsync(stop);
        db.RemoveRange(given.Where(f => !missing.Contains(f.ChildId)));
        foreach (var child in missing.Except(given.Select(f => f.ChildId))) db.Add(new ChildFinding { ChildId = child, WardId = ward, Code = NotOnSchoolList, Since = clock.Today });
    }

    private async Task<int> WriteAsync(QualityStore store, List<ChildId> ids, QualityContext context, CancellationToken stop)
    {
        var children = await db.WithStandingFactsAsync(store.Children.Where(c => ids.Contains(c.Id)), stop);
        return await WriteAsync(store, children, await HomesAsync(store, children, new Dictionary<HouseholdId, Household>(), stop), context, stop);
    }

    private async Task<Dictionary<HouseholdId, Household>> HomesAsync(QualityStore store, IReadOnlyCollection<Child> children, IReadOnlyDictionary<HouseholdId, Household> known, CancellationToken stop)
    {
        var wanted = children.Select(c => c.HouseholdId).OfType<HouseholdId>().Distinct().ToLookup(known.ContainsKey);
        var missing = wanted[false].ToList();
        var homes = missing.Count == 0 ? [] : (await db.WithStandingFactsAsync(store.Households.Where(h => missing.Contains(h.Id)), stop)).ToDictionary(h => h.Id);
        foreach (var id in wanted[true]) homes[id] = known[id];
        return homes;
    }

    private async Task<int> WriteAsync(QualityStore store, IReadOnlyCollection<Child> children, Dictionary<HouseholdId, Household> homes, QualityContext context, CancellationToken stop)
    {
        var ids = children.Select(c => c.Id).ToList();
        var kept = (await store.Findings.Where(f => ids.Contains(f.ChildId)).ToListAsync(stop)).ToLookup(f => f.ChildId);
        var onList = 0;
        foreach (var child in children)
        {
            var home = child.HouseholdId is { } id ? homes.GetValueOrDefault(id) : null;
            if (child.AsOf(clock.Today).IsOnList) onList++;
            Replace(child, [.. kept[child.Id]], [.. Broken(child, home, context)]);
        }

        await db.SaveDerivedAsync();
        db.ChangeTracker.Clear();
        return onList;
    }

    private IEnumerable<string> Broken(Child child, Household? home, QualityContext context) =>
        QualityRules.Broken(child.AsOf(clock.Today), home?.AsOf(clock.Today), context).Select(r => r.Code);

    private void Replace(Child child, List<ChildFinding> kept, HashSet<string> broken)
    {
        foreach (var gone in kept.Where(f => !broken.Contains(f.Code))) db.Remove(gone);
        foreach (var code in broken.Except(kept.Select(f => f.Code))) db.Add(new ChildFinding { ChildId = child.Id, WardId = child.WardId, Code = code, Since = clock.Today });
    }

    private async Task NoteRunAsync(QualityStore store, WardId ward, int onList, CancellationToken stop)
    {
        if (await store.Runs.SingleOrDefaultAsync(stop) is { } run) (run.At, run.Children) = (clock.Now, onList);
        else db.Add(new QualityRun { WardId = ward, At = clock.Now, Children = onList });
        await db.SaveDerivedAsync();
    }

    // Numbers and names are compared in memory: sealed numbers cannot be grouped by the database. Whom a person found to be two children
    // are not named again.
    private static async Task<QualityContext> ContextAsync(QualityStore store, CancellationToken stop)
    {
        var sketches = await store.Children.AsNoTracking().Where(c => c.DiedOn == null).Select(c => new { c.Id, c.Number, c.SearchWords, c.BornOn, c.BornPrecision }).ToListAsync(stop);
        var told = (await store.TwoChildren.Select(p => new { p.FirstId, p.SecondId }).ToListAsync(stop)).Select(p => (p.FirstId, p.SecondId)).ToHashSet();
        var twice = sketches.Where(s => s.Number is not null).GroupBy(s => s.Number!).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var alike = sketches.Where(s => s.BornPrecision is BirthPrecision.Day).GroupBy(s => (s.SearchWords, s.BornOn)).Where(g => g.Count() > 1)
            .SelectMany(g => g.Where(s => g.Any(o => o.Id != s.Id && !told.Contains(DuplicatePair.Ordered(s.Id, o.Id)))).Select(s => s.Id)).ToHashSet();
        var notOnList = (await store.Findings.Where(f => f.Code == NotOnSchoolList).Select(f => f.ChildId).ToListAsync(stop)).ToHashSet();
        return new QualityContext(twice, alike, notOnList);
    }
}
