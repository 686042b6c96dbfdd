using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Demo;
using MangNon.App.Demo.Population;
using MangNon.App.Features.Figures;
using MangNon.App.Platform;
using MangNon.Bench.Running;
using MangNon.Domain.Access;
using MangNon.Domain.Figures;
using Microsoft.EntityFrameworkCore;

namespace MangNon.Bench.Rows;

/// <summary>
/// The figures of a large ward: all of them with all breakdowns, from the database to the numbers. Beside a handful of the same numbers the
/// best SQL written by hand for them.
/// </summary>
internal static class FigureRows
{
    private const int Times = 5;

    // Each number on its own, as a page of figures in SQL would ask for it.
    private static readonly (string Name, string Sql)[] ByHand =
    [
        ("children on the list", "select count(*) from children c where {0}"),
        ("by sex", "select count(*) from (select c.\"Sex\", count(*) from children c where {0} group by c.\"Sex\")"),
        ("by residential group", "select count(*) from (select h.\"GroupId\", count(*) from children c join households h on h.\"Id\" = c.\"HouseholdId\" where {0} group by h.\"GroupId\")"),
        ("in special circumstances", "select count(distinct c.\"Id\") from children c join child_circumstances f on f.\"OwnerId\" = c.\"Id\" where {0} and f.\"SupersededAt\" is null and f.\"From\" <= @day and (f.\"To\" is null or f.\"To\" >= @day) and f.\"Code\" like 'ND56-%'"),
        ("with a card", "select count(distinct c.\"Id\") from children c join child_cards f on f.\"OwnerId\" = c.\"Id\" where {0} and f.\"SupersededAt\" is null and f.\"From\" <= @day and (f.\"To\" is null or f.\"To\" >= @day)"),
        ("at school", "select count(distinct c.\"Id\") from children c join child_schoolings f on f.\"OwnerId\" = c.\"Id\" where {0} and f.\"SupersededAt\" is null and f.\"From\" <= @day and (f.\"To\" is null or f.\"To\" >= @day) and f.\"Grade\" between 1 and 9"),
    ];

    private const string Listed = "c.\"WithdrawnAt\" is null and c.\"MergedInto\" is null and c.\"HouseholdId\" is not null and (c.\"LivesUntil\" is null or c.\"LivesUntil\" >= @day) and c.\"DiedOn\" is null and c.\"LeavesListOn\" > @day and c.\"BornOn\" <= @day";

    public static async Task SqliteAsync(Worlds worlds, Results report, Choice choice)
    {
        var children = choice.Either(16_000, 4_000);
        var world = new World(Directory.CreateDirectory(Path.Combine(Places.Scratch, "figures")).FullName, "", []);
        await using var house = world.Build();
        var today = house.Services.GetRequiredService<OfficeClock>().Today;
        var me = await FillAsync(house, children, today);
        var period = FigureSpan.Year.UpTo(today);
        var (ours, peer) = await Timing.InTurnsAsync(Times, () => house.WithAsync(s => AllAsync(s, me, period)), () => house.WithAsync(s => ByHandAsync(s, today)));
        var name = children.ToString("N0", CultureInfo.InvariantCulture);
        report.Add(Row.Limited($"all figures of a ward of {name} children with all breakdowns", ours.Wall / 1000, 1, "s") with { Processor = Row.Show(ours.Processor, "ms") });
        report.Add(Row.Told($"{ByHand.Length} of the same numbers in SQL written by hand, one question each", Row.Show(peer.Wall, "ms")));
        await PartsAsync(house, me, period, report);
        await PagesAsync(house, me, period, report);
    }

    private static async Task<Viewer> FillAsync(WebApplication house, int children, DateOnly today)
    {
        await house.WithAsync(async s => { await s.GetRequiredService<Migrating>().ToNewestAsync(CancellationToken.None); return 0; });
        await house.WithAsync(async s => { await s.GetRequiredService<DemoWard>().CreateAsync(); return 0; });
        await house.WithAsync(async s => await s.GetRequiredService<PopulationSeed>().FillAsync(await s.GetRequiredService<AppDb>().DemoWardAsync(DemoWard.Code, CancellationToken.None), children, null, CancellationToken.None));
        return await house.WithAsync(async s => (await s.GetRequiredService<AppDb>().FindViewerAsync(await s.GetRequiredService<AppDb>().Set<Account>().Where(a => a.UserName == "chutich").Select(a => a.Id).SingleAsync(), today))!);
    }

    private static async Task<int> AllAsync(IServiceProvider services, Viewer me, FigurePeriod period)
    {
        var source = await services.GetRequiredService<FigureDesk>().OpenAsync(me, FigureTable.All);
        return FigureEngine.Compute(source.Rows(period), source.Figures).Count;
    }

    // Where the time goes, and what one more period of the same facts costs.
    private static async Task PartsAsync(WebApplication house, Viewer me, FigurePeriod period, Results report)
    {
        var source = await house.WithAsync(s => s.GetRequiredService<FigureDesk>().OpenAsync(me, FigureTable.All));
        var rows = await Timing.OfAsync(Times, () => { source.Rows(period); });
        var read = source.Rows(period);
        var counted = await Timing.OfAsync(Times, () => { FigureEngine.Compute(read, source.Figures); });
        report.Add(Row.Told("of it: rows of a period from the facts in memory", Row.Show(rows.Wall, "ms")));
        report.Add(Row.Told("of it: all figures with all breakdowns, in one pass", Row.Show(counted.Wall, "ms")));
    }

    // What a page asks for: all values of two periods, which were counted a moment before; and one figure with the records behind it.
    private static async Task PagesAsync(WebApplication house, Viewer me, FigurePeriod period, Results report)
    {
        var (now, before) = (new AskedPeriod(period, null), new AskedPeriod(FigureSpan.Year.Before(period), null));
        var first = await Timing.OfAsync(1, () => house.WithAsync(s => s.GetRequiredService<FigureDesk>().ValuesAsync(me, now, before)));
        var again = await Timing.OfAsync(50, () => house.WithAsync(s => s.GetRequiredService<FigureDesk>().ValuesAsync(me, now, before)));
        var asked = new AskedDashboard(FigureSpan.Year, now);
        var board = await Timing.OfAsync(1, () => house.WithAsync(s => s.GetRequiredService<DashboardDesk>().CardsAsync(me, asked)));
        var boardAgain = await Timing.OfAsync(50, () => house.WithAsync(s => s.GetRequiredService<DashboardDesk>().CardsAsync(me, asked)));
        var opened = await Timing.OfAsync(10, () => house.WithAsync(s => OpenAsync(s, me, period)));
        report.Add(Row.Told("values of two periods, first look", Row.Show(first.Wall, "ms")));
        report.Add(Row.Limited("the same within a minute, nothing saved in between", again.Wall, 100, "ms") with { Processor = Row.Show(again.Processor, "ms") });
        report.Add(Row.Told("the leader's dashboard with trends, targets and where it hurts, first look", Row.Show(board.Wall, "ms")) with { Processor = Row.Show(board.Processor, "ms") });
        report.Add(Row.Limited("the same within a minute, nothing saved in between: dashboard", boardAgain.Wall, 100, "ms") with { Processor = Row.Show(boardAgain.Processor, "ms") });
        report.Add(Row.Limited("one figure opened to its records", opened.Wall, 100, "ms") with { Processor = Row.Show(opened.Processor, "ms") });
    }

    private static async Task<int> OpenAsync(IServiceProvider services, Viewer me, FigurePeriod period)
    {
        var figure = FigureTable.Find("X-TT13-III-HCDB")!;
        var source = await services.GetRequiredService<FigureDesk>().OpenAsync(me, [figure]);
        return source.Rows(period).Of(figure.Counts.Universe).Count(figure.Counts.Holds);
    }

    private static async Task<int> ByHandAsync(IServiceProvider services, DateOnly today)
    {
        await using var connection = services.GetRequiredService<Dialect>().NewConnection();
        await connection.OpenAsync();
        var total = 0;
        foreach (var (_, sql) in ByHand)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own statements.
            command.CommandText = string.Format(CultureInfo.InvariantCulture, sql, Listed);
#pragma warning restore CA2100
            var day = command.CreateParameter();
            (day.ParameterName, day.Value) = ("@day", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            command.Parameters.Add(day);
            total += Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }

        return total;
    }
}
