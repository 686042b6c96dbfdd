using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Reports;

/// <summary>A version of a report (bản), frozen when it was sent to the ward or approved. Nothing changes it: there is no verb that would.</summary>
public sealed class ReportVersion : IRootRecord
{
    private ReportVersion()
    {
    }

    /// <param name="at">UTC.</param>
    public ReportVersion(ReportVersionId id, Report report, FrozenReport frozen, AccountId by, DateTime at)
    {
        Id = id;
        WardId = report.WardId;
        ReportId = report.Id;
        Number = frozen.Number;
        Code = VersionCode.Of(id.Value);
        Content = frozen.Write();
        Digest = FrozenReport.DigestOf(Content);
        FilledSections = frozen.FilledSections;
        FrozenBy = by;
        FrozenAt = at;
    }

    public ReportVersionId Id { get; private set; }

    public WardId WardId { get; private set; }

    public ReportId ReportId { get; private set; }

    /// <summary>Counts the versions of the report from 1.</summary>
    public int Number { get; private set; }

    /// <summary>By which paper names it: "7K2M-9QXT".</summary>
    public string Code { get; private set; } = "";

    /// <summary>What <see cref="FrozenReport.Write"/> wrote.</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Content"/> when it was frozen.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>See <see cref="FrozenReport.FilledSections"/>.</summary>
    public int FilledSections { get; private set; }

    public AccountId FrozenBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime FrozenAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>False where somebody changed the content in the database behind the program's back.</summary>
    public bool IsIntact => FrozenReport.DigestOf(Content) == Digest;

    /// <summary>The content as data.</summary>
    /// <exception cref="InvalidOperationException">It is not what was frozen.</exception>
    public FrozenReport Read() => FrozenReport.TryRead(Content) ?? throw new InvalidOperationException("The content of this version cannot be read.");

    /// <summary>The beginning of the digest in groups of four, as it stands on paper: "3f2a 91bc 0d4e 77a1".</summary>
    public string ShortDigest => Shorten(Digest);

    internal static string Shorten(string digest) => string.Join(' ', digest[..16].Chunk(4).Select(c => new string(c)));
}

/// <summary>The protected paragraphs of a version, sealed apart: they leave the ward in no version.</summary>
/// <param name="Content">Paragraphs as JSON.</param>
public sealed record GuardedPart(ReportVersionId VersionId, WardId WardId, string Content);

/// <summary>A locked report was opened again (mở khóa), which starts its next version.</summary>
/// <param name="AfterVersion">The version that was the valid one until then.</param>
/// <param name="At">UTC.</param>
public sealed record ReportUnlock(Guid Id, ReportId ReportId, int AfterVersion, AccountId By, DateTime At, string Reason)
{
    /// <summary>Why it cannot be opened for this reason.</summary>
    public static IEnumerable<Refusal> WhyNot(bool isLocked, string? reason)
    {
        if (!isLocked) yield return new Refusal("report.not-locked");
        if (string.IsNullOrWhiteSpace(reason)) yield return new Refusal("report.unlock-reason-missing");
    }

    internal static ReportUnlock Of(Report report, Opening opening) =>
        new(opening.Id, report.Id, report.LastVersion, opening.By, opening.At, VietnameseText.Clean(opening.Reason));
}

/// <summary>Who opens a locked report, when and why.</summary>
/// <param name="Id">Of the record that is made of it.</param>
/// <param name="At">UTC.</param>
public sealed record Opening(Guid Id, AccountId By, DateTime At, string? Reason);

/// <summary>How a version is named on paper: forty bits of its identifier in letters and digits that cannot be taken for one another.</summary>
public static class VersionCode
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>"7K2M-9QXT" of the last five bytes, which are chance.</summary>
    public static string Of(Guid id)
    {
        var tail = id.ToByteArray(bigEndian: true)[^5..].Aggregate(0L, (sum, b) => (sum << 8) | b);
        var code = string.Concat(Enumerable.Range(0, 8).Select(i => Letters[(int)((tail >> (35 - (i * 5))) & 31)]));
        return $"{code[..4]}-{code[4..]}";
    }

    /// <summary>The code in what somebody typed: small letters, spaces, O for 0 and I or L for 1 are forgiven. Null for none.</summary>
    public static string? TryRead(string? typed)
    {
        var plain = string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(Forgiven));
        return plain.Length == 8 && plain.All(Letters.Contains) ? $"{plain[..4]}-{plain[4..]}" : null;
    }

    private static char Forgiven(char c) => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c };
}
