using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Archive;
using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Procedures;
using MangNon.Domain.Registers;
using MangNon.Domain.Reports;
using MangNon.Domain.Sanctions;
using MangNon.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Traces;

/// <summary>What an act was about, in words.</summary>
/// <param name="Address">Where it is shown; null where the one who asks has no page for it.</param>
public sealed record RecordName(string Words, string? Address);

/// <summary>Gives the subjects of acts ("person/0199…") the names of their records, as far as the one who asks may see them.</summary>
public sealed class RecordNames(AppDb db, OfficeClock clock, Texts t)
{
    /// <summary>The names by subject. A record one may not see keeps its kind and the end of its number.</summary>
    public async Task<IReadOnlyDictionary<string, RecordName>> OfAsync(Viewer me, IEnumerable<string> subjects)
    {
        var split = subjects.Distinct().Select(s => (Subject: s, Kind: s.Split('/')[0], Key: s[(s.IndexOf('/', StringComparison.Ordinal) + 1)..])).ToList();
        var names = split.ToDictionary(s => s.Subject, s => Unnamed(s.Kind, s.Key));
        foreach (var kind in split.Where(s => Guid.TryParse(s.Key, out _)).ToLookup(s => s.Kind, s => Guid.Parse(s.Key)))
        {
            foreach (var (id, name) in await NamedAsync(me, kind.Key, [.. kind])) names[$"{kind.Key}/{id}"] = name;
        }

        return names;
    }

    private RecordName Unnamed(string kind, string key)
    {
        var word = t["record." + kind];
        return new RecordName(Guid.TryParse(key, out var id) ? $"{word} …{id.ToString("N")[^6..]}" : kind == "rows" ? t["{0} dòng", key] : $"{word} {key}", null);
    }

    private async Task<IEnumerable<(Guid Id, RecordName Name)>> NamedAsync(Viewer me, string kind, List<Guid> ids) => kind switch
    {
        "person" => (await db.PeopleFor(me).Where(p => ids.Select(PersonId.From).Contains(p.Id)).Select(p => new { p.Id, p.FullName }).ToListAsync())
            .Select(p => (p.Id.Value, New(kind, p.FullName, me.Role is Role.Officer or Role.Administrator ? $"/to-chuc/nguoi/{p.Id.Value}" : null))),
        "unit" => (await db.UnitsFor(me).Where(u => ids.Select(UnitId.From).Contains(u.Id)).Select(u => new { u.Id, u.Name }).ToListAsync())
            .Select(u => (u.Id.Value, New(kind, u.Name, $"/to-chuc/don-vi/{u.Id.Value}"))),
        "board" => (await db.BoardsFor(me).Where(b => ids.Select(SteeringBoardId.From).Contains(b.Id)).Select(b => new { b.Id, b.From }).ToListAsync())
            .Select(b => (b.Id.Value, New(kind, Days.Show(b.From), $"/to-chuc/ban-chi-dao/{b.Id.Value}"))),
        "board-meeting" => (await db.BoardMeetingsFor(me).Where(m => ids.Select(BoardMeetingId.From).Contains(m.Id)).Select(m => new { m.Id, m.On }).ToListAsync())
            .Select(m => (m.Id.Value, New(kind, Days.Show(m.On), $"/to-chuc/ban-chi-dao/hop/{m.Id.Value}"))),
        "account" => (await db.NamesOfAsync(me, ids.Select(AccountId.From)))
            .Select(a => (a.Key.Value, New(kind, a.Value, me.Role is Role.Administrator ? $"/tai-khoan/{a.Key.Value}" : null))),
        "plan" => (await db.PlansFor(me).Where(p => ids.Select(PlanId.From).Contains(p.Id)).Select(p => new { p.Id, p.Year, p.Number }).ToListAsync())
            .Select(p => (p.Id.Value, New(kind, $"{p.Year} {p.Number}", $"/ke-hoach/{p.Id.Value}"))),
        "task" => (await db.TasksFor(me).Where(x => ids.Select(PlanTaskId.From).Contains(x.Id)).Select(x => new { x.Id, x.Path }).ToListAsync())
            .Select(x => (x.Id.Value, New(kind, x.Path, $"/nhiem-vu/{x.Id.Value}"))),
        "report" => await ReportsAsync(me, ids),
        "report-version" => (await db.ReportVersionsFor(me).Where(v => ids.Select(ReportVersionId.From).Contains(v.Id)).Select(v => new { v.Id, v.Code, v.Number }).ToListAsync())
            .Select(v => (v.Id.Value, New(kind, $"{v.Number} ({v.Code})", $"/bao-cao/ban/{v.Id.Value}"))),
        "supervision" => (await db.SupervisionMinutesFor(me).Where(m => ids.Select(SupervisionMinuteId.From).Contains(m.Id)).Select(m => new { m.Id, m.On }).ToListAsync())
            .Select(m => (m.Id.Value, New(kind, Days.Show(m.On), $"/giam-sat/{m.Id.Value}"))),
        "received-report" => (await db.ReceivedReportsFor(me).Where(r => ids.Select(ReceivedReportId.From).Contains(r.Id)).Select(r => new { r.Id, r.FromName, r.Number, r.Code }).ToListAsync())
            .Select(r => (r.Id.Value, New(kind, $"{r.FromName}, {r.Number} ({r.Code})", $"/bao-cao/cap-duoi/tep/{r.Id.Value}"))),
        "partner-key" => (await db.PartnerKeysFor(me).Where(k => ids.Select(PartnerKeyId.From).Contains(k.Id)).Select(k => new { k.Id, k.Name }).ToListAsync())
            .Select(k => (k.Id.Value, New(kind, k.Name, me.Role is Role.Administrator ? "/bao-cao/khoa" : null))),
        "file" => (await db.FilesFor(me, clock.Now).AsNoTracking().Where(f => ids.Select(StoredFileId.From).Contains(f.Id)).ToListAsync()).Select(f => (f.Id.Value, New(kind, f.Name, null))),
        "child" => (await db.ChildrenFor(me).Where(c => ids.Select(ChildId.From).Contains(c.Id)).Select(c => new { c.Id, c.FullName }).ToListAsync())
            .Select(c => (c.Id.Value, New(kind, c.FullName, $"/tre-em/{c.Id.Value}"))),
        "case" => (await db.CasesFor(me, RecordAction.List, clock.Now).AsNoTracking().Where(c => ids.Select(ProtectionCaseId.From).Contains(c.Id)).ToListAsync())
            .Select(c => (c.Id.Value, New(kind, c.Mark, $"/ca-bao-ve/{c.Id.Value}"))),
        "case-report" => (await db.CaseReportsFor(me, clock.Now).AsNoTracking().Where(r => ids.Select(CaseReportId.From).Contains(r.Id)).ToListAsync())
            .Select(r => (r.Id.Value, New(kind, r.Mark, $"/ca-bao-ve/tin/{r.Id.Value}"))),
        "referral" => (await db.CaseReferralsFor(me, clock.Now).AsNoTracking().Where(r => ids.Select(CaseReferralId.From).Contains(r.Id)).ToListAsync())
            .Select(r => (r.Id.Value, New(kind, "", $"/ca-bao-ve/chuyen-gui/{r.Id.Value}"))),
        "dossier" => (await db.DossiersFor(me, RecordAction.List, clock.Now).Where(d => ids.Select(DossierId.From).Contains(d.Id)).Select(d => new { d.Id, d.Number, d.Year }).ToListAsync())
            .Select(d => (d.Id.Value, New(kind, $"{d.Number}/{d.Year}", $"/thu-tuc/{d.Id.Value}"))),
        "incoming" => (await db.IncomingFor(me, RecordAction.List, clock.Now).Where(d => ids.Select(IncomingDocumentId.From).Contains(d.Id)).Select(d => new { d.Id, d.Number, d.Year }).ToListAsync())
            .Select(d => (d.Id.Value, New(kind, $"{d.Number}/{d.Year}", $"/so-van-ban/den/{d.Id.Value}"))),
        "outgoing" => (await db.OutgoingFor(me, RecordAction.List, clock.Now).Where(d => ids.Select(OutgoingDocumentId.From).Contains(d.Id)).Select(d => new { d.Id, d.Number, d.Symbol }).ToListAsync())
            .Select(d => (d.Id.Value, New(kind, OutgoingDocument.MarkOf(d.Number, d.Symbol), $"/so-van-ban/di/{d.Id.Value}"))),
        "post-hand-over" => (await db.PostHandOversFor(me).Where(h => ids.Select(PostHandOverId.From).Contains(h.Id)).Select(h => new { h.Id, h.LastDay }).ToListAsync())
            .Select(h => (h.Id.Value, New(kind, Days.Show(h.LastDay), $"/ban-giao/{h.Id.Value}"))),
        "sanction" => (await db.SanctionsFor(me, RecordAction.List, clock.Now).Where(r => ids.Select(SanctionId.From).Contains(r.Id)).Select(r => new { r.Id, r.Number, r.Year }).ToListAsync())
            .Select(r => (r.Id.Value, New(kind, $"{r.Number}/{r.Year}", $"/xu-phat/{r.Id.Value}"))),
        "carer" => (await db.CarersFor(me).AsNoTracking().Where(c => ids.Select(RegisteredCarerId.From).Contains(c.Id)).ToListAsync())
            .Select(c => (c.Id.Value, New(kind, c.Application.Name, $"/cham-soc-thay-the/nguoi-nhan/{c.Id.Value}"))),
        "duplicate-pair" => (await db.DuplicatePairsFor(me).Where(p => ids.Select(DuplicatePairId.From).Contains(p.Id)).Select(p => p.Id).ToListAsync())
            .Select(p => (p.Value, New(kind, "", $"/tre-em/trung/{p.Value}"))),
        "household" => (await db.HouseholdsFor(me).Where(h => ids.Select(HouseholdId.From).Contains(h.Id)).Select(h => new { h.Id, h.Address }).ToListAsync())
            .Select(h => (h.Id.Value, New(kind, h.Address, $"/ho-gia-dinh/{h.Id.Value}"))),
        "group-map" => (await db.GroupMapsFor(me).Where(m => ids.Select(GroupMapId.From).Contains(m.Id)).Select(m => new { m.Id, m.Title }).ToListAsync())
            .Select(m => (m.Id.Value, New(kind, m.Title, me.Role is Role.Officer or Role.Administrator ? $"/tre-em/ban-do/{m.Id.Value}" : null))),
        "batch" => (await db.BatchesFor(me).Where(b => ids.Select(BatchId.From).Contains(b.Id)).Select(b => new { b.Id, b.Title }).ToListAsync())
            .Select(b => (b.Id.Value, New(kind, b.Title, $"/tre-em/dot/{b.Id.Value}"))),
        "risk-group" => (await db.RiskGroupsFor(me).Where(g => ids.Select(RiskGroupId.From).Contains(g.Id)).Select(g => new { g.Id, g.Name }).ToListAsync())
            .Select(g => (g.Id.Value, New(kind, g.Name, me.RunsTheWard ? $"/tre-em/thiet-lap/nhom-nguy-co/{g.Id.Value}" : null))),
        "programme" => (await db.ProgrammesFor(me).Where(p => ids.Select(ProgrammeId.From).Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync())
            .Select(p => (p.Id.Value, New(kind, p.Name, me.RunsTheWard ? $"/tre-em/thiet-lap/chuong-trinh/{p.Id.Value}" : null))),
        "local-question" => (await db.LocalQuestionsFor(me).Where(q => ids.Select(LocalQuestionId.From).Contains(q.Id)).Select(q => new { q.Id, q.Text }).ToListAsync())
            .Select(q => (q.Id.Value, New(kind, q.Text, me.RunsTheWard ? $"/tre-em/thiet-lap/cau-hoi/{q.Id.Value}" : null))),
        "local-standard" => (await db.LocalStandardsFor(me).Where(s => ids.Select(LocalStandardId.From).Contains(s.Id)).Select(s => new { s.Id, s.Document }).ToListAsync())
            .Select(s => (s.Id.Value, New(kind, s.Document, "/tre-em/thiet-lap/muc-chuan"))),
        "paper-sheet" => (await db.PaperSheetsFor(me).AsNoTracking().Where(s => ids.Select(PaperSheetId.From).Contains(s.Id)).ToListAsync())
            .Select(s => (s.Id.Value, New(kind, s.Number, $"/tre-em/phieu/{s.Id.Value}"))),
        "paper-file" => (await db.PaperFilesFor(me).Where(f => ids.Select(PaperFileId.From).Contains(f.Id)).Select(f => new { f.Id, f.Symbol }).ToListAsync())
            .Select(f => (f.Id.Value, New(kind, f.Symbol, $"/luu-tru/{f.Id.Value}"))),
        "higher-document" => (await db.HigherDocumentsFor(me).Where(d => ids.Select(HigherDocumentId.From).Contains(d.Id)).Select(d => new { d.Id, d.Number, d.Type }).ToListAsync())
            .Select(d => (d.Id.Value, New(kind, d.Number ?? d.Type, $"/van-ban/{d.Id.Value}"))),
        _ => [],
    };

    private async Task<IEnumerable<(Guid Id, RecordName Name)>> ReportsAsync(Viewer me, List<Guid> ids)
    {
        var wanted = ids.Select(ReportId.From).ToList();
        var units = await db.UnitReportsFor(me).Where(r => wanted.Contains(r.Id)).Join(db.UnitsFor(me), r => r.UnitId, u => u.Id, (r, u) => new { r.Id, u.Name }).ToListAsync();
        var wards = await db.WardReportsFor(me).Where(r => wanted.Contains(r.Id)).Select(r => new { r.Id, r.Subject }).ToListAsync();
        return units.Select(r => (r.Id.Value, New("report", r.Name, $"/bao-cao/don-vi/{r.Id.Value}"))).Concat(wards.Select(r => (r.Id.Value, New("report", r.Subject, $"/bao-cao/tong-hop/{r.Id.Value}"))));
    }

    private RecordName New(string kind, string words, string? address) => new($"{t["record." + kind]} {words}", address);
}
