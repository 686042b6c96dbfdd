using System.Text.Json;
using System.Text.Json.Serialization;

namespace MangNon.Domain.Calendar;

/// <summary>The calendar exceptions that come with the program (2024-2027); an installation edits its own copy.</summary>
public static class WorkingCalendarData
{
    /// <summary>The rows of the data file, by date.</summary>
    public static IReadOnlyList<CalendarException> Rows { get; } =
        CalendarDataFile.Read<List<CalendarException>>("working-calendar.json");

    /// <summary>The working calendar made from <see cref="Rows"/>.</summary>
    public static WorkingCalendar Default { get; } = new(Rows);
}

/// <summary>Reads the data files of this area, which are part of the assembly.</summary>
internal static class CalendarDataFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
    };

    public static T Read<T>(string file)
    {
        using var stream = typeof(CalendarDataFile).Assembly.GetManifestResourceStream($"Calendar/Data/{file}")
            ?? throw new InvalidOperationException($"The data file {file} is missing from the assembly.");
        return JsonSerializer.Deserialize<T>(stream, Options)
            ?? throw new InvalidOperationException($"The data file {file} is empty.");
    }
}
