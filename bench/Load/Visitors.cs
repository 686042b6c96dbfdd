using System.Net;
using System.Text.RegularExpressions;
using MangNon.Bench.Seeding;

namespace MangNon.Bench.Load;

/// <summary>Somebody who signed in through the form.</summary>
internal sealed record Visitor(SeededWard Ward, SeededAccount Account, string Cookies);

/// <summary>One pool of connections for all requests of a load; what a browser asks for, nothing kept.</summary>
internal sealed partial class Visitors(Uri server) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 500 }) { BaseAddress = server };

    public async Task<Visitor> SignInAsync(SeededWard ward, SeededAccount account)
    {
        using var form = await _http.GetAsync("dang-nhap");
        var fields = (await form.Content.ReadAsStringAsync()).Split("<form").Single(f => f.Contains("name=\"Password\"", StringComparison.Ordinal)).Split("</form>")[0];
        var cookies = CookiesOf(form);
        using var post = new HttpRequestMessage(HttpMethod.Post, "dang-nhap")
        {
            Content = new FormUrlEncodedContent([new("Account", account.Name), new("Password", Seed.Password), .. HiddenFields().Matches(fields).Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)))]),
        };
        post.Headers.Add("Cookie", cookies);
        using var answer = await _http.SendAsync(post);
        return answer.StatusCode is HttpStatusCode.Redirect
            ? new Visitor(ward, account, CookiesOf(answer))
            : throw new InvalidOperationException($"{account.Name} could not sign in: {answer.StatusCode}.");
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
