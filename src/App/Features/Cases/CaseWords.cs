using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;

namespace MangNon.App.Features.Cases;

/// <summary>Reports, cases and their limits in words.</summary>
public static class CaseWords
{
    /// <summary>"còn 3 giờ", "còn 40 phút", "quá hạn 2 giờ": for limits counted in hours.</summary>
    public static string Left(Texts t, DateTime due, DateTime now)
    {
        var left = due - now;
        return (left >= TimeSpan.Zero, left.Duration()) switch
        {
            (true, { TotalHours: >= 1 } span) => t["còn {0} giờ", (int)span.TotalHours],
            (true, var span) => t["còn {0} phút", (int)span.TotalMinutes],
            (false, { TotalHours: >= 48 } span) => t["quá hạn {0} ngày", (int)span.TotalDays],
            (false, var span) => t["quá hạn {0} giờ", (int)Math.Ceiling(span.TotalHours)],
        };
    }

    /// <summary>What was done to the child, as a list in words; "chưa rõ" for nothing told.</summary>
    public static string Forms(Texts t, HarmForms forms) => forms is HarmForms.None
        ? t["chưa rõ"]
        : string.Join(", ", Enum.GetValues<HarmForms>().Where(f => f is not HarmForms.None && forms.HasFlag(f)).Select(f => t.Of(f)));

    /// <summary>The child as it was told of: name, else what is known.</summary>
    public static string Name(Texts t, ReportedChild child) => child.Name ?? (child.Born is { } born ? t["một em, {0}", born] : t["một em chưa rõ tên"]);

    /// <summary>A refusal with the article it rests on.</summary>
    /// <param name="law">That article; null where there is none.</param>
    public static string Sentence(Texts t, Domain.Refusal refusal, RefusalLaw? law) => law is { Verified: not Verification.Assumed } ? $"{t[refusal.Code]} ({law.Article})" : t[refusal.Code];

    /// <summary>What a rule asks for, with its article.</summary>
    public static string Rule(Texts t, string id) => ClockRules.Named(id) is { } rule ? $"{t.Either(rule.Vi, rule.En)} ({rule.Article})" : id;
}
