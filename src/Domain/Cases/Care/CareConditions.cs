using System.Collections.Frozen;

namespace MangNon.Domain.Cases.Care;

/// <summary>The conditions the table of care steps names: the code is what the refusal is called when one does not hold.</summary>
internal static class CareConditions
{
    /// <summary>Those of a decision, which <see cref="PlacementFacts"/> judges.</summary>
    public static readonly string[] OfDecision =
    [
        "placement.order", "placement.child-not-asked", "placement.child-against", "placement.needs-consent", "placement.carer-not-verified",
        "placement.carer-not-adult", "placement.carer-too-young", "placement.siblings-apart", "placement.carer-order", "placement.facility-agreement",
    ];

    private static readonly FrozenDictionary<string, Func<CareFacts, bool>> All = Own().Concat(OfDecision.Select(Judged)).ToFrozenDictionary();

    /// <summary>All codes.</summary>
    public static IEnumerable<string> Codes => All.Keys;

    public static bool Holds(string code, CareFacts facts) => All[code](facts);

    private static KeyValuePair<string, Func<CareFacts, bool>> Judged(string code) => new(code, f => f.DecidedOutside || f.Placement is null || !f.IsRefused(code));

    private static Dictionary<string, Func<CareFacts, bool>> Own() => new()
    {
        ["care.chairman-decides"] = f => f.ActorIsChairman,
        ["care.needs-reason"] = f => f.HasReason,
        ["care.needs-document"] = f => f.HasDocument,
        ["case.not-a-child"] = f => !f.IsSixteen,
        ["case.still-a-child"] = f => f.IsSixteen,
        ["case.sixteen-not-reported"] = f => f.SixteenReported,
        ["care.plan-by-its-writer"] = f => f.PlanWriter is { } writer && writer != f.Actor,
        ["care.by-its-proposer"] = f => f.Proposer is { } proposer && proposer != f.Actor,
        ["care.group-unknown"] = f => f.GroupKnown,
        ["care.child-file"] = f => f.FileComplete,
        ["care.age-unknown"] = f => f.AgeKnown,
        ["care.not-from-facility"] = f => f.FromFacility,
        ["care.plan-not-agreed"] = f => !f.FromFacility || f.PlanAgreedWithFacility,
        ["care.facility-not-told"] = f => f.FacilityToldOfDecision,
        ["care.facility-not-ended"] = f => !f.FromFacility || f.FacilityCareEnded,
        ["care.facility-not-requested"] = f => f.FacilityRequested,
        ["care.facility-order"] = f => f.IsUrgent || f.OrderKept || f.CarerOnTheWay,
        ["care.only-facility"] = f => f.Form is CareForm.Facility,
        ["care.not-facility"] = f => f.Form is not CareForm.Facility,
        ["care.only-lasting"] = f => f.Term is CareTerm.Lasting,
        ["care.only-temporary"] = f => f.Term is CareTerm.Temporary,
        ["care.not-urgent"] = f => f.IsUrgent,
        ["care.carer-unknown"] = f => f.CarerNamed,
        ["care.carer-unfit"] = f => f.CarerFit,
        ["care.carer-danger"] = f => f.NothingAgainstCarer,
        ["care.carer-not-on-list"] = f => f.CarerOnList,
        ["care.carer-elsewhere"] = f => f.CarerLivesHere,
        ["care.placed-elsewhere"] = f => !f.PlacedElsewhere,
        ["care.first-follow-up-first"] = f => f.FirstFollowUpDone,
        ["care.end-ground"] = f => f.EndGround is not null and not CareEndGround.Sixteen,
        ["care.end-not-shown"] = IsShown,
        ["care.next-unknown"] = f => f.Next is not null,
        ["care.decider-ends"] = f => f.DecidedOutside ? f.HasDocument : f.ActorIsChairman,
        // A carer who is not related, also of a child that leaves a facility (Thông tư 14/2020 Điều 10 khoản 4 điểm c, Điều 11 khoản 2).
        ["placement.meetings"] = f => !f.IsRefused("placement.meetings"),
    };

    /// <summary>What a ground of Điều 69 rests on: result of the follow-up, request of the carer, wish of the child (Điều 48 khoản 1 và khoản 2).</summary>
    private static bool IsShown(CareFacts facts) => facts.EndGround switch
    {
        CareEndGround.ConditionsLost => facts.ChangeNeeded || facts.MovedOut,
        CareEndGround.CarerHarmedChild => facts.ChangeNeeded || facts.MovedOut,
        CareEndGround.CarerAsked or CareEndGround.ChildHarmedCarer => facts.CarerAskedEnd,
        CareEndGround.ChildWished => facts.ChildWishedEnd,
        CareEndGround.Reunion => facts.HomeSafe,
        _ => true,
    };
}
