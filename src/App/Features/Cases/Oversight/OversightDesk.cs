using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Oversight;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases.Oversight;

/// <summary>Reads what the work of protection is counted from: one question for each kind of row, and nothing that lies sealed.</summary>
public sealed class OversightDesk(AppDb db, OfficeClock clock, WorkingDays workingDays, WardClockRules rules)
{
    /// <summary>The period, from the cases one may do this with.</summary>
    /// <param name="action"><see cref="RecordAction.List"/> for the page, <see cref="RecordAction.Export"/> for a file.</param>
    public async Task<OversightReview> ReviewAsync(Viewer me, RecordAction action, OversightPeriod period)
    {
        var cases = db.CasesFor(me, action, clock.Now).AsNoTracking();
        var found = await cases.OrderBy(c => c.Year).ThenBy(c => c.Number)
            .Select(c => new Found(c.Id, c.Year, c.Number, c.ChildId, c.Worker, c.OpenedAt, c.IsClosed, c.Group, c.Forms, c.Sex, c.ByCarer)).ToListAsync();
        var units = await db.UnitsFor(me).AsNoTracking().Select(u => new { u.Id, u.Name }).ToDictionaryAsync(u => u.Id, u => u.Name);
        var children = await ChildrenAsync(me, cases, units);
        var (events, calendar, ward) = (await CaseDesk.EventsOfAsync(cases), await workingDays.OfAsync(me), await rules.OfAsync(me.Ward));
        var counted = found.Select(c => Count(c, [.. events[c.Id]], children, ward.Rules, calendar)).ToList();
        var marks = found.ToDictionary(c => c.Id, c => ProtectionCase.MarkOf(c.Year, c.Number));
        var workers = await db.NamesOfAsync(me, found.Select(c => c.Worker).Distinct());
        var rows = new OversightRows([.. counted.Select(c => c.Row)], [.. counted.SelectMany(c => c.Clocks)], await ReferralsAsync(me, cases, marks), marks, workers, units, await TasksAsync(me, period));
        return new OversightReview(rows, period, clock.Now);
    }

    // What the registry knows of the linked children, as far as one may see it.
    private async Task<Dictionary<ChildId, Registered>> ChildrenAsync(Viewer me, IQueryable<ProtectionCase> cases, Dictionary<UnitId, string> units)
    {
        var households = db.HouseholdsFor(me);
        var known = await db.ChildrenFor(me).Where(c => cases.Any(k => k.ChildId == c.Id))
            .Select(c => new { c.Id, c.BornOn, c.BornPrecision, c.Sex, Group = households.Where(h => h.Id == c.HouseholdId).Select(h => h.GroupId).FirstOrDefault() }).ToListAsync();
        return known.ToDictionary(c => c.Id, c => new Registered(new BirthDate(c.BornOn, c.BornPrecision), c.Sex, c.Group is { } group ? units.GetValueOrDefault(group) : null));
    }

    // Tasks of plans in force that units lead, due in the period and not called off.
    private async Task<IReadOnlyList<GivenTask>> TasksAsync(Viewer me, OversightPeriod period)
    {
        var (from, to) = (period.From, period.To);
        var due = await db.TasksFor(me).AsNoTracking().Where(t => t.LeadUnitId != null && t.DueOn >= from && t.DueOn <= to && t.Status != PlanTaskStatus.Cancelled)
            .Select(t => new { Unit = t.LeadUnitId!.Value, DueOn = t.DueOn!.Value, t.DoneOn, IsTold = t.LastEntryAt != null }).ToListAsync();
        return [.. due.Select(t => new GivenTask(t.Unit, t.DueOn, t.DoneOn, t.IsTold))];
    }

    private async Task<IReadOnlyList<SentReferral>> ReferralsAsync(Viewer me, IQueryable<ProtectionCase> cases, Dictionary<ProtectionCaseId, string> marks)
    {
        var sent = await db.CaseReferralsFor(me, clock.Now).AsNoTracking().Where(r => r.UnitId != null && cases.Any(c => c.Id == r.CaseId)).OrderBy(r => r.SentAt)
            .Select(r => new { r.Id, r.CaseId, r.UnitId, r.SentAt, r.AnswerBy, r.AnsweredAt, r.State }).ToListAsync();
        return [.. sent.Select(r => new SentReferral(r.Id, marks.GetValueOrDefault(r.CaseId, ""), OfficeClock.DayOf(r.SentAt), new ReferralRow(r.UnitId!.Value, r.AnswerBy, r.AnsweredAt is { } at ? OfficeClock.DayOf(at) : null, r.State)))];
    }

    private (Domain.Cases.Oversight.CaseRow Row, IReadOnlyList<ClockRow> Clocks) Count(Found one, IReadOnlyList<CaseEvent> events, Dictionary<ChildId, Registered> children, ClockRules limits, WorkingCalendar calendar)
    {
        var clocks = CaseClocks.Of(events, limits, calendar, clock.Now);
        var (opened, child) = (OfficeClock.DayOf(one.OpenedAt), one.Child is { } linked ? children.GetValueOrDefault(linked) : null);
        var steps = StepsOf(events, clocks);
        var closed = steps.Where(s => s.Kind is CaseEventKind.Closed or CaseEventKind.HandedOver).Select(s => (DateOnly?)s.On).Max();
        var row = new Domain.Cases.Oversight.CaseRow(
            one.Id, one.Child, one.Worker, opened, one.IsClosed ? closed ?? opened : null, one.Group, one.Forms, child?.Sex ?? one.Sex, child?.Birth.YearsOn(opened), one.ByCarer, child?.Place)
        { Steps = steps };
        return (row, [.. clocks.Select(c => ClockRow.Of(one.Id, one.Worker, c))]);
    }

    // What was done and not struck out.
    private List<(CaseEventKind Kind, DateOnly On)> StepsOf(IReadOnlyList<CaseEvent> events, IReadOnlyList<Clock> clocks) =>
        [.. Ledger.Of(events, clocks, clock.Now).Lines.Where(l => l.Stands).Select(l => (l.Event.Kind, OfficeClock.DayOf(l.Event.At)))];

    private sealed record Found(
        ProtectionCaseId Id, int Year, int Number, ChildId? Child, AccountId Worker, DateTime OpenedAt, bool IsClosed, CaseGroup Group, HarmForms Forms, Sex? Sex, Known ByCarer);

    /// <param name="Place">Name of its residential group.</param>
    private sealed record Registered(BirthDate Birth, Sex? Sex, string? Place);
}
