using System.Globalization;
using System.Security.Cryptography;
using MangNon.App.Data;
using Microsoft.AspNetCore.Identity;

namespace MangNon.App.Platform.SignIn;

/// <summary>The second factor of an account: an app that makes codes, and codes on paper for the day the app is lost. Saved with the act at hand.</summary>
public sealed class SecondFactor(UserManager<Account> accounts, AccountStore store)
{
    private const int CodesOnPaper = 10;

    // No 0 and O, no 1 and I: codes are copied by hand.
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>A new key for an app, not yet the account's.</summary>
    public string NewKey() => accounts.GenerateNewAuthenticatorKey();

    /// <summary>Where an app finds the key in the picture.</summary>
    public static string AddressOf(string key, string? userName) =>
        string.Create(CultureInfo.InvariantCulture, $"otpauth://totp/M%C4%83ng%20Non:{Uri.EscapeDataString(userName ?? "")}?secret={key}&issuer=M%C4%83ng%20Non&digits=6");

    /// <summary>Ties an app to the account when it makes right codes.</summary>
    /// <returns>Codes on paper, shown this once; null where the code does not fit.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(Account account, string key, string code, CancellationToken stop)
    {
        await store.SetAuthenticatorKeyAsync(account, key, stop);
        if (!await TakesAsync(account, code, stop)) return null;
        account.TwoFactorEnabled = true;
        return await NewRecoveryCodesAsync(account, stop);
    }

    /// <summary>Takes the app and the codes away.</summary>
    public async Task TurnOffAsync(Account account, CancellationToken stop)
    {
        account.ConcurrencyStamp = Ids.New().ToString();
        await store.ForgetAuthenticatorAsync(account, stop);
    }

    /// <summary>Ten new codes on paper; the old ones are void.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Account account, CancellationToken stop)
    {
        account.ConcurrencyStamp = Ids.New().ToString();
        var codes = Enumerable.Range(0, CodesOnPaper).Select(_ => $"{RandomNumberGenerator.GetString(Letters, 5)}-{RandomNumberGenerator.GetString(Letters, 5)}").ToList();
        await store.ReplaceCodesAsync(account, codes, stop);
        return codes;
    }

    /// <summary>How many codes on paper are left.</summary>
    public Task<int> CountRecoveryCodesAsync(Account account, CancellationToken stop) => store.CountCodesAsync(account, stop);

    /// <summary>Checks what was typed: a code of the app, or one of those on paper, which is then used up.</summary>
    /// <returns>Null where it is neither.</returns>
    public async Task<SignInProof?> CheckAsync(Account account, string? typed, CancellationToken stop)
    {
        var code = string.Concat((typed ?? "").Where(char.IsLetterOrDigit));
        SignInProof? proof = code.Length switch
        {
            6 when await TakesAsync(account, code, stop) => SignInProof.PasswordAndCode,
            10 when await store.RedeemCodeAsync(account, code, stop) => SignInProof.PasswordAndRecoveryCode,
            _ => null,
        };

        // Two who use the same code at the same moment: the second is refused.
        if (proof is not null) account.ConcurrencyStamp = Ids.New().ToString();
        return proof;
    }

    private async Task<bool> TakesAsync(Account account, string code, CancellationToken stop) =>
        await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code) && await store.TakeCodeAsync(account, code, stop);
}

/// <summary>Says who owes a second step after a password or after the provider's word.</summary>
public sealed class SecondStepGuard(AppDb db, OfficeClock clock, Settings settings, Passkeys passkeys)
{
    /// <summary>True for whoever has an app for codes; a passkey is owed where the post wants a second factor.</summary>
    public async Task<bool> OwesSecondStepAsync(Account account)
    {
        if (account.TwoFactorEnabled) return true;
        if (account.IsDemo || (await passkeys.OfAsync(account)).Count == 0) return false;
        return await db.FindViewerAsync(account.Id, clock.Today) is { } viewer && settings.SignIn.SecondFactorRoles.Contains(viewer.Role);
    }
}
