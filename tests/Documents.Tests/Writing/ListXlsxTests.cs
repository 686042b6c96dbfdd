using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MangNon.Documents.Writing;
using MiniExcelLibs;
using Xunit;

namespace MangNon.Documents.Tests.Writing;

public class ListXlsxTests
{
    [Fact]
    public void The_sheet_says_whose_list_it_is_and_how_many_rows_it_has()
    {
        using var file = Open(SampleLists.Tasks);

        Assert.Equal("Nhiệm vụ quá hạn: quý II", Value(file, "A1"));
        Assert.Equal("Phường Măng Non", Value(file, "A2"));
        Assert.Equal("Lập lúc 08:05 01/07/2026; người lập: Lê Văn Tre", Value(file, "A3"));
        Assert.Equal("Số dòng: 3", Value(file, "A4"));
        Assert.Equal(["TT", "Nhiệm vụ", "Thời hạn", "Kinh phí (đồng)", "Cập nhật"], "ABCDE".Select(c => Value(file, $"{c}6")));
    }

    [Fact]
    public void Excel_finds_no_error_in_the_file()
    {
        using var file = Open(SampleLists.Tasks);
        using var empty = Open(SampleLists.Tasks with { Rows = [] });

        foreach (var f in new[] { file, empty })
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(f).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x.vn\")")]
    [InlineData("+84912345678")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData(" =1+1")]
    public void A_text_that_looks_like_a_formula_stays_text(string text)
    {
        using var file = Open(SampleLists.Tasks with { Rows = [[1, text, ListCell.Empty, ListCell.Empty, ListCell.Empty]] });
        var cell = Cell(file, "B7");

        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        Assert.Equal(text, cell.InnerText);
        Assert.True(Format(file, cell).QuotePrefix!.Value);
        Assert.Null(Format(file, Cell(file, "B6")).QuotePrefix);
    }

    [Fact]
    public void Days_and_numbers_keep_their_types()
    {
        using var file = Open(SampleLists.Tasks);

        Assert.Equal(("46203", 164u), (Cell(file, "C7").CellValue!.Text, Format(file, Cell(file, "C7")).NumberFormatId!.Value)); // 30/06/2026
        Assert.Equal(("12500000", 3u), (Cell(file, "D7").CellValue!.Text, Format(file, Cell(file, "D7")).NumberFormatId!.Value));
        Assert.Equal("0.5", Cell(file, "D8").CellValue!.Text);
        Assert.Equal("46203.5", Cell(file, "E7").CellValue!.Text);
        Assert.Equal("", Value(file, "C9"));
        Assert.Null(Cell(file, "A7").DataType);
    }

    [Fact]
    public void The_header_is_frozen_filtered_and_printed_on_every_page()
    {
        using var file = Open(SampleLists.Tasks);
        var sheet = Sheet(file);

        Assert.Equal("A7", sheet.Descendants<Pane>().Single().TopLeftCell!.Value);
        Assert.Equal("A6:E9", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Contains(file.WorkbookPart!.Workbook!.Descendants<DefinedName>(), n => n.Name == "_xlnm.Print_Titles" && n.Text.EndsWith("!$6:$6", StringComparison.Ordinal));
        Assert.Equal("Nhiệm vụ quá hạn  quý II", file.WorkbookPart.Workbook!.Descendants<Sheet>().Single().Name!.Value);
        Assert.All(sheet.Descendants<Column>(), c => Assert.InRange(c.Width!.Value, 6, 60));
    }

    [Fact]
    public void The_same_list_gives_the_same_bytes() =>
        Assert.Equal(ListXlsx.Write(SampleLists.Tasks), ListXlsx.Write(SampleLists.Tasks with { }));

    [Fact]
    public void Odd_characters_and_lengths_do_no_harm()
    {
        var longText = new string('a', 40000);
        using var file = Open(SampleLists.Tasks with
        {
            Title = "['*?]",
            Rows =
            [
                ["a\u0000b", longText, new DateOnly(1899, 1, 1), ListCell.Empty, ListCell.Empty],
                ["_x0041_", ListCell.Empty, ListCell.Empty, ListCell.Empty, ListCell.Empty],
            ],
        });

        Assert.Equal("ab", Value(file, "A7"));
        Assert.Equal(32767, Value(file, "B7").Length);
        Assert.Equal("01/01/1899", Value(file, "C7"));
        Assert.Equal("_x005F_x0041_", Value(file, "A8"));
        Assert.Equal("Danh sách", file.WorkbookPart!.Workbook!.Descendants<Sheet>().Single().Name!.Value);
    }

    [Fact]
    public void A_list_without_columns_or_with_a_ragged_row_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ListXlsx.Write(SampleLists.Tasks with { Columns = [] }));
        Assert.Throws<ArgumentException>(() => ListXlsx.Write(SampleLists.Tasks with { Rows = [[1]] }));
    }

    [Fact]
    public void Another_library_reads_the_same_rows()
    {
        using var stream = new MemoryStream(ListXlsx.Write(SampleLists.Tasks));
        var rows = stream.Query(useHeaderRow: true, startCell: "A6").Cast<IDictionary<string, object>>().ToList();

        Assert.Equal([1d, 2d, 3d], rows.Select(r => r["TT"]));
        Assert.Equal("- Dạy bơi an toàn", rows[1]["Nhiệm vụ"]);
        Assert.Equal(new DateTime(2026, 6, 30), rows[0]["Thời hạn"]);
    }

    [Fact]
    public void The_lines_above_can_be_English()
    {
        using var file = Open(SampleLists.Tasks with { English = true });

        Assert.Equal("Taken at 08:05 01/07/2026 by Lê Văn Tre", Value(file, "A3"));
        Assert.Equal("Rows: 3", Value(file, "A4"));
    }

    [Fact]
    public void Comments_stand_at_their_cells_with_their_words_and_a_box_to_be_shown_in()
    {
        var sheet = SampleLists.Tasks with { Notes = [new(1, 1, "Dạy bơi: theo <Quyết định 1248/QĐ-TTg>\ntừ 6 tuổi"), new(ListNote.Head, 3, "Đồng & nghìn đồng")] };
        using var file = Open(sheet);
        var part = file.WorkbookPart!.WorksheetParts.Single();

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal([("D6", "Đồng & nghìn đồng"), ("B8", "Dạy bơi: theo <Quyết định 1248/QĐ-TTg>\ntừ 6 tuổi")], part.WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>().Select(c => (c.Reference!.Value!, c.InnerText)));
        Assert.Equal("- Dạy bơi an toàn", Value(file, "B8"));
        var boxes = System.Xml.Linq.XDocument.Load(part.VmlDrawingParts.Single().GetStream());
        Assert.Equal([("5", "3"), ("7", "1")], boxes.Descendants().Where(e => e.Name.LocalName == "ClientData").Select(d => (d.Elements().Single(e => e.Name.LocalName == "Row").Value, d.Elements().Single(e => e.Name.LocalName == "Column").Value)));
        Assert.Equal(part.GetIdOfPart(part.VmlDrawingParts.Single()), Sheet(file).GetFirstChild<LegacyDrawing>()!.Id!.Value);
        Assert.Equal(ListXlsx.Write(sheet), ListXlsx.Write(sheet with { }));
        using var plain = Open(SampleLists.Tasks);
        Assert.Null(plain.WorkbookPart!.WorksheetParts.Single().WorksheetCommentsPart);
    }

    private static SpreadsheetDocument Open(ListSheet sheet) =>
        SpreadsheetDocument.Open(new MemoryStream(ListXlsx.Write(sheet)), isEditable: false);

    private static Worksheet Sheet(SpreadsheetDocument file) => file.WorkbookPart!.WorksheetParts.Single().Worksheet!;

    private static Cell Cell(SpreadsheetDocument file, string reference) =>
        Sheet(file).Descendants<Cell>().Single(c => c.CellReference == reference);

    private static string Value(SpreadsheetDocument file, string reference) => Cell(file, reference).InnerText;

    private static CellFormat Format(SpreadsheetDocument file, Cell cell) =>
        file.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
}
