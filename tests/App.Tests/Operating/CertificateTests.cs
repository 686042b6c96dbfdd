using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using MangNon.App.Platform;
using MangNon.App.Platform.Certificates;
using MangNon.App.Platform.Web;
using MangNon.App.Tests.House;
using Xunit;

namespace MangNon.App.Tests.Operating;

/// <summary>HTTPS without a public name: an authority of the ward's own, and the program that shows its certificate.</summary>
public sealed class CertificateTests : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly string _folder = Directory.CreateTempSubdirectory("mangnon-https").FullName;

    private CertificateFiles Files => new CertificateFolder(_folder).Server;

    [Fact]
    public async Task The_program_speaks_https_with_it_to_who_trusts_the_authority()
    {
        var invented = await TestDatabase.CopyAsync();
        await TestProgram.RunAsync(invented, "", "certificate", "--host", "mangnon.test,localhost,127.0.0.1", "--out", _folder);
        await using (var program = await ServedProgram.StartAsync(invented, "--certificate", Files.Certificate, "--certificate-key", Files.Key))
        {
            using var trusting = new HttpClient(Towards(program.Address.Port, Trust())) { DefaultRequestVersion = HttpVersion.Version20 };
            using var answer = await trusting.GetAsync(new Uri($"https://mangnon.test:{program.Address.Port}/dang-nhap"));
            using var here = await trusting.GetAsync(new Uri($"https://localhost:{program.Address.Port}/dang-nhap"));
            using var suspicious = new HttpClient(Towards(program.Address.Port, trust: null));

            Assert.Equal((HttpStatusCode.OK, HttpVersion.Version20), (answer.StatusCode, answer.Version));
            Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
            Assert.All(answer.Headers.GetValues("Set-Cookie").Where(c => c.StartsWith("mn-", StringComparison.Ordinal)), c => Assert.Contains("secure", c, StringComparison.Ordinal));
            Assert.False(here.Headers.Contains("Strict-Transport-Security"));
            Assert.Contains("passkey", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
            await Assert.ThrowsAsync<HttpRequestException>(() => suspicious.GetAsync(new Uri($"https://mangnon.test:{program.Address.Port}/dang-nhap")));
        }

        await invented.DropAsync();
    }

    [Fact]
    public async Task A_renewed_certificate_is_shown_without_a_new_start_and_one_half_written_is_not()
    {
        Make(["mangnon.test"], Now);
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var shown = new ServerCertificate(Files, time);
        var first = await ShakeHandsAsync(shown, "mangnon.test");

        await File.WriteAllTextAsync(Files.Key, "half");
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(first, await ShakeHandsAsync(shown, "mangnon.test"));

        Make(["mangnon.test"], Now);
        Assert.Equal(first, await ShakeHandsAsync(shown, "mangnon.test"));
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.NotEqual(first, await ShakeHandsAsync(shown, "mangnon.test"));
    }

    [Fact]
    public async Task The_authority_is_bound_to_its_names()
    {
        using (var authority = LocalAuthority.For(["mangnon.test"], Now))
        {
            foreach (var foreign in (string[])["ngan-hang.example", "192.0.2.7"])
            {
                using var certificate = authority.CertificateFor([foreign], Now);
                await File.WriteAllTextAsync(Files.Certificate, certificate.ExportCertificatePem());
                await File.WriteAllTextAsync(Files.Key, certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
                await File.WriteAllTextAsync(Place("authority.pem"), authority.Certificate.ExportCertificatePem());
                await Assert.ThrowsAsync<AuthenticationException>(() => ShakeHandsAsync(new ServerCertificate(Files, TimeProvider.System), foreign));
            }
        }

        Directory.Delete(_folder, recursive: true);
        Make(["mangnon.test", "192.0.2.7", "::1"], Now);
        Assert.NotEmpty(await ShakeHandsAsync(new ServerCertificate(Files, TimeProvider.System), "mangnon.test"));
        Assert.Throws<SettingsException>(() => Make(["ngan-hang.example"], Now));
        Make(["192.0.2.7", "0:0::1"], Now);
    }

    [Fact]
    public void Its_days_are_counted_and_its_keys_are_the_owners_alone()
    {
        Make(["mangnon.test"], Now);
        var before = File.ReadAllText(Place("authority.pem"));
        using var root = X509CertificateLoader.LoadCertificateFromFile(Place("authority.pem"));
        using var server = X509CertificateLoader.LoadCertificateFromFile(Files.Certificate);

        Assert.Equal(397, (server.NotAfter - server.NotBefore).TotalDays);
        Assert.InRange((root.NotAfter - Now).TotalDays, 3651, 3653);
        if (!OperatingSystem.IsWindows()) Assert.All(Directory.GetFiles(_folder, "*-key.pem").Select(File.GetUnixFileMode), m => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, m));
        Make(["mangnon.test"], Now.AddYears(9).AddDays(300));
        Assert.Equal(before, File.ReadAllText(Place("authority.pem")));
        using var last = X509CertificateLoader.LoadCertificateFromFile(Files.Certificate);
        Assert.Equal(root.NotAfter, last.NotAfter);
        Assert.Throws<SettingsException>(() => Make(["mangnon.test"], Now.AddYears(11)));
    }

    [Fact]
    public async Task A_certificate_that_is_none_stops_the_start_with_a_sentence()
    {
        var invented = await TestDatabase.CopyAsync();
        Make(["mangnon.test"], Now);
        var own = File.ReadAllText(Files.Key);
        Make(["mangnon.test"], Now);
        File.WriteAllText(Files.Key, own);

        var foreign = await TestProgram.RunAsync(invented, "", "serve", "--demo", "--certificate", Files.Certificate, "--certificate-key", Files.Key);
        var missing = await TestProgram.RunAsync(invented, "", "serve", "--demo", "--certificate", Place("none.pem"), "--certificate-key", Files.Key);

        Assert.Equal((2, 2), (foreign.Code, missing.Code));
        Assert.All([foreign, missing], r => Assert.Contains("PEM", r.Errors, StringComparison.Ordinal));
        await invented.DropAsync();
    }

    [Theory]
    [InlineData("mangnon_test")]
    [InlineData("https://mangnon.test")]
    [InlineData("mãng.test")]
    [InlineData(",")]
    public async Task A_name_no_server_can_have_is_refused(string host)
    {
        var empty = await TestDatabase.EmptyAsync();

        var run = await TestProgram.RunAsync(empty, "", "certificate", "--host", host, "--out", _folder);

        Assert.Equal(2, run.Code);
        Assert.Contains("--host", run.Errors, StringComparison.Ordinal);
        await empty.DropAsync();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Place(string name) => Path.Combine(_folder, name);

    private void Make(IReadOnlyList<string> hosts, DateTimeOffset now) => new CertificateFolder(_folder).Make(hosts, now);

    // The authority is trusted by this client alone, not by the machine.
    private X509ChainPolicy Trust() => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile(Place("authority.pem")) },
        RevocationMode = X509RevocationMode.NoCheck,
    };

    private static SocketsHttpHandler Towards(int port, X509ChainPolicy? trust) => new()
    {
        SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = trust },
        ConnectCallback = async (_, stop) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    /// <summary>Greets as a browser does; the number of the certificate it was shown.</summary>
    private async Task<string> ShakeHandsAsync(ServerCertificate shown, string host)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using var accepted = await listener.AcceptTcpClientAsync();
        await using var server = new SslStream(accepted.GetStream());
        await using var browser = new SslStream(client.GetStream());
        var serving = server.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = shown.Current });
        await browser.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host, CertificateChainPolicy = Trust() });
        await serving;
        return browser.RemoteCertificate!.GetSerialNumberString();
    }
}
