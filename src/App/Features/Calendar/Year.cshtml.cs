using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Calendar.Feed;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Calendar;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Calendar;

/// <summary>A day of the month grid.</summary>
/// <param name="Lunar">"15", or "1/8" on the first day of a lunar month ("1/6n" in a leap month).</param>
public sealed record CalendarCell(DateOnly Day, bool IsWorked, CalendarException? Exception, bool HasOccasion, string Lunar)
{
    public bool IsWeekend => Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>What the plain week does not say: off, worked in exchange, or a row that does not count.</summary>
    public string Look => string.Join(' ', new[]
    {
        IsWorked ? null : "rest",
        Exception is { Counts: true } ? Exception.Kind is CalendarExceptionKind.Off ? "off" : "worked" : null,
        Exception is { Provisional: true } ? "perhaps" : null,
    }.OfType<string>());
}

/// <summary>A month with its weeks, Monday first; days of other months are null.</summary>
public sealed record CalendarMonth(DateOnly First, IReadOnlyList<CalendarCell?[]> Weeks)
{
    public IEnumerable<CalendarCell> Days => Weeks.SelectMany(w => w).OfType<CalendarCell>();

    public int WorkingDays => Days.Count(d => d.IsWorked);
}

/// <summary>A line under a month: some days and what they are.</summary>
/// <param name="Address">Page it leads to; null for what has none.</param>
public sealed record MonthNote(string Days, string Words, bool IsProvisional, string? Address = null);

/// <summary>Lịch làm việc: the working calendar of a year with the occasions of the work for children.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.Administrator)]
public sealed class YearModel(AppDb db, OfficeClock clock, Texts texts, WorkingDays workingDays, CalendarFeed feed) : WorkPage(db, clock, texts)
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Asked { get; set; }

    public int Year => Asked ?? Today.Year;

    /// <summary>Years with a tab.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public WorkingCalendar Working { get; private set; } = WorkingCalendarData.Default;

    public IReadOnlyList<CalendarMonth> Months { get; private set; } = [];

    /// <summary>Rows of the year that do not follow the plain week.</summary>
    public IReadOnlyList<CalendarException> Exceptions { get; private set; } = [];

    public IReadOnlyList<OccasionDate> Occasions { get; private set; } = [];

    /// <summary>Last days of reports and numbers of tasks that end on a day, as far as one answers for them.</summary>
    public IReadOnlyList<(DateOnly Day, MonthNote Note)> Deadlines { get; private set; } = [];

    /// <summary>Days the ward set itself.</summary>
    public IReadOnlySet<DateOnly> Own { get; private set; } = new HashSet<DateOnly>();

    public bool MayEdit => Me.Role is Role.Officer or Role.Administrator;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Year < VietnameseLunarCalendar.FirstDay.Year || Year >= VietnameseLunarCalendar.LastDay.Year) return NotFound();
        Years = [.. Enumerable.Range(2024, Math.Max(2027, Today.Year + 1) - 2023)];
        Working = await workingDays.OfAsync(Me);
        Own = (await Db.CalendarDaysFor(Me).Select(d => d.Date).ToListAsync()).ToHashSet();
        Exceptions = [.. Working.Exceptions.Where(e => e.Date.Year == Year)];
        Occasions = Domain.Calendar.Occasions.In(Year);
        var marked = Occasions.Where(o => o.To.DayNumber - o.From.DayNumber < 3).SelectMany(DaysOf).ToHashSet();
        Deadlines = await DeadlinesAsync(new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        Months = [.. Enumerable.Range(1, 12).Select(m => MonthOf(new DateOnly(Year, m, 1), marked))];
        return Page();
    }

    /// <summary>What stands under a month: exceptions and short occasions, days with the same words together.</summary>
    public IEnumerable<MonthNote> NotesOf(CalendarMonth month)
    {
        var exceptions = Exceptions.Where(e => e.Date.Month == month.First.Month)
            .GroupBy(e => (e.Note, e.Provisional, e.Counts))
            .Select(g => (From: g.First().Date, Note: new MonthNote(Range(g.First().Date, g.Last().Date), g.Key.Note, g.Key.Provisional)));
        var occasions = Occasions.Where(o => o.From.Month == month.First.Month)
            .Where(o => !Exceptions.Any(e => e.Date == o.From && e.Note.StartsWith(o.Occasion.Name, StringComparison.OrdinalIgnoreCase)))
            .Select(o => (o.From, Note: new MonthNote(Range(o.From, o.To), NameOf(o.Occasion), false)));
        return exceptions.Concat(occasions).Concat(Deadlines.Where(d => d.Day.Month == month.First.Month).Select(d => (From: d.Day, d.Note))).OrderBy(n => n.From).Select(n => n.Note);
    }

    private async Task<IReadOnlyList<(DateOnly Day, MonthNote Note)>> DeadlinesAsync(DateOnly first, DateOnly last)
    {
        var rounds = (await feed.RoundsAsync(Me, first, last)).Select(r => (r.Round.DueOn, new MonthNote(Range(r.Round.DueOn, r.Round.DueOn), r.Words, false, $"/bao-cao/{r.Round.Id.Value}")));
        var tasks = (await feed.TasksOfDaysAsync(Me, first, last)).Select(d => (d.Day, new MonthNote(Range(d.Day, d.Day), T["{0} nhiệm vụ đến hạn", d.Count], false, CalendarFeed.AddressOf(Me, d.Day))));
        return [.. rounds.Concat(tasks)];
    }

    public string NameOf(Occasion occasion) => T.Either(occasion.Name, occasion.EnglishName);

    /// <summary>"15/8 âm lịch" for a lunar occasion, else nothing.</summary>
    public string LunarOf(OccasionDate occasion)
    {
        if (occasion.Occasion.Kind is not OccasionKind.Lunar) return "";
        var lunar = VietnameseLunarCalendar.ToLunar(occasion.From);
        return T["{0} âm lịch", $"{lunar.Day}/{lunar.Month}"];
    }

    /// <summary>"thứ Hai" … "Chủ nhật", or the English name.</summary>
    public static string WeekdayOf(DateOnly day) => CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(day.DayOfWeek);

    /// <summary>What is said about an exception: off, worked, or as the plain week.</summary>
    public string RuleOf(CalendarException exception) => T.Of(CalendarDay.RuleOf(exception.Kind, exception.Counts));

    private static string Range(DateOnly from, DateOnly to) =>
        from == to ? $"{from.Day}" : from.Month == to.Month ? $"{from.Day}–{to.Day}" : $"{from.Day}/{from.Month}–{to.Day}/{to.Month}";

    private static IEnumerable<DateOnly> DaysOf(OccasionDate occasion) =>
        Enumerable.Range(0, occasion.To.DayNumber - occasion.From.DayNumber + 1).Select(occasion.From.AddDays);

    private CalendarMonth MonthOf(DateOnly first, HashSet<DateOnly> marked)
    {
        var before = ((int)first.DayOfWeek + 6) % 7;
        var count = DateTime.DaysInMonth(first.Year, first.Month);
        var cells = Enumerable.Repeat<CalendarCell?>(null, before).Concat(Enumerable.Range(0, count).Select(n => CellOf(first.AddDays(n), marked)));
        return new CalendarMonth(first, [.. cells.Chunk(7)]);
    }

    private CalendarCell CellOf(DateOnly day, HashSet<DateOnly> marked)
    {
        var lunar = VietnameseLunarCalendar.ToLunar(day);
        var words = lunar.Day == 1 || day.Day == 1 ? $"{lunar.Day}/{lunar.Month}{(lunar.IsLeapMonth ? "n" : "")}" : lunar.Day.ToString(CultureInfo.InvariantCulture);
        return new CalendarCell(day, Working.IsWorkingDay(day), Working.FindException(day), marked.Contains(day), words);
    }
}
