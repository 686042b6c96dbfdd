using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using MangNon.Domain.Reports;

namespace MangNon.App.Platform.Keys;

/// <summary>A key that signs files for other installations.</summary>
/// <param name="MadeAt">UTC.</param>
/// <param name="Secret">The private key of ECDSA P-256 as PKCS#8.</param>
public sealed record SigningKey(DateTime MadeAt, byte[] Secret)
{
    [JsonIgnore]
    public PublicSigningKey Public
    {
        get
        {
            using var key = Opened();
            return new(Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
        }
    }

    internal static SigningKey New(DateTime at)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(at, key.ExportPkcs8PrivateKey());
    }

    internal SignedFile Sign(byte[] said)
    {
        using var key = Opened();
        return new(Public.Fingerprint, said, key.SignData(said, HashAlgorithmName.SHA256));
    }

    private ECDsa Opened()
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Secret, out _);
        return key;
    }
}

/// <summary>
/// A file of two lines: what is said, and by which key it is signed. Whatever byte of it is changed, it is either no such file any more or
/// its signature does not hold: the second line can be written in one way alone.
/// </summary>
/// <param name="Fingerprint">Of the key, 64 hexadecimal digits.</param>
/// <param name="Said">The first line without its end: the bytes that are signed.</param>
/// <param name="Signature">64 bytes, r and s.</param>
public sealed partial record SignedFile(string Fingerprint, byte[] Said, byte[] Signature)
{
    private const byte End = (byte)'\n';

    public byte[] Write() => [.. Said, End, .. Encoding.ASCII.GetBytes($$"""{"key":"{{Fingerprint}}","signature":"{{Convert.ToHexStringLower(Signature)}}"}"""), End];

    /// <summary>Reads what <see cref="Write"/> wrote; null for anything else. The signature is not checked here.</summary>
    public static SignedFile? TryRead(byte[] file)
    {
        var first = Array.IndexOf(file, End);
        if (first < 1 || Array.IndexOf(file, End, first + 1) != file.Length - 1) return null;
        var read = SecondLine().Match(Encoding.Latin1.GetString(file, first + 1, file.Length - first - 2));
        return read.Success ? new(read.Groups[1].Value, file[..first], Convert.FromHexString(read.Groups[2].Value)) : null;
    }

    [GeneratedRegex("""\A\{"key":"([0-9a-f]{64})","signature":"([0-9a-f]{128})"\}\z""")]
    private static partial Regex SecondLine();
}
