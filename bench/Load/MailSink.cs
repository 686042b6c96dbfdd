using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MangNon.Bench.Load;

/// <summary>A mail server on this machine that takes every letter, remembers its number and forgets its words.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public MailSink()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address => $"localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Letters that came over the line.</summary>
    public int Letters { get; private set; }

    /// <summary>Message numbers of them, each once.</summary>
    public HashSet<string> Numbers { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The row is measured.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        client.NoDelay = true;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb is "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                await TakeAsync(reader);
            }

            await writer.WriteLineAsync(verb switch { "EHLO" => "250 here", "QUIT" => "221 bye", _ => "250 ok" });
            if (verb is "QUIT") return;
        }
    }

    private async Task TakeAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
            if (line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase)) Numbers.Add(line);
        Letters++;
    }
}
