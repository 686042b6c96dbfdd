namespace MangNon.Domain.OfficialDocuments;

/// <summary>Days that exist.</summary>
internal static class Days
{
    /// <summary>The day, or null where the calendar has no such day (31/6).</summary>
    public static DateOnly? Of(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    public static DateOnly LastOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
