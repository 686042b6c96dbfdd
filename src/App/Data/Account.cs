using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Identity;

namespace MangNon.App.Data;

/// <summary>What a person signs in with. It says who they are; their posts say what they may do.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public required WardId WardId { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>Belongs to the invented ward; such accounts cannot exist elsewhere.</summary>
    public bool IsDemo { get; init; }

    /// <summary>When it was closed (UTC); a closed account cannot sign in and is never deleted.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>When the person turned the daily letter off for themselves (UTC); null while they want it. Leaders get it all the same.</summary>
    public DateTime? DigestOffAt { get; set; }

    public AccountId AccountId => new(Id);
}
