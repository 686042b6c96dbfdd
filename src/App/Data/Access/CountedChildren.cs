using MangNon.App.Data.Model;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// Children for figures: no name comes out of here.
public abstract partial class AppDb
{
    /// <summary>
    /// Children for a table in which small counts are hidden (<see cref="SmallCounts"/>), for whoever sees no record
    /// (<see cref="ChildFacets.ReadsCountsAlone"/>): of the own ward, for the level above of one of its wards. Never for rows.
    /// </summary>
    public IQueryable<Child> ChildrenToPublishFor(Viewer me, WardId ward) => ChildFacets.ReadsCountsAlone(me)
        ? Set<Child>().Where(c => c.WardId == ward && c.WithdrawnAt == null && c.MergedInto == null && WardsFor(me).Any(w => w.Id == c.WardId))
        : Set<Child>().Where(c => false);

    /// <summary>Children on the list today as known now, by what the records carry for lists: a figure and the list behind it cannot differ.</summary>
    internal IQueryable<ListedChild> ListedToday(IQueryable<Child> children, DateOnly today) =>
        from c in children.OnList(today)
        from h in Set<Household>().Where(h => h.Id == c.HouseholdId).DefaultIfEmpty()
        select new ListedChild { Id = c.Id, LeavesOn = c.LeavesListOn, IsBornSo = true, BornOn = c.BornOn, BornPrecision = c.BornPrecision, Sex = c.Sex, Group = h == null ? null : h.GroupId };

    /// <summary>
    /// Children alive and living in a household of the ward on a day, as known at an instant (UTC), by their facts. Those who had come of age
    /// are among them: see <see cref="ListedChild.LeavesOn"/>.
    /// </summary>
    internal IQueryable<ListedChild> LivingOn(IQueryable<Child> children, DateOnly day, DateTime instant) =>
        from c in children
        where !c.Events.Any(e => e.Kind == LifeEventKind.Death && e.From <= day && e.RecordedAt <= instant && (e.SupersededAt == null || e.SupersededAt > instant))
        from b in c.Basics
        where b.From <= day && (b.To == null || b.To >= day) && b.RecordedAt <= instant && (b.SupersededAt == null || b.SupersededAt > instant)
        from r in c.Residences
        where r.From <= day && (r.To == null || r.To >= day) && r.RecordedAt <= instant && (r.SupersededAt == null || r.SupersededAt > instant)
        from g in GroupsOn(day, instant).Where(g => g.Household == r.HouseholdId).DefaultIfEmpty()
        select new ListedChild
        {
            Id = c.Id,
            LeavesOn = c.LeavesListOn,
            IsBornSo = b.BornOn == c.BornOn && b.BornPrecision == c.BornPrecision,
            BornOn = b.BornOn,
            BornPrecision = b.BornPrecision,
            Sex = b.Sex,
            Group = g == null ? null : g.Group,
        };

    /// <summary>Codes of circumstances of listed children that held on a day, a row each.</summary>
    internal IQueryable<ListedCircumstance> CircumstancesOf(IQueryable<ListedChild> listed, IReadOnlyCollection<string> codes, DateOnly day, DateTime instant) =>
        from l in listed
        from f in Set<CircumstanceFact>().Where(f => EF.Property<ChildId>(f, FactModel.Owner) == l.Id && codes.Contains(f.Code)
            && f.From <= day && (f.To == null || f.To >= day) && f.RecordedAt <= instant && (f.SupersededAt == null || f.SupersededAt > instant))
        select new ListedCircumstance { Child = l.Id, LeavesOn = l.LeavesOn, IsBornSo = l.IsBornSo, BornOn = l.BornOn, BornPrecision = l.BornPrecision, Group = l.Group, Code = f.Code };

    /// <summary>The ward's own groups of children at risk by code, for its published table: the words of the list tell of no child.</summary>
    internal Task<List<string>> RiskCodesAsync(WardId ward) => Set<RiskGroup>().Where(g => g.WardId == ward).Select(g => g.Code).ToListAsync();

    /// <summary>From when to when each child is in the registry and lives in the ward, as known now.</summary>
    internal static IQueryable<ChildSpan> SpansOf(IQueryable<Child> children) =>
        from c in children
        from b in c.Basics
        where b.SupersededAt == null
        from r in c.Residences
        where r.SupersededAt == null
        select new ChildSpan
        {
            Child = c.Id,
            From = b.From > r.From ? b.From : r.From,
            To = (b.To ?? DateOnly.MaxValue) < (r.To ?? DateOnly.MaxValue) ? b.To ?? DateOnly.MaxValue : r.To ?? DateOnly.MaxValue,
            GoneOn = (c.DiedOn ?? DateOnly.MaxValue) < c.LeavesListOn ? c.DiedOn ?? DateOnly.MaxValue : c.LeavesListOn,
        };

    /// <summary>Circumstances as known now, from when to when.</summary>
    internal IQueryable<CircumstancePeriod> CircumstancesEver(IReadOnlyCollection<string> codes) =>
        Set<CircumstanceFact>().Where(f => f.SupersededAt == null && codes.Contains(f.Code))
            .Select(f => new CircumstancePeriod { Child = EF.Property<ChildId>(f, FactModel.Owner), Code = f.Code, From = f.From, To = f.To ?? DateOnly.MaxValue });

    /// <summary>Residential group of each household on a day, as known at an instant (UTC).</summary>
    private IQueryable<GroupOfHousehold> GroupsOn(DateOnly day, DateTime instant) =>
        from h in Set<Household>()
        from d in h.Dwellings
        where d.From <= day && (d.To == null || d.To >= day) && d.RecordedAt <= instant && (d.SupersededAt == null || d.SupersededAt > instant)
        select new GroupOfHousehold { Household = h.Id, Group = d.GroupId };
}

/// <summary>A child as it is counted.</summary>
internal sealed class ListedChild
{
    public ChildId Id { get; init; }

    /// <summary>First day it is no child any more, by its birth as known now.</summary>
    public DateOnly LeavesOn { get; init; }

    /// <summary>The birth asked about is the one known now; else <see cref="LeavesOn"/> does not belong to it.</summary>
    public bool IsBornSo { get; init; }

    public DateOnly BornOn { get; init; }

    public BirthPrecision BornPrecision { get; init; }

    public Sex? Sex { get; init; }

    public UnitId? Group { get; init; }
}

/// <summary>A circumstance of a counted child.</summary>
internal sealed class ListedCircumstance
{
    public ChildId Child { get; init; }

    public DateOnly LeavesOn { get; init; }

    public bool IsBornSo { get; init; }

    public DateOnly BornOn { get; init; }

    public BirthPrecision BornPrecision { get; init; }

    public UnitId? Group { get; init; }

    public string Code { get; init; } = "";
}

/// <summary>Days during which a child is on the list: from the first to the last, and before the day it dies or comes of age.</summary>
internal sealed class ChildSpan
{
    public ChildId Child { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public DateOnly GoneOn { get; init; }
}

/// <summary>A circumstance of a child from a day to another.</summary>
internal sealed class CircumstancePeriod
{
    public ChildId Child { get; init; }

    public string Code { get; init; } = "";

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }
}

/// <summary>The residential group a household lives in.</summary>
internal sealed class GroupOfHousehold
{
    public HouseholdId Household { get; init; }

    public UnitId? Group { get; init; }
}
