using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;

namespace MangNon.App.Features.Cases;

/// <summary>What stands in a finished paper, in words.</summary>
internal static class PaperWords
{
    private static readonly HashSet<string> Choices = ["nghiem-trong", "nguoi-nuoi", "con-nguy-co", "the-chat", "tam-ly", "nhan-thuc", "tinh-cam", "khan-cap"];

    /// <param name="form">Code of the form.</param>
    public static IEnumerable<(string Label, string Words)> Of(StepForm written, string form, Texts t)
    {
        foreach (var row in AssessmentRows.Of(form))
            if (written.Choice<AssessmentLevel>(row.Code) is { } level) yield return (t.Either(row.Vi, row.En), t.Of(level));
        foreach (var field in Fields.Where(f => written.Words(f) is not null))
            yield return (t["case-field." + field], In(written, field, t));
        for (var i = 0; i < StepForm.MostServices; i++)
            if (written.Words($"viec-{i}") is { } what) yield return (t["Dịch vụ, công việc {0}", i + 1], string.Join(", ", new[] { what, written.Words($"ai-{i}"), written.Words($"noi-{i}"), written.Words($"tu-{i}"), written.Words($"den-{i}"), written.Words($"tien-{i}") }.Where(w => w is not null)));
    }

    private static IReadOnlyList<string> Fields { get; } =
        ["luc", .. StepForm.Points, "nghiem-trong", "nguoi-nuoi", "bi-xam-hai", "tu-choi", "khan-cap", "can-cu", "noi-tam-tru", "cong-an", "cong-an-da-toi", "den-ngay", "so-quyet-dinh", "chu-tri", "khu-dan-cu", "cha-me", "ghi-lai", "con-nguy-co", "the-chat", "tam-ly", "nhan-thuc", "tinh-cam", "ket-luan", "ly-do"];

    private static string In(StepForm written, string field, Texts t) => field switch
    {
        "can-cu" when written.Choice<SeparationGround>(field) is { } ground => t.Of(ground),
        "ket-luan" when written.Choice<ReviewOutcome>(field) is { } outcome => t.Of(outcome),
        _ when Choices.Contains(field) => t.Of(written.Known(field)),
        _ when written.Has(field) => t.Of(Known.Yes),
        _ => written.Words(field)!,
    };
}
