using System.Diagnostics;
using MangNon.Bench.Rows;
using MangNon.Bench.Running;

namespace MangNon.Bench;

/// <summary>Runs the groups one after the other and ends whatever it started.</summary>
internal static class Bench
{
    private static readonly (string Name, string Title, Func<Worlds, Results, Choice, Task> Run)[] Groups =
    [
        ("reading", "Reading a plan", ReadingRows.RunAsync),
        ("matching", "Names and records, found and told apart", MatchingRows.RunAsync),
        ("registry-sqlite", "The registry of a large ward, SQLite", RegistryRows.SqliteAsync),
        ("figures-sqlite", "The figures of a large ward, SQLite", FigureRows.SqliteAsync),
        ("cases-sqlite", "Child-protection cases of a ward, SQLite", CaseRows.SqliteAsync),
        ("cases-postgres", "Child-protection cases of a province, PostgreSQL", CaseRows.PostgresAsync),
        ("tasks", "Seconds per task, a script that types like a person", TaskRows.RunAsync),
        ("start", "Start", StartRows.RunAsync),
        ("wire", "On the wire", WireRows.RunAsync),
        ("pages-sqlite", "Pages, one ward with a year of data, SQLite", (worlds, report, choice) => PageRows.RunAsync(worlds.OfSqliteAsync, report, choice)),
        ("acts-sqlite", "Saving, SQLite", (worlds, report, choice) => ActRows.RunAsync(worlds.OfSqliteAsync, report, choice)),
        ("traces-sqlite", "Traces of looks, SQLite", (worlds, report, choice) => TraceRows.LooksAsync(worlds.OfSqliteAsync, report, choice)),
        ("access-sqlite", "Seeing only what one may, SQLite", (worlds, report, choice) => AccessRows.RunAsync(worlds.OfSqliteAsync, report, choice)),
        ("documents", "Reports and lists as files", DocumentRows.RunAsync),
        ("pages-postgres", "Pages, many wards with three years each, PostgreSQL", (worlds, report, choice) => PageRows.RunAsync(worlds.OfPostgresAsync, report, choice)),
        ("compile-postgres", "The ward's report compiled, many wards with three years each, PostgreSQL", CompileRows.RunAsync),
        ("acts-postgres", "Saving, PostgreSQL", (worlds, report, choice) => ActRows.RunAsync(worlds.OfPostgresAsync, report, choice)),
        ("access-postgres", "Seeing only what one may, PostgreSQL", (worlds, report, choice) => AccessRows.RunAsync(worlds.OfPostgresAsync, report, choice)),
        ("traces-postgres", "Traces of looks, PostgreSQL", (worlds, report, choice) => TraceRows.LooksAsync(worlds.OfPostgresAsync, report, choice)),
        ("registry-postgres", "The registry of a province, PostgreSQL", RegistryRows.PostgresAsync),
        ("attack", "Signing in under attack, SQLite", AttackRows.RunAsync),
        ("backup", "Backup and restore, SQLite", BackupRows.RunAsync),
        ("kill-sqlite", "Killed at work, SQLite", (worlds, report, choice) => KillRows.RunAsync(worlds.OfSqliteAsync, report, choice)),
        ("kill-postgres", "Killed at work, PostgreSQL", (worlds, report, choice) => KillRows.RunAsync(worlds.OfPostgresAsync, report, choice)),
        ("mail-postgres", "The e-mail of a day, PostgreSQL", DigestRows.RunAsync),
        ("journal", "Questions to the journal, PostgreSQL", TraceRows.QuestionsAsync),
    ];

    public static async Task<int> RunAsync(Choice? choice)
    {
        if (choice is null || !Groups.Any(g => choice.Wants(g.Name)))
        {
            await Console.Error.WriteLineAsync($"bench [--quick] [--only NAME] [--children N], NAME one of: {string.Join(", ", Groups.Select(g => g.Name))}");
            return 2;
        }

        using var ends = new Ends();
        try
        {
            await MeasureAsync(choice);
            return 0;
        }
        catch (Exception) when (Ends.Interrupted)
        {
            return 130;
        }
    }

    private static async Task MeasureAsync(Choice choice)
    {
        var (report, watch, facts) = (new Results(), Stopwatch.StartNew(), Machine.Facts(choice));
        Console.WriteLine(facts);
        await using (var worlds = new Worlds(choice))
        {
            foreach (var (_, title, run) in Groups.Where(g => choice.Wants(g.Name)))
            {
                report.Begin(title);
                await run(worlds, report, choice);
            }
        }

        Console.WriteLine();
        Console.WriteLine($"{watch.Elapsed.TotalSeconds:0} s in all; load at the end {Machine.LoadAverage}");
        if (choice.Only is null) await WriteDownAsync(report, facts, watch.Elapsed);
    }

    private static async Task WriteDownAsync(Results report, string facts, TimeSpan took)
    {
        var file = Path.Combine(Places.Root, "docs", "reference", "bench.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, report.Write($"{facts} The run took {took.TotalSeconds:0} s; load average at its end {Machine.LoadAverage}."));
    }
}
