using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MangNon.App.Tests.House;

namespace MangNon.App.Tests.Sweeps;

/// <summary>Walks through the program by its links, as far as one visitor gets: a few addresses of each route.</summary>
internal static partial class Tour
{
    private const int OfEachRoute = 3;
    private const int MostStops = 200;

    /// <param name="From">Page the link stood on.</param>
    /// <param name="Page">Null where the answer was no page.</param>
    public sealed record Stop(string Address, string From, HttpStatusCode Status, HttpResponseMessage Answer, IHtmlDocument? Page);

    /// <summary>All stops, the first page first.</summary>
    public static async Task<IReadOnlyList<Stop>> WalkAsync(Visitor visitor, params string[] starts)
    {
        var (stops, ahead, seen) = (new List<Stop>(), new Queue<(string Address, string From)>(), new Dictionary<string, int>());
        foreach (var start in starts) Consider(start, "");
        while (stops.Count < MostStops && ahead.TryDequeue(out var next))
        {
            await visitor.GetAsync(next.Address);
            var page = visitor.Answer.Content.Headers.ContentType?.MediaType == "text/html" ? visitor.Page : null;
            stops.Add(new Stop(next.Address, next.From, visitor.Status, visitor.Answer, page));
            foreach (var link in page?.QuerySelectorAll<IHtmlAnchorElement>("a[href]") ?? []) Consider(link.Href, next.Address);
        }

        return stops;

        void Consider(string address, string from)
        {
            var there = new Uri(new Uri("http://localhost"), address);
            if (there.Host != "localhost") return;
            var route = RecordOrNumber().Replace(there.AbsolutePath, "*") + "?" + string.Join('&', there.Query.TrimStart('?').Split('&').Select(p => p.Split('=')[0]).Order());
            seen[route] = seen.GetValueOrDefault(route) + 1;
            if (seen[route] <= OfEachRoute && ahead.All(a => a.Address != there.PathAndQuery) && stops.All(s => s.Address != there.PathAndQuery)) ahead.Enqueue((there.PathAndQuery, from));
        }
    }

    // A figure is found by its code, as a record is by its identifier.
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/so-lieu/)(?!so-lieu\\.)[^/]+|[0-9]+")]
    private static partial Regex RecordOrNumber();
}
