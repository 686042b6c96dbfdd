using System.Runtime.InteropServices;

namespace MangNon.Domain.Matching;

/// <summary>A name found.</summary>
/// <param name="Id">Its place in the list the index was made from.</param>
public readonly record struct NameHit(int Id, NameRank Rank);

/// <summary>
/// The store's rows and looks, in memory: what tests and measurements use, and what a database index does with the same keys. About 400 bytes per name.
/// Never changes after it was made; any number may search at once.
/// </summary>
public sealed class NameIndex
{
    /// <summary>Rows taken for one look.</summary>
    public const int MostPerLook = 200;

    private readonly ParsedName[] _names;
    private readonly string[] _whole;
    private readonly int[] _wholeIds;
    private readonly ulong[] _keys;
    private readonly int[] _ids;

    /// <param name="names">Names as written.</param>
    public NameIndex(IReadOnlyList<string> names)
    {
        var known = new Dictionary<string, Syllable>(StringComparer.Ordinal);
        _names = [.. names.Select(n => ParsedName.Of(n, known))];
        _whole = [.. _names.Select(n => n.Joined)];
        _wholeIds = [.. Enumerable.Range(0, _names.Length)];
        Array.Sort(_whole, _wholeIds, StringComparer.Ordinal);
        (_keys, _ids, Vocabulary) = Rows();
    }

    /// <summary>The syllables of all names.</summary>
    public NameVocabulary Vocabulary { get; }

    /// <summary>Rows stored, those of kind <see cref="NameKeyKind.Whole"/> left out.</summary>
    public int RowCount => _keys.Length;

    /// <summary>The best answers, best first, equal ones in the order of the list the index was made from.</summary>
    public IReadOnlyList<NameHit> Find(string text, int most = 20)
    {
        var query = NameQuery.Parse(text);
        var found = new Dictionary<int, NameRank>();
        foreach (var stage in query.Stages(Vocabulary))
        {
            foreach (var id in stage.SelectMany(Look))
                if (!found.ContainsKey(id) && NameRank.Of(query, _names[id]) is { } rank) found[id] = rank;
            if (found.Values.Count(r => r.IsCertain) >= most) break;
        }

        return [.. found.Select(f => new NameHit(f.Key, f.Value)).OrderBy(h => h.Rank).ThenBy(h => h.Id).Take(most)];
    }

    /// <summary>The ids one look finds, at most <see cref="MostPerLook"/>.</summary>
    public ReadOnlySpan<int> IdsOf(NameLookup look)
    {
        if (look.IsPrefix)
        {
            var start = FirstOf(_whole, look.Key, static (w, k) => string.CompareOrdinal(w, k) >= 0);
            var end = start;
            while (end < _whole.Length && end - start < MostPerLook && _whole[end].StartsWith(look.Key, StringComparison.Ordinal)) end++;
            return _wholeIds.AsSpan(start..end);
        }

        var hash = KeyHash.Of((int)look.Kind, look.Key);
        var first = FirstOf(_keys, hash, static (k, h) => k >= h);
        var last = first;
        while (last < _keys.Length && last - first < MostPerLook && _keys[last] == hash) last++;
        return _ids.AsSpan(first..last);
    }

    private int[] Look(NameLookup look) => IdsOf(look).ToArray();

    private (ulong[] Keys, int[] Ids, NameVocabulary Vocabulary) Rows()
    {
        var (rows, counts) = (new List<ulong>(_names.Length * 16), new Dictionary<string, int>(StringComparer.Ordinal));
        var ids = new List<int>(_names.Length * 16);
        for (var id = 0; id < _names.Length; id++)
            foreach (var key in NameKeys.Of(_names[id]))
            {
                if (key.Kind == NameKeyKind.Word) CollectionsMarshal.GetValueRefOrAddDefault(counts, key.Key, out _)++;
                if (key.Kind == NameKeyKind.Whole) continue;
                rows.Add(KeyHash.Of((int)key.Kind, key.Key));
                ids.Add(id);
            }

        var (keys, values) = (rows.ToArray(), ids.ToArray());
        Array.Sort(keys, values);
        return (keys, values, new NameVocabulary(counts));
    }

    private static int FirstOf<T, TKey>(T[] sorted, TKey key, Func<T, TKey, bool> isAtOrAfter)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isAtOrAfter(sorted[middle], key)) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
