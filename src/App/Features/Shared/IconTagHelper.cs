using System.Collections.Frozen;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MangNon.App.Features.Shared;

/// <summary>
/// A drawing beside a word, which carries the meaning: &lt;icon name="clock" /&gt;. One set, drawn on a grid of 16 with a line of
/// 1.5. A tag helper and not a partial view, since a list has hundreds.
/// </summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    private static readonly FrozenDictionary<string, string> Drawings = new Dictionary<string, string>
    {
        ["alert-triangle"] = "<path d='M8 2.2 14.4 13.3H1.6z'/><path d='M8 6.5v3.2M8 11.5v.01'/>",
        ["clock"] = "<circle cx='8' cy='8' r='6.2'/><path d='M8 4.6V8l2.3 1.5'/>",
        ["check"] = "<path d='m3 8.5 3.3 3.3L13 4.8'/>",
        ["check-circle"] = "<circle cx='8' cy='8' r='6.2'/><path d='m5.3 8.2 1.9 1.9 3.5-3.9'/>",
        ["check-double"] = "<path d='m1.5 8.7 2.9 2.9 6-6.6M7.8 11.2l.4.4 6.3-6.9'/>",
        ["dot"] = "<circle cx='8' cy='8' r='3.5' fill='currentColor' stroke='none'/>",
        ["circle"] = "<circle cx='8' cy='8' r='6.2' stroke-dasharray='2.4 1.9'/>",
        ["half"] = "<circle cx='8' cy='8' r='6.2'/><path d='M8 4.2a3.8 3.8 0 0 1 0 7.6z' fill='currentColor' stroke='none'/>",
        ["pause"] = "<circle cx='8' cy='8' r='6.2'/><path d='M6.4 5.9v4.2M9.6 5.9v4.2'/>",
        ["return"] = "<path d='M5.5 3 2.5 6l3 3'/><path d='M2.5 6h7a3.7 3.7 0 0 1 0 7.4H6'/>",
        ["cross"] = "<path d='m4 4 8 8M12 4l-8 8'/>",
        ["plan"] = "<path d='M2.5 3.5h2M2.5 8h2M2.5 12.5h2M7 3.5h6.5M7 8h6.5M7 12.5h6.5'/>",
        ["task"] = "<rect x='2.3' y='2.3' width='11.4' height='11.4' rx='2.3'/><path d='m5.3 8.2 1.9 1.9 3.5-3.9'/>",
        ["report"] = "<path d='M2.5 13.5h11M4.3 11V8M8 11V3M11.7 11V5.8'/>",
        ["trend"] = "<path d='M2 13.7h12M2.3 10.2l3.6-3.6 2.6 2.6 5.2-5.4M10.4 3.6h3.4V7'/>",
        ["document"] = "<path d='M9.3 1.8H4.5A1.2 1.2 0 0 0 3.3 3v10a1.2 1.2 0 0 0 1.2 1.2h7a1.2 1.2 0 0 0 1.2-1.2V5.2z'/><path d='M9.3 1.8v3.4h3.4M5.8 8.5h4.4M5.8 11.2h4.4'/>",
        ["child"] = "<circle cx='8' cy='4.3' r='2.3'/><path d='M8 6.6v4M4.6 8.1 8 7.4l3.4.7M5.9 14 8 10.6 10.1 14'/>",
        ["people"] = "<circle cx='6' cy='5' r='2.5'/><path d='M1.5 13.5c0-2.7 2-4.3 4.5-4.3s4.5 1.6 4.5 4.3M10.8 2.8a2.4 2.4 0 0 1 0 4.5M12.3 9.6c1.4.6 2.2 2 2.2 3.9'/>",
        ["home"] = "<path d='m2 7.6 6-5.3 6 5.3'/><path d='M3.6 6.5v7h8.8v-7'/><path d='M6.5 13.5V9.8h3v3.7'/>",
        ["search"] = "<circle cx='7' cy='7' r='4.7'/><path d='m10.5 10.5 3.7 3.7'/>",
        ["plus"] = "<path d='M8 3v10M3 8h10'/>",
        ["print"] = "<path d='M4.5 6V2h7v4M4.5 11.5H3A1.2 1.2 0 0 1 1.8 10.3V7.2A1.2 1.2 0 0 1 3 6h10a1.2 1.2 0 0 1 1.2 1.2v3.1a1.2 1.2 0 0 1-1.2 1.2h-1.5'/><path d='M4.5 9.5h7V14h-7z'/>",
        ["download"] = "<path d='M8 2v8.5M4.5 7.3 8 10.8l3.5-3.5M2.5 13.7h11'/>",
        ["upload"] = "<path d='M8 10.8V2.3M4.5 5.8 8 2.3l3.5 3.5M2.5 13.7h11'/>",
        ["paperclip"] = "<path d='m13.5 7.3-5.7 5.7a3.3 3.3 0 0 1-4.7-4.7l5.7-5.7a2.2 2.2 0 0 1 3.1 3.1l-5.6 5.7a1.1 1.1 0 0 1-1.6-1.6l5.2-5.2'/>",
        ["edit"] = "<path d='m10.8 2.6 2.6 2.6-8 8-3.3.7.7-3.3z'/><path d='m9.2 4.2 2.6 2.6'/>",
        ["split"] = "<path d='M8 14V9.5M8 9.5 3.5 5M8 9.5 12.5 5M3.3 8V4.7h3.3M12.7 8V4.7H9.4'/>",
        ["merge"] = "<path d='M8 2.5V13M4.8 9.9 8 13.1l3.2-3.2M3 3.5 8 8l5-4.5'/>",
        ["drop"] = "<path d='M2.5 4.2h11M6 4.2V2.5h4v1.7M4 4.2l.6 9.3h6.8l.6-9.3M6.7 7v3.8M9.3 7v3.8'/>",
        ["link"] = "<path d='M6.7 9.3a2.7 2.7 0 0 0 3.8 0l2.7-2.7a2.7 2.7 0 0 0-3.8-3.8l-.9.9'/><path d='M9.3 6.7a2.7 2.7 0 0 0-3.8 0L2.8 9.4a2.7 2.7 0 0 0 3.8 3.8l.9-.9'/>",
        ["safe"] = "<rect x='2' y='2.5' width='12' height='10.5' rx='1.3'/><circle cx='8' cy='7.7' r='2.3'/><path d='M8 5.4v.9M8 9.1v.9M4.5 13v1.2M11.5 13v1.2'/>",
        ["lock"] = "<rect x='3' y='7' width='10' height='7' rx='1.2'/><path d='M5 7V5a3 3 0 0 1 6 0v2M8 9.8v1.5'/>",
        ["language"] = "<circle cx='8' cy='8' r='6.2'/><path d='M1.8 8h12.4M8 1.8c2 1.8 2.8 3.9 2.8 6.2S10 12.4 8 14.2C6 12.4 5.2 10.3 5.2 8S6 3.6 8 1.8z'/>",
        ["archive"] = "<rect x='1.8' y='2.5' width='12.4' height='3.4' rx='.8'/><path d='M3 5.9v7.6h10V5.9M6.3 8.6h3.4'/>",
        ["shield"] = "<path d='M8 1.8 13.2 3.6v4c0 3.2-2.1 5.4-5.2 6.6-3.1-1.2-5.2-3.4-5.2-6.6v-4z'/><path d='M8 5.2v3.2M8 10.6v.01'/>",
        ["more"] = "<g fill='currentColor' stroke='none'><circle cx='3' cy='8' r='1.4'/><circle cx='8' cy='8' r='1.4'/><circle cx='13' cy='8' r='1.4'/></g>",
        ["user"] = "<circle cx='8' cy='5.2' r='2.9'/><path d='M2.5 14c.3-2.9 2.5-4.5 5.5-4.5s5.2 1.6 5.5 4.5'/>",
        ["key"] = "<circle cx='5.3' cy='10.7' r='3'/><path d='m7.5 8.5 5.8-5.8M10.8 5.2l2 2'/>",
        ["flag"] = "<path d='M3.5 14.2V2.3M3.5 3h8.8l-1.8 3 1.8 3H3.5'/>",
        ["info"] = "<circle cx='8' cy='8' r='6.2'/><path d='M8 7.4v3.7M8 4.9v.01'/>",
        ["send"] = "<path d='M14 2 7 9M14 2 9.5 14 7 9 2 6.5z'/>",
        ["back"] = "<path d='M9.8 3.5 5.3 8l4.5 4.5'/>",
        ["next"] = "<path d='M6.2 3.5 10.7 8l-4.5 4.5'/>",
    }.ToFrozenDictionary(d => d.Key, d => Drawn(d.Value));

    /// <summary>Which one; null draws nothing.</summary>
    public string? Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Name is not null) output.Content.SetHtmlContent(Html(Name));
    }

    /// <summary>The drawing as HTML.</summary>
    /// <exception cref="ArgumentException">No icon has this name.</exception>
    public static string Html(string name) => Drawings.TryGetValue(name, out var drawing) ? drawing : throw new ArgumentException($"No icon is called \"{name}\".", nameof(name));

    private static string Drawn(string shape) =>
        $"<svg class=\"icon\" viewBox=\"0 0 16 16\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">{shape}</svg>";
}
