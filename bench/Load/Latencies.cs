namespace MangNon.Bench.Load;

/// <summary>What a load of one page came to.</summary>
internal sealed class Latencies
{
    private readonly double[] _sorted;

    public Latencies(IEnumerable<Sample> samples)
    {
        var all = samples.ToList();
        _sorted = [.. all.Where(s => s.Succeeded).Select(s => s.Milliseconds).Order()];
        Failures = all.Count(s => !s.Succeeded);
    }

    public int Failures { get; }

    public double P50 => At(0.5);

    public double P95 => At(0.95);

    public double P99 => At(0.99);

    public override string ToString() =>
        $"p50 {Row.Number(P50)}, p95 {Row.Number(P95)}, p99 {Row.Number(P99)}{(Failures > 0 ? $", {Failures} FAILED" : "")}";

    private double At(double share) => _sorted.Length == 0 ? double.NaN : _sorted[Math.Min(_sorted.Length - 1, (int)Math.Ceiling(share * _sorted.Length) - 1)];
}

/// <summary>One request.</summary>
/// <param name="Kind">Which page.</param>
/// <param name="Milliseconds">From the moment it should have begun, so that a queue shows.</param>
internal readonly record struct Sample(int Kind, double Milliseconds, bool Succeeded);
