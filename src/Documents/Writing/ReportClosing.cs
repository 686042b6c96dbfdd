using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>What stands below the body: Nơi nhận or the other side's signature on the left, the signature on the right (parts 7 and 9b of Phụ lục I).</summary>
internal static class ReportClosing
{
    private const int LeftWidth = 4300;
    private const int RightWidth = AdministrativeDocumentDocx.TextWidth - LeftWidth;
    private const int RoomForSignature = 1500;

    public static IEnumerable<OpenXmlElement> Of(AdministrativeDocument report)
    {
        yield return Gap();
        yield return WordText.Columns(LeftWidth, RightWidth, (report.OtherSide is { } other ? Signature(other) : Recipients(report), Signature(report.Signature)));
        // Word needs a paragraph behind a table at the end of a document; a flat one cannot open a page of its own.
        yield return FlatParagraph();
    }

    private static Paragraph Gap()
    {
        var gap = FlatParagraph();
        gap.ParagraphProperties!.ParagraphStyleId!.InsertAfterSelf(new KeepNext());
        gap.ParagraphProperties.SpacingBetweenLines = new SpacingBetweenLines { Before = "200" };
        return gap;
    }

    private static Paragraph FlatParagraph() => new(new ParagraphProperties(
        new ParagraphStyleId { Val = ReportStyles.Line },
        new ParagraphBorders(new TopBorder { Val = BorderValues.Nil })));

    private static IEnumerable<Paragraph> Recipients(AdministrativeDocument report)
    {
        yield return WordText.Paragraph(ReportStyles.RecipientsTitle, "Nơi nhận:");
        var lines = report.Recipients.Select(ListLine.Bare).Where(line => line.Length > 0).ToList();
        // A report to the level above names it in Kính gửi and repeats it here as "Như trên".
        if (report.Addressees.Count > 0 && !lines.Any(IsAsAbove)) lines.Insert(0, "Như trên");
        lines.Add($"Lưu: {ListLine.Bare(report.FiledAt)}");
        foreach (var line in ListLine.Of(lines))
            yield return WordText.Paragraph(ReportStyles.Recipient, line);
    }

    private static bool IsAsAbove(string line) => line.StartsWith("Như trên", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Paragraph> Signature(SignatureBlock signature)
    {
        foreach (var line in signature.Authority.Append(signature.Position).Where(line => !string.IsNullOrWhiteSpace(line)))
            yield return WordText.Paragraph(ReportStyles.Signature, line.ToUpper(CultureInfo.GetCultureInfo("vi-VN")));

        var name = WordText.Paragraph(ReportStyles.Signature, signature.Name ?? "");
        name.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = RoomForSignature.ToInvariant() };
        yield return name;
    }
}
