using System.Globalization;
using System.Text;
using MangNon.Domain.Children;
using Xunit;

namespace MangNon.Domain.Tests.Children;

/// <summary>Map files as they come: what can be drawn is read, of the rest is said what is wrong.</summary>
public sealed class GeoJsonTests
{
    private const string Ring = "[[108.2,16.05],[108.21,16.05],[108.21,16.06],[108.2,16.06],[108.2,16.05]]";

    [Theory]
    [InlineData("", "map.not-json")]
    [InlineData("{\"type\":", "map.not-json")]
    [InlineData("[1,2]", "map.not-geojson")]
    [InlineData("{\"a\":1}", "map.not-geojson")]
    [InlineData("{\"type\":7}", "map.not-geojson")]
    [InlineData("{\"type\":\"FeatureCollection\"}", "map.not-geojson")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", "map.not-geojson")]
    [InlineData("{\"type\":\"Topology\",\"objects\":{}}", "map.topojson")]
    [InlineData("{\"type\":\"Polygon\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3405\"}},\"coordinates\":[" + Ring + "]}", "map.crs")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[108.2,16.05]}", "map.no-areas")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[16.05,108.2],[16.05,108.21],[16.06,108.21],[16.05,108.2]]]}", "map.swapped")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[553000,1776000],[554000,1776000],[554000,1777000],[553000,1776000]]]}", "map.projected")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]]}", "map.outside")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[108.2,16.05],[108.21,16.05],[108.2,16.05]]]}", "map.ring")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[108.2,\"x\"],[108.21,16.05],[108.21,16.06],[108.2,16.05]]]}", "map.ring")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[108.2,1e999],[108.21,16.05],[108.21,16.06],[108.2,16.05]]]}", "map.ring")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":7}", "map.ring")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[]}", "map.ring")]
    [InlineData("{\"type\":\"Polygon\"}", "map.ring")]
    [InlineData("{\"type\":\"MultiPolygon\",\"coordinates\":[[]]}", "map.ring")]
    public void A_file_that_cannot_be_used_says_why(string text, string code)
    {
        var read = GeoJson.Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal(code, read.Wrong?.Code);
        Assert.Empty(read.Areas);
    }

    [Fact]
    public void Polygons_several_polygons_and_holes_are_read_and_points_left_out()
    {
        var text = "\uFEFF" + $$$"""
            {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[
              {"type":"Feature","properties":{"ten":" Tổ 1 ","so":1,"khac":null},"geometry":{"type":"Polygon","coordinates":[{{{Ring}}},[[108.202,16.052],[108.204,16.052],[108.204,16.054],[108.202,16.052]]]}},
              {"type":"Feature","properties":null,"geometry":{"type":"MultiPolygon","coordinates":[[{{{Ring}}}],[{{{Ring}}}]]}},
              {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[108.2,16.05],[108.3,16.05]]}},
              {"type":"Feature","properties":{},"geometry":null}]}
            """;

        var read = GeoJson.Read(Encoding.UTF8.GetBytes(text));

        Assert.Null(read.Wrong);
        Assert.Equal((2, 2, false), (read.Areas.Count, read.Ignored, read.IsSimplified));
        Assert.Equal(("Tổ 1", "1"), (read.Areas[0].Words["ten"], read.Areas[0].Words["so"]));
        Assert.Equal([4, 3], read.Areas[0].Shape.Polygons.Single().Rings.Select(r => r.Count));
        Assert.Equal(2, read.Areas[1].Shape.Polygons.Count);
        Assert.Equal(read.Areas[0].Shape.Points, MapShape.Read(read.Areas[0].Shape.Write()).Points);
    }

    [Fact]
    public void Many_points_become_few_without_the_outline_leaving_its_place()
    {
        var circle = string.Join(',', Enumerable.Range(0, 20_001).Select(i => string.Create(CultureInfo.InvariantCulture, $"[{108.2 + (0.01 * Math.Cos(i * Math.PI / 10_000)):0.########},{16.05 + (0.01 * Math.Sin(i * Math.PI / 10_000)):0.########}]")));

        var read = GeoJson.Read(Encoding.UTF8.GetBytes($$"""{"type":"Polygon","coordinates":[[{{circle}}]]}"""));

        var points = read.Areas.Single().Shape.Points.ToList();
        Assert.True(read.IsSimplified);
        Assert.InRange(points.Count, 20, GeoJson.PointsKept);
        Assert.All(points, p => Assert.InRange(Math.Sqrt(Math.Pow(p.Longitude - 108.2, 2) + Math.Pow(p.Latitude - 16.05, 2)), 0.00999, 0.01001));
    }

    [Fact]
    public void Too_much_is_refused()
    {
        Assert.Equal("map.too-large", GeoJson.Read(new byte[GeoJson.MostBytes + 1]).Wrong?.Code);
        var many = string.Join(',', Enumerable.Repeat($$$"""{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[{{{Ring}}}]}}""", GeoJson.MostAreas + 1));
        Assert.Equal("map.too-many-areas", GeoJson.Read(Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":[{{many}}]}""")).Wrong?.Code);
        var deep = string.Concat(Enumerable.Repeat("[", 100));
        Assert.Equal("map.not-json", GeoJson.Read(Encoding.UTF8.GetBytes($$"""{"type":"Polygon","coordinates":{{deep}}""")).Wrong?.Code);
    }

    [Theory]
    [InlineData(2026, 2, 28)]
    [InlineData(2024, 2, 29)]
    [InlineData(2028, 2, 28)]
    [InlineData(2026, 11, 23)]
    [InlineData(2026, 3, 1)]
    public void Ages_by_the_day_of_leaving_the_list_are_ages_by_birth(int year, int month, int dayOfMonth)
    {
        var day = new DateOnly(year, month, dayOfMonth);
        foreach (var birth in Enumerable.Range(0, 16 * 366).Select(i => new BirthDate(day.AddDays(-i), (BirthPrecision)(i % 4))))
        {
            var leaves = AgeRules.LeavesListOn(birth);
            var age = Enumerable.Range(1, 15).Count(years => leaves <= AgeRules.LeavesBy(years, day));

            Assert.Equal((birth, Math.Min(15, birth.YearsOn(day))), (birth, age));
        }
    }
}
