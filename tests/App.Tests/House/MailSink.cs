using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MangNon.App.Tests.House;

/// <summary>A mail server on this machine that takes every letter and keeps it; it can be told to refuse.</summary>
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

    /// <summary>Letters as they came over the line.</summary>
    public ConcurrentQueue<string> Letters { get; } = new();

    /// <summary>How often somebody has connected.</summary>
    public int Connections { get; private set; }

    /// <summary>Refuses every letter for now.</summary>
    public bool Refuses { get; set; }

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
                Connections++;
                await TalkAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Whoever it served is done.
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
                Letters.Enqueue(await BodyAsync(reader));
            }

            await writer.WriteLineAsync(verb switch
            {
                "EHLO" => "250 here",
                "RCPT" when Refuses => "550 no",
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
            if (verb is "QUIT") return;
        }
    }

    private async Task<string> BodyAsync(StreamReader reader)
    {
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".") letter.AppendLine(line);
        return letter.ToString();
    }
}
