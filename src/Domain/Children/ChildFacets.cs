using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using static MangNon.Domain.Children.ChildAudience;
using static MangNon.Domain.Children.FacetRight;

namespace MangNon.Domain.Children;

/// <summary>Parts of a child's record that are seen and changed together.</summary>
public enum ChildFacet
{
    /// <summary>Name, birth, sex, people, belief.</summary>
    Basics,

    /// <summary>Số định danh cá nhân.</summary>
    Number,

    /// <summary>Đăng ký khai sinh.</summary>
    Registration,

    /// <summary>Household, address, moving in and out, death.</summary>
    Home,

    /// <summary>Parents, carers, members of the household.</summary>
    Family,

    /// <summary>Poor or near-poor, situation of the household.</summary>
    Living,
    School,

    /// <summary>Thẻ bảo hiểm y tế.</summary>
    Insurance,
    Disability,

    /// <summary>Health checks, vaccination, weight and height.</summary>
    Health,

    /// <summary>Tai nạn thương tích, đuối nước.</summary>
    Injury,
    Swimming,

    /// <summary>Who saw the child, and when.</summary>
    Contact,

    /// <summary>Groups of special circumstances and at risk.</summary>
    Circumstance,

    /// <summary>Groups held more closely: abuse, offending, drugs, HIV.</summary>
    Sensitive,

    /// <summary>Benefits.</summary>
    Support,

    /// <summary>Taking part in programmes of the ward.</summary>
    Programme,

    /// <summary>The ward's own questions.</summary>
    Local,
}

/// <summary>What somebody may do with a part of a record; each includes those before it.</summary>
public enum FacetRight
{
    None,
    See,

    /// <summary>What they send waits for the officer.</summary>
    Propose,

    /// <summary>What they send holds at once.</summary>
    Change,
}

/// <summary>Who looks at a record of the registry, by the reason they have for it.</summary>
public enum ChildAudience
{
    /// <summary>Nobody of the others: no part of the registry.</summary>
    Nobody,
    Officer,
    Leader,

    /// <summary>Head of the residential group, collaborator: the children of their streets.</summary>
    Street,

    /// <summary>The school: its pupils.</summary>
    School,
    HealthStation,
    Police,
    Justice,
}

/// <summary>
/// Which parts of a child's record each of them sees, proposes and changes, in one table. What is not listed is not seen. No law lays
/// this down field by field; it follows who must act: Luật Trẻ em 102/2016/QH13 Điều 90 khoản 2 and 3 (commune, collaborators), Điều 96
/// (families), Điều 84 to 89 (sectors), and Điều 21 (private life): nobody sees more than their duty needs.
/// </summary>
public static class ChildFacets
{
    private static readonly Dictionary<ChildFacet, FacetRight[]> Table = new()
    {
        //                          Officer  Leader  Street   School   Health   Police   Justice
        [ChildFacet.Basics] = [Change, See, Propose, Propose, Propose, Propose, Propose],
        [ChildFacet.Number] = [Change, See, Propose, Propose, See, Propose, See],
        [ChildFacet.Registration] = [Change, See, Propose, None, None, See, Change],
        [ChildFacet.Home] = [Change, See, Change, See, See, Propose, See],
        [ChildFacet.Family] = [Change, See, Change, Propose, See, See, Propose],
        [ChildFacet.Living] = [Change, See, Propose, None, See, None, None],
        [ChildFacet.School] = [Change, See, Change, Change, None, None, None],
        [ChildFacet.Insurance] = [Change, See, Propose, None, Change, None, None],
        [ChildFacet.Disability] = [Change, See, Propose, See, Propose, None, None],
        [ChildFacet.Health] = [Change, See, See, Propose, Change, None, None],
        [ChildFacet.Injury] = [Change, See, Propose, Change, Change, None, None],
        [ChildFacet.Swimming] = [Change, See, Change, Change, None, None, None],
        [ChildFacet.Contact] = [Change, See, Change, Change, Change, None, None],
        [ChildFacet.Circumstance] = [Change, See, Propose, Propose, Propose, None, None],
        [ChildFacet.Sensitive] = [Change, See, None, None, None, None, None],
        [ChildFacet.Support] = [Change, See, Propose, None, See, None, None],
        [ChildFacet.Programme] = [Change, See, Propose, Propose, Propose, None, None],
        [ChildFacet.Local] = [Change, See, Change, None, None, None, None],
    };

    /// <summary>Why somebody has to do with the registry.</summary>
    public static ChildAudience AudienceOf(Viewer me) => me switch
    {
        { Role: Role.Officer } => Officer,
        { Role: Role.Leader } => Leader,
        { Role: Role.ResidentialGroupHead or Role.Collaborator, UnitKind: UnitKind.ResidentialGroup } => Street,
        { Role: Role.UnitHead or Role.UnitMember, UnitKind: UnitKind.School } => ChildAudience.School,
        { Role: Role.UnitHead or Role.UnitMember, UnitKind: UnitKind.HealthStation } => HealthStation,
        { Role: Role.UnitHead or Role.UnitMember, UnitKind: UnitKind.Police } => Police,
        { Role: Role.UnitHead or Role.UnitMember, UnitKind: UnitKind.Justice } => Justice,
        _ => Nobody,
    };

    /// <summary>
    /// Sees no record and reads the published figures alone, small counts hidden: the Fatherland Front, which supervises; the level above, of
    /// its wards; units of the ward without a part in the registry, which plan by them. Not who keeps accounts or reads traces.
    /// </summary>
    public static bool ReadsCountsAlone(Viewer me) => AudienceOf(me) is Nobody && (me.WorksInUnit || me.Role is Role.LevelAbove);

    /// <summary>What this person may do with a part of the records they see.</summary>
    public static FacetRight RightOf(Viewer me, ChildFacet facet) => RightOf(AudienceOf(me), facet);

    /// <inheritdoc cref="RightOf(Viewer, ChildFacet)"/>
    public static FacetRight RightOf(ChildAudience audience, ChildFacet facet) => audience is Nobody ? None : Table[facet][(int)audience - 1];

    /// <summary>The part a fact belongs to.</summary>
    public static ChildFacet Of(Fact fact) => fact switch
    {
        BasicData => ChildFacet.Basics,
        NumberGiven => ChildFacet.Number,
        BirthRegistration => ChildFacet.Registration,
        Residence or LifeEvent or Dwelling => ChildFacet.Home,
        Kinship or HouseholdMember => ChildFacet.Family,
        Poverty or HouseholdNote => ChildFacet.Living,
        Schooling => ChildFacet.School,
        InsuranceCard => ChildFacet.Insurance,
        Disability => ChildFacet.Disability,
        HealthCheck or Vaccination or Measurement => ChildFacet.Health,
        Injury => ChildFacet.Injury,
        SwimmingSkill => ChildFacet.Swimming,
        Contact => ChildFacet.Contact,
        CircumstanceFact c => Circumstances.IsSensitive(c.Code) ? ChildFacet.Sensitive : ChildFacet.Circumstance,
        Support p => Entitlements.IsSensitive(p.Line) ? ChildFacet.Sensitive : ChildFacet.Support,
        Enrolment => ChildFacet.Programme,
        LocalAnswer => ChildFacet.Local,
        _ => throw new ArgumentException($"{fact.GetType().Name} belongs to no part of a record.", nameof(fact)),
    };
}
