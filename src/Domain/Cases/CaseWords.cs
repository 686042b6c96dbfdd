namespace MangNon.Domain.Cases;

/// <summary>What was done to a child (xâm hại trẻ em, Luật Trẻ em 102/2016/QH13 Điều 4 khoản 5 to 9); one report may tell of several.</summary>
[Flags]
public enum HarmForms
{
    None = 0,

    /// <summary>Bạo lực trẻ em (Điều 4 khoản 6): hurting body or mind.</summary>
    Violence = 1,

    /// <summary>Bóc lột trẻ em (khoản 7): labour against the law, showing for profit.</summary>
    Exploitation = 2,

    /// <summary>Xâm hại tình dục trẻ em (khoản 8).</summary>
    SexualAbuse = 4,

    /// <summary>Bỏ rơi, bỏ mặc trẻ em (khoản 9).</summary>
    Abandonment = 8,

    /// <summary>Mua bán trẻ em (khoản 5).</summary>
    Trafficking = 16,

    /// <summary>Other forms that harm (khoản 5).</summary>
    Other = 32,
}

/// <summary>Why a child goes the way of protection (Luật Trẻ em Điều 52 khoản 1).</summary>
public enum CaseGroup
{
    /// <summary>Trẻ em bị xâm hại.</summary>
    Abused,

    /// <summary>Trẻ em có nguy cơ bị bạo lực, bóc lột, bỏ rơi.</summary>
    AtRisk,

    /// <summary>Trẻ em có hoàn cảnh đặc biệt.</summary>
    SpecialCircumstances,
}

/// <summary>How a report reached the ward (Nghị định 56/2017/NĐ-CP Điều 25 khoản 1, Điều 26 khoản 1).</summary>
public enum ReportChannel
{
    /// <summary>Somebody telephoned.</summary>
    Phone,

    /// <summary>Somebody came.</summary>
    InPerson,

    /// <summary>Tổng đài điện thoại quốc gia bảo vệ trẻ em 111 passed it on.</summary>
    Hotline111,

    /// <summary>The police passed it on.</summary>
    Police,

    School,

    HealthFacility,

    /// <summary>A residential group or a collaborator found or heard of it.</summary>
    Street,

    /// <summary>On paper.</summary>
    Letter,

    /// <summary>The ward's public page.</summary>
    PublicPage,

    /// <summary>Another ward or another body.</summary>
    OtherBody,

    /// <summary>Newspaper, network.</summary>
    Media,

    /// <summary>Officers of the ward saw it themselves.</summary>
    OwnFinding,
}

/// <summary>Where something happened, or somebody lives, as far as this ward is concerned: three places of a case may differ.</summary>
public enum Whereabouts
{
    Unknown,

    ThisWard,

    Elsewhere,
}

/// <summary>Yes, no, or nobody knows yet.</summary>
public enum Known
{
    Unknown,

    Yes,

    No,
}
