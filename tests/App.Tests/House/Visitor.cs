using System.Net;
using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io;
using MangNon.App.Demo;
using HttpMethod = System.Net.Http.HttpMethod;

namespace MangNon.App.Tests.House;

/// <summary>
/// A browser without scripts: keeps cookies, follows redirects, fills in the forms it finds and sends them with everything
/// that stands in them, the antiforgery token and the form's key included.
/// </summary>
public sealed class Visitor(HttpClient http) : IDisposable
{
    private IHtmlDocument? _page;
    private HttpResponseMessage? _answer;

    /// <summary>For what a browser would not do.</summary>
    public HttpClient Http => http;

    /// <summary>The page last shown.</summary>
    public IHtmlDocument Page => _page ?? throw new InvalidOperationException($"{Address} did not answer with a page.");

    /// <summary>The last answer, after redirects.</summary>
    public HttpResponseMessage Answer => _answer ?? throw new InvalidOperationException("Nothing was asked yet.");

    public HttpStatusCode Status => Answer.StatusCode;

    /// <summary>Path and query of the page last shown.</summary>
    public string Address => Answer.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>Text of the page's main part with single spaces.</summary>
    public string Text => Squeeze((Page.QuerySelector("main") ?? Page.Body!).TextContent);

    /// <summary>Signs in by the page a person would use.</summary>
    public async Task SignInAsync(string account, string password = DemoWard.Password)
    {
        await GetAsync("/dang-nhap");
        await SubmitAsync("Đăng nhập", ("Account", account), ("Password", password));
    }

    /// <summary>Opens an address.</summary>
    public Task<IHtmlDocument?> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Opens the link with this text.</summary>
    public Task<IHtmlDocument?> FollowAsync(string text)
    {
        var links = Page.QuerySelectorAll<IHtmlAnchorElement>("a[href]").ToList();
        var link = links.FirstOrDefault(l => Squeeze(l.TextContent) == text) ?? links.FirstOrDefault(l => Squeeze(l.TextContent).Contains(text, StringComparison.Ordinal));
        return GetAsync(link?.GetAttribute("href") ?? throw new InvalidOperationException($"No link \"{text}\" among: {string.Join(" | ", links.Select(l => Squeeze(l.TextContent)))}."));
    }

    /// <summary>Fills in and sends the form of the button with this text (or this selector: "#id", "form[…] button").</summary>
    /// <param name="button">Text of the button, or a selector.</param>
    /// <param name="fields">Name (or id, or label) of a field and its value: text, true/false for a box, <see cref="TestFile"/>s for files, several texts for a list.</param>
    public Task<IHtmlDocument?> SubmitAsync(string button, params (string Field, object? Value)[] fields) => SubmitWithinAsync("body", button, fields);

    /// <summary>The same where several forms have such a button: only within the first element the selector finds.</summary>
    public Task<IHtmlDocument?> SubmitWithinAsync(string within, string button, params (string Field, object? Value)[] fields) => SendAsync(Request(within, button, fields));

    /// <summary>The request that button would send; for sending it twice or at the same time.</summary>
    public HttpRequestMessage Request(string within, string button, params (string Field, object? Value)[] fields)
    {
        var pressed = FindButton(Page.QuerySelector(within) ?? throw new InvalidOperationException($"Nothing fits {within} on {Address}."), button);
        if (pressed.IsDisabled()) throw new InvalidOperationException($"The button \"{button}\" is disabled.");
        var form = FormOf(pressed) ?? throw new InvalidOperationException($"The button \"{button}\" has no form.");
        foreach (var (field, value) in fields) Fill(form, field, value);

        // What the page alone would hold back is the server's to refuse too.
        form.NoValidate = true;
        if (pressed.HasAttribute("form")) BringInto(form, pressed);
        return Written(form.GetSubmission(pressed) ?? throw new InvalidOperationException($"The form of \"{button}\" cannot be sent."));
    }

    // A button that stands outside its form brings its own name and value, as in a browser.
    private static void BringInto(IHtmlFormElement form, IHtmlElement pressed)
    {
        var carried = (IHtmlInputElement)form.Owner!.CreateElement("input");
        carried.Type = "hidden";
        carried.Name = pressed.GetAttribute("name");
        carried.Value = pressed.GetAttribute("value") ?? "";
        form.Append(carried);
    }

    /// <summary>Sends a request and follows where it leads.</summary>
    public async Task<IHtmlDocument?> SendAsync(HttpRequestMessage request)
    {
        var answer = await http.SendAsync(request);
        for (var hops = 0; answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently; hops++)
        {
            if (hops == 10) throw new InvalidOperationException($"{request.RequestUri} leads in a circle.");
            answer = await http.GetAsync(new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!));
        }

        _answer = answer;
        _page = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await ReadAsync(answer) : null;
        return _page;
    }

    public void Dispose() => http.Dispose();

    internal static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        var content = await answer.Content.ReadAsStringAsync();
        var browser = BrowsingContext.New(Configuration.Default);
        return (IHtmlDocument)await browser.OpenAsync(r => r.Content(content).Address(answer.RequestMessage!.RequestUri!.ToString()));
    }

    private IHtmlElement FindButton(IElement within, string button)
    {
        var all = within.QuerySelectorAll<IHtmlElement>("button, input[type=submit]").ToList();
        var found = all.FirstOrDefault(b => WordsOn(b) == button) ?? all.FirstOrDefault(b => WordsOn(b).StartsWith(button, StringComparison.Ordinal));
        if (found is null && button.AsSpan().IndexOfAny("#.[>") >= 0) found = within.QuerySelector(button) as IHtmlElement;
        return found ?? throw new InvalidOperationException($"No button \"{button}\" on {Address} ({(int)Status}) among: {string.Join(" | ", all.Select(WordsOn))}.");
    }

    private static string WordsOn(IHtmlElement button) => Squeeze(button is IHtmlInputElement input ? input.Value : button.TextContent);

    private static IHtmlFormElement? FormOf(IHtmlElement button) => button is IHtmlButtonElement b ? b.Form : (button as IHtmlInputElement)?.Form;

    private static void Fill(IHtmlFormElement form, string field, object? value)
    {
        var controls = Controls(form).ToList();
        var meant = controls.Where(c => c.GetAttribute("name") == field).ToList();
        if (meant.Count == 0) meant = [.. controls.Where(c => c.Id == field || LabelOf(c) == field)];
        if (meant.Count == 0) throw new InvalidOperationException($"No field \"{field}\" among: {string.Join(", ", controls.Select(c => c.GetAttribute("name")))}.");
        if (meant[0] is IHtmlInputElement { Type: "checkbox" or "radio" }) Choose([.. meant.OfType<IHtmlInputElement>().Where(i => i.Type is "checkbox" or "radio")], field, value);
        else Fill(meant[0], value);
    }

    private static IEnumerable<IHtmlElement> Controls(IHtmlFormElement form) =>
        form.Owner!.QuerySelectorAll<IHtmlElement>("input, select, textarea").Where(c => c switch
        {
            IHtmlInputElement input => input.Form == form,
            IHtmlSelectElement select => select.Form == form,
            IHtmlTextAreaElement area => area.Form == form,
            _ => false,
        });

    private static string? LabelOf(IHtmlElement control) => control.Id is { Length: > 0 } id && control.Owner!.QuerySelector($"label[for='{id}']") is { } label ? Squeeze(label.TextContent) : null;

    private static void Choose(List<IHtmlInputElement> boxes, string field, object? value)
    {
        if (value is bool isChecked)
        {
            boxes[0].IsChecked = isChecked;
            return;
        }

        var wanted = Several(value).ToHashSet();
        if (wanted.Except(boxes.Select(b => b.Value)).ToList() is { Count: > 0 } absent)
            throw new InvalidOperationException($"{field} has no box {string.Join(", ", absent)}, only {string.Join(", ", boxes.Select(b => b.Value))}.");
        foreach (var box in boxes) box.IsChecked = wanted.Contains(box.Value);
    }

    private static void Fill(IHtmlElement control, object? value)
    {
        switch (control)
        {
            case IHtmlInputElement { Type: "file" } input:
                input.Files!.Clear();
                foreach (var file in value as IEnumerable<TestFile> ?? [(TestFile)value!]) input.Files.Add(file);
                break;
            case IHtmlInputElement input:
                input.Value = $"{value}";
                break;
            case IHtmlTextAreaElement area:
                area.Value = $"{value}";
                break;
            case IHtmlSelectElement select:
                Select(select, Several(value));
                break;
        }
    }

    private static IEnumerable<string> Several(object? value) => value as IEnumerable<string> ?? [$"{value}"];

    private static void Select(IHtmlSelectElement select, IEnumerable<string> values)
    {
        foreach (var option in select.Options) option.IsSelected = false;
        foreach (var value in values)
        {
            var option = select.Options.FirstOrDefault(o => o.Value == value) ?? select.Options.FirstOrDefault(o => Squeeze(o.Text) == value)
                ?? throw new InvalidOperationException($"{select.Name} has no choice \"{value}\", only {string.Join(" | ", select.Options.Select(o => Squeeze(o.Text)))}.");
            option.IsSelected = true;
        }
    }

    private static HttpRequestMessage Written(DocumentRequest submission)
    {
        var request = new HttpRequestMessage(new HttpMethod(submission.Method.ToString().ToUpperInvariant()), new Uri(submission.Target.Href));
        if (request.Method == HttpMethod.Get) return request;
        request.Content = new StreamContent(submission.Body);
        if (submission.Headers.TryGetValue("Content-Type", out var type)) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        else if (submission.MimeType is { } mime) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mime);
        return request;
    }
}
