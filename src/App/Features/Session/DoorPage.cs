using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Session;

/// <summary>What the pages of coming in have in common.</summary>
public abstract class DoorPage(AppDb db, Sessions sessions, Texts texts) : PageModel
{
    protected AppDb Db { get; } = db;

    protected Texts T { get; } = texts;

    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(SupportsGet = true, Name = "tiep")]
    public string? Next { get; set; }

    /// <summary>Begins the session and leads on.</summary>
    protected async Task<IActionResult> LetInAsync(Account account, SignInProof proof)
    {
        var next = Url.IsLocalUrl(Next) ? Next! : "/";

        // Coming in twice does no harm, and either answer has to bring the cookie.
        Db.Form = null;
        try
        {
            await sessions.BeginAsync(HttpContext, account, proof);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refuse("", T["Tài khoản này vừa thay đổi. Hãy thử lại."]);
        }

        return LocalRedirect(next);
    }

    /// <summary>Leads to the second step.</summary>
    protected async Task<IActionResult> GoHalfWayAsync(Account account)
    {
        await HttpContext.GoHalfWayAsync(account);
        return Redirect("/dang-nhap/buoc-hai" + (Next is null ? "" : "?tiep=" + Uri.EscapeDataString(Next)));
    }

    protected PageResult Refuse(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        return Page();
    }

    /// <summary>Too many tries: says for how long to wait.</summary>
    protected PageResult RefuseFor(TimeSpan wait, string field)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Refuse(field, T["Vừa có nhiều lần nhập sai. Hãy thử lại sau {0} giây.", seconds]);
    }
}
