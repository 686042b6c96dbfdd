using MangNon.App.Data;
using MangNon.App.Features.Children;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>
/// SQLite walks the indexes that were made for a large ward. What it says it will do is asked, not how long it takes; PostgreSQL chooses by the
/// number of rows, and three hundred children are too few to tell.
/// </summary>
public sealed class QueryPlanTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Lists_and_counts_of_a_ward_and_the_children_of_a_household_are_read_from_their_indexes()
    {
        var officer = await house.ViewerAsync("vanhoa");
        await SampleChildren.FillAsync(house, officer, 300);
        if (TestDatabase.IsPostgres)
        {
            Assert.Null(house.Services.GetRequiredService<Dialect>().Statistics);
            return;
        }

        var count = await house.AskAsync(db => PlanAsync(db, db.ChildrenFor(officer).OnList(SampleChildren.Today).GroupBy(c => 1).Select(g => g.Count())));
        Assert.Contains("COVERING INDEX ix_children_list", count, StringComparison.Ordinal);

        var list = await house.AskAsync(db => PlanAsync(db, ChildRow.Of(db, officer, db.ChildrenFor(officer).OnList(SampleChildren.Today)).Take(50)));
        Assert.Contains("ix_children_list", list, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", list, StringComparison.Ordinal);

        var home = await house.AskAsync(db => db.HouseholdsFor(officer).Select(h => h.Id).FirstAsync());
        var siblings = await house.AskAsync(db => PlanAsync(db, db.ChildrenFor(officer).Where(c => c.HouseholdId == home)));
        Assert.Contains("IX_children_HouseholdId", siblings, StringComparison.Ordinal);
    }

    private static async Task<string> PlanAsync<T>(AppDb db, IQueryable<T> query)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
#pragma warning disable CA2100 // The program's own query.
        command.CommandText = "explain query plan " + command.CommandText;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await rows.ReadAsync()) steps.Add(rows.GetString(3));
        return string.Join('\n', steps);
    }
}
