using System.Security.Cryptography;

namespace MangNon.Domain.Reports;

/// <summary>The public half of a key by which an installation signs what it sends: ECDSA on the curve P-256 with SHA-256.</summary>
/// <param name="Info">SubjectPublicKeyInfo (DER) in base64.</param>
public sealed record PublicSigningKey(string Info)
{
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <summary>SHA-256 of the key, 64 hexadecimal digits: what two people compare before either trusts the other's files.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(Info)));

    /// <summary>As it is handed to another installation.</summary>
    public string Pem => PemEncoding.WriteString("PUBLIC KEY", Convert.FromBase64String(Info)) + "\n";

    /// <summary>The public key in a PEM text; null for anything else, a private key and another curve among it.</summary>
    public static PublicSigningKey? TryRead(string? pem)
    {
        if (pem is null || pem.Contains("PRIVATE", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(pem);
            return key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256 ? new(Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())) : null;
        }
        catch (Exception broken) when (broken is ArgumentException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>True where the signature (64 bytes, r and s) is this key's over these bytes.</summary>
    public bool Signs(byte[] said, byte[] signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(Info), out _);
        return key.VerifyData(said, signature, HashAlgorithmName.SHA256);
    }

    /// <summary>A fingerprint in groups of four, to be read aloud: "3f2a 91bc …".</summary>
    public static string Show(string fingerprint) => string.Join(' ', fingerprint.Chunk(4).Select(four => new string(four)));

    /// <summary>What somebody typed as a fingerprint, without spaces and in small letters.</summary>
    public static string Bare(string? typed) => string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not (':' or '-'))).ToLowerInvariant();
}
