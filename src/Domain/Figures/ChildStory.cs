using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Figures;

/// <summary>A fact as far as a figure needs it: from when to when, and from when to when it was held to be true (UTC).</summary>
public readonly record struct Told<T>(FactId Id, DateOnly From, DateOnly? To, DateTime RecordedAt, DateTime? SupersededAt, T What)
{
    public bool Includes(DateOnly day) => From <= day && (To is null || day <= To);

    public bool WasKnownAt(DateTime instant) => RecordedAt <= instant && (SupersededAt is null || SupersededAt > instant);
}

/// <summary>Who a child is.</summary>
public sealed record BasicTold(BirthDate Birth, Sex? Sex, string? Ethnicity);

/// <summary>Where a child lives.</summary>
public sealed record HomeTold(HouseholdId Household, ResidenceKind Kind, bool InFacility);

/// <param name="School">The school where it is a unit of the ward.</param>
public sealed record SchoolTold(SchoolStanding Standing, int? Grade, UnitId? School);

/// <param name="Degree">Null while no council found it.</param>
public sealed record DisabilityTold(DisabilityKind Kind, DisabilityDegree? Degree, DateOnly? CertificateFrom, DateOnly? CertificateTo);

/// <param name="Weight">Kilograms.</param>
/// <param name="Height">Centimetres.</param>
public sealed record MeasureTold(decimal? Weight, decimal? Height, bool? Lying);

public sealed record InjuryTold(string Type, string? Cause, InjuryPlace? Place, InjuryOutcome Outcome);

/// <summary>What figures need of a household.</summary>
public sealed class HouseholdStory
{
    public List<Told<UnitId>> Dwellings { get; } = [];

    public List<Told<PovertyLevel>> Poverty { get; } = [];

    public static HouseholdStory Of(Household household)
    {
        var story = new HouseholdStory();
        story.Dwellings.AddRange(ChildStory.Told(household.Dwellings, d => d.GroupId));
        story.Poverty.AddRange(ChildStory.Told(household.PovertyPeriods, p => p.Level));
        return story;
    }
}

/// <summary>
/// What figures need of a child: its facts with their days and with when they were known, in few bytes, so that a ward's are held at once
/// and counted for many days and instants.
/// </summary>
public sealed class ChildStory(ChildId child)
{
    public ChildId Child { get; } = child;

    public List<Told<BasicTold>> Basics { get; } = [];

    /// <summary>True for a number of the right form.</summary>
    public List<Told<bool>> Numbers { get; } = [];

    public List<Told<bool>> Registrations { get; } = [];

    public List<Told<HomeTold>> Homes { get; } = [];

    public List<Told<SchoolTold>> Schools { get; } = [];

    public List<Told<bool>> Cards { get; } = [];

    public List<Told<DisabilityTold>> Disabilities { get; } = [];

    public List<Told<bool>> HealthChecks { get; } = [];

    public List<Told<VaccinationState>> Vaccinations { get; } = [];

    public List<Told<MeasureTold>> Measurements { get; } = [];

    public List<Told<SwimmingLevel>> Swimming { get; } = [];

    public List<Told<KinRelation>> Kin { get; } = [];

    /// <summary>Facts of deaths.</summary>
    public List<Told<bool>> Deaths { get; } = [];

    public List<Told<string>> Circumstances { get; } = [];

    public List<Told<InjuryTold>> Injuries { get; } = [];

    /// <summary>Lines of supports that were received.</summary>
    public List<Told<string>> Supports { get; } = [];

    public static ChildStory Of(Child child)
    {
        var story = new ChildStory(child.Id);
        story.Basics.AddRange(Told(child.Basics, b => new BasicTold(b.Birth, b.Sex, b.Ethnicity)));
        story.Numbers.AddRange(Told(child.Numbers, n => PersonalNumber.Find(n.Text) is not null));
        story.Registrations.AddRange(Told(child.Registrations, _ => true));
        story.Homes.AddRange(Told(child.Residences, r => new HomeTold(r.HouseholdId, r.Kind, r.Facility is not null)));
        story.Schools.AddRange(Told(child.Schoolings, s => new SchoolTold(s.Standing, s.Grade, s.SchoolId)));
        story.Cards.AddRange(Told(child.Cards, _ => true));
        story.Disabilities.AddRange(Told(child.Disabilities, d => new DisabilityTold(d.Kind, d.Degree, d.CertificateFrom, d.CertificateTo)));
        story.HealthChecks.AddRange(Told(child.HealthChecks, _ => true));
        story.Vaccinations.AddRange(Told(child.Vaccinations, v => v.State));
        story.Measurements.AddRange(Told(child.Measurements, m => new MeasureTold(m.Weight, m.Height, m.Lying)));
        story.Swimming.AddRange(Told(child.Swimming, s => s.Level));
        story.Kin.AddRange(Told(child.Kin, k => k.Relation));
        story.Deaths.AddRange(Told(child.Events.Where(e => e.Kind is LifeEventKind.Death), _ => true));
        story.Circumstances.AddRange(Told(child.Circumstances, c => c.Code));
        story.Injuries.AddRange(Told(child.Injuries, i => new InjuryTold(i.Type, i.Cause, i.Place, i.Outcome)));
        story.Supports.AddRange(Told(child.Supports.Where(s => s.State is SupportState.Received), s => s.Line));
        return story;
    }

    internal static IEnumerable<Told<T>> Told<TFact, T>(IEnumerable<TFact> facts, Func<TFact, T> what)
        where TFact : Fact => facts.Select(f => new Told<T>(f.Id, f.From, f.To, f.RecordedAt, f.SupersededAt, what(f)));
}

/// <summary>What was told, asked by day and by what was known.</summary>
internal static class ToldHistory
{
    /// <summary>What held on a day; of several, the one that began last.</summary>
    public static Told<T>? On<T>(this List<Told<T>> facts, DateOnly day, DateTime known)
    {
        Told<T>? found = null;
        foreach (var fact in facts)
        {
            if (fact.Includes(day) && fact.WasKnownAt(known) && (found is not { } other || IsLater(fact, other))) found = fact;
        }

        return found;
    }

    /// <summary>The last of what began in a period.</summary>
    public static Told<T>? LastIn<T>(this List<Told<T>> facts, FigurePeriod period, DateTime known)
    {
        Told<T>? found = null;
        foreach (var fact in facts)
        {
            if (period.Includes(fact.From) && fact.WasKnownAt(known) && (found is not { } other || IsLater(fact, other))) found = fact;
        }

        return found;
    }

    // By the day, then by when it was written down; the identifier only so that the answer is the same each time.
    private static bool IsLater<T>(in Told<T> one, in Told<T> other) =>
        (one.From, one.RecordedAt, one.Id.Value).CompareTo((other.From, other.RecordedAt, other.Id.Value)) > 0;
}
