using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports.Owed;

/// <summary>An owed report as one person sees it.</summary>
/// <param name="UnitName">The unit that makes it; null for the ward itself.</param>
/// <param name="Filing">What is on record about it, taken back or not.</param>
/// <param name="DueOn">Last day in time, counted from the event where it was told.</param>
public sealed record OwedRow(OwedReport Owed, string? UnitName, ReportFiling? Filing, OwedState State, DateOnly? DueOn)
{
    /// <summary>Its page.</summary>
    public string Address => $"/bao-cao/lich/muc?ma={Uri.EscapeDataString(Owed.Key)}";

    public bool IsFiled => State is OwedState.Filed or OwedState.FiledLate;

    /// <summary>The figures of its period; null where it has none or the period has not begun.</summary>
    public string? FiguresOn(DateOnly today) => Owed.Kind.Figures.Count > 0 && Owed.Period.From <= today ? "/so-lieu" + PeriodOn(today) : null;

    /// <summary>Part of an address that sets the period of figures.</summary>
    public string PeriodOn(DateOnly today)
    {
        var span = Owed.Period.Kind switch { ReportPeriodKind.HalfYear => "nua-nam", ReportPeriodKind.Quarter => "quy", ReportPeriodKind.Month => "thang", _ => "nam" };
        return $"?ky={span}&ngay={Uri.EscapeDataString(Days.Show(Owed.Period.To < today ? Owed.Period.To : today))}";
    }
}

/// <summary>A report the plan asks for, in the calendar of what is owed.</summary>
/// <param name="SentOn">Day it went upward; null while it has not.</param>
public sealed record PlanRow(ReportRound Round, OwedState State, DateOnly? SentOn, string? Number);

/// <summary>How far a ward is with what it makes itself.</summary>
/// <param name="Open">Not sent, and not late.</param>
public sealed record WardCount(Ward Ward, int Filed, int Late, int Open);

/// <summary>Reads what is owed and what went out.</summary>
public sealed class OwedDesk(AppDb db, OfficeClock clock, WorkingDays workingDays)
{
    /// <summary>First year shown.</summary>
    public const int FirstYear = 2024;

    /// <summary>What the person's ward owes about a year; those of a unit see what it makes.</summary>
    public Task<IReadOnlyList<OwedRow>> YearAsync(Viewer me, int year) => YearsAsync(me, year, year);

    private async Task<IReadOnlyList<OwedRow>> YearsAsync(Viewer me, int first, int last, IReadOnlyList<Unit>? known = null)
    {
        var (calendar, today) = (await workingDays.OfAsync(me), clock.Today);
        var filings = await db.ReportFilingsFor(me).AsNoTracking().Where(f => f.Year >= first && f.Year <= last).ToDictionaryAsync(f => f.OwedKey);
        var units = known?.Where(u => u.WardId == me.Ward).ToList() ?? await db.UnitsFor(me).AsNoTracking().Where(u => u.WardId == me.Ward).ToListAsync();
        var names = units.ToDictionary(u => u.Id, u => u.Name);
        var owed = Enumerable.Range(first, last - first + 1).SelectMany(y => ReportKinds.OwedIn(y, calendar)).SelectMany(o => Each(o, units));
        return [.. owed.Where(o => me.RunsTheWard || me.Role is Role.Administrator || o.Unit is { } unit && unit == me.Unit).Select(o =>
        {
            var filing = filings.GetValueOrDefault(o.Key);
            return new OwedRow(o, o.Unit is { } unit ? names.GetValueOrDefault(unit) : null, filing, o.StateOn(today, filing, calendar), o.DueWith(filing, calendar));
        })];
    }

    /// <summary>One of them; null for a key nothing of the person's belongs to.</summary>
    public async Task<OwedRow?> FindAsync(Viewer me, string? key)
    {
        var parts = (key ?? "").Split('/');
        if (parts.Length < 2 || !int.TryParse(parts[1].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !IsShown(year)) return null;
        return (await YearAsync(me, year)).FirstOrDefault(r => r.Owed.Key == key);
    }

    /// <summary>Late or within fourteen days, of what falls due this year; what an earlier year left open is told by its own page.</summary>
    /// <param name="known">The units the person sees, where they were read already.</param>
    public async Task<IReadOnlyList<OwedRow>> PressingAsync(Viewer me, IReadOnlyList<Unit>? known = null)
    {
        if (!me.RunsTheWard && me.Role is not (Role.UnitHead or Role.UnitMember)) return [];
        var year = clock.Today.Year;
        var rows = await YearsAsync(me, year - 1, year, known);
        return [.. rows.Where(r => r.DueOn >= new DateOnly(year, 1, 1) && r.State is (OwedState.Late or OwedState.Soon) && r.Owed.Unit == (me.RunsTheWard ? null : me.Unit))];
    }

    /// <summary>The rounds of the plans of a year, for those who run the ward: they are told by the ward's report itself.</summary>
    public async Task<IReadOnlyList<PlanRow>> PlanAsync(Viewer me, int year)
    {
        if (!me.RunsTheWard) return [];
        var rounds = await db.RoundsFor(me).AsNoTracking().Where(r => r.Year == year).OrderBy(r => r.DueOn).ToListAsync();
        var sent = (await db.WardReportsFor(me).AsNoTracking().Where(r => r.Status == WardReportStatus.Sent).ToListAsync()).ToLookup(r => r.RoundId);
        return [.. rounds.Select(r => RowOf(r, sent[r.Id].FirstOrDefault()))];
    }

    /// <summary>How many reports each ward below has sent, for the level above.</summary>
    public async Task<IReadOnlyList<WardCount>> CountsAsync(Viewer me, int year)
    {
        if (me.Role is not Role.LevelAbove) return [];
        var wards = await db.WardsFor(me).AsNoTracking().Where(w => w.ReportsTo == me.Ward && w.To == null).ToListAsync();
        var filings = (await db.ReportFilingsFor(me).AsNoTracking().Where(f => f.Year == year).ToListAsync()).ToLookup(f => f.WardId);
        var counts = new List<WardCount>();
        foreach (var ward in wards)
        {
            var calendar = await workingDays.OfAsync(ward.Id);
            var own = filings[ward.Id].ToDictionary(f => f.OwedKey);
            var states = ReportKinds.OwedIn(year, calendar).Where(o => o.Kind.By is null).Select(o => o.StateOn(clock.Today, own.GetValueOrDefault(o.Key), calendar)).ToList();
            var (filed, late) = (states.Count(s => s is OwedState.Filed or OwedState.FiledLate), states.Count(s => s is OwedState.Late));
            counts.Add(new WardCount(ward, filed, late, states.Count - filed - late));
        }

        return [.. counts.OrderBy(c => c.Ward.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>A year that can be asked for: up to the next one.</summary>
    public bool IsShown(int year) => year >= FirstYear && year <= clock.Today.Year + 1;

    // One for each unit of the kind that was there when the period ended; a ward without such a unit answers itself.
    private static IEnumerable<OwedReport> Each(OwedReport owed, IReadOnlyList<Unit> units)
    {
        if (owed.Kind.By is not { } kind) return [owed];
        var makers = units.Where(u => u.Kind == kind && u.ExistsOn(owed.Period.To)).OrderBy(u => u.Name, StringComparer.CurrentCulture).ToList();
        return makers.Count == 0 ? [owed] : makers.Select(u => owed with { Unit = u.Id });
    }

    private PlanRow RowOf(ReportRound round, WardReport? sent)
    {
        if (sent is not null) return new PlanRow(round, sent.SentOn > round.DueOn ? OwedState.FiledLate : OwedState.Filed, sent.SentOn, sent.Number);
        var state = round.DueOn < clock.Today ? OwedState.Late : round.DueOn <= clock.Today.AddDays(14) ? OwedState.Soon : OwedState.NotYet;
        return new PlanRow(round, state, null, null);
    }
}
