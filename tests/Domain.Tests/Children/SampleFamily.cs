using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Tests.Children;

/// <summary>A girl born on 15/05/2018 in a poor household of group 2, with all that is asked of a well-kept record; and the stamps to tell more.</summary>
internal sealed class SampleFamily
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly WardId Ward = new(Guid.NewGuid());
    public static readonly UnitId Group1 = new(Guid.NewGuid());
    public static readonly UnitId Group2 = new(Guid.NewGuid());
    public static readonly AccountId Officer = new(Guid.NewGuid());
    public static readonly DateOnly Born = new(2018, 5, 15);
    public static readonly CarerId Mother = new(Guid.NewGuid());
    public static readonly CarerId Father = new(Guid.NewGuid());

    public SampleFamily(DateOnly? born = null, BirthPrecision precision = BirthPrecision.Day, Sex? sex = Sex.Female)
    {
        BornOn = born ?? Born;
        Household = new Household(new HouseholdId(Guid.NewGuid()), Ward, new Dwelling(Stamp(), new DateOnly(2015, 1, 1), null, "12 Nguyễn Trãi", Group2, ResidenceKind.Permanent), Today);
        Child = new Child(new ChildId(Guid.NewGuid()), Ward, Basic("Nguyễn Thị Bé", precision, sex), Today);
        Home = new Residence(Stamp(), BornOn, null, Household.Id, ResidenceKind.Permanent);
        Child.Record(Home, Today);
    }

    public DateOnly BornOn { get; }

    public Household Household { get; }

    public Child Child { get; }

    public Residence Home { get; }

    public static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    public static FactStamp Stamp(string at = "2020-01-01") =>
        new(new FactId(Guid.NewGuid()), Officer, DateTime.SpecifyKind(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc));

    public static FactId NewId() => new(Guid.NewGuid());

    public BasicData Basic(string name, BirthPrecision precision = BirthPrecision.Day, Sex? sex = Sex.Female) =>
        new(Stamp(), BornOn, name, new BirthDate(BornOn, precision)) { Sex = sex, Ethnicity = "Kinh" };

    public SampleFamily With(Fact fact)
    {
        if (fact is Dwelling or Poverty or HouseholdMember or HouseholdNote) Household.Record(fact, Today);
        else Child.Record(fact, Today);
        return this;
    }

    public SampleFamily In(string circumstance, string? evidence = "QĐ 12/QĐ-UBND") => With(new CircumstanceFact(Stamp(), BornOn, null, circumstance) { Evidence = evidence });

    public SampleFamily Poor(PovertyLevel level = PovertyLevel.Poor) => With(new Poverty(Stamp(), new DateOnly(2018, 1, 1), null, level));

    public SampleFamily RaisedBy(KinRelation relation, CarerId? carer = null, DisabilityDegree? disability = null) =>
        With(new Kinship(Stamp(), BornOn, null, carer ?? Mother, relation, "Lê Thị Mẹ") { RaisesChild = true, BirthYear = 1990, Disability = disability });
}
