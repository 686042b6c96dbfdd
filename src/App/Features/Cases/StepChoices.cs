namespace MangNon.App.Features.Cases;

/// <summary>How a temporary separation ends (Điều 32 khoản 3; Thông tư 14/2020/TT-BLĐTBXH Điều 14 khoản 3).</summary>
public enum SeparationEnd
{
    /// <summary>The child goes home, which was found safe.</summary>
    Home,

    /// <summary>Cancelled before its term, since parents or carer were found safe.</summary>
    Cancelled,

    /// <summary>The court has decided.</summary>
    Court,
}

/// <summary>What the worker does in proceedings about a child (Luật Trẻ em Điều 72).</summary>
public enum ProceedingsPart
{
    /// <summary>Guides child and parents to legal aid and services (khoản 1).</summary>
    GuidedToHelp,

    /// <summary>Gives the child's situation to who decides (khoản 2).</summary>
    InformedAuthority,

    /// <summary>Takes part in proceedings or administrative handling (khoản 3).</summary>
    TookPart,

    /// <summary>Meeting of the council on education in the ward (khoản 3).</summary>
    CouncilMeeting,

    /// <summary>The court's consideration of a reform school (khoản 3).</summary>
    CourtHearing,

    /// <summary>Follows and supports a measure, or the return into the community (khoản 4 and khoản 5).</summary>
    FollowedMeasure,
}

/// <summary>What a child is in proceedings (Luật Trẻ em Điều 71).</summary>
public enum ProceedingsRole
{
    Offender,
    Victim,
    Witness,
}

/// <summary>Where a child comes home from (Luật Trẻ em Điều 73 khoản 2).</summary>
public enum ReleaseFrom
{
    Prison,
    ReformSchool,
}
