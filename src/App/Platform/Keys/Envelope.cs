using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MangNon.App.Platform.Keys;

/// <summary>
/// How a sealed value lies on disk: version (1 byte, 1), key (4 bytes, big-endian), nonce (12 bytes, random), ciphertext (as long
/// as the plain bytes), tag (16 bytes). AES-256-GCM; version and key are authenticated together with what the value is bound to.
/// </summary>
internal static class Envelope
{
    /// <summary>Version and key: what tells which key sealed it.</summary>
    public const int BeginningLength = 5;

    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Overhead = BeginningLength + NonceLength + TagLength;

    public static byte[] Beginning(uint key)
    {
        var beginning = new byte[BeginningLength];
        beginning[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(beginning.AsSpan(1), key);
        return beginning;
    }

    public static byte[] Seal(uint key, byte[] secret, ReadOnlySpan<byte> plain, byte[] bound)
    {
        var whole = new byte[Overhead + plain.Length];
        Beginning(key).CopyTo(whole, 0);
        var nonce = whole.AsSpan(BeginningLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(secret, TagLength);
        aes.Encrypt(nonce, plain, whole.AsSpan(BeginningLength + NonceLength, plain.Length), whole.AsSpan(whole.Length - TagLength), [.. whole[..BeginningLength], .. bound]);
        return whole;
    }

    /// <exception cref="CryptographicException">No envelope of this version.</exception>
    public static uint KeyOf(ReadOnlySpan<byte> whole) => whole.Length >= Overhead && whole[0] == Version
        ? BinaryPrimitives.ReadUInt32BigEndian(whole[1..])
        : throw new CryptographicException("This is no sealed value.");

    public static byte[] Open(byte[] secret, ReadOnlySpan<byte> whole, byte[] bound)
    {
        var plain = new byte[whole.Length - Overhead];
        using var aes = new AesGcm(secret, TagLength);
        aes.Decrypt(whole.Slice(BeginningLength, NonceLength), whole.Slice(BeginningLength + NonceLength, plain.Length), whole[^TagLength..], plain, [.. whole[..BeginningLength], .. bound]);
        return plain;
    }
}
