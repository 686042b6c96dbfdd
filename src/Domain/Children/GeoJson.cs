using System.Text.Json;
using MangNon.Domain.Names;

namespace MangNon.Domain.Children;

/// <summary>A feature of a map file: its words and its shape.</summary>
public sealed record GeoJsonArea(IReadOnlyDictionary<string, string> Words, MapShape Shape);

/// <summary>What was read in a map file.</summary>
/// <param name="Areas">In the order of the file; empty where it was refused.</param>
/// <param name="Ignored">Features that are no area: points, lines.</param>
/// <param name="IsSimplified">Points were left out.</param>
/// <param name="Wrong">Why it cannot be used.</param>
public sealed record GeoJsonReading(IReadOnlyList<GeoJsonArea> Areas, int Ignored, bool IsSimplified, Refusal? Wrong);

/// <summary>Reads the polygons of a GeoJSON file (RFC 7946), and says what is wrong with one that is none.</summary>
public static class GeoJson
{
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostAreas = 300;

    /// <summary>Points that are read.</summary>
    public const int MostPoints = 400_000;

    /// <summary>Points that are kept: enough for a page, light enough for a phone.</summary>
    public const int PointsKept = 3_000;

    private const double FirstTolerance = 0.000_01;

    public static GeoJsonReading Read(ReadOnlyMemory<byte> content)
    {
        if (content.Length > MostBytes) return Refused("map.too-large");
        if (content.Span.StartsWith("\uFEFF"u8)) content = content[3..];
        try
        {
            using var json = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 32 });
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return Refused("map.not-json");
        }
    }

    private static GeoJsonReading Read(JsonElement root)
    {
        if (TypeOf(root) is not { } type) return Refused("map.not-geojson");
        if (type == "Topology") return Refused("map.topojson");
        if (!IsInDegrees(root)) return Refused("map.crs");
        var reader = new ShapeReader();
        var ignored = 0;
        var areas = new List<GeoJsonArea>();
        foreach (var feature in Features(root, type))
        {
            var shape = reader.Read(GeometryOf(feature));
            if (reader.Wrong is { } wrong) return Refused(wrong);
            if (shape is null) ignored++;
            else areas.Add(new GeoJsonArea(Words(feature), shape));
            if (areas.Count > MostAreas) return Refused("map.too-many-areas");
        }

        return areas.Count == 0 ? Refused(ignored > 0 ? "map.no-areas" : "map.not-geojson") : Light(areas, ignored);
    }

    private static GeoJsonReading Refused(string code) => new([], 0, false, new Refusal(code));

    private static string? TypeOf(JsonElement element) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String ? type.GetString() : null;

    // Older files name their system of coordinates; RFC 7946 knows one alone.
    private static bool IsInDegrees(JsonElement root)
    {
        if (!root.TryGetProperty("crs", out var crs) || crs.ValueKind is JsonValueKind.Null) return true;
        var said = crs.GetRawText();
        return said.Contains("CRS84", StringComparison.OrdinalIgnoreCase) || said.Contains("4326", StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> Features(JsonElement root, string type) => type switch
    {
        "FeatureCollection" => root.TryGetProperty("features", out var features) && features.ValueKind is JsonValueKind.Array ? features.EnumerateArray() : [],
        _ => [root],
    };

    private static JsonElement GeometryOf(JsonElement feature) => TypeOf(feature) == "Feature" && feature.TryGetProperty("geometry", out var geometry) ? geometry : feature;

    private static Dictionary<string, string> Words(JsonElement feature)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (TypeOf(feature) != "Feature" || !feature.TryGetProperty("properties", out var properties) || properties.ValueKind is not JsonValueKind.Object) return words;
        foreach (var property in properties.EnumerateObject().Take(60))
        {
            var said = property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? VietnameseText.Clean(property.Value.ToString()) : "";
            if (said.Length is > 0 and <= 200) words[property.Name] = said;
        }

        return words;
    }

    private static GeoJsonReading Light(List<GeoJsonArea> areas, int ignored)
    {
        var light = areas;
        for (var tolerance = FirstTolerance; Count(light) > PointsKept; tolerance *= 1.5)
        {
            if (tolerance > 1) return Refused("map.too-many-points");
            light = [.. areas.Select(a => a with { Shape = a.Shape.Simplified(tolerance) })];
        }

        return new(light, ignored, Count(light) < Count(areas), null);
    }

    private static int Count(List<GeoJsonArea> areas) => areas.Sum(a => a.Shape.Points.Count());

    /// <summary>Reads geometries one after the other and remembers the first thing that is wrong.</summary>
    private sealed class ShapeReader
    {
        private int _points;

        public string? Wrong { get; private set; }

        /// <summary>Null for what is no area.</summary>
        public MapShape? Read(JsonElement geometry)
        {
            var polygons = Polygons(geometry).ToList();
            return polygons.Count == 0 ? null : new MapShape(polygons);
        }

        private IEnumerable<MapPolygon> Polygons(JsonElement geometry) => TypeOf(geometry) switch
        {
            "Polygon" => [Polygon(Inside(geometry, "coordinates"))],
            "MultiPolygon" => List(Inside(geometry, "coordinates")).Select(Polygon),
            "GeometryCollection" => List(Inside(geometry, "geometries")).SelectMany(Polygons),
            _ => [],
        };

        private MapPolygon Polygon(JsonElement rings)
        {
            var read = List(rings).TakeWhile(_ => Wrong is null).Select(Ring).ToList();
            if (read.Count == 0) Wrong ??= "map.ring";
            return new MapPolygon(read);
        }

        private List<MapPoint> Ring(JsonElement positions)
        {
            var ring = new List<MapPoint>();
            foreach (var position in List(positions))
            {
                if (Point(position) is not { } point) return ring;
                if (ring.Count == 0 || ring[^1] != point) ring.Add(point);
                if (++_points > MostPoints) Wrong ??= "map.too-many-points";
                if (Wrong is not null) return ring;
            }

            if (ring.Count > 1 && ring[0] == ring[^1]) ring.RemoveAt(ring.Count - 1);
            if (ring.Count < 3) Wrong ??= "map.ring";
            return ring;
        }

        private MapPoint? Point(JsonElement position)
        {
            if (position.ValueKind is not JsonValueKind.Array || position.GetArrayLength() < 2 || !IsNumber(position[0], out var x) || !IsNumber(position[1], out var y))
            {
                Wrong ??= "map.ring";
                return null;
            }

            Wrong ??= WhereWrong(x, y);
            return Wrong is null ? new MapPoint(Math.Round(x, 6), Math.Round(y, 6)) : null;
        }

        // The mainland, the islands and the sea about them, on the generous side.
        private static string? WhereWrong(double x, double y) => (x, y) switch
        {
            ( >= 102 and <= 118, >= 6 and <= 24) => null,
            ( >= 6 and <= 24, >= 102 and <= 118) => "map.swapped",
            _ when Math.Abs(x) > 180 || Math.Abs(y) > 180 => "map.projected",
            _ => "map.outside",
        };

        private JsonElement Inside(JsonElement geometry, string name)
        {
            if (geometry.TryGetProperty(name, out var inside)) return inside;
            Wrong ??= "map.ring";
            return default;
        }

        private static bool IsNumber(JsonElement element, out double number)
        {
            number = 0;
            return element.ValueKind is JsonValueKind.Number && element.TryGetDouble(out number) && double.IsFinite(number);
        }

        private static JsonElement.ArrayEnumerator List(JsonElement element) => element.ValueKind is JsonValueKind.Array ? element.EnumerateArray() : default;
    }
}
