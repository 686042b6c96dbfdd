using MangNon.App.Data.Copies;

namespace MangNon.App.Platform.Backups;

/// <summary>The last entry of a backup: what is in it, to check each entry by, and what the database held.</summary>
/// <param name="Program">Version that wrote it.</param>
/// <param name="At">UTC.</param>
/// <param name="Entries">SHA-256 by name.</param>
public sealed record Manifest(string Program, DateTime At, DatabaseFacts Database, IReadOnlyDictionary<string, string> Entries)
{
    internal const string Name = "manifest.json";
    internal const string DatabaseFolder = "database/";
    internal const string FilesFolder = "files/";
    internal const string KeysFolder = "keys/";

    /// <summary>How many stored files are in it.</summary>
    public int Files => Entries.Keys.Count(e => e.StartsWith(FilesFolder, StringComparison.Ordinal));
}
