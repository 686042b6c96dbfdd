using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MangNon.App.Platform.Keys;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;

namespace MangNon.App.Data;

/// <summary>Who does what, and why. Nothing is saved without one.</summary>
/// <param name="By">The person and the post held now; null for the system and for somebody not signed in.</param>
/// <param name="Kind">Area and verb: plan.adopt, task.finish, session.sign-in.</param>
/// <param name="At">UTC.</param>
/// <param name="Subject">What it is about: kind and identifier, e.g. task/0199….</param>
/// <param name="Reason">Why, where the act wants a reason.</param>
public sealed record Act(Viewer? By, string Kind, DateTime At, string? Subject = null, string? Reason = null)
{
    /// <summary>Whose chain it belongs to when nobody is signed in.</summary>
    public WardId? Ward { get; init; }

    /// <summary>Account concerned when nobody is signed in, e.g. of a failed sign-in.</summary>
    public AccountId? Account { get; init; }

    /// <summary>Network address it came from; null for commands and jobs.</summary>
    public string? From { get; init; }
}

/// <summary>A link of a ward's chain of acts. The values it changed lie in <see cref="ActValues"/>, so that they can be erased without breaking the chain.</summary>
public sealed class ActRecord
{
    public required Guid Id { get; init; }

    public required WardId WardId { get; init; }

    /// <summary>Place in the ward's chain, from 1.</summary>
    public required long Sequence { get; init; }

    public AccountId? AccountId { get; init; }

    public PostId? PostId { get; init; }

    public required string Kind { get; init; }

    public string? Subject { get; init; }

    public string? Reason { get; init; }

    public required DateTime At { get; init; }

    public string? FromAddress { get; init; }

    /// <summary>SHA-256 of salt and values; null where the act changed nothing.</summary>
    public byte[]? ValuesHash { get; init; }

    /// <summary>SHA-256 of the previous link's hash and this act's canonical text.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>Old and new values of an act; may be erased for privacy without breaking the chain, which holds their salted hash.</summary>
public sealed class ActValues
{
    /// <summary>What <see cref="Content"/> is sealed for; bound to the act.</summary>
    internal const string Purpose = "act.values";

    public required Guid ActId { get; init; }

    public required byte[] Salt { get; init; }

    /// <summary>Sealed JSON: a list of records with their changed fields, each with old and new value.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The JSON.</summary>
    public string Read(KeyRing ring) => Encoding.UTF8.GetString(ring.Open(Purpose, Content, ActId.ToByteArray()));
}

/// <summary>
/// The end of a ward's chain at the end of a day. Its digest, printed or kept by somebody else, shows later that nobody has
/// rewritten the chain up to there or cut its end off.
/// </summary>
public sealed class ChainSeal
{
    public required WardId WardId { get; init; }

    /// <summary>The office's day it closes.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Last link of that day.</summary>
    public required long Sequence { get; init; }

    /// <summary>Hash of that link.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>64 hexadecimal digits in groups of four, to be printed and compared.</summary>
    public string Digest => DigestOf(WardId, Day, Sequence, Hash);

    internal static string DigestOf(WardId ward, DateOnly day, long sequence, byte[] hash)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"mangnon-seal-v1|{ward.Value}|{day:yyyy-MM-dd}|{sequence}|{Convert.ToHexStringLower(hash)}");
        return string.Join(' ', Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))).Chunk(4).Select(four => new string(four)));
    }
}

/// <summary>A form that was handled, so that sending it twice does it once.</summary>
public sealed class HandledForm
{
    public required Guid Key { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Where the first answer led.</summary>
    public string? Location { get; set; }
}
