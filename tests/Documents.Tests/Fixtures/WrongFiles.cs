using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MangNon.Documents.Tests.Fixtures;

/// <summary>Files nobody should be able to hand in, made when a test asks for them.</summary>
internal static class WrongFiles
{
    public static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, .. "\0\x10JFIF"u8, 0xFF, 0xD9];

    public static byte[] Png => [0x89, .. "PNG\r\n\x1A\n"u8, 0, 0, 0, 13];

    public static byte[] Heic => [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0];

    public static byte[] Webp => [.. "RIFF"u8, 1, 2, 3, 4, .. "WEBPVP8 "u8];

    public static byte[] LegacyDoc => Ole("WordDocument");

    public static byte[] EncryptedDocx => Ole("EncryptedPackage");

    public static byte[] LegacyXls => Ole("Workbook");

    public static byte[] Docm => (Plain with { MainContentType = "application/vnd.ms-word.document.macroEnabled.main+xml" }).ToBytes();

    public static byte[] DocxWithMacros => (Plain with { MoreParts = [("word/vbaProject.bin", [1, 2, 3])] }).ToBytes();

    public static byte[] Xlsx => Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>")), ("xl/workbook.xml", "<workbook/>"u8.ToArray()));

    public static byte[] PlainZip => Zip(("ghi-chu.txt", "abc"u8.ToArray()));

    /// <summary>A small docx with a part of 300 MB of the same byte.</summary>
    public static byte[] ZipBomb => (Plain with { MoreParts = [("word/media/image1.bmp", new byte[300 * 1024 * 1024])] }).ToBytes();

    /// <summary>Every part small enough alone, 240 MB together.</summary>
    public static byte[] ManyPartsBomb => (Plain with { MoreParts = [.. Enumerable.Range(0, 240).Select(i => ($"word/media/{i}.bin", new byte[1024 * 1024]))] }).ToBytes();

    public static byte[] TooManyParts => (Plain with { MoreParts = [.. Enumerable.Range(0, 5_001).Select(i => ($"word/media/{i}.bin", new byte[1]))] }).ToBytes();

    /// <summary>An entity that grows tenfold nine times.</summary>
    public static byte[] BillionLaughs => (Plain with
    {
        Prolog = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">"
            + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">"))
            + "]>",
        Body = "<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>",
    }).ToBytes();

    public static byte[] ExternalEntity => (Plain with
    {
        Prolog = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>",
        Body = "<w:p><w:r><w:t>&f;</w:t></w:r></w:p>",
    }).ToBytes();

    /// <summary>Tables in tables, far deeper than a stack of calls may go.</summary>
    public static byte[] DeepXml => new RawDocx(
        string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 50_000)) + "<w:p/>" + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 50_000))).ToBytes();

    public static byte[] BrokenXml => new RawDocx("<w:p><w:r>").ToBytes();

    public static byte[] EmptyDocx => new RawDocx("<w:p/><w:p/>").ToBytes();

    public static byte[] Random(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    /// <summary>Pages that hold one picture each and no letter.</summary>
    public static byte[] ScannedPdf(int pages)
    {
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{5 + i} 0 R"));
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Kids[{kids}]/Count {pages}>>",
            "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\nA\nendstream",
            "<</Length 26>>stream\nq 500 0 0 700 0 0 cm /I Do Q\nendstream",
            .. Enumerable.Repeat("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 3 0 R>>>>>>", pages),
        ];
        return Pdf(objects, "");
    }

    /// <summary>Opens only with a password nobody knows.</summary>
    public static byte[] EncryptedPdf
    {
        get
        {
            const string key = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
            return Pdf(
                ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>", $"<</Filter/Standard/V 1/R 2/O<{key}>/U<{key}>/P -44>>"],
                "/Encrypt 4 0 R/ID[<00><00>]");
        }
    }

    /// <summary>A page whose content is 400 MB of blanks, packed to 400 KB.</summary>
    public static byte[] PdfBomb
    {
        get
        {
            using var packed = new MemoryStream();
            using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(new byte[400 * 1024 * 1024]);
            var content = Encoding.Latin1.GetString(packed.ToArray());
            return Pdf(
                [
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
                    $"<</Length {content.Length}/Filter/FlateDecode>>stream\n{content}\nendstream",
                ],
                "");
        }
    }

    private static RawDocx Plain => new(RawDocx.Paragraph(RawDocx.Run("KẾ HOẠCH")));

    private static byte[] Pdf(string[] objects, string trailer)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (i, content) in objects.Index())
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
        }
        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static byte[] Ole(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]];

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }
        return bytes.ToArray();
    }
}
