using System.Text.Json;
using System.Text.Json.Serialization;

namespace MangNon.Domain.Law;

/// <summary>Reads law as data: JSON files that are part of the assembly. A field the program does not know is an error, not left out.</summary>
internal static class LawData
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <param name="file">As the assembly holds it: "Cases/Data/clocks.json".</param>
    public static T Read<T>(string file)
    {
        using var stream = typeof(LawData).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The data file {file} is missing from the assembly.");
        return JsonSerializer.Deserialize<T>(stream, Options)
            ?? throw new InvalidOperationException($"The data file {file} is empty.");
    }
}
