using MangNon.App.Data;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Children;

/// <summary>What a list of children shows; all of it stands in the address, so that a list can be kept and sent.</summary>
public sealed class ChildFilter
{
    /// <summary>Words of the name, of a parent, an address, or a personal number.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>Residential group.</summary>
    [FromQuery(Name = "to")]
    public Guid? Group { get; set; }

    /// <summary>Youngest age in completed years.</summary>
    [FromQuery(Name = "tu-tuoi")]
    public int? FromYears { get; set; }

    /// <summary>Oldest age in completed years.</summary>
    [FromQuery(Name = "den-tuoi")]
    public int? ToYears { get; set; }

    [FromQuery(Name = "gioi-tinh")]
    public Sex? Sex { get; set; }

    /// <summary>School of the ward.</summary>
    [FromQuery(Name = "truong")]
    public Guid? School { get; set; }

    /// <summary>Code of a group of circumstances, "dac-biet" for any of the fourteen, "nguy-co" for any of the ward's own list.</summary>
    [FromQuery(Name = "hoan-canh")]
    public string? Circumstance { get; set; }

    /// <summary>Households: "ngheo", "can-ngheo".</summary>
    [FromQuery(Name = "ho")]
    public string? Poverty { get; set; }

    /// <summary>A programme of the ward.</summary>
    [FromQuery(Name = "chuong-trinh")]
    public Guid? Programme { get; set; }

    /// <summary>With a programme: "chua" for who does not take part, else who does.</summary>
    [FromQuery(Name = "tham-gia")]
    public string? Part { get; set; }

    /// <summary>Empty: on the list today; "da-roi": moved away, dead or of age; "tat-ca": all.</summary>
    [FromQuery(Name = "xem")]
    public string? Show { get; set; }

    [FromQuery(Name = "trang")]
    public int? Page { get; set; }

    /// <summary>Something was asked for.</summary>
    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Words) || Group is not null || FromYears is not null || ToYears is not null || Sex is not null || School is not null || !string.IsNullOrEmpty(Circumstance) || !string.IsNullOrEmpty(Poverty) || Programme is not null || !string.IsNullOrEmpty(Show);

    /// <summary>Children on the list a programme is for and who do not take part.</summary>
    public static ChildFilter MissingFrom(Programme programme) => new()
    {
        Programme = programme.Id.Value,
        Part = "chua",
        FromYears = programme.FromYears,
        ToYears = programme.ToYears,
        Circumstance = programme.Circumstance,
    };

    /// <summary>The children that fit, the words left out: those are looked up by <see cref="Words"/> in their own way.</summary>
    public IQueryable<Child> Of(AppDb db, Viewer me, DateOnly today)
    {
        var children = db.ChildrenFor(me);
        children = Show switch
        {
            "tat-ca" => children,
            "da-roi" => children.Where(c => c.HouseholdId == null || c.LivesUntil < today || c.DiedOn != null || c.LeavesListOn <= today),
            _ => children.OnList(today),
        };
        if (Group is { } group) children = children.Where(c => db.HouseholdsFor(me).Any(h => h.Id == c.HouseholdId && h.GroupId == new UnitId(group)));
        if (FromYears is { } youngest) children = children.Where(c => c.LeavesListOn <= AgeRules.LeavesBy(Math.Clamp(youngest, 0, 120), today));
        if (ToYears is { } oldest) children = children.Where(c => c.LeavesListOn > AgeRules.LeavesBy(Math.Clamp(oldest, 0, 120) + 1, today));
        if (Sex is { } sex) children = children.Where(c => c.Sex == sex);
        if (School is { } school) children = children.Where(c => c.SchoolId == new UnitId(school));
        children = InProgramme(children, db, me, today);
        children = InCircumstance(children, db, me, today);
        return InPoverty(children, db, me);
    }

    private IQueryable<Child> InProgramme(IQueryable<Child> children, AppDb db, Viewer me, DateOnly today)
    {
        if (Programme is not { } wanted) return children;
        var (id, takePart) = (new ProgrammeId(wanted), Part != "chua");
        var programme = db.ProgrammesFor(me).Where(p => p.Id == id);
        return children.Where(c => programme.Any() && c.Enrolments.Any(e => e.ProgrammeId == id && e.SupersededAt == null && e.From <= today && (e.To == null || e.To >= today)) == takePart);
    }

    // A code one may not see finds nobody, so that a list does not tell what a page would not.
    private IQueryable<Child> InCircumstance(IQueryable<Child> children, AppDb db, Viewer me, DateOnly today)
    {
        if (string.IsNullOrEmpty(Circumstance)) return children;
        var codes = CodesOf(me);
        var own = db.RiskGroupsFor(me).Select(g => g.Code);
        if (Circumstance == "nguy-co") return children.Where(c => c.Circumstances.Any(f => f.SupersededAt == null && f.From <= today && (f.To == null || f.To >= today) && own.Contains(f.Code)));
        return children.Where(c => c.Circumstances.Any(f => f.SupersededAt == null && f.From <= today && (f.To == null || f.To >= today) && codes.Contains(f.Code)));
    }

    private List<string> CodesOf(Viewer me)
    {
        var seesSome = ChildFacets.RightOf(me, ChildFacet.Circumstance) >= FacetRight.See;
        var seesAll = ChildFacets.RightOf(me, ChildFacet.Sensitive) >= FacetRight.See;
        var groups = Circumstances.Groups.Where(g => seesSome && (seesAll || !g.Sensitive) && (Circumstance == "dac-biet" || g.Code == Circumstance));
        var known = groups.SelectMany(g => g.Subgroups.Select(s => s.Code).Append(g.Code)).ToList();
        return known.Count > 0 || !seesSome || Circumstance == "dac-biet" || Circumstances.IsSensitive(Circumstance!) ? known : [Circumstance!];
    }

    private IQueryable<Child> InPoverty(IQueryable<Child> children, AppDb db, Viewer me)
    {
        PovertyLevel? level = Poverty switch { "ngheo" => PovertyLevel.Poor, "can-ngheo" => PovertyLevel.NearPoor, _ => null };
        if (level is null) return children;
        return ChildFacets.RightOf(me, ChildFacet.Living) < FacetRight.See
            ? children.Where(c => false)
            : children.Where(c => db.HouseholdsFor(me).Any(h => h.Id == c.HouseholdId && h.PovertyNow == level));
    }
}

/// <summary>A child in a list.</summary>
public sealed record ChildRow(ChildId Id, string FullName, DateOnly BornOn, BirthPrecision BornPrecision, Sex? Sex, HouseholdId? HouseholdId, string? Address, UnitId? GroupId, string? SchoolName, string? ClassName, DateOnly? DiedOn, DateOnly? LivesUntil, DateOnly LeavesListOn)
{
    public BirthDate Birth => new(BornOn, BornPrecision);

    /// <summary>What lists show of children, in the order of Vietnamese names.</summary>
    public static IQueryable<ChildRow> Of(AppDb db, Viewer me, IQueryable<Child> children) =>
        from c in children
        from h in db.HouseholdsFor(me).Where(h => h.Id == c.HouseholdId).DefaultIfEmpty()
        orderby c.SortKey, c.Id
        select new ChildRow(c.Id, c.FullName, c.BornOn, c.BornPrecision, c.Sex, c.HouseholdId, h == null ? null : h.Address, h == null ? null : h.GroupId, c.SchoolName, c.ClassName, c.DiedOn, c.LivesUntil, c.LeavesListOn);
}
