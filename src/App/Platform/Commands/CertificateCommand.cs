using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MangNon.App.Platform.Certificates;

namespace MangNon.App.Platform.Commands;

/// <summary>The verb certificate.</summary>
internal static class CertificateCommand
{
    /// <param name="hosts">Names and addresses, with commas between.</param>
    /// <param name="place">Null takes "https" in the folder of keys, which lies in every backup that has a passphrase.</param>
    public static int Run(Dictionary<string, string?> given, string hosts, string? place)
    {
        var settings = Settings.From(SettingSources.Read(given, Environment.GetEnvironmentVariables(), AppContext.BaseDirectory));
        var folder = new CertificateFolder(Path.GetFullPath(place ?? Path.Combine(settings.KeysFolder, "https")));
        var last = folder.Make(HostsOf(hosts), TimeProvider.System.GetUtcNow());
        using var authority = X509CertificateLoader.LoadCertificateFromFile(folder.Authority);
        Console.WriteLine($"Chứng thư của máy chủ dùng đến {OfficeClock.Show(last)}; trước lúc đó chạy lại lệnh này. / The certificate of the server is good until then; run this again before.");
        Console.WriteLine($"  --certificate {folder.Server.Certificate}");
        Console.WriteLine($"  --certificate-key {folder.Server.Key}");
        Console.WriteLine($"Cài vào mỗi máy làm nơi cấp gốc được tin / to be installed on each machine as a trusted root authority: {folder.Authority}");
        Console.WriteLine($"Dấu vân tay / fingerprint SHA-256: {authority.GetCertHashString(HashAlgorithmName.SHA256)}");
        return 0;
    }

    private static IReadOnlyList<string> HostsOf(string text)
    {
        var hosts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return hosts.Length > 0 && hosts.All(IsHost)
            ? hosts
            : throw new SettingsException($"--host \"{text}\" không dùng được: cần tên máy hoặc địa chỉ IP, cách nhau bằng dấu phẩy. / --host \"{text}\" cannot be used: names or IP addresses with commas between are needed.");
    }

    private static bool IsHost(string host) => Uri.CheckHostName(host) switch
    {
        UriHostNameType.IPv4 or UriHostNameType.IPv6 => true,
        UriHostNameType.Dns => host.All(char.IsAscii) && !host.Contains('_', StringComparison.Ordinal),
        _ => false,
    };
}
