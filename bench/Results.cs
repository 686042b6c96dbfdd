using System.Globalization;
using System.Text;

namespace MangNon.Bench;

/// <summary>The rows, printed as they come and written down at the end.</summary>
internal sealed class Results
{
    private readonly List<(string Title, List<Row> Rows)> _groups = [];

    public void Begin(string title)
    {
        _groups.Add((title, []));
        Console.WriteLine();
        Console.WriteLine(title);
        Print(new Row("what", "ours", "limit or peer", "ratio", "verdict") { Processor = "processor" });
    }

    public void Add(Row row)
    {
        _groups[^1].Rows.Add(row);
        Print(row);
    }

    private static void Print(Row row) =>
        Console.WriteLine($"  {row.Name,-58} {row.Ours,14} {row.Against,16} {row.Ratio,9} {row.Processor,16}  {row.Verdict}");

    /// <summary>The table as Markdown.</summary>
    public string Write(string facts)
    {
        var text = new StringBuilder();
        text.AppendLine("# Measured").AppendLine();
        text.AppendLine("Written by `./mangnon bench`; the next run of all groups writes it again. What each row means: `bench/`. Processor time is what the program itself used, so it stays when others are at work on the machine; with a peer it is ours / the peer's.").AppendLine();
        text.AppendLine(facts);
        foreach (var (title, rows) in _groups)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine();
            text.AppendLine("| what | ours | limit or peer | ratio | processor | verdict |").AppendLine("|---|---:|---:|---:|---:|---|");
            foreach (var row in rows) text.AppendLine(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Ours} | {row.Against} | {row.Ratio} | {row.Processor} | {row.Verdict} |");
        }

        return text.ToString();
    }
}
