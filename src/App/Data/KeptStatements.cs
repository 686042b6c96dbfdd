using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MangNon.App.Platform.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace MangNon.App.Data;

#pragma warning disable EF1001 // Internal to EF: the one class that opens connections to SQLite, of which one step is replaced.

/// <summary>
/// A connection that stays open while its context waits for the next request, with what was prepared on it. Only while people are let in:
/// before, and for a verb that serves nobody, the file may be taken away or put in place.
/// </summary>
internal sealed class LastingConnection(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder rawSql, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
    : SqliteRelationalConnection(dependencies, rawSql, logger)
{
    private readonly Door? _door = dependencies.ContextOptions.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService<Door>();

    /// <summary>Connects contexts so.</summary>
    public static void Use(DbContextOptionsBuilder options) => options.ReplaceService<ISqliteRelationalConnection, LastingConnection>();

    protected override void CloseDbConnection()
    {
        if (_door is not { WasOpened: true }) base.CloseDbConnection();
    }

    protected override Task CloseDbConnectionAsync() => _door is { WasOpened: true } ? Task.CompletedTask : base.CloseDbConnectionAsync();
}

#pragma warning restore EF1001

/// <summary>
/// Keeps prepared what a connection to SQLite is asked again and again. To read and plan a query of ours takes SQLite three times as long
/// as to run it, and its own driver forgets the plan with each command.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    private static readonly KeptStatements Instance = new();

    private readonly ConditionalWeakTable<DbConnection, Shelf> _shelves = [];

    /// <summary>Keeps what the contexts ask.</summary>
    public static void Use(DbContextOptionsBuilder options)
    {
        options.AddInterceptors(Instance);
        LastingConnection.Use(options);
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        eventData.CommandSource is CommandSource.LinqQuery && result is SqliteCommand { Connection: { State: ConnectionState.Open } connection } asked
            ? _shelves.GetValue(connection, _ => new Shelf()).Take(asked)
            : result;

    // One person's request at a time works with a connection: no two threads reach for its shelf.
    private sealed class Shelf
    {
        // Some 15 KB each; what a ward's pages ask in a quarter of an hour.
        private const int Most = 150;

        private readonly Dictionary<string, LinkedListNode<KeptCommand>> _kept = [];
        private readonly LinkedList<KeptCommand> _byUse = [];

        [SuppressMessage("Reliability", "CA2000", Justification = "It stays on the shelf, and ends with the connection.")]
        public DbCommand Take(SqliteCommand asked)
        {
            if (!_kept.TryGetValue(asked.CommandText, out var node))
            {
                if (_kept.Count >= Most) PutAwayOldest();
                node = new LinkedListNode<KeptCommand>(new KeptCommand(asked));
                _kept.Add(asked.CommandText, node);
            }
            else if (node.Value.IsLent)
            {
                return asked;
            }
            else
            {
                _byUse.Remove(node);
            }

            _byUse.AddLast(node);
            node.Value.Lend(asked);
            asked.Dispose();
            return node.Value;
        }

        private void PutAwayOldest()
        {
            for (var node = _byUse.First; node is not null; node = node.Next)
            {
                if (node.Value.IsLent) continue;
                _byUse.Remove(node);
                _kept.Remove(node.Value.CommandText);
                node.Value.Dispose();
                return;
            }
        }
    }

    /// <summary>A command that whoever had it gives back when it disposes of it; disposed of on the shelf, it ends.</summary>
    private sealed class KeptCommand : SqliteCommand
    {
        [SuppressMessage("Security", "CA2100", Justification = "The text of a query of ours, its values in parameters.")]
        public KeptCommand(SqliteCommand like)
            : base(like.CommandText, like.Connection)
        {
        }

        public bool IsLent { get; private set; }

        public void Lend(SqliteCommand asked)
        {
            (Transaction, CommandTimeout, IsLent) = (asked.Transaction, asked.CommandTimeout, true);
            var values = asked.Parameters.Cast<SqliteParameter>().ToArray();
            asked.Parameters.Clear();
            Parameters.AddRange(values);
        }

        protected override void Dispose(bool disposing)
        {
            if (!disposing || !IsLent)
            {
                base.Dispose(disposing);
                return;
            }

            IsLent = false;
            DataReader?.Dispose();
            Parameters.Clear();
            Transaction = null;
        }
    }
}
