using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Children.Seeing;

/// <summary>Tổng quan: how many children are on the list of a day, of which age, where, in which circumstances, and how that has changed.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.LevelAbove)]
public sealed class OverviewModel(AppDb db, OfficeClock clock, Texts texts) : FiguresPage(db, clock, texts)
{
    /// <summary>"khi-do": as it was known at the end of the day.</summary>
    [BindProperty(SupportsGet = true, Name = "biet")]
    public string? Known { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public Guid? Group { get; set; }

    /// <summary>"nam": the trend by years; else by quarters.</summary>
    [BindProperty(SupportsGet = true, Name = "theo")]
    public string? Steps { get; set; }

    public WardFigures Figures { get; private set; } = null!;

    public IReadOnlyList<DayCount> Trend { get; private set; } = [];

    public bool KnownThen => Known == "khi-do";

    public bool ByYears => Steps == "nam";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync() || Published is not null) return Answer();
        UnitId? group = Group is { } id ? new UnitId(id) : null;
        Figures = await WardFigures.OfAsync(Db, World, At(KnownThen), group);
        var children = Db.ChildrenFor(Me);
        if (group is { } of) children = children.Where(c => Db.HouseholdsFor(Me).Any(h => h.Id == c.HouseholdId && h.GroupId == of));
        Trend = await Counting.TrendAsync(Db, children, TrendDays(), WardFigures.SpecialCodes(Me), [.. World.RiskGroups.Select(g => g.Code)]);
        return Page();
    }

    /// <summary>The list behind a figure; null where the list cannot show it: it knows today alone.</summary>
    public string? ListOf(string filter) => Figures.At.IsToday ? "/tre-em?" + string.Join('&', new[] { Group is { } group ? $"to={group}" : "", filter }.Where(p => p.Length > 0)) : null;

    // Ends of quarters or years before the day, and the day.
    private List<DateOnly> TrendDays()
    {
        var days = new List<DateOnly> { Day };
        while (days.Count < Counting.TrendDays) days.Insert(0, ByYears ? new DateOnly(days[0].Year - 1, 12, 31) : PublishedFigures.QuarterBefore(days[0]));
        return days;
    }
}
