using MangNon.App.Data;
using MangNon.App.Features.Reports.Exchange;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports.Versions;

/// <summary>A frozen version: what it says, its digest, what became of it, and how it differs from another version of the same report.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.LevelAbove)]
public sealed class VersionModel(AppDb db, OfficeClock clock, Texts texts, VersionDesk versions, ExchangeDesk exchange, Dialect dialect) : WorkPage(db, clock, texts)
{
    public ReportVersion Kept { get; private set; } = null!;

    public FrozenReport Frozen { get; private set; } = null!;

    public VersionHistory History { get; private set; } = VersionHistory.None;

    /// <summary>Protected paragraphs, for those who answer for them.</summary>
    public IReadOnlyList<FrozenParagraph> Guarded { get; private set; } = [];

    /// <summary>Version to compare with.</summary>
    [BindProperty(SupportsGet = true, Name = "so-voi")]
    public Guid? With { get; set; }

    public VersionRow? Other { get; private set; }

    public ReportComparison? Comparison { get; private set; }

    /// <summary>How it was sent to whoever looks, or by them; null while it was not.</summary>
    public ReportSending? Sending { get; private set; }

    /// <summary>The report as a page, for those who see it.</summary>
    public string? ReportAddress { get; private set; }

    public VersionRow Row => History.Versions.Single(v => v.Id == Kept.Id);

    public bool IsValid => History.IsValid(Kept.Id);

    /// <summary>The level above answers what was sent to it.</summary>
    public bool MayAnswer => Me.Role is Role.LevelAbove && Sending is not null;

    /// <summary>There is a key to sign a file with.</summary>
    public bool CanSign => exchange.CanSign;

    /// <summary>It went out with number and day, so it can also go as a signed file to another installation.</summary>
    public bool MayGoAsFile => Me.RunsTheWard && Sending is { } sending && (CanSign || sending.To is null);

    /// <summary>The signed paper goes with that file, or its digest alone; null where none was kept.</summary>
    public bool? TakesScan { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Guarded.Count > 0) await LookedAsync("report.look-protected", $"report/{Kept.ReportId.Value}");
        return Page();
    }

    /// <summary>Says that it is here, wants another one, or accepts it.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(Guid id, SendingStep step, string? reason)
    {
        if (!await LoadAsync(id) || !MayAnswer || !Enum.IsDefined(step)) return NotFound();
        var sending = await Db.SendingsFor(Me).SingleAsync(s => s.Id == Sending!.Id);
        if (IsRefused(sending.WhyNot(step, reason), step is SendingStep.Return ? "tra-lai" : "")) return Page();
        sending.Answer(new Acknowledgement(step, Me.Account, Clock.Now, reason));
        LeadTo(Request.Path);
        if (await Db.TryAsync(dialect, () => SaveAsync($"report.above-{step.ToString().ToLowerInvariant()}", $"report-version/{id}", reason)) is not SaveOutcome.Saved)
        {
            ModelState.AddModelError("", T["Người khác vừa xử lý báo cáo này. Tải lại trang để xem tình trạng mới."]);
            return await LoadAsync(id) ? Page() : NotFound();
        }

        Notice = T.Of(sending.State) + ".";
        return LocalRedirect(Request.Path);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.ReportVersionsFor(Me).AsNoTracking().SingleOrDefaultAsync(v => v.Id == new ReportVersionId(id)) is not { } version) return false;
        (Kept, Frozen) = (version, version.Read());
        History = await versions.HistoryAsync(Me, version.ReportId);
        Guarded = await versions.GuardedAsync(Me, version.Id);
        Sending = History.SendingOf(Row);
        if (MayGoAsFile && Sending?.SignedCopy is { } copy && await Db.FilesFor(Me, Clock.Now).AsNoTracking().SingleOrDefaultAsync(f => f.Id == copy) is { } paper) TakesScan = ExchangeDesk.TravelsAsScan(paper);
        ReportAddress = await AddressAsync(version.ReportId);
        Other = History.Versions.FirstOrDefault(v => v.Id.Value == With && v.Id != version.Id);
        if (Other is { } other) Comparison = Compare(await Db.ReportVersionsFor(Me).AsNoTracking().SingleAsync(v => v.Id == other.Id));
        return true;
    }

    // The earlier one first, whichever was asked for.
    private ReportComparison Compare(ReportVersion other) =>
        other.Number < Kept.Number ? ReportComparison.Between(other.Read(), Frozen) : ReportComparison.Between(Frozen, other.Read());

    private async Task<string?> AddressAsync(ReportId report)
    {
        if (await Db.UnitReportsFor(Me).AnyAsync(r => r.Id == report)) return $"/bao-cao/don-vi/{report.Value}";
        return await Db.WardReportsFor(Me).AnyAsync(r => r.Id == report) ? $"/bao-cao/tong-hop/{report.Value}" : null;
    }
}
