using System.Globalization;
using System.Text;
using MangNon.Domain.Children;

namespace MangNon.App.Features.Children.Seeing;

/// <summary>An area as it is drawn.</summary>
/// <param name="Path">Commands of an SVG path; holes by the rule "evenodd".</param>
/// <param name="X">Where its label stands: inside it.</param>
public sealed record DrawnArea(MapArea Area, string Path, double X, double Y);

/// <summary>
/// Puts a map on a sheet of one width. At the size of a ward a degree of longitude is as long everywhere, so it is drawn straight: degrees of
/// longitude shortened by the cosine of the middle latitude, north above.
/// </summary>
public sealed class MapDrawing
{
    public const double Width = 420;
    private const double Edge = 6;
    private const double Tallest = 640;

    private readonly double _west;
    private readonly double _north;
    private readonly double _scale;
    private readonly double _shorter;
    private readonly double _left;

    public MapDrawing(IReadOnlyList<MapArea> areas)
    {
        var shapes = areas.Select(a => (Area: a, a.Shape)).ToList();
        var points = shapes.SelectMany(s => s.Shape.Points).ToList();
        (_west, _north) = (points.Min(p => p.Longitude), points.Max(p => p.Latitude));
        var (east, south) = (points.Max(p => p.Longitude), points.Min(p => p.Latitude));
        _shorter = Math.Cos((_north + south) / 2 * Math.PI / 180);
        var (wide, high) = (Math.Max((east - _west) * _shorter, 1e-6), Math.Max(_north - south, 1e-6));
        _scale = Math.Min((Width - (2 * Edge)) / wide, (Tallest - (2 * Edge)) / high);
        _left = (Width - (wide * _scale)) / 2;
        Height = Math.Ceiling((high * _scale) + (2 * Edge));
        Areas = [.. shapes.Select(s => Draw(s.Area, s.Shape))];
    }

    public double Height { get; }

    public IReadOnlyList<DrawnArea> Areas { get; }

    private DrawnArea Draw(MapArea area, MapShape shape)
    {
        var polygons = shape.Polygons.Select(p => p.Rings.Select(r => r.Select(Place).ToList()).ToList()).ToList();
        var path = new StringBuilder();
        foreach (var ring in polygons.SelectMany(p => p))
        {
            for (var i = 0; i < ring.Count; i++) path.Append(i == 0 ? 'M' : 'L').Append(Number(ring[i].X)).Append(' ').Append(Number(ring[i].Y));
            path.Append('Z');
        }

        var (x, y) = Inside(polygons.MaxBy(p => Math.Abs(Surface(p[0])))!);
        return new DrawnArea(area, path.ToString(), x, y);
    }

    private (double X, double Y) Place(MapPoint point) => (_left + ((point.Longitude - _west) * _shorter * _scale), Edge + ((_north - point.Latitude) * _scale));

    private static double Surface(List<(double X, double Y)> ring) => ring.Select((a, i) => (a.X * ring[(i + 1) % ring.Count].Y) - (ring[(i + 1) % ring.Count].X * a.Y)).Sum() / 2;

    // The middle of the widest stretch inside the area at half its height: a centre of mass may lie outside, or in a hole.
    private static (double X, double Y) Inside(List<List<(double X, double Y)>> rings)
    {
        var y = (rings[0].Min(p => p.Y) + rings[0].Max(p => p.Y)) / 2 + 0.01;
        var crossings = rings.SelectMany(ring => ring.Select((a, i) => (A: a, B: ring[(i + 1) % ring.Count])))
            .Where(s => s.A.Y > y != s.B.Y > y)
            .Select(s => s.A.X + ((y - s.A.Y) / (s.B.Y - s.A.Y) * (s.B.X - s.A.X))).Order().ToList();
        if (crossings.Count < 2) return rings[0][0];
        var widest = crossings.Chunk(2).Where(c => c.Length == 2).MaxBy(c => c[1] - c[0])!;
        return ((widest[0] + widest[1]) / 2, y);
    }

    /// <summary>A length as SVG has it.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
