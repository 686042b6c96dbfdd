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

    /// <summary>tre (late), sap (within five working days), mo (open).</summary>
    [FromQuery(Name = "xem")]
    public string? Show { get; set; }

    /// <summary>muc (clause, the default), don-vi (unit), thang (month).</summary>
    [FromQuery(Name = "nhom")]
    public string? Group { get; set; }

    /// <summary>The tasks that fit.</summary>
    public IQueryable<PlanTask> Of(IQueryable<PlanTask> tasks, DateOnly today, DateOnly amberUntil)
    {
        if (Plan is { } plan) tasks = tasks.Where(t => t.PlanId == new PlanId(plan));
        if (Unit is { } unit) tasks = tasks.Where(t => t.LeadUnitId == new UnitId(unit));
        if (!string.IsNullOrEmpty(Section)) tasks = tasks.Where(t => t.Section == Section);
        if (Month is { } month) tasks = tasks.Where(t => t.DueOn != null && t.DueOn.Value.Month == month);
        if (Status is { } status) tasks = tasks.Where(t => t.Status == status);
        tasks = Show switch
        {
            "tre" => Owed(tasks).Where(t => t.DueOn < today),
            "sap" => Owed(tasks).Where(t => t.DueOn >= today && t.DueOn <= amberUntil),
            "mo" => tasks.Where(t => t.Status != PlanTaskStatus.Accepted && t.Status != PlanTaskStatus.Cancelled),
            _ => tasks,
        };
        foreach (var word in VietnameseText.SoughtWords(Words)) tasks = tasks.Where(t => t.SearchWords.Contains(word));
        return tasks;
    }

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
    /// <summary>Its words, shortened at a word for lists.</summary>
    public string Short => Text.Length <= 180 ? Text : Text[..Math.Max(120, Text.LastIndexOf(' ', 177))] + " …";
}
