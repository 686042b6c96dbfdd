using System.Text;
using MangNon.Domain.OfficialDocuments;

namespace MangNon.Documents.Reading;

/// <summary>Plain text: every line of the file, empty ones too, under the number an editor shows. A form feed begins a page.</summary>
internal static class TxtFile
{
    private const char FormFeed = '\f';

    // How much of a text without mark is looked at, and how many of its letters must lie where Vietnamese does.
    private const int Looked = 4_000;
    private const double Convincing = 0.95;

    /// <summary>Whether it is UTF-16, by its mark or, without one, by the upper halves of its letters.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> file) => IsLittleEndian(file) is not null;

    public static List<DocumentLine> Read(byte[] file, OldLetters letters)
    {
        var lines = new List<DocumentLine>();
        var page = 1;
        var number = 0;
        foreach (var line in FileLines(Decode(file, letters)))
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

    private static string Decode(byte[] file, OldLetters letters)
    {
        try
        {
            return EncodingOf(file).GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return letters.Guess(file) ?? throw FileRefusal.WrongEncoding();
        }
    }

    private static Encoding EncodingOf(byte[] file) => IsLittleEndian(file) is { } little
        ? new UnicodeEncoding(bigEndian: !little, byteOrderMark: true, throwOnInvalidBytes: true)
        : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Null where it is no UTF-16.
    private static bool? IsLittleEndian(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return true;
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return false;
        if (file.Length % 2 != 0 || file.Length < 4 || !file.Contains((byte)0)) return null;
        if (ShareOfUpperHalves(file, first: 1) >= Convincing) return true;
        return ShareOfUpperHalves(file, first: 0) >= Convincing ? false : null;
    }

    // 00, 01 and 03 hold letters and marks, 1E the Vietnamese ones, 20 punctuation; the other half of a letter is seldom one of them.
    private static double ShareOfUpperHalves(ReadOnlySpan<byte> file, int first)
    {
        var (fit, all) = (0, 0);
        for (var i = first; i < Math.Min(file.Length, Looked); i += 2, all++)
            if (file[i] is 0x00 or 0x01 or 0x03 or 0x1E or 0x20 && file[i ^ 1] != 0) fit++;
        return (double)fit / all;
    }

    /// <summary>What follows the last end of line is a line only if there is something in it: converters end a file with a form feed.</summary>
    private static IEnumerable<string> FileLines(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        return lines[^1].Trim('\f', ' ', '\uFEFF').Length == 0 ? lines.SkipLast(1) : lines;
    }
}
