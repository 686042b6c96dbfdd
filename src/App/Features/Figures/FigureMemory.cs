using System.Collections.Concurrent;
using MangNon.App.Data;
using MangNon.Domain.Access;
using MangNon.Domain.Figures;

namespace MangNon.App.Features.Figures;

/// <summary>A period, as known at an instant (UTC); null for now.</summary>
public readonly record struct AskedPeriod(FigurePeriod Period, DateTime? Known);

/// <summary>
/// Values of figures by code, counted within the last minute. Each person's own: nobody reads what was counted for another, who may see more.
/// Whatever this process saves makes all of them forgotten; what another process saves is there after a minute.
/// </summary>
public sealed class FigureMemory(SingleWriter writer, TimeProvider time)
{
    private const int Most = 500;

    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Key, Kept> _kept = new();

    /// <summary>What is remembered; null for what has to be counted.</summary>
    public IReadOnlyDictionary<string, FigureValue>? Find(Viewer me, AskedPeriod asked) =>
        _kept.TryGetValue(new Key(me, asked), out var kept) && kept.Saves == writer.Saves && time.GetElapsedTime(kept.At) < Holds ? kept.Values : null;

    /// <summary>How far the records are at this moment; to be asked before they are read.</summary>
    public (long Saves, long At) Moment() => (writer.Saves, time.GetTimestamp());

    public void Keep(Viewer me, AskedPeriod asked, (long Saves, long At) moment, IReadOnlyDictionary<string, FigureValue> values)
    {
        if (_kept.Count >= Most) _kept.Clear();
        _kept[new Key(me, asked)] = new Kept(moment.Saves, moment.At, values);
    }

    private readonly record struct Key(Viewer Me, AskedPeriod Asked);

    private sealed record Kept(long Saves, long At, IReadOnlyDictionary<string, FigureValue> Values);
}
