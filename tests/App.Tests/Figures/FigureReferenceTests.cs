using System.Globalization;
using System.Text;
using MangNon.App.Platform.Texts;
using MangNon.App.Tests.Sweeps;
using MangNon.Domain.Figures;
using Xunit;

namespace MangNon.App.Tests.Figures;

/// <summary>All figures as people read them: docs/reference/figures.md; and a word for each code the pages show.</summary>
public sealed class FigureReferenceTests
{
    [Fact]
    public async Task The_reference_page_says_what_the_catalogue_says()
    {
        var file = Path.Combine(SourceTree.Root, "docs", "reference", "figures.md");
        var written = Markdown();

        // Written anew with WRITE_DOCS=1; otherwise it must be as the data makes it.
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") await File.WriteAllTextAsync(file, written, TestContext.Current.CancellationToken);
        Assert.Equal(written, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_group_and_every_breakdown_has_words_in_both_languages()
    {
        var book = new TextBook();
        var codes = Indicators.All.Select(i => "fig-group." + i.Group).Concat(FigureTable.All.SelectMany(f => f.By).Select(b => "fig-by." + b.Code)).Distinct().ToList();

        Assert.True(codes.Count > 30);
        Sweep.FindsNothing(codes.Where(c => !book.Codes.Contains(c) || !book.HasEnglish(c)), "codes lack words");
    }

    private static string Markdown()
    {
        var text = new StringBuilder("""
            # Figures

            Written from `indicators.json` and the tables of figures (run `FigureReferenceTests` with `WRITE_DOCS=1`). *registry*, *cases*: the ward computes it, by the one definition in `src/Domain/Figures/Tables.cs`. *partner*: somebody else has it. *not-a-ward*: no ward can.
            Verified: name and content were seen in the text or in a summary of it; the way of counting is ours wherever the source says so. Codes with `X-` are ours.

            | code | figure | counted | of | from | broken down by | source | verified |
            |---|---|---|---|---|---|---|---|

            """);
        foreach (var i in Indicators.All)
            text.Append(CultureInfo.InvariantCulture, $"| {i.Code} | {i.Vi} · {i.En} | {i.Numerator} | {i.Denominator ?? "–"} | {From(i)} | {string.Join(", ", FigureTable.Find(i.Code)?.By.Select(b => b.Code) ?? [])} | {i.Source} | {(i.Verified ? "yes" : "no")} |\n");
        text.Append("""

            ## Dashboards

            Written from `dashboards.json`: which figures stand on whose dashboard, and in brackets by what they are broken down there. The choice is the program's own. *Nobody*: whoever sees no child by name reads the published numbers alone.

            | who | figures | from | to | source | verified |
            |---|---|---|---|---|---|

            """);
        foreach (var d in Dashboards.All)
            text.Append(CultureInfo.InvariantCulture, $"| {d.Audience} | {string.Join(", ", d.Figures.Select(f => f.By is null ? f.Code : $"{f.Code} ({f.By})"))} | {d.From:yyyy-MM-dd} | {d.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–"} | {d.Source} | {d.Verified} |\n");
        return text.ToString();
    }

    private static string From(Indicator indicator) => indicator switch
    {
        { By: IndicatorSource.Registry } => "registry",
        { By: IndicatorSource.Cases } => "cases",
        { By: IndicatorSource.Partner } => $"partner: {indicator.Who}",
        _ => $"not-a-ward: {indicator.Who}",
    };
}
