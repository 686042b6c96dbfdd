using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Figures;

namespace MangNon.App.Features.Figures;

/// <summary>A figure on paper: how it is counted, its trend and its breakdowns, each as a table and as a chart Word can edit. Each leaves a trace.</summary>
public sealed class FigurePapers(AppDb db, OfficeClock clock, Texts t, FigureDesk desk, TargetDesk targets)
{
    // With more bars nobody sees anything.
    private const int MostBars = 25;

    /// <summary>The paper of a figure this person may see.</summary>
    public async Task<AdministrativeDocument> OfAsync(Viewer me, Figure figure, AskedDashboard asked)
    {
        var source = await desk.OpenAsync(me, [figure]);
        var result = FigureEngine.Compute(source.Rows(asked.Of.Period, asked.Of.Known), [figure], f => FigureDesk.CutsFor(me, f))[0];
        var card = new DashboardCard(figure, null, result.Value, default, [.. asked.Series(ShowModel.Periods).Select(a => (a.Period, a == asked.Of ? result.Value : source.Values(a)[figure.Code]))], [], await TargetAsync(me, figure, source));
        var world = await FormWorld.OfAsync(db, me, t, clock.Today);
        await db.TraceAsync(new Act(me, "figure.export", clock.Now, $"figure/{figure.Code}"));
        var blank = await WardPaper.BlankAsync(db, me, "BẢNG SỐ LIỆU", "", clock.Today, clock.Today);
        return blank with { Subject = [FigureWords.Name(t, figure.Indicator)], Body = [.. Body(card, asked, result.Cuts, world)], Signature = new SignatureBlock([], t["Người lập"], me.Name) };
    }

    private async Task<TargetRow?> TargetAsync(Viewer me, Figure figure, FigureSource source) =>
        figure.Indicator.Direction is not null && await targets.RowsAsync(me, figure, source) is [var first, ..] ? first : null;

    private IEnumerable<ReportBlock> Body(DashboardCard card, AskedDashboard asked, IReadOnlyList<FigureCut> cuts, FormWorld world)
    {
        var period = asked.Of.Period;
        yield return new ReportParagraphBlock($"{t["Từ {0} đến hết {1}.", Days.Show(period.From), Days.Show(period.To)]} {FigureWords.Value(t, card.Figure, card.Now)} ({FigureWords.Parts(t, card.Figure, card.Now)}).");
        yield return new ReportParagraphBlock(FigureWords.Definition(t, card.Figure.Indicator));
        yield return new ReportHeading(1, "", t["Diễn biến các kỳ"]);
        yield return SeriesTable(card);
        yield return SeriesChart(card, asked.Span);
        foreach (var cut in cuts.Where(c => c.Cells.Count > 0))
        {
            yield return new ReportHeading(1, "", FigureWords.Breakdown(t, cut.By));
            var cells = FigureWords.InOrder(world, cut.By, cut.Cells.Select(c => c.Class)).Select(n => (Name: FigureWords.Class(world, cut.By, n), cut.Cells.First(c => c.Class == n).Value)).ToList();
            yield return Table(card.Figure, t["Nhóm"], cells);
            if (cells.Count is > 1 and <= MostBars) yield return CutChart(card.Figure, cut.By, cells);
        }
    }

    private ReportTable SeriesTable(DashboardCard card) =>
        Table(card.Figure, t["Kỳ"], [.. card.Series.Select(s => (Name: $"{Days.Show(s.Period.From)} – {Days.Show(s.Period.To)}", s.Value))]);

    private ReportTable Table(Figure figure, string first, IReadOnlyList<(string Name, FigureValue Value)> lines) => new(
        Caption: null,
        [new(first, 4), new(t["Đếm"], 2, IsNumber: true), .. figure.Of is null ? [] : new ReportColumn[] { new(t["Trên"], 2, IsNumber: true), new(t["Giá trị"], 2, IsNumber: true) }],
        [.. lines.Select(l => (IReadOnlyList<string>)[l.Name, FigureWords.Number(l.Value.Numerator), .. figure.Of is null ? [] : Share(figure, l.Value)])]);

    private string[] Share(Figure figure, FigureValue value) => value.Denominator is { } of ? [FigureWords.Number(of), FigureWords.Value(t, figure, value)] : ["–", "–"];

    private ReportChart SeriesChart(DashboardCard card, FigureSpan span)
    {
        var values = new ChartSeries(FigureWords.Name(t, card.Figure.Indicator), [.. card.Series.Select(s => FigureWords.Size(card.Figure, s.Value))]);
        ChartSeries[] target = card.GoalIn(span) is { } goal ? [new(t["mục tiêu {0}", FigureWords.Amount(card.Figure, goal.Value)], [.. card.Series.Select(_ => (double?)goal.Value)], IsTarget: true)] : [];
        return new ReportChart(Titled(card.Figure, t["Diễn biến các kỳ"]), ChartKind.Line, [.. card.Series.Select(s => FigureWords.Short(span, s.Period))], [values, .. target]);
    }

    // Where a class has no denominator of its own, bars are as long as what was counted.
    private ReportChart CutChart(Figure figure, Breakdown by, IReadOnlyList<(string Name, FigureValue Value)> cells)
    {
        var isShare = cells.Any(c => c.Value.Denominator is not null);
        return new ReportChart(
            Titled(figure, FigureWords.Breakdown(t, by)), ChartKind.Bars, [.. cells.Select(c => c.Name)],
            [new ChartSeries(FigureWords.Name(t, figure.Indicator), [.. cells.Select(c => isShare ? c.Value.Rate : c.Value.Numerator)])]);
    }

    private string Titled(Figure figure, string what) => $"{what} ({(figure.Of is null ? FigureWords.Unit(t, figure) : FigureWords.Scale(t, figure) ?? "%")})";
}
