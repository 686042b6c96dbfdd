using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Tests.Cases;

/// <summary>Reads back what was written.</summary>
internal static class WordFiles
{
    public static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    /// <summary>What Word would complain of.</summary>
    public static IReadOnlyList<string> Errors(byte[] file)
    {
        using var document = Open(file);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}")];
    }

    /// <summary>All words of all parts, headers and footers too, a paragraph a line.</summary>
    public static string Words(byte[] file)
    {
        using var document = Open(file);
        var main = document.MainDocumentPart!;
        var parts = main.HeaderParts.Select(p => (OpenXmlElement?)p.Header).Concat(main.FooterParts.Select(p => (OpenXmlElement?)p.Footer)).Prepend(main.Document);
        return string.Join('\n', parts.SelectMany(p => p!.Descendants<Paragraph>()).Select(p => p.InnerText.Replace('\u00A0', ' ')));
    }
}
