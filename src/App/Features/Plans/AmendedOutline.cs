using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>
/// The outline of a plan follows its amendment. One that lists everything brings its own outline; one of single points changes and adds
/// those. Old points are ended, never deleted.
/// </summary>
internal sealed class AmendedOutline(AppDb db, OpenAmendment open, IReadOnlyList<Clause> clauses)
{
    private readonly List<Clause> _now = [.. clauses.Where(c => c.PlanId == open.InForce.Id)];
    private readonly List<Clause> _said = [.. clauses.Where(c => c.PlanId == open.Draft.Id)];

    /// <summary>Called when the tasks have been changed, added and ended.</summary>
    public void Follow()
    {
        var outline = open.Draft.IsWhole ? Whole() : Points();
        for (var i = 0; i < outline.Count; i++) outline[i].Move(i + 1);
    }

    private List<Clause> Whole()
    {
        var said = _said.Where(c => !(SaysAsBefore(c) && IsLeft(c, _said))).ToList();
        var places = said.Select(c => c.Path).ToHashSet();
        var outline = said.Select(c => New(c, SaysAsBefore(c) && ChangedAt(c, _said) is { } task ? (null, task.Text) : (c.Heading, c.Text))).ToList();

        // A task that stays though nobody named it keeps the point it stands under, and those above it.
        var kept = _now.Where(c => !places.Contains(c.Path) && Holds(c, open.Changes.Kept)).ToHashSet();
        foreach (var old in _now.Where(c => !kept.Contains(c))) old.End(open.Draft.Id);
        foreach (var old in _now.Where(kept.Contains)) Insert(outline, old);
        return outline;
    }

    private List<Clause> Points()
    {
        var outline = _now.Where(c => !IsLeft(c, _now)).ToList();
        foreach (var gone in _now.Except(outline)) gone.End(open.Draft.Id);
        for (var i = 0; i < outline.Count; i++) outline[i] = Reworded(outline[i]);
        var known = outline.Select(c => c.Path).ToHashSet();
        foreach (var said in _said.Where(c => !known.Contains(c.Path) && Holds(c, open.Changes.Added))) Insert(outline, New(said, (said.Heading, said.Text)));
        return outline;
    }

    private Clause Reworded(Clause clause)
    {
        if (ChangedAt(clause, _now) is not { } task) return clause;
        clause.End(open.Draft.Id);
        return New(clause, (null, task.Text));
    }

    private static bool Holds(Clause clause, IEnumerable<PlanTask> tasks) =>
        tasks.Any(t => t.ClausePath == clause.Path || t.ClausePath.StartsWith(clause.Path + ".", StringComparison.Ordinal));

    // The amendment's own words about a point stand; those it only carried along follow the tasks.
    private bool SaysAsBefore(Clause said) => _now.FirstOrDefault(c => c.Path == said.Path) is { } old && (old.Heading, old.Text) == (said.Heading, said.Text);

    // The point was a task, and the task has ended.
    private bool IsLeft(Clause clause, List<Clause> among) =>
        !among.Any(c => PlanOutline.IsWithin(c, clause)) && open.Changes.Ended.Any(t => t.ClausePath == clause.Path) && !Staying.Any(t => t.ClausePath == clause.Path);

    // Only where the point is that one task: one that holds several says more than the task does.
    private PlanTask? ChangedAt(Clause clause, List<Clause> among)
    {
        if (among.Any(c => PlanOutline.IsWithin(c, clause)) || Staying.Where(t => t.ClausePath == clause.Path).ToList() is not [var task]) return null;
        return open.Changes.Changed.Any(p => p.Now == task && p.Changes.Any(f => f is not TaskField.Place)) ? task : null;
    }

    private IEnumerable<PlanTask> Staying => open.Changes.Changed.Concat(open.Changes.Same).Select(p => p.Now).Concat(open.Changes.Kept).Concat(open.Changes.Added);

    // Behind the last point of the same parent; at the end where the parent is not there.
    private static void Insert(List<Clause> outline, Clause clause)
    {
        var parent = clause.Path.Contains('.', StringComparison.Ordinal) ? clause.Path[..clause.Path.LastIndexOf('.')] : "";
        var last = outline.FindLastIndex(c => c.Path == parent || c.Path.StartsWith(parent + ".", StringComparison.Ordinal));
        outline.Insert(last < 0 ? outline.Count : last + 1, clause);
    }

    private Clause New(Clause like, (string? Heading, string? Text) words)
    {
        var point = new Clause(Ids.New<ClauseId>(), open.InForce.Id, like.Path, like.Order, like.Depth) { Page = like.Page, Line = like.Line, LastLine = like.LastLine };
        point.Say(words.Heading, words.Text);
        db.Add(point);
        return point;
    }
}

/// <summary>The rounds of reports follow an amendment: another day, other units, a new round. One it does not name stays, with its reports.</summary>
internal sealed class AmendedRounds(AppDb db, Viewer me, OpenAmendment open)
{
    public async Task FollowAsync()
    {
        var now = await db.RoundsFor(me).Include(r => r.Reporters).Where(r => r.PlanId == open.InForce.Id).ToListAsync();
        foreach (var said in await db.ReadRoundsFor(me).AsNoTracking().Include(r => r.Reporters).Where(r => r.PlanId == open.Draft.Id).ToListAsync()) Put(said, now);
    }

    private void Put(ReportRound said, List<ReportRound> now)
    {
        var round = now.FirstOrDefault(r => r.Period == said.Period);
        var units = said.Reporters.Select(r => r.UnitId).ToHashSet();
        if (round is not null && round.DueOn == said.DueOn && round.Reporters.Select(r => r.UnitId).ToHashSet().SetEquals(units)) return;
        if (round is null) db.Add(round = new ReportRound(Ids.New<ReportRoundId>(), said.WardId, open.InForce.Id, said.Kind, said.Year, said.DueOn) { Addressees = said.Addressees });
        else db.Touch(round);
        round.Move(said.DueOn);
        round.AskFrom(units);
    }
}
