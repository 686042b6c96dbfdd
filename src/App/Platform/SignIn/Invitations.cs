using MangNon.App.Data;
using MangNon.Domain.Organisation;

namespace MangNon.App.Platform.SignIn;

/// <summary>One-time links with which people choose their own password: no administrator ever knows one. Saved with the act at hand.</summary>
public sealed class Invitations(AppDb db, OfficeClock clock, Settings settings)
{
    /// <summary>Makes a new link; earlier ones of the account are void.</summary>
    /// <returns>Its secret, kept nowhere.</returns>
    public async Task<string> MakeAsync(Account account)
    {
        await CloseAsync(account.Id);
        var secret = Secret.Make();
        db.Add(new Invitation
        {
            Id = Ids.New<InvitationId>(),
            WardId = account.WardId,
            AccountId = account.Id,
            SecretHash = Secret.HashOf(secret),
            MadeAt = clock.Now,
            ExpiresAt = clock.Now + settings.SignIn.Invitation,
        });
        return secret;
    }

    /// <summary>Makes all open links of an account void.</summary>
    public async Task CloseAsync(Guid account)
    {
        foreach (var open in await db.OpenInvitationsAsync(account)) open.UsedAt = clock.Now;
    }

    /// <summary>The open invitation of a link, or null: unknown, used, replaced or too old.</summary>
    /// <param name="secret">As it stood in the address; null where nothing but a space did.</param>
    public async Task<Invitation?> FindAsync(string? secret) =>
        secret is not null && await db.FindInvitationAsync(Secret.HashOf(secret)) is { } invitation && invitation.IsOpen(clock.Now) ? invitation : null;
}
