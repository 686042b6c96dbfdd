using System.Text;

namespace MangNon.Documents.Reading;

/// <summary>What a file is, judged by its own first bytes.</summary>
internal static class FileSignature
{
    public enum Kind
    {
        Unknown,
        Text,
        Pdf,
        Zip,
        Photo,
        LegacyWord,
        LegacyExcel,
        EncryptedOffice,
    }

    // Readers of PDF accept a header within the first kilobyte, and mail gateways do put things in front of it.
    private const int PdfHeaderWithin = 1024;

    private static readonly string[] MarkupStarts = [@"{\rtf", "<html", "<!doctype", "<?xml"];

    public static Kind Of(ReadOnlySpan<byte> file)
    {
        if (IsPhoto(file)) return Kind.Photo;
        if (file.StartsWith("PK\x03\x04"u8) || file.StartsWith("PK\x05\x06"u8)) return Kind.Zip;
        if (file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return InsideOle(file);
        if (file[..Math.Min(file.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) >= 0) return Kind.Pdf;
        return IsText(file) ? Kind.Text : Kind.Unknown;
    }

    private static bool IsPhoto(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || file.StartsWith("GIF8"u8)
        || file.StartsWith("II*\0"u8)
        || file.StartsWith("MM\0*"u8)
        || (file.StartsWith("RIFF"u8) && At(file, 8, "WEBP"u8))
        || (At(file, 4, "ftyp"u8) && IsHeifBrand(file));

    private static bool IsHeifBrand(ReadOnlySpan<byte> file) =>
        At(file, 8, "heic"u8) || At(file, 8, "heix"u8) || At(file, 8, "hevc"u8) || At(file, 8, "mif1"u8) || At(file, 8, "msf1"u8) || At(file, 8, "avif"u8);

    private static bool At(ReadOnlySpan<byte> file, int offset, ReadOnlySpan<byte> sign) =>
        file.Length >= offset + sign.Length && file[offset..].StartsWith(sign);

    /// <summary>An OLE container names its streams in UTF-16; Word's password protection wraps the whole docx in one.</summary>
    private static Kind InsideOle(ReadOnlySpan<byte> file)
    {
        if (file.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0) return Kind.EncryptedOffice;
        if (file.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0) return Kind.LegacyWord;
        return file.IndexOf(Encoding.Unicode.GetBytes("Workbook")) >= 0 ? Kind.LegacyExcel : Kind.Unknown;
    }

    private static bool IsText(ReadOnlySpan<byte> file)
    {
        if (TxtFile.IsUtf16(file)) return true;
        if (IsMarkup(file[..Math.Min(file.Length, PdfHeaderWithin)])) return false;
        return !file.Contains((byte)0) && ControlsIn(file) <= 2 + file.Length / 50;
    }

    /// <summary>Old printers' control characters stray into texts; in other files every tenth byte is one.</summary>
    private static int ControlsIn(ReadOnlySpan<byte> file)
    {
        var controls = 0;
        foreach (var b in file)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')) controls++;
        }
        return controls;
    }

    private static bool IsMarkup(ReadOnlySpan<byte> start)
    {
        var text = Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return MarkupStarts.Any(sign => text.StartsWith(sign, StringComparison.OrdinalIgnoreCase));
    }
}
