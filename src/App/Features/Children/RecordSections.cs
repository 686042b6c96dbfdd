using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;

namespace MangNon.App.Features.Children;

/// <summary>A fact of a record in words.</summary>
/// <param name="Since">Its days in words: "từ 05/09/2024", "01/03/2026".</param>
public sealed record FactLine(Fact Fact, FactForm Form, string Words, string Since, FacetRight Right);

/// <summary>A part of a record: what holds on the day, and what may be done with it.</summary>
/// <param name="Right">What the reader may do with the form of this part.</param>
public sealed record RecordSection(FactForm Form, IReadOnlyList<FactLine> Lines, FacetRight Right)
{
    /// <summary>Another one can be written down: there is none, or several may hold.</summary>
    public bool MayAdd => Right >= FacetRight.Propose;
}

/// <summary>Parts of a record as one person sees them on one day, as it was known at one instant.</summary>
public static class RecordSections
{
    /// <summary>Sections in the order of the forms; those one does not see are not there, those with nothing to show only where one may add.</summary>
    /// <param name="known">UTC; <see cref="FactHistory.Now"/> for what is known now.</param>
    public static IReadOnlyList<RecordSection> Of(DatedRecord record, FormWorld world, DateOnly day, DateTime known)
    {
        var facts = record.AllFacts.Where(f => f is not Residence && f.WasKnownAt(known)).ToLookup(f => f.GetType());
        return [.. FactForms.All.Where(f => FactForms.IsOfHousehold(f) == record is Household).Select(f => Section(f, facts[f.Kind], world, day)).Where(s => s.Lines.Count > 0 || s.MayAdd)];
    }

    /// <summary>Every fact one may see, newest entry first: what was superseded too.</summary>
    public static IReadOnlyList<FactLine> History(DatedRecord record, FormWorld world) =>
        [.. record.AllFacts.Where(f => f is not Residence && ChildFacets.RightOf(world.Me, ChildFacets.Of(f)) >= FacetRight.See).OrderByDescending(f => f.RecordedAt).ThenByDescending(f => f.From).Select(f => Line(f, FactForms.Of(f), world))];

    private static RecordSection Section(FactForm form, IEnumerable<Fact> facts, FormWorld world, DateOnly day)
    {
        var right = ChildFacets.RightOf(world.Me, form.Facet);
        if (right is FacetRight.None) return new RecordSection(form, [], FacetRight.None);
        var holding = facts.Where(f => form.Time is FactTime.Happened ? f.From <= day : f.Includes(day) || (f is InsuranceCard && f.From > day)).Where(f => ChildFacets.RightOf(world.Me, ChildFacets.Of(f)) >= FacetRight.See);
        var newest = holding.OrderByDescending(f => f.From).ThenByDescending(f => f.RecordedAt);
        return new RecordSection(form, [.. newest.Select(f => Line(f, form, world))], right);
    }

    private static FactLine Line(Fact fact, FactForm form, FormWorld world)
    {
        var right = ChildFacets.RightOf(world.Me, ChildFacets.Of(fact));
        return new FactLine(fact, form, form.Tell(fact, world), Since(fact, form, world.T), right);
    }

    private static string Since(Fact fact, FactForm form, Texts t) => (form.Time, fact.To) switch
    {
        (FactTime.Happened, _) => Days.Show(fact.From),
        (_, { } to) => t["{0} đến {1}", Days.Show(fact.From), Days.Show(to)],
        _ => t["từ {0}", Days.Show(fact.From)],
    };
}

/// <summary>What a page shows of the parts of a record.</summary>
/// <param name="Address">Where the record is shown.</param>
/// <param name="MayChange">False for a day of the past.</param>
public sealed record RecordParts(IReadOnlyList<RecordSection> Sections, string Address, bool MayChange);
