using System.Collections;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>A record made of facts. The verbs are the same for a child and a household: record, change, correct, end, withdraw.</summary>
public abstract class DatedRecord : IRootRecord
{
    public WardId WardId { get; private protected set; }

    public int Version { get; private set; }

    /// <summary>Every fact ever written down, what was superseded too.</summary>
    public IEnumerable<Fact> AllFacts => Shelves.SelectMany(s => s.Cast<Fact>());

    private protected abstract IEnumerable<IList> Shelves { get; }

    private protected abstract IList? ShelfOf(Fact fact);

    private protected virtual IEnumerable<Refusal> WhyNotHold(Fact fact, DateOnly today) => [];

    private protected virtual void Refresh()
    {
    }

    /// <summary>Why a fact cannot be written down beside the others.</summary>
    /// <param name="today">The office's day.</param>
    public IEnumerable<Refusal> WhyNotRecord(Fact fact, DateOnly today) => WhyNotRecord(fact, today, except: null);

    /// <summary>Writes down a fact beside the others.</summary>
    public void Record(Fact fact, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotRecord(fact, today));
        Add(fact);
    }

    /// <summary>Why the fact cannot follow the one of its kind that holds now.</summary>
    public IEnumerable<Refusal> WhyNotChange(Fact fact, DateOnly today)
    {
        var before = Before(fact);
        if (before?.From == fact.From) yield return new Refusal("fact.changes-on-the-same-day");
        if (before is not null && fact.To is not null && (before.To is null || before.To > fact.To)) yield return new Refusal("fact.would-split");
        foreach (var refusal in WhyNotRecord(fact, today, before)) yield return refusal;
    }

    /// <summary>From this fact's first day on it is otherwise: the one that held ends the day before (new address, new class).</summary>
    /// <param name="ended">Identifier for the older fact with its last day.</param>
    public void Change(Fact fact, FactId ended, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotChange(fact, today));
        if (Before(fact) is { } before) Replace(before, before.EndedOn(fact.From.AddDays(-1), new FactStamp(ended, fact.RecordedBy, fact.RecordedAt, fact.BatchId)));
        Add(fact);
    }

    /// <summary>Why a fact cannot be put right like this.</summary>
    public IEnumerable<Refusal> WhyNotCorrect(FactId wrong, Fact right, DateOnly today)
    {
        var old = Find(wrong);
        foreach (var refusal in WhyNotTouch(old, right.RecordedAt)) yield return refusal;
        if (old is not null && old.GetType() != right.GetType()) yield return new Refusal("fact.other-kind");
        foreach (var refusal in WhyNotRecord(right, today, old)) yield return refusal;
    }

    /// <summary>It was never so: the wrong fact is kept as superseded.</summary>
    public void Correct(FactId wrong, Fact right, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotCorrect(wrong, right, today));
        var old = Find(wrong)!;
        right.Replaces(old);
        Replace(old, right);
    }

    public IEnumerable<Refusal> WhyNotEnd(FactId id, DateOnly lastDay, DateTime at)
    {
        var fact = Find(id);
        foreach (var refusal in WhyNotTouch(fact, at)) yield return refusal;
        if (lastDay < fact?.From) yield return new Refusal("fact.ends-before-it-begins");
        if (lastDay > fact?.To) yield return new Refusal("fact.ended-already");
    }

    /// <summary>It was so up to a day.</summary>
    public void End(FactId id, DateOnly lastDay, FactStamp stamp)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(id, lastDay, stamp.At));
        var fact = Find(id)!;
        Replace(fact, fact.EndedOn(lastDay, stamp));
    }

    public IEnumerable<Refusal> WhyNotWithdraw(FactId id, DateTime at) => WhyNotTouch(Find(id), at);

    /// <summary>It was written down by mistake and nothing takes its place. The identifier of the stamp is not used.</summary>
    public void Withdraw(FactId id, FactStamp stamp)
    {
        RefusedException.ThrowIfAny(WhyNotWithdraw(id, stamp.At));
        Find(id)!.Supersede(stamp);
        Refresh();
    }

    /// <summary>
    /// Takes back what came in with a batch: its facts are withdrawn, and what they put right or ended is written down anew. What somebody
    /// has changed since stays as it is now.
    /// </summary>
    /// <param name="stamp">A new stamp for each fact that comes back.</param>
    /// <returns>How many facts of the batch somebody has changed since, so that they stay.</returns>
    public int TakeBack(BatchId batch, Func<FactStamp> stamp)
    {
        var ofBatch = AllFacts.Where(f => f.BatchId == batch).ToList();
        var changed = ofBatch.Where(f => IsChangedSince(f, batch)).ToList();
        foreach (var fact in ofBatch.Where(f => f.Stands)) fact.Supersede(stamp());
        foreach (var fact in ofBatch.Except(changed)) ComeBack(fact, batch, stamp);
        Refresh();
        return changed.Count;
    }

    private bool IsChangedSince(Fact fact, BatchId batch) => AllFacts.Any(f => f.Supersedes == fact.Id && f.BatchId != batch);

    // What an older fact said holds again, unless another one now says otherwise.
    private void ComeBack(Fact taken, BatchId batch, Func<FactStamp> stamp)
    {
        if (taken.Supersedes is not { } earlier || Find(earlier) is not { } before || before.BatchId == batch) return;
        if (Standing(before).Any(f => f.Excludes(before) && f.Overlaps(before))) return;
        var again = before.Copy(stamp());
        again.Replaces(taken);
        ShelfOf(again)!.Add(again);
    }

    /// <summary>Takes over what another record of the same child or household holds: it was looked through when it was written down there.</summary>
    internal void TakeOver(Fact fact) => Add(fact);

    /// <summary>Puts a fact back that was read from the store apart from its record. It was looked through when it was written down; nothing follows from it anew.</summary>
    public void PutBack(Fact stored) => ShelfOf(stored)!.Add(stored);

    private protected IEnumerable<Refusal> WhyNotRecord(Fact fact, DateOnly today, Fact? except)
    {
        foreach (var refusal in fact.WhyNotBe()) yield return refusal;
        if (fact.From > today && !fact.MayLieAhead) yield return new Refusal("fact.lies-ahead");
        if (Find(fact.Id) is not null) yield return new Refusal("fact.recorded-already");
        if (Standing(fact).Any(f => f != except && f.Excludes(fact) && f.Overlaps(fact))) yield return new Refusal("fact.overlaps");
        foreach (var refusal in WhyNotHold(fact, today)) yield return refusal;
    }

    private static IEnumerable<Refusal> WhyNotTouch(Fact? fact, DateTime at)
    {
        if (fact is null) yield return new Refusal("fact.not-found");
        if (fact is { Stands: false }) yield return new Refusal("fact.superseded-already");
        if (at < fact?.RecordedAt) yield return new Refusal("fact.earlier-than-recorded");
    }

    private Fact? Find(FactId id) => AllFacts.FirstOrDefault(f => f.Id == id);

    private IEnumerable<Fact> Standing(Fact like) =>
        (ShelfOf(like) ?? throw new ArgumentException($"{like.GetType().Name} is no fact of a {GetType().Name}.", nameof(like))).Cast<Fact>().Where(f => f.Stands);

    private Fact? Before(Fact fact) => Standing(fact).FirstOrDefault(f => f.Excludes(fact) && f.Includes(fact.From));

    private void Replace(Fact old, Fact with)
    {
        old.Supersede(new FactStamp(with.Id, with.RecordedBy, with.RecordedAt));
        Add(with);
    }

    private void Add(Fact fact)
    {
        ShelfOf(fact)!.Add(fact);
        Refresh();
    }
}
