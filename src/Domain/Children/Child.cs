using System.Collections;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>
/// A child the ward keeps (trẻ em: under sixteen, Luật Trẻ em 102/2016/QH13 Điều 1), made of dated facts. The record stays after the
/// sixteenth birthday, a move or a death; it only leaves the list.
/// </summary>
public sealed class Child : DatedRecord
{
    private readonly List<BasicData> _basics = [];
    private readonly List<NumberGiven> _numbers = [];
    private readonly List<BirthRegistration> _registrations = [];
    private readonly List<Residence> _residences = [];
    private readonly List<Schooling> _schoolings = [];
    private readonly List<InsuranceCard> _cards = [];
    private readonly List<Disability> _disabilities = [];
    private readonly List<HealthCheck> _healthChecks = [];
    private readonly List<Vaccination> _vaccinations = [];
    private readonly List<Measurement> _measurements = [];
    private readonly List<SwimmingSkill> _swimming = [];
    private readonly List<Kinship> _kin = [];
    private readonly List<LifeEvent> _events = [];
    private readonly List<Contact> _contacts = [];
    private readonly List<CircumstanceFact> _circumstances = [];
    private readonly List<Injury> _injuries = [];
    private readonly List<Support> _supports = [];
    private readonly List<Enrolment> _enrolments = [];
    private readonly List<LocalAnswer> _answers = [];

    private Child()
    {
    }

    /// <param name="basic">Who it is; asked first, since every other fact is held against the birth.</param>
    public Child(ChildId id, WardId ward, BasicData basic, DateOnly today)
    {
        Id = id;
        WardId = ward;
        Record(basic, today);
    }

    public ChildId Id { get; private set; }

    /// <summary>Name as known now, for lists.</summary>
    public string FullName { get; private set; } = "";

    public string SortKey { get; private set; } = "";

    public string SearchWords { get; private set; } = "";

    public DateOnly BornOn { get; private set; }

    public BirthPrecision BornPrecision { get; private set; }

    /// <summary>Personal number as known now, malformed ones too; null for none.</summary>
    public string? Number { get; private set; }

    /// <summary>Sex as known now; null where nobody wrote it down.</summary>
    public Sex? Sex { get; private set; }

    /// <summary>Household as last known; null for none.</summary>
    public HouseholdId? HouseholdId { get; private set; }

    /// <summary>Last day it lives there; null while no end is known.</summary>
    public DateOnly? LivesUntil { get; private set; }

    /// <summary>School it attends as last known, where that is a unit of the ward.</summary>
    public UnitId? SchoolId { get; private set; }

    /// <summary>Name of the school it attends as last known; null for none.</summary>
    public string? SchoolName { get; private set; }

    /// <summary>Class as last known: "6A2", or the grade; null for none.</summary>
    public string? ClassName { get; private set; }

    /// <summary>Day of death as known now.</summary>
    public DateOnly? DiedOn { get; private set; }

    public BirthDate Birth => new(BornOn, BornPrecision);

    /// <summary>First day on which it is no child any more (Luật Trẻ em Điều 1); it leaves the list, its history stays.</summary>
    public DateOnly LeavesListOn { get; private set; }

    /// <summary>The batch it came in with; null for a child registered singly.</summary>
    public BatchId? BatchId { get; init; }

    /// <summary>When (UTC) it was found that no such child is to be kept: an import taken back, an entry by mistake.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>The record of the same child that holds from now on; null for a record of its own.</summary>
    public ChildId? MergedInto { get; private set; }

    /// <summary>Neither withdrawn nor merged into another.</summary>
    public bool IsKept => WithdrawnAt is null && MergedInto is null;

    public IReadOnlyList<BasicData> Basics => _basics;

    public IReadOnlyList<NumberGiven> Numbers => _numbers;

    public IReadOnlyList<BirthRegistration> Registrations => _registrations;

    public IReadOnlyList<Residence> Residences => _residences;

    public IReadOnlyList<Schooling> Schoolings => _schoolings;

    public IReadOnlyList<InsuranceCard> Cards => _cards;

    public IReadOnlyList<Disability> Disabilities => _disabilities;

    public IReadOnlyList<HealthCheck> HealthChecks => _healthChecks;

    public IReadOnlyList<Vaccination> Vaccinations => _vaccinations;

    public IReadOnlyList<Measurement> Measurements => _measurements;

    public IReadOnlyList<SwimmingSkill> Swimming => _swimming;

    public IReadOnlyList<Kinship> Kin => _kin;

    public IReadOnlyList<LifeEvent> Events => _events;

    public IReadOnlyList<Contact> Contacts => _contacts;

    public IReadOnlyList<CircumstanceFact> Circumstances => _circumstances;

    public IReadOnlyList<Injury> Injuries => _injuries;

    public IReadOnlyList<Support> Supports => _supports;

    public IReadOnlyList<Enrolment> Enrolments => _enrolments;

    public IReadOnlyList<LocalAnswer> Answers => _answers;

    private protected override IEnumerable<IList> Shelves =>
        [_basics, _numbers, _registrations, _residences, _schoolings, _cards, _disabilities, _healthChecks, _vaccinations, _measurements, _swimming, _kin, _events, _contacts, _circumstances, _injuries, _supports, _enrolments, _answers];

    /// <summary>The child as it was on a day, as that is known now.</summary>
    public ChildSnapshot AsOf(DateOnly day) => AsKnown(day, FactHistory.Now);

    /// <summary>The child as it was on a day, as that was known at an instant (UTC).</summary>
    public ChildSnapshot AsKnown(DateOnly day, DateTime instant) => new(this, day, instant);

    /// <summary>Why the child cannot leave the ward or this life on that day.</summary>
    /// <param name="departure">A departure or a death.</param>
    public IEnumerable<Refusal> WhyNotLeave(LifeEvent departure, DateOnly today)
    {
        if (departure.Kind is not (LifeEventKind.Departure or LifeEventKind.Death)) yield return new Refusal("child.stays");
        if (StandingHome(departure.From) is null) yield return new Refusal("child.lives-nowhere");
        foreach (var refusal in WhyNotRecord(departure, today)) yield return refusal;
    }

    /// <summary>It moved away or died: the event is written down and its stay in the household ends on that day.</summary>
    /// <param name="ended">Identifier for the stay with its last day.</param>
    public void Leave(LifeEvent departure, FactId ended, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotLeave(departure, today));
        End(StandingHome(departure.From)!.Id, departure.From, new FactStamp(ended, departure.RecordedBy, departure.RecordedAt, departure.BatchId));
        Record(departure, today);
    }

    public IEnumerable<Refusal> WhyNotWithdraw()
    {
        if (!IsKept) yield return new Refusal("child.not-kept");
    }

    /// <summary>There is no such child to be kept. The record stays, out of every list.</summary>
    /// <param name="at">UTC.</param>
    public void Withdraw(DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotWithdraw());
        WithdrawnAt = at;
    }

    public IEnumerable<Refusal> WhyNotMergeInto(Child other)
    {
        if (!IsKept || !other.IsKept) yield return new Refusal("child.not-kept");
        if (other.Id == Id || other.WardId != WardId) yield return new Refusal("child.merge-with-itself");
    }

    /// <summary>This record and the other are of one child, and the other one holds. Both keep their facts; which of them hold is settled by whoever merges.</summary>
    public void MergeInto(Child other)
    {
        RefusedException.ThrowIfAny(WhyNotMergeInto(other));
        MergedInto = other.Id;
    }

    public IEnumerable<Refusal> WhyNotSeparate()
    {
        if (MergedInto is null) yield return new Refusal("child.not-merged");
    }

    /// <summary>They were two children after all.</summary>
    public void Separate()
    {
        RefusedException.ThrowIfAny(WhyNotSeparate());
        MergedInto = null;
    }

    private protected override IList? ShelfOf(Fact fact) => fact switch
    {
        BasicData => _basics,
        NumberGiven => _numbers,
        BirthRegistration => _registrations,
        Residence => _residences,
        Schooling => _schoolings,
        InsuranceCard => _cards,
        Disability => _disabilities,
        HealthCheck => _healthChecks,
        Vaccination => _vaccinations,
        Measurement => _measurements,
        SwimmingSkill => _swimming,
        Kinship => _kin,
        LifeEvent => _events,
        Contact => _contacts,
        CircumstanceFact => _circumstances,
        Injury => _injuries,
        Support => _supports,
        Enrolment => _enrolments,
        LocalAnswer => _answers,
        _ => null,
    };

    private protected override IEnumerable<Refusal> WhyNotHold(Fact fact, DateOnly today)
    {
        if (fact is not (BasicData or Kinship) && fact.From < Birth.Earliest) yield return new Refusal("child.before-birth");
        if (DiedOn < fact.From && !fact.OutlivesTheChild) yield return new Refusal("child.after-death");
        if (fact is BasicData basic && basic.Birth.Earliest > today) yield return new Refusal("child.born-in-the-future");
    }

    private protected override void Refresh()
    {
        var basic = _basics.Where(b => b.Stands).MaxBy(b => b.From);
        FullName = basic?.FullName ?? "";
        SortKey = PersonName.SortKey(FullName);
        SearchWords = VietnameseText.Fold(FullName);
        (BornOn, BornPrecision, Sex) = (basic?.BornOn ?? default, basic?.BornPrecision ?? default, basic?.Sex);
        LeavesListOn = basic is null ? default : AgeRules.LeavesListOn(Birth);
        Number = Latest(_numbers)?.Text;
        var home = Latest(_residences);
        (HouseholdId, LivesUntil) = (home?.HouseholdId, home?.To);
        var school = Latest(_schoolings) is { Standing: SchoolStanding.Attending } attended ? attended : null;
        (SchoolId, SchoolName, ClassName) = (school?.SchoolId, school?.School, school?.ClassName ?? school?.Grade?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        DiedOn = _events.FirstOrDefault(e => e.Stands && e.Kind is LifeEventKind.Death)?.From;
    }

    private static T? Latest<T>(IEnumerable<T> facts)
        where T : Fact => facts.Where(f => f.Stands).MaxBy(f => f.From);

    private Residence? StandingHome(DateOnly day) => _residences.AsOf(day).FirstOrDefault();
}

/// <summary>A child on one day, as known at one instant: what rules, lists and figures are computed from.</summary>
public sealed class ChildSnapshot
{
    internal ChildSnapshot(Child child, DateOnly day, DateTime known)
    {
        (Id, Day, KnownAt) = (child.Id, day, known);
        Basic = child.Basics.AsKnown(day, known).LastOrDefault();
        Number = child.Numbers.AsKnown(day, known).LastOrDefault();
        Registration = child.Registrations.AsKnown(day, known).LastOrDefault();
        Residence = child.Residences.AsKnown(day, known).LastOrDefault();
        Schooling = child.Schoolings.AsKnown(day, known).LastOrDefault();
        Card = child.Cards.AsKnown(day, known).LastOrDefault();
        LastCard = child.Cards.UpTo(day, known).LastOrDefault();
        Disabilities = [.. child.Disabilities.AsKnown(day, known)];
        HealthChecks = [.. child.HealthChecks.UpTo(day, known)];
        Vaccination = child.Vaccinations.AsKnown(day, known).LastOrDefault();
        Measurements = [.. child.Measurements.UpTo(day, known)];
        Swimming = child.Swimming.AsKnown(day, known).LastOrDefault();
        Kin = [.. child.Kin.AsKnown(day, known)];
        Events = [.. child.Events.UpTo(day, known)];
        Contacts = [.. child.Contacts.UpTo(day, known)];
        Circumstances = [.. child.Circumstances.AsKnown(day, known)];
        Injuries = [.. child.Injuries.UpTo(day, known)];
        Supports = [.. child.Supports.AsKnown(day, known)];
        SupportsSoFar = [.. child.Supports.UpTo(day, known)];
        Enrolments = [.. child.Enrolments.AsKnown(day, known)];
        Answers = [.. child.Answers.AsKnown(day, known)];
    }

    public ChildId Id { get; }

    /// <summary>The day asked about.</summary>
    public DateOnly Day { get; }

    /// <summary>UTC; <see cref="FactHistory.Now"/> for what is known now.</summary>
    public DateTime KnownAt { get; }

    /// <summary>Null before the birth, and while nobody had written the child down.</summary>
    public BasicData? Basic { get; }

    public NumberGiven? Number { get; }

    public BirthRegistration? Registration { get; }

    /// <summary>Null for a child who lived in no household of the ward.</summary>
    public Residence? Residence { get; }

    public Schooling? Schooling { get; }

    /// <summary>The card valid on the day.</summary>
    public InsuranceCard? Card { get; }

    /// <summary>The last card that had begun by the day, expired or not.</summary>
    public InsuranceCard? LastCard { get; }

    public IReadOnlyList<Disability> Disabilities { get; }

    /// <summary>Up to the day, oldest first.</summary>
    public IReadOnlyList<HealthCheck> HealthChecks { get; }

    public Vaccination? Vaccination { get; }

    /// <summary>Up to the day, oldest first.</summary>
    public IReadOnlyList<Measurement> Measurements { get; }

    public SwimmingSkill? Swimming { get; }

    public IReadOnlyList<Kinship> Kin { get; }

    /// <summary>Up to the day, oldest first.</summary>
    public IReadOnlyList<LifeEvent> Events { get; }

    public IReadOnlyList<Contact> Contacts { get; }

    public IReadOnlyList<CircumstanceFact> Circumstances { get; }

    public IReadOnlyList<Injury> Injuries { get; }

    /// <summary>Running on the day.</summary>
    public IReadOnlyList<Support> Supports { get; }

    /// <summary>Begun by the day, ended or not.</summary>
    public IReadOnlyList<Support> SupportsSoFar { get; }

    /// <summary>In programmes, on the day.</summary>
    public IReadOnlyList<Enrolment> Enrolments { get; }

    /// <summary>To the ward's own questions.</summary>
    public IReadOnlyList<LocalAnswer> Answers { get; }

    public DateOnly? DiedOn => Events.FirstOrDefault(e => e.Kind is LifeEventKind.Death)?.From;

    /// <summary>Born and not dead on the day; the day of death counts as dead.</summary>
    public bool IsAlive => Basic is not null && DiedOn is null;

    /// <summary>Age in completed years; 0 where the birth is not known.</summary>
    public int Years => Basic?.Birth.YearsOn(Day) ?? 0;

    /// <summary>Age in completed months.</summary>
    public int Months => Basic?.Birth.MonthsOn(Day) ?? 0;

    /// <summary>Under sixteen (Luật Trẻ em Điều 1).</summary>
    public bool IsChild => Basic is not null && Day < AgeRules.LeavesListOn(Basic.Birth);

    /// <summary>On the list of children of the day: alive, under sixteen, living in a household of the ward.</summary>
    public bool IsOnList => IsAlive && IsChild && Residence is not null;

    /// <summary>The heaviest degree of its disabilities; null for none.</summary>
    public Disability? HeaviestDisability => Disabilities.Where(d => d.Degree is not null).MaxBy(d => d.Degree);

    /// <summary>In a group or sub-group of the law, or under one code.</summary>
    public bool IsIn(string code) => Circumstances.Any(c => c.Code == code || Children.Circumstances.GroupOf(c.Code) == code);

    /// <summary>In any of the fourteen groups of special circumstances (Luật Trẻ em Điều 10); counts once whatever the number of groups.</summary>
    public bool IsInSpecialCircumstances => Circumstances.Any(c => Children.Circumstances.GroupOf(c.Code) is not null);
}
