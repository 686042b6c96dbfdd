using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation.HandingOver;

/// <summary>"Biên bản bàn giao công việc": what was frozen when the giver confirmed, for two signatures. The form is practice (biên bản of Nghị định 30/2020/NĐ-CP).</summary>
internal static class HandingApi
{
    public static void AddHandingOver(this IServiceCollection services)
    {
        services.AddScoped<HandingDesk>();
        services.AddScoped<Passing>();
    }

    public static void MapHandingOver(this IEndpointRouteBuilder app) =>
        app.MapGet("/ban-giao/{id:guid}/bien-ban.docx", MinuteAsync)
            .WithMetadata(new ForAttribute(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor));

    private static async Task<IResult> MinuteAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var (me, key) = (context.Me(), new PostHandOverId(id));
        if (await db.PostHandOversFor(me).AsNoTracking().SingleOrDefaultAsync(h => h.Id == key && h.GivenAt != null) is not { GivenAt: { } given } handing) return Results.NotFound();
        var names = await db.NamesOfAsync(me, new[] { handing.Giver, handing.Taker, handing.NotedBy ?? handing.Giver });
        var (giver, taker) = (names.GetValueOrDefault(handing.Giver, ""), names.GetValueOrDefault(handing.Taker, ""));
        var post = await db.PostsFor(me).Where(p => p.Id == handing.PostId).Select(p => p.Title).SingleOrDefaultAsync();
        var lines = await db.HandedLinesFor(me).AsNoTracking().Where(l => l.HandOverId == key).OrderBy(l => l.Number).ToListAsync();
        var words = await db.HandedNotesFor(me).AsNoTracking().Where(n => n.HandOverId == key).ToListAsync();
        var blank = await WardPaper.BlankAsync(db, me, "BIÊN BẢN", "BB-UBND", OfficeClock.DayOf(given), clock.Today);
        var paper = blank with
        {
            Subject = ["Bàn giao công việc"],
            Body = [.. Opening(handing, giver, taker, post), .. Enum.GetValues<WorkPart>().SelectMany(p => Part(t, p, lines, words)), .. Closing(handing, names)],
            OtherSide = new SignatureBlock([], "NGƯỜI GIAO", giver),
            Signature = new SignatureBlock([], "NGƯỜI NHẬN", taker),
            Draft = handing.TakenAt is null,
        };
        await db.TraceAsync(new Act(me, "post-hand-over.export", clock.Now, $"post-hand-over/{id}"));
        return Results.File(AdministrativeDocumentDocx.Write(paper), FileKinds.Docx, "bien-ban-ban-giao.docx");
    }

    private static IEnumerable<ReportBlock> Opening(PostHandOver handing, string giver, string taker, string? post)
    {
        yield return new ReportParagraphBlock($"Người giao: {giver}, {post}; ngày cuối làm việc {Days.Show(handing.LastDay)}.");
        yield return new ReportParagraphBlock($"Người nhận: {taker}.");
        yield return new ReportParagraphBlock($"Hai bên bàn giao công việc theo danh mục lập ngày {Days.Show(OfficeClock.DayOf(handing.GivenAt!.Value))} như sau:");
    }

    private static IEnumerable<ReportBlock> Part(Texts t, WorkPart part, IEnumerable<HandedLine> lines, IEnumerable<HandedNote> words)
    {
        var (own, said) = (lines.Where(l => l.Part == part).ToList(), words.FirstOrDefault(n => n.Part == part));
        if (own.Count == 0 && said is null) yield break;
        yield return new ReportHeading(2, $"{(int)part + 1}.", t.InVietnamese(part));
        if (own.Count > 0) yield return TableOf(own);
        if (said is not null) yield return new ReportParagraphBlock($"Lời dặn: {said.Words}");
    }

    private static ReportTable TableOf(IReadOnlyList<HandedLine> lines) => new(
        Caption: null,
        [new("STT", 3, IsNumber: true), new("Nội dung", 24), new("Hạn", 6)],
        [.. lines.Select(l => (IReadOnlyList<string>)[l.Number.ToString(CultureInfo.InvariantCulture), l.Text, l.DueOn is { } due ? Days.Show(due) : ""])]);

    private static IEnumerable<ReportBlock> Closing(PostHandOver handing, Dictionary<AccountId, string> names)
    {
        yield return new ReportParagraphBlock($"Xác nhận trên hệ thống: người giao lúc {OfficeClock.Show(handing.GivenAt!.Value)}{(handing.TakenAt is { } taken ? $"; người nhận lúc {OfficeClock.Show(taken)}" : "")}.");
        if (handing is { NotedAt: { } noted, NotedBy: { } leader }) yield return new ReportParagraphBlock($"Lãnh đạo ghi nhận: {names.GetValueOrDefault(leader, "")}, lúc {OfficeClock.Show(noted)}.");
        yield return new ReportParagraphBlock("Biên bản được lập thành 02 bản, mỗi bên giữ 01 bản.");
    }
}
