using System.Globalization;
using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using MangNon.Domain.Law;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Reports;

/// <summary>What a report owed again and again is about.</summary>
public enum OwedPeriod
{
    /// <summary>January to June.</summary>
    H1,

    /// <summary>July to December.</summary>
    H2,
    Q1,
    Q2,
    Q3,
    Q4,

    /// <summary>The month of June: the Month of Action (Thông tư 28/2019/TT-BLĐTBXH, Điều 2).</summary>
    June,
    Year,
}

/// <summary>One period of a kind with the rule of its last day; without a rule the law names no day.</summary>
/// <param name="Before">"07-20": that day itself is late.</param>
/// <param name="By">"11-30": that day is still in time.</param>
/// <param name="WorkingDays">Working days after the last day of the period.</param>
public sealed record OwedRule(OwedPeriod Period, string? Before = null, string? By = null, int? WorkingDays = null)
{
    /// <summary>Last day in time; null where none is named. A named day stays though it is a day off; only a length ends with a working day.</summary>
    public DateOnly? DueIn(int year, WorkingCalendar calendar) => this switch
    {
        { Before: { } day } => ReportKinds.DayOf(year, day).AddDays(-1),
        { By: { } day } => ReportKinds.DayOf(year, day),
        { WorkingDays: { } days } => calendar.AddWorkingDays(ReportKinds.Of(Period, year).To, days),
        _ => null,
    };
}

/// <summary>A kind of report a ward owes, as dated data (report-kinds.json). What no text read says is null.</summary>
public sealed record ReportKind
{
    public required string Code { get; init; }

    public required string Vi { get; init; }

    public required string En { get; init; }

    /// <summary>Units that make it, one each; null for the ward itself.</summary>
    public UnitKind? By { get; init; }

    public string? AddresseeVi { get; init; }

    public string? AddresseeEn { get; init; }

    /// <summary>Its periods in a year.</summary>
    public required IReadOnlyList<OwedRule> Owed { get; init; }

    /// <summary>Calendar days after the event it reports; the day of the event is known to people alone.</summary>
    public int? DaysAfterEvent { get; init; }

    /// <summary>Periods and days stand in the plan of the year; <see cref="ReportRound"/> has them.</summary>
    public bool FromPlan { get; init; }

    /// <summary>Years of the five-year plan (2021-2025 and so on) in which it is owed; empty for all.</summary>
    public IReadOnlyList<int> YearsOfFive { get; init; } = [];

    /// <summary>Name of the form.</summary>
    public string? Form { get; init; }

    /// <summary>Level of secrecy and who may get it, which every report has to state (Nghị định 56/2017/NĐ-CP, Điều 24 khoản 3).</summary>
    public string? ScopeVi { get; init; }

    public string? ScopeEn { get; init; }

    public string? NoteVi { get; init; }

    public string? NoteEn { get; init; }

    /// <summary>Codes of the indicators its numbers come from.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    /// <summary>As officers cite it.</summary>
    public required string Article { get; init; }

    public required string Source { get; init; }

    public required Verification Verified { get; init; }

    /// <summary>First day; null where only the present is known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null while it holds.</summary>
    public DateOnly? To { get; init; }

    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Last day in time after the event. A length that ends on a day off ends with the next working day (Bộ luật Dân sự 2015, Điều 148 khoản 5).</summary>
    public DateOnly? DueAfter(DateOnly eventOn, WorkingCalendar calendar) =>
        DaysAfterEvent is { } days ? calendar.SameOrNextWorkingDay(eventOn.AddDays(days)) : null;

    internal bool IsOwedIn(int year) => YearsOfFive.Count == 0 || YearsOfFive.Contains(((year - 1) % 5) + 1);
}

/// <summary>How an owed report stands.</summary>
public enum OwedState
{
    /// <summary>No text names a day, or its event has not been told.</summary>
    NoDay,
    NotYet,

    /// <summary>Within fourteen days.</summary>
    Soon,
    Late,
    Filed,

    /// <summary>Sent after its last day.</summary>
    FiledLate,
}

/// <summary>One report owed for one period.</summary>
/// <param name="DueOn">Last day in time; null where none is known.</param>
/// <param name="Unit">The unit that makes it; null for the ward.</param>
public sealed record OwedReport(ReportKind Kind, OwedPeriod Slot, ReportPeriod Period, DateOnly? DueOn, UnitId? Unit = null)
{
    private const int SoonDays = 14;

    /// <summary>"2026-h1".</summary>
    public string PeriodKey => string.Create(CultureInfo.InvariantCulture, $"{Period.To.Year}-{Slot.ToString().ToLowerInvariant()}");

    /// <summary>What makes it one of a ward: "assistance/2026-h1", with the unit where several make one each. Also its place in addresses.</summary>
    public string Key => Unit is { } unit ? $"{Kind.Code}/{PeriodKey}/{unit.Value}" : $"{Kind.Code}/{PeriodKey}";

    /// <param name="filing">What is on record about it; one that was taken back does not count.</param>
    public OwedState StateOn(DateOnly today, ReportFiling? filing, WorkingCalendar calendar)
    {
        if (filing is { IsVoid: false }) return filing.SentOn > DueWith(filing, calendar) ? OwedState.FiledLate : OwedState.Filed;
        if (DueOn is not { } due) return OwedState.NoDay;
        return due < today ? OwedState.Late : due <= today.AddDays(SoonDays) ? OwedState.Soon : OwedState.NotYet;
    }

    /// <summary>Last day in time, counted from the event where it was told with the filing.</summary>
    public DateOnly? DueWith(ReportFiling? filing, WorkingCalendar calendar) =>
        filing?.EventOn is { } on && Kind.DueAfter(on, calendar) is { } due ? due : DueOn;
}

/// <summary>The catalogue of reports a ward owes (báo cáo phải nộp).</summary>
public static class ReportKinds
{
    public static IReadOnlyList<ReportKind> All { get; } = LawData.Read<IReadOnlyList<ReportKind>>("Reports/Data/report-kinds.json");

    public static ReportKind? Find(string code) => All.FirstOrDefault(k => k.Code == code);

    /// <summary>
    /// What is owed about the periods of a year, by last day, those without a day last. A kind has to hold when its duty comes up: on the
    /// day after the period, or on the last day in time where that is earlier.
    /// </summary>
    public static IReadOnlyList<OwedReport> OwedIn(int year, WorkingCalendar calendar) =>
        [.. All.Where(k => k.IsOwedIn(year)).SelectMany(k => k.Owed.Select(rule => Owed(k, rule, year, calendar))).OfType<OwedReport>()
            .OrderBy(o => o.DueOn ?? DateOnly.MaxValue).ThenBy(o => o.Period.To)];

    internal static ReportPeriod Of(OwedPeriod period, int year) => period switch
    {
        OwedPeriod.H1 => ReportPeriod.OfHalfYear(year, 1),
        OwedPeriod.H2 => ReportPeriod.OfHalfYear(year, 2),
        OwedPeriod.June => ReportPeriod.OfMonth(year, 6),
        OwedPeriod.Year => ReportPeriod.OfYear(year),
        _ => ReportPeriod.OfQuarter(year, period - OwedPeriod.Q1 + 1),
    };

    internal static DateOnly DayOf(int year, string monthAndDay) =>
        DateOnly.ParseExact(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{monthAndDay}"), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static OwedReport? Owed(ReportKind kind, OwedRule rule, int year, WorkingCalendar calendar)
    {
        var (period, due) = (Of(rule.Period, year), rule.DueIn(year, calendar));
        var comesUp = period.To.AddDays(1);
        return kind.HoldsOn(due < comesUp ? due.Value : comesUp) ? new OwedReport(kind, rule.Period, period, due) : null;
    }
}
