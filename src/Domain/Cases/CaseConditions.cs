using System.Collections.Frozen;

namespace MangNon.Domain.Cases;

/// <summary>The conditions the table of steps names: the code is what the refusal is called when one does not hold.</summary>
internal static class CaseConditions
{
    private static readonly FrozenDictionary<string, Func<StepFacts, bool>> All = new Dictionary<string, Func<StepFacts, bool>>
    {
        ["case.chairman-decides"] = f => f.ActorIsChairman,
        ["case.needs-reason"] = f => f.HasReason,
        ["case.not-assessed"] = f => f.State is not CaseState.Received,
        ["case.is-emergency"] = f => !f.IsEmergency,
        ["case.emergency-first"] = f => !f.IsEmergency || f.EmergencyMeasureDecided,
        ["case.ground-found"] = f => f.FoundWithoutGround,
        ["case.separation-ground"] = f => f.HasSeparationGround,
        ["case.separated-already"] = f => !f.IsSeparated,
        ["case.not-separated"] = f => f.IsSeparated,
        ["case.after-separation"] = f => f.AfterSeparationSettled,
        ["case.separation-open"] = f => !f.IsSeparated,
        ["case.child-opinion"] = f => f.ChildOpinionWritten,
        ["case.parents-opinion"] = f => f.ParentsOpinionWritten || f.HarmByParentOrCarer,
        ["case.meeting-chair"] = f => f.MeetingChairedByChairman,
        ["case.meeting-residents"] = f => f.MeetingHadResidents,
        // The article names them without exception; where they are the ones who harm, the meeting may have been without them.
        ["case.meeting-parents"] = f => f.MeetingHadParents || f.HarmByParentOrCarer,
        ["case.meeting-minutes"] = f => f.MinutesWritten,
        ["case.plan-file"] = f => f.PlanFileComplete,
        ["case.plan-by-its-writer"] = f => f.PlanWriter is { } writer && writer != f.Actor,
        ["case.plan-not-sent"] = f => f.PlanSentToAll,
        ["case.review-says-next-round"] = f => f.ReviewOutcome is ReviewOutcome.Close,
        ["case.child-unknown"] = f => f.HasChildRecord,
        ["case.open-services"] = f => f.OpenServices == 0,
        ["case.open-referrals"] = f => f.OpenReferrals == 0,
        ["care.case-has-open-care"] = f => !f.HasOpenCare,
        ["case.release-expected"] = f => !f.ReleaseExpected,
        ["case.no-release-expected"] = f => f.ReleaseExpected,
        ["case.not-a-child"] = f => !f.IsSixteen,
        ["case.still-a-child"] = f => f.IsSixteen,
        ["case.sixteen-not-reported"] = f => f.SixteenReported,
        ["case.receiver-unknown"] = f => f.ReceiverExists,
        ["case.hand-over-papers"] = f => f.HandOverPapersComplete,
        ["case.hand-over-offered"] = f => !f.HandOverOffered,
        ["case.hand-over-not-offered"] = f => f.HandOverOffered,
        ["case.hand-over-not-acknowledged"] = f => f.HandOverAcknowledged,
    }.ToFrozenDictionary();

    /// <summary>All codes.</summary>
    public static IEnumerable<string> Codes => All.Keys;

    public static bool Holds(string code, StepFacts facts) => All[code](facts);
}
