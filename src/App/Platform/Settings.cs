using System.Net;
using MangNon.App.Platform.Mail;
using MangNon.App.Platform.SignIn;
using Table = MangNon.App.Platform.SettingsTable;

namespace MangNon.App.Platform;

/// <summary>What an installation decides; read once at the start. A wrong value stops the start with a sentence. Names, ranges and reasons stand in <see cref="SettingsTable"/>.</summary>
/// <param name="Data">Folder of the database file and the stored files.</param>
/// <param name="Database">PostgreSQL connection string ("Host=…"); empty uses SQLite in the data folder.</param>
/// <param name="Port">Port on this machine.</param>
/// <param name="Demo">Sets up and serves the invented ward.</param>
public sealed record Settings(string Data, string Database, int Port, bool Demo)
{
    /// <summary>Sessions, second factor, invitations, single sign-on.</summary>
    public SignInSettings SignIn { get; init; } = SignInSettings.From(new Dictionary<string, string>());

    /// <summary>Hours a broken seal stays open (phá niêm phong). No law sets it: the ward decides.</summary>
    public int EmergencyHours { get; init; } = 4;

    /// <summary>What the dialect is chosen by.</summary>
    public string Store => Database.Length > 0 ? Database : Path.Combine(Data, "mangnon.db");

    public string FilesFolder => Path.Combine(Data, "files");

    /// <summary>Folder of the key ring and of the session keys; "keys" in the data folder where none is named.</summary>
    public string KeysFolder { get; init; } = Path.Combine(Data, "keys");

    /// <summary>Where to listen: null is localhost alone, <see cref="IPAddress.IPv6Any"/> every address of the machine.</summary>
    public IPAddress? Listen { get; init; }

    /// <summary>Certificate and key in PEM; null serves plain HTTP.</summary>
    public CertificateFiles? Certificate { get; init; }

    /// <summary>From these alone it is believed for whom, and by which protocol, a request was handed on.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Requests a minute of one session, and of one address before signing in.</summary>
    public (int PerSession, int PerAddress) Requests { get; init; } = (3000, 6000);

    /// <summary>The virus scanner: HOST:PORT or the path of its socket; empty scans nothing.</summary>
    public string ClamAv { get; init; } = "";

    /// <summary>Takes files while the scanner is down, with a trace; otherwise they are refused.</summary>
    public bool TakesFilesUnscanned { get; init; }

    /// <summary>Folder for the daily backups, best on another disk; empty makes none by itself.</summary>
    public string BackupFolder { get; init; } = "";

    /// <summary>Hour of the office from which the day's backup is made.</summary>
    public int BackupHour { get; init; } = 12;

    /// <summary>How many daily backups are kept.</summary>
    public int BackupsKept { get; init; } = 14;

    /// <summary>File whose first line is the passphrase of the backups.</summary>
    public string? PassphraseFile { get; init; }

    /// <summary>The passphrase of the backups; null seals them with the key ring, which is then needed to restore.</summary>
    internal string? Passphrase { get; init; }

    /// <summary>With less room on the data's disk, in MB, the server is not ready.</summary>
    public int LeastFreeMegabytes { get; init; } = 500;

    /// <summary>Where people open the program; null where nobody said.</summary>
    public Uri? Address { get; init; }

    /// <summary>Where letters are handed in; null sends none.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>Where metrics and traces go (OTLP over HTTP); null sends nothing.</summary>
    public Uri? TelemetryEndpoint { get; init; }

    /// <summary>True when whoever takes the data folder takes the keys along.</summary>
    public bool KeysLieWithTheData => (KeysFolder + Path.DirectorySeparatorChar).StartsWith(Data.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Reads what was given under the names of the table.</summary>
    /// <exception cref="SettingsException">A value cannot be used, or two do not go together.</exception>
    public static Settings From(IReadOnlyDictionary<string, string> given)
    {
        var data = Table.Data.Of(given) is { Length: > 0 } folder ? folder : DefaultData;
        var settings = new Settings(data, Table.Database.Of(given), Table.Port.Of(given), Table.Demo.Of(given))
        {
            SignIn = SignInSettings.From(given),
            EmergencyHours = Table.EmergencyHours.Of(given),
            KeysFolder = Table.Keys.Of(given) is { Length: > 0 } keys ? keys : Path.Combine(data, "keys"),
            Listen = Table.Listen.Of(given),
            Certificate = CertificateIn(Table.Certificate.Of(given), Table.CertificateKey.Of(given)),
            Proxies = Table.Proxy.Of(given),
            Requests = (Table.RequestsPerSession.Of(given), Table.RequestsPerAddress.Of(given)),
            ClamAv = Table.ClamAv.Of(given),
            TakesFilesUnscanned = Table.ClamAvDown.Of(given),
            BackupFolder = Table.Backup.Of(given),
            BackupHour = Table.BackupHour.Of(given),
            BackupsKept = Table.BackupKeep.Of(given),
            PassphraseFile = Table.BackupPassphrase.Of(given) is { Length: > 0 } file ? file : null,
            Passphrase = PassphraseIn(Table.BackupPassphrase.Of(given)),
            LeastFreeMegabytes = Table.FreeSpaceMegabytes.Of(given),
            Address = Table.Address.Of(given),
            Mail = MailIn(given),
            TelemetryEndpoint = Table.TelemetryEndpoint.Of(given),
        };
        RefuseOpenDoors(settings);
        return settings;
    }

    private static CertificateFiles? CertificateIn(string certificate, string key) => (certificate.Length > 0, key.Length > 0) switch
    {
        (false, false) => null,
        (true, true) => new CertificateFiles(certificate, key),
        _ => throw new SettingsException("certificate và certificate-key đi cùng nhau: thiếu một trong hai. / certificate and certificate-key go together: one of them is missing."),
    };

    private static MailServer? MailIn(IReadOnlyDictionary<string, string> given)
    {
        var (server, from, tls) = (Table.Mail.Of(given), Table.MailFrom.Of(given), Table.MailTls.Of(given));
        if (server.Length == 0) return null;
        var colon = server.LastIndexOf(':');
        if (colon < 1 || server.StartsWith('/')) throw new SettingsException($"mail \"{server}\" không dùng được: cần MÁY:CỔNG. / mail \"{server}\" cannot be used: it has to be HOST:PORT.");
        if (from.Length == 0) throw new SettingsException("mail cần mail-from, địa chỉ thư của chương trình. / mail needs mail-from, the e-mail address of the program.");
        var host = server[..colon];
        if (!tls && !(host is "localhost" || IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)))
            throw new SettingsException("mail-tls false chỉ dùng cho máy chủ thư ngay trên máy này. / mail-tls false is for a mail server on this machine alone.");
        return new MailServer(host, int.Parse(server[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture), from, Table.MailUser.Of(given), Table.MailPassword.Of(given), tls);
    }

    private static string? PassphraseIn(string file)
    {
        if (file.Length == 0) return null;
        var first = File.Exists(file) ? File.ReadLines(file).FirstOrDefault()?.Trim() : null;
        return first is { Length: >= 16 }
            ? first
            : throw new SettingsException($"Tệp mật khẩu sao lưu {file} không có, hoặc dòng đầu ngắn hơn 16 ký tự. / The passphrase file {file} is missing, or its first line is shorter than 16 characters.");
    }

    // What other machines can reach has a password of its own, and nobody on the way reads it.
    private static void RefuseOpenDoors(Settings settings)
    {
        if (settings.Listen is null || IPAddress.IsLoopback(settings.Listen)) return;
        if (settings.Demo)
            throw new SettingsException("Phường mẫu chỉ mở trên máy này vì mật khẩu của nó ai cũng biết: bỏ --listen hoặc bỏ --demo. / The invented ward is for this machine alone, since its password is public: leave out --listen or --demo.");
        if (settings is { Certificate: null, Proxies.Count: 0 })
            throw new SettingsException("Mở cho máy khác thì cần HTTPS: thêm certificate và certificate-key (mangnon certificate tạo được), hoặc ghi máy trung gian vào proxy. / To be reached from other machines HTTPS is needed: add certificate and certificate-key (mangnon certificate makes them), or name the proxy in proxy.");
    }

    private static string DefaultData => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "mangnon");
}

/// <summary>Where the server's certificate and its key lie, in PEM; both may be replaced while it runs.</summary>
public sealed record CertificateFiles(string Certificate, string Key);

/// <summary>A setting cannot be used; the message says which and why, in Vietnamese and English.</summary>
public sealed class SettingsException(string message) : Exception(message);
