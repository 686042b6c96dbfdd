using MangNon.App.Platform.Texts;
using MangNon.Domain.Procedures;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Procedures;

/// <summary>A form of this area as it is typed: names of the fields are those of the page, and what was typed stays.</summary>
public sealed class DossierForm
{
    private readonly IReadOnlyDictionary<string, string?> _typed;

    private DossierForm(IReadOnlyDictionary<string, string?> typed) => _typed = typed;

    public static DossierForm Empty { get; } = new(new Dictionary<string, string?>());

    public string? this[string field] => _typed.GetValueOrDefault(field);

    /// <summary>Codes of the papers ticked.</summary>
    public IReadOnlyList<string> Papers => (this["giay"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Codes of the papers ticked in a request.</summary>
    public IReadOnlyList<string> Asked => (this["can-giay"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the applicant is asked for; a day that is none is said at its field.</summary>
    public PaperAsk Ask(ModelStateDictionary errors, Texts t) => new(Asked, Day("truoc-ngay", errors, t), this["vi-sao"]);

    public static DossierForm Of(IFormCollection form) => new(form.Where(f => !f.Key.StartsWith('_')).ToDictionary(f => f.Key, f => (string?)f.Value.ToString()));

    /// <summary>A form that is shown for the first time, with these values in it.</summary>
    public static DossierForm With(params (string Field, string? Value)[] values) => new(values.ToDictionary(v => v.Field, v => v.Value));

    public DossierFacts Read(ModelStateDictionary errors, Texts t) => new(
        this["ten"], this["dien-thoai"], this["dia-chi"], this["nuoc-ngoai"] == "true", this["ve-em"], Instant("nhan-luc", errors, t), Papers, Day("hen-ngay", errors, t));

    /// <summary>A typed day; what is no day is said at the field.</summary>
    public DateOnly? Day(string field, ModelStateDictionary errors, Texts t)
    {
        if (!Days.TryRead(this[field], out var day)) errors.AddModelError(field, t["Ngày chưa đúng, ví dụ 23/11/2026."]);
        return day;
    }

    /// <summary>Field that a refusal is about; "" for the whole form.</summary>
    public static string FieldOf(string code) => code switch
    {
        "dossier.applicant" => "ten",
        "dossier.received-at" => "nhan-luc",
        "dossier.unknown-paper" => "giay",
        "dossier.agreed-on" => "hen-ngay",
        "dossier.result-mark" => "so-ket-qua",
        "dossier.result-on" => "ngay-ket-qua",
        "dossier.reason" => "ly-do",
        "dossier.request-papers" or "dossier.request-asked" => "can-giay",
        "dossier.request-until" => "truoc-ngay",
        "dossier.request-why" => "vi-sao",
        _ => "",
    };

    // "23/11/2026 08:00", hour of the office.
    private DateTime? Instant(string field, ModelStateDictionary errors, Texts t)
    {
        if (Days.TryReadInstant(this[field], out var at) && at is not null) return at;
        errors.AddModelError(field, t["Ghi ngày và giờ nhận, ví dụ 23/11/2026 08:30."]);
        return null;
    }
}
