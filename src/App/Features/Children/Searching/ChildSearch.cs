using MangNon.App.Data;
using MangNon.App.Data.Model;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Matching;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Searching;

/// <summary>By what a child was found.</summary>
public enum FoundBy
{
    Number,
    Name,
    Parent,
    Address,
    School,
}

/// <summary>A child found.</summary>
/// <param name="Parent">The name of the parent it was found by.</param>
public sealed record FoundChild(ChildId Id, FoundBy By, string? Parent = null);

/// <summary>
/// Finds children by what somebody types: a name, a parent, an address, a school, a birth, a personal number. A name is looked for in the stages of
/// <see cref="NameQuery"/>, and in the program's own order, so that both databases give the same answer.
/// </summary>
public sealed class ChildSearch(AppDb db)
{
    /// <summary>Most rows of one look; a look that finds more says too little to be ranked.</summary>
    private const int MostRows = 1000;

    /// <summary>Most rows of a look that only guesses what was meant.</summary>
    private const int MostGuesses = 200;

    /// <summary>Most rows of a look by a parent's name: as sounds it brings more than as letters, and each child with all who belong to it.</summary>
    private const int MostOfParents = 2 * MostRows;

    /// <summary>Some of the children that fit, best first, and how many there are.</summary>
    /// <param name="among">The children to look among.</param>
    public async Task<(IReadOnlyList<ChildRow> Rows, int Count)> FindAsync(Viewer me, IQueryable<Child> among, string words, int skip, int take)
    {
        var found = await FindAllAsync(me, among, words, skip + take);
        return (await RowsAsync(me, [.. found.Skip(skip).Take(take)]), found.Count);
    }

    /// <summary>Rows of children found, in their order.</summary>
    public async Task<IReadOnlyList<ChildRow>> RowsAsync(Viewer me, IReadOnlyList<FoundChild> found)
    {
        if (found.Count == 0) return [];
        var ids = found.Select(f => f.Id).ToList();
        var rows = await ChildRow.Of(db, me, db.ChildrenFor(me).Where(c => ids.Contains(c.Id))).AsNoTracking().ToDictionaryAsync(r => r.Id);
        return [.. ids.Where(rows.ContainsKey).Select(i => rows[i])];
    }

    /// <summary>Children that fit, best first: by name, then by parent, address and school where the name alone finds too few.</summary>
    /// <param name="wanted">How many are to be shown.</param>
    public async Task<IReadOnlyList<FoundChild>> FindAllAsync(Viewer me, IQueryable<Child> among, string words, int wanted)
    {
        var question = ChildQuestion.Read(words);
        if (question.Number is { } number) return Sees(me, ChildFacet.Number) ? await ByNumberAsync(among, number) : [];
        among = question.Born(among);
        if (question.Folded.Count == 0) return question.Birth is null ? [] : await InOrderAsync(among, FoundBy.Name);
        var found = new List<FoundChild>();
        var vocabulary = await db.Vocabulary.OfAsync(db);
        if (question.MayBeName && await ByNameAsync(me, among, question, vocabulary, wanted, found)) return found;

        // The rarest word leads: the others are asked of the few it brings, not of every home whose head is a Nguyễn.
        var rarestFirst = question.Folded.OrderBy(vocabulary.CountOf).ToList();
        if (Sees(me, ChildFacet.Home)) found.AddRange(await AtAddressAsync(me, among, rarestFirst));
        if (found.Count < wanted) found.AddRange(await AtSchoolAsync(me, among, question.Folded));
        if (found.Count == 0) found.AddRange(await InOrderAsync(ByAllWords(me, among, rarestFirst), FoundBy.Name));
        return [.. found.DistinctBy(f => f.Id)];
    }

    private static bool Sees(Viewer me, ChildFacet facet) => ChildFacets.RightOf(me, facet) >= FacetRight.See;

    // True when names alone give what was wanted.
    private async Task<bool> ByNameAsync(Viewer me, IQueryable<Child> among, ChildQuestion question, NameVocabulary vocabulary, int wanted, List<FoundChild> found)
    {
        var query = NameQuery.Parse(question.Words);
        var named = new Ranked(query, wanted, db.Vocabulary.Syllables);
        var most = MostRows;
        foreach (var stage in query.Stages(vocabulary))
        {
            foreach (var looks in stage.GroupBy(l => (l.Kind, l.IsPrefix))) named.Add(await NamedAsync(me, among, looks.Key.Kind, looks.Key.IsPrefix, [.. looks.Select(l => l.Key)], most));
            if (named.IsEnough) break;
            most = MostGuesses;
        }

        if (named.IsEnough || !Sees(me, ChildFacet.Family))
        {
            found.AddRange(named.InOrder(FoundBy.Name));
            return named.IsEnough;
        }

        var (own, parents) = (named.Parted(FoundBy.Name), (await ByParentAsync(me, among, query, vocabulary, wanted)).Parted(FoundBy.Parent));
        found.AddRange([.. own.Certain, .. parents.Certain, .. own.Other, .. parents.Other]);
        return false;
    }

    private async Task<List<Candidate>> NamedAsync(Viewer me, IQueryable<Child> among, NameKeyKind kind, bool isPrefix, string[] keys, int most)
    {
        var rows = Looked(db.NamesFor(me), (short)kind, isPrefix, keys);
        return await (from n in rows join c in among on n.ChildId equals c.Id orderby n.Key, n.ChildId select new Candidate(c.Id, c.SortKey, c.FullName)).Take(most).ToListAsync();
    }

    private async Task<Ranked> ByParentAsync(Viewer me, IQueryable<Child> among, NameQuery query, NameVocabulary vocabulary, int wanted)
    {
        var (named, most) = (new Ranked(query, wanted, db.Vocabulary.Syllables), MostOfParents);
        foreach (var stage in ParentLooks.Of(query, vocabulary))
        {
            foreach (var (kind, isPrefix, keys) in stage)
            {
                var rows = Looked(db.NamesFor(me), kind, isPrefix, keys);
                named.Add(await (
                    from n in rows
                    join c in among on n.ChildId equals c.Id
                    from k in c.Kin
                    where k.SupersededAt == null
                    orderby n.Key, n.ChildId
                    select new Candidate(c.Id, c.SortKey, k.FullName)).Take(most).ToListAsync());
            }

            if (named.IsEnough) break;
            most = MostGuesses;
        }

        return named;
    }

    private static IQueryable<ChildName> Looked(IQueryable<ChildName> rows, short kind, bool isPrefix, string[] keys)
    {
        rows = rows.Where(n => n.Kind == kind);
        if (!isPrefix) return keys.Length == 1 ? rows.Where(n => n.Key == keys[0]) : rows.Where(n => keys.Contains(n.Key));
        var (first, beyond) = (keys[0], keys[0] + '\uFFFF');

        // Becomes ">=" and "<" of the database, which compares these columns byte by byte.
#pragma warning disable CA1309
        return rows.Where(n => string.Compare(n.Key, first) >= 0 && string.Compare(n.Key, beyond) < 0);
#pragma warning restore CA1309
    }

    private async Task<IReadOnlyList<FoundChild>> ByNumberAsync(IQueryable<Child> among, PersonalNumber number)
    {
        var print = db.Fingerprint(FactModel.PersonalNumber, number.Digits);
        return await InOrderAsync(among.Where(c => EF.Property<byte[]>(c, Sealing.FingerprintOf(nameof(Child.Number))) == print), FoundBy.Number);
    }

    // First the homes, from their words alone: asked of each child, it would go through the whole ward.
    private async Task<IReadOnlyList<FoundChild>> AtAddressAsync(Viewer me, IQueryable<Child> among, IReadOnlyList<string> words)
    {
        var (all, first) = (db.HouseholdWordsFor(me), words[0]);
        var meant = all.Where(w => w.Word == first);
        foreach (var word in words.Skip(1)) meant = meant.Where(w => all.Any(o => o.Word == word && o.HouseholdId == w.HouseholdId));
        var homes = await (from w in meant join h in db.HouseholdsFor(me) on w.HouseholdId equals h.Id select (HouseholdId?)h.Id).ToListAsync();
        return homes.Count == 0 ? [] : await InOrderAsync(among.Where(c => homes.Contains(c.HouseholdId)), FoundBy.Address);
    }

    private async Task<IReadOnlyList<FoundChild>> AtSchoolAsync(Viewer me, IQueryable<Child> among, IReadOnlyList<string> words)
    {
        if (!Sees(me, ChildFacet.School)) return [];
        var schools = await db.UnitsFor(me).Where(u => u.Kind == UnitKind.School).Select(u => new { u.Id, u.Name }).ToListAsync();
        var meant = schools.Where(s => words.All(VietnameseText.Fold(s.Name).Split(' ').Contains)).Select(s => (UnitId?)s.Id).ToList();
        return meant.Count == 0 ? [] : await InOrderAsync(among.Where(c => meant.Contains(c.SchoolId)), FoundBy.School);
    }

    // A name and an address in one: each word stands in one of them.
    private IQueryable<Child> ByAllWords(Viewer me, IQueryable<Child> among, IReadOnlyList<string> words)
    {
        var (names, homes) = (db.NamesFor(me).Where(n => n.Kind == (short)NameKeyKind.Word), db.HouseholdWordsFor(me));
        var (first, seesHomes) = (words[0], Sees(me, ChildFacet.Home));
        var ids = names.Where(n => n.Key == first).Select(n => n.ChildId);
        if (seesHomes) ids = ids.Union(from w in homes where w.Word == first join c in among on (HouseholdId?)w.HouseholdId equals c.HouseholdId select c.Id);
        var found = from id in ids join c in among on id equals c.Id select c;
        foreach (var word in words.Skip(1))
            found = seesHomes
                ? found.Where(c => names.Any(n => n.Key == word && n.ChildId == c.Id) || homes.Any(w => w.Word == word && w.HouseholdId == c.HouseholdId))
                : found.Where(c => names.Any(n => n.Key == word && n.ChildId == c.Id));
        return found;
    }

    private static async Task<IReadOnlyList<FoundChild>> InOrderAsync(IQueryable<Child> children, FoundBy by) =>
        [.. (await children.OrderBy(c => c.SortKey).ThenBy(c => c.Id).Select(c => c.Id).Take(MostRows).ToListAsync()).Select(i => new FoundChild(i, by))];
}
