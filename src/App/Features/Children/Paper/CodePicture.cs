using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace MangNon.App.Features.Children.Paper;

/// <summary>
/// A code as a QR picture that a hand scanner types: &lt;code-picture text="K3TV-8BN2" /&gt;. It says what stands beside it and nothing more.
/// Drawn as one path: a rectangle for each point would make a book of a residential group twenty times as heavy.
/// </summary>
[HtmlTargetElement("code-picture", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CodePictureTagHelper : TagHelper
{
    // QRCoder leaves four points free around the picture; two are enough on white paper.
    private const int Trimmed = 2;

    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var side = code.ModuleMatrix.Count - (2 * Trimmed);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "code");
        output.Attributes.SetAttribute("width", "48");
        output.Attributes.SetAttribute("height", "48");
        output.Attributes.SetAttribute("viewBox", $"{Trimmed} {Trimmed} {side} {side}");
        output.Attributes.SetAttribute("shape-rendering", "crispEdges");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<path fill=\"#fff\" d=\"M0 0h{side + 4}v{side + 4}H0z\"/><path fill=\"#000\" d=\"{PathOf(code)}\"/>");
    }

    // Points of a row that touch are one rectangle.
    private static string PathOf(QRCodeData code)
    {
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            var row = code.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                if (!row[x]) continue;
                var from = x;
                while (x + 1 < row.Count && row[x + 1]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from + 1}v1h-{x - from + 1}z");
            }
        }

        return path.ToString();
    }
}
