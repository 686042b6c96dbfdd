using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>What taking a batch back did.</summary>
/// <param name="Withdrawn">Children that are out of the lists again.</param>
/// <param name="Restored">Children whose earlier facts hold again.</param>
/// <param name="Stay">Children it brought to whom something was added since: they stay.</param>
/// <param name="FactsStay">Facts somebody has changed since: they stay as they are now.</param>
public sealed record UndoneBatch(int Withdrawn, int Restored, int Stay, int FactsStay)
{
    /// <summary>New residential groups that stay, since households or people were put into them meanwhile.</summary>
    public IReadOnlyList<string> GroupsStay { get; init; } = [];
}

/// <summary>Takes a batch back whole, as far as nobody has built on it since. The page saves.</summary>
public sealed class BatchUndo(AppDb db, OfficeClock clock)
{
    public async Task<UndoneBatch> TakeBackAsync(Viewer me, Batch batch, CancellationToken stop)
    {
        batch.TakeBack(me, clock.Now);
        if (batch.Kind is BatchKind.Regrouping) return await RegroupBackAsync(me, batch.Id, stop);
        var (withdrawn, restored, stay, facts) = (0, 0, 0, 0);
        foreach (var child in await db.ChildrenFor(me).Where(BatchTouch.Of<Child>(batch.Id)).WithFacts().ToListAsync(stop))
        {
            if (child.BatchId != batch.Id)
            {
                facts += child.TakeBack(batch.Id, NewStamp);
                restored++;
            }
            else if (child.AllFacts.Any(f => f.BatchId != batch.Id || !f.Stands)) stay++;
            else
            {
                child.Withdraw(clock.Now);
                withdrawn++;
            }

            db.Touch(child);
        }

        foreach (var home in await db.HouseholdsFor(me).Where(BatchTouch.Of<Household>(batch.Id)).WithFacts().ToListAsync(stop))
        {
            if (home.BatchId == batch.Id && !await WithdrawAsync(me, home, batch.Id, stop)) continue;
            if (home.BatchId != batch.Id) facts += home.TakeBack(batch.Id, NewStamp);
            db.Touch(home);
        }

        return new UndoneBatch(withdrawn, restored, stay, facts);

        FactStamp NewStamp() => new(Ids.New<FactId>(), me.Account, clock.Now);
    }

    // Households go back to the groups they were in, groups and posts that ended come back, those that began have never been.
    private async Task<UndoneBatch> RegroupBackAsync(Viewer me, BatchId id, CancellationToken stop)
    {
        var homes = await db.HouseholdsFor(me).WithFacts().Where(h => h.Dwellings.Any(d => d.BatchId == id)).ToListAsync(stop);
        var facts = 0;
        foreach (var home in homes)
        {
            facts += home.TakeBack(id, () => new FactStamp(Ids.New<FactId>(), me.Account, clock.Now));
            db.Touch(home);
        }

        var regrouping = await db.RegroupingsFor(me).SingleAsync(r => r.Id == id, stop);
        var (ended, begun) = (Units(regrouping, RegroupingStepKind.UnitEnded), Units(regrouping, RegroupingStepKind.UnitBegun));
        var given = regrouping.Of(RegroupingStepKind.PostGiven);
        var units = await db.UnitsFor(me).Where(u => ended.Contains(u.Id) || begun.Contains(u.Id)).ToListAsync(stop);
        var concerned = units.Select(u => (UnitId?)u.Id).ToList();
        var posts = await db.PostsFor(me).Where(p => concerned.Contains(p.UnitId)).ToListAsync(stop);
        var back = homes.Select(h => h.Id).ToList();
        var lived = (await db.HouseholdsFor(me).Where(h => concerned.Contains(h.GroupId) && !back.Contains(h.Id)).Select(h => h.GroupId).ToListAsync(stop)).Concat(homes.Select(h => h.GroupId)).ToHashSet();
        foreach (var unit in units.Where(u => ended.Contains(u.Id))) unit.ComeBack();
        foreach (var post in posts.Where(p => regrouping.Of(RegroupingStepKind.PostEnded).Contains(p.Id.Value))) post.ComeBack();
        var stay = units.Where(u => begun.Contains(u.Id) && (lived.Contains(u.Id) || posts.Any(p => p.UnitId == u.Id && p.To is null && !given.Contains(p.Id.Value)))).ToList();
        foreach (var post in posts.Where(p => given.Contains(p.Id.Value) && stay.All(u => u.Id != p.UnitId))) post.TakeBack();
        foreach (var unit in units.Where(u => begun.Contains(u.Id)).Except(stay)) unit.TakeBack();
        return new UndoneBatch(0, homes.Count, 0, facts) { GroupsStay = [.. stay.Select(u => u.Name)] };
    }

    private static List<UnitId> Units(Regrouping regrouping, RegroupingStepKind kind) => [.. regrouping.Of(kind).Select(UnitId.From)];

    // A household it brought goes with its children, unless somebody has written about it since or another child lives there.
    private async Task<bool> WithdrawAsync(Viewer me, Household home, BatchId batch, CancellationToken stop)
    {
        if (home.AllFacts.Any(f => f.BatchId != batch || !f.Stands)) return false;
        if ((await db.ChildrenFor(me).Where(c => c.HouseholdId == home.Id).ToListAsync(stop)).Any(c => c.IsKept)) return false;
        home.Withdraw(clock.Now);
        return true;
    }
}
