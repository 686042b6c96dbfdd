using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Supervision;

/// <summary>The minute of a supervision as a Word file (Nghị định 30/2020/NĐ-CP, Phụ lục III, biên bản). It leaves a trace first.</summary>
internal static class SupervisionApi
{
    public static void MapSupervision(this IEndpointRouteBuilder app) =>
        app.MapGet("/giam-sat/{id:guid}/bien-ban.docx", SendAsync).WithMetadata(new ForAttribute(Role.Officer, Role.Leader, Role.Supervisor));

    private static async Task<IResult> SendAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock)
    {
        var me = context.Me();
        if (await db.SupervisionMinutesFor(me).AsNoTracking().SingleOrDefaultAsync(m => m.Id == new SupervisionMinuteId(id)) is not { } minute) return Results.NotFound();
        var recommended = await db.RecommendationsFor(me).AsNoTracking().Where(r => r.MinuteId == minute.Id && r.State != RecommendationState.Withdrawn).OrderBy(r => r.Number).ToListAsync();
        var paper = SupervisionPaper.Of(await BlankAsync(db, me, minute, clock.Today), minute, recommended, await SidesAsync(db, me, minute));
        await db.TraceAsync(new Act(me, "supervision.export", clock.Now, $"supervision/{id}"));
        return Results.File(AdministrativeDocumentDocx.Write(paper), FileKinds.Docx, "bien-ban-giam-sat.docx");
    }

    // The Front issues it, not the People's Committee.
    private static async Task<AdministrativeDocument> BlankAsync(AppDb db, Viewer me, SupervisionMinute minute, DateOnly today)
    {
        var blank = await WardPaper.BlankAsync(db, me, "BIÊN BẢN", "BB-MTTQ-BTT", minute.On, today);
        var front = await db.UnitsFor(me).AsNoTracking().Where(u => u.WardId == me.Ward && u.Kind == UnitKind.FatherlandFront).OrderByDescending(u => u.From).Select(u => u.Name).FirstOrDefaultAsync();
        return blank with { IssuingBody = [(front ?? "Ủy ban MTTQ Việt Nam").ToUpper(CultureInfo.GetCultureInfo("vi-VN")), "BAN THƯỜNG TRỰC"], FiledAt = "VT" };
    }

    private static async Task<SupervisedSides> SidesAsync(AppDb db, Viewer me, SupervisionMinute minute)
    {
        var units = await db.UnitsFor(me).AsNoTracking().Where(u => u.WardId == me.Ward).ToDictionaryAsync(u => u.Id, u => u.Name);
        var plan = minute.PlanId is { } id ? await db.PlansFor(me).AsNoTracking().Where(p => p.Id == id).Select(p => p.Title).SingleOrDefaultAsync() : null;
        return new SupervisedSides(units, plan);
    }
}
