using MangNon.App.Data;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Seeing;

/// <summary>So many children of one age, sex and residential group.</summary>
public sealed record AgeCount(int Age, Sex? Sex, UnitId? Group, int Count);

/// <summary>A circumstance of one child: never shown, only counted.</summary>
public sealed record CircumstanceOfOne(ChildId Child, UnitId? Group, string Code);

/// <summary>Children on the list of a day, counted.</summary>
public sealed record DayCount(DateOnly Day, int Children, int? Special, int? AtRisk);

/// <summary>
/// The day a count is about, and what is known of it.
/// </summary>
/// <param name="Known">What was known at this instant (UTC); null for what is known now.</param>
/// <param name="IsToday">Today as known now.</param>
public readonly record struct CountedDay(DateOnly Day, DateTime? Known, bool IsToday)
{
    private static readonly DateTime Always = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public DateTime Instant => Known ?? Always;
}

/// <summary>Counts children on the list of a day in the database, as <see cref="ChildSnapshot.IsOnList"/> says one by one.</summary>
public static class Counting
{
    /// <summary>Days a trend shows.</summary>
    public const int TrendDays = 5;

    /// <summary>Children by age, sex and the residential group they lived in.</summary>
    public static async Task<IReadOnlyList<AgeCount>> ByAgeAsync(AppDb db, IQueryable<Child> children, CountedDay at)
    {
        var listed = Listed(db, children, at);
        var (day, by) = (at.Day, Enumerable.Range(0, 16).Select(years => AgeRules.LeavesBy(years, at.Day)).ToArray());
        var ages = listed.Where(l => l.IsBornSo && l.LeavesOn > day).Select(l => new
        {
            Age = l.LeavesOn > by[8]
                ? l.LeavesOn > by[4] ? l.LeavesOn > by[2] ? l.LeavesOn > by[1] ? 0 : 1 : l.LeavesOn > by[3] ? 2 : 3
                    : l.LeavesOn > by[6] ? l.LeavesOn > by[5] ? 4 : 5 : l.LeavesOn > by[7] ? 6 : 7
                : l.LeavesOn > by[12] ? l.LeavesOn > by[10] ? l.LeavesOn > by[9] ? 8 : 9 : l.LeavesOn > by[11] ? 10 : 11
                    : l.LeavesOn > by[14] ? l.LeavesOn > by[13] ? 12 : 13 : l.LeavesOn > by[15] ? 14 : 15,
            l.Sex,
            l.Group,
        });
        var counts = (await ages.GroupBy(l => l).Select(g => new { g.Key.Age, g.Key.Sex, g.Key.Group, Count = g.Count() }).ToListAsync()).Select(c => new AgeCount(c.Age, c.Sex, c.Group, c.Count));
        if (at.IsToday) return [.. counts];

        // Whose birth was put right since: few, and their age is told by the rule itself.
        var others = await listed.Where(l => !l.IsBornSo).Select(l => new { l.BornOn, l.BornPrecision, l.Sex, l.Group }).ToListAsync();
        var told = others.Select(o => (Birth: new BirthDate(o.BornOn, o.BornPrecision), o.Sex, o.Group)).Where(o => day < AgeRules.LeavesListOn(o.Birth)).Select(o => new AgeCount(o.Birth.YearsOn(day), o.Sex, o.Group, 1));
        return [.. counts.Concat(told).GroupBy(c => (c.Age, c.Sex, c.Group)).Select(g => new AgeCount(g.Key.Age, g.Key.Sex, g.Key.Group, g.Sum(c => c.Count)))];
    }

    /// <summary>Circumstances of the children on the list, a row each: a child may have several, and few have any.</summary>
    /// <param name="codes">Those asked for.</param>
    public static async Task<IReadOnlyList<CircumstanceOfOne>> CircumstancesAsync(AppDb db, IQueryable<Child> children, IReadOnlyCollection<string> codes, CountedDay at)
    {
        if (codes.Count == 0) return [];
        var day = at.Day;
        var found = await db.CircumstancesOf(Listed(db, children, at), codes, day, at.Instant).Where(c => c.LeavesOn > day || !c.IsBornSo).ToListAsync();
        return [.. found.Where(c => c.IsBornSo || day < AgeRules.LeavesListOn(new BirthDate(c.BornOn, c.BornPrecision))).Select(c => new CircumstanceOfOne(c.Child, c.Group, c.Code))];
    }

    /// <summary>Children on the list of each day, as known now.</summary>
    /// <param name="days">As many as <see cref="TrendDays"/>.</param>
    /// <param name="special">Codes of special circumstances one may see; null where one sees none.</param>
    /// <param name="atRisk">Codes of the ward's own list.</param>
    public static async Task<IReadOnlyList<DayCount>> TrendAsync(AppDb db, IQueryable<Child> children, IReadOnlyList<DateOnly> days, IReadOnlyCollection<string>? special, IReadOnlyCollection<string> atRisk)
    {
        var (a, b, c, d, e) = (days[0], days[1], days[2], days[3], days[4]);
        var sums = await AppDb.SpansOf(children).Where(s => s.GoneOn > a).GroupBy(s => 1).Select(g => new[]
        {
            g.Sum(s => s.From <= a && s.To >= a && s.GoneOn > a ? 1 : 0),
            g.Sum(s => s.From <= b && s.To >= b && s.GoneOn > b ? 1 : 0),
            g.Sum(s => s.From <= c && s.To >= c && s.GoneOn > c ? 1 : 0),
            g.Sum(s => s.From <= d && s.To >= d && s.GoneOn > d ? 1 : 0),
            g.Sum(s => s.From <= e && s.To >= e && s.GoneOn > e ? 1 : 0),
        }).SingleOrDefaultAsync() ?? new int[TrendDays];
        if (special is null) return [.. days.Select((day, i) => new DayCount(day, sums[i], null, null))];
        var spans = await SpansAsync(db, children, [.. special, .. atRisk]);
        return [.. days.Select((day, i) => new DayCount(day, sums[i], Distinct(spans, day, special), Distinct(spans, day, atRisk)))];
    }

    private static int Distinct(IEnumerable<CircumstanceSpan> spans, DateOnly day, IReadOnlyCollection<string> codes) =>
        spans.Where(s => s.From <= day && s.To >= day && s.GoneOn > day && codes.Contains(s.Code)).Select(s => s.Child).Distinct().Count();

    // A child with two circumstances counts once on each day, which no sum tells; few have any.
    private static Task<List<CircumstanceSpan>> SpansAsync(AppDb db, IQueryable<Child> children, IReadOnlyCollection<string> codes) => (
        from s in AppDb.SpansOf(children)
        from f in db.CircumstancesEver(codes).Where(f => f.Child == s.Child)
        select new CircumstanceSpan(s.Child, f.Code, s.From > f.From ? s.From : f.From, s.To < f.To ? s.To : f.To, s.GoneOn)).ToListAsync();

    private static IQueryable<ListedChild> Listed(AppDb db, IQueryable<Child> children, CountedDay at) => at.IsToday ? db.ListedToday(children, at.Day) : db.LivingOn(children, at.Day, at.Instant);

    private sealed record CircumstanceSpan(ChildId Child, string Code, DateOnly From, DateOnly To, DateOnly GoneOn);
}
