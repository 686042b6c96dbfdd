namespace MangNon.App.Data.Copies;

/// <summary>Copies a whole database out while people work, and into an empty one. Asks the database what tables it has, not the model, so that older forms are copied too.</summary>
public abstract class DatabaseCopy
{
    /// <summary>Writes the database as it is at one moment into files of the folder.</summary>
    public abstract Task<DatabaseFacts> WriteAsync(string folder, CancellationToken stop);

    /// <summary>Brings those files into a database in which nothing is yet.</summary>
    /// <param name="db">Knows the migrations.</param>
    public abstract Task RestoreAsync(AppDb db, string folder, DatabaseFacts facts, CancellationToken stop);

    /// <summary>What the database holds now.</summary>
    public abstract Task<DatabaseFacts> FactsAsync(CancellationToken stop);

    /// <summary>True while it has no table.</summary>
    public abstract Task<bool> IsEmptyAsync(CancellationToken stop);

    /// <summary>Makes an empty database of the same kind beside it, to try a restore in; the setting "database" that leads to it.</summary>
    public abstract Task<string> MakeScratchAsync(string name, CancellationToken stop);

    /// <summary>Takes it away.</summary>
    public abstract Task DropScratchAsync(string name);

    protected const string Migrations = """select "MigrationId" from "__EFMigrationsHistory" order by "MigrationId" """;
}
