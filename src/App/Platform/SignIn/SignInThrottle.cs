using System.Net;
using System.Threading.RateLimiting;
using MangNon.App.Platform.Web;

namespace MangNon.App.Platform.SignIn;

/// <summary>Who knocks, as far as it is known before anything is checked.</summary>
/// <param name="Account">Name as typed, normalised; it may be nobody's.</param>
/// <param name="Device">Identifier of a browser in which this account signed in before; else null.</param>
public sealed record Caller(string Account, IPAddress? Address, Guid? Device);

/// <summary>
/// Slows guessing down before a password is even hashed. A browser in which the account signed in before has a count of its own: who
/// hammers an account from elsewhere uses up the count of strangers, and its owner comes in as ever. Nothing is locked, only delayed;
/// a right password costs nothing. An unknown name counts like a known one.
/// </summary>
public sealed class SignInThrottle : IDisposable
{
    private readonly Buckets _byDevice;
    private readonly Buckets _byAccount;
    private readonly Buckets _byAddress;
    private readonly ConcurrencyLimiter _hashingForKnown = Limiter();
    private readonly ConcurrencyLimiter _hashingForStrangers = Limiter();

    public SignInThrottle(TimeProvider time)
    {
        _byDevice = new Buckets(most: 10, TimeSpan.FromSeconds(30), time);
        _byAccount = new Buckets(most: 10, TimeSpan.FromSeconds(30), time);

        // A whole office may stand behind one address and come in at the same minute; only wrong passwords stay counted.
        _byAddress = new Buckets(most: 50, TimeSpan.FromSeconds(10), time);
    }

    /// <summary>Takes an attempt.</summary>
    /// <returns>Null, or how long to wait.</returns>
    public TimeSpan? Take(Caller caller)
    {
        if (caller.Device is not null) return _byDevice.Take(DeviceOf(caller));
        if (_byAddress.Take(AddressOf(caller)) is { } wait) return wait;
        if (_byAccount.Take(caller.Account) is not { } longer) return null;
        _byAddress.GiveBack(AddressOf(caller));
        return longer;
    }

    /// <summary>The attempt turned out right.</summary>
    public void GiveBack(Caller caller)
    {
        if (caller.Device is not null)
        {
            _byDevice.GiveBack(DeviceOf(caller));
            return;
        }

        _byAddress.GiveBack(AddressOf(caller));
        _byAccount.GiveBack(caller.Account);
    }

    /// <summary>Waits for a place to hash a password; strangers never take the places of known browsers.</summary>
    /// <returns>Not acquired when too many wait already.</returns>
    public ValueTask<RateLimitLease> PlaceToHashAsync(Caller caller, CancellationToken stop) =>
        (caller.Device is null ? _hashingForStrangers : _hashingForKnown).AcquireAsync(1, stop);

    public void Dispose()
    {
        _hashingForKnown.Dispose();
        _hashingForStrangers.Dispose();
    }

    private static ConcurrencyLimiter Limiter() => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Math.Max(1, Environment.ProcessorCount / 2),
        QueueLimit = 100,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private static string DeviceOf(Caller caller) => $"{caller.Device:N}/{caller.Account}";

    private static string AddressOf(Caller caller) => Addresses.NameOf(caller.Address);
}
