namespace MangNon.Domain.Reports;

/// <summary>What the level above compiles its report from: frozen versions of its wards, and nothing behind them.</summary>
/// <param name="Body">Who compiles, as in a sentence: "Ủy ban nhân dân tỉnh …".</param>
/// <param name="Code">Code of its administrative unit.</param>
/// <param name="Missing">Names of wards that owe a report and have none here.</param>
public sealed record GroupMaterial(string Body, string Code, ReportPeriod Period, IReadOnlyList<WardPart> Parts, IReadOnlyList<string> Missing);

/// <summary>The version of one ward.</summary>
/// <param name="Ward">Name of the ward: "Phường Măng Non".</param>
public sealed record WardPart(string Ward, FrozenReport Report);

/// <summary>One report of a group of wards: how each stands in its own words, sums of numbers, and the lists of the composer with the wards in the place of units.</summary>
public static class GroupReport
{
    private const string Matter = "công tác trẻ em";

    /// <summary>The same versions always give the same report.</summary>
    public static FrozenReport Compose(GroupMaterial material) => new(
        FrozenReport.CurrentFormat,
        Guid.Empty,
        Number: 0,
        material.Body,
        material.Code,
        $"Kết quả thực hiện {Matter} {material.Period.Phrase} và phương hướng, nhiệm vụ {material.Period.NextPhrase}",
        new(material.Period.Kind, material.Period.From, material.Period.To),
        [.. Headings(material)],
        [.. Paragraphs(material)],
        FiguresOf(material.Parts));

    /// <summary>Sums over the wards, with what each adds. Shares and averages have no sum and are left to the wards' own reports.</summary>
    public static IReadOnlyList<FrozenFigure> FiguresOf(IReadOnlyList<WardPart> parts) =>
        [.. parts.SelectMany(p => p.Report.Figures.Where(f => f.Total is not null).Select(f => (p.Ward, Figure: f)))
            .GroupBy(f => (ReportWording.Lower(f.Figure.Label), ReportWording.Lower(f.Figure.Unit)))
            .Select(g => new FrozenFigure(g.First().Figure.Label, g.First().Figure.Unit, g.Sum(f => f.Figure.Total), [.. g.GroupBy(f => f.Ward).Select(w => new FrozenShare(w.Key, w.Sum(f => f.Figure.Total ?? 0)))]))];

    private static IEnumerable<FrozenHeading> Headings(GroupMaterial material)
    {
        var ordinal = 0;
        yield return Section(1, "KẾT QUẢ THỰC HIỆN", ReportSection.Results);
        foreach (var part in material.Parts) yield return new(2, OutlineNumbering.Marker(2, ++ordinal), part.Ward, ReportSection.Results, part.Report.WardCode);
        yield return new(2, OutlineNumbering.Marker(2, ++ordinal), "Số liệu tổng hợp", ReportSection.Numbers, null);
        yield return Section(2, "KHÓ KHĂN, VƯỚNG MẮC", ReportSection.Difficulties);
        yield return Section(3, $"PHƯƠNG HƯỚNG, NHIỆM VỤ {material.Period.NextPhrase.ToUpperInvariant()}", ReportSection.Next);
        yield return Section(4, "KIẾN NGHỊ, ĐỀ XUẤT", ReportSection.Proposals);

        static FrozenHeading Section(int number, string text, ReportSection section) => new(1, OutlineNumbering.Marker(1, number), text, section, null);
    }

    private static IEnumerable<FrozenParagraph> Paragraphs(GroupMaterial material)
    {
        var all = material.Parts.Count + material.Missing.Count;
        yield return New(ReportSection.Context, $"{material.Body} tổng hợp báo cáo của {ReportWording.Count(material.Parts.Count)}/{ReportWording.Count(all)} phường, xã về kết quả thực hiện {Matter} {material.Period.Phrase} như sau:");
        if (material.Missing.Count > 0) yield return New(ReportSection.Results, ReportWording.Sentence($"Chưa có báo cáo của {ReportWording.Join(material.Missing)}"));
        foreach (var part in material.Parts)
        {
            foreach (var own in part.Report.Paragraphs.Where(p => p is { Section: ReportSection.Results, ClausePath: null, NeedsPerson: false, Text.Length: > 0 }))
                yield return own with { ClausePath = part.Report.WardCode };
        }

        foreach (var paragraph in Lists(material)) yield return paragraph;
        yield return New(ReportSection.Closing, $"Trên đây là báo cáo kết quả thực hiện {Matter} {material.Period.Phrase} của {material.Body}.");
    }

    private static IEnumerable<FrozenParagraph> Lists(GroupMaterial material)
    {
        var wards = new ReportMaterial(material.Period, new(material.Body, material.Body), new(null, null, null, ""), material.Period.To, [], [.. material.Parts.Select(AsUnit)]);
        foreach (var passage in Outlook.Difficulties(wards)) yield return New(ReportSection.Difficulties, passage);
        foreach (var passage in Outlook.Next(wards)) yield return New(ReportSection.Next, passage);
        foreach (var passage in Outlook.Proposals(wards)) yield return New(ReportSection.Proposals, passage);
    }

    private static UnitReportMaterial AsUnit(WardPart part)
    {
        IReadOnlyList<UnitParagraph> Of(ReportSection section) =>
            [.. part.Report.Paragraphs.Where(p => p.Section == section && !p.NeedsPerson).Select(p => new UnitParagraph(p.Id, null, p.Text))];
        return new UnitReportMaterial(part.Ward, [], Of(ReportSection.Difficulties), Of(ReportSection.Proposals), Of(ReportSection.Next));
    }

    private static FrozenParagraph New(ReportSection section, Passage passage) => New(section, passage.Text) with { NeedsPerson = passage.NeedsPerson };

    private static FrozenParagraph New(ReportSection section, string text) => new(Guid.Empty, section, null, text);
}
