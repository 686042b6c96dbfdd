using MangNon.Domain.Reports;
using Xunit;
using static MangNon.Domain.Tests.Reports.SampleMaterial;

namespace MangNon.Domain.Tests.Reports;

public class FigureTests
{
    [Fact]
    public void The_same_number_is_summed_over_units_whatever_its_spelling()
    {
        var row = Figures(
            Entry(1, "2026-02-01", "Công an phường", "a", new ReportedFigure("Trẻ em được tặng quà", 120, "suất")),
            Entry(2, "2026-03-01", "Trạm Y tế phường", "b", new ReportedFigure("trẻ em  được tặng quà:", 30.5m, "Suất")),
            Entry(3, "2026-04-01", "Công an phường", "c", new ReportedFigure("Trẻ em được tặng quà", 10, "suất"))).Rows.Single();

        Assert.Equal(("Trẻ em được tặng quà", "suất", 160.5m), (row.Label, row.Unit, row.Total));
        Assert.Equal([("Công an phường", 130m), ("Trạm Y tế phường", 30.5m)], row.ByUnit.Select(u => (u.Unit, u.Value)));
        Assert.Equal([Id(1), Id(3)], row.ByUnit[0].Sources.Select(s => s.Id));
        Assert.Equal(3, row.Sources.Count());
    }

    [Fact]
    public void One_label_in_two_units_of_measure_is_two_numbers() => Assert.Equal(2, Figures(
        Entry(1, "2026-02-01", "Công an phường", "a", new ReportedFigure("Quà", 1, "suất"), new ReportedFigure("Quà", 500000, "đồng"))).Rows.Count);

    [Theory]
    [InlineData("Trẻ em được khám", "%")]
    [InlineData("Tỷ lệ tiêm chủng", "")]
    [InlineData("Tai nạn", "vụ/1.000 trẻ")]
    [InlineData("Số buổi bình quân", "buổi")]
    public void Shares_and_averages_are_shown_by_unit_with_their_latest_value_and_never_summed(string label, string unit)
    {
        var row = Figures(
            Entry(1, "2026-05-01", "Trạm Y tế phường", "a", new ReportedFigure(label, 98, unit)),
            Entry(2, "2026-02-01", "Trạm Y tế phường", "b", new ReportedFigure(label, 90, unit)),
            Entry(3, "2026-02-01", "Trường THCS Măng Non", "c", new ReportedFigure(label, 70, unit))).Rows.Single();

        Assert.Null(row.Total);
        Assert.Equal([98m, 70m], row.ByUnit.Select(u => u.Value));
        Assert.Equal([Id(1)], row.ByUnit[0].Sources.Select(s => s.Id));
    }

    [Fact]
    public void Entries_outside_the_period_cancelled_tasks_and_a_task_under_two_clauses_do_not_count_or_not_twice()
    {
        var figure = new ReportedFigure("Buổi", 1, "buổi");
        var counted = Task(1, "Tổ chức", null, ReportedStatus.Done) with
        {
            Progress = [Entry(1, "2026-06-30", "A", "a", figure), Entry(2, "2026-07-01", "A", "b", figure)],
        };
        var cancelled = Task(2, "Tổ chức", null, ReportedStatus.Cancelled) with { Progress = [Entry(3, "2026-06-30", "A", "a", figure)] };
        var report = ReportComposer.Compose(With(new ClauseMaterial("I", "Một", [counted, cancelled]), new ClauseMaterial("II", "Hai", [counted])));

        Assert.Equal(1, report.Figures.Rows.Single().Total);
    }

    [Fact]
    public void A_zero_is_a_number() =>
        Assert.Equal(0, Figures(Entry(1, "2026-02-01", "A", "a", new ReportedFigure("Vụ xâm hại", 0, "vụ"))).Rows.Single().Total);

    [Theory]
    [InlineData("Đã trao 120 suất quà", 120, "Đã trao 120 suất quà.")]
    [InlineData("Đã trao 04 suất quà", 4, "Đã trao 04 suất quà.")]
    [InlineData("Đã trao 1320 suất quà", 1320, "Đã trao 1320 suất quà.")]
    [InlineData("Đã trao 1200 suất quà", 120, "Đã trao 1200 suất quà (quà: 120 suất).")]
    [InlineData("Đã trao 1.120 suất quà", 120, "Đã trao 1.120 suất quà (quà: 120 suất).")]
    public void A_number_the_words_already_hold_is_not_repeated(string text, int value, string expected)
    {
        var task = Task(1, "Tặng quà", "A", ReportedStatus.Started) with { Progress = [Entry(1, "2026-02-01", "A", text, new ReportedFigure("Quà", value, "suất"))] };
        var told = ReportComposer.Compose(WithTasks(task)).Paragraphs.Single(p => p.ClausePath == "II.2").Text;

        Assert.EndsWith(expected[4..], told, StringComparison.Ordinal);
    }

    private static FigureTable Figures(params ProgressMaterial[] entries) =>
        ReportComposer.Compose(WithTasks(Task(99, "Tổ chức", null, ReportedStatus.Started) with { Progress = entries })).Figures;
}
