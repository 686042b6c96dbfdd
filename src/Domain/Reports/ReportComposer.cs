using System.Text.RegularExpressions;

namespace MangNon.Domain.Reports;

/// <summary>
/// Composes a BÁO CÁO by rules from what was recorded: opening, results by the clauses of the plan, numbers, difficulties,
/// next period, proposals, end. The same material always gives the same words; what nobody recorded is left open and
/// marked for a person.
/// </summary>
public static partial class ReportComposer
{
    internal const int ClauseTitleLength = 200;

    /// <summary>The report of a ward, or of a unit when the body is a unit and there are no unit reports.</summary>
    public static ComposedReport Compose(ReportMaterial material)
    {
        var figures = FigureSummary.Of(material);
        var paragraphs = Passages(material, figures)
            .Select((p, i) => new ComposedParagraph(p.Section, p.ClausePath, i + 1, p.Passage.Text, p.Passage.NeedsPerson, p.Passage.Sources))
            .ToList();
        return new ComposedReport(Subject(material), [.. Headings(material)], paragraphs, figures);
    }

    private static IEnumerable<(ReportSection Section, string? ClausePath, Passage Passage)> Passages(ReportMaterial material, FigureTable figures)
    {
        yield return (ReportSection.Context, null, Opening(material));
        yield return (ReportSection.Results, null, Overview.Of(material));
        if (Overview.OwnParts(material) is { } parts) yield return (ReportSection.Results, null, parts);
        for (var i = 0; i < material.Clauses.Count; i++)
        {
            var clause = material.Clauses[i];
            foreach (var passage in new ClauseNarration(material, clause, i + 1, UnitParagraphs(material, clause)).Tell())
                yield return (ReportSection.Results, clause.Path, passage);
        }

        foreach (var (unit, paragraph) in UnitParagraphs(material, clause: null))
            yield return (ReportSection.Results, ComposedParagraph.OtherResults, Other(unit, paragraph));
        yield return (ReportSection.Numbers, null, Numbers(material, figures));
        foreach (var passage in Outlook.Difficulties(material)) yield return (ReportSection.Difficulties, null, passage);
        foreach (var passage in Outlook.Next(material)) yield return (ReportSection.Next, null, passage);
        foreach (var passage in Outlook.Proposals(material)) yield return (ReportSection.Proposals, null, passage);
        yield return (ReportSection.Closing, null, Closing(material));
    }

    private static IEnumerable<ComposedHeading> Headings(ReportMaterial material)
    {
        var ordinal = 0;
        yield return Section(1, "KẾT QUẢ THỰC HIỆN", ReportSection.Results);
        foreach (var clause in material.Clauses)
            yield return Under(ReportWording.UpperFirst(ReportWording.Shorten(ReportWording.Tidy(clause.Title), ClauseTitleLength)), ReportSection.Results, clause.Path);
        if (UnitParagraphs(material, clause: null).Count > 0)
            yield return Under("Kết quả khác", ReportSection.Results, ComposedParagraph.OtherResults);
        yield return Under("Số liệu tổng hợp", ReportSection.Numbers, null);
        yield return Section(2, "KHÓ KHĂN, VƯỚNG MẮC", ReportSection.Difficulties);
        yield return Section(3, $"PHƯƠNG HƯỚNG, NHIỆM VỤ {material.Period.NextPhrase.ToUpperInvariant()}", ReportSection.Next);
        yield return Section(4, "KIẾN NGHỊ, ĐỀ XUẤT", ReportSection.Proposals);

        static ComposedHeading Section(int number, string text, ReportSection section) =>
            new(1, OutlineNumbering.Marker(1, number), text, section, null);

        ComposedHeading Under(string text, ReportSection section, string? path) =>
            new(2, OutlineNumbering.Marker(2, ++ordinal), text, section, path);
    }

    private static string Subject(ReportMaterial material) =>
        $"Kết quả thực hiện {material.Matter} {material.Period.Phrase} và phương hướng, nhiệm vụ {material.Period.NextPhrase}";

    private static Passage Opening(ReportMaterial material) => new(
        $"Thực hiện {Citation(material.Plan)}, {material.Body.FullName} báo cáo kết quả thực hiện {material.Matter} {material.Period.Phrase} như sau:",
        []);

    /// <summary>"Kế hoạch số 12/KH-UBND ngày 15/01/2026 của … về …"; what is not known is left out.</summary>
    private static string Citation(PlanCitation plan)
    {
        var number = string.IsNullOrWhiteSpace(plan.Number) ? "" : $" số {plan.Number.Trim()}";
        var date = plan.Date is { } day ? $" ngày {ReportWording.Day(day)}" : "";
        var issuer = string.IsNullOrWhiteSpace(plan.Issuer) ? "" : $" của {ReportWording.Tidy(plan.Issuer)}";
        var title = BeforeTitle().Replace(ReportWording.Tidy(plan.Title), "");
        return $"Kế hoạch{number}{date}{issuer}{(title.Length == 0 ? "" : $" về {Duty.LowerFirst(title)}")}";
    }

    private static Passage Numbers(ReportMaterial material, FigureTable figures) => figures.Rows.Count == 0
        ? Passage.Missing($"số liệu tổng hợp trong {material.Period.Phrase}", [])
        : new Passage(
            $"Số liệu thực hiện {material.Matter} {material.Period.Phrase} được tổng hợp như sau:",
            [.. figures.Rows.SelectMany(r => r.Sources).Distinct()]);

    private static Passage Other(string unit, UnitParagraph paragraph) =>
        new(ResultText.Of(unit, paragraph.Text), [new(ParagraphSourceKind.UnitReport, paragraph.Id)]);

    private static Passage Closing(ReportMaterial material) => new(
        $"Trên đây là báo cáo kết quả thực hiện {material.Matter} {material.Period.Phrase} của {material.Body.FullName}.",
        []);

    /// <summary>What the units wrote about a clause, or (for null) about none of the clauses.</summary>
    private static List<(string Unit, UnitParagraph Paragraph)> UnitParagraphs(ReportMaterial material, ClauseMaterial? clause) =>
        [.. material.UnitReports
            .SelectMany(u => u.Results.Select(p => (u.Unit, Paragraph: p)))
            .Where(p => ReportWording.Tidy(p.Paragraph.Text).Length > 0)
            .Where(p => ClauseOf(material, p.Paragraph.ClausePath) == clause)];

    /// <summary>The innermost clause a path lies in: II.2.a and II.2#1 lie in II.2, II.20 does not.</summary>
    private static ClauseMaterial? ClauseOf(ReportMaterial material, string? path) => path is null ? null : material.Clauses
        .Where(c => path.StartsWith(c.Path, StringComparison.Ordinal)
            && (path.Length == c.Path.Length || path[c.Path.Length] is '.' or '#'))
        .MaxBy(c => c.Path.Length);

    [GeneratedRegex(@"^(?:kế hoạch\s+)?(?:(?:v/v|về việc|về)\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeTitle();
}
