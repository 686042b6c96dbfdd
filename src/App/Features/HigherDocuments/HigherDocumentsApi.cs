using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.HigherDocuments;

/// <summary>The library of higher documents as a workbook, with the same filters as the page. The export leaves a trace.</summary>
internal static class HigherDocumentsApi
{
    public static void MapHigherDocuments(this IEndpointRouteBuilder app) => app.MapGet("/van-ban.xlsx", ExportAsync)
        .WithMetadata(new ForAttribute(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor));

    private static async Task<IResult> ExportAsync([AsParameters] HigherDocumentFilter filter, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var me = context.Me();
        var rows = await filter.RowsAsync(db, me);
        await db.TraceAsync(new Act(me, "higher-document.export", clock.Now, $"rows/{rows.Count}"));
        var sheet = new ListSheet(
            t["Văn bản căn cứ"],
            me.WardName,
            OfficeClock.ToOffice(clock.Now),
            me.Name,
            [new(t["Loại"], 18), new(t["Số, ký hiệu"], 24), new(t["Ngày ban hành"]), new(t["Cơ quan ban hành"], 30), new(t["Trích yếu"], 70), new(t["Số mục"]), new(t["Số nhiệm vụ"])],
            [.. rows.Select(r => (IReadOnlyList<ListCell>)[r.Document.Type, r.Document.Number, r.Document.IssuedOn, r.Document.Issuer, r.Document.Title, r.Clauses, r.Tasks])]);
        return Results.File(ListXlsx.Write(sheet), FileKinds.Xlsx, "van-ban.xlsx");
    }
}
