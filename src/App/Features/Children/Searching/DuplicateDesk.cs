using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Matching;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Searching;

/// <summary>What a sweep came to.</summary>
/// <param name="Children">Records compared.</param>
/// <param name="New">Pairs proposed that were not known.</param>
public sealed record SweepOutcome(int Children, int New);

/// <summary>Looks for records of one child in a whole ward, and carries out what the officer decides about a pair. The page saves, so that one act holds all of it.</summary>
public sealed class DuplicateDesk(AppDb db, OfficeClock clock)
{
    /// <summary>Compares all kept children of a ward. New pairs wait for the officer; those told apart stay so; proposals that no longer look alike go.</summary>
    public async Task<SweepOutcome> SweepAsync(WardId ward, CancellationToken stop = default)
    {
        var children = await db.SketchesAsync(ward, stop);
        var known = new Dictionary<string, Syllable>(StringComparer.Ordinal);
        var prepared = children.ConvertAll(c => PreparedSketch.Of(c.Sketch, known));
        var swept = await Task.Run(() => DuplicateSweep.Of(prepared, cores: 1), stop);
        var pairs = await db.DuplicatePairsOf(ward).ToDictionaryAsync(p => (p.FirstId, p.SecondId), stop);
        var (found, fresh) = (new HashSet<(ChildId, ChildId)>(), 0);
        foreach (var pair in swept.Pairs)
        {
            var key = DuplicatePair.Ordered(children[pair.First].Id, children[pair.Second].Id);
            found.Add(key);
            if (pairs.TryGetValue(key, out var old))
            {
                if (old.State is DuplicateState.Proposed && Math.Abs(old.Score - pair.Value) > 0.001) old.Rescore(pair.Value);
                continue;
            }

            db.Add(new DuplicatePair(Ids.New<DuplicatePairId>(), ward, key.First, key.Second, pair.Value, clock.Now));
            fresh++;
        }

        db.RemoveRange(pairs.Where(p => p.Value.State is DuplicateState.Proposed && !found.Contains(p.Key)).Select(p => p.Value));
        return new SweepOutcome(children.Count, fresh);
    }

    /// <summary>Puts one record of the pair aside for the other.</summary>
    /// <param name="theirs">Parts in conflict in which the record put aside is right.</param>
    public void Merge(Viewer me, DuplicatePair pair, Child kept, Child other, IReadOnlySet<MergeSlot> theirs)
    {
        var batch = Ids.New<BatchId>();
        pair.Merge(me, kept.Id, batch, clock.Now);
        ChildMerge.Merge(kept, other, theirs, () => new FactStamp(Ids.New<FactId>(), me.Account, clock.Now, batch), clock.Today);
        db.Touch(kept);
        db.Touch(other);
    }

    /// <summary>Takes a merge back: the other record holds again, what was carried over goes. What somebody has changed since stays.</summary>
    public void Separate(Viewer me, DuplicatePair pair, Child kept, Child other, string reason)
    {
        RefusedException.ThrowIfAny(pair.WhyNotSeparate(me, reason));
        kept.TakeBack(pair.CarriedIn!.Value, () => new FactStamp(Ids.New<FactId>(), me.Account, clock.Now));
        other.Separate();
        pair.Separate(me, reason, clock.Now);
        db.Touch(kept);
        db.Touch(other);
    }
}
