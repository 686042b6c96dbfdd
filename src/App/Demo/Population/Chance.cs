using MangNon.Domain;

namespace MangNon.App.Demo.Population;

/// <summary>Chance that falls the same way each time for one seed, identifiers included.</summary>
public sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);
    private long _made;

    /// <summary>For lists that draw themselves.</summary>
    public Random Random => _random;

    public bool In(double share) => _random.NextDouble() < share;

    public int Between(int least, int most) => _random.Next(least, most + 1);

    public double Share() => _random.NextDouble();

    public T Any<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    /// <summary>About as often as in a bell around a middle.</summary>
    public double Around(double middle, double spread) => middle + (spread * ((_random.NextDouble() + _random.NextDouble() + _random.NextDouble() + _random.NextDouble() - 2) * 1.7));

    /// <summary>An identifier of the shape of those the program gives (UUIDv7), growing from one to the next.</summary>
    public T Id<T>()
        where T : struct, ITypedId<T>
    {
        var (ticks, low) = (1_700_000_000_000L + (_made++ / 16), _random.NextInt64());
        return T.From(new Guid((int)(ticks >> 16), (short)ticks, (short)(0x7000 | (int)(_made % 16 << 8) | (seed & 0xFF)), [(byte)(0x80 | (low & 0x3F)), .. BitConverter.GetBytes(low >> 6)[..7]]));
    }
}
