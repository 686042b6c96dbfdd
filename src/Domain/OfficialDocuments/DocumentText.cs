namespace MangNon.Domain.OfficialDocuments;

/// <summary>One line of a document as it stands on paper.</summary>
/// <param name="Page">Page, from 1. A plain text without page breaks has one page.</param>
/// <param name="Number">Line in the whole document, from 1; for a text file it is the line of the file.</param>
/// <param name="Text">The words, in Unicode NFC, without the end of line. An automatic number of a word processor stands in front, as it would be printed.</param>
/// <param name="Kind">What the container says about the line.</param>
public sealed record DocumentLine(int Page, int Number, string Text, LineKind Kind = LineKind.Running);

/// <summary>What the file's own structure says about a line; the words alone decide the rest.</summary>
public enum LineKind
{
    /// <summary>Text of the body, possibly the continuation of the line before (a wrapped line of a text or PDF).</summary>
    Running,

    /// <summary>Begins a paragraph of its own (a paragraph of a docx).</summary>
    Paragraph,

    /// <summary>A row of a table; the cells are separated by a tab.</summary>
    TableRow,
}

/// <summary>A document as lines, whatever file it came from.</summary>
public sealed record DocumentText(IReadOnlyList<DocumentLine> Lines)
{
    /// <summary>Name of the old way of writing (bảng mã cũ) the words were turned into Unicode from, e.g. "VNI"; null for Unicode.</summary>
    public string? WrittenIn { get; init; }

    /// <summary>Number of pages; at least 1.</summary>
    public int Pages => Lines.Count == 0 ? 1 : Lines[^1].Page;
}
