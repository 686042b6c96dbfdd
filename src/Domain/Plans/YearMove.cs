using System.Globalization;
using System.Text.RegularExpressions;
using MangNon.Domain.Calendar;
using MangNon.Domain.OfficialDocuments;

namespace MangNon.Domain.Plans;

/// <summary>When a task is due: from the first day of a stretch to the last day in time, with the words of a rhythm, an occasion or a period.</summary>
public sealed record TaskDue(DueKind Kind, DateOnly? From, DateOnly? On, string? Label);

/// <summary>A time limit in the year it was moved to.</summary>
/// <param name="DayOff">The day off on which it would have ended; null where it was not moved for that.</param>
public sealed record MovedDue(TaskDue Due, DateOnly? DayOff);

/// <summary>
/// How the days of a plan go over into another year. A day keeps its day and month; a time limit that would then end on a day off ends on
/// the next working day (Bộ luật Dân sự 2015, Điều 148 khoản 5). An occasion is looked up anew, since those of the lunar calendar fall on
/// another day each year; a period ends with its last day, worked or not; a rhythm has no days.
/// </summary>
public sealed class YearMove(int from, int to, WorkingCalendar calendar)
{
    private readonly Regex _oldYear = new($@"(?<!tháng \d{{1,2}} năm )(?<=năm ){from.ToString(CultureInfo.InvariantCulture)}(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private readonly Regex _oldNumber = new($@"(?<!\d){from.ToString(CultureInfo.InvariantCulture)}(?!\d)", RegexOptions.CultureInvariant);

    private int Years => to - from;

    /// <summary>The time limit in the new year.</summary>
    public MovedDue Of(TaskDue due) => due.Kind switch
    {
        DueKind.Occasion => new(due with { From = SameDay(due.From), On = OfOccasions(due) ?? SameDay(due.On) }, null),
        DueKind.Period => new(due with { From = SameDay(due.From), On = SameEnd(due.On), Label = due.Label is null ? null : _oldNumber.Replace(due.Label, NewYear) }, null),
        _ => Worked(due),
    };

    /// <summary>The same for the last day of a round of reports.</summary>
    public MovedDue Of(DateOnly lastDay) => Worked(new TaskDue(DueKind.Date, null, lastDay, null));

    /// <summary>Words in which "năm 2026" means the year of the plan now mean the new one. Days of documents that are cited stay.</summary>
    public string Words(string text) => _oldYear.Replace(text, NewYear);

    /// <summary>The same, with the last day of a task said anew where the words name it: as it is, or as "trước ngày" the day after.</summary>
    public string Words(string text, TaskDue due)
    {
        if (due is not { Kind: DueKind.Date or DueKind.Range, On: { } old } || Of(due).Due.On is not { } moved) return Words(text);
        var named = Forms.SelectMany(form => new[] { (Old: old, New: moved), (Old: old.AddDays(1), New: moved.AddDays(1)) }.Select(d => (Old: Write(d.Old, form), New: Write(d.New, form))))
            .DistinctBy(d => d.Old).ToList();
        return Words(Day.Replace(text, m => named.FirstOrDefault(d => d.Old == m.Value).New ?? m.Value));
    }

    private static readonly Regex Day = new(@"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?!\d)", RegexOptions.CultureInvariant);

    private static readonly string[] Forms = ["dd'/'MM'/'yyyy", "d'/'M'/'yyyy", "dd'/'M'/'yyyy", "d'/'MM'/'yyyy"];

    private static string Write(DateOnly day, string form) => day.ToString(form, CultureInfo.InvariantCulture);

    /// <summary>The old year still stands in the words: in a day, a citation, a school year. A person looks at it.</summary>
    public bool StillSaysOldYear(string? text) => text is not null && _oldNumber.IsMatch(text);

    private string NewYear => to.ToString(CultureInfo.InvariantCulture);

    private MovedDue Worked(TaskDue due)
    {
        var moved = SameDay(due.On);
        var worked = moved is { } day ? calendar.SameOrNextWorkingDay(day) : moved;
        return new(due with { From = SameDay(due.From), On = worked }, worked == moved ? null : moved);
    }

    private DateOnly? SameDay(DateOnly? day) => day?.AddYears(Years);

    // The last day of February stays the last day of February.
    private DateOnly? SameEnd(DateOnly? day) => day?.AddDays(1).AddYears(Years).AddDays(-1);

    // "Trước Tết Trung thu" is the day before it, so the distance to the occasion is kept.
    private DateOnly? OfOccasions(TaskDue due)
    {
        if (due is not { On: { } on, Label: { } label }) return null;
        var named = label.Split("; ").Select(name => Occasions.All.FirstOrDefault(o => o.Name == name)).ToList();
        if (named.Contains(null)) return null;
        var (year, distance) = new[] { on.Year, on.Year + 1 }.Select(y => (y, Distance: on.DayNumber - Last(named, y).DayNumber)).MinBy(d => Math.Abs(d.Distance));
        return Last(named, year + Years).AddDays(distance);
    }

    // A duty for several occasions runs until the last of them.
    private static DateOnly Last(List<Occasion?> occasions, int year) => occasions.Max(o => o!.In(year).From);
}
