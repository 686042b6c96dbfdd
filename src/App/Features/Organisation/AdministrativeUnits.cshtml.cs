using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Organisation;

/// <summary>Units in a table of the page.</summary>
public sealed record AdministrativeList(AdministrativeUnitsModel Page, IReadOnlyList<AdministrativeUnit> Units);

/// <summary>Đơn vị hành chính: provinces and communes with their dates, what a code named before and what came of it.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.Administrator)]
public sealed class AdministrativeUnitsModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    /// <summary>How many hits one page shows.</summary>
    public const int Most = 60;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public string? AskedDay { get; set; }

    /// <summary>Code whose history is shown.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    public AdministrativeMap Map { get; } = AdministrativeMap.Default;

    public DateOnly Day { get; private set; }

    /// <summary>Hits that exist on the day, or all provinces of the day where nothing was asked.</summary>
    public IReadOnlyList<AdministrativeUnit> Found { get; private set; } = [];

    /// <summary>Hits of other times.</summary>
    public IReadOnlyList<AdministrativeUnit> OfOtherTimes { get; private set; } = [];

    /// <summary>What the code named, oldest first.</summary>
    public IReadOnlyList<AdministrativeUnit> History { get; private set; } = [];

    public void OnGet()
    {
        Day = Today;
        if (!Days.TryRead(AskedDay, out var asked)) ModelState.AddModelError("f-ngay", T["Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 30/06/2025."]);
        else if (asked is { } day) Day = day;
        History = Code is null ? [] : Map.HistoryOf(Code);
        var all = Map.Search(Words ?? "");
        Found = string.IsNullOrWhiteSpace(Words) ? [.. Map.Units.Where(u => u.Level is AdministrativeLevel.Province && u.ExistsOn(Day))] : [.. all.Where(u => u.ExistsOn(Day))];
        OfOtherTimes = [.. all.Where(u => !u.ExistsOn(Day))];
    }

    /// <summary>Where a unit lay: the names above it while it existed.</summary>
    public string PlaceOf(AdministrativeUnit unit)
    {
        var day = unit.ExistsOn(Day) ? Day : unit.To ?? unit.From ?? Day;
        return string.Join(", ", Map.Above(unit, day).Select(u => u.Name));
    }

    /// <summary>"từ 01/07/2025", "đến hết 30/06/2025".</summary>
    public string TimeOf(AdministrativeUnit unit) => Spans.InWords(T, unit.From, unit.To);

    /// <summary>A day on which the unit can be looked at: the asked one, else its last.</summary>
    public string AddressOf(AdministrativeUnit unit) => $"/to-chuc/don-vi-hanh-chinh?ma={unit.Code}&ngay={Days.Show(unit.ExistsOn(Day) ? Day : unit.To ?? unit.From)}";
}
