using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace MangNon.App.Platform.Files;

/// <summary>What the scanner says of a file.</summary>
/// <param name="Virus">Its name, or null where none was found.</param>
/// <param name="IsDown">True when the scanner gave no usable answer.</param>
public sealed record ScanResult(string? Virus, bool IsDown)
{
    public static readonly ScanResult Clean = new(null, IsDown: false);
    public static readonly ScanResult Down = new(null, IsDown: true);
}

/// <summary>Asks a ClamAV daemon about a file, by its INSTREAM command over TCP or a Unix socket.</summary>
public sealed class VirusScanner(Settings settings, ILogger<VirusScanner> log)
{
    private const int ChunkLength = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Clean where no scanner is set.</summary>
    public async Task<ScanResult> ScanAsync(byte[] content, CancellationToken stop)
    {
        if (settings.ClamAv.Length == 0) return ScanResult.Clean;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(Patience);
            return Understand(await AskAsync(content, patience.Token));
        }
        catch (Exception failure) when (failure is SocketException or IOException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            log.LogError("The virus scanner did not answer: {Kind}", failure.GetType().Name);
            return ScanResult.Down;
        }
    }

    private async Task<string> AskAsync(byte[] content, CancellationToken stop)
    {
        using var socket = await ConnectAsync(stop);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
        var length = new byte[4];
        foreach (var chunk in content.Chunk(ChunkLength))
        {
            BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length);
            await stream.WriteAsync(length, stop);
            await stream.WriteAsync(chunk, stop);
        }

        await stream.WriteAsync(new byte[4], stop);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return (await reader.ReadToEndAsync(stop)).TrimEnd('\0', '\n');
    }

    private async Task<Socket> ConnectAsync(CancellationToken stop)
    {
        if (settings.ClamAv.StartsWith('/'))
        {
            var local = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await local.ConnectAsync(new UnixDomainSocketEndPoint(settings.ClamAv), stop);
            return local;
        }

        var colon = settings.ClamAv.LastIndexOf(':');
        var remote = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await remote.ConnectAsync(settings.ClamAv[..colon], int.Parse(settings.ClamAv[(colon + 1)..], CultureInfo.InvariantCulture), stop);
        return remote;
    }

    // "stream: OK", "stream: NAME FOUND", "… ERROR".
    private ScanResult Understand(string answer)
    {
        if (answer == "stream: OK") return ScanResult.Clean;
        if (answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal)) return new ScanResult(answer[8..^6], IsDown: false);
        log.LogError("The virus scanner could not scan.");
        return ScanResult.Down;
    }
}
