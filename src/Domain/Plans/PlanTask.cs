using MangNon.Domain.Names;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Plans;

/// <summary>
/// A task of the plan by the "6 rõ": who (lead and supporting units), what (text), when (due), responsibility
/// (the accountable person), product, authority (who accepts it).
/// </summary>
public sealed class PlanTask : IRootRecord
{
    private readonly List<TaskSupport> _support = [];
    private readonly List<TaskTarget> _targets = [];

    private PlanTask()
    {
    }

    public PlanTask(PlanTaskId id, WardId ward, PlanId plan, string path, int order, string text)
    {
        Id = id;
        WardId = ward;
        PlanId = plan;
        Path = path;
        Order = order;
        Describe(text, product: null, money: null);
    }

    public PlanTaskId Id { get; private set; }

    public WardId WardId { get; private set; }

    public PlanId PlanId { get; private set; }

    /// <summary>Path of the clause that asks for it, #n behind it where a clause asks for several.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Path of the clause alone.</summary>
    public string ClausePath { get; private set; } = "";

    /// <summary>First number of the path ("II"), for filters.</summary>
    public string Section { get; private set; } = "";

    public int Order { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Folded words of the text, for search.</summary>
    public string SearchWords { get; private set; } = "";

    /// <summary>Expected product (sản phẩm).</summary>
    public string? Product { get; private set; }

    /// <summary>Money the plan names, in đồng.</summary>
    public long? Money { get; private set; }

    /// <summary>Lead as the plan writes it.</summary>
    public string? LeadAsWritten { get; init; }

    /// <summary>Supporting bodies as the plan writes them, one a line.</summary>
    public string SupportAsWritten { get; init; } = "";

    public UnitId? LeadUnitId { get; private set; }

    /// <summary>Person who answers for it in the lead unit.</summary>
    public PersonId? AccountableId { get; private set; }

    public IReadOnlyList<TaskSupport> Support => _support;

    public IReadOnlyList<TaskTarget> Targets => _targets;

    public DueKind DueKind { get; private set; }

    public DateOnly? DueFrom { get; private set; }

    /// <summary>Last day in time.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Rhythm, occasion or words of a period.</summary>
    public string? DueLabel { get; private set; }

    /// <summary>The time limit as one value.</summary>
    public TaskDue Due => new(DueKind, DueFrom, DueOn, DueLabel);

    public PlanTaskStatus Status { get; private set; }

    /// <summary>Day the unit reported it done last.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>When something was last told about it (UTC).</summary>
    public DateTime? LastEntryAt { get; private set; }

    public int Page { get; init; }

    public int Line { get; init; }

    public int LastLine { get; init; }

    /// <summary>A person said, while the plan was being gone through, that this is no task.</summary>
    public bool IsDropped { get; private set; }

    /// <summary>In an amendment that is gone through: the task in force whose words it takes over; null for a new one.</summary>
    public PlanTaskId? Replaces { get; private set; }

    /// <summary>The amendment that brought it into the plan; null for a task of the first hour.</summary>
    public PlanId? AddedBy { get; init; }

    /// <summary>The amendment that ended it; nothing of it is owed any more, and what was told of it stays.</summary>
    public PlanId? EndedBy { get; private set; }

    /// <summary>Day from which it is no task of the plan any more.</summary>
    public DateOnly? EndedOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>Somebody still owes something.</summary>
    public bool IsOpen => Status is not (PlanTaskStatus.Accepted or PlanTaskStatus.Cancelled);

    /// <summary>The unit still owes something; done and waiting for acceptance is the officer's turn.</summary>
    public bool IsOwed => Owed(Status);

    public void Describe(string text, string? product, long? money)
    {
        Text = VietnameseText.Clean(text);
        SearchWords = VietnameseText.Fold(Text);
        Product = string.IsNullOrWhiteSpace(product) ? null : VietnameseText.Clean(product);
        Money = money;
        ClausePath = Path.Split('#')[0];
        Section = ClausePath.Split('.')[0];
    }

    public void SetDue(DueKind kind, DateOnly? from, DateOnly? on, string? label)
    {
        DueKind = kind;
        DueFrom = from;
        DueOn = on;
        DueLabel = string.IsNullOrWhiteSpace(label) ? null : VietnameseText.Clean(label);
    }

    /// <summary>Gives the lead (chủ trì) and the supporting units (phối hợp).</summary>
    public void Assign(UnitId? lead, IEnumerable<UnitId> supporting)
    {
        LeadUnitId = lead;
        var wanted = supporting.Where(u => u != lead).Distinct().ToList();
        _support.RemoveAll(s => !wanted.Contains(s.UnitId));
        _support.AddRange(wanted.Where(u => _support.All(s => s.UnitId != u)).Select(u => new TaskSupport(Id, u)));
    }

    public void MakeAccountable(PersonId? person) => AccountableId = person;

    public void AddTarget(TaskTarget target) => _targets.Add(target);

    /// <summary>Puts these targets in the place of those it has; one that is there already stays as it is.</summary>
    /// <returns>Those that are gone.</returns>
    public IReadOnlyList<TaskTarget> SetTargets(IReadOnlyList<TaskTarget> targets)
    {
        var gone = _targets.Where(t => !targets.Any(t.SaysTheSame)).ToList();
        _targets.RemoveAll(gone.Contains);
        _targets.AddRange(targets.Where(t => !_targets.Any(t.SaysTheSame)).ToList());
        return gone;
    }

    /// <summary>Gives it another place in the plan, after a split or a merge.</summary>
    public void Move(string path, int order)
    {
        Path = path;
        Order = order;
        ClausePath = path.Split('#')[0];
        Section = ClausePath.Split('.')[0];
    }

    /// <summary>Says which task in force it stands for; null for none.</summary>
    public void Match(PlanTaskId? inForce) => Replaces = inForce;

    /// <summary>Fills what an amendment does not say with what the task in force says. An amendment of single points repeats only what changes; a whole one says everything but, at times, the lead.</summary>
    public void FillFrom(PlanTask now, bool isWhole, Func<TaskTarget, TaskTarget> copy)
    {
        var support = isWhole || _support.Count > 0 ? _support : now._support;
        Assign(LeadUnitId ?? now.LeadUnitId, [.. support.Select(s => s.UnitId)]);
        if (isWhole) return;
        Describe(Text, Product ?? now.Product, Money ?? now.Money);
        if (DueKind is DueKind.None) SetDue(now.DueKind, now.DueFrom, now.DueOn, now.DueLabel);
        if (_targets.Count == 0) _targets.AddRange(now._targets.Select(copy));
    }

    /// <summary>Takes over what an amendment says of it. Progress, evidence, explanations and who answers in the unit stay; the accountable person does not follow into another unit.</summary>
    /// <returns>Targets that are gone.</returns>
    public IReadOnlyList<TaskTarget> TakeOver(PlanTask read, Func<TaskTarget, TaskTarget> copy)
    {
        Describe(read.Text, read.Product, read.Money);
        SetDue(read.DueKind, read.DueFrom, read.DueOn, read.DueLabel);
        if (LeadUnitId != read.LeadUnitId) AccountableId = null;
        Assign(read.LeadUnitId, read.Support.Select(s => s.UnitId));
        return SetTargets([.. read.Targets.Select(copy)]);
    }

    /// <summary>An amendment ends it. Work that was accepted stays accepted; whatever else was owed is called off, with the entry that tells why.</summary>
    public TaskEntry? End(PlanId amendment, DateOnly on, TaskEntryId entry, (string Reason, AccountId By, DateTime At) why)
    {
        (EndedBy, EndedOn) = (amendment, on);
        return IsOpen ? Take(PlanTaskAction.End, entry, why.Reason, LeadUnitId, why.By, why.At, on) : null;
    }

    public void Drop() => IsDropped = true;

    public void TakeBack() => IsDropped = false;

    /// <summary>Green, amber (within five working days) or red (late) on a day.</summary>
    /// <param name="amberUntil">The fifth working day from today.</param>
    public PlanTaskSignal SignalOn(DateOnly today, DateOnly amberUntil) => Signal(Status, DueOn, today, amberUntil);

    /// <summary>The same for a row of a list.</summary>
    public static PlanTaskSignal Signal(PlanTaskStatus status, DateOnly? dueOn, DateOnly today, DateOnly amberUntil) => (Owed(status), dueOn) switch
    {
        (false, _) or (_, null) => PlanTaskSignal.Calm,
        (_, var due) when due < today => PlanTaskSignal.Red,
        (_, var due) when due <= amberUntil => PlanTaskSignal.Amber,
        _ => PlanTaskSignal.Green,
    };

    private static bool Owed(PlanTaskStatus status) => status is not (PlanTaskStatus.Accepted or PlanTaskStatus.Cancelled or PlanTaskStatus.Done);

    /// <summary>Why a step cannot be taken; empty when it can.</summary>
    public IEnumerable<Refusal> WhyNot(PlanTaskAction action, string? words, bool planInForce)
    {
        if (!planInForce) yield return new Refusal("task.plan-not-adopted");
        if (PlanTaskLifecycle.After(Status, action) is null) yield return new Refusal("task.step-not-possible");
        if (string.IsNullOrWhiteSpace(words) && WordsMissing(action) is { } code) yield return new Refusal(code);
    }

    private static string? WordsMissing(PlanTaskAction action) => action switch
    {
        PlanTaskAction.Block or PlanTaskAction.Return or PlanTaskAction.Cancel or PlanTaskAction.End => "task.reason-missing",
        PlanTaskAction.Finish => "task.product-missing",
        PlanTaskAction.Report => "task.words-missing",
        _ => null,
    };

    /// <summary>Takes a step and returns the entry that tells it.</summary>
    /// <param name="unit">Unit of the person; counts as the teller where it supports the task, else the lead unit does.</param>
    public TaskEntry Take(PlanTaskAction action, TaskEntryId entry, string? words, UnitId? unit, AccountId by, DateTime at, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNot(action, words, planInForce: true));
        Status = PlanTaskLifecycle.After(Status, action)!.Value;
        if (action is PlanTaskAction.Finish) DoneOn = today;
        if (action is PlanTaskAction.Return) DoneOn = null;
        LastEntryAt = at;
        var teller = _support.Any(s => s.UnitId == unit) ? unit : LeadUnitId;
        return new TaskEntry(entry, WardId, Id, action, words, teller, by, at);
    }

    /// <summary>Takes an entry back: the task stands where the entries before led it, with the parts they told.</summary>
    /// <param name="entry">The last entry that stands.</param>
    /// <param name="entries">All entries of the task, this one among them.</param>
    /// <param name="at">UTC.</param>
    /// <param name="dayOf">Day of the office of an instant.</param>
    public void TakeBack(TaskEntry entry, IReadOnlyCollection<TaskEntry> entries, DateTime at, Func<DateTime, DateOnly> dayOf)
    {
        RefusedException.ThrowIfAny(TakingBack.WhyNot(entry, entries, entry.By, at));
        entry.TakeBack(at);
        var standing = TakingBack.Standing(entries).ToList();
        Status = PlanTaskLifecycle.AfterAll(standing.Select(e => e.Action));
        LastEntryAt = standing.LastOrDefault()?.At;
        var finished = standing.LastOrDefault(e => e.Action is PlanTaskAction.Finish or PlanTaskAction.Return);
        DoneOn = finished is { Action: PlanTaskAction.Finish } ? dayOf(finished.At) : null;
        if (entry.Part is not null) _support.Single(s => s.UnitId == entry.UnitId).TellAsIn(standing.LastOrDefault(e => e.UnitId == entry.UnitId && e.Part is not null));
    }

    /// <summary>Why a unit cannot tell how its part goes: only one that supports the task has a part.</summary>
    public IEnumerable<Refusal> WhyNotTellPart(UnitId? unit, PartState part)
    {
        if (_support.All(s => s.UnitId != unit)) yield return new Refusal("task.no-part");
        if (part is PartState.Untold || !Enum.IsDefined(part)) yield return new Refusal("task.part-state-missing");
    }

    /// <summary>The entry tells how far the supporting unit is with its part; words, numbers and evidence are those of the entry.</summary>
    public void TellPart(PartState part, TaskEntry entry)
    {
        RefusedException.ThrowIfAny(WhyNotTellPart(entry.UnitId, part));
        _support.Single(s => s.UnitId == entry.UnitId).Tell(part, entry.At);
        entry.TellPart(part);
    }
}
