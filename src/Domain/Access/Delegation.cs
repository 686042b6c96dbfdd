using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Access;

/// <summary>
/// A post handed to another person of the ward while its holder is away (ủy quyền), from one day to another. Whoever stands in chooses
/// when to act under it; acts under it name the post, which stays its holder's.
/// </summary>
public sealed class Delegation : IRootRecord
{
    /// <summary>Posts whose holders may hand them over: those that decide or speak for a unit.</summary>
    public static readonly IReadOnlyList<Role> Roles = [Role.Officer, Role.Leader, Role.UnitHead, Role.ResidentialGroupHead];

    private Delegation()
    {
    }

    public Delegation(DelegationId id, Viewer giver, PersonId to, DateOnly from, DateOnly lastDay, string reason)
    {
        Id = id;
        WardId = giver.Ward;
        PostId = giver.Post;
        GivenBy = giver.Account;
        PersonId = to;
        From = from;
        To = lastDay;
        Reason = VietnameseText.Clean(reason);
    }

    public DelegationId Id { get; private set; }

    public WardId WardId { get; private set; }

    /// <summary>The post.</summary>
    public PostId PostId { get; private set; }

    /// <summary>Account of its holder.</summary>
    public AccountId GivenBy { get; private set; }

    /// <summary>Who stands in.</summary>
    public PersonId PersonId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>When it was taken back (UTC); null while it stands.</summary>
    public DateTime? RevokedAt { get; private set; }

    public int Version { get; private set; }

    public bool StandsOn(DateOnly day) => RevokedAt is null && From <= day && day <= To;

    /// <summary>Why a post may not be handed over.</summary>
    /// <param name="to">Person who would stand in.</param>
    public static IEnumerable<Refusal> WhyNotGive(Viewer giver, PersonId? to, DateOnly? from, DateOnly? lastDay, string? reason, DateOnly today)
    {
        if (!Roles.Contains(giver.Role) || giver.StandsInFor is not null) yield return new Refusal("delegation.not-your-post");
        if (to is null) yield return new Refusal("delegation.needs-person");
        if (to == giver.Person) yield return new Refusal("delegation.to-oneself");
        if (from is null || lastDay is null) yield return new Refusal("delegation.needs-days");
        if (from > lastDay || lastDay < today) yield return new Refusal("delegation.days-in-order");
        if (string.IsNullOrWhiteSpace(reason)) yield return new Refusal("delegation.needs-reason");
    }

    /// <summary>Takes it back at once.</summary>
    public void Revoke(DateTime now) => RevokedAt ??= now;
}
