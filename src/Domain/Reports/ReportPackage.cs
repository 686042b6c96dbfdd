using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MangNon.Domain.Reports;

/// <summary>A body as a file names it.</summary>
/// <param name="Code">Code of its administrative unit.</param>
public sealed record PackageParty(string Code, string Name);

/// <summary>The paper that went out with the version, and the last day in time.</summary>
/// <param name="SentBy">Name of who noted the sending.</param>
/// <param name="SentAt">UTC.</param>
public sealed record PackagePaper(string Number, DateOnly Day, DateOnly DueOn, string SentBy, DateTime SentAt);

/// <summary>The paper that was signed, as a picture or PDF.</summary>
/// <param name="Digest">SHA-256 of it, lower-case hexadecimal; inside the signature of the file also where the scan itself does not travel.</param>
/// <param name="Content">Null where it is too large or of another kind.</param>
public sealed record PackageScan(string Digest, byte[]? Content)
{
    /// <summary>Largest scan that travels: with the letters it is written in it leaves room for report and Word file in the largest file taken in.</summary>
    public const int MostBytes = 3 * 1024 * 1024;

    /// <summary>What travels is what was hashed, and no larger than what is sent.</summary>
    public bool IsWhole => Content is null || Content.Length <= MostBytes && Convert.ToHexStringLower(SHA256.HashData(Content)) == Digest;
}

/// <summary>A frozen version as it travels to the installation of the level above, to be signed. It holds what the level above of the same installation would see: no protected paragraph, no child.</summary>
/// <param name="Kind">Always <see cref="KindName"/>.</param>
/// <param name="Format"><see cref="CurrentFormat"/>, or <see cref="FormatWithScan"/>.</param>
/// <param name="To">Null where the sender has not yet accepted the key of a body above.</param>
/// <param name="Version">Identifier of the version.</param>
/// <param name="Content">What <see cref="FrozenReport.Write"/> wrote.</param>
/// <param name="Digest">SHA-256 of the content.</param>
/// <param name="FrozenAt">UTC.</param>
/// <param name="Docx">The version as a Word file.</param>
public sealed record ReportPackage(
    string Kind,
    int Format,
    PackageParty From,
    PackageParty? To,
    Guid Version,
    string Content,
    string Digest,
    DateTime FrozenAt,
    PackagePaper Paper,
    byte[] Docx)
{
    public const string KindName = "mangnon-report";

    /// <summary>The fields without a scan; older programs read it.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The same with the signed paper; an older program says that it has to be brought up to date.</summary>
    public const int FormatWithScan = 2;

    /// <summary>Null where no signed paper was kept, and in files of format 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PackageScan? Scan { get; init; }

    /// <summary>The same with the signed paper.</summary>
    public ReportPackage With(PackageScan scan) => this with { Format = FormatWithScan, Scan = scan };

    /// <summary>One line of JSON in UTF-8.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ExchangeJson.Options);

    /// <summary>Reads what <see cref="Write"/> wrote; null for anything else.</summary>
    public static ReportPackage? TryRead(byte[] said) => ExchangeJson.TryRead<ReportPackage>(said) is { } read && (read.Format == FormatWithScan) == (read.Scan is not null) ? read : null;

    /// <summary>Why a package whose signature is the key's cannot be taken in.</summary>
    /// <param name="own">Code of the body that takes it in.</param>
    public IEnumerable<Refusal> WhyNotTake(PartnerKey key, string own)
    {
        var frozen = FrozenReport.TryRead(Content);
        if (key.Code != From.Code || frozen is not null && frozen.WardCode != From.Code) yield return new Refusal("exchange.wrong-ward");
        if (To is not null && To.Code != own) yield return new Refusal("exchange.not-for-us");
        if (FrozenReport.DigestOf(Content) != Digest) yield return new Refusal("exchange.digest");
        if (Scan is { IsWhole: false }) yield return new Refusal("exchange.scan");
        if (frozen is null || frozen.Number < 1) yield return new Refusal("exchange.content");
    }
}

/// <summary>What a receipt file says beside what is known of a sending.</summary>
public enum ReceiptOutcome
{
    /// <summary>It goes further than what is known.</summary>
    News,

    /// <summary>It says what is known.</summary>
    Known,

    /// <summary>More is known already.</summary>
    Older,

    /// <summary>Accepted and sent back cannot both be.</summary>
    Contradicts,
}

/// <summary>What the level above says of a version it took in from a file, to be signed and carried back.</summary>
/// <param name="Kind">Always <see cref="KindName"/>.</param>
/// <param name="Format">Grows when the fields change; 1.</param>
/// <param name="Version">Identifier of the version.</param>
/// <param name="Digest">Digest of its content as it was taken in.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="JudgedAt">When it was accepted or sent back (UTC).</param>
/// <param name="Reason">Why it was sent back.</param>
public sealed record ReportReceipt(
    string Kind,
    int Format,
    PackageParty From,
    PackageParty To,
    Guid Version,
    string Digest,
    SendingState State,
    DateTime ReceivedAt,
    DateTime? JudgedAt,
    string? Reason)
{
    public const string KindName = "mangnon-receipt";

    /// <summary>The fields as this program writes them.</summary>
    public const int CurrentFormat = 1;

    /// <summary>One line of JSON in UTF-8.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ExchangeJson.Options);

    /// <summary>Reads what <see cref="Write"/> wrote; null for anything else.</summary>
    public static ReportReceipt? TryRead(byte[] said) => ExchangeJson.TryRead<ReportReceipt>(said);

    /// <summary>Why a receipt whose signature is the key's says nothing to the ward.</summary>
    /// <param name="own">Code of the ward.</param>
    /// <param name="version">The version it names; null where the ward sent none such.</param>
    public IEnumerable<Refusal> WhyNotTake(PartnerKey key, string own, ReportVersion? version)
    {
        if (key.Code != From.Code) yield return new Refusal("exchange.wrong-above");
        if (To.Code != own) yield return new Refusal("exchange.not-for-us");
        if (version is null || version.Digest != Digest) yield return new Refusal("exchange.other-version");
        if (State is SendingState.Sent || State is SendingState.Returned && string.IsNullOrWhiteSpace(Reason)) yield return new Refusal("exchange.content");
    }
}

/// <summary>What a signed file says it is, before its fields are read.</summary>
public sealed record FileHead(string Kind, int Format)
{
    /// <summary>Kind and format of a JSON object; null where it has none.</summary>
    public static FileHead? TryRead(byte[] said)
    {
        try
        {
            return JsonSerializer.Deserialize<FileHead>(said, ExchangeJson.AnyFields);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How files between installations are written and read: nothing missing, nothing more.</summary>
internal static class ExchangeJson
{
    public static readonly JsonSerializerOptions Options = New(JsonUnmappedMemberHandling.Disallow);

    public static readonly JsonSerializerOptions AnyFields = New(JsonUnmappedMemberHandling.Skip);

    // A field may hold no U+0000, which one of the two databases does not keep.
    public static T? TryRead<T>(byte[] said)
        where T : class
    {
        try
        {
            return said.AsSpan().IndexOf("\\u0000"u8) >= 0 ? null : JsonSerializer.Deserialize<T>(said, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonSerializerOptions New(JsonUnmappedMemberHandling unknown) => new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = unknown,
    };
}
