namespace MangNon.App.Platform;

/// <summary>What an installation decides; read once at the start. A wrong value stops the start with a sentence.</summary>
/// <param name="Data">Folder of the database file, the stored files and the keys.</param>
/// <param name="Database">PostgreSQL connection string ("Host=…"); empty uses SQLite in the data folder.</param>
/// <param name="Port">Port on this machine.</param>
/// <param name="Demo">Sets up and serves the invented ward.</param>
public sealed record Settings(string Data, string Database, int Port, bool Demo)
{
    /// <summary>Hours a broken seal stays open (phá niêm phong). No law sets it: the ward decides.</summary>
    public int EmergencyHours { get; init; } = 4;

    /// <summary>What the dialect is chosen by.</summary>
    public string Store => Database.Length > 0 ? Database : Path.Combine(Data, "mangnon.db");

    public string FilesFolder => Path.Combine(Data, "files");

    public string KeysFolder => Path.Combine(Data, "keys");

    /// <summary>Reads data, database, port, demo, emergencyhours from the command line, the environment (MANGNON_DATA …) or appsettings.json.</summary>
    /// <exception cref="SettingsException">A value cannot be used.</exception>
    public static Settings From(IConfiguration configuration)
    {
        var port = configuration["port"] ?? "5080";
        if (!int.TryParse(port, out var number) || number is < 1 or > 65535)
            throw new SettingsException($"Cổng \"{port}\" không hợp lệ: cần một số từ 1 đến 65535. / Port \"{port}\" is not a number from 1 to 65535.");
        var hours = configuration["emergencyhours"] ?? "4";
        if (!int.TryParse(hours, out var lasting) || lasting is < 1 or > 72)
            throw new SettingsException($"Số giờ phá niêm phong \"{hours}\" không hợp lệ: cần một số từ 1 đến 72. / Hours of emergency access \"{hours}\" is not a number from 1 to 72.");
        return new Settings(
            Path.GetFullPath(configuration["data"] ?? DefaultData),
            configuration["database"] ?? "",
            number,
            configuration["demo"]?.Equals("true", StringComparison.OrdinalIgnoreCase) ?? false)
        {
            EmergencyHours = lasting,
        };
    }

    private static string DefaultData => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "mangnon");
}

/// <summary>A setting cannot be used; the message says which and why, in Vietnamese and English.</summary>
public sealed class SettingsException(string message) : Exception(message);
