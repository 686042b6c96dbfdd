using System.IO.Compression;
using System.Text;
using MangNon.Documents.Reading.Tables;
using MangNon.Documents.Tests.Fixtures;
using Xunit;

namespace MangNon.Documents.Tests.Reading.Tables;

/// <summary>Tables as offices have them, made here: what they say is told as it stands, and what cannot be read is refused with a sentence.</summary>
public sealed class TableFileTests
{
    private const string People = "Họ tên;Ngày sinh\nNguyễn Thị Hồng;15/05/2018\nTrần Văn Đức;2-3-19\nLê Hoàng Khánh Ngọc;2017\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16", "utf-16 without mark", "utf-16 big", "windows-1258", "tcvn3", "vni"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_table_is_read_whatever_its_encoding(string encoding)
    {
        var read = TableFile.Read(Written(encoding), "lop.csv");

        Assert.Equal(encoding.Split(' ')[0], read.Encoding);
        Assert.Equal(["Họ tên|Ngày sinh", "Nguyễn Thị Hồng|15/05/2018", "Trần Văn Đức|2-3-19", "Lê Hoàng Khánh Ngọc|2017"], Told(read));
    }

    [Fact]
    public void A_text_in_no_known_encoding_is_refused() => // a Russian list
        Assert.Equal("encoding", Refused([0xD4, 0xE0, 0xEC, 0xE8, 0xEB, 0xE8, 0xFF, 0x3B, 0xC8, 0xEC, 0xFF, 0x0A, 0xD1, 0xEC, 0xE8, 0xF0, 0xED, 0xEE, 0xE2, 0x3B, 0xC0, 0xEB, 0xE5, 0xEA, 0xF1, 0xE5, 0xE9, 0x0A, 0xCA, 0xF3, 0xE7, 0xED, 0xE5, 0xF6, 0xEE, 0xE2, 0xE0, 0x3B, 0xC5, 0xEA, 0xE0, 0xF2, 0xE5, 0xF0, 0xE8, 0xED, 0xE0, 0x0A, 0xCF, 0xEE, 0xEB, 0xF2, 0xEE, 0xF0, 0xE0, 0xF6, 0xEA, 0xE8, 0xE9, 0x3B, 0xC2, 0xF1, 0xE5, 0xE2, 0xEE, 0xEB, 0xEE, 0xE4, 0x0A]));

    [Theory]
    [InlineData("a,b\n1,2\n", "a|b", "1|2")]
    [InlineData("a\tb\r\n1\t2", "a|b", "1|2")]
    [InlineData("sep=|\na|b\n1|2\n", "a|b", "1|2")]
    [InlineData("a;b\n\"x;\"\"y\"\"\";\"dòng 1\ndòng 2\"\n", "a|b", "x;\"y\"|dòng 1\ndòng 2")]
    [InlineData("a;b\n;\n  \n1;2\n", "a|b", "1|2")]
    public void Separators_quotes_and_empty_rows_are_found_out(string text, params string[] rows) => Assert.Equal(rows, Told(TableFile.Read(Encoding.UTF8.GetBytes(text), "x.csv")));

    [Fact]
    public void A_workbook_tells_days_numbers_and_texts_as_they_stand()
    {
        var sheet = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>C</t></is></c></row>"
            + "<row r=\"3\"><c r=\"A3\"><v>5.1318001234E10</v></c><c r=\"B3\" s=\"1\"><v>43235</v></c><c r=\"C3\"><v>43235</v></c><c r=\"D3\" t=\"str\"><f>A3&amp;\"x\"</f><v>kết quả</v></c></row>"
            + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>5.1E+10</t></is></c></row>";
        var read = TableFile.Read(Workbook(sheet), "a.xlsx");

        Assert.Equal(["Số định danh||C", "51318001234|15/05/2018|43235|kết quả", "5.1E+10"], Told(read));
        Assert.Equal((3, 1), (read.Sheets[0].Rows[1].Number, read.Sheets[0].Formulas));
    }

    [Fact]
    public void Merged_cells_hold_for_all_their_rows()
    {
        var sheet = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>12 Lê Lợi</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Anh</t></is></c></row><row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>Em</t></is></c></row>";

        var read = TableFile.Read(Workbook(sheet, "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"), "a.xlsx");

        Assert.Equal(["12 Lê Lợi|Anh", "12 Lê Lợi|Em"], Told(read));
        Assert.Equal(1, read.Sheets[0].Merged);
    }

    [Fact]
    public void Hidden_sheets_are_told_apart()
    {
        var read = TableFile.Read(Workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", state: "hidden"), "a.xlsx");

        Assert.True(read.Sheets[0].IsHidden);
    }

    [Fact]
    public void Old_letters_in_a_workbook_are_converted()
    {
        var read = TableFile.Read(Workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>NguyÔn ThÞ Hång</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>TrÇn V¨n §øc</t></is></c></row>"), "a.xlsx");

        Assert.Equal(("tcvn3", true), (read.Encoding, read.IsConverted));
        Assert.Equal(["Nguyễn Thị Hồng", "Trần Văn Đức"], Told(read));
    }

    [Fact]
    public void Names_of_other_peoples_are_left_as_they_are()
    {
        var read = TableFile.Read(Encoding.UTF8.GetBytes("Họ tên;Lớp\nHồ Thị Xuân Hương;3A\nĐinh Văn Grê;3A\nY Nuê Bkrông;3A\nPhạm Ngọc Ánh;3B\n"), "x.csv");

        Assert.Equal("utf-8", read.Encoding);
        Assert.Contains("Y Nuê Bkrông|3A", Told(read));
    }

    [Fact]
    public void What_is_no_safe_table_is_refused_with_a_sentence()
    {
        Assert.Equal("empty", Refused([]));
        Assert.Equal("empty", Refused(" \n;;\n"u8.ToArray()));
        Assert.Equal("legacy-xls", Refused(WrongFiles.LegacyXls));
        Assert.Equal("encrypted-xlsx", Refused(WrongFiles.EncryptedDocx));
        Assert.Equal("macros", Refused(WrongFiles.DocxWithMacros));
        Assert.Equal("unknown-type", Refused(WrongFiles.Png));
        Assert.Equal("zip-bomb", Refused(WrongFiles.ZipBomb));
        Assert.Equal("broken", Refused(Workbook("<row r=\"1\"><c>")));
        Assert.Equal("too-many-rows", Refused(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a;b\n", TableFile.MostRows + 1)))));
    }

    private static IEnumerable<string> Told(TableText read) => read.Sheets[0].Rows.Select(r => string.Join('|', r.Cells));

    private static string Refused(byte[] file) => Assert.Throws<FileRefusedException>(() => TableFile.Read(file, "x")).Code;

    private static byte[] Written(string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(People),
        "utf-8 with mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(People)],
        "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(People)],
        "utf-16 big" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(People)],
        "utf-16 without mark" => Encoding.Unicode.GetBytes(People),

        // As these programs wrote them, byte for byte.
        "windows-1258" => [.. "Ho"u8, 0xF2, .. " t"u8, 0xEA, .. "n;Ng"u8, 0xE0, .. "y sinh\nNguy"u8, 0xEA, 0xDE, .. "n Thi"u8, 0xF2, .. " H"u8, 0xF4, 0xCC, .. "ng;15/05/2018\nTr"u8, 0xE2, 0xCC, .. "n V"u8, 0xE3, .. "n "u8, 0xD0, 0xFD, 0xEC, .. "c;2-3-19\nL"u8, 0xEA, .. " Ho"u8, 0xE0, .. "ng Kh"u8, 0xE1, .. "nh Ngo"u8, 0xF2, .. "c;2017\n"u8],
        "tcvn3" => [.. "H"u8, 0xE4, .. " tªn;Ngµy sinh\nNguyÔn ThÞ Hång;15/05/2018\nTrÇn V¨n §øc;2-3-19\nLª Hoµng Kh¸nh Ngäc;2017\n".Select(c => (byte)c)],
        _ => [.. "Hoï teân;Ngaøy sinh\nNguyeãn Thò Hoàng;15/05/2018\nTraàn Vaên Ñöùc;2-3-19\nLeâ Hoaøng Khaùnh Ngoïc;2017\n".Select(c => (byte)c)],
    };

    private static byte[] Workbook(string rows, string after = "", string state = "visible")
    {
        const string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            Add(zip, "xl/workbook.xml", $"<workbook {main} xmlns:r=\"{relations}\"><sheets><sheet name=\"Trang 1\" sheetId=\"1\" state=\"{state}\" r:id=\"rId1\"/></sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Add(zip, "xl/sharedStrings.xml", $"<sst {main}><si><r><t>Số </t></r><r><t>định danh</t></r></si></sst>");
            Add(zip, "xl/styles.xml", $"<styleSheet {main}><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
            Add(zip, "xl/worksheets/sheet1.xml", $"<worksheet {main}><sheetData>{rows}</sheetData>{after}</worksheet>");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
