using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MangNon.App.Platform.Certificates;

/// <summary>The folder with the authority, made once, and the server's certificate, made anew each time. Keys are readable by their owner alone.</summary>
public sealed class CertificateFolder(string folder)
{
    /// <summary>To be installed on each machine of the ward.</summary>
    public string Authority => Path.Combine(folder, "authority.pem");

    /// <summary>For the settings certificate and certificate-key.</summary>
    public CertificateFiles Server => new(Path.Combine(folder, "server.pem"), Path.Combine(folder, "server-key.pem"));

    private string AuthorityKey => Path.Combine(folder, "authority-key.pem");

    /// <summary>Makes or renews the certificate of a server of these names.</summary>
    /// <param name="hosts">DNS names and IP addresses.</param>
    /// <param name="now">UTC.</param>
    /// <returns>Its last instant.</returns>
    /// <exception cref="SettingsException">The authority there is for other names, has ended, or cannot be read.</exception>
    public DateTime Make(IReadOnlyList<string> hosts, DateTimeOffset now)
    {
        OwnersAlone.CreateFolder(folder);
        using var authority = AuthorityFor(hosts, now);
        using var certificate = authority.CertificateFor(hosts, now);
        using var key = certificate.GetECDsaPrivateKey()!;

        // A running server looks again as long as the two do not fit each other.
        WriteKey(Server.Key, key.ExportPkcs8PrivateKeyPem());
        Write(Server.Certificate, certificate.ExportCertificatePem());
        return certificate.NotAfter.ToUniversalTime();
    }

    private LocalAuthority AuthorityFor(IReadOnlyList<string> hosts, DateTimeOffset now)
    {
        if (!File.Exists(Authority) && !File.Exists(AuthorityKey)) return NewAuthority(hosts, now);
        var authority = Read();
        if (authority.IsFor(hosts) && authority.Certificate.NotAfter > now) return authority;
        throw new SettingsException($"Nơi cấp trong {Authority} là của tên khác hoặc đã hết hạn: chọn thư mục mới bằng --out, rồi cài nơi cấp mới vào mỗi máy. / The authority in {Authority} is for other names or has ended: choose a new folder with --out and install the new authority on each machine.");
    }

    private LocalAuthority NewAuthority(IReadOnlyList<string> hosts, DateTimeOffset now)
    {
        var authority = LocalAuthority.For(hosts, now);
        using var key = authority.Certificate.GetECDsaPrivateKey()!;
        WriteKey(AuthorityKey, key.ExportPkcs8PrivateKeyPem());
        Write(Authority, authority.Certificate.ExportCertificatePem());
        return authority;
    }

    private LocalAuthority Read()
    {
        try
        {
            return LocalAuthority.Read(Authority, AuthorityKey);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException or IOException)
        {
            throw new SettingsException($"Không đọc được nơi cấp chứng thư {Authority} với khóa {AuthorityKey}. / The authority {Authority} cannot be read with its key {AuthorityKey}.");
        }
    }

    private static void WriteKey(string place, string pem) => Write(place, pem, OwnersAlone.Create);

    private static void Write(string place, string pem) => Write(place, pem, File.Create);

    // Whole or not at all.
    private static void Write(string place, string pem, Func<string, FileStream> create)
    {
        var aside = $"{place}.{Ids.New():N}";
        using (var file = create(aside)) file.Write(Encoding.ASCII.GetBytes(pem + "\n"));
        File.Move(aside, place, overwrite: true);
    }
}
