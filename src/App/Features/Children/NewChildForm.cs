using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Children;

namespace MangNon.App.Features.Children;

/// <summary>What was made of a form for a new child.</summary>
/// <param name="NewHousehold">A household that was written down with it; null where it lives in one that is known.</param>
public sealed record NewChild(Child Child, Household? NewHousehold);

/// <summary>
/// A child as it is first written down: who it is, where it lives, its parents, and what is at hand of papers and school. Names of fields
/// are those of the forms of facts, with a prefix where two forms meet.
/// </summary>
public sealed class NewChildForm(IReadOnlyDictionary<string, string?> typed, FormWorld world)
{
    /// <summary>Before the fields of the mother and the father.</summary>
    public const string Mother = "me-";

    /// <inheritdoc cref="Mother"/>
    public const string Father = "cha-";

    /// <summary>Before the fields of the birth registration, the card and the school.</summary>
    public const string Birth = "ks-";

    /// <inheritdoc cref="Birth"/>
    public const string Card = "bh-";

    /// <inheritdoc cref="Birth"/>
    public const string School = "th-";

    /// <summary>Field with the household that is known already.</summary>
    public const string Home = "ho";

    /// <summary>Field with the first day in the household; empty: since birth.</summary>
    public const string LivesSince = "o-tu";

    private readonly List<FieldFault> _faults = [];

    public IReadOnlyList<FieldFault> Faults => _faults;

    public string? this[string field] => typed.GetValueOrDefault(field);

    /// <summary>The child, or null where something cannot be used; what is wrong stands in <see cref="Faults"/>.</summary>
    /// <param name="known">The household chosen; null for a new one.</param>
    /// <param name="now">UTC.</param>
    public NewChild? Make(Household? known, DateTime now, BatchId? batch = null)
    {
        FactStamp Stamp() => new(Ids.New<FactId>(), world.Me.Account, now, batch);
        var basic = (BasicData?)Read(FactForms.Of<BasicData>(), "", Stamp());
        var since = Since(basic);
        var home = known ?? NewHome(since, Stamp, batch);
        if (basic is null || home is null || _faults.Count > 0) return null;
        return Guarded(() =>
        {
            var child = new Child(Ids.New<ChildId>(), world.Me.Ward, basic, world.Today) { BatchId = batch };
            var kind = new FactDraft(typed, world).Choice<ResidenceKind>("dang-ky-cu-tru") ?? home.AsOf(world.Today).Dwelling?.Kind ?? ResidenceKind.Permanent;
            child.Record(new Residence(Stamp(), since, null, home.Id, kind), world.Today);
            AddMore(child, basic.BornOn, Stamp);
            return new NewChild(child, known is null ? home : null);
        });
    }

    private DateOnly Since(BasicData? basic)
    {
        var draft = new FactDraft(typed, world);
        var day = draft.Day(LivesSince);
        _faults.AddRange(draft.Faults);
        var born = basic?.Birth.Earliest ?? world.Today;
        return day > born ? day.Value : born;
    }

    private Household? NewHome(DateOnly since, Func<FactStamp> stamp, BatchId? batch)
    {
        var dwelling = (Dwelling?)Read(FactForms.Of<Dwelling>(), "", stamp(), since);
        return dwelling is null ? null : Guarded(() => new Household(Ids.New<HouseholdId>(), world.Me.Ward, dwelling, world.Today) { BatchId = batch });
    }

    // What is left empty is not written down at all.
    private void AddMore(Child child, DateOnly born, Func<FactStamp> stamp)
    {
        if (typed.GetValueOrDefault("so") is { Length: > 0 } number) Add(child, new NumberGiven(stamp(), born, number), "so");
        AddParent(child, Mother, KinRelation.Mother, born, stamp);
        AddParent(child, Father, KinRelation.Father, born, stamp);
        AddOptional<BirthRegistration>(child, Birth, stamp, from: null);
        AddOptional<InsuranceCard>(child, Card, stamp, from: null);
        AddOptional<Schooling>(child, School, stamp, new SchoolYear(SchoolYear.Of(world.Today).Start).FirstDay);
    }

    private void AddParent(Child child, string prefix, KinRelation relation, DateOnly born, Func<FactStamp> stamp)
    {
        if (string.IsNullOrWhiteSpace(typed.GetValueOrDefault(prefix + "ho-ten"))) return;
        var fields = new Dictionary<string, string?>(Below(prefix)) { ["la-gi"] = relation.ToString(), ["truc-tiep"] = typed.GetValueOrDefault(prefix + "truc-tiep") };
        AddRead(child, FactForms.Of<Kinship>(), prefix, fields, stamp(), born);
    }

    private void AddOptional<T>(Child child, string prefix, Func<FactStamp> stamp, DateOnly? from)
        where T : Fact
    {
        var fields = Below(prefix);
        if (fields.Values.All(string.IsNullOrWhiteSpace)) return;
        if (typeof(T) == typeof(Schooling)) fields["hoc"] = nameof(SchoolStanding.Attending);
        AddRead(child, FactForms.Of<T>(), prefix, fields, stamp(), from);
    }

    private void AddRead(Child child, FactForm form, string prefix, Dictionary<string, string?> fields, FactStamp stamp, DateOnly? from)
    {
        if (Read(form, prefix, stamp, from, fields) is { } fact) Add(child, fact, prefix + form.Fields[0].Name);
    }

    private void Add(Child child, Fact fact, string field)
    {
        var refusals = child.WhyNotRecord(fact, world.Today).ToList();
        _faults.AddRange(refusals.Select(r => new FieldFault(field, world.T[r.Code])));
        if (refusals.Count == 0) child.Record(fact, world.Today);
    }

    private Fact? Read(FactForm form, string prefix, FactStamp stamp, DateOnly? from = null, Dictionary<string, string?>? fields = null)
    {
        var own = new Dictionary<string, string?>(fields ?? Below(prefix));
        if (from is { } day && string.IsNullOrWhiteSpace(own.GetValueOrDefault(FactForm.From))) own[FactForm.From] = Days.Show(day);
        var draft = new FactDraft(own, world);
        var fact = form.Make(draft, stamp);
        _faults.AddRange(draft.Faults.Select(f => f with { Field = prefix + f.Field }));
        return fact;
    }

    private Dictionary<string, string?> Below(string prefix) =>
        typed.Where(t => t.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(t => t.Key[prefix.Length..], t => t.Value);

    private T? Guarded<T>(Func<T> make)
        where T : class
    {
        try
        {
            var made = make();
            return _faults.Count == 0 ? made : null;
        }
        catch (RefusedException refused)
        {
            _faults.AddRange(refused.Refusals.Select(r => new FieldFault(r.Code == "child.born-in-the-future" || r.Code == "fact.lies-ahead" ? "ngay-sinh" : r.Code == "household.address" ? "dia-chi" : "ho-ten", world.T[r.Code])));
            return null;
        }
    }
}
