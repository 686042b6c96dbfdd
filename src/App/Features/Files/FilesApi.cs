using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace MangNon.App.Features.Files;

/// <summary>Hands out stored files to those who may see them; each hand-out leaves a trace first.</summary>
internal static class FilesApi
{
    public static void MapFiles(this IEndpointRouteBuilder app) => app.MapGet("/tep/{id:guid}", SendAsync).WithMetadata(new ForAttribute());

    private static async Task<IResult> SendAsync(Guid id, HttpContext context, AppDb db, FileStore store, OfficeClock clock)
    {
        var me = context.Me();
        var file = await db.FilesFor(me, clock.Now).AsNoTracking().FirstOrDefaultAsync(f => f.Id == new StoredFileId(id));
        if (file is null) return Results.NotFound();
        if (file.Secrecy is SecrecyLevel.Sealed && !Doors.IsFresh(context)) return Results.Redirect($"{Doors.Reauthentication}?tiep=/tep/{id}");
        await db.TraceAsync(new Act(me, "file.download", clock.Now, $"file/{id}"));
        var content = await store.ReadAsync(file.Sha256);

        // Always a download: nothing that came from outside is shown inside the page.
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(content, file.ContentType, file.Name);
    }
}
