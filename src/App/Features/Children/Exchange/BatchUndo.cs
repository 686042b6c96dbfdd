using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>What taking a batch back did.</summary>
/// <param name="Withdrawn">Children that are out of the lists again.</param>
/// <param name="Restored">Children whose earlier facts hold again.</param>
/// <param name="Stay">Children it brought to whom something was added since: they stay.</param>
/// <param name="FactsStay">Facts somebody has changed since: they stay as they are now.</param>
public sealed record UndoneBatch(int Withdrawn, int Restored, int Stay, int FactsStay);

/// <summary>Takes a batch back whole, as far as nobody has built on it since. The page saves.</summary>
public sealed class BatchUndo(AppDb db, OfficeClock clock)
{
    public async Task<UndoneBatch> TakeBackAsync(Viewer me, Batch batch, CancellationToken stop)
    {
        batch.TakeBack(me, clock.Now);
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

    // A household it brought goes with its children, unless somebody has written about it since or another child lives there.
    private async Task<bool> WithdrawAsync(Viewer me, Household home, BatchId batch, CancellationToken stop)
    {
        if (home.AllFacts.Any(f => f.BatchId != batch || !f.Stands)) return false;
        if ((await db.ChildrenFor(me).Where(c => c.HouseholdId == home.Id).ToListAsync(stop)).Any(c => c.IsKept)) return false;
        home.Withdraw(clock.Now);
        return true;
    }
}
