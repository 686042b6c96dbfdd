using MangNon.Domain.OfficialDocuments;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace MangNon.Documents.Reading;

/// <summary>A PDF with text as the lines one sees on its pages.</summary>
internal static class PdfFile
{
    private const int MostPages = 2_000;

    // A scan may carry a stamp or a page number as text.
    private const int FewestLettersOfAPage = 30;

    public static List<DocumentLine> Read(byte[] file, OldLetters letters)
    {
        var filters = new PdfFilters();
        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters });
            var lines = Read(document, letters);
            return filters.IsExhausted ? throw FileRefusal.ZipBomb() : lines;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw FileRefusal.EncryptedPdf();
        }
        catch (Exception) when (filters.IsExhausted)
        {
            throw FileRefusal.ZipBomb();
        }
    }

    private static List<DocumentLine> Read(PdfDocument document, OldLetters letters)
    {
        if (document.NumberOfPages > MostPages) throw FileRefusal.TooLarge();

        var flow = new PdfFlow();
        var pictured = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = document.GetPage(number);
            if (page.Letters.Count < FewestLettersOfAPage && page.NumberOfImages > 0) pictured++;
            flow.Add(number, PdfGlyph.Of(page, letters), PdfRulings.Of(page));
        }
        return pictured * 2 > document.NumberOfPages ? throw FileRefusal.ScannedPdf() : PrintedLine.Numbered(flow.Lines);
    }
}
