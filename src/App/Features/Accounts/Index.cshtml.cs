using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Accounts;

/// <summary>An account with its person.</summary>
public sealed record AccountRow(Guid Id, string? UserName, PersonId Person, string Name, string SortKey, string SearchWords, DateTime? ClosedAt, bool HasPassword, bool HasCode);

/// <summary>Tài khoản: who can sign in, who cannot yet.</summary>
[For(Role.Administrator)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    /// <summary>Only this person's.</summary>
    [BindProperty(SupportsGet = true, Name = "nguoi")]
    public Guid? Person { get; set; }

    public IReadOnlyList<AccountRow> Open { get; private set; } = [];

    public IReadOnlyList<AccountRow> Closed { get; private set; } = [];

    /// <summary>People with a post and no open account.</summary>
    public IReadOnlyList<Person> Without { get; private set; } = [];

    /// <summary>Titles of the posts held today.</summary>
    public ILookup<PersonId, string> Posts { get; private set; } = Array.Empty<string>().ToLookup(_ => default(PersonId));

    public bool IsFiltered => Person is not null || !string.IsNullOrWhiteSpace(Words);

    public async Task OnGetAsync()
    {
        var people = await Db.PeopleFor(Me).AsNoTracking().OrderBy(p => p.SortKey).ToListAsync();
        Posts = (await Db.PostsFor(Me).AsNoTracking().Where(p => p.From <= Today && (p.To == null || p.To >= Today)).ToListAsync()).ToLookup(p => p.PersonId, p => p.Title);
        var rows = await RowsAsync();
        Open = [.. rows.Where(r => r.ClosedAt is null && Fits(r.Person, $"{r.SearchWords} {r.UserName}"))];
        Closed = [.. rows.Where(r => r.ClosedAt is not null && Fits(r.Person, $"{r.SearchWords} {r.UserName}"))];
        var holders = rows.Where(r => r.ClosedAt is null).Select(r => r.Person).ToHashSet();
        Without = [.. people.Where(p => Posts.Contains(p.Id) && !holders.Contains(p.Id) && Fits(p.Id, p.SearchWords))];
    }

    private async Task<IReadOnlyList<AccountRow>> RowsAsync()
    {
        var rows = await Db.AccountsFor(Me).AsNoTracking()
            .Join(Db.PeopleFor(Me), a => a.PersonId, p => p.Id, (a, p) => new AccountRow(a.Id, a.UserName, p.Id, p.FullName, p.SortKey, p.SearchWords, a.ClosedAt, a.PasswordHash != null, a.TwoFactorEnabled)).ToListAsync();
        return [.. rows.OrderBy(r => r.SortKey, StringComparer.Ordinal).ThenBy(r => r.UserName, StringComparer.Ordinal)];
    }

    private bool Fits(PersonId person, string words) =>
        (Person is null || person.Value == Person) && VietnameseText.Fold(Words).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => VietnameseText.Fold(words).Contains(w, StringComparison.Ordinal));
}
