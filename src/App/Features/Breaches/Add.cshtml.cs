using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Breaches;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Breaches;

/// <summary>A breach entered by whoever noticed it; the officer and the leaders see it at once.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.Administrator), AfterTheWard]
public sealed class AddModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    public BreachForm Typed { get; private set; } = null!;

    public void OnGet() => Typed = BreachForm.Empty(Clock.Now);

    public async Task<IActionResult> OnPostAsync(BreachForm form)
    {
        Typed = form;
        var facts = form.Read(ModelState, T);
        foreach (var refusal in DataBreach.WhyNotEnter(facts, Clock.Now))
            if (BreachForm.FieldOf(refusal.Code) is var field && (field.Length == 0 || ModelState[field] is not { Errors.Count: > 0 })) ModelState.AddModelError(field, T[refusal.Code]);
        if (!ModelState.IsValid) return Page();
        var breach = new DataBreach(Ids.New<DataBreachId>(), Me, facts, Clock.Now);
        Db.Add(breach);
        LeadTo($"/su-co/{breach.Id.Value}");
        await SaveAsync("breach.enter", $"breach/{breach.Id.Value}");
        Notice = T["Đã ghi vào sổ. Công chức phụ trách và lãnh đạo thấy ngay."];
        return LocalRedirect($"/su-co/{breach.Id.Value}");
    }
}
