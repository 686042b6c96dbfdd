using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Names;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>What a row says otherwise about a child that is known: one change for each part. An empty cell says nothing.</summary>
public static class ChildUpdate
{
    private static readonly string[] BasicFields = ["ho-ten", "ngay-sinh", "gioi-tinh", "dan-toc", "ton-giao"];

    /// <summary>The changes, in the order of a record.</summary>
    /// <param name="evidence">What the list is, kept with each fact.</param>
    public static IEnumerable<SentChange> Of(Child child, IReadOnlyDictionary<string, string?> typed, FormWorld world, string evidence)
    {
        var born = Days.Show(child.Birth.Earliest);
        if (Basics(child, typed, evidence) is { } basics) yield return basics;
        if (typed.GetValueOrDefault("so") is { } number && One(child, Standing(child.Numbers), new() { ["so"] = PersonalNumber.Normalise(number) }, born, evidence) is { } given) yield return given;
        if (Below(typed, NewChildForm.Birth) is { Count: > 0 } birth && One(child, Standing(child.Registrations), birth, born, evidence) is { } registered) yield return registered;
        if (Below(typed, NewChildForm.Card) is { Count: > 0 } card && Card(child, card, evidence) is { } carded) yield return carded;
        if (Below(typed, NewChildForm.School) is { Count: > 0 } school && School(child, school, world, evidence) is { } schooled) yield return schooled;
        if (Parent(child, KinRelation.Mother, Below(typed, NewChildForm.Mother), born, evidence) is { } mother) yield return mother;
        if (Parent(child, KinRelation.Father, Below(typed, NewChildForm.Father), born, evidence) is { } father) yield return father;
    }

    /// <summary>The change in words.</summary>
    public static RowChange Tell(Child child, SentChange sent, FormWorld world)
    {
        var was = child.AllFacts.FirstOrDefault(f => f.Id == sent.BasedOn) ?? Standing(child.AllFacts.Where(f => f.GetType() == sent.Form.Kind && sent.Change is FactChange.Change));
        var fact = sent.Form.Make(new FactDraft(sent.Typed, world), new FactStamp(default, world.Me.Account, default));
        return new RowChange(world.T[sent.Form.Title], was is null ? null : sent.Form.Tell(was, world), fact is null ? "" : sent.Form.Tell(fact, world), ChildFacets.RightOf(world.Me, sent.Form.Facet) is FacetRight.Propose);
    }

    private static T? Standing<T>(IEnumerable<T> facts)
        where T : Fact => facts.Where(f => f.Stands).MaxBy(f => f.From);

    private static SentChange? Basics(Child child, IReadOnlyDictionary<string, string?> typed, string evidence)
    {
        if (Standing(child.Basics) is not { } basic) return null;
        var said = BasicFields.Where(f => typed.GetValueOrDefault(f) is not null).ToDictionary(f => f, f => typed[f]);

        // A year says nothing against a day of that year; a name in other letters or without marks is no other name.
        if (said.GetValueOrDefault("ngay-sinh") is { } day && BirthText.Find(day) is { } birth && !birth.IsExact && birth.Day.Year == basic.BornOn.Year) said.Remove("ngay-sinh");
        if (said.GetValueOrDefault("ho-ten") is { } name && string.Equals(VietnameseText.Fold(name), name, StringComparison.OrdinalIgnoreCase) && VietnameseText.Fold(basic.FullName) == VietnameseText.Fold(name)) said.Remove("ho-ten");
        return Corrected(child, basic, said, evidence);
    }

    private static SentChange? One<T>(Child child, T? standing, Dictionary<string, string?> said, string born, string evidence)
        where T : Fact
    {
        if (standing is not null) return Corrected(child, standing, said, evidence);
        return new SentChange(FactForms.Of<T>(), FactChange.Record, With(said, said.GetValueOrDefault(FactForm.From) ?? born, evidence), null, child.Version);
    }

    private static SentChange? Card(Child child, Dictionary<string, string?> said, string evidence)
    {
        var standing = Standing(child.Cards);
        if (standing is null) return new SentChange(FactForms.Of<InsuranceCard>(), FactChange.Record, With(said, said.GetValueOrDefault(FactForm.From), evidence), null, child.Version);
        var from = Days.TryRead(said.GetValueOrDefault(FactForm.From), out var day) ? day : null;
        return from > standing.From && Differs(FactForms.Of<InsuranceCard>().Read(standing), said)
            ? new SentChange(FactForms.Of<InsuranceCard>(), FactChange.Change, With(said, Days.Show(from), evidence), null, child.Version)
            : Corrected(child, standing, said, evidence);
    }

    private static SentChange? School(Child child, Dictionary<string, string?> said, FormWorld world, string evidence)
    {
        var (form, standing) = (FactForms.Of<Schooling>(), Standing(child.Schoolings));
        var first = new SchoolYear(SchoolYear.Of(world.Today).Start).FirstDay;
        said["hoc"] = nameof(SchoolStanding.Attending);
        if (standing is null) return new SentChange(form, FactChange.Record, With(said, Days.Show(first), evidence), null, child.Version);
        var now = form.Read(standing);
        if (SchoolNames.Find(world.Schools, said["truong"] ?? "") is { } id && id == standing.SchoolId) said["truong"] = standing.School;
        if (!Differs(now, said)) return null;
        return standing.From < first
            ? new SentChange(form, FactChange.Change, With(said, Days.Show(first), evidence), null, child.Version)
            : Corrected(child, standing, said, evidence);
    }

    private static SentChange? Parent(Child child, KinRelation relation, Dictionary<string, string?> said, string born, string evidence)
    {
        if (said.GetValueOrDefault("ho-ten") is not { } name) return null;
        if (Standing(child.Kin.Where(k => k.Relation == relation)) is { } known)
        {
            if (VietnameseText.Fold(known.FullName) == VietnameseText.Fold(name)) said.Remove("ho-ten");
            return Corrected(child, known, said, evidence);
        }

        said["la-gi"] = relation.ToString();
        return new SentChange(FactForms.Of<Kinship>(), FactChange.Record, With(said, born, evidence), null, child.Version);
    }

    private static SentChange? Corrected(Child child, Fact standing, Dictionary<string, string?> said, string evidence)
    {
        var form = FactForms.Of(standing);
        var now = form.Read(standing);
        if (!Differs(now, said)) return null;
        foreach (var (field, text) in said) now[field] = text;
        now[FactForm.Evidence] = evidence;
        return new SentChange(form, FactChange.Correct, now, standing.Id, child.Version);
    }

    private static bool Differs(Dictionary<string, string?> now, Dictionary<string, string?> said) =>
        said.Any(s => !string.IsNullOrWhiteSpace(s.Value) && !string.Equals(VietnameseText.Clean(now.GetValueOrDefault(s.Key)), VietnameseText.Clean(s.Value), StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, string?> With(Dictionary<string, string?> said, string? from, string evidence) => new(said) { [FactForm.From] = from, [FactForm.Evidence] = evidence };

    private static Dictionary<string, string?> Below(IReadOnlyDictionary<string, string?> typed, string prefix) =>
        typed.Where(t => t.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(t => t.Key[prefix.Length..], t => t.Value);
}
