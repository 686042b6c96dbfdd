using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Calendar;

/// <summary>A row of the working calendar that a ward's administrator or officer set; it wins over the row that came with the program.</summary>
public readonly record struct CalendarDayId(Guid Value) : ITypedId<CalendarDayId>
{
    public static CalendarDayId From(Guid value) => new(value);
}

/// <summary>What a ward says about one day.</summary>
public enum DayRule
{
    /// <summary>Nobody works, whatever day of the week it is.</summary>
    Off,

    /// <summary>Worked, in exchange for another day.</summary>
    Worked,

    /// <summary>As the plain week has it: Monday to Friday worked, Saturday and Sunday off.</summary>
    PlainWeek,
}

/// <summary>A ward's own word about one day: off, worked in exchange, or as the plain week has it.</summary>
public sealed class CalendarDay : IRootRecord
{
    private CalendarDay()
    {
    }

    public CalendarDay(CalendarDayId id, WardId ward, DateOnly date)
    {
        Id = id;
        WardId = ward;
        Date = date;
    }

    public CalendarDayId Id { get; private set; }

    public WardId WardId { get; private set; }

    public DateOnly Date { get; private set; }

    public CalendarExceptionKind Kind { get; private set; }

    /// <summary>False takes back the row that came with the program: the day is as the plain week has it.</summary>
    public bool Counts { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>Document that orders it.</summary>
    public string? Basis { get; private set; }

    public int Version { get; private set; }

    /// <summary>Kind and Counts in one word.</summary>
    public DayRule Rule => RuleOf(Kind, Counts);

    /// <summary>What a row of the calendar makes of its day.</summary>
    public static DayRule RuleOf(CalendarExceptionKind kind, bool counts) => (counts, kind) switch
    {
        (false, _) => DayRule.PlainWeek,
        (_, CalendarExceptionKind.Working) => DayRule.Worked,
        _ => DayRule.Off,
    };

    /// <summary>Why a rule would say nothing about a day.</summary>
    public static IEnumerable<Refusal> WhyNotSet(DateOnly date, DayRule rule)
    {
        if (rule is DayRule.Worked && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) yield return new Refusal("calendar.worked-weekday");
    }

    public void Set(DayRule rule, string note, string? basis) =>
        Set(rule is DayRule.Worked ? CalendarExceptionKind.Working : CalendarExceptionKind.Off, counts: rule is not DayRule.PlainWeek, note, basis);

    public void Set(CalendarExceptionKind kind, bool counts, string note, string? basis)
    {
        Kind = kind;
        Counts = counts;
        Note = VietnameseText.Clean(note);
        Basis = string.IsNullOrWhiteSpace(basis) ? null : VietnameseText.Clean(basis);
    }

    /// <summary>As a row of the calendar; a day somebody set without naming a document stays provisional.</summary>
    public CalendarException AsException => new(Date, Kind, Note, Basis, Provisional: Basis is null, Counts);
}
