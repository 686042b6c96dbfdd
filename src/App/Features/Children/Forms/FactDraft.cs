using System.Globalization;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Names;

namespace MangNon.App.Features.Children.Forms;

/// <summary>What was wrong with a field of a draft, in words.</summary>
public sealed record FieldFault(string Field, string Words);

/// <summary>
/// A fact as it was typed, before it is one: text by the name of its field. Reading a field notes what is wrong with it, so that all
/// faults are told at once and nothing typed is lost.
/// </summary>
public sealed class FactDraft(IReadOnlyDictionary<string, string?> typed, FormWorld world)
{
    private readonly List<FieldFault> _faults = [];

    public FormWorld World { get; } = world;

    public IReadOnlyList<FieldFault> Faults => _faults;

    /// <summary>The text of a field, cleaned; null for blank.</summary>
    public string? Text(string field) => typed.GetValueOrDefault(field) is { } text && !string.IsNullOrWhiteSpace(text) ? VietnameseText.Clean(text) : null;

    /// <summary>The text of a field that has to be there.</summary>
    public string Needed(string field)
    {
        if (Text(field) is { } text) return text;
        Fault(field, World.T["Chỗ này cần được điền."]);
        return "";
    }

    /// <summary>A day, or null for blank.</summary>
    public DateOnly? Day(string field)
    {
        if (!Days.TryRead(Text(field), out var day)) Fault(field, World.T["Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 01/12/2026."]);
        return day;
    }

    /// <summary>A day that has to be there; today where it is wrong.</summary>
    public DateOnly NeededDay(string field)
    {
        var day = Day(field);
        if (day is null && Text(field) is null) Fault(field, World.T["Cần ngày, ví dụ 01/12/2026."]);
        return day ?? World.Today;
    }

    /// <summary>A birth: 15/05/2018, 05/2018 or 2018.</summary>
    public BirthDate Birth(string field, bool isEstimate)
    {
        var text = Text(field);
        if (text is null) Fault(field, World.T["Cần ngày sinh. Nếu không rõ ngày, ghi tháng/năm hoặc năm."]);
        else if (BirthText.Find(text) is { } read) return isEstimate && read.IsExact ? read with { Precision = BirthPrecision.Estimated } : read;
        else Fault(field, World.T["Ngày sinh chưa đúng. Ví dụ 15/05/2018, 05/2018 hoặc 2018."]);
        return new BirthDate(World.Today, BirthPrecision.Day);
    }

    /// <summary>A number written the Vietnamese way (12,5) or with a point; null for blank.</summary>
    public decimal? Number(string field)
    {
        if (Text(field) is not { } text) return null;
        if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        Fault(field, World.T["Chỗ này là một số, ví dụ 12,5."]);
        return null;
    }

    /// <summary>A whole number, thousands with points or without; null for blank.</summary>
    public long? Whole(string field)
    {
        if (Text(field) is not { } text) return null;
        if (long.TryParse(text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Fault(field, World.T["Chỗ này là một số nguyên, ví dụ 1990."]);
        return null;
    }

    /// <summary>One of the values of an enumeration; null for blank.</summary>
    public TEnum? Choice<TEnum>(string field)
        where TEnum : struct, Enum
    {
        if (Text(field) is not { } text) return null;
        if (Enum.TryParse<TEnum>(text, out var value) && Enum.IsDefined(value)) return value;
        Fault(field, World.T["Chọn một trong các ý đã cho."]);
        return null;
    }

    /// <summary>A value that has to be chosen.</summary>
    public TEnum NeededChoice<TEnum>(string field)
        where TEnum : struct, Enum
    {
        if (Text(field) is null) Fault(field, World.T["Chọn một ý."]);
        return Choice<TEnum>(field) ?? default;
    }

    /// <summary>Ticked, or "có".</summary>
    public bool Yes(string field) => YesOrNo(field) is true;

    /// <summary>"có", "không", or nothing said.</summary>
    public bool? YesOrNo(string field) => Text(field) switch
    {
        null => null,
        "có" or "on" or "true" => true,
        _ => false,
    };

    /// <summary>An identifier among those offered; null for blank.</summary>
    public Guid? Id(string field, IEnumerable<FieldChoice> offered)
    {
        if (Text(field) is not { } text) return null;
        if (Guid.TryParse(text, out var id) && offered.Any(c => Guid.TryParse(c.Value, out var other) && other == id)) return id;
        Fault(field, World.T["Chọn một trong các ý đã cho."]);
        return null;
    }

    /// <summary>Notes that a field is wrong; the same twice is one.</summary>
    public void Fault(string field, string words)
    {
        var fault = new FieldFault(field, words);
        if (!_faults.Contains(fault)) _faults.Add(fault);
    }
}

/// <summary>Births as people write them.</summary>
public static class BirthText
{
    private static readonly string[] Months = ["MM/yyyy", "M/yyyy", "MM-yyyy", "M-yyyy"];

    /// <summary>15/05/2018, 05/2018 or 2018; null where the text is none of them.</summary>
    public static BirthDate? Find(string text)
    {
        var written = text.Trim();
        if (Days.TryRead(written, out var day) && day is { } exact) return new BirthDate(exact, BirthPrecision.Day);
        if (DateOnly.TryParseExact(written, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return new BirthDate(month, BirthPrecision.Month);
        return written.Length == 4 && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200
            ? new BirthDate(new DateOnly(year, 1, 1), BirthPrecision.Year)
            : null;
    }

    /// <summary>As exactly as it is known: 15/05/2018, 05/2018, 2018.</summary>
    public static string Show(BirthDate birth) => birth.Precision switch
    {
        BirthPrecision.Month => birth.Day.ToString("MM'/'yyyy", CultureInfo.InvariantCulture),
        BirthPrecision.Year => birth.Day.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => Days.Show(birth.Day),
    };
}
