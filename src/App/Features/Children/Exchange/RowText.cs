using System.Globalization;
using System.Text.RegularExpressions;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Names;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>Cells as people write them, as the fields of forms want them. What could mean two things stays as it is and is told.</summary>
public static partial class RowText
{
    // Days of Excel's calendar: 1954 to 2064.
    private const int FirstSerial = 20_000;
    private const int LastSerial = 60_000;

    /// <summary>A day, month or year; the text itself where it is none.</summary>
    public static string Day(string text, DateOnly today)
    {
        var plain = text.Trim().Trim('\'');
        if (plain.Length > 10 && plain.IndexOf(' ', StringComparison.Ordinal) is > 7 and var hour) plain = plain[..hour];
        plain = plain.Replace(" ", "", StringComparison.Ordinal).Replace('\\', '/');
        if (BirthText.Find(plain) is { } birth) return BirthText.Show(birth);
        if (ShortYear().Match(plain) is { Success: true } m) return WithCentury(m, today) is { } day ? Days.Show(day) : text;
        return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > FirstSerial and < LastSerial
            ? Days.Show(DateOnly.FromDateTime(DateTime.FromOADate(serial)))
            : text;
    }

    /// <summary>Name of the value of <see cref="Sex"/>; the text itself where it is neither.</summary>
    public static string Sex(string text) => VietnameseText.Fold(text) switch
    {
        "nam" or "trai" or "m" or "male" or "be trai" or "con trai" => nameof(Domain.Children.Sex.Male),
        "nu" or "gai" or "f" or "female" or "be gai" or "con gai" or "x nu" => nameof(Domain.Children.Sex.Female),
        _ => text,
    };

    /// <summary>A name; one in capitals or in small letters is written as names are.</summary>
    public static string Name(string text)
    {
        var plain = VietnameseText.Clean(LeadingNumber().Replace(text, ""));
        if (plain.Length == 0 || (plain.Any(char.IsUpper) && plain.Any(char.IsLower))) return plain;
        return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..].ToLowerInvariant()));
    }

    /// <summary>A cell that names two children or more.</summary>
    public static bool HoldsSeveral(string text) =>
        SecondOfSeveral().IsMatch(text) || text.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Count(p => p.Contains(' ', StringComparison.Ordinal)) > 1;

    /// <summary>Name of the value of <see cref="ResidenceKind"/>.</summary>
    public static string Residence(string text) => VietnameseText.Fold(text) switch
    {
        "thuong tru" or "kt1" or "tt" => nameof(ResidenceKind.Permanent),
        "tam tru" or "kt3" or "kt2" => nameof(ResidenceKind.Temporary),
        "chua dang ky" or "kt4" => nameof(ResidenceKind.Unregistered),
        _ => text,
    };

    /// <summary>The group of a name or number, as an identifier; the text itself where none or several fit.</summary>
    public static string Group(string text, FormWorld world)
    {
        var folded = VietnameseText.Fold(text);
        var choices = world.GroupChoices().ToList();
        var same = choices.Where(c => VietnameseText.Fold(c.Words) == folded).ToList();
        if (same.Count == 0 && Digits().Match(folded) is { Success: true } number) same = [.. choices.Where(c => Digits().Match(c.Words) is { Success: true } own && own.Value.TrimStart('0') == number.Value.TrimStart('0'))];
        return same.Count == 1 ? same[0].Value : text;
    }

    /// <summary>The grade in the name of a class: "6A2" is 6, "Lá 1" is before class 1; null where it does not say.</summary>
    public static string? GradeOf(string className)
    {
        var folded = VietnameseText.Fold(className);
        if (Nursery().IsMatch(folded)) return "0";
        return Digits().Match(folded) is { Success: true } m && int.Parse(m.Value, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var grade ? $"{grade}" : null;
    }

    /// <summary>Father and mother in one cell, where the cell says which is which.</summary>
    public static (string? Father, string? Mother) Parents(string text)
    {
        var (father, mother) = ((string?)null, (string?)null);
        foreach (var part in text.Split(['\n', ';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Named().Match(part) is not { Success: true } m) continue;
            if (VietnameseText.Fold(m.Groups[1].Value) is "me") mother = m.Groups[2].Value;
            else father = m.Groups[2].Value;
        }

        return (father, mother);
    }

    private static DateOnly? WithCentury(Match m, DateOnly today)
    {
        var (day, month, year) = (int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture), int.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture));
        year += year > today.Year % 100 ? 1900 : 2000;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex(@"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2})$")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"^\s*\d{1,3}[.)]\s*")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"(^|\s|;)1[.)]\s*\S.*(\s|;)2[.)]\s*\S", RegexOptions.Singleline)]
    private static partial Regex SecondOfSeveral();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(mam|choi|la|nha tre|mau giao|mn|tuoi)\b")]
    private static partial Regex Nursery();

    [GeneratedRegex(@"^(cha|bố|ba|mẹ|Cha|Bố|Ba|Mẹ|CHA|BỐ|MẸ)\s*[:.]\s*(\S.*)$")]
    private static partial Regex Named();
}
