using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Accounts;

/// <summary>A new account for a person of the ward. Its password is chosen by its person, by the link of an invitation.</summary>
[For(Role.Administrator)]
public sealed class AddModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, UserManager<Account> accounts, Invitations invitations) : RecordPage(db, clock, texts, dialect)
{
    public Person Person { get; private set; } = null!;

    /// <summary>As typed, or proposed from the name.</summary>
    public string? UserName { get; private set; }

    /// <summary>Secret of the invitation, handed to the account's page, which shows it once.</summary>
    [TempData]
    public string? Link { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid person)
    {
        if (!await LoadAsync(person)) return NotFound();
        UserName = Proposed(Person.FullName);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid person, string? userName)
    {
        if (!await LoadAsync(person)) return NotFound();
        UserName = userName?.Trim();
        if (string.IsNullOrEmpty(UserName) || UserName.Length is < 3 or > 40) ModelState.AddModelError("ten", T["Tên đăng nhập cần từ 3 đến 40 ký tự."]);
        if (await Db.AccountsFor(Me).AnyAsync(a => a.PersonId == Person.Id && a.ClosedAt == null)) ModelState.AddModelError("", T["account.person-has-one"]);
        if (!ModelState.IsValid) return Page();
        var account = new Account { Id = Ids.New(), UserName = UserName, WardId = Me.Ward, PersonId = Person.Id, IsDemo = await Db.WardsFor(Me).AnyAsync(w => w.Id == Me.Ward && w.IsDemo) };
        if ((await accounts.CreateAsync(account)).AddTo(ModelState, T)) return Page();
        return await SavedAsync(account);
    }

    private async Task<IActionResult> SavedAsync(Account account)
    {
        LeadTo($"/tai-khoan/{account.Id}");
        Link = await invitations.MakeAsync(account);
        if (await TrySaveAsync("account.create", $"account/{account.Id}") is not SaveOutcome.Saved)
        {
            Link = null;
            ModelState.AddModelError("ten", T["Tên đăng nhập này đã có người dùng."]);
            return Page();
        }

        Notice = T["Đã lập tài khoản {0}.", account.UserName];
        return LocalRedirect($"/tai-khoan/{account.Id}");
    }

    // "Trần Thu Hà" becomes ha.tran; the administrator may type another.
    private static string Proposed(string fullName) => VietnameseText.Fold(fullName).Split(' ') is [var family, .., var given] ? $"{given}.{family}" : "";

    private async Task<bool> LoadAsync(Guid id)
    {
        var person = await Db.PeopleFor(Me).AsNoTracking().SingleOrDefaultAsync(p => p.Id == new PersonId(id));
        Person = person!;
        return person is not null;
    }
}
