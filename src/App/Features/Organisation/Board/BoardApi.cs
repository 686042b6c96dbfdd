using MangNon.App.Data;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation.Board;

/// <summary>The decision of a board and the minute of a meeting as Word files. Each leaves a trace first.</summary>
internal static class BoardApi
{
    public static void MapBoard(this IEndpointRouteBuilder app)
    {
        var run = new ForAttribute(Role.Officer, Role.Leader);
        app.MapGet("/to-chuc/ban-chi-dao/{id:guid}/quyet-dinh.docx", DecisionAsync).WithMetadata(run);
        app.MapGet("/to-chuc/ban-chi-dao/hop/{id:guid}/bien-ban.docx", MinuteAsync).WithMetadata(run);
    }

    private static async Task<IResult> DecisionAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var me = context.Me();
        if (await db.BoardsFor(me).AsNoTracking().SingleOrDefaultAsync(b => b.Id == new SteeringBoardId(id)) is not { } board) return Results.NotFound();
        var blank = await WardPaper.BlankAsync(db, me, "QUYẾT ĐỊNH", "QĐ-UBND", board.DecidedOn, clock.Today);
        var signature = await WardPaper.SignatureAsync(db, me, me.Ward, approver: null, board.DecidedOn ?? clock.Today);
        var paper = BoardPapers.Decision(blank with { Signature = signature }, board, await WardAsync(db, me), t);
        return await SendAsync(db, new Act(me, "board.export", clock.Now, $"board/{id}"), paper, "quyet-dinh-ban-chi-dao.docx");
    }

    private static async Task<IResult> MinuteAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock)
    {
        var me = context.Me();
        if (await db.BoardMeetingsFor(me).AsNoTracking().SingleOrDefaultAsync(m => m.Id == new BoardMeetingId(id)) is not { } meeting) return Results.NotFound();
        var board = await db.BoardsFor(me).AsNoTracking().SingleAsync(b => b.Id == meeting.BoardId);
        var blank = await WardPaper.BlankAsync(db, me, "BIÊN BẢN", "BB-UBND", meeting.On, clock.Today);
        var paper = BoardPapers.Minute(blank, meeting, board, await WardAsync(db, me));
        return await SendAsync(db, new Act(me, "board-meeting.export", clock.Now, $"board-meeting/{id}"), paper, "bien-ban-hop-ban-chi-dao.docx");
    }

    private static async Task<IResult> SendAsync(AppDb db, Act act, AdministrativeDocument paper, string name)
    {
        await db.TraceAsync(act);
        return Results.File(AdministrativeDocumentDocx.Write(paper), FileKinds.Docx, name);
    }

    private static async Task<string> WardAsync(AppDb db, Viewer me) => (await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == me.Ward)).NameInText;
}
