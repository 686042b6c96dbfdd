using Microsoft.Data.Sqlite;
using Npgsql;

namespace MangNon.App.Platform.Backups;

/// <summary>Tells a full disk from other failures.</summary>
public static class DiskRoom
{
    private const int SqliteFull = 13;
    private const int SqliteNoRoomForIndexOfLog = 4874; // SQLITE_IOERR_SHMSIZE
    private const int NoSpaceOnUnix = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    public static bool IsFull(Exception? failure) => failure switch
    {
        null => false,
        SqliteException { SqliteErrorCode: SqliteFull } or SqliteException { SqliteExtendedErrorCode: SqliteNoRoomForIndexOfLog } => true,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => true,

        // Below its tables PostgreSQL has no code for it: a new connection ends with this where the database has no room for its list of tables.
        PostgresException { SqlState: PostgresErrorCodes.InternalError, MessageText: "could not write init file" } => true,
        IOException { HResult: NoSpaceOnUnix or DiskFullOnWindows } => true,
        _ => IsFull(failure.InnerException),
    };
}
