using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Oversight;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases.Oversight.Below;

/// <summary>A calendar quarter that has ended, as it stands in the address: "2026-3".</summary>
/// <remarks>
/// Only whole quarters are shown: two periods that overlap could be subtracted from each other, and what is hidden in each read from the difference.
/// </remarks>
public sealed record EndedQuarter(OversightPeriod Period)
{
    private const int Most = 8;

    public int Year => Period.From.Year;

    public int Number => (Period.From.Month + 2) / 3;

    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number}");

    /// <summary>Those that can be asked for, the newest first.</summary>
    public static IReadOnlyList<EndedQuarter> UpTo(DateOnly today)
    {
        var last = FigureSpan.Quarter.UpTo(FigureSpan.Quarter.UpTo(today).From.AddDays(-1));
        return [.. FigureSpan.Quarter.Last(last, Most).Reverse().Select(p => new EndedQuarter(new OversightPeriod(p.From, p.To)))];
    }

    /// <summary>The one asked for; the last one where nothing that can be shown is asked for.</summary>
    public static EndedQuarter Find(string? key, DateOnly today) => UpTo(today).FirstOrDefault(q => q.Key == key) ?? UpTo(today)[0];
}

/// <summary>The wards below with what may be published of their work of protection.</summary>
/// <param name="Wards">By name; rows of the tables are in this order.</param>
/// <param name="Warned">Warnings after a breach this person was given of each ward and has not seen.</param>
public sealed record BelowReview(IReadOnlyList<(WardId Id, string Name)> Wards, EndedQuarter Quarter, WardsOversight Tables, IReadOnlyDictionary<WardId, int> Warned);

/// <summary>Counts the work of protection of the wards that report to a body, each by its own calendar and its own choices for the limits.</summary>
public sealed class BelowDesk(AppDb db, OfficeClock clock, WorkingDays workingDays, WardClockRules rules)
{
    public async Task<BelowReview> ReviewAsync(Viewer me, EndedQuarter quarter)
    {
        var wards = await db.WardsBelowFor(me).AsNoTracking().OrderBy(w => w.Name).ThenBy(w => w.Id).Select(w => new { w.Id, w.Name }).ToListAsync();
        var read = await ReadAsync(me);
        var work = new List<WardWork>();
        foreach (var ward in wards) work.Add(await WorkAsync(ward.Id, read));
        var warned = await db.WarningsFor(me).Where(w => w.SeenAt == null).GroupBy(w => w.WardId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return new BelowReview([.. wards.Select(w => (w.Id, w.Name))], quarter, WardsOversight.Of(work, quarter.Period, clock.Today), warned);
    }

    // One question for each kind of row, whatever the number of wards; nothing that lies sealed.
    private async Task<Read> ReadAsync(Viewer me)
    {
        var cases = await db.CasesToCountBelow(me).Select(c => new Found(c.Id, c.WardId, c.OpenedAt, c.Forms)).ToListAsync();
        var reports = await db.CaseReportsToCountBelow(me).Select(r => new { r.WardId, r.ReceivedAt }).ToListAsync();
        var referrals = await db.CaseReferralsToCountBelow(me).Select(r => new { r.WardId, r.UnitId, r.AnswerBy, r.AnsweredAt, r.State }).ToListAsync();
        return new Read(
            cases.ToLookup(c => c.Ward),
            await CaseDesk.EventsOfAsync(db.CasesToCountBelow(me)),
            reports.ToLookup(r => r.WardId, r => OfficeClock.DayOf(r.ReceivedAt)),
            referrals.ToLookup(r => r.WardId, r => new ReferralRow(r.UnitId!.Value, r.AnswerBy, r.AnsweredAt is { } at ? OfficeClock.DayOf(at) : null, r.State)));
    }

    private async Task<WardWork> WorkAsync(WardId ward, Read read)
    {
        var (calendar, limits) = (await workingDays.OfAsync(ward), (await rules.OfAsync(ward)).Rules);
        var clocks = read.Cases[ward].SelectMany(c => CaseClocks.Of([.. read.Events[c.Id]], limits, calendar, clock.Now).Select(k => ClockRow.Of(c.Id, default, k)));
        return new WardWork(ward, [.. read.Cases[ward].Select(c => (OfficeClock.DayOf(c.OpenedAt), c.Forms))], [.. clocks], [.. read.Reports[ward]], [.. read.Referrals[ward]]);
    }

    private sealed record Found(ProtectionCaseId Id, WardId Ward, DateTime OpenedAt, HarmForms Forms);

    private sealed record Read(ILookup<WardId, Found> Cases, ILookup<ProtectionCaseId, CaseEvent> Events, ILookup<WardId, DateOnly> Reports, ILookup<WardId, ReferralRow> Referrals);
}
