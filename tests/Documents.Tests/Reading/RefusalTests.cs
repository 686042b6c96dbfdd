using System.Diagnostics;
using MangNon.Documents.Reading;
using MangNon.Documents.Tests.Fixtures;
using Xunit;

namespace MangNon.Documents.Tests.Reading;

public sealed class RefusalTests
{
    private static readonly Dictionary<string, (string Code, Func<byte[]> File)> Wrong = new()
    {
        ["empty"] = ("empty", () => []),
        ["only white space"] = ("empty", () => " \r\n\f\n "u8.ToArray()),
        ["docx without words"] = ("empty", () => WrongFiles.EmptyDocx),
        ["26 MB"] = ("too-large", () => new byte[26 * 1024 * 1024]),
        ["jpeg"] = ("photo", () => WrongFiles.Jpeg),
        ["png"] = ("photo", () => WrongFiles.Png),
        ["heic"] = ("photo", () => WrongFiles.Heic),
        ["webp"] = ("photo", () => WrongFiles.Webp),
        ["gif"] = ("photo", () => "GIF89a..."u8.ToArray()),
        ["tiff"] = ("photo", () => "II*\0...."u8.ToArray()),
        ["doc"] = ("legacy-doc", () => WrongFiles.LegacyDoc),
        ["docx with password"] = ("encrypted-docx", () => WrongFiles.EncryptedDocx),
        ["xls"] = ("unknown-type", () => WrongFiles.LegacyXls),
        ["xlsx"] = ("unknown-type", () => WrongFiles.Xlsx),
        ["zip"] = ("unknown-type", () => WrongFiles.PlainZip),
        ["rtf"] = ("unknown-type", () => @"{\rtf1\ansi abc}"u8.ToArray()),
        ["html"] = ("unknown-type", () => "<!DOCTYPE html><p>abc"u8.ToArray()),
        ["noise"] = ("unknown-type", () => WrongFiles.Random(seed: 7, length: 5_000)),
        ["docm"] = ("macros", () => WrongFiles.Docm),
        ["docx with macros"] = ("macros", () => WrongFiles.DocxWithMacros),
        ["zip bomb"] = ("zip-bomb", () => WrongFiles.ZipBomb),
        ["bomb in many parts"] = ("zip-bomb", () => WrongFiles.ManyPartsBomb),
        ["too many parts"] = ("zip-bomb", () => WrongFiles.TooManyParts),
        ["billion laughs"] = ("broken", () => WrongFiles.BillionLaughs),
        ["external entity"] = ("broken", () => WrongFiles.ExternalEntity),
        ["deep xml"] = ("broken", () => WrongFiles.DeepXml),
        ["broken xml"] = ("broken", () => WrongFiles.BrokenXml),
        ["half a docx"] = ("broken", () => FixturePlans.Bytes("hoa-sua-2026.docx")[..3_000]),
        ["start of a pdf"] = ("broken", () => "%PDF-1.7\n%%EOF"u8.ToArray()),
        ["pdf with password"] = ("encrypted-pdf", () => WrongFiles.EncryptedPdf),
        ["pdf that unpacks without end"] = ("zip-bomb", () => WrongFiles.PdfBomb),
        ["scan"] = ("scanned-pdf", () => WrongFiles.ScannedPdf(pages: 3)),
    };

    public static TheoryData<string> Names => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wrong_file_gets_its_code_and_a_sentence_in_both_languages(string name)
    {
        var (code, file) = Wrong[name];
        var bytes = file();

        var clock = Stopwatch.StartNew();
        var refused = Assert.Throws<FileRefusedException>(() => DocumentFile.Read(bytes, "tệp.docx"));

        Assert.Equal(code, refused.Code);
        Assert.EndsWith(".", refused.Vietnamese, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.English, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
    }

    [Fact]
    public void The_bytes_decide_and_not_the_name()
    {
        Assert.Equal("KẾ HOẠCH", DocumentFile.Read("KẾ HOẠCH"u8.ToArray(), "ảnh.jpg").Lines[0].Text);
        Assert.Equal(52, DocumentFile.Read(FixturePlans.Bytes("hoa-sua-2026.docx"), "ke-hoach.pdf").Lines.Count);
    }
}
