using System.Collections.Frozen;
using System.Text;
using MangNon.Domain.Matching;

namespace MangNon.Documents.Reading;

/// <summary>
/// Vietnamese from before Unicode (bảng mã cũ): fonts drew its letters in the places of western ones. In a Word file or a PDF the name of the
/// font says which; in a plain text nothing does, so that the reading with the most Vietnamese syllables is taken.
/// </summary>
internal sealed class OldLetters
{
    private const string Tcvn3 = "TCVN3 (ABC)";
    private const string Vni = "VNI";

    // Share of the words with such letters that must become Vietnamese, and how many there must be to judge.
    private const double Convincing = 0.9;
    private const int FewestWords = 3;

    private static readonly FrozenDictionary<char, string> OfTcvn3 = Pairs(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ");

    // VNI writes the letter and behind it a sign for its marks; these become marks that are set over the letter before them.
    private static readonly FrozenDictionary<char, string> OfVni = InBothCases(
        ("øùûõï", ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"]),
        ("âàáåãä", ["\u0302", "\u0302\u0300", "\u0302\u0301", "\u0302\u0309", "\u0302\u0303", "\u0302\u0323"]),
        ("êèéúüë", ["\u0306", "\u0306\u0300", "\u0306\u0301", "\u0306\u0309", "\u0306\u0303", "\u0306\u0323"]),
        ("ìíæóòîñôö", ["ì", "í", "ỉ", "ĩ", "ị", "ỵ", "đ", "ơ", "ư"]));

    // What the code page of Windows has between the letters.
    private static readonly FrozenDictionary<char, char> OfWindows = new Dictionary<char, char>
    {
        ['\u0085'] = '…',
        ['\u0091'] = '‘',
        ['\u0092'] = '’',
        ['\u0093'] = '“',
        ['\u0094'] = '”',
        ['\u0095'] = '•',
        ['\u0096'] = '–',
        ['\u0097'] = '—',
    }.ToFrozenDictionary();

    /// <summary>What the document was written in, once something of it was turned into Unicode; else null.</summary>
    public string? Found { get; private set; }

    /// <summary>The words of a run as they are printed in its font.</summary>
    /// <param name="font">Name of the font as the file has it; null where none is named.</param>
    public string Printed(string raw, string? font)
    {
        var name = NameOf(font);
        if (IsTcvn3(font))
        {
            // The fonts whose names end in H draw every letter as a capital.
            var printed = Turned(raw, OfTcvn3, Tcvn3);
            return name.Split('-', ',')[0].EndsWith('H') ? printed.ToUpperInvariant() : printed;
        }

        return name.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) ? Turned(raw, OfVni, Vni) : raw;
    }

    /// <summary>Whether a font has its letters in the places of TCVN3.</summary>
    public static bool IsTcvn3(string? font) => NameOf(font).StartsWith(".Vn", StringComparison.OrdinalIgnoreCase);

    /// <summary>The words of a plain text that is no Unicode; null where no old way of writing makes them Vietnamese.</summary>
    public string? Guess(ReadOnlySpan<byte> file)
    {
        var raw = string.Concat(Encoding.Latin1.GetString(file).Select(c => OfWindows.GetValueOrDefault(c, c)));
        var (name, printed, share) = new[] { (Tcvn3, Table: OfTcvn3), (Vni, Table: OfVni) }
            .Select(way => (way.Item1, Printed: Turned(raw, way.Table), Share: ShareOfVietnamese(raw, way.Table))).MaxBy(way => way.Share);
        if (share < Convincing) return null;
        Found = name;
        return name == Tcvn3 ? CapitalsKept(printed) : printed;
    }

    // A PDF puts the sign of the part of a font it holds in front: ABCDEF+.VnTime.
    private static string NameOf(string? font) => font is null ? "" : font[(font.IndexOf('+', StringComparison.Ordinal) + 1)..];

    private string Turned(string raw, FrozenDictionary<char, string> table, string name)
    {
        var printed = Turned(raw, table);
        if (printed != raw) Found = name;
        return printed;
    }

    // Programs that took such a font for one of symbols moved its letters up by F000.
    private static string Turned(string raw, FrozenDictionary<char, string> table)
    {
        var words = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            var letter = c is >= '\uF020' and <= '\uF0FF' ? (char)(c - 0xF000) : c;
            words.Append(table.GetValueOrDefault(letter) ?? letter.ToString());
        }

        return words.ToString().Normalize(NormalizationForm.FormC);
    }

    private static double ShareOfVietnamese(string raw, FrozenDictionary<char, string> table)
    {
        var words = raw.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('.', ',', ';', ':', '(', ')', '"', '“', '”', '!', '?', '-', '–', '/'))
            .Where(w => w.Any(c => c >= '\u00A0') && !IsShortForm(Turned(w, table))).ToList();
        return words.Count < FewestWords ? 0 : (double)words.Count(w => Syllable.Of(Turned(w, table)).IsVietnamese) / words.Count;
    }

    // HĐND, TB&XH: no syllable and nothing against it.
    private static bool IsShortForm(string word) => word.Length > 1 && word.All(c => char.IsUpper(c) || !char.IsLetter(c));

    // TCVN3 has no capitals with a tone: in a word of capitals the small letter was meant as one.
    private static string CapitalsKept(string text)
    {
        var letters = text.ToCharArray();
        for (var start = 0; start < letters.Length; start++)
        {
            var end = start;
            while (end < letters.Length && char.IsLetter(letters[end])) end++;
            var word = letters.AsSpan(start, end - start);
            if (IsInCapitals(word))
                foreach (ref var letter in word) letter = char.ToUpperInvariant(letter);
            start = end;
        }

        return new string(letters);
    }

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var letter in word)
        {
            if (char.IsAsciiLetterLower(letter)) return false;
            if (char.IsUpper(letter)) capitals++;
        }

        return capitals >= 2;
    }

    private static FrozenDictionary<char, string> InBothCases(params (string Old, string[] Meant)[] rows) =>
        rows.SelectMany(r => r.Old.Zip(r.Meant)).SelectMany(p => (KeyValuePair<char, string>[])[new(p.First, p.Second), new(char.ToUpperInvariant(p.First), p.Second.ToUpperInvariant())]).ToFrozenDictionary();

    private static FrozenDictionary<char, string> Pairs(string old, string meant) => old.Zip(meant).ToFrozenDictionary(p => p.First, p => p.Second.ToString());
}
