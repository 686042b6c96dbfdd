using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Api;

/// <summary>Who reads through a token.</summary>
/// <param name="Me">Its person, under the post they hold today.</param>
public sealed record TokenReader(Viewer Me, ApiToken Token);

/// <summary>What a token is made for.</summary>
/// <param name="Days">How long it is good.</param>
public sealed record TokenWish(string Name, ApiScopes Scopes, int Days);

/// <summary>The tokens by which other programs read: made and ended by their person alone. Saved with the act at hand.</summary>
public sealed class ApiTokens(AppDb db, OfficeClock clock)
{
    /// <summary>By which a secret that lies about is known for what it is.</summary>
    public const string Mark = "mn1_";

    /// <summary>Tokens that are still good, the newest first, and those that are not, for the page.</summary>
    public async Task<IReadOnlyList<ApiToken>> OfAsync(Viewer me) =>
        [.. (await db.ApiTokensFor(me).AsNoTracking().ToListAsync()).OrderByDescending(t => t.IsGood(clock.Now)).ThenByDescending(t => t.MadeAt)];

    /// <summary>Adds a new token to the context.</summary>
    /// <returns>Its secret, kept nowhere.</returns>
    public string Make(Viewer me, TokenWish wish)
    {
        var secret = Mark + Secret.Make();
        db.Add(new ApiToken
        {
            Id = Ids.New(),
            WardId = me.Ward,
            AccountId = me.Account.Value,
            Name = wish.Name,
            Scopes = wish.Scopes,
            SecretHash = Secret.HashOf(secret),
            MadeAt = clock.Now,
            ExpiresAt = clock.Now.AddDays(wish.Days),
        });
        return secret;
    }

    /// <summary>Ends a token of one's own.</summary>
    /// <returns>False where there is no such one that is still open.</returns>
    public async Task<bool> EndAsync(Viewer me, Guid id)
    {
        if (await db.ApiTokensFor(me).SingleOrDefaultAsync(t => t.Id == id && t.EndedAt == null) is not { } token) return false;
        token.EndedAt = clock.Now;
        return true;
    }

    /// <summary>Who reads with this secret; null for one that is unknown, ended or over its day, a closed account, somebody without a post.</summary>
    public async Task<TokenReader?> FindAsync(string secret, CancellationToken stop)
    {
        if (secret.Length > 100 || await db.FindApiTokenAsync(Secret.HashOf(secret), stop) is not { } token || !token.IsGood(clock.Now)) return null;
        if (await db.FindViewerAsync(token.AccountId, clock.Today) is not { } me || me.Ward != token.WardId) return null;
        if (token.UsedOn != clock.Today) await db.NoteUsedAsync(token, clock.Today);
        return new TokenReader(me, token);
    }
}
