using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Paper;

/// <summary>A printed sheet in the list.</summary>
/// <param name="Waiting">Lines one has typed and not brought in yet.</param>
public sealed record PaperSheetRow(PaperSheet Sheet, string Title, string By, int Waiting);

/// <summary>Phiếu giấy: books are printed, sheets that come back are found by their number.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class SheetsModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    private const int Most = 50;

    /// <summary>Number of a sheet, typed or scanned.</summary>
    [FromQuery(Name = "so")]
    public string? Number { get; set; }

    public FormWorld World { get; private set; } = null!;

    /// <summary>Groups whose book this person may print.</summary>
    public IReadOnlyList<FieldChoice> Groups { get; private set; } = [];

    public IReadOnlyList<PaperSheetRow> Rows { get; private set; } = [];

    public bool MayType => PaperPage.MayTypeBack(Me);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return NotFound();
        return Number is null ? Page() : await FindAsync(Number);
    }

    public async Task<IActionResult> OnPostAsync(Guid? group)
    {
        if (!await LoadAsync()) return NotFound();
        if (Groups.All(g => g.Value != group?.ToString()))
        {
            ModelState.AddModelError("to", T["Chọn tổ dân phố cần in sổ."]);
            return Page();
        }

        var sheet = PaperSheet.Of(Ids.New<PaperSheetId>(), new UnitId(group!.Value), Me, Clock.Now);
        Db.Add(sheet);
        var address = $"/tre-em/phieu/{sheet.Id.Value}";
        LeadTo(address);
        await SaveAsync("child.paper-print", $"paper-sheet/{sheet.Id.Value}");
        return LocalRedirect(address);
    }

    private async Task<IActionResult> FindAsync(string typed)
    {
        if (IsRefused(PaperCode.WhyNot(typed), "so")) return Page();
        var code = PaperCode.Find(typed)!.Value.Text;
        var found = await Db.PaperSheetsFor(Me).AsNoTracking().Where(s => s.Code == code).OrderByDescending(s => s.At).FirstOrDefaultAsync();
        if (found is not null) return LocalRedirect($"/tre-em/phieu/{found.Id.Value}{(MayType ? "/ghi" : "")}");
        ModelState.AddModelError("so", T["Không có phiếu mang số này trong phạm vi của bạn. Số phiếu in ở đầu tờ; mã ở từng dòng là mã của trẻ."]);
        return Page();
    }

    private async Task<bool> LoadAsync()
    {
        if (ChildFacets.AudienceOf(Me) is ChildAudience.Nobody) return false;
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        Groups = PaperPage.MayPrintBook(Me) ? [.. World.GroupChoices()] : [];
        var sheets = await Db.PaperSheetsFor(Me).AsNoTracking().OrderByDescending(s => s.At).Take(Most).ToListAsync();
        var titles = await PaperPage.TitlesAsync(Db, World, sheets);
        var waiting = await Db.PaperLinesFor(Me).Where(l => l.State == PaperLineState.Waiting).GroupBy(l => l.SheetId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var names = await Db.NamesOfAsync(Me, sheets.Select(s => s.By));
        Rows = [.. sheets.Select(s => new PaperSheetRow(s, titles[s.Id], names.GetValueOrDefault(s.By, ""), waiting.GetValueOrDefault(s.Id)))];
        return true;
    }
}
