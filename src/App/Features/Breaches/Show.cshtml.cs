using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Breaches;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Breaches;

/// <summary>One breach: its facts, the clock of the notice, the notice, what was learnt.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.Administrator, Role.Auditor), AfterTheWard]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    public DataBreach Breach { get; private set; } = null!;

    public string? EnteredByName { get; private set; }

    public BreachForm Typed { get; private set; } = null!;

    /// <summary>What was typed about the notice.</summary>
    public (string? At, string? To, string? Why) TypedNotice { get; private set; }

    public string? TypedLesson { get; private set; }

    /// <summary>Which form is open again: "sua", "thong-bao", "khong-can", "dong".</summary>
    public string Open { get; private set; } = "";

    public bool IsOvertaken { get; private set; }

    public DateTime Now => Clock.Now;

    public bool MayChange => Breach.ClosedAt is null && Me.Role is not Role.Auditor;

    /// <summary>Those who run the ward send the notice; the administrator may note that it was sent.</summary>
    public bool MayNotify => Breach.IsNoticeOwed && (Me.RunsTheWard || Me.Role is Role.Administrator);

    public bool MayDecide => Me.Role is Role.Leader && Breach.ClosedAt is null;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        await LookedAsync("breach.look", $"breach/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostFactsAsync(Guid id, BreachForm form)
    {
        if (!await LoadAsync(id) || Me.Role is Role.Auditor) return NotFound();
        (Typed, Open) = (form, "sua");
        var facts = form.Read(ModelState, T);
        if (!ModelState.IsValid || IsRefused(Breach.WhyNotCorrect(facts, Clock.Now), BreachForm.FieldOf)) return Page();
        IsOvertaken = form.Version != Breach.Version;
        if (IsOvertaken) return Page();
        Breach.Correct(facts, Clock.Now);
        return await SavedAsync("breach.correct", null);
    }

    public async Task<IActionResult> OnPostNotifyAsync(Guid id, string? at, string? to, string? why, int version)
    {
        if (!await LoadAsync(id) || !(Me.RunsTheWard || Me.Role is Role.Administrator)) return NotFound();
        (TypedNotice, Open) = ((at, to, why), "thong-bao");
        if (!Days.TryReadInstant(at, out var instant)) ModelState.AddModelError("gui-luc", T["Ngày giờ chưa đúng, ví dụ 23/11/2026 08:14."]);
        if (!ModelState.IsValid || IsRefused(Breach.WhyNotNotify(instant, to, why, Clock.Now), c => c switch { "breach.notified-to" => "gui-ai", "breach.late-needs-reason" => "vi-sao", _ => "gui-luc" })) return Page();
        IsOvertaken = version != Breach.Version;
        if (IsOvertaken) return Page();
        Breach.Notify(instant, to, why, Clock.Now);
        return await SavedAsync("breach.notify", why);
    }

    public async Task<IActionResult> OnPostSpareAsync(Guid id, string? why, int version)
    {
        if (!await LoadAsync(id) || Me.Role is not Role.Leader) return NotFound();
        (TypedNotice, Open) = ((null, null, why), "khong-can");
        if (IsRefused(Breach.WhyNotSpare(Me, why), _ => "ly-do")) return Page();
        IsOvertaken = version != Breach.Version;
        if (IsOvertaken) return Page();
        Breach.Spare(Me, why);
        return await SavedAsync("breach.spare", why);
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid id, string? lesson, int version)
    {
        if (!await LoadAsync(id) || Me.Role is not Role.Leader) return NotFound();
        (TypedLesson, Open) = (lesson, "dong");
        if (IsRefused(Breach.WhyNotClose(Me, lesson), _ => "bai-hoc")) return Page();
        IsOvertaken = version != Breach.Version;
        if (IsOvertaken) return Page();
        Breach.Close(Me, lesson, Clock.Now);
        return await SavedAsync("breach.close", null);
    }

    private async Task<IActionResult> SavedAsync(string kind, string? reason)
    {
        var (id, typed, notice, lesson, open) = (Breach.Id.Value, Typed, TypedNotice, TypedLesson, Open);
        LeadTo($"/su-co/{id}");
        if (await TrySaveAsync(kind, $"breach/{id}", reason) is SaveOutcome.Saved)
        {
            Notice = T["Đã lưu."];
            return LocalRedirect($"/su-co/{id}");
        }

        await LoadAsync(id);
        (Typed, TypedNotice, TypedLesson, Open, IsOvertaken) = (typed with { Version = Breach.Version }, notice, lesson, open, true);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.DataBreachesFor(Me).SingleOrDefaultAsync(b => b.Id == new DataBreachId(id)) is not { } breach) return false;
        Breach = breach;
        Typed = BreachForm.Of(breach);
        EnteredByName = (await Db.NamesOfAsync(Me, [breach.EnteredBy])).GetValueOrDefault(breach.EnteredBy);
        return true;
    }
}
