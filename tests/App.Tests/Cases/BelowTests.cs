using System.Globalization;
using System.Net;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Cases;

/// <summary>What the level above sees of the work of protection in the wards that report to it.</summary>
public sealed class BelowTests
{
    private const string Page = "/ca-bao-ve/cap-duoi";
    private const string ChildTold = "Trẻ Kín Tên";

    [Fact]
    public async Task It_counts_the_wards_below_and_hides_small_numbers()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        await SeedAsync(house);
        using var above = await house.As("captren");
        await above.GetAsync("/");
        Assert.NotNull(above.Page.QuerySelector($".nav a[href='{Page}']"));
        await above.GetAsync(Page + "?quy=2026-1");

        Assert.Equal(["<5", "0", "<5", "<5"], CellsOf(above, 1, "Phường Măng Non"));
        Assert.Equal(["0", "0"], CellsOf(above, 1, "Phường Bên Cạnh").Where((_, i) => i is 0 or 2));
        Assert.Equal("<5", CellsOf(above, 0, "Phường Măng Non")[0]);
        var html = above.Page.DocumentElement.OuterHtml;
        foreach (var hidden in (string[])["Phường Ở Xa", ChildTold, "CA-2026", "/ca-bao-ve/tin/"]) Assert.DoesNotContain(hidden, html, StringComparison.Ordinal);
        Assert.Contains("Điều 26", above.Page.QuerySelectorAll("table.list")[3].TextContent, StringComparison.Ordinal);
        Assert.All(above.Page.QuerySelectorAll("table.list")[3].QuerySelectorAll("tbody td"), c => Assert.Equal("<5", c.TextContent.Trim()));

        // A quarter that has not ended, or none at all, leads to the last one that has.
        foreach (var asked in (string[])["?quy=2026-4", "?quy=x", ""])
        {
            await above.GetAsync(Page + asked);
            Assert.Equal("2026-3", above.Page.QuerySelector("#quy option[selected]")!.GetAttribute("value"));
            Assert.Contains("Không có ca nào mở trong quý này", above.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await above.Http.GetAsync(new Uri(Page + ".xlsx?quy=2026-1", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        var kinds = await house.AskAsync(db => db.Set<ActRecord>().Select(a => a.Kind).ToListAsync());
        foreach (var kind in (string[])["case-oversight.below", "case-oversight.below-export"]) Assert.Contains(kind, kinds);
    }

    [Fact]
    public async Task The_file_hides_what_the_page_hides()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        await SeedAsync(house);
        using var above = await house.As("captren");
        await using var zip = new System.IO.Compression.ZipArchive(await above.Http.GetStreamAsync(new Uri(Page + ".xlsx?quy=2026-1", UriKind.Relative), TestContext.Current.CancellationToken));
        var all = "";
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
            all += await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains("&lt;5", all, StringComparison.Ordinal);
        Assert.Contains("Phường Bên Cạnh", all, StringComparison.Ordinal);
        foreach (var hidden in (string[])["Phường Ở Xa", ChildTold, "CA-2026"]) Assert.DoesNotContain(hidden, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sees_it_and_queries_give_nothing_to_who_is_not_above()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        await SeedAsync(house);
        foreach (var account in (string[])["chutich", "vanhoa", "congan", "tramyte", "quantri", "kiemtra"])
        {
            using var other = await house.As(account);
            foreach (var address in (string[])[Page, Page + ".xlsx"])
            {
                await other.GetAsync(address);
                Assert.Equal(HttpStatusCode.Forbidden, other.Status);
            }

            var viewer = await house.ViewerAsync(account);
            Assert.Equal((0, 0), await house.AskAsync(async db => (await db.CasesToCountBelow(viewer).CountAsync(), await db.WardsBelowFor(viewer).CountAsync())));
        }

        var above = await house.ViewerAsync("captren");
        var counted = await house.AskAsync(db => db.CasesToCountBelow(above).Select(c => c.WardId).Distinct().CountAsync());
        Assert.Equal(2, counted);
        Assert.Equal(3, await house.AskAsync(db => db.Set<ProtectionCase>().Select(c => c.WardId).Distinct().CountAsync()));
        Assert.Empty(await house.AskAsync(db => db.CasesFor(above, RecordAction.List, At("2026-11-23 01:00")).ToListAsync()));
    }

    private static string[] CellsOf(Visitor visitor, int table, string row) =>
        [.. visitor.Page.QuerySelectorAll("table.list")[table].QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Contains(row, StringComparison.Ordinal)).QuerySelectorAll("td").Select(c => c.TextContent.Trim())];

    // The ward below has three cases in March, the one beside it twelve of one form, and one that reports to nobody here nine.
    private static async Task SeedAsync(TestHouse house)
    {
        var (me, above) = (await house.ViewerAsync("vanhoa"), await house.ViewerAsync("captren"));
        await house.WorkAsync(async db =>
        {
            var (beside, far) = (Neighbour("70011", "Phường Bên Cạnh", above.Ward), Neighbour("70012", "Phường Ở Xa", null));
            db.AddRange(beside, far);
            AddCases(db, me, [HarmForms.Violence, HarmForms.Violence, HarmForms.SexualAbuse]);
            AddCases(db, me with { Ward = beside.Id }, [.. Enumerable.Repeat(HarmForms.Exploitation, 12)]);
            AddCases(db, me with { Ward = far.Id }, [.. Enumerable.Repeat(HarmForms.Abandonment, 9)]);
            await db.SaveAsync(new Act(me, "test.seed", At("2026-11-23 01:00")));
        });
    }

    private static Ward Neighbour(string code, string name, WardId? reportsTo) => new(Ids.New<WardId>(), code, name, AdministrativeLevel.Commune, reportsTo, name) { IsDemo = true };

    private static void AddCases(AppDb db, Viewer me, HarmForms[] forms)
    {
        var at = At("2026-03-05 01:00");
        foreach (var (form, i) in forms.Select((f, i) => (f, i)))
        {
            var facts = new ReportFacts(ReportChannel.Phone, at, null, null, "Kể lại", Whereabouts.ThisWard, null, null, form, Known.Unknown, Known.Unknown, null, null);
            var report = new CaseReport(Ids.New<CaseReportId>(), me.Ward, me.Account, me.Unit, 801 + i, facts, [new ChildTold(Ids.New<ReportPartId>(), ChildTold, null, null, null)], at);
            var one = new ProtectionCase(Ids.New<ProtectionCaseId>(), me.Account, 801 + i, report, report.Told(1), CaseGroup.Abused, at);
            foreach (var entry in ReceiptEntries.Of(report, joins: false, Ids.New<CaseEntryId>)) one.Write(entry, at.AddMinutes(1));
            db.AddRange(report, one);
        }
    }

    private static DateTime At(string utc) => DateTime.SpecifyKind(DateTime.Parse(utc, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
