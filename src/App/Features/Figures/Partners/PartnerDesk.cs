using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Figures.Partners;

/// <summary>A figure a form asks for.</summary>
/// <param name="Place">Its place in the form, by which its fields are named.</param>
/// <param name="Known">What was said of it; null while nothing was.</param>
/// <param name="History">What holds of the periods before, the newest first.</param>
public sealed record AskedFigure(int Place, Indicator Indicator, PartnerFigure? Known, IReadOnlyList<FigureValue> History);

/// <summary>What a partner said of an indicator, and who when.</summary>
public sealed record ToldFigure(PartnerFigure Figure, PartnerEntry Entry, string UnitName, string ByName);

/// <summary>What pages of partners' figures read alike.</summary>
public sealed class PartnerDesk(AppDb db, OfficeClock clock)
{
    /// <summary>Units that have a form: of who runs the ward all, of a unit's people their own.</summary>
    public async Task<IReadOnlyList<Unit>> UnitsAsync(Viewer me)
    {
        var kinds = PartnerForms.All.Select(f => f.Unit).Distinct().ToList();
        var units = await db.UnitsFor(me).AsNoTracking().Where(u => u.WardId == me.Ward && kinds.Contains(u.Kind) && (me.RunsTheWard || u.Id == me.Unit)).OrderBy(u => u.Name).ToListAsync();
        return [.. units.Where(u => u.ExistsOn(clock.Today) && PartnerForms.Find(u.Kind, clock.Today) is not null)];
    }

    /// <summary>The figures of a form for a period, with what was said.</summary>
    public async Task<IReadOnlyList<AskedFigure>> AskedAsync(Viewer me, Unit unit, PartnerForm form, FigurePeriod period)
    {
        var all = await db.PartnerFiguresFor(me).Where(f => f.UnitId == unit.Id && f.From <= period.From).ToListAsync();
        return [.. form.Indicators.Select((indicator, i) => new AskedFigure(
            i,
            indicator,
            all.SingleOrDefault(f => f.Code == indicator.Code && f.Period == period),
            [.. all.Where(f => f.Code == indicator.Code && f.To < period.From && f.Current is not null).OrderByDescending(f => f.From).Take(PartnerFigure.Remembered).Select(f => f.Current!.Value)]))];
    }

    /// <summary>What holds of these periods, by indicator; of an indicator the newest periods first.</summary>
    public async Task<ILookup<string, ToldFigure>> ToldAsync(Viewer me, FigurePeriod period, string? code = null)
    {
        var found = (await db.PartnerFiguresFor(me).AsNoTracking().Where(f => f.From <= period.To && f.To >= period.From && (code == null || f.Code == code)).ToListAsync()).Where(f => f.Current is not null).ToList();
        var units = found.Count == 0 ? [] : await db.UnitsFor(me).AsNoTracking().Select(u => new { u.Id, u.Name }).ToDictionaryAsync(u => u.Id, u => u.Name);
        var names = found.Count == 0 ? [] : await db.NamesOfAsync(me, found.Select(f => f.Current!.By).Distinct());
        return found.Select(f => new ToldFigure(f, f.Current!, units.GetValueOrDefault(f.UnitId, ""), names.GetValueOrDefault(f.Current!.By, ""))).OrderByDescending(t => t.Figure.From).ThenBy(t => t.UnitName, StringComparer.Ordinal).ToLookup(t => t.Figure.Code);
    }
}

/// <summary>Partners' figures in words.</summary>
public static class PartnerWords
{
    /// <summary>"3 / 120", or the count.</summary>
    public static string Value(FigureValue value) => value.Denominator is { } of ? $"{FigureWords.Number(value.Numerator)} / {FigureWords.Number(of)}" : FigureWords.Number(value.Numerator);

    /// <summary>With its parts.</summary>
    public static string Value(Texts t, PartnerEntry entry) => Value(entry.Value) + (entry.Boys is { } boys && entry.Girls is { } girls ? " " + t["({0} nam, {1} nữ)", boys, girls] : "");

    public static string Period(FigurePeriod period) => $"{Days.Show(period.From)} – {Days.Show(period.To)}";

    /// <summary>What partners said of this very period adds up to something else than the ward counts.</summary>
    public static bool Differs(IEnumerable<ToldFigure> told, FigurePeriod period, FigureValue own)
    {
        var same = told.Where(f => f.Figure.From == period.From && f.Figure.To >= period.To).GroupBy(f => f.Figure.To).MinBy(g => g.Key)?.ToList();
        return same is not null && (same.Sum(f => f.Entry.Told) != own.Numerator || (own.Denominator is { } of && same.All(f => f.Entry.Of is not null) && same.Sum(f => f.Entry.Of) != of));
    }
}
