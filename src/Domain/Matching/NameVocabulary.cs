namespace MangNon.Domain.Matching;

/// <summary>
/// The distinct syllables of a store's names with how often they stand there: a few thousand, read once from the rows of kind
/// <see cref="NameKeyKind.Word"/>. Undoes typing errors and completes a word being typed. Never changes after it was made; a new syllable is
/// missing until the next reading, and is found by every other way.
/// </summary>
public sealed class NameVocabulary
{
    private readonly Dictionary<string, int> _counts;
    private readonly string[] _sorted;
    private readonly Dictionary<string, List<string>> _byDeletion = new(StringComparer.Ordinal);

    /// <param name="counts">Syllable without marks, and in how many names it stands.</param>
    public NameVocabulary(IEnumerable<KeyValuePair<string, int>> counts)
    {
        _counts = new(counts, StringComparer.Ordinal);
        _sorted = [.. _counts.Keys.Order(StringComparer.Ordinal)];
        foreach (var word in _sorted)
            foreach (var deletion in EditDistance.Deletions(word))
                (_byDeletion.TryGetValue(deletion, out var words) ? words : _byDeletion[deletion] = []).Add(word);
    }

    public static NameVocabulary Empty { get; } = new([]);

    /// <summary>In how many names the word stands; none for one that is not known.</summary>
    public int CountOf(string word) => _counts.GetValueOrDefault(word);

    /// <summary>Words one typing error away, the most frequent first.</summary>
    public IReadOnlyList<string> OneErrorFrom(string word) =>
        [.. EditDistance.Deletions(word).SelectMany(d => _byDeletion.GetValueOrDefault(d, [])).Distinct().Where(w => EditDistance.IsOne(w, word)).OrderByDescending(w => _counts[w])];

    /// <summary>Words that begin so, the most frequent first.</summary>
    public IReadOnlyList<string> StartingWith(string prefix, int most)
    {
        var first = Array.BinarySearch(_sorted, prefix, StringComparer.Ordinal);
        return [.. _sorted.Skip(first < 0 ? ~first : first).TakeWhile(w => w.StartsWith(prefix, StringComparison.Ordinal)).OrderByDescending(w => _counts[w]).Take(most)];
    }
}
