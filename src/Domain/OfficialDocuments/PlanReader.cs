using System.Globalization;
using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>
/// Reads an official plan (kế hoạch) as set out by Nghị định 30/2020/NĐ-CP, with the variations found in practice.
/// It never guesses silently: what looks wrong becomes a warning, and a person confirms everything.
/// </summary>
public static partial class PlanReader
{
    /// <summary>Reads the plan.</summary>
    /// <param name="text">The document as lines.</param>
    /// <param name="knownUnits">Names of the ward's units; a body outside them gets the warning unknown-unit. Null asks for no such check.</param>
    /// <exception cref="NotAPlanException">The document is something else than a plan.</exception>
    public static PlanReading Read(DocumentText text, IReadOnlyCollection<string>? knownUnits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = SourceLines.Of(text);
        var type = DocumentTypes.FindPlan(lines);
        var header = HeaderReader.Read(lines.Take(type.Index).ToList());
        var below = lines.Skip(type.Index + 1).ToList();
        var (title, titleLines) = TitleReader.Read(below, type.Rest);
        var cut = ClosingReader.Cut(below.Skip(titleLines).ToList());
        var (opening, outline, ending) = Body(cut);
        var closing = ClosingReader.Read(cut.Closing);
        var year = YearOf(title, header, opening);

        var collected = TaskCollector.Collect(outline, year, header.Date, knownUnits);
        var document = new DocumentHeader(
            type.Type, header.Number, header.Issuer ?? IssuerIn(opening.Concat(ending)), header.Parent, header.Place, header.Date, title, year,
            closing.Signer, closing.Recipients, Addressees(opening));
        return new PlanReading(
            document,
            GroundsReader.Read(opening, outline, ending),
            [.. outline.Select(n => n.ToItem())],
            collected.Tasks,
            collected.Units,
            ReportRoundReader.Read(outline, ending, year, header.Date),
            [.. DocumentWarnings(document, text.WrittenIn), .. NumberingCheck.Check(outline), .. collected.Warnings]);
    }

    private static (List<Paragraph> Opening, List<OutlineNode> Outline, List<Paragraph> Ending) Body(DocumentCut cut)
    {
        var paragraphs = ParagraphJoining.Join(cut.Body);
        var ending = Endings.TakeFrom(paragraphs);
        var appendix = ParagraphJoining.Join(cut.Appendix);
        MarkAppendices(appendix);
        var (opening, outline) = OutlineBuilder.Build([.. paragraphs, .. appendix]);
        SectionKinds.Assign(outline);
        return (opening, outline, ending);
    }

    private static void MarkAppendices(List<Paragraph> appendix)
    {
        var count = 0;
        for (var i = 0; i < appendix.Count; i++)
        {
            var match = AppendixTitle().Match(appendix[i].Text);
            if (i > 0 && !match.Success) continue;
            var label = match.Groups["n"].Value is { Length: > 0 } n ? $"PL {n}" : "PL";
            if (appendix[i].Kind == LineKind.TableRow) appendix.Insert(i, appendix[i].AsTitle("Phụ lục"));
            appendix[i].Marker = new Marker(MarkerStyle.Appendix, match.Success ? match.Value.Trim() : "Phụ lục", label, ++count, 0);
        }
    }

    private static int? YearOf(string? title, HeaderFacts header, List<Paragraph> opening)
    {
        var inTitle = title is null ? null : YearIn(title);
        return inTitle ?? header.Date?.Year ?? header.YearOfDate ?? opening.Select(p => YearIn(p.Text)).FirstOrDefault(y => y is not null);
    }

    private static int? YearIn(string text)
    {
        if (PlanYear().Matches(text) is [.., var year]) return int.Parse(year.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        return null;
    }

    /// <summary>"UBND phường … xây dựng Kế hoạch": without a header the opening says who issues it.</summary>
    private static string? IssuerIn(IEnumerable<Paragraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
            foreach (Match match in IssuerInText().Matches(paragraph.Text))
                return Wording.Collapse(match.Groups["name"].Value);
        return null;
    }

    private static List<string> Addressees(List<Paragraph> opening)
    {
        var at = opening.FindIndex(p => p.Text.StartsWith("Kính gửi", StringComparison.OrdinalIgnoreCase));
        if (at < 0) return [];
        var first = opening[at].Text["Kính gửi".Length..].Trim(' ', ':', '.', ';');
        var listed = opening.Skip(at + 1).TakeWhile(p => p.Marker is { IsBullet: true }).Select(p => p.Text.TrimEnd(';', '.', ' '));
        return [.. listed.Prepend(first).Where(a => a.Length > 0)];
    }

    private static IEnumerable<ReadingWarning> DocumentWarnings(DocumentHeader document, string? writtenIn)
    {
        if (writtenIn is not null) yield return new ReadingWarning("old-letters", null, $"Văn bản dùng bảng mã cũ {writtenIn}, đã chuyển sang Unicode.", null);
        if (document.Title is null) yield return new ReadingWarning("no-title", null, "Văn bản không có trích yếu.", null);
        if (document.Year is null) yield return new ReadingWarning("no-year", null, "Không xác định được năm của kế hoạch.", null);
    }

    [GeneratedRegex(@"^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?<n>[IVX]{1,5}|\d{1,2}))?(?!\p{L})[\s.:-]*")]
    private static partial Regex AppendixTitle();

    [GeneratedRegex(@"(?<!đến |tới |hướng )năm\s+(?:học\s+)?(?<y>20\d{2})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex PlanYear();

    [GeneratedRegex(@"(?<name>(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ban Chỉ đạo|Phòng)(?:\s(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu))?(?:\s\p{Lu}[\p{L}\d]*|\s\d{1,2}(?!\d))*)\s+(?:xây dựng|ban hành|triển khai|yêu cầu|đề nghị|tổ chức|đề ra|lập)")]
    private static partial Regex IssuerInText();
}
