using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>What stands at the edges of the pages of one paper.</summary>
/// <param name="FormMark">"Mẫu số 01 …" at the right of the first page; null for none.</param>
/// <param name="FileMark">The file the paper is bound in, with the page at the foot; null for a paper of its own.</param>
internal sealed record PageEdges(string? FormMark, string? Secrecy, PrintNote Printed, string? FileMark = null, bool Landscape = false);

/// <summary>Pages of the case papers: A4, the decree's margins, page number at the head from the second page on, who printed at the foot.</summary>
internal static class CasePages
{
    /// <summary>Width of the text on a landscape page.</summary>
    public const int LandscapeWidth = AdministrativeDocumentDocx.PageHeight - AdministrativeDocumentDocx.LeftMargin - AdministrativeDocumentDocx.RightMargin;

    /// <summary>The settings of a section, with its header and footer parts put into the document.</summary>
    /// <param name="number">Number of the section in the document, from 1.</param>
    public static SectionProperties Section(MainDocumentPart main, int number, PageEdges edges)
    {
        var id = number.ToInvariant();
        main.AddNewPart<HeaderPart>($"rIdFirst{id}").Header = new Header(FirstHead(edges));
        main.AddNewPart<HeaderPart>($"rIdNext{id}").Header = new Header(NextHead(edges));
        main.AddNewPart<FooterPart>($"rIdFoot{id}").Footer = new Footer(Foot(edges));
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = $"rIdNext{id}" },
            new HeaderReference { Type = HeaderFooterValues.First, Id = $"rIdFirst{id}" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = $"rIdFoot{id}" },
            new FooterReference { Type = HeaderFooterValues.First, Id = $"rIdFoot{id}" },
            Size(edges.Landscape),
            new PageMargin
            {
                Top = AdministrativeDocumentDocx.TopMargin,
                Bottom = AdministrativeDocumentDocx.TopMargin,
                Left = AdministrativeDocumentDocx.LeftMargin,
                Right = AdministrativeDocumentDocx.RightMargin,
                Header = 510,
                Footer = 510,
                Gutter = 0,
            },
            new TitlePage());
    }

    private static PageSize Size(bool landscape) => landscape
        ? new PageSize { Width = AdministrativeDocumentDocx.PageHeight, Height = AdministrativeDocumentDocx.PageWidth, Orient = PageOrientationValues.Landscape }
        : new PageSize { Width = AdministrativeDocumentDocx.PageWidth, Height = AdministrativeDocumentDocx.PageHeight };

    private static Paragraph FirstHead(PageEdges edges) => WordText.Paragraph(CaseFormStyles.FormMark, edges.FormMark ?? "");

    private static IEnumerable<Paragraph> NextHead(PageEdges edges)
    {
        yield return AdministrativeDocumentDocx.PageNumber();
        if (edges.Secrecy is { Length: > 0 } secrecy) yield return WordText.Paragraph(CaseFormStyles.FormMark, secrecy);
    }

    private static Paragraph Foot(PageEdges edges)
    {
        var foot = WordText.Paragraph(CaseFormStyles.Foot, $"Người in: {edges.Printed.By}; in lúc {CaseFormValues.Moment(edges.Printed.At)}");
        if (edges.Landscape)
            foot.ParagraphProperties!.Append(new Tabs(
                new TabStop { Val = TabStopValues.Clear, Position = AdministrativeDocumentDocx.TextWidth },
                new TabStop { Val = TabStopValues.Right, Position = LandscapeWidth }));
        if (edges.FileMark is { } mark)
            foot.Append(new Run(new TabChar()), WordText.Run($"{mark}, trang "), new SimpleField(WordText.Run("1")) { Instruction = " PAGE " });
        return foot;
    }
}
