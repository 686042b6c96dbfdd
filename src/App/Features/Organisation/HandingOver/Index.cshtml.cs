using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation.HandingOver;

/// <summary>Bàn giao công việc: hand-overs of work one gives, takes over or may note, and the beginning of a new one.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    /// <summary>Newest first, with the names of both sides.</summary>
    public IReadOnlyList<(PostHandOver HandOver, string Giver, string Taker)> Rows { get; private set; } = [];

    /// <summary>Who may go on with the work.</summary>
    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    /// <summary>Only those of one giver are asked for.</summary>
    [FromQuery(Name = "nguoi")]
    public Guid? Giver { get; set; }

    public (Guid? Taker, string? LastDay) Typed { get; private set; }

    /// <summary>A post is handed over by whoever holds it, once at a time.</summary>
    public bool MayBegin => Me.StandsInFor is null && Me.GoesOnIn is null && (Giver is null || Giver == Me.Person.Value) && Rows.All(r => r.HandOver.PostId != Me.Post || r.HandOver.State is HandingState.Noted);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(Guid? taker, string? lastDay)
    {
        await LoadAsync();
        Typed = (taker, lastDay);
        if (!MayBegin) ModelState.AddModelError("", T["post-hand-over.one-at-a-time"]);
        if (!Days.TryRead(lastDay, out var day)) ModelState.AddModelError("ngay-cuoi", T["Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 01/12/2026."]);
        var to = Colleagues.FirstOrDefault(c => c.Account.Value == taker)?.Account;
        if (IsRefused(PostHandOver.WhyNotBegin(Me, to, day), ShowModel.FieldOf)) return Page();
        var begun = new PostHandOver(Ids.New<PostHandOverId>(), Me, to, day, Clock.Now);
        Db.Add(begun);
        LeadTo($"/ban-giao/{begun.Id.Value}");
        await SaveAsync("post-hand-over.begin", $"post-hand-over/{begun.Id.Value}");
        return LocalRedirect($"/ban-giao/{begun.Id.Value}");
    }

    private async Task LoadAsync()
    {
        var seen = Db.PostHandOversFor(Me).AsNoTracking();
        if (Giver is { } giver) seen = seen.Where(h => h.GiverPerson == new PersonId(giver));
        var found = await seen.OrderByDescending(h => h.BegunAt).Take(200).ToListAsync();
        var names = await Db.NamesOfAsync(Me, found.SelectMany(h => new[] { h.Giver, h.Taker }));
        Rows = [.. found.Select(h => (h, names.GetValueOrDefault(h.Giver, ""), names.GetValueOrDefault(h.Taker, "")))];
        Colleagues = [.. (await Db.ColleaguesAsync(Me, Today)).Where(c => c.Account != Me.Account)];
    }
}
