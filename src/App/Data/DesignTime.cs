using MangNon.App.Platform.Keys;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.Logging.Abstractions;

namespace MangNon.App.Data;

// Only `./mangnon migration NAME` asks for these; no server is contacted.
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args)
    {
        var dialect = Dialect.For("design.db");
        var options = new DbContextOptionsBuilder<SqliteDb>();
        dialect.Configure(options);
        options.UseApplicationServiceProvider(DesignServices.Identity());
        return new SqliteDb(options.Options, new SingleWriter(dialect, new KeyRing("design"), NullLogger<SingleWriter>.Instance), new KeyRing("design"));
    }
}

internal static class DesignServices
{
    // Identity's tables follow its options, so the design has to know the same ones as the running program.
    public static IServiceProvider Identity()
    {
        var services = new ServiceCollection();
        services.AddIdentityCore<Account>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        return services.BuildServiceProvider();
    }
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args)
    {
        var dialect = Dialect.For("Host=design");
        var options = new DbContextOptionsBuilder<PostgresDb>();
        dialect.Configure(options);
        options.UseApplicationServiceProvider(DesignServices.Identity());
        return new PostgresDb(options.Options, new SingleWriter(dialect, new KeyRing("design"), NullLogger<SingleWriter>.Instance), new KeyRing("design"));
    }
}
