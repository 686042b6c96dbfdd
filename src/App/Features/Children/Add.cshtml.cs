using MangNon.App.Data;
using MangNon.App.Features.Children.Exchange;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Children.Quality;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Children;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children;

/// <summary>Writes down a child that is not in the registry yet, in a household that is or is not.</summary>
[For(Role.Officer, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class AddModel(AppDb db, OfficeClock clock, Texts texts, QualityDesk quality, DuplicateCheck check, ImportCheck lists, ImportRuns runs) : WorkPage(db, clock, texts)
{
    public FormWorld World { get; private set; } = null!;

    /// <summary>Fields as typed.</summary>
    public IReadOnlyDictionary<string, string?> Typed { get; private set; } = new Dictionary<string, string?>();

    /// <summary>The household chosen; null for a new one.</summary>
    public Household? Home { get; private set; }

    /// <summary>Households whose address or head fits what was looked for.</summary>
    public IReadOnlyList<Household> Found { get; private set; } = [];

    /// <summary>Records that are likely of the child being written down.</summary>
    public IReadOnlyList<LikelySame> Likely { get; private set; } = [];

    /// <summary>Why it is written down all the same.</summary>
    public string? ReasonToAdd => Typed.GetValueOrDefault(NewChildSketch.Reason);

    /// <summary>What households were looked for by.</summary>
    [FromQuery(Name = "tim-ho")]
    public string? HomeWords { get; set; }

    /// <summary>Optional parts in which something is typed, so that they stand open.</summary>
    public bool HasMore => Typed.Any(t => (t.Key.StartsWith(NewChildForm.Birth, StringComparison.Ordinal) || t.Key.StartsWith(NewChildForm.Card, StringComparison.Ordinal) || t.Key.StartsWith(NewChildForm.School, StringComparison.Ordinal)) && !string.IsNullOrWhiteSpace(t.Value));

    /// <param name="tu">A list that was handed in, to begin with what a row of it says.</param>
    /// <param name="dong">The row, as the list numbers it.</param>
    public async Task<IActionResult> OnGetAsync(Guid? ho, Guid? tu, int? dong, CancellationToken stop)
    {
        if (!await LoadAsync(ho)) return NotFound();
        var typed = new Dictionary<string, string?> { ["dan-toc"] = "Kinh", ["dang-ky-cu-tru"] = nameof(ResidenceKind.Permanent), ["me-truc-tiep"] = "có", ["cha-truc-tiep"] = "có" };
        if (tu is { } list && await Db.ImportsFor(Me).AsNoTracking().SingleOrDefaultAsync(w => w.Id == new ImportWorkId(list) && w.State != ImportState.Dropped, stop) is { } work)
        {
            var rows = await runs.CheckedAsync(Me, work, Clock.Now, () => lists.RunAsync(Me, work, null, stop));
            foreach (var (field, value) in rows.FirstOrDefault(r => r.Row == dong)?.Typed ?? new Dictionary<string, string?>()) typed[field] = value;
        }

        Typed = typed;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? ho)
    {
        if (!await LoadAsync(ho)) return NotFound();
        Typed = Request.Form.Where(f => !f.Key.StartsWith('_')).ToDictionary(f => f.Key, f => (string?)f.Value.ToString());
        var form = new NewChildForm(Typed, World);
        var made = form.Make(Home, Clock.Now);
        foreach (var fault in form.Faults) ModelState.AddModelError(fault.Field, fault.Words);
        if (made is null || !ModelState.IsValid) return Page();
        Likely = await check.FindAsync(Me, NewChildSketch.Of(Typed, Home, World));
        if (Likely.Count > 0 && string.IsNullOrWhiteSpace(ReasonToAdd))
        {
            ModelState.AddModelError(NewChildSketch.Reason, T["Có thể trẻ này đã có trong sổ. Hãy xem bên dưới; nếu đúng là trẻ khác, ghi lý do rồi ghi lại."]);
            return Page();
        }

        Db.Add(made.Child);
        if (made.NewHousehold is { } household) Db.Add(household);
        await quality.RefreshAsync(made.Child, made.NewHousehold ?? Home);
        var address = $"/tre-em/{made.Child.Id.Value}";
        LeadTo(address);
        await SaveAsync("child.register", $"child/{made.Child.Id.Value}", Likely.Count > 0 ? T["Không phải trẻ đã có: {0}", ReasonToAdd!] : null);
        Notice = T["Đã ghi {0} vào sổ.", made.Child.FullName];
        return LocalRedirect(address);
    }

    /// <summary>Likely same children for what is typed so far: a piece of the page, asked for while somebody types.</summary>
    public async Task<IActionResult> OnPostLikelyAsync(Guid? ho)
    {
        if (!await LoadAsync(ho)) return NotFound();
        Typed = Request.Form.Where(f => !f.Key.StartsWith('_')).ToDictionary(f => f.Key, f => (string?)f.Value.ToString());
        Likely = await check.FindAsync(Me, NewChildSketch.Of(Typed, Home, World));
        return Partial("_LikelySame", Likely);
    }

    private async Task<bool> LoadAsync(Guid? home)
    {
        if (ChildFacets.RightOf(Me, ChildFacet.Home) < FacetRight.Change) return false;
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        if (home is { } id)
        {
            Home = await Db.HouseholdsFor(Me).WithFacts().SingleOrDefaultAsync(h => h.Id == new HouseholdId(id));
            return Home is not null;
        }

        var words = VietnameseText.SoughtWords(HomeWords);
        if (words.Count == 0) return true;
        var households = words.Aggregate(Db.HouseholdsFor(Me).AsNoTracking(), (found, word) => found.Where(h => h.SearchWords.Contains(word)));
        Found = await households.OrderBy(h => h.Address).Take(10).ToListAsync();
        return true;
    }
}
