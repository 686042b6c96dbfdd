using MangNon.App.Data;
using MangNon.App.Features.Shared;
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
public sealed class StepModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, CaseDesk desk, CaseNumbers numbers) : DraftingPage(db, clock, texts, dialect, desk)
{
    public CaseStep Step { get; private set; }

    public StepLaw Law => CaseSteps.LawOf(Step);

    /// <summary>Units a case can be referred to.</summary>
    public IReadOnlyList<(UnitId Id, string Name)> Units { get; private set; } = [];

    /// <summary>Other wards of the installation a case can be handed over to.</summary>
    public IReadOnlyDictionary<WardId, string> Wards { get; private set; } = new Dictionary<WardId, string>();

    /// <summary>What already stands against the step, whatever is typed.</summary>
    public IReadOnlyList<Domain.Refusal> Against { get; private set; } = [];

    /// <summary>The limit it has to keep; null where none runs.</summary>
    public Clock? Limit => Clocks.Where(c => c.IsOpen && c.Rule.Id == Law.Clock).MinBy(c => c.Due);

    /// <summary>Field in which the number of a paper is typed.</summary>
    public const string NumberField = "so-quyet-dinh";

    /// <summary>The paper the ward issues with the step; null for none.</summary>
    public OutgoingPaper? Issued => OutgoingPaper.Of(Step);

    /// <summary>The number that paper would get now.</summary>
    public string? NextMark { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string step)
    {
        if (!await LoadAsync(id, step) || !MayChange) return NotFound();
        await LookedAsync("case.look", $"case/{id}");
        ShowDraft();
        return Page();
    }

    public async Task<IActionResult> OnPostDraftAsync(Guid id, string step) => await LoadAsync(id, step) ? await KeepDraftAsync() : NotFound();

    /// <param name="version">The case as it was shown.</param>
    public Task<IActionResult> OnPostAsync(Guid id, string step, int version) => TryingAgain.TakeAsync(again => TakeAsync(id, step, version, again));

    // Null where the number was taken meanwhile; nothing is saved then.
    private async Task<IActionResult?> TakeAsync(Guid id, string step, int version, bool mayTryAgain)
    {
        if (!await LoadAsync(id, step)) return NotFound();
        var asTyped = Typed = StepForm.Of(Request.Form);
        IsOvertaken = version != Case.Version;
        if (IsOvertaken) return Page();
        var number = await NumberAsync();
        Typed = asTyped.With(NumberField, number.Words);
        var paper = Keep();
        var work = new StepWork(Case, Step, Typed, Clocks, await Desk.RulesAsync(Me), Me, Clock.Now, ModelState, T);
        var facts = work.Read(Standing, new StepReceivers([.. Units.Select(u => u.Id)], Wards, ChildName), paper.Id);
        foreach (var refusal in CaseSteps.WhyNot(Step, facts)) ModelState.AddModelError(FieldOf(refusal.Code), Sentence(refusal));
        foreach (var refusal in work.WhyNotWrite()) ModelState.AddModelError(refusal.Code is "case-event.in-future" ? "luc" : "", T[refusal.Code]);
        if (!ModelState.IsValid)
        {
            Typed = asTyped;
            return Page();
        }

        work.Take(facts);
        paper.Finish(Me.Account, Clock.Now);
        if (number.Entry is { } entry) Db.Add(entry);
        if (work.Referral is { } referral) Db.Add(referral);
        if (work.HandOver is { } handOver) Db.Add(handOver);
        if (Step is CaseStep.CompleteHandOver) (await Db.CaseHandOversFor(Me, Clock.Now).SingleAsync(h => h.Id == Offer!.Id)).Acknowledge(Me.Account, Typed.Words(NumberField), takenAs: null, Clock.Now);
        Db.Touch(Case);
        LeadTo(Address);
        if (await TrySaveAsync("case." + Slug(Step), $"case/{id}", Typed.Words("ly-do")) is not SaveOutcome.Saved and var outcome)
        {
            if (outcome is SaveOutcome.AlreadyThere && number.WasNext && mayTryAgain) return null;
            Typed = asTyped;
            return await AgainAsync(() => LoadAsync(id, step));
        }

        Notice = number.Entry is null ? T["Đã ghi: {0}.", T.Of(Step)] : T["Đã ghi: {0}. Văn bản số {1} đã vào sổ văn bản đi.", T.Of(Step), number.Entry.Mark];
        return LocalRedirect(Address);
    }

    private async Task<CaseNumber> NumberAsync()
    {
        var byCourt = Typed.Choice<SeparationEnd>("ket-thuc") is SeparationEnd.Court;
        if (OutgoingPaper.Of(Step, byCourt) is not { } paper) return new CaseNumber(Typed.Words(NumberField));
        var on = Days.TryReadInstant(Typed["luc"], out var at) && at is { } moment ? OfficeClock.DayOf(moment) : Today;
        var to = Guid.TryParse(Typed["don-vi"], out var unit) ? Units.FirstOrDefault(u => u.Id.Value == unit).Name : null;
        var number = await numbers.FindAsync(Me, Case, new IssuedWith(paper, $"{T.InVietnamese(Step)}, ca {Case.Mark}", to ?? "", Typed.Words(NumberField), on), Typed.Has("cap-so"));
        if (number.Refusal is { } refusal) ModelState.AddModelError(NumberField, refusal);
        return number;
    }

    /// <summary>A refusal with the article it rests on.</summary>
    public string Sentence(Domain.Refusal refusal) => CaseWords.Sentence(T, refusal, CaseSteps.FindLaw(refusal));

    /// <summary>Name of a step in an address: "assess-initially".</summary>
    public static string Slug(Enum step) => string.Concat(step.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));

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

    private async Task<bool> LoadAsync(Guid id, string step)
    {
        var found = Enum.GetValues<CaseStep>().Where(s => Slug(s) == step).Select(s => (CaseStep?)s).FirstOrDefault();
        if (found is not { } wanted || !await LoadCaseAsync(id) || Next.FirstOrDefault(n => n.Step == wanted) is not { } next) return false;
        (Step, Against) = (wanted, next.Refusals);
        await FindDraftAsync(Law.Form ?? step, Case.Round);
        if (Issued is { } paper) NextMark = await numbers.NextAsync(Me, paper);
        if (Step is CaseStep.Refer) Units = [.. (await Db.UnitsFor(Me).AsNoTracking().Where(u => u.WardId == Me.Ward && (u.To == null || u.To >= Today)).OrderBy(u => u.Name).Select(u => new { u.Id, u.Name }).ToListAsync()).Select(u => (u.Id, u.Name))];
        if (Step is CaseStep.OfferHandOver) Wards = await Db.OtherWardsFor(Me).AsNoTracking().Where(w => w.To == null || w.To >= Today).OrderBy(w => w.Name).ToDictionaryAsync(w => w.Id, w => w.Name);
        return true;
    }
}
