namespace MangNon.Domain.Matching;

/// <summary>What a key is made of. Stored as its number; the numbers never change.</summary>
public enum NameKeyKind
{
    /// <summary>All letters without marks and spaces, looked up by range: a name being typed.</summary>
    Whole = 1,

    /// <summary>One syllable without marks.</summary>
    Word = 2,

    /// <summary>The given name without marks.</summary>
    Given = 3,

    /// <summary>Two or more syllables without marks, sorted: words in any order, words left out.</summary>
    Words = 4,

    /// <summary>With marks, sorted: the whole name, family and given name, the given name alone. Keeps exact hits from drowning among unaccented ones.</summary>
    Marked = 5,

    /// <summary>Sounds, sorted: the whole name, and family and given name.</summary>
    Sound = 6,
}

/// <summary>A row to be stored with a child's id, indexed on (kind, key, id), compared byte by byte (COLLATE "C", BINARY).</summary>
public readonly record struct NameKey(NameKeyKind Kind, string Key);

/// <summary>
/// The searchable form of a name: at most 14 rows for a name of three syllables, 22 for one of four. Deletion keys are not among them: Vietnamese has so few
/// syllables that typing errors are undone against the vocabulary of the store (<see cref="NameVocabulary"/>), which costs nothing per name.
/// </summary>
public static class NameKeys
{
    // Longer names exist (double family names, names of other peoples); beyond this their last syllable and the first ones are kept.
    private const int MostWords = 6;

    /// <summary>Distinct keys of a name, in the order of <see cref="NameKeyKind"/>; none for an empty name.</summary>
    public static IReadOnlyList<NameKey> Of(string? name) => Of(ParsedName.Of(name));

    /// <inheritdoc cref="Of(string?)"/>
    public static IReadOnlyList<NameKey> Of(ParsedName name)
    {
        if (name.IsEmpty) return [];
        var words = name.Words.Count <= MostWords ? name.Words : [.. name.Words.Take(MostWords - 1), name.Given];
        var plain = words.Select(w => w.Plain).ToArray();
        var keys = new List<NameKey> { new(NameKeyKind.Whole, name.Joined) };
        keys.AddRange(plain.Distinct().Select(w => new NameKey(NameKeyKind.Word, w)));
        keys.Add(new(NameKeyKind.Given, name.Given.Plain));
        keys.AddRange(Parts(plain).Select(p => new NameKey(NameKeyKind.Words, p)).Distinct());
        keys.AddRange(Ends(words, w => w.Standard).Append(name.Given.Standard).Distinct().Select(k => new NameKey(NameKeyKind.Marked, k)));
        keys.AddRange(Ends(words, w => w.Sound).Distinct().Select(k => new NameKey(NameKeyKind.Sound, k)));
        return keys;
    }

    /// <summary>Words sorted and joined: the same for every order they were typed in.</summary>
    public static string Sorted(IEnumerable<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));

    // The whole name, each name with one word left out, each pair.
    private static IEnumerable<string> Parts(string[] words)
    {
        if (words.Length < 2) yield break;
        yield return Sorted(words);
        if (words.Length > 3)
            for (var i = 0; i < words.Length; i++) yield return Sorted(words.Where((_, at) => at != i));
        if (words.Length > 2)
            for (var i = 0; i < words.Length; i++)
                for (var j = i + 1; j < words.Length; j++) yield return Sorted([words[i], words[j]]);
    }

    private static IEnumerable<string> Ends(IReadOnlyList<Syllable> words, Func<Syllable, string> form)
    {
        yield return Sorted(words.Select(form));
        if (words.Count > 2) yield return Sorted([form(words[0]), form(words[^1])]);
    }
}
