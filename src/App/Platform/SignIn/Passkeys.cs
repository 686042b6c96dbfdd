using MangNon.App.Data;
using Microsoft.AspNetCore.Identity;

namespace MangNon.App.Platform.SignIn;

/// <summary>Passkeys: a key on the person's own device, opened by finger, face or PIN. Both factors in one. Saved with the act at hand.</summary>
public sealed class Passkeys(SignInManager<Account> identity, UserManager<Account> accounts, AccountStore store)
{
    private const int MostOfOne = 10;

    /// <summary>What the browser is asked, as JSON, to make a new passkey.</summary>
    /// <param name="name">The person's name, as the device will show it.</param>
    public Task<string> AskForNewAsync(Account account, string name) =>
        identity.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = name });

    /// <summary>What the browser is asked, as JSON, to use one; the device knows whose it is.</summary>
    public Task<string> AskForOneAsync() => identity.MakePasskeyRequestOptionsAsync(user: null);

    /// <summary>Takes in the browser's answer to <see cref="AskForNewAsync"/>.</summary>
    /// <returns>False where it is not what was asked for.</returns>
    public async Task<bool> AddAsync(Account account, string? answer, string label, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(answer) || (await store.GetPasskeysAsync(account, stop)).Count >= MostOfOne) return false;
        var made = await WhereAskedAsync(() => identity.PerformPasskeyAttestationAsync(answer));
        if (made is not { Succeeded: true } || made.UserEntity.Id != account.Id.ToString()) return false;
        made.Passkey.Name = label;
        await store.AddOrUpdatePasskeyAsync(account, made.Passkey, stop);
        return true;
    }

    /// <summary>The account whose passkey answered <see cref="AskForOneAsync"/>, or null.</summary>
    public async Task<Account?> CheckAsync(string? answer, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(answer)) return null;
        var result = await WhereAskedAsync(() => identity.PerformPasskeyAssertionAsync(answer));
        if (result is not { Succeeded: true } || result.User.ClosedAt is not null) return null;

        // It counts its uses, so that a copy of it shows.
        await store.AddOrUpdatePasskeyAsync(result.User, result.Passkey, stop);
        return result.User;
    }

    // Identity throws where this browser was asked nothing, or so long ago that its cookie is gone.
    private static async Task<T?> WhereAskedAsync<T>(Func<Task<T>> perform)
        where T : class
    {
        try
        {
            return await perform();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Those of an account, the oldest first.</summary>
    public async Task<IReadOnlyList<UserPasskeyInfo>> OfAsync(Account account) => [.. (await accounts.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt)];

    /// <summary>Takes all away.</summary>
    public async Task RemoveAllAsync(Account account, CancellationToken stop)
    {
        foreach (var passkey in await OfAsync(account)) await store.RemovePasskeyAsync(account, passkey.CredentialId, stop);
    }

    /// <summary>Takes one away.</summary>
    public Task RemoveAsync(Account account, byte[] credential, CancellationToken stop) => store.RemovePasskeyAsync(account, credential, stop);
}
