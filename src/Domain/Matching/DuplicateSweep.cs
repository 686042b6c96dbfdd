namespace MangNon.Domain.Matching;

/// <summary>A pair of one sweep, by their places in the list; <paramref name="First"/> is the smaller.</summary>
public readonly record struct SweptPair(int First, int Second, double Value);

/// <summary>What a sweep found.</summary>
/// <param name="Pairs">Proposed pairs in the order of the list.</param>
/// <param name="Compared">Pairs scored.</param>
/// <param name="BlocksLeftOut">Keys shared by too many to be compared: a key that common tells nobody apart.</param>
public sealed record SweepResult(IReadOnlyList<SweptPair> Pairs, long Compared, int BlocksLeftOut);

/// <summary>Looks through a whole store for records of one child: those that share a <see cref="BlockingKeys"/> key are scored.</summary>
public static class DuplicateSweep
{
    private const int MostInBlock = 300;

    /// <summary>Sweeps a list. Memory: about 150 bytes per child besides the list, and 8 per pair compared.</summary>
    /// <param name="cores">How many cores to use.</param>
    public static SweepResult Of(IReadOnlyList<PreparedSketch> children, int cores)
    {
        var (pairs, leftOut) = PairsOf(children);
        var values = new double[pairs.Count];
        Parallel.For(0, pairs.Count, new ParallelOptions { MaxDegreeOfParallelism = cores }, i => values[i] = RecordMatcher.Value(children[First(pairs[i])], children[Second(pairs[i])], children.Count));
        var proposed = Enumerable.Range(0, pairs.Count).Where(i => values[i] >= MatchScore.Proposed).Select(i => new SweptPair(First(pairs[i]), Second(pairs[i]), values[i]));
        return new([.. proposed], pairs.Count, leftOut);
    }

    private static (List<ulong> Pairs, int LeftOut) PairsOf(IReadOnlyList<PreparedSketch> children)
    {
        var (keys, owners) = Keys(children);
        var (pairs, leftOut) = (new List<ulong>(), 0);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];) end++;
            if (end - start > MostInBlock) leftOut++;
            else AddPairs(owners.AsSpan(start..end), pairs);
        }

        return (Distinct(pairs), leftOut);
    }

    private static (ulong[] Keys, int[] Owners) Keys(IReadOnlyList<PreparedSketch> children)
    {
        var (keys, owners) = (new List<ulong>(children.Count * 9), new List<int>(children.Count * 9));
        for (var i = 0; i < children.Count; i++)
            foreach (var key in BlockingKeys.Of(children[i]))
            {
                keys.Add(KeyHash.Of(0, key));
                owners.Add(i);
            }

        var (sorted, by) = (keys.ToArray(), owners.ToArray());
        Array.Sort(sorted, by);
        return (sorted, by);
    }

    private static void AddPairs(ReadOnlySpan<int> block, List<ulong> pairs)
    {
        for (var i = 0; i < block.Length; i++)
            for (var j = i + 1; j < block.Length; j++)
                pairs.Add((ulong)Math.Min(block[i], block[j]) << 32 | (uint)Math.Max(block[i], block[j]));
    }

    private static List<ulong> Distinct(List<ulong> pairs)
    {
        pairs.Sort();
        var kept = 0;
        for (var i = 0; i < pairs.Count; i++)
            if (i == 0 || pairs[i] != pairs[i - 1]) pairs[kept++] = pairs[i];
        pairs.RemoveRange(kept, pairs.Count - kept);
        return pairs;
    }

    private static int First(ulong pair) => (int)(pair >> 32);

    private static int Second(ulong pair) => (int)(pair & uint.MaxValue);
}

/// <summary>FNV-1a, 64 bits. Two keys with one hash only bring a candidate that comparing refuses.</summary>
internal static class KeyHash
{
    public static ulong Of(int kind, string key)
    {
        var hash = 14695981039346656037UL ^ (ulong)kind;
        foreach (var c in key) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
