using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Local;

/// <summary>A programme of the ward: what it is, whom it is for, who takes part; putting it otherwise and ending it.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class ProgrammeModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : LocalPage(db, clock, texts, dialect)
{
    public Programme Programme { get; private set; } = null!;

    public FormWorld World { get; private set; } = null!;

    /// <summary>Children on today's list who take part.</summary>
    public int TakePart { get; private set; }

    /// <summary>Children on today's list it is for and who do not.</summary>
    public int Missing { get; private set; }

    public ProgrammeForm Typed { get; private set; } = new(null, null, null, null, null, null, null, 0);

    /// <summary>Which form is open again: "sua", "ngung" or none.</summary>
    public string Open { get; private set; } = "";

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public bool MayEdit => Me.Role is Role.Officer;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostChangeAsync(Guid id, ProgrammeForm form)
    {
        if (!MayEdit || !await LoadAsync(id)) return NotFound();
        Keep(form, "sua");
        RefuseText(form.ToText());
        if (IsOvertaken(form) || !ModelState.IsValid) return Again();
        Programme.Say(form.ToText());
        return await SavedAsync(id, "programme.change", T["Đã lưu. Trẻ đã ghi tham gia vẫn giữ nguyên."]);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, ProgrammeForm form)
    {
        if (!MayEdit || !await LoadAsync(id)) return NotFound();
        Keep(form, "ngung");
        if (NeededDay(form.LastDay, "ngay-cuoi") is not { } last || IsOvertaken(form)) return Again();
        if (IsRefused(Programme.WhyNotEnd(last), "ngay-cuoi")) return Again();
        Programme.End(last);
        return await SavedAsync(id, "programme.end", T["Đã ghi ngày kết thúc chương trình."]);
    }

    // One form says what the other does not ask.
    private void Keep(ProgrammeForm form, string open) => (Typed, Open) = (open == "ngung" ? Typed with { LastDay = form.LastDay } : form with { LastDay = Typed.LastDay }, open);

    private bool IsOvertaken(ProgrammeForm form)
    {
        if (form.Version == Programme.Version) return false;
        ModelState.AddModelError("", Overtaken);
        return true;
    }

    private string Overtaken => T["Chương trình vừa được người khác sửa. Những gì bạn viết vẫn còn đây; xem lại rồi ghi lần nữa."];

    private IActionResult Again()
    {
        Typed = Typed with { Version = Programme.Version };
        return Page();
    }

    private async Task<IActionResult> SavedAsync(Guid id, string kind, string notice)
    {
        var (typed, open) = (Typed, Open);
        var address = $"/tre-em/thiet-lap/chuong-trinh/{id}";
        LeadTo(address);
        if (await TrySaveAsync(kind, $"programme/{id}") is SaveOutcome.Saved)
        {
            Notice = notice;
            return LocalRedirect(address);
        }

        if (!await LoadAsync(id)) return NotFound();
        (Typed, Open) = (typed, open);
        ModelState.AddModelError("", Overtaken);
        return Again();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.ProgrammesFor(Me).SingleOrDefaultAsync(p => p.Id == new ProgrammeId(id)) is not { } programme) return false;
        Programme = programme;
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        TakePart = await new ChildFilter { Programme = id }.Of(Db, Me, Today).CountAsync();
        Missing = await ChildFilter.MissingFrom(programme).Of(Db, Me, Today).CountAsync();
        Typed = ProgrammeForm.Of(programme, Today);
        History = await HistoryOfAsync($"programme/{id}");
        return true;
    }
}
