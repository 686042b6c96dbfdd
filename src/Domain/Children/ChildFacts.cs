using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>Sex as papers have it.</summary>
public enum Sex
{
    Male,
    Female,
}

/// <summary>Who the child is: name, birth, sex, people, belief (dữ liệu cơ bản). Valid from the birth, or from the day a name was changed.</summary>
public sealed class BasicData : Fact
{
    private BasicData()
    {
    }

    public BasicData(FactStamp stamp, DateOnly from, string fullName, BirthDate birth)
        : base(stamp, from, to: null) =>
        (FullName, BornOn, BornPrecision) = (VietnameseText.Clean(fullName), birth.Day, birth.Precision);

    /// <summary>Family name first.</summary>
    public string FullName { get; private set; } = "";

    public DateOnly BornOn { get; private set; }

    public BirthPrecision BornPrecision { get; private set; }

    /// <summary>Null where nobody wrote it down.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Dân tộc; null where nobody wrote it down.</summary>
    public string? Ethnicity { get; init => field = Tidy(value); }

    /// <summary>Tôn giáo; null for none and for not asked.</summary>
    public string? Religion { get; init => field = Tidy(value); }

    public BirthDate Birth => new(BornOn, BornPrecision);

    internal override bool OutlivesTheChild => true;

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (IsBlankOrLong(FullName, 200)) yield return new Refusal("child.name");
        if (Ethnicity?.Length > 100 || Religion?.Length > 100) yield return new Refusal("child.ethnicity-too-long");
    }
}

/// <summary>
/// The personal number (số định danh cá nhân) as somebody gave it. What is malformed is kept too, since lists of such numbers go to the
/// police to be put right; <see cref="PersonalNumber"/> says what is wrong with it.
/// </summary>
public sealed class NumberGiven : Fact
{
    private NumberGiven()
    {
    }

    public NumberGiven(FactStamp stamp, DateOnly from, string text)
        : base(stamp, from, to: null) => Text = PersonalNumber.Normalise(text);

    /// <summary>Digits without spaces; other letters stay as they were typed.</summary>
    public string Text { get; private set; } = "";

    internal override bool OutlivesTheChild => true;

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (IsBlankOrLong(Text, 20)) yield return new Refusal("child.number");
    }
}

/// <summary>The registration of the birth (đăng ký khai sinh). From is the day it was registered.</summary>
public sealed class BirthRegistration : Fact
{
    private BirthRegistration()
    {
    }

    public BirthRegistration(FactStamp stamp, DateOnly registeredOn, string? number, string? place)
        : base(stamp, registeredOn, to: null) => (Number, Place) = (VietnameseText.Clean(number), VietnameseText.Clean(place));

    /// <summary>Số giấy khai sinh; empty where it is not known.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Nơi đăng ký; empty where it is not known.</summary>
    public string Place { get; private set; } = "";

    internal override bool OutlivesTheChild => true;

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (Number.Length > 50 || Place.Length > 300) yield return new Refusal("child.registration-too-long");
    }
}

/// <summary>How somebody is registered where they live.</summary>
public enum ResidenceKind
{
    /// <summary>Thường trú.</summary>
    Permanent,

    /// <summary>Tạm trú.</summary>
    Temporary,

    /// <summary>Lives there, registered nowhere that is known.</summary>
    Unregistered,
}

/// <summary>Where the child lives: its place in a household from one day to another.</summary>
public sealed class Residence : Fact
{
    private Residence()
    {
    }

    public Residence(FactStamp stamp, DateOnly from, DateOnly? to, HouseholdId household, ResidenceKind kind)
        : base(stamp, from, to) => (HouseholdId, Kind) = (household, kind);

    public HouseholdId HouseholdId { get; private set; }

    public ResidenceKind Kind { get; private set; }

    /// <summary>It lives in a social assistance facility (cơ sở trợ giúp xã hội); the household is the one it belongs to.</summary>
    public string? Facility { get; init => field = Tidy(value); }

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (Facility?.Length > 300) yield return new Refusal("child.facility-too-long");
    }
}

/// <summary>Whether somebody learns.</summary>
public enum SchoolStanding
{
    Attending,

    /// <summary>Bỏ học.</summary>
    DroppedOut,

    /// <summary>Hoàn thành, ra trường.</summary>
    Finished,
}

/// <summary>School and class in one school year, or that the child left school.</summary>
public sealed class Schooling : Fact
{
    private Schooling()
    {
    }

    /// <param name="grade">1 to 12; 0 for nursery and kindergarten; null for vocational school, college, university.</param>
    public Schooling(FactStamp stamp, DateOnly from, DateOnly? to, SchoolStanding standing, string school, int? grade)
        : base(stamp, from, to) => (Standing, School, Grade) = (standing, VietnameseText.Clean(school), grade);

    public SchoolStanding Standing { get; private set; }

    /// <summary>Name of the school; of the last one for who left.</summary>
    public string School { get; private set; } = "";

    /// <summary>1 to 12; 0 before class 1; null beyond.</summary>
    public int? Grade { get; private set; }

    /// <summary>The school where it is a unit of the ward; null for another one.</summary>
    public UnitId? SchoolId { get; init; }

    /// <summary>The class as the school names it: "6A2".</summary>
    public string? ClassName { get; init => field = Tidy(value); }

    /// <summary>The same at the school that goes on in the place of the one named; where none does, the name alone is kept.</summary>
    internal Schooling At(IReadOnlyDictionary<UnitId, UnitId> schools, FactStamp stamp) => new(stamp, From, To, Standing, School, Grade)
    {
        SchoolId = SchoolId is { } school && schools.TryGetValue(school, out var next) ? next : null,
        ClassName = ClassName,
        Evidence = Evidence,
    };

    /// <summary>First year of the school year it began in.</summary>
    public int SchoolYearStart => SchoolYear.Of(From).Start;

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (IsBlankOrLong(School, 300)) yield return new Refusal("child.school");
        if (Grade is < 0 or > 12 || ClassName?.Length > 20) yield return new Refusal("child.class");
    }
}

/// <summary>A health-insurance card (thẻ bảo hiểm y tế), valid from its first to its last day.</summary>
public sealed class InsuranceCard : Fact
{
    private InsuranceCard()
    {
    }

    public InsuranceCard(FactStamp stamp, DateOnly from, DateOnly? to, string number)
        : base(stamp, from, to) => Number = VietnameseText.Clean(number);

    public string Number { get; private set; } = "";

    internal override bool MayLieAhead => true;

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (IsBlankOrLong(Number, 20)) yield return new Refusal("child.card-number");
    }
}

/// <summary>The six kinds of disability (Luật Người khuyết tật 51/2010/QH12 Điều 3).</summary>
public enum DisabilityKind
{
    /// <summary>Vận động.</summary>
    Movement,

    /// <summary>Nghe, nói.</summary>
    HearingAndSpeech,

    /// <summary>Nhìn.</summary>
    Sight,

    /// <summary>Thần kinh, tâm thần.</summary>
    NervousAndMental,

    /// <summary>Trí tuệ.</summary>
    Intellectual,

    /// <summary>Khác.</summary>
    Other,
}

/// <summary>The three degrees (Luật Người khuyết tật Điều 3; Nghị định 56/2017/NĐ-CP Điều 6).</summary>
public enum DisabilityDegree
{
    /// <summary>Nhẹ.</summary>
    Mild,

    /// <summary>Nặng.</summary>
    Severe,

    /// <summary>Đặc biệt nặng.</summary>
    EspeciallySevere,
}

/// <summary>A disability as it was found; the certificate that says so is valid for a time.</summary>
public sealed class Disability : Fact
{
    private Disability()
    {
    }

    public Disability(FactStamp stamp, DateOnly from, DateOnly? to, DisabilityKind kind, DisabilityDegree? degree)
        : base(stamp, from, to) => (Kind, Degree) = (kind, degree);

    public DisabilityKind Kind { get; private set; }

    /// <summary>Null while no council found it.</summary>
    public DisabilityDegree? Degree { get; private set; }

    /// <summary>Giấy xác nhận khuyết tật.</summary>
    public string? CertificateNumber { get; init => field = Tidy(value); }

    public DateOnly? CertificateFrom { get; init; }

    /// <summary>Last day the finding is valid.</summary>
    public DateOnly? CertificateTo { get; init; }

    /// <summary>Whether a certificate holds on a day; one without a last day holds.</summary>
    public bool IsCertifiedOn(DateOnly day) => CertificateFrom <= day && !(day > CertificateTo);

    // A child may have several kinds; each kind has one degree at a time.
    internal override bool Excludes(Fact other) => other is Disability d && d.Kind == Kind;

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (CertificateNumber?.Length > 50) yield return new Refusal("child.certificate-too-long");
        if (CertificateTo < CertificateFrom) yield return new Refusal("child.certificate-ends-before-it-begins");
    }
}

/// <summary>A health check of the child (khám sức khỏe, Thông tư 23/2017/TT-BYT Điều 3).</summary>
public sealed class HealthCheck : Fact
{
    private HealthCheck()
    {
    }

    public HealthCheck(FactStamp stamp, DateOnly on)
        : base(stamp, on, on)
    {
    }

    /// <summary>Where: health station, school.</summary>
    public string? Place { get; init => field = Tidy(value); }

    /// <summary>What was found, in a few words.</summary>
    public string? Finding { get; init => field = Tidy(value); }

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (Place?.Length > 300) yield return new Refusal("child.place-too-long");
        if (Finding?.Length > 2000) yield return new Refusal("child.note-too-long");
    }
}

/// <summary>How far a child is vaccinated for its age.</summary>
public enum VaccinationState
{
    /// <summary>Đầy đủ theo độ tuổi.</summary>
    Complete,

    /// <summary>Chưa đầy đủ.</summary>
    Partial,

    /// <summary>Chưa tiêm.</summary>
    None,
}

/// <summary>Vaccination status as the health station has it, from the day it was looked up.</summary>
public sealed class Vaccination : Fact
{
    private Vaccination()
    {
    }

    public Vaccination(FactStamp stamp, DateOnly from, VaccinationState state)
        : base(stamp, from, to: null) => State = state;

    public VaccinationState State { get; private set; }
}

/// <summary>Weight and height on a day.</summary>
public sealed class Measurement : Fact
{
    private Measurement()
    {
    }

    /// <param name="weight">Kilograms; null where only the height was taken.</param>
    /// <param name="height">Centimetres; null where only the weight was taken.</param>
    /// <param name="lying">Length was taken lying down; null: as usual at that age, lying under two years.</param>
    public Measurement(FactStamp stamp, DateOnly on, decimal? weight, decimal? height, bool? lying = null)
        : base(stamp, on, on) => (Weight, Height, Lying) = (weight, height, lying);

    /// <summary>Kilograms.</summary>
    public decimal? Weight { get; private set; }

    /// <summary>Centimetres.</summary>
    public decimal? Height { get; private set; }

    public bool? Lying { get; private set; }

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (Weight is null && Height is null) yield return new Refusal("child.nothing-measured");
        if (Weight is <= 0 or > 300) yield return new Refusal("child.weight");
        if (Height is <= 0 or > 250) yield return new Refusal("child.height");
    }
}

/// <summary>How well a child swims.</summary>
public enum SwimmingLevel
{
    CannotSwim,

    /// <summary>Biết bơi.</summary>
    Swims,

    /// <summary>Biết bơi an toàn: swims and knows how to stay safe in water.</summary>
    SwimsSafely,
}

/// <summary>Swimming skill as somebody saw it, from that day.</summary>
public sealed class SwimmingSkill : Fact
{
    private SwimmingSkill()
    {
    }

    public SwimmingSkill(FactStamp stamp, DateOnly from, SwimmingLevel level)
        : base(stamp, from, to: null) => Level = level;

    public SwimmingLevel Level { get; private set; }
}

/// <summary>What somebody is to the child.</summary>
public enum KinRelation
{
    Mother,
    Father,
    AdoptiveMother,
    AdoptiveFather,
    Grandparent,

    /// <summary>Other relatives: brother, sister, uncle, aunt.</summary>
    Relative,

    /// <summary>Somebody not related who took the child in (chăm sóc thay thế).</summary>
    AlternativeCarer,

    /// <summary>Giám hộ.</summary>
    Guardian,
}

/// <summary>What is known of a parent.</summary>
public enum ParentState
{
    Alive,
    Dead,

    /// <summary>Declared missing by a court (mất tích theo quy định của pháp luật).</summary>
    Missing,

    /// <summary>Whereabouts not known; nothing declared.</summary>
    Unknown,
}

/// <summary>A parent or carer and what they are to the child, from one day to another.</summary>
public sealed class Kinship : Fact
{
    private Kinship()
    {
    }

    public Kinship(FactStamp stamp, DateOnly from, DateOnly? to, CarerId carer, KinRelation relation, string fullName)
        : base(stamp, from, to) => (CarerId, Relation, FullName) = (carer, relation, VietnameseText.Clean(fullName));

    public CarerId CarerId { get; private set; }

    public KinRelation Relation { get; private set; }

    public string FullName { get; private set; } = "";

    public int? BirthYear { get; init; }

    /// <summary>Personal number as given.</summary>
    public string? Number { get; init => field = Tidy(value); }

    public string? Phone { get; init => field = Tidy(value); }

    /// <summary>Raises the child day by day (trực tiếp chăm sóc).</summary>
    public bool RaisesChild { get; init; }

    public ParentState State { get; init; }

    /// <summary>Degree of the carer's own disability; null for none or not known (Nghị định 20/2021/NĐ-CP Điều 20 khoản 2).</summary>
    public DisabilityDegree? Disability { get; init; }

    public bool IsMother => Relation is KinRelation.Mother or KinRelation.AdoptiveMother;

    public bool IsFather => Relation is KinRelation.Father or KinRelation.AdoptiveFather;

    public bool IsParent => IsMother || IsFather;

    // One line a person: a change of what is known of them is a change of this fact.
    internal override bool Excludes(Fact other) => other is Kinship k && k.CarerId == CarerId;

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (IsBlankOrLong(FullName, 200)) yield return new Refusal("child.carer-name");
        if (BirthYear is < 1850 or > 2200) yield return new Refusal("child.carer-birth-year");
        if (Number?.Length > 20 || Phone?.Length > 30) yield return new Refusal("child.carer-number-too-long");
    }
}

/// <summary>What happened in a child's life. Reaching sixteen is not among them: it is computed from the birth date.</summary>
public enum LifeEventKind
{
    Birth,

    /// <summary>Came to live in the ward (chuyển đến).</summary>
    Arrival,

    /// <summary>Left the ward (chuyển đi).</summary>
    Departure,
    Death,

    /// <summary>Được nhận làm con nuôi.</summary>
    Adoption,
}

/// <summary>An event on a day.</summary>
public sealed class LifeEvent : Fact
{
    private LifeEvent()
    {
    }

    public LifeEvent(FactStamp stamp, DateOnly on, LifeEventKind kind)
        : base(stamp, on, on) => Kind = kind;

    public LifeEventKind Kind { get; private set; }

    /// <summary>Where from, where to, where it happened.</summary>
    public string? Place { get; init => field = Tidy(value); }

    internal override bool Excludes(Fact other) =>
        other is LifeEvent e && e.Kind == Kind && (Kind is LifeEventKind.Birth or LifeEventKind.Death || e.From == From);

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (Place?.Length > 300) yield return new Refusal("child.place-too-long");
    }
}

/// <summary>Somebody of the ward, the school or the station saw or spoke to the child or the family.</summary>
public sealed class Contact : Fact
{
    private Contact()
    {
    }

    public Contact(FactStamp stamp, DateOnly on, string? note = null)
        : base(stamp, on, on) => Note = Tidy(note);

    public string? Note { get; private set; }

    internal override bool Excludes(Fact other) => false;

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (Note?.Length > 2000) yield return new Refusal("child.note-too-long");
    }
}

/// <summary>A circumstance from the lists of <see cref="Circumstances"/> or of the ward's own at-risk list, with the paper it rests on.</summary>
public sealed class CircumstanceFact : Fact
{
    private CircumstanceFact()
    {
    }

    public CircumstanceFact(FactStamp stamp, DateOnly from, DateOnly? to, string code)
        : base(stamp, from, to) => Code = code;

    /// <summary>Code of the sub-group, of the group where it has none, of a ground of social assistance (ND20-…), or of the ward's own list.</summary>
    public string Code { get; private set; } = "";

    internal override bool Excludes(Fact other) => other is CircumstanceFact c && c.Code == Code;

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (!Circumstances.IsLocal(Code) && !Circumstances.IsKnownOn(Code, From)) yield return new Refusal("child.circumstance");
    }
}

/// <summary>How an injury ended.</summary>
public enum InjuryOutcome
{
    Recovered,
    Disabled,
    Died,
    NotKnown,
}

/// <summary>Where it happened (Thông tư 15/2026/TT-BYT Điều 51).</summary>
public enum InjuryPlace
{
    /// <summary>Hộ gia đình.</summary>
    Home,

    /// <summary>Cơ sở giáo dục.</summary>
    School,

    /// <summary>Khu vực công cộng.</summary>
    Public,
}

/// <summary>An injury (tai nạn thương tích) or drowning of the child, coded by both classifications of <see cref="Injuries"/>.</summary>
public sealed class Injury : Fact
{
    private Injury()
    {
    }

    /// <param name="type">Code of the eleven types.</param>
    /// <param name="cause">Code of the thirteen causes; null where only the type is known.</param>
    public Injury(FactStamp stamp, DateOnly on, string type, string? cause)
        : base(stamp, on, on) => (Type, Cause) = (type, cause);

    public string Type { get; private set; } = "";

    public string? Cause { get; private set; }

    public InjuryPlace? Place { get; init; }

    public InjuryOutcome Outcome { get; init; } = InjuryOutcome.NotKnown;

    public bool IsDrowning => Type == Injuries.DrowningType || Cause == Injuries.DrowningCause;

    internal override bool Excludes(Fact other) => false;

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (Injuries.FindType(Type) is null || (Cause is not null && Injuries.FindCause(Cause) is null)) yield return new Refusal("child.injury");
    }
}

/// <summary>What became of a support.</summary>
public enum SupportState
{
    /// <summary>Được hưởng.</summary>
    Received,

    /// <summary>Cơ quan từ chối.</summary>
    Refused,

    /// <summary>Gia đình không nhận.</summary>
    Declined,
}

/// <summary>A support the child or its carers got or did not get, from one day to another.</summary>
public sealed class Support : Fact
{
    private Support()
    {
    }

    /// <param name="line">Code of a line of <see cref="Entitlements"/>, or of a programme of the ward's own (LOCAL-…).</param>
    public Support(FactStamp stamp, DateOnly from, DateOnly? to, string line, SupportState state)
        : base(stamp, from, to) => (Line, State) = (line, state);

    public string Line { get; private set; } = "";

    public SupportState State { get; private set; }

    /// <summary>Đồng, per month or for the single payment; null where it is in kind.</summary>
    public long? Amount { get; init; }

    /// <summary>Why it was refused or declined; for what was received, from whom.</summary>
    public string? Note { get; init => field = Tidy(value); }

    internal override bool OutlivesTheChild => true;

    internal override bool Excludes(Fact other) => other is Support s && s.Line == Line;

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (IsBlankOrLong(Line, 50)) yield return new Refusal("child.support-line");
        if (Amount is < 0 or > 10_000_000_000) yield return new Refusal("child.support-amount");
        if (Note?.Length > 2000) yield return new Refusal("child.note-too-long");
        if (State is not SupportState.Received && Note is null) yield return new Refusal("child.support-needs-reason");
    }
}

/// <summary>The answer to a question of the ward's own (<see cref="LocalQuestion"/>), from a day on.</summary>
public sealed class LocalAnswer : Fact
{
    private LocalAnswer()
    {
    }

    public LocalAnswer(FactStamp stamp, DateOnly from, LocalQuestionId question, string answer)
        : base(stamp, from, to: null) => (QuestionId, Answer) = (question, VietnameseText.Clean(answer));

    public LocalQuestionId QuestionId { get; private set; }

    /// <summary>As the question asks for it: words, a number, one of its choices, "có" or "không".</summary>
    public string Answer { get; private set; } = "";

    internal override bool Excludes(Fact other) => other is LocalAnswer a && a.QuestionId == QuestionId;

    private protected override IEnumerable<Refusal> WhyNotRight()
    {
        if (IsBlankOrLong(Answer, 500)) yield return new Refusal("child.answer");
    }
}
