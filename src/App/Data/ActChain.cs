using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MangNon.App.Data;

/// <summary>How a link of the chain of acts is written down and hashed. Changing this breaks every chain: add a version instead.</summary>
public static class ActChain
{
    /// <summary>What stands before the first link.</summary>
    public static readonly byte[] Beginning = new byte[32];

    /// <summary>Hash of a link.</summary>
    public static byte[] Hash(byte[] previous, Guid id, Guid ward, long sequence, Act act, Guid? account, Guid? post, byte[]? valuesHash)
    {
        var text = Canonical(id, ward, sequence, act, account, post, valuesHash);
        return SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(text)]);
    }

    /// <summary>Hash of the values with their salt.</summary>
    public static byte[] HashValues(byte[] salt, string content) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(content)]);

    // A fixed order of keys, NFC, UTC in whole microseconds: the same on both databases.
    private static string Canonical(Guid id, Guid ward, long sequence, Act act, Guid? account, Guid? post, byte[]? valuesHash) =>
        JsonSerializer.Serialize(new object?[]
        {
            "v1", id, ward, sequence, act.Kind, act.Subject, act.Reason?.Normalize(NormalizationForm.FormC),
            act.At.Ticks / 10, account, post, act.From, valuesHash is null ? null : Convert.ToHexStringLower(valuesHash),
        });
}
