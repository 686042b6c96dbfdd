using System.Text.Json;
using System.Text.Json.Serialization;

namespace MangNon.Domain.Cases.Forms;

/// <summary>Reads the forms, each a file of its own inside the assembly.</summary>
internal static class FormsData
{
    private const string Folder = "Cases/Forms/Data/";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyList<CaseForm> ReadAll() =>
        [.. typeof(FormsData).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read)];

    public static T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("Nothing is in it.");

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static CaseForm Read(string name)
    {
        using var stream = typeof(FormsData).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<CaseForm>(stream, Options) ?? throw new InvalidOperationException($"The data file {name} is empty.");
    }
}
