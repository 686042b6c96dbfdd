using System.Globalization;
using System.Net;
using MangNon.Domain.Organisation;
using Npgsql;

namespace MangNon.App.Platform;

/// <summary>Reads a value; false where the text cannot be one.</summary>
public delegate bool TryRead<T>(string text, out T value);

/// <summary>How a value of a setting is written, in words that the refusal, the help and the reference page share.</summary>
public sealed record Shape<T>(string Vietnamese, string English, TryRead<T> TryRead)
{
    /// <summary>The same, or nothing: an empty text is <paramref name="nothing"/>.</summary>
    public Shape<T> OrNothing(T nothing) => this with
    {
        TryRead = (string text, out T value) =>
        {
            value = nothing;
            return text.Length == 0 || TryRead(text, out value);
        },
    };
}

/// <summary>The shapes the settings have.</summary>
public static class Shapes
{
    /// <summary>With its rights to be checked by whoever opens it.</summary>
    public static readonly Shape<string> Place = new("đường dẫn", "a path", IsPlace);

    public static readonly Shape<string> Text = new("chữ", "a text", (string text, out string value) => (value = text).Length > 0);

    public static readonly Shape<bool> YesOrNo = new("true hoặc false", "true or false", bool.TryParse);

    public static readonly Shape<string> Postgres = new("chuỗi kết nối \"Host=…\"", "a connection string \"Host=…\"", (string text, out string value) => IsConnection(value = text));

    /// <summary>HOST:PORT or the path of a socket.</summary>
    public static readonly Shape<string> Daemon = new("MÁY:CỔNG hoặc đường dẫn ổ cắm", "HOST:PORT or the path of a socket", (string text, out string value) => IsDaemon(value = text));

    /// <summary>An e-mail address.</summary>
    public static readonly Shape<string> Mailbox = new("địa chỉ thư", "an e-mail address", (string text, out string value) => Mail.Mailer.IsAddress(value = text));

    /// <summary>Null is localhost alone; IPv6Any is every address of the machine.</summary>
    public static readonly Shape<IPAddress?> Listening = new("localhost, any hoặc một địa chỉ IP", "localhost, any, or an IP address", IsListening);

    public static readonly Shape<IReadOnlyList<IPNetwork>> Networks = new("các địa chỉ IP hoặc dải mạng, cách nhau bằng dấu phẩy", "IP addresses or networks, with commas between", AreNetworks);

    public static readonly Shape<Uri?> HttpsAddress = new("địa chỉ https", "an https address", (string text, out Uri? value) => IsAddress(text, out value) && (value!.Scheme is "https" || value.IsLoopback));

    public static readonly Shape<Uri?> WebAddress = new("địa chỉ http hoặc https", "an http or https address", IsAddress);

    public static readonly Shape<IReadOnlySet<Role>> Roles = new($"none hoặc các vai trò: {string.Join(", ", Enum.GetNames<Role>())}", $"none, or of the roles {string.Join(", ", Enum.GetNames<Role>())}", AreRoles);

    public static Shape<int> Number(int least, int most) =>
        new($"số từ {least} đến {most}", $"a number from {least} to {most}", (string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most);

    /// <summary>One of two words; true for the first.</summary>
    public static Shape<bool> Either(string yes, string no) =>
        new($"{yes} hoặc {no}", $"{yes} or {no}", (string text, out bool value) => (value = text == yes) || text == no);

    private static bool IsPlace(string text, out string value)
    {
        value = text.Length > 0 ? Path.GetFullPath(text) : "";
        return value.Length > 0;
    }

    private static bool IsConnection(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsDaemon(string text)
    {
        var colon = text.LastIndexOf(':');
        return text.StartsWith('/') || colon > 0 && ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    private static bool IsListening(string text, out IPAddress? value)
    {
        value = text is "any" ? IPAddress.IPv6Any : null;
        return text is "localhost" or "any" || IPAddress.TryParse(text, out value);
    }

    private static bool AreNetworks(string text, out IReadOnlyList<IPNetwork> value)
    {
        var networks = Several(text).Select(n => IPNetwork.TryParse(n, out var network) ? network : IPAddress.TryParse(n, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8) : (IPNetwork?)null).ToList();
        value = [.. networks.OfType<IPNetwork>()];
        return networks.Count > 0 && value.Count == networks.Count;
    }

    private static bool IsAddress(string text, out Uri? value) => Uri.TryCreate(text, UriKind.Absolute, out value) && value.Scheme is "http" or "https";

    private static bool AreRoles(string text, out IReadOnlySet<Role> value)
    {
        var names = text is "none" ? [] : Several(text);
        value = names.Where(n => Enum.GetNames<Role>().Contains(n, StringComparer.OrdinalIgnoreCase)).Select(n => Enum.Parse<Role>(n, ignoreCase: true)).ToHashSet();
        return value.Count == names.Length;
    }

    private static string[] Several(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
