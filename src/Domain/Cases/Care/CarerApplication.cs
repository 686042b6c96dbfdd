using MangNon.Domain.Children;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases.Care;

/// <summary>What the application to give alternative care says (Mẫu số 08; Nghị định 56/2017/NĐ-CP Điều 39, Điều 41 khoản 1). Null is unknown.</summary>
public sealed record CarerApplication
{
    private const int Longest = 400;
    private const int LongText = 8000;
    private const int OldestChild = 15;

    /// <summary>The person, or who represents the family.</summary>
    public string Name { get; init; } = "";

    public DateOnly? BornOn { get; init; }
    public BirthPrecision BornPrecision { get; init; }
    public Sex? Sex { get; init; }

    /// <summary>Personal number or passport.</summary>
    public string? Identity { get; init; }

    public string? Work { get; init; }
    public string? Phone { get; init; }
    public string Address { get; init; } = "";

    /// <summary>Residential group of this ward (tổ dân phố) they live in; null while unknown.</summary>
    public UnitId? GroupId { get; init; }

    public string? SpouseName { get; init; }

    /// <summary>Day or year, as it was written.</summary>
    public string? SpouseBorn { get; init; }

    public string? SpouseWork { get; init; }

    /// <summary>Other members of the family.</summary>
    public string? Household { get; init; }

    public bool Foreigner { get; init; }

    /// <summary>First day of living in Việt Nam; asked of foreigners (Điều 39 khoản 3).</summary>
    public DateOnly? StayFrom { get; init; }

    /// <summary>Last day of the right to stay; asked of foreigners.</summary>
    public DateOnly? StayUntil { get; init; }

    public string? Health { get; init; }
    public string? Home { get; init; }
    public string? Means { get; init; }
    public Known FamilyAgrees { get; init; }

    /// <summary>How many children are wished for; null for any number.</summary>
    public int? WishCount { get; init; }

    /// <summary>Youngest age wished for, in completed years; null for any.</summary>
    public int? WishFromAge { get; init; }

    /// <summary>Oldest age wished for, in completed years, counted in.</summary>
    public int? WishToAge { get; init; }

    /// <summary>Null for either.</summary>
    public Sex? WishSex { get; init; }

    /// <summary>Null for either.</summary>
    public CareTerm? WishTerm { get; init; }

    public string? WishReason { get; init; }

    /// <summary>Day of the health certificate.</summary>
    public DateOnly? HealthCertificateOn { get; init; }

    /// <summary>Criminal record (lý lịch tư pháp); asked of foreigners.</summary>
    public bool CriminalRecord { get; init; }

    /// <summary>When they were born; null while unknown.</summary>
    public BirthDate? Birth => BornOn is { } day ? new BirthDate(day, BornPrecision) : null;

    /// <summary>Why it cannot be taken in. Papers may come later: they keep the carer from being approved, not from applying.</summary>
    public IEnumerable<Refusal> WhyNotTakeIn(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Name)) yield return new Refusal("carer.name");
        if (string.IsNullOrWhiteSpace(Address)) yield return new Refusal("carer.address");
        if (BornOn > today || BornOn < today.AddYears(-120)) yield return new Refusal("carer.born");
        if (WishCount is < 1 || WishFromAge is < 0 or > OldestChild || WishToAge is < 0 or > OldestChild || WishFromAge > WishToAge) yield return new Refusal("carer.wish");
        if (HealthCertificateOn > today) yield return new Refusal("carer.certificate-in-future");
        if (new[] { Name, Identity, Work, Phone, Address, SpouseName, SpouseBorn, SpouseWork }.Any(t => t?.Length > Longest)
            || new[] { Household, Health, Home, Means, WishReason }.Any(t => t?.Length > LongText)) yield return new Refusal("carer.too-long");
    }

    /// <summary>
    /// Why its papers are not complete (Điều 39 khoản 3, Điều 41 khoản 1): a health certificate of the six months before it was handed in;
    /// of a foreigner a criminal record, six months lived here and twelve left.
    /// </summary>
    /// <param name="handedInOn">Day of the application.</param>
    public IEnumerable<Refusal> WhyNotComplete(DateOnly handedInOn)
    {
        if (BornOn is null) yield return new Refusal("carer.born");
        // Made after the application, it came with the rest of the file.
        if (HealthCertificateOn is not { } day || (day <= handedInOn && !Covers(day, handedInOn))) yield return new Refusal("carer.health-certificate");
        if (!Foreigner) yield break;
        if (!CriminalRecord) yield return new Refusal("carer.criminal-record");
        if (!(StayFrom?.AddMonths(6) <= handedInOn) || !(StayUntil >= handedInOn.AddMonths(12))) yield return new Refusal("carer.stay");
    }

    /// <summary>A child of this age, sex and term is what they wish for.</summary>
    public bool Wishes(int age, Sex? sex, CareTerm term) =>
        !(age < WishFromAge) && !(age > WishToAge) && (WishSex is null || sex is null || WishSex == sex) && (WishTerm is null || WishTerm == term);

    /// <summary>The same without what a database cannot hold.</summary>
    internal CarerApplication Tidied() => this with
    {
        Name = VietnameseText.Clean(Name),
        Identity = Clean(Identity),
        Work = Clean(Work),
        Phone = Clean(Phone),
        Address = VietnameseText.Clean(Address),
        SpouseName = Clean(SpouseName),
        SpouseBorn = Clean(SpouseBorn),
        SpouseWork = Clean(SpouseWork),
        Household = Clean(Household),
        Health = Clean(Health),
        Home = Clean(Home),
        Means = Clean(Means),
        WishReason = Clean(WishReason),
    };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);

    private static bool Covers(DateOnly madeOn, DateOnly handedInOn) => ClockRules.Default.Find("ND56-41.1b", handedInOn) is not { } rule || rule.Covers(madeOn, handedInOn);
}
