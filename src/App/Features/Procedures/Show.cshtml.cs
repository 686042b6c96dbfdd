using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Procedures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Procedures;

/// <summary>A dossier: what is missing, when the result is due, and what became of it.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, WorkingDays workingDays) : VersionedPage(db, clock, texts, dialect)
{
    public Dossier Dossier { get; private set; } = null!;

    /// <summary>What was typed in the form that is shown again.</summary>
    public DossierForm Typed { get; private set; } = DossierForm.Empty;

    /// <summary>The case it belongs to, as far as one may open it.</summary>
    public string? CaseMark { get; private set; }

    public string? TakenByName { get; private set; }

    /// <summary>Who asked for papers, by account.</summary>
    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    /// <summary>How long there is until the appointed result.</summary>
    public string Left { get; private set; } = "";

    public bool IsLate => Dossier.IsLate(Clock.Now);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id, RecordAction.Open)) return NotFound();
        await LookedAsync("dossier.look", $"dossier/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostSupplementAsync(Guid id, int version)
    {
        if (!await LoadAsync(id, RecordAction.Change)) return NotFound();
        var (papers, agreed) = (Typed.Papers, Typed.Day("hen-ngay", ModelState, T));
        if (papers.Count == 0) ModelState.AddModelError("giay", T["Chọn ít nhất một giấy tờ vừa nộp."]);
        if (IsStopped(version, Dossier.WhyNotSupplement(papers, agreed, Clock.Now))) return Page();
        var replaced = Dossier.State is DossierState.Accepted;
        Dossier.Supplement(papers, agreed, await workingDays.OfAsync(Me), Clock.Now);
        return await SavedAsync("dossier.supplement", replaced ? T["Đã ghi nhận đủ giấy tờ được yêu cầu; ngày hẹn trả giữ nguyên: {0}.", DossierWords.Due(Dossier)] : Dossier.State is DossierState.Accepted ? T["Đã đủ hồ sơ, hẹn trả {0}.", DossierWords.Due(Dossier)] : T["Đã ghi giấy tờ bổ sung; vẫn còn thiếu."]);
    }

    public async Task<IActionResult> OnPostRequestAsync(Guid id, int version)
    {
        if (!await LoadAsync(id, RecordAction.Change)) return NotFound();
        var ask = Typed.Ask(ModelState, T);
        if (IsStopped(version, Dossier.WhyNotRequest(ask, Today))) return Page();
        Dossier.Request(Ids.New<PaperRequestId>(), ask, Me.Account, Clock.Now);
        return await SavedAsync("dossier.request", T["Đã ghi yêu cầu bổ sung số {0}; tải phiếu để gửi người nộp.", Dossier.Requests.Count]);
    }

    public async Task<IActionResult> OnPostResultAsync(Guid id, int version)
    {
        if (!await LoadAsync(id, RecordAction.Change)) return NotFound();
        var (mark, on) = (Typed["so-ket-qua"], Typed.Day("ngay-ket-qua", ModelState, T));
        if (IsStopped(version, Dossier.WhyNotGiveResult(mark, on, Today))) return Page();
        Dossier.GiveResult(mark, on, Today);
        return await SavedAsync("dossier.result", T["Đã ghi việc trả kết quả."]);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, int version)
    {
        if (!await LoadAsync(id, RecordAction.Change)) return NotFound();
        var (act, reason) = (DossierWords.EndOf(Typed["cach"]), Typed["ly-do"]);
        if (IsStopped(version, Dossier.WhyNotEnd(act, reason))) return Page();
        Dossier.End(act, reason, Today);
        return act switch
        {
            DossierAct.Refuse => await SavedAsync("dossier.refuse", T["Đã ghi: từ chối giải quyết."], reason),
            DossierAct.Withdraw => await SavedAsync("dossier.withdraw", T["Đã ghi: người nộp rút hồ sơ."], reason),
            _ => await SavedAsync("dossier.return", T["Đã ghi: trả lại hồ sơ."], reason),
        };
    }

    // Somebody was quicker, or a rule says no: each refusal stands at its field, once.
    private bool IsStopped(int version, IEnumerable<Refusal> refusals)
    {
        if (IsOld(Dossier, version)) return true;
        foreach (var refusal in refusals)
            if (DossierForm.FieldOf(refusal.Code) is var field && (field.Length == 0 || ModelState[field] is not { Errors.Count: > 0 })) ModelState.AddModelError(field, T[refusal.Code]);
        return !ModelState.IsValid;
    }

    private Task<IActionResult> SavedAsync(string kind, string notice, string? reason = null)
    {
        var id = Dossier.Id.Value;
        return SaveAndLeadAsync(Dossier, kind, $"dossier/{id}", reason, notice, $"/thu-tuc/{id}", () => LoadAsync(id, RecordAction.Open));
    }

    private async Task<bool> LoadAsync(Guid id, RecordAction action)
    {
        var (now, key) = (Clock.Now, new DossierId(id));
        if (await Db.DossiersFor(Me, action, now).Include(d => d.Requests).SingleOrDefaultAsync(d => d.Id == key) is not { } found) return false;
        Dossier = found;
        if (HttpMethods.IsPost(Request.Method)) Typed = DossierForm.Of(Request.Form);
        CaseMark = found.CaseId is { } of ? (await Db.CasesFor(Me, RecordAction.Open, now).AsNoTracking().SingleOrDefaultAsync(c => c.Id == of))?.Mark : null;
        Names = await Db.NamesOfAsync(Me, found.Requests.Select(r => r.By).Append(found.TakenBy).Distinct());
        TakenByName = Names.GetValueOrDefault(found.TakenBy);
        Left = DossierWords.Left(T, workingDays, await workingDays.OfAsync(Me), found, now);
        return true;
    }
}
