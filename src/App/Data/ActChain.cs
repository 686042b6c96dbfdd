using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MangNon.App.Data;

/// <summary>How a link of the chain of acts is written down and hashed. Changing this breaks every chain: add a version instead.</summary>
public static class ActChain
{
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Bytes, Utf8JsonWriter Json)? t_paper;

    /// <summary>What stands before the first link.</summary>
    public static readonly byte[] Beginning = new byte[32];

    /// <summary>Hash of a link: SHA-256 of the previous link's hash and the act's canonical text.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> previous, Guid id, Guid ward, long sequence, Act act, Guid? account, Guid? post, byte[]? valuesHash)
    {
        var (bytes, json) = Paper();
        bytes.Write(previous);
        WriteCanonical(json, id, ward, sequence, act, account, post, valuesHash);
        return SHA256.HashData(bytes.WrittenSpan);
    }

    /// <summary>Hash of the values with their salt.</summary>
    public static byte[] HashValues(byte[] salt, string content) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(content)]);

    // One sheet a thread, wiped each time: a check goes through millions of links.
    private static (ArrayBufferWriter<byte> Bytes, Utf8JsonWriter Json) Paper()
    {
        if (t_paper is not { } paper)
        {
            var bytes = new ArrayBufferWriter<byte>(512);
            t_paper = paper = (bytes, new Utf8JsonWriter(bytes));
        }

        paper.Bytes.ResetWrittenCount();
        paper.Json.Reset();
        return paper;
    }

    // JSON with a fixed order of values, NFC, UTC in whole microseconds: the same on both databases.
    private static void WriteCanonical(Utf8JsonWriter json, Guid id, Guid ward, long sequence, Act act, Guid? account, Guid? post, byte[]? valuesHash)
    {
        json.WriteStartArray();
        json.WriteStringValue("v1"u8);
        json.WriteStringValue(id);
        json.WriteStringValue(ward);
        json.WriteNumberValue(sequence);
        json.WriteStringValue(act.Kind);
        json.WriteStringValue(act.Subject);
        json.WriteStringValue(act.Reason?.Normalize(NormalizationForm.FormC));
        json.WriteNumberValue(act.At.Ticks / 10);
        WriteId(json, account);
        WriteId(json, post);
        json.WriteStringValue(act.From);
        json.WriteStringValue(valuesHash is null ? null : Convert.ToHexStringLower(valuesHash));
        json.WriteEndArray();
        json.Flush();
    }

    private static void WriteId(Utf8JsonWriter json, Guid? id)
    {
        if (id is { } value) json.WriteStringValue(value);
        else json.WriteNullValue();
    }
}
