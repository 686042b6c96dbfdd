using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Xunit;
using static MangNon.Domain.Tests.Children.SampleFamily;

namespace MangNon.Domain.Tests.Figures;

/// <summary>What stands on a dashboard, what it is compared with, and which classes it names as the worst.</summary>
public sealed class DashboardTests
{
    private static readonly Figure Registered = FigureTable.Find("SDG-16.9.1")!;
    private static readonly Figure LeftSchool = FigureTable.Find("X-BOHOC")!;
    private static readonly Figure Hurt = FigureTable.Find("X-TNTT-MAC")!;

    public static TheoryData<ChildAudience> Audiences => [.. Enum.GetValues<ChildAudience>()];

    [Theory]
    [MemberData(nameof(Audiences))]
    public void Each_has_a_few_figures_and_no_part_of_a_record_that_is_not_theirs(ChildAudience audience)
    {
        var figures = Dashboards.For(audience, Day("2026-11-23"));

        Assert.InRange(figures.Count, 1, Dashboard.Most);
        Assert.Equal(figures.Count, figures.DistinctBy(f => f.Code).Count());
        Assert.All(figures, f => Assert.Equal(f.By, f.Breakdown?.Code));
        if (audience is ChildAudience.Nobody) return;
        Assert.All(figures.SelectMany(f => f.Figure.Reads.Append(f.Breakdown?.Reads ?? ChildFacet.Basics)), part => Assert.True(ChildFacets.RightOf(audience, part) >= FacetRight.See));
        if (audience is not (ChildAudience.Leader or ChildAudience.Officer)) Assert.DoesNotContain(figures, f => f.Figure.Indicator.By is IndicatorSource.Cases);
    }

    [Fact]
    public void The_choice_is_dated_and_says_that_it_is_ours()
    {
        Assert.All(Dashboards.All, d => Assert.True(d.Verified is Verification.Assumed && d.Source.Length > 0));
        Assert.Empty(Dashboards.For(ChildAudience.Leader, Day("2025-12-31")));
    }

    [Fact]
    public void Where_more_is_better_only_classes_that_add_up_say_who_lacks_it() =>
        Assert.All(Dashboards.All.SelectMany(d => d.Figures).Where(f => f.Figure.Indicator.Direction is IndicatorDirection.Up), f => Assert.True(f.Breakdown is null or { IsAdditive: true }));

    [Fact]
    public void Where_more_is_better_the_worst_lacks_most_and_where_less_is_better_the_worst_has_most()
    {
        Assert.Equal(["b", "c", "a"], Worst(Registered, ("a", 19, 20), ("b", 10, 20), ("c", 15, 20), ("d", 20, 20)));
        Assert.Equal(["a", "d", "c"], Worst(LeftSchool, ("a", 9, 20), ("b", 0, 20), ("c", 1, 20), ("d", 5, 20), ("e", 1, 40)));
        Assert.Equal(["c", "a"], Worst(Hurt, ("a", 2, null), ("b", 0, null), ("c", 7, null)));
    }

    [Fact]
    public void A_share_of_few_stands_behind_and_what_is_not_known_is_no_place() =>
        Assert.Equal(["b", "c", "a"], Worst(Registered, ("a", 0, 3), ("b", 8, 10), (Breakdown.Unknown, 0, 50), ("c", 90, 100)));

    [Fact]
    public void Of_equal_shares_the_one_that_concerns_more_comes_first() =>
        Assert.Equal(["b", "a", "c"], Worst(Registered, ("a", 10, 20), ("b", 20, 40), ("c", 10, 20)));

    [Theory]
    [InlineData(FigureSpan.Year, "2026-11-23", "2025-01-01", "2025-11-23")]
    [InlineData(FigureSpan.Year, "2024-02-29", "2023-01-01", "2023-02-28")]
    [InlineData(FigureSpan.Quarter, "2026-09-30", "2025-07-01", "2025-09-30")]
    [InlineData(FigureSpan.Month, "2025-02-28", "2024-02-01", "2024-02-29")]
    [InlineData(FigureSpan.Month, "2024-02-28", "2023-02-01", "2023-02-28")]
    public void It_is_compared_with_the_same_days_a_year_before(FigureSpan span, string day, string from, string to) =>
        Assert.Equal(new FigurePeriod(Day(from), Day(to)), span.YearBefore(span.UpTo(Day(day))));

    [Fact]
    public void A_school_of_the_ward_is_a_class_of_its_own()
    {
        var school = new UnitId(Guid.NewGuid());
        var ward = new SmallWard();
        ward["Khánh"].Correct(ward["Khánh"].Schoolings[0].Id, new Schooling(Stamp(), Day("2026-09-05"), null, SchoolStanding.Attending, "Trường Hai", 3) { SchoolId = school }, Today);

        var cut = FigureEngine.Compute(ward.Rows(), [LeftSchool], _ => [Breakdowns.School])[0].Cuts[0];

        Assert.Equal([(Breakdown.Unknown, 1, 3), (school.Value.ToString(), 0, 1)], cut.Cells.OrderBy(c => c.Class != Breakdown.Unknown).Select(c => (c.Class, c.Value.Numerator, c.Value.Denominator!.Value)));
    }

    private static IEnumerable<string> Worst(Figure figure, params (string Class, int Counted, int? Of)[] cells) =>
        WorstClasses.Of(figure, new FigureCut(Breakdowns.Group, [.. cells.Select(c => new FigureCell(c.Class, new FigureValue(c.Counted, c.Of, 100)))])).Select(c => c.Class);
}
