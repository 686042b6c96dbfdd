using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace MangNon.Bench.Load;

/// <summary>Keeps what it may keep, asks again for what it must, and counts every byte that comes in.</summary>
internal sealed class CountingBrowser : IDisposable
{
    private readonly HttpClient _http;
    private readonly Dictionary<string, (string Tag, string Text, bool Fresh)> _kept = [];
    private long _received;

    public CountingBrowser(Uri server) => _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, ConnectCallback = ConnectAsync }) { BaseAddress = server };

    public long Received => Interlocked.Read(ref _received);

    public async Task<string> GetAsync(string path, string? cookies)
    {
        if (_kept.TryGetValue(path, out var kept) && kept.Fresh) return kept.Text;
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("gzip, deflate, br");
        if (cookies is not null) request.Headers.Add("Cookie", cookies);
        if (kept.Tag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await _http.SendAsync(request);
        if (answer.StatusCode is HttpStatusCode.NotModified) return kept.Text;
        if (answer.StatusCode is not HttpStatusCode.OK) throw new InvalidOperationException($"/{path} answered {answer.StatusCode}.");
        var text = await ReadAsync(answer);
        Keep(path, answer, text);
        return text;
    }

    private void Keep(string path, HttpResponseMessage answer, string text)
    {
        var control = answer.Headers.CacheControl;
        if (control is null || control.NoStore) return;
        _kept[path] = (answer.Headers.ETag?.ToString() ?? "", text, control is { NoCache: false, MaxAge.TotalSeconds: > 60 });
    }

    private static async Task<string> ReadAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync();
        await using Stream open = answer.Content.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(open);
        return await reader.ReadToEndAsync();
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(context.DnsEndPoint, stop);
        return new Counted(new NetworkStream(socket, ownsSocket: true), count => Interlocked.Add(ref _received, count));
    }

    public void Dispose() => _http.Dispose();

    private sealed class Counted(NetworkStream inner, Action<int> count) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count1)
        {
            var read = inner.Read(buffer, offset, count1);
            count(read);
            return read;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            count(read);
            return read;
        }

        public override void Write(byte[] buffer, int offset, int count1) => inner.Write(buffer, offset, count1);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
