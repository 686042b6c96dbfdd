using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Supervision;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Supervision;

/// <summary>A minute as it is typed.</summary>
public sealed record MinuteForm(string? On, string? Hours, string? Place, string? Subject, Guid? Plan, string? Clauses, IReadOnlyList<Guid>? Units, string? Present, string? Findings, int Version)
{
    public static readonly MinuteForm Empty = new(null, null, null, null, null, null, null, null, null, 0);

    /// <summary>What was written down, to be corrected.</summary>
    public static MinuteForm Of(SupervisionMinute m) =>
        new(Days.Show(m.On), m.Hours, m.Place, m.Subject, m.PlanId?.Value, m.Clauses, [.. m.Units.Select(u => u.UnitId.Value)], m.Present, m.Findings, m.Version);

    /// <summary>The facts, or null where the day cannot be read, which then stands in the model state.</summary>
    public SupervisionFacts? Read(ModelStateDictionary errors, Texts t)
    {
        if (!Days.TryRead(On, out var on)) errors.AddModelError("ngay-gs", t["Chưa đúng dạng ngày/tháng/năm, ví dụ 30/06/2026."]);
        else if (on is null) errors.AddModelError("ngay-gs", t["Ghi ngày giám sát."]);
        if (on is not { } day) return null;
        return new SupervisionFacts(day, Hours ?? "", Place ?? "", Subject ?? "", Plan is { } plan ? new PlanId(plan) : null, Clauses ?? "", [.. (Units ?? []).Select(u => new UnitId(u))], Lines(Present), Lines(Findings));
    }

    /// <summary>Field of a refusal.</summary>
    public static string FieldOf(string code) => code switch
    {
        "supervision.not-yet" or "supervision.after-limit" => "ngay-gs",
        "supervision.hours-long" => "gio-gs",
        "supervision.place" => "noi-gs",
        "supervision.subject" => "ve-viec",
        "supervision.of-nothing" or "supervision.clauses" or "supervision.no-such-clause" => "muc-gs",
        "supervision.present" => "thanh-phan",
        "supervision.findings" => "nhan-xet",
        _ => "",
    };

    internal static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}

/// <summary>A recommendation as it is typed.</summary>
public sealed record RecommendationForm(string? Words, Guid? Unit, string? DueOn)
{
    public static readonly RecommendationForm Empty = new(null, null, null);

    /// <summary>The facts, or null where unit or day are missing, which then stands in the model state.</summary>
    /// <param name="units">Units that can be chosen.</param>
    public RecommendationFacts? Read(IReadOnlyList<Unit> units, ModelStateDictionary errors, Texts t)
    {
        var unit = units.FirstOrDefault(u => u.Id.Value == Unit);
        if (unit is null) errors.AddModelError("don-vi-kn", t["Chọn đơn vị phải trả lời."]);
        if (!Days.TryRead(DueOn, out var due)) errors.AddModelError("han-kn", t["Chưa đúng dạng ngày/tháng/năm, ví dụ 30/06/2026."]);
        else if (due is null) errors.AddModelError("han-kn", t["Ghi hạn trả lời."]);
        return unit is not null && due is { } day ? new RecommendationFacts(MinuteForm.Lines(Words), unit.Id, day) : null;
    }

    /// <summary>Field of a refusal.</summary>
    public static string FieldOf(string code) => code is "recommendation.due-before" ? "han-kn" : "kien-nghi";
}
