using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using MangNon.Domain.Supervision;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Supervision;

/// <summary>A supervision is written down.</summary>
[For(Role.Supervisor)]
public sealed class AddModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : SupervisionPage(db, clock, texts, dialect)
{
    public async Task OnGetAsync()
    {
        await LoadChoicesAsync();
        Form = Form with { On = Days.Show(Today), Plan = Plans.FirstOrDefault(p => p.Year == Today.Year)?.Id.Value };
    }

    public async Task<IActionResult> OnPostAsync(MinuteForm form)
    {
        Form = form;
        await LoadChoicesAsync();
        if (await ReadAsync(form) is not { } facts || IsRefused(SupervisionMinute.WhyNot(facts, Today), MinuteForm.FieldOf)) return Page();
        var minute = new SupervisionMinute(Ids.New<SupervisionMinuteId>(), (Me.Ward, Me.Account), facts, Today);
        Db.Add(minute);
        LeadTo($"{Here}/{minute.Id.Value}");
        await SaveAsync("supervision.add", $"supervision/{minute.Id.Value}");
        Notice = T["Đã lập biên bản. Bây giờ ghi từng kiến nghị với đơn vị trả lời và hạn."];
        return LocalRedirect($"{Here}/{minute.Id.Value}");
    }
}
