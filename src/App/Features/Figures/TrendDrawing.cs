using System.Globalization;

namespace MangNon.App.Features.Figures;

/// <summary>Where a value of a trend stands in its drawing.</summary>
/// <param name="Y">Null where there is no value.</param>
public readonly record struct TrendPoint(int X, int? Y);

/// <summary>
/// A trend as a line: points from left to right, and the target across. The axis need not begin at nought, so that a share of ninety per cent is seen to
/// move; but it spans at least a tenth of the highest value, so that a trifle does not look like a fall.
/// </summary>
public sealed class TrendDrawing
{
    public const int Width = 440, Height = 160;

    /// <summary>Left of the first point and right of the last one; what is right of it is for the words of the target.</summary>
    public const int Left = 30, Right = 320;

    private const int Top = 32, Bottom = 122;
    private const double LeastSpan = 0.1;

    private readonly double _low, _span;

    /// <param name="values">Oldest first; null where there was nobody to take a share of.</param>
    /// <param name="target">Null for none.</param>
    public TrendDrawing(IReadOnlyList<double?> values, double? target)
    {
        double[] known = [.. values.Append(target).OfType<double>()];
        var (low, high) = known.Length == 0 ? (0, 0) : (known.Min(), known.Max());
        _span = Math.Max(Math.Max(high - low, high * LeastSpan), 1e-9);
        _low = low - ((_span - (high - low)) / 2);
        Points = [.. values.Select((v, i) => new TrendPoint(XOf(i, values.Count), v is { } value ? YOf(value) : null))];
        Target = target is { } wanted ? YOf(wanted) : null;
    }

    public IReadOnlyList<TrendPoint> Points { get; }

    /// <summary>Height of the target's line; null for none.</summary>
    public int? Target { get; }

    /// <summary>The line, in as many pieces as there are stretches with values, as the points of a polyline: "30,40 102,38".</summary>
    public IEnumerable<string> Lines()
    {
        var stretch = new List<string>();
        foreach (var point in Points.Append(default))
        {
            if (point.Y is { } y) stretch.Add(string.Create(CultureInfo.InvariantCulture, $"{point.X},{y}"));
            if (point.Y is not null || stretch.Count == 0) continue;
            if (stretch.Count > 1) yield return string.Join(' ', stretch);
            stretch.Clear();
        }
    }

    private static int XOf(int index, int count) => count == 1 ? (Left + Right) / 2 : Left + (index * (Right - Left) / (count - 1));

    private int YOf(double value) => (int)Math.Round(Bottom - ((value - _low) / _span * (Bottom - Top)));
}
