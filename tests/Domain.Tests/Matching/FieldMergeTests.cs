using FsCheck.Xunit;
using MangNon.Domain.Matching;
using Xunit;

namespace MangNon.Domain.Tests.Matching;

public sealed class FieldMergeTests
{
    private static readonly DateOnly January = new(2026, 1, 1), May = new(2026, 5, 1);

    private static FieldVersion<string> Said(string? value, DateOnly? from = null) => new(value, from);

    [Fact]
    public void Two_that_say_the_same_are_equal() => Assert.Equal(FieldMergeOutcome.Equal, FieldMerge.Judge(Said("A"), Said("B"), Said("B")).Outcome);

    [Fact]
    public void Two_that_say_nothing_are_equal_whatever_their_days() => Assert.Equal(FieldMergeOutcome.Equal, FieldMerge.Judge(null, Said(null, January), Said(null, May)).Outcome);

    [Fact]
    public void The_one_that_changed_is_kept()
    {
        Assert.Equal(new(FieldMergeOutcome.KeepMine, Said("B")), FieldMerge.Judge(Said("A"), Said("B"), Said("A")));
        Assert.Equal(new(FieldMergeOutcome.KeepTheirs, Said("B")), FieldMerge.Judge(Said("A"), Said("A"), Said("B")));
    }

    [Fact]
    public void Wiping_a_field_is_a_change_too() => Assert.Equal(new(FieldMergeOutcome.KeepTheirs, Said(null)), FieldMerge.Judge(Said("A"), Said("A"), Said(null)));

    [Fact]
    public void Of_duplicates_the_one_that_says_something_is_kept()
    {
        Assert.Equal(new(FieldMergeOutcome.KeepMine, Said("A")), FieldMerge.Judge(null, Said("A"), Said(null)));
        Assert.Equal(new(FieldMergeOutcome.KeepTheirs, Said("A")), FieldMerge.Judge(null, Said(null), Said("A")));
    }

    [Fact]
    public void The_later_fact_holds_and_the_earlier_one_is_past()
    {
        Assert.Equal(new(FieldMergeOutcome.NewerFact, Said("B", May), Said("A", January)), FieldMerge.Judge(null, Said("A", January), Said("B", May)));
        Assert.Equal(new(FieldMergeOutcome.NewerFact, Said("B", May), Said("A", January)), FieldMerge.Judge(Said("C"), Said("B", May), Said("A", January)));
    }

    [Fact]
    public void Two_changes_without_days_or_of_one_day_are_for_a_person()
    {
        Assert.Equal(new(FieldMergeOutcome.Conflict, null), FieldMerge.Judge(Said("A"), Said("B"), Said("C")));
        Assert.Equal(FieldMergeOutcome.Conflict, FieldMerge.Judge(Said("A"), Said("B", May), Said("C", May)).Outcome);
        Assert.Equal(FieldMergeOutcome.Conflict, FieldMerge.Judge(Said("A"), Said("B", May), Said("C")).Outcome);
        Assert.Equal(FieldMergeOutcome.Conflict, FieldMerge.Judge(Said("A"), Said("B"), Said(null)).Outcome);
    }

    [Fact]
    public void What_counts_as_the_same_may_be_said() =>
        Assert.Equal(FieldMergeOutcome.Equal, FieldMerge.Judge(null, Said("AN"), Said("an"), StringComparer.OrdinalIgnoreCase).Outcome);

    [Property]
    public bool Exchanging_the_two_gives_the_mirror_image(int? common, int? mine, int? theirs, bool dated, bool merged)
    {
        FieldVersion<int?>? start = merged ? null : new(common);
        var (a, b) = (new FieldVersion<int?>(mine, dated ? May : null), new FieldVersion<int?>(theirs, dated ? January : null));
        var (forth, back) = (FieldMerge.Judge(start, a, b), FieldMerge.Judge(start, b, a));
        var sameKept = forth.Outcome == FieldMergeOutcome.Equal ? forth.Kept?.Value == back.Kept?.Value : forth.Kept == back.Kept;
        return sameKept && forth.Past == back.Past && back.Outcome == Mirror(forth.Outcome);
    }

    private static FieldMergeOutcome Mirror(FieldMergeOutcome outcome) => outcome switch
    {
        FieldMergeOutcome.KeepMine => FieldMergeOutcome.KeepTheirs,
        FieldMergeOutcome.KeepTheirs => FieldMergeOutcome.KeepMine,
        _ => outcome,
    };
}
