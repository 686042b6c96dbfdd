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
        var isWrong = View.ModelState.GetFieldValidationState(Key) is ModelValidationState.Invalid;
        output.Attributes.SetAttribute("class", isWrong ? "field bad" : "field");
        if (!isWrong) return;
        output.Content.SetHtmlContent(Tied((await output.GetChildContentAsync()).GetContent()));
        ((IViewContextAware)html).Contextualize(View);
        output.PostContent.AppendHtml(await html.PartialAsync("_Msg", Key));
    }

    // A screen reader says the sentence when it comes to the input.
    private string Tied(string content)
    {
        var id = $" id=\"{Key}\"";
        return content.Replace(id, $"{id} aria-invalid=\"true\" aria-describedby=\"loi-{Key}\"", StringComparison.Ordinal);
    }
}
