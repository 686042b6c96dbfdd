using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>
/// A ward is merged into another one (sáp nhập). Records are not moved, they are continued: the old ward keeps what it had, so that its past
/// figures do not change, and the new one begins with what stands on the day. Nobody moved, so no arrival and no departure is written down.
/// </summary>
/// <param name="Into">The ward that goes on.</param>
/// <param name="On">First day under it.</param>
/// <param name="Decision">What the merger rests on.</param>
/// <param name="Units">Residential groups and schools of the old ward, and which unit of the new one goes on in their place.</param>
public sealed record WardMerger(WardId Into, DateOnly On, string Decision, IReadOnlyDictionary<UnitId, UnitId> Units)
{
    /// <summary>The household the new ward keeps: where it lives, its people, its poverty and its note as they stand that day.</summary>
    /// <param name="stamp">A new stamp for each fact.</param>
    public Household Continue(Household old, HouseholdId id, Func<FactStamp> stamp, DateOnly today)
    {
        var dwelling = old.AsOf(On).Dwelling ?? old.Dwellings.Where(d => d.Stands).MaxBy(d => d.From)!;
        var home = new Household(id, Into, dwelling.In(Units[dwelling.GroupId], On, stamp(), dwelling.Evidence ?? Decision), today);
        var kept = old.AllFacts.Where(f => f.Stands && f is not Dwelling && !(f.To < On));
        foreach (var fact in kept.OrderBy(f => f.From).ToList()) home.TakeOver(fact.Copy(stamp()));
        return home;
    }

    /// <summary>
    /// The child the new ward keeps. It lives there from the day of the merger on, not earlier: on the days before it is on the list of the
    /// old ward alone.
    /// </summary>
    /// <param name="home">Its household in the new ward.</param>
    /// <param name="stamp">A new stamp for each fact.</param>
    public Child Continue(Child old, ChildId id, HouseholdId home, Func<FactStamp> stamp, DateOnly today)
    {
        var lived = old.AsOf(On).Residence ?? throw new ArgumentException("A child that lived nowhere in the old ward stays with it.", nameof(old));
        var child = Transfer.Continue(old, id, Into, stamp, today, Units);
        child.TakeOver(new Residence(stamp(), On, lived.To, home, lived.Kind) { Facility = lived.Facility, Evidence = lived.Evidence });
        return child;
    }
}
