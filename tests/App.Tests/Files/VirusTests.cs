using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Tests.House;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace MangNon.App.Tests.Files;

/// <summary>
/// Files go through the scanner where one is set. The pages are tried against a small stand-in that speaks the daemon's protocol;
/// the protocol itself against a real clamd with a signature list of one line, where that program is installed.
/// </summary>
public sealed class VirusTests
{
    // The EICAR test file, in two parts so that scanners leave this source alone.
    private static readonly byte[] Eicar = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    [Fact]
    public async Task A_file_with_a_virus_is_refused_with_its_name_and_leaves_a_trace()
    {
        await using var scanner = new ScannerStandIn();
        await using var house = await HouseWithAsync(scanner.Address, takesUnscanned: false);

        var page = await SendAsync(house, "bien-ban.txt", Eicar);

        Assert.Contains("mã độc (Eicar-Test)", page, StringComparison.Ordinal);
        Assert.Equal(["Eicar-Test"], await TracesAsync(house, "file.refuse-virus"));
        Assert.False(await house.AskAsync(db => db.Set<StoredFile>().AnyAsync(f => f.Name == "bien-ban.txt")));
    }

    [Fact]
    public async Task A_clean_file_is_kept()
    {
        await using var scanner = new ScannerStandIn();
        await using var house = await HouseWithAsync(scanner.Address, takesUnscanned: false);

        await SendAsync(house, "bien-ban.txt", new byte[200_000].Select(_ => (byte)'a').ToArray());

        Assert.True(await house.AskAsync(db => db.Set<StoredFile>().AnyAsync(f => f.Name == "bien-ban.txt")));
        Assert.Equal(200_000, scanner.Seen);
    }

    [Theory]
    [InlineData(false, "file.refuse-unscanned")]
    [InlineData(true, "file.take-unscanned")]
    public async Task While_the_scanner_is_down_files_are_refused_or_taken_as_set_with_a_trace(bool takesUnscanned, string kind)
    {
        await using var house = await HouseWithAsync("127.0.0.1:1", takesUnscanned);

        await SendAsync(house, "bien-ban.txt", "Biên bản"u8.ToArray());

        Assert.Equal(takesUnscanned, await house.AskAsync(db => db.Set<StoredFile>().AnyAsync(f => f.Name == "bien-ban.txt")));
        Assert.Single(await TracesAsync(house, kind));
    }

    [Fact]
    public async Task A_photograph_is_kept_without_its_place()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });

        await SendAsync(house, "anh.jpg", PlaceFreeTests.Made("image/jpeg"));

        var hash = await house.AskAsync(db => db.Set<StoredFile>().Where(f => f.Name == "anh.jpg").Select(f => f.Sha256).SingleAsync());
        var kept = await house.Services.GetRequiredService<FileStore>().ReadAsync(hash);
        Assert.DoesNotContain("106.7009E", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_daemon_finds_the_test_virus_and_passes_the_rest()
    {
        Assert.SkipUnless(File.Exists("/usr/sbin/clamd"), "clamd is not installed");
        await using var daemon = await ClamDaemon.StartAsync(Eicar);
        var scanner = new VirusScanner(new Settings(Path.GetTempPath(), "", 5080, Demo: true) { ClamAv = daemon.Address }, NullLogger<VirusScanner>.Instance);

        Assert.Equal(new ScanResult("Mangnon.Test.UNOFFICIAL", IsDown: false), await scanner.ScanAsync(Eicar, CancellationToken.None));
        Assert.Equal(ScanResult.Clean, await scanner.ScanAsync(new byte[300_000], CancellationToken.None));
    }

    private static Task<TestHouse> HouseWithAsync(string clamav, bool takesUnscanned) => TestHouse.OpenAsync(services =>
    {
        var settings = (Settings)services.Single(s => s.ServiceType == typeof(Settings)).ImplementationInstance!;
        services.AddSingleton(settings with { ClamAv = clamav, TakesFilesUnscanned = takesUnscanned });
    });

    private static async Task<string> SendAsync(TestHouse house, string name, byte[] content)
    {
        var task = await house.AskAsync(async db => await db.TasksFor(await house.ViewerAsync("vanhoa")).FirstAsync(t => t.Path == "IV.9"));
        using var union = await house.As("phunu");
        await union.GetAsync($"/nhiem-vu/{task.Id.Value}");
        await union.SubmitAsync("Ghi nhận", ("Action", "Report"), ("Words", "Đã giúp ba gia đình."), ("files", new TestFile(name, content)));
        return union.Text;
    }

    private static Task<List<string?>> TracesAsync(TestHouse house, string kind) => house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Kind == kind).Select(a => a.Reason).ToListAsync());

    /// <summary>Speaks INSTREAM and knows one virus.</summary>
    private sealed class ScannerStandIn : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _serving;

        public ScannerStandIn()
        {
            _listener.Start();
            _serving = ServeAsync();
        }

        public string Address => _listener.LocalEndpoint.ToString()!;

        /// <summary>Bytes of the last file.</summary>
        public int Seen { get; private set; }

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _serving;
        }

        private async Task ServeAsync()
        {
            try
            {
                while (true) await AnswerAsync(await _listener.AcceptTcpClientAsync());
            }
            catch (SocketException)
            {
                // Stopped.
            }
        }

        private async Task AnswerAsync(TcpClient client)
        {
            using (client)
            {
                var stream = client.GetStream();
                var (command, length, content) = (new byte[10], new byte[4], new MemoryStream());
                await stream.ReadExactlyAsync(command);
                while (true)
                {
                    await stream.ReadExactlyAsync(length);
                    var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
                    if (chunk.Length == 0) break;
                    await stream.ReadExactlyAsync(chunk);
                    content.Write(chunk);
                }

                Seen = (int)content.Length;
                var isVirus = command.AsSpan().SequenceEqual("zINSTREAM\0"u8) && content.ToArray().AsSpan().IndexOf(Eicar) >= 0;
                await stream.WriteAsync(Encoding.ASCII.GetBytes(isVirus ? "stream: Eicar-Test FOUND\0" : "stream: OK\0"));
            }
        }
    }

    /// <summary>The real program with a signature list of one line.</summary>
    private sealed class ClamDaemon(Process process, string folder) : IAsyncDisposable
    {
        public string Address => Path.Combine(folder, "socket");

        public static async Task<ClamDaemon> StartAsync(byte[] virus)
        {
            var folder = Directory.CreateTempSubdirectory("mangnon-clam-").FullName;
            await File.WriteAllTextAsync(Path.Combine(folder, "one.ndb"), $"Mangnon.Test:0:0:{Convert.ToHexStringLower(virus)}\n");
            await File.WriteAllTextAsync(Path.Combine(folder, "conf"), $"Foreground yes\nDatabaseDirectory {folder}\nLocalSocket {folder}/socket\nTemporaryDirectory {folder}\nUser {Environment.UserName}\n");
            var daemon = new ClamDaemon(Process.Start(new ProcessStartInfo("/usr/sbin/clamd", ["--config-file", Path.Combine(folder, "conf")]) { RedirectStandardOutput = true, RedirectStandardError = true })!, folder);
            while (!File.Exists(daemon.Address) && !daemon.HasEnded) await Task.Delay(50);
            return daemon;
        }

        public async ValueTask DisposeAsync()
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            Directory.Delete(folder, recursive: true);
        }

        private bool HasEnded => process.HasExited;
    }
}
