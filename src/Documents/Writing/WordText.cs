using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>The small pieces a Word document is put together from: cleaned text, runs, styled paragraphs, invisible tables.</summary>
internal static class WordText
{
    /// <summary>The text without what XML 1.0 cannot hold (control characters, halves of characters), in Unicode NFC.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The lines of a text, cleaned, without empty ones.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        Clean(text).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Paragraph Paragraph(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    public static Run Run(string text, RunProperties? properties = null)
    {
        var run = new Run();
        if (properties is not null) run.Append(properties);
        run.Append(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>A horizontal line of a given length, centred in a given width (twentieths of a point, both).</summary>
    /// <remarks>It is the upper border of a flat paragraph, since Nghị định 30/2020/NĐ-CP wants a drawn line, not underlined words.</remarks>
    public static Paragraph Line(int length, int within)
    {
        var side = Math.Max(0, (within - length) / 2).ToInvariant();
        return new Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = ReportStyles.Line },
            new Indentation { Left = side, Right = side, FirstLine = "0" }));
    }

    /// <summary>A table of one row and two columns without borders; the row never breaks over pages.</summary>
    public static Table Columns(int leftWidth, int rightWidth, params (IEnumerable<Paragraph> Left, IEnumerable<Paragraph> Right)[] rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = (leftWidth + rightWidth).ToInvariant(), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(
                new GridColumn { Width = leftWidth.ToInvariant() },
                new GridColumn { Width = rightWidth.ToInvariant() }));
        foreach (var (left, right) in rows)
            table.Append(new TableRow(
                new TableRowProperties(new CantSplit()),
                Cell(leftWidth, left),
                Cell(rightWidth, right)));
        return table;
    }

    private static TableCell Cell(int width, IEnumerable<Paragraph> paragraphs)
    {
        var cell = new TableCell(new TableCellProperties(
            new TableCellWidth { Width = width.ToInvariant(), Type = TableWidthUnitValues.Dxa }));
        cell.Append(paragraphs);
        return cell;
    }
}

/// <summary>Numbers as file formats write them.</summary>
internal static class InvariantNumbers
{
    public static string ToInvariant(this int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
