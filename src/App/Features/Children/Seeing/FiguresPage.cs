using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Seeing;

/// <summary>A page of figures about children: of the children one sees by name, on a day one chooses; else the published ones of a ward.</summary>
public abstract class FiguresPage(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public string? TypedDay { get; set; }

    /// <summary>One of the wards that report to the level above.</summary>
    [BindProperty(SupportsGet = true, Name = "phuong")]
    public Guid? WardAsked { get; set; }

    public FormWorld World { get; private set; } = null!;

    public DateOnly Day { get; private set; }

    /// <summary>What was typed is no day, or one that lies ahead or too far back.</summary>
    public bool IsWrongDay { get; private set; }

    /// <summary>Wards one may choose from: the level above has several.</summary>
    public IReadOnlyList<Ward> Wards { get; private set; } = [];

    /// <summary>The ward whose figures are shown; null for a level above without wards.</summary>
    public Ward? Ward { get; private set; }

    /// <summary>For whoever sees no names; null for the others.</summary>
    public PublishedFigures? Published { get; private set; }

    /// <summary>Name of a residential group, or that none is known.</summary>
    public string GroupName(UnitId? id) => World.UnitName(id) is { Length: > 0 } name ? name : T["Chưa rõ tổ"];

    /// <summary>In the order people count in: "Tổ 2" before "Tổ 10".</summary>
    public string GroupOrder(UnitId? id) => id is null ? "~" : GroupWords.Order(World.UnitName(id));

    /// <summary>False where there is nothing to show: see <see cref="Answer"/>.</summary>
    protected async Task<bool> LoadAsync()
    {
        var countsAlone = ChildFacets.ReadsCountsAlone(Me);
        if (!countsAlone && ChildFacets.AudienceOf(Me) is ChildAudience.Nobody) return false;
        Wards = await Db.WardsFor(Me).AsNoTracking().Where(w => w.Id != Me.Ward || Me.Role != Role.LevelAbove).OrderBy(w => w.Name).ToListAsync();
        Ward = Wards.FirstOrDefault(w => w.Id.Value == WardAsked) ?? (Wards.Count > 0 ? Wards[0] : null);
        World = await FormWorld.OfAsync(Db, Me, T, Today);

        // A ward that has ended has figures up to its last day: from the next on its children are counted where they go on.
        var newest = Ward?.To < Today ? Ward.To.Value : Today;
        IsWrongDay = !Days.TryRead(TypedDay, out var day) || day > newest || day < Earliest;
        Day = IsWrongDay ? newest : day ?? newest;
        if (countsAlone && Ward is not null)
        {
            Published = await PublishedFigures.OfAsync(Db, Me, Ward.Id, Ward.To < Today ? newest.AddDays(1) : Today);
            Day = Published.Day;
        }

        return Ward is not null;
    }

    /// <summary>The page, unless one has nothing to do with figures of children.</summary>
    protected IActionResult Answer() => World is null ? NotFound() : Page();

    /// <summary>The day as it is known now, or as it was known at its end.</summary>
    protected CountedDay At(bool knownThen) => knownThen
        ? new(Day, OfficeClock.StartOf(Day.AddDays(1)).AddMilliseconds(-1), IsToday: false)
        : new(Day, null, Day == Today);
}

/// <summary>Names of residential groups: what sorts them, what a map may call them.</summary>
public static partial class GroupWords
{
    /// <summary>A key in which numbers stand by their size.</summary>
    public static string Order(string name) => Number().Replace(name, m => m.Value.PadLeft(6, '0'));

    /// <summary>The group a map means by a name: the same name without marks, or the only one with the same number where the name is a number.</summary>
    public static Unit? Find(string written, IReadOnlyList<Unit> groups)
    {
        var folded = Domain.Names.VietnameseText.Fold(written);
        var same = groups.Where(g => g.Names.Any(n => Domain.Names.VietnameseText.Fold(n) == folded)).ToList();
        if (same.Count == 1) return same[0];
        var numbers = Number().Matches(folded);
        if (numbers.Count != 1 || !Short().IsMatch(folded)) return null;
        var wanted = int.TryParse(numbers[0].Value, out var number) ? number : -1;
        var alike = groups.Where(g => Number().Matches(g.Name) is [var only] && int.TryParse(only.Value, out var n) && n == wanted).ToList();
        return alike.Count == 1 ? alike[0] : null;
    }

    [System.Text.RegularExpressions.GeneratedRegex("[0-9]+")]
    private static partial System.Text.RegularExpressions.Regex Number();

    // "3", "to 3", "tdp 03", "to dan pho so 3", "khu pho 3": a word for the group and its number, nothing else.
    [System.Text.RegularExpressions.GeneratedRegex("^((to|tdp|kp|khu|khom|ap|thon)\\.?( dan pho| pho)?( so)? ?)?[0-9]+$")]
    private static partial System.Text.RegularExpressions.Regex Short();
}
