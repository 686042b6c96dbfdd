using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace MangNon.App.Platform.Web;

/// <summary>
/// The certificate the server shows. A renewed one is picked up while it runs: its files are looked at once in a while, and while they
/// do not fit each other (the renewal is writing) the one before goes on.
/// </summary>
public sealed class ServerCertificate
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private readonly CertificateFiles _files;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private SslStreamCertificateContext _shown;
    private (DateTime, DateTime) _written;
    private long _lookedAt;

    /// <exception cref="SettingsException">There is no certificate, or its key is another one's.</exception>
    public ServerCertificate(CertificateFiles files, TimeProvider time)
    {
        (_files, _time) = (files, time);
        (_written, _lookedAt) = (Written(), time.GetTimestamp());
        try
        {
            _shown = Read();
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            throw new SettingsException($"Không đọc được chứng thư {files.Certificate} với khóa {files.Key}: cần hai tệp PEM thuộc về nhau. / The certificate {files.Certificate} cannot be read with the key {files.Key}: two PEM files that belong together are needed.");
        }
    }

    /// <summary>The newest certificate, with what stands between it and its authority.</summary>
    public SslStreamCertificateContext Current
    {
        get
        {
            lock (_lock)
            {
                if (_time.GetElapsedTime(_lookedAt) >= LookEvery) Look();
                return _shown;
            }
        }
    }

    /// <summary>Shows the newest certificate to each caller.</summary>
    public TlsHandshakeCallbackOptions Handshake() => new()
    {
        OnConnection = _ => ValueTask.FromResult(new SslServerAuthenticationOptions { ServerCertificateContext = Current }),
    };

    private void Look()
    {
        _lookedAt = _time.GetTimestamp();
        var written = Written();
        if (written == _written) return;
        try
        {
            _shown = Read();
            _written = written;
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            // Looked at again next time.
        }
    }

    private (DateTime, DateTime) Written() => (File.GetLastWriteTimeUtc(_files.Certificate), File.GetLastWriteTimeUtc(_files.Key));

    private SslStreamCertificateContext Read()
    {
        using var read = X509Certificate2.CreateFromPemFile(_files.Certificate, _files.Key);

        // Windows takes no key that lies in memory alone.
        var own = OperatingSystem.IsWindows() ? X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pfx), password: null) : X509Certificate2.CreateFromPemFile(_files.Certificate, _files.Key);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(_files.Certificate);
        return SslStreamCertificateContext.Create(own, [.. chain.Skip(1)], offline: true);
    }

    private static bool IsUnreadable(Exception failure) => failure is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException;
}
