using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using Xunit;
using static MangNon.Domain.Cases.Care.CareState;
using static MangNon.Domain.Cases.Care.CareStep;

namespace MangNon.Domain.Tests.Cases.Care;

public sealed class CareStepsTests
{
    private const string Table = """
        Needed NoteFacilityFile -> Needed
        Needed PassOnFacilityFile -> Needed
        Needed TakeFacilityFile -> Assessed
        Needed Assess -> Assessed
        Assessed Assess -> Assessed
        Assessed SubmitPlan -> PlanSubmitted
        PlanSubmitted ApprovePlan -> Searching
        PlanSubmitted RefusePlan -> Assessed
        Searching VerifyCarer -> CarerFound
        Searching NoteOutsideDecision -> Decided
        CarerFound NoteOutsideDecision -> Decided
        CarerFound NoteMeeting -> CarerFound
        CarerFound AgreeWithFacility -> CarerFound
        CarerFound DropCarer -> Searching
        CarerFound Decide -> Decided
        CarerFound Decline -> Searching
        Decided NoteMeeting -> Decided
        Decided NoteFacilityToldOfDecision -> Decided
        Decided NoteFacilityCareEnded -> Decided
        Decided HandOver -> Placed
        Decided HandToTemporaryCarer -> Placed
        Decided AdmitToFacility -> Placed
        Placed FollowUpFirst -> Placed
        Placed FollowUpSecond -> Placed
        Placed ReportHalfYear -> Placed
        Placed ReportTemporary -> Placed
        Placed NoteCarerNotice -> Placed
        Placed NoteChangeNeeded -> Placed
        Placed ReportSixteen -> Placed
        Placed EndAtSixteen -> Ended
        MovedOut EndAtSixteen -> Ended
        """;

    private static readonly CareState[] Looking = [Needed, Assessed, PlanSubmitted, Searching];

    private static readonly Dictionary<CareStep, CareState[]> Wide = new()
    {
        [NoteFormTried] = Looking,
        [RequestFacility] = Looking,
        [NoteFacilityDecision] = Looking,
        [AskChild] = [.. Looking, CarerFound],
        [WriteConsent] = [.. Looking, CarerFound],
        [DropNeed] = [.. Looking, CarerFound],
        [NoteCarerAsksEnd] = [Decided, Placed, MovedOut],
        [NoteChildWishesEnd] = [Decided, Placed, MovedOut],
        [End] = [Decided, Placed, MovedOut],
        [MoveOut] = [.. Looking, CarerFound, Decided, Placed],
    };

    [Fact]
    public void The_table_of_steps()
    {
        var own = CareSteps.Transitions.Where(t => !Wide.ContainsKey(t.Step) && !(t.Step is HandToTemporaryCarer && Looking.Contains(t.From))).Select(t => $"{t.From} {t.Step} -> {t.To}");

        Assert.Equal(Table.Split('\n', StringSplitOptions.TrimEntries).Order(), own.Order());
        Assert.All(Wide, w => Assert.Equal(w.Value.Order(), CareSteps.Transitions.Where(t => t.Step == w.Key).Select(t => t.From).Order()));
        Assert.DoesNotContain(CareSteps.Transitions, t => t.From is Ended);
    }

    [Fact]
    public void LTE_69_2_A_child_that_is_abused_is_moved_out_in_every_open_state_by_anybody_on_the_case()
    {
        Assert.All(CareSteps.Transitions.Where(t => t.Step is MoveOut), t => Assert.Equal(["care.needs-reason"], t.Conditions));
        Assert.All(CareSteps.Transitions.Where(t => t.Step is MoveOut), t => Assert.Equal(MovedOut, t.To));
    }

    [Fact]
    public void Every_step_and_every_refusal_has_its_article_and_every_clock_exists()
    {
        Assert.All(Enum.GetValues<CareStep>(), s => Assert.NotEmpty(CareSteps.LawOf(s).Article));
        Assert.All(Enum.GetValues<CareStep>(), s => Assert.Contains(CareSteps.Transitions, t => t.Step == s));
        Assert.Equal(Enum.GetValues<CareStep>().Length, Enum.GetValues<CareStep>().Select(s => CareSteps.LawOf(s).Step).Distinct().Count());
        Assert.All(CareSteps.Transitions.SelectMany(t => t.Conditions).Append("care.step-not-now"), c => Assert.NotNull(CareSteps.FindLaw(new Refusal(c))));
        Assert.All(Enum.GetValues<CareStep>().Select(s => CareSteps.LawOf(s).Clock).OfType<string>(), id => Assert.Contains(ClockRules.All, r => r.Id == id && r.HasClock));
    }

    [Theory]
    [InlineData("care.case-closed care.open-already care.case-has-open-care care.decided-already care.carer-name care.too-long care.search-result care.opinion care.other-entry")]
    [InlineData("care-file.health care-file.photos care-file.assessment care-file.abandoned care-file.separation care-file.admission care-file.facility-report care-file.not-on-approved-list")]
    public void What_is_refused_beside_the_table_has_its_article_too(string codes) => Assert.All(codes.Split(' '), c => Assert.NotNull(CareSteps.FindLaw(new Refusal(c))));

    [Fact]
    public void A_step_stops_the_clock_it_has_to_keep() =>
        Assert.All(Enum.GetValues<CareStep>().Select(CareSteps.LawOf).Where(l => l.Clock is not null), l => Assert.Contains(l.Event, ClockRules.All.Single(r => r.Id == l.Clock).Stops));

    [Fact]
    public void Every_condition_of_the_table_can_refuse()
    {
        // Each set wrong in its own way; a condition that refuses in none would be worth nothing.
        var facility = new PlacementFacts(CareForm.Facility, 8, new HashSet<CareForm>(), false, null, false, false, null, false, 0, false) { SiblingsApart = true };
        var stranger = new PlacementFacts(CareForm.NotRelated, 8, new HashSet<CareForm>(), null, null, false, false, 20, false, 0, false) { SiblingsApart = true, NearerCarerLeft = true };
        var relative = stranger with { Form = CareForm.Relative, CarerAge = 17 };
        CareFacts[] wrong =
        [
            new() { State = Needed, FromFacility = true, PlacedElsewhere = true, IsSixteen = true, Placement = facility, Form = CareForm.Facility, Term = CareTerm.Temporary },
            new() { State = Needed, FromFacility = true, Placement = stranger, Form = CareForm.NotRelated, EndGround = CareEndGround.CarerAsked },
            new() { State = Needed, Placement = relative, Form = CareForm.Relative },
        ];

        foreach (var line in CareSteps.Transitions)
            foreach (var condition in line.Conditions)
                Assert.Contains(wrong, f => CareSteps.WhyNot(line.Step, f with { State = line.From }).Contains(new Refusal(condition)));
    }

    [Fact]
    public void What_comes_next_carries_the_clock_of_its_own_placement()
    {
        var world = new CareWorld().Found().Take(Decide, "2026-03-23 09:00", CareWorld.Chairman, document: "15/QĐ-UBND");

        var next = CareSteps.Next(world.Facts(CareWorld.Worker, "2026-03-24 09:00"), world.Placement.Id, world.Clocks("2026-03-24 09:00"));

        Assert.Equal(CaseStory.Day("2026-04-13"), next.Single(n => n.Step is HandOver).RunningClock!.LastDay);
        Assert.All(CareSteps.Next(world.Facts(CareWorld.Worker, "2026-03-24 09:00"), new CarePlacementId(CaseStory.Id(9)), world.Clocks("2026-03-24 09:00")), n => Assert.Null(n.RunningClock));
    }
}
