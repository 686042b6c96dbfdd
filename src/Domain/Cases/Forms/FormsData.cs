using System.Text.Json;
using MangNon.Domain.Law;

namespace MangNon.Domain.Cases.Forms;

/// <summary>Reads the forms, each a file of its own inside the assembly.</summary>
internal static class FormsData
{
    private const string Folder = "Cases/Forms/Data/";

    public static IReadOnlyList<CaseForm> ReadAll() =>
        [.. typeof(FormsData).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(LawData.Read<CaseForm>)];

    public static T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, LawData.Options) ?? throw new JsonException("Nothing is in it.");

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, LawData.Options);
}
