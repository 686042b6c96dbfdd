using MangNon.App.Data.Searching;
using MangNon.Domain.Children;
using MangNon.Domain.Matching;

namespace MangNon.App.Features.Children.Searching;

/// <summary>A child a look brought, with the name it is to be judged by: its own or a parent's.</summary>
internal sealed record Candidate(ChildId Id, string SortKey, string Name);

/// <summary>Candidates judged by how well their name answers a query, each by its best one.</summary>
/// <param name="syllables">Syllables taken apart already: a thousand names are made of a few hundred.</param>
internal sealed class Ranked(NameQuery query, int wanted, IDictionary<string, Syllable> syllables)
{
    private readonly Dictionary<ChildId, (Candidate Of, NameRank Rank)> _best = [];

    /// <summary>There are as many certain answers as are wanted: no further look is needed.</summary>
    public bool IsEnough => _best.Values.Count(b => b.Rank.IsCertain) >= wanted;

    public void Add(IEnumerable<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (_best.TryGetValue(candidate.Id, out var judged) && judged.Of.Name == candidate.Name) continue;
            if (NameRank.Of(query, ParsedName.Of(candidate.Name, syllables)) is not { } rank) continue;
            if (!_best.TryGetValue(candidate.Id, out var known) || rank < known.Rank) _best[candidate.Id] = (candidate, rank);
        }
    }

    /// <summary>Those whose every word agrees, and the others: what is certain of a parent goes ahead of what is not of a child.</summary>
    public (IReadOnlyList<FoundChild> Certain, IReadOnlyList<FoundChild> Other) Parted(FoundBy by)
    {
        var certain = _best.Where(b => b.Value.Rank.IsCertain).Select(b => b.Key).ToHashSet();
        var all = InOrder(by).ToLookup(f => certain.Contains(f.Id));
        return ([.. all[true]], [.. all[false]]);
    }

    /// <summary>The best first; equals in the order of Vietnamese names.</summary>
    public IEnumerable<FoundChild> InOrder(FoundBy by) => _best.Values
        .OrderBy(b => b.Rank).ThenBy(b => b.Of.SortKey, StringComparer.Ordinal).ThenBy(b => b.Of.Id.Value)
        .Select(b => new FoundChild(b.Of.Id, by, by is FoundBy.Parent ? b.Of.Name : null));
}

/// <summary>
/// The looks by which a parent's name is found, in stages as those of a child's: as typed and sounding alike, one typing error. What is written
/// alike sounds alike, so that one look serves both.
/// </summary>
internal static class ParentLooks
{
    public static IEnumerable<IReadOnlyList<(short Kind, bool IsPrefix, string[] Keys)>> Of(NameQuery query, NameVocabulary vocabulary)
    {
        var words = query.Name.Words;
        if (words.Count == 0) yield break;
        var (family, given) = (words[0], words[^1]);
        if (words.Count == 1)
        {
            yield return [(SearchKeys.Of(NameKeyKind.Given), false, [given.Plain])];
            yield return [(SearchKeys.Of(NameKeyKind.Given), false, [.. vocabulary.OneErrorFrom(given.Plain)])];
            yield break;
        }

        yield return [(SearchKeys.Of(NameKeyKind.Sound), false, [NameKeys.Sorted([family.Sound, given.Sound])]), (SearchKeys.Of(NameKeyKind.Whole), true, [query.Name.Joined])];
        var errors = vocabulary.OneErrorFrom(given.Plain).Select(w => NameKeys.Sorted([family.Plain, w])).Concat(vocabulary.OneErrorFrom(family.Plain).Select(w => NameKeys.Sorted([w, given.Plain])));
        yield return [(SearchKeys.Of(NameKeyKind.Words), false, [.. errors.Distinct()])];
    }
}
