using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.Documents.Writing;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>A plan as a .docx in the official format of Nghị định 30/2020/NĐ-CP: a draft says so, one in force as it stands today.</summary>
internal static class PlansApi
{
    public static void MapPlans(this IEndpointRouteBuilder app) =>
        app.MapGet("/ke-hoach/{id:guid}.docx", ExportAsync).WithMetadata(new ForAttribute(Role.Officer, Role.Leader));

    private static async Task<IResult> ExportAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, PlanPapers papers)
    {
        var me = context.Me();
        if (await db.PlansFor(me).AsNoTracking().SingleOrDefaultAsync(p => p.Id == new PlanId(id) && p.DroppedAt == null && p.TakenUp == null) is not { } plan) return Results.NotFound();
        var paper = await papers.OfAsync(me, plan);
        await db.TraceAsync(new Act(me, "plan.print", clock.Now, $"plan/{id}"));
        return Results.File(AdministrativeDocumentDocx.Write(paper), FileKinds.Docx, "ke-hoach.docx");
    }
}
