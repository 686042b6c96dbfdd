using MangNon.Documents.Tests.Fixtures;
using Xunit;
using static MangNon.Documents.Tests.Fixtures.RawDocx;

namespace MangNon.Documents.Tests.Reading;

public sealed class DocxTableTests
{
    [Fact]
    public void A_layout_table_is_read_line_by_line_across_its_columns() =>
        Assert.Equal(
            ["1▦ UBND PHƯỜNG HOA SỮA→CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "1▦ Số: 1/KH-UBND→Độc lập - Tự do - Hạnh phúc", "1▦ →Hoa Sữa, ngày 05 tháng 3 năm 2026", "1▦ →dòng hai"],
            Lines.OfBody(Table(
                Row(Cell("UBND PHƯỜNG HOA SỮA", "Số: 1/KH-UBND"), Cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Hoa Sữa, ngày 05 tháng 3 năm 2026")),
                Row(Cell(""), Cell("dòng hai")))));

    [Fact]
    public void An_empty_middle_column_does_not_make_a_header_a_data_table() =>
        Assert.Equal(
            ["1▦ Nơi nhận:→CHỦ TỊCH", "1▦ - Lưu: VT.→Ngô Bá Khánh"],
            Lines.OfBody(Table(Row(Cell("Nơi nhận:", "- Lưu: VT."), Cell(""), Cell("CHỦ TỊCH", "Ngô Bá Khánh")))));

    [Fact]
    public void A_data_table_gives_one_line_per_row() =>
        Assert.Equal(
            ["1▦ STT→Nội dung→Chủ trì", "1▦ 1→Dạy bơi cho trẻ em→Đoàn phường", "1▦ 2→Khám răng"],
            Lines.OfBody(Table(
                Row(Cell("STT"), Cell("Nội dung"), Cell("Chủ trì")),
                Row(Cell("1"), Cell("Dạy bơi", "cho trẻ em"), Cell("Đoàn\u00A0phường")),
                Row(Cell("2"), Cell("Khám răng"), Cell("")))));

    [Fact]
    public void Two_columns_under_a_known_title_are_data() =>
        Assert.Equal(
            ["1▦ TT→Nội dung công việc", "1▦ 1→Việc một việc hai"],
            Lines.OfBody(Table(Row(Cell("TT"), Cell("Nội dung công việc")), Row(Cell("1"), Cell("Việc một", "việc hai")))));

    [Fact]
    public void Two_ruled_columns_are_data_but_a_ruled_signature_is_not()
    {
        const string ruled = "<w:tblPr><w:tblBorders><w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr>";
        var days = Table(Row(Cell("01/6"), Cell("Lễ phát động", "tại hội trường")));
        var signature = Table(Row(Cell("Nơi nhận:", "- Lưu: VT."), Cell("CHỦ TỊCH", "Ngô Bá Khánh")));

        Assert.Equal(
            ["1▦ 01/6→Lễ phát động tại hội trường", "1▦ Nơi nhận:→CHỦ TỊCH", "1▦ - Lưu: VT.→Ngô Bá Khánh"],
            Lines.OfBody((days + signature).Replace("<w:tblPr/>", ruled, StringComparison.Ordinal)));
    }

    [Fact]
    public void Merged_cells_are_said_once_and_the_columns_keep_their_place() =>
        Assert.Equal(
            ["1▦ STT→Nội dung→Chủ trì→Ghi chú", "1▦ I→Truyền thông", "1▦ 1→Phát tờ rơi→Đoàn phường→quý I", "1▦ 2→Treo băng rôn→→quý II"],
            Lines.OfBody(Table(
                Row(Cell("STT"), Cell("Nội dung"), Cell("Chủ trì"), Cell("Ghi chú")),
                Row(Cell("I"), Cell("<w:gridSpan w:val=\"3\"/>", ["Truyền thông"])),
                Row(Cell("1"), Cell("Phát tờ rơi"), Cell("<w:vMerge w:val=\"restart\"/>", ["Đoàn phường"]), Cell("quý I")),
                Row(Cell("2"), Cell("Treo băng rôn"), Cell("<w:vMerge/>", ["không in"]), Cell("quý II")))));

    [Fact]
    public void A_frame_around_text_is_only_a_frame() =>
        Assert.Equal(["1¶ một", "1¶ hai"], Lines.OfBody(Table(Row(Cell("một", "hai")))));

    [Fact]
    public void A_table_in_a_cell_is_read_as_lines_of_the_cell()
    {
        var inner = "<w:tc>" + Table(Row(Cell("trong 1"), Cell("trong 2"))) + "<w:p/></w:tc>";

        Assert.Equal(
            ["1▦ STT→Nội dung→Chủ trì", "1▦ 1→trong 1 trong 2→Công an"],
            Lines.OfBody(Table(Row(Cell("STT"), Cell("Nội dung"), Cell("Chủ trì")), Row(Cell("1"), inner, Cell("Công an")))));
    }

    [Fact]
    public void Rows_and_cells_in_content_controls_count_and_deleted_rows_do_not() =>
        Assert.Equal(
            ["1▦ STT→Nội dung→Chủ trì", "1▦ 1→Việc→Công an"],
            Lines.OfBody(Table(
                Row(Cell("STT"), Cell("Nội dung"), Cell("Chủ trì")),
                "<w:sdt><w:sdtContent>" + Row(Cell("1"), "<w:sdt><w:sdtContent>" + Cell("Việc") + "</w:sdtContent></w:sdt>", Cell("Công an")) + "</w:sdtContent></w:sdt>",
                "<w:tr><w:trPr><w:del/></w:trPr>" + Cell("bỏ") + "</w:tr>")));

    [Fact]
    public void Automatic_numbers_count_in_cells()
    {
        const string numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        var number = "<w:tc>" + Paragraph("", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") + "</w:tc>";

        Assert.Equal(
            ["1▦ TT→Nội dung→Chủ trì", "1▦ 1→a→b", "1▦ 2→c→d"],
            Lines.OfBody(Table(Row(Cell("TT"), Cell("Nội dung"), Cell("Chủ trì")), Row(number, Cell("a"), Cell("b")), Row(number, Cell("c"), Cell("d"))), numbering));
    }

    [Fact]
    public void The_appendix_of_a_commune_is_read_row_by_row()
    {
        var rows = Lines.Of(FixturePlans.Lines("suoi-trong-2026.docx")).Where(line => line.StartsWith("2▦", StringComparison.Ordinal)).ToList();

        Assert.Equal(17, rows.Count);
        Assert.Equal("2▦ STT→Nội dung→Chủ trì→Phối hợp→Thời gian→Sản phẩm", rows[0]);
        Assert.Equal("2▦ II→Bảo vệ trẻ em, phòng ngừa tai nạn thương tích", rows[5]);
        Assert.Equal("2▦ 5→Mở lớp dạy bơi miễn phí cho trẻ em từ 7 đến 14 tuổi→Đoàn Thanh niên xã→Trường Tiểu học Suối Trong; Trạm Y tế xã→Tháng 6 - 8/2026→03 lớp, 90 trẻ em biết bơi", rows[7]);
    }

    private static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Cell(params string[] paragraphs) => Cell("", paragraphs);

    private static string Cell(string properties, string[] paragraphs) =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{string.Concat(paragraphs.Select(text => Paragraph(Run(text))))}</w:tc>";
}
