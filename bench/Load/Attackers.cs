using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace MangNon.Bench.Load;

/// <summary>Somebody who guesses passwords from one or many addresses of this machine (127.0.1.1, 127.0.1.2 …), each with its own connections.</summary>
internal sealed partial class Attackers : IDisposable
{
    private readonly List<HttpClient> _machines = [];
    private readonly List<(string Token, string Cookies)> _forms = [];

    public Attackers(Uri server, int addresses)
    {
        for (var i = 1; i <= addresses; i++)
        {
            var from = new IPAddress([127, 0, 1, (byte)i]);
            _machines.Add(new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 500 / addresses + 2, ConnectCallback = (context, stop) => ConnectAsync(from, context, stop) }) { BaseAddress = server });
        }
    }

    /// <summary>Opens the sign-in page from each address.</summary>
    public async Task PrepareAsync()
    {
        foreach (var machine in _machines)
        {
            using var answer = await machine.GetAsync("dang-nhap");
            var token = Token().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
            _forms.Add((token, string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]))));
        }
    }

    /// <summary>The n-th guess.</summary>
    public async Task<HttpStatusCode> GuessAsync(int n, string account, CancellationToken stop)
    {
        var (token, cookies) = _forms[n % _forms.Count];
        using var post = new HttpRequestMessage(HttpMethod.Post, "dang-nhap")
        {
            Content = new FormUrlEncodedContent([new("Account", account), new("Password", $"doan-mo-{n}"), new("__RequestVerificationToken", token)]),
        };
        post.Headers.Add("Cookie", cookies);
        using var answer = await _machines[n % _machines.Count].SendAsync(post, stop);
        await answer.Content.ReadAsByteArrayAsync(stop);
        return answer.StatusCode;
    }

    public void Dispose() => _machines.ForEach(m => m.Dispose());

    private static async ValueTask<Stream> ConnectAsync(IPAddress from, SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, stop);
        return new NetworkStream(socket, ownsSocket: true);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
