using MangNon.App.Data;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases.Oversight;

/// <summary>The oversight as files: the minute of the coordination review and the figures. Each counts the cases one may take out, and leaves a trace first.</summary>
internal static class OversightApi
{
    private const string Page = "/ca-bao-ve/giam-sat";

    public static void MapOversight(this IEndpointRouteBuilder app, ForAttribute run)
    {
        app.MapGet(Page + "/bien-ban.docx", MinuteAsync).WithMetadata(run);
        app.MapGet(Page + "/so-lieu.xlsx", FiguresAsync).WithMetadata(run);
    }

    private static Task<IResult> MinuteAsync([AsParameters] AskedPeriod asked, HttpContext context, AppDb db, OfficeClock clock, Texts t, OversightDesk desk) => SendAsync(asked, context, db, clock, t, desk, async (me, review) =>
    {
        var ward = (await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == me.Ward)).NameInText;
        var blank = await WardPaper.BlankAsync(db, me, "BIÊN BẢN", "BB-UBND", day: null, clock.Today);
        return Results.File(AdministrativeDocumentDocx.Write(ReviewMinute.Of(blank, review, new MinuteOf(me, ward, clock.Today), t)), FileKinds.Docx, "bien-ban-ra-soat-phoi-hop.docx");
    });

    private static Task<IResult> FiguresAsync([AsParameters] AskedPeriod asked, HttpContext context, AppDb db, OfficeClock clock, Texts t, OversightDesk desk) => SendAsync(asked, context, db, clock, t, desk, (me, review) =>
        Task.FromResult(Results.File(ListXlsx.Write(FiguresSheet.Of(review, me, OfficeClock.ToOffice(clock.Now), t)), FileKinds.Xlsx, "giam-sat-bao-ve-tre-em.xlsx")));

    // The page says what is wrong with a period.
    private static async Task<IResult> SendAsync(AskedPeriod asked, HttpContext context, AppDb db, OfficeClock clock, Texts t, OversightDesk desk, Func<Viewer, OversightReview, Task<IResult>> write)
    {
        if (asked.WhyNot(clock.Today, t).Any() || asked.Read(clock.Today) is not { } period) return Results.LocalRedirect(Page + context.Request.QueryString);
        var me = context.Me();
        var review = await desk.ReviewAsync(me, RecordAction.Export, period);
        await db.TraceAsync(new Act(me, "case-oversight.export", clock.Now, $"rows/{review.Rows.Cases.Count}"));
        return await write(me, review);
    }
}
