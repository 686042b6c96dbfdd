using System.Diagnostics.Metrics;

namespace MangNon.App.Platform.Telemetry;

/// <summary>What the program counts of its own work. How often, never who or what: the only tags are the outcomes of backups. Nobody listening, counting costs next to nothing.</summary>
internal static class Counts
{
    public const string Name = "MangNon";

    private static readonly Meter Meter = new(Name);

    public static readonly Counter<long> ActsWritten = Meter.CreateCounter<long>("mangnon.acts.written", "{act}", "Acts committed to the chains");
    public static readonly Counter<long> LooksTraced = Meter.CreateCounter<long>("mangnon.looks.traced", "{look}", "Looks, downloads and exports committed to the chains");
    public static readonly Counter<long> SignInsFailed = Meter.CreateCounter<long>("mangnon.sign_ins.failed", "{attempt}", "Wrong passwords and codes");

    private static readonly Counter<long> BackupsMade = Meter.CreateCounter<long>("mangnon.backups", "{run}", "Backups and drills by outcome");

    /// <summary>A backup or a drill came to its end.</summary>
    public static void BackupEnded(Enum kind, Enum outcome) => BackupsMade.Add(1, new("kind", kind.ToString()), new("outcome", outcome.ToString()));
}
