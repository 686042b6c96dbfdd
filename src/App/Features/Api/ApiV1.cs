using System.ComponentModel;
using MangNon.App.Data;
using MangNon.App.Features.Figures;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MangNon.App.Features.Api;

/// <summary>
/// What other programs may read, version 1: fields are added, none changes or goes. Each answer is what the token's person sees on the pages, and each leaves its trace
/// before it is sent.
/// </summary>
internal static class ApiV1
{
    private static readonly ForTokenAttribute Figures = new(ApiScopes.Figures, Role.Officer, Role.Leader);
    private static readonly ForTokenAttribute Reports = new(ApiScopes.Reports, Role.Officer, Role.Leader, Role.LevelAbove);

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();
        var v1 = app.MapGroup("/api/v1").ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(429);
        v1.MapGet("/figures", CatalogueAsync).WithMetadata(Figures).WithSummary("Catalogue of the figures the ward computes").WithTags("Figures");
        v1.MapGet("/figures/values", ValuesAsync).WithMetadata(Figures).WithSummary("Values of a period").WithTags("Figures");
        v1.MapGet("/reports", ReportsAsync).WithMetadata(Reports).WithSummary("Frozen versions of reports of a year").WithTags("Reports");
        v1.MapGet("/reports/{id:guid}", ReportAsync).WithMetadata(Reports).WithSummary("A frozen version with its content").WithTags("Reports");
        v1.MapGet("/reports/{id:guid}/content", ContentAsync).WithMetadata(Reports).WithSummary("The frozen content alone, byte for byte what the digest is of").Produces<FrozenReport>().WithTags("Reports");
        v1.MapGet("/dhis2/dataValueSets", ValueSetAsync).WithMetadata(Figures).WithSummary("Values of a period in the form DHIS2 imports").WithTags("DHIS2");
        v1.MapGet("/dhis2/metadata", MetadataAsync).WithMetadata(Figures).WithSummary("Data elements these values are of").WithTags("DHIS2");
    }

    private static async Task<Ok<IReadOnlyList<ApiFigure>>> CatalogueAsync(HttpContext context, ApiDesk desk)
    {
        var me = context.Reader().Me;
        IReadOnlyList<ApiFigure> figures = [.. Domain.Figures.FigureTable.All.Where(f => FigureDesk.MaySee(me, f)).Select(f => Told(f, me))];
        await desk.TraceAsync("api.catalogue", $"rows/{figures.Count}");
        return TypedResults.Ok(figures);
    }

    private static ApiFigure Told(Figure figure, Viewer me) => new(
        figure.Code, figure.Indicator.Vi, figure.Indicator.En, figure.Counts.Unit.ToString(), figure.Indicator.Numerator, figure.Indicator.Denominator, figure.Of is null ? null : figure.Scale,
        [.. FigureDesk.CutsFor(me, figure).Select(b => b.Code)], figure.Indicator.Source, figure.Indicator.Verified, figure.Indicator.From, figure.Indicator.To);

    private static async Task<Results<Ok<ApiFigureValues>, ProblemHttpResult>> ValuesAsync([AsParameters] ApiFigureQuery asked, ApiDesk desk) =>
        Answer(await desk.ComputeAsync(asked), c => c.Told());

    private static async Task<Results<Ok<Dhis2ValueSet>, ProblemHttpResult>> ValueSetAsync([AsParameters] ApiFigureQuery asked, ApiDesk desk) =>
        Answer(await desk.ComputeAsync(asked), c => Dhis2.Values(c.World, new Dhis2Place(c.Asked, c.Ward, asked.DataSet), c.Results));

    private static async Task<Results<Ok<Dhis2Metadata>, ProblemHttpResult>> MetadataAsync([AsParameters] ApiFigureQuery asked, ApiDesk desk) =>
        Answer(await desk.ComputeAsync(asked), c => Dhis2.Metadata(c.World, c.Results));

    private static async Task<Results<Ok<IReadOnlyList<ApiReport>>, ProblemHttpResult>> ReportsAsync([Description("Year they were frozen in; this year where none is given.")] int? year, ApiDesk desk, Texts t) =>
        year is < 2000 or > 2100 ? Refused(t["Năm phải từ 2000 đến 2100."]) : TypedResults.Ok(await desk.ReportsAsync(year));

    private static async Task<Results<Ok<ApiReportContent>, ProblemHttpResult>> ReportAsync(Guid id, ApiDesk desk, Texts t) =>
        await desk.FindReportAsync(id) is ({ } version, { } told) ? TypedResults.Ok(new ApiReportContent(told, version.IsIntact, version.Read())) : Missing(t);

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> ContentAsync(Guid id, ApiDesk desk, Texts t) =>
        await desk.FindReportAsync(id) is ({ } version, _) ? TypedResults.Text(version.Content, "application/json") : Missing(t);

    private static Results<Ok<T>, ProblemHttpResult> Answer<T>((ComputedFigures? Computed, string? WhyNot) counted, Func<ComputedFigures, T> told) =>
        counted.Computed is { } computed ? TypedResults.Ok(told(computed)) : Refused(counted.WhyNot);

    private static ProblemHttpResult Refused(string? why) => TypedResults.Problem(why, statusCode: StatusCodes.Status400BadRequest);

    private static ProblemHttpResult Missing(Texts t) => TypedResults.Problem(t["Không có bản báo cáo này trong những bản bạn xem được."], statusCode: StatusCodes.Status404NotFound);
}
