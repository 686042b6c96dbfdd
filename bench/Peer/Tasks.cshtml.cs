using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MangNon.Bench.Peer;

/// <summary>The rows of the list of tasks.</summary>
internal sealed class TasksModel(Rows rows) : PageModel
{
    public IReadOnlyList<(Guid Id, string Name)> Plans { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name)> Units { get; private set; } = [];

    public IReadOnlyDictionary<string, string?> Headings { get; private set; } = new Dictionary<string, string?>();

    public IReadOnlyList<PeerTask> Tasks { get; private set; } = [];

    public async Task OnGetAsync(Guid ward, Guid? unit)
    {
        Plans = await rows.ReadAsync("""select "Id", "Year", "Title" from plans where "WardId" = @ward and "Adoption_By" is not null order by "Year" desc""", r => (r.GetGuid(0), $"{r.GetInt32(1)}: {r.GetString(2)}"), ("@ward", ward));
        Units = await rows.ReadAsync("""select "Id", "Name" from units where "WardId" = @ward order by "Name" """, r => (r.GetGuid(0), r.GetString(1)), ("@ward", ward));
        var plan = Plans[0].Id;
        Tasks = await rows.ReadAsync(
            $"""
            select t."Id", t."Path", t."Text", t."Status", t."DueOn", u."Name" from tasks t left join units u on u."Id" = t."LeadUnitId"
            where t."PlanId" = @plan and not t."IsDropped" {(unit is null ? "" : "and (t.\"LeadUnitId\" = @unit or exists (select 1 from task_support s where s.\"TaskId\" = t.\"Id\" and s.\"UnitId\" = @unit))")} order by t."Order"
            """, r => new PeerTask(r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Day(4), r.Text(5)), ("@plan", plan), ("@unit", unit ?? Guid.Empty));
        Headings = (await rows.ReadAsync("""select "Path", "Heading" from clauses where "PlanId" = @plan and "Depth" <= 2""", r => (r.GetString(0), r.Text(1)), ("@plan", plan))).ToDictionary(h => h.Item1, h => h.Item2);
    }
}
