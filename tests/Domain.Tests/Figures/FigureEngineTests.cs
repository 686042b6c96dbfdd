using MangNon.Domain.Children;
using MangNon.Domain.Figures;
using MangNon.Domain.Tests.Children;
using Xunit;

namespace MangNon.Domain.Tests.Figures;

/// <summary>What holds for every figure and every breakdown.</summary>
public sealed class FigureEngineTests
{
    private static readonly SmallWard Ward = new();

    [Fact]
    public void Cells_of_an_additive_breakdown_add_up_to_the_whole()
    {
        foreach (var result in FigureEngine.Compute(Ward.Rows(), FigureTable.All))
        {
            foreach (var cut in result.Cuts.Where(c => c.By.IsAdditive && result.Figure.Counts is not { Unit: CountUnit.Children, Universe: not Universe.Children }))
            {
                Assert.Equal((result.Figure.Code, cut.By.Code, result.Value.Numerator), (result.Figure.Code, cut.By.Code, cut.Cells.Sum(c => c.Value.Numerator)));
                if (cut.Cells.All(c => c.Value.Denominator is not null)) Assert.Equal(result.Value.Denominator, cut.Cells.Sum(c => c.Value.Denominator));
            }
        }
    }

    [Fact]
    public void A_child_hurt_twice_counts_once_in_each_class_and_once_in_all()
    {
        var hurt = FigureEngine.Compute(Ward.Rows(), [FigureTable.Find("X-TNTT-MAC")!])[0];

        Assert.Equal(2, hurt.Value.Numerator);
        Assert.Equal([("01", 1), ("08", 1)], hurt.CutBy("loai")!.Cells.Select(c => (c.Class, c.Value.Numerator)));
    }

    [Fact]
    public void A_class_of_a_group_is_a_share_of_all_children_and_a_class_of_a_sex_a_share_of_that_sex()
    {
        var special = FigureEngine.Compute(Ward.Rows(), [FigureTable.Find("X-TT13-III-HCDB")!])[0];

        Assert.Equal([("LTE-10.1a", 1, 10), ("LTE-10.1e", 1, 10)], special.CutBy("nhom")!.Cells.Select(c => (c.Class, c.Value.Numerator, c.Value.Denominator!.Value)));
        Assert.Equal([("?", 0, 1), ("Female", 1, 4), ("Male", 1, 5)], special.CutBy("gioi-tinh")!.Cells.Select(c => (c.Class, c.Value.Numerator, c.Value.Denominator!.Value)));
    }

    [Fact]
    public void A_crossing_cuts_by_both_and_adds_up()
    {
        var crossing = Breakdowns.Sex.CrossedWith(Breakdowns.Age);
        var result = FigureEngine.Compute(Ward.Rows(), [FigureTable.Find("X-TT13-I-DANSO")!], _ => [crossing])[0];

        Assert.Equal(2, result.Cuts[0].Cells.Single(c => c.Class == "Female×3-5").Value.Numerator);
        Assert.Equal(10, result.Cuts[0].Cells.Sum(c => c.Value.Numerator));
        Assert.Equal(("Female", "3-5"), Breakdown.Parts("Female×3-5"));
    }

    [Fact]
    public void Two_periods_side_by_side_count_nothing_twice_and_together_as_much_as_both()
    {
        foreach (var edge in Enumerable.Range(0, 27).Select(i => new DateOnly(2026, 1, 15).AddDays(i * 10)))
        {
            var (first, second) = (Ward.Rows(new(SmallWard.Period.From, edge)), Ward.Rows(new(edge.AddDays(1), SmallWard.Period.To)));
            Assert.Empty(first.Events.Select(e => (e.Kind, e.Record)).Intersect(second.Events.Select(e => (e.Kind, e.Record))));
            Assert.Equal(Ward.Rows().Events.Count, first.Events.Count + second.Events.Count);
            Assert.Equal(Ward.Rows().Limits.Count, first.Limits.Count + second.Limits.Count);
        }
    }

    [Fact]
    public void The_one_pass_finds_what_counting_one_by_one_finds()
    {
        var random = new Random(20260930);
        var rows = Enumerable.Range(0, 40).Select(_ => Copies(Ward.Rows(), random)).ToList();
        foreach (var set in rows)
        {
            foreach (var result in FigureEngine.Compute(set, FigureTable.All))
            {
                Assert.Equal(OneByOne(result.Figure.Counts, set.Of(result.Figure.Counts.Universe)), result.Value.Numerator);
                foreach (var cut in result.Cuts)
                    foreach (var cell in cut.Cells)
                        Assert.Equal(OneByOne(result.Figure.Counts, set.Of(result.Figure.Counts.Universe).Where(r => cut.By.Classes(r).Contains(cell.Class))), cell.Value.Numerator);
            }
        }
    }

    [Fact]
    public void A_breakdown_names_a_class_once_and_a_figure_no_breakdown_twice()
    {
        Assert.All(FigureTable.All, f => Assert.Equal(f.By.Select(b => b.Code).Distinct(), f.By.Select(b => b.Code)));
        Assert.All(FigureEngine.Compute(Ward.Rows(), FigureTable.All).SelectMany(r => r.Cuts), c => Assert.Equal(c.Cells.Select(x => x.Class).Distinct(), c.Cells.Select(x => x.Class)));
    }

    [Theory]
    [InlineData("Khánh", 8, "6-10")]
    [InlineData("An", 0, "0")]
    [InlineData("Lân", 12, "11-14")]
    public void An_age_falls_into_its_band(string name, int years, string band)
    {
        var row = Ward.Rows().Children.Single(r => r.Record == Ward[name].Id.Value);

        Assert.Equal((years, band), (row.Years, Breakdowns.Age.Classes(row).Single()));
    }

    private static int OneByOne(Count counts, IEnumerable<FigureRow> rows) =>
        counts.Unit is CountUnit.Children ? rows.Where(counts.Holds).Select(r => r.Who).Distinct().Count() : rows.Count(counts.Holds);

    // Some of the rows, each perhaps more than once where a child may have several.
    private static FigureRowSet Copies(FigureRowSet rows, Random random) => new()
    {
        Period = rows.Period,
        Children = [.. rows.Children.Where(_ => random.Next(3) > 0)],
        Events = [.. rows.Events.Where(_ => random.Next(3) > 0)],
        Cases = [.. rows.Cases.Where(_ => random.Next(3) > 0)],
        Limits = [.. rows.Limits.SelectMany(l => Enumerable.Repeat(l, random.Next(3)))],
        Reports = rows.Reports,
    };
}

/// <summary>Why a figure differs.</summary>
public sealed class FigureDifferenceTests
{
    private static readonly FigurePeriod Earlier = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31));
    private static readonly FigurePeriod Later = new(new DateOnly(2026, 4, 1), new DateOnly(2026, 9, 30));

    [Fact]
    public void Every_child_that_makes_the_difference_is_named_with_its_reason()
    {
        var ward = new SmallWard();
        var all = FigureTable.Find("X-TT13-I-DANSO")!.Counts;

        var difference = FigureDifference.Of(all, ward.Rows(Earlier), ward.Rows(Earlier), ward.Rows(Later));

        var told = difference.Changes.Select(c => (ward.Children.Single(k => k.Id.Value == c.Who).FullName, c.Kind, c.Reason)).OrderBy(c => c.FullName, StringComparer.Ordinal);
        Assert.Equal(
            [("Bình", FigureChangeKind.Newly, FigureChangeReason.Born), ("Nam", FigureChangeKind.NoLonger, FigureChangeReason.Died), ("Oanh", FigureChangeKind.NoLonger, FigureChangeReason.CameOfAge), ("Phúc", FigureChangeKind.NoLonger, FigureChangeReason.MovedAway)],
            told);
    }

    [Fact]
    public void What_was_learned_since_is_told_apart_from_what_happened_since()
    {
        var ward = new SmallWard();
        var special = FigureTable.Find("X-TT13-III-HCDB")!.Counts;
        var then = new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc);
        ward["Em"].Record(new CircumstanceFact(SampleFamily.Stamp("2026-05-01"), new DateOnly(2026, 2, 1), null, "ND56-4.1"), SampleFamily.Today);
        ward["Hoa"].Record(new CircumstanceFact(SampleFamily.Stamp("2026-08-01"), new DateOnly(2026, 7, 1), null, "ND56-4.1"), SampleFamily.Today);
        ward["Khánh"].Withdraw(ward["Khánh"].Circumstances[0].Id, SampleFamily.Stamp("2026-06-01"));

        var difference = FigureDifference.Of(special, ward.Rows(Earlier, then), ward.Rows(Earlier), ward.Rows(Later));

        Assert.Equal((2, 2, 3), (difference.Told, difference.Earlier, difference.Later));
        Assert.Equal([("Em", FigureChangeKind.CorrectedIn), ("Hoa", FigureChangeKind.Newly), ("Khánh", FigureChangeKind.CorrectedOut)],
            difference.Changes.Select(c => (ward.Children.Single(k => k.Id.Value == c.Who).FullName, c.Kind)).OrderBy(c => c.FullName, StringComparer.Ordinal));
    }

    [Fact]
    public void The_parts_always_add_up()
    {
        var ward = new SmallWard();
        foreach (var figure in FigureTable.All.Where(f => f.Counts.Universe is not Universe.Limits))
        {
            var d = FigureDifference.Of(figure.Counts, ward.Rows(Earlier, new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc)), ward.Rows(Earlier), ward.Rows(Later));
            int Of(FigureChangeKind kind) => d.Changes.Count(c => c.Kind == kind);
            Assert.Equal(d.Later, d.Told + Of(FigureChangeKind.Newly) - Of(FigureChangeKind.NoLonger) + Of(FigureChangeKind.CorrectedIn) - Of(FigureChangeKind.CorrectedOut));
            Assert.Equal(FigureEngine.Compute(ward.Rows(Later), figure).Numerator, d.Later);
        }
    }
}
