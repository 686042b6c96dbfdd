using System.Globalization;
using MangNon.Bench.Running;

namespace MangNon.Bench;

/// <summary>A line of the result.</summary>
/// <param name="Against">The limit, or what the peer took in the same run.</param>
/// <param name="Verdict">In words; nothing fails because of it.</param>
internal sealed record Row(string Name, string Ours, string Against = "", string Ratio = "", string Verdict = "")
{
    /// <summary>Processor time of it, ours and where there is a peer the peer's: what stays the same when the machine is busy.</summary>
    public string Processor { get; init; } = "";

    /// <summary>A figure that must not exceed a limit.</summary>
    public static Row Limited(string name, double ours, double limit, string unit) =>
        new(name, Show(ours, unit), $"≤ {Show(limit, unit)}", Times(ours / limit), ours <= limit || unit is "ms" or "s" ? Said(ours <= limit) : "MISSED");

    /// <summary>A figure nothing is asked of.</summary>
    public static Row Told(string name, string ours, string against = "", string ratio = "") => new(name, ours, against, ratio, "for information");

    public static string Said(bool met) => met ? "met" : Machine.IsBusy ? "MISSED on a busy machine" : "MISSED";

    public static string Show(double value, string unit) => $"{Number(value)} {unit}";

    public static string Times(double ratio) => Number(ratio) + " ×";

    public static string Number(double value) => value switch
    {
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
