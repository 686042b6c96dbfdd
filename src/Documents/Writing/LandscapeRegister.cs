using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>What a register says around its rows.</summary>
/// <param name="Title">As the head of the page writes it.</param>
/// <param name="Foot">As the foot of each page writes it.</param>
/// <param name="Note">Under the title; null for none.</param>
/// <param name="Keeper">Position of who signs at the left.</param>
internal sealed record RegisterSheet(string Title, string Foot, string? Note, string Period, CaseLetterhead Head, PrintNote Printed, string Keeper)
{
    /// <summary>Under the table; null for none.</summary>
    public string? Total { get; init; }
}

/// <summary>Registers on landscape pages: header, title, rows, who signs. Without rows, a sheet to be kept by hand.</summary>
internal static class LandscapeRegister
{
    private const int EmptyRows = 8;
    private const int RoomForPen = 640;

    /// <summary>The register as .docx.</summary>
    /// <param name="name">Title of the file.</param>
    public static byte[] Write(RegisterSheet sheet, string name, string[] titles, int[] widths, IEnumerable<IEnumerable<string>> rows)
    {
        var head = sheet.Head;
        return CasePackage.Write($"{name}. {sheet.Period}", string.Join(' ', head.IssuingBody), head.Date ?? new DateOnly(head.Year, 1, 1), (main, body) =>
        {
            body.Append(Content(sheet, Rows(titles, widths, [.. rows])));
            body.Append(CasePages.Section(main, 1, new PageEdges(null, head.Secrecy, sheet.Printed, sheet.Foot, Landscape: true)));
        });
    }

    private static IEnumerable<OpenXmlElement> Content(RegisterSheet sheet, Table rows)
    {
        var paper = Paper(sheet.Head, sheet.Keeper);
        yield return Centred(ReportOpening.Header(paper));
        if (sheet.Head.Secrecy is { Length: > 0 } secrecy) yield return Stamp(secrecy);
        yield return WordText.Paragraph(ReportStyles.Type, sheet.Title.ToUpper(CultureInfo.GetCultureInfo("vi-VN")));
        yield return WordText.Paragraph(ReportStyles.Subject, sheet.Period);
        if (sheet.Note is { } note) yield return WordText.Paragraph(CaseFormStyles.Note, note);
        yield return rows;
        if (sheet.Total is { } total) yield return WordText.Paragraph(CaseFormStyles.Note, total);
        foreach (var element in ReportClosing.Of(paper)) yield return element is Table table ? Centred(table) : element;
    }

    private static Table Rows(string[] titles, int[] widths, IReadOnlyList<IEnumerable<string>> rows)
    {
        var table = new FormTable(CaseFormStyles.SmallCell, widths, CasePages.LandscapeWidth);
        table.Header(titles);
        foreach (var row in rows) table.Row([.. row.Select(Cell)]);
        for (var i = 0; rows.Count == 0 && i < EmptyRows; i++) table.Row([.. Enumerable.Repeat(Cell(""), titles.Length)], RoomForPen);
        table.KeepEndWithNext();
        return table.Word;
    }

    private static FormCell Cell(string text) => new([new FormCellLine(null, text)], JustificationValues.Left);

    private static AdministrativeDocument Paper(CaseLetterhead head, string keeper) => new(
        head.ParentBody, head.IssuingBody, null, "", head.Place, head.Date, head.Year, [], [], [], [], "",
        head.Signature ?? new SignatureBlock(["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH", null), Draft: false)
    {
        OtherSide = head.OtherSignature ?? new SignatureBlock([], keeper, null),
    };

    private static Paragraph Stamp(string secrecy)
    {
        var stamp = WordText.Paragraph(CaseFormStyles.Secrecy, secrecy.ToUpper(CultureInfo.GetCultureInfo("vi-VN")));
        stamp.ParagraphProperties!.Append(new Indentation { Left = "2890", Right = "8300" });
        return stamp;
    }

    // The header is as wide as an upright page.
    private static Table Centred(Table table)
    {
        table.GetFirstChild<TableProperties>()!.GetFirstChild<TableWidth>()!.InsertAfterSelf(new TableJustification { Val = TableRowAlignmentValues.Center });
        return table;
    }
}
