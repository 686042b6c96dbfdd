using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Accounts;

/// <summary>Where the link of an invitation leads: its holder chooses the password.</summary>
[AllowAnonymous]
public sealed class InvitedModel(AppDb db, OfficeClock clock, Texts texts, Invitations invitations, Sessions sessions, SecondStepGuard guard, UserManager<Account> accounts) : PageModel
{
    /// <summary>Null where the link is good for nothing.</summary>
    public Account? Account { get; private set; }

    public PasswordOwner Owner { get; private set; } = new(null, null, null);

    private Invitation? Invitation { get; set; }

    public async Task OnGetAsync(string? secret) => await LoadAsync(secret);

    public async Task<IActionResult> OnPostAsync(string? secret, PasswordForm form)
    {
        await LoadAsync(secret);
        if (Account is null) return Page();
        form.Check(ModelState, texts, Owner);
        if (!ModelState.IsValid) return Page();
        form.SetFor(Account, accounts.PasswordHasher);
        Invitation!.UsedAt = clock.Now;
        await sessions.EndAsync(Account.Id);
        return await LetInAsync(Account);
    }

    // Whoever has a second factor comes in by the ordinary way: the link proves less than both factors do.
    private async Task<IActionResult> LetInAsync(Account account)
    {
        var owes = await guard.OwesSecondStepAsync(account);
        var next = owes ? "/dang-nhap" : "/";
        if (db.Form is { } form) form.Location = next;
        try
        {
            await db.SaveAsync(new Act(null, "account.accept-invitation", clock.Now, $"account/{account.Id}") { Ward = account.WardId, Account = account.AccountId });
            if (!owes) await sessions.BeginAsync(HttpContext, account, SignInProof.Password);
            return LocalRedirect(next);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same link used twice at the same moment: the first one counts.
            Account = null;
            return Page();
        }
    }

    private async Task LoadAsync(string? secret)
    {
        Invitation = await invitations.FindAsync(secret);
        if (Invitation is null || await accounts.FindByIdAsync(Invitation.AccountId.ToString()) is not { ClosedAt: null } account) return;
        Account = account;
        Owner = await db.PasswordOwnerOfAsync(account.Id);
    }
}
