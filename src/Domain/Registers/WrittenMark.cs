using System.Globalization;
using System.Text.RegularExpressions;

namespace MangNon.Domain.Registers;

/// <summary>A number with the day behind it, as people write them: "46/QĐ-UBND", "46/QĐ-UBND, 20/11/2026", "46/QĐ-UBND ngày 20/11/2026".</summary>
/// <param name="On">Null where no day was written.</param>
public readonly partial record struct WrittenMark(WrittenNumber Number, DateOnly? On)
{
    /// <summary>Null where the text is no number of a document.</summary>
    public static WrittenMark? Read(string? text)
    {
        var m = Form().Match(text ?? "");
        if (!m.Success || WrittenNumber.Read(m.Groups[1].Value) is not { } number) return null;
        if (!m.Groups[2].Success) return new WrittenMark(number, null);
        return DateOnly.TryParseExact(m.Groups[2].Value, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? new WrittenMark(number, on) : null;
    }

    [GeneratedRegex(@"^\s*(?:số\s+)?([0-9]+(?:\s*/\s*[^\s,;]+)?)(?:[\s,;]+(?:ngày\s+)?([0-9]{1,2}/[0-9]{1,2}/[0-9]{4}))?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
