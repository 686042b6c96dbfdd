using MangNon.App.Data;
using MangNon.App.Platform.Web;
using MangNon.Bench.Seeding;

namespace MangNon.Bench.Running;

/// <summary>A database full of invented wards.</summary>
/// <param name="Data">Data folder of the server.</param>
/// <param name="Database">PostgreSQL connection string; empty for SQLite.</param>
internal sealed record World(string Data, string Database, IReadOnlyList<SeededWard> Wards)
{
    public bool IsPostgres => Database.Length > 0;

    /// <summary>What the dialect is chosen by.</summary>
    public string Store => IsPostgres ? Database : Path.Combine(Data, "mangnon.db");

    /// <summary>The application inside this process, not serving.</summary>
    public WebApplication Build() => Build(Data, Database);

    public static async Task<World> CreateAsync(string data, string database, int wards, int years)
    {
        await using var house = Build(data, database);
        await using (var scope = house.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<Migrating>().ToNewestAsync(CancellationToken.None);
        var first = await new Seed(house.Services).RunAsync(years);
        return new World(data, database, wards == 1 ? [first] : await Clones.AddAsync(house.Services.GetRequiredService<Dialect>(), first, wards));
    }

    private static WebApplication Build(string data, string database) =>
        House.Build(new Dictionary<string, string?> { ["data"] = data, ["database"] = database }, []);
}

/// <summary>The databases of a run, each made when it is first asked for.</summary>
internal sealed class Worlds(Choice choice) : IAsyncDisposable
{
    private World? _sqlite;
    private World? _postgres;

    public async Task<World?> OfSqliteAsync() => _sqlite ??= await MakeAsync("sqlite", "", wards: 1, years: 1);

    /// <summary>Null where there is no PostgreSQL.</summary>
    public async Task<World?> OfPostgresAsync()
    {
        if (_postgres is not null) return _postgres;
        if (await PrivatePostgres.StartAsync() is not { } connection) return null;
        return _postgres = await MakeAsync("postgres", connection, choice.Either(20, 5), years: 3);
    }

    private static async Task<World> MakeAsync(string name, string database, int wards, int years)
    {
        var (watch, used) = (System.Diagnostics.Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var world = await World.CreateAsync(Path.Combine(Places.Scratch, name), database, wards, years);
        Console.WriteLine($"  ({wards} wards × {years} years made in {watch.Elapsed.TotalSeconds:0} s, {(Environment.CpuUsage.TotalTime - used).TotalSeconds:0.0} s of processor time)");
        return world;
    }

    public ValueTask DisposeAsync()
    {
        Child.StopAll();
        return ValueTask.CompletedTask;
    }
}
