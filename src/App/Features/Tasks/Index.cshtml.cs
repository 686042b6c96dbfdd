using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Calendar;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Tasks;

/// <summary>Nhiệm vụ: the tasks the person sees, by clause, by unit or by month.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, WorkingDays workingDays) : WorkPage(db, clock, texts)
{
    private const int DepthOfGroups = 2;

    [BindProperty(SupportsGet = true)]
    public TaskFilter Filter { get; set; } = new();

    public IReadOnlyList<TaskRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    public IReadOnlyDictionary<PlanId, string> Plans { get; private set; } = new Dictionary<PlanId, string>();

    public IReadOnlyDictionary<(PlanId, string), string> Headings { get; private set; } = new Dictionary<(PlanId, string), string>();

    public IReadOnlyList<string> Sections { get; private set; } = [];

    public WorkingCalendar Working { get; private set; } = WorkingCalendarData.Default;

    public DateOnly AmberUntil { get; private set; }

    public async Task OnGetAsync()
    {
        Working = await workingDays.OfAsync(Me);
        AmberUntil = workingDays.AmberUntil(Working);
        var plans = await Db.PlansFor(Me).Where(p => p.Adoption != null).OrderByDescending(p => p.Year).Select(p => new { p.Id, p.Year, p.Title, p.Adoption!.At }).ToListAsync();
        Plans = plans.ToDictionary(p => p.Id, p => $"{p.Year}: {p.Title}");

        // Without a choice the list is the newest plan's; older plans are one choice away. A search looks into all of them.
        if (string.IsNullOrWhiteSpace(Filter.Words)) Filter.Plan ??= plans.Where(p => p.Year <= Today.Year).OrderByDescending(p => p.Year).ThenByDescending(p => p.At).FirstOrDefault()?.Id.Value;
        Units = await Db.UnitsFor(Me).AsNoTracking().OrderBy(u => u.Name).ToDictionaryAsync(u => u.Id, u => u.Name);
        Rows = await TaskFilter.Rows(Filter.Of(Db, Me, Today, AmberUntil)).ToListAsync();
        Headings = await Db.ClausesFor(Me).AsNoTracking().Where(c => c.PlanId == new PlanId(Filter.Plan ?? Guid.Empty) && c.Depth <= DepthOfGroups)
            .Select(c => new { c.PlanId, c.Path, c.Heading }).ToDictionaryAsync(c => (c.PlanId, c.Path), c => c.Heading ?? "");
        Sections = Filter.IsOfPlanAlone ? [.. Rows.Select(r => r.Section).Distinct().Order(StringComparer.Ordinal)] : await SectionsAsync();
    }

    private Task<List<string>> SectionsAsync()
    {
        var tasks = Db.TasksFor(Me);
        if (Filter.Plan is { } plan) tasks = tasks.Where(t => t.PlanId == new PlanId(plan));
        return tasks.Select(t => t.Section).Distinct().OrderBy(s => s).ToListAsync();
    }

    /// <summary>Rows in groups with a title, in the order of the document, of the units' names, or of the months.</summary>
    public IEnumerable<(string Title, IReadOnlyList<TaskRow> Rows)> Groups() => Filter.Group switch
    {
        "don-vi" => Rows.GroupBy(UnitName).OrderBy(g => g.Key, StringComparer.CurrentCulture).Select(g => (g.Key, (IReadOnlyList<TaskRow>)[.. g.OrderBy(r => r.DueOn ?? DateOnly.MaxValue)])),
        "thang" => Rows.GroupBy(r => r.DueOn is { } due ? new DateOnly(due.Year, due.Month, 1) : DateOnly.MaxValue).OrderBy(g => g.Key)
            .Select(g => (g.Key == DateOnly.MaxValue ? T["Không ghi thời hạn"] : T["Tháng {0}", $"{g.Key.Month}/{g.Key.Year}"], (IReadOnlyList<TaskRow>)[.. g.OrderBy(r => r.DueOn)])),
        _ => Rows.GroupBy(TopClause).Select(g => (g.Key, (IReadOnlyList<TaskRow>)[.. g])),
    };

    public string UnitName(TaskRow row) => row.LeadUnitId is { } unit ? Units.GetValueOrDefault(unit, "") : "";

    public PlanTaskSignal SignalOf(TaskRow row) => PlanTask.Signal(row.Status, row.DueOn, Today, AmberUntil);

    /// <summary>What is left while somebody owes something; afterwards the time limit itself.</summary>
    public string DueInWords(TaskRow row) => row.DueOn is { } due && SignalOf(row) is not PlanTaskSignal.Calm ? workingDays.InWords(Working, due) : TaskWords.Due(T, row.DueKind, row.DueFrom, row.DueOn, row.DueLabel);

    /// <summary>The address of the same list as a workbook.</summary>
    public string ExportAddress => "/nhiem-vu.xlsx" + Request.QueryString;

    // The second level of the outline groups best: "II.3" and its heading.
    private string TopClause(TaskRow row)
    {
        var parts = row.ClausePath.Split('.');
        var path = string.Join('.', parts.Take(DepthOfGroups));
        var heading = Headings.GetValueOrDefault((row.PlanId, path), "");
        return heading.Length == 0 ? T["Mục {0}", path] : $"{path}. {heading.TrimEnd(':', ' ')}";
    }
}
