using System.Globalization;
using System.Text;
using MangNon.App.Tests.Sweeps;
using MangNon.Domain.Cases;
using Xunit;

namespace MangNon.App.Tests.Cases;

/// <summary>The limits of the procedure as people read them: docs/reference/clocks.md.</summary>
public sealed class ClockReferenceTests
{
    [Fact]
    public async Task The_reference_page_says_what_the_data_says()
    {
        var file = Path.Combine(SourceTree.Root, "docs", "reference", "clocks.md");
        var written = Markdown();

        // Written anew with WRITE_DOCS=1; otherwise it must be as the data makes it.
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") await File.WriteAllTextAsync(file, written, TestContext.Current.CancellationToken);
        Assert.Equal(written, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    private static string Markdown()
    {
        var text = new StringBuilder("""
            # Duties and limits of child protection

            Written from `clocks.json` (run `ClockReferenceTests` with `WRITE_DOCS=1`). *Text*: read in the law. *Secondary*: read in the text, changed by a later one we know from others. *Assumed*: ours.
            Hours run through nights and days off. "wd" are working days of the ward's calendar, "d" calendar days, "m" months. No article allows a pause, so there is none.

            ## With a limit

            | id | duty | who | limit | counted from | article | verified |
            |---|---|---|---|---|---|---|

            """);
        foreach (var rule in ClockRules.All.Where(r => r.HasClock))
            text.Append(CultureInfo.InvariantCulture, $"| {rule.Id} | {rule.En} | {rule.Who} | {rule.Length} | {rule.Reading!.En} | {rule.Article} | {(rule.Ours ? "ours" : rule.Verified.ToString().ToLowerInvariant())} |\n");
        text.Append("\n## Without a length\n\n| id | duty | who | article | verified |\n|---|---|---|---|---|\n");
        foreach (var rule in ClockRules.All.Where(r => !r.HasClock))
            text.Append(CultureInfo.InvariantCulture, $"| {rule.Id} | {rule.En} | {rule.Who} | {rule.Article} | {rule.Verified.ToString().ToLowerInvariant()} |\n");
        text.Append("\n## Later changes of the law\n\n");
        foreach (var change in ClockRules.Changes) text.Append(CultureInfo.InvariantCulture, $"- **{change.Code}** {change.En} ({change.Verified.ToString().ToLowerInvariant()})\n");
        return text.ToString();
    }
}
