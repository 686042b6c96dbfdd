namespace MangNon.Domain.Matching;

/// <summary>One look into the store: rows of a kind whose key is, or with <paramref name="IsPrefix"/> begins with, this.</summary>
public readonly record struct NameLookup(NameKeyKind Kind, string Key, bool IsPrefix = false);

/// <summary>What somebody typed to find a person, and where to look for it.</summary>
public sealed class NameQuery
{
    private const int MostWords = 6;
    private const int MostCompletions = 20;

    private NameQuery(ParsedName name, bool isOpen) => (Name, IsOpen) = (name, isOpen);

    /// <summary>The words as typed.</summary>
    public ParsedName Name { get; }

    /// <summary>The last word may go on: nothing was typed after it.</summary>
    public bool IsOpen { get; }

    /// <summary>Reads what was typed; blank gives a query that finds nothing. Words after the sixth are not looked at.</summary>
    public static NameQuery Parse(string? text)
    {
        var words = ParsedName.Of(text);
        if (words.Words.Count > MostWords) words = ParsedName.Of(string.Join(' ', words.Words.Take(MostWords)));
        return new NameQuery(words, text is { Length: > 0 } && char.IsLetterOrDigit(text[^1]));
    }

    /// <summary>
    /// Looks in the order they should be made; a stage is needed only when those ahead of it found too little. First what was typed, then a word
    /// being typed, a word too many and what sounds alike, then one typing error. Take at most 200 rows for each look, never order a long list in the store.
    /// </summary>
    public IEnumerable<IReadOnlyList<NameLookup>> Stages(NameVocabulary vocabulary)
    {
        if (Name.IsEmpty) yield break;
        yield return [.. AsTyped()];
        yield return [.. Variants(vocabulary).Distinct()];
        yield return [.. WithOneError(vocabulary).Distinct()];
    }

    private string[] Plain => [.. Name.Words.Select(w => w.Plain)];

    private IEnumerable<NameLookup> AsTyped()
    {
        if (Name.HasMarks) yield return new(NameKeyKind.Marked, NameKeys.Sorted(Name.Words.Select(w => w.Standard)));
        yield return Name.Words.Count == 1 ? new(NameKeyKind.Given, Name.Given.Plain) : new(NameKeyKind.Words, NameKeys.Sorted(Plain));
        yield return new(NameKeyKind.Whole, Name.Joined, IsPrefix: true);
    }

    private IEnumerable<NameLookup> Variants(NameVocabulary vocabulary)
    {
        var plain = Plain;
        yield return new(NameKeyKind.Sound, NameKeys.Sorted(Name.Words.Select(w => w.Sound)));
        if (plain.Length == 1) yield return new(NameKeyKind.Word, plain[0]);
        if (plain.Length > 2)
        {
            yield return new(NameKeyKind.Sound, NameKeys.Sorted([Name.Family.Sound, Name.Given.Sound]));
            for (var i = 1; i < plain.Length - 1; i++) yield return new(NameKeyKind.Words, NameKeys.Sorted(plain.Where((_, at) => at != i)));
        }

        if (!IsOpen) yield break;
        foreach (var word in vocabulary.StartingWith(Name.Given.Letters, MostCompletions)) yield return With(plain, plain.Length - 1, word);
    }

    private IEnumerable<NameLookup> WithOneError(NameVocabulary vocabulary)
    {
        var plain = Plain;
        for (var i = 0; i < plain.Length; i++)
            foreach (var word in vocabulary.OneErrorFrom(plain[i])) yield return With(plain, i, word);
    }

    private static NameLookup With(string[] plain, int at, string word) => plain.Length == 1
        ? new(NameKeyKind.Given, word)
        : new(NameKeyKind.Words, NameKeys.Sorted(plain.Select((w, i) => i == at ? word : w)));
}
