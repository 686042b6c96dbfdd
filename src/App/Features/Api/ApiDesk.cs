using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Figures;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Figures;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Api;

/// <summary>Figures counted for a program.</summary>
/// <param name="Ward">Code of the ward's administrative unit.</param>
/// <param name="KnownAt">UTC.</param>
internal sealed record ComputedFigures(ApiPeriod Asked, string Ward, DateTime KnownAt, FormWorld World, IReadOnlyList<FigureResult> Results)
{
    public ApiFigureValues Told() => new(Ward, Asked.Code, Asked.Period.From, Asked.Period.To, Asked.IsWhole, KnownAt, [.. Results.Select(Figure)]);

    private ApiFigureValue Figure(FigureResult result) => new(
        result.Figure.Code,
        Value(result.Value),
        [.. result.Cuts.Select(c => new ApiCut(c.By.Code, c.By.IsAdditive, [.. c.Cells.Select(x => new ApiCell(x.Class, FigureWords.Class(World, c.By, x.Class), Value(x.Value)))]))]);

    private static ApiValue Value(FigureValue value) => new(value.Numerator, value.Denominator, value.Rate);
}

/// <summary>Answers what programs ask, in the name of the token's person, with the trace of it.</summary>
internal sealed class ApiDesk(AppDb db, OfficeClock clock, Texts t, FigureDesk figures, IHttpContextAccessor accessor)
{
    private TokenReader Reader => accessor.HttpContext!.Reader();

    private Viewer Me => Reader.Me;

    /// <summary>Leaves the trace of a look, with the name of the token it came by.</summary>
    public Task TraceAsync(string kind, string subject) => db.TraceAsync(new Act(Me, kind, clock.Now, subject, Reader.Token.Name));

    /// <summary>Counts what was asked for; with the reason where that is not possible.</summary>
    public async Task<(ComputedFigures? Computed, string? WhyNot)> ComputeAsync(ApiFigureQuery asked)
    {
        if (ApiPeriod.TryRead(asked.Period, clock.Today) is not { } period) return (null, t["period phải là một kỳ đã bắt đầu, viết 2026, 2026S1, 2026Q3, 202609 hoặc 2026Sep (năm học)."]);
        if (asked.Known is not (null or "now" or "then")) return (null, t["known phải là now hoặc then."]);
        if (asked.Figures() is not { } wanted) return (null, t["Có mã chỉ tiêu không có trong danh mục; xem /api/v1/figures."]);
        if (asked.DataSet?.Length > Dhis2.CodeLength) return (null, t["dataSet dài quá {0} ký tự.", Dhis2.CodeLength]);
        var source = await figures.OpenAsync(Me, wanted);
        var known = asked.KnownAt(period.Period);
        var results = FigureEngine.Compute(source.Rows(period.Period, known), source.Figures, f => asked.Breakdowns ? FigureDesk.CutsFor(Me, f) : []);
        await TraceAsync("api.figures", $"rows/{results.Count}");
        return (new ComputedFigures(period, await db.WardCodeAsync(Me), known ?? clock.Now, await FormWorld.OfAsync(db, Me, t, clock.Today), results), null);
    }

    /// <summary>Versions of a year, the newest first.</summary>
    /// <param name="year">Of the office's clock; null for this year.</param>
    public async Task<IReadOnlyList<ApiReport>> ReportsAsync(int? year)
    {
        var (from, to) = (OfficeClock.StartOf(new DateOnly(year ?? clock.Today.Year, 1, 1)), OfficeClock.StartOf(new DateOnly((year ?? clock.Today.Year) + 1, 1, 1)));
        var reports = await ToldAsync(db.ReportVersionsFor(Me).Where(v => v.FrozenAt >= from && v.FrozenAt < to));
        await TraceAsync("api.reports", $"rows/{reports.Count}");
        return reports;
    }

    /// <summary>A version among those the person sees; nulls for none.</summary>
    public async Task<(ReportVersion? Version, ApiReport? Told)> FindReportAsync(Guid id)
    {
        var one = db.ReportVersionsFor(Me).Where(v => v.Id == new ReportVersionId(id));
        if (await one.AsNoTracking().SingleOrDefaultAsync() is not { } version) return (null, null);
        await TraceAsync("api.report", $"report-version/{id}");
        return (version, (await ToldAsync(one)).Single());
    }

    private async Task<IReadOnlyList<ApiReport>> ToldAsync(IQueryable<ReportVersion> versions)
    {
        var rows = await versions.OrderByDescending(v => v.FrozenAt).Select(v => new { v.Id, v.ReportId, v.Number, v.Code, v.Digest, v.FrozenAt }).ToListAsync();
        var sendings = (await db.SendingsFor(Me).AsNoTracking().Where(s => versions.Any(v => v.Id == s.VersionId)).Select(s => new { s.VersionId, s.State }).ToListAsync()).ToDictionary(s => s.VersionId, s => s.State.ToString());
        return [.. rows.Select(r => new ApiReport(r.Id.Value, r.ReportId.Value, r.Number, r.Code, r.Digest, r.FrozenAt, sendings.GetValueOrDefault(r.Id)))];
    }
}
