using MangNon.Domain.Organisation;

namespace MangNon.App.Data;

/// <summary>What a program may read with a token (phạm vi).</summary>
[Flags]
public enum ApiScopes
{
    None = 0,

    /// <summary>Figures and their catalogue: numbers, no records.</summary>
    Figures = 1,

    /// <summary>Frozen versions of reports.</summary>
    Reports = 2,
}

/// <summary>A secret by which another program reads in a person's name (khóa kết nối). It opens no page and changes nothing; what the person may not see, it may not.</summary>
public sealed class ApiToken
{
    /// <summary>So many days it may be good at most.</summary>
    public const int MostDays = 366;

    /// <summary>Letters of a name at most.</summary>
    public const int NameLength = 80;

    public required Guid Id { get; init; }

    public required WardId WardId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Which program has it, in the person's words.</summary>
    public required string Name { get; init; }

    public required ApiScopes Scopes { get; init; }

    /// <summary>SHA-256 of the secret, which is kept nowhere.</summary>
    public required byte[] SecretHash { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>UTC; from then on it opens nothing.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When its person ended it (UTC).</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Last day it was used.</summary>
    public DateOnly? UsedOn { get; set; }

    public bool IsGood(DateTime now) => EndedAt is null && now < ExpiresAt;
}
