using System.Collections.Concurrent;
using System.Globalization;
using MangNon.App.Data;
using MangNon.Domain;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>A list on its way into the registry.</summary>
public sealed class ImportRun(int rows) : IDisposable
{
    private int _done;

    /// <summary>Rows of the list.</summary>
    public int Rows { get; } = rows;

    /// <summary>Percent of the work done.</summary>
    public int Percent => Rows == 0 ? 0 : Math.Min(99, Volatile.Read(ref _done) * 50 / Rows);

    /// <summary>Code of a sentence when it could not be brought in; null while it goes on.</summary>
    public string? Failure { get; internal set; }

    public bool IsOver { get; internal set; }

    internal CancellationTokenSource Stop { get; } = new();

    internal void Tell(int done) => Volatile.Write(ref _done, done);

    public void Dispose() => Stop.Dispose();
}

/// <summary>
/// Lists being brought in, in the background of this process. A ward's lists go one after another, so that two of them do not both bring
/// the same child. Nothing is kept of a run but its end: a process that is killed leaves the list waiting as it was.
/// </summary>
public sealed class ImportRuns(IServiceScopeFactory scopes, ILogger<ImportRuns> log)
{
    private readonly ConcurrentDictionary<ImportWorkId, ImportRun> _runs = new();
    private readonly ConcurrentDictionary<WardId, SemaphoreSlim> _turns = new();
    private readonly ConcurrentDictionary<(ImportWorkId, int, AccountId), (DateTime At, IReadOnlyList<RowPlan> Plans)> _checked = new();

    /// <summary>The run of a list; null where it was not started here.</summary>
    public ImportRun? Find(ImportWorkId id) => _runs.GetValueOrDefault(id);

    /// <summary>Starts bringing a list in; one that is on its way goes on.</summary>
    /// <param name="from">Network address of who asks.</param>
    public void Start(Viewer me, ImportWork work, int rows, string? from)
    {
        var run = new ImportRun(rows);
        if (_runs.TryGetValue(work.Id, out var before) && before.IsOver) _runs.TryRemove(work.Id, out _);
        if (!_runs.TryAdd(work.Id, run)) return;
        var culture = CultureInfo.CurrentUICulture;
        _ = Task.Run(() => RunAsync(me, work.Id, run, from, culture));
    }

    /// <summary>Stops it, if it is not saved yet.</summary>
    public void Cancel(ImportWorkId id) => Find(id)?.Stop.Cancel();

    /// <summary>The last dry run of this state of a list, for a quarter of an hour; else what <paramref name="check"/> finds.</summary>
    public async Task<IReadOnlyList<RowPlan>> CheckedAsync(Viewer me, ImportWork work, DateTime now, Func<Task<IReadOnlyList<RowPlan>>> check)
    {
        foreach (var old in _checked.Where(c => c.Value.At < now.AddMinutes(-15)).ToList()) _checked.TryRemove(old.Key, out _);
        if (_checked.TryGetValue((work.Id, work.Version, me.Account), out var known)) return known.Plans;
        var plans = await check();
        _checked[(work.Id, work.Version, me.Account)] = (now, plans);
        return plans;
    }

    private async Task RunAsync(Viewer me, ImportWorkId id, ImportRun run, string? from, CultureInfo culture)
    {
        CultureInfo.CurrentUICulture = culture;
        var turn = _turns.GetOrAdd(me.Ward, _ => new SemaphoreSlim(1));
        try
        {
            await turn.WaitAsync(run.Stop.Token);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<AppDb>().FromAddress = from;
                await scope.ServiceProvider.GetRequiredService<ImportDesk>().ApplyAsync(me, id, run.Tell, run.Stop.Token);
            }
            finally
            {
                turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            run.Failure = "import.cancelled";
        }
        catch (RefusedException refused)
        {
            run.Failure = refused.Refusals[0].Code;
        }
        catch (DbUpdateConcurrencyException)
        {
            run.Failure = "import.changed-meanwhile";
        }
        catch (Exception failure)
        {
            run.Failure = "import.failed";
            log.LogError("A list could not be brought in: {Kind}", failure.GetType().Name);
        }
        finally
        {
            run.IsOver = true;
        }
    }
}
