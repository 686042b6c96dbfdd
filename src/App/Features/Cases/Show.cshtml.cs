using MangNon.App.Data;
using MangNon.App.Features.Children;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using MangNon.Domain.Sanctions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases;

/// <summary>A case: who it is about, what has to happen now and by when, what happened so far, who works on it.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, CaseDesk desk, ChildSearch search) : CasePage(db, clock, texts, dialect, desk)
{
    private const int MostWarned = 100;

    /// <summary>Reports that came into it, oldest first.</summary>
    public IReadOnlyList<CaseReport> Reports { get; private set; } = [];

    /// <summary>The story, newest first.</summary>
    public IReadOnlyList<LedgerLine> Story { get; private set; } = [];

    public IReadOnlyDictionary<Guid, CaseEntry> Entries { get; private set; } = new Dictionary<Guid, CaseEntry>();

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    /// <summary>Named for this case, those still in it first.</summary>
    public IReadOnlyList<CircleMember> Circle { get; private set; } = [];

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    public IReadOnlyList<Colleague> Workers { get; private set; } = [];

    /// <summary>Warnings of its limits that were given, newest first; for who works on it.</summary>
    public IReadOnlyList<CaseWarning> Warned { get; private set; } = [];

    /// <summary>Administrative sanctions that came of it, as far as one may see them.</summary>
    public IReadOnlyList<SanctionRecord> Sanctions { get; private set; } = [];

    /// <summary>What was typed in the form shown again.</summary>
    public (string Form, Guid? Of, string? Day, string? Words) Typed { get; private set; } = ("", null, null, null);

    /// <summary>The separation the child is in; null for none.</summary>
    public SeparationTerm? Separation { get; private set; }

    public bool MayDecide => Me.Role is Role.Leader && MayChange;

    /// <summary>Those who may change who works on it: the worker and the leaders.</summary>
    public bool MayNameOthers => MayChange;

    /// <summary>Words by which the child is looked for in the registry.</summary>
    public string? Words { get; private set; }

    /// <summary>Records of the registry that fit them.</summary>
    public IReadOnlyList<ChildRow> Likely { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "tim")] string? words)
    {
        if (!await LoadAsync(id)) return NotFound();
        Words = words;
        if (MayChange && !string.IsNullOrWhiteSpace(words)) Likely = (await search.FindAsync(Me, Db.ChildrenFor(Me), words, 0, 5)).Rows;
        await LookedAsync("case.look", $"case/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostLinkAsync(Guid id, Guid? registry, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (IsOld(version)) return Page();
        if (registry is { } wanted && !await Db.ChildrenFor(Me).AnyAsync(c => c.Id == new ChildId(wanted))) return NotFound();
        Case.Link(registry is { } chosen ? new ChildId(chosen) : null);
        foreach (var placement in Placements) placement.Link(Case.ChildId);
        return await SavedAsync(registry is null ? "case.unlink" : "case.link", null, registry is null ? T["Đã bỏ nối."] : T["Đã nối với hồ sơ trong sổ trẻ em."]);
    }

    public async Task<IActionResult> OnPostEndServiceAsync(Guid id, Guid service, string? day, string? result, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        Typed = ("dich-vu", service, day, result);
        if (!Days.TryRead(day, out var on) || on is null) ModelState.AddModelError($"ngay-{service:N}", T["Ngày chưa đúng, ví dụ 30/11/2026."]);
        else foreach (var refusal in Case.WhyNotEnd(new CaseServiceId(service), on.Value, result, Today)) ModelState.AddModelError(refusal.Code is "case-service.result" ? $"ket-qua-{service:N}" : $"ngay-{service:N}", T[refusal.Code]);
        if (!ModelState.IsValid || IsOld(version)) return Page();
        Case.End(new CaseServiceId(service), on!.Value, result, Today);
        return await SavedAsync("case.end-service", null, T["Đã ghi kết quả."]);
    }

    public async Task<IActionResult> OnPostExtendAsync(Guid id, string? day, string? document, bool required, int version)
    {
        if (!await LoadAsync(id) || Me.Role is not Role.Leader || Separation is null) return NotFound();
        Typed = ("gia-han", null, day, document);
        if (!Days.TryRead(day, out var until) || until is null) ModelState.AddModelError("gia-han-den", T["Ngày chưa đúng, ví dụ 30/11/2026."]);
        else IsRefused(required ? Separation.WhyNotRequireLonger(until.Value, document, Now) : Separation.WhyNotExtend(until.Value, Now), "gia-han-den");
        if (!ModelState.IsValid || IsOld(version)) return Page();
        Case.Write(new CaseEntry(Ids.New<CaseEntryId>(), required ? CaseEventKind.SeparationRequiredLonger : CaseEventKind.SeparationExtended, Now, Now, Me.Account) { Subject = Separation.Subject, Until = until, Document = document }, Now);
        return await SavedAsync("case.extend-separation", document, T["Đã ghi gia hạn."]);
    }

    public async Task<IActionResult> OnPostCorrectAsync(Guid id, Guid entry, string? at, bool strike, string? reason, int version)
    {
        if (!await LoadAsync(id) || !Entries.TryGetValue(entry, out var wrong)) return NotFound();
        Typed = ("sua", entry, at, reason);
        if (string.IsNullOrWhiteSpace(reason)) ModelState.AddModelError($"sua-ly-do-{entry:N}", T["Ghi lý do sửa."]);
        DateTime? instant = null;
        if (!strike && (!Days.TryReadInstant(at, out instant) || instant is null)) ModelState.AddModelError($"sua-luc-{entry:N}", T["Ngày giờ chưa đúng, ví dụ 23/11/2026 08:14."]);
        if (!ModelState.IsValid || IsOld(version)) return Page();
        var correction = new CaseEntry(Ids.New<CaseEntryId>(), strike ? CaseEventKind.Withdrawn : wrong.Kind, instant ?? Now, Now, Me.Account) { Subject = wrong.Subject, Until = wrong.Until, Document = wrong.Document, Corrects = wrong.Id, Words = reason };
        if (IsRefused(Case.WhyNotWrite(correction, Now), $"sua-luc-{entry:N}")) return Page();
        Case.Write(correction, Now);
        foreach (var placement in Placements) placement.Recount(Case);
        return await SavedAsync("case.correct-entry", reason, T["Đã sửa; bản cũ vẫn hiện trong diễn biến."]);
    }

    public async Task<IActionResult> OnPostPlacesAsync(Guid id, Whereabouts eventWhere, string? eventPlace, Whereabouts residenceWhere, string? residencePlace, Whereabouts carerWhere, string? carerPlace, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (new[] { eventPlace, residencePlace, carerPlace }.Any(p => p?.Length > 400)) ModelState.AddModelError("", T["case-report.too-long"]);
        if (!ModelState.IsValid || IsOld(version)) return Page();
        Case.Place(eventWhere, eventPlace, residenceWhere, residencePlace, carerWhere, carerPlace);
        return await SavedAsync("case.places", null, T["Đã lưu."]);
    }

    public async Task<IActionResult> OnPostNameAsync(Guid id, Guid? person, string? reason)
    {
        if (!await LoadAsync(id)) return NotFound();
        Typed = ("nguoi", person, null, reason);
        if (Colleagues.FirstOrDefault(c => c.Account.Value == person) is not { } chosen) ModelState.AddModelError("nguoi", T["Chọn một người trong danh sách."]);
        else if (Circle.Any(m => m.AccountId == chosen.Account && m.To is null)) ModelState.AddModelError("nguoi", T["{0} đã ở trong ca này.", chosen.Name]);
        else if (string.IsNullOrWhiteSpace(reason)) ModelState.AddModelError("phan-viec", T["Ghi phần việc của người này trong ca."]);
        else
        {
            Db.Add(CircleMember.Named(Ids.New<CircleMemberId>(), Me.Ward, RecordKind.Case, id, chosen.Account, Today));
            return await SavedAsync("circle.add", reason, T["{0} xem được ca này từ hôm nay.", chosen.Name]);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostUnnameAsync(Guid id, Guid member)
    {
        if (!await LoadAsync(id) || Circle.FirstOrDefault(m => m.Id.Value == member && m.Relation is Relation.NamedTeam) is not { } found) return NotFound();
        if (IsRefused(found.WhyNotEnd(Today))) return Page();
        found.End(Today);
        return await SavedAsync("circle.end", null, T["Người này xem được đến hết hôm nay."]);
    }

    public async Task<IActionResult> OnPostWorkerAsync(Guid id, Guid? worker, int version)
    {
        if (!await LoadAsync(id) || Me.Role is not Role.Leader) return NotFound();
        if (Workers.FirstOrDefault(w => w.Account.Value == worker) is not { } chosen || chosen.Account == Case.Worker) ModelState.AddModelError("phu-trach", T["Chọn một công chức khác."]);
        else if (!IsOld(version))
        {
            Desk.HandTo(Me, Case, Circle, chosen.Account);
            return await SavedAsync("case.hand-to", null, T["{0} phụ trách ca từ hôm nay.", chosen.Name]);
        }

        return Page();
    }

    private bool IsOld(int version) => IsOld(Case, version);

    private Task<IActionResult> SavedAsync(string kind, string? reason, string notice) => SaveAndLeadAsync(Case, kind, $"case/{Case.Id.Value}", reason, notice, Address, () => LoadAsync(Case.Id.Value));

    private async Task<bool> LoadAsync(Guid id)
    {
        if (!await LoadCaseAsync(id)) return false;
        var key = Case.Id;
        Entries = Case.Entries.ToDictionary(e => e.Id.Value);
        Story = [.. Ledger.Of(Case.Events, Clocks, Now).Lines.Reverse()];
        Reports = await Db.CaseReportsFor(Me, Now).AsNoTracking().Where(r => r.Children.Any(c => c.CaseId == key)).OrderBy(r => r.ReceivedAt).ToListAsync();
        Separation = Standing.IsSeparated && CaseStanding.LastSeparation(Case) is { } separation ? SeparationTerm.Of(Clocks, separation) : null;
        Sanctions = await Db.SanctionsFor(Me, RecordAction.List, Now).AsNoTracking().Where(r => r.CaseId == key).Include(r => r.Payments).OrderBy(r => r.Year).ThenBy(r => r.Number).ToListAsync();
        Circle = await Db.CircleOfCaseAsync(Me, key, Now);
        if (MayChange) Colleagues = await Db.ColleaguesAsync(Me, Today);
        if (MayDecide) Workers = await Db.OfficersAsync(Me, Today);
        Units = await Db.UnitsFor(Me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        if (MayChange) Warned = await Db.WarningsOfCase(Me, key, Now).AsNoTracking().OrderByDescending(w => w.RaisedAt).Take(MostWarned).ToListAsync();
        Names = await Db.NamesOfAsync(Me, Case.Entries.Select(e => e.By).Concat(Warned.Select(w => (AccountId?)w.AccountId)).Concat(Circle.Select(m => m.AccountId)).Append(Case.Worker).OfType<AccountId>().Distinct());
        return true;
    }
}
