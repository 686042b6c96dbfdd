using System.Text.RegularExpressions;
using MangNon.App.Data;
using MangNon.App.Features.Reports.Upward;
using MangNon.Documents.Reading;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports.Versions;

/// <summary>What holding a paper against the house found.</summary>
/// <param name="Number">Of the version it is of.</param>
/// <param name="IsIntact">False where somebody changed the kept words behind the program's back.</param>
/// <param name="Last">Number of the last version of that report.</param>
/// <param name="IsValid">It is that one, and the report was not opened again.</param>
/// <param name="OpenedFor">Why the report was opened again after this version, its last; null where it was not.</param>
/// <param name="Address">Where the version is shown.</param>
/// <param name="Differences">Words of the file's body that the version has not, and the other way round; null where no file's words were compared.</param>
public sealed record CheckedPaper(int Number, string Code, string ShortDigest, bool IsIntact, DateTime FrozenAt, FrozenReport Frozen, int Last, bool IsValid, string? OpenedFor, string Address, IReadOnlyList<WordRun>? Differences)
{
    public bool IsChanged => Differences?.Any(d => d.Change is not WordChange.Same) is true;
}

/// <summary>Finds the version a paper is of, and says whether its words are still that version's.</summary>
public sealed partial class PaperCheck(AppDb db, VersionDesk versions, ReportPapers papers, GroupDesk group)
{
    /// <summary>The code in the foot of a Word file; null where there is none.</summary>
    /// <exception cref="Documents.FileRefusedException">The file cannot be read, or is no Word file.</exception>
    public static string? CodeIn(byte[] docx) =>
        CodeOnPaper().Match(DocxFoot.TextOf(docx)) is { Success: true } found ? VersionCode.TryRead(found.Groups[1].Value) : null;

    /// <summary>The version of a code among those the person sees; null for none.</summary>
    /// <param name="docx">A Word file to compare; null for the code alone.</param>
    public async Task<CheckedPaper?> FindAsync(Viewer me, string code, byte[]? docx)
    {
        if (await db.ReportVersionsFor(me).AsNoTracking().SingleOrDefaultAsync(v => v.Code == code) is not { } version) return await FindGroupAsync(me, code, docx);
        var differences = docx is null ? null : Compare(await papers.OfAsync(me, version), docx);
        var history = await versions.HistoryAsync(me, version.ReportId);
        var opened = history.Last?.Id == version.Id ? history.OpenedBy?.Reason : null;
        return new CheckedPaper(version.Number, version.Code, version.ShortDigest, version.IsIntact, version.FrozenAt, version.Read(), history.Last?.Number ?? 0, history.IsValid(version.Id), opened, $"/bao-cao/ban/{version.Id.Value}", differences);
    }

    // A compilation of the level above.
    private async Task<CheckedPaper?> FindGroupAsync(Viewer me, string code, byte[]? docx)
    {
        if (await db.GroupVersionsFor(me).AsNoTracking().SingleOrDefaultAsync(v => v.Code == code) is not { } version) return null;
        var draft = await db.GroupDraftsFor(me).AsNoTracking().SingleAsync(d => d.Id == version.DraftId);
        var (isLast, differences) = (version.Number == draft.LastVersion, docx is null ? null : Compare(await group.OnPaperAsync(me, version), docx));
        return new CheckedPaper(version.Number, version.Code, version.ShortDigest, version.IsIntact, version.FrozenAt, version.Read(), draft.LastVersion, isLast && draft.IsLocked, isLast ? draft.OpenedFor : null, $"/bao-cao/cap-duoi/{draft.Period}", differences);
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
