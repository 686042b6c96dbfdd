using System.Globalization;
using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>Ways of numbering that are kept apart: points numbered alike stand on one level.</summary>
internal enum MarkerStyle
{
    Part,
    Chapter,
    Section,
    Capital,
    Roman,
    Number,
    BracketedNumber,
    Decimal,
    Letter,
    LetterNumber,
    Bullet,
    Unnumbered,
    Appendix,
}

/// <summary>The number in front of a point.</summary>
/// <param name="Written">As it stands in the text: "II.", "a)", "-".</param>
/// <param name="Label">What it contributes to a path: II, a, 1.2; empty for a bullet.</param>
/// <param name="Ordinal">Its place in its own order, from 1; 0 for a bullet.</param>
/// <param name="Length">Characters of the line taken by it, blanks included.</param>
/// <param name="Kind">Tells levels of one style apart: the bullet's sign, the depth of a decimal number, the bracket behind a number.</param>
internal sealed record Marker(MarkerStyle Style, string Written, string Label, int Ordinal, int Length, string Kind = "")
{
    public bool IsBullet => Style == MarkerStyle.Bullet;

    public bool SameLevelAs(Marker other) => Style == other.Style && Kind == other.Kind;

    /// <summary>Comes after the other in its order, with little or nothing missing between.</summary>
    public bool Continues(Marker other) => SameLevelAs(other) && Ordinal > other.Ordinal && Ordinal <= other.Ordinal + 3;
}

/// <summary>Reads the number in front of a line.</summary>
internal static partial class Markers
{
    private static readonly string[] Ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    /// <summary>The number the line begins with, or null. Whether it is meant as one depends on the lines around it.</summary>
    public static Marker? Find(string text)
    {
        if (text.Length == 0) return null;
        return char.IsAsciiDigit(text[0]) || text[0] == '(' ? Deep(text) ?? Digits(text)
            : char.IsLetter(text[0]) ? Deep(text) ?? Named(text) ?? Worded(text) ?? Roman(text) ?? Letters(text)
            : Bullet(text);
    }

    public static string Roman(int value) => value is > 0 and < RomanCount ? RomanNumbers[value] : value.ToString(CultureInfo.InvariantCulture);

    private const int RomanCount = 40;

    private static readonly string[] RomanNumbers = Enumerable.Range(0, RomanCount)
        .Select(n => new string('X', n / 10) + (n % 10) switch { 9 => "IX", 4 => "IV", var d and >= 5 => "V" + new string('I', d - 5), var d => new string('I', d) })
        .ToArray();

    private static Marker? Deep(string text)
    {
        if (DecimalMarker().Match(text) is not { Success: true } deep) return null;
        var label = deep.Groups["n"].Value;
        return new Marker(MarkerStyle.Decimal, deep.Value.Trim(), label, Last(label), deep.Length, Depth(label));
    }

    private static Marker? Digits(string text)
    {
        if (NumberMarker().Match(text) is { Success: true } number)
        {
            var n = Value(number.Groups["n"].ValueSpan);
            var bracket = number.Groups["end"].Value.Trim() is "." or "/" or "-" or ":" ? "" : ")";
            return new Marker(MarkerStyle.Number, number.Value.Trim(), number.Groups["n"].Value.TrimStart('0'), n, number.Length, bracket);
        }
        if (Bracketed().Match(text) is { Success: true } bracketed)
            return new Marker(MarkerStyle.BracketedNumber, bracketed.Value.Trim(), bracketed.Groups["n"].Value, Value(bracketed.Groups["n"].ValueSpan), bracketed.Length);
        return null;
    }

    private static Marker? Named(string text)
    {
        if (NamedMarker().Match(text) is not { Success: true } match) return null;
        var word = match.Groups["word"].Value;
        var style = char.ToLowerInvariant(word[0]) switch { 'p' => MarkerStyle.Part, 'c' => MarkerStyle.Chapter, _ => MarkerStyle.Section };
        var number = match.Groups["n"].Value;
        var name = char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
        var label = match.Groups["ordinal"].Success ? $"{name} thứ {match.Groups["ordinal"].Value.ToLowerInvariant()}" : $"{name} {number}";
        return new Marker(style, match.Value.Trim().TrimEnd('.', ':', '-', '–').Trim(), label, NamedOrdinal(match, number), match.Length);
    }

    /// <summary>"Nhiệm vụ 1.", "Hoạt động 2:": a point numbered behind a word of its own.</summary>
    private static Marker? Worded(string text)
    {
        if (WordedMarker().Match(text) is not { Success: true } match) return null;
        var word = match.Groups["word"].Value;
        return new Marker(MarkerStyle.Number, match.Value.Trim(), $"{word} {match.Groups["n"].Value.TrimStart('0')}", Value(match.Groups["n"].ValueSpan), match.Length, Wording.Fold(word));
    }

    private static int NamedOrdinal(Match match, string number)
    {
        if (match.Groups["ordinal"].Success) return Array.IndexOf(Ordinals, match.Groups["ordinal"].Value.ToLowerInvariant()) + 1;
        if (char.IsAsciiDigit(number[0])) return Value(number);
        return Array.IndexOf(RomanNumbers, number.ToUpperInvariant()) is > 0 and var roman ? roman : char.ToUpperInvariant(number[0]) - 'A' + 1;
    }

    private static Marker? Roman(string text)
    {
        if (RomanMarker().Match(text) is { Success: true } roman && Array.IndexOf(RomanNumbers, roman.Groups["n"].Value) is > 0 and var value)
            return new Marker(MarkerStyle.Roman, roman.Value.Trim(), roman.Groups["n"].Value, value, roman.Length);
        if (CapitalMarker().Match(text) is { Success: true } capital)
            return new Marker(MarkerStyle.Capital, capital.Value.Trim(), capital.Groups["n"].Value, capital.Value[0] - 'A' + 1, capital.Length);
        return null;
    }

    private static Marker? Letters(string text)
    {
        if (LetterMarker().Match(text) is { Success: true } letter)
            return new Marker(MarkerStyle.Letter, letter.Value.Trim(), letter.Groups["n"].Value, VietnameseLetters.Position(letter.Value[0]), letter.Length);
        if (LetterNumberMarker().Match(text) is { Success: true } mixed)
            return new Marker(MarkerStyle.LetterNumber, mixed.Value.Trim(), mixed.Groups["n"].Value, Value(mixed.Groups["d"].ValueSpan), mixed.Length);
        return null;
    }

    private static Marker? Bullet(string text)
    {
        if (BulletMarker().Match(text) is not { Success: true } bullet) return null;
        var sign = bullet.Value.Trim();
        return new Marker(MarkerStyle.Bullet, sign, "", 0, bullet.Length, sign is "–" or "—" or "-" ? "-" : sign);
    }

    private static int Last(string label) => Value(label.AsSpan(label.LastIndexOf('.') + 1));

    private static string Depth(string label) => label.Count(c => c == '.').ToString(CultureInfo.InvariantCulture);

    private static int Value(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<n>(?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,2}){1,4})(?:[.)/:]\s*(?=[\p{L}\d""“(≥>])|\s+(?=[\p{Lu}""“]))(?![\d.]*/)")]
    private static partial Regex DecimalMarker();

    [GeneratedRegex(@"^(?<n>\d{1,2})\s?(?<end>[.)](?:\s+(?=\S)|(?=[\p{L}""“(]))|/\s+(?=\S)|/(?=\p{Lu}\p{Ll})|[-–](?=\p{Lu}\p{Ll})|\s?[-–]\s(?=\p{Lu})|:\s+(?=\p{Lu})|[.)]$)")]
    private static partial Regex NumberMarker();

    [GeneratedRegex(@"^\((?<n>\d{1,2})\)\s*(?=\S)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<word>phần|chương|mục)\s+(?:thứ\s+(?<ordinal>nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?<n>\d{1,2}|[ivx]{1,5}|[a-h]))(?:\s*[.:)/–-]\s*|\s+(?=\p{Lu})|$)", RegexOptions.IgnoreCase)]
    private static partial Regex NamedMarker();

    [GeneratedRegex(@"^(?<word>Nhiệm vụ|Nhóm nhiệm vụ|Hoạt động|Giải pháp|Nhóm giải pháp|Nội dung|Mục tiêu|Chỉ tiêu|Tiêu chí|Dự án|Tiểu dự án|Bước|Điều)\s+(?<n>\d{1,2})\s?[.:]\s+(?=\p{Lu})")]
    private static partial Regex WordedMarker();

    [GeneratedRegex(@"^(?<n>[IVX]{1,7})\s?[.)/:–-](?:\s*(?=[\p{Lu}""“(])|\s+(?=\S)|$)")]
    private static partial Regex RomanMarker();

    [GeneratedRegex(@"^(?<n>[A-H])\s?[.)/](?:\s+(?=\S)|(?=\p{Lu}\p{L})|$)")]
    private static partial Regex CapitalMarker();

    [GeneratedRegex(@"^(?<n>[a-zđ])\s?(?:[.)](?:\s+(?=\S)|(?=\p{Lu})|$)|/\s*(?=\p{Lu})|/\s+(?=\S))")]
    private static partial Regex LetterMarker();

    [GeneratedRegex(@"^(?<n>[a-zđ]\.?(?<d>\d{1,2}))\s?[.)/](?:\s+(?=\S)|(?=\p{Lu}))")]
    private static partial Regex LetterNumberMarker();

    [GeneratedRegex(@"^(?:[-–—+*](?=\S)|[-–—+*•●▪◦‣⁃∙·○■□♦❖➢➤✓✔§Ø]\s+(?=\S)|[•●▪◦‣⁃∙·○■□♦❖➢➤✓✔])\s*")]
    private static partial Regex BulletMarker();
}
