using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases;

/// <summary>A step of a case: its form, which saves itself while it is written, and its taking.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class StepModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, CaseDesk desk) : CasePage(db, clock, texts, dialect, desk)
{
    /// <summary>First day of the forms of Nghị định 56/2017/NĐ-CP.</summary>
    internal static readonly DateOnly FormFrom = new(2017, 7, 1);

    public CaseStep Step { get; private set; }

    public StepLaw Law => CaseSteps.LawOf(Step);

    public StepForm Typed { get; private set; } = null!;

    /// <summary>The paper being written; null before the first word.</summary>
    public CasePaper? Draft { get; private set; }

    /// <summary>Units a case can be referred to.</summary>
    public IReadOnlyList<(UnitId Id, string Name)> Units { get; private set; } = [];

    /// <summary>Other wards of the installation a case can be handed over to.</summary>
    public IReadOnlyDictionary<WardId, string> Wards { get; private set; } = new Dictionary<WardId, string>();

    /// <summary>What already stands against the step, whatever is typed.</summary>
    public IReadOnlyList<Domain.Refusal> Against { get; private set; } = [];

    /// <summary>The limit it has to keep; null where none runs.</summary>
    public Clock? Limit => Clocks.Where(c => c.IsOpen && c.Rule.Id == Law.Clock).MinBy(c => c.Due);

    public async Task<IActionResult> OnGetAsync(Guid id, string step)
    {
        if (!await LoadAsync(id, step) || !MayChange) return NotFound();
        await LookedAsync("case.look", $"case/{id}");
        Typed = Draft is not null ? StepForm.Of(Draft) : StepForm.Empty(Clock.Now);
        return Page();
    }

    /// <summary>Keeps what was written so far.</summary>
    public async Task<IActionResult> OnPostDraftAsync(Guid id, string step)
    {
        if (!await LoadAsync(id, step)) return NotFound();
        Typed = StepForm.Of(Request.Form);
        Keep();
        LeadTo(Request.Path);
        if (await TrySaveAsync("case.draft", $"case/{id}") is not SaveOutcome.Saved) return StatusCode(StatusCodes.Status409Conflict, T["Bản nháp này vừa được sửa ở nơi khác. Tải lại trang để xem."]);
        return Request.Headers["X-Autosave"] == "1" ? Content(T["Đã lưu lúc {0}", OfficeClock.Show(Clock.Now)[11..]]) : LocalRedirect(Request.Path);
    }

    /// <param name="version">The case as it was shown.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, string step, int version)
    {
        if (!await LoadAsync(id, step)) return NotFound();
        Typed = StepForm.Of(Request.Form);
        IsOvertaken = version != Case.Version;
        if (IsOvertaken) return Page();
        var paper = Keep();
        var work = new StepWork(Case, Step, Typed, Clocks, await Desk.RulesAsync(Me), Me, Clock.Now, ModelState, T);
        var facts = work.Read(Standing, new StepReceivers([.. Units.Select(u => u.Id)], Wards, ChildName), paper.Id);
        foreach (var refusal in CaseSteps.WhyNot(Step, facts)) ModelState.AddModelError(FieldOf(refusal.Code), Sentence(refusal));
        foreach (var refusal in work.WhyNotWrite()) ModelState.AddModelError(refusal.Code is "case-event.in-future" ? "luc" : "", T[refusal.Code]);
        if (!ModelState.IsValid) return Page();
        work.Take(facts);
        paper.Finish(Me.Account, Clock.Now);
        if (work.Referral is { } referral) Db.Add(referral);
        if (work.HandOver is { } handOver) Db.Add(handOver);
        if (Step is CaseStep.CompleteHandOver) (await Db.CaseHandOversFor(Me, Clock.Now).SingleAsync(h => h.Id == Offer!.Id)).Acknowledge(Me.Account, Typed.Words("so-quyet-dinh"), takenAs: null, Clock.Now);
        Db.Touch(Case);
        LeadTo(Address);
        if (await TrySaveAsync("case." + Slug(Step), $"case/{id}", Typed.Words("ly-do")) is not SaveOutcome.Saved) return await AgainAsync(() => LoadAsync(id, step));
        Notice = T["Đã ghi: {0}.", T.Of(Step)];
        return LocalRedirect(Address);
    }

    /// <summary>A refusal with the article it rests on.</summary>
    public string Sentence(Domain.Refusal refusal) => CaseSteps.FindLaw(refusal) is { Verified: not Verification.Assumed } law ? $"{T[refusal.Code]} ({law.Article})" : T[refusal.Code];

    /// <summary>Name of a step in an address: "assess-initially".</summary>
    public static string Slug(CaseStep step) => string.Concat(step.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));

    private static string FieldOf(string code) => code switch
    {
        "case.needs-reason" => "ly-do",
        "case.child-opinion" => "g",
        "case.parents-opinion" => "h",
        "case.meeting-chair" => "chu-tri",
        "case.meeting-residents" => "khu-dan-cu",
        "case.meeting-parents" => "cha-me",
        "case.meeting-minutes" => "ghi-lai",
        "case.ground-found" => "khong-co-can-cu",
        "case.after-separation" => "an-toan",
        "case.receiver-unknown" => "phuong",
        _ => "",
    };

    private CasePaper Keep()
    {
        if (Draft is null)
        {
            Draft = new CasePaper(Ids.New<CasePaperId>(), Case, Law.Form ?? Slug(Step), FormFrom, Case.Round, Me.Account, Clock.Now);
            Db.Add(Draft);
        }

        Draft.Fill(Typed.AsJson(), Clock.Now);
        return Draft;
    }

    private async Task<bool> LoadAsync(Guid id, string step)
    {
        var found = Enum.GetValues<CaseStep>().Where(s => Slug(s) == step).Select(s => (CaseStep?)s).FirstOrDefault();
        if (found is not { } wanted || !await LoadCaseAsync(id) || Next.FirstOrDefault(n => n.Step == wanted) is not { } next) return false;
        (Step, Against) = (wanted, next.Refusals);
        var (form, round) = (Law.Form ?? step, Case.Round);
        Draft = await Db.CasePapersFor(Me, Clock.Now).FirstOrDefaultAsync(p => p.CaseId == Case.Id && p.Form == form && p.Subject == round && p.DoneAt == null && p.StartedBy == Me.Account);
        if (Step is CaseStep.Refer) Units = [.. (await Db.UnitsFor(Me).AsNoTracking().Where(u => u.WardId == Me.Ward && (u.To == null || u.To >= Today)).OrderBy(u => u.Name).Select(u => new { u.Id, u.Name }).ToListAsync()).Select(u => (u.Id, u.Name))];
        if (Step is CaseStep.OfferHandOver) Wards = await Db.OtherWardsFor(Me).AsNoTracking().Where(w => w.To == null || w.To >= Today).OrderBy(w => w.Name).ToDictionaryAsync(w => w.Id, w => w.Name);
        return true;
    }
}
