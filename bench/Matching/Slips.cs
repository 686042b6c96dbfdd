using System.Text;

namespace MangNon.Bench.Matching;

/// <summary>
/// Errors as people make them when they write a Vietnamese name. Each takes a name and gives another way to write it, or the same where it does not
/// apply. Shares in <see cref="Kinds"/> are our estimate: no count of such errors in Vietnamese registers is known to us.
/// </summary>
internal static class Slips
{
    /// <summary>The kinds with their share.</summary>
    public static IReadOnlyList<(string Kind, double Share, Func<InventedPeople, string, string> Make)> Kinds { get; } =
    [
        ("without marks", 0.30, (_, n) => WithoutMarks(n)),
        ("old tone placing", 0.08, (_, n) => OldTonePlace(n)),
        ("i and y", 0.07, (_, n) => SwapIY(n)),
        ("decomposed, capitals", 0.05, (_, n) => n.ToUpperInvariant().Normalize(NormalizationForm.FormD)),
        ("regional initial", 0.12, RegionalInitial),
        ("hỏi and ngã", 0.08, (_, n) => SwapTone(n)),
        ("one typing error", 0.12, TypingError),
        ("a middle name missing", 0.10, MissingMiddle),
        ("given name first", 0.03, (_, n) => GivenFirst(n)),
        ("space lost", 0.03, SpaceLost),
        ("hyphens", 0.02, (_, n) => n.Replace(' ', '-')),
    ];

    /// <summary>One slip that changes the name.</summary>
    public static (string Kind, string Name) One(InventedPeople people, string name)
    {
        while (true)
        {
            var at = people.Chance.NextDouble() * Kinds.Sum(k => k.Share);
            var (kind, _, make) = Kinds.First(k => (at -= k.Share) < 0);
            var made = make(people, name);
            if (made != name) return (kind, made);
        }
    }

    public static string WithoutMarks(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
            if (c is < '\u0300' or > '\u036F') plain.Append(c switch { 'đ' => 'd', 'Đ' => 'D', _ => c });
        return plain.ToString();
    }

    private static readonly (string New, string Old)[] TonePlaces =
    [
        ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"),
        ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
    ];

    public static string OldTonePlace(string name) => OfWords(name, word =>
    {
        foreach (var (@new, old) in TonePlaces)
            if (word.EndsWith(@new, StringComparison.Ordinal)) return word[..^2] + old;
            else if (word.EndsWith(old, StringComparison.Ordinal) && word[0] is not ('Q' or 'q')) return word[..^2] + @new;
        return word;
    });

    private const string WithY = "yỳýỷỹỵ", WithI = "iìíỉĩị";

    // Only after one of the consonants where both spellings are in use.
    public static string SwapIY(string name) => OfWords(name, word =>
    {
        if (word.Length < 2 || !"hklmstvHKLMSTV".Contains(word[^2], StringComparison.Ordinal)) return word;
        var (y, i) = (WithY.IndexOf(word[^1], StringComparison.Ordinal), WithI.IndexOf(word[^1], StringComparison.Ordinal));
        return y >= 0 ? word[..^1] + WithI[y] : i >= 0 ? word[..^1] + WithY[i] : word;
    });

    private static readonly (string A, string B)[] Initials = [("L", "N"), ("S", "X"), ("Ch", "Tr"), ("D", "Gi"), ("D", "V"), ("Gi", "R"), ("D", "R"), ("V", "Gi")];

    private static string RegionalInitial(InventedPeople people, string name)
    {
        var words = name.Split(' ');
        var at = people.Chance.Next(1, words.Length);
        foreach (var (a, b) in Initials.OrderBy(_ => people.Chance.Next()))
            foreach (var (from, to) in ((string, string)[])[(a, b), (b, a)])
                if (Begins(words[at], from)) return Put(words, at, to + words[at][from.Length..]);
        return name;
    }

    // Nh, Ng are initials of their own; Gi keeps its i only before another vowel.
    private static bool Begins(string word, string initial) =>
        word.StartsWith(initial, StringComparison.Ordinal) && word.Length > initial.Length && !"hg".Contains(word[initial.Length], StringComparison.Ordinal)
        && (initial != "Gi" || "aeouăâêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệóòỏõọốồổỗộớờởỡợúùủũụứừửữự".Contains(word[2], StringComparison.Ordinal));

    private static string SwapTone(string name)
    {
        var swapped = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD)) swapped.Append(c switch { '\u0303' => '\u0309', '\u0309' => '\u0303', _ => c });
        return swapped.ToString().Normalize(NormalizationForm.FormC);
    }

    public static string TypingError(InventedPeople people, string name)
    {
        var words = name.Split(' ');
        var at = people.Chance.Next(words.Length);
        var word = words[at];
        if (word.Length < 3) return name;
        var place = people.Chance.Next(1, word.Length);
        return Put(words, at, people.Chance.Next(4) switch
        {
            0 => word.Remove(place, 1),
            1 => word.Insert(place, people.Any(Neighbours).ToString()),
            2 when place < word.Length - 1 => word[..place] + word[place + 1] + word[place] + word[(place + 2)..],
            _ => word[..place] + people.Any(Neighbours) + word[(place + 1)..],
        });
    }

    private static readonly char[] Neighbours = [.. "aeioumnhtgcrsy"];

    private static string MissingMiddle(InventedPeople people, string name)
    {
        var words = name.Split(' ');
        if (words.Length < 3) return name;
        var at = people.Chance.Next(1, words.Length - 1);
        return string.Join(' ', words.Where((_, i) => i != at));
    }

    private static string GivenFirst(string name)
    {
        var words = name.Split(' ');
        return string.Join(' ', [words[^1], .. words[1..^1], words[0]]);
    }

    private static string SpaceLost(InventedPeople people, string name)
    {
        var words = name.Split(' ').ToList();
        if (words.Count < 3) return name;
        var at = people.Chance.Next(1, words.Count - 1);
        words[at] += words[at + 1].ToLowerInvariant();
        words.RemoveAt(at + 1);
        return string.Join(' ', words);
    }

    private static string OfWords(string name, Func<string, string> change) => string.Join(' ', name.Split(' ').Select(change));

    private static string Put(string[] words, int at, string word) => string.Join(' ', words.Select((w, i) => i == at ? word : w));
}
