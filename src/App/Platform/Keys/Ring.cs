using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace MangNon.App.Platform.Keys;

/// <summary>A key of the ring.</summary>
/// <param name="Id">Random, so that the keys of two rings are not mistaken for each other.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Secret">256 bits.</param>
public sealed record RingKey(uint Id, DateTime MadeAt, byte[] Secret)
{
    internal static RingKey New(DateTime at) =>
        new(BinaryPrimitives.ReadUInt32BigEndian(RandomNumberGenerator.GetBytes(4)), at, RandomNumberGenerator.GetBytes(32));
}

/// <summary>What the file of the ring says.</summary>
/// <param name="SearchKey">For fingerprints of sealed values; stays when keys are rotated.</param>
/// <param name="Keys">Oldest first.</param>
internal sealed record Ring(RingKey SearchKey, IReadOnlyList<RingKey> Keys)
{
    /// <summary>Keys that sign what goes to other installations, oldest first; none until somebody asks for one.</summary>
    public IReadOnlyList<SigningKey> Signing { get; init; } = [];

    [JsonIgnore]
    public RingKey Current => Keys[^1];

    public static Ring New(DateTime at) => new(RingKey.New(at), [RingKey.New(at)]);

    public RingKey? Find(uint id) => Keys.FirstOrDefault(k => k.Id == id);

    public Ring WithNewSigner(DateTime at) => this with { Signing = [.. Signing, SigningKey.New(at)] };

    public Ring WithNewKey(DateTime at) => this with { Keys = [.. Keys, RingKey.New(at)] };
}
