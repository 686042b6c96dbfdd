using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;

namespace MangNon.App.Features.Cases.Care;

/// <summary>A page about one placement of a case: loads it for the one who asks, with what may be done next.</summary>
public abstract class CarePage(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, CaseDesk desk, CareDesk care) : DraftingPage(db, clock, texts, dialect, desk)
{
    // What the form of a step itself asks for is no reason to hide the step.
    private static readonly HashSet<string> ByTheForm = ["care.needs-reason", "care.needs-document", "care.end-ground", "care.end-not-shown", "care.next-unknown", "care.plan-not-agreed", "care.carer-unfit", "care.other-entry"];

    public CarePlacement Placement { get; private set; } = null!;

    public ChildOnForm Child { get; private set; } = null!;

    public CareFacts Facts { get; private set; } = null!;

    protected CareDesk Care { get; } = care;

    public string PlacementAddress => $"{Address}/cham-soc/{Placement.Id.Value}";

    /// <summary>Running limits of this placement, the first to end in front.</summary>
    public IReadOnlyList<Clock> Limits => [.. Clocks.Where(c => c.IsOpen && c.Subject == Placement.Id.Value).OrderBy(c => c.Due)];

    /// <summary>What the law lets follow now, with what still stands against it.</summary>
    public IReadOnlyList<NextCareStep> NextSteps => [.. CareSteps.Next(Facts, Placement.Id, Clocks).Select(n => n with { Refusals = [.. n.Refusals.Where(r => !IsByTheForm(n.Step, r.Code))] })];

    /// <summary>A refusal with the article it rests on.</summary>
    public string Sentence(Domain.Refusal refusal) => CaseWords.Sentence(T, refusal, CareSteps.FindLaw(refusal));

    protected async Task<bool> LoadPlacementAsync(Guid id, Guid placement)
    {
        if (!await LoadCaseAsync(id) || Placements.FirstOrDefault(p => p.Id.Value == placement) is not { } found) return false;
        Placement = found;
        Child = await Care.ChildAsync(Me, Case);
        Facts = await Care.FactsAsync(Me, Case, Placement, Placements, Child);
        return true;
    }

    // Assessed for the first time, the form asks which group the child belongs to; decided outside, for the paper.
    private bool IsByTheForm(CareStep step, string code) => ByTheForm.Contains(code) || (code, step) switch
    {
        ("care.group-unknown", CareStep.Assess) => true,
        ("care.decider-ends", CareStep.End) => Facts.DecidedOutside,
        _ => false,
    };
}
