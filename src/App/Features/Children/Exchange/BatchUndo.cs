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
        var id = batch.Id;
        var children = await db.ChildrenFor(me).WithFacts().Where(c => c.BatchId == id
            || c.Basics.Any(f => f.BatchId == id) || c.Numbers.Any(f => f.BatchId == id) || c.Registrations.Any(f => f.BatchId == id)
            || c.Cards.Any(f => f.BatchId == id) || c.Schoolings.Any(f => f.BatchId == id) || c.Kin.Any(f => f.BatchId == id)).ToListAsync(stop);
        var (withdrawn, restored, stay, facts) = (0, 0, 0, 0);
        foreach (var child in children)
        {
            if (child.BatchId != id)
            {
                facts += child.TakeBack(id, () => new FactStamp(Ids.New<FactId>(), me.Account, clock.Now));
                restored++;
            }
            else if (child.AllFacts.Any(f => f.BatchId != id || !f.Stands)) stay++;
            else
            {
                child.Withdraw(clock.Now);
                withdrawn++;
            }

            db.Touch(child);
        }

        await WithdrawHomesAsync(me, id, stop);
        return new UndoneBatch(withdrawn, restored, stay, facts);
    }

    // A household it brought goes with its children, unless somebody has written about it since or another child lives there.
    private async Task WithdrawHomesAsync(Viewer me, BatchId batch, CancellationToken stop)
    {
        var homes = await db.HouseholdsFor(me).WithFacts().Where(h => h.BatchId == batch).ToListAsync(stop);
        var lived = (await db.ChildrenFor(me).Where(c => c.HouseholdId != null && db.HouseholdsFor(me).Any(h => h.Id == c.HouseholdId && h.BatchId == batch)).ToListAsync(stop))
            .Where(c => c.IsKept).Select(c => c.HouseholdId).ToHashSet();
        foreach (var home in homes.Where(h => !lived.Contains(h.Id) && h.AllFacts.All(f => f.BatchId == batch && f.Stands)))
        {
            home.Withdraw(clock.Now);
            db.Touch(home);
        }
    }
}
