using System.Net.Sockets;
using MangNon.App.Platform.Backups;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MangNon.App.Platform.Commands;

/// <summary>What stops a verb is told in one sentence, in Vietnamese and English; only a bug shows where in the code it is.</summary>
internal static class Refusals
{
    private const int Refused = 2;

    /// <summary>Runs a verb; exit code 2 where it is refused.</summary>
    public static async Task<int> InSentencesAsync(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception failure) when (SentenceOf(failure) is { } sentence)
        {
            return Say(sentence);
        }
    }

    /// <summary>Tells why nothing was done.</summary>
    public static int Say(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return Refused;
    }

    private static string? SentenceOf(Exception failure) => failure switch
    {
        SettingsException or BackupRefusedException => failure.Message,
        _ when DiskRoom.IsFull(failure) => "Hết chỗ trên đĩa: bản dở dang đã được xóa, dữ liệu vẫn nguyên. / The disk is full: the unfinished copy was taken away, the data are untouched.",
        IOException { InnerException: AddressInUseException } => "Cổng này đã có chương trình khác dùng: chọn cổng khác bằng --port. / The port is used by another program: choose another with --port.",
        IOException { InnerException: SocketException } or SocketException => "Không mở được cổng: máy này không có địa chỉ ghi ở listen, hoặc cổng dưới 1024 cần quyền riêng. / The port cannot be opened: this machine has no address as in listen, or a port below 1024 needs a right of its own.",
        UnauthorizedAccessException denied => $"Không có quyền đọc hoặc ghi: {denied.Message} / There is no right to read or write: {denied.Message}",
        NpgsqlException postgres => $"PostgreSQL không trả lời hoặc từ chối: {postgres.Message} / PostgreSQL does not answer or refuses: {postgres.Message}",
        SqliteException sqlite => $"Không mở được cơ sở dữ liệu trong thư mục dữ liệu (SQLite {sqlite.SqliteErrorCode}). / The database in the data folder cannot be opened (SQLite {sqlite.SqliteErrorCode}).",
        _ => null,
    };
}
