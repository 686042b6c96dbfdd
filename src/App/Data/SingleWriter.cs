using System.Data.Common;
using System.Threading.Channels;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>
/// The one writer of the process. It takes whatever saves are waiting and commits them in one transaction (group commit):
/// each waits for its commit, none waits for its own turn of the disk. A save that fails is taken back alone.
/// </summary>
public sealed class SingleWriter(Dialect dialect, ILogger<SingleWriter> log) : IAsyncDisposable
{
    private const int MostAtOnce = 64;

    private readonly Channel<Waiting> _queue = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _startLock = new();
    private Task? _loop;

    private sealed record Waiting(AppDb Db, Pending? Act)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Set when the save failed inside the transaction.</summary>
        public Exception? Failure { get; set; }
    }

    /// <summary>An act whose link is to be written with the save.</summary>
    private sealed record Pending(Act Act, WardId Ward, string? Values);

    /// <summary>Saves what the context holds, with the act's link of the chain. Returns after the commit.</summary>
    public Task SaveAsync(AppDb db, Act act, CancellationToken stop)
    {
        var ward = act.By?.Ward ?? act.Ward ?? throw new ArgumentException("An act belongs to a ward.", nameof(act));
        stop.ThrowIfCancellationRequested();
        return QueueAsync(new Waiting(db, new Pending(act, ward, ChangedValues.Of(db.ChangeTracker))), stop);
    }

    /// <summary>Saves what the context holds without an act; for <see cref="AppDb.NoteSeenAsync"/> alone.</summary>
    internal Task NoteAsync(AppDb db) => QueueAsync(new Waiting(db, Act: null), CancellationToken.None);

    private async Task QueueAsync(Waiting waiting, CancellationToken stop)
    {
        Start();
        await _queue.Writer.WriteAsync(waiting, stop);

        // From here on the save may already be under way: the request waits for it even if its caller has gone.
        await waiting.Done.Task;
        waiting.Db.ChangeTracker.AcceptAllChanges();
    }

    private void Start()
    {
        if (_loop is not null) return;
        lock (_startLock) _loop ??= Task.Run(() => RunAsync(_stop.Token));
    }

    private async Task RunAsync(CancellationToken stop)
    {
        var batch = new List<Waiting>(MostAtOnce);
        while (await _queue.Reader.WaitToReadAsync(stop))
        {
            while (batch.Count < MostAtOnce && _queue.Reader.TryRead(out var next)) batch.Add(next);
            await CommitAsync(batch);
            batch.Clear();
        }
    }

    private async Task CommitAsync(List<Waiting> batch)
    {
        try
        {
            await WriteTogetherAsync(batch);
        }
        catch (Exception failure)
        {
            log.LogError("A group of {Count} acts was not committed: {Kind}", batch.Count, failure.GetType().Name);
            foreach (var waiting in batch) waiting.Failure ??= failure;
        }

        foreach (var waiting in batch) Answer(waiting);
    }

    private static void Answer(Waiting waiting)
    {
        if (waiting.Failure is null) waiting.Done.SetResult();
        else
        {
            foreach (var link in waiting.Db.ChangeTracker.Entries().Where(e => e.Entity is ActRecord or ActValues).ToList()) link.State = EntityState.Detached;
            waiting.Done.SetException(waiting.Failure);
        }
    }

    private async Task WriteTogetherAsync(List<Waiting> batch)
    {
        await using var connection = dialect.NewConnection();
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await dialect.LockChainsAsync(transaction, [.. batch.Select(w => w.Act).OfType<Pending>().Select(a => a.Ward).Distinct()], CancellationToken.None);
        var chains = new Dictionary<WardId, Link>();
        foreach (var waiting in batch) await WriteOneAsync(waiting, connection, transaction, chains);
        await transaction.CommitAsync();
    }

    private async Task WriteOneAsync(Waiting waiting, DbConnection connection, DbTransaction transaction, Dictionary<WardId, Link> chains)
    {
        var (db, facade) = (waiting.Db, waiting.Db.Database);
        try
        {
            facade.SetDbConnection(connection, contextOwnsConnection: false);
            await facade.UseTransactionAsync(transaction);
            if (waiting.Act is { } act) await WriteWithLinkAsync(act, db, chains);
            else await db.WriteAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            waiting.Failure = failure;
        }
        finally
        {
            await facade.UseTransactionAsync(null);
            facade.SetDbConnection(null);
            facade.SetConnectionString(dialect.ConnectionString);
        }
    }

    private static async Task WriteWithLinkAsync(Pending pending, AppDb db, Dictionary<WardId, Link> chains)
    {
        var last = chains.TryGetValue(pending.Ward, out var known) ? known : await db.LastLinkAsync(pending.Ward);
        var link = last.Next(pending.Act, pending.Ward, pending.Values, db);
        await db.WriteAsync(CancellationToken.None);
        chains[pending.Ward] = link;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_loop is not null) await _loop;
        _stop.Dispose();
    }
}
