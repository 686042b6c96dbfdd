using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Matching;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children;

/// <summary>Two records side by side: the officer merges them, or says that they are two children, and can take either back.</summary>
[For(Role.Officer)]
public sealed class DuplicateModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, DuplicateDesk desk, ChildDesk children) : RecordPage(db, clock, texts, dialect)
{
    private const string List = "/tre-em/trung";

    public DuplicatePair Pair { get; private set; } = null!;

    /// <summary>The record that is to hold: the fuller one unless the officer chooses the other.</summary>
    public Child Kept { get; private set; } = null!;

    public Child Other { get; private set; } = null!;

    public FormWorld World { get; private set; } = null!;

    public MatchScore Score { get; private set; } = null!;

    public IReadOnlyList<MergeLine> Lines { get; private set; } = [];

    /// <summary>Addresses of the households the two live in.</summary>
    public IReadOnlyDictionary<HouseholdId, string> Homes { get; private set; } = new Dictionary<HouseholdId, string>();

    /// <summary>The other record is to hold.</summary>
    [FromQuery(Name = "giu")]
    public Guid? AskedKept { get; set; }

    public string? TypedReason { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        await LookedAsync("child.look", $"child/{Kept.Id.Value}");
        await LookedAsync("child.look", $"child/{Other.Id.Value}");
        return Page();
    }

    public async Task<IActionResult> OnPostMergeAsync(Guid id, MergeSlot[] theirs)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (IsRefused(Pair.WhyNotDecide(Me)) || IsRefused(Other.WhyNotMergeInto(Kept))) return Page();
        desk.Merge(Me, Pair, Kept, Other, theirs.ToHashSet());
        await children.SettleAsync(Kept);
        return await SavedAsync(id, "child.merge", null, T["Đã gộp hai hồ sơ."], $"/tre-em/{Kept.Id.Value}");
    }

    public async Task<IActionResult> OnPostTellApartAsync(Guid id, string? reason)
    {
        if (!await LoadAsync(id)) return NotFound();
        TypedReason = reason;
        if (IsRefused(Pair.WhyNotTellApart(Me, reason), "ly-do")) return Page();
        Pair.TellApart(Me, reason!, Clock.Now);
        return await SavedAsync(id, "child.tell-apart", reason, T["Đã ghi nhận là hai trẻ; cặp này không bị hỏi lại."], List);
    }

    public async Task<IActionResult> OnPostSeparateAsync(Guid id, string? reason)
    {
        if (!await LoadAsync(id)) return NotFound();
        TypedReason = reason;
        if (IsRefused(Pair.WhyNotSeparate(Me, reason), "ly-do")) return Page();
        desk.Separate(Me, Pair, Kept, Other, reason!);
        await children.SettleAsync(Kept);
        return await SavedAsync(id, "child.separate", reason, T["Đã tách thành hai hồ sơ."], $"{List}/{id}");
    }

    public async Task<IActionResult> OnPostAskAgainAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (IsRefused(Pair.WhyNotAskAgain(Me))) return Page();
        Pair.AskAgain(Me, Clock.Now);
        return await SavedAsync(id, "child.ask-again", null, T["Đã đưa ra xem lại."], $"{List}/{id}");
    }

    /// <summary>What a fact says; a home by its address.</summary>
    public string Tell(Fact? fact) => fact switch
    {
        null => "",
        Residence home => Homes.GetValueOrDefault(home.HouseholdId, "") + ", " + T["từ {0}", Days.Show(home.From)],
        _ => FactForms.Of(fact).Tell(fact, World),
    };

    private async Task<IActionResult> SavedAsync(Guid id, string kind, string? reason, string notice, string address)
    {
        LeadTo(address);
        if (await TrySaveAsync(kind, $"duplicate-pair/{id}", reason) is SaveOutcome.Saved)
        {
            Notice = notice;
            return LocalRedirect(address);
        }

        ModelState.AddModelError("", T["Người khác vừa quyết định về hai hồ sơ này. Dưới đây là tình trạng mới."]);
        return await LoadAsync(id) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.DuplicatePairsFor(Me).SingleOrDefaultAsync(p => p.Id == new DuplicatePairId(id)) is not { } pair) return false;
        Pair = pair;
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        var (first, second) = (await FindAsync(pair.FirstId), await FindAsync(pair.SecondId));
        if (first is null || second is null) return false;
        var fuller = first.AllFacts.Count() >= second.AllFacts.Count() ? first : second;
        var kept = pair.KeptId ?? (AskedKept is { } asked ? new ChildId(asked) : fuller.Id);
        (Kept, Other) = kept == second.Id ? (second, first) : (first, second);
        var ids = new[] { first, second }.SelectMany(c => c.Residences).Select(r => r.HouseholdId).Distinct().ToList();
        Homes = await Db.HouseholdsFor(Me).Where(h => ids.Contains(h.Id)).Select(h => new { h.Id, h.Address }).ToDictionaryAsync(h => h.Id, h => h.Address);
        Lines = ChildMerge.Lines(Kept, Other);
        var sketches = await Db.SketchesAsync(Db.ChildrenFor(Me).Concat(Db.ChildrenPutAsideFor(Me)).Where(c => c.Id == first.Id || c.Id == second.Id));
        Score = RecordMatcher.Score(sketches.Single(s => s.Id == Kept.Id).Sketch, sketches.Single(s => s.Id == Other.Id).Sketch);
        return true;
    }

    private async Task<Child?> FindAsync(ChildId id) =>
        await Db.ChildrenFor(Me).WithFacts().SingleOrDefaultAsync(c => c.Id == id) ?? await Db.ChildrenPutAsideFor(Me).WithFacts().SingleOrDefaultAsync(c => c.Id == id);
}
