using System.Data.Common;
using System.Text;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Keys;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace MangNon.App.Tests.Keys;

/// <summary>A field an area declares as sealed: shown with a kind of record of the tests, on both databases.</summary>
public sealed class SealedFieldTests : IAsyncLifetime
{
    private const string Number = "079215000001";

    private TestDatabase _database = null!;
    private SealedStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.EmptyAsync();
        _store = new SealedStore(_database);
        await using var db = _store.Open();
        await db.Database.EnsureCreatedAsync();
        await db.RecogniseRingAsync(TestHouse.Start.UtcDateTime);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _database.DropAsync();
    }

    [Fact]
    public async Task It_is_plain_in_the_program_and_sealed_in_its_column()
    {
        var id = await _store.KeepAsync(Number);

        await using var db = _store.Open();
        Assert.Equal(Number, await db.Numbers.Where(n => n.Id == id).Select(n => n.Number).SingleAsync());
        var kept = await _store.ColumnAsync("Number", id);
        Assert.Equal(_store.Ring.CurrentBeginning(), kept![..5]);
        Assert.DoesNotContain(Number, Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("079215000001")]
    [InlineData(" 079 215-000.001 ")]
    public async Task It_is_found_by_its_whole_value_however_it_is_typed(string typed)
    {
        var id = await _store.KeepAsync(Number);
        await _store.KeepAsync("079215000002");

        Assert.Equal([id], await _store.FindAsync(typed));
        Assert.Equal([], await _store.FindAsync("07921500000"));
    }

    [Fact]
    public async Task Its_fingerprint_follows_a_change()
    {
        var id = await _store.KeepAsync(Number);

        await using (var db = _store.Open())
        {
            (await db.Numbers.SingleAsync(n => n.Id == id)).Number = "079215000009";
            await db.SaveAsync(new Act(null, "test.change", TestHouse.Start.UtcDateTime) { Ward = SealedStore.Ward });
        }

        Assert.Equal([], await _store.FindAsync(Number));
        Assert.Equal([id], await _store.FindAsync("079215000009"));
    }

    [Fact]
    public async Task None_is_kept_as_none()
    {
        var id = await _store.KeepAsync(null);

        await using var db = _store.Open();
        Assert.Null(await db.Numbers.Where(n => n.Id == id).Select(n => n.Number).SingleAsync());
        Assert.Null(await _store.ColumnAsync("Number", id));
        Assert.Null(await _store.ColumnAsync("NumberFingerprint", id));
    }

    [Fact]
    public async Task After_a_rotation_every_value_is_sealed_anew_once_and_still_opens()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 250; i++) ids.Add(await _store.KeepAsync($"{i:D12}"));
        _store.Ring.Rotate(TestHouse.Start.UtcDateTime);
        var late = await _store.KeepAsync(Number);

        await using var db = _store.Open();

        // 250 numbers, what 250 acts changed, and the mark of the ring.
        Assert.Equal((501, 0), (await db.ResealAsync(_store.Dialect), await db.ResealAsync(_store.Dialect)));
        await db.RecogniseRingAsync(TestHouse.Start.UtcDateTime);
        Assert.Equal(_store.Ring.CurrentBeginning(), (await _store.ColumnAsync("Number", ids[0]))![..5]);
        Assert.Equal("000000000249", await db.Numbers.Where(n => n.Id == ids[249]).Select(n => n.Number).SingleAsync());
        Assert.Equal([late], await _store.FindAsync(Number));
    }

    [Fact]
    public async Task A_database_is_not_opened_with_another_ring_nor_without_one()
    {
        var another = new KeyRing(Path.Combine(_database.Data, "another"));
        another.Create(TestHouse.Start.UtcDateTime);

        await using var wrong = _store.Open(another);
        await using var missing = _store.Open(new KeyRing(Path.Combine(_database.Data, "nowhere")));

        Assert.Contains("not the one of this database", (await Assert.ThrowsAsync<SettingsException>(() => wrong.RecogniseRingAsync(TestHouse.Start.UtcDateTime))).Message, StringComparison.Ordinal);
        Assert.Contains("missing", (await Assert.ThrowsAsync<SettingsException>(() => missing.RecogniseRingAsync(TestHouse.Start.UtcDateTime))).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_database.Data, "nowhere")));
    }
}

/// <summary>A record of the tests with a sealed number.</summary>
public sealed class NumberRecord
{
    public required Guid Id { get; init; }

    public string? Number { get; set; }
}

/// <summary>The database with that record.</summary>
public sealed class NumberDb(DbContextOptions<NumberDb> options, SingleWriter writer, KeyRing ring) : AppDb(options, writer, ring)
{
    public DbSet<NumberRecord> Numbers => Set<NumberRecord>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        var record = model.Entity<NumberRecord>();
        record.ToTable("numbers");
        record.Property(r => r.Id).ValueGeneratedNever();
        record.Property(r => r.Number).IsSealed("test.number", isSearched: true);
        base.OnModelCreating(model);
    }
}

/// <summary>A store of such records, of the kind this run is about.</summary>
internal sealed class SealedStore : IAsyncDisposable
{
    public static readonly WardId Ward = new(Guid.CreateVersion7());

    // Identity's tables follow its options.
    private static readonly IServiceProvider Identity = new ServiceCollection()
        .AddIdentityCore<Account>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).Services.BuildServiceProvider();

    private readonly SingleWriter _writer;

    public SealedStore(TestDatabase database)
    {
        Dialect = Dialect.For(database.Connection.Length > 0 ? database.Connection : Path.Combine(database.Data, "mangnon.db"));
        Ring = new KeyRing(Path.Combine(database.Data, "keys"));
        _writer = new SingleWriter(Dialect, Ring, NullLogger<SingleWriter>.Instance);
    }

    public Dialect Dialect { get; }

    public KeyRing Ring { get; }

    public NumberDb Open(KeyRing? ring = null)
    {
        var options = new DbContextOptionsBuilder<NumberDb>();
        Dialect.Configure(options);
        options.UseApplicationServiceProvider(Identity);
        return new NumberDb(options.Options, _writer, ring ?? Ring);
    }

    public async Task<Guid> KeepAsync(string? number)
    {
        await using var db = Open();
        var record = new NumberRecord { Id = Ids.New(), Number = number };
        db.Add(record);
        await db.SaveAsync(new Act(null, "test.keep", TestHouse.Start.UtcDateTime) { Ward = Ward });
        return record.Id;
    }

    public async Task<List<Guid>> FindAsync(string typed)
    {
        await using var db = Open();
        var fingerprint = db.Fingerprint("test.number", typed);
        return await db.Numbers.Where(n => EF.Property<byte[]>(n, Sealing.FingerprintOf("Number")) == fingerprint).Select(n => n.Id).ToListAsync();
    }

    /// <summary>The bytes as they lie in the table.</summary>
    public async Task<byte[]?> ColumnAsync(string column, Guid id)
    {
        await using DbConnection connection = Dialect.NewConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select \"{column}\" from numbers where \"Id\" = @id";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("id", id);
        command.Parameters.Add(parameter);
        return await command.ExecuteScalarAsync() as byte[];
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        if (Dialect is SqliteDialect) Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
