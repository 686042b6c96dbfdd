using MangNon.Domain.Organisation;

namespace MangNon.App.Data;

/// <summary>The filters of a list under a name (bộ lọc đã lưu): an address of this program and nothing of what it shows. Whoever opens it sees what they may see.</summary>
public sealed class SavedView
{
    public const int NameLength = 60;
    public const int QueryLength = 1000;

    public required Guid Id { get; init; }

    public required WardId WardId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Of the list: "/nhiem-vu".</summary>
    public required string Path { get; init; }

    /// <summary>Filters as they stand in the address, with the question mark.</summary>
    public required string Query { get; set; }

    /// <summary>In its person's words; one of a name for a list.</summary>
    public required string Name { get; init; }

    /// <summary>Everybody of the ward is offered it.</summary>
    public required bool IsShared { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime MadeAt { get; init; }

    public string Address => Path + Query;
}
