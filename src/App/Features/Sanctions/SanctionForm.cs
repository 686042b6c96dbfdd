using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Sanctions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Sanctions;

/// <summary>A form of this area as it is typed: names of the fields are those of the page, and what was typed stays.</summary>
public sealed class SanctionForm
{
    /// <summary>Value of the field of state management for "another one".</summary>
    public const string OtherField = "khac";

    private readonly IReadOnlyDictionary<string, string?> _typed;

    private SanctionForm(IReadOnlyDictionary<string, string?> typed) => _typed = typed;

    public static SanctionForm Empty { get; } = new(new Dictionary<string, string?>());

    public string? this[string field] => _typed.GetValueOrDefault(field);

    public static SanctionForm Of(IFormCollection form) => new(form.Where(f => !f.Key.StartsWith('_')).ToDictionary(f => f.Key, f => (string?)f.Value.ToString()));

    /// <summary>A form that is shown for the first time, with these values in it.</summary>
    public static SanctionForm With(params (string Field, string? Value)[] values) => new(values.ToDictionary(v => v.Field, v => v.Value));

    /// <summary>A box is ticked.</summary>
    public bool Has(string field) => this[field] == "true";

    /// <summary>An act of the list is ticked.</summary>
    public bool HasAct(string code) => Codes.Contains(code);

    /// <summary>Something is typed about an act that is not in the list.</summary>
    public bool HasTyped => !string.IsNullOrWhiteSpace(this["khac-dieu"] + this["khac-hanh-vi"] + this["khac-tu"] + this["khac-den"]);

    public ViolatorKind Violator => Enum.TryParse<ViolatorKind>(this["doi-tuong"], out var kind) && Enum.IsDefined(kind) ? kind : ViolatorKind.Person;

    public ViolationFacts ReadFacts(ModelStateDictionary errors, Texts t) => new(
        this["so-bien-ban"], Day("ngay-lap", errors, t), this["noi-lap"], this["nguoi-lap"], Day("ngay-vi-pham", errors, t), this["mo-ta"],
        Violator, this["ten"], this["dia-chi"], Has("duoi-18"), [.. ReadActs(errors, t)]);

    public DecisionAsked ReadDecision(SanctionRecord record, ModelStateDictionary errors, Texts t) => new(
        this["so-quyet-dinh"], Day("ngay-quyet-dinh", errors, t), this["hinh-thuc"] == "canh-cao",
        record.Acts.ToDictionary(a => a.Number, a => Sum($"muc-{a.Number}", errors, t)), Day("nop-truoc", errors, t), this["khac-phuc"], this["bo-sung"]);

    /// <summary>A typed day; what is no day is said at the field.</summary>
    public DateOnly? Day(string field, ModelStateDictionary errors, Texts t)
    {
        if (!Days.TryRead(this[field], out var day)) errors.AddModelError(field, t["Ngày chưa đúng, ví dụ 23/11/2026."]);
        return day;
    }

    /// <summary>A typed sum; what is no sum is said at the field.</summary>
    public long? Sum(string field, ModelStateDictionary errors, Texts t)
    {
        var sum = SanctionWords.Read(this[field]);
        if (sum is null && !string.IsNullOrWhiteSpace(this[field])) errors.AddModelError(field, t["Số tiền là một số, tính bằng đồng."]);
        return sum;
    }

    /// <summary>Field that a refusal is about; "" for the whole form.</summary>
    public static string FieldOf(string code) => code switch
    {
        "sanction.mark" => "so-bien-ban",
        "sanction.recorded-on" => "ngay-lap",
        "sanction.place" => "noi-lap",
        "sanction.recorded-by" => "nguoi-lap",
        "sanction.happened-on" => "ngay-vi-pham",
        "sanction.what" => "mo-ta",
        "sanction.violator" => "ten",
        "sanction.acts" or "sanction.act-not-in-force" or "sanction.organisation-range" => "hanh-vi",
        "sanction.act-article" => "khac-dieu",
        "sanction.act-words" => "khac-hanh-vi",
        "sanction.act-range" => "khac-den",
        "sanction.field-most" => "khac-muc",
        "sanction.decided-on" => "ngay-quyet-dinh",
        "sanction.pay-by" => "nop-truoc",
        "sanction.pass-reason" or "sanction.within-competence" => "vi-sao",
        "sanction.pass-to" => "chuyen-den",
        "sanction.pass-on" => "ngay-chuyen",
        "sanction.answer" => "tra-loi",
        "sanction.answered-on" => "ngay-tra-loi",
        "sanction.drop-reason" => "ly-do-khong",
        "sanction.sum" => "so-tien",
        "sanction.paid-on" => "ngay-nop",
        "sanction.enforced-on" or "sanction.not-overdue" => "ngay-cuong-che",
        "sanction.end-reason" => "ket-thuc",
        _ => "",
    };

    private IReadOnlyList<string> Codes => (this["hanh-vi"] ?? "").Split(',');

    private IEnumerable<ActFound> ReadActs(ModelStateDictionary errors, Texts t)
    {
        foreach (var act in SanctionLaw.Acts.Where(a => HasAct(a.Code))) yield return ActFound.Listed(Ids.New<SanctionPartId>(), act, Violator);
        if (!HasTyped) yield break;
        var field = this["khac-linh-vuc"] == OtherField ? null : SanctionLaw.FindField(this["khac-linh-vuc"]) ?? SanctionLaw.Fields[0];
        yield return ActFound.Typed(Ids.New<SanctionPartId>(), this["khac-dieu"], this["khac-hanh-vi"], (Sum("khac-tu", errors, t), Sum("khac-den", errors, t)), field, Sum("khac-muc", errors, t), Violator);
    }
}
