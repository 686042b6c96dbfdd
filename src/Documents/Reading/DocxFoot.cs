using DocumentFormat.OpenXml.Packaging;

namespace MangNon.Documents.Reading;

/// <summary>What stands in the foot of the pages of a Word document, which is no part of its text.</summary>
public static class DocxFoot
{
    /// <summary>The text of all feet, one a line; empty for none.</summary>
    /// <exception cref="FileRefusedException">The file is no Word document, is unsafe, or cannot be read.</exception>
    public static string TextOf(byte[] docx)
    {
        ArgumentNullException.ThrowIfNull(docx);
        if (docx.Length > DocumentFile.MaxBytes) throw FileRefusal.TooLarge();
        if (FileSignature.Of(docx) is not FileSignature.Kind.Zip) throw FileRefusal.UnknownType("tep");
        try
        {
            OfficePackage.Check(docx, "tep");
            using var package = WordprocessingDocument.Open(new MemoryStream(docx, writable: false), isEditable: false);
            return string.Join('\n', package.MainDocumentPart?.FooterParts.Select(f => f.Footer?.InnerText).OfType<string>() ?? []);
        }
        // The library answers damaged files with almost any exception.
        catch (Exception e) when (e is not FileRefusedException and not OutOfMemoryException)
        {
            throw FileRefusal.Broken();
        }
    }
}
