using System.Text;

namespace MangNon.App.Platform.Files;

/// <summary>What a file is, decided from its bytes; a name proves nothing.</summary>
public static class FileKinds
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The content type, or null for a kind that is not taken in as evidence: png, jpeg, webp, heic, pdf, docx, xlsx, plain text.</summary>
    public static string? Recognise(byte[] content) => content switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => "image/webp",
        [_, _, _, _, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, ..] => "image/heic",
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => "application/pdf",
        [0x50, 0x4B, 0x03, 0x04, ..] => OfficeKind(content),
        _ => IsText(content) ? "text/plain" : null,
    };

    private static string? OfficeKind(byte[] content)
    {
        try
        {
            using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(content));
            if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;
            if (zip.GetEntry("word/document.xml") is not null) return Docx;
            return zip.GetEntry("xl/workbook.xml") is not null ? Xlsx : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsText(byte[] content)
    {
        if (content.Length == 0 || content.AsSpan().IndexOf((byte)0) >= 0) return false;
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
