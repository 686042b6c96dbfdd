namespace MangNon.Domain.Cases.Care;

/// <summary>For how long care is meant (Luật Trẻ em 102/2016/QH13 Điều 50 khoản 2 điểm c). Each is a placement of its own.</summary>
public enum CareTerm
{
    /// <summary>Chăm sóc thay thế lâu dài.</summary>
    Lasting,

    /// <summary>Chăm sóc thay thế tạm thời: given at once, before the papers (Nghị định 56/2017/NĐ-CP Điều 32 khoản 4).</summary>
    Temporary,
}

/// <summary>Why a child needs alternative care (Luật Trẻ em Điều 62, by its clauses).</summary>
public enum CareGroup
{
    /// <summary>Orphaned of both parents, abandoned, without anybody (khoản 1).</summary>
    WithoutParents,

    /// <summary>Cannot live with the parents for its safety; they cannot protect or raise it, or are who abuses it (khoản 2).</summary>
    UnsafeWithParents,

    /// <summary>Hit by disaster, catastrophe or armed conflict (khoản 3).</summary>
    Disaster,

    /// <summary>Refugee whose parents are not known (khoản 4).</summary>
    Refugee,
}

/// <summary>Why nobody's written consent is needed (Luật Trẻ em Điều 63 khoản 1 điểm b).</summary>
public enum ConsentWaiver
{
    /// <summary>Safe shelter, kept apart from who threatens it (Điều 50 khoản 2 điểm b).</summary>
    SafeShelter,

    /// <summary>Care as a measure of intervention for a child of Điều 62 khoản 2 (Điều 50 khoản 2 điểm c).</summary>
    InterventionCare,

    /// <summary>The court limits the parents' rights or separates the child, at the Chairman's request (Điều 52 khoản 3).</summary>
    CourtMeasure,

    /// <summary>Parental rights are limited by the law on marriage and family.</summary>
    LimitedParentalRights,

    /// <summary>There is no guardian to ask: the carer may be appointed (Điều 66 khoản 1). Our reading; điểm a names no exception.</summary>
    NoGuardian,
}

/// <summary>Why care ends (Luật Trẻ em Điều 69).</summary>
public enum CareEndGround
{
    /// <summary>The carer no longer fulfils the conditions (khoản 1 điểm a).</summary>
    ConditionsLost,

    /// <summary>The carer did what Điều 6 forbids and harmed the child (điểm b).</summary>
    CarerHarmedChild,

    /// <summary>The carer asks for it (điểm c, Mẫu 15).</summary>
    CarerAsked,

    /// <summary>The child gravely harms the carer or their family on purpose (điểm d, Mẫu 15).</summary>
    ChildHarmedCarer,

    /// <summary>Reunion with a family that is safe (điểm đ).</summary>
    Reunion,

    /// <summary>The child wishes it and it is in its interest (khoản 3).</summary>
    ChildWished,

    /// <summary>Temporary care, or care in a facility, gives way to a lasting carer (Thông tư 14/2020/TT-BLĐTBXH Điều 13 khoản 3 điểm a).</summary>
    LastingCareFound,

    /// <summary>The child is 16 (Luật Trẻ em Điều 1; Thông tư 14/2020 Điều 13 khoản 4).</summary>
    Sixteen,
}

/// <summary>Where a child goes when care ends (Nghị định 56/2017/NĐ-CP Điều 48 khoản 2).</summary>
public enum CareNext
{
    Family,
    Relative,
    NotRelated,
    Facility,

    /// <summary>16, helped by others from now on.</summary>
    Independent,
}

/// <summary>Why a form of care that comes first was not taken (Thông tư 14/2020 Điều 10 khoản 2).</summary>
public enum CareSearchResult
{
    /// <summary>There is nobody.</summary>
    Nobody,

    /// <summary>There is somebody, who does not fulfil the conditions.</summary>
    NotEligible,

    /// <summary>There is somebody, who does not take the child.</summary>
    Refused,
}

/// <summary>Who is asked first to take a child in (Nghị định 56/2017/NĐ-CP Điều 42 khoản 3), in the order of the clause.</summary>
public enum CarerReach
{
    /// <summary>Người thân thích.</summary>
    Relative,

    /// <summary>Lives where the child lives.</summary>
    SameWard,

    /// <summary>Vietnamese citizen elsewhere in the country.</summary>
    SameCountry,

    /// <summary>Foreigner living in Việt Nam.</summary>
    Foreigner,
}
