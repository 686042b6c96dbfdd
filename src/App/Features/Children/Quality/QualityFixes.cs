namespace MangNon.App.Features.Children.Quality;

/// <summary>Where a finding is put right.</summary>
public static class QualityFixes
{
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["name-suspicious"] = "co-ban",
        ["birth-date-not-exact"] = "co-ban",
        ["sex-missing"] = "co-ban",
        ["ethnicity-missing"] = "co-ban",
        ["number-missing"] = "so-dinh-danh",
        ["number-malformed"] = "so-dinh-danh",
        ["number-year-disagrees"] = "so-dinh-danh",
        ["number-sex-disagrees"] = "so-dinh-danh",
        ["number-place-unknown"] = "so-dinh-danh",
        ["number-held-twice"] = "so-dinh-danh",
        ["no-parent-or-carer"] = "nguoi-than",
        ["birth-unregistered"] = "khai-sinh",
        ["registered-before-birth"] = "khai-sinh",
        ["young-without-card"] = "the-bhyt",
        ["card-expired"] = "the-bhyt",
        ["card-ending-soon"] = "the-bhyt",
        ["school-age-without-school"] = "truong-lop",
        ["class-of-last-year"] = "truong-lop",
        ["age-class-disagree"] = "truong-lop",
        ["no-contact"] = "tiep-xuc",
        ["no-health-check"] = "kham",
        ["not-measured"] = "can-do",
    };

    /// <summary>Name of the form that mends it; null where the record itself shows what to do.</summary>
    public static string? FormOf(string code) => Forms.GetValueOrDefault(code);
}
