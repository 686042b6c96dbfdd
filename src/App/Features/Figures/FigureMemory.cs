using System.Collections.Concurrent;
using MangNon.App.Data;
using MangNon.Domain.Access;
using MangNon.Domain.Figures;

namespace MangNon.App.Features.Figures;

/// <summary>A period, as known at an instant (UTC); null for now.</summary>
public readonly record struct AskedPeriod(FigurePeriod Period, DateTime? Known);

/// <summary>
/// What was counted within the last minute: values of figures by code, and dashboards. Each person's own: nobody reads what was counted for another, who may see more.
/// What this process saves of children, cases or units makes all of them forgotten; what another process saves is there after a minute.
/// </summary>
public sealed class FigureMemory(SingleWriter writer, TimeProvider time) : IDisposable
{
    private const int Most = 500;

    /// <summary>Children whose facts are held at most, some 30 MB: those of one large ward.</summary>
    private const int MostChildren = 20_000;

    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Key, Kept> _kept = new();
    private readonly List<Read> _sources = [];
    private ITimer? _end;

    /// <summary>Values that are remembered; null for what has to be counted.</summary>
    public IReadOnlyDictionary<string, FigureValue>? Find(Viewer me, AskedPeriod asked) => Find<IReadOnlyDictionary<string, FigureValue>>(me, asked);

    /// <summary>What is remembered of a question; null for what has to be counted.</summary>
    /// <param name="asked">Equal questions have equal answers of one kind.</param>
    public T? Find<T>(Viewer me, object asked)
        where T : class => _kept.TryGetValue(new Key(me, asked), out var kept) && kept.Saves == writer.CountedSaves && time.GetElapsedTime(kept.At) < Holds ? (T)kept.Counted : null;

    /// <summary>How far the records are at this moment; to be asked before they are read.</summary>
    public (long Saves, long At) Moment() => (writer.CountedSaves, time.GetTimestamp());

    public void Keep(Viewer me, object asked, (long Saves, long At) moment, object counted)
    {
        if (_kept.Count >= Most) _kept.Clear();
        _kept[new Key(me, asked)] = new Kept(moment.Saves, moment.At, counted);
    }

    /// <summary>What was read within the last minute for this person and tells of all these figures; null where it has to be read.</summary>
    public FigureSource? FindSource(Viewer me, IReadOnlyList<Figure> figures)
    {
        lock (_sources) return _sources.Find(s => s.Me == me && s.Saves == writer.CountedSaves && time.GetElapsedTime(s.At) < Holds && figures.All(s.Source.Figures.Contains))?.Source.Of(figures);
    }

    /// <summary>Keeps what was read, for a minute and as far as there is room; the oldest makes way.</summary>
    public void KeepSource(Viewer me, (long Saves, long At) moment, FigureSource source)
    {
        if (source.Children > MostChildren) return;
        lock (_sources)
        {
            _sources.RemoveAll(s => s.Me == me || s.Saves != moment.Saves);
            _sources.Insert(0, new Read(me, moment.Saves, moment.At, source));
            while (_sources.Sum(s => s.Source.Children) > MostChildren) _sources.RemoveAt(_sources.Count - 1);
            _end ??= time.CreateTimer(_ => Forget(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _end.Change(Holds, Timeout.InfiniteTimeSpan);
        }
    }

    // So that a ward's facts do not lie in memory through the night.
    private void Forget()
    {
        lock (_sources) _sources.Clear();
    }

    public void Dispose() => _end?.Dispose();

    private sealed record Read(Viewer Me, long Saves, long At, FigureSource Source);

    private readonly record struct Key(Viewer Me, object Asked);

    private sealed record Kept(long Saves, long At, object Counted);
}
