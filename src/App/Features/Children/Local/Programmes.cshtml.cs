using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Local;

/// <summary>A programme with the children on today's list who take part, and those it is for who do not.</summary>
public sealed record ProgrammeRow(Programme Programme, int TakePart, int Missing);

/// <summary>A programme as it is typed.</summary>
/// <param name="Version">Of the programme that is changed; 0 for a new one.</param>
public sealed record ProgrammeForm(string? Name, string? Basis, string? FromYears, string? ToYears, string? Circumstance, string? From, string? LastDay, int Version)
{
    /// <summary>What is typed about a programme that is there already.</summary>
    public static ProgrammeForm Of(Programme programme, DateOnly today) => new(
        programme.Name, programme.Basis, Written(programme.FromYears), Written(programme.ToYears), programme.Circumstance, Days.Show(programme.From), Days.Show(today), programme.Version);

    /// <summary>Whole years, or -1 where what was typed is no number: the programme refuses that.</summary>
    private static int? Years(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : int.TryParse(typed.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var years) ? years : -1;

    private static string? Written(int? years) => years?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>As the programme takes it.</summary>
    public ProgrammeText ToText() => new(Name, Basis, Years(FromYears), Years(ToYears), string.IsNullOrEmpty(Circumstance) ? null : Circumstance);
}

/// <summary>Programmes of the ward for children: who takes part, who does not although it is for them.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class ProgrammesModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : LocalPage(db, clock, texts, dialect)
{
    public IReadOnlyList<ProgrammeRow> Running { get; private set; } = [];

    public IReadOnlyList<Programme> Ended { get; private set; } = [];

    public FormWorld World { get; private set; } = null!;

    public ProgrammeForm Typed { get; private set; } = new(null, null, null, null, null, null, null, 0);

    public bool MayEdit => Me.Role is Role.Officer;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Typed = Typed with { From = Days.Show(Today) };
    }

    public async Task<IActionResult> OnPostAsync(ProgrammeForm form)
    {
        if (!MayEdit) return NotFound();
        await LoadAsync();
        Typed = form;
        var from = NeededDay(form.From, "tu");
        if (Running.FirstOrDefault(r => VietnameseText.Fold(r.Programme.Name) == VietnameseText.Fold(form.Name)) is { } same) ModelState.AddModelError("ten", T["Đang có chương trình \"{0}\".", same.Programme.Name]);
        RefuseText(form.ToText());
        if (!ModelState.IsValid) return Page();
        var programme = new Programme(Ids.New<ProgrammeId>(), Me.Ward, form.ToText(), from!.Value);
        Db.Add(programme);
        var address = "/tre-em/thiet-lap/chuong-trinh";
        LeadTo(address);
        await SaveAsync("programme.add", $"programme/{programme.Id.Value}");
        Notice = T["Đã thêm chương trình. Ghi trẻ tham gia ở trang của trẻ, mục Tham gia chương trình."];
        return LocalRedirect(address);
    }

    private async Task LoadAsync()
    {
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        var running = World.Programmes.ToLookup(p => p.To is { } last && last < Today);
        var rows = new List<ProgrammeRow>();
        foreach (var programme in running[false]) rows.Add(await RowAsync(programme));
        (Running, Ended) = (rows, [.. running[true]]);
    }

    private async Task<ProgrammeRow> RowAsync(Programme programme) => new(
        programme,
        await new ChildFilter { Programme = programme.Id.Value }.Of(Db, Me, Today).CountAsync(),
        await ChildFilter.MissingFrom(programme).Of(Db, Me, Today).CountAsync());
}
