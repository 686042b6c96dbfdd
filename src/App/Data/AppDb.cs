using MangNon.App.Data.Model;
using MangNon.App.Data.Searching;
using MangNon.App.Platform.Keys;
using MangNon.Domain;
using MangNon.Domain.Children;
using MangNon.Domain.Names;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>
/// The database. It is read through the …For(viewer) queries in Access/ alone, and written through <see cref="SaveAsync"/>
/// alone, which wants to know who does what.
/// </summary>
public abstract partial class AppDb(DbContextOptions options, SingleWriter writer, KeyRing ring) : IdentityUserContext<Account, Guid>(options)
{
    private bool _writerHasTheWord;

    /// <summary>The syllables of the store's names.</summary>
    internal Vocabulary Vocabulary { get; } = writer.Vocabulary;

    /// <summary>With passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>The form being handled; saved with the act, so that the same form cannot act twice.</summary>
    public HandledForm? Form { get; set; }

    /// <summary>Network address the request came from.</summary>
    public string? FromAddress { get; set; }

    /// <summary>Saves the changes and the trace of the act in one transaction; returns when both are on disk.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed the same record first.</exception>
    public async Task SaveAsync(Act act, CancellationToken stop = default)
    {
        // Changes are looked for once, not by each of those below anew.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            PrepareToSave();
            await writer.SaveAsync(this, act with { From = act.From ?? FromAddress, Reason = act.Reason is null ? null : VietnameseText.Clean(act.Reason) }, stop);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>
    /// Saves in one transaction, with the traces of several acts, first what the context holds and then, piece by piece, what the work
    /// adds: all of it or nothing. The acts keep what the first changes; what the pieces bring has to be found by itself.
    /// </summary>
    /// <param name="work">Gets the means to write what it has added, which is forgotten then.</param>
    internal Task SaveInPiecesAsync(IReadOnlyList<Act> acts, Func<Func<Task>, Task> work)
    {
        PrepareToSave();
        return writer.SaveInPiecesAsync(this, acts, async () =>
        {
            await WritePieceAsync();
            await work(() =>
            {
                PrepareToSave();
                return WritePieceAsync();
            });
        });
    }

    private async Task WritePieceAsync()
    {
        await WriteAsync(CancellationToken.None);
        ChangeTracker.Clear();
    }

    private void PrepareToSave()
    {
        foreach (var entry in ChangeTracker.Entries<IRootRecord>())
        {
            if (entry.State is EntityState.Modified) entry.Property(nameof(IRootRecord.Version)).CurrentValue = entry.Entity.Version + 1;
        }

        SetFingerprints();
        if (Form is not null && Entry(Form).State is EntityState.Detached) Add(Form);
    }

    /// <summary>Leaves the trace of a look or an export, which changes nothing; call it before the data leaves the server. Returns when it is on disk.</summary>
    public Task TraceAsync(Act act, CancellationToken stop = default) => writer.TraceAsync(act with { From = act.From ?? FromAddress }, stop);

    /// <summary>Saves what was computed from the records and can be computed anew; nobody did anything, so there is no act.</summary>
    /// <exception cref="InvalidOperationException">Something else was changed too.</exception>
    internal Task SaveDerivedAsync() =>
        ChangeTracker.Entries().Any(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity is not IDerived)
            ? throw new InvalidOperationException("Nothing but what was computed is saved without an act: call SaveAsync.")
            : writer.NoteAsync(this);

    /// <summary>
    /// Forgets whom it served. A context serves one request after the other: EF forgets the records and its own state, this forgets the
    /// form and the address. What is added to this class and belongs to a request is forgotten here.
    /// </summary>
    internal AppDb ForNewRequest()
    {
        (Form, FromAddress) = (null, null);
        return this;
    }

    /// <summary>Counts a change of a part of the record as a change of the record.</summary>
    public void Touch(IRootRecord record)
    {
        if (Entry(record).State is EntityState.Unchanged) Entry(record).State = EntityState.Modified;
    }

    /// <summary>Makes the version the form was shown with the one that must still stand.</summary>
    public void Expect(IRootRecord record, int version) => Entry(record).Property(nameof(IRootRecord.Version)).OriginalValue = version;

    /// <summary>Called by the writer inside its transaction.</summary>
    internal async Task WriteAsync(CancellationToken stop)
    {
        _writerHasTheWord = true;
        try
        {
            var rows = SearchRows.Of(ChangeTracker);
            await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, stop);
            await rows.WriteAsync(this, stop);
            Vocabulary.Note(rows.NewWords);
        }
        finally
        {
            _writerHasTheWord = false;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Nothing is saved without an act: call SaveAsync.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        _writerHasTheWord
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : throw new InvalidOperationException("Nothing is saved without an act: call SaveAsync.");

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        foreach (var id in typeof(ITypedId<>).Assembly.GetTypes().Where(IsTypedId))
        {
            conventions.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }

        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private static bool IsTypedId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        // Each kind of fact has a table of its own; what they share is no record.
        model.Ignore<Fact>();
        model.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        foreach (var root in model.Model.GetEntityTypes().Where(e => typeof(IRootRecord).IsAssignableFrom(e.ClrType) && e.BaseType is null))
        {
            model.Entity(root.ClrType).Property(nameof(IRootRecord.Version)).IsConcurrencyToken();
        }

        Sealing.Apply(model, Ring);
    }
}

/// <summary>The database on SQLite.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, SingleWriter writer, KeyRing ring) : AppDb(options, writer, ring);

/// <summary>The database on PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, SingleWriter writer, KeyRing ring) : AppDb(options, writer, ring)
{
    // Keys of names are looked up by their beginning, byte by byte, whatever the language of the database.
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<ChildName>().Property(n => n.Key).UseCollation("C");
        model.Entity<HouseholdWord>().Property(w => w.Word).UseCollation("C");
    }
}
