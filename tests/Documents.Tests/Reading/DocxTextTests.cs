using MangNon.Documents.Reading;
using MangNon.Documents.Tests.Fixtures;
using Xunit;
using static MangNon.Documents.Tests.Fixtures.RawDocx;

namespace MangNon.Documents.Tests.Reading;

public sealed class DocxTextTests
{
    [Fact]
    public void Paragraphs_come_in_order_with_their_empty_ones()
    {
        var read = DocumentFile.Read(new RawDocx(Paragraph(Run("Một ") + Run("hai")) + Paragraph("") + Paragraph(Run("Ba"))).ToBytes(), "a.docx");

        Assert.Equal(["1¶ Một hai", "1¶ ", "1¶ Ba"], Lines.Of(read));
        Lines.AreNumberedFromOne(read);
    }

    [Fact]
    public void A_line_break_goes_on_in_the_same_paragraph_and_a_tab_stays() =>
        Assert.Equal(
            ["1¶ KẾ HOẠCH", "1… năm 2026", "1¶ trái→phải", "1¶ 28-CT/TW"],
            Lines.OfBody(
                Paragraph(Run("KẾ HOẠCH") + "<w:r><w:br/></w:r>" + Run("năm 2026"))
                + Paragraph("<w:r><w:tab/><w:t>trái</w:t><w:tab/><w:t>phải</w:t></w:r>")
                + Paragraph("<w:r><w:t>28</w:t><w:noBreakHyphen/><w:t>CT/</w:t><w:softHyphen/><w:t>TW</w:t></w:r>")));

    [Fact]
    public void Insertions_are_kept_and_deletions_dropped() =>
        Assert.Equal(
            ["1¶ trước ngày 01/6/2026"],
            Lines.OfBody(Paragraph(
                Run("trước ") + "<w:del><w:r><w:delText>sau </w:delText></w:r></w:del><w:ins>" + Run("ngày ") + "</w:ins>"
                + "<w:moveFrom>" + Run("05/6") + "</w:moveFrom><w:moveTo>" + Run("01/6") + "</w:moveTo>" + Run("/2026"))));

    [Fact]
    public void A_deleted_paragraph_mark_joins_the_two_paragraphs() =>
        Assert.Equal(
            ["1¶ đầu câu cuối câu"],
            Lines.OfBody(Paragraph(Run("đầu câu"), "<w:rPr><w:del/></w:rPr>") + Paragraph(Run("cuối câu"))));

    [Fact]
    public void Hidden_text_is_dropped_and_capitals_are_printed() =>
        Assert.Equal(
            ["1¶ Nội dung", "1¶ MỤC ĐÍCH", "1¶ Yêu cầu"],
            Lines.OfBody(
                Paragraph(Run("Nội dung") + Run(" ghi chú", "<w:vanish/>") + Run(" ẩn", "<w:rStyle w:val=\"An\"/>"))
                + Paragraph(Run("Mục đích"), "<w:pStyle w:val=\"Hoa\"/>")
                + Paragraph(Run("Yêu cầu", "<w:caps w:val=\"0\"/>"), "<w:pStyle w:val=\"Hoa\"/>"),
                styles: """
                    <w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>
                    <w:style w:type="paragraph" w:styleId="Goc"><w:rPr><w:caps/></w:rPr></w:style>
                    <w:style w:type="paragraph" w:styleId="Hoa"><w:basedOn w:val="Goc"/></w:style>
                    """));

    [Fact]
    public void Of_a_field_only_the_result_is_printed() =>
        Assert.Equal(
            ["1¶ Trang 7 của 9", "1¶ xem Phụ lục"],
            Lines.OfBody(
                Paragraph(Run("Trang ") + Field("begin") + "<w:r><w:instrText>IF 1=1 </w:instrText></w:r>"
                    + Field("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + Field("separate") + Run("trong") + Field("end")
                    + Field("separate") + Run("7") + Field("end") + Run(" của ") + "<w:fldSimple w:instr=\"NUMPAGES\">" + Run("9") + "</w:fldSimple>")
                + Paragraph("<w:hyperlink w:anchor=\"pl\">" + Run("xem Phụ lục") + "</w:hyperlink>")));

    [Fact]
    public void Content_controls_are_read_and_notes_are_not() =>
        Assert.Equal(
            ["1¶ Số: 12/KH-UBND", "1¶ trong khung"],
            Lines.OfBody(
                Paragraph(Run("Số: ") + "<w:sdt><w:sdtPr><w:alias w:val=\"Số\"/></w:sdtPr><w:sdtContent>" + Run("12") + "</w:sdtContent></w:sdt>" + Run("/KH-UBND") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>")
                + "<w:sdt><w:sdtPr/><w:sdtContent>" + Paragraph(Run("trong khung")) + "</w:sdtContent></w:sdt>"));

    [Fact]
    public void A_text_box_is_read_once_after_its_paragraph() =>
        Assert.Equal(["1¶ ", "1¶ DỰ THẢO LẦN 2"], Lines.Of(FixturePlans.Lines("tan-hop-2026.docx")).Take(2));

    [Fact]
    public void Pages_follow_made_breaks_and_the_ones_word_saw_last_without_counting_one_twice() =>
        Assert.Equal(
            ["1¶ một", "1¶ ", "2¶ hai", "3¶ ba", "4¶ bốn", "4¶ vẫn bốn"],
            Lines.OfBody(
                Paragraph(Run("một"))
                + Paragraph("<w:r><w:br w:type=\"page\"/></w:r>")
                + Paragraph("<w:r><w:lastRenderedPageBreak/><w:t>hai</w:t></w:r>")
                + Paragraph("<w:r><w:lastRenderedPageBreak/><w:t>ba</w:t></w:r>")
                + Paragraph("<w:r><w:lastRenderedPageBreak/><w:t>bốn</w:t></w:r>", "<w:pageBreakBefore/>")
                + Paragraph(Run("vẫn bốn"))));

    [Fact]
    public void Bullets_of_symbol_fonts_become_signs_anyone_can_read() =>
        Assert.Equal(
            ["1¶ • một", "1¶ - hai"],
            Lines.OfBody(
                Paragraph("<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r>" + Run(" một"))
                + Paragraph(Run("\uF02D hai"))));

    [Fact]
    public void Words_of_a_newer_word_are_passed_over() =>
        Assert.Equal(
            ["1¶ 1. A", "1▦ x→y"],
            Lines.OfBody(
                Paragraph(Run("A"), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
                + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"many\"/><w:vMerge w:val=\"restart\"/></w:tcPr>" + Paragraph(Run("x")) + "</w:tc><w:tc>" + Paragraph(Run("y") + "<w:r><w:br w:type=\"curtain\"/></w:r>") + "</w:tc></w:tr></w:tbl>",
                numbering: "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"starry\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"));

    [Fact]
    public void A_link_that_is_no_address_does_not_matter()
    {
        const string link = """<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:a@b.vn; c@d.vn:8::" TargetMode="External"/>""";
        var file = new RawDocx(Paragraph("<w:hyperlink r:id=\"x\">" + Run("thư") + "</w:hyperlink>")) { MoreRelationships = link };

        Assert.Equal(["1¶ thư"], Lines.Of(DocumentFile.Read(file.ToBytes(), "a.docx")));
    }

    [Fact]
    public void Nothing_outside_the_file_is_fetched()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}/x";
        const string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var file = new RawDocx(Paragraph(Run("chữ")))
        {
            MoreRelationships = $"""<Relationship Id="i" Type="{types}image" Target="{address}" TargetMode="External"/><Relationship Id="t" Type="{types}attachedTemplate" Target="{address}" TargetMode="External"/>""",
        };

        Assert.Equal(["1¶ chữ"], Lines.Of(DocumentFile.Read(file.ToBytes(), "a.docx")));
        Assert.False(listener.Pending());
    }

    private static string Field(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";
}
