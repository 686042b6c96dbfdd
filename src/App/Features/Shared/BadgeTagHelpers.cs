using System.Text.Encodings.Web;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MangNon.App.Features.Shared;

/// <summary>Where a task or a report stands: &lt;state of="row.Status" /&gt;.</summary>
[HtmlTargetElement("state", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateTagHelper(Texts t, HtmlEncoder encoder) : TagHelper
{
    /// <summary>The state; the same words and drawing everywhere.</summary>
    public Enum Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (kind, icon, words) = Of switch
        {
            PlanTaskStatus task => LookOf(task),
            UnitReportStatus unit => LookOf(unit),
            WardReportStatus ward => LookOf(ward),
            SendingState sending => LookOf(sending),
            _ => throw new ArgumentException($"No badge is drawn for {Of.GetType().Name}.{Of}."),
        };
        output.WriteBadge(encoder, "state " + kind, icon, words);
    }

    private (string Kind, string Icon, string Words) LookOf(PlanTaskStatus status) => status switch
    {
        PlanTaskStatus.Planned => ("planned", "circle", t.Of(status)),
        PlanTaskStatus.Started => ("started", "half", t.Of(status)),
        PlanTaskStatus.Blocked => ("blocked", "pause", t.Of(status)),
        PlanTaskStatus.Done => ("done", "check-circle", t.Of(status)),
        PlanTaskStatus.Accepted => ("accepted", "check-double", t.Of(status)),
        PlanTaskStatus.Returned => ("returned", "return", t.Of(status)),
        _ => ("cancelled", "cross", t.Of(status)),
    };

    private (string Kind, string Icon, string Words) LookOf(UnitReportStatus status) => status switch
    {
        UnitReportStatus.Draft => ("draft", "edit", t.Of(status)),
        UnitReportStatus.Submitted => ("submitted", "send", t.Of(status)),
        UnitReportStatus.Accepted => ("accepted", "check-double", t.Of(status)),
        _ => ("returned", "return", t.Of(status)),
    };

    private (string Kind, string Icon, string Words) LookOf(WardReportStatus status) => status switch
    {
        WardReportStatus.Draft => ("draft", "edit", t.Of(status)),
        WardReportStatus.Approved => ("approved", "check-double", t.Of(status)),
        _ => ("sent", "send", t.Of(status)),
    };

    private (string Kind, string Icon, string Words) LookOf(SendingState state) => state switch
    {
        SendingState.Sent => ("sent", "send", t.Of(state)),
        SendingState.Received => ("submitted", "check", t.Of(state)),
        SendingState.Accepted => ("accepted", "check-double", t.Of(state)),
        _ => ("returned", "return", t.Of(state)),
    };
}

/// <summary>Traffic light of a task with its word: &lt;signal of="…" /&gt;.</summary>
[HtmlTargetElement("signal", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SignalTagHelper(Texts t, HtmlEncoder encoder) : TagHelper
{
    public PlanTaskSignal Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (kind, icon) = Of switch
        {
            PlanTaskSignal.Green => ("green", "dot"),
            PlanTaskSignal.Amber => ("amber", "clock"),
            PlanTaskSignal.Red => ("red", "alert-triangle"),
            _ => ("calm", "circle"),
        };
        output.WriteBadge(encoder, "signal " + kind, icon, t.Of(Of));
    }
}

/// <summary>A time limit in words, coloured by the signal: &lt;due signal="…" words="…" /&gt;.</summary>
[HtmlTargetElement("due", Attributes = "signal", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueTagHelper(HtmlEncoder encoder) : TagHelper
{
    public PlanTaskSignal Signal { get; set; }

    public string Words { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (kind, icon) = Signal switch
        {
            PlanTaskSignal.Red => ("late", "alert-triangle"),
            PlanTaskSignal.Amber => ("soon", "clock"),
            _ => ("calm", null),
        };
        output.WriteBadge(encoder, "due " + kind, icon, Words);
    }
}

internal static class BadgeOutput
{
    /// <summary>A span of this class with drawing and words.</summary>
    public static void WriteBadge(this TagHelperOutput output, HtmlEncoder encoder, string classes, string? icon, string words)
    {
        output.TagName = null;
        output.Content.SetHtmlContent($"<span class=\"{classes}\">{(icon is null ? "" : IconTagHelper.Html(icon))} {encoder.Encode(words)}</span>");
    }
}
