using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>A line of a cell.</summary>
/// <param name="Taken">Draws a box before the words, ticked or not; null draws none.</param>
internal sealed record FormCellLine(bool? Taken, string Text);

/// <summary>A cell of a form's table.</summary>
internal sealed record FormCell(IReadOnlyList<FormCellLine> Lines, JustificationValues Justification, bool Bold = false);

/// <summary>A bordered table that grows row by row: header repeated on every page, rows that do not break.</summary>
internal sealed class FormTable
{
    private readonly string _style;
    private readonly int[] _widths;
    private readonly List<TableRow> _rows = [];

    /// <param name="style">Style of the cells.</param>
    /// <param name="shares">Relative widths of the columns.</param>
    /// <param name="within">Width of the whole in twentieths of a point; null for that of an upright page.</param>
    public FormTable(string style, IReadOnlyList<int> shares, int? within = null)
    {
        _style = style;
        var whole = within ?? AdministrativeDocumentDocx.TextWidth;
        _widths = [.. shares.Select(s => whole * s / shares.Sum())];
        Word = new Table(Properties(), new TableGrid(_widths.Select(w => new GridColumn { Width = w.ToInvariant() })));
    }

    public Table Word { get; }

    public void Header(IReadOnlyList<string> titles)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var i = 0; i < titles.Count; i++)
            row.Append(Cell(_widths[i], new FormCell([new FormCellLine(null, titles[i])], JustificationValues.Center, Bold: true), keepNext: true));
        Word.Append(row);
    }

    /// <param name="height">Least height in twentieths of a point, where a pen needs room.</param>
    public void Row(IReadOnlyList<FormCell> cells, int height = 0)
    {
        if (cells.Count != _widths.Length) throw new ArgumentException($"A row has {cells.Count} cells, the table {_widths.Length} columns.", nameof(cells));
        var properties = new TableRowProperties(new CantSplit());
        if (height > 0) properties.Append(new TableRowHeight { Val = (uint)height, HeightType = HeightRuleValues.AtLeast });
        var row = new TableRow(properties);
        for (var i = 0; i < cells.Count; i++) row.Append(Cell(_widths[i], cells[i], keepNext: false));
        Word.Append(row);
        _rows.Add(row);
    }

    /// <summary>Keeps the rows on one page: a few of them, or a total with what it counts.</summary>
    public void KeepTogether() => KeepWithNext(_rows.SkipLast(1));

    /// <summary>Keeps the last rows with what follows the table, so that a signature never stands alone on a page.</summary>
    public void KeepEndWithNext() => KeepWithNext(_rows.TakeLast(2));

    private static void KeepWithNext(IEnumerable<TableRow> rows)
    {
        foreach (var form in rows.SelectMany(r => r.Descendants<ParagraphProperties>()).Where(p => p.KeepNext is null))
            form.ParagraphStyleId!.InsertAfterSelf(new KeepNext());
    }

    private TableCell Cell(int width, FormCell content, bool keepNext)
    {
        var cell = new TableCell(new TableCellProperties(
            new TableCellWidth { Width = width.ToInvariant(), Type = TableWidthUnitValues.Dxa },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }));
        foreach (var line in content.Lines) cell.Append(Paragraphs(line, content, keepNext));
        return cell;
    }

    private IEnumerable<Paragraph> Paragraphs(FormCellLine line, FormCell content, bool keepNext)
    {
        var words = WordText.Lines(line.Text);
        foreach (var text in words.Count == 0 ? [""] : words)
        {
            var form = new ParagraphProperties(new ParagraphStyleId { Val = _style });
            if (keepNext) form.Append(new KeepNext());
            form.Append(new Justification { Val = content.Justification });
            var paragraph = new Paragraph(form);
            if (line.Taken is { } taken) paragraph.Append(CaseFormFields.Box(taken));
            paragraph.Append(WordText.Run(line.Taken is null || text.Length == 0 ? text : $"\u00A0{text}", content.Bold ? new RunProperties(new Bold(), new BoldComplexScript()) : null));
            yield return paragraph;
        }
    }

    private static TableProperties Properties()
    {
        static T Edge<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0 };
        return new TableProperties(
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableJustification { Val = TableRowAlignmentValues.Center },
            new TableBorders(
                Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(),
                Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa }));
    }
}
