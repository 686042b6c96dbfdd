using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Calendar;

/// <summary>A row of the working calendar that a ward's administrator or officer set; it wins over the row that came with the program.</summary>
public readonly record struct CalendarDayId(Guid Value) : ITypedId<CalendarDayId>
{
    public static CalendarDayId From(Guid value) => new(value);
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
