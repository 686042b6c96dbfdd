namespace MangNon.Domain.Children;

/// <summary>How exactly a birth date is known.</summary>
public enum BirthPrecision
{
    Day,

    /// <summary>Only month and year; the day stands as the first.</summary>
    Month,

    /// <summary>Only the year; day and month stand as 01/01.</summary>
    Year,

    /// <summary>Somebody's estimate of the day.</summary>
    Estimated,
}

/// <summary>
/// When somebody was born, as exactly as it is known. Ages count from the last day it can have been, so that a child whose papers
/// name only a year loses nothing for it; that choice is ours, no text we read settles it for a registry.
/// </summary>
public readonly record struct BirthDate(DateOnly Day, BirthPrecision Precision)
{
    /// <summary>First day it can have been.</summary>
    public DateOnly Earliest => Precision switch
    {
        BirthPrecision.Month => new(Day.Year, Day.Month, 1),
        BirthPrecision.Year => new(Day.Year, 1, 1),
        _ => Day,
    };

    /// <summary>Last day it can have been; ages count from it.</summary>
    public DateOnly Latest => Precision switch
    {
        BirthPrecision.Month => Earliest.AddMonths(1).AddDays(-1),
        BirthPrecision.Year => new(Day.Year, 12, 31),
        _ => Day,
    };

    /// <summary>Known to the day, so that ages in days and months mean something.</summary>
    public bool IsExact => Precision is BirthPrecision.Day;

    /// <summary>Age on a day in completed years, 0 before birth. Who was born on 29/02 has the birthday on 28/02 in common years.</summary>
    public int YearsOn(DateOnly day)
    {
        var years = day.Year - Latest.Year;
        return Math.Max(0, Latest.AddYears(years) > day ? years - 1 : years);
    }

    /// <summary>Age on a day in completed months, 0 before birth.</summary>
    public int MonthsOn(DateOnly day)
    {
        var months = ((day.Year - Latest.Year) * 12) + day.Month - Latest.Month;
        return Math.Max(0, Latest.AddMonths(months) > day ? months - 1 : months);
    }

    /// <summary>Age on a day in days, 0 on the day of birth and before.</summary>
    public int DaysOn(DateOnly day) => Math.Max(0, day.DayNumber - Latest.DayNumber);

    /// <summary>The birthday on which a number of years is completed.</summary>
    public DateOnly Birthday(int years) => Latest.AddYears(years);

    /// <summary>The day on which a number of months is completed.</summary>
    public DateOnly MonthDay(int months) => Latest.AddMonths(months);
}

/// <summary>A school year (năm học), named by the year it begins in: 2024 is năm học 2024-2025.</summary>
public readonly record struct SchoolYear(int Start)
{
    /// <summary>The school year a day falls in; the summer still belongs to the year that ended.</summary>
    public static SchoolYear Of(DateOnly day) => new(day.Month >= AgeRules.On("school-year.first-month", day).Amount ? day.Year : day.Year - 1);

    /// <summary>The same day next year begins the next one.</summary>
    public DateOnly FirstDay => new(Start, AgeRules.On("school-year.first-month", new DateOnly(Start, 12, 31)).Amount, 1);

    public DateOnly LastDay => new SchoolYear(Start + 1).FirstDay.AddDays(-1);

    /// <summary>Class (lớp) of a pupil who began in the calendar year of the usual age and repeated none. Below 1: not at school yet.</summary>
    public int UsualClassOf(BirthDate birth) => Start - birth.Day.Year - AgeRules.On("school.first-class", FirstDay).Amount + 1;

    public override string ToString() => $"{Start}-{Start + 1}";
}
