using MangNon.Domain.Cases;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Xunit;

namespace MangNon.Domain.Tests.Figures;

/// <summary>What partners say: checked, corrected with a reason, withdrawn with a reason, never overwritten.</summary>
public sealed class PartnerFigureTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);
    private static readonly FigurePeriod Half = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30));
    private static readonly Indicator Count = Indicators.Find("X-SDDCAPTINH")!;
    private static readonly Indicator Share = Indicators.Find("X-BHYT6")!;

    [Fact]
    public void Every_form_asks_for_known_indicators_once_and_says_that_the_choice_is_ours()
    {
        Assert.Equal(["health", "police", "school"], PartnerForms.All.Select(f => f.Id).Order(StringComparer.Ordinal));
        Assert.All(PartnerForms.All, f => Assert.Equal(f.Codes.Count, f.Codes.Distinct().Count(c => Indicators.Find(c) is { By: not IndicatorSource.NotAWard })));
        Assert.All(PartnerForms.All, f => Assert.True(f.Verified is Verification.Assumed && f.Source.Length > 0));
        Assert.Contains(PartnerForms.All.SelectMany(f => f.Indicators), i => i.By is IndicatorSource.Partner);
        Assert.Null(PartnerForms.Find(UnitKind.HealthStation, new DateOnly(2025, 12, 31)));
        Assert.Null(PartnerForms.Find(UnitKind.Office, new DateOnly(2026, 5, 1)));
    }

    [Fact]
    public void Periods_are_whole_ones_of_the_calendar_and_none_before_the_form()
    {
        var periods = PartnerForms.Find(UnitKind.HealthStation, new DateOnly(2026, 11, 23))!.Periods(new DateOnly(2026, 11, 23), 4);
        Assert.Equal([new FigurePeriod(new DateOnly(2026, 7, 1), new DateOnly(2026, 12, 31)), Half], periods);
    }

    [Theory]
    [InlineData(null, null, null, null, "partner.number")]
    [InlineData(-1, null, null, null, "partner.number")]
    [InlineData(7, null, 3, 4, "")]
    [InlineData(7, null, 3, 5, "partner.parts")]
    [InlineData(7, null, 3, null, "partner.parts")]
    [InlineData(7, null, -1, 8, "partner.parts")]
    public void Parts_add_up_to_the_number(int? number, int? of, int? boys, int? girls, string refused) =>
        Assert.Equal(refused, string.Join(',', PartnerFigure.WhyNotTell(Count, new PartnerTold(number, of, boys, girls), null, []).Select(r => r.Code)));

    [Theory]
    [InlineData(7, null, "partner.of")]
    [InlineData(0, 0, "partner.of")]
    [InlineData(8, 7, "partner.more-than-all")]
    [InlineData(7, 7, "")]
    [InlineData(0, 7, "")]
    public void Of_a_share_the_number_is_among_those_it_is_of(int? number, int? of, string refused) =>
        Assert.Equal(refused, string.Join(',', PartnerFigure.WhyNotTell(Share, new PartnerTold(number, of), null, []).Select(r => r.Code)));

    [Theory]
    [InlineData(24, false)]
    [InlineData(25, true)]
    [InlineData(5, false)]
    [InlineData(4, true)]
    public void A_number_far_from_all_of_its_own_history_wants_a_reason(int number, bool isFar)
    {
        FigureValue[] history = [new(10, null, 100), new(12, null, 100)];
        Assert.Equal(isFar, PartnerFigure.IsOutlier(new PartnerTold(number), history));
        Assert.False(PartnerFigure.IsOutlier(new PartnerTold(number), history[..1]));
        Assert.Equal(isFar ? ["partner.outlier"] : [], PartnerFigure.WhyNotTell(Count, new PartnerTold(number), null, history).Select(r => r.Code));
        Assert.Empty(PartnerFigure.WhyNotTell(Count, new PartnerTold(number, Confirmed: "Đã đối chiếu sổ"), null, history));
    }

    [Fact]
    public void Small_numbers_move_freely_and_shares_are_held_against_shares()
    {
        Assert.False(PartnerFigure.IsOutlier(new PartnerTold(5), [new(1, null, 100), new(1, null, 100)]));
        FigureValue[] shares = [new(40, 100, 100), new(90, 200, 100)];
        Assert.False(PartnerFigure.IsOutlier(new PartnerTold(400, 1000), shares));
        Assert.True(PartnerFigure.IsOutlier(new PartnerTold(10, 100), shares));
    }

    [Fact]
    public void It_is_corrected_beside_what_was_said_and_withdrawn_without_being_lost()
    {
        var figure = new PartnerFigure(default, default, default, Count.Code, Half);
        Assert.Null(figure.Current);
        figure.Tell(Count, new PartnerTold(7), [], (default, Now));
        Assert.Equal(["partner.why"], PartnerFigure.WhyNotTell(Count, new PartnerTold(8), figure.Current, []).Select(r => r.Code));
        figure.Tell(Count, new PartnerTold(8, Why: "Đếm sót"), [], (default, Now.AddDays(1)));
        Assert.Equal(8, figure.Current!.Told);
        Assert.Equal([7, 8], figure.Entries.Select(e => e.Told));

        Assert.Equal(["partner.withdraw-why"], figure.WhyNotWithdraw(" ").Select(r => r.Code));
        figure.Withdraw("Khác sổ của phường", default, Now.AddDays(2));
        Assert.Null(figure.Current);
        Assert.Equal(["partner.nothing", "partner.withdraw-why"], figure.WhyNotWithdraw(null).Select(r => r.Code));
        figure.Tell(Count, new PartnerTold(9), [], (default, Now.AddDays(3)));
        Assert.Equal((9, 3, "Khác sổ của phường"), (figure.Current!.Told, figure.Entries.Count, figure.Entries[1].WithdrawnFor));
    }
}
