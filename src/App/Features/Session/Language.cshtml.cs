using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MangNon.App.Features.Session;

/// <summary>Ngôn ngữ: kept on the machine for a year, before and after signing in.</summary>
[AllowAnonymous]
public sealed class LanguageModel : PageModel
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public void OnGet()
    {
    }

    public IActionResult OnPost(string? ma, string? ve)
    {
        var words = ma == "en" ? CultureInfo.GetCultureInfo("en") : Vietnamese;
        Response.Cookies.Append("mn-lang", CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(Vietnamese, words)), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
        });
        return LocalRedirect(Url.IsLocalUrl(ve) ? ve! : "/");
    }
}
