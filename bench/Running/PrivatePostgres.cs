using System.Diagnostics;
using MangNon.App.Data;

namespace MangNon.Bench.Running;

/// <summary>A PostgreSQL of this run alone, on a Unix socket, with the durability it has by default.</summary>
internal static class PrivatePostgres
{
    private static readonly string[] AsPostgres = ["--reuid=postgres", "--regid=postgres", "--init-groups"];

    /// <summary>Its connection string, or null where no PostgreSQL is installed.</summary>
    public static async Task<string?> StartAsync()
    {
        if (Directory.Exists("/usr/lib/postgresql") is false || FindPrograms() is not { } bin) return null;
        var home = Directory.CreateTempSubdirectory("mangnon-bench-pg-").FullName;
        Ends.TakeAway(home);
        var isRoot = Environment.UserName == "root";
        if (isRoot) await RunAsync("chown", "postgres:", home);
        string[] first = isRoot ? ["setpriv", .. AsPostgres] : [];
        await RunAsync([.. first, Path.Combine(bin, "initdb"), "-D", Path.Combine(home, "data"), "-U", "mangnon", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"], home);
        await Child.StartAsync([Path.Combine(bin, "postgres"), "-D", Path.Combine(home, "data"), "-k", home, "-c", "listen_addresses="], home, isRoot ? AsPostgres : null);
        var connection = $"Host={home};Username=mangnon;Database=postgres;Maximum Pool Size=80";
        await UntilReadyAsync(connection);
        return connection;
    }

    private static string? FindPrograms() => Directory.EnumerateDirectories("/usr/lib/postgresql")
        .OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var version) ? version : 0)
        .Select(d => Path.Combine(d, "bin")).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")));

    private static async Task UntilReadyAsync(string connection)
    {
        for (var patience = 200; ; patience--)
        {
            try
            {
                await using var asked = Dialect.For(connection).NewConnection();
                await asked.OpenAsync();
                return;
            }
            catch (System.Data.Common.DbException) when (patience > 0)
            {
                await Task.Delay(100);
            }
        }
    }

    private static Task RunAsync(params string[] command) => RunAsync(command, Places.Scratch);

    private static async Task RunAsync(string[] command, string folder)
    {
        using var run = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, wrong) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync();
        if (run.ExitCode != 0) throw new InvalidOperationException($"{command[0]}: {await said}{await wrong}");
    }
}
