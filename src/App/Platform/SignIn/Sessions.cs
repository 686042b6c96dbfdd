using System.Security.Claims;
using MangNon.App.Data;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Platform.SignIn;

/// <summary>Begins and ends sessions.</summary>
public sealed class Sessions(AppDb db, OfficeClock clock, KnownDevices devices, Settings settings)
{
    /// <summary>Claim that holds the identifier of the session; the cookie has no other.</summary>
    internal const string Claim = "sid";

    // Where somebody signed in from is personal data: the sessions page needs weeks of it, the chain of acts keeps the fact itself.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Lets somebody in who proved who they are, with the act of it. What else the context holds is saved with it.</summary>
    public async Task BeginAsync(HttpContext context, Account account, SignInProof proof)
    {
        var (now, address) = (clock.Now, context.Connection.RemoteIpAddress?.ToString());
        var session = new AccountSession
        {
            Id = Ids.New<SessionId>(),
            WardId = account.WardId,
            AccountId = account.Id,
            Proof = proof,
            Device = DeviceWords.Of(context.Request.Headers.UserAgent.ToString()),
            FromAddress = address,
            StartedAt = now,
            SeenAt = now,
            ProvedAt = now,
        };
        db.Add(session);
        db.RemoveRange(await db.SessionsLastSeenBeforeAsync(account.Id, now - Kept));
        foreach (var forgotten in (await db.OpenSessionsAsync(account.Id)).Where(s => db.Entry(s).State is not EntityState.Deleted && IsOver(s))) forgotten.EndedAt = now;
        await db.SaveAsync(new Act(null, "session.sign-in", now, $"account/{account.Id}") { Ward = account.WardId, Account = account.AccountId, From = address });
        await context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(Claim, session.Id.Value.ToString())], "session")));
        devices.Remember(context, account.NormalizedUserName!);
    }

    /// <summary>Sessions of an account that still open something, the one seen last first.</summary>
    public async Task<IReadOnlyList<AccountSession>> OpenAsync(Viewer me, Guid account)
    {
        var open = await db.SessionsFor(me).AsNoTracking().Where(s => s.AccountId == account && s.EndedAt == null).ToListAsync();
        return [.. open.Where(s => !IsOver(s)).OrderByDescending(s => s.SeenAt)];
    }

    /// <summary>Ends the sessions of an account, all or all but one; saved with the act at hand.</summary>
    /// <returns>How many were still good.</returns>
    public async Task<int> EndAsync(Guid account, SessionId? except = null)
    {
        var open = (await db.OpenSessionsAsync(account)).Where(s => s.Id != except).ToList();
        var good = open.Count(s => !IsOver(s));
        foreach (var session in open) session.EndedAt = clock.Now;
        return good;
    }

    private bool IsOver(AccountSession session) => session.IsOver(clock.Now, settings.SignIn.Idle, settings.SignIn.Most);
}

/// <summary>What a browser says of itself, in a few words; for the person to know their own devices again, not for any decision.</summary>
internal static class DeviceWords
{
    // In this order: each of the later ones calls itself also by the names of the earlier ones' kin.
    private static readonly (string Mark, string Name)[] Programs =
        [("Zalo", "Zalo"), ("coc_coc", "Cốc Cốc"), ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("Chrome", "Chrome"), ("CriOS", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    public static string Of(string userAgent)
    {
        string?[] known = [Find(Programs, userAgent), Find(Systems, userAgent)];
        return known.OfType<string>().ToList() is { Count: > 0 } words ? string.Join(", ", words) : "?";
    }

    private static string? Find((string Mark, string Name)[] marks, string text) =>
        marks.Where(m => text.Contains(m.Mark, StringComparison.Ordinal)).Select(m => m.Name).FirstOrDefault();
}
