namespace MangNon.Domain.Reports;

/// <summary>What happened to a run of words between two texts.</summary>
public enum WordChange
{
    Same,
    Dropped,
    Added,
}

/// <summary>Words that stand, went or came together.</summary>
public sealed record WordRun(WordChange Change, string Text);

/// <summary>Compares two texts word by word, so that as few words as possible went and came.</summary>
public static class WordDifference
{
    // Beyond this the table would be larger than a page is worth; the texts are then told as one gone and one come.
    private const int MostCells = 4_000_000;

    /// <summary>The runs in reading order: those that are same or dropped make up the first text, those that are same or added the second, up to spaces.</summary>
    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var head = CommonHead(a, b);
        var tail = CommonTail(a[head..], b[head..]);
        return Runs([
            .. a[..head].Select(w => (WordChange.Same, w)),
            .. Middle(a[head..^tail], b[head..^tail]),
            .. a[^tail..].Select(w => (WordChange.Same, w)),
        ]);
    }

    /// <summary>How much two texts have in common: 1 for the same words, 0 for none.</summary>
    public static double Likeness(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        if (a.Length + b.Length == 0) return 1;
        var same = Between(before, after).Where(r => r.Change is WordChange.Same).Sum(r => Words(r.Text).Length);
        return 2.0 * same / (a.Length + b.Length);
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static int CommonHead(string[] a, string[] b)
    {
        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i]) i++;
        return i;
    }

    private static int CommonTail(string[] a, string[] b)
    {
        var i = 0;
        while (i < a.Length && i < b.Length && a[^(i + 1)] == b[^(i + 1)]) i++;
        return i;
    }

    private static IEnumerable<(WordChange, string)> Middle(string[] a, string[] b)
    {
        if ((long)a.Length * b.Length > MostCells) return [.. a.Select(w => (WordChange.Dropped, w)), .. b.Select(w => (WordChange.Added, w))];
        return Walk(a, b, Lengths(a, b));
    }

    // Longest common subsequence of what follows each pair of places.
    private static int[,] Lengths(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--) lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }

    private static IEnumerable<(WordChange, string)> Walk(string[] a, string[] b, int[,] lengths)
    {
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                yield return (WordChange.Same, a[i++]);
                j++;
            }
            else if (j == b.Length || i < a.Length && lengths[i + 1, j] >= lengths[i, j + 1]) yield return (WordChange.Dropped, a[i++]);
            else yield return (WordChange.Added, b[j++]);
        }
    }

    private static List<WordRun> Runs(IEnumerable<(WordChange Change, string Word)> words)
    {
        var runs = new List<WordRun>();
        foreach (var (change, word) in words)
        {
            if (runs is [.., var last] && last.Change == change) runs[^1] = last with { Text = $"{last.Text} {word}" };
            else runs.Add(new WordRun(change, word));
        }

        return runs;
    }
}
