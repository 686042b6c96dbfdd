using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Xunit;

namespace MangNon.Domain.Tests.Children;

/// <summary>What came in together goes out together, and a record that moves goes on elsewhere.</summary>
public sealed class BatchesTests
{
    private static readonly BatchId Batch = new(Guid.NewGuid());

    [Fact]
    public void A_batch_taken_back_leaves_the_record_as_it_was()
    {
        var family = new SampleFamily().With(new SwimmingSkill(SampleFamily.Stamp(), SampleFamily.Day("2025-06-01"), SwimmingLevel.CannotSwim));
        family.Child.Change(new SwimmingSkill(InBatch(), SampleFamily.Day("2026-06-01"), SwimmingLevel.Swims), SampleFamily.NewId(), SampleFamily.Today);
        family.Child.Record(new Contact(InBatch(), SampleFamily.Day("2026-06-01")), SampleFamily.Today);

        var kept = family.Child.TakeBack(Batch, () => SampleFamily.Stamp("2026-11-20"));

        var now = family.Child.AsOf(SampleFamily.Today);
        Assert.Equal((0, SwimmingLevel.CannotSwim, 0), (kept, now.Swimming!.Level, now.Contacts.Count));
        Assert.Equal(SwimmingLevel.Swims, family.Child.AsKnown(SampleFamily.Today, SampleFamily.Stamp("2026-11-19").At).Swimming!.Level);
    }

    [Fact]
    public void What_somebody_changed_since_stays_as_it_is_now()
    {
        var family = new SampleFamily();
        var typed = new NumberGiven(InBatch(), SampleFamily.Born, "051318001234");
        family.Child.Record(typed, SampleFamily.Today);
        family.Child.Correct(typed.Id, new NumberGiven(SampleFamily.Stamp("2026-10-02"), SampleFamily.Born, "051318001235"), SampleFamily.Today);

        Assert.Equal(1, family.Child.TakeBack(Batch, () => SampleFamily.Stamp("2026-11-20")));
        Assert.Equal("051318001235", family.Child.Number);
    }

    [Theory]
    [InlineData("2026-10-31", null)]
    [InlineData("2026-11-02", "batch.too-late")]
    public void A_batch_can_be_taken_back_for_thirty_days(string day, string? refusal)
    {
        var batch = new Batch(Batch, Viewer, new DateTime(2026, 10, 2, 0, 0, 0, DateTimeKind.Utc), BatchKind.Import, "danh-sach.xlsx", 1, 0);

        Assert.Equal(refusal, batch.WhyNotTakeBack(DateTime.SpecifyKind(SampleFamily.Day(day).ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc)).Select(r => r.Code).FirstOrDefault());
    }

    [Fact]
    public void A_record_goes_on_in_the_new_ward_without_where_it_lived_and_the_old_one_is_unchanged()
    {
        var family = new SampleFamily().In("ND56-6.2").RaisedBy(KinRelation.Mother).With(new Contact(SampleFamily.Stamp(), SampleFamily.Day("2026-01-01")));
        family.Child.Leave(new LifeEvent(SampleFamily.Stamp(), SampleFamily.Day("2026-11-01"), LifeEventKind.Departure), SampleFamily.NewId(), SampleFamily.Today);
        var before = family.Child.AllFacts.Count();

        var next = Transfer.Continue(family.Child, new ChildId(Guid.NewGuid()), new WardId(Guid.NewGuid()), () => SampleFamily.Stamp("2026-11-05"), SampleFamily.Today);

        var now = next.AsOf(SampleFamily.Today);
        Assert.Equal(("Nguyễn Thị Bé", 1, 1, 0, 0), (next.FullName, now.Circumstances.Count, now.Kin.Count, now.Contacts.Count, now.Events.Count));
        Assert.Null(now.Residence);
        Assert.Equal(before, family.Child.AllFacts.Count());
        Assert.False(family.Child.AsOf(SampleFamily.Today).IsOnList);
        Assert.True(family.Child.AsOf(SampleFamily.Day("2026-10-31")).IsOnList);
    }

    [Fact]
    public void When_its_ward_is_merged_a_child_lives_in_the_other_one_from_that_day_and_has_not_arrived()
    {
        var (on, school, group) = (SampleFamily.Day("2026-07-01"), new UnitId(Guid.NewGuid()), new UnitId(Guid.NewGuid()));
        var (next, nextSchool) = (new WardId(Guid.NewGuid()), new UnitId(Guid.NewGuid()));
        var family = new SampleFamily().Poor().With(new Schooling(SampleFamily.Stamp(), SampleFamily.Day("2025-09-01"), null, SchoolStanding.Attending, "Trường A", 2) { SchoolId = school, ClassName = "2A" })
            .With(new LifeEvent(SampleFamily.Stamp(), SampleFamily.Day("2021-01-01"), LifeEventKind.Arrival));
        var merger = new WardMerger(next, on, "NQ 12", new Dictionary<UnitId, UnitId> { [SampleFamily.Group2] = group, [school] = nextSchool });

        var home = merger.Continue(family.Household, new HouseholdId(Guid.NewGuid()), () => SampleFamily.Stamp("2026-07-02"), SampleFamily.Today);
        var child = merger.Continue(family.Child, new ChildId(Guid.NewGuid()), home.Id, () => SampleFamily.Stamp("2026-07-02"), SampleFamily.Today);
        var transfer = Transfer.OfMerger(new TransferId(Guid.NewGuid()), DateTime.UnixEpoch, family.Child, child, (on.AddDays(-1), "NQ 12"));

        Assert.Equal((on, home.Id, false, true), (Assert.Single(child.Residences).From, child.HouseholdId!.Value, child.AsOf(on.AddDays(-1)).IsOnList, child.AsOf(on).IsOnList));
        Assert.Equal((nextSchool, "2A"), (child.SchoolId!.Value, child.ClassName));
        Assert.DoesNotContain(child.Events, e => e.Kind is LifeEventKind.Arrival);
        Assert.Equal((next, group, PovertyLevel.Poor, on), (home.WardId, home.GroupId!.Value, home.PovertyNow, Assert.Single(home.Dwellings).From));
        Assert.Equal((TransferState.Accepted, true, child.Id), (transfer.State, transfer.IsOfMerger, transfer.NewChildId!.Value));
        Assert.Null(family.Child.LivesUntil);
        Assert.Throws<ArgumentException>(() => Transfer.OfMerger(transfer.Id, DateTime.UnixEpoch, family.Child, family.Child, (on, "NQ 12")));
    }

    [Theory]
    [InlineData(Role.Officer, "ca", ChildFacet.Sensitive, FacetRight.Change)]
    [InlineData(Role.Leader, "ca", ChildFacet.Sensitive, FacetRight.See)]
    [InlineData(Role.Collaborator, "group", ChildFacet.Sensitive, FacetRight.None)]
    [InlineData(Role.UnitHead, "health", ChildFacet.Circumstance, FacetRight.Propose)]
    [InlineData(Role.UnitHead, "health", ChildFacet.Health, FacetRight.Change)]
    [InlineData(Role.UnitHead, "health", ChildFacet.School, FacetRight.None)]
    [InlineData(Role.UnitHead, "school", ChildFacet.Living, FacetRight.None)]
    [InlineData(Role.UnitHead, "police", ChildFacet.Circumstance, FacetRight.None)]
    [InlineData(Role.UnitHead, "ca", ChildFacet.Basics, FacetRight.None)]
    [InlineData(Role.Supervisor, "ca", ChildFacet.Basics, FacetRight.None)]
    [InlineData(Role.Administrator, "ca", ChildFacet.Basics, FacetRight.None)]
    public void Each_part_of_a_record_is_for_those_whose_duty_needs_it(Role role, string unit, ChildFacet facet, FacetRight right)
    {
        UnitKind kind = unit switch { "group" => UnitKind.ResidentialGroup, "health" => UnitKind.HealthStation, "school" => UnitKind.School, "police" => UnitKind.Police, _ => UnitKind.Office };

        Assert.Equal(right, ChildFacets.RightOf(Viewer with { Role = role, UnitKind = kind }, facet));
    }

    [Fact]
    public void A_fact_of_a_closely_held_group_belongs_to_the_closer_part()
    {
        Assert.Equal(ChildFacet.Sensitive, ChildFacets.Of(new CircumstanceFact(SampleFamily.Stamp(), SampleFamily.Born, null, "LTE-10.1đ")));
        Assert.Equal(ChildFacet.Sensitive, ChildFacets.Of(new Support(SampleFamily.Stamp(), SampleFamily.Born, null, "ND20-6.1c", SupportState.Received)));
        Assert.Equal(ChildFacet.Circumstance, ChildFacets.Of(new CircumstanceFact(SampleFamily.Stamp(), SampleFamily.Born, null, "ND56-6.2")));
    }

    private static readonly Viewer Viewer = new(default, default, default, default, "Phường Măng Non", AdministrativeLevel.Commune, Role.Officer, new UnitId(Guid.NewGuid()), "Người Thử", "");

    private static FactStamp InBatch() => SampleFamily.Stamp("2026-10-01") with { Batch = Batch };
}
