using System.Data.Common;
using System.Threading.Channels;
using MangNon.App.Platform.Backups;
using MangNon.App.Platform.Keys;
using MangNon.App.Platform.Telemetry;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>
/// The one writer of the process. Whatever saves are waiting are committed in one transaction (group commit): each waits for its
/// commit, none waits for its own turn of the disk. A save that fails is taken back alone. There is one pen: who finds it lying
/// writes at once, without waking anybody; who finds it taken waits for the group that whoever holds it writes next.
/// </summary>
public sealed class SingleWriter(Dialect dialect, KeyRing ring, ILogger<SingleWriter> log) : IAsyncDisposable
{
    private const int MostAtOnce = 64;
    private const string BeforeThisOne = "before_this_one";

    /// <summary>Requests reach the writer a little out of order; more than this is a clock set back.</summary>
    private static readonly TimeSpan ClockSetBack = TimeSpan.FromSeconds(5);

    /// <summary>The syllables of the store's names, kept where every name of this process passes.</summary>
    internal Searching.Vocabulary Vocabulary { get; } = new(TimeProvider.System);

    /// <summary>
    /// How many acts that changed something figures are counted from this process has committed: while it stands, what was counted before
    /// still holds, but for what other processes write. A sign-in or a step of a task leaves it as it is.
    /// </summary>
    public long CountedSaves => Interlocked.Read(ref _countedSaves);

    private long _countedSaves;

    private readonly Channel<Waiting> _queue = Channel.CreateUnbounded<Waiting>();
    private readonly SemaphoreSlim _pen = new(1);
    private (DbConnection Connection, Statements Statements, LinkWriter Links)? _desk;

    /// <param name="Db">Null for a trace alone.</param>
    /// <param name="Acts">None for what is noted without one.</param>
    private sealed record Waiting(AppDb? Db, params IReadOnlyList<Pending> Acts)
    {
        /// <summary>What writes the records; unless something else is said, what the context holds.</summary>
        public Func<Task>? Work { get; init; }

        /// <summary>Changes something figures are counted from, as far as it can be told.</summary>
        public bool IsCounted { get; init; }

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Set when the save failed inside the transaction.</summary>
        public Exception? Failure { get; set; }
    }

    /// <summary>An act whose link is to be written with the save.</summary>
    private sealed record Pending(Act Act, WardId Ward, string? Values);

    /// <summary>Saves what the context holds, with the act's link of the chain. Returns after the commit.</summary>
    public Task SaveAsync(AppDb db, Act act, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return QueueAsync(new Waiting(db, new Pending(act, WardOf(act), ChangedValues.Of(db.ChangeTracker))) { IsCounted = ChangedValues.AreCounted(db.ChangeTracker) }, stop);
    }

    /// <summary>
    /// Writes in one transaction what is too much to be held in the context at once, with the links of several acts, each of a ward of its
    /// own. All of it is committed, or nothing. Other processes wait for these wards until it ends. Returns after the commit.
    /// </summary>
    /// <param name="work">Writes by <see cref="AppDb.WriteAsync"/>, as often as it takes.</param>
    internal Task SaveInPiecesAsync(AppDb db, IReadOnlyList<Act> acts, Func<Task> work) =>
        QueueAsync(new Waiting(db, [.. acts.Select(a => new Pending(a, WardOf(a), ChangedValues.Of(db.ChangeTracker, WardOf(a))))]) { Work = work, IsCounted = true }, CancellationToken.None);

    /// <summary>Adds a link for something that changes nothing: a look at a record, an export. Returns after the commit.</summary>
    public Task TraceAsync(Act act, CancellationToken stop = default) => QueueAsync(new Waiting(null, new Pending(act, WardOf(act), Values: null)), stop);

    /// <summary>Saves what the context holds without an act; for <see cref="AppDb.NoteSeenAsync"/> and <see cref="AppDb.SaveDerivedAsync"/> alone.</summary>
    internal Task NoteAsync(AppDb db) => QueueAsync(new Waiting(db), CancellationToken.None);

    private static WardId WardOf(Act act) => act.By?.Ward ?? act.Ward ?? throw new ArgumentException("An act belongs to a ward.", nameof(act));

    private async Task QueueAsync(Waiting waiting, CancellationToken stop)
    {
        await _queue.Writer.WriteAsync(waiting, stop);
        if (_pen.Wait(0, CancellationToken.None)) await WriteOnceAsync();

        // From here on the save may already be under way: the request waits for it even if its caller has gone.
        await waiting.Done.Task;
        waiting.Db?.ChangeTracker.AcceptAllChanges();
    }

    // One group, then the pen goes on: no request is kept at the work of others.
    private async Task WriteOnceAsync()
    {
        try
        {
            await CommitAsync(TakeGroup());
        }
        finally
        {
            if (!LayDown()) _ = Task.Run(WriteAllAsync);
        }
    }

    private async Task WriteAllAsync()
    {
        do
        {
            await CommitAsync(TakeGroup());
        }
        while (!LayDown());
    }

    // Laid down first, looked then: who comes in between finds it lying. False where somebody is waiting and nobody else has taken it.
    private bool LayDown()
    {
        _pen.Release();
        return !_queue.Reader.TryPeek(out _) || !_pen.Wait(0, CancellationToken.None);
    }

    private List<Waiting> TakeGroup()
    {
        var group = new List<Waiting>();
        while (group.Count < MostAtOnce && _queue.Reader.TryRead(out var next)) group.Add(next);
        return group;
    }

    private async Task CommitAsync(List<Waiting> batch)
    {
        if (batch.Count == 0) return;
        try
        {
            await WriteTogetherAsync(batch);
        }
        catch (Exception failure)
        {
            log.LogError("A group of {Count} acts was not committed: {Kind}", batch.Count, failure.GetType().Name);
            foreach (var waiting in batch) waiting.Failure ??= failure;
            await DisconnectAsync();
        }

        foreach (var waiting in batch) Answer(waiting);
    }

    private void Answer(Waiting waiting)
    {
        if (waiting.Failure is null)
        {
            if (waiting.IsCounted) Interlocked.Increment(ref _countedSaves);
            Count(waiting);
            waiting.Done.SetResult();
        }
        else
        {
            waiting.Done.SetException(waiting.Failure);
        }
    }

    private static void Count(Waiting waiting)
    {
        if (waiting.Acts.Count == 0) return;
        if (waiting.Db is null) Counts.LooksTraced.Add(1);
        else Counts.ActsWritten.Add(1);
    }

    private async Task WriteTogetherAsync(List<Waiting> batch)
    {
        var (connection, links) = await ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await links.BeginAsync(transaction, batch.SelectMany(w => w.Acts).Select(a => a.Ward));
        foreach (var waiting in batch)
        {
            // Where the record could not be saved there was no act. A link that cannot be written stops the whole group.
            if (waiting.Db is { } db) waiting.Failure = await FailureOfAsync(db, waiting.Work, transaction, isAlone: batch.Count == 1);
            if (waiting.Failure is not null) continue;
            foreach (var act in waiting.Acts) Compare(act.Act, links.Append(act.Act, act.Ward, act.Values));
        }

        if (batch.All(w => w.Failure is not null)) return;
        await links.WriteAndCommitAsync(transaction);
    }

    // Kept open, with what is prepared on it, from one group to the next.
    private async Task<(DbConnection Connection, LinkWriter Links)> ConnectAsync()
    {
        if (_desk is { } desk) return (desk.Connection, desk.Links);
        var connection = dialect.NewWritersConnection();
        var statements = new Statements(connection);
        _desk = (connection, statements, new LinkWriter(statements, dialect.LockOfChain, ring));
        await connection.OpenAsync();
        return (connection, _desk.Value.Links);
    }

    // After a failure nothing is taken for granted of the connection.
    private async Task DisconnectAsync()
    {
        if (_desk is not { } desk) return;
        _desk = null;
        await desk.Statements.DisposeAsync();
        await desk.Connection.DisposeAsync();
    }

    // EF works inside the writer's transaction without one of its own. A save that is alone is taken back with the whole transaction.
    private async Task<Exception?> FailureOfAsync(AppDb db, Func<Task>? work, DbTransaction transaction, bool isAlone)
    {
        var facade = db.Database;
        try
        {
            if (!isAlone) await transaction.SaveAsync(BeforeThisOne);
            facade.AutoTransactionBehavior = AutoTransactionBehavior.Never;
            facade.SetDbConnection(transaction.Connection, contextOwnsConnection: false);
            await (work is null ? db.WriteAsync(CancellationToken.None) : work());
            return null;
        }
        catch (Exception failure) when (!DiskRoom.IsFull(failure))
        {
            if (!isAlone) await transaction.RollbackAsync(BeforeThisOne);
            return failure;
        }
        finally
        {
            facade.SetDbConnection(null);
            facade.SetConnectionString(dialect.ConnectionString);
        }
    }

    private void Compare(Act act, Link before)
    {
        if (before.At - act.At > ClockSetBack) log.LogWarning("The clock was set back by {Seconds} seconds", (int)(before.At - act.At).TotalSeconds);
    }

    /// <summary>Writes what is still waiting and puts the pen away.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_queue.Writer.TryComplete()) return;
        await _pen.WaitAsync();
        while (TakeGroup() is { Count: > 0 } group) await CommitAsync(group);
        await DisconnectAsync();
        Vocabulary.Dispose();
    }
}
