using System.Globalization;
using System.Runtime.InteropServices;

namespace MangNon.Bench.Running;

/// <summary>What the figures depend on, without saying whose machine it is.</summary>
internal static class Machine
{
    public static string Facts(Choice choice) => string.Create(CultureInfo.InvariantCulture,
        $"{DateTime.UtcNow:yyyy-MM-dd}, {(choice.Quick ? "quick run" : "full run")}: {Environment.ProcessorCount} cores ({Processor}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.OSDescription.Split('#')[0].Trim()}, {RuntimeInformation.FrameworkDescription}. Load average at the start {LoadAverage}; the server, the database and the load generator share the cores.");

    /// <summary>Of one, five and fifteen minutes, where the system tells it.</summary>
    public static string LoadAverage => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "not known";

    /// <summary>Others want more than the machine has: what takes long may have waited for its turn.</summary>
    public static bool IsBusy => double.TryParse(LoadAverage.Split(' ')[0], CultureInfo.InvariantCulture, out var load) && load > Environment.ProcessorCount * 1.5;

    private static string Processor => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "not known"
        : RuntimeInformation.ProcessArchitecture.ToString();
}
