using MangNon.App.Demo;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>Somebody of the same ward, under the post they hold.</summary>
public sealed record Colleague(AccountId Account, string Name, string Title);

// The ward, its units, people, posts, accounts.
public abstract partial class AppDb
{
    /// <summary>The own ward, and for the level above the wards that report to it.</summary>
    public IQueryable<Ward> WardsFor(Viewer me) => me.Role is Role.LevelAbove
        ? Set<Ward>().Where(w => w.Id == me.Ward || w.ReportsTo == me.Ward)
        : Set<Ward>().Where(w => w.Id == me.Ward);

    /// <summary>Code of the own ward's administrative unit.</summary>
    public Task<string> WardCodeAsync(Viewer me) => WardsFor(me).Where(w => w.Id == me.Ward).Select(w => w.Code).SingleAsync();

    /// <summary>The body the ward reports to; its name alone is of use.</summary>
    public IQueryable<Ward> LevelAboveFor(Viewer me) => Set<Ward>().Where(a => Set<Ward>().Any(w => w.Id == me.Ward && w.ReportsTo == a.Id));

    /// <summary>Units of the own ward; the level above sees those of its wards, to read who has reported.</summary>
    public IQueryable<Unit> UnitsFor(Viewer me)
    {
        var wards = WardsFor(me);
        return Set<Unit>().Where(u => wards.Any(w => w.Id == u.WardId));
    }

    /// <summary>People of the own ward; the level above sees none.</summary>
    public IQueryable<Person> PeopleFor(Viewer me) => me.Role is Role.LevelAbove or Role.Auditor
        ? Set<Person>().Where(p => p.Id == me.Person)
        : Set<Person>().Where(p => p.WardId == me.Ward);

    /// <summary>Posts of the people one sees.</summary>
    public IQueryable<Post> PostsFor(Viewer me)
    {
        var people = PeopleFor(me);
        return Set<Post>().Where(p => people.Any(q => q.Id == p.PersonId));
    }

    /// <summary>Accounts are the administrator's.</summary>
    public IQueryable<Account> AccountsFor(Viewer me) => me.Role is Role.Administrator
        ? Set<Account>().Where(a => a.WardId == me.Ward)
        : Set<Account>().Where(a => a.Id == me.Account.Value);

    /// <summary>Names of the people behind accounts of the own ward, for "who wrote this".</summary>
    public async Task<Dictionary<AccountId, string>> NamesOfAsync(Viewer me, IEnumerable<AccountId> accounts)
    {
        var ids = accounts.Select(a => a.Value).Distinct().ToList();
        var named = await NamedAccounts(me).Where(n => ids.Contains(n.Account)).ToListAsync();
        return named.ToDictionary(n => new AccountId(n.Account), n => n.Name);
    }

    /// <summary>Accounts of the own ward with the names behind them, for the journal.</summary>
    public async Task<IReadOnlyList<(Guid Account, string Name)>> AccountNamesAsync(Viewer me)
    {
        var named = await NamedAccounts(me).OrderBy(n => n.SortKey).ToListAsync();
        return [.. named.Select(n => (n.Account, n.Name))];
    }

    private IQueryable<NamedAccount> NamedAccounts(Viewer me) => Set<Account>().Where(a => a.WardId == me.Ward)
        .Join(Set<Person>(), a => a.PersonId, p => p.Id, (a, p) => new NamedAccount { Account = a.Id, Name = p.FullName, SortKey = p.SortKey });

    private sealed class NamedAccount
    {
        public required Guid Account { get; init; }

        public required string Name { get; init; }

        public required string SortKey { get; init; }
    }

    /// <summary>Officers of the ward with an account: who can answer for a case.</summary>
    public Task<IReadOnlyList<Colleague>> OfficersAsync(Viewer me, DateOnly today) => HoldersAsync(PostsFor(me).Where(q => q.WardId == me.Ward && q.Role == Role.Officer), today);

    /// <summary>Those who work for the ward under a post today and have an account, by given name: people the circle of a record can name.</summary>
    public Task<IReadOnlyList<Colleague>> ColleaguesAsync(Viewer me, DateOnly today) =>
        HoldersAsync(PostsFor(me).Where(q => q.Role != Role.Administrator && q.Role != Role.Auditor && q.Role != Role.LevelAbove), today);

    private async Task<IReadOnlyList<Colleague>> HoldersAsync(IQueryable<Post> posts, DateOnly today)
    {
        var found = await (
            from q in posts.AsNoTracking()
            where q.From <= today && (q.To == null || q.To >= today)
            join p in Set<Person>() on q.PersonId equals p.Id
            join a in Set<Account>() on p.Id equals a.PersonId
            where a.ClosedAt == null
            orderby p.SortKey
            select new { a.Id, p.FullName, q.Title }).ToListAsync();
        return [.. found.DistinctBy(f => f.Id).Select(f => new Colleague(new AccountId(f.Id), f.FullName, f.Title))];
    }

    /// <summary>Links of the ward's chain of acts about one record, for those who run the ward and the auditor.</summary>
    public IQueryable<ActRecord> ActsFor(Viewer me) => me.RunsTheWard || me.Role is Role.Auditor
        ? Set<ActRecord>().Where(a => a.WardId == me.Ward)
        : Set<ActRecord>().Where(a => false);

    /// <summary>Acts about units, people, posts, accounts, the calendar and the keys of exchange: also the administrator's, who keeps these.</summary>
    public IQueryable<ActRecord> OrganisationActsFor(Viewer me) => me.Role is Role.Administrator
        ? Set<ActRecord>().Where(a => a.WardId == me.Ward && a.Subject != null
            && (a.Subject.StartsWith("unit/") || a.Subject.StartsWith("person/") || a.Subject.StartsWith("account/") || a.Subject.StartsWith("calendar-day/")
                || a.Subject.StartsWith("partner-key/") || a.Subject.StartsWith("signing-key/")))
        : ActsFor(me);

    /// <summary>Account of a user name; for setting up the demo and for sign-in.</summary>
    public async Task<Guid> AccountOfAsync(string userName) => await Set<Account>().Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync();

    /// <summary>True while nothing has been set up.</summary>
    public async Task<bool> IsEmptyAsync() => !await Set<Ward>().AnyAsync();

    /// <summary>True when the database holds the invented ward.</summary>
    public async Task<bool> IsDemoAsync() => await Set<Ward>().AnyAsync(w => w.IsDemo);

    /// <summary>True when the invented ward was begun and never finished: the program was killed while it made it.</summary>
    public async Task<bool> IsDemoHalfMadeAsync() =>
        await Set<ActRecord>().AnyAsync(a => a.Kind == DemoWard.Begun) && !await Set<ActRecord>().AnyAsync(a => a.Kind == DemoWard.Made);

    /// <summary>The answer an already handled form led to; null when it is new.</summary>
    public async Task<HandledForm?> FindHandledAsync(Guid key) => await Set<HandledForm>().AsNoTracking().FirstOrDefaultAsync(f => f.Key == key);
}
