using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MangNon.Documents.Writing;

/// <summary>Comments on the cells of a sheet: their words in one part, and the boxes a spreadsheet shows them in, hidden until one points at the cell, in another.</summary>
internal static class SheetNotes
{
    private const string CommentsId = "rId1", BoxesId = "rId2";

    // Columns a box is wide; characters of a line in it, by which its height is guessed.
    private const int WideAs = 4, InLine = 44;

    /// <summary>Adds both parts and gives the element by which the sheet refers to the boxes.</summary>
    /// <param name="headerRow">Row of the titles, from 1.</param>
    public static LegacyDrawing AddTo(WorksheetPart part, ListSheet sheet, int headerRow)
    {
        var notes = sheet.Notes.OrderBy(n => n.Row).ThenBy(n => n.Column).ToList();
        part.AddNewPart<WorksheetCommentsPart>(CommentsId).Comments = new Comments(
            new Authors(new Author(SheetCells.Storable(sheet.MadeBy))),
            new CommentList(notes.Select(n => CommentOf(n, headerRow))));
        using var boxes = part.AddNewPart<VmlDrawingPart>(BoxesId).GetStream(FileMode.Create);
        boxes.Write(Encoding.UTF8.GetBytes(BoxesOf(notes, headerRow)));
        return new LegacyDrawing { Id = BoxesId };
    }

    private static int RowOf(ListNote note, int headerRow) => headerRow + 1 + note.Row;

    private static Comment CommentOf(ListNote note, int headerRow) => new(new CommentText(new Run(
        new RunProperties(new FontSize { Val = 9 }, new RunFont { Val = "Tahoma" }),
        new Text(SheetCells.Storable(note.Text)) { Space = SpaceProcessingModeValues.Preserve })))
    {
        Reference = SheetCells.ColumnName(note.Column) + RowOf(note, headerRow).ToInvariant(),
        AuthorId = 0,
    };

    // Spreadsheets show no comment without its box in the older drawing language.
    private static string BoxesOf(IEnumerable<ListNote> notes, int headerRow) => $"""
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>{string.Concat(notes.Select((n, i) => BoxOf(n, i, RowOf(n, headerRow) - 1)))}</xml>
        """;

    private static string BoxOf(ListNote note, int number, int row) => $"""
        <v:shape id="_x0000_s{(1025 + number).ToInvariant()}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{(note.Column + 1).ToInvariant()},15,{row.ToInvariant()},2,{(note.Column + 1 + WideAs).ToInvariant()},15,{(row + HighAs(note)).ToInvariant()},4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row.ToInvariant()}</x:Row><x:Column>{note.Column.ToInvariant()}</x:Column></x:ClientData></v:shape>
        """;

    private static int HighAs(ListNote note) => 1 + note.Text.Split('\n').Sum(line => 1 + (line.Length / InLine));
}
