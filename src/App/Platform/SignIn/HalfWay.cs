using System.Security.Claims;
using MangNon.App.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace MangNon.App.Platform.SignIn;

/// <summary>Somebody whose password was right and who still owes the second factor: an encrypted cookie of five minutes, good for that step alone.</summary>
internal static class HalfWay
{
    public const string Scheme = "half-way";

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "mn-half-way";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.Cookie.Path = "/dang-nhap";
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        cookie.SlidingExpiration = false;
    }

    public static Task GoHalfWayAsync(this HttpContext context, Account account) => context.SignInAsync(
        Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()), new Claim(ClaimTypes.Hash, StampOf(account))], Scheme)));

    /// <summary>The account that is half-way in, or null; a password changed meanwhile starts anew.</summary>
    public static async Task<Account?> FindHalfWayAsync(this HttpContext context, UserManager<Account> accounts)
    {
        var half = (await context.AuthenticateAsync(Scheme)).Principal;
        var account = half?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await accounts.FindByIdAsync(id) : null;
        return account is { ClosedAt: null } && StampOf(account) == half?.FindFirstValue(ClaimTypes.Hash) ? account : null;
    }

    public static Task LeaveHalfWayAsync(this HttpContext context) => context.SignOutAsync(Scheme);

    private static string StampOf(Account account) => account.SecurityStamp ?? "";
}
