using MangNon.App.Data;
using MangNon.App.Features.Children.Seeing;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Cases.Oversight;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Cases.Oversight.Below;

/// <summary>The counts of the wards below as a list, a number in each row, hidden as on the page. It leaves a trace first.</summary>
internal static class BelowApi
{
    public static void MapBelow(this IEndpointRouteBuilder app) => app.MapGet("/ca-bao-ve/cap-duoi.xlsx", XlsxAsync).WithMetadata(new ForAttribute(Role.LevelAbove));

    private static async Task<IResult> XlsxAsync([FromQuery(Name = "quy")] string? asked, HttpContext context, AppDb db, OfficeClock clock, Texts t, BelowDesk desk)
    {
        var me = context.Me();
        var review = await desk.ReviewAsync(me, EndedQuarter.Find(asked, clock.Today));
        await db.TraceAsync(new Act(me, "case-oversight.below-export", clock.Now, $"rows/{review.Wards.Count}"));
        var sheet = new ListSheet(
            t["Bảo vệ trẻ em ở các phường, xã"],
            me.WardName,
            OfficeClock.ToOffice(clock.Now),
            me.Name,
            [new(t["Từ ngày"]), new(t["Đến hết ngày"]), new(t["Phường, xã"], 34), new(t["Phần"], 40), new(t["Dòng"], 60), new(t["Số"])],
            [.. Rows(review, t).Select(r => (IReadOnlyList<ListCell>)[review.Quarter.Period.From, review.Quarter.Period.To, r.Ward, r.Part, r.Row, r.Number])],
            English: t.Language == "en");
        return Results.File(ListXlsx.Write(sheet), FileKinds.Xlsx, $"bao-ve-tre-em-{review.Quarter.Key}.xlsx");
    }

    private static IEnumerable<(string Ward, string Part, string Row, string Number)> Rows(BelowReview review, Texts t)
    {
        var tables = review.Tables;
        return
        [
            .. Part(review, t["Tin báo nhận trong quý"], [""], tables.Reports),
            .. Part(review, t["Thời hạn đang quá, chưa xong"], [""], tables.OverdueNow),
            .. Part(review, t["Chuyển gửi quá hạn, chưa trả lời"], [""], tables.UnansweredNow),
            .. Part(review, t["Ca mở trong quý, theo hình thức xâm hại"], [.. tables.Forms.Select(f => OversightWords.Class(t, CaseDimension.Form, f))], tables.Opened),
            .. Part(review, t["Thời hạn của luật bị quá trong quý, theo bước"], [.. tables.Rules.Select(r => OversightWords.Duty(t, r))], tables.Breached),
        ];
    }

    private static IEnumerable<(string Ward, string Part, string Row, string Number)> Part(BelowReview review, string part, IReadOnlyList<string> columns, PublishedTable table) =>
        from r in Enumerable.Range(0, review.Wards.Count)
        from c in Enumerable.Range(0, columns.Count)
        select (review.Wards[r].Name, part, columns[c], PublishedWords.Of(table[r, c]));
}
