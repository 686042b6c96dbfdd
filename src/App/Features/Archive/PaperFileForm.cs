using System.Globalization;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Archive;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Archive;

/// <summary>The cover of a file as it is typed.</summary>
/// <param name="Retention">Years, or "vinh-vien".</param>
public sealed record PaperFileForm(string? Symbol, string? Title, string? Retention, string? Sheets, string? OpenedOn, Guid? Plan, int Version)
{
    /// <summary>In the place of a number of years: for ever.</summary>
    public const string ForEver = "vinh-vien";

    /// <summary>Retention periods offered, in years; which one is right stands in the ward's list of files.</summary>
    public static IReadOnlyList<int> Years { get; } = [5, 10, 15, 20, 50, 70];

    /// <summary>What stands on the cover.</summary>
    public static PaperFileForm Of(PaperFile file) => new(
        file.Symbol, file.Title, file.RetentionYears?.ToString(CultureInfo.InvariantCulture) ?? ForEver, file.Sheets?.ToString(CultureInfo.InvariantCulture), Days.Show(file.OpenedOn), file.PlanId?.Value, file.Version);

    /// <summary>The cover, or null where something cannot be used; what is wrong stands in the model state at its field.</summary>
    public PaperFileCover? Check(ModelStateDictionary errors, Texts t)
    {
        var years = Retention == ForEver ? null : Number(Retention, "bao-quan", errors, t, required: true);
        var cover = new PaperFileCover(Symbol, Title, years, Number(Sheets, "so-to", errors, t, required: false));
        foreach (var refusal in PaperFile.WhyNotWrite(cover)) errors.AddModelError(FieldOf(refusal.Code), t[refusal.Code]);
        return errors.IsValid ? cover : null;
    }

    private static int? Number(string? text, string field, ModelStateDictionary errors, Texts t, bool required)
    {
        if (string.IsNullOrWhiteSpace(text) && !required) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        errors.AddModelError(field, t[field is "so-to" ? "Số tờ là một số, ví dụ 120." : "Chọn thời hạn bảo quản."]);
        return null;
    }

    private static string FieldOf(string code) => code switch
    {
        "paper-file.symbol" => "ky-hieu",
        "paper-file.title" => "tieu-de",
        "paper-file.retention" => "bao-quan",
        _ => "so-to",
    };
}
