using System.Text.RegularExpressions;
using MangNon.App.Data;
using MangNon.Documents.Reading;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports.Versions;

/// <summary>What holding a paper against the house found.</summary>
/// <param name="Differences">Words of the file's body that the version has not, and the other way round; null where no file's words were compared.</param>
public sealed record CheckedPaper(ReportVersion Version, FrozenReport Frozen, VersionHistory History, IReadOnlyList<WordRun>? Differences)
{
    public bool IsValid => History.IsValid(Version.Id);

    public bool IsChanged => Differences?.Any(d => d.Change is not WordChange.Same) is true;
}

/// <summary>Finds the version a paper is of, and says whether its words are still that version's.</summary>
public sealed partial class PaperCheck(AppDb db, VersionDesk versions, ReportPapers papers)
{
    /// <summary>The code in the foot of a Word file; null where there is none.</summary>
    /// <exception cref="Documents.FileRefusedException">The file cannot be read, or is no Word file.</exception>
    public static string? CodeIn(byte[] docx) =>
        CodeOnPaper().Match(DocxFoot.TextOf(docx)) is { Success: true } found ? VersionCode.TryRead(found.Groups[1].Value) : null;

    /// <summary>The version of a code among those the person sees; null for none.</summary>
    /// <param name="docx">A Word file to compare; null for the code alone.</param>
    public async Task<CheckedPaper?> FindAsync(Viewer me, string code, byte[]? docx)
    {
        if (await db.ReportVersionsFor(me).AsNoTracking().SingleOrDefaultAsync(v => v.Code == code) is not { } version) return null;
        var differences = docx is null ? null : Compare(await papers.OfAsync(me, version), docx);
        return new CheckedPaper(version, version.Read(), await versions.HistoryAsync(me, version.ReportId), differences);
    }

    // Number, day and signature may have come after the file was written; what lies between the type and Nơi nhận was frozen.
    private static IReadOnlyList<WordRun> Compare(AdministrativeDocument paper, byte[] docx) =>
        WordDifference.Between(BodyOf(AdministrativeDocumentDocx.Write(paper), paper.Type), BodyOf(docx, paper.Type));

    private static string BodyOf(byte[] docx, string type)
    {
        var lines = DocumentFile.Read(docx, "bao-cao.docx").Lines.Select(l => l.Text).ToList();
        var from = lines.FindIndex(l => l.Trim().Equals(type, StringComparison.OrdinalIgnoreCase));
        var to = lines.FindLastIndex(l => l.TrimStart().StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase));
        return string.Join(' ', lines.Skip(from + 1).Take((to < 0 ? lines.Count : to) - from - 1));
    }

    [GeneratedRegex("mã ([0-9A-Z]{4}-[0-9A-Z]{4})")]
    private static partial Regex CodeOnPaper();
}
