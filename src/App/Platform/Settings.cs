using MangNon.App.Platform.SignIn;

namespace MangNon.App.Platform;

/// <summary>What an installation decides; read once at the start. A wrong value stops the start with a sentence.</summary>
/// <param name="Data">Folder of the database file and the stored files.</param>
/// <param name="Database">PostgreSQL connection string ("Host=…"); empty uses SQLite in the data folder.</param>
/// <param name="Port">Port on this machine.</param>
/// <param name="Demo">Sets up and serves the invented ward.</param>
public sealed record Settings(string Data, string Database, int Port, bool Demo)
{
    /// <summary>Sessions, second factor, invitations, single sign-on.</summary>
    public SignInSettings SignIn { get; init; } = SignInSettings.Usual;

    /// <summary>Hours a broken seal stays open (phá niêm phong). No law sets it: the ward decides.</summary>
    public int EmergencyHours { get; init; } = 4;

    /// <summary>What the dialect is chosen by.</summary>
    public string Store => Database.Length > 0 ? Database : Path.Combine(Data, "mangnon.db");

    public string FilesFolder => Path.Combine(Data, "files");

    /// <summary>Folder of the key ring and of the session keys; "keys" in the data folder where none is named.</summary>
    public string KeysFolder { get; init; } = Path.Combine(Data, "keys");

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

    /// <summary>True when whoever takes the data folder takes the keys along.</summary>
    public bool KeysLieWithTheData => (KeysFolder + Path.DirectorySeparatorChar).StartsWith(Data.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Reads data, keys, database, port, demo, emergency-hours, clamav, clamav-down, backup, backup-hour, backup-keep, backup-passphrase from the command line, the environment (MANGNON_DATA …) or appsettings.json.</summary>
    /// <exception cref="SettingsException">A value cannot be used.</exception>
    public static Settings From(IConfiguration configuration)
    {
        var port = configuration["port"] ?? "5080";
        if (!int.TryParse(port, out var number) || number is < 1 or > 65535)
            throw new SettingsException($"Cổng \"{port}\" không hợp lệ: cần một số từ 1 đến 65535. / Port \"{port}\" is not a number from 1 to 65535.");
        var data = Path.GetFullPath(configuration["data"] ?? DefaultData);
        return new Settings(
            data,
            configuration["database"] ?? "",
            number,
            configuration["demo"]?.Equals("true", StringComparison.OrdinalIgnoreCase) ?? false)
        {
            KeysFolder = configuration["keys"] is { Length: > 0 } keys ? Path.GetFullPath(keys) : Path.Combine(data, "keys"),
            BackupFolder = configuration["backup"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : "",
            BackupHour = NumberOf(configuration, "backup-hour", 12, 0, 23),
            BackupsKept = NumberOf(configuration, "backup-keep", 14, 1, 1000),
            PassphraseFile = Given(configuration, "backup-passphrase") is { Length: > 0 } file ? Path.GetFullPath(file) : null,
            Passphrase = PassphraseIn(Given(configuration, "backup-passphrase")),
            ClamAv = ScannerOf(configuration["clamav"] ?? ""),
            TakesFilesUnscanned = TakesUnscanned(Given(configuration, "clamav-down") ?? "refuse"),
            SignIn = SignInSettings.From(configuration),
            EmergencyHours = NumberOf(configuration, "emergency-hours", 4, 1, 72),
        };
    }

    // A name in the environment cannot hold a hyphen: MANGNON_BACKUP_HOUR is backup-hour.
    private static string? Given(IConfiguration configuration, string name) => configuration[name] ?? configuration[name.Replace('-', '_')];

    private static int NumberOf(IConfiguration configuration, string name, int otherwise, int least, int most) => Given(configuration, name) switch
    {
        null => otherwise,
        var given when int.TryParse(given, out var number) && number >= least && number <= most => number,
        var given => throw new SettingsException($"{name} \"{given}\" không hợp lệ: cần một số từ {least} đến {most}. / {name} \"{given}\" is not a number from {least} to {most}."),
    };

    private static string? PassphraseIn(string? file)
    {
        if (string.IsNullOrEmpty(file)) return null;
        var first = File.Exists(file) ? File.ReadLines(file).FirstOrDefault()?.Trim() : null;
        return first is { Length: >= 16 }
            ? first
            : throw new SettingsException($"Tệp mật khẩu sao lưu {file} không có, hoặc dòng đầu ngắn hơn 16 ký tự. / The passphrase file {file} is missing, or its first line is shorter than 16 characters.");
    }

    private static string ScannerOf(string clamav)
    {
        var colon = clamav.LastIndexOf(':');
        return clamav.Length == 0 || clamav.StartsWith('/') || colon > 0 && ushort.TryParse(clamav.AsSpan(colon + 1), out _)
            ? clamav
            : throw new SettingsException($"clamav \"{clamav}\" không hợp lệ: cần MÁY:CỔNG hoặc đường dẫn ổ cắm. / clamav \"{clamav}\" is neither HOST:PORT nor the path of a socket.");
    }

    private static bool TakesUnscanned(string choice) => choice switch
    {
        "refuse" => false,
        "accept" => true,
        _ => throw new SettingsException($"clamav-down \"{choice}\" không hợp lệ: refuse hoặc accept. / clamav-down is refuse or accept, not \"{choice}\"."),
    };

    private static string DefaultData => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "mangnon");
}

/// <summary>A setting cannot be used; the message says which and why, in Vietnamese and English.</summary>
public sealed class SettingsException(string message) : Exception(message);
