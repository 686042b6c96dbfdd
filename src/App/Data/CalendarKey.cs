using MangNon.Domain.Organisation;

namespace MangNon.App.Data;

/// <summary>The secret in the address of a person's calendar (lịch .ics). Calendar programs cannot sign in; whoever has the address reads the feed, which names nobody.</summary>
public sealed class CalendarKey
{
    public required Guid Id { get; init; }

    public required WardId WardId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>SHA-256 of the secret, which is kept nowhere.</summary>
    public required byte[] SecretHash { get; init; }

    public required DateTime MadeAt { get; init; }

    /// <summary>When it was revoked or replaced (UTC); from then on its address is not found.</summary>
    public DateTime? RevokedAt { get; set; }
}
