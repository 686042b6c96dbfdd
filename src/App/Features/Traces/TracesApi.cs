using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Traces;

/// <summary>The journal as a workbook for the auditor, with the same filters as the page. The export leaves a trace first.</summary>
internal static class TracesApi
{
    /// <summary>More rows than this are asked for by day.</summary>
    public const int MostRows = 20_000;

    public static void MapTraces(this IEndpointRouteBuilder app) => app.MapGet("/nhat-ky.xlsx", ExportAsync).WithMetadata(new ForAttribute(Role.Auditor), new ReauthenticateWithinAttribute(Doors.FreshMinutes));

    private static async Task<IResult> ExportAsync([AsParameters] TraceFilter filter, HttpContext context, AppDb db, OfficeClock clock, TraceList list, Texts t)
    {
        var me = context.Me();
        if (filter.Of(TraceFilter.Open(db, me), out _) is not { } acts) return Results.BadRequest();
        var rows = await list.RowsAsync(me, acts, MostRows);
        await db.TraceAsync(new Act(me, "trace.export", clock.Now, $"rows/{rows.Count}"));
        var sheet = new ListSheet(
            t["Nhật ký"],
            me.WardName,
            OfficeClock.ToOffice(clock.Now),
            me.Name,
            [new(t["Số"], 10), new(t["Lúc"], 18), new(t["Người"], 30), new(t["Thao tác"], 40), new(t["Về"], 50), new(t["Lý do"], 50), new(t["Từ máy"], 20)],
            [.. rows.Select(r => (IReadOnlyList<ListCell>)[r.Sequence, OfficeClock.Show(r.At), r.Who, r.What, r.About?.Words, r.Reason, r.From])]);
        return Results.File(ListXlsx.Write(sheet), FileKinds.Xlsx, "nhat-ky.xlsx");
    }
}
