using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Figures;

/// <summary>A record behind a number.</summary>
/// <param name="Name">Of the child, or code of the case.</param>
/// <param name="Address">Null where it may not be opened.</param>
/// <param name="Told">When, or why it is counted otherwise.</param>
public sealed record BehindRow(string Name, string? Address, BirthDate? Birth, UnitId? Group, string Told);

/// <summary>The records behind a number, or behind its difference to the period before. The look leaves a trace.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class ListModel(AppDb db, OfficeClock clock, Texts texts, FigureDesk desk) : FigurePage(db, clock, texts)
{
    /// <summary>Records on a page.</summary>
    public const int OnPage = 100;

    /// <summary>Code of a breakdown.</summary>
    [BindProperty(SupportsGet = true, Name = "theo")]
    public string? ByAsked { get; set; }

    /// <summary>A class of it.</summary>
    [BindProperty(SupportsGet = true, Name = "lop")]
    public string? ClassAsked { get; set; }

    /// <summary>"1": the records that make the difference.</summary>
    [BindProperty(SupportsGet = true, Name = "khac")]
    public string? DifferenceAsked { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Sheet { get; set; } = 1;

    public Figure Figure { get; private set; } = null!;

    public Breakdown? By { get; private set; }

    public bool IsDifference => DifferenceAsked == "1";

    public IReadOnlyList<BehindRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int Sheets => Math.Max(1, (Total + OnPage - 1) / OnPage);

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (FigureTable.Find(code) is not { } figure || !await ReadAsync() || !SeesNumbers || !FigureDesk.MaySee(Me, figure)) return NotFound();
        Figure = figure;
        By = FigureDesk.FindCut(Me, figure, ByAsked);
        if ((ByAsked is not null && By is null) || (IsDifference && figure.Counts.Universe is Universe.Limits)) return NotFound();
        var source = await desk.OpenAsync(Me, [figure]);
        var behind = IsDifference ? Changed(source) : Counted(source);
        await ShowAsync(source, [.. behind]);
        if (Total > 0) await LookedAsync("figure.open", $"figure/{code}");
        return Page();
    }

    private List<Behind> Counted(FigureSource source)
    {
        var rows = source.Rows(Period, KnownAt).Of(Figure.Counts.Universe).Where(r => Figure.Counts.Holds(r) && (By is null || By.Classes(r).Contains(ClassAsked ?? Breakdown.Unknown)));
        var behind = rows.Select(r => new Behind(Figure.Counts.Unit is CountUnit.Children ? r.Who : r.Record, r.Who, r.Group, Told(r)));

        // A case has several limits, and each counts.
        return Figure.Counts.Unit is CountUnit.Limits ? [.. behind] : [.. behind.DistinctBy(r => r.Record)];
    }

    private List<Behind> Changed(FigureSource source)
    {
        var (later, earlier, told) = (source.Rows(Period, KnownAt), source.Rows(Earlier), source.Rows(Earlier, EndOf(Earlier)));
        return [.. FigureDifference.Of(Figure.Counts, told, earlier, later).Changes.Select(c => new Behind(c.Record, c.Who, null, $"{T.Of(c.Kind)}: {T.Of(c.Reason)}"))];
    }

    private static string Told(FigureRow row) => row switch
    {
        ChildEvent happened => Days.Show(happened.On),
        ReportReceived report => Days.Show(report.On),
        _ => "",
    };

    private async Task ShowAsync(FigureSource source, IReadOnlyList<Behind> behind)
    {
        Total = behind.Count;
        Sheet = Math.Clamp(Sheet, 1, Sheets);
        var known = await NamesAsync();
        var named = behind.Select(b => (Behind: b, Name: Named(b, known, source))).OrderBy(b => b.Name.Key, StringComparer.Ordinal).ThenBy(b => b.Behind.Told, StringComparer.Ordinal);
        Rows = [.. named.Skip((Sheet - 1) * OnPage).Take(OnPage).Select(b => new BehindRow(b.Name.Text, b.Name.Address, b.Name.Birth, b.Behind.Group, b.Behind.Told))];
    }

    private (string Key, string Text, string? Address, BirthDate? Birth) Named(Behind behind, Dictionary<Guid, Listed> children, FigureSource source)
    {
        if (Figure.Counts.Universe is Universe.Reports) return (behind.Told, T["Báo cáo tiếp nhận"], $"/ca-bao-ve/tin/{behind.Record}", null);
        if (Figure.Counts.Unit is not (CountUnit.Cases or CountUnit.Limits) && children.TryGetValue(behind.Who, out var child)) return (child.SortKey, child.Name, $"/tre-em/{behind.Who}", child.Birth);
        return source.MarkOf(behind.Record) is { } mark ? (mark, T["Ca {0}", mark], $"/ca-bao-ve/{behind.Record}", null) : ("~", T["Hồ sơ không còn trong phần bạn được xem"], null, null);
    }

    // Two columns of the children seen: as many as the ward has, and no list of identifiers to send along.
    private async Task<Dictionary<Guid, Listed>> NamesAsync() => Figure.Counts.Unit is CountUnit.Cases or CountUnit.Limits or CountUnit.Reports ? [] :
        await Db.ChildrenFor(Me).AsNoTracking().Select(c => new { c.Id, c.FullName, c.SortKey, c.BornOn, c.BornPrecision }).ToDictionaryAsync(c => c.Id.Value, c => new Listed(c.FullName, c.SortKey, new BirthDate(c.BornOn, c.BornPrecision)));

    private sealed record Behind(Guid Record, Guid Who, UnitId? Group, string Told);

    private sealed record Listed(string Name, string SortKey, BirthDate Birth);
}
