using System.Diagnostics;
using System.Globalization;
using MangNon.Bench.Matching;
using MangNon.Bench.Running;
using MangNon.Domain.Matching;

namespace MangNon.Bench.Rows;

/// <summary>
/// How well names and records of children are found and told apart, beside the common ways on the same labelled pairs; then how fast, in memory, among a
/// million. Recall is the share of the same that was found, precision the share of the found that is the same. The common ways may choose the limit that
/// suits these very pairs best; ours was fixed on others.
/// </summary>
internal static class MatchingRows
{
    private const int Pairs = 4000;

    public static async Task RunAsync(Worlds worlds, Results report, Choice choice)
    {
        var names = LabelledPairs.Names(LabelledPairs.Testing, Pairs);
        var records = LabelledPairs.Records(LabelledPairs.Testing, Pairs);
        Compare(report, $"{Pairs} pairs of names", [.. names.Select(p => (Ways.Finds(p.Kept, p.Typed) ? 1.0 : 0, p.IsSame))], way => [.. names.Select(p => (way(p.Kept, p.Typed), p.IsSame))]);
        Compare(report, $"{Pairs} pairs of records", [.. records.Select(p => (RecordMatcher.Score(p.Kept, p.Typed).Value, p.IsSame))], way => [.. records.Select(p => (Ways.OfRecords(way, p), p.IsSame))]);
        TellMissed(report, names, records);
        await Task.Run(() => Searches(report, choice));
        await Task.Run(() => Sweep(report, choice));
    }

    private static void Compare(Results report, string what, IReadOnlyCollection<(double, bool)> ours, Func<Func<string, string, double>, IReadOnlyCollection<(double, bool)>> theirs)
    {
        var mine = Quality.At(MatchScore.Proposed, ours);
        report.Add(new Row($"{what}: recall / precision", $"{mine}", "≥ 0.980 / 0.950", "", mine.IsMet ? "met" : "MISSED"));
        foreach (var (name, likeness) in CommonWays.All)
        {
            var other = Quality.Best(theirs(likeness));
            report.Add(new Row($"{what}: beside {name}, its best limit {Row.Number(other.Limit)}", $"{mine}", $"{other}", "", mine.Recall > other.Recall && mine.Precision > other.Precision ? "better in both" : "NOT better in both"));
        }
    }

    private static void TellMissed(Results report, IReadOnlyList<NamePair> names, IReadOnlyList<RecordPair> records)
    {
        foreach (var kind in names.GroupBy(p => (p.IsSame, p.Kind)).OrderByDescending(k => k.Key.IsSame).ThenBy(k => k.Key.Kind, StringComparer.Ordinal))
            report.Add(Row.Told($"{(kind.Key.IsSame ? "found" : "another name, wrongly found")}: {kind.Key.Kind}", $"{kind.Count(p => Ways.Finds(p.Kept, p.Typed))}", $"of {kind.Count()}"));
        foreach (var kind in records.Where(p => !p.IsSame).GroupBy(p => p.Kind))
            report.Add(Row.Told($"wrongly proposed: {kind.Key}", $"{kind.Count(p => RecordMatcher.Score(p.Kept, p.Typed).IsProposed)}", $"of {kind.Count()}"));
        var same = records.Where(p => p.IsSame).ToList();
        report.Add(Row.Told("records of one child that meet under a blocking key", $"{same.Count(p => BlockingKeys.Of(p.Kept).Intersect(BlockingKeys.Of(p.Typed)).Any())}", $"of {same.Count}"));
    }

    private static void Searches(Results report, Choice choice)
    {
        var (people, count) = (new InventedPeople(LabelledPairs.Testing), choice.Either(1_000_000, 100_000));
        var names = Enumerable.Range(0, count).Select(_ => people.Child().Name).ToArray();
        var before = GC.GetTotalMemory(true);
        var index = new NameIndex(names);
        var bytes = (GC.GetTotalMemory(true) - before) / (double)count;
        report.Add(Row.Told($"stored for each of {count:N0} names: rows, letters in keys; bytes in memory", $"{Row.Number((index.RowCount + count) / (double)count)} rows, {Row.Number(names.Take(10_000).Average(n => NameKeys.Of(n).Sum(k => k.Key.Length)))}", Row.Show(bytes, "B")));
        Search(report, index, names, people, "a name being typed", 5, n => Slips.WithoutMarks(n)[..Math.Max(3, n.Length * 2 / 3)]);
        Search(report, index, names, people, "words in any order, without marks", 25, n => string.Join(' ', Slips.WithoutMarks(n).Split(' ').Reverse()) + " ");
        Search(report, index, names, people, "given name alone", 25, n => n.Split(' ')[^1]);
        Search(report, index, names, people, "one typing error", 50, n => Slips.TypingError(people, n));
        GC.KeepAlive(index);
    }

    private static void Search(Results report, NameIndex index, string[] names, InventedPeople people, string what, double limit, Func<string, string> write)
    {
        var queries = Enumerable.Range(0, 2000).Select(_ => people.Any(names)).Select(n => (Name: n, Text: write(n))).ToArray();
        foreach (var (_, text) in queries.Take(300)) index.Find(text);
        var (times, found) = (new List<double>(), 0);
        foreach (var (name, text) in queries)
        {
            var start = Stopwatch.GetTimestamp();
            var hits = index.Find(text);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (hits.Any(h => names[h.Id] == name)) found++;
        }

        times.Sort();
        report.Add(Row.Limited($"{what}, among {names.Length:N0}, p95 (sought name among the first 20: {found / 20.0:0} %)", times[(int)(times.Count * 0.95)], limit, "ms"));
    }

    // Two in a hundred are registered twice, two in five have a sibling there, twins among them.
    private static void Sweep(Results report, Choice choice)
    {
        var (people, count, known) = (new InventedPeople(LabelledPairs.Testing), choice.Either(1_000_000, 100_000), new Dictionary<string, Syllable>(StringComparer.Ordinal));
        var (children, twice) = (new List<PreparedSketch>(count), new HashSet<(int, int)>());
        void Add(ChildSketch child) => children.Add(PreparedSketch.Of(LabelledPairs.Thinned(people, child), known));
        while (children.Count < count)
        {
            var child = people.Child();
            Add(child);
            if (people.In(0.02))
            {
                Add(LabelledPairs.Again(people, child));
                twice.Add((children.Count - 2, children.Count - 1));
            }
            else if (people.In(0.4)) Add(people.Sibling(child, twin: people.In(0.015)));
        }

        var watch = Stopwatch.StartNew();
        var swept = DuplicateSweep.Of(children, cores: 2);
        var seconds = watch.Elapsed.TotalSeconds;
        var right = swept.Pairs.Count(p => twice.Contains((p.First, p.Second)));
        report.Add(Row.Limited($"sweep of {count:N0} children for duplicates, two cores", seconds, choice.Either(300, 60), "s"));
        report.Add(Row.Told("pairs compared a second, blocks left out", string.Create(CultureInfo.InvariantCulture, $"{swept.Compared / seconds:N0}"), $"{swept.BlocksLeftOut}"));
        report.Add(Row.Told($"recall / precision of the sweep, {twice.Count} registered twice", $"{new Quality(right / (double)twice.Count, right / (double)swept.Pairs.Count, MatchScore.Proposed)}"));
    }
}
