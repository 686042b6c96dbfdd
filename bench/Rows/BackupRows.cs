using System.Diagnostics;
using System.Security.Cryptography;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.Bench.Running;

namespace MangNon.Bench.Rows;

/// <summary>A backup of files and database, read back and compared as the program does it, and its restore; beside a plain copy of the same bytes with their SHA-256.</summary>
internal static class BackupRows
{
    private const int FileBytes = 4_000_000;
    private const int TracesAtOnce = 64;

    public static async Task RunAsync(Worlds worlds, Results report, Choice choice)
    {
        var megabytes = choice.Either(1000, 100);
        var world = await World.CreateAsync(Path.Combine(Places.Scratch, "backup"), "", wards: 1, years: 1);
        await FillAsync(world, megabytes);
        var size = Sources(world).Sum(f => new FileInfo(f).Length) / 1e6;
        var (file, target) = (Path.Combine(Places.Scratch, "backup.mangnon"), Path.Combine(Places.Scratch, "restored"));

        var copied = await TimeAsync(() => CopyAsync(world, Path.Combine(Places.Scratch, "copied")));
        var made = await TimeAsync(() => RunProgramAsync("backup", file, "--data", world.Data));
        Directory.CreateDirectory(Path.Combine(target, "keys"));
        File.Copy(Path.Combine(world.Data, "keys", "ring.json"), Path.Combine(target, "keys", "ring.json"));
        var restored = await TimeAsync(() => RunProgramAsync("restore", file, "--data", target));

        Tell($"backup of {size:0} MB, encrypted, read back and compared", made);
        Tell($"restore of {size:0} MB, tables, chains and files compared", restored);
        foreach (var big in (string[])[world.Data, target, Path.Combine(Places.Scratch, "copied")]) Directory.Delete(big, recursive: true);
        File.Delete(file);

        void Tell(string name, double seconds) =>
            report.Add(Row.Told(name, $"{size / seconds:0} MB/s", $"{size / copied:0} MB/s", Row.Times(seconds / copied)));
    }

    // Nine tenths in files that cannot be compressed, as photographs; one tenth in the journal of the database.
    private static async Task FillAsync(World world, int megabytes)
    {
        await using var house = world.Build();
        var (store, writer) = (house.Services.GetRequiredService<FileStore>(), house.Services.GetRequiredService<SingleWriter>());
        for (var kept = 0L; kept < megabytes * 900_000L; kept += FileBytes) await store.KeepAsync(RandomNumberGenerator.GetBytes(FileBytes));
        await using var scope = house.Services.CreateAsyncScope();
        var viewer = (await scope.ServiceProvider.GetRequiredService<AppDb>().FindViewerAsync(world.Wards[0].Officer.Id, house.Services.GetRequiredService<OfficeClock>().Today))!;
        while (new FileInfo(world.Store).Length < megabytes * 100_000L)
            await Task.WhenAll(Enumerable.Range(0, TracesAtOnce).Select(_ => Task.Run(() => writer.TraceAsync(new Act(viewer, "person.look", DateTime.UtcNow, $"person/{Ids.New()}")))));
    }

    private static IEnumerable<string> Sources(World world) => Directory.EnumerateFiles(Path.Combine(world.Data, "files"), "*", SearchOption.AllDirectories).Append(world.Store);

    private static async Task CopyAsync(World world, string target)
    {
        foreach (var source in Sources(world))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(world.Data, source));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(source, copy);
            await using var written = File.Open(copy, FileMode.Open, FileAccess.ReadWrite);
            await SHA256.HashDataAsync(written);
            written.Flush(flushToDisk: true);
        }
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task RunProgramAsync(params string[] words)
    {
        using var run = Process.Start(new ProcessStartInfo("dotnet", [Places.Program, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, wrong) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync();
        if (run.ExitCode != 0) throw new InvalidOperationException($"{words[0]}: {await said}{await wrong}");
    }
}
