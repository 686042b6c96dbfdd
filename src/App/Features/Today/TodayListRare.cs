using MangNon.App.Features.Cases;
using MangNon.App.Features.Sanctions;
using MangNon.App.Features.Tasks;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Procedures;
using MangNon.Domain.Registers;
using MangNon.Domain.Sanctions;
using MangNon.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Today;

// What is seldom there: each kind is asked for only where the ward has any of it.
public sealed partial class TodayList
{
    // What is seldom there is asked for in one question, and only what is there in more.
    private async Task<IEnumerable<TodayRow>> RareAsync(Viewer me)
    {
        var there = await db.RareForAsync(me);
        IEnumerable<TodayRow> rows = [];
        if (there.Cases) rows = rows.Concat(await CasesAsync(me));
        if (there.CasesOffered && me.RunsTheWard) rows = rows.Concat(await CasesOfferedAsync(me));
        if (there.BrokenSeals) rows = rows.Concat(await BrokenSealsAsync(me));
        if (there.Breaches && me.RunsTheWard) rows = rows.Concat(await BreachesAsync(me));
        if (there.Fines) rows = rows.Concat(await FinesAsync(me));
        if (there.Explanations) rows = rows.Concat(await ExplanationsAsync(me));
        if (there.Recommendations) rows = rows.Concat(await RecommendationsAsync(me));
        if (there.Conclusions) rows = rows.Concat(await ConclusionsAsync(me));
        if (there.Dossiers) rows = rows.Concat(await DossiersAsync(me));
        if (there.Incoming) rows = rows.Concat(await IncomingAsync(me));
        if (there.Archive) rows = rows.Concat(await ArchiveAsync(me));
        if (there.Proposals && me.Role is Role.Officer) rows = rows.Concat(await ProposalsAsync(me));
        if (there.Readings && me.RunsTheWard) rows = rows.Concat(await ReadingsAsync(me));
        if (there.Transfers && me.Role is Role.Officer) rows = rows.Concat(await TransfersAsync(me));
        if (there.Findings && ChildFacets.AudienceOf(me) is ChildAudience.Street or ChildAudience.School or ChildAudience.HealthStation) rows = rows.Concat(await FindingsAsync(me));
        return rows;
    }

    // The unit asked owes an answer; the leaders see that it is still out, then judge it.
    private async Task<IEnumerable<TodayRow>> ExplanationsAsync(Viewer me)
    {
        var open = await (from e in db.ExplanationsFor(me).AsNoTracking() where e.State == ExplanationState.Asked || e.State == ExplanationState.Answered join x in db.TasksFor(me).Where(t => t.EndedBy == null) on e.TaskId equals x.Id select new { e.TaskId, e.UnitId, e.State, e.AnswerBy, x.Path, x.Text }).ToListAsync();
        var shown = open.Where(e => e.State is ExplanationState.Asked && (me.Role is Role.Leader || me.SpeaksForUnit && e.UnitId == me.Unit) || e.State is ExplanationState.Answered && me.Role is Role.Leader);
        return shown.Select(e =>
        {
            var (answered, late) = (e.State is ExplanationState.Answered, e.State is ExplanationState.Asked && e.AnswerBy < _today);
            var own = !answered && me.Role is not Role.Leader;
            return new TodayRow(own || late, answered ? t["đã trả lời"] : workingDays.InWords(_working, e.AnswerBy), own || late ? "late" : "soon", own ? t["Giải trình"] : answered ? t["Xem giải trình"] : t["Chờ giải trình"],
                e.Text.Length <= 180 ? e.Text : e.Text[..170] + " …", t["Mục {0} của kế hoạch. {1}", e.Path, _units.GetValueOrDefault(e.UnitId, "")], $"/nhiem-vu/{e.TaskId.Value}/giai-trinh", own ? t["Trả lời"] : t["Xem"], e.AnswerBy);
        });
    }

    // The unit owes an answer, the supervisor says whether it is enough, the leaders see what is late.
    private async Task<IEnumerable<TodayRow>> RecommendationsAsync(Viewer me)
    {
        var open = await db.RecommendationsFor(me).AsNoTracking().Where(r => r.State == RecommendationState.Open || r.State == RecommendationState.Answered).ToListAsync();
        var shown = open.Where(r => r.State is RecommendationState.Answered ? me.Role is Role.Supervisor : me.AnswersFor(r.UnitId) || r.IsLate(_today) && me.Role is Role.Leader or Role.Supervisor);
        return shown.Select(r =>
        {
            var (late, answered, own) = (r.IsLate(_today), r.State is RecommendationState.Answered, me.AnswersFor(r.UnitId));
            return new TodayRow(late, answered ? t["đã trả lời"] : workingDays.InWords(_working, r.DueOn), late ? "late" : "soon", answered ? t["Xem trả lời kiến nghị"] : own ? t["Trả lời kiến nghị giám sát"] : t["Đôn đốc trả lời kiến nghị"],
                r.Words.Length <= 180 ? r.Words : r.Words[..170] + " …", t["Kiến nghị giám sát của Mặt trận. {0}", _units.GetValueOrDefault(r.UnitId, "")], $"/giam-sat/{r.MinuteId.Value}", own && !answered ? t["Trả lời"] : t["Xem"], r.DueOn);
        });
    }

    // Of the steering board's meetings: what those who run the ward see to, and what names one's own unit, as the day comes near.
    private async Task<IEnumerable<TodayRow>> ConclusionsAsync(Viewer me)
    {
        var own = me.Unit is { } unit ? _units.GetValueOrDefault(unit) : null;
        var open = await db.BoardMeetingsFor(me).AsNoTracking().Where(m => m.Conclusions.Any(c => c.WithdrawnFor == null && c.SettledOn == null && c.By <= _amberUntil)).ToListAsync();
        return open.SelectMany(m => m.Conclusions.Where(c => c.IsOpen && c.By <= _amberUntil && (me.RunsTheWard || own is not null && c.Who == own)).Select(c => new TodayRow(
            c.By < _today, workingDays.InWords(_working, c.By!.Value), c.By < _today ? "late" : "soon", t["Thực hiện kết luận họp"], TaskRow.Shortened(c.Words),
            t["Ban chỉ đạo, họp ngày {0}. {1}", Days.Show(m.On), c.Who ?? ""], $"/to-chuc/ban-chi-dao/hop/{m.Id.Value}", t["Xem"], c.By)));
    }

    // Danger to a child stands above all else; without a name, since a screen on a desk is seen by others.
    private async Task<IEnumerable<TodayRow>> CasesAsync(Viewer me)
    {
        var now = clock.Now;
        var reports = (await cases.OpenReportsAsync(me)).Select(r => new TodayRow(true, r.Next is { } next ? CaseWords.Left(t, next.Due, now) : t["chưa giải quyết"], "late", t["Xem tin về một em gặp nguy hiểm"],
            t["Tin số {0}", r.Report.Mark], r.Next?.Rule.Article ?? "", $"/ca-bao-ve/tin/{r.Report.Id.Value}", t["Xem, mở ca"], DateOnly.MinValue));
        var open = (await cases.RowsAsync(me, db.Watched(db.CasesFor(me, RecordAction.Change, now)))).Where(r => r.Next is { } next && (next.Rule.AtNight || next.Due < now.AddDays(7)));
        var referrals = await db.Guarded<CaseReferral>(me, RecordAction.Change, now).AsNoTracking().Where(r => r.State == ReferralState.Sent || r.State == ReferralState.Accepted).ToListAsync();
        return reports.Concat(open.Select(r => RowOf(r, now))).Concat(referrals.Select(r => new TodayRow(
            r.State is ReferralState.Sent && r.AnswerBy < _today, r.State is ReferralState.Sent ? workingDays.InWords(_working, r.AnswerBy) : t["đã nhận"], r.State is ReferralState.Sent && r.AnswerBy < _today ? "late" : "soon",
            r.State is ReferralState.Sent ? t["Trả lời chuyển gửi"] : t["Ghi kết quả chuyển gửi"], t["của một ca bảo vệ trẻ em"], t["Nghị định 56/2017/NĐ-CP, Điều 29."], $"/ca-bao-ve/chuyen-gui/{r.Id.Value}", t["Xem"], r.AnswerBy)));
    }

    private TodayRow RowOf(CaseRow row, DateTime now)
    {
        var (next, urgent) = (row.Next!, row.Next!.Rule.AtNight || row.Next.Due < now);
        return new TodayRow(urgent, row.Left!, urgent ? "late" : "soon", t.Either(next.Rule.Vi, next.Rule.En), row.Mark, next.Rule.Article, $"/ca-bao-ve/{row.Id.Value}", t["Mở ca"], next.Rule.AtNight ? DateOnly.MinValue : OfficeClock.DayOf(next.Due));
    }

    private async Task<IEnumerable<TodayRow>> CasesOfferedAsync(Viewer me)
    {
        var offers = await db.CaseHandOversFor(me, clock.Now).AsNoTracking().Where(h => h.To == me.Ward && h.State == HandOverState.Offered).ToListAsync();
        return offers.Select(h => new TodayRow(true, OfficeClock.Show(h.OfferedAt), "soon", t["Nhận ca bảo vệ trẻ em"], t["phường khác đã bàn giao"], t["Ca còn ở nơi giao cho tới khi phường xác nhận."], $"/ca-bao-ve/ban-giao/{h.Id.Value}", t["Xem, nhận"], OfficeClock.DayOf(h.OfferedAt)));
    }

    // Limits of the wards below that passed: which limit, of which ward; of the child nothing.
    private async Task<IEnumerable<TodayRow>> WarnedAsync(Viewer me)
    {
        var warned = await db.WarningsFor(me).AsNoTracking().Where(w => w.SeenAt == null).OrderBy(w => w.Due).ToListAsync();
        var wards = await db.WardsFor(me).AsNoTracking().ToDictionaryAsync(w => w.Id, w => w.Name);
        return warned.GroupBy(w => w.WardId).Select(g => new TodayRow(true, t["{0} thời hạn", g.Count()], "late", t["Thời hạn bảo vệ trẻ em đã quá"], wards.GetValueOrDefault(g.Key, ""), t["Quá hạn sớm nhất từ {0}.", OfficeClock.Show(g.First().Due)], "/bao-truoc", t["Xem"], OfficeClock.DayOf(g.First().Due)));
    }

    // Told at once to whoever answers for the record and to the leaders, above all that is merely late, until a leader has looked into it.
    private async Task<IEnumerable<TodayRow>> BrokenSealsAsync(Viewer me)
    {
        var open = await db.EmergencyAccessesFor(me).AsNoTracking().Where(e => e.Review == null && e.By != me.Account).ToListAsync();
        var names = await db.NamesOfAsync(me, open.Select(e => e.By));
        return open.Select(e => new TodayRow(true, t["đã phá niêm phong"], "late", me.Role is Role.Leader ? t["Xem xét"] : t["Biết"], t["{0} đã mở một hồ sơ được bảo vệ lúc {1}", names.GetValueOrDefault(e.By), OfficeClock.Show(e.From)], e.Reason,
            $"/pha-niem-phong/{e.Id.Value}", me.Role is Role.Leader ? t["Xem, nhận xét"] : t["Xem"], DateOnly.MinValue));
    }

    // Until the notice is settled; hours run at night and on days off.
    private async Task<IEnumerable<TodayRow>> BreachesAsync(Viewer me)
    {
        var open = await db.DataBreachesFor(me).AsNoTracking().Where(b => b.NotifiedAt == null && !b.NoNoticeOwed).ToListAsync();
        return open.Select(b => new TodayRow(true, Breaches.IndexModel.InWords(b, clock.Now, t), "late", t["Thông báo sự cố dữ liệu"], t.Of(b.Kind), t["Phát hiện {0}", OfficeClock.Show(b.NoticedAt)],
            $"/su-co/{b.Id.Value}", t["Xem, thông báo"], OfficeClock.DayOf(b.DueAt)));
    }

    // Fines whose day to pay has passed; who was fined is not said.
    private async Task<IEnumerable<TodayRow>> FinesAsync(Viewer me)
    {
        var (now, today) = (clock.Now, _today);
        var due = await db.SanctionsFor(me, RecordAction.Change, now).Where(r => r.State == SanctionState.Decided && r.Decision!.PayBy < today)
            .Select(r => new { r.Id, r.Year, r.Number, r.Decision!.PayBy, Owed = r.Decision.Fine - r.Payments.Where(p => p.MistakeReason == null).Sum(p => p.Sum) }).ToListAsync();
        return due.Where(r => r.Owed > 0).Select(r => new TodayRow(true, workingDays.InWords(_working, r.PayBy!.Value), "late", t["Đôn đốc nộp phạt"], t["vụ số {0}", $"{r.Number}/{r.Year}"],
            t["Còn {0} đồng; xem xét cưỡng chế.", SanctionWords.Number(r.Owed)], $"/xu-phat/{r.Id.Value}", t["Xem"], r.PayBy));
    }

    // Results of procedures appointed for the next two days, and late ones; papers asked for that did not come by their day. Whose they are is not said.
    private async Task<IEnumerable<TodayRow>> DossiersAsync(Viewer me)
    {
        var now = clock.Now;
        var soon = now.AddDays(2);
        var due = await db.DossiersFor(me, RecordAction.Change, now).Where(d => d.State == DossierState.Accepted && d.DueAt < soon).Select(d => new { d.Id, d.Year, d.Number, d.ProcedureId, d.DueAt }).ToListAsync();
        var today = _today;
        var past = await db.DossiersFor(me, RecordAction.Change, now).SelectMany(d => d.Requests.Where(r => r.State == PaperRequestState.Open && r.Until < today), (d, r) => new { d.Id, d.Year, d.Number, d.ProcedureId, r.Until }).ToListAsync();
        return due.Select(d => new TodayRow(d.DueAt <= now, CaseWords.Left(t, d.DueAt!.Value, now), d.DueAt <= now ? "late" : "soon", t["Trả kết quả thủ tục"], t["hồ sơ số {0}", $"{d.Number}/{d.Year}"],
                ProcedureName(d.ProcedureId), $"/thu-tuc/{d.Id.Value}", t["Xem"], OfficeClock.DayOf(d.DueAt.Value)))
            .Concat(past.Select(d => new TodayRow(true, t["quá ngày bổ sung"], "late", t["Giấy tờ yêu cầu bổ sung chưa đến"], t["hồ sơ số {0}", $"{d.Number}/{d.Year}"],
                ProcedureName(d.ProcedureId), $"/thu-tuc/{d.Id.Value}", t["Xem, quyết định"], d.Until)));
    }

    private string ProcedureName(string id) => ProcedureLaw.Find(id, _today) is { } procedure ? t.Either(procedure.Vi, procedure.En) : "";

    // What nobody has yet is the ward's to pass on; what somebody has stands with them, and late with those who run the ward too. What it is about stays behind the link where a child is in it.
    private async Task<IEnumerable<TodayRow>> IncomingAsync(Viewer me)
    {
        var open = await db.IncomingFor(me, RecordAction.Open, clock.Now).AsNoTracking().Where(d => d.State == IncomingState.Registered || d.State == IncomingState.Assigned).ToListAsync();
        var mine = open.Where(d => d.State is IncomingState.Registered ? me.RunsTheWard : IsHandedTo(me, d) && (d.Limit is null || d.Limit <= _amberUntil) || me.RunsTheWard && d.IsLate(_today));
        return mine.Select(d =>
        {
            var (passOn, due) = (d.State is IncomingState.Registered, d.State is IncomingState.Registered ? d.PassOnBy(_working) : d.Limit);
            var late = due < _today;
            return new TodayRow(late || d.Urgency is not Urgency.None, due is { } day ? workingDays.InWords(_working, day) : t["chưa đặt hạn"], late ? "late" : "soon", passOn ? t["Chuyển văn bản đến"] : IsHandedTo(me, d) ? t["Giải quyết văn bản đến"] : t["Đôn đốc văn bản đến"],
                d.Secrecy is SecrecyLevel.Normal ? d.Subject.Length <= 180 ? d.Subject : d.Subject[..170] + " …" : t["số đến {0}", d.ArrivalMark],
                passOn ? t["Nghị định 30/2020/NĐ-CP, Điều 23."] : t["{0}. Nghị định 30/2020/NĐ-CP, Điều 24.", d.Citation], $"/so-van-ban/den/{d.Id.Value}", passOn ? t["Xem, chuyển"] : t["Xem"], due);
        });
    }

    private static bool IsHandedTo(Viewer me, IncomingDocument d) => d.HandlerId is { } person ? person == me.NamedAs : d.UnitId is { } unit && unit == me.Unit;

    // What the archive is owed within a month, and lists that wait for one's signature.
    private async Task<IEnumerable<TodayRow>> ArchiveAsync(Viewer me)
    {
        var before = _today.AddDays(30);
        var waiting = await db.HandOversFor(me).AsNoTracking().Where(h => h.Receiver == me.Account && h.ReceivedAt == null && h.SentBackReason == null).ToListAsync();
        var owed = (await db.PaperFilesFor(me).AsNoTracking().Where(f => f.ClosedOn != null && f.HandOverId == null && f.UnitId == me.Unit).ToListAsync()).Where(f => f.DueOn <= before).ToList();
        return waiting.Select(h => new TodayRow(false, t["chờ ký"], "soon", t["Ký nhận hồ sơ nộp lưu"], OfficeClock.Show(h.GivenAt)[..10], t["Nghị định 30/2020/NĐ-CP, Điều 30."], $"/luu-tru/nop/{h.Id.Value}", t["Xem, ký"], null))
            .Concat(owed.Select(f => new TodayRow(f.DueOn < _today, workingDays.InWords(_working, f.DueOn!.Value), f.DueOn < _today ? "late" : "soon", t["Nộp lưu hồ sơ"], f.Title, t["Nghị định 30/2020/NĐ-CP, Điều 30."], "/luu-tru/nop", t["Lập danh mục"], f.DueOn)));
    }

    // What a unit sent about a child and what another ward handed over waits for the officer: until then the record says something else.
    private async Task<IEnumerable<TodayRow>> ProposalsAsync(Viewer me)
    {
        var waiting = await db.ProposalsFor(me).Where(p => p.State == ProposalState.Waiting).GroupBy(p => 1).Select(g => new { Count = g.Count(), Oldest = g.Min(p => p.At) }).FirstOrDefaultAsync();
        return waiting is null ? [] : [new TodayRow(false, t["{0} đề xuất", waiting.Count], "soon", t["Giải quyết đề xuất về trẻ em"], t["đơn vị, cộng tác viên đã gửi"], t["Sớm nhất gửi lúc {0}.", OfficeClock.Show(waiting.Oldest)], "/tre-em/de-xuat", t["Xem, quyết định"], OfficeClock.DayOf(waiting.Oldest))];
    }

    private async Task<IEnumerable<TodayRow>> TransfersAsync(Viewer me)
    {
        var count = await db.OfferedChildrenFor(me).CountAsync();
        return count == 0 ? [] : [new TodayRow(false, t["{0} trẻ", count], "soon", t["Nhận hồ sơ trẻ chuyển đến"], t["phường khác đã bàn giao"], t["Trẻ chưa có trong danh sách cho tới khi phường xác nhận."], "/tre-em/chuyen", t["Xem, nhận"], null)];
    }

    private async Task<IEnumerable<TodayRow>> FindingsAsync(Viewer me)
    {
        var count = await db.FindingsFor(me).Select(f => f.ChildId).Distinct().CountAsync();
        return count == 0 ? [] : [new TodayRow(false, t["{0} trẻ", count], "soon", t["Bổ sung hồ sơ trẻ em"], t["còn chỗ sai hoặc thiếu"], t["Những chỗ đơn vị bạn sửa được."], "/tre-em/chat-luong", t["Xem, sửa"], null)];
    }

    private async Task<IEnumerable<TodayRow>> ReadingsAsync(Viewer me)
    {
        var open = await db.DraftsFor(me).AsNoTracking().ToListAsync();
        return open.Select(p => new TodayRow(false, t["chưa thông qua"], "soon", t["Rà soát kế hoạch năm {0}", p.Year], p.Title, t["Nhiệm vụ chỉ có hiệu lực sau khi thông qua."], $"/ke-hoach/{p.Id.Value}/ra-soat", t["Rà soát tiếp"], null));
    }
}
