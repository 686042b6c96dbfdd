using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;

namespace MangNon.App.Features.Plans;

/// <summary>A plan with all that belongs to its words: nothing of what was done.</summary>
public sealed record PlanWords(Plan Plan, IReadOnlyList<Clause> Clauses, IReadOnlyList<PlanTask> Tasks, IReadOnlyList<ReportRound> Rounds, IReadOnlyList<Citation> Citations);

/// <summary>A copy of a plan as a draft to be gone through; nothing of it is in force.</summary>
/// <param name="Origins">For each task of the copy the one it was copied from.</param>
public sealed record PlanCopy(PlanWords Words, IReadOnlyList<PlanWarning> Warnings, IReadOnlyDictionary<PlanTaskId, PlanTaskId> Origins)
{
    /// <summary>Copies outline, tasks, what they rest on and report rounds. Progress, evidence and who answers in the unit stay behind, so do tasks that were called off.</summary>
    /// <param name="move">How its days go over into the year of the copy; null for a copy that stays in its year.</param>
    /// <param name="units">Units of the ward today: one that has ended leads nothing any more.</param>
    public static PlanCopy Of(PlanWords source, int year, YearMove? move, IReadOnlyList<Unit> units)
    {
        var plan = new Plan(Ids.New<PlanId>(), source.Plan.WardId, year, move?.Words(source.Plan.Title) ?? source.Plan.Title);
        plan.Correct(plan.Title, number: null, issuedOn: null, source.Plan.Issuer, year);
        plan.CorrectEnd(source.Plan.SignedBy, source.Plan.Recipients);
        return new Copying(plan, move, units).Of(source);
    }

    private sealed class Copying(Plan plan, YearMove? move, IReadOnlyList<Unit> units)
    {
        private readonly List<PlanWarning> _warnings = [];
        private readonly Dictionary<PlanTaskId, PlanTaskId> _origins = [];
        private readonly HashSet<UnitId> _known = [.. units.Select(u => u.Id)];

        private ILookup<string, TaskDue> _limits = Array.Empty<TaskDue>().ToLookup(_ => "");

        public PlanCopy Of(PlanWords source)
        {
            _limits = source.Tasks.ToLookup(t => t.ClausePath, t => t.Due);
            var words = new PlanWords(
                plan,
                [.. source.Clauses.Select(ClauseOf)],
                [.. source.Tasks.Where(Amendment.IsInPlan).Select(TaskOf)],
                [.. source.Rounds.Select(RoundOf)],
                [.. source.Citations.Select(c => c with { PlanId = plan.Id })]);
            return new PlanCopy(words, _warnings, _origins);
        }

        private Clause ClauseOf(Clause old)
        {
            var clause = new Clause(Ids.New<ClauseId>(), plan.Id, old.Path, old.Order, old.Depth);
            clause.Say(WordsOf(old.Heading, old.Path), WordsOf(old.Text, old.Path));
            if (move is not null && (move.StillSaysOldYear(clause.Heading) || move.StillSaysOldYear(clause.Text))) Warn("copied-year", old.Path, "Mục này còn ghi năm cũ. Xem lại: ngày, số văn bản hay năm học?");
            return clause;
        }

        private PlanTask TaskOf(PlanTask old)
        {
            var task = new PlanTask(Ids.New<PlanTaskId>(), old.WardId, plan.Id, old.Path, old.Order, WordsOf(old.Text, old.ClausePath)!) { LeadAsWritten = old.LeadAsWritten, SupportAsWritten = old.SupportAsWritten };
            task.Describe(task.Text, WordsOf(old.Product, old.ClausePath), old.Money);
            task.Assign(old.LeadUnitId is { } lead && _known.Contains(lead) ? lead : null, old.Support.Select(s => s.UnitId).Where(_known.Contains));
            foreach (var target in old.Targets) task.AddTarget(target with { Id = Ids.New() });
            SetDue(task, move?.Of(old.Due) ?? new MovedDue(old.Due, null));
            _origins[task.Id] = old.Id;
            return task;
        }

        private void SetDue(PlanTask task, MovedDue moved)
        {
            var due = moved.Due;
            task.SetDue(due.Kind, due.From, due.On, due.Label);
            if (moved.DayOff is { } dayOff) Warn("day-moved", task.Path, $"Hạn {Days.Show(dayOff)} rơi vào ngày nghỉ, đã chuyển sang {Days.Show(due.On)}.");
        }

        private ReportRound RoundOf(ReportRound old)
        {
            var moved = move?.Of(old.DueOn);
            var round = new ReportRound(Ids.New<ReportRoundId>(), old.WardId, plan.Id, old.Kind, plan.Year, moved?.Due.On ?? old.DueOn) { Addressees = old.Addressees };
            round.AskFrom(old.Reporters.Select(r => r.UnitId).Where(_known.Contains));
            if (moved?.DayOff is { } dayOff) Warn("day-moved", path: null, $"Hạn báo cáo {Days.Show(dayOff)} rơi vào ngày nghỉ, đã chuyển sang {Days.Show(round.DueOn)}.");
            return round;
        }

        // The words of a point name the last days of the tasks under it.
        private string? WordsOf(string? words, string path) =>
            words is null || move is null ? words : move.Words(_limits[path].Distinct().Aggregate(words, move.Words));

        private void Warn(string code, string? path, string message) =>
            _warnings.Add(new PlanWarning { Id = Ids.New(), PlanId = plan.Id, Code = code, Path = path, Message = message });
    }
}
