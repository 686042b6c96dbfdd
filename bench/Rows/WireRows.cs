using System.Text.RegularExpressions;
using MangNon.Bench.Load;
using MangNon.Bench.Running;

namespace MangNon.Bench.Rows;

/// <summary>Bytes a browser receives, headers included: on the first visit, and on the pages after it.</summary>
internal static partial class WireRows
{
    private const double MostAtFirst = 60;
    private const double MostAfterwards = 25;

    public static async Task RunAsync(Worlds worlds, Results report, Choice choice)
    {
        var world = (await worlds.OfSqliteAsync())!;
        await using var server = await Server.OfWorldAsync(world);
        using var visitors = new Visitors(server.Address);
        var officer = await visitors.SignInAsync(world.Wards[0], world.Wards[0].Officer);
        foreach (var (name, path, cookies) in ((string, string, string?)[])[("sign-in", "dang-nhap", null), ("Hôm nay", "", officer.Cookies)])
        {
            using var browser = new CountingBrowser(server.Address);
            report.Add(Row.Limited($"first page on an empty cache: {name}", await VisitAsync(browser, path, cookies), MostAtFirst, "KB"));
        }

        using var same = new CountingBrowser(server.Address);
        await VisitAsync(same, "", officer.Cookies);
        foreach (var (name, path) in ((string, string)[])[("Hôm nay", ""), ("list of tasks", "nhiem-vu"), ("compiled report", $"bao-cao/tong-hop/{officer.Ward.Report.Value}")])
            report.Add(Row.Limited($"next page: {name}", await VisitAsync(same, path, officer.Cookies), MostAfterwards, "KB"));
    }

    private static async Task<double> VisitAsync(CountingBrowser browser, string path, string? cookies)
    {
        var before = browser.Received;
        var page = await browser.GetAsync(path, cookies);
        var wanted = new Queue<string>(Parts().Matches(page).Select(m => m.Groups[1].Value));
        var seen = new HashSet<string>();
        while (wanted.TryDequeue(out var part))
        {
            if (!seen.Add(part)) continue;
            var text = await browser.GetAsync(part.TrimStart('/'), cookies);
            if (part.Contains(".js", StringComparison.Ordinal)) foreach (Match import in Imports().Matches(text)) wanted.Enqueue("js/" + import.Groups[1].Value);
        }

        return (browser.Received - before) / 1024.0;
    }

    [GeneratedRegex("<(?:link|script|img)[^>]*(?:href|src)=\"(/[^\"]+)\"")]
    private static partial Regex Parts();

    [GeneratedRegex("(?:import|from)\\s*\\(?[\"']\\./([^\"']+)[\"']")]
    private static partial Regex Imports();
}
