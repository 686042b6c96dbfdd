namespace MangNon.Domain.Calendar;

/// <summary>What a calendar exception makes of its day.</summary>
public enum CalendarExceptionKind
{
    /// <summary>A day off that would otherwise be a working day (ngày nghỉ lễ, nghỉ bù, nghỉ hoán đổi).</summary>
    Off,

    /// <summary>A Saturday or Sunday that is worked (ngày làm bù).</summary>
    Working,
}

/// <summary>A day that does not follow the plain week. The rows are data that an administrator edits.</summary>
/// <param name="Note">Why, in Vietnamese, e.g. "Giỗ Tổ Hùng Vương".</param>
/// <param name="Basis">The document that orders it; null where none is known yet.</param>
/// <param name="Provisional">True until an official document was compared.</param>
/// <param name="Counts">False for a day whose holiday is uncertain: it is shown, but stays as the plain week has it until an administrator confirms.</param>
public sealed record CalendarException(
    DateOnly Date,
    CalendarExceptionKind Kind,
    string Note,
    string? Basis,
    bool Provisional,
    bool Counts = true);

/// <summary>
/// The working days (ngày làm việc) of a Vietnamese office: Monday to Friday, less the days off, plus the Saturdays and
/// Sundays that are worked in exchange (Bộ luật Lao động 2019, Điều 111 và 112).
/// </summary>
/// <remarks>Every question is answered in at most some thirty steps, however far apart the days are.</remarks>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, CalendarException> _exceptions;
    private readonly int[] _daysOff;
    private readonly int[] _daysWorked;

    /// <param name="exceptions">In any order; at most one for a day.</param>
    /// <exception cref="ArgumentException">Two rows speak about one day.</exception>
    public WorkingCalendar(IEnumerable<CalendarException> exceptions)
    {
        _exceptions = exceptions.ToDictionary(e => e.Date);
        // A row that repeats what the plain week says (a holiday on a Sunday) changes nothing.
        _daysOff = Changing(CalendarExceptionKind.Off, weekend: false);
        _daysWorked = Changing(CalendarExceptionKind.Working, weekend: true);
    }

    /// <summary>All rows, by date, those that do not count included.</summary>
    public IEnumerable<CalendarException> Exceptions => _exceptions.Values.OrderBy(e => e.Date);

    /// <summary>The row about a day, or null.</summary>
    public CalendarException? FindException(DateOnly day) => _exceptions.GetValueOrDefault(day);

    public bool IsWorkingDay(DateOnly day) =>
        _exceptions.TryGetValue(day, out var exception) && exception.Counts
            ? exception.Kind == CalendarExceptionKind.Working
            : !IsWeekend(day);

    /// <summary>
    /// The <paramref name="n"/>-th working day after <paramref name="day"/>; the day itself is not counted (Bộ luật Dân sự
    /// 2015, Điều 147). 0 gives the day itself, a negative number the working days before it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The result would leave the years 1 to 9999.</exception>
    public DateOnly AddWorkingDays(DateOnly day, int n) => n switch
    {
        0 => day,
        > 0 => WorkingDayNumber(WorkingDaysUpTo(day.DayNumber) + n),
        _ => WorkingDayNumber(WorkingDaysUpTo(day.DayNumber - 1) + n + 1),
    };

    /// <summary>
    /// Number of working days after <paramref name="from"/> up to and including <paramref name="to"/>: what is left of a
    /// time limit. 0 for the same day; negative when <paramref name="to"/> lies before, counting the days after
    /// <paramref name="to"/> up to and including <paramref name="from"/>.
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) =>
        WorkingDaysUpTo(to.DayNumber) - WorkingDaysUpTo(from.DayNumber);

    /// <summary>The first working day after a day, which itself is never the answer.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => AddWorkingDays(day, 1);

    /// <summary>The day itself if it is worked, else the next working day: where a time limit ends that would end on a day off (Bộ luật Dân sự 2015, Điều 148 khoản 5).</summary>
    public DateOnly SameOrNextWorkingDay(DateOnly day) => IsWorkingDay(day) ? day : NextWorkingDay(day);

    /// <summary>Which working day of its month a day is (1 for the first); null for a day off.</summary>
    public int? OrdinalInMonth(DateOnly day)
    {
        if (!IsWorkingDay(day)) return null;
        var beforeMonth = day.DayNumber - day.Day;
        return WorkingDaysUpTo(day.DayNumber) - WorkingDaysUpTo(beforeMonth);
    }

    private int[] Changing(CalendarExceptionKind kind, bool weekend) =>
        [.. _exceptions.Values
            .Where(e => e.Counts && e.Kind == kind && IsWeekend(e.Date) == weekend)
            .Select(e => e.Date.DayNumber)
            .Order()];

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Working days from the beginning of the calendar up to and including a day number; day number 0 is a Monday.</summary>
    private int WorkingDaysUpTo(int dayNumber)
    {
        var days = dayNumber + 1;
        return (days / 7 * 5) + Math.Min(days % 7, 5) + UpTo(_daysWorked, dayNumber) - UpTo(_daysOff, dayNumber);
    }

    private static int UpTo(int[] sorted, int dayNumber)
    {
        var found = Array.BinarySearch(sorted, dayNumber);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The day with exactly that many working days up to it, by bisection.</summary>
    private DateOnly WorkingDayNumber(int count)
    {
        var (low, high) = (0, DateOnly.MaxValue.DayNumber);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, WorkingDaysUpTo(high));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (WorkingDaysUpTo(middle) >= count) high = middle;
            else low = middle + 1;
        }

        return DateOnly.FromDayNumber(low);
    }
}
