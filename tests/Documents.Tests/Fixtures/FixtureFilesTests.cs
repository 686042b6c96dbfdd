using System.IO.Compression;
using Xunit;

namespace MangNon.Documents.Tests.Fixtures;

public sealed class FixtureFilesTests
{
    /// <summary>With WRITE_FIXTURES=1 the files are written anew; see the README beside them for the PDF.</summary>
    [Fact]
    public void The_word_files_are_what_their_sources_say()
    {
        foreach (var (name, plan) in FixturePlans.Written)
        {
            var path = Path.Combine(FixturePlans.Folder(), name);
            var written = plan().ToBytes();
            if (Environment.GetEnvironmentVariable("WRITE_FIXTURES") == "1") File.WriteAllBytes(path, written);
            Assert.Equal(Parts(written), Parts(File.ReadAllBytes(path)));
        }
    }

    private static List<string> Parts(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return [.. zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return entry.FullName + reader.ReadToEnd();
        })];
    }
}
