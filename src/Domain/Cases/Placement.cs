namespace MangNon.Domain.Cases;

/// <summary>Where a child is cared for, in the order of preference (Nghị định 56/2017/NĐ-CP Điều 42 khoản 2; Luật Trẻ em Điều 60).</summary>
public enum CareForm
{
    Relative,
    NotRelated,

    /// <summary>A social-assistance facility (cơ sở trợ giúp xã hội), for want of anyone else.</summary>
    Facility,
}

/// <summary>What is known of a placement before it is decided (Luật Trẻ em Điều 60-66; Thông tư 14/2020/TT-BLĐTBXH).</summary>
/// <param name="ChildAge">In completed years.</param>
/// <param name="FormsTried">The forms that come before this one and were looked for in vain.</param>
/// <param name="ChildAgrees">From 7 the child must be asked; null while it was not. The law asks for its opinion, not its consent.</param>
/// <param name="ReasonAgainstChild">Why it is decided against the child's opinion; null where it is not.</param>
/// <param name="ConsentWritten">Of guardian or parents (Luật Điều 63 khoản 1).</param>
/// <param name="ConsentNotNeeded">Separation, court or limited parental rights.</param>
/// <param name="CarerAge">In completed years; null where not a person.</param>
/// <param name="CarerVerified">Mẫu 11 finds the conditions of Luật Điều 63 khoản 2.</param>
/// <param name="Meetings">How often the child met the carer.</param>
/// <param name="FacilityAgrees">The facility the child lives in agreed in writing; null where it lives in none.</param>
public sealed record PlacementFacts(
    CareForm Form,
    int ChildAge,
    IReadOnlySet<CareForm> FormsTried,
    bool? ChildAgrees,
    string? ReasonAgainstChild,
    bool ConsentWritten,
    bool ConsentNotNeeded,
    int? CarerAge,
    bool CarerVerified,
    int Meetings,
    bool? FacilityAgrees)
{
    /// <summary>Age from which a child must be asked (Luật Trẻ em Điều 60 khoản 3).</summary>
    public const int AskedFrom = 7;

    /// <summary>
    /// A carer who is not related is at least 20 years older by the birth dates; null where they are not known to the day and the ages decide.
    /// </summary>
    public bool? TwentyYearsOlder { get; init; }

    /// <summary>Brothers or sisters who need care too would not live with the child (Luật Trẻ em Điều 60 khoản 4).</summary>
    public bool SiblingsApart { get; init; }

    /// <summary>Why they do not; null where no reason is given.</summary>
    public string? ReasonSiblingsApart { get; init; }

    /// <summary>Somebody who comes first by Điều 42 khoản 3 (the child's ward before others, citizens before foreigners) could take the child.</summary>
    public bool NearerCarerLeft { get; init; }

    /// <summary>Why that one was passed over; null where no reason is given.</summary>
    public string? ReasonPassedOver { get; init; }

    private const int YearsBetween = 20;
    private const int AdultAge = 18;
    private const int MeetingsNeeded = 2;
    private const int ChildUnder = 16;

    /// <summary>Why the hand-over (quyết định giao, nhận, Mẫu 12) cannot be decided.</summary>
    public IEnumerable<Refusal> WhyNotDecide()
    {
        if (ChildAge >= ChildUnder) yield return new Refusal("case.not-a-child");
        if (Enum.GetValues<CareForm>().Any(f => f < Form && !FormsTried.Contains(f))) yield return new Refusal("placement.order");
        if (ChildAge >= AskedFrom && ChildAgrees is null) yield return new Refusal("placement.child-not-asked");
        if (ChildAge >= AskedFrom && ChildAgrees is false && string.IsNullOrWhiteSpace(ReasonAgainstChild)) yield return new Refusal("placement.child-against");
        if (!ConsentWritten && !ConsentNotNeeded) yield return new Refusal("placement.needs-consent");
        if (Form is not CareForm.Facility && !CarerVerified) yield return new Refusal("placement.carer-not-verified");
        if (Form is CareForm.Relative && CarerAge is not >= AdultAge) yield return new Refusal("placement.carer-not-adult");
        if (Form is CareForm.NotRelated && !(TwentyYearsOlder ?? CarerAge - ChildAge >= YearsBetween)) yield return new Refusal("placement.carer-too-young");
        if (SiblingsApart && string.IsNullOrWhiteSpace(ReasonSiblingsApart)) yield return new Refusal("placement.siblings-apart");
        if (Form is CareForm.NotRelated && NearerCarerLeft && string.IsNullOrWhiteSpace(ReasonPassedOver)) yield return new Refusal("placement.carer-order");
        if (FacilityAgrees is false) yield return new Refusal("placement.facility-agreement");
    }

    /// <summary>Why the child cannot be handed over yet: a carer who is not related is met at least twice first (Thông tư 14/2020 Điều 10 khoản 4 điểm c).</summary>
    public IEnumerable<Refusal> WhyNotHandOver()
    {
        foreach (var refusal in WhyNotDecide()) yield return refusal;
        if (Form is CareForm.NotRelated && Meetings < MeetingsNeeded) yield return new Refusal("placement.meetings");
    }
}
