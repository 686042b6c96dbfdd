using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MangNon.Bench.Peer;

public sealed record PeerTask(Guid Id, string Path, string Text, string Status, DateOnly? Due, string? Unit);

public sealed record PeerRound(Guid Id, string Kind, DateOnly Due, string Unit, string? UnitStatus, string? WardStatus);

public sealed record PeerCount(string Status, long All, long Late);

/// <summary>The rows of Hôm nay.</summary>
internal sealed class TodayModel(Rows rows) : PageModel
{
    public string Ward { get; private set; } = "";

    public IReadOnlyList<PeerTask> Tasks { get; private set; } = [];

    public IReadOnlyList<PeerRound> Rounds { get; private set; } = [];

    public IReadOnlyList<PeerCount> Counts { get; private set; } = [];

    public async Task OnGetAsync(Guid ward, Guid? unit, DateOnly today)
    {
        (string, object?)[] given = [("@ward", ward), ("@unit", unit ?? Guid.Empty), ("@today", today), ("@amber", today.AddDays(7)), ("@soon", today.AddDays(20)), ("@year", today.Year)];
        Ward = (await rows.ReadAsync("""select "Name" from wards where "Id" = @ward""", r => r.GetString(0), given[0]))[0];
        Tasks = await rows.ReadAsync(
            $"""
            select t."Id", t."Path", t."Text", t."Status", t."DueOn", u."Name" from tasks t
            join plans p on p."Id" = t."PlanId" and p."Adoption_By" is not null and p."Year" >= @year left join units u on u."Id" = t."LeadUnitId"
            where t."WardId" = @ward and not t."IsDropped" and (t."Status" in ('Done', 'Returned', 'Blocked') or t."Status" in ('Planned', 'Started') and t."DueOn" <= @amber)
            {(unit is null ? "" : "and t.\"LeadUnitId\" = @unit")} order by t."DueOn"
            """, r => new PeerTask(r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Day(4), r.Text(5)), given);
        Rounds = await rows.ReadAsync(
            """
            select r."Id", r."Kind", r."DueOn", u."Name", ur."UnitStatus", wr."WardStatus" from report_rounds r
            join plans p on p."Id" = r."PlanId" and p."Adoption_By" is not null
            join round_reporters x on x."RoundId" = r."Id" join units u on u."Id" = x."UnitId"
            left join reports ur on ur."RoundId" = r."Id" and ur."UnitId" = x."UnitId" left join reports wr on wr."RoundId" = r."Id" and wr."Kind" = 'ward'
            where r."WardId" = @ward and r."Year" >= @year and r."DueOn" <= @soon
            """, r => new PeerRound(r.GetGuid(0), r.GetString(1), r.GetFieldValue<DateOnly>(2), r.GetString(3), r.Text(4), r.Text(5)), given);
        Counts = await rows.ReadAsync(
            $"""
            select t."Status", count(*), sum(case when t."DueOn" < @today then 1 else 0 end) from tasks t join plans p on p."Id" = t."PlanId" and p."Adoption_By" is not null and p."Year" = @year
            where t."WardId" = @ward and not t."IsDropped" {(unit is null ? "" : "and (t.\"LeadUnitId\" = @unit or exists (select 1 from task_support s where s.\"TaskId\" = t.\"Id\" and s.\"UnitId\" = @unit))")} group by t."Status"
            """, r => new PeerCount(r.GetString(0), r.GetInt64(1), r.GetInt64(2)), given);
    }
}
