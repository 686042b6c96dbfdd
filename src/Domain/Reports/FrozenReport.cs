using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MangNon.Domain.Access;

namespace MangNon.Domain.Reports;

/// <summary>A report as it left somebody's hands: words and numbers as data, without what is protected. It is written as text once, and its digest is that text's.</summary>
/// <param name="Format">Grows when the fields change; 1.</param>
/// <param name="Report">Identifier of the report it is a version of.</param>
/// <param name="Number">Counts the versions of the report from 1.</param>
/// <param name="Body">Who reports: "Ủy ban nhân dân phường Măng Non", "Công an phường".</param>
/// <param name="WardCode">Code of the ward's administrative unit.</param>
/// <param name="Subject">Trích yếu.</param>
/// <param name="Period">The time it reports on.</param>
public sealed record FrozenReport(
    int Format,
    Guid Report,
    int Number,
    string Body,
    string WardCode,
    string Subject,
    FrozenPeriod Period,
    IReadOnlyList<FrozenHeading> Headings,
    IReadOnlyList<FrozenParagraph> Paragraphs,
    IReadOnlyList<FrozenFigure> Figures)
{
    /// <summary>The fields as this program writes them.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly ReportSection[] Wanted = [ReportSection.Results, ReportSection.Numbers, ReportSection.Difficulties, ReportSection.Next, ReportSection.Proposals];

    /// <summary>How many sections a report can fill.</summary>
    public static int Sections => Wanted.Length;

    /// <summary>How many of them hold something: numbers count by their table.</summary>
    [JsonIgnore]
    public int FilledSections => Wanted.Count(s => s is ReportSection.Numbers
        ? Figures.Count > 0
        : Paragraphs.Any(p => p.Section == s && p.Text.Length > 0 && !p.NeedsPerson));

    /// <summary>The text that is kept and hashed: the same report always gives the same.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads what <see cref="Write"/> wrote; null for anything else.</summary>
    public static FrozenReport? TryRead(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<FrozenReport>(text, Json) is { Format: CurrentFormat } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>SHA-256 of a text in UTF-8, 64 hexadecimal digits.</summary>
    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The number of this name and unit; null for none.</summary>
    public FrozenFigure? Figure(string label, string unit) =>
        Figures.FirstOrDefault(f => ReportWording.Lower(f.Label) == ReportWording.Lower(label) && ReportWording.Lower(f.Unit) == ReportWording.Lower(unit));

    /// <summary>Paragraphs under a heading.</summary>
    public IEnumerable<FrozenParagraph> Under(FrozenHeading heading) => Paragraphs.Where(p => p.Section == heading.Section && p.ClausePath == heading.ClausePath);

    /// <summary>Paragraphs without heading: the opening or the end.</summary>
    public IEnumerable<FrozenParagraph> Alone(ReportSection section) => Paragraphs.Where(p => p.Section == section);
}

/// <summary>The period of a frozen report, see <see cref="ReportPeriod"/>.</summary>
public sealed record FrozenPeriod(ReportPeriodKind Kind, DateOnly From, DateOnly To)
{
    [JsonIgnore]
    public ReportPeriod Period => new(Kind, From, To);
}

/// <summary>A heading, see <see cref="HeadingLine"/>.</summary>
public sealed record FrozenHeading(int Level, string Marker, string Text, ReportSection Section, string? ClausePath);

/// <summary>A paragraph, see <see cref="ReportParagraph"/>.</summary>
/// <param name="Id">Identifier of the paragraph it was; tells in the next version which one it became.</param>
public sealed record FrozenParagraph(Guid Id, ReportSection Section, string? ClausePath, string Text, bool NeedsPerson = false);

/// <summary>A number, see <see cref="FigureLine"/>.</summary>
public sealed record FrozenFigure(string Label, string Unit, decimal? Total, IReadOnlyList<FrozenShare> Shares);

/// <summary>What one unit adds to a number.</summary>
public sealed record FrozenShare(string Unit, decimal Value);

/// <summary>Who reports on what, for freezing.</summary>
public sealed record ReportSender(string Body, string WardCode, ReportPeriod Period);

/// <summary>The parts of a report in their order.</summary>
public sealed record ReportParts(IReadOnlyList<HeadingLine> Headings, IReadOnlyList<ReportParagraph> Paragraphs, IReadOnlyList<FigureLine> Figures)
{
    /// <summary>The report as it stands, under the number its next version gets.</summary>
    public FrozenReport Freeze(Report report, ReportSender sender) => new(
        FrozenReport.CurrentFormat,
        report.Id.Value,
        report.LastVersion + 1,
        sender.Body,
        sender.WardCode,
        report.Subject,
        new(sender.Period.Kind, sender.Period.From, sender.Period.To),
        [.. Headings.OrderBy(h => h.Order).Select(h => new FrozenHeading(h.Level, h.Marker, h.Text, h.Section, h.ClausePath))],
        Written(SecrecyLevel.Normal),
        [.. Figures.OrderBy(f => f.Order).Select(f => new FrozenFigure(f.Label, f.Unit, Plain(f.Total), [.. f.Shares.Select(s => new FrozenShare(s.UnitName, Plain(s.Value) ?? 0)).OrderBy(s => s.Unit, StringComparer.Ordinal)]))]);

    /// <summary>The protected paragraphs, which are kept apart; empty for none.</summary>
    public IReadOnlyList<FrozenParagraph> Guarded() => Written(SecrecyLevel.Protected);

    private IReadOnlyList<FrozenParagraph> Written(SecrecyLevel secrecy) =>
        [.. Paragraphs.Where(p => p.Secrecy is SecrecyLevel.Normal == secrecy is SecrecyLevel.Normal).OrderBy(p => p.Order)
            .Select(p => new FrozenParagraph(p.Id.Value, p.Section, p.ClausePath, p.Text, p.NeedsPerson))];

    // One database gives 43, another 43.0: the same number is the same text.
    private static decimal? Plain(decimal? value) => value / 1.0000000000000000000000000000m;
}
