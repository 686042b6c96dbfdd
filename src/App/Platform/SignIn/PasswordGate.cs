using System.Security.Cryptography;
using MangNon.App.Data;
using MangNon.App.Platform.Telemetry;
using MangNon.Domain.Names;
using Microsoft.AspNetCore.Identity;

namespace MangNon.App.Platform.SignIn;

/// <summary>What came of a try.</summary>
/// <param name="Account">The account, where name and password fit.</param>
/// <param name="Wait">How long to wait, where there were too many tries.</param>
public readonly record struct GateAnswer(Account? Account, TimeSpan? Wait);

/// <summary>Checks a name and a password: first whether there were too many tries, then the password, with the same work for a name nobody has.</summary>
public sealed class PasswordGate(UserManager<Account> accounts, IPasswordHasher<Account> hasher, SignInThrottle throttle, KnownDevices devices, FailedSignIns failures)
{
    private static readonly TimeSpan WhenCrowded = TimeSpan.FromSeconds(10);

    // What a name nobody has is checked against: no password fits, the work is the same.
    private static string? _nobodysHash;

    /// <summary>Somebody at the door.</summary>
    public Task<GateAnswer> TryAsync(HttpContext context, string? name, string? password)
    {
        var caller = devices.CallerOf(context, accounts.NormalizeName(VietnameseText.Clean(name)) ?? "");
        return CheckAsync(context, caller, () => accounts.FindByNameAsync(caller.Account), password, "session.sign-in-failed");
    }

    /// <summary>Somebody signed in who gives their password once more; a session left open is no way to find it.</summary>
    public Task<GateAnswer> TryAgainAsync(HttpContext context, Account account, string? password)
    {
        var caller = new Caller(account.NormalizedUserName!, context.Connection.RemoteIpAddress, context.SignedIn().Session.Id.Value);
        return CheckAsync(context, caller, () => Task.FromResult<Account?>(account), password, "account.wrong-password");
    }

    private async Task<GateAnswer> CheckAsync(HttpContext context, Caller caller, Func<Task<Account?>> find, string? password, string failure)
    {
        if (throttle.Take(caller) is { } wait) return new GateAnswer(null, wait);
        using var place = await throttle.PlaceToHashAsync(caller, context.RequestAborted);
        if (!place.IsAcquired) return new GateAnswer(null, WhenCrowded);
        var account = await find();
        if (Fits(account, password ?? ""))
        {
            throttle.GiveBack(caller);
            return new GateAnswer(account, null);
        }

        Counts.SignInsFailed.Add(1);
        if (account is not null) failures.Count(context, account, failure);
        return default;
    }

    private bool Fits(Account? account, string password)
    {
        var hash = account is { ClosedAt: null, PasswordHash: { } own } ? own : _nobodysHash ??= hasher.HashPassword(null!, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
        var result = hasher.VerifyHashedPassword(account!, hash, password.Length <= Domain.Access.PasswordRule.Most ? password : "");
        if (account is not { ClosedAt: null, PasswordHash: not null } || result is PasswordVerificationResult.Failed) return false;

        // Hashed with fewer rounds in former years; saved with the act of signing in.
        if (result is PasswordVerificationResult.SuccessRehashNeeded) account.PasswordHash = hasher.HashPassword(account, password);
        return true;
    }
}
