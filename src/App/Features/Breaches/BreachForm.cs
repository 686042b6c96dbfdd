using System.Globalization;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Breaches;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Breaches;

/// <summary>The facts of a breach as they are typed.</summary>
/// <param name="NoticedAt">Day and hour of the office.</param>
public sealed record BreachForm(BreachKind? Kind, string? NoticedAt, string? What, string? Data, string? People, bool OfChildren, string? Consequences, string? Measures, int Version)
{
    public static BreachForm Empty(DateTime now) => new(null, OfficeClock.Show(now), null, null, null, false, null, null, 0);

    /// <summary>What stands in the register.</summary>
    public static BreachForm Of(DataBreach breach) => new(
        breach.Kind, OfficeClock.Show(breach.NoticedAt), breach.What, breach.Data, breach.People?.ToString(CultureInfo.InvariantCulture), breach.OfChildren, breach.Consequences, breach.Measures, breach.Version);

    /// <summary>The facts; what cannot be read stands in the model state at its field.</summary>
    public BreachFacts Read(ModelStateDictionary errors, Texts t)
    {
        if (!Days.TryReadInstant(NoticedAt, out var noticed)) errors.AddModelError("phat-hien", t["Ngày giờ chưa đúng, ví dụ 23/11/2026 08:14."]);
        int? people = null;
        if (!string.IsNullOrWhiteSpace(People))
        {
            if (int.TryParse(People, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) people = number;
            else errors.AddModelError("so-nguoi", t["Số người là một số; để trống nếu chưa biết."]);
        }

        if (Kind is null || !Enum.IsDefined(Kind.Value)) errors.AddModelError("loai", t["Chọn loại sự cố."]);
        return new BreachFacts(Kind ?? BreachKind.Other, noticed, What, Data, people, OfChildren, Consequences, Measures);
    }

    /// <summary>Field that a refusal of the register is about.</summary>
    public static string FieldOf(string code) => code switch
    {
        "breach.noticed-at" or "breach.noticed-later" => "phat-hien",
        "breach.what" => "viec-gi",
        "breach.people" => "so-nguoi",
        _ => "",
    };
}
