using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Tasks;

/// <summary>The list of tasks as a workbook, with the same filters as the page. The export leaves a trace.</summary>
internal static class TasksApi
{
    public static void MapTasks(this IEndpointRouteBuilder app) => app.MapGet("/nhiem-vu.xlsx", ExportAsync)
        .WithMetadata(new ForAttribute(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor));

    private static async Task<IResult> ExportAsync([AsParameters] TaskFilter filter, HttpContext context, AppDb db, OfficeClock clock, WorkingDays workingDays, Texts t)
    {
        var me = context.Me();
        var working = await workingDays.OfAsync(me);
        var rows = await TaskFilter.Rows(filter.Of(db, me, clock.Today, workingDays.AmberUntil(working))).ToListAsync();
        var units = await db.UnitsFor(me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        await db.TraceAsync(new Act(me, "task.export", clock.Now, $"rows/{rows.Count}"));
        var sheet = new ListSheet(
            t["Danh sách nhiệm vụ"],
            me.WardName,
            OfficeClock.ToOffice(clock.Now),
            me.Name,
            [new(t["Mục"]), new(t["Nhiệm vụ"], 80), new(t["Chủ trì"], 30), new(t["Từ ngày"]), new(t["Hạn"]), new(t["Thời hạn"], 30), new(t["Tình trạng"], 18)],
            [.. rows.Select(r => (IReadOnlyList<ListCell>)[r.Path, r.Text, r.LeadUnitId is { } u ? units.GetValueOrDefault(u) : null, r.DueFrom, r.DueOn, TaskWords.Due(t, r.DueKind, r.DueFrom, r.DueOn, r.DueLabel), t.Of(r.Status)])]);
        return Results.File(ListXlsx.Write(sheet), FileKinds.Xlsx, "nhiem-vu.xlsx");
    }
}
