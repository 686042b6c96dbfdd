using System.Reflection;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MangNon.App.Tests.House;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Tests.Sweeps;

/// <summary>A field a handler takes.</summary>
/// <param name="Usual">Something it would take.</param>
/// <param name="IsFile">Takes an uploaded file.</param>
internal sealed record FuzzField(string Name, string Usual, bool IsFile);

/// <summary>An address with one of its handlers.</summary>
/// <param name="Address">With a real record where one was found.</param>
/// <param name="Handler">"" or "?handler=…".</param>
internal sealed record FuzzTarget(string Route, string Address, string Handler, bool IsPost, IReadOnlyList<FuzzField> Fields)
{
    private static readonly string[] QueriesOfLists = ["q", "trang", "tu", "den", "don-vi", "handler"];

    public override string ToString() => $"{(IsPost ? "POST" : "GET")} {Route}{Handler}";

    /// <summary>All handlers of a page at one address: their fields by what the page binds, with what its forms hold where they are shown.</summary>
    public static IEnumerable<FuzzTarget> Of(TestPage page, string address, IHtmlDocument? shown)
    {
        if (page.AnswersGet) yield return new FuzzTarget(page.Route, address, "", IsPost: false, Named(page, "OnGet", ""));
        foreach (var post in page.Posts)
        {
            var bound = Named(page, "OnPost", post.Length == 0 ? "" : post["?handler=".Length..]);
            var form = shown?.QuerySelectorAll<IHtmlFormElement>("form[method=post]").Where(f => HandlerIn(f) == post && PathIn(f, address) == address.Split('?')[0]).SelectMany(InForm).ToList() ?? [];
            yield return new FuzzTarget(page.Route, address.Split('?')[0], post, IsPost: true, [.. form.Concat(bound).DistinctBy(f => f.Name)]);
        }
    }

    private static string HandlerIn(IHtmlFormElement form) => form.GetAttribute("action")?.Split("handler=") is [_, var name] ? "?handler=" + name.Split('&')[0] : "";

    private static string PathIn(IHtmlFormElement form, string address) => form.GetAttribute("action") is { Length: > 0 } action ? action.Split('?')[0] : address.Split('?')[0];

    private static IEnumerable<FuzzField> InForm(IHtmlFormElement form) => form.QuerySelectorAll<IHtmlElement>("input[name], select[name], textarea[name]")
        .Where(c => c.GetAttribute("name") is not ("__RequestVerificationToken" or "_once"))
        .Select(c => new FuzzField(c.GetAttribute("name")!, UsualOf(c), c is IHtmlInputElement { Type: "file" }));

    private static string UsualOf(IHtmlElement control) => control switch
    {
        IHtmlInputElement { Value.Length: > 0 } input => input.Value,
        IHtmlSelectElement select => select.Options.Select(o => o.Value).LastOrDefault(v => v.Length > 0) ?? "",
        _ => "Nội dung thử",
    };

    private static List<FuzzField> Named(TestPage page, string verb, string handler)
    {
        if (page.Model is null) return [.. QueriesOfLists.Select(n => new FuzzField(n, "1", IsFile: false))];
        var method = page.Model.GetMethods().FirstOrDefault(m => m.Name == verb + handler || m.Name == verb + handler + "Async");
        var bound = page.Model.GetProperties().Select(p => (Property: p, Bind: p.GetCustomAttribute<BindPropertyAttribute>())).Where(p => p.Bind is not null && (verb == "OnPost" || p.Bind.SupportsGet));
        return [.. (method?.GetParameters() ?? []).SelectMany(p => FieldsOf(p.Name!, p.ParameterType)), .. bound.SelectMany(p => FieldsOf(p.Bind!.Name ?? p.Property.Name, p.Property.PropertyType))];
    }

    private static IEnumerable<FuzzField> FieldsOf(string name, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(CancellationToken)) return [];
        if (typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type)) return [new FuzzField(name, "", IsFile: true)];
        if (type.IsPrimitive || type.IsEnum || type.IsArray || type.Namespace?.StartsWith("System", StringComparison.Ordinal) is true) return [new FuzzField(name, UsualOf(type), false)];
        return type.GetProperties().Where(p => p.CanWrite).SelectMany(p => FieldsOf(p.Name, p.PropertyType));
    }

    private static string UsualOf(Type type) => type switch
    {
        { IsEnum: true } => Enum.GetNames(type)[0],
        _ when type == typeof(Guid) => "00000000-0000-7000-8000-000000000000",
        _ when type == typeof(bool) => "true",
        _ when type == typeof(DateOnly) || type == typeof(DateTime) => "2026-11-23",
        { IsPrimitive: true } => "1",
        _ => "Nội dung thử",
    };
}
