namespace MangNon.Domain;

/// <summary>A record that is read, changed and guarded as one. It belongs to one ward and knows how often it was changed.</summary>
public interface IRootRecord
{
    Organisation.WardId WardId { get; }

    /// <summary>Counts the changes; who saves on an older count is shown the other's change first.</summary>
    int Version { get; }
}
