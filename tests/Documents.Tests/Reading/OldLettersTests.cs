using System.Text;
using MangNon.Documents.Reading;
using MangNon.Documents.Tests.Fixtures;
using MangNon.Domain.OfficialDocuments;
using Xunit;

namespace MangNon.Documents.Tests.Reading;

/// <summary>Papers written with the fonts of before Unicode: what was typed in them stands here as their files hold it.</summary>
public sealed class OldLettersTests
{
    // The same paper three times: Unicode, TCVN3 and VNI, letter for letter as those fonts keep it.
    private const string Meant = "Kế hoạch bảo vệ trẻ em năm 2026: phòng, chống xâm hại và đuối nước; ưu tiên trẻ mồ côi, khuyết tật ở những tổ dân phố xa.";
    private const string InTcvn3 = "KÕ ho¹ch b¶o vÖ trÎ em n¨m 2026: phßng, chèng x©m h¹i vµ ®uèi n\u00ADíc; \u00ADu tiªn trÎ må c«i, khuyÕt tËt ë nh÷ng tæ d©n phè xa.";
    private const string InVni = "Keá hoaïch baûo veä treû em naêm 2026: phoøng, choáng xaâm haïi vaø ñuoái nöôùc; öu tieân treû moà coâi, khuyeát taät ôû nhöõng toå daân phoá xa.";

    [Theory]
    [InlineData(InTcvn3, "TCVN3 (ABC)")]
    [InlineData(InVni, "VNI")]
    public void A_plain_text_says_by_its_words_what_it_is_written_in(string written, string name)
    {
        var read = DocumentFile.Read(Encoding.Latin1.GetBytes(written), "cu.txt");

        Assert.Equal(Meant, read.Lines[0].Text);
        Assert.Equal(name, read.WrittenIn);
    }

    [Theory]
    [InlineData(".VnTime", InTcvn3)]
    [InlineData("VNI-Times", InVni)]
    public void A_word_file_says_it_by_the_font_of_each_run_its_style_or_the_document(string font, string written)
    {
        var byRun = RawDocx.Paragraph(RawDocx.Run(written, Fonts(font)) + RawDocx.Run(" Và Unicode: ạ, ñ."));
        var byStyle = RawDocx.Paragraph(RawDocx.Run(written), """<w:pStyle w:val="cu"/>""");

        Assert.Equal([Meant + " Và Unicode: ạ, ñ.", Meant], Texts(new RawDocx(byRun + byStyle) { Styles = $"""<w:style w:type="paragraph" w:styleId="cu"><w:rPr>{Fonts(font)}</w:rPr></w:style>""" }));
        Assert.Equal([Meant], Texts(new RawDocx(RawDocx.Paragraph(RawDocx.Run(written))) { Styles = $"<w:docDefaults><w:rPrDefault><w:rPr>{Fonts(font)}</w:rPr></w:rPrDefault></w:docDefaults>" }));
    }

    [Fact]
    public void Fonts_of_capitals_are_read_as_capitals_and_small_ones_in_a_word_of_capitals_too()
    {
        Assert.Equal(["KẾ HOẠCH BẢO VỆ TRẺ EM"], Texts(new RawDocx(RawDocx.Paragraph(RawDocx.Run("KÕ ho¹ch b¶o vÖ trÎ em", Fonts(".VnTimeH"))))));

        var read = DocumentFile.Read(Encoding.Latin1.GetBytes("céNG HOµ X· HéI\nUû ban nh©n d©n ph\u00ADêng, H§ND"), "cu.txt");
        Assert.Equal("Uỷ ban nhân dân phường, HĐND", read.Lines[1].Text);
        Assert.EndsWith("HỘI", read.Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Western_letters_in_a_font_of_today_stay_and_a_text_that_is_neither_is_refused()
    {
        var read = DocumentFile.Read(new RawDocx(RawDocx.Paragraph(RawDocx.Run("Dự án của Nestlé và Curaçao ñ", Fonts("Times New Roman")))).ToBytes(), "nay.docx");

        Assert.Equal("Dự án của Nestlé và Curaçao ñ", read.Lines[0].Text);
        Assert.Null(read.WrittenIn);
        var refused = Assert.Throws<FileRefusedException>(() => DocumentFile.Read(Encoding.Latin1.GetBytes("L'école a fermé ses portes à cause de la tempête; où étiez-vous?"), "fr.txt"));
        Assert.Contains("UTF-8", refused.Vietnamese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_says_it_by_the_names_of_its_fonts()
    {
        Assert.Equal("Phòng, chống đuối nước cho trẻ em", Pdf("/ABCDEF+.VnTime", "Phßng, chèng ®uèi n\u00ADíc cho trÎ em"));
        Assert.Equal("Phòng, chống đuối nước cho trẻ em", Pdf("/VNI-Times", "Phoøng, choáng ñuoái nöôùc cho treû em"));
    }

    [Fact]
    public void The_plan_says_that_it_was_converted()
    {
        var plan = PlanReader.Read(DocumentFile.Read(Encoding.Latin1.GetBytes("KÕ HO¹CH\nB¶o vÖ trÎ em n¨m 2026\nI. Môc tiªu\n1. Phßng ngõa.\n"), "cu.txt"), []);

        Assert.Equal("KẾ HOẠCH", plan.Document.Type);
        Assert.Contains(plan.Warnings, w => w.Code == "old-letters" && w.Message.Contains("TCVN3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Unicode_of_two_bytes_is_known_without_its_mark(bool bigEndian)
    {
        var read = DocumentFile.Read(new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes(Meant), "a.txt");

        Assert.Equal(Meant, read.Lines[0].Text);
        Assert.Null(read.WrittenIn);
    }

    private static string Fonts(string name) => $"""<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>""";

    private static IEnumerable<string> Texts(RawDocx docx) => DocumentFile.Read(docx.ToBytes(), "cu.docx").Lines.Select(l => l.Text);

    // One page with one line, in a font of western letters under this name.
    private static string Pdf(string font, string line)
    {
        var content = $"BT /F1 12 Tf 50 700 Td ({line.Replace("(", "\\(", StringComparison.Ordinal)}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            $"<< /Type /Font /Subtype /Type1 /BaseFont {font} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [{string.Join(' ', Enumerable.Repeat(500, 224))}] /FontDescriptor 6 0 R >>",
            $"<< /Type /FontDescriptor /FontName {font} /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (number, one) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{one}\nendobj\n");
        }

        var table = file.Length;
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
        return Lines.Of(DocumentFile.Read(Encoding.Latin1.GetBytes(file.ToString()), "cu.pdf")).Single()[3..];
    }
}
