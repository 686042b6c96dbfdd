using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.App.Demo.Population;

/// <summary>Writes invented families down as the ward would have them: through the same records and rules, with what such registers lack and get wrong.</summary>
/// <param name="now">UTC.</param>
public sealed class FamilyRecords(Chance chance, Neighbourhood place, DateOnly today, DateTime now)
{
    private static readonly string[] Streets = ["Trần Hưng Đạo", "Lê Lợi", "Nguyễn Trãi", "Hai Bà Trưng", "Quang Trung", "Phan Bội Châu", "Lý Thường Kiệt", "Ngô Quyền", "Hùng Vương", "Bà Triệu", "Nguyễn Du", "Chu Văn An", "Kim Đồng", "Bạch Đằng", "Lê Hồng Phong", "Hoàng Diệu"];
    private static readonly (string Code, double Share)[] Rare = [("ND56-5.7", 0.003), ("ND56-4.2", 0.0004), ("ND56-7", 0.0001), ("ND56-8.1", 0.0003), ("ND56-10.1", 0.0004), ("ND56-11", 0.0003), ("ND56-13.4", 0.0001)];
    private readonly ChildPapers _papers = new(chance, place, today);

    /// <summary>The next family.</summary>
    public InventedFamily Next() => Write(FamilyPlan.Draw(chance, today));

    /// <summary>Writes a family down.</summary>
    public InventedFamily Write(FamilyPlan plan)
    {
        var number = chance.In(0.3) ? $"{chance.Between(1, 400)}/{chance.Between(1, 60)}" : $"{chance.Between(1, 400)}";
        var home = Home(plan, $"{number} {chance.Any(Streets)}", chance.Any(place.Groups));
        var children = plan.Children.Select(c => Child(plan, home, c)).ToList();
        if (chance.In(0.012)) children.Add(Again(plan, home, chance.Any(plan.Children)));
        return new InventedFamily(home, children);
    }

    /// <summary>Writes a family down at this address, without a second registration.</summary>
    public InventedFamily WriteAt(FamilyPlan plan, string address, Unit group)
    {
        var home = Home(plan, address, group);
        return new InventedFamily(home, [.. plan.Children.Select(c => Child(plan, home, c))]);
    }

    private FactStamp Stamp() => new(chance.Id<FactId>(), place.By, now);

    private Household Home(FamilyPlan plan, string address, Unit group)
    {
        var since = plan.Children[0].Birth.Earliest.AddDays(-chance.Between(30, 2500));
        var residence = chance.Share() switch { < 0.84 => ResidenceKind.Permanent, < 0.98 => ResidenceKind.Temporary, _ => ResidenceKind.Unregistered };
        var home = new Household(chance.Id<HouseholdId>(), place.Ward, new Dwelling(Stamp(), since, null, address, group.Id, residence), today);
        var head = plan.Adults.OrderBy(a => a.Relation is KinRelation.Father ? 0 : 1).FirstOrDefault(a => a.RaisesChildren);
        if (head is not null && !chance.In(0.01)) home.Record(new HouseholdMember(Stamp(), since, null, head.Id, head.Name) { IsHead = true, BirthYear = head.BirthYear }, today);
        foreach (var other in plan.Adults.Where(a => a.RaisesChildren && a != head)) home.Record(new HouseholdMember(Stamp(), since, null, other.Id, other.Name) { BirthYear = other.BirthYear }, today);
        if (chance.In(0.06)) home.Record(new Poverty(Stamp(), new DateOnly(today.Year - 1, 1, 1) > since ? new DateOnly(today.Year - 1, 1, 1) : since, null, chance.In(0.5) ? PovertyLevel.Poor : PovertyLevel.NearPoor), today);
        return home;
    }

    private Child Child(FamilyPlan plan, Household home, InventedChild born)
    {
        var child = new Child(chance.Id<ChildId>(), place.Ward, Basic(plan, born, born.Name, born.Birth), today);
        var from = Later(home.Dwellings[0].From, born.Birth.Earliest);
        child.Record(new Residence(Stamp(), from, null, home.Id, home.Dwellings[0].Kind), today);
        foreach (var adult in plan.Adults)
            child.Record(new Kinship(Stamp(), from, null, adult.Id, adult.Relation, adult.Name) { BirthYear = chance.In(0.97) ? adult.BirthYear : null, RaisesChild = adult.RaisesChildren, State = adult.State, Phone = adult.RaisesChildren && chance.In(0.7) ? $"0900{chance.Between(0, 999_999):000000}" : null }, today);
        _papers.Add(child, born, Stamp);
        Circumstances(child, plan, home, from);
        if (chance.In(0.004)) child.Leave(new LifeEvent(Stamp(), Later(from, today.AddDays(-chance.Between(1, 300))), LifeEventKind.Departure) { Place = "Phường khác" }, chance.Id<FactId>(), today);
        return child;
    }

    private BasicData Basic(FamilyPlan plan, InventedChild born, string name, BirthDate birth) => new(Stamp(), birth.Earliest, name, birth)
    {
        Sex = chance.In(0.005) ? null : born.IsBoy ? Sex.Male : Sex.Female,
        Ethnicity = chance.In(0.01) ? null : plan.Ethnicity,
    };

    // Somebody registered the child a second time, from another list, with another spelling.
    private Child Again(FamilyPlan plan, Household home, InventedChild born)
    {
        var (name, birth) = chance.Share() switch
        {
            < 0.35 => (Misspelt.WithoutMarks(born.Name), born.Birth),
            < 0.55 => (Misspelt.WithoutMiddle(born.Name), born.Birth),
            < 0.75 => (Misspelt.OneLetter(chance, born.Name), born.Birth),
            _ => (born.Name, Misspelt.Swapped(born.Birth, today)),
        };
        var again = new Child(chance.Id<ChildId>(), place.Ward, Basic(plan, born, name, birth), today);
        again.Record(new Residence(Stamp(), Later(home.Dwellings[0].From, birth.Earliest), null, home.Id, home.Dwellings[0].Kind), today);
        if (plan.Adults.FirstOrDefault(a => a.Relation is KinRelation.Mother) is { } mother) again.Record(new Kinship(Stamp(), birth.Earliest, null, chance.Id<CarerId>(), KinRelation.Mother, mother.Name) { RaisesChild = mother.RaisesChildren }, today);
        return again;
    }

    // Law's groups at about national rates, and the papers each should have.
    private void Circumstances(Child child, FamilyPlan plan, Household home, DateOnly from)
    {
        void Add(string code) => child.Record(new CircumstanceFact(Stamp(), Later(from, new DateOnly(2018, 1, 1)), null, code) { Evidence = chance.In(0.85) ? $"Quyết định số {chance.Between(1, 400)}/QĐ-UBND" : null }, today);
        var parents = plan.Adults.Where(a => a.Relation is KinRelation.Mother or KinRelation.Father).ToList();
        if (parents.Count > 0 && parents.All(p => p.State is ParentState.Dead)) Add("ND56-3.3");
        if (child.Disabilities is [{ Degree: { } degree }, ..] && chance.In(0.95)) Add(degree switch { DisabilityDegree.EspeciallySevere => "ND56-6.1", DisabilityDegree.Severe => "ND56-6.2", _ => "ND56-6.3" });
        if (home.PovertyNow is { } level && chance.In(0.03)) Add(level is PovertyLevel.Poor ? "ND56-15.1" : "ND56-15.2");
        foreach (var (code, share) in Rare)
            if (chance.In(share)) Add(code);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
