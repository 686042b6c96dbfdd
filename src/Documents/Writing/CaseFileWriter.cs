using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>Binds the papers of a case in the order of time into one document, with a list of them and their pages in front.</summary>
public static class CaseFileWriter
{
    /// <summary>The file as .docx. Each paper decides itself whether its sealed answers are shown.</summary>
    public static byte[] Write(CaseFile file)
    {
        var papers = file.Entries.OrderBy(e => e.MadeAt).Select(e => e with { Paper = e.Paper with { Printed = file.Printed } }).ToList();
        return CasePackage.Write($"Hồ sơ trường hợp {file.Number}", string.Join(' ', file.Head.IssuingBody), file.Head.Date ?? new DateOnly(file.Head.Year, 1, 1), (main, body) =>
        {
            body.Append(Front(file, papers));
            var front = CasePages.Section(main, 1, new PageEdges(null, file.Head.Secrecy, file.Printed, Mark(file)));
            if (papers.Count == 0) body.Append(front);
            else body.Append(EndOfSection(front));
            for (var i = 0; i < papers.Count; i++) Bind(main, body, file, papers[i].Paper, i, isLast: i == papers.Count - 1);
        });
    }

    private static string Mark(CaseFile file) => $"Hồ sơ {file.Number}";

    private static IEnumerable<OpenXmlElement> Front(CaseFile file, IReadOnlyList<CaseFileEntry> papers)
    {
        yield return ReportOpening.Header(new AdministrativeDocument(
            file.Head.ParentBody, file.Head.IssuingBody, null, "", file.Head.Place, file.Head.Date, file.Head.Year, [], [], [], [], "", new SignatureBlock([], "", null), Draft: false));
        if (file.Head.Secrecy is { Length: > 0 } secrecy) yield return WordText.Paragraph(CaseFormStyles.Secrecy, secrecy.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN")));
        yield return WordText.Paragraph(ReportStyles.Type, "HỒ SƠ TRƯỜNG HỢP BẢO VỆ TRẺ EM");
        yield return WordText.Paragraph(ReportStyles.Subject, $"Số hồ sơ: {file.Number}");
        yield return WordText.Paragraph(CaseFormStyles.Clause, "MỤC LỤC VĂN BẢN");
        yield return List(papers);
    }

    private static Table List(IReadOnlyList<CaseFileEntry> papers)
    {
        var table = new FormTable(CaseFormStyles.Cell, [1, 3, 3, 8, 2]);
        table.Header(["TT", "Thời điểm lập", "Số, ký hiệu", "Tên văn bản", "Trang"]);
        for (var i = 0; i < papers.Count; i++)
        {
            var (at, paper) = papers[i];
            var form = paper.Answers.Form;
            var name = form.IsNumbered ? $"{form.Vi} (Mẫu số {form.Code})" : form.Vi;
            table.Row([
                Centred((i + 1).ToInvariant()),
                Centred(CaseFormValues.ShortMoment(at)),
                Centred(CaseFormBody.Number(paper).Replace("Số: ", "", StringComparison.Ordinal)),
                new FormCell([new FormCellLine(null, name)], JustificationValues.Left),
                Centred(""),
            ]);
            // The page is asked of the program that opens the file: only it knows where pages break. "Dirty" makes it look once.
            table.Word.Elements<TableRow>().Last().Elements<TableCell>().Last().GetFirstChild<Paragraph>()!
                .Append(new SimpleField(WordText.Run("…")) { Instruction = $" PAGEREF {Bookmark(i)} ", Dirty = true });
        }

        return table.Word;
    }

    private static FormCell Centred(string text) => new([new FormCellLine(null, text)], JustificationValues.Center);

    private static void Bind(MainDocumentPart main, Body body, CaseFile file, CaseFormPaper paper, int index, bool isLast)
    {
        var elements = CaseFormBody.Of(paper);
        MarkTitle(elements, index);
        body.Append(elements);
        var section = CasePages.Section(main, index + 2, CaseFormWriter.Edges(paper) with { FileMark = Mark(file) });
        body.Append(isLast ? section : EndOfSection(section));
    }

    private static void MarkTitle(List<OpenXmlElement> elements, int index)
    {
        var title = elements.OfType<Paragraph>().First(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == ReportStyles.Type);
        title.ParagraphProperties!.Append(new OutlineLevel { Val = 0 });
        title.ParagraphProperties.InsertAfterSelf(new BookmarkStart { Id = index.ToInvariant(), Name = Bookmark(index) });
        title.Append(new BookmarkEnd { Id = index.ToInvariant() });
    }

    private static string Bookmark(int index) => $"VanBan{(index + 1).ToInvariant()}";

    /// <summary>A flat paragraph that ends a section: it cannot open a page of its own.</summary>
    private static Paragraph EndOfSection(SectionProperties section) => new(new ParagraphProperties(
        new ParagraphStyleId { Val = ReportStyles.Line },
        new ParagraphBorders(new TopBorder { Val = BorderValues.Nil }),
        section));
}
