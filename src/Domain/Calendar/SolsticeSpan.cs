namespace MangNon.Domain.Calendar;

/// <summary>A lunar month: its year, number, first solar day and length in days.</summary>
internal sealed record LunarMonth(int Year, int Number, bool IsLeap, DateOnly FirstDay, int Length);

/// <summary>
/// The months from one 11th month to the day before the next one. The winter solstice always falls in an 11th month,
/// so the numbering of a whole year follows from two solstices: 12 new moons between them make a common year, 13 a
/// year with a leap month, which is the first month in which the sun enters no new sign (tháng không có trung khí).
/// </summary>
internal sealed class SolsticeSpan
{
    private SolsticeSpan(IReadOnlyList<LunarMonth> months, DateOnly end) => (Months, End) = (months, end);

    public IReadOnlyList<LunarMonth> Months { get; }

    /// <summary>First day of the 11th month that follows; no longer part of this span.</summary>
    public DateOnly End { get; }

    /// <summary>The span whose last months lie in the given solar year.</summary>
    public static SolsticeSpan EndingIn(int year)
    {
        var first = EleventhMonth(year - 1);
        var next = EleventhMonth(year);
        var starts = Enumerable.Range(first, next - first + 1).Select(Sky.NewMoonDay).ToArray();
        var leap = next - first == 13 ? LeapIndex(starts) : int.MaxValue;

        var months = new List<LunarMonth>(starts.Length - 1);
        for (var i = 0; i < starts.Length - 1; i++)
        {
            var ordinal = i >= leap ? i - 1 : i;
            var number = ((ordinal + 10) % 12) + 1;
            months.Add(new LunarMonth(
                Year: ordinal < 2 ? year - 1 : year,
                number,
                IsLeap: i == leap,
                starts[i],
                Length: starts[i + 1].DayNumber - starts[i].DayNumber));
        }

        return new SolsticeSpan(months, starts[^1]);
    }

    public LunarMonth MonthOf(DateOnly day) => Months.Last(m => m.FirstDay <= day);

    /// <summary>Number of the new moon that begins the month holding the winter solstice (sun at 270°) of the year.</summary>
    private static int EleventhMonth(int year)
    {
        var moon = Sky.NewMoonBefore(new DateOnly(year, 12, 31));
        return Sky.SunSignAt(Sky.NewMoonDay(moon)) >= 9 ? moon - 1 : moon;
    }

    private static int LeapIndex(DateOnly[] starts)
    {
        var i = 1;
        while (Sky.SunSignAt(starts[i]) != Sky.SunSignAt(starts[i + 1])) i++;
        return i;
    }
}
