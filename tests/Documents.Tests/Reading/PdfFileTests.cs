using MangNon.Documents.Tests.Fixtures;
using MangNon.Domain.OfficialDocuments;
using Xunit;

namespace MangNon.Documents.Tests.Reading;

public sealed class PdfFileTests
{
    [Fact]
    public void The_header_stands_in_two_columns_and_the_title_in_none() =>
        Assert.Equal(
            [
                "1… ỦY BAN NHÂN DÂN→CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "1… PHƯỜNG HOA SỮA→Độc lập - Tự do - Hạnh phúc",
                "1… Số: 27/KH-UBND→Hoa Sữa, ngày 09 tháng 02 năm 2026",
                "1… KẾ HOẠCH",
                "1… Công tác bảo vệ, chăm sóc và giáo dục trẻ em",
            ],
            Lines.Of(FixturePlans.Lines("hoa-sua-2026.pdf")).Take(5));

    [Fact]
    public void The_signature_keeps_its_columns_even_where_one_is_empty() =>
        Assert.Equal(
            [
                "2… Nơi nhận:→TM. ỦY BAN NHÂN DÂN",
                "2… - Sở Y tế;→KT. CHỦ TỊCH",
                "2… - TT Đảng ủy, HĐND phường;→PHÓ CHỦ TỊCH",
                "2… - Chủ tịch, các PCT UBND phường;",
                "2… - Các đơn vị tại mục IV;",
                "2… - Lưu: VT, VHXH.",
                "2… →Lê Thị Hoài Thương",
            ],
            Lines.Of(FixturePlans.Lines("hoa-sua-2026.pdf")).TakeLast(7));

    [Fact]
    public void Indented_lines_begin_paragraphs_and_the_others_go_on() =>
        Assert.Equal(
            [
                "1¶ II. NHIỆM VỤ TRỌNG TÂM",
                "1¶ 1. Truyền thông và vận động xã hội",
                "1¶ a) Phòng Văn hóa - Xã hội chủ trì, phối hợp với Đoàn Thanh niên phường tổ",
                "1… chức 04 buổi truyền thông về phòng, chống đuối nước tại các tổ dân phố, hoàn thành",
                "1… trước ngày 30/5/2026.",
            ],
            Lines.Of(FixturePlans.Lines("hoa-sua-2026.pdf")).Skip(20).Take(5));

    /// <summary>Row 8 is cut by the end of a page, and the head of the table is printed again on the next.</summary>
    [Fact]
    public void Cells_of_several_lines_are_put_together_and_tables_go_on_over_pages()
    {
        var rows = FixturePlans.Lines("suoi-trong-2026.pdf").Lines.Where(line => line.Kind == LineKind.TableRow).Select(line => line.Text).ToList();
        var same = FixturePlans.Lines("suoi-trong-2026.docx").Lines.Where(line => line is { Kind: LineKind.TableRow, Page: 2 }).Select(line => line.Text);

        Assert.Equal(same, rows);
    }

    [Theory]
    [InlineData("hoa-sua-2026")]
    [InlineData("suoi-trong-2026")]
    [InlineData("nam-thanh-2024")]
    [InlineData("thac-bac-2026")]
    public void A_pdf_says_word_for_word_what_its_word_file_says(string name)
    {
        var pdf = FixturePlans.Lines(name + ".pdf");

        Assert.Equal(Words(FixturePlans.Lines(name + ".docx")), Words(pdf));
        Lines.AreNumberedFromOne(pdf);
    }

    // Page numbers are in the PDF only; the columns of a signature may slip by a line.
    private static IEnumerable<string> Words(DocumentText document) => document.Lines
        .Where(line => !(line.Text.Length <= 2 && line.Text.All(char.IsAsciiDigit)))
        .SelectMany(line => line.Text.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries))
        .Order(StringComparer.Ordinal);
}
