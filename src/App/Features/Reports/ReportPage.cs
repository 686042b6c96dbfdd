using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Reports.Versions;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Access;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports;

/// <summary>What the pages of a unit's and of the ward's report share: reading it in order, and changing one paragraph.</summary>
public abstract class ReportPage(AppDb db, OfficeClock clock, Texts texts, VersionDesk versions) : WorkPage(db, clock, texts)
{
    protected VersionDesk Versions { get; } = versions;

    /// <summary>Frozen versions of the report, what opened it again, what was sent.</summary>
    public VersionHistory History { get; private set; } = VersionHistory.None;

    /// <summary>The report of the same period of the year before; null for none.</summary>
    public EarlierReport? Earlier { get; private set; }

    /// <summary>"108 (+12)": the number of the year before, and by how much it changed.</summary>
    public string ChangeOf(FigureLine figure)
    {
        if (Earlier?.Report.Figure(figure.Label, figure.Unit)?.Total is not { } before) return T["không có"];
        if (figure.Total - before is not { } by) return ReportWording.Number(before);
        return $"{ReportWording.Number(before)} ({(by > 0 ? "+" : by < 0 ? "−" : "±")}{ReportWording.Number(Math.Abs(by))})";
    }

    /// <summary>Where a number is explained that is an indicator of the ward's figures, record by record; null for another number.</summary>
    public string? ExplanationOf(FigureLine figure)
    {
        var span = Round.Kind switch { ReportPeriodKind.HalfYear => "nua-nam", ReportPeriodKind.Quarter => "quy", ReportPeriodKind.Month => "thang", ReportPeriodKind.Year => "nam", _ => null };
        return span is not null && Indicators.Named(figure.Label) is { } indicator ? $"/so-lieu/{indicator.Code}?ky={span}&ngay={Uri.EscapeDataString(Days.Show(Round.PeriodTo < Today ? Round.PeriodTo : Today))}" : null;
    }

    /// <summary>This person may open the locked report for its next version.</summary>
    public abstract bool MayUnlock { get; }

    /// <summary>Paragraphs people wrote whose material has changed since.</summary>
    public int WithNewer => Paragraphs.Count(p => p.Newer is not null);

    public ReportRound Round { get; private set; } = null!;

    public IReadOnlyList<ReportParagraph> Paragraphs { get; private set; } = [];

    public IReadOnlyList<HeadingLine> Headings { get; private set; } = [];

    public IReadOnlyList<FigureLine> Figures { get; private set; } = [];

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    /// <summary>Where the sources of <see cref="SourcesOf"/> and of the figures lead, and their words.</summary>
    public IReadOnlyDictionary<Guid, (string Address, string Words)> Sources { get; private set; } = new Dictionary<Guid, (string, string)>();

    /// <summary>"IV.1#2" before "IV.1#10", d before đ.</summary>
    public static readonly StringComparer InOrder = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), CompareOptions.NumericOrdering);

    /// <summary>The report.</summary>
    public abstract Report Shown { get; }

    /// <summary>This person may change the words now.</summary>
    public abstract bool MayEdit { get; }

    /// <summary>Paragraph open for editing.</summary>
    [BindProperty(SupportsGet = true, Name = "sua")]
    public Guid? Edit { get; set; }

    /// <summary>Paragraph whose sources are listed: a year's report has hundreds of them, and people ask for one paragraph's at a time.</summary>
    [BindProperty(SupportsGet = true, Name = "nguon")]
    public Guid? SourcesOf { get; set; }

    /// <summary>Heading under which a paragraph is being added.</summary>
    [BindProperty(SupportsGet = true, Name = "them")]
    public Guid? AddUnder { get; set; }

    /// <summary>Words that could not be saved because somebody else changed the paragraph first.</summary>
    public string? Typed { get; private set; }

    /// <summary>Paragraphs under a heading, and those before the first one when it is null.</summary>
    public IEnumerable<ReportParagraph> Under(HeadingLine heading) =>
        Paragraphs.Where(p => p.Section == heading.Section && p.ClausePath == heading.ClausePath);

    /// <summary>Paragraphs without heading: the opening or the end.</summary>
    public IEnumerable<ReportParagraph> Alone(ReportSection section) => Paragraphs.Where(p => p.Section == section);

    public int NeedingPerson => Paragraphs.Count(p => p.NeedsPerson);

    protected string Address => Request.Path;

    protected abstract Task<bool> LoadAsync(Guid id);

    /// <summary>Paragraphs that stay with those who answer for them.</summary>
    public int Protected => Paragraphs.Count(p => p.Secrecy is not SecrecyLevel.Normal);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Protected > 0) await LookedAsync("report.look-protected", $"report/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostParagraphAsync(Guid id, Guid paragraph, string? text, bool isProtected, int version)
    {
        if (!await LoadAsync(id) || !MayEdit || Paragraphs.FirstOrDefault(p => p.Id.Value == paragraph) is not { } edited) return NotFound();
        if (edited.Version != version) return ShowConflict(paragraph, text);
        edited.Edit(text, isProtected, Me.Account, Clock.Now);
        LeadTo($"{Address}#p{paragraph}");
        try
        {
            await SaveAsync("report.edit-paragraph", $"report/{id}");
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            await LoadAsync(id);
            return ShowConflict(paragraph, text);
        }

        return IsAutosave ? Saved(edited.Version) : LocalRedirect($"{Address}#p{paragraph}");
    }

    public async Task<IActionResult> OnPostAddAsync(Guid id, ReportSection section, string? clausePath, string? text, bool isProtected)
    {
        if (!await LoadAsync(id) || !MayEdit) return NotFound();
        if (string.IsNullOrWhiteSpace(text)) return LocalRedirect(Address);
        var added = NewParagraph(section, string.IsNullOrEmpty(clausePath) ? null : clausePath);
        added.Edit(text, isProtected, Me.Account, Clock.Now);
        Db.Add(added);
        Db.Touch(Shown); // so that a version frozen at this moment holds it, or it is not added
        LeadTo($"{Address}#p{added.Id.Value}");
        try
        {
            await SaveAsync("report.add-paragraph", $"report/{id}");
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            return await OnPostAddAsync(id, section, clausePath, text, isProtected);
        }

        return LocalRedirect($"{Address}#p{added.Id.Value}");
    }

    private ReportParagraph NewParagraph(ReportSection section, string? clausePath)
    {
        var last = Paragraphs.Where(p => p.Section == section && p.ClausePath == clausePath).Select(p => p.Order).DefaultIfEmpty(Paragraphs.Where(p => p.Section <= section).Select(p => p.Order).DefaultIfEmpty(0).Max()).Max();
        return new ReportParagraph(Ids.New<ParagraphId>(), Shown.WardId, Shown.Id, section, clausePath, last + 1, text: "", needsPerson: false);
    }

    /// <summary>Freezes what is shown. Each paragraph must still be as it was read: what is locked and what was frozen are the same words.</summary>
    protected Task<ReportVersion> FreezeAsync()
    {
        foreach (var paragraph in Paragraphs) Db.Touch(paragraph);
        return Versions.FreezeAsync(Me, Shown, Round, new ReportParts(Headings, Paragraphs, Figures));
    }

    /// <summary>Saves a step of the report; of two people who take one, the second is told.</summary>
    protected async Task<IActionResult> DoneAsync(string kind, string notice, string? reason = null)
    {
        LeadTo(Address);
        try
        {
            await SaveAsync(kind, $"report/{Shown.Id.Value}", reason);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", T["Người khác vừa xử lý báo cáo này. Tải lại trang để xem tình trạng mới."]);
            return Page();
        }

        Notice = notice;
        return LocalRedirect(Address);
    }

    private bool IsAutosave => Request.Headers["X-Autosave"] == "1";

    private ContentResult Saved(int version)
    {
        Response.Headers["X-Version"] = version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Content(T["Đã lưu lúc {0}", OfficeClock.Show(Clock.Now)[11..]]);
    }

    // The second of two writers sees the first one's words above their own; nothing is lost.
    private ActionResult ShowConflict(Guid paragraph, string? text)
    {
        if (IsAutosave) return StatusCode(StatusCodes.Status409Conflict, T["Người khác vừa sửa đoạn này. Bấm Lưu để xem cả hai bản."]);
        Edit = paragraph;
        Typed = text ?? "";
        return Page();
    }

    /// <summary>Loads the parts of the report.</summary>
    protected async Task LoadPartsAsync(ReportRound round)
    {
        Round = round;
        var paragraphs = HttpMethods.IsGet(Request.Method) ? Db.ParagraphsFor(Me).AsNoTracking().AsSplitQuery() : Db.ParagraphsFor(Me);
        Paragraphs = await paragraphs.Include(p => p.Sources).Where(p => p.ReportId == Shown.Id).OrderBy(p => p.Order).ToListAsync();
        Headings = await Db.HeadingsFor(Me).AsNoTracking().Where(h => h.ReportId == Shown.Id).OrderBy(h => h.Order).ToListAsync();
        Figures = await Db.FiguresFor(Me).AsNoTracking().Include(f => f.Shares).Where(f => f.ReportId == Shown.Id).OrderBy(f => f.Order).ToListAsync();
        Earlier = await Versions.EarlierAsync(Me, Shown, round);
        History = await Versions.HistoryAsync(Me, Shown.Id);
        Names = await Db.NamesOfAsync(Me, Paragraphs.Select(p => p.EditedBy).OfType<AccountId>());
        Sources = await SourcesAsync();
    }

    private async Task<Dictionary<Guid, (string, string)>> SourcesAsync()
    {
        var all = Paragraphs.Where(p => p.Id.Value == SourcesOf).SelectMany(p => p.Sources).ToLookup(s => s.Kind, s => s.SourceId);
        var tasks = all[ParagraphSourceKind.Task].Select(PlanTaskId.From).Distinct().ToList();
        var entries = all[ParagraphSourceKind.Progress].Concat(Figures.SelectMany(f => f.Shares).Select(s => s.SourceId).OfType<Guid>()).Select(TaskEntryId.From).Distinct().ToList();
        var others = all[ParagraphSourceKind.UnitReport].Select(ParagraphId.From).Distinct().ToList();
        var found = new Dictionary<Guid, (string, string)>();
        if (tasks.Count > 0)
        {
            foreach (var t in await Db.TasksFor(Me).Where(t => tasks.Contains(t.Id)).Select(t => new { t.Id, t.Path }).ToListAsync())
                found[t.Id.Value] = ($"/nhiem-vu/{t.Id.Value}", T["Nhiệm vụ {0}", t.Path]);
        }

        if (entries.Count > 0)
        {
            foreach (var e in await Db.TaskEntriesFor(Me).Where(e => entries.Contains(e.Id)).Select(e => new { e.Id, e.TaskId, e.At }).ToListAsync())
                found[e.Id.Value] = ($"/nhiem-vu/{e.TaskId.Value}#dien-bien", T["cập nhật {0}", OfficeClock.Show(e.At)[..10]]);
        }

        if (others.Count > 0)
        {
            foreach (var p in await Db.ParagraphsFor(Me).Where(p => others.Contains(p.Id)).Select(p => new { p.Id, p.ReportId }).ToListAsync())
                found[p.Id.Value] = ($"/bao-cao/don-vi/{p.ReportId.Value}#p{p.Id.Value}", T["báo cáo của đơn vị"]);
        }

        return found;
    }
}
