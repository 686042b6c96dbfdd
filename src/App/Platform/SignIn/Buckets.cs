namespace MangNon.App.Platform.SignIn;

/// <summary>
/// Counts attempts by name and lets them drain with time. A table of fixed size: however many names are tried, it neither grows nor
/// forgets, and two names rarely share a place (which only makes them wait for each other). The place of a name cannot be
/// foretold from outside, since the runtime's hash of a text is keyed anew by each process.
/// System.Threading.RateLimiting was looked at: its buckets take no clock and nothing can be given back to them.
/// </summary>
/// <param name="most">Attempts in a row.</param>
/// <param name="each">After this time there is room for one more.</param>
internal sealed class Buckets(int most, TimeSpan each, TimeProvider time)
{
    private const int Places = 1 << 16;

    private readonly (double Level, long At)[] _places = new (double, long)[Places];
    private readonly Lock _lock = new();

    /// <summary>Takes an attempt.</summary>
    /// <returns>Null, or how long to wait where there is no room.</returns>
    public TimeSpan? Take(string name)
    {
        lock (_lock)
        {
            ref var place = ref Drained(name);
            if (place.Level > most - 1) return (place.Level - (most - 1)) * each;
            place.Level++;
            return null;
        }
    }

    /// <summary>Gives an attempt back that turned out right.</summary>
    public void GiveBack(string name)
    {
        lock (_lock)
        {
            ref var place = ref Drained(name);
            place.Level = Math.Max(0, place.Level - 1);
        }
    }

    private ref (double Level, long At) Drained(string name)
    {
        ref var place = ref _places[(uint)name.GetHashCode(StringComparison.Ordinal) % Places];
        var now = time.GetTimestamp();
        place = (Math.Max(0, place.Level - time.GetElapsedTime(place.At, now) / each), now);
        return ref place;
    }
}
