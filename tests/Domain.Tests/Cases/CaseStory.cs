using System.Globalization;
using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;

namespace MangNon.Domain.Tests.Cases;

/// <summary>A case told by its events, in office time (UTC+7), for tests.</summary>
internal sealed class CaseStory
{
    private readonly List<CaseEvent> _events = [];

    public IReadOnlyList<CaseEvent> Events => _events;

    public ClockRules Rules { get; init; } = ClockRules.Default;

    public static DateTime Time(string officeTime) =>
        DateTime.SpecifyKind(DateTime.Parse(officeTime, CultureInfo.InvariantCulture).AddHours(-7), DateTimeKind.Utc);

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7);

    /// <summary>Adds an event; its id is its number, from 1.</summary>
    public CaseStory With(CaseEventKind kind, string at, int subject = 0, string? typed = null, string? until = null, string? document = null, int? corrects = null)
    {
        _events.Add(new CaseEvent(kind, Time(at), Time(typed ?? at), subject == 0 ? Guid.Empty : Id(1000 + subject), Id(_events.Count + 1), until is null ? null : Day(until), document, corrects is { } n ? Id(n) : null));
        return this;
    }

    public IReadOnlyList<Clock> Clocks(string now) => CaseClocks.Of(_events, Rules, WorkingCalendarData.Default, Time(now));

    public Clock Clock(string rule, string now, int occurrence = 1, int subject = 0) =>
        Clocks(now).Single(c => c.Rule.Id == rule && c.Occurrence == occurrence && c.Subject == (subject == 0 ? Guid.Empty : Id(1000 + subject)));

    public bool Has(string rule, string now) => Clocks(now).Any(c => c.Rule.Id == rule);

    public ClockState State(string rule, string now, int subject = 0) => Clock(rule, now, subject: subject).State;
}
