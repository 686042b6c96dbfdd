using System.Globalization;

namespace MangNon.App.Platform;

/// <summary>The one place that asks for the time. Instants are UTC in whole microseconds; the office lives in UTC+7, whatever zone the server is set to.</summary>
public sealed class OfficeClock(TimeProvider time)
{
    private static readonly TimeSpan Office = TimeSpan.FromHours(7);

    /// <summary>Now, UTC. PostgreSQL keeps microseconds, so finer ticks are cut here.</summary>
    public DateTime Now
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return new DateTime(now.Ticks - now.Ticks % 10, DateTimeKind.Utc);
        }
    }

    /// <summary>Today in the office.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The office's day of an instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc + Office);

    /// <summary>An instant in the office's own time.</summary>
    public static DateTime ToOffice(DateTime utc) => DateTime.SpecifyKind(utc + Office, DateTimeKind.Unspecified);

    /// <summary>First instant (UTC) of an office day; of the very first day of the calendar, which begins before it, the first there is.</summary>
    public static DateTime StartOf(DateOnly day) =>
        DateTime.SpecifyKind(day == DateOnly.MinValue ? DateTime.MinValue : day.ToDateTime(TimeOnly.MinValue) - Office, DateTimeKind.Utc);

    /// <summary>"23/11/2026 08:14" in office time.</summary>
    public static string Show(DateTime utc) => (utc + Office).ToString("dd'/'MM'/'yyyy HH:mm", CultureInfo.InvariantCulture);
}
