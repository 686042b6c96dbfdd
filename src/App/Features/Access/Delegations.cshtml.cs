using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Access;

/// <summary>What was typed to hand a post over.</summary>
public sealed record DelegationForm(Guid? Person, string? From, string? To, string? Reason);

/// <summary>Ủy quyền: hand the own post over while away, take it back, and act under a post that was handed to oneself.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class DelegationsModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    /// <summary>Given by the reader, newest first.</summary>
    public IReadOnlyList<(Delegation Delegation, string To)> Given { get; private set; } = [];

    /// <summary>Given to the reader and standing today or later.</summary>
    public IReadOnlyList<(Delegation Delegation, string From, string Title)> Received { get; private set; } = [];

    /// <summary>People who may stand in.</summary>
    public IReadOnlyList<(PersonId Id, string Name)> People { get; private set; } = [];

    public DelegationForm Typed { get; private set; } = new(null, null, null, null);

    public bool MayGive => Me.StandsInFor is null && Delegation.Roles.Contains(Me.Role);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(DelegationForm form)
    {
        await LoadAsync();
        Typed = form;
        var days = (From: ReadDay(form.From, "tu"), To: ReadDay(form.To, "den"));
        PersonId? to = People.Where(p => p.Id.Value == form.Person).Select(p => (PersonId?)p.Id).FirstOrDefault();
        if (!ModelState.IsValid || IsRefused(Delegation.WhyNotGive(Me, to, days.From, days.To, form.Reason, Today))) return Page();
        var delegation = new Delegation(Ids.New<DelegationId>(), Me, to!.Value, days.From!.Value, days.To!.Value, form.Reason!);
        Db.Add(delegation);
        LeadTo("/uy-quyen");
        await SaveAsync("delegation.give", $"delegation/{delegation.Id.Value}", form.Reason);
        Notice = T["Đã ủy quyền. Người được ủy quyền thấy ở trang này từ ngày bắt đầu."];
        return LocalRedirect("/uy-quyen");
    }

    [AfterTheWard]
    public async Task<IActionResult> OnPostRevokeAsync(Guid delegation)
    {
        if (await Db.DelegationsFor(Me).SingleOrDefaultAsync(d => d.Id == new DelegationId(delegation) && d.GivenBy == Me.Account && d.RevokedAt == null) is not { } given) return NotFound();
        given.Revoke(Clock.Now);
        LeadTo("/uy-quyen");
        if (await TrySaveAsync("delegation.revoke", $"delegation/{delegation}") is SaveOutcome.Saved) Notice = T["Đã thu lại ủy quyền."];
        return LocalRedirect("/uy-quyen");
    }

    /// <summary>From the next page on, under the post that was handed over.</summary>
    public async Task<IActionResult> OnPostStandInAsync(Guid delegation)
    {
        if (await Db.FindStandInAsync(Me, delegation, Today) is not { } viewer) return NotFound();
        await SaveAsync("delegation.stand-in", $"delegation/{delegation}");
        StandIns.Begin(HttpContext, viewer);
        return LocalRedirect("/");
    }

    /// <summary>Back under the own post.</summary>
    [AfterTheWard]
    public async Task<IActionResult> OnPostBackAsync()
    {
        StandIns.End(HttpContext);
        await SaveAsync("delegation.back", Me.StandsInFor is { } absent ? $"delegation/{absent.Delegation.Value}" : null);
        return LocalRedirect("/");
    }

    private DateOnly? ReadDay(string? text, string field)
    {
        if (!Days.TryRead(text, out var day)) ModelState.AddModelError(field, T["Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 01/12/2026."]);
        return day;
    }

    private async Task LoadAsync()
    {
        var names = await Db.PeopleFor(Me).AsNoTracking().OrderBy(p => p.SortKey).Select(p => new { p.Id, p.FullName }).ToDictionaryAsync(p => p.Id, p => p.FullName);
        var posts = await Db.PostsFor(Me).AsNoTracking().ToListAsync();
        var all = await Db.DelegationsFor(Me).AsNoTracking().OrderByDescending(d => d.From).ToListAsync();
        Given = [.. all.Where(d => d.GivenBy == Me.Account).Select(d => (d, names.GetValueOrDefault(d.PersonId, "")))];
        Received = [.. all.Where(d => d.PersonId == Me.Person && d.RevokedAt is null && d.To >= Today)
            .Join(posts, d => d.PostId, p => p.Id, (d, p) => (d, names.GetValueOrDefault(p.PersonId, ""), p.Title))];
        var working = posts.Where(p => p.IsHeldOn(Today) && p.Role is not (Role.Administrator or Role.Auditor)).Select(p => p.PersonId).ToHashSet();
        People = [.. names.Where(n => n.Key != Me.Person && working.Contains(n.Key)).Select(n => (n.Key, n.Value))];
    }
}
