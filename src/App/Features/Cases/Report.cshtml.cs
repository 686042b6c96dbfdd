using MangNon.App.Data;
using MangNon.App.Features.Children;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases;

/// <summary>A child a report is about, with what the registry has that may be it.</summary>
/// <param name="Linked">Its record, where it is linked and may be seen.</param>
/// <param name="Likely">Records that may be of it, best first.</param>
/// <param name="Cases">Cases of the linked child one may see.</param>
/// <param name="HiddenCases">How many more there are.</param>
public sealed record ToldRow(ReportedChild Child, ChildRow? Linked, IReadOnlyList<ChildRow> Likely, IReadOnlyList<ProtectionCase> Cases, int HiddenCases, string? CaseMark);

/// <summary>A report: what was told, which children it is about, and what comes of it.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class ReportModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, ChildSearch search) : VersionedPage(db, clock, texts, dialect)
{
    private const int Tries = 5;
    private const int MostLikely = 5;

    public CaseReport Report { get; private set; } = null!;

    public IReadOnlyList<ToldRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public bool HasInformant { get; private set; }

    /// <summary>Who told, while the reader has broken the seal; null else.</summary>
    public Informant? Informant { get; private set; }

    /// <summary>Officers who can answer for a case.</summary>
    public IReadOnlyList<Colleague> Workers { get; private set; } = [];

    /// <summary>Cases still open that one may see, for joining.</summary>
    public IReadOnlyList<ProtectionCase> OpenCases { get; private set; } = [];

    public bool MayDecide => Me.RunsTheWard;

    /// <summary>What was typed in the form that is shown again: which child, which words.</summary>
    public (int Child, string? Words, string? Search) Typed { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "em")] int? child, [FromQuery(Name = "tim")] string? words)
    {
        Typed = (child ?? 0, null, words);
        if (!await LoadAsync(id)) return NotFound();
        await LookedAsync("case-report.look", $"case-report/{id}");
        if (Informant is not null) await LookedAsync("informant.look", $"informant/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(Guid id, string? words)
    {
        Typed = (0, words, null);
        if (!await LoadAsync(id) || !MayDecide) return NotFound();
        if (IsRefused(CaseReport.WhyNotAdd(words), "bo-sung")) return Page();
        Report.Add(Ids.New<ReportPartId>(), words, Me.Account, Clock.Now);
        return await SavedAsync("case-report.add", null, T["Đã bổ sung."]);
    }

    /// <param name="version">The report as it was shown.</param>
    public async Task<IActionResult> OnPostLinkAsync(Guid id, int child, Guid? registry, int version)
    {
        if (!await LoadAsync(id) || !MayDecide || Report.Children.All(c => c.Number != child)) return NotFound();
        if (IsOld(version)) return Page();
        if (registry is { } wanted && !await Db.ChildrenFor(Me).AnyAsync(c => c.Id == new ChildId(wanted))) return NotFound();
        Report.Link(child, registry is { } chosen ? new ChildId(chosen) : null);
        return await SavedAsync(registry is null ? "case-report.unlink" : "case-report.link", null, registry is null ? T["Đã bỏ nối."] : T["Đã nối với hồ sơ trong sổ trẻ em."]);
    }

    public async Task<IActionResult> OnPostLeaveAsync(Guid id, int child, string? reason, int version)
    {
        Typed = (child, reason, null);
        if (!await LoadAsync(id) || !MayDecide) return NotFound();
        if (IsOld(version) || IsRefused(Report.WhyNotLeave(child, reason), $"ly-do-{child}")) return Page();
        Report.Leave(child, reason);
        return await SavedAsync("case-report.leave", reason, T["Đã ghi: không mở ca."]);
    }

    public async Task<IActionResult> OnPostJoinAsync(Guid id, int child, Guid into, int version)
    {
        Typed = (child, null, null);
        if (!await LoadAsync(id) || !MayDecide) return NotFound();
        if (IsOld(version) || IsRefused(Report.WhyNotJoin(child))) return Page();
        var found = await Db.CasesFor(Me, RecordAction.Change, Clock.Now).Include(c => c.Entries).SingleOrDefaultAsync(c => c.Id == new ProtectionCaseId(into) && !c.IsClosed);
        if (found is null) return NotFound();
        Report.Join(child, found.Id);
        var owed = found.Entries.Any(e => e.Kind is CaseEventKind.UrgentReportOwed);
        foreach (var entry in ReceiptEntries.Of(Report, joins: true, Ids.New<CaseEntryId>).Where(e => !owed || e.Kind is not CaseEventKind.UrgentReportOwed)) found.Write(entry, Clock.Now);
        Db.Touch(found);
        return await SavedAsync("case.join", null, T["Đã nhập vào ca {0}.", found.Mark], $"/ca-bao-ve/{found.Id.Value}");
    }

    public async Task<IActionResult> OnPostOpenAsync(Guid id, int child, CaseGroup? group, Guid? worker, int version)
    {
        Typed = (child, null, null);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (!await LoadAsync(id) || !MayDecide) return NotFound();
            if (IsOld(version) || IsRefused(Report.WhyNotJoin(child))) return Page();
            var answers = Me.Role is Role.Officer && worker is null ? Me.Account : Workers.FirstOrDefault(w => w.Account.Value == worker)?.Account;
            if (answers is not { } chosen)
            {
                ModelState.AddModelError($"nguoi-{child}", T["Chọn công chức phụ trách ca."]);
                return Page();
            }

            var opened = await NewCaseAsync(child, group ?? CaseGroup.AtRisk, chosen);
            var address = $"/ca-bao-ve/{opened.Id.Value}";
            LeadTo(address);
            switch (await TrySaveAsync("case.open", $"case/{opened.Id.Value}"))
            {
                case SaveOutcome.Saved:
                    Notice = T["Đã mở ca {0}.", opened.Mark];
                    return LocalRedirect(address);
                case SaveOutcome.Overtaken:
                    return await AgainAsync(() => LoadAsync(id));
            }
        }

        ModelState.AddModelError("", T["Nhiều người đang mở ca cùng lúc. Hãy thử lại."]);
        return Page();
    }

    private async Task<ProtectionCase> NewCaseAsync(int child, CaseGroup group, AccountId worker)
    {
        var number = await Db.NextCaseNumberAsync(Me.Ward, Today.Year);
        var opened = new ProtectionCase(Ids.New<ProtectionCaseId>(), worker, number, Report, Report.Told(child), group, Clock.Now);
        foreach (var entry in ReceiptEntries.Of(Report, joins: false, Ids.New<CaseEntryId>)) opened.Write(entry, Clock.Now);
        Db.Add(opened);

        // Of two who open a case for one child of several, the second has to see the first's.
        Db.Touch(Report);
        Db.Add(CircleMember.Worker(Ids.New<CircleMemberId>(), Me.Ward, RecordKind.Case, opened.Id.Value, worker, Today));
        return opened;
    }

    private bool IsOld(int version) => IsOld(Report, version);

    private Task<IActionResult> SavedAsync(string kind, string? reason, string notice, string? address = null) =>
        SaveAndLeadAsync(Report, kind, $"case-report/{Report.Id.Value}", reason, notice, address ?? $"/ca-bao-ve/tin/{Report.Id.Value}", () => LoadAsync(Report.Id.Value));

    private async Task<bool> LoadAsync(Guid id)
    {
        var now = Clock.Now;
        var action = HttpMethods.IsPost(Request.Method) ? RecordAction.Change : RecordAction.Open;
        var reports = Db.Guarded<CaseReport>(Me, action, now);
        if (await reports.Include(r => r.Children).Include(r => r.Additions).AsSplitQuery().SingleOrDefaultAsync(r => r.Id == new CaseReportId(id)) is not { } report) return false;
        Report = report;
        HasInformant = await Db.HasInformantAsync(report);
        if (HasInformant) Informant = await Db.InformantsFor(Me, now).AsNoTracking().SingleOrDefaultAsync(i => i.Id == report.Id);
        Names = await Db.NamesOfAsync(Me, report.Additions.Select(a => a.By).Append(report.TypedBy ?? default).Distinct());
        if (MayDecide)
        {
            Workers = await Db.OfficersAsync(Me, Today);
            OpenCases = await Db.CasesFor(Me, RecordAction.Change, now).AsNoTracking().Where(c => !c.IsClosed).OrderByDescending(c => c.OpenedAt).Take(50).ToListAsync();
        }

        Rows = await RowsAsync(now);
        return true;
    }

    private async Task<IReadOnlyList<ToldRow>> RowsAsync(DateTime now)
    {
        var marks = await MarksAsync(now);
        var rows = new List<ToldRow>();
        foreach (var child in Report.Children.OrderBy(c => c.Number))
        {
            var linked = child.ChildId is { } id && await search.RowsAsync(Me, [new FoundChild(id, FoundBy.Name)]) is [var row] ? row : null;
            var words = Typed.Child == child.Number && Typed.Search is { } typed ? typed : child.Name;
            var likely = MayDecide && child.ChildId is null && child.CaseId is null && !string.IsNullOrWhiteSpace(words) ? (await search.FindAsync(Me, Db.ChildrenFor(Me), words, 0, MostLikely)).Rows : [];
            var cases = child.ChildId is { } known ? await Db.CasesFor(Me, RecordAction.List, now).AsNoTracking().Where(c => c.ChildId == known).OrderByDescending(c => c.OpenedAt).ToListAsync() : [];
            var hidden = child.ChildId is { } one && MayDecide ? await Db.CountCasesOfAsync(Me, one) - cases.Count : 0;
            rows.Add(new ToldRow(child, linked, likely, cases, hidden, child.CaseId is { } of ? marks.GetValueOrDefault(of) : null));
        }

        return rows;
    }

    // Marks of the cases its children are in, as far as one may see them.
    private async Task<Dictionary<ProtectionCaseId, string>> MarksAsync(DateTime now)
    {
        var ids = Report.Children.Select(c => c.CaseId).OfType<ProtectionCaseId>().ToList();
        return ids.Count == 0 ? [] : (await Db.CasesFor(Me, RecordAction.List, now).AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync()).ToDictionary(c => c.Id, c => c.Mark);
    }
}
