using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MangNon.App.Features.Organisation;

/// <summary>A field that says what is wrong with it: the sentence of the error summary stands at the field too, tied to its input.</summary>
[HtmlTargetElement("div", Attributes = FieldFor)]
public sealed class FieldTagHelper(IHtmlHelper html) : TagHelper
{
    private const string FieldFor = "field-for";

    /// <summary>Key of the errors and id of the input.</summary>
    [HtmlAttributeName(FieldFor)]
    public string Key { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var error = ErrorOf(View.ModelState, Key);
        output.Attributes.SetAttribute("class", error is null ? "field" : "field bad");
        if (error is null) return;
        output.Content.SetHtmlContent(Tied((await output.GetChildContentAsync()).GetContent()));
        ((IViewContextAware)html).Contextualize(View);
        output.PostContent.AppendHtml($"<p class=\"msg\" id=\"{Key}-loi\">").AppendHtml(await html.PartialAsync("_Icon", "alert-triangle")).AppendHtml("<span>").Append(error).AppendHtml("</span></p>");
    }

    // A screen reader says the sentence when it comes to the input.
    private string Tied(string content)
    {
        var id = $" id=\"{Key}\"";
        return content.Replace(id, $"{id} aria-invalid=\"true\" aria-describedby=\"{Key}-loi\"", StringComparison.Ordinal);
    }

    private static string? ErrorOf(ModelStateDictionary state, string key) =>
        state.TryGetValue(key, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
}
