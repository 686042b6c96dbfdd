using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MangNon.Domain.OfficialDocuments;

namespace MangNon.Documents.Reading;

/// <summary>Paragraphs and tables of a Word document in the order in which they are printed.</summary>
internal sealed class DocxBody(DocxStyles styles, DocxNumbering numbering, OldLetters letters)
{
    private readonly DocxPages _pages = new();
    private DocxParagraph? _paragraphs;
    private string _carried = "";

    public List<PrintedLine> LinesOf(OpenXmlElement container)
    {
        var lines = new List<PrintedLine>();
        AddBlocks(container, lines);
        return lines;
    }

    private void AddBlocks(OpenXmlElement container, List<PrintedLine> lines)
    {
        foreach (var block in container.ChildElements)
        {
            switch (block)
            {
                case Paragraph paragraph: AddParagraph(paragraph, lines); break;
                case Table table: lines.AddRange(DocxTable.LinesOf(table, LinesOf)); break;
                case AlternateContent { ChildElements: [var first, ..] }: AddBlocks(first, lines); break;
                case DeletedRun or MoveFromRun or SdtProperties or TableCellProperties: break;
                default: AddBlocks(block, lines); break;
            }
        }
    }

    private void AddParagraph(Paragraph paragraph, List<PrintedLine> lines)
    {
        var properties = paragraph.ParagraphProperties;
        var goesOn = properties?.ParagraphMarkRunProperties is { } mark && mark.ChildElements.Any(e => e is Deleted or MoveFrom);
        if (Said(properties?.PageBreakBefore)) _pages.Rendered();

        _paragraphs ??= new DocxParagraph(styles, _pages, letters);
        var number = goesOn ? "" : numbering.Next(paragraph);
        var (printed, boxes) = _paragraphs.Read(paragraph, number + _carried);
        _carried = "";
        if (goesOn && printed[^1].Text.Length > 0) _carried = printed[^1].Text + " ";
        AddLines(goesOn ? printed.SkipLast(1) : printed, lines);
        foreach (var box in boxes) AddBlocks(box, lines);
        if (properties?.SectionProperties is { } section && BeginsPage(section)) _pages.Break();
    }

    /// <summary>What follows a line break inside a paragraph may go on with the sentence.</summary>
    private static void AddLines(IEnumerable<(int Page, string Text)> printed, List<PrintedLine> lines)
    {
        var kind = LineKind.Paragraph;
        foreach (var (page, text) in printed)
        {
            lines.Add(new PrintedLine(page, text, kind));
            kind = LineKind.Running;
        }
    }

    private static bool Said(OnOffType? property) => property is not null && (property.Val.OrNull() ?? true);

    private static bool BeginsPage(SectionProperties section) =>
        section.GetFirstChild<SectionType>()?.Val.OrNull() is not { } type || (type != SectionMarkValues.Continuous && type != SectionMarkValues.NextColumn);
}
