using System.Runtime.CompilerServices;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Data;

/// <summary>A query that is asked again is answered anew, whatever was kept of the time before. On SQLite alone: PostgreSQL's driver keeps its own.</summary>
[Trait("Database", "Own")]
public sealed class KeptStatementsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public Task The_same_query_with_other_values_gives_other_answers() => house.WorkAsync(async db =>
    {
        var people = await db.Set<Person>().AsNoTracking().OrderBy(p => p.FullName).ToListAsync();
        foreach (var round in new[] { people, [.. Enumerable.Reverse(people)] })
            foreach (var person in round) Assert.Equal(person.FullName, (await NameOfAsync(db, person.Id)));
        Assert.Null(await NameOfAsync(db, new PersonId(Guid.NewGuid())));
    });

    [Fact]
    public Task A_query_asked_while_its_answer_is_still_read_and_one_left_in_the_middle_disturb_nobody() => house.WorkAsync(async db =>
    {
        var ids = await db.Set<Person>().Select(p => p.Id).ToListAsync();
        var seen = new List<PersonId>();
        await foreach (var outer in Everybody(db))
        {
            seen.Add(outer);
            var inner = new List<PersonId>();
            await foreach (var other in Everybody(db))
            {
                inner.Add(other);
                if (inner.Count == 2) break;
            }

            Assert.Equal(ids.Order(Comparer<PersonId>.Create((a, b) => a.Value.CompareTo(b.Value))).Take(2), inner);
            if (seen.Count == 5) break;
        }

        Assert.Equal(5, seen.Count);
        Assert.Equal(ids.Count, await Everybody(db).CountAsync());

        static IAsyncEnumerable<PersonId> Everybody(App.Data.AppDb db) => db.Set<Person>().OrderBy(p => p.Id).Select(p => p.Id).AsAsyncEnumerable();
    });

    [Fact]
    public Task More_queries_than_are_kept_are_all_answered() => house.WorkAsync(async db =>
    {
        for (var round = 0; round < 2; round++)
            for (var i = 1; i <= 200; i++) Assert.Equal(i, await db.Database.SqlQuery<int>(FormattableStringFactory.Create($"SELECT {i} AS \"Value\"")).Where(v => v > 0).SingleAsync());
    });

    [Fact]
    public async Task A_query_that_fails_is_asked_again_without_its_failure()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await house.WorkAsync(async db =>
        {
            var known = await db.Set<Person>().AsNoTracking().FirstAsync();
            Assert.Equal(known.FullName, await NameOfAsync(db, known.Id));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Set<Person>().Where(p => p.Id == known.Id).Select(p => p.FullName).SingleOrDefaultAsync(stopped.Token));
            Assert.Equal(known.FullName, await NameOfAsync(db, known.Id));
        });
    }

    [Fact]
    public async Task What_one_request_asked_is_seen_anew_by_the_next()
    {
        var name = "Phạm Thị Sau";
        Assert.Equal(0, await CountAsync());
        await house.HireAsync("sau", name, Role.Officer, "vanhoa");
        Assert.Equal(1, await CountAsync());

        Task<int> CountAsync() => house.AskAsync(db => db.Set<Person>().CountAsync(p => p.FullName == name));
    }

    private static Task<string?> NameOfAsync(App.Data.AppDb db, PersonId id) => db.Set<Person>().Where(p => p.Id == id).Select(p => p.FullName).SingleOrDefaultAsync();
}
