using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>What stands above the body: header in two columns, type and subject, Kính gửi (parts 1 to 5 and 9a of Phụ lục I).</summary>
internal static class ReportOpening
{
    private const int LeftWidth = 3950;
    private const int RightWidth = AdministrativeDocumentDocx.TextWidth - LeftWidth;

    public static IEnumerable<OpenXmlElement> Of(AdministrativeDocument report)
    {
        yield return Header(report);
        foreach (var paragraph in TypeAndSubject(report)) yield return paragraph;
        foreach (var paragraph in Addressees(report.Addressees)) yield return paragraph;
    }

    /// <summary>Issuer and number on the left, motto, place and date on the right.</summary>
    internal static Table Header(AdministrativeDocument report) => WordText.Columns(LeftWidth, RightWidth, [.. HeaderRows(report)]);

    private static IEnumerable<(IEnumerable<Paragraph>, IEnumerable<Paragraph>)> HeaderRows(AdministrativeDocument report)
    {
        yield return (Issuer(report), Motto(RightWidth));
        if (report.Draft)
            yield return ([WordText.Paragraph(ReportStyles.DraftMark, "DỰ THẢO")], [WordText.Paragraph(ReportStyles.Parent, "")]);
        yield return ([Number(report)], [PlaceAndDate(report)]);
    }

    private static IEnumerable<Paragraph> Issuer(AdministrativeDocument report)
    {
        foreach (var line in ParentLines(Upper(report.ParentBody ?? "")))
            yield return WordText.Paragraph(ReportStyles.Parent, line);
        foreach (var line in report.IssuingBody)
            yield return WordText.Paragraph(ReportStyles.Issuer, Upper(line));
        yield return PartialLine(Upper(report.IssuingBody is [.., var last] ? last : ""), ReportStyles.IssuerSize, LeftWidth);
    }

    /// <summary>A long name of a committee breaks before the place ("ỦY BAN NHÂN DÂN / THÀNH PHỐ …"), not in the middle of it.</summary>
    private static IEnumerable<string> ParentLines(string parent)
    {
        const string committee = "ỦY BAN NHÂN DÂN ";
        var breaks = TimesBold.Width(parent, ReportStyles.IssuerSize) > LeftWidth
            && parent.StartsWith(committee, StringComparison.Ordinal);
        return WordText.Lines(breaks ? $"{committee}\n{parent[committee.Length..]}" : parent);
    }

    internal static IEnumerable<Paragraph> Motto(int within)
    {
        const string motto = "Độc lập - Tự do - Hạnh phúc";
        yield return WordText.Paragraph(ReportStyles.Motto, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        yield return WordText.Paragraph(ReportStyles.MottoLower, motto);
        yield return WordText.Line(TimesBold.Width(motto, ReportStyles.MottoLowerSize), within);
    }

    private static Paragraph Number(AdministrativeDocument report) =>
        WordText.Paragraph(ReportStyles.Number, report.Symbol.Length == 0 ? "" : NumberAndSymbol(report.Number, report.Symbol));

    /// <summary>"Số: 07/BC-UBND".</summary>
    internal static string NumberAndSymbol(string? number, string symbol) => $"Số: {NumberText(number)}/{symbol}";

    /// <summary>Numbers below 10 get a zero (Phụ lục I, Phần I, II.3); a missing one leaves room for the pen.</summary>
    private static string NumberText(string? number)
    {
        if (string.IsNullOrWhiteSpace(number)) return AdministrativeDocumentDocx.Blank;
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("00", CultureInfo.InvariantCulture)
            : number.Trim();
    }

    private static Paragraph PlaceAndDate(AdministrativeDocument report) =>
        WordText.Paragraph(ReportStyles.PlaceAndDate, $"{report.Place}, {AdministrativeDocumentDocx.LongDate(report.Date, report.Year)}");

    internal static IEnumerable<Paragraph> TypeAndSubject(AdministrativeDocument report)
    {
        yield return WordText.Paragraph(ReportStyles.Type, Upper(report.Type));
        foreach (var line in report.Subject)
            yield return WordText.Paragraph(ReportStyles.Subject, line);
        yield return PartialLine(report.Subject is [.., var last] ? last : "", ReportStyles.BodySize, AdministrativeDocumentDocx.TextWidth);
    }

    /// <summary>A line of two fifths of the words above it: the decree asks for a third to a half.</summary>
    private static Paragraph PartialLine(string above, int points, int within) =>
        WordText.Line(Math.Min(TimesBold.Width(above, points), within) * 2 / 5, within);

    /// <summary>One addressee stands beside "Kính gửi:", several below it, each with a dash under the colon.</summary>
    internal static IEnumerable<Paragraph> Addressees(IReadOnlyList<string> addressees)
    {
        if (addressees is []) yield break;
        if (addressees is [var only])
        {
            yield return WordText.Paragraph(ReportStyles.Addressee, $"Kính gửi: {ListLine.Bare(only)}");
            yield break;
        }

        yield return OverList(WordText.Paragraph(ReportStyles.Addressee, "Kính gửi:"));
        foreach (var line in ListLine.Of(addressees))
            yield return WordText.Paragraph(ReportStyles.AddresseeLine, line);
    }

    private static Paragraph OverList(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.Append(
            new SpacingBetweenLines { After = "0" },
            new Indentation { Left = "1700" },
            new Justification { Val = JustificationValues.Left });
        return paragraph;
    }

    private static string Upper(string text) => text.ToUpper(CultureInfo.GetCultureInfo("vi-VN"));
}

/// <summary>The lines of a list of bodies: a dash before each, a semicolon behind, a full stop behind the last.</summary>
internal static class ListLine
{
    public static IEnumerable<string> Of(IReadOnlyList<string> bodies) =>
        bodies.Select((body, i) => $"- {Bare(body)}{(i == bodies.Count - 1 ? '.' : ';')}");

    public static string Bare(string body) => body.Trim().TrimStart('-', '–', '+').TrimEnd(';', '.', ',', ' ').Trim();
}
