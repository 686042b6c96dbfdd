namespace MangNon.App.Features.Children.Forms;

/// <summary>Typed fields as one text, one "name=value" a line, so that a proposal keeps what was typed until somebody decides.</summary>
public static class TypedText
{
    public static string Write(IReadOnlyDictionary<string, string?> typed) =>
        string.Join('\n', typed.Where(t => !string.IsNullOrEmpty(t.Value)).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{Uri.EscapeDataString(t.Key)}={Uri.EscapeDataString(t.Value!)}"));

    public static Dictionary<string, string?> Read(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('=', 2))
        .ToDictionary(p => Uri.UnescapeDataString(p[0]), p => p.Length > 1 ? Uri.UnescapeDataString(p[1]) : null);
}
