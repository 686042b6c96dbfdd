using MangNon.App.Platform.Texts;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Plans;

namespace MangNon.App.Features.Tasks;

/// <summary>A task's facts in short words.</summary>
public static class TaskWords
{
    /// <summary>"01/06/2026 – 30/06/2026", "Tết Trung thu, 25/09/2026", "hằng quý".</summary>
    public static string Due(Texts t, PlanTask task) => Due(t, task.DueKind, task.DueFrom, task.DueOn, task.DueLabel);

    /// <summary>The same for a row of a list.</summary>
    public static string Due(Texts t, DueKind kind, DateOnly? from, DateOnly? on, string? label) => kind switch
    {
        DueKind.Recurring => t["every." + label],
        DueKind.Occasion => $"{label}, {Days.Show(on)}",
        DueKind.Period when label is not null => $"{label} ({Days.Show(from)} – {Days.Show(on)})",
        _ when from is not null => $"{Days.Show(from)} – {Days.Show(on)}",
        _ when on is not null => Days.Show(on),
        _ => t["không ghi thời hạn"],
    };
}
