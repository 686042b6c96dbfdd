using System.Globalization;
using System.Text;

namespace MangNon.Domain.Children;

/// <summary>A place in degrees (WGS 84).</summary>
public readonly record struct MapPoint(double Longitude, double Latitude);

/// <summary>An outline and the holes in it; the last point of a ring is not its first one said again.</summary>
public sealed record MapPolygon(IReadOnlyList<IReadOnlyList<MapPoint>> Rings);

/// <summary>One or several polygons.</summary>
public sealed record MapShape(IReadOnlyList<MapPolygon> Polygons)
{
    private const char BetweenPolygons = '|';
    private const char BetweenRings = ';';
    private const char BetweenPoints = ',';

    /// <summary>All points, for the frame of a drawing.</summary>
    public IEnumerable<MapPoint> Points => Polygons.SelectMany(p => p.Rings).SelectMany(r => r);

    /// <summary>As text: "longitude latitude", to about a decimetre.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        foreach (var polygon in Polygons)
        {
            if (text.Length > 0) text.Append(BetweenPolygons);
            text.AppendJoin(BetweenRings, polygon.Rings.Select(r => string.Join(BetweenPoints, r.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Longitude:0.######} {p.Latitude:0.######}")))));
        }

        return text.ToString();
    }

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static MapShape Read(string text) => new([.. text.Split(BetweenPolygons).Select(p => new MapPolygon([.. p.Split(BetweenRings).Select(Ring)]))]);

    private static IReadOnlyList<MapPoint> Ring(string text) => [.. text.Split(BetweenPoints).Select(Point)];

    private static MapPoint Point(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return new(double.Parse(text.AsSpan(0, space), CultureInfo.InvariantCulture), double.Parse(text.AsSpan(space + 1), CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// With fewer points: none moves the outline by more than a distance (Douglas and Peucker). A hole that shrinks to nothing goes, an outline stays.
    /// </summary>
    /// <param name="tolerance">Degrees.</param>
    public MapShape Simplified(double tolerance) => new([.. Polygons.Select(p => new MapPolygon(
        [.. p.Rings.Select((ring, i) => (Ring: Simplified(ring, tolerance), IsHole: i > 0)).Where(r => r.Ring.Count >= 3 || !r.IsHole).Select((r, i) => r.Ring.Count >= 3 ? r.Ring : Corners(p.Rings[i]))]))]);

    // The outline is cut into two lines at the point farthest from its first one, so that a ring does not fold onto itself.
    private static IReadOnlyList<MapPoint> Simplified(IReadOnlyList<MapPoint> ring, double tolerance)
    {
        if (ring.Count <= 4) return ring;
        var far = Enumerable.Range(1, ring.Count - 1).MaxBy(i => Square(ring[0], ring[i]));
        var closed = ring.Append(ring[0]).ToList();
        var kept = new bool[closed.Count];
        kept[0] = kept[far] = kept[^1] = true;
        Keep(closed, 0, far, tolerance * tolerance, kept);
        Keep(closed, far, closed.Count - 1, tolerance * tolerance, kept);
        return [.. ring.Where((_, i) => kept[i])];
    }

    private static void Keep(List<MapPoint> line, int from, int to, double square, bool[] kept)
    {
        var open = new Stack<(int From, int To)>([(from, to)]);
        while (open.TryPop(out var part))
        {
            var (most, at) = (square, -1);
            for (var i = part.From + 1; i < part.To; i++)
            {
                var off = SquareFromLine(line[i], line[part.From], line[part.To]);
                if (off > most) (most, at) = (off, i);
            }

            if (at < 0) continue;
            kept[at] = true;
            open.Push((part.From, at));
            open.Push((at, part.To));
        }
    }

    private static IReadOnlyList<MapPoint> Corners(IReadOnlyList<MapPoint> ring) => ring.Count <= 4 ? ring : [ring[0], ring[ring.Count / 4], ring[ring.Count / 2], ring[ring.Count * 3 / 4]];

    private static double Square(MapPoint a, MapPoint b) => ((a.Longitude - b.Longitude) * (a.Longitude - b.Longitude)) + ((a.Latitude - b.Latitude) * (a.Latitude - b.Latitude));

    private static double SquareFromLine(MapPoint point, MapPoint from, MapPoint to)
    {
        var length = Square(from, to);
        if (length == 0) return Square(point, from);
        var along = (((point.Longitude - from.Longitude) * (to.Longitude - from.Longitude)) + ((point.Latitude - from.Latitude) * (to.Latitude - from.Latitude))) / length;
        along = Math.Clamp(along, 0, 1);
        return Square(point, new(from.Longitude + (along * (to.Longitude - from.Longitude)), from.Latitude + (along * (to.Latitude - from.Latitude))));
    }
}
