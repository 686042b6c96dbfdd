namespace MangNon.Domain.Matching;

/// <summary>One typing error: a letter added, lost, changed, or swapped with its neighbour (Damerau).</summary>
internal static class EditDistance
{
    /// <summary>True when exactly one error leads from one word to the other.</summary>
    public static bool IsOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length) return IsOne(b, a);
        if (b.Length - a.Length > 1) return false;
        var start = a.CommonPrefixLength(b);
        if (start == b.Length) return false;
        if (a.Length < b.Length) return a[start..].SequenceEqual(b[(start + 1)..]);
        if (a[(start + 1)..].SequenceEqual(b[(start + 1)..])) return true;
        return start + 1 < a.Length && a[start] == b[start + 1] && a[start + 1] == b[start] && a[(start + 2)..].SequenceEqual(b[(start + 2)..]);
    }

    /// <summary>The word and each form with one letter lost: two words one error apart share at least one of these.</summary>
    public static IEnumerable<string> Deletions(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
            if (i == 0 || word[i] != word[i - 1]) yield return word.Remove(i, 1);
    }
}
