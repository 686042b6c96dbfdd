using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MangNon.Domain.Calendar;

namespace MangNon.Domain.Cases;

/// <summary>Who is warned.</summary>
public enum Recipient
{
    /// <summary>Who does the work of the case.</summary>
    Worker,

    /// <summary>The ward's leader.</summary>
    Leader,

    /// <summary>The level above, after a breach only.</summary>
    LevelAbove,

    /// <summary>The unit, ward or body that has to act (receiver of a referral or a hand-over).</summary>
    OtherBody,
}

/// <summary>When on a clock a warning falls.</summary>
public enum WarningMoment
{
    /// <summary>At a share of the limit, in percent.</summary>
    Share,

    /// <summary>At the beginning of the day so many days before the last day.</summary>
    DaysBefore,

    /// <summary>When the limit has passed.</summary>
    Due,

    /// <summary>So many hours after that.</summary>
    HoursAfter,
}

/// <summary>A point of a clock as the data file writes it: "50%", "-3d", "due", "+24h".</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct WarningPoint(WarningMoment Moment, int Amount = 0)
{
    public bool IsAfterBreach => Moment is WarningMoment.Due or WarningMoment.HoursAfter;

    /// <exception cref="FormatException">The text is none of the forms above.</exception>
    public static WarningPoint Parse(string text) => text switch
    {
        "due" => new(WarningMoment.Due),
        [.. var n, '%'] => new(WarningMoment.Share, Number(n)),
        ['-', .. var n, 'd'] => new(WarningMoment.DaysBefore, Number(n)),
        ['+', .. var n, 'h'] => new(WarningMoment.HoursAfter, Number(n)),
        _ => throw new FormatException($"\"{text}\" is no point of a clock."),
    };

    public override string ToString() => Moment switch
    {
        WarningMoment.Share => $"{Amount}%",
        WarningMoment.DaysBefore => $"-{Amount}d",
        WarningMoment.HoursAfter => $"+{Amount}h",
        _ => "due",
    };

    /// <summary>The instant (UTC) of the point on a clock, whatever the hour; never before the clock began.</summary>
    internal DateTime On(Clock clock, WorkingCalendar calendar)
    {
        var at = Moment switch
        {
            WarningMoment.Share => Deadlines.AtShare(clock.Rule, clock.From, clock.Due, Amount / 100.0, calendar),
            WarningMoment.DaysBefore => clock.Due.AddDays(-1 - Amount),
            _ => clock.Due.AddHours(Amount),
        };
        return at < clock.From ? clock.From : at;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private sealed class Converter : JsonConverter<WarningPoint>
    {
        public override WarningPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, WarningPoint value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}

/// <summary>A warning of a rule: when, and to whom.</summary>
public sealed record WarningStep(WarningPoint At, IReadOnlyList<Recipient> To);
