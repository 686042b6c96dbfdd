using System.Text;
using MangNon.Domain.OfficialDocuments;

namespace MangNon.Documents.Reading;

/// <summary>Plain text: every line of the file, empty ones too, under the number an editor shows. A form feed begins a page.</summary>
internal static class TxtFile
{
    private const char FormFeed = '\f';

    public static bool HasUtf16Mark(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    public static List<DocumentLine> Read(byte[] file)
    {
        var lines = new List<DocumentLine>();
        var page = 1;
        var number = 0;
        foreach (var line in FileLines(Decode(file)))
        {
            number++;
            var parts = line.Split(FormFeed);
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0) page++;
                if (i == parts.Length - 1 || parts[i].Trim().Length > 0)
                    lines.Add(new DocumentLine(page, number, LineText.Clean(parts[i])));
            }
        }
        return lines;
    }

    private static string Decode(byte[] file)
    {
        try
        {
            return EncodingOf(file).GetString(file);
        }
        catch (DecoderFallbackException)
        {
            throw FileRefusal.WrongEncoding();
        }
    }

    private static Encoding EncodingOf(byte[] file) => file switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
    };

    /// <summary>What follows the last end of line is a line only if there is something in it: converters end a file with a form feed.</summary>
    private static IEnumerable<string> FileLines(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        return lines[^1].Trim('\f', ' ', '\uFEFF').Length == 0 ? lines.SkipLast(1) : lines;
    }
}
