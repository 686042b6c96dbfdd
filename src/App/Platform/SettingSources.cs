using System.Collections;

namespace MangNon.App.Platform;

/// <summary>
/// What was said, from where it may be said: the command line wins over the environment, that over appsettings.json beside the
/// program. A name nobody knows is refused, so that a slip of the pen never goes unnoticed.
/// </summary>
public static class SettingSources
{
    /// <summary>Variables of the environment that begin so are this program's.</summary>
    public const string Prefix = "MANGNON_";

    // What the framework reads from the same file; where to listen is said by our own settings alone.
    private static readonly string[] FrameworkOwn = ["Logging", "AllowedHosts"];

    /// <summary>Puts the sources together.</summary>
    /// <param name="commandLine">Names without hyphens in front.</param>
    /// <param name="environment">Variables of the process.</param>
    /// <param name="folder">Where appsettings.json may lie.</param>
    /// <exception cref="SettingsException">A name is unknown, or the file cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> Read(IEnumerable<KeyValuePair<string, string?>> commandLine, IDictionary environment, string folder)
    {
        if (environment["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] is string enabled && !enabled.Equals("false", StringComparison.OrdinalIgnoreCase))
            throw new SettingsException("ASPNETCORE_FORWARDEDHEADERS_ENABLED tin mọi máy: bỏ đi và ghi máy trung gian vào proxy. / ASPNETCORE_FORWARDEDHEADERS_ENABLED trusts everybody: take it away and name the proxies in proxy.");
        var given = new Dictionary<string, string>();
        foreach (var (name, value) in InFile(Path.Combine(folder, "appsettings.json"))) given[name] = value;
        foreach (var (name, value) in InEnvironment(environment)) given[name] = value;
        foreach (var (name, value) in commandLine) given[name] = value ?? "";
        return given;
    }

    private static IEnumerable<(string Name, string Value)> InEnvironment(IDictionary environment)
    {
        foreach (DictionaryEntry entry in environment)
        {
            if (entry is not { Key: string variable, Value: string value } || !variable.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) continue;
            var known = SettingsTable.All.FirstOrDefault(s => s.Variable.Equals(variable, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(variable, "biến môi trường", "variable");
            yield return (known.Name, value);
        }
    }

    private static IEnumerable<(string Name, string Value)> InFile(string file)
    {
        foreach (var entry in Sections(file).Where(s => !FrameworkOwn.Contains(s.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (SettingsTable.All.All(s => s.Name != entry.Key)) throw Unknown(entry.Key, "mục của appsettings.json", "key of appsettings.json");
            yield return (entry.Key, entry.Value ?? "");
        }
    }

    private static IEnumerable<IConfigurationSection> Sections(string file)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(file, optional: true).Build().GetChildren();
        }
        catch (InvalidDataException)
        {
            throw new SettingsException($"Không đọc được {file}: không phải JSON đúng. / {file} cannot be read: it is no proper JSON.");
        }
    }

    private static SettingsException Unknown(string name, string vietnamese, string english) =>
        new($"Không có {vietnamese} \"{name}\". Xem các thiết lập: mangnon serve --help. / There is no {english} \"{name}\". The settings: mangnon serve --help.");
}
