using MangNon.App.Features.Figures;
using Xunit;

namespace MangNon.App.Tests.Figures;

/// <summary>Where the points of a trend stand.</summary>
public sealed class TrendDrawingTests
{
    [Fact]
    public void More_stands_higher_and_later_stands_further_right()
    {
        var drawing = new TrendDrawing([80, 90, 100], target: null);

        Assert.Equal([(30, 122), (175, 77), (320, 32)], drawing.Points.Select(p => (p.X, p.Y!.Value)));
        Assert.Null(drawing.Target);
        Assert.Equal(["30,122 175,77 320,32"], drawing.Lines());
    }

    [Fact]
    public void A_target_beyond_all_values_is_in_the_drawing()
    {
        var drawing = new TrendDrawing([80, 90], target: 120);

        Assert.Equal(32, drawing.Target);
        Assert.All(drawing.Points, p => Assert.InRange(p.Y!.Value, 33, 122));
    }

    [Fact]
    public void What_is_not_known_breaks_the_line()
    {
        var drawing = new TrendDrawing([1, 2, null, 4, null], target: null);

        Assert.Equal([true, true, false, true, false], drawing.Points.Select(p => p.Y is not null));
        Assert.Single(drawing.Lines());
    }

    [Fact]
    public void A_trifle_does_not_look_like_a_fall()
    {
        var drawing = new TrendDrawing([100, 99.9], target: null);

        Assert.InRange(Math.Abs(drawing.Points[0].Y!.Value - drawing.Points[1].Y!.Value), 0, 2);
    }

    [Theory]
    [InlineData]
    [InlineData(0d)]
    [InlineData(0d, 0d)]
    [InlineData(7d, 7d, 7d)]
    public void Whatever_there_is_stays_inside(params double[] values)
    {
        var drawing = new TrendDrawing([.. values.Select(v => (double?)v)], target: null);

        Assert.All(drawing.Points, p => Assert.True(p is { X: >= 0 and <= TrendDrawing.Width, Y: >= 0 and <= TrendDrawing.Height }));
    }
}
