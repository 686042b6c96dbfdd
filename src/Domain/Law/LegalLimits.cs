using System.Text.Json;
using System.Text.Json.Serialization;
using MangNon.Domain.Calendar;

namespace MangNon.Domain.Law;

/// <summary>What a limit is counted in.</summary>
public enum LimitUnit
{
    Hours,
    Years,
    WorkingDays,
}

/// <summary>A time limit as the law lays it down, for the days on which it holds.</summary>
/// <param name="Name">What has to happen, as officers say it.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="To">Last day; null while it holds.</param>
/// <param name="Verified">Read in the official text. What is not is shown as such to administrators and leaders.</param>
public sealed record LegalLimit(string Code, string Name, int Amount, LimitUnit Unit, string Article, DateOnly From, DateOnly? To, bool Verified)
{
    /// <summary>The last day, counted from the day that starts the limit (the same day of a later year; 28/02 where there is no 29/02).</summary>
    /// <exception cref="InvalidOperationException">It is not counted in years.</exception>
    public DateOnly After(DateOnly start) => Unit is LimitUnit.Years ? start.AddYears(Amount) : throw NotIn(LimitUnit.Years);

    /// <summary>The last instant, counted without a pause at night or on days off.</summary>
    /// <exception cref="InvalidOperationException">It is not counted in hours.</exception>
    public DateTime After(DateTime start) => Unit is LimitUnit.Hours ? start.AddHours(Amount) : throw NotIn(LimitUnit.Hours);

    /// <summary>The last working day, counted from the day that starts the limit.</summary>
    /// <exception cref="InvalidOperationException">It is not counted in working days.</exception>
    public DateOnly After(DateOnly start, WorkingCalendar calendar) => Unit is LimitUnit.WorkingDays ? calendar.AddWorkingDays(start, Amount) : throw NotIn(LimitUnit.WorkingDays);

    private InvalidOperationException NotIn(LimitUnit unit) => new($"{Code} is not counted in {unit}.");
}

/// <summary>The limits of the law, as dated data: a new decree is a new line with its first day, not a release.</summary>
public static class LegalLimits
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private static readonly Lazy<IReadOnlyList<LegalLimit>> Read = new(() =>
    {
        using var stream = typeof(LegalLimits).Assembly.GetManifestResourceStream("Law/Data/limits.json")!;
        return JsonSerializer.Deserialize<LegalLimit[]>(stream, Form)!;
    });

    /// <summary>All limits, past ones too.</summary>
    public static IReadOnlyList<LegalLimit> All => Read.Value;

    /// <summary>The limit of a code that holds on a day.</summary>
    /// <exception cref="ArgumentException">None held then.</exception>
    public static LegalLimit On(string code, DateOnly day) =>
        All.FirstOrDefault(l => l.Code == code && l.From <= day && (l.To is null || day <= l.To)) ?? throw new ArgumentException($"No limit {code} on {day:yyyy-MM-dd}.", nameof(code));
}
