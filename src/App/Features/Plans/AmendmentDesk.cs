using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>An amendment that is gone through, beside the plan in force.</summary>
public sealed record OpenAmendment(Plan Draft, Plan InForce, Amendment Changes, IReadOnlyList<PlanTask> Now, IReadOnlyList<PlanTask> Read, IReadOnlyList<EndingChoice> Choices);

/// <summary>Takes an amending plan in, holds it against the plan in force and puts it into it.</summary>
public sealed class AmendmentDesk(AppDb db, OfficeClock clock, PlanImporter importer, PlanDrafts drafts)
{
    /// <summary>Adds a draft by hand to the context, not yet saved: the plan as it is, to be changed. Null where the person sees no such plan in force.</summary>
    public async Task<Plan?> CopyAsync(Viewer me, PlanId inForce, AmendmentKind kind) => await drafts.CopyToAmendAsync(me, inForce, kind);

    /// <summary>Adds the reading of an amending paper to the context, not yet saved.</summary>
    /// <exception cref="Documents.FileRefusedException">The file is no plan that can be read.</exception>
    public async Task<Plan> ReadAsync(Viewer me, Plan inForce, AmendmentKind kind, (byte[] Content, string Name) file, CancellationToken stop)
    {
        var draft = await importer.TakeInAsync(me, file.Content, file.Name, stop);
        draft.Amend(inForce, kind, isWhole: kind is AmendmentKind.Replace);
        var now = (await TasksAsync(me, inForce.Id)).Where(Amendment.IsInPlan).ToList();
        var read = db.ChangeTracker.Entries<PlanTask>().Select(e => e.Entity).Where(t => t.PlanId == draft.Id).OrderBy(t => t.Order).ToList();
        if (!draft.IsWhole) Place(draft, read, now);
        Match(draft, read.Where(t => !t.IsDropped), now);
        return draft;
    }

    private static void Match(Plan draft, IEnumerable<PlanTask> read, List<PlanTask> now)
    {
        var said = read.ToDictionary(t => t.Id);
        foreach (var (task, old) in AmendmentMatching.Propose(now, said.Values))
        {
            said[task].Match(old);
            said[task].FillFrom(now.Single(t => t.Id == old), draft.IsWhole, CopyOf);
        }
    }

    // "Sửa đổi điểm b khoản 1 Mục II như sau: …" means the place it names, not its own number.
    private void Place(Plan draft, List<PlanTask> read, List<PlanTask> now)
    {
        var clauses = db.ChangeTracker.Entries<Clause>().Select(e => e.Entity).Where(c => c.PlanId == draft.Id).ToDictionary(c => c.Path);
        var taken = new HashSet<string>();
        foreach (var task in read)
        {
            var said = AmendingWords.Of(task.Text);
            if (said.Repeals && said.Place is { } gone) Repeal(draft, task, now.Where(t => IsAt(t, gone)));
            else if ((said.Place ?? PlaceAbove(task, clauses)) is { } place) Put(task, place, said.Words, taken);
        }
    }

    private static void Put(PlanTask task, string place, string words, HashSet<string> taken)
    {
        var path = Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? place : $"{place}#{n}").First(taken.Add);
        task.Move(path, task.Order);
        if (words.Length > 0) task.Describe(words, task.Product, task.Money);
    }

    private static string? PlaceAbove(PlanTask task, Dictionary<string, Clause> clauses)
    {
        for (var path = task.ClausePath; path.Length > 0; path = path.Contains('.', StringComparison.Ordinal) ? path[..path.LastIndexOf('.')] : "")
        {
            if (clauses.GetValueOrDefault(path) is { } clause && (AmendingWords.PlaceIn(clause.Heading) ?? AmendingWords.PlaceIn(clause.Text)) is { } place) return place;
        }

        return null;
    }

    private void Repeal(Plan draft, PlanTask said, IEnumerable<PlanTask> gone)
    {
        said.Drop();
        foreach (var task in gone)
        {
            var choice = new EndingChoice(draft.Id, task.Id);
            choice.Choose(ends: true, said.Text);
            db.Add(choice);
        }
    }

    private static bool IsAt(PlanTask task, string place) => task.ClausePath == place || task.ClausePath.StartsWith(place + ".", StringComparison.Ordinal);

    /// <summary>The amendment beside the plan in force; null where the person sees no such draft.</summary>
    public async Task<OpenAmendment?> FindAsync(Viewer me, Guid id)
    {
        if (await db.DraftsFor(me).SingleOrDefaultAsync(p => p.Id == new PlanId(id) && p.Amends != null) is not { } draft) return null;
        var inForce = await db.PlansFor(me).SingleAsync(p => p.Id == draft.Amends);
        var now = await TasksAsync(me, inForce.Id);
        var read = await db.ReadTasksFor(me).Include(t => t.Support).Include(t => t.Targets).Where(t => t.PlanId == draft.Id).OrderBy(t => t.Order).AsSplitQuery().ToListAsync();
        var choices = await db.EndingChoicesFor(me).Where(c => c.AmendmentId == draft.Id).ToListAsync();
        return new OpenAmendment(draft, inForce, Amendment.Of(draft, now, read, choices), now, read, choices);
    }

    /// <summary>Notes whether a task the amendment does not name ends; not yet saved.</summary>
    public void Choose(OpenAmendment open, PlanTask task, bool ends, string? reason)
    {
        var choice = open.Choices.FirstOrDefault(c => c.TaskId == task.Id);
        if (choice is null) db.Add(choice = new EndingChoice(open.Draft.Id, task.Id));
        choice.Choose(ends, reason);
        db.Touch(open.Draft);
    }

    /// <summary>Puts the amendment into the plan, not yet saved: what stays keeps its progress, what goes ends, what is new is owed from now on.</summary>
    /// <param name="words">Words of the history.</param>
    public async Task ConfirmAsync(Viewer me, OpenAmendment open, ChangeWords words)
    {
        open.Draft.TakeUp(open.Changes, me.Account, clock.Now);
        db.Touch(open.InForce);
        var outline = new AmendedOutline(db, open, await db.ClausesFor(me).Where(c => c.PlanId == open.InForce.Id || c.PlanId == open.Draft.Id).OrderBy(c => c.Order).ToListAsync());
        foreach (var pair in open.Changes.Changed) Change(open, pair, words);
        foreach (var pair in open.Changes.Changed.Concat(open.Changes.Same).Where(_ => open.Draft.IsWhole)) pair.Now.Move(pair.Read.Path, pair.Read.Order);
        foreach (var read in open.Changes.Added) Add(open, read, words);
        foreach (var task in open.Changes.Ended) End(me, open, task, words);
        outline.Follow();
        await CiteAsync(me, open);
        await new AmendedRounds(db, me, open).FollowAsync();
    }

    private void Change(OpenAmendment open, AmendedTask pair, ChangeWords words)
    {
        foreach (var field in pair.Changes) Note(open, pair.Now, PlanChangeKind.Changed, (field, words.Of(pair.Now, field), words.Of(pair.Read, field)));
        db.RemoveRange(pair.Now.TakeOver(pair.Read, CopyOf));
        db.Touch(pair.Now);
    }

    private void Add(OpenAmendment open, PlanTask read, ChangeWords words)
    {
        var path = open.Draft.IsWhole ? read.Path : FreePath(open, read.ClausePath);
        var task = new PlanTask(Ids.New<PlanTaskId>(), read.WardId, open.InForce.Id, path, read.Order, read.Text) { AddedBy = open.Draft.Id, LeadAsWritten = read.LeadAsWritten, SupportAsWritten = read.SupportAsWritten };
        task.TakeOver(read, CopyOf);
        db.Add(task);
        Note(open, task, PlanChangeKind.Added, (null, null, words.Of(task, TaskField.Text)));
    }

    private string FreePath(OpenAmendment open, string clause)
    {
        var taken = open.Now.Select(t => t.Path).Concat(db.ChangeTracker.Entries<PlanTask>().Where(e => e.State is EntityState.Added).Select(e => e.Entity.Path)).ToHashSet();
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? clause : $"{clause}#{n}").First(p => !taken.Contains(p));
    }

    private void End(Viewer me, OpenAmendment open, PlanTask task, ChangeWords words)
    {
        var reason = words.Ending(open.Draft, open.Choices.FirstOrDefault(c => c.TaskId == task.Id)?.Reason);
        var entry = task.End(open.Draft.Id, open.Draft.IssuedOn ?? clock.Today, Ids.New<TaskEntryId>(), (reason, me.Account, clock.Now));
        if (entry is not null) db.Add(entry);
        Note(open, task, PlanChangeKind.Ended, (null, task.Text, reason));
    }

    private int _lines;

    private void Note(OpenAmendment open, PlanTask task, PlanChangeKind kind, (TaskField? Field, string? Old, string? New) said) => db.Add(new PlanChange
    {
        Id = Ids.New(),
        PlanId = open.InForce.Id,
        AmendmentId = open.Draft.Id,
        TaskId = task.Id,
        Kind = kind,
        Order = ++_lines,
        Field = said.Field,
        Old = said.Old,
        New = said.New,
    });

    private async Task CiteAsync(Viewer me, OpenAmendment open)
    {
        var cited = await db.CitationsFor(me).AsNoTracking().Where(c => c.PlanId == open.InForce.Id || c.PlanId == open.Draft.Id).ToListAsync();
        var known = cited.Where(c => c.PlanId == open.InForce.Id).ToHashSet();
        db.AddRange(cited.Where(c => c.PlanId == open.Draft.Id).Select(c => c with { PlanId = open.InForce.Id }).Where(known.Add));
    }

    private Task<List<PlanTask>> TasksAsync(Viewer me, PlanId plan) =>
        db.TasksFor(me).Include(t => t.Support).Include(t => t.Targets).Where(t => t.PlanId == plan).OrderBy(t => t.Order).AsSplitQuery().ToListAsync();

    private static TaskTarget CopyOf(TaskTarget target) => target with { Id = Ids.New() };
}
