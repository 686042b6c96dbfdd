using System.Security.Cryptography;
using System.Text;
using MangNon.App.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace MangNon.App.Platform.SignIn;

/// <summary>
/// Identity's store. It leaves saving to <see cref="AppDb.SaveAsync"/>, so that each change has its act, and keeps the secrets of the
/// second factor unreadable: the key of the app is encrypted for this account alone, recovery codes are hashed and then encrypted.
/// </summary>
public sealed class AccountStore : UserOnlyStore<Account, AppDb, Guid>
{
    private const string Provider = "mangnon";
    private const string UsedCodes = "used-codes";
    private const string RecoveryCodes = "recovery-codes";

    // Identity takes the codes of the half minute, two before it and two after it. Until a code taken at its earliest is void four
    // half minutes later, nine codes at most were good for a while: who remembers the last nine taken needs no clock.
    private const int MostCodesRemembered = 9;

    private readonly IDataProtector _protector;

    public AccountStore(AppDb context, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null)
        : base(context, describer) => (AutoSaveChanges, _protector) = (false, protection.CreateProtector("second-factor"));

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, Of(user).Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } kept ? Of(user).Unprotect(kept) : null;

    /// <summary>Takes the app and the recovery codes away.</summary>
    public async Task ForgetAuthenticatorAsync(Account user, CancellationToken stop)
    {
        user.TwoFactorEnabled = false;
        foreach (var token in (await OwnTokensAsync(user, stop)).OfType<IdentityUserToken<Guid>>()) await RemoveUserTokenAsync(token);
    }

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        KeepHashesAsync(user, recoveryCodes.Select(c => HashOf(user, c)), cancellationToken);

    /// <summary>True where the code was one of those left; it is then gone.</summary>
    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var (left, given) = (await HashesAsync(user, cancellationToken), HashOf(user, code));
        if (!left.Contains(given)) return false;
        await KeepHashesAsync(user, left.Where(h => h != given), cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => (await HashesAsync(user, cancellationToken)).Count;

    /// <summary>Notes the code that was just taken; a code is good once, though its time is not over.</summary>
    /// <returns>False where it was taken already.</returns>
    public async Task<bool> TakeCodeAsync(Account user, string code, CancellationToken stop)
    {
        var (used, given) = ((await GetTokenAsync(user, Provider, UsedCodes, stop))?.Split(' ') ?? [], HashOf(user, code));
        if (used.Contains(given)) return false;
        await SetTokenAsync(user, Provider, UsedCodes, string.Join(' ', used.Append(given).TakeLast(MostCodesRemembered)), stop);
        return true;
    }

    private async Task<IReadOnlyList<string>> HashesAsync(Account user, CancellationToken stop) =>
        await GetTokenAsync(user, Provider, RecoveryCodes, stop) is { } kept ? Of(user).Unprotect(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];

    private Task KeepHashesAsync(Account user, IEnumerable<string> hashes, CancellationToken stop) =>
        SetTokenAsync(user, Provider, RecoveryCodes, Of(user).Protect(string.Join(' ', hashes)), stop);

    private async Task<IdentityUserToken<Guid>?[]> OwnTokensAsync(Account user, CancellationToken stop) =>
    [
        await FindTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey", stop),
        await FindTokenAsync(user, Provider, UsedCodes, stop),
        await FindTokenAsync(user, Provider, RecoveryCodes, stop),
    ];

    private IDataProtector Of(Account user) => _protector.CreateProtector(user.Id.ToString());

    // Typed with or without the dash, in small or capital letters.
    private static string HashOf(Account user, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id}/{string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant()}")));
}
