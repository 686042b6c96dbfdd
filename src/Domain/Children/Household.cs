using System.Collections;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>Where a household lives, and in which residential group (tổ dân phố).</summary>
public sealed class Dwelling : Fact
{
    private Dwelling()
    {
    }

    public Dwelling(FactStamp stamp, DateOnly from, DateOnly? to, string address, UnitId group, ResidenceKind kind)
        : base(stamp, from, to) => (Address, GroupId, Kind) = (VietnameseText.Clean(address), group, kind);

    /// <summary>House number and street, or whatever finds it.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Residential group.</summary>
    public UnitId GroupId { get; private set; }

    /// <summary>How the household is registered; a member may be registered otherwise.</summary>
    public ResidenceKind Kind { get; private set; }

    /// <summary>Degrees north (WGS 84); null where nobody took it.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east (WGS 84).</summary>
    public double? Longitude { get; init; }

    /// <summary>The same dwelling in another residential group.</summary>
    internal Dwelling In(UnitId group, DateOnly from, FactStamp stamp, string? evidence) => new(stamp, from, To < from ? null : To, Address, group, Kind)
    {
        Latitude = Latitude,
        Longitude = Longitude,
        InVeryDifficultArea = InVeryDifficultArea,
        Evidence = evidence,
    };

    /// <summary>
    /// In a commune or village of ethnic minorities and mountains with special difficulty (Nghị định 20/2021/NĐ-CP Điều 5 khoản 7);
    /// null where nobody said.
    /// </summary>
    public bool? InVeryDifficultArea { get; init; }

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (IsBlankOrLong(Address, 300)) yield return new Refusal("household.address");
        if (Latitude is null != Longitude is null || Latitude is < -90 or > 90 || Longitude is < -180 or > 180) yield return new Refusal("household.position");
    }
}

/// <summary>Poor and near-poor (hộ nghèo, hộ cận nghèo). A household that is neither has no such fact.</summary>
public enum PovertyLevel
{
    NearPoor,
    Poor,
}

/// <summary>The household is on the list of poor or near-poor households from one day to another.</summary>
public sealed class Poverty : Fact
{
    private Poverty()
    {
    }

    public Poverty(FactStamp stamp, DateOnly from, DateOnly? to, PovertyLevel level)
        : base(stamp, from, to) => Level = level;

    public PovertyLevel Level { get; private set; }
}

/// <summary>A grown-up or other person of the household who is not in the registry of children.</summary>
public sealed class HouseholdMember : Fact
{
    private HouseholdMember()
    {
    }

    public HouseholdMember(FactStamp stamp, DateOnly from, DateOnly? to, CarerId person, string fullName)
        : base(stamp, from, to) => (PersonId, FullName) = (person, VietnameseText.Clean(fullName));

    /// <summary>The same as in <see cref="Kinship"/> where the person raises a child of the registry.</summary>
    public CarerId PersonId { get; private set; }

    public string FullName { get; private set; } = "";

    /// <summary>Chủ hộ.</summary>
    public bool IsHead { get; init; }

    /// <summary>What they are to the head.</summary>
    public string? RelationToHead { get; init => field = Tidy(value); }

    public int? BirthYear { get; init; }

    // A household has one head at a time, and a person is in it once.
    internal override bool Excludes(Fact other) => other is HouseholdMember m && (m.PersonId == PersonId || (m.IsHead && IsHead));

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (IsBlankOrLong(FullName, 200)) yield return new Refusal("household.member-name");
        if (RelationToHead?.Length > 100) yield return new Refusal("household.relation-too-long");
    }
}

/// <summary>What else is to know of a household: its people (dân tộc of the head) and notes.</summary>
public sealed class HouseholdNote : Fact
{
    private HouseholdNote()
    {
    }

    public HouseholdNote(FactStamp stamp, DateOnly from, string? ethnicity, string? note)
        : base(stamp, from, to: null) => (Ethnicity, Note) = (Tidy(ethnicity), Tidy(note));

    public string? Ethnicity { get; private set; }

    public string? Note { get; private set; }

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (Ethnicity?.Length > 100) yield return new Refusal("household.ethnicity-too-long");
        if (Note?.Length > 2000) yield return new Refusal("household.note-too-long");
    }
}

/// <summary>A household (hộ gia đình), made of dated facts. Its children say themselves that they live in it (<see cref="Residence"/>).</summary>
public sealed class Household : DatedRecord
{
    private readonly List<Dwelling> _dwellings = [];
    private readonly List<Poverty> _poverty = [];
    private readonly List<HouseholdMember> _members = [];
    private readonly List<HouseholdNote> _notes = [];

    private Household()
    {
    }

    /// <param name="dwelling">Where it lives; asked first, since nothing else finds a household.</param>
    public Household(HouseholdId id, WardId ward, Dwelling dwelling, DateOnly today)
    {
        Id = id;
        WardId = ward;
        Record(dwelling, today);
    }

    public HouseholdId Id { get; private set; }

    /// <summary>Address as known now, for lists.</summary>
    public string Address { get; private set; } = "";

    public string SearchWords { get; private set; } = "";

    /// <summary>Residential group as known now.</summary>
    public UnitId? GroupId { get; private set; }

    /// <summary>Name of the head as known now; null where none is named.</summary>
    public string? HeadName { get; private set; }

    /// <summary>On the list of poor or near-poor households as last known, while no end is known.</summary>
    public PovertyLevel? PovertyNow { get; private set; }

    /// <summary>The batch it came in with; null for a household registered singly.</summary>
    public BatchId? BatchId { get; init; }

    /// <summary>When (UTC) it was found that no such household is to be kept.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public IReadOnlyList<Dwelling> Dwellings => _dwellings;

    public IReadOnlyList<Poverty> PovertyPeriods => _poverty;

    public IReadOnlyList<HouseholdMember> Members => _members;

    public IReadOnlyList<HouseholdNote> Notes => _notes;

    private protected override IEnumerable<IList> Shelves => [_dwellings, _poverty, _members, _notes];

    /// <summary>The household as it was on a day, as that is known now.</summary>
    public HouseholdSnapshot AsOf(DateOnly day) => AsKnown(day, FactHistory.Now);

    /// <summary>The household as it was on a day, as that was known at an instant (UTC).</summary>
    public HouseholdSnapshot AsKnown(DateOnly day, DateTime instant) => new(this, day, instant);

    /// <summary>What it was told of where it lives from a day on, as it is held now.</summary>
    public IEnumerable<Dwelling> DwellingsFrom(DateOnly from) => _dwellings.Where(d => d.Stands && !(d.To < from));

    /// <summary>
    /// From a day on its dwellings belong to the groups the rules name: the one that held ends the day before, and what began later is
    /// put right. Dwellings no rule takes stay as they are.
    /// </summary>
    /// <param name="stamp">A new stamp for each fact.</param>
    /// <param name="document">What the rearrangement rests on.</param>
    /// <returns>Whether anything changed.</returns>
    public bool Regroup(IReadOnlyList<RegroupingRule> rules, DateOnly from, string document, Func<FactStamp> stamp, DateOnly today)
    {
        var moved = DwellingsFrom(from).Select(d => (Dwelling: d, Rule: rules.FirstOrDefault(r => r.Takes(d)))).Where(m => m.Rule is not null && m.Rule.Group != m.Dwelling.GroupId).ToList();
        foreach (var (dwelling, rule) in moved)
        {
            if (dwelling.From < from) Change(dwelling.In(rule!.Group, from, stamp(), document), stamp().Id, today);
            else Correct(dwelling.Id, dwelling.In(rule!.Group, dwelling.From, stamp(), dwelling.Evidence ?? document), today);
        }

        return moved.Count > 0;
    }

    private protected override IList? ShelfOf(Fact fact) => fact switch
    {
        Dwelling => _dwellings,
        Poverty => _poverty,
        HouseholdMember => _members,
        HouseholdNote => _notes,
        _ => null,
    };

    private protected override void Refresh()
    {
        var dwelling = _dwellings.Where(d => d.Stands).MaxBy(d => d.From);
        (Address, GroupId) = (dwelling?.Address ?? "", dwelling?.GroupId);
        HeadName = _members.Where(m => m.Stands && m.IsHead).MaxBy(m => m.From)?.FullName;
        PovertyNow = _poverty.Where(p => p.Stands && p.To is null).MaxBy(p => p.From)?.Level;
        SearchWords = VietnameseText.Fold($"{Address} {HeadName}");
    }

    public IEnumerable<Refusal> WhyNotWithdraw()
    {
        if (WithdrawnAt is not null) yield return new Refusal("household.not-kept");
    }

    /// <summary>There is no such household to be kept. The record stays, out of every list.</summary>
    /// <param name="at">UTC.</param>
    public void Withdraw(DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotWithdraw());
        WithdrawnAt = at;
    }
}

/// <summary>A household on one day, as known at one instant.</summary>
public sealed class HouseholdSnapshot
{
    internal HouseholdSnapshot(Household household, DateOnly day, DateTime known)
    {
        (Id, Day) = (household.Id, day);
        Dwelling = household.Dwellings.AsKnown(day, known).LastOrDefault();
        Poverty = household.PovertyPeriods.AsKnown(day, known).LastOrDefault();
        Members = [.. household.Members.AsKnown(day, known)];
        Note = household.Notes.AsKnown(day, known).LastOrDefault();
    }

    public HouseholdId Id { get; }

    public DateOnly Day { get; }

    public Dwelling? Dwelling { get; }

    /// <summary>Null for a household on neither list.</summary>
    public Poverty? Poverty { get; }

    public IReadOnlyList<HouseholdMember> Members { get; }

    public HouseholdNote? Note { get; }

    public HouseholdMember? Head => Members.FirstOrDefault(m => m.IsHead);

    public bool IsPoor => Poverty?.Level is PovertyLevel.Poor;

    public bool IsPoorOrNearPoor => Poverty is not null;
}
