using System.Text.Json;
using System.Text.Json.Serialization;

namespace MangNon.Domain.Cases;

/// <summary>Reads the data files of this area, which are part of the assembly.</summary>
internal static class CasesData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static T Read<T>(string file)
    {
        using var stream = typeof(CasesData).Assembly.GetManifestResourceStream($"Cases/Data/{file}")
            ?? throw new InvalidOperationException($"The data file {file} is missing from the assembly.");
        return JsonSerializer.Deserialize<T>(stream, Options)
            ?? throw new InvalidOperationException($"The data file {file} is empty.");
    }
}
