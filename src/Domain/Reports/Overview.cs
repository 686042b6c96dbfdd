using MangNon.Domain.Plans;

namespace MangNon.Domain.Reports;

/// <summary>The sentence that counts: how many tasks are done, accepted, underway, late, not due.</summary>
internal static class Overview
{
    public static Passage Of(ReportMaterial report)
    {
        var tasks = report.Clauses.SelectMany(c => c.Tasks).DistinctBy(t => t.Id).ToList();
        if (tasks.Count == 0) return Passage.Missing("nhiệm vụ nào được giao trong Kế hoạch", []);
        var text = $"Tính đến ngày {ReportWording.Day(report.AsOf)}, {report.Body.ShortName} {string.Join("; ", Parts(tasks, report))}";
        return new Passage(ReportWording.Sentence(text), [.. tasks.Select(t => t.Source())]);
    }

    /// <summary>What a unit did of its parts in tasks that others lead; null where it supports none.</summary>
    public static Passage? OwnParts(ReportMaterial report)
    {
        var supported = report.Clauses.SelectMany(c => c.Tasks).DistinctBy(t => t.Id).Where(t => t.OwnPart is not null).ToList();
        if (supported.Count == 0) return null;
        string[] parts =
        [
            Part(supported, PartState.Done, "đã xong phần việc ở"),
            Part(supported, PartState.Doing, "đang làm ở"),
            Part(supported, PartState.Hindered, "vướng mắc ở"),
            Part(supported, PartState.Untold, "chưa ghi nhận phần việc ở"),
        ];
        var text = $"Với {ReportWording.Count(supported.Count)} nhiệm vụ do đơn vị khác chủ trì, {report.Body.ShortName} {string.Join("; ", parts.Where(p => p.Length > 0))}";
        return new Passage(ReportWording.Sentence(text), [.. supported.Select(t => t.Source())]);
    }

    private static string Part(List<TaskMaterial> supported, PartState part, string words) =>
        supported.Count(t => t.OwnPart == part) is > 0 and var count ? $"{words} {ReportWording.Count(count)} nhiệm vụ" : "";

    /// <summary>Every task is in exactly one part, so that the parts add up to the whole.</summary>
    private static IEnumerable<string> Parts(List<TaskMaterial> tasks, ReportMaterial report)
    {
        var cancelled = tasks.Count(t => t.Status == ReportedStatus.Cancelled);
        var open = tasks.Where(t => t.StandingIn(report).IsOpen()).ToList();
        var late = open.Count(t => t.IsLateIn(report));
        var onTime = open.Where(t => !t.IsLateIn(report)).ToList();
        var notBegun = onTime.Count(t => t.StandingIn(report) is Standing.NotDue or Standing.Unknown);

        yield return Done(tasks, total: tasks.Count - cancelled, report);
        if (onTime.Count > notBegun) yield return $"{ReportWording.Count(onTime.Count - notBegun)} nhiệm vụ đang triển khai";
        if (late > 0) yield return $"{ReportWording.Count(late)} nhiệm vụ chậm so với kế hoạch";
        if (notBegun > 0) yield return $"{ReportWording.Count(notBegun)} nhiệm vụ chưa triển khai, chưa quá hạn";
        if (cancelled > 0) yield return $"{ReportWording.Count(cancelled)} nhiệm vụ không tiếp tục thực hiện";
    }

    private static string Done(List<TaskMaterial> tasks, int total, ReportMaterial report)
    {
        var done = tasks.Where(t => t.StandingIn(report).IsDone()).ToList();
        if (done.Count == 0) return $"chưa có nhiệm vụ hoàn thành trong tổng số {ReportWording.Count(total)} nhiệm vụ";
        var accepted = done.Count(t => t.Status == ReportedStatus.Accepted);
        var share = $"đã hoàn thành {ReportWording.Count(done.Count)}/{ReportWording.Count(total)} nhiệm vụ";
        if (accepted == 0) return share;
        return accepted == done.Count
            ? $"{share}, tất cả đã nghiệm thu"
            : $"{share}, trong đó {ReportWording.Count(accepted)} nhiệm vụ đã nghiệm thu";
    }
}
