using MangNon.App.Platform;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;

namespace MangNon.Bench.Seeding;

/// <summary>What was told about one task in its year: some are accepted, some wait, some are late.</summary>
internal sealed class SeededWork(PlanTask task, int number, int year, DateOnly today, AccountId by)
{
    private static readonly PlanTaskAction[] WholeLife = [PlanTaskAction.Start, PlanTaskAction.Report, PlanTaskAction.Report, PlanTaskAction.Report, PlanTaskAction.Finish, PlanTaskAction.Accept];

    private static readonly (string Label, string Unit)[] Numbers = [("Số buổi truyền thông", "buổi"), ("Số trẻ em tham gia", "em"), ("Số suất quà", "suất"), ("Số hộ được thăm", "hộ")];

    public IEnumerable<TaskEntry> Entries()
    {
        var on = new DateOnly(year, 2, 10).AddDays(number % 20);
        foreach (var action in WholeLife.Take(Steps()))
        {
            if (on >= today) yield break;
            var entry = task.Take(action, Ids.New<TaskEntryId>(), Words(action), task.LeadUnitId, by, OfficeClock.StartOf(on).AddHours(9), on);
            AddNumbers(entry, action);
            yield return entry;
            on = on.AddDays(18 + number % 23);
        }
    }

    // Of this year's tasks every eighth has stopped half-way, every ninth waits for acceptance; earlier years are closed.
    private int Steps() => year < today.Year ? 6 : number switch { var n when n % 8 == 3 => 3, var n when n % 9 == 4 => 5, _ => 6 };

    private static string? Words(PlanTaskAction action) => action switch
    {
        PlanTaskAction.Report => "Đã tổ chức tại nhà văn hóa tổ dân phố, có cha mẹ và các em tham dự; phát tờ rơi và hướng dẫn kỹ năng.",
        PlanTaskAction.Finish => "Hoàn thành theo kế hoạch, có biên bản và danh sách kèm theo.",
        _ => null,
    };

    private void AddNumbers(TaskEntry entry, PlanTaskAction action)
    {
        if (action is not (PlanTaskAction.Report or PlanTaskAction.Finish)) return;
        foreach (var i in (int[])[number, number + 1])
            entry.AddNumber(new TaskNumber(Ids.New(), Numbers[i % Numbers.Length].Label, 3 + i * 7 % 90, Numbers[i % Numbers.Length].Unit));
    }
}
