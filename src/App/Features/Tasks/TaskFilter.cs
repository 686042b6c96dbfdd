using MangNon.App.Data;
using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Tasks;

/// <summary>What a list of tasks shows; all of it stands in the address, so that a list can be kept and sent.</summary>
public sealed class TaskFilter
{
    /// <summary>Words of the task.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "ke-hoach")]
    public Guid? Plan { get; set; }

    /// <summary>Lead unit.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? Unit { get; set; }

    /// <summary>Section of the plan: I, II …</summary>
    [FromQuery(Name = "phan")]
    public string? Section { get; set; }

    /// <summary>Month of the time limit, 1 to 12.</summary>
    [FromQuery(Name = "thang")]
    public int? Month { get; set; }

    [FromQuery(Name = "trang-thai")]
    public PlanTaskStatus? Status { get; set; }

    /// <summary>Last day of the task.</summary>
    [FromQuery(Name = "ngay")]
    public DateOnly? Day { get; set; }

    /// <summary>
    /// tre (late), sap (within five working days), mo (open), xong (done), giai-trinh (asked to explain), khong-minh-chung (done without evidence),
    /// minh-chung-chua-dung (evidence no report rests on).
    /// </summary>
    [FromQuery(Name = "xem")]
    public string? Show { get; set; }

    /// <summary>muc (clause, the default), don-vi (unit), thang (month).</summary>
    [FromQuery(Name = "nhom")]
    public string? Group { get; set; }

    /// <summary>True where nothing but a plan is chosen: the list holds all of its tasks.</summary>
    public bool IsOfPlanAlone => Plan is not null && string.IsNullOrWhiteSpace(Words) && Unit is null && string.IsNullOrEmpty(Section) && Month is null && Status is null && Day is null && string.IsNullOrEmpty(Show);

    /// <summary>The tasks that fit.</summary>
    public IQueryable<PlanTask> Of(IQueryable<PlanTask> tasks, DateOnly today, DateOnly amberUntil)
    {
        if (Plan is { } plan) tasks = tasks.Where(t => t.PlanId == new PlanId(plan));
        if (Unit is { } unit) tasks = tasks.Where(t => t.LeadUnitId == new UnitId(unit));
        if (!string.IsNullOrEmpty(Section)) tasks = tasks.Where(t => t.Section == Section);
        if (Month is { } month) tasks = tasks.Where(t => t.DueOn != null && t.DueOn.Value.Month == month);
        if (Day is { } day) tasks = tasks.Where(t => t.DueOn == day);
        if (Status is { } status) tasks = tasks.Where(t => t.Status == status);
        tasks = Show switch
        {
            "tre" => Owed(tasks).Where(t => t.DueOn < today),
            "sap" => Owed(tasks).Where(t => t.DueOn >= today && t.DueOn <= amberUntil),
            "xong" => Done(tasks),
            "mo" => tasks.Where(t => t.Status != PlanTaskStatus.Accepted && t.Status != PlanTaskStatus.Cancelled),
            _ => tasks,
        };
        foreach (var word in VietnameseText.SoughtWords(Words)) tasks = tasks.Where(t => t.SearchWords.Contains(word));
        return tasks;
    }

    /// <summary>The tasks that fit, also by what stands beside them: requests, evidence, reports.</summary>
    public IQueryable<PlanTask> Of(AppDb db, Viewer me, DateOnly today, DateOnly amberUntil)
    {
        var tasks = Of(db.TasksFor(me), today, amberUntil);
        return Show switch
        {
            "giai-trinh" => tasks.Where(t => db.ExplanationsFor(me).Any(e => e.TaskId == t.Id && (e.State == ExplanationState.Asked || e.State == ExplanationState.Answered))),
            "khong-minh-chung" => db.TasksWithoutEvidence(me, tasks),
            "minh-chung-chua-dung" => db.TasksWithUnusedEvidence(me, tasks),
            _ => tasks,
        };
    }

    /// <summary>Told to be done, accepted or not.</summary>
    public static IQueryable<PlanTask> Done(IQueryable<PlanTask> tasks) => tasks.Where(t => t.Status == PlanTaskStatus.Done || t.Status == PlanTaskStatus.Accepted);

    /// <summary>Tasks for which a unit still owes something.</summary>
    public static IQueryable<PlanTask> Owed(IQueryable<PlanTask> tasks) => tasks.Where(t =>
        t.Status == PlanTaskStatus.Planned || t.Status == PlanTaskStatus.Started || t.Status == PlanTaskStatus.Blocked || t.Status == PlanTaskStatus.Returned);

    /// <summary>True in a state in which a unit still owes something.</summary>
    public static bool IsOwed(PlanTaskStatus status) => status is PlanTaskStatus.Planned or PlanTaskStatus.Started or PlanTaskStatus.Blocked or PlanTaskStatus.Returned;

    /// <summary>What a list shows of a task, in the order of the plan.</summary>
    public static IQueryable<TaskRow> Rows(IQueryable<PlanTask> tasks) => tasks.AsNoTracking().OrderBy(t => t.Order).Select(t =>
        new TaskRow(t.Id, t.PlanId, t.Path, t.ClausePath, t.Text, t.LeadUnitId, t.DueKind, t.DueFrom, t.DueOn, t.DueLabel, t.Status, t.Order, t.LastEntryAt));
}

/// <summary>A task in a list.</summary>
public sealed record TaskRow(
    PlanTaskId Id,
    PlanId PlanId,
    string Path,
    string ClausePath,
    string Text,
    UnitId? LeadUnitId,
    DueKind DueKind,
    DateOnly? DueFrom,
    DateOnly? DueOn,
    string? DueLabel,
    PlanTaskStatus Status,
    int Order,
    DateTime? LastEntryAt)
{
    /// <summary>Section of the plan: I, II …</summary>
    public string Section => ClausePath.Split('.')[0];

    /// <summary>Its words, shortened at a word for lists.</summary>
    public string Short => Shortened(Text);

    internal static string Shortened(string text) => text.Length <= 180 ? text : text[..Math.Max(120, text.LastIndexOf(' ', 177))] + " …";
}
