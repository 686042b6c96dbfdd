using MangNon.App.Data;
using MangNon.App.Features.Cases;
using MangNon.App.Features.Tasks;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Registers;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation.HandingOver;

/// <summary>Makes the list of what somebody hands over from the ward's own records, as far as they see them themselves. Words are Vietnamese: the minute prints them.</summary>
public sealed class HandingDesk(AppDb db, OfficeClock clock, CaseDesk cases)
{
    /// <summary>What is open today under the post of this person.</summary>
    public async Task<IReadOnlyList<HandedLine>> LinesAsync(Viewer me) =>
    [
        .. await TasksAsync(me), .. await RoundsAsync(me), .. await ExplanationsAsync(me), .. await DocumentsAsync(me),
        .. await ReportsAsync(me), .. await CasesAsync(me), .. await DelegationsAsync(me), .. await DraftsAsync(me),
    ];

    private async Task<IEnumerable<HandedLine>> TasksAsync(Viewer me)
    {
        var open = await TaskFilter.Rows(db.TasksFor(me).Where(t => t.LeadUnitId == me.Unit && me.Unit != null && t.EndedBy == null && t.Status != PlanTaskStatus.Accepted && t.Status != PlanTaskStatus.Cancelled)).ToListAsync();
        return open.Select(t => new HandedLine(WorkPart.Tasks, $"Mục {t.Path}: {t.Short}", t.DueOn, t.Id.Value, $"/nhiem-vu/{t.Id.Value}"));
    }

    private async Task<IEnumerable<HandedLine>> RoundsAsync(Viewer me)
    {
        var today = clock.Today;
        var ahead = await db.RoundsFor(me).AsNoTracking().Include(r => r.Reporters).Where(r => r.DueOn >= today).ToListAsync();
        return ahead.Where(r => me.RunsTheWard || r.Reporters.Any(u => u.UnitId == me.Unit))
            .Select(r => new HandedLine(WorkPart.Rounds, $"Báo cáo {r.Period.Phrase}", r.DueOn, r.Id.Value, $"/bao-cao/{r.Id.Value}"));
    }

    // The unit asked owes the answer; a leader judges what was answered.
    private async Task<IEnumerable<HandedLine>> ExplanationsAsync(Viewer me)
    {
        var leads = me.Role is Role.Leader;
        var open = await (from e in db.ExplanationsFor(me).AsNoTracking()
                          where leads ? e.State == ExplanationState.Asked || e.State == ExplanationState.Answered : e.State == ExplanationState.Asked && e.UnitId == me.Unit
                          join t in db.TasksFor(me).Where(t => t.EndedBy == null) on e.TaskId equals t.Id
                          select new { e.Id, e.TaskId, e.AnswerBy, t.Path, t.Text }).ToListAsync();
        return open.Select(e => new HandedLine(WorkPart.Explanations, $"Mục {e.Path}: {Short(e.Text)}", e.AnswerBy, e.Id.Value, $"/nhiem-vu/{e.TaskId.Value}/giai-trinh"));
    }

    // What a document about a child says stays in the register.
    private async Task<IEnumerable<HandedLine>> DocumentsAsync(Viewer me)
    {
        var open = await db.IncomingFor(me, RecordAction.List, clock.Now).AsNoTracking().Where(d => d.State == IncomingState.Assigned
            && (d.HandlerId == me.Account || d.HandlerId == null && d.UnitId == me.Unit && me.Unit != null)).ToListAsync();
        return open.Select(d => new HandedLine(WorkPart.Documents, d.Secrecy is SecrecyLevel.Normal ? $"Số đến {d.ArrivalMark}: {Short(d.Subject)}" : $"Số đến {d.ArrivalMark}", d.DueOn, d.Id.Value, $"/so-van-ban/den/{d.Id.Value}"));
    }

    private async Task<IEnumerable<HandedLine>> ReportsAsync(Viewer me)
    {
        var open = await db.UnitReportsFor(me).AsNoTracking().Where(r => me.Unit != null && r.UnitId == me.Unit && (r.Status == UnitReportStatus.Draft || r.Status == UnitReportStatus.Returned))
            .Join(db.RoundsFor(me), r => r.RoundId, o => o.Id, (r, o) => new { r.Id, Round = o }).ToListAsync();
        return open.Select(r => new HandedLine(WorkPart.Reports, $"Báo cáo của đơn vị {r.Round.Period.Phrase}", r.Round.DueOn, r.Id.Value, $"/bao-cao/don-vi/{r.Id.Value}"));
    }

    private async Task<IEnumerable<HandedLine>> CasesAsync(Viewer me)
    {
        var rows = await cases.RowsAsync(me, db.CasesFor(me, RecordAction.Change, clock.Now).Where(c => c.Worker == me.Account && !c.IsClosed));
        return rows.Select(c => new HandedLine(WorkPart.Cases, c.Mark, c.Next is { } next ? OfficeClock.DayOf(next.Due) : null, c.Id.Value, $"/ca-bao-ve/{c.Id.Value}"));
    }

    private async Task<IEnumerable<HandedLine>> DelegationsAsync(Viewer me)
    {
        var today = clock.Today;
        var standing = await db.DelegationsFor(me).AsNoTracking().Where(d => (d.GivenBy == me.Account || d.PersonId == me.Person) && d.RevokedAt == null && d.To >= today).ToListAsync();
        return standing.Select(d => new HandedLine(WorkPart.Delegations, $"{(d.GivenBy == me.Account ? "Đã ủy quyền" : "Được ủy quyền")} từ {Days.Show(d.From)}: {Short(d.Reason)}", d.To, d.Id.Value, "/uy-quyen"));
    }

    private async Task<IEnumerable<HandedLine>> DraftsAsync(Viewer me)
    {
        if (!me.RunsTheWard) return [];
        var plans = await db.DraftsFor(me).AsNoTracking().Select(p => new { p.Id, p.Year, p.Title }).ToListAsync();
        var reports = await db.WardReportsFor(me).AsNoTracking().Where(r => r.Status == WardReportStatus.Draft)
            .Join(db.RoundsFor(me), r => r.RoundId, o => o.Id, (r, o) => new { r.Id, Round = o }).ToListAsync();
        return plans.Select(p => new HandedLine(WorkPart.Drafts, $"Kế hoạch năm {p.Year}: {Short(p.Title)}", null, p.Id.Value, $"/ke-hoach/{p.Id.Value}/ra-soat"))
            .Concat(reports.Select(r => new HandedLine(WorkPart.Drafts, $"Báo cáo của phường {r.Round.Period.Phrase}", r.Round.DueOn, r.Id.Value, $"/bao-cao/tong-hop/{r.Id.Value}")));
    }

    private static string Short(string text) => text.Length <= 180 ? text : text[..170] + " …";
}
