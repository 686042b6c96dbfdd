using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using MangNon.App.Tests.Data;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Reports;

// The program of the level above as a process of its own, killed (SIGKILL) while it takes reports in.
public sealed partial class ExchangeTests
{
    private const string TakeIn = "/bao-cao/cap-duoi/nhap-tep";

    [Fact]
    public async Task Killed_while_it_takes_reports_in_the_program_has_lost_nothing_and_doubled_nothing()
    {
        await ShakeHandsAsync();
        using var leader = await _ward.As("chutich");
        var files = new List<byte[]>();
        foreach (var number in new[] { "77", "78", "79", "80" }) files.Add((await SendAsync(leader, number)).File);
        await _above.DisposeAsync();

        // The first is killed within its save, which cannot end before; the others at any moment.
        var (jar, chance, acknowledged) = (new CookieContainer(), new Random(20261123), 0);
        for (var i = 0; i < files.Count; i++)
        {
            await using var program = await ServedProgram.StartAsync(_aboveDatabase);
            using var above = program.Visitor(jar);
            if (i == 0) await above.SignInAsync("captren");
            await above.GetAsync(TakeIn);
            var request = above.Request("body", "Nhập tệp", ("file", new TestFile("bao-cao.jsonl", files[i])));
            await using var held = i == 0 ? await HoldAsync() : null;
            var sending = IsTakenAsync(above, request);
            await Task.Delay(i == 0 ? 3000 : chance.Next(400));
            if (i == 0) Assert.False(sending.IsCompleted);
            await program.KillAsync();
            acknowledged += await sending ? 1 : 0;
            if (i == 0) Assert.Equal(0, acknowledged);
        }

        var (kept, acts) = (await _aboveDatabase.CountAsync("received_reports"), await TakenAsync());
        Assert.InRange(kept, acknowledged, files.Count - 1);
        Assert.Equal((kept, kept), (await _aboveDatabase.CountAsync("received_files"), acts));

        // Started again, all four are carried again, twice.
        _above = await OpenAsync(_aboveDatabase);
        using var again = await _above.As("captren");
        foreach (var file in files.Concat(files))
        {
            await TakeInAsync(again, file);
            Assert.Equal(HttpStatusCode.OK, again.Status);
        }

        Assert.Equal((4, 4, 4), (await _aboveDatabase.CountAsync("received_reports"), await _aboveDatabase.CountAsync("received_files"), await TakenAsync()));
        var viewer = await _above.ViewerAsync("captren");
        var received = await _above.AskAsync(async db => await db.ReceivedReportsFor(viewer).AsNoTracking().ToListAsync());
        Assert.Equal([2, 3, 4, 5], received.Select(r => r.Number).Order());
        Assert.All(received, r => Assert.True(r.IsIntact));
        Assert.Empty(await ActsTests.BrokenLinksAsync(_above, viewer.Ward));
    }

    private Task<long> TakenAsync() => _aboveDatabase.CountAsync("acts where \"Kind\" = 'received-report.take-in'");

    // Nobody can write the file of a report meanwhile: in SQLite nothing at all, in PostgreSQL not that table.
    private async Task<DbTransaction> HoldAsync()
    {
        var connection = await _aboveDatabase.OpenAsync();
        var transaction = connection is Microsoft.Data.Sqlite.SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: false) : await connection.BeginTransactionAsync();
        if (!TestDatabase.IsPostgres) return transaction;
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, "lock table received_files in share mode");
        await command.ExecuteNonQueryAsync();
        return transaction;
    }

    private static async Task<bool> IsTakenAsync(Visitor above, HttpRequestMessage request)
    {
        try
        {
            using var answer = await above.Http.SendAsync(request);
            return answer.StatusCode is HttpStatusCode.Found;
        }
        catch (Exception killed) when (killed is HttpRequestException or SocketException or IOException)
        {
            return false;
        }
    }
}
