using MangNon.Domain.Organisation;

namespace MangNon.App.Data;

/// <summary>How somebody proved who they are.</summary>
public enum SignInProof
{
    Password,
    PasswordAndCode,
    PasswordAndRecoveryCode,
    Passkey,
    SingleSignOn,
}

/// <summary>A browser in which somebody is signed in. The cookie holds its identifier alone, so that ending it here ends it there.</summary>
public sealed class AccountSession
{
    public required SessionId Id { get; init; }

    public required WardId WardId { get; init; }

    public required Guid AccountId { get; init; }

    public required SignInProof Proof { get; init; }

    /// <summary>Program and system in words: "Chrome, Windows".</summary>
    public required string Device { get; init; }

    /// <summary>Network address it began from.</summary>
    public string? FromAddress { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>Last request, to within <see cref="SeenWithin"/>.</summary>
    public required DateTime SeenAt { get; set; }

    /// <summary>When the person last proved who they are; what is dangerous wants a fresh proof.</summary>
    public required DateTime ProvedAt { get; set; }

    /// <summary>When it was ended; one that timed out is ended at the next sign-in.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>A request sooner than this after the last noted one is not noted.</summary>
    public static readonly TimeSpan SeenWithin = TimeSpan.FromMinutes(5);

    /// <summary>True when it was left alone too long or has lasted too long.</summary>
    /// <param name="idle">Longest time without a request.</param>
    /// <param name="most">Longest time in all.</param>
    public bool IsOver(DateTime now, TimeSpan idle, TimeSpan most) => EndedAt is not null || now - SeenAt >= idle || now - StartedAt >= most;
}

/// <summary>A one-time link with which a person chooses their password. The link itself is known to its holder alone.</summary>
public sealed class Invitation
{
    public required InvitationId Id { get; init; }

    public required WardId WardId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>SHA-256 of the secret in the link.</summary>
    public required byte[] SecretHash { get; init; }

    public required DateTime MadeAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was used, or replaced by a newer one.</summary>
    public DateTime? UsedAt { get; set; }

    public bool IsOpen(DateTime now) => UsedAt is null && now < ExpiresAt;
}
