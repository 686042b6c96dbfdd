namespace MangNon.Domain.Calendar;

/// <summary>By which calendar an occasion is fixed.</summary>
public enum OccasionKind
{
    /// <summary>A day of the common calendar.</summary>
    Solar,

    /// <summary>A day of the Vietnamese lunar calendar.</summary>
    Lunar,
}

/// <summary>A yearly occasion of the work for children.</summary>
/// <param name="Code">Never changes, e.g. mid-autumn.</param>
/// <param name="Name">Vietnamese name as it is printed.</param>
/// <param name="Month">Month of its first day, solar or lunar by <paramref name="Kind"/>.</param>
/// <param name="Days">How many days it lasts; at least 1.</param>
/// <param name="Source">Legal or other source; null where none was seen.</param>
/// <param name="Verified">False where the date rests on general knowledge and no source was compared.</param>
/// <param name="SpokenAs">Wordings by which documents mean it; empty where a mention alone is no point in time.</param>
public sealed record Occasion(
    string Code,
    string Name,
    string EnglishName,
    OccasionKind Kind,
    int Month,
    int Day,
    int Days,
    string? Source,
    bool Verified,
    IReadOnlyList<string> SpokenAs)
{
    /// <summary>The occasion in a solar year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A lunar occasion outside 1900-2199.</exception>
    public OccasionDate In(int year)
    {
        var first = Kind == OccasionKind.Solar ? new DateOnly(year, Month, Day) : LunarDayIn(year);
        return new OccasionDate(this, first, first.AddDays(Days - 1));
    }

    // The last lunar months fall into the following solar year: 23 tháng Chạp of 2025 is 10/02/2026.
    private DateOnly LunarDayIn(int year)
    {
        var day = VietnameseLunarCalendar.ToSolar(year, Month, Day);
        return day.Year == year ? day : VietnameseLunarCalendar.ToSolar(year - 1, Month, Day);
    }
}

/// <summary>An occasion with its first and last day in one year.</summary>
public sealed record OccasionDate(Occasion Occasion, DateOnly From, DateOnly To);
