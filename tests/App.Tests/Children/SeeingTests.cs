using System.Net;
using MangNon.App.Data;
using MangNon.App.Features.Children.Seeing;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>Figures about children are those a plain count of the records gives, on any day, known now or then.</summary>
public sealed class SeeingTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateTime Before = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Counts_are_those_of_the_plain_definition_on_any_day_known_now_or_then()
    {
        var officer = await house.ViewerAsync("vanhoa");
        await SampleChildren.FillAsync(house, officer, 250);
        await AddCasesAsync(officer);
        var children = await house.AskAsync(db => db.ChildrenFor(officer).WithFacts().AsNoTracking().ToListAsync());
        var homes = await house.AskAsync(db => db.HouseholdsFor(officer).WithFacts().AsNoTracking().ToDictionaryAsync(h => h.Id));
        Assert.True(children.Count > 350);

        foreach (var day in (DateOnly[])[new(2020, 2, 29), new(2023, 2, 28), new(2026, 3, 31), new(2026, 4, 1), new(2026, 6, 1), new(2026, 11, 22), new(2026, 11, 23)])
        {
            foreach (var known in (DateTime?[])[null, Before])
            {
                var at = new CountedDay(day, known, known is null && day == SampleChildren.Today);
                var listed = children.Select(c => known is { } instant ? c.AsKnown(day, instant) : c.AsOf(day)).Where(s => s.IsOnList).ToList();
                UnitId? GroupOf(ChildSnapshot s) => (known is { } instant ? homes[s.Residence!.HouseholdId].AsKnown(day, instant) : homes[s.Residence!.HouseholdId].AsOf(day)).Dwelling?.GroupId;

                var counted = await house.AskAsync(db => Counting.ByAgeAsync(db, db.ChildrenFor(officer), at));
                Assert.Equal((day, known, Told(listed.GroupBy(s => (s.Years, s.Basic!.Sex, Group: GroupOf(s))).Select(g => $"{g.Key.Years} {g.Key.Sex} {g.Key.Group?.Value} {g.Count()}"))), (day, known, Told(counted.Select(c => $"{c.Age} {c.Sex} {c.Group?.Value} {c.Count}"))));

                var codes = WardFigures.SpecialCodes(officer)!;
                var circumstances = await house.AskAsync(db => Counting.CircumstancesAsync(db, db.ChildrenFor(officer), codes, at));
                Assert.Equal((day, known, Told(listed.SelectMany(s => s.Circumstances.Where(c => codes.Contains(c.Code)).Select(c => $"{s.Id.Value} {GroupOf(s)?.Value} {c.Code}")))), (day, known, Told(circumstances.Select(c => $"{c.Child.Value} {c.Group?.Value} {c.Code}"))));
            }
        }
    }

    [Fact]
    public async Task A_trend_counts_each_day_as_the_plain_definition_does()
    {
        var officer = await house.ViewerAsync("vanhoa");
        await AddCasesAsync(officer);
        var children = await house.AskAsync(db => db.ChildrenFor(officer).WithFacts().AsNoTracking().ToListAsync());
        DateOnly[] days = [new(2022, 12, 31), new(2024, 2, 29), new(2026, 3, 31), new(2026, 6, 1), SampleChildren.Today];
        var codes = WardFigures.SpecialCodes(officer)!;

        var trend = await house.AskAsync(db => Counting.TrendAsync(db, db.ChildrenFor(officer), days, codes, ["LOCAL-THU"]));

        var plain = days.Select(d => (Day: d, Listed: children.Select(c => c.AsOf(d)).Where(s => s.IsOnList).ToList()));
        Assert.Equal(
            plain.Select(p => new DayCount(p.Day, p.Listed.Count, p.Listed.Count(s => s.Circumstances.Any(c => codes.Contains(c.Code))), p.Listed.Count(s => s.Circumstances.Any(c => c.Code == "LOCAL-THU")))),
            trend);
        Assert.True(trend[^1].AtRisk > 0 && trend[^1].Special > 0 && trend[0].Children != trend[^1].Children);
    }

    [Fact]
    public async Task Every_figure_of_today_is_as_many_as_the_list_it_leads_to()
    {
        await AddCasesAsync(await house.ViewerAsync("vanhoa"));
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/tre-em/tong-quan");
        var figures = officer.Page.QuerySelectorAll("main a[href^='/tre-em?']").Select(a => (List: a.GetAttribute("href")!, Number: (a.QuerySelector("b") ?? a).TextContent.Trim())).DistinctBy(f => f.List).ToList();
        Assert.True(figures.Count > 20);

        foreach (var (list, number) in figures.Where((_, i) => i % 4 == 0 || figures.Count - i < 8))
        {
            await officer.GetAsync(list);
            Assert.StartsWith($"{number} trẻ", officer.Page.QuerySelector("main .bar-line")!.TextContent.Trim(), StringComparison.Ordinal);
        }

        await officer.GetAsync("/tre-em/tong-quan?ngay=01/01/2026");
        Assert.Empty(officer.Page.QuerySelectorAll("main table a[href^='/tre-em?']"));
    }

    [Fact]
    public async Task A_day_that_is_none_is_told_and_what_was_typed_stays()
    {
        using var leader = await house.As("chutich");
        foreach (var typed in (string[])["31/02/2026", "24/11/2026", "01/01/1900", "hôm qua"])
        {
            await leader.GetAsync("/tre-em/tong-quan?ngay=" + Uri.EscapeDataString(typed));

            Assert.Equal(typed, leader.Page.QuerySelector("#f-ngay")!.GetAttribute("value"));
            Assert.Contains("Cần một ngày từ năm 2000 đến hôm nay", leader.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_street_counts_its_own_children_and_nothing_that_is_closely_held()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 3"), "3 Đếm");
        var child = SampleChildren.Child(officer, home, "Trẻ Giữ Kín");
        child.Record(new CircumstanceFact(SampleChildren.Stamp(officer), new DateOnly(2026, 1, 1), null, Circumstances.Groups.First(g => g.Sensitive).Code), SampleChildren.Today);
        await SampleChildren.SaveAsync(house, officer, home, child);
        var street = await house.ViewerAsync("totruong3");
        var at = new CountedDay(SampleChildren.Today, null, IsToday: true);

        Assert.All(await house.AskAsync(db => Counting.ByAgeAsync(db, db.ChildrenFor(street), at)), c => Assert.Equal(home.GroupId, c.Group));
        Assert.DoesNotContain(await house.AskAsync(db => Counting.CircumstancesAsync(db, db.ChildrenFor(street), WardFigures.SpecialCodes(street)!, at)), c => c.Child == child.Id);
        Assert.Contains(await house.AskAsync(db => Counting.CircumstancesAsync(db, db.ChildrenFor(officer), WardFigures.SpecialCodes(officer)!, at)), c => c.Child == child.Id);
        Assert.Null(WardFigures.SpecialCodes(await house.ViewerAsync("congan")));

        using var visitor = await house.As("totruong3");
        await visitor.GetAsync("/tre-em/tong-quan");
        Assert.NotNull(visitor.Page.QuerySelector("svg.chart[role=img] title"));
        Assert.Contains("Không gồm các nhóm phải giữ kín", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_sees_no_names_reads_one_table_without_small_counts_and_without_a_way_to_names()
    {
        await AddCasesAsync(await house.ViewerAsync("vanhoa"));
        foreach (var account in (string[])["mattran", "captren", "phunu", "taichinh"])
        {
            using var visitor = await house.As(account);
            await visitor.GetAsync("/tre-em/tong-quan");
            var first = visitor.Text;
            Assert.Contains("ngày 30/09/2026", first, StringComparison.Ordinal);
            Assert.Contains("Phường Măng Non", first, StringComparison.Ordinal);
            var cells = visitor.Page.QuerySelectorAll("main td.n").Select(c => c.TextContent.Trim()).ToList();
            Assert.Contains("<5", cells);
            Assert.Contains(cells, c => c.Length > 1 && c.All(char.IsDigit));
            Assert.DoesNotContain(cells, c => c is "1" or "2" or "3" or "4");
            Assert.All(visitor.Page.QuerySelectorAll("main a"), a => Assert.StartsWith("/tre-em/ban-do", a.GetAttribute("href"), StringComparison.Ordinal));

            // No other day, street or state of knowledge: two tables could be taken from one another.
            await visitor.GetAsync("/tre-em/tong-quan?ngay=01/01/2026&biet=khi-do&theo=nam&to=" + (await SampleChildren.UnitAsync(house, await house.ViewerAsync("vanhoa"), "Tổ dân phố 1")).Value);
            Assert.Equal(first, visitor.Text);

            await visitor.GetAsync("/tre-em/ban-do?xem=Special&ngay=01/01/2026");
            Assert.Contains("ngày 30/09/2026", visitor.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(visitor.Page.QuerySelectorAll("main td.n, main svg tspan").Select(c => c.TextContent.Trim()), c => c is "1" or "2" or "3" or "4");
            Assert.Empty(visitor.Page.QuerySelectorAll("main table a"));
        }

        foreach (var account in (string[])["quantri", "kiemtra"])
        {
            using var visitor = await house.As(account);
            foreach (var address in (string[])["/tre-em/tong-quan", "/tre-em/ban-do"])
            {
                await visitor.GetAsync(address);
                Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
            }
        }
    }

    [Fact]
    public async Task The_level_above_counts_the_wards_that_report_to_it_and_no_other()
    {
        var (above, officer) = (await house.ViewerAsync("captren"), await house.ViewerAsync("vanhoa"));
        var other = new Ward(Ids.New<WardId>(), "00077", "Phường Khác", AdministrativeLevel.Commune, reportsTo: null, "Khác");
        await house.WorkAsync(async db =>
        {
            db.Add(other);
            await db.SaveAsync(new Act(officer, "test.ward", house.Clock.GetUtcNow().UtcDateTime));
        });

        Assert.True(await house.AskAsync(db => db.ChildrenToPublishFor(above, officer.Ward).AnyAsync()));
        Assert.True(await house.AskAsync(db => db.ChildrenToPublishFor(above, other.Id).AllAsync(c => false)));
        Assert.False(await house.AskAsync(db => db.ChildrenFor(above).AnyAsync()));
        foreach (var account in (string[])["quantri", "kiemtra", "vanhoa", "ctv1"])
        {
            var viewer = await house.ViewerAsync(account);
            Assert.False(await house.AskAsync(db => db.ChildrenToPublishFor(viewer, officer.Ward).AnyAsync()));
        }
    }

    [Fact]
    public void Tables_that_share_a_hidden_total_are_not_given()
    {
        var (random, without, with) = (new Random(4), 0, 0);
        for (var round = 0; round < 300; round++)
        {
            var groups = Enumerable.Range(0, random.Next(1, 4)).Select(_ => (UnitId?)Ids.New<UnitId>()).ToList();
            var counts = groups.SelectMany(g => Enumerable.Range(0, 4).Select(i => new AgeCount(i * 4, i % 2 == 0 ? Sex.Male : Sex.Female, g, random.Next(0, 6)))).Where(c => c.Count > 0).ToList();
            var special = counts.SelectMany(c => Enumerable.Range(0, random.Next(0, c.Count + 1)).Select(_ => new CircumstanceOfOne(Ids.New<ChildId>(), c.Group, Circumstances.Groups[random.Next(14)].Code))).ToList();

            var figures = PublishedFigures.Of(SampleChildren.Today, counts, special);

            var table = figures.Groups.Table;
            var isOpen = !table.IsWithheld && table[table.Rows, table.Columns].Shown is CellShown.Open;
            if (figures.Ages is { } ages) Assert.True(isOpen && ages[ages.Rows, ages.Columns].Shown is CellShown.Open);
            if (figures.Law is { } law) Assert.True(table[table.Rows, PublishedFigures.Special].Shown is CellShown.Open && law.Rows.All(g => g?.Sensitive is not true));
            if (figures.Ages is null) without++;
            else with++;
        }

        Assert.True(without > 5 && with > 5, $"{without} {with}");
    }

    private static string Told(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    // Deaths, moves, births put right since, births told by the year, a household that moved, circumstances begun and ended.
    private async Task AddCasesAsync(Viewer officer)
    {
        var (one, two) = (await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 1"), await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 2"));
        var (here, there) = (SampleChildren.Household(officer, one, "1 Đếm"), SampleChildren.Household(officer, two, "2 Đếm"));
        var children = Enumerable.Range(0, 14).Select(i => SampleChildren.Child(officer, i % 3 == 0 ? there : here, $"Trẻ Đếm {i}", new DateOnly(2010 + i, 11, i % 2 == 0 ? 23 : 24))).ToList();
        FactStamp Later() => new(Ids.New<FactId>(), officer.Account, Before.AddHours(1));
        here.Change(new Dwelling(Later(), new DateOnly(2026, 5, 1), null, "1 Đếm Mới", two, ResidenceKind.Permanent), Ids.New<FactId>(), SampleChildren.Today);
        children[3].Record(new LifeEvent(Later(), new DateOnly(2026, 6, 1), LifeEventKind.Death), SampleChildren.Today);
        children[5].End(children[5].Residences[0].Id, new DateOnly(2026, 3, 31), Later());
        children[7].Correct(children[7].Basics[0].Id, new BasicData(Later(), new DateOnly(2017, 1, 1), "Trẻ Đếm Sửa", new BirthDate(new DateOnly(2017, 1, 1), BirthPrecision.Year)) { Sex = Sex.Male }, SampleChildren.Today);
        var group = Circumstances.Groups[0].Subgroups[0].Code;
        for (var i = 1; i < 9; i += 2) children[i + 1].Record(new CircumstanceFact(SampleChildren.Stamp(officer), new DateOnly(2025, i, 1), i == 7 ? new DateOnly(2026, 5, 31) : null, group), SampleChildren.Today);
        children[2].Record(new CircumstanceFact(Later(), new DateOnly(2025, 6, 1), null, Circumstances.Groups[3].Subgroups[0].Code), SampleChildren.Today);
        children[4].Record(new CircumstanceFact(Later(), new DateOnly(2025, 6, 1), null, "LOCAL-THU"), SampleChildren.Today);
        await SampleChildren.SaveAsync(house, officer, [here, there, .. children]);
    }
}
