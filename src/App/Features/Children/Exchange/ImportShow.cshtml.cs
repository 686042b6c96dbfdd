using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Documents.Writing;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>A list on its way: its columns, its rows before they are brought in, the run, what stayed out.</summary>
[For(Role.Officer, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class ImportShowModel(AppDb db, OfficeClock clock, Texts texts, ImportCheck check, ImportRuns runs) : WorkPage(db, clock, texts)
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 50;

    public ImportWork Work { get; private set; } = null!;

    public ListTable? Table { get; private set; }

    public IReadOnlyDictionary<int, string> Columns { get; private set; } = new Dictionary<int, string>();

    /// <summary>All rows; empty while the columns are not named.</summary>
    public IReadOnlyList<RowPlan> Plans { get; private set; } = [];

    /// <summary>Rows of this page.</summary>
    public IReadOnlyList<RowPlan> Rows { get; private set; } = [];

    public ImportRun? Run { get; private set; }

    /// <summary>The verdict asked for; null for all.</summary>
    [FromQuery(Name = "loc")]
    public RowVerdict? Verdict { get; set; }

    [FromQuery(Name = "trang")]
    public int? PageAsked { get; set; }

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + Size - 1) / Size);

    public int PageNumber => Math.Clamp(PageAsked ?? 1, 1, Pages);

    /// <summary>The columns are to be named, or named again.</summary>
    [FromQuery(Name = "cot")]
    public bool Naming { get; set; }

    public bool IsRunning => Run is { IsOver: false };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id)) return NotFound();
        if (!IsRunning && Work.State is ImportState.Applied && Work.BatchId is { } batch) return LocalRedirect($"/tre-em/dot/{batch.Value}");
        if (IsRunning) Response.Headers["Refresh"] = "2";
        if (Work.State is ImportState.Review && !IsRunning) await LookAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostColumnsAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (IsRefused(Work.WhyNotWork())) return Page();
        var named = new Dictionary<int, string>();
        for (var column = 0; column < Table!.Titles.Count; column++)
        {
            var key = Request.Form[$"cot-{column}"].ToString();
            if (ListColumns.All.Any(c => c.Key == key)) named[column] = key;
        }

        Columns = named;
        if (named.Values.GroupBy(k => k).FirstOrDefault(g => g.Count() > 1) is { } twice) ModelState.AddModelError("", T["Hai cột cùng là “{0}”: chọn một.", T[ListColumns.LabelOf(twice.Key)]]);
        if (!named.ContainsValue("ho-ten") && !named.ContainsValue(ListColumns.Code)) ModelState.AddModelError("", T["Chọn cột họ tên."]);
        Naming = !ModelState.IsValid;
        if (!ModelState.IsValid) return Page();
        Work.Name(ListTable.Write(named));
        await SaveAsync("child.import-columns", $"import/{id}");
        return LocalRedirect($"/tre-em/nhap/{id}");
    }

    public async Task<IActionResult> OnPostChooseAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (IsRefused(Work.WhyNotWork())) return Page();
        var choices = RowChoices.Read(Work.Choices);
        foreach (var field in Request.Form.Where(f => f.Key.StartsWith("dong-", StringComparison.Ordinal)))
        {
            if (!int.TryParse(field.Key.AsSpan(5), out var row)) continue;
            var said = field.Value.ToString();
            if (said is RowChoices.New or RowChoices.Skip || Guid.TryParse(said, out _)) choices[row] = said;
            else choices.Remove(row);
        }

        Work.Choose(RowChoices.Write(choices));
        await SaveAsync("child.import-choose", $"import/{id}");
        return LocalRedirect($"/tre-em/nhap/{id}?loc=Suspicious");
    }

    public async Task<IActionResult> OnPostApplyAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (Work.State is not ImportState.Review) return LocalRedirect($"/tre-em/nhap/{id}");
        runs.Start(Me, Work, Table!.Rows.Count, Db.FromAddress);
        return LocalRedirect($"/tre-em/nhap/{id}");
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        runs.Cancel(Work.Id);
        return LocalRedirect($"/tre-em/nhap/{id}");
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (IsRefused(Work.WhyNotWork()) || IsRunning) return LocalRedirect($"/tre-em/nhap/{id}");
        Work.Drop();
        LeadTo("/tre-em/nhap");
        await SaveAsync("child.import-drop", $"import/{id}");
        Notice = T["Đã bỏ danh sách. Sổ không thay đổi."];
        return LocalRedirect("/tre-em/nhap");
    }

    /// <summary>Rows that stay out, with the reason, to be mended and sent again.</summary>
    public async Task<IActionResult> OnGetOutAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id) || Work.State is not (ImportState.Review or ImportState.Applied)) return NotFound();
        await LookAsync(stop);
        var rows = Table!.Rows.ToDictionary(r => r.Number);
        var titles = Table.Titles.Select((t, i) => t.Length > 0 ? t : T["Cột {0}", i + 1]).ToList();
        IReadOnlyList<IReadOnlyList<ListCell>> cells = [.. Plans.Where(p => p.Verdict is RowVerdict.Wrong or RowVerdict.Suspicious)
            .Select(p => (IReadOnlyList<ListCell>)[.. Enumerable.Range(0, titles.Count).Select(c => (ListCell)rows[p.Row][c]), string.Join(" ", p.Reasons)])];
        var ward = await Db.WardsFor(Me).AsNoTracking().Where(w => w.Id == Me.Ward).Select(w => w.Name).SingleAsync(stop);
        await LookedAsync("child.import-out", $"import/{id}");
        Response.Headers.CacheControl = "no-store";
        return File(
            ListXlsx.Write(new ListSheet(T["Dòng cần sửa"], ward, OfficeClock.ToOffice(Clock.Now), Me.Name, [.. titles.Select(t => new ListColumn(t)), new ListColumn(T["Lý do"])], cells, T.Language == "en")),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "dong-can-sua.xlsx");
    }

    public int CountOf(RowVerdict verdict) => Plans.Count(p => p.Verdict == verdict);

    private async Task<bool> FindAsync(Guid id)
    {
        if (await Db.ImportsFor(Me).SingleOrDefaultAsync(w => w.Id == new ImportWorkId(id)) is not { } work || work.State is ImportState.Dropped) return false;
        Work = work;
        Table = ListTable.Open(work.Table);
        Columns = ListTable.ReadColumns(work.Columns);
        Run = runs.Find(work.Id);
        Naming |= work.State is ImportState.Columns;
        return true;
    }

    private async Task LookAsync(CancellationToken stop)
    {
        Plans = await runs.CheckedAsync(Me, Work, Clock.Now, () => check.RunAsync(Me, Work, null, stop));
        var asked = Plans.Where(p => Verdict is null || p.Verdict == Verdict).ToList();
        Count = asked.Count;
        Rows = [.. asked.Skip((PageNumber - 1) * Size).Take(Size)];
    }
}
