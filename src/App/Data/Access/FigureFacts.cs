using System.Collections.Concurrent;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// Facts for figures: of each no more than is counted, and of nobody but the children somebody sees. No name comes out of here.
public abstract partial class AppDb
{
    /// <summary>The ward's own targets, for its people and the level above it.</summary>
    public IQueryable<WardTarget> WardTargetsFor(Viewer me)
    {
        var wards = WardsFor(me);
        return Set<WardTarget>().Where(t => wards.Any(w => w.Id == t.WardId));
    }

    /// <summary>
    /// What figures need of the children this person sees: who they are, where they lived, whether they died, and the parts of the record
    /// asked for as far as they see them. One query for each kind of fact; what is held more closely only for who sees it.
    /// </summary>
    /// <param name="parts">Parts of the record the figures read.</param>
    /// <param name="beside">Reads half of it at the same time, over a connection of its own.</param>
    internal async Task<CountedRegistry> RegistryToCountAsync(Viewer me, IReadOnlyCollection<ChildFacet> parts, AppDb beside)
    {
        var registry = new CountedRegistry();
        if (ChildFacets.AudienceOf(me) is ChildAudience.Nobody) return registry;
        foreach (var id in await ChildrenFor(me).Select(c => c.Id).ToListAsync()) registry.Children[id] = new ChildStory(id);
        var steps = new ConcurrentQueue<Func<AppDb, Task>>(StepsOf(registry, me, [.. parts.Distinct().Where(p => ChildFacets.RightOf(me, p) >= FacetRight.See)]));
        await Task.WhenAll(Task.Run(() => TakeAsync(steps, this)), Task.Run(() => TakeAsync(steps, beside)));
        return registry;
    }

    // Each fills a shelf of its own; the two that tell of households are one.
    private static IEnumerable<Func<AppDb, Task>> StepsOf(CountedRegistry registry, Viewer me, IReadOnlyList<ChildFacet> parts)
    {
        var closely = ChildFacets.RightOf(me, ChildFacet.Sensitive) >= FacetRight.See;
        yield return db => db.HomesAsync(registry, db.ChildrenFor(me), me.Ward, withPoverty: parts.Contains(ChildFacet.Living));
        yield return db => BasicsAsync(registry, db.ChildrenFor(me));
        foreach (var part in parts) yield return db => PartAsync(registry, db.ChildrenFor(me), part, closely);
    }

    private static async Task TakeAsync(ConcurrentQueue<Func<AppDb, Task>> steps, AppDb db)
    {
        while (steps.TryDequeue(out var step)) await step(db);
    }

    private static async Task BasicsAsync(CountedRegistry registry, IQueryable<Child> children)
    {
        await FillAsync(registry, s => s.Basics, from c in children from f in c.Basics select new TellOf<BasicTold>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, new BasicTold(new BirthDate(f.BornOn, f.BornPrecision), f.Sex, f.Ethnicity))));
        await FillAsync(registry, s => s.Deaths, from c in children from f in c.Events where f.Kind == LifeEventKind.Death select new TellOf<bool>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, true)));
    }

    private async Task HomesAsync(CountedRegistry registry, IQueryable<Child> children, WardId ward, bool withPoverty)
    {
        await FillAsync(registry, s => s.Homes, from c in children from f in c.Residences select new TellOf<HomeTold>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, new HomeTold(f.HouseholdId, f.Kind, f.Facility != null))));
        var dwellings = from h in Set<Household>() where h.WardId == ward from f in h.Dwellings select new { h.Id, Told = new Told<UnitId>(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, f.GroupId) };
        await foreach (var dwelling in dwellings.AsAsyncEnumerable()) registry.HouseholdOf(dwelling.Id).Dwellings.Add(dwelling.Told);
        if (!withPoverty) return;
        var poverty = from h in Set<Household>() where h.WardId == ward from f in h.PovertyPeriods select new { h.Id, Told = new Told<PovertyLevel>(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, f.Level) };
        await foreach (var told in poverty.AsAsyncEnumerable()) registry.HouseholdOf(told.Id).Poverty.Add(told.Told);
    }

    private static Task PartAsync(CountedRegistry registry, IQueryable<Child> children, ChildFacet part, bool closely) => part switch
    {
        ChildFacet.Number => FillAsync(registry, s => s.Numbers, from c in children from f in c.Numbers select new TellOf<bool>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, PersonalNumber.Find(f.Text) != null))),
        ChildFacet.Registration => FillAsync(registry, s => s.Registrations, from c in children from f in c.Registrations select new TellOf<bool>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, true))),
        ChildFacet.Family => FillAsync(registry, s => s.Kin, from c in children from f in c.Kin select new TellOf<KinRelation>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, f.Relation))),
        ChildFacet.School => FillAsync(registry, s => s.Schools, from c in children from f in c.Schoolings select new TellOf<SchoolTold>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, new SchoolTold(f.Standing, f.Grade, f.SchoolId)))),
        ChildFacet.Insurance => FillAsync(registry, s => s.Cards, from c in children from f in c.Cards select new TellOf<bool>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, true))),
        ChildFacet.Disability => FillAsync(registry, s => s.Disabilities, from c in children from f in c.Disabilities select new TellOf<DisabilityTold>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, new DisabilityTold(f.Kind, f.Degree, f.CertificateFrom, f.CertificateTo)))),
        ChildFacet.Health => HealthAsync(registry, children),
        ChildFacet.Injury => FillAsync(registry, s => s.Injuries, from c in children from f in c.Injuries select new TellOf<InjuryTold>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, new InjuryTold(f.Type, f.Cause, f.Place, f.Outcome)))),
        ChildFacet.Swimming => FillAsync(registry, s => s.Swimming, from c in children from f in c.Swimming select new TellOf<SwimmingLevel>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, f.Level))),
        ChildFacet.Circumstance => FillAsync(registry, s => s.Circumstances, from c in children from f in c.Circumstances select new TellOf<string>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, f.Code)), code => closely || !Circumstances.IsSensitive(code)),
        ChildFacet.Support => FillAsync(registry, s => s.Supports, from c in children from f in c.Supports where f.State == SupportState.Received select new TellOf<string>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, f.Line)), line => closely || !Entitlements.IsSensitive(line)),
        _ => Task.CompletedTask,
    };

    private static async Task HealthAsync(CountedRegistry registry, IQueryable<Child> children)
    {
        await FillAsync(registry, s => s.HealthChecks, from c in children from f in c.HealthChecks select new TellOf<bool>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, true)));
        await FillAsync(registry, s => s.Vaccinations, from c in children from f in c.Vaccinations select new TellOf<VaccinationState>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, f.State)));
        await FillAsync(registry, s => s.Measurements, from c in children from f in c.Measurements select new TellOf<MeasureTold>(c.Id, new(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, new MeasureTold(f.Weight, f.Height, f.Lying))));
    }

    private static async Task FillAsync<T>(CountedRegistry registry, Func<ChildStory, List<Told<T>>> shelf, IQueryable<TellOf<T>> facts, Func<T, bool>? isSeen = null)
    {
        await foreach (var fact in facts.AsAsyncEnumerable())
        {
            if (registry.Children.TryGetValue(fact.Child, out var story) && isSeen?.Invoke(fact.Told.What) is not false) Put(shelf(story), fact.Told);
        }
    }

    // Most children have one fact of a kind: a list that grows by doubling from four would hold a ward in thrice the room.
    private static void Put<T>(List<Told<T>> shelf, Told<T> told)
    {
        if (shelf.Count == shelf.Capacity && shelf.Count < 2) shelf.Capacity = shelf.Count + 1;
        shelf.Add(told);
    }

    /// <summary>A fact and whose it is.</summary>
    private readonly record struct TellOf<T>(ChildId Child, Told<T> Told);
}

/// <summary>What figures need of the children somebody sees, held in memory: rows of any period and instant are made of it without asking again.</summary>
internal sealed class CountedRegistry
{
    public Dictionary<ChildId, ChildStory> Children { get; } = [];

    public Dictionary<HouseholdId, HouseholdStory> Households { get; } = [];

    public HouseholdStory HouseholdOf(HouseholdId id) => Households.TryGetValue(id, out var found) ? found : Households[id] = new HouseholdStory();

    /// <param name="known">UTC.</param>
    public (IReadOnlyList<ChildOnDay> Children, IReadOnlyList<ChildEvent> Events) Rows(FigurePeriod period, DateTime known) =>
    (
        [.. Children.Values.Select(s => ChildOnDay.Of(s, Households.GetValueOrDefault, period, known)).OfType<ChildOnDay>()],
        [.. Children.Values.SelectMany(s => ChildEvent.Of(s, Households.GetValueOrDefault, period, known))]
    );
}
