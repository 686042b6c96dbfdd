using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MangNon.Domain.Cases;

/// <summary>How a length of the law is counted.</summary>
public enum LengthUnit
{
    /// <summary>A duty whose length the law does not state.</summary>
    None,

    /// <summary>Through nights, week-ends and holidays.</summary>
    Hours,

    /// <summary>Ngày làm việc.</summary>
    WorkingDays,

    /// <summary>Ngày: calendar days.</summary>
    Days,
    Months,

    /// <summary>At the latest so many months before the day the event lays down.</summary>
    MonthsBefore,

    /// <summary>"Trước ngày 25 tháng 12": the named day of each year is itself late.</summary>
    BeforeDate,

    /// <summary>Not a deadline: a paper counts only within so many months after its day.</summary>
    Validity,

    /// <summary>Not a deadline: a condition that has to have lasted so many months.</summary>
    AtLeast,
}

/// <summary>A length as the data file writes it: "12 h", "5 wd", "15 d", "6 m", "2 m before", "before 25/12", "valid 6 m", "at least 6 m", "none".</summary>
/// <param name="Month">Of <see cref="LengthUnit.BeforeDate"/>, whose <paramref name="Amount"/> is the day; 0 otherwise.</param>
[JsonConverter(typeof(Converter))]
public readonly record struct ClockLength(LengthUnit Unit, int Amount = 0, int Month = 0)
{
    /// <exception cref="FormatException">The text is none of the forms above.</exception>
    public static ClockLength Parse(string text) => text.Split(' ') switch
    {
        ["none"] => new(LengthUnit.None),
        [var n, "h"] => new(LengthUnit.Hours, Number(n)),
        [var n, "wd"] => new(LengthUnit.WorkingDays, Number(n)),
        [var n, "d"] => new(LengthUnit.Days, Number(n)),
        [var n, "m"] => new(LengthUnit.Months, Number(n)),
        [var n, "m", "before"] => new(LengthUnit.MonthsBefore, Number(n)),
        ["valid", var n, "m"] => new(LengthUnit.Validity, Number(n)),
        ["at", "least", var n, "m"] => new(LengthUnit.AtLeast, Number(n)),
        ["before", var date] when date.Split('/') is [var d, var m] => new(LengthUnit.BeforeDate, Number(d), Number(m)),
        _ => throw new FormatException($"\"{text}\" is no length."),
    };

    public override string ToString() => Unit switch
    {
        LengthUnit.None => "none",
        LengthUnit.Hours => $"{Amount} h",
        LengthUnit.WorkingDays => $"{Amount} wd",
        LengthUnit.Days => $"{Amount} d",
        LengthUnit.Months => $"{Amount} m",
        LengthUnit.MonthsBefore => $"{Amount} m before",
        LengthUnit.Validity => $"valid {Amount} m",
        LengthUnit.AtLeast => $"at least {Amount} m",
        _ => string.Create(CultureInfo.InvariantCulture, $"before {Amount:00}/{Month:00}"),
    };

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private sealed class Converter : JsonConverter<ClockLength>
    {
        public override ClockLength Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, ClockLength value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
