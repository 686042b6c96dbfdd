using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MangNon.App.Platform.SignIn;

/// <summary>A secret that stands in an address: given out once, kept as its hash alone.</summary>
internal static class Secret
{
    /// <summary>A new one of 256 bits, in letters an address may hold.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of it: SHA-256. Nothing slower is needed for what nobody chose.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
