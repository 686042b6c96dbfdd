using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Paper;

/// <summary>Holds what was typed back from paper against the registry, and brings it in as one batch. The page saves.</summary>
public sealed class PaperDesk(AppDb db, OfficeClock clock, ChildDesk desk)
{
    private const int AtOnce = 200;

    /// <summary>What each waiting line of a sheet would do, in the order of names, as it is now.</summary>
    /// <param name="decisions">By <see cref="PaperPlan.ChoiceOf"/>.</param>
    public async Task<IReadOnlyList<PaperPlan>> PlansAsync(PaperSheet sheet, FormWorld world, IReadOnlyDictionary<string, PaperDecision> decisions)
    {
        var lines = await db.PaperLinesFor(world.Me).Where(l => l.SheetId == sheet.Id && l.State == PaperLineState.Waiting).ToListAsync();
        var children = new List<Child>();
        foreach (var some in lines.Select(l => l.ChildId).Chunk(AtOnce)) children.AddRange(await db.ChildrenFor(world.Me).WithFacts().Where(c => some.Contains(c.Id)).ToListAsync());
        return [.. children.OrderBy(c => c.SortKey).ThenBy(c => c.Id.Value).Select(c => Plan(sheet, lines.Single(l => l.ChildId == c.Id), c, world, decisions))];
    }

    /// <summary>What one line would do.</summary>
    public PaperPlan Plan(PaperSheet sheet, PaperLine line, Child child, FormWorld world, IReadOnlyDictionary<string, PaperDecision> decisions)
    {
        var written = TypedText.Read(line.Typed);
        var cells = PaperColumns.TypedBy(world).Where(c => written.GetValueOrDefault(c.Key) is not null).Select(c => Cell(sheet, line, child, c, written[c.Key]!, world, decisions)).ToList();
        var differs = cells.Where(c => c.Outcome is PaperOutcome.Changed).ToDictionary(c => c.Column.Key, c => c.Written);
        var changes = new PaperChanges(child, world, world.T["Phiếu {0} in ngày {1}", sheet.Number, Days.Show(OfficeClock.DayOf(sheet.At))]).Of(differs).ToList();
        var faults = changes.SelectMany(c => desk.Check(child, c, world).Faults.Select(f => FaultOf(c, f, world))).ToList();
        var verdict = cells.Any(c => c.Outcome is PaperOutcome.Overtaken) ? PaperVerdict.Undecided
            : faults.Count > 0 ? PaperVerdict.Wrong
            : changes.Count > 0 ? PaperVerdict.Ready : PaperVerdict.Same;
        return new PaperPlan(line, child, verdict, cells, verdict is PaperVerdict.Ready ? changes : [], faults);
    }

    /// <summary>Brings in what is ready, as one batch; what has to be decided or mended waits on. Nothing is saved yet.</summary>
    public async Task<PaperApplied> ApplyAsync(PaperSheet sheet, IReadOnlyList<PaperPlan> plans, FormWorld world, string title)
    {
        var batch = Ids.New<BatchId>();
        var (changed, proposed, same) = (0, 0, 0);
        foreach (var plan in plans.Where(p => p.Verdict is PaperVerdict.Ready or PaperVerdict.Same))
        {
            var answers = plan.Changes.Select(c => desk.Send(plan.Child, c, world, batch)).ToList();

            // Good each by itself, two parts of one line may still contradict each other: then nothing of all is brought in.
            if (answers.FirstOrDefault(a => a.Outcome is DeskOutcome.Refused) is { } refused) return new PaperApplied(null, 0, 0, 0, plans.Count, $"{plan.Child.FullName}: {refused.Faults[0].Words}");
            var holds = answers.Any(a => a.Outcome is DeskOutcome.Done);
            if (holds) await desk.SettleAsync(plan.Child);
            plan.Line.Settle(holds ? batch : null);
            changed += holds ? 1 : 0;
            proposed += answers.Count(a => a.Outcome is DeskOutcome.Proposed);
            same += answers.Count == 0 ? 1 : 0;
        }

        if (changed > 0) db.Add(new Batch(batch, world.Me, clock.Now, BatchKind.Paper, title, created: 0, changed));
        return new PaperApplied(changed > 0 ? batch : null, changed, proposed, same, plans.Count(p => p.Verdict is PaperVerdict.Undecided or PaperVerdict.Wrong));
    }

    private static PaperCell Cell(PaperSheet sheet, PaperLine line, Child child, PaperColumn column, string written, FormWorld world, IReadOnlyDictionary<string, PaperDecision> decisions)
    {
        var (printed, now) = (column.Value(child, sheet.At), column.Value(child, FactHistory.Now));
        var tidy = PaperChanges.Tidy(column, written, child, world);
        var decision = decisions.GetValueOrDefault($"{line.Id.Value:N}.{column.Key}");
        var outcome = decision is { ForPaper: false } ? PaperOutcome.Blank : PaperReading.Judge(printed, tidy, now, decision?.Seen);
        return new PaperCell(column, printed, now, tidy, outcome, column.RightOf(world) is FacetRight.Propose);
    }

    private static PaperFault FaultOf(SentChange change, FieldFault fault, FormWorld world)
    {
        var column = PaperColumns.All.FirstOrDefault(c => c.Form == change.Form && c.Field == fault.Field && (change.Typed.GetValueOrDefault("la-gi") is not { } person || c.Key.StartsWith(person == nameof(KinRelation.Father) ? NewChildForm.Father : NewChildForm.Mother, StringComparison.Ordinal)));
        return new PaperFault(column, $"{world.T[column?.Label ?? change.Form.Title]}: {fault.Words}");
    }
}
