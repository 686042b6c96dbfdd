using System.Globalization;
using System.Text;
using MangNon.App.Tests.Sweeps;
using MangNon.Domain.Reports;
using Xunit;

namespace MangNon.App.Tests.Reports;

/// <summary>All kinds of reports as people read them: docs/reference/report-kinds.md.</summary>
public sealed class ReportKindReferenceTests
{
    [Fact]
    public async Task The_reference_page_says_what_the_catalogue_says()
    {
        var file = Path.Combine(SourceTree.Root, "docs", "reference", "report-kinds.md");
        var written = Markdown();

        // Written anew with WRITE_DOCS=1; otherwise it must be as the data makes it.
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") await File.WriteAllTextAsync(file, written, TestContext.Current.CancellationToken);
        Assert.Equal(written, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    private static string Markdown()
    {
        var text = new StringBuilder("""
            # Kinds of reports a ward owes

            Written from `report-kinds.json` (run `ReportKindReferenceTests` with `WRITE_DOCS=1`). – means that no text read says it; the pages then say *chưa rõ*.
            *before* a day: that day is late. A named day stays though it is a day off; a length in days ends with a working day.
            Verified: *text* was read in the text of the law, *secondary* is known from others, *assumed* from the plan or from practice alone.

            | code | report | made by | to | periods and last days | form | basis | source | verified | from | to |
            |---|---|---|---|---|---|---|---|---|---|---|

            """);
        foreach (var k in ReportKinds.All)
            text.Append(CultureInfo.InvariantCulture, $"| {k.Code} | {k.Vi} · {k.En} | {k.By?.ToString() ?? "ward"} | {k.AddresseeVi ?? "–"} | {Periods(k)} | {k.Form ?? "–"} | {k.Article} | {k.Source} | {k.Verified.ToString().ToLowerInvariant()} | {k.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–"} | {k.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–"} |\n");
        return text.ToString();
    }

    private static string Periods(ReportKind kind) => kind switch
    {
        { FromPlan: true } => "as the plan says",
        { DaysAfterEvent: { } days } => $"{days} days after the event",
        _ => string.Join("; ", kind.Owed.Select(Words)) + (kind.YearsOfFive.Count > 0 ? $"; years {string.Join(", ", kind.YearsOfFive)} of five" : ""),
    };

    private static string Words(OwedRule rule) => rule.Period.ToString().ToLowerInvariant() + rule switch
    {
        { Before: { } day } => $" before {day}",
        { By: { } day } => $" by {day}",
        { WorkingDays: { } days } => $" + {days} working days",
        _ => "",
    };
}
