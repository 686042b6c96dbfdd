using MangNon.Domain.Cases.Care;
using MangNon.Domain.Registers;

namespace MangNon.Domain.Cases;

/// <summary>
/// A paper the ward issues with a step of a case, and so numbers in its register of what goes out (Nghị định 30/2020/NĐ-CP Điều 15 khoản 1).
/// What a court, the police or another place issues has that place's number and stands in no register of the ward's.
/// </summary>
/// <param name="Kind">Code of <see cref="RegisterLaw.Kinds"/>.</param>
/// <param name="Always">It is nothing without a number; else whoever takes the step says whether it goes out on paper.</param>
public sealed record OutgoingPaper(string Kind, bool Always)
{
    private static readonly OutgoingPaper Decision = new("QĐ", Always: true);
    private static readonly OutgoingPaper Letter = new(RegisterLaw.Letter, Always: false);
    private static readonly OutgoingPaper Plan = new("KH", Always: false);

    /// <summary>Null where the ward issues nothing.</summary>
    /// <param name="byCourt">A separation ends by what the court decided.</param>
    public static OutgoingPaper? Of(CaseStep step, bool byCourt = false) => step switch
    {
        CaseStep.ApprovePlan or CaseStep.DecideSeparation => Decision,
        CaseStep.EndSeparation when !byCourt => Decision with { Always = false },
        CaseStep.SubmitPlan or CaseStep.ChangePlan => Plan,
        CaseStep.PetitionCourt => Letter with { Always = true },
        CaseStep.SendUrgentReport => new("BC", Always: true),
        CaseStep.NotifyPolice => new("TB", Always: false),
        CaseStep.Refer or CaseStep.OfferHandOver => Letter,
        _ => null,
    };

    /// <summary>Null where the ward issues nothing.</summary>
    /// <param name="decidedOutside">The decision on the child's care was another body's; so is the one that ends it.</param>
    public static OutgoingPaper? Of(CareStep step, bool decidedOutside) => step switch
    {
        CareStep.ApprovePlan or CareStep.Decide => Decision,
        CareStep.End when !decidedOutside => Decision,
        CareStep.EndAtSixteen when !decidedOutside => Decision,
        _ => null,
    };
}
