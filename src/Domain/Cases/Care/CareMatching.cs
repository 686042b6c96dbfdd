using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases.Care;

/// <summary>What speaks for or against a carer for a child, in the order it weighs.</summary>
public enum CareReason
{
    /// <summary>Not on the approved list, or paused (Thông tư 14/2020/TT-BLĐTBXH Điều 8). Excludes.</summary>
    NotOnList,

    /// <summary>A condition of Luật Điều 63 khoản 2 is not fulfilled. Excludes.</summary>
    ConditionsFail,

    /// <summary>Not 20 years older than the child, or, as a relative, not of age (Điều 63 khoản 2 điểm d). Excludes.</summary>
    TooYoung,

    /// <summary>The birth of carer or child is not known, so that the ages cannot be compared.</summary>
    AgeUnknown,

    /// <summary>Not all conditions are verified yet.</summary>
    ConditionsUnknown,

    /// <summary>A relative: comes first (Luật Điều 60 khoản 4; Nghị định 56/2017/NĐ-CP Điều 42 khoản 2 và khoản 3).</summary>
    Relative,

    /// <summary>Lives where the child lives (Điều 42 khoản 3 điểm b).</summary>
    SameWard,

    /// <summary>Lives elsewhere in the country (điểm c).</summary>
    SameCountry,

    /// <summary>A foreigner (điểm d).</summary>
    Foreigner,

    /// <summary>Takes the brothers and sisters too (Luật Điều 60 khoản 4).</summary>
    SiblingsTogether,

    /// <summary>Has no room for the brothers and sisters.</summary>
    SiblingsApart,

    WishFitsAge,
    WishOtherAge,
    WishFitsSex,
    WishOtherSex,
    WishFitsTerm,
    WishOtherTerm,

    /// <summary>
    /// Lives in the child's residential group: school, friends and neighbours stay (Luật Điều 60 khoản 2: ổn định, liên tục). It speaks only
    /// beside other reasons and never for whom the law excludes.
    /// </summary>
    SameGroup,

    /// <summary>Knows a need of this child, by what the verification says of them.</summary>
    KnowsNeed,

    /// <summary>Cares for another child now.</summary>
    CaresForOthers,
}

/// <summary>A child a carer is looked for.</summary>
/// <param name="Siblings">Ages, in completed years, and sexes of brothers and sisters who need care too.</param>
/// <param name="Group">Residential group; null while unknown.</param>
/// <param name="Needs">Single words a carer should know of: "tự kỷ", "khiếm thính". Compared without accents.</param>
public sealed record ChildToPlace(BirthDate? Born, Sex? Sex, CareTerm Term, IReadOnlyList<(int Age, Sex? Sex)> Siblings, UnitId? Group, IReadOnlyList<string> Needs);

/// <summary>Somebody who might take the child: of the list, or a relative.</summary>
/// <param name="Id">On the list; null for a relative who is not.</param>
/// <param name="Verification">Null while nobody verified.</param>
/// <param name="IsActive">On the list and takes children now; true for a relative, who need not be on it.</param>
/// <param name="Group">Residential group they live in; null while unknown.</param>
/// <param name="ChildrenNow">Children in their care now.</param>
public sealed record CarerOffered(RegisteredCarerId? Id, string Name, CarerReach Reach, BirthDate? Born, CarerApplication? Application, CarerVerification? Verification, bool IsActive, UnitId? Group, int ChildrenNow)
{
    /// <summary>The carer as the list has them.</summary>
    public static CarerOffered Of(RegisteredCarer carer, int childrenNow)
    {
        var said = carer.Application;
        return new CarerOffered(carer.Id, said.Name, said.Foreigner ? CarerReach.Foreigner : CarerReach.SameWard, said.Birth, said, carer.Verification, carer.IsActive, said.GroupId, childrenNow);
    }
}

/// <summary>A carer for a child with what speaks for and against.</summary>
/// <param name="IsExcluded">The law does not allow it; shown so that nobody wonders where they are.</param>
public sealed record CareCandidate(CarerOffered Carer, bool IsExcluded, IReadOnlyList<CareReason> For, IReadOnlyList<CareReason> Against);

/// <summary>
/// Puts those who might take a child into an order: whom the law puts first, then who keeps brothers and sisters together, whose wish it is,
/// who lives near. It helps to look; choosing is the worker's, deciding the Chairman's (Nghị định 56/2017/NĐ-CP Điều 42 khoản 1, khoản 6).
/// </summary>
public static class CareMatching
{
    private const int AdultAge = 18;

    // How those who verify a carer write of it; folded words, whole.
    private static readonly Dictionary<DisabilityKind, IReadOnlyList<string>> WordsOf = new()
    {
        [DisabilityKind.Movement] = ["khuyết tật vận động", "bại não", "bại liệt"],
        [DisabilityKind.HearingAndSpeech] = ["khiếm thính", "khuyết tật nghe", "câm điếc", "chậm nói"],
        [DisabilityKind.Sight] = ["khiếm thị", "khuyết tật nhìn", "mù"],
        [DisabilityKind.NervousAndMental] = ["tự kỷ", "tăng động", "tâm thần", "động kinh"],
        [DisabilityKind.Intellectual] = ["khuyết tật trí tuệ", "chậm phát triển", "hội chứng Down"],
    };

    private static readonly CareReason[] Excluding = [CareReason.NotOnList, CareReason.ConditionsFail, CareReason.TooYoung];

    private static readonly CareReason[] Speaking =
    [
        CareReason.Relative, CareReason.SameWard, CareReason.SiblingsTogether, CareReason.WishFitsAge, CareReason.WishFitsSex, CareReason.WishFitsTerm, CareReason.SameGroup, CareReason.KnowsNeed,
    ];

    /// <summary>Words by which a verification says that a carer knows this disability (nhu cầu của trẻ em); none for another kind.</summary>
    public static IReadOnlyList<string> NeedsOf(DisabilityKind kind) => WordsOf.GetValueOrDefault(kind) ?? [];

    /// <summary>All of them, the first to be asked in front, those the law excludes behind.</summary>
    public static IReadOnlyList<CareCandidate> Rank(ChildToPlace child, IEnumerable<CarerOffered> carers, DateOnly today) =>
    [
        .. carers.Select(c => Weigh(child, c, today))
            .OrderBy(c => c.IsExcluded)
            .ThenBy(c => c.Carer.Reach)
            .ThenByDescending(c => c.For.Contains(CareReason.SiblingsTogether))
            .ThenByDescending(c => c.For.Count(IsWish))
            .ThenByDescending(c => c.For.Contains(CareReason.KnowsNeed))
            .ThenByDescending(c => c.For.Contains(CareReason.SameGroup))
            .ThenBy(c => c.Carer.ChildrenNow)
            .ThenBy(c => c.Carer.Name, StringComparer.Ordinal),
    ];

    /// <summary>Somebody whom Điều 42 khoản 3 puts before the chosen carer could take the child, and would.</summary>
    public static bool IsNearerLeft(IEnumerable<CareCandidate> ranked, CarerReach chosen) =>
        ranked.Any(c => !c.IsExcluded && c.Carer.Reach < chosen && !c.Against.Any(IsOtherWish));

    private static CareCandidate Weigh(ChildToPlace child, CarerOffered carer, DateOnly today)
    {
        var reasons = Reasons(child, carer, today).Order().ToList();
        var excluded = reasons.Any(Excluding.Contains);
        if (excluded || !reasons.Any(r => r is not CareReason.SameGroup && Speaking.Contains(r))) reasons.Remove(CareReason.SameGroup);
        return new CareCandidate(carer, excluded, [.. reasons.Where(Speaking.Contains)], [.. reasons.Where(r => !Speaking.Contains(r))]);
    }

    private static IEnumerable<CareReason> Reasons(ChildToPlace child, CarerOffered carer, DateOnly today)
    {
        if (!carer.IsActive) yield return CareReason.NotOnList;
        if (carer.Verification?.Failing.Any() is true) yield return CareReason.ConditionsFail;
        else if (carer.Verification is not { Holds: true }) yield return CareReason.ConditionsUnknown;
        if (OldEnough(child, carer, today) is not { } oldEnough) yield return CareReason.AgeUnknown;
        else if (!oldEnough) yield return CareReason.TooYoung;
        yield return carer.Reach switch
        {
            CarerReach.Relative => CareReason.Relative,
            CarerReach.SameWard => CareReason.SameWard,
            CarerReach.SameCountry => CareReason.SameCountry,
            _ => CareReason.Foreigner,
        };
        if (child.Siblings.Count > 0) yield return TakesSiblings(child, carer) ? CareReason.SiblingsTogether : CareReason.SiblingsApart;
        if (child.Group is { } group && group == carer.Group) yield return CareReason.SameGroup;
        if (Knows(child, carer)) yield return CareReason.KnowsNeed;
        if (carer.ChildrenNow > 0) yield return CareReason.CaresForOthers;
        foreach (var reason in Wish(child, carer, today)) yield return reason;
    }

    private static IEnumerable<CareReason> Wish(ChildToPlace child, CarerOffered carer, DateOnly today)
    {
        if (carer.Application is not { } wish) yield break;
        if (child.Born is { } born && (wish.WishFromAge is not null || wish.WishToAge is not null))
            yield return !(born.YearsOn(today) < wish.WishFromAge) && !(born.YearsOn(today) > wish.WishToAge) ? CareReason.WishFitsAge : CareReason.WishOtherAge;
        if (wish.WishSex is { } sex && child.Sex is { } own) yield return sex == own ? CareReason.WishFitsSex : CareReason.WishOtherSex;
        if (wish.WishTerm is { } term) yield return term == child.Term ? CareReason.WishFitsTerm : CareReason.WishOtherTerm;
    }

    private static bool? OldEnough(ChildToPlace child, CarerOffered carer, DateOnly today)
    {
        if (carer.Born is not { } own) return null;
        if (carer.Reach is CarerReach.Relative) return own.YearsOn(today) >= AdultAge;
        return new PlacedCarer { BornOn = own.Day, BornPrecision = own.Precision }.IsTwentyYearsOlder(child.Born);
    }

    // A relative is asked anew for each child; what a carer of the list wishes says how many they have room for.
    private static bool TakesSiblings(ChildToPlace child, CarerOffered carer) =>
        carer.Application is not { } wish || ((wish.WishCount ?? int.MaxValue) > child.Siblings.Count && child.Siblings.All(s => wish.Wishes(s.Age, s.Sex, child.Term)));

    private static bool Knows(ChildToPlace child, CarerOffered carer)
    {
        var said = $" {Names.VietnameseText.Fold(carer.Verification?.Suitability)} ";
        return child.Needs.Select(Names.VietnameseText.Fold).Any(n => n.Length > 0 && said.Contains($" {n} ", StringComparison.Ordinal));
    }

    private static bool IsWish(CareReason reason) => reason is CareReason.WishFitsAge or CareReason.WishFitsSex or CareReason.WishFitsTerm;

    private static bool IsOtherWish(CareReason reason) => reason is CareReason.WishOtherAge or CareReason.WishOtherSex or CareReason.WishOtherTerm;
}
