using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Figures;

/// <summary>A cell of a table one made.</summary>
/// <param name="Text">The number in words.</param>
/// <param name="Address">The records behind it; null where there are none or none can be opened.</param>
public sealed record TableCell(string Text, string? Address);

/// <summary>A row of a table one made.</summary>
public sealed record TableLine(string Name, IReadOnlyList<TableCell> Cells, bool IsWhole);

/// <summary>Bảng tự lập: one figure broken down by two things at once, or over several periods. What is chosen stands in the address, so that it can be kept and sent on.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class TableModel(AppDb db, OfficeClock clock, Texts texts, FigureDesk desk) : FigurePage(db, clock, texts)
{
    /// <summary>Periods side by side at most.</summary>
    public const int MostPeriods = 12;

    /// <summary>Code of the figure.</summary>
    [BindProperty(SupportsGet = true, Name = "ct")]
    public string? CodeAsked { get; set; }

    /// <summary>What stands in the rows.</summary>
    [BindProperty(SupportsGet = true, Name = "chia")]
    public string? RowsAsked { get; set; }

    /// <summary>What stands in the columns: another breakdown; empty for periods.</summary>
    [BindProperty(SupportsGet = true, Name = "cot")]
    public string? ColumnsAsked { get; set; }

    /// <summary>How many periods stand side by side.</summary>
    [BindProperty(SupportsGet = true, Name = "so-ky")]
    public int PeriodsAsked { get; set; } = 4;

    public Figure Figure { get; private set; } = null!;

    public Breakdown? RowsBy { get; private set; }

    public Breakdown? ColumnsBy { get; private set; }

    public IReadOnlyList<string> Columns { get; private set; } = [];

    public IReadOnlyList<TableLine> Lines { get; private set; } = [];

    /// <summary>Rows or columns overlap: they do not add up.</summary>
    public bool IsOverlapping => RowsBy is { IsAdditive: false } || ColumnsBy is { IsAdditive: false };

    public IEnumerable<Figure> Choices => FigureTable.All.Where(f => FigureDesk.MaySee(Me, f));

    public IEnumerable<Breakdown> Cuts => FigureDesk.CutsFor(Me, Figure);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await ReadAsync() || !SeesNumbers || Choices.FirstOrDefault(f => f.Code == (CodeAsked ?? "X-TT13-I-DANSO")) is not { } figure) return NotFound();
        Figure = figure;
        (RowsBy, ColumnsBy) = (Cut(RowsAsked), Cut(ColumnsAsked));
        if (RowsBy == ColumnsBy) ColumnsBy = null;
        PeriodsAsked = Math.Clamp(PeriodsAsked, 1, MostPeriods);
        var source = await desk.OpenAsync(Me, [figure]);
        if (ColumnsBy is null) OverPeriods(source);
        else Crossed(source.Rows(Period, KnownAt), ColumnsBy);
        return Page();
    }

    private Breakdown? Cut(string? code) => Cuts.FirstOrDefault(b => b.Code == code);

    private void OverPeriods(FigureSource source)
    {
        var periods = Span.Last(Period, PeriodsAsked);
        var results = periods.Select(p => FigureEngine.Compute(source.Rows(p, KnownThen ? EndOf(p) : null), [Figure], _ => RowsBy is null ? [] : [RowsBy])[0]).ToList();
        Columns = [.. periods.Select(p => FigureWords.Period(T, Span, p.From))];
        var names = results.SelectMany(r => r.Cuts).SelectMany(c => c.Cells).Select(c => c.Class).Distinct();
        Lines =
        [
            .. Ordered(RowsBy, names).Select(name => new TableLine(Named(RowsBy!, name), [.. results.Select((r, i) => Opened(r.Cuts[0].Cells.FirstOrDefault(c => c.Class == name)?.Value, periods[i], RowsBy!, name))], IsWhole: false)),
            new TableLine(T["Tổng"], [.. results.Select((r, i) => Opened(r.Value, periods[i], null, null))], IsWhole: true),
        ];
    }

    // Crossed with nothing in the rows it is one line of columns.
    private void Crossed(FigureRowSet rows, Breakdown columns)
    {
        var by = RowsBy?.CrossedWith(columns);
        var result = FigureEngine.Compute(rows, [Figure], _ => by is null ? [columns] : [RowsBy!, columns, by])[0];
        var classes = Ordered(columns, result.CutBy(columns.Code)!.Cells.Select(c => c.Class)).ToList();
        Columns = [.. classes.Select(c => Named(columns, c)), T["Tổng"]];
        var crossed = by is null ? [] : result.CutBy(by.Code)!.Cells.ToDictionary(c => Breakdown.Parts(c.Class), c => c.Value);
        var lines = by is null ? [] : Ordered(RowsBy, result.CutBy(RowsBy!.Code)!.Cells.Select(c => c.Class));
        Lines =
        [
            .. lines.Select(row => new TableLine(
                Named(RowsBy!, row),
                [.. classes.Select(c => Opened(crossed.TryGetValue((row, c), out var value) ? value : null, Period, by!, Breakdown.Both(row, c))), Opened(ValueOf(result, RowsBy!, row), Period, RowsBy!, row)],
                IsWhole: false)),
            new TableLine(T["Tổng"], [.. classes.Select(c => Opened(ValueOf(result, columns, c), Period, columns, c)), Opened(result.Value, Period, null, null)], IsWhole: true),
        ];
    }

    private static FigureValue? ValueOf(FigureResult result, Breakdown by, string name) => result.CutBy(by.Code)!.Cells.First(c => c.Class == name).Value;

    private TableCell Opened(FigureValue? value, FigurePeriod period, Breakdown? by, string? name)
    {
        if (value is not { } found) return new TableCell("0", null);
        var text = found.Denominator is null ? FigureWords.Number(found.Numerator) : $"{FigureWords.Value(T, Figure, found)} ({FigureWords.Parts(T, Figure, found)})";
        return new TableCell(text, found.Numerator == 0 ? null : ListAddress(period, by, name));
    }

    private string ListAddress(FigurePeriod period, Breakdown? by, string? name) => $"/so-lieu/{Figure.Code}/danh-sach" + QueryString.Create(
        new (string Name, string? Value)[] { ("ky", SpanAsked), ("ngay", Days.Show(period.To)), ("biet", KnownThen ? Known : null), ("theo", by?.Code), ("lop", name) }
            .Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value)));

    private string Named(Breakdown by, string name) => FigureWords.Class(World, by, name);

    private IEnumerable<string> Ordered(Breakdown? by, IEnumerable<string> names) => by is null ? [] : FigureWords.InOrder(World, by, names);
}
