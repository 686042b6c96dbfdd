using MangNon.App.Data;
using Npgsql;
using Xunit;

namespace MangNon.App.Tests.Data;

/// <summary>What a connection string may not talk the program into.</summary>
public sealed class DialectTests
{
    [Fact]
    public void Whatever_the_connection_says_errors_of_PostgreSQL_do_not_quote_what_was_typed()
    {
        var dialect = Dialect.For("Host=db.example;Database=mangnon;Username=m;Include Error Detail=true;Maximum Pool Size=7");

        var used = new NpgsqlConnectionStringBuilder(dialect.ConnectionString);
        Assert.False(used.IncludeErrorDetail);
        Assert.Equal(("db.example", "mangnon", "m", 7), (used.Host, used.Database, used.Username, used.MaxPoolSize));
    }
}
