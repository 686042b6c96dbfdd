using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using MangNon.App.Data;
using Microsoft.Extensions.WebEncoders;

namespace MangNon.Bench.Peer;

/// <summary>
/// What the pages are compared with: the same rows of the same database by hand-written SQL in otherwise empty Razor
/// pages. No sign-in, no layout, no translation, no compression.
/// </summary>
internal static class PeerApp
{
    public static async Task<int> RunAsync(string database, string port)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls($"http://127.0.0.1:{int.Parse(port, CultureInfo.InvariantCulture)}");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Dialect.For(database));
        builder.Services.AddScoped<Rows>();
        builder.Services.AddRazorPages(o => o.RootDirectory = "/Peer");
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        var app = builder.Build();
        app.MapRazorPages();
        app.MapGet("/ready", () => "ready");
        await app.RunAsync();
        return 0;
    }
}
