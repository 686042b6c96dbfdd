using MangNon.App.Features.Cases.Care;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;

namespace MangNon.App.Features.Cases;

/// <summary>What stands in a finished paper, in words.</summary>
internal static class PaperWords
{
    private static readonly HashSet<string> Choices = ["nghiem-trong", "nguoi-nuoi", "con-nguy-co", "the-chat", "tam-ly", "nhan-thuc", "tinh-cam", "khan-cap", "dong-y"];

    /// <param name="form">Code of the form.</param>
    /// <param name="on">Day of the version of the form.</param>
    public static IEnumerable<(string Label, string Words)> Of(StepForm written, string form, DateOnly on, Texts t)
    {
        foreach (var row in AssessmentRows.Of(form))
            if (written.Choice<AssessmentLevel>(row.Code) is { } level) yield return (t.Either(row.Vi, row.En), t.Of(level));
        foreach (var field in Fields.Where(f => written.Words(f) is not null))
            yield return (t["case-field." + field], In(written, field, t));
        foreach (var condition in Enum.GetValues<CarerCondition>().Where(c => written.Words(CareWork.FieldOf(c)) is not null))
            yield return (t.Of(condition), t.Of(written.Known(CareWork.FieldOf(condition))));
        foreach (var field in CarePapers.NarrativeOf(form, on).Where(f => written.Words(CarePapers.FieldOf(f)) is not null))
            yield return (t.Either(field.Vi, field.En), written.Words(CarePapers.FieldOf(field))!);
        for (var i = 0; i < StepForm.MostServices; i++)
            if (written.Words($"viec-{i}") is { } what) yield return (t["Dịch vụ, công việc {0}", i + 1], string.Join(", ", new[] { what, written.Words($"ai-{i}"), written.Words($"noi-{i}"), written.Words($"tu-{i}"), written.Words($"den-{i}"), written.Words($"tien-{i}") }.Where(w => w is not null)));
    }

    private static IReadOnlyList<string> Fields { get; } =
        ["luc", .. StepForm.Points, "nghiem-trong", "nguoi-nuoi", "bi-xam-hai", "tu-choi", "khan-cap", "can-cu", "noi-tam-tru", "cong-an", "cong-an-da-toi", "den-ngay", "so-quyet-dinh", "chu-tri", "khu-dan-cu", "cha-me", "ghi-lai", "con-nguy-co", "the-chat", "tam-ly", "nhan-thuc", "tinh-cam", "ket-luan", "ly-do",
        "tu-cach", "phan-tham-gia", "tu-dau", "truong-hop", "hinh-thuc", "ket-qua", "dong-y", "neu-trai", "ai-dong-y", "co-so-dong-y", "biet-luc", "nha-an-toan", "noi-tiep", "noi-tiep-ghi", "ngay-xac-minh", "nguoi-xac-minh", "cho-o", "kinh-te", "phu-hop", "ghi-ro", "so-van-ban"];

    private static string In(StepForm written, string field, Texts t) => field switch
    {
        "can-cu" when written.Choice<SeparationGround>(field) is { } ground => t.Of(ground),
        "ket-luan" when written.Choice<ReviewOutcome>(field) is { } outcome => t.Of(outcome),
        "can-cu" when written.Choice<CareEndGround>(field) is { } end => t.Of(end),
        "tu-cach" when written.Choice<ProceedingsRole>(field) is { } role => t.Of(role),
        "phan-tham-gia" when written.Choice<ProceedingsPart>(field) is { } part => t.Of(part),
        "tu-dau" when written.Choice<ReleaseFrom>(field) is { } from => t.Of(from),
        "truong-hop" when written.Choice<CareGroup>(field) is { } group => t.Of(group),
        "hinh-thuc" when written.Choice<CareForm>(field) is { } care => t.Of(care),
        "ket-qua" when written.Choice<CareSearchResult>(field) is { } result => t.Of(result),
        "noi-tiep" when written.Choice<CareNext>(field) is { } next => t.Of(next),
        _ when Choices.Contains(field) => t.Of(written.Known(field)),
        _ when written.Has(field) => t.Of(Known.Yes),
        _ => written.Words(field)!,
    };
}
