using MangNon.Documents.Reading;
using MangNon.Documents.Tests.Fixtures;
using Xunit;

namespace MangNon.Documents.Tests.Reading;

/// <summary>Damaged files are read or refused: never another exception, never without end.</summary>
public sealed class MutatedFilesTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("hoa-sua-2026.docx", 300)]
    [InlineData("tan-hop-2026.docx", 100)]
    [InlineData("hoa-sua-2026.pdf", 150)]
    [InlineData("nam-thanh-2024.pdf", 150)]
    [InlineData("go-dau-2026.txt", 50)]
    public async Task Bytes_changed_by_chance(string name, int times)
    {
        var file = FixturePlans.Bytes(name);
        await Task.Run(() => ReadMutations(file, times), TestContext.Current.CancellationToken).WaitAsync(Enough, TestContext.Current.CancellationToken);
    }

    /// <summary>In a docx a changed byte is caught by the checksum; here the words themselves are damaged and packed anew.</summary>
    [Fact]
    public async Task Xml_changed_by_chance()
    {
        var body = string.Concat(Enumerable.Repeat(RawDocx.Paragraph(RawDocx.Run("Kế hoạch"), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"), 3))
            + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p></w:tc></w:tr></w:tbl>";
        var random = new Random(11);
        await Task.Run(
            () =>
            {
                for (var i = 0; i < 300; i++)
                {
                    var changed = body.ToCharArray();
                    for (var n = 0; n < 3; n++) changed[random.Next(changed.Length)] = (char)random.Next(32, 127);
                    ReadOrRefuse(new RawDocx(new string(changed)).ToBytes());
                }
            },
            TestContext.Current.CancellationToken).WaitAsync(Enough, TestContext.Current.CancellationToken);
    }

    private static void ReadMutations(byte[] file, int times)
    {
        var random = new Random(2026);
        for (var i = 0; i < times; i++)
        {
            var changed = file.ToArray();
            for (var n = random.Next(1, 20); n > 0; n--) changed[random.Next(changed.Length)] = (byte)random.Next(256);
            ReadOrRefuse(i % 5 == 0 ? changed[..random.Next(changed.Length)] : changed);
        }
    }

    private static void ReadOrRefuse(byte[] file)
    {
        try
        {
            DocumentFile.Read(file, "thử");
        }
        catch (FileRefusedException refused)
        {
            Assert.NotEmpty(refused.Code);
        }
    }
}
