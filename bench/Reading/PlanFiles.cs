using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MangNon.Bench.Seeding;

namespace MangNon.Bench.Reading;

/// <summary>
/// The same invented plan as text, Word file and PDF, twelve pages and two hundred. The PDFs lie beside this file: they were
/// made from the Word files by `bench write-plans FOLDER` and `soffice --convert-to pdf`, once.
/// </summary>
internal static class PlanFiles
{
    /// <summary>Groups of duties that fill two hundred pages.</summary>
    private const int OfTwoHundredPages = 214;

    public static int PagesOf(bool isLong) => isLong ? 200 : 12;

    public static byte[] Txt(bool isLong) => Encoding.UTF8.GetBytes(PlanText.Plain("Phường Hoa Đào", 2026, Groups(isLong)));

    public static byte[] Pdf(bool isLong)
    {
        using var resource = typeof(PlanFiles).Assembly.GetManifestResourceStream($"plan-{PagesOf(isLong)}.pdf")!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static byte[] Docx(bool isLong)
    {
        using var bytes = new MemoryStream();
        using (var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var paragraphs = PlanText.Paragraphs("Phường Hoa Đào", 2026, Groups(isLong)).Select(p => new Paragraph(new Run(Look(), new Text(p) { Space = SpaceProcessingModeValues.Preserve })));
            package.AddMainDocumentPart().Document = new Document(new Body([.. paragraphs, A4()]));
        }

        return bytes.ToArray();
    }

    public static int WriteDocx(string folder)
    {
        foreach (var isLong in (bool[])[false, true]) File.WriteAllBytes(Path.Combine(folder, $"plan-{PagesOf(isLong)}.docx"), Docx(isLong));
        return 0;
    }

    private static int Groups(bool isLong) => isLong ? OfTwoHundredPages : PlanText.OfTwelvePages;

    private static RunProperties Look() => new(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman" }, new FontSize { Val = "28" });

    private static SectionProperties A4() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 851, Header = 567, Footer = 567 });
}
