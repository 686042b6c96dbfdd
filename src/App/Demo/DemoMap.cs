using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.App.Demo;

/// <summary>A map of the four residential groups of the invented ward, with a pond in one of them. No such place exists.</summary>
internal static class DemoMap
{
    private const double West = 108.2, South = 16.05, Degree = 0.0002;

    private static readonly (double X, double Y)[] Pond = [(64, 82), (78, 84), (82, 91), (74, 96), (63, 92)];

    private static readonly (string Name, (double X, double Y)[] Ring)[] Areas =
    [
        ("Tổ dân phố 1", [(2, 4), (24, 1), (48, 0), (44, 20), (52, 36), (46, 50), (30, 55), (16, 44), (0, 47), (-3, 25)]),
        ("Tổ dân phố 2", [(48, 0), (72, -4), (97, 6), (103, 28), (100, 52), (80, 55), (62, 44), (46, 50), (52, 36), (44, 20)]),
        ("Tổ dân phố 3", [(100, 52), (106, 76), (94, 98), (74, 103), (52, 100), (45, 82), (50, 64), (46, 50), (62, 44), (80, 55)]),
        ("Tổ dân phố 4", [(46, 50), (50, 64), (45, 82), (52, 100), (28, 97), (4, 92), (-2, 70), (0, 47), (16, 44), (30, 55)]),
    ];

    /// <summary>The map, in use since the beginning of the year.</summary>
    /// <param name="units">Of the ward.</param>
    public static GroupMap Of(Viewer officer, IReadOnlyList<Unit> units, DateTime now, DateOnly today)
    {
        var areas = Areas.Select(a => new MapArea(0, a.Name, new MapShape([new MapPolygon(a.Name.EndsWith('3') ? [Ring(a.Ring), Ring(Pond)] : [Ring(a.Ring)])]), units.FirstOrDefault(u => u.Name == a.Name)?.Id))
            .Append(new MapArea(0, "Hồ Sen", new MapShape([new MapPolygon([Ring(Pond)])]), null));
        var map = new GroupMap(Ids.New<GroupMapId>(), officer, now, "to-dan-pho.geojson", areas.Select((a, i) => new MapArea(i + 1, a.Name, a.Shape, a.GroupId)));
        map.Use(new DateOnly(today.Year, 1, 1), former: null);
        return map;
    }

    private static IReadOnlyList<MapPoint> Ring((double X, double Y)[] ring) => [.. ring.Select(p => new MapPoint(Math.Round(West + (p.X * Degree), 6), Math.Round(South + (p.Y * Degree), 6)))];
}
