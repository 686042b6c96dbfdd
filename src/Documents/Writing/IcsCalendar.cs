using System.Globalization;
using System.Text;

namespace MangNon.Documents.Writing;

/// <summary>An entry of a calendar that lasts whole days.</summary>
/// <param name="Uid">Stays the same for the same thing, so that a calendar program changes it and does not add it again.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, which counts.</param>
/// <param name="Url">Page where it is shown; null for none.</param>
public sealed record IcsEvent(string Uid, DateOnly From, DateOnly To, string Summary, string? Description = null, string? Url = null);

/// <summary>A calendar as programs subscribe to it (iCalendar, RFC 5545).</summary>
public static class IcsCalendar
{
    /// <summary>Octets a line may have without its end (RFC 5545, 3.1).</summary>
    private const int LongestLine = 75;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="name">What a program calls the calendar.</param>
    /// <param name="stamp">When the entries were made (UTC); DTSTAMP of each.</param>
    public static byte[] Write(string name, DateTime stamp, IEnumerable<IcsEvent> events)
    {
        var text = new StringBuilder();
        string[] opening = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Mang Non//Lich//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", $"X-WR-CALNAME:{Escaped(name)}", "REFRESH-INTERVAL;VALUE=DURATION:PT6H"];
        foreach (var line in opening.Concat(events.SelectMany(e => LinesOf(e, stamp))).Append("END:VCALENDAR")) Fold(text, line);
        return Utf8.GetBytes(text.ToString());
    }

    // The end of a whole-day entry is the day after its last (RFC 5545, 3.6.1).
    private static IEnumerable<string> LinesOf(IcsEvent one, DateTime stamp)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{Escaped(one.Uid)}";
        yield return string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{stamp:yyyyMMdd'T'HHmmss'Z'}");
        yield return $"DTSTART;VALUE=DATE:{Day(one.From)}";
        yield return $"DTEND;VALUE=DATE:{Day(one.To.AddDays(1))}";
        yield return $"SUMMARY:{Escaped(one.Summary)}";
        if (one.Description is { Length: > 0 } description) yield return $"DESCRIPTION:{Escaped(description)}";
        if (one.Url is { Length: > 0 } url) yield return $"URL:{WithoutControls(url)}";
        yield return "TRANSP:TRANSPARENT";
        yield return "END:VEVENT";
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    // Backslash first, or it would escape what was escaped (RFC 5545, 3.3.11).
    private static string Escaped(string text) => WithoutControls(text.ReplaceLineEndings("\n").Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));

    private static string WithoutControls(string text) => string.Concat(text.Where(c => !char.IsControl(c)));

    // A letter is never cut in two: the line is folded before the one that would not fit.
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
