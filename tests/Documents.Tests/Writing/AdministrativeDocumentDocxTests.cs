using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using MangNon.Documents.Writing;
using Xunit;

namespace MangNon.Documents.Tests.Writing;

public class AdministrativeDocumentDocxTests
{
    [Fact]
    public void The_words_stand_in_the_order_of_the_decree()
    {
        using var file = Open(SampleReports.Short);

        Assert.Equal(
            [
                "ỦY BAN NHÂN DÂN", "PHƯỜNG MĂNG NON", "",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "",
                "Số: 07/BC-UBND", "Măng Non, ngày 05 tháng 02 năm 2026",
                "BÁO CÁO", "Kết quả tổ chức thăm, tặng quà Tết cho trẻ em năm 2026", "",
                "Kính gửi: Ủy ban nhân dân tỉnh",
                "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026, Ủy ban nhân dân phường Măng Non báo cáo kết quả như sau:",
                "I. Kết quả thực hiện",
                "Phường đã tặng 40 suất quà cho trẻ em có hoàn cảnh đặc biệt.",
                "Ủy ban nhân dân phường Măng Non báo cáo để Ủy ban nhân dân tỉnh theo dõi, chỉ đạo./.", "",
                "Nơi nhận:", "- Như trên;", "- TT Đảng ủy, HĐND phường;", "- CT, PCT UBND phường;", "- Lưu: VT, VH-XH.",
                "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Búp", "",
            ],
            Texts(file));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Word_finds_no_error_in_the_file(bool longOne)
    {
        using var file = Open(longOne ? SampleReports.Long : SampleReports.Short);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() =>
        Assert.Equal(AdministrativeDocumentDocx.Write(SampleReports.Long), AdministrativeDocumentDocx.Write(SampleReports.Long with { }));

    [Fact]
    public void The_page_is_A4_with_the_margins_of_the_decree_and_numbers_from_the_second_page_on()
    {
        using var file = Open(SampleReports.Short);
        var section = file.MainDocumentPart!.Document!.Body!.GetFirstChild<SectionProperties>()!;
        var margin = section.GetFirstChild<PageMargin>()!;

        Assert.Equal((11906u, 16838u), (section.GetFirstChild<PageSize>()!.Width!.Value, section.GetFirstChild<PageSize>()!.Height!.Value));
        Assert.Equal((1134, 1134, 1701u, 851u), (margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value));
        Assert.NotNull(section.GetFirstChild<TitlePage>());
        Assert.Empty(HeaderOf(file, HeaderFooterValues.First).Descendants<SimpleField>());
        Assert.Equal(" PAGE ", HeaderOf(file, HeaderFooterValues.Default).Descendants<SimpleField>().Single().Instruction!.Value);
    }

    [Theory]
    [InlineData(2026, 1, 9, "Măng Non, ngày 09 tháng 01 năm 2026")]
    [InlineData(2026, 2, 10, "Măng Non, ngày 10 tháng 02 năm 2026")]
    [InlineData(2026, 3, 5, "Măng Non, ngày 05 tháng 3 năm 2026")]
    [InlineData(2026, 11, 30, "Măng Non, ngày 30 tháng 11 năm 2026")]
    public void Small_days_and_the_first_two_months_get_a_zero(int year, int month, int day, string expected)
    {
        using var file = Open(SampleReports.Short with { Date = new DateOnly(year, month, day) });

        Assert.Contains(expected, Texts(file));
    }

    [Theory]
    [InlineData("7", "Số: 07/BC-UBND")]
    [InlineData("12", "Số: 12/BC-UBND")]
    [InlineData("07a", "Số: 07a/BC-UBND")]
    [InlineData(null, "Số: \u00A0\u00A0\u00A0\u00A0\u00A0/BC-UBND")]
    public void A_number_below_ten_gets_a_zero_and_a_missing_one_leaves_room(string? number, string expected)
    {
        using var file = Open(SampleReports.Short with { Number = number });

        Assert.Contains(expected, Texts(file));
    }

    [Fact]
    public void A_draft_says_so_and_shows_what_needs_a_person()
    {
        using var draft = Open(SampleReports.Long);
        using var final = Open(SampleReports.Long with { Draft = false });

        Assert.Contains("DỰ THẢO", Texts(draft));
        Assert.Equal(8, draft.MainDocumentPart!.Document!.Descendants<Highlight>().Count());
        Assert.DoesNotContain("DỰ THẢO", Texts(final));
        Assert.Empty(final.MainDocumentPart!.Document!.Descendants<Highlight>());
    }

    [Fact]
    public void Several_addressees_stand_below_each_other()
    {
        using var file = Open(SampleReports.Long);
        var texts = Texts(file);
        var at = texts.IndexOf("Kính gửi:");

        Assert.Equal(["- Ủy ban nhân dân thành phố Trăng Non;", "- Phòng Văn hóa - Xã hội thành phố."], texts.Skip(at + 1).Take(2));
    }

    [Fact]
    public void A_long_name_of_the_body_above_breaks_before_the_place()
    {
        using var file = Open(SampleReports.Long);

        Assert.Equal(["ỦY BAN NHÂN DÂN", "THÀNH PHỐ TRĂNG NON", "ỦY BAN NHÂN DÂN", "PHƯỜNG NGUYỄN VĂN MĂNG"], Texts(file).Take(4));
    }

    [Fact]
    public void Headings_are_those_of_Word_so_that_the_outline_can_be_walked()
    {
        using var file = Open(SampleReports.Long);
        var styles = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(s => s.StyleId!.Value!);

        foreach (var level in new[] { 1, 2, 3 })
            Assert.Equal(level - 1, styles[$"Heading{level}"].StyleParagraphProperties!.OutlineLevel!.Val!.Value);
        Assert.Equal(8, file.MainDocumentPart.Document!.Descendants<ParagraphStyleId>().Count(s => s.Val == "Heading2"));
    }

    [Fact]
    public void A_table_repeats_its_header_and_sets_numbers_to_the_right()
    {
        using var file = Open(SampleReports.Long);
        var table = file.MainDocumentPart!.Document!.Body!.Elements<Table>().ElementAt(1);
        var rows = table.Elements<TableRow>().ToList();

        Assert.Equal(41, rows.Count);
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.Equal(JustificationValues.Right, rows[1].Descendants<Justification>().Last().Val!.Value);
        Assert.Throws<ArgumentException>(() => AdministrativeDocumentDocx.Write(
            SampleReports.Short with { Body = [new ReportTable(null, [new("A"), new("B")], [["một"]])] }));
    }

    [Fact]
    public void The_end_mark_comes_once_even_behind_a_table_and_the_signature_stays_with_the_last_words()
    {
        var table = new ReportTable(null, [new("Nội dung")], [["Một"]]);
        using var afterTable = Open(SampleReports.Short with { Body = [table] });
        using var alreadySet = Open(SampleReports.Short with { Body = [new ReportParagraphBlock("Hết./.")] });
        using var empty = Open(SampleReports.Short with { Body = [] });

        Assert.Contains("./.", Texts(afterTable));
        Assert.Contains("Hết./.", Texts(alreadySet));
        Assert.DoesNotContain(Texts(empty), t => t.Contains("./.", StringComparison.Ordinal));

        var last = alreadySet.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Single(p => p.InnerText == "Hết./.");
        Assert.NotNull(last.ParagraphProperties!.KeepNext);
        var closing = alreadySet.MainDocumentPart.Document.Body.Elements<Table>().Last();
        Assert.NotNull(closing.Descendants<CantSplit>().Single());
    }

    [Fact]
    public void The_words_of_a_decision_stand_in_the_middle_and_stay_with_its_articles()
    {
        using var file = Open(SampleReports.Short with { Type = "QUYẾT ĐỊNH", Body = [new ReportGround("Căn cứ Luật Trẻ em;"), new ReportCentred("QUYẾT ĐỊNH:"), new ReportParagraphBlock("Điều 1. Thành lập")] });

        var line = file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Single(p => p.InnerText == "QUYẾT ĐỊNH:");
        var style = file.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == line.ParagraphProperties!.ParagraphStyleId!.Val!.Value);
        Assert.Equal(JustificationValues.Center, style.StyleParagraphProperties!.Justification!.Val!.Value);
        Assert.NotNull(style.StyleParagraphProperties.KeepNext);
    }

    [Fact]
    public void Characters_no_XML_can_hold_are_left_out()
    {
        using var file = Open(SampleReports.Short with { Subject = ["Kết\u0000 quả\uFFFF \uD800công tác 👶 trẻ em"] });

        Assert.Contains("Kết quả công tác 👶 trẻ em", Texts(file));
    }

    [Fact]
    public void The_line_under_the_motto_is_as_long_as_the_motto()
    {
        using var file = Open(SampleReports.Short);
        var line = file.MainDocumentPart!.Document!.Descendants<Paragraph>()
            .First(p => p.InnerText == "Độc lập - Tự do - Hạnh phúc").NextSibling<Paragraph>()!.ParagraphProperties!.Indentation!;
        var length = 5404 - Number(line.Left) - Number(line.Right);

        Assert.InRange(length, 3160, 3185); // the motto in bold 13 point is 5,6 cm wide
    }

    [Fact]
    public void Title_and_creator_are_in_the_properties()
    {
        using var file = Open(SampleReports.Short);

        Assert.Equal("Báo cáo Kết quả tổ chức thăm, tặng quà Tết cho trẻ em năm 2026", file.PackageProperties.Title);
        Assert.Equal("Ủy ban nhân dân Phường Măng Non", file.PackageProperties.Creator);
        Assert.Equal(new DateTime(2026, 2, 5), file.PackageProperties.Created!.Value.ToUniversalTime());
    }

    private static WordprocessingDocument Open(AdministrativeDocument report) =>
        WordprocessingDocument.Open(new MemoryStream(AdministrativeDocumentDocx.Write(report)), isEditable: false);

    private static List<string> Texts(WordprocessingDocument file) =>
        [.. file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText)];

    private static int Number(StringValue? value) =>
        int.Parse(value!.Value!, System.Globalization.CultureInfo.InvariantCulture);

    private static Header HeaderOf(WordprocessingDocument file, HeaderFooterValues type)
    {
        var reference = file.MainDocumentPart!.Document!.Descendants<HeaderReference>().Single(r => r.Type!.Value == type);
        return ((HeaderPart)file.MainDocumentPart.GetPartById(reference.Id!.Value!)).Header!;
    }
}
