using MangNon.App.Features.Reports;
using MangNon.Documents.Writing;
using MangNon.Domain.Reports;
using Xunit;

namespace MangNon.App.Tests.Reports;

/// <summary>What a report draws of its numbers.</summary>
public sealed class ReportChartsTests
{
    private static readonly FrozenReport Report = new(
        FrozenReport.CurrentFormat, Guid.Empty, 1, "Ủy ban nhân dân phường Măng Non", "00001", "Kết quả", new FrozenPeriod(ReportPeriodKind.HalfYear, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)),
        [new FrozenHeading(1, "I.", "Kết quả", ReportSection.Results, null), new FrozenHeading(1, "II.", "Số liệu", ReportSection.Numbers, null)],
        [],
        [Number("Suất quà", "A", "B"), Number("Buổi truyền thông", "A"), Number("Trẻ em dự lớp bơi", "A", "B", "C"), Number("Tờ rơi", "A", "B", "C", "D")]);

    [Fact]
    public void The_two_numbers_most_units_gave_are_drawn_below_the_table()
    {
        var blocks = ReportPapers.Blocks(Report).ToList();

        var charts = blocks.OfType<ReportChart>().ToList();
        Assert.Equal(["Tờ rơi (lượt), theo đơn vị", "Trẻ em dự lớp bơi (lượt), theo đơn vị"], charts.Select(c => c.Title));
        Assert.Equal(["A", "B", "C", "D"], charts[0].Categories);
        Assert.Equal([1, 2, 3, 4], charts[0].Series.Single().Values.Select(v => v!.Value));
        Assert.Equal(blocks.FindIndex(b => b is ReportTable) + 1, blocks.IndexOf(charts[0]));
    }

    [Fact]
    public void A_number_of_one_unit_alone_is_not_drawn() =>
        Assert.Empty(ReportPapers.Blocks(Report with { Figures = [Report.Figures[1]] }).OfType<ReportChart>());

    private static FrozenFigure Number(string label, params string[] units) => new(label, "lượt", units.Length, [.. units.Select((u, i) => new FrozenShare(u, i + 1))]);
}
