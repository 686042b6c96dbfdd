using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MangNon.App.Platform.Keys;

namespace MangNon.App.Platform.Backups;

/// <summary>
/// What stands before the sealed part of a backup: "MNBACKUP", a byte that says how to come by the key, and what is needed for it.
/// 1: PBKDF2-SHA256 of a passphrase (rounds, salt). 2: a key of its own, sealed with the key ring.
/// </summary>
internal static class BackupEnvelope
{
    private const byte ByPassphrase = 1;
    private const byte ByRing = 2;
    private const int Rounds = 600_000;
    private const int SaltLength = 16;
    private const string Purpose = "backup.key";

    private static readonly byte[] Name = "MNBACKUP"u8.ToArray();

    /// <summary>Writes the beginning and returns the stream for the rest.</summary>
    /// <param name="passphrase">Null seals with the ring.</param>
    public static SealingStream Begin(Stream target, string? passphrase, KeyRing ring)
    {
        byte[] header, key;
        if (passphrase is null)
        {
            key = RandomNumberGenerator.GetBytes(32);
            var @sealed = ring.Seal(Purpose, key, []);
            header = [.. Name, ByRing, .. Big(@sealed.Length), .. @sealed];
        }
        else
        {
            var salt = RandomNumberGenerator.GetBytes(SaltLength);
            key = FromPassphrase(passphrase, salt, Rounds);
            header = [.. Name, ByPassphrase, .. Big(Rounds), .. salt];
        }

        target.Write(header);
        return new SealingStream(target, key, header);
    }

    /// <summary>Reads the beginning and returns the stream of the rest.</summary>
    /// <exception cref="BackupRefusedException">It is no backup, or its key is not at hand.</exception>
    public static OpeningStream Open(Stream source, string? passphrase, KeyRing ring)
    {
        var name = Read(source, Name.Length + 1);
        if (!name.AsSpan(0, Name.Length).SequenceEqual(Name)) throw new BackupRefusedException("Tệp này không phải bản sao lưu. / This file is no backup.");
        var number = Read(source, 4);
        var rest = name[^1] is ByPassphrase ? Read(source, SaltLength) : Read(source, Math.Clamp(BinaryPrimitives.ReadInt32BigEndian(number), 0, 1000));
        var key = name[^1] is ByPassphrase
            ? FromPassphrase(passphrase ?? throw new BackupRefusedException("Bản sao lưu này cần mật khẩu sao lưu: --backup-passphrase TỆP. / This backup needs its passphrase: --backup-passphrase FILE."), rest, BinaryPrimitives.ReadInt32BigEndian(number))
            : FromRing(rest, ring);
        return new OpeningStream(source, key, [.. name, .. number, .. rest]);
    }

    /// <summary>True when the ring is needed to open it, so that it cannot be inside.</summary>
    public static bool NeedsRing(string file)
    {
        using var source = File.OpenRead(file);
        return Read(source, Name.Length + 1)[^1] is ByRing;
    }

    private static byte[] FromRing(byte[] @sealed, KeyRing ring)
    {
        try
        {
            return ring.Open(Purpose, @sealed, []);
        }
        catch (Exception wrong) when (wrong is CryptographicException or KeyMissingException or SettingsException)
        {
            throw new BackupRefusedException("Bản sao lưu này được khóa bằng chùm khóa của máy cũ: đặt chùm khóa ấy vào thư mục khóa (--keys). / This backup is sealed with the key ring of its installation: put that ring into the folder of keys (--keys).");
        }
    }

    private static byte[] FromPassphrase(string passphrase, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormC)), salt, Math.Clamp(rounds, 1, 10_000_000), HashAlgorithmName.SHA256, 32);

    private static byte[] Read(Stream source, int length)
    {
        var bytes = new byte[length];
        return source.ReadAtLeast(bytes, length, throwOnEndOfStream: false) == length ? bytes : throw new BackupRefusedException("Tệp này không phải bản sao lưu. / This file is no backup.");
    }

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}

/// <summary>A backup cannot be made or restored; the message says why, in Vietnamese and English.</summary>
public sealed class BackupRefusedException(string message) : Exception(message);
