using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Features.Cases;
using MangNon.App.Features.Reports;
using MangNon.App.Features.Reports.Owed;
using MangNon.App.Features.Tasks;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Today;

/// <summary>One thing to do: a sentence with its time limit in words, its reason, and the next step.</summary>
/// <param name="Urgent">Late, or in somebody's way: stands in the upper list.</param>
/// <param name="Due">What it is ordered by inside its list.</param>
public sealed record TodayRow(bool Urgent, string Pill, string PillKind, string Verb, string What, string Why, string Address, string Button, DateOnly? Due);

/// <summary>How far a report round is: units that reported, units asked.</summary>
public sealed record RoundProgress(ReportRound Round, int Sent, int Asked);

/// <summary>What must happen now for one person, ordered by lateness. Danger to a child will stand above all of it.</summary>
public sealed partial class TodayList(AppDb db, OfficeClock clock, WorkingDays workingDays, CaseDesk cases, OwedDesk owed, Texts t)
{
    private WorkingCalendar _working = WorkingCalendarData.Default;
    private DateOnly _amberUntil;
    private DateOnly _today;
    private List<Unit> _unitsSeen = [];
    private Dictionary<UnitId, string> _units = [];

    /// <summary>The round of this year that falls due next, else the last one; known after <see cref="ForAsync"/> to those who run the ward.</summary>
    public RoundProgress? Current { get; private set; }

    /// <summary>All rows of the person, urgent ones first.</summary>
    public async Task<IReadOnlyList<TodayRow>> ForAsync(Viewer me)
    {
        _today = clock.Today;
        _working = await workingDays.OfAsync(me);
        _amberUntil = workingDays.AmberUntil(_working);
        _unitsSeen = await db.UnitsFor(me).AsNoTracking().ToListAsync();
        _units = _unitsSeen.ToDictionary(u => u.Id, u => u.Name);
        var rows = new List<TodayRow>();
        if (me.RunsTheWard || me.WorksInUnit)
        {
            rows.AddRange(await TasksAsync(me));
            rows.AddRange(await ReportsAsync(me));
            rows.AddRange(await OwedAsync(me));
        }

        if (me.RunsTheWard || me.WorksInUnit) rows.AddRange(await RareAsync(me));
        if (me.Role is Role.LevelAbove) rows.AddRange(await WarnedAsync(me));
        return [.. rows.OrderByDescending(r => r.Urgent).ThenBy(r => r.Due ?? DateOnly.MaxValue)];
    }

    private async Task<IEnumerable<TodayRow>> TasksAsync(Viewer me)
    {
        var year = _today.Year;
        var plans = db.PlansFor(me).Where(p => p.Year >= year);
        var current = db.TasksFor(me).Where(x => plans.Any(p => p.Id == x.PlanId));
        var shown = me.RunsTheWard ? current : current.Where(x => x.LeadUnitId == me.Unit);
        var unit = me.Unit ?? new UnitId(Guid.Empty);
        var wanted = shown.Where(x => x.Status == PlanTaskStatus.Done || x.Status == PlanTaskStatus.Returned || x.Status == PlanTaskStatus.Blocked
            || (x.Status == PlanTaskStatus.Planned || x.Status == PlanTaskStatus.Started) && (x.DueOn <= _amberUntil || x.LeadUnitId == unit && x.DueKind == DueKind.Recurring && x.DueOn == null));
        return (await TaskFilter.Rows(wanted).ToListAsync()).Select(r => IsBetweenOccurrences(r) ? OccurrenceOf(r) : RowOf(me, r)).OfType<TodayRow>();
    }

    private static bool IsBetweenOccurrences(TaskRow row) => row is { DueKind: DueKind.Recurring, DueOn: null, Status: PlanTaskStatus.Planned or PlanTaskStatus.Started };

    // The lead unit is asked while the occurrence ends within five working days and it has told nothing in it.
    private TodayRow? OccurrenceOf(TaskRow row)
    {
        var today = _today;
        var running = Occurrence.In(today.Year, row.DueLabel).FirstOrDefault(o => o.From <= today && today <= o.To);
        if (running is null || running.To > _amberUntil || row.LastEntryAt is { } last && OfficeClock.DayOf(last) >= running.From) return null;
        return New(row, urgent: false, "soon", workingDays.InWords(_working, running.To), t["Báo kết quả kỳ này"], t["Cập nhật"]) with { Due = running.To };
    }

    private TodayRow? RowOf(Viewer me, TaskRow row) => row.Status switch
    {
        PlanTaskStatus.Done when me.RunsTheWard => New(row, urgent: false, "soon", t["chờ nghiệm thu"], t["Nghiệm thu"], t["Xem, nghiệm thu"]),
        PlanTaskStatus.Done => null,
        PlanTaskStatus.Blocked => New(row, urgent: me.Role is Role.Leader, "late", t["đang vướng"], t["Gỡ vướng mắc"], t["Xem, xử lý"]),
        PlanTaskStatus.Returned => me.RunsTheWard && me.Unit != row.LeadUnitId ? null : New(row, urgent: true, "late", t["bị trả lại"], t["Bổ sung"], t["Bổ sung"]),
        _ when row.DueOn < _today => New(row, urgent: true, "late", workingDays.InWords(_working, row.DueOn!.Value), t[me.Unit == row.LeadUnitId ? "today.finish" : "Đôn đốc"], t[me.Unit == row.LeadUnitId ? "Cập nhật" : "Xem, đôn đốc"]),
        _ => New(row, urgent: false, "soon", workingDays.InWords(_working, row.DueOn!.Value), t["Sắp đến hạn"], t["Cập nhật"]),
    };

    private TodayRow New(TaskRow row, bool urgent, string kind, string pill, string verb, string button) => new(
        urgent, pill, kind, verb, row.Short,
        t["Mục {0} của kế hoạch. {1}", row.Path, row.LeadUnitId is { } unit ? _units.GetValueOrDefault(unit, "") : ""],
        $"/nhiem-vu/{row.Id.Value}", button, row.DueOn);

    private async Task<IEnumerable<TodayRow>> ReportsAsync(Viewer me)
    {
        var today = _today;
        var rounds = await db.RoundsFor(me).AsNoTracking().Include(r => r.Reporters).Where(r => r.Year >= today.Year).ToListAsync();
        var ids = rounds.Select(r => r.Id).ToList();
        var reports = (await db.UnitReportsFor(me).AsNoTracking().Where(r => ids.Contains(r.RoundId)).ToListAsync()).ToLookup(r => r.RoundId);
        var soon = rounds.Where(r => r.DueOn <= _working.AddWorkingDays(today, 14));
        if (!me.RunsTheWard) return soon.SelectMany(r => ForTheUnit(me, r, reports[r.Id]));
        Current = rounds.Where(r => r.Year == today.Year).OrderBy(r => r.DueOn < today).ThenBy(r => r.DueOn)
            .Select(r => new RoundProgress(r, reports[r.Id].Count(IsIn), r.Reporters.Count)).FirstOrDefault();
        var compiled = await db.WardReportsFor(me).AsNoTracking().Where(r => ids.Contains(r.RoundId)).ToDictionaryAsync(r => r.RoundId);
        return soon.SelectMany(r => ForTheWard(me, r, reports[r.Id], compiled.GetValueOrDefault(r.Id)));
    }

    // Reports of the law beside the plan's: within fourteen days or late. A unit is asked for its own, the ward for all it makes itself.
    private async Task<IEnumerable<TodayRow>> OwedAsync(Viewer me)
    {
        var rows = await owed.PressingAsync(me, _unitsSeen);
        return rows.Select(r => new TodayRow(r.State is OwedState.Late, workingDays.InWords(_working, r.DueOn!.Value), r.State is OwedState.Late ? "late" : "soon", t["Nộp báo cáo"],
            $"{t.Either(r.Owed.Kind.Vi, r.Owed.Kind.En)}, {t.Period(r.Owed.Period)}", r.Owed.Kind.Article, r.Address, t["Ghi đã nộp"], r.DueOn));
    }

    private static bool IsIn(UnitReport report) => report.Status is UnitReportStatus.Submitted or UnitReportStatus.Accepted;

    private IEnumerable<TodayRow> ForTheUnit(Viewer me, ReportRound round, IEnumerable<UnitReport> reports)
    {
        var own = reports.FirstOrDefault(r => r.UnitId == me.Unit);
        if (round.Reporters.All(r => r.UnitId != me.Unit) || own?.Status is UnitReportStatus.Submitted or UnitReportStatus.Accepted) yield break;
        var returned = own?.Status is UnitReportStatus.Returned;
        var late = round.DueOn < _today;
        var reminded = Domain.Reports.Reminders.On(_today).FallsOn(_today, round.DueOn, _working) ? t["Hôm nay nhắc gửi báo cáo."] + " " : "";
        yield return new TodayRow(late || returned, returned ? t["bị trả lại"] : workingDays.InWords(_working, round.DueOn), late || returned ? "late" : "soon",
            t["Gửi báo cáo {0}", t.Period(round.Period)], t["của đơn vị về phường"], returned ? own!.ReturnReason ?? "" : reminded + t["Theo chế độ báo cáo của kế hoạch. Đã có sẵn phần soạn từ nhiệm vụ."],
            own is null ? $"/bao-cao/{round.Id.Value}" : $"/bao-cao/don-vi/{own.Id.Value}", own is null ? t["Soạn báo cáo"] : t["Soạn tiếp"], round.DueOn);
    }

    private IEnumerable<TodayRow> ForTheWard(Viewer me, ReportRound round, IEnumerable<UnitReport> reports, WardReport? compiled)
    {
        if (compiled?.Status is WardReportStatus.Sent) yield break;
        var all = reports.ToList();
        var waiting = all.Count(r => r.Status is UnitReportStatus.Submitted);
        var missing = round.Reporters.Select(r => r.UnitId).Except(all.Where(IsIn).Select(r => r.UnitId)).ToList();
        var late = round.DueOn < _today;
        var board = $"/bao-cao/{round.Id.Value}";
        if (waiting > 0 && me.Role is Role.Officer)
            yield return new TodayRow(false, t["{0} báo cáo", waiting], "soon", t["Nhận báo cáo đơn vị"], t.Period(round.Period), t["Các đơn vị đã gửi, đang chờ nhận hoặc trả lại."], board, t["Xem, nhận"], round.DueOn);
        if (missing.Count > 0)
            yield return new TodayRow(late, workingDays.InWords(_working, round.DueOn), late ? "late" : "soon", t["Đôn đốc báo cáo {0}", t.Period(round.Period)],
                t["{0} đơn vị chưa gửi", missing.Count], string.Join(", ", missing.Select(u => _units.GetValueOrDefault(u, "")).Take(5)) + (missing.Count > 5 ? " …" : ""), board, t["Xem đơn vị"], round.DueOn);
        if (me.Role is Role.Leader && compiled?.Status is WardReportStatus.Draft)
            yield return new TodayRow(false, t["chờ duyệt"], "soon", t["Duyệt báo cáo của phường"], t.Period(round.Period), compiled.Subject, $"/bao-cao/tong-hop/{compiled.Id.Value}", t["Đọc, duyệt"], round.DueOn);
        if (me.Role is Role.Officer && missing.Count == 0 && compiled is null)
            yield return new TodayRow(late, workingDays.InWords(_working, round.DueOn), late ? "late" : "soon", t["Tổng hợp báo cáo của phường"], t.Period(round.Period), t["Mọi đơn vị đã gửi."], board, t["Tổng hợp"], round.DueOn);
        if (me.Role is Role.Officer && compiled?.Status is WardReportStatus.Approved)
            yield return new TodayRow(true, t["đã duyệt"], "soon", t["Ký, gửi báo cáo lên cấp trên"], t.Period(round.Period), t["In, ký, đóng dấu rồi ghi số và ngày."], $"/bao-cao/tong-hop/{compiled.Id.Value}", t["Gửi"], round.DueOn);
    }
}
