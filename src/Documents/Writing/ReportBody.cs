using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>The body of a report: headings, paragraphs, tables, charts, and the mark "./." behind the last word.</summary>
internal static class ReportBody
{
    private const string EndMark = "./.";

    public static IEnumerable<OpenXmlElement> Of(AdministrativeDocument report)
    {
        var charts = 0;
        var elements = report.Body.SelectMany(block => block is ReportChart chart ? [ReportChartElements.Shown(chart, charts++)] : Elements(block, report.Draft)).ToList();
        if (elements.Count > 0) Finish(elements);
        return elements;
    }

    private static IEnumerable<OpenXmlElement> Elements(ReportBlock block, bool draft) => block switch
    {
        ReportHeading heading => [Heading(heading)],
        ReportParagraphBlock paragraph => Paragraphs(paragraph, marked: draft && paragraph.NeedsPerson),
        ReportGround ground => [new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = ReportStyles.Body }), WordText.Run(ground.Text, new RunProperties(new Italic(), new ItalicComplexScript())))],
        ReportCentred centred => [WordText.Paragraph(ReportStyles.Subject, centred.Text)],
        ReportTable table => ReportTableElements.Of(table),
        _ => throw new ArgumentException($"Unknown kind of block: {block.GetType().Name}.", nameof(block)),
    };

    private static Paragraph Heading(ReportHeading heading) =>
        WordText.Paragraph(ReportStyles.Heading(Math.Clamp(heading.Level, 1, 3)), $"{heading.Marker} {heading.Text}".Trim());

    private static IEnumerable<Paragraph> Paragraphs(ReportParagraphBlock block, bool marked)
    {
        foreach (var line in WordText.Lines(block.Text))
        {
            var highlight = marked ? new RunProperties(new Highlight { Val = HighlightColorValues.Yellow }) : null;
            yield return new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = ReportStyles.Body }),
                WordText.Run(line, highlight));
        }
    }

    /// <summary>Sets the end mark and ties the last paragraph to the signature, which may not stand alone on a page.</summary>
    private static void Finish(List<OpenXmlElement> elements)
    {
        if (elements[^1] is not Paragraph { ParagraphProperties.ParagraphStyleId.Val.Value: ReportStyles.Body } last)
        {
            last = WordText.Paragraph(ReportStyles.Body, "");
            elements.Add(last);
        }

        var text = last.Descendants<Text>().Last();
        text.Text = text.Text.EndsWith(EndMark, StringComparison.Ordinal)
            ? text.Text
            : text.Text.TrimEnd(' ', '.', ';', ',') + EndMark;
        last.ParagraphProperties!.ParagraphStyleId!.InsertAfterSelf(new KeepNext());
    }
}
