using System.Net;
using System.Text.RegularExpressions;
using MangNon.Bench.Seeding;

namespace MangNon.Bench.Load;

/// <summary>Somebody who signed in through the form.</summary>
internal sealed record Visitor(SeededWard Ward, SeededAccount Account, string Cookies);

/// <summary>A form as it was opened, with what stands hidden in it.</summary>
internal sealed record OpenForm(string Page, string Cookies, IReadOnlyList<KeyValuePair<string, string>> Hidden);

/// <summary>One pool of connections for all requests of a load; what a browser asks for, nothing kept.</summary>
internal sealed partial class Visitors(Uri server) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 500 }) { BaseAddress = server };

    public async Task<Visitor> SignInAsync(SeededWard ward, SeededAccount account) => new(ward, account, await SignInAsync(account.Name, Seed.Password));

    /// <summary>Signs in by name; gives the cookies.</summary>
    public async Task<string> SignInAsync(string name, string password)
    {
        using var answer = await FillInAsync("dang-nhap", "name=\"Password\"", "", CancellationToken.None, new("Account", name), new("Password", password));
        return answer.StatusCode is HttpStatusCode.Redirect ? CookiesOf(answer) : throw new InvalidOperationException($"{name} could not sign in: {answer.StatusCode}.");
    }

    /// <summary>Signs in once more; false when it was refused.</summary>
    /// <param name="browser">Cookies the browser keeps from before; empty for a new one.</param>
    public async Task<bool> ComesInAsync(SeededAccount account, string browser, CancellationToken stop)
    {
        using var answer = await FillInAsync("dang-nhap", "name=\"Password\"", browser, stop, new("Account", account.Name), new("Password", Seed.Password));
        return answer.StatusCode is HttpStatusCode.Redirect;
    }

    /// <summary>Reports on a task; true when the report was acknowledged.</summary>
    public async Task<bool> ReportAsync(Visitor visitor, string task, string words)
    {
        using var answer = await FillInAsync(task, "id=\"buoc\"", visitor.Cookies, CancellationToken.None, new("Action", "Report"), new("Words", words));
        return answer.StatusCode is HttpStatusCode.Redirect;
    }

    /// <summary>Opens a page with a form, to be sent many times by hand; each sending brings a key of its own.</summary>
    public async Task<OpenForm> OpenFormAsync(string page, string mark, string cookies)
    {
        var form = await ReadFormAsync(page, mark, cookies, CancellationToken.None);
        return form with { Hidden = [.. form.Hidden.Where(f => f.Key is not "_once")] };
    }

    /// <summary>Sends an open form; false when it was refused.</summary>
    public async Task<bool> PostAsync(OpenForm form, CancellationToken stop, params IEnumerable<KeyValuePair<string, string>> typed)
    {
        using var answer = await SendAsync(form, typed, stop);
        return answer.StatusCode is HttpStatusCode.Redirect;
    }

    /// <summary>Sends an open form as it is; where it leads to, null when it was refused.</summary>
    public async Task<string?> PressAsync(OpenForm form)
    {
        using var answer = await SendAsync(form, [], CancellationToken.None);
        return answer.StatusCode is HttpStatusCode.Redirect ? answer.Headers.Location?.OriginalString : null;
    }

    // Opens a page and sends its form with what stands hidden in it.
    private async Task<HttpResponseMessage> FillInAsync(string page, string mark, string cookies, CancellationToken stop, params IEnumerable<KeyValuePair<string, string>> typed) =>
        await SendAsync(await ReadFormAsync(page, mark, cookies, stop), typed, stop);

    private async Task<OpenForm> ReadFormAsync(string page, string mark, string cookies, CancellationToken stop)
    {
        using var get = new HttpRequestMessage(HttpMethod.Get, page);
        if (cookies.Length > 0) get.Headers.Add("Cookie", cookies);
        using var form = await _http.SendAsync(get, stop);
        var fields = (await form.Content.ReadAsStringAsync(stop)).Split("<form").Single(f => f.Contains(mark, StringComparison.Ordinal)).Split("</form>")[0];
        return new OpenForm(page, string.Join("; ", ((string[])[cookies, CookiesOf(form)]).Where(c => c.Length > 0)),
            [.. HiddenFields().Matches(fields).Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)))]);
    }

    private async Task<HttpResponseMessage> SendAsync(OpenForm form, IEnumerable<KeyValuePair<string, string>> typed, CancellationToken stop)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, form.Page) { Content = new FormUrlEncodedContent([.. typed, .. form.Hidden]) };
        post.Headers.Add("Cookie", form.Cookies);
        return await _http.SendAsync(post, stop);
    }

    /// <summary>Asks for a page and reads it to its end.</summary>
    public async Task<bool> AskAsync(string path, string? cookies, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("gzip, deflate, br");
        if (cookies is not null) request.Headers.Add("Cookie", cookies);
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        var page = await answer.Content.ReadAsByteArrayAsync(stop);
        return answer.StatusCode is HttpStatusCode.OK && page.Length > 100;
    }

    private static string CookiesOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join("; ", set.Select(c => c.Split(';')[0])) : "";

    [GeneratedRegex("<input(?=[^>]*type=\"hidden\")(?=[^>]*name=\"([^\"]+)\")(?=[^>]*value=\"([^\"]*)\")[^>]*>")]
    private static partial Regex HiddenFields();

    public void Dispose() => _http.Dispose();
}
