using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children;

/// <summary>What a move is.</summary>
public enum MoveKind
{
    /// <summary>Into another household of the ward, or back into one.</summary>
    Household,

    /// <summary>Into a social assistance facility (cơ sở trợ giúp xã hội); the household it belongs to stays the same.</summary>
    Facility,

    /// <summary>Away from the ward.</summary>
    Away,

    /// <summary>It died.</summary>
    Death,
}

/// <summary>A move as it is typed.</summary>
/// <param name="Ward">The other ward of this installation; null for a place elsewhere.</param>
public sealed record MoveForm(MoveKind Kind, string? Day, string? Place, Guid? Ward, Guid? Home, string? Evidence, string? Note, int Version);

/// <summary>Moves a child: into another household, a facility, away, or out of life. Its stay ends on the day; nothing is deleted.</summary>
[For(Role.Officer, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class MoveModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, ChildDesk desk) : RecordPage(db, clock, texts, dialect)
{
    public Child Child { get; private set; } = null!;

    public FormWorld World { get; private set; } = null!;

    public MoveForm Typed { get; private set; } = new(MoveKind.Household, null, null, null, null, null, null, 0);

    /// <summary>Other wards of this installation.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Wards { get; private set; } = [];

    /// <summary>What households were looked for by.</summary>
    [FromQuery(Name = "tim-ho")]
    public string? HomeWords { get; set; }

    public IReadOnlyList<Household> Homes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        Typed = Typed with { Kind = Child.HouseholdId is null || !string.IsNullOrWhiteSpace(HomeWords) ? MoveKind.Household : MoveKind.Away, Day = Days.Show(Today), Version = Child.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, MoveForm form)
    {
        if (!await LoadAsync(id)) return NotFound();
        Typed = form;
        if (!Days.TryRead(form.Day, out var day) || day is null) ModelState.AddModelError("ngay", T["Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 01/12/2026."]);
        else if (form.Version != Child.Version) ModelState.AddModelError("", T["Hồ sơ vừa được người khác sửa. Những gì bạn viết vẫn còn đây; xem lại rồi ghi lần nữa."]);
        else Move(form, day.Value);
        if (!ModelState.IsValid) return Again(form);
        await desk.SettleAsync(Child);
        var address = $"/tre-em/{id}";
        LeadTo(address);
        if (await TrySaveAsync(form.Kind is MoveKind.Household or MoveKind.Facility ? "child.move" : "child.leave", $"child/{id}") is SaveOutcome.Saved)
        {
            Notice = form.Kind is MoveKind.Away && form.Ward is not null ? T["Đã ghi chuyển đi và bàn giao hồ sơ cho phường mới."] : T["Đã ghi."];
            return LocalRedirect(address);
        }

        await LoadAsync(id);
        ModelState.AddModelError("", T["Hồ sơ vừa được người khác sửa. Những gì bạn viết vẫn còn đây; xem lại rồi ghi lần nữa."]);
        return Again(form);
    }

    private IActionResult Again(MoveForm form)
    {
        Typed = form with { Version = Child.Version };
        return Page();
    }

    private void Move(MoveForm form, DateOnly day)
    {
        switch (form.Kind)
        {
            case MoveKind.Household: MoveInto(form, day); break;
            case MoveKind.Facility: MoveToFacility(form, day); break;
            default: Leave(form, day); break;
        }
    }

    private void MoveInto(MoveForm form, DateOnly day)
    {
        var home = Homes.FirstOrDefault(h => h.Id.Value == form.Home);
        if (home is null)
        {
            ModelState.AddModelError("ho", T["Chọn hộ trẻ đến ở."]);
            return;
        }

        var kind = Child.Residences.Where(r => r.Stands).MaxBy(r => r.From)?.Kind ?? ResidenceKind.Permanent;
        Live(new Residence(Stamp(), day, null, home.Id, kind) { Evidence = form.Evidence }, day);
    }

    private void MoveToFacility(MoveForm form, DateOnly day)
    {
        if (string.IsNullOrWhiteSpace(form.Place)) ModelState.AddModelError("noi", T["Ghi tên cơ sở trẻ đến ở."]);
        else if (Child.AsOf(day).Residence is not { } home) ModelState.AddModelError("ngay", T["Ngày này trẻ không ở hộ nào của phường. Ghi hộ của trẻ trước."]);
        else Live(new Residence(Stamp(), day, null, home.HouseholdId, home.Kind) { Facility = form.Place, Evidence = form.Evidence }, day);
    }

    private void Live(Residence residence, DateOnly day)
    {
        var lives = Child.AsOf(day).Residence is not null;
        if (IsRefused(lives ? Child.WhyNotChange(residence, Today) : Child.WhyNotRecord(residence, Today), "ngay")) return;
        if (lives) Child.Change(residence, Ids.New<FactId>(), Today);
        else Child.Record(residence, Today);
        Db.Touch(Child);
    }

    private void Leave(MoveForm form, DateOnly day)
    {
        var other = Wards.FirstOrDefault(w => w.Id == form.Ward);
        var place = form.Kind is MoveKind.Away && other.Name is { } name ? name : form.Place;
        if (form.Kind is MoveKind.Away && string.IsNullOrWhiteSpace(place)) ModelState.AddModelError("noi", T["Ghi nơi trẻ chuyển đến, ví dụ phường, tỉnh; không rõ thì ghi \"không rõ\"."]);
        var departure = new LifeEvent(Stamp(), day, form.Kind is MoveKind.Death ? LifeEventKind.Death : LifeEventKind.Departure) { Place = place, Evidence = form.Evidence };
        if (IsRefused(Child.WhyNotLeave(departure, Today), "ngay")) return;
        Child.Leave(departure, Ids.New<FactId>(), Today);
        Db.Touch(Child);
        if (form.Kind is MoveKind.Away && other.Name is not null) Db.Add(new Transfer(Ids.New<TransferId>(), Me, Clock.Now, Child, new WardId(other.Id), day, form.Note));
    }

    private FactStamp Stamp() => new(Ids.New<FactId>(), Me.Account, Clock.Now);

    private async Task<bool> LoadAsync(Guid id)
    {
        if (ChildFacets.RightOf(Me, ChildFacet.Home) < FacetRight.Change) return false;
        if (await Db.ChildrenFor(Me).WithFacts().SingleOrDefaultAsync(c => c.Id == new ChildId(id)) is not { } child) return false;
        Child = child;
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        Wards = [.. (await Db.OtherWardsFor(Me).OrderBy(w => w.Name).Select(w => new { w.Id, w.Name }).ToListAsync()).Select(w => (w.Id.Value, w.Name))];
        var words = VietnameseText.SoughtWords(HomeWords);
        var households = words.Aggregate(Db.HouseholdsFor(Me).AsNoTracking(), (found, word) => found.Where(h => h.SearchWords.Contains(word)));
        // Who left it, or lives in a facility, may come home.
        var own = child.LivesUntil is null && child.AsOf(Today).Residence?.Facility is null ? child.HouseholdId : null;
        Homes = await households.Where(h => h.Id != own).OrderBy(h => h.Address).Take(words.Count > 0 ? 30 : 200).ToListAsync();
        return true;
    }
}
