using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports;

/// <summary>What composing anew did to a draft.</summary>
/// <param name="Changed">Paragraphs that are new or say something else now.</param>
/// <param name="Kept">Paragraphs people wrote, which stayed.</param>
/// <param name="Newer">Those of them whose material has changed since.</param>
public sealed record Recomposed(int Changed, int Kept, int Newer);

/// <summary>Lays out what a report is composed from, has it composed, and keeps the result as rows.</summary>
public sealed class ReportDesk(AppDb db, OfficeClock clock)
{
    /// <summary>Composes a unit's report from its tasks, and adds it to the context.</summary>
    public async Task<UnitReport> StartAsync(Viewer me, ReportRound round, Unit unit)
    {
        var report = new UnitReport(Ids.New<ReportId>(), me.Ward, round.Id, unit.Id, clock.Now);
        db.Add(report);
        Compose(report, await MaterialAsync(me, round, ReportingBody.OfUnit(unit.Name), unit.Id, []), written: []);
        return report;
    }

    /// <summary>Compiles the ward's report from all tasks and the accepted reports of the units, and adds it to the context.</summary>
    public async Task<WardReport> CompileAsync(Viewer me, ReportRound round)
    {
        var report = new WardReport(Ids.New<ReportId>(), me.Ward, round.Id, clock.Now);
        db.Add(report);
        Compose(report, await WardMaterialAsync(me, round), written: []);
        return report;
    }

    /// <summary>Composes anew; what a person wrote or changed stays word for word, and is told where its material has changed.</summary>
    public async Task<Recomposed> ComposeAgainAsync(Viewer me, WardReport report, ReportRound round)
    {
        var paragraphs = await db.ParagraphsFor(me).Include(p => p.Sources).Where(p => p.ReportId == report.Id).ToListAsync();
        var (written, before) = (paragraphs.Where(p => p.EditedAt is not null).ToList(), paragraphs.Where(p => p.EditedAt is null).Select(p => p.Text).ToHashSet());
        db.RemoveRange(paragraphs.Where(p => p.EditedAt is null));
        db.RemoveRange(await db.HeadingsFor(me).Where(h => h.ReportId == report.Id).ToListAsync());
        db.RemoveRange(await db.FiguresFor(me).Include(f => f.Shares).Where(f => f.ReportId == report.Id).ToListAsync());
        var placed = Compose(report, await WardMaterialAsync(me, round), written);
        db.Touch(report);
        return new Recomposed(
            placed.Count(p => p is { Written: null, Composed: { } composed } && !before.Contains(composed.Text)),
            written.Count,
            written.Count(w => w.Newer is not null));
    }

    private async Task<ReportMaterial> WardMaterialAsync(Viewer me, ReportRound round)
    {
        var ward = await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == me.Ward);
        var (kind, name) = ward.Name.Split(' ', 2) is [var k, var n] ? (k.ToLowerInvariant(), n) : ("", ward.Name);
        return await MaterialAsync(me, round, ReportingBody.OfWard(kind, name), null, await UnitReportsAsync(me, round));
    }

    private IReadOnlyList<Placed> Compose(Report report, ReportMaterial material, IReadOnlyList<ReportParagraph> written)
    {
        var composed = ReportComposer.Compose(material);
        report.Name(composed.Subject);
        db.AddRange(composed.Headings.Select((h, i) => new HeadingLine(Ids.New(), report.Id, i + 1, h.Level, h.Marker, h.Text, h.Section, h.ClausePath)));
        var placed = Recomposition.Lay(composed.Paragraphs, written);
        for (var i = 0; i < placed.Count; i++) Put(report, placed[i], (i + 1) * 10);
        AddFigures(report, composed.Figures);
        return placed;
    }

    private void Put(Report report, Placed placed, int order)
    {
        placed.Written?.Move(order);
        if (placed is { Written: { } written, Composed: { } composed }) written.Compare(composed.Text);
        if (placed is { Written: null, Composed: { } added }) Add(report, added, order);
    }

    private void Add(Report report, ComposedParagraph paragraph, int order)
    {
        var row = new ReportParagraph(Ids.New<ParagraphId>(), report.WardId, report.Id, paragraph.Section, paragraph.ClausePath, order, paragraph.Text, paragraph.NeedsPerson);
        foreach (var source in paragraph.Sources) row.AddSource(source);
        db.Add(row);
    }

    private void AddFigures(Report report, FigureTable table)
    {
        var order = 0;
        foreach (var row in table.Rows)
        {
            var figure = new FigureLine(Ids.New(), report.Id, ++order, row.Label, row.Unit, row.Total);
            foreach (var unit in row.ByUnit) figure.AddShare(new FigureShare(Ids.New(), unit.Unit, unit.Value, unit.Sources is [.., var last] ? last.Id : null));
            db.Add(figure);
        }
    }

    private async Task<ReportMaterial> MaterialAsync(Viewer me, ReportRound round, ReportingBody body, UnitId? unit, IReadOnlyList<UnitReportMaterial> reports)
    {
        var plan = await db.PlansFor(me).AsNoTracking().SingleAsync(p => p.Id == round.PlanId);
        var tasks = db.TasksFor(me).AsNoTracking().Where(t => t.PlanId == plan.Id);
        if (unit is not null) tasks = tasks.Where(t => t.LeadUnitId == unit || t.Support.Any(s => s.UnitId == unit));
        var asOf = clock.Today < round.PeriodTo ? clock.Today : round.PeriodTo;
        var days = new ToldDays(round.PeriodFrom, asOf, IsTakenOverLate(plan, round));
        var clauses = await ClausesAsync(me, plan, days, await tasks.Include(t => t.Support).OrderBy(t => t.Order).ToListAsync(), unit);
        var ward = await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == me.Ward);

        // The header prints the issuer in capitals; in a sentence it is the ward's committee.
        return new ReportMaterial(round.Period, body, new PlanCitation(plan.Number, plan.IssuedOn, $"Ủy ban nhân dân {ward.NameInText}", plan.Title), asOf, clauses, reports);
    }

    /// <summary>The plan came into the house when its year was over: nothing can have been told in time.</summary>
    public static bool IsTakenOverLate(Plan plan, ReportRound round) => plan.Adoption is { } adoption && OfficeClock.DayOf(adoption.At).Year > round.PeriodTo.Year;

    /// <summary>Which entries a report hears. Of a plan taken over late it hears all, as told on its last day; a person looks through them.</summary>
    private sealed record ToldDays(DateOnly From, DateOnly To, bool HearsAll)
    {
        public DateOnly Of(TaskEntry entry) => HearsAll ? To : OfficeClock.DayOf(entry.At);
    }

    private async Task<IReadOnlyList<ClauseMaterial>> ClausesAsync(Viewer me, Plan plan, ToldDays days, IReadOnlyList<PlanTask> tasks, UnitId? unit)
    {
        var units = await db.UnitsFor(me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        var titles = await db.ClausesFor(me).AsNoTracking().Where(c => c.PlanId == plan.Id).ToDictionaryAsync(c => c.Path, c => ReportWording.ClauseTitle(c.Label));
        var entries = await EntriesAsync(me, plan.Id);
        return [.. tasks.GroupBy(t => string.Join('.', t.ClausePath.Split('.').Take(2))).Select(g => new ClauseMaterial(
            g.Key,
            titles.GetValueOrDefault(g.Key, g.Key),
            [.. g.Select(t => MaterialOf(t, [.. entries[t.Id].Where(e => days.Of(e) <= days.To)], unit, units, days))]))];
    }

    private async Task<ILookup<PlanTaskId, TaskEntry>> EntriesAsync(Viewer me, PlanId plan)
    {
        var entries = await db.TaskEntriesFor(me).AsNoTracking().Include(e => e.Numbers)
            .Where(e => db.TasksFor(me).Any(t => t.Id == e.TaskId && t.PlanId == plan)).OrderBy(e => e.At).ToListAsync();
        return entries.ToLookup(e => e.TaskId);
    }

    // As it stood at the end of the period: what was told later belongs to the next report.
    private static TaskMaterial MaterialOf(PlanTask task, IReadOnlyList<TaskEntry> entries, UnitId? unit, IReadOnlyDictionary<UnitId, string> units, ToldDays days)
    {
        string Name(UnitId? id) => id is { } u ? units.GetValueOrDefault(u, "") : "";
        var told = entries.Where(e => e is { Action: PlanTaskAction.Report or PlanTaskAction.Finish, Words: not null } && days.Of(e) >= days.From && (unit is null || e.UnitId == unit));
        var finished = entries.LastOrDefault(e => e.Action is PlanTaskAction.Finish);
        return new TaskMaterial(
            task.Id.Value,
            task.Text,
            task.LeadUnitId is null ? null : Name(task.LeadUnitId),
            [.. task.Support.Select(s => Name(s.UnitId))],
            Enum.Parse<ReportedStatus>(PlanTaskLifecycle.AfterAll(entries.Select(e => e.Action)).ToString()),
            task.DueOn,
            finished is null ? null : days.Of(finished),
            task.Product,
            [.. told.Select(e => new ProgressMaterial(e.Id.Value, days.Of(e), Name(e.UnitId), e.Words!, [.. e.Numbers.Select(n => new ReportedFigure(n.Label, n.Value, n.Unit))]))],
            entries.LastOrDefault(e => e.Action is PlanTaskAction.Block)?.Words,
            task.Support.Any(s => s.UnitId == unit) ? entries.LastOrDefault(e => e.UnitId == unit && e.Part is not null)?.Part ?? PartState.Untold : null);
    }

    private async Task<IReadOnlyList<UnitReportMaterial>> UnitReportsAsync(Viewer me, ReportRound round)
    {
        var reports = await db.UnitReportsFor(me).AsNoTracking().Where(r => r.RoundId == round.Id && r.Status == UnitReportStatus.Accepted).ToListAsync();
        var ids = reports.Select(r => r.Id).ToList();
        var paragraphs = (await db.ParagraphsFor(me).AsNoTracking().Where(p => ids.Contains(p.ReportId)).OrderBy(p => p.Order).ToListAsync()).ToLookup(p => p.ReportId);
        var units = await db.UnitsFor(me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        return [.. reports.Select(r => MaterialOf(units.GetValueOrDefault(r.UnitId, ""), [.. paragraphs[r.Id]])).OrderBy(r => r.Unit, StringComparer.Ordinal)];
    }

    // "Không có." is an answer to the ward, not something for the ward to repeat.
    private static bool SaysSomething(string text) => VietnameseText.Fold(text) is not ("" or "khong" or "khong co" or "khong co gi");

    // The rules tell the tasks again for the ward, so of a unit's report only what its people wrote is taken over;
    // what they protected is read where it stands.
    private static UnitReportMaterial MaterialOf(string unit, IReadOnlyList<ReportParagraph> paragraphs)
    {
        IReadOnlyList<UnitParagraph> Written(ReportSection section) =>
            [.. paragraphs.Where(p => p.Section == section && p.Secrecy is SecrecyLevel.Normal && SaysSomething(p.Text) && p.EditedAt is not null && (section is not ReportSection.Results || p.ClausePath is not null))
                .Select(p => new UnitParagraph(p.Id.Value, p.ClausePath, p.Text))];
        return new UnitReportMaterial(unit, Written(ReportSection.Results), Written(ReportSection.Difficulties), Written(ReportSection.Proposals), Written(ReportSection.Next));
    }
}
