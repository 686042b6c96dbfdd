using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Documents;
using MangNon.Domain.Children;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Seeing;

/// <summary>Nạp bản đồ: the maps of the residential groups, and a file for a new one.</summary>
[RequestSizeLimit(GeoJson.MostBytes + 1_000_000)]
[For(Role.Officer, Role.Administrator)]
public sealed class MapsModel(AppDb db, OfficeClock clock, Texts texts, FileIntake intake) : WorkPage(db, clock, texts)
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<GroupMap> Maps { get; private set; } = [];

    public async Task OnGetAsync() => Maps = await Db.GroupMapsFor(Me).AsNoTracking().OrderByDescending(m => m.At).Take(50).ToListAsync();

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken stop)
    {
        await OnGetAsync();
        if (file is null || file.Length == 0) return Refuse(T["Chưa chọn tệp, hoặc tệp trống."]);
        if (file.Length > GeoJson.MostBytes) return Refuse(T["map.too-large"]);
        try
        {
            var read = GeoJson.Read(await intake.CheckAsync(Me, file, stop));
            return read.Wrong is { } wrong ? Refuse(T[wrong.Code]) : await KeepAsync(read, file.FileName);
        }
        catch (FileRefusedException refused)
        {
            return Refuse(T.Either(refused.Vietnamese, refused.English));
        }
    }

    private async Task<IActionResult> KeepAsync(GeoJsonReading read, string fileName)
    {
        var groups = (await FormWorld.OfAsync(Db, Me, T, Today)).Groups;
        var title = VietnameseText.Clean(Path.GetFileName(fileName));
        var map = new GroupMap(Ids.New<GroupMapId>(), Me, Clock.Now, title.Length > 200 ? title[..200] : title, MapAreas.Of(read.Areas, groups));
        Db.Add(map);
        var address = $"/tre-em/ban-do/{map.Id.Value}";
        LeadTo(address);
        await SaveAsync("map.read", $"group-map/{map.Id.Value}");
        var said = new[] { T["Đọc được {0} vùng.", read.Areas.Count], read.Ignored > 0 ? T["Bỏ qua {0} điểm, đường không phải là vùng.", read.Ignored] : "", read.IsSimplified ? T["Đường ranh có nhiều điểm nên đã được vẽ gọn lại."] : "" };
        Notice = string.Join(' ', said.Where(s => s.Length > 0));
        return LocalRedirect(address);
    }

    private PageResult Refuse(string sentence)
    {
        ModelState.AddModelError("tep", sentence);
        return Page();
    }
}

/// <summary>Areas of a map from what a file says.</summary>
public static class MapAreas
{
    /// <summary>Names each area by the property that names the most residential groups, and finds the group by it.</summary>
    public static IEnumerable<MapArea> Of(IReadOnlyList<GeoJsonArea> areas, IReadOnlyList<Unit> groups)
    {
        var property = areas.SelectMany(a => a.Words.Keys).Distinct(StringComparer.Ordinal)
            .MaxBy(p => (areas.Select(a => Find(a, p, groups)).OfType<UnitId>().Distinct().Count(), areas.Count(a => a.Words.GetValueOrDefault(p)?.Any(char.IsLetter) is true)));
        var taken = new HashSet<UnitId>();
        for (var i = 0; i < areas.Count; i++)
        {
            var name = property is null ? null : areas[i].Words.GetValueOrDefault(property);
            var group = property is null ? null : Find(areas[i], property, groups);
            yield return new MapArea(i + 1, name ?? "", areas[i].Shape, group is { } found && taken.Add(found) ? found : null);
        }
    }

    private static UnitId? Find(GeoJsonArea area, string property, IReadOnlyList<Unit> groups) => area.Words.TryGetValue(property, out var written) ? GroupWords.Find(written, groups)?.Id : null;
}
