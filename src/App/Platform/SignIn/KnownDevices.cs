using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace MangNon.App.Platform.SignIn;

/// <summary>
/// Remembers, in an encrypted cookie, which accounts signed in with this browser. It opens nothing: it only gives the browser its own
/// count of wrong passwords (<see cref="SignInThrottle"/>).
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection)
{
    private const string Cookie = "mn-device";
    private const int MostAccounts = 10;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("known-device").ToTimeLimitedDataProtector();

    private sealed record Known(Guid Device, IReadOnlyList<string> Accounts);

    /// <summary>Who knocks at this request.</summary>
    /// <param name="account">Normalised name.</param>
    public Caller CallerOf(HttpContext context, string account)
    {
        var known = Read(context.Request);
        return new Caller(account, context.Connection.RemoteIpAddress, known?.Accounts.Contains(account) is true ? known.Device : null);
    }

    /// <summary>Notes that the account signed in with this browser.</summary>
    /// <param name="account">Normalised name.</param>
    public void Remember(HttpContext context, string account)
    {
        var known = Read(context.Request) ?? new Known(Ids.New(), []);
        var accounts = known.Accounts.Where(a => a != account).Append(account).TakeLast(MostAccounts);
        context.Response.Cookies.Append(Cookie, _protector.Protect(JsonSerializer.Serialize(known with { Accounts = [.. accounts] }), Kept), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = Kept,
            Path = "/dang-nhap",
        });
    }

    private Known? Read(HttpRequest request)
    {
        if (request.Cookies[Cookie] is not { } cookie) return null;
        try
        {
            return JsonSerializer.Deserialize<Known>(_protector.Unprotect(cookie));
        }
        catch (CryptographicException)
        {
            // Another installation's, forged, or too old.
            return null;
        }
    }
}
