using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using AngleSharp;
using AngleSharp.Xhtml;
using MangNon.App.Data;
using MangNon.App.Features.Children.Seeing;
using MangNon.App.Tests.House;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>A map is handed in, its areas are named, it is used, and the one before is kept.</summary>
public sealed class MapTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_map_whose_names_match_is_used_at_once_and_the_former_is_kept()
    {
        using var officer = await house.As("vanhoa");
        var viewer = await house.ViewerAsync("vanhoa");
        var last = await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.WardId == viewer.Ward).MaxAsync(a => a.Sequence));
        await HandInAsync(officer, "moi.geojson", Collection(("TDP 1", 0, 0), ("tổ 02", 1, 0), ("Tổ dân phố số 3", 0, 1), ("TO DAN PHO 4", 1, 1)));
        Assert.Contains("Đọc được 4 vùng.", officer.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa có vùng", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("Dùng bản đồ này");

        Assert.Equal("/tre-em/ban-do", officer.Address);
        Assert.Contains("moi.geojson", officer.Text, StringComparison.Ordinal);
        var maps = await house.AskAsync(db => db.GroupMapsFor(viewer).Where(m => m.From != null).OrderByDescending(m => m.At).ThenBy(m => m.Title).ToListAsync());
        Assert.Contains(maps, m => m.Title == "moi.geojson" && m.From == SampleChildren.Today && m.ReplacedOn is null);
        Assert.Contains(maps, m => m.Title == "to-dan-pho.geojson" && m.From == new DateOnly(2026, 1, 1) && m.ReplacedOn == SampleChildren.Today);
        Assert.Single(maps, m => m.ReplacedOn is null);

        // The day before, the former one held.
        await officer.GetAsync("/tre-em/ban-do?ngay=22/11/2026");
        Assert.Contains("to-dan-pho.geojson", officer.Text, StringComparison.Ordinal);
        Assert.Equal(["map.read", "map.use"], await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.WardId == viewer.Ward && a.Sequence > last && a.Kind.StartsWith("map.")).OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync()));
    }

    [Fact]
    public async Task A_person_chooses_the_groups_where_names_say_nothing()
    {
        using var admin = await house.As("quantri");
        await HandInAsync(admin, "la.geojson", Collection(("Khu A", 0, 0), ("Khu B", 1, 0), ("Khu A", 2, 0)));
        Assert.Contains("Khu A", admin.Text, StringComparison.Ordinal);
        Assert.All(admin.Page.QuerySelectorAll("select"), s => Assert.Equal("", s.QuerySelector("option[selected]")?.GetAttribute("value") ?? ""));
        await admin.SubmitAsync("Dùng bản đồ này");
        Assert.Contains("Chọn tổ dân phố cho ít nhất một vùng.", admin.Text, StringComparison.Ordinal);

        var group = await SampleChildren.UnitAsync(house, await house.ViewerAsync("vanhoa"), "Tổ dân phố 2");
        var map = new Guid(admin.Address.Split('/')[^1]);
        await admin.SubmitAsync("Dùng bản đồ này", ("vung-2", group.Value));

        var areas = await house.AskAsync(db => db.Set<GroupMap>().Where(m => m.Id == new GroupMapId(map)).SelectMany(m => m.Areas).ToListAsync());
        Assert.Equal([null, group, null], areas.OrderBy(a => a.Number).Select(a => a.GroupId));
        await admin.GetAsync($"/tre-em/ban-do/{map}");
        Assert.DoesNotContain(admin.Page.QuerySelectorAll("main button"), b => b.TextContent.Contains("Dùng bản đồ này", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vanhoa")]
    [InlineData("totruong1")]
    [InlineData("truong.tieuhoc")]
    [InlineData("congan")]
    [InlineData("mattran")]
    [InlineData("captren")]
    public async Task The_drawing_is_well_formed_and_every_area_has_its_words(string account)
    {
        using var visitor = await house.As(account);
        foreach (var measure in Enum.GetValues<MapMeasure>())
        {
            await visitor.GetAsync($"/tre-em/ban-do?xem={measure}");

            var svg = visitor.Page.QuerySelector("main svg.chart")!;
            var read = XDocument.Parse(svg.ToHtml(XhtmlMarkupFormatter.Instance));
            var paths = read.Descendants().Where(e => e.Name.LocalName == "path").ToList();
            Assert.True(paths.Count >= 3);
            foreach (var path in paths) Assert.Matches("^(M-?[0-9.]+ -?[0-9.]+(L-?[0-9.]+ -?[0-9.]+){2,}Z)+$", path.Attribute("d")!.Value);
            var ids = read.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToHashSet();
            foreach (var fill in paths.Select(p => p.Attribute("fill")!.Value).Where(f => f.StartsWith("url", StringComparison.Ordinal))) Assert.Contains(fill[5..^1], ids);
            Assert.Contains("Tổ dân phố", svg.TextContent, StringComparison.Ordinal);
            Assert.Equal("img", svg.GetAttribute("role"));
        }
    }

    [Theory]
    [InlineData("khong-phai.geojson", "{ hỏng", "Không đọc được tệp")]
    [InlineData("rong.geojson", "", "Chưa chọn tệp, hoặc tệp trống.")]
    [InlineData("diem.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[108.2,16.05]}}]}""", "Tệp chỉ có điểm hoặc đường")]
    public async Task A_file_that_is_no_map_is_refused_with_a_sentence(string file, string text, string sentence)
    {
        using var officer = await house.As("vanhoa");
        await HandInAsync(officer, file, text);

        Assert.Equal("/tre-em/ban-do/nap", officer.Address);
        Assert.Contains(sentence, officer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
    }

    [Fact]
    public async Task Only_the_officer_and_the_administrator_hand_maps_in()
    {
        foreach (var account in (string[])["chutich", "totruong1", "truong.tieuhoc", "mattran", "captren"])
        {
            using var visitor = await house.As(account);
            await visitor.GetAsync("/tre-em/ban-do/nap");
            Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
        }
    }

    [Theory]
    [InlineData("Tổ dân phố 3", "Tổ dân phố 3")]
    [InlineData("TO DAN PHO 3", "Tổ dân phố 3")]
    [InlineData("3", "Tổ dân phố 3")]
    [InlineData("TDP 03", "Tổ dân phố 3")]
    [InlineData("Tổ 13", "Tổ dân phố 13")]
    [InlineData("Khu vực 3 và 4", null)]
    [InlineData("Trường học số 3", null)]
    [InlineData("Hồ Sen", null)]
    public void A_group_is_found_by_what_a_map_calls_it(string written, string? group)
    {
        var groups = ((int[])[3, 13, 4]).Select(n => new Unit(Platform.Ids.New<UnitId>(), Platform.Ids.New<WardId>(), string.Create(CultureInfo.InvariantCulture, $"Tổ dân phố {n}"), UnitKind.ResidentialGroup, new DateOnly(2020, 1, 1))).ToList();

        Assert.Equal(group, GroupWords.Find(written, groups)?.Name);
    }

    private static async Task HandInAsync(Visitor visitor, string file, string text)
    {
        await visitor.GetAsync("/tre-em/ban-do/nap");
        await visitor.SubmitAsync("Đọc bản đồ", ("File", new TestFile(file, Encoding.UTF8.GetBytes(text))));
    }

    // Squares side by side, with a name each.
    private static string Collection(params (string Name, int X, int Y)[] squares) => string.Create(CultureInfo.InvariantCulture, $$"""{"type":"FeatureCollection","features":[{{string.Join(',', squares.Select(s => Square(s.Name, 108.2 + (s.X * 0.01), 16.05 + (s.Y * 0.01))))}}]}""");

    private static string Square(string name, double x, double y) => string.Create(CultureInfo.InvariantCulture, $$$"""{"type":"Feature","properties":{"OBJECTID":7,"ten":"{{{name}}}"},"geometry":{"type":"Polygon","coordinates":[[[{{{x}}},{{{y}}}],[{{{x + 0.01}}},{{{y}}}],[{{{x + 0.01}}},{{{y + 0.01}}}],[{{{x}}},{{{y + 0.01}}}],[{{{x}}},{{{y}}}]]]}}""");
}
