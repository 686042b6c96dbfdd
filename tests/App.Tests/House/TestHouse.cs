using System.Data.Common;
using MangNon.App.Data;
using MangNon.App.Demo;
using MangNon.App.Platform;
using MangNon.App.Platform.Keys;
using MangNon.App.Platform.Web;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace MangNon.App.Tests.House;

/// <summary>
/// The real program over a real database with the invented ward, for one test class (IClassFixture&lt;TestHouse&gt;).
/// Only the clock and the log are the test's: the day is Monday 23/11/2026, 08:00 in the office.
/// </summary>
public class TestHouse : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The instant at which the clock stands until a test moves it.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(7));

    private readonly bool _isTemplate;
    private TestDatabase? _database;
    private bool _isOpen;

    public TestHouse()
    {
    }

    /// <summary>Opens the template itself, which stays when the house closes.</summary>
    internal TestHouse(TestDatabase template) => (_database, _isTemplate) = (template, true);

    /// <summary>The clock of the house.</summary>
    public FakeTimeProvider Clock { get; } = new(Start);

    /// <summary>Everything the house logs.</summary>
    public LogSpy Logs { get; } = new();

    /// <summary>Accounts of the invented ward.</summary>
    public static IReadOnlyList<string> Accounts { get; } = [.. DemoWard.Accounts.Select(a => a.Account)];

    /// <summary>The data folder.</summary>
    public string Data => Database.Data;

    internal TestDatabase Database => _database ?? throw new InvalidOperationException("The house is not open yet.");

    public virtual async ValueTask InitializeAsync()
    {
        _database ??= await TestDatabase.CopyAsync();
        _ = Server;
        await Services.GetRequiredService<Door>().WaitAsync(TestContext.Current.CancellationToken);
        _isOpen = true;
    }

    /// <summary>A house of its own for one test, with something added or replaced; dispose of it.</summary>
    /// <param name="settings">Names and values as on the command line.</param>
    public static async Task<TestHouse> OpenAsync(Action<IServiceCollection> change, params (string Name, string Value)[] settings)
    {
        var house = new ChangedHouse(change, settings);
        await house.InitializeAsync();
        return house;
    }

    /// <summary>A browser nobody is signed in with.</summary>
    public Visitor Stranger() => new(CreateDefaultClient(new CookieContainerHandler()));

    /// <summary>A browser in which this demo account is signed in.</summary>
    public async Task<Visitor> As(string account)
    {
        var visitor = Stranger();
        await visitor.SignInAsync(account);
        return visitor;
    }

    /// <summary>Asks the database in a scope of its own.</summary>
    public async Task<T> AskAsync<T>(Func<AppDb, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <summary>Works on the database in a scope of its own.</summary>
    public Task WorkAsync(Func<AppDb, Task> work) => AskAsync(async db =>
    {
        await work(db);
        return true;
    });

    /// <summary>What all acts changed, as the trace keeps it: a JSON text each.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync()
    {
        var ring = Services.GetRequiredService<KeyRing>();
        return [.. (await AskAsync(db => db.Set<ActValues>().AsNoTracking().ToListAsync())).Select(v => v.Read(ring))];
    }

    /// <summary>The viewer a demo account is on the day of the clock.</summary>
    public Task<Viewer> ViewerAsync(string account) => AskAsync(async db =>
    {
        var id = await db.Set<Account>().Where(a => a.UserName == account).Select(a => a.Id).SingleAsync();
        var found = await db.FindViewerAsync(id, Services.GetRequiredService<OfficeClock>().Today);
        return found ?? throw new InvalidOperationException($"{account} holds no post.");
    });

    /// <summary>Asks the same of the database as each demo account; the answers by account.</summary>
    public async Task<IReadOnlyDictionary<string, T>> AskAsEverybodyAsync<T>(Func<AppDb, Viewer, Task<T>> ask)
    {
        var answers = new Dictionary<string, T>();
        foreach (var account in Accounts)
        {
            var viewer = await ViewerAsync(account);
            answers[account] = await AskAsync(db => ask(db, viewer));
        }

        return answers;
    }

    /// <summary>Gives the ward a person with a post the invented ward has not, who signs in as the others do.</summary>
    /// <param name="colleague">Demo account whose ward and unit they share.</param>
    public Task HireAsync(string account, string name, Role role, string colleague) => WorkAsync(async db =>
    {
        var (known, viewer) = (await db.Set<Account>().SingleAsync(a => a.UserName == colleague), await ViewerAsync(colleague));
        var person = new Person(Ids.New<PersonId>(), viewer.Ward, name);
        db.AddRange(person, new Post(Ids.New<PostId>(), viewer.Ward, person.Id, viewer.Unit, role.ToString(), role, new DateOnly(2026, 1, 1)), new Account
        {
            Id = Ids.New(),
            UserName = account,
            NormalizedUserName = account.ToUpperInvariant(),
            PasswordHash = known.PasswordHash,
            SecurityStamp = Ids.New().ToString("N"),
            WardId = viewer.Ward,
            PersonId = person.Id,
            IsDemo = true,
        });
        await db.SaveAsync(new Act(viewer, "test.hire", Clock.GetUtcNow().UtcDateTime));
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseDefaultServiceProvider(o => (o.ValidateScopes, o.ValidateOnBuild) = (true, true));
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        builder.UseSetting("demo", "true");
        builder.UseSetting("data", Data);
        if (TestDatabase.IsPostgres) builder.UseSetting("database", Database.Connection);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.RemoveAll<ILoggerProvider>();

            // Some thousand sign-ins in a run: passwords nobody has to guard are hashed a hundred times and not 210,000.
            services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 100);
            services.AddSingleton<ILoggerProvider>(Logs);

            // All copies have the template's keys. With one ring they have one model and one set of translated queries, too.
            if (!_isTemplate) services.AddSingleton(TestDatabase.Keys);

            // Work of the night is called by the test that is about it, not by the clock.
            foreach (var job in services.Where(s => s.ServiceType == typeof(IHostedService) && typeof(BackgroundService).IsAssignableFrom(s.ImplementationType)).ToList()) services.Remove(job);
            Change(services);
        });
    }

    /// <summary>What a house of its own adds or replaces.</summary>
    protected virtual void Change(IServiceCollection services)
    {
    }

    /// <summary>Everybody and everything a log must not name: people of the ward, accounts, the password.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync() =>
        [.. await AskAsync(db => db.Set<Person>().Select(p => p.FullName).ToListAsync()), .. Accounts, DemoWard.Password];

    // Whatever a test was about: what was logged meanwhile names nobody.
    public override async ValueTask DisposeAsync()
    {
        var told = _isOpen ? Logs.Telling(await KnownNamesAsync()) : [];
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        if (_database is not null && !_isTemplate) await _database.DropAsync();
        if (told.Count > 0) throw new InvalidOperationException($"The log names somebody:{Environment.NewLine}{string.Join(Environment.NewLine, told)}");
    }

    // A test may have left no database to ask.
    private async Task<IReadOnlyList<string>> KnownNamesAsync()
    {
        try
        {
            return await NamesAsync();
        }
        catch (Exception gone) when (gone is DbException or InvalidOperationException or IOException)
        {
            return [.. DemoWard.Accounts.Select(a => a.Post.Split(", ")[^1]), .. Accounts, DemoWard.Password];
        }
    }

    private sealed class ChangedHouse(Action<IServiceCollection> change, (string Name, string Value)[] settings) : TestHouse
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            foreach (var (name, value) in settings) builder.UseSetting(name, value);
        }

        protected override void Change(IServiceCollection services) => change(services);
    }
}
