using DocumentFormat.OpenXml.Packaging;
using MangNon.Domain.OfficialDocuments;

namespace MangNon.Documents.Reading;

/// <summary>A Word document as the lines it would print. Nothing outside the file is ever fetched: only its own parts are opened.</summary>
internal static class DocxFile
{
    public static List<DocumentLine> Read(byte[] file, string fileName, OldLetters letters)
    {
        OfficePackage.Check(file, fileName);
        using var package = WordprocessingDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
        var main = package.MainDocumentPart ?? throw FileRefusal.Broken();
        var body = main.Document?.Body ?? throw FileRefusal.Broken();

        var styles = new DocxStyles(main.StyleDefinitionsPart?.Styles);
        var numbering = new DocxNumbering(main.NumberingDefinitionsPart?.Numbering, styles);
        return PrintedLine.Numbered(new DocxBody(styles, numbering, letters).LinesOf(body));
    }
}

/// <summary>A line before it is known which one of the document it is.</summary>
internal readonly record struct PrintedLine(int Page, string Text, LineKind Kind)
{
    public static List<DocumentLine> Numbered(IEnumerable<PrintedLine> lines) =>
        [.. lines.Select((line, i) => new DocumentLine(line.Page, i + 1, line.Text, line.Kind))];
}
