using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Breaches;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Breaches;

/// <summary>The notice of a breach as a paper to sign (Luật 91/2025/QH15; the official form could not be had, so it is drawn from the facts the law asks for).</summary>
internal static class BreachesApi
{
    public static void MapBreaches(this IEndpointRouteBuilder app) =>
        app.MapGet("/su-co/{id:guid}/thong-bao.docx", NoticeAsync).WithMetadata(new ForAttribute(Role.Officer, Role.Leader));

    private static async Task<IResult> NoticeAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var me = context.Me();
        var breach = await db.DataBreachesFor(me).AsNoTracking().SingleOrDefaultAsync(b => b.Id == new DataBreachId(id));
        if (breach is null) return Results.NotFound();
        var blank = await WardPaper.BlankAsync(db, me, "THÔNG BÁO", "TB-UBND", day: null, clock.Today);
        var paper = blank with
        {
            Subject = ["Vi phạm quy định về bảo vệ dữ liệu cá nhân"],
            Body = [.. Body(breach, t)],
            Signature = await WardPaper.SignatureAsync(db, me, me.Ward, approver: null, clock.Today),
            Draft = breach.IsNoticeOwed,
        };
        await db.TraceAsync(new Act(me, "breach.export", clock.Now, $"breach/{id}"));
        return Results.File(AdministrativeDocumentDocx.Write(paper), FileKinds.Docx, "thong-bao.docx");
    }

    private static IEnumerable<ReportBlock> Body(DataBreach breach, Texts t)
    {
        (string Heading, string? Words)[] parts =
        [
            ("Thời điểm phát hiện", OfficeClock.Show(breach.NoticedAt)),
            ("Loại vi phạm", t.InVietnamese(breach.Kind)),
            ("Mô tả sự việc", breach.What),
            ("Loại dữ liệu cá nhân", breach.OfChildren ? $"{breach.Data} (có dữ liệu của trẻ em)".Trim() : breach.Data),
            ("Số người bị ảnh hưởng", breach.People?.ToString(CultureInfo.InvariantCulture)),
            ("Hậu quả có thể xảy ra", breach.Consequences),
            ("Biện pháp đã thực hiện", breach.Measures),
        ];
        foreach (var ((heading, words), number) in parts.Select((p, i) => (p, i + 1)))
        {
            yield return new ReportHeading(2, $"{number}.", heading);
            yield return new ReportParagraphBlock(string.IsNullOrWhiteSpace(words) ? "…………………………………………………………" : words, NeedsPerson: string.IsNullOrWhiteSpace(words));
        }
    }
}
