namespace MangNon.Domain.Reports;

/// <summary>A report composed by rules: a proposal that people edit, paragraph by paragraph. It holds nothing that is not in the material.</summary>
/// <param name="Subject">Trích yếu: "Kết quả thực hiện … 6 tháng đầu năm 2026 và phương hướng, nhiệm vụ 6 tháng cuối năm 2026".</param>
/// <param name="Headings">The headings in reading order. Paragraphs follow the heading of their section and clause.</param>
/// <param name="Paragraphs">In reading order; <see cref="ComposedParagraph.Order"/> counts them from 1.</param>
/// <param name="Figures">The table that follows the paragraph of section <see cref="ReportSection.Numbers"/>.</param>
public sealed record ComposedReport(
    string Subject,
    IReadOnlyList<ComposedHeading> Headings,
    IReadOnlyList<ComposedParagraph> Paragraphs,
    FigureTable Figures);

/// <summary>Sections of a report in reading order.</summary>
public enum ReportSection
{
    /// <summary>The opening, before the first heading.</summary>
    Context,

    /// <summary>Kết quả thực hiện; a paragraph without clause stands before the clauses or is the rest after them.</summary>
    Results,

    /// <summary>Số liệu tổng hợp.</summary>
    Numbers,

    /// <summary>Khó khăn, vướng mắc.</summary>
    Difficulties,

    /// <summary>Phương hướng, nhiệm vụ.</summary>
    Next,

    /// <summary>Kiến nghị, đề xuất.</summary>
    Proposals,

    /// <summary>The last sentence, which has no heading.</summary>
    Closing,
}

/// <summary>A heading of a report.</summary>
/// <param name="Level">1 for "I.", 2 for "1.".</param>
/// <param name="ClausePath">The clause it is about; null for a section, the numbers, and the results outside the plan.</param>
public sealed record ComposedHeading(int Level, string Marker, string Text, ReportSection Section, string? ClausePath);

/// <summary>A paragraph of a report with what it rests on.</summary>
/// <param name="ClausePath">The clause it is told under; <see cref="OtherResults"/> for results outside the plan; else null.</param>
/// <param name="NeedsPerson">True for a passage nobody has given the facts for; its text stands in square brackets.</param>
public sealed record ComposedParagraph(
    ReportSection Section,
    string? ClausePath,
    int Order,
    string Text,
    bool NeedsPerson,
    IReadOnlyList<ParagraphSource> Sources)
{
    /// <summary>Stands in for the path of results that belong to no clause of the plan.</summary>
    public const string OtherResults = "khac";
}

/// <summary>Where the words or a number of a report come from.</summary>
public readonly record struct ParagraphSource(ParagraphSourceKind Kind, Guid Id);

/// <summary>What a source is.</summary>
public enum ParagraphSourceKind
{
    Task,
    Progress,
    UnitReport,
}

/// <summary>The numbers of a report, summed over the units.</summary>
public sealed record FigureTable(IReadOnlyList<FigureRow> Rows);

/// <summary>One number of a report.</summary>
/// <param name="Total">Sum over the units; null for a share or an average, which cannot be added.</param>
/// <param name="ByUnit">The units in the order they first appear.</param>
public sealed record FigureRow(string Label, string Unit, decimal? Total, IReadOnlyList<UnitFigure> ByUnit)
{
    public IEnumerable<ParagraphSource> Sources => ByUnit.SelectMany(u => u.Sources);
}

/// <summary>What one unit adds to a number: its sum, or its latest value where a sum makes no sense.</summary>
public sealed record UnitFigure(string Unit, decimal Value, IReadOnlyList<ParagraphSource> Sources);
