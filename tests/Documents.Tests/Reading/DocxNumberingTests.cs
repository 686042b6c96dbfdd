using Xunit;
using static MangNon.Documents.Tests.Fixtures.RawDocx;

namespace MangNon.Documents.Tests.Reading;

public sealed class DocxNumberingTests
{
    [Fact]
    public void Levels_count_on_their_own_and_begin_anew_below_a_higher_one()
    {
        var numbering = Abstract(0, Level(0, "upperRoman", "%1."), Level(1, "decimal", "%2."), Level(2, "lowerLetter", "%3)")) + Num(1, 0);

        Assert.Equal(
            ["1¶ I. A", "1¶ 1. B", "1¶ a) C", "1¶ b) D", "1¶ 2. E", "1¶ a) F", "1¶ II. G", "1¶ 1. H"],
            Lines.OfBody(At(1, 0, "A") + At(1, 1, "B") + At(1, 2, "C") + At(1, 2, "D") + At(1, 1, "E") + At(1, 2, "F") + At(1, 0, "G") + At(1, 1, "H"), numbering));
    }

    [Fact]
    public void A_number_can_print_those_above_it_and_in_figures_if_asked()
    {
        var numbering = Abstract(0, Level(0, "upperRoman", "%1."), Level(1, "decimal", "%1.%2."), Level(2, "decimal", "%1.%2.%3", more: "<w:isLgl/>")) + Num(1, 0);

        Assert.Equal(
            ["1¶ I. A", "1¶ I.1. B", "1¶ 1.1.1 C", "1¶ II. D", "1¶ II.1. E"],
            Lines.OfBody(At(1, 0, "A") + At(1, 1, "B") + At(1, 2, "C") + At(1, 0, "D") + At(1, 1, "E"), numbering));
    }

    [Fact]
    public void A_list_begins_where_it_says_and_anew_where_it_is_told()
    {
        var numbering = Abstract(0, Level(0, "decimal", "%1.", start: 3)) + Num(1, 0) + Num(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>") + Num(3, 0);

        Assert.Equal(
            ["1¶ 3. A", "1¶ 4. B", "1¶ 1. C", "1¶ 2. D", "1¶ 3. E"],
            Lines.OfBody(At(1, 0, "A") + At(1, 0, "B") + At(2, 0, "C") + At(2, 0, "D") + At(3, 0, "E"), numbering));
    }

    [Fact]
    public void A_level_that_never_restarts_goes_on()
    {
        var numbering = Abstract(0, Level(0, "upperRoman", "%1."), Level(1, "decimal", "Điều %2.", more: "<w:lvlRestart w:val=\"0\"/>")) + Num(1, 0);

        Assert.Equal(
            ["1¶ I. A", "1¶ Điều 1. B", "1¶ II. C", "1¶ Điều 2. D"],
            Lines.OfBody(At(1, 0, "A") + At(1, 1, "B") + At(1, 0, "C") + At(1, 1, "D"), numbering));
    }

    [Fact]
    public void Styles_bring_numbers_through_what_they_are_based_on()
    {
        var numbering = Abstract(0, Level(0, "decimal", "%1.", more: "<w:pStyle w:val=\"Muc\"/>"), Level(1, "decimal", "%1.%2.", more: "<w:pStyle w:val=\"Khoan\"/>")) + Num(1, 0);
        const string styles = """
            <w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Khoan"><w:basedOn w:val="Muc"/></w:style>
            <w:style w:type="paragraph" w:styleId="KhoanDam"><w:basedOn w:val="Khoan"/></w:style>
            """;

        Assert.Equal(
            ["1¶ 1. A", "1¶ 1.1. B", "1¶ 1.2. C", "1¶ D", "1¶ 2. E"],
            Lines.OfBody(
                Styled("Muc", "A") + Styled("Khoan", "B") + Styled("KhoanDam", "C")
                + Paragraph(Run("D"), "<w:pStyle w:val=\"Muc\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") + Styled("Muc", "E"),
                numbering,
                styles));
    }

    [Fact]
    public void A_definition_may_point_to_a_list_style()
    {
        var numbering = "<w:abstractNum w:abstractNumId=\"5\"><w:numStyleLink w:val=\"DanhSach\"/></w:abstractNum>"
            + Abstract(6, Level(0, "decimal", "%1/")) + Num(1, 5) + Num(2, 6);
        const string styles = "<w:style w:type=\"numbering\" w:styleId=\"DanhSach\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>";

        Assert.Equal(["1¶ 1/ A", "1¶ 2/ B"], Lines.OfBody(At(1, 0, "A") + At(1, 0, "B"), numbering, styles));
    }

    [Theory]
    [InlineData("lowerLetter", 4, "d")]
    [InlineData("lowerLetter", 5, "e")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("upperLetter", 2, "B")]
    [InlineData("lowerRoman", 4, "iv")]
    [InlineData("upperRoman", 49, "XLIX")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("vietnameseCounting", 1, "một")]
    [InlineData("vietnameseCounting", 15, "mười lăm")]
    [InlineData("vietnameseCounting", 21, "hai mươi mốt")]
    public void Numbers_are_printed_in_words_own_alphabets(string format, int value, string printed) =>
        Assert.Equal([$"1¶ Điểm {printed}: A"], Lines.OfBody(At(1, 0, "A"), Abstract(0, Level(0, format, "Điểm %1:", start: value)) + Num(1, 0)));

    [Fact]
    public void Bullets_stand_before_the_text()
    {
        var numbering = Abstract(0, Level(0, "bullet", "\uF0B7"), Level(1, "bullet", "-"), Level(2, "bullet", "+", more: "<w:suff w:val=\"nothing\"/>")) + Num(1, 0);

        Assert.Equal(["1¶ • A", "1¶ - B", "1¶ +C"], Lines.OfBody(At(1, 0, "A") + At(1, 1, "B") + At(1, 2, "C"), numbering));
    }

    [Fact]
    public void Deleted_paragraphs_do_not_count()
    {
        var numbering = Abstract(0, Level(0, "decimal", "%1.")) + Num(1, 0);
        var deleted = Paragraph("<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr>");

        Assert.Equal(["1¶ 1. A", "1¶ 2. B"], Lines.OfBody(At(1, 0, "A") + deleted + At(1, 0, "B"), numbering));
    }

    [Fact]
    public void A_list_that_is_not_there_is_no_list() =>
        Assert.Equal(["1¶ A", "1¶ B"], Lines.OfBody(At(9, 0, "A") + At(1, 12, "B"), Abstract(0, Level(0, "decimal", "%1.")) + Num(1, 0)));

    private static string At(int list, int level, string text) =>
        Paragraph(Run(text), $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    private static string Styled(string style, string text) => Paragraph(Run(text), $"<w:pStyle w:val=\"{style}\"/>");

    private static string Abstract(int id, params string[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels)}</w:abstractNum>";

    private static string Num(int id, int definition, string more = "") =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/>{more}</w:num>";

    private static string Level(int level, string format, string text, int start = 1, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";
}
