using MangNon.Domain.Children;
using MangNon.Domain.Matching;
using Xunit;

namespace MangNon.Domain.Tests.Children;

/// <summary>Two records of one child become one.</summary>
public sealed class ChildMergeTests
{
    private static readonly HashSet<MergeSlot> Nothing = [];

    [Fact]
    public void What_the_other_record_alone_says_is_carried_over_and_it_is_put_aside()
    {
        var (kept, other) = (new SampleFamily(), new SampleFamily());
        other.With(new NumberGiven(SampleFamily.Stamp(), Day("2018-06-01"), "051318001234")).With(new InsuranceCard(SampleFamily.Stamp(), Day("2025-01-01"), Day("2027-01-01"), "TE1510000000001"));

        var carried = Merge(kept, other);

        Assert.Equal(2, carried);
        Assert.Equal(("051318001234", "TE1510000000001"), (kept.Child.AsOf(SampleFamily.Today).Number!.Text, kept.Child.AsOf(SampleFamily.Today).Card!.Number));
        Assert.Equal((kept.Child.Id, true), (other.Child.MergedInto, other.Child.Numbers.Single().Stands));
        other.Child.Separate();
        Assert.Null(other.Child.MergedInto);
        Assert.Equal(["child.not-merged"], other.Child.WhyNotSeparate().Select(r => r.Code));
    }

    [Fact]
    public void In_a_conflict_the_kept_record_holds_unless_somebody_chose_the_other()
    {
        foreach (var (chosen, name) in (IEnumerable<(HashSet<MergeSlot>, string)>)[(Nothing, "Nguyễn Thị Bé"), ([MergeSlot.Basics], "Nguyễn Thị Bế")])
        {
            var (kept, other) = (new SampleFamily(), new SampleFamily());
            other.Child.Correct(other.Child.Basics[0].Id, other.Basic("Nguyễn Thị Bế"), SampleFamily.Today);
            Assert.Equal(FieldMergeOutcome.Conflict, ChildMerge.Lines(kept.Child, other.Child).Single(l => l.Slot is MergeSlot.Basics).Outcome);

            Merge(kept, other, chosen);

            Assert.Equal(name, kept.Child.AsOf(SampleFamily.Today).Basic!.FullName);
        }
    }

    [Fact]
    public void Of_two_school_years_the_later_holds_and_the_earlier_is_history_whoever_has_which()
    {
        foreach (var (mine, theirs) in (IEnumerable<(string, string)>)[("2024-09-05", "2026-09-05"), ("2026-09-05", "2024-09-05")])
        {
            var (kept, other) = (new SampleFamily().With(In(mine)), new SampleFamily().With(In(theirs)));

            Merge(kept, other);

            Assert.Equal("2024", kept.Child.AsOf(Day("2025-01-10")).Schooling!.ClassName);
            Assert.Equal("2026", kept.Child.AsOf(Day("2026-11-01")).Schooling!.ClassName);
        }
    }

    [Fact]
    public void Of_lists_everything_is_kept_once_also_what_was_written_down_on_the_same_day()
    {
        var (one, two) = (new ProgrammeId(Guid.NewGuid()), new ProgrammeId(Guid.NewGuid()));
        var (first, second) = (new LocalQuestionId(Guid.NewGuid()), new LocalQuestionId(Guid.NewGuid()));
        var day = Day("2026-03-01");
        var kept = new SampleFamily()
            .With(new Enrolment(SampleFamily.Stamp(), day, null, one)).With(new LocalAnswer(SampleFamily.Stamp(), day, first, "có"))
            .With(new Disability(SampleFamily.Stamp(), day, null, DisabilityKind.Sight, DisabilityDegree.Mild)).With(new Measurement(SampleFamily.Stamp(), day, 20m, 115m));
        var other = new SampleFamily()
            .With(new Enrolment(SampleFamily.Stamp(), day, null, one)).With(new Enrolment(SampleFamily.Stamp(), day, null, two))
            .With(new LocalAnswer(SampleFamily.Stamp(), day, second, "không"))
            .With(new Disability(SampleFamily.Stamp(), day, null, DisabilityKind.HearingAndSpeech, DisabilityDegree.Mild)).With(new Measurement(SampleFamily.Stamp(), day, 20m, 115m));

        Merge(kept, other);

        var child = kept.Child;
        Assert.Equal((2, 2, 2, 1), (child.Enrolments.Count, child.Answers.Count, child.Disabilities.Count, child.Measurements.Count));
    }

    [Fact]
    public void A_record_is_merged_once_and_never_into_itself()
    {
        var (kept, other) = (new SampleFamily(), new SampleFamily());
        Assert.Contains("child.merge-with-itself", kept.Child.WhyNotMergeInto(kept.Child).Select(r => r.Code));
        Merge(kept, other);

        Assert.Throws<RefusedException>(() => Merge(kept, other));
    }

    private static int Merge(SampleFamily kept, SampleFamily other, HashSet<MergeSlot>? theirs = null) =>
        ChildMerge.Merge(kept.Child, other.Child, theirs ?? Nothing, () => SampleFamily.Stamp("2026-11-23"), SampleFamily.Today);

    private static Schooling In(string from) => new(SampleFamily.Stamp(), Day(from), null, SchoolStanding.Attending, "Trường Tiểu học Măng Non", 1) { ClassName = from[..4] };

    private static DateOnly Day(string day) => SampleFamily.Day(day);
}
