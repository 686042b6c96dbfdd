using System.Net;
using MangNon.Domain.Organisation;
using S = MangNon.App.Platform.Shapes;

namespace MangNon.App.Platform;

/// <summary>A setting of an installation: one name for command line, environment and appsettings.json.</summary>
/// <param name="Name">In kebab-case.</param>
/// <param name="Usual">What holds where nothing is said, as it would be written; empty for nothing.</param>
/// <param name="Vietnamese">What it is for.</param>
/// <param name="English">The same.</param>
public abstract record Setting(string Name, string Usual, string Vietnamese, string English)
{
    /// <summary>As it stands on the command line: --backup-hour.</summary>
    public string Option => "--" + Name;

    /// <summary>As it stands in the environment: MANGNON_BACKUP_HOUR.</summary>
    public string Variable => SettingSources.Prefix + Name.ToUpperInvariant().Replace('-', '_');

    /// <summary>What can be given, in words.</summary>
    public abstract (string Vietnamese, string English) Shape { get; }

    /// <summary>True where the option alone, without a value, means yes.</summary>
    public abstract bool IsSwitch { get; }

    /// <summary>Every verb takes it, not the server alone.</summary>
    public bool IsForEveryVerb { get; init; }

    /// <summary>A password: to be given by the environment, since a command line can be read by other users.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>A setting and how its value is read.</summary>
public sealed record Setting<T>(string Name, string Usual, Shape<T> Written, string Vietnamese, string English) : Setting(Name, Usual, Vietnamese, English)
{
    public override (string Vietnamese, string English) Shape => (Written.Vietnamese, Written.English);

    public override bool IsSwitch => Written == (object)S.YesOrNo;

    /// <summary>The value that was given, or the usual one.</summary>
    /// <exception cref="SettingsException">What was given cannot be used.</exception>
    public T Of(IReadOnlyDictionary<string, string> given) => Written.TryRead(given.GetValueOrDefault(Name, Usual), out var value) ? value : throw Unusable(given[Name]);

    // A secret that cannot be used is not shown either.
    private SettingsException Unusable(string given)
    {
        var shown = IsSecret ? "…" : given;
        return new($"{Name} \"{shown}\" không dùng được: cần {Shape.Vietnamese}. / {Name} \"{shown}\" cannot be used: it has to be {Shape.English}.");
    }
}

/// <summary>All settings there are. Reading, help and docs/reference/settings.md are made from this table.</summary>
public static class SettingsTable
{
    public static readonly Setting<string> Data = new("data", "", S.Place.OrNothing(""), "Thư mục dữ liệu; không ghi thì là thư mục dữ liệu của người dùng", "Data folder; the user's own one where none is named") { IsForEveryVerb = true };
    public static readonly Setting<string> Keys = new("keys", "", S.Place.OrNothing(""), "Thư mục khóa, nên ở ngoài thư mục dữ liệu; không ghi thì là keys trong thư mục dữ liệu", "Folder of the keys, best outside the data; without it, keys in the data folder") { IsForEveryVerb = true };
    public static readonly Setting<string> Database = new("database", "", S.Postgres.OrNothing(""), "PostgreSQL; không ghi thì dùng SQLite trong thư mục dữ liệu", "PostgreSQL; without it, SQLite in the data folder") { IsForEveryVerb = true, IsSecret = true };
    public static readonly Setting<bool> Demo = new("demo", "false", S.YesOrNo, "Phường mẫu", "The invented ward");
    public static readonly Setting<IPAddress?> Listen = new("listen", "localhost", S.Listening, "Địa chỉ nhận kết nối", "Address to listen on");
    public static readonly Setting<int> Port = new("port", "5080", S.Number(1, 65535), "Cổng", "Port");
    public static readonly Setting<string> Certificate = new("certificate", "", S.Place.OrNothing(""), "Chứng thư của máy chủ (PEM); có thì chạy HTTPS", "Certificate of the server (PEM); with it the server speaks HTTPS");
    public static readonly Setting<string> CertificateKey = new("certificate-key", "", S.Place.OrNothing(""), "Khóa của chứng thư (PEM)", "Key of the certificate (PEM)");
    public static readonly Setting<IReadOnlyList<IPNetwork>> Proxy = new("proxy", "", S.Networks.OrNothing([]), "Máy trung gian được tin: chỉ từ đó mới nhận X-Forwarded-For và X-Forwarded-Proto", "Proxies that are trusted: X-Forwarded-For and X-Forwarded-Proto count from there alone");
    public static readonly Setting<int> SessionIdleMinutes = new("session-idle-minutes", "120", S.Number(10, 1440), "Phiên kết thúc sau chừng ấy phút không dùng", "A session ends after so many minutes without a request");
    public static readonly Setting<int> SessionHours = new("session-hours", "12", S.Number(1, 168), "Phiên kết thúc sau chừng ấy giờ trong mọi trường hợp", "A session ends after so many hours in any case");
    public static readonly Setting<int> InvitationHours = new("invitation-hours", "72", S.Number(1, 720), "Đường dẫn một lần dùng được trong chừng ấy giờ", "A one-time link is good for so many hours");
    public static readonly Setting<IReadOnlySet<Role>> SecondFactorRoles = new("second-factor-roles", "Officer,Leader,Administrator,Auditor", S.Roles, "Vai trò phải có xác thực hai lớp; phường mẫu không hỏi", "Roles that must have a second factor; not asked of the invented ward");
    public static readonly Setting<Uri?> OidcAuthority = new("oidc-authority", "", S.HttpsAddress.OrNothing(null), "Nơi đăng nhập một lần (OpenID Connect)", "Provider of single sign-on (OpenID Connect)");
    public static readonly Setting<string> OidcClientId = new("oidc-client-id", "", S.Text.OrNothing(""), "Tên chương trình ở nơi đăng nhập một lần", "Name of this program at that provider");
    public static readonly Setting<string> OidcClientSecret = new("oidc-client-secret", "", S.Text.OrNothing(""), "Mật khẩu của chương trình ở đó", "Its password there") { IsSecret = true };
    public static readonly Setting<int> EmergencyHours = new("emergency-hours", "4", S.Number(1, 72), "Niêm phong đã phá mở trong chừng ấy giờ", "A broken seal stays open for so many hours");
    public static readonly Setting<string> ClamAv = new("clamav", "", S.Daemon.OrNothing(""), "Chương trình quét vi rút ClamAV; không ghi thì không quét", "The ClamAV daemon; without it nothing is scanned");
    public static readonly Setting<bool> ClamAvDown = new("clamav-down", "refuse", S.Either("accept", "refuse"), "Khi không quét được: nhận tệp (có vết) hay từ chối", "Whether files are taken, with a trace, or refused while the scanner is down");
    public static readonly Setting<string> Backup = new("backup", "", S.Place.OrNothing(""), "Thư mục sao lưu hằng ngày, nên ở đĩa khác; không ghi thì không tự sao lưu", "Folder of the daily backups, best on another disk; without it none is made by itself") { IsForEveryVerb = true };
    public static readonly Setting<int> BackupHour = new("backup-hour", "12", S.Number(0, 23), "Từ giờ nào trong ngày thì sao lưu", "Hour from which the day's backup is made");
    public static readonly Setting<int> BackupKeep = new("backup-keep", "14", S.Number(1, 1000), "Giữ bao nhiêu bản", "How many are kept");
    public static readonly Setting<string> BackupPassphrase = new("backup-passphrase", "", S.Place.OrNothing(""), "Tệp có mật khẩu sao lưu ở dòng đầu, ít nhất 16 ký tự", "File whose first line is the passphrase of backups, 16 characters or more") { IsForEveryVerb = true };
    public static readonly Setting<int> FreeSpaceMegabytes = new("free-space-megabytes", "500", S.Number(0, 1_000_000_000), "Còn ít chỗ hơn (MB) thì máy chủ báo chưa sẵn sàng", "With less room on the disk (MB) the server says it is not ready");
    public static readonly Setting<int> RequestsPerSession = new("requests-per-session", "3000", S.Number(60, 1_000_000), "Số yêu cầu mỗi phút của một phiên đăng nhập", "Requests a minute of one session");
    public static readonly Setting<int> RequestsPerAddress = new("requests-per-address", "6000", S.Number(60, 1_000_000), "Số yêu cầu mỗi phút của một địa chỉ khi chưa đăng nhập; cả cơ quan có thể chung một địa chỉ", "Requests a minute of one address before signing in; a whole office may share one");
    public static readonly Setting<Uri?> Address = new("address", "", S.WebAddress.OrNothing(null), "Địa chỉ người dùng mở chương trình; thư báo trước hạn dẫn tới đó", "Address people open the program at; warnings by e-mail lead there");
    public static readonly Setting<string> Mail = new("mail", "", S.Daemon.OrNothing(""), "Máy chủ thư nhận thư báo trước hạn (SMTP); không ghi thì chỉ báo trên màn hình", "Mail server that takes the warnings of time limits (SMTP); without it they stand on the screen alone");
    public static readonly Setting<string> MailFrom = new("mail-from", "", S.Mailbox.OrNothing(""), "Địa chỉ thư của chương trình", "E-mail address of the program");
    public static readonly Setting<string> MailUser = new("mail-user", "", S.Text.OrNothing(""), "Tên đăng nhập máy chủ thư, nếu máy chủ hỏi", "Name to sign in at the mail server, where it asks");
    public static readonly Setting<string> MailPassword = new("mail-password", "", S.Text.OrNothing(""), "Mật khẩu của tên đó", "Its password") { IsSecret = true };
    public static readonly Setting<bool> MailTls = new("mail-tls", "true", S.YesOrNo, "Chỉ gửi qua đường mã hóa; false chỉ cho máy chủ thư ngay trên máy này", "Sends over TLS alone; false only for a mail server on this machine");
    public static readonly Setting<Uri?> TelemetryEndpoint = new("telemetry-endpoint", "", S.WebAddress.OrNothing(null), "Nơi nhận số đo và vết kỹ thuật (OTLP qua HTTP); không ghi thì không gửi", "Where metrics and traces are sent (OTLP over HTTP); without it nothing is sent");

    /// <summary>In the order of the reference page.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Data, Keys, Database, Demo, Listen, Port, Certificate, CertificateKey, Proxy, RequestsPerSession, RequestsPerAddress,
        SessionIdleMinutes, SessionHours, InvitationHours, SecondFactorRoles, OidcAuthority, OidcClientId, OidcClientSecret, EmergencyHours,
        ClamAv, ClamAvDown, Backup, BackupHour, BackupKeep, BackupPassphrase, FreeSpaceMegabytes, Address, Mail, MailFrom, MailUser, MailPassword, MailTls, TelemetryEndpoint,
    ];
}
