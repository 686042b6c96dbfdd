using MangNon.Domain.Names;

namespace MangNon.Domain.Children;

/// <summary>What something written by hand on a printed sheet means for the registry.</summary>
public enum PaperOutcome
{
    /// <summary>Nothing was written: it stays as it is.</summary>
    Blank,

    /// <summary>The registry says so already.</summary>
    Same,

    /// <summary>It is otherwise than was printed, and nobody has touched it since.</summary>
    Changed,

    /// <summary>Somebody has changed it since it was printed, to something else: a person decides.</summary>
    Overtaken,
}

/// <summary>
/// Judges what comes back on paper: what was printed, what was written beside it, and what is known by now. Weeks may lie between, so
/// the paper never wins over somebody's newer words by itself.
/// </summary>
public static class PaperReading
{
    /// <param name="printed">As it stood on the sheet; null for a blank.</param>
    /// <param name="written">By hand; null or blank where nothing was written.</param>
    /// <param name="now">As it is known now; null for nothing.</param>
    /// <param name="decidedAgainst">What was known when a person decided for the paper, "" for nothing; null while nobody has decided.</param>
    public static PaperOutcome Judge(string? printed, string? written, string? now, string? decidedAgainst = null)
    {
        if (string.IsNullOrWhiteSpace(written)) return PaperOutcome.Blank;
        if (AreAlike(written, now)) return PaperOutcome.Same;
        if (AreAlike(printed, now)) return PaperOutcome.Changed;

        // A decision was about the value that was seen; about a newer one nobody has decided.
        return decidedAgainst is not null && AreAlike(decidedAgainst, now) ? PaperOutcome.Changed : PaperOutcome.Overtaken;
    }

    /// <summary>Two values that say the same: spaces around it and small or capital letters make no difference, accents do.</summary>
    public static bool AreAlike(string? one, string? other) => string.Equals(VietnameseText.Clean(one), VietnameseText.Clean(other), StringComparison.OrdinalIgnoreCase);
}
