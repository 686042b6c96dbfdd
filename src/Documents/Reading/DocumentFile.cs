using MangNon.Domain.OfficialDocuments;

namespace MangNon.Documents.Reading;

/// <summary>Turns a file somebody handed in into lines. The bytes decide what it is; the name appears in messages only.</summary>
public static class DocumentFile
{
    /// <summary>Largest file that is looked at, in bytes.</summary>
    public const int MaxBytes = 25 * 1024 * 1024;

    /// <summary>Reads a .docx, a PDF with text or a plain text.</summary>
    /// <exception cref="FileRefusedException">The file is something else, is unsafe, or cannot be read.</exception>
    public static DocumentText Read(byte[] file, string fileName)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(fileName);
        if (file.Length == 0) throw FileRefusal.Empty();
        if (file.Length > MaxBytes) throw FileRefusal.TooLarge();

        var letters = new OldLetters();
        var lines = LinesOf(file, fileName, letters);
        return lines.All(line => line.Text.Length == 0) ? throw FileRefusal.Empty() : new DocumentText(lines) { WrittenIn = letters.Found };
    }

    private static List<DocumentLine> LinesOf(byte[] file, string fileName, OldLetters letters)
    {
        try
        {
            return FileSignature.Of(file) switch
            {
                FileSignature.Kind.Pdf => PdfFile.Read(file, letters),
                FileSignature.Kind.Zip => DocxFile.Read(file, fileName, letters),
                FileSignature.Kind.Text => TxtFile.Read(file, letters),
                FileSignature.Kind.Photo => throw FileRefusal.Photo(),
                FileSignature.Kind.LegacyWord => throw FileRefusal.LegacyDoc(),
                FileSignature.Kind.EncryptedOffice => throw FileRefusal.EncryptedDocx(),
                _ => throw FileRefusal.UnknownType(fileName),
            };
        }
        // The libraries answer damaged files with almost any exception; a stranger's file must never look like our own bug.
        catch (Exception e) when (e is not FileRefusedException and not OutOfMemoryException)
        {
            throw FileRefusal.Broken();
        }
    }
}
