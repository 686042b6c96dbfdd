using MangNon.App.Data;
using MangNon.App.Data.Model;
using MangNon.App.Data.Searching;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Searching;

/// <summary>A record that is likely of the child being written down.</summary>
/// <param name="Row">What the person may see of it; null for one of another ward, or of streets that are not theirs.</param>
/// <param name="IsElsewhere">Registered in another ward.</param>
public sealed record LikelySame(MatchScore Score, ChildRow? Row, bool IsElsewhere);

/// <summary>
/// Whether a child that is being written down is likely in the registry already: in the own ward or in another one of this installation. The whole store is
/// asked, by name in its stages, by parents and by personal number; only records that score as one child are told of, and of those one may not see only that they are there.
/// </summary>
public sealed class DuplicateCheck(AppDb db)
{
    private const int MostRows = 200;
    private const int MostShown = 5;

    /// <summary>Likely same children, the likeliest first.</summary>
    public async Task<IReadOnlyList<LikelySame>> FindAsync(Viewer me, ChildSketch sketch)
    {
        var ids = await CandidatesAsync(me, sketch);
        if (ids.Count == 0) return [];
        var syllables = db.Vocabulary.Syllables;
        var prepared = PreparedSketch.Of(sketch, syllables);
        var scored = (await db.SketchesAsync(db.ChildrenToCompare().Where(c => ids.Contains(c.Id))))
            .Select(s => (Of: s, Score: RecordMatcher.Score(prepared, PreparedSketch.Of(s.Sketch, syllables))))
            .Where(s => s.Score.IsProposed || (s.Of.Ward == me.Ward && s.Score.IsOneSlip)).OrderByDescending(s => s.Score.Value).ThenBy(s => s.Of.Id.Value).Take(MostShown).ToList();
        var own = scored.Where(s => s.Of.Ward == me.Ward).Select(s => s.Of.Id).ToList();
        var rows = own.Count == 0 ? [] : await ChildRow.Of(db, me, db.ChildrenFor(me).Where(c => own.Contains(c.Id))).AsNoTracking().ToDictionaryAsync(r => r.Id);
        return [.. scored.Select(s => new LikelySame(s.Score, rows.GetValueOrDefault(s.Of.Id), s.Of.Ward != me.Ward))];
    }

    /// <summary>Identifiers of records worth comparing.</summary>
    internal async Task<IReadOnlyList<ChildId>> CandidatesAsync(Viewer me, ChildSketch sketch)
    {
        var found = new HashSet<ChildId>();
        if (PersonalNumber.Find(sketch.PersonalNumber) is { } number)
        {
            var print = db.Fingerprint(FactModel.PersonalNumber, number.Digits);
            found.UnionWith(await db.ChildrenToCompare().Where(c => EF.Property<byte[]>(c, Sealing.FingerprintOf(nameof(Child.Number))) == print).OrderBy(c => c.Id).Select(c => c.Id).Take(MostRows).ToListAsync());
        }

        var born = BornNear(sketch);
        foreach (var (kind, keys) in NameLooks(ParsedName.Of(sketch.Name), await db.Vocabulary.OfAsync(db)))
        {
            await foreach (var id in db.ChildrenNamedAsync(kind, keys, born, MostRows)) found.Add(id);
        }

        foreach (var parent in (string?[])[sketch.MotherName, sketch.FatherName])
        {
            var keys = SearchKeys.OfParent(parent ?? "").Where(k => k.Kind == SearchKeys.Of(NameKeyKind.Sound)).Select(k => k.Key).ToArray();
            if (keys.Length > 0 && sketch.BornOn is not null) found.UnionWith(await OfParentAsync(me, born, keys));
        }

        return [.. found];
    }

    // The whole name however it is written, then with one typing error; parts of a name are too many among a million.
    private static IEnumerable<(short Kind, List<string> Keys)> NameLooks(ParsedName name, NameVocabulary vocabulary)
    {
        if (name.IsEmpty) yield break;
        yield return ((short)NameKeyKind.Whole, [name.Joined]);
        if (name.Words.Count < 2) yield break;
        var plain = name.Words.Select(w => w.Plain).ToArray();
        yield return ((short)NameKeyKind.Sound, [NameKeys.Sorted(name.Words.Select(w => w.Sound))]);
        var words = new List<string>();
        if (plain.Length > 2) words.Add(NameKeys.Sorted(plain));
        if (plain.Length > 3) words.AddRange(Enumerable.Range(1, plain.Length - 2).Select(i => NameKeys.Sorted(plain.Where((_, at) => at != i))));
        for (var i = 0; i < plain.Length; i++)
            words.AddRange(vocabulary.OneErrorFrom(plain[i]).Select(w => NameKeys.Sorted(plain.Select((p, at) => at == i ? w : p))));
        if (words.Count > 0) yield return ((short)NameKeyKind.Words, [.. words.Distinct()]);
    }

    private Task<List<ChildId>> OfParentAsync(Viewer me, (DateOnly First, DateOnly Last) born, string[] keys)
    {
        var (kind, first, last) = (SearchKeys.Of(NameKeyKind.Sound), born.First, born.Last);
        return (
            from n in db.NamesFor(me)
            where n.Kind == kind && keys.Contains(n.Key)
            join c in db.ChildrenToCompare().Where(c => c.BornOn >= first && c.BornOn <= last) on n.ChildId equals c.Id
            orderby n.Key, n.WardId, n.ChildId
            select c.Id).Take(MostRows).ToListAsync();
    }

    // A year more or less: papers are wrong by one year more often than by two. Without a birth every one is near.
    private static (DateOnly First, DateOnly Last) BornNear(ChildSketch sketch) => (sketch.BornOn?.Year ?? sketch.BornInYear) is { } year and >= 1901 and <= 2200
        ? (new DateOnly(year - 1, 1, 1), new DateOnly(year + 1, 12, 31))
        : (DateOnly.MinValue, DateOnly.MaxValue);
}
