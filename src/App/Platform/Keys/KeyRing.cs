using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace MangNon.App.Platform.Keys;

/// <summary>
/// The data keys of this installation, kept outside the database: one seals, the older ones still open what they sealed.
/// From each a key is derived for each purpose, so that a sealed value of one field cannot be passed off as another's.
/// </summary>
/// <param name="folder">Where the ring lies; nothing is read before it is used.</param>
public sealed class KeyRing(string folder)
{
    private readonly RingFile _file = new(folder);
    private readonly ConcurrentDictionary<(uint Key, string Purpose), byte[]> _derived = new();

    /// <summary>False on a new machine, or when the folder is not mounted.</summary>
    public bool Exists => _file.Exists;

    /// <summary>The keys, oldest first; the last one seals.</summary>
    public IReadOnlyList<RingKey> Keys => Ring.Keys;

    private Ring Ring => _file.Read();

    /// <summary>Makes a ring with its first key.</summary>
    /// <param name="at">UTC.</param>
    /// <exception cref="IOException">There is one already: it is never replaced.</exception>
    public void Create(DateTime at) => _file.Create(Ring.New(at));

    /// <summary>Adds a key that seals from now on, also in processes that are running; what older keys sealed can still be opened.</summary>
    /// <param name="at">UTC.</param>
    public RingKey Rotate(DateTime at)
    {
        var ring = Ring.WithNewKey(at);
        _file.Replace(ring);
        return ring.Current;
    }

    /// <summary>Encrypts and binds to purpose and context: opening with another of either fails.</summary>
    /// <param name="purpose">What kind of value it is, e.g. people.personal_number.</param>
    /// <param name="context">What it belongs to, e.g. the identifier of its record; may be empty.</param>
    public byte[] Seal(string purpose, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var key = Ring.Current;
        return Envelope.Seal(key.Id, Derive(key, purpose), plain, Bound(purpose, context));
    }

    /// <summary>What was sealed.</summary>
    /// <exception cref="CryptographicException">It was changed, or sealed for another purpose or context.</exception>
    /// <exception cref="KeyMissingException">The key it was sealed with is not on the ring.</exception>
    public byte[] Open(string purpose, ReadOnlySpan<byte> @sealed, ReadOnlySpan<byte> context)
    {
        var id = Envelope.KeyOf(@sealed);
        var key = Ring.Find(id) ?? throw new KeyMissingException(id);
        return Envelope.Open(Derive(key, purpose), @sealed, Bound(purpose, context));
    }

    /// <summary>
    /// A fingerprint to search a sealed value by: equal for equal values, and of no use without the ring. Its key is never
    /// rotated, since a changed fingerprint would find nothing any more.
    /// </summary>
    /// <param name="normalisedValue">The value as all its spellings agree, e.g. twelve digits without spaces.</param>
    public byte[] KeyedHash(string purpose, string normalisedValue) =>
        HMACSHA256.HashData(Derive(Ring.SearchKey, purpose), Encoding.UTF8.GetBytes(normalisedValue));

    /// <summary>How a value sealed by the current key begins; what begins otherwise is to be sealed anew.</summary>
    public byte[] CurrentBeginning() => Envelope.Beginning(Ring.Current.Id);

    /// <summary>Keys that sign what goes to other installations, oldest first; the last one signs.</summary>
    public IReadOnlyList<SigningKey> Signers => Ring.Signing;

    /// <summary>Adds a key that signs from now on. What an older one signed stays signed by it.</summary>
    /// <param name="at">UTC.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public SigningKey MakeSigner(DateTime at)
    {
        var ring = Ring.WithNewSigner(at);
        _file.Replace(ring);
        return ring.Signing[^1];
    }

    /// <summary>Signs one line with the last of <see cref="Signers"/>.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public SignedFile Sign(byte[] said) => Signers is [.., var signer] ? signer.Sign(said) : throw new InvalidOperationException("There is no key to sign with.");

    /// <summary>Copies the ring into another folder, to open there what it sealed.</summary>
    internal void CopyTo(string other) => new RingFile(other).Create(Ring);

    private byte[] Derive(RingKey key, string purpose) => _derived.GetOrAdd(
        (key.Id, purpose),
        static (_, from) => HKDF.DeriveKey(HashAlgorithmName.SHA256, from.Secret, 32, info: Encoding.UTF8.GetBytes("mangnon/" + from.Purpose)),
        (key.Secret, Purpose: purpose));

    // The purpose is written with its length, so that no context can pose as part of it.
    private static byte[] Bound(string purpose, ReadOnlySpan<byte> context)
    {
        var name = Encoding.UTF8.GetBytes(purpose);
        return [.. BitConverter.GetBytes(name.Length), .. name, .. context];
    }
}

/// <summary>Something was sealed with a key that is not on the ring.</summary>
public sealed class KeyMissingException(uint key) : Exception($"Key {key:x8} is not on the key ring.");
