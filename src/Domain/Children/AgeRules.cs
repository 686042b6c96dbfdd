using System.Text.Json;
using System.Text.Json.Serialization;

namespace MangNon.Domain.Children;

/// <summary>What an age or a limit is counted in.</summary>
public enum AgeUnit
{
    Days,
    Months,
    Years,

    /// <summary>Number of a month of the calendar.</summary>
    MonthOfYear,
}

/// <summary>An age or limit about children, for the days on which it holds.</summary>
/// <param name="From">First day; null where it was not recorded.</param>
/// <param name="To">Last day; null while it holds.</param>
/// <param name="Verified">Read in the official text. False also for our own conventions.</param>
public sealed record AgeRule(string Code, string Name, int Amount, AgeUnit Unit, string Article, DateOnly? From, DateOnly? To, bool Verified);

/// <summary>Ages and limits as dated data.</summary>
public static class AgeRules
{
    /// <summary>All of them, past ones too.</summary>
    public static IReadOnlyList<AgeRule> All { get; } = ChildrenData.Read<AgeRule[]>("ages.json");

    /// <summary>The rule of a code that holds on a day.</summary>
    /// <exception cref="ArgumentException">None held then.</exception>
    public static AgeRule On(string code, DateOnly day) =>
        All.FirstOrDefault(r => r.Code == code && !(day < r.From) && !(day > r.To)) ?? throw new ArgumentException($"No rule {code} on {day:yyyy-MM-dd}.", nameof(code));

    /// <summary>Day on which somebody leaves the list of children: the sixteenth birthday (Luật Trẻ em 102/2016/QH13 Điều 1).</summary>
    public static DateOnly LeavesListOn(BirthDate birth) => birth.Birthday(On("child.under", birth.Latest).Amount);

    /// <summary>
    /// Who leaves the list on this day or earlier has completed so many years on a day. Rows are counted by the day somebody leaves the list,
    /// which a record carries, and so by the same rule as <see cref="BirthDate.YearsOn"/>.
    /// </summary>
    public static DateOnly LeavesBy(int years, DateOnly day)
    {
        var leaves = day.AddYears(On("child.under", day).Amount - years);

        // Born on 29/02, the birthday of a common year is on 28/02 while the day they leave may fall on 29/02.
        return day is { Month: 2, Day: 28 } && !DateTime.IsLeapYear(day.Year) && DateTime.IsLeapYear(leaves.Year) ? leaves.AddDays(1) : leaves;
    }

    /// <summary>Last day for registering a birth (Luật Hộ tịch Điều 15).</summary>
    public static DateOnly RegistrationDue(BirthDate birth) => birth.Latest.AddDays(On("birth.registration", birth.Latest).Amount);

    /// <summary>
    /// Last day of the card of a child under six: the day of 72 months, or 30/09 of that year where the school year has not begun by then.
    /// </summary>
    public static DateOnly YoungChildCardEnds(BirthDate birth)
    {
        var day = birth.MonthDay(On("insurance.young-child", birth.Latest).Amount);
        var untilSchool = new DateOnly(day.Year, On("insurance.until-month", day).Amount, 1).AddMonths(1).AddDays(-1);
        return day <= untilSchool ? untilSchool : day;
    }
}

/// <summary>Reads the data files of this area, which are part of the assembly.</summary>
internal static class ChildrenData
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static T Read<T>(string file)
    {
        using var stream = Open(file);
        return JsonSerializer.Deserialize<T>(stream, Form) ?? throw new InvalidOperationException($"The data file {file} is empty.");
    }

    public static Stream Open(string file) =>
        typeof(ChildrenData).Assembly.GetManifestResourceStream($"Children/Data/{file}") ?? throw new InvalidOperationException($"The data file {file} is missing from the assembly.");
}
