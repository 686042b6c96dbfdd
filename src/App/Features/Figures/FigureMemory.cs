using System.Collections.Concurrent;
using MangNon.App.Data;
using MangNon.Domain.Access;
using MangNon.Domain.Figures;

namespace MangNon.App.Features.Figures;

/// <summary>A period, as known at an instant (UTC); null for now.</summary>
public readonly record struct AskedPeriod(FigurePeriod Period, DateTime? Known);

/// <summary>
/// What was counted within the last minute: values of figures by code, and dashboards. Each person's own: nobody reads what was counted for another, who may see more.
/// Whatever this process saves makes all of them forgotten; what another process saves is there after a minute.
/// </summary>
public sealed class FigureMemory(SingleWriter writer, TimeProvider time)
{
    private const int Most = 500;

    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Key, Kept> _kept = new();

    /// <summary>Values that are remembered; null for what has to be counted.</summary>
    public IReadOnlyDictionary<string, FigureValue>? Find(Viewer me, AskedPeriod asked) => Find<IReadOnlyDictionary<string, FigureValue>>(me, asked);

    /// <summary>What is remembered of a question; null for what has to be counted.</summary>
    /// <param name="asked">Equal questions have equal answers of one kind.</param>
    public T? Find<T>(Viewer me, object asked)
        where T : class => _kept.TryGetValue(new Key(me, asked), out var kept) && kept.Saves == writer.Saves && time.GetElapsedTime(kept.At) < Holds ? (T)kept.Counted : null;

    /// <summary>How far the records are at this moment; to be asked before they are read.</summary>
    public (long Saves, long At) Moment() => (writer.Saves, time.GetTimestamp());

    public void Keep(Viewer me, object asked, (long Saves, long At) moment, object counted)
    {
        if (_kept.Count >= Most) _kept.Clear();
        _kept[new Key(me, asked)] = new Kept(moment.Saves, moment.At, counted);
    }

    private readonly record struct Key(Viewer Me, object Asked);

    private sealed record Kept(long Saves, long At, object Counted);
}
