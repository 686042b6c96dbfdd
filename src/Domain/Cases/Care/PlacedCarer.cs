using MangNon.Domain.Children;
using MangNon.Domain.Names;

namespace MangNon.Domain.Cases.Care;

/// <summary>
/// Who is to care, or cares, for a child: one of the list, or a relative, who need not be on it (Luật Trẻ em 102/2016/QH13 Điều 65 khoản 4).
/// What is written here stays as it was when the child was placed.
/// </summary>
public sealed record PlacedCarer
{
    private const int Longest = 400;
    private const int LongText = 8000;
    private const int YearsBetween = 20;

    /// <summary>Who on the list it is; null for a relative who is not.</summary>
    public RegisteredCarerId? RegisteredId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>First in the order of Điều 42 khoản 3, and so whether related.</summary>
    public CarerReach Reach { get; init; }

    /// <summary>What they are to the child: "cô ruột".</summary>
    public string? Relation { get; init; }

    public DateOnly? BornOn { get; init; }
    public BirthPrecision BornPrecision { get; init; }
    public string? Work { get; init; }
    public string? Phone { get; init; }
    public string? Address { get; init; }

    /// <summary>Lives in this ward, which then decides (Nghị định 56/2017/NĐ-CP Điều 42 khoản 7).</summary>
    public Whereabouts Where { get; init; }

    /// <summary>Why somebody who comes first by Điều 42 khoản 3 was passed over.</summary>
    public string? PassedOverWords { get; init; }

    public CareForm Form => Reach is CarerReach.Relative ? CareForm.Relative : CareForm.NotRelated;

    public BirthDate? Birth => BornOn is { } day ? new BirthDate(day, BornPrecision) : null;

    /// <summary>The carer as the list has them, for a child of this ward.</summary>
    public static PlacedCarer Of(RegisteredCarer carer) => new()
    {
        RegisteredId = carer.Id,
        Name = carer.Application.Name,
        Reach = carer.Application.Foreigner ? CarerReach.Foreigner : CarerReach.SameWard,
        BornOn = carer.Application.BornOn,
        BornPrecision = carer.Application.BornPrecision,
        Work = carer.Application.Work,
        Phone = carer.Application.Phone,
        Address = carer.Application.Address,
        Where = Whereabouts.ThisWard,
    };

    /// <summary>At least 20 years older than the child by the birth dates (Luật Điều 63 khoản 2 điểm d); null where one is not known.</summary>
    public bool? IsTwentyYearsOlder(BirthDate? child) => Birth is { } own && child is { } other ? own.Latest.AddYears(YearsBetween) <= other.Earliest : null;

    /// <summary>The same without what a database cannot hold.</summary>
    internal PlacedCarer Tidied() => this with
    {
        Name = VietnameseText.Clean(Name),
        Relation = Clean(Relation),
        Work = Clean(Work),
        Phone = Clean(Phone),
        Address = Clean(Address),
        PassedOverWords = Clean(PassedOverWords),
    };

    public IEnumerable<Refusal> WhyNot()
    {
        if (string.IsNullOrWhiteSpace(Name)) yield return new Refusal("care.carer-name");
        if (new[] { Name, Relation, Work, Phone, Address }.Any(t => t?.Length > Longest) || PassedOverWords?.Length > LongText) yield return new Refusal("care.too-long");
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);
}

/// <summary>A form that comes first and was looked for in vain.</summary>
/// <param name="On">Day it was found out.</param>
/// <param name="Words">Who was asked, and why not.</param>
public sealed record CareSearch(CareForm Form, CareSearchResult Result, DateOnly On, string Words);

/// <summary>
/// The child's file (Nghị định 56/2017/NĐ-CP Điều 38 khoản 3 and khoản 4). Birth papers only where there are any; Mẫu 10 is the assessment
/// itself.
/// </summary>
public sealed record ChildCareFile
{
    /// <summary>Day of the health certificate (điểm b).</summary>
    public DateOnly? HealthOn { get; init; }

    /// <summary>Day the two photographs were taken (điểm c).</summary>
    public DateOnly? PhotosOn { get; init; }

    public bool BirthPaper { get; init; }

    /// <summary>The child was found abandoned, so a record of ward or police belongs to the file (điểm đ).</summary>
    public bool Abandoned { get; init; }

    public bool AbandonedRecord { get; init; }

    /// <summary>Copy of the decision of separation (điểm e), asked for where there is one.</summary>
    public bool SeparationDecision { get; init; }

    /// <summary>Decision that took the child into the facility (khoản 4 điểm b).</summary>
    public bool AdmissionDecision { get; init; }

    /// <summary>Assessment by the facility (khoản 4 điểm c).</summary>
    public bool FacilityReport { get; init; }

    /// <summary>The body over the facility approved the list the child is on (Thông tư 14/2020/TT-BLĐTBXH Điều 5 khoản 2).</summary>
    public bool OnApprovedList { get; init; }

    /// <summary>Why the file is not complete.</summary>
    /// <param name="assessedOn">Day of Mẫu 10, on which the file is made; null while there is none.</param>
    /// <param name="separated">There is a decision of separation.</param>
    /// <param name="fromFacility">The child lives in a facility.</param>
    public IEnumerable<Refusal> WhyNotComplete(DateOnly? assessedOn, bool separated, bool fromFacility)
    {
        if (HealthOn is null) yield return new Refusal("care-file.health");
        if (PhotosOn is null || PhotosOn < assessedOn?.AddMonths(-6)) yield return new Refusal("care-file.photos");
        if (assessedOn is null && !fromFacility) yield return new Refusal("care-file.assessment");
        if (Abandoned && !AbandonedRecord) yield return new Refusal("care-file.abandoned");
        if (separated && !SeparationDecision) yield return new Refusal("care-file.separation");
        if (!fromFacility) yield break;
        if (!AdmissionDecision) yield return new Refusal("care-file.admission");
        if (!FacilityReport) yield return new Refusal("care-file.facility-report");
        if (!OnApprovedList) yield return new Refusal("care-file.not-on-approved-list");
    }
}
