using System.Globalization;

namespace MangNon.App.Platform.Texts;

/// <summary>Days as people write them: dd/MM/yyyy.</summary>
public static class Days
{
    private static readonly string[] Written = ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    private static readonly string[] Hours = ["HH:mm", "H:mm"];

    public static string Show(DateOnly? day) => day?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Reads a typed day. Empty text is no day and no error.</summary>
    /// <returns>False where the text is no day.</returns>
    public static bool TryRead(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!DateOnly.TryParseExact(text.Trim(), Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        day = read;
        return true;
    }

    /// <summary>Reads a typed day and hour of the office, "23/11/2026 08:14"; a day alone is its first minute. Empty text is no instant and no error.</summary>
    /// <param name="instant">UTC.</param>
    /// <returns>False where the text is neither, or of another century than anybody in the office means: limits are reckoned from it.</returns>
    public static bool TryReadInstant(string? text, out DateTime? instant)
    {
        instant = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        var parts = text.Trim().Split([' ', 'T'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var hour = TimeOnly.MinValue;
        if (parts is not [var first, ..] || !TryRead(first, out var day) || day is not { Year: >= 1900 and < 2200 }) return false;
        if (parts.Length > 1 && !TimeOnly.TryParseExact(parts[1].Replace('h', ':'), Hours, CultureInfo.InvariantCulture, DateTimeStyles.None, out hour)) return false;
        instant = OfficeClock.StartOf(day.Value) + hour.ToTimeSpan();
        return true;
    }
}
