using MangNon.App.Data;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>A plan on paper (Nghị định 30/2020/NĐ-CP, Phụ lục I): number, place and day, grounds, outline in its own numbering with the tasks under their point, Nơi nhận, signature.</summary>
public sealed class PlanPapers(AppDb db, OfficeClock clock)
{
    private const string Opening = "mở đầu";

    /// <summary>A draft as it is so far, or a plan as it stands today with its amendments in it.</summary>
    public async Task<AdministrativeDocument> OfAsync(Viewer me, Plan plan)
    {
        var ward = await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == plan.WardId);
        var number = plan.Number?.Split('/', 2);
        return new AdministrativeDocument(
            ParentBody: null,
            IssuingBody: WardPaper.IssuerOf(ward),
            Number: number?[0],
            Symbol: number is [_, var symbol] ? symbol : "KH-UBND",
            Place: ward.PlaceName,
            Date: plan.IssuedOn,
            Year: plan.Year,
            Subject: [plan.Title],
            Addressees: [],
            Body: [.. await GroundsAsync(me, plan), .. PlanBody.Of(await ClausesAsync(me, plan), await TasksAsync(me, plan), await WordsAsync(me))],
            Recipients: [.. plan.Recipients.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(r => !r.StartsWith("Lưu", StringComparison.OrdinalIgnoreCase))],
            FiledAt: "VT, VH-XH",
            Signature: await SignatureAsync(me, plan),
            Draft: plan is { IsInForce: false, TakenUp: null })
        {
            Type = "KẾ HOẠCH",
            Foot = await FootAsync(me, plan),
        };
    }

    private async Task<IReadOnlyList<ReportGround>> GroundsAsync(Viewer me, Plan plan)
    {
        var cited = await (from c in db.CitationsFor(me)
                           join d in db.HigherDocumentsFor(me) on c.DocumentId equals d.Id
                           where c.PlanId == plan.Id && c.Path == Opening
                           select d).AsNoTracking().ToListAsync();
        return [.. cited.OrderBy(d => d.IssuedOn ?? DateOnly.MaxValue).ThenBy(d => d.Key, StringComparer.Ordinal).Select(d => new ReportGround(GroundOf(d)))];
    }

    private static string GroundOf(HigherDocument document)
    {
        var issuer = document.Issuer is { } body ? $" của {body}" : "";
        var subject = document.Title is { } title && !document.Citation.Contains(title, StringComparison.Ordinal) ? $" {title}" : "";
        return $"Căn cứ {document.Citation}{issuer}{subject};";
    }

    // As the paper was signed, where that was read; else as the ward's posts say.
    private async Task<SignatureBlock> SignatureAsync(Viewer me, Plan plan)
    {
        var parts = plan.SignedBy?.Split(" · ") ?? [];
        return parts is [var authority, var position, var name]
            ? new SignatureBlock(authority.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), position, name)
            : await WardPaper.SignatureOfAsync(db, me, plan.WardId, parts.LastOrDefault(), clock.Today);
    }

    // A plan with amendments in it is not the paper that was signed, and says so.
    private async Task<string?> FootAsync(Viewer me, Plan plan)
    {
        var amendments = await db.AmendmentsFor(me).AsNoTracking().Where(a => a.Amends == plan.Id).OrderBy(a => a.TakenUp!.At).ToListAsync();
        return amendments.Count == 0 ? null : $"Nội dung đến ngày {clock.Today:dd'/'MM'/'yyyy}, gồm sửa đổi theo: {string.Join("; ", amendments.Select(a => a.Citation))}. Bản ký là bản có giá trị.";
    }

    private Task<List<Clause>> ClausesAsync(Viewer me, Plan plan) => db.ClausesFor(me).AsNoTracking().Where(c => c.PlanId == plan.Id).OrderBy(c => c.Order).ToListAsync();

    private async Task<IReadOnlyList<PlanTask>> TasksAsync(Viewer me, Plan plan)
    {
        var tasks = plan.IsInForce ? db.TasksFor(me) : db.ReadTasksFor(me);
        return [.. (await tasks.AsNoTracking().Include(t => t.Support).Include(t => t.Targets).Where(t => t.PlanId == plan.Id).OrderBy(t => t.Order).AsSplitQuery().ToListAsync()).Where(Amendment.IsInPlan)];
    }

    private async Task<ChangeWords> WordsAsync(Viewer me) => new(await db.UnitsFor(me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name));
}

/// <summary>Outline and tasks of a plan as blocks of a paper.</summary>
internal static class PlanBody
{
    public static IEnumerable<ReportBlock> Of(IReadOnlyList<Clause> clauses, IReadOnlyList<PlanTask> tasks, ChangeWords words)
    {
        var under = tasks.ToLookup(t => t.ClausePath);
        foreach (var clause in clauses)
        {
            foreach (var block in ClauseOf(clause)) yield return block;
            foreach (var block in under[clause.Path].SelectMany(t => TaskOf(clause, t, words))) yield return block;
        }
    }

    private static IEnumerable<ReportBlock> ClauseOf(Clause clause)
    {
        var marker = ClauseWords.Marker(clause);
        if (clause.Heading is { } heading) yield return new ReportHeading(clause.Depth, marker, heading);
        if (clause.Text is { } text) yield return new ReportParagraphBlock(clause.Heading is null ? $"{marker} {text}" : text);
    }

    // A point that says the task already is not said again; what its words leave open follows it.
    private static IEnumerable<ReportBlock> TaskOf(Clause clause, PlanTask task, ChangeWords words)
    {
        var said = $"{clause.Heading}\n{clause.Text}";
        if (!said.Contains(task.Text.TrimEnd('.'), StringComparison.Ordinal)) yield return new ReportParagraphBlock(task.Text);
        var facts = string.Join(" ", FactsOf(task, said, words).Where(f => f.Value is { } value && !Says(said, value)).Select(f => $"{f.Name}: {f.Value!.TrimEnd('.')}."));
        if (facts.Length > 0) yield return new ReportParagraphBlock(facts);
    }

    private static IEnumerable<(string Name, string? Value)> FactsOf(PlanTask task, string said, ChangeWords words) =>
    [
        ("Đơn vị chủ trì", task.LeadAsWritten is { } lead && Says(said, lead) ? null : words.Of(task, TaskField.Lead)),
        ("Đơn vị phối hợp", task.SupportAsWritten.Split('\n').Any(s => s.Length > 0 && Says(said, s)) ? null : words.Of(task, TaskField.Support)),
        ("Thời hạn", task.DueOn is { } day && SaysDay(said, day) ? null : DueOf(task, words)),
        ("Sản phẩm", words.Of(task, TaskField.Product)),
        ("Kinh phí", words.Of(task, TaskField.Money)),
        ("Chỉ tiêu", task.Targets.All(t => Says(said, t.Text)) ? null : words.Of(task, TaskField.Targets)),
    ];

    private static string? DueOf(PlanTask task, ChangeWords words) =>
        task is { DueKind: DueKind.Date, DueOn: not null } ? $"chậm nhất ngày {words.Of(task, TaskField.Due)}" : words.Of(task, TaskField.Due);

    private static bool Says(string said, string words) => said.Contains(words, StringComparison.OrdinalIgnoreCase);

    // "Trước ngày 20/11" makes the 19th the last day in time.
    private static bool SaysDay(string said, DateOnly day) =>
        new[] { day, day.AddDays(1) }.Any(d => Written.Any(form => said.Contains(d.ToString(form, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    private static readonly string[] Written = ["dd'/'MM", "d'/'M", "dd'/'M"];
}
