namespace MangNon.Documents.Reading.Tables;

/// <summary>A workbook or text table as rows of text. Nothing is guessed here: what the file says is told as it stands.</summary>
/// <param name="Encoding">How a text table was written: utf-8, utf-16, windows-1258, tcvn3, vni; "unicode" for a workbook, with the legacy name where its letters were converted.</param>
public sealed record TableText(IReadOnlyList<TableSheet> Sheets, string Encoding)
{
    /// <summary>The letters were written in an encoding from before Unicode and were converted.</summary>
    public bool IsConverted => Encoding is "tcvn3" or "vni" or "windows-1258";
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Rows">Rows that hold something, in order; merged cells hold their text in each of their places.</param>
/// <param name="Formulas">Cells whose text is the last result of a formula.</param>
/// <param name="Merged">Ranges of merged cells.</param>
public sealed record TableSheet(string Name, bool IsHidden, IReadOnlyList<TableRow> Rows, int Formulas, int Merged);

/// <summary>A row.</summary>
/// <param name="Number">As the spreadsheet shows it, from 1.</param>
/// <param name="Cells">From the first column on; empty text for an empty cell.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The text of a column; empty beyond the last.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
