using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Seeing;

/// <summary>What a map is shaded by.</summary>
public enum MapMeasure
{
    Children,
    Special,
    AtRisk,
    SpecialShare,
    AtRiskShare,
}

/// <summary>A residential group on the map and in the table behind it.</summary>
/// <param name="Value">A count, or children in a hundred; null where it is hidden or none is known.</param>
/// <param name="Words">The value as people read it; "&lt;5" and "…" where it is hidden.</param>
/// <param name="List">The list behind it.</param>
public sealed record MapRow(UnitId? Group, double? Value, string Words, string? List);

/// <summary>A step of the shading.</summary>
/// <param name="Step">1, the lightest, to 4.</param>
public sealed record MapStep(int Step, double From, double To);

/// <summary>Bản đồ: the residential groups of the ward, shaded by a figure about their children.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.LevelAbove)]
public sealed class MapModel(AppDb db, OfficeClock clock, Texts texts) : FiguresPage(db, clock, texts)
{
    private const int MostSteps = 4;

    [BindProperty(SupportsGet = true, Name = "xem")]
    public MapMeasure? Asked { get; set; }

    /// <summary>Measures one may choose.</summary>
    public IReadOnlyList<MapMeasure> Measures { get; private set; } = [];

    public MapMeasure Measure { get; private set; }

    /// <summary>The map used on the day; null where there is none.</summary>
    public GroupMap? Map { get; private set; }

    public MapDrawing? Drawing { get; private set; }

    public IReadOnlyList<MapRow> Rows { get; private set; } = [];

    public IReadOnlyList<MapStep> Steps { get; private set; } = [];

    public bool IsShare => Measure is MapMeasure.SpecialShare or MapMeasure.AtRiskShare;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return Answer();
        Measures = Published is not null || WardFigures.SpecialCodes(Me) is not null ? Enum.GetValues<MapMeasure>() : [MapMeasure.Children];
        Measure = Asked is { } asked && Measures.Contains(asked) ? asked : MapMeasure.Children;
        Rows = [.. (Published is { } published ? RowsOf(published) : RowsOf(await WardFigures.OfAsync(Db, World, At(knownThen: false), group: null))).OrderBy(r => GroupOrder(r.Group), StringComparer.CurrentCulture)];
        Steps = StepsOf([.. Rows.Select(r => r.Value).OfType<double>()]);
        Map = await MapOnAsync(Ward!.Id, Day);
        if (Map is not null) Drawing = new MapDrawing(Map.Areas);
        return Page();
    }

    /// <summary>The row of an area; null where it is no residential group, or none of whose children one sees.</summary>
    public MapRow? RowOf(MapArea area) => area.GroupId is null ? null : Rows.FirstOrDefault(r => r.Group == area.GroupId);

    /// <summary>0 for no child, 1 to 4 by value; null where it is not shown.</summary>
    public int? StepOf(MapRow? row) => row?.Value switch
    {
        null => null,
        0 => 0,
        { } value => Steps.First(s => value <= s.To || s == Steps[^1]).Step,
    };

    /// <summary>A value of a step in words.</summary>
    public string Shown(double value) => IsShare ? value.ToString("0.#", System.Globalization.CultureInfo.GetCultureInfo("vi-VN")) + " %" : ChildWords.Number((long)value);

    // A map handed in later is better than none for the days before it.
    private async Task<GroupMap?> MapOnAsync(WardId ward, DateOnly day)
    {
        var maps = Db.GroupMapsFor(Me).AsNoTracking().Include(m => m.Areas).Where(m => m.WardId == ward && m.From != null);
        return await maps.Where(m => m.From <= day).OrderByDescending(m => m.From).ThenByDescending(m => m.At).FirstOrDefaultAsync()
            ?? await maps.OrderBy(m => m.From).ThenByDescending(m => m.At).FirstOrDefaultAsync();
    }

    private IEnumerable<MapRow> RowsOf(WardFigures figures)
    {
        foreach (var group in figures.Groups)
        {
            var (count, filter) = Measure switch
            {
                MapMeasure.Children => (group.Children, ""),
                MapMeasure.Special or MapMeasure.SpecialShare => (group.Special ?? 0, "&hoan-canh=dac-biet"),
                _ => (group.AtRisk ?? 0, "&hoan-canh=nguy-co"),
            };
            var value = IsShare ? 100.0 * count / group.Children : count;
            yield return new MapRow(group.Group, value, IsShare ? $"{Shown(value)} ({count}/{group.Children})" : Shown(value), figures.At.IsToday && group.Group is { } id ? $"/tre-em?to={id.Value}{filter}" : null);
        }
    }

    private IEnumerable<MapRow> RowsOf(PublishedFigures figures)
    {
        var column = Measure switch { MapMeasure.Children => PublishedFigures.All, MapMeasure.Special or MapMeasure.SpecialShare => PublishedFigures.Special, _ => PublishedFigures.AtRisk };
        var table = figures.Groups.Table;
        for (var row = 0; row < figures.Groups.Rows.Count && !table.IsWithheld; row++)
        {
            var (cell, all) = (table[row, column], table[row, PublishedFigures.All]);
            var isOpen = cell.Shown is CellShown.Open && (!IsShare || all.Shown is CellShown.Open);
            double? value = !isOpen ? null : IsShare ? 100.0 * cell.Value / all.Value : cell.Value;
            yield return new MapRow(figures.Groups.Rows[row], value, value is { } shown ? Shown(shown) : PublishedWords.Of(cell.Shown is CellShown.Open ? all : cell), null);
        }
    }

    // Steps of equal width up to the largest value, few where the values are few.
    private static IReadOnlyList<MapStep> StepsOf(IReadOnlyList<double> values)
    {
        var some = values.Where(v => v > 0).Distinct().Order().ToList();
        if (some.Count == 0) return [];
        var steps = new List<MapStep>();
        for (var i = 0; i < MostSteps; i++)
        {
            var (above, to) = (some[^1] * i / MostSteps, some[^1] * (i + 1) / MostSteps);
            var inside = some.Where(v => v > above && v <= to + 1e-9).ToList();
            if (inside.Count > 0) steps.Add(new MapStep(i + 1, inside[0], inside[^1]));
        }

        return steps;
    }
}
