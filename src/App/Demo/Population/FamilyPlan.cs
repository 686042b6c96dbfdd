using MangNon.Domain.Children;

namespace MangNon.App.Demo.Population;

/// <summary>A grown-up of an invented family.</summary>
public sealed record InventedAdult(string Name, int BirthYear, KinRelation Relation, ParentState State, bool RaisesChildren)
{
    public CarerId Id { get; init; }
}

/// <summary>A child before it is a record.</summary>
public sealed record InventedChild(string Name, BirthDate Birth, bool IsBoy);

/// <summary>
/// Who lives together, as often as it is so in the country, roughly: one to four children, twins, parents alone, parents who work far away and
/// leave the children with grandparents, orphans. The shares are our estimate from published national figures; nobody in it exists.
/// </summary>
public sealed class FamilyPlan
{
    private const double Boys = 0.526, Twins = 0.013, OneParentGone = 0.055, ParentsAway = 0.06, FatherUnknown = 0.02, FatherDead = 0.02, MotherDead = 0.008;

    /// <summary>Grown-ups of the children.</summary>
    public required IReadOnlyList<InventedAdult> Adults { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<InventedChild> Children { get; init; }

    /// <summary>Kinh, or one of the other peoples.</summary>
    public required string Ethnicity { get; init; }

    /// <summary>Draws a family whose children are under sixteen today; a few have turned sixteen lately.</summary>
    public static FamilyPlan Draw(Chance chance, DateOnly today)
    {
        var familyName = NameLists.Family(chance.Random);
        var births = Births(chance, today, chance.Share() switch { < 0.47 => 1, < 0.90 => 2, < 0.985 => 3, _ => 4 });
        var (middle, children) = (chance.In(0.35), new List<InventedChild>());
        foreach (var birth in births)
        {
            var isBoy = chance.In(Boys);
            children.Add(new(OwnName(chance, familyName, isBoy, middle && children.Count > 0 ? children[^1] : null, children), birth, isBoy));
        }

        return new FamilyPlan
        {
            Adults = [.. GrownUps(chance, familyName, births[0].Day.Year)],
            Children = children,
            Ethnicity = chance.Share() switch { < 0.853 => "Kinh", < 0.872 => "Tày", < 0.891 => "Thái", < 0.906 => "Mường", < 0.92 => "Khmer", < 0.935 => "Mông", < 0.95 => "Nùng", < 0.96 => "Dao", < 0.97 => "Hoa", < 0.98 => "Gia Rai", < 0.99 => "Ê Đê", _ => "Hrê" },
        };
    }

    private static List<BirthDate> Births(Chance chance, DateOnly today, int count)
    {
        var born = today.AddDays(-chance.Between(3, (16 * 365) + 60));
        var births = new List<BirthDate> { Known(chance, born) };
        for (var i = 1; i < count; i++)
        {
            if (!chance.In(Twins)) born = born.AddDays(chance.Between(380, 2100));
            if (born > today.AddDays(-3)) break;
            births.Add(i > 0 && births[^1].Day == born ? births[^1] : Known(chance, born));
        }

        return births;
    }

    private static BirthDate Known(Chance chance, DateOnly born) => chance.Share() switch
    {
        < 0.005 => new(new DateOnly(born.Year, 1, 1), BirthPrecision.Year),
        < 0.007 => new(new DateOnly(born.Year, born.Month, 1), BirthPrecision.Month),
        _ => new(born, BirthPrecision.Day),
    };

    // Families like names that go together: the same middle name, another given one.
    private static string OwnName(Chance chance, string family, bool isBoy, InventedChild? elder, List<InventedChild> others)
    {
        while (true)
        {
            var name = elder is { } e && e.IsBoy == isBoy
                ? string.Join(' ', [.. e.Name.Split(' ')[..^1], chance.Any(isBoy ? NameLists.OneBoys : NameLists.OneGirls)])
                : $"{family} {NameLists.Given(chance.Random, isBoy)}";
            if (others.All(o => o.Name.Split(' ')[^1] != name.Split(' ')[^1])) return name;
        }
    }

    private static IEnumerable<InventedAdult> GrownUps(Chance chance, string family, int eldestBorn)
    {
        var motherBorn = eldestBorn - Math.Clamp((int)chance.Around(26, 5), 17, 44);
        var fatherBorn = motherBorn - chance.Between(-1, 6);
        var away = chance.In(ParentsAway);
        var onlyMother = chance.In(OneParentGone);
        InventedAdult Adult(string name, int born, KinRelation relation, ParentState state, bool raises) => new(name, born, relation, state, raises) { Id = chance.Id<CarerId>() };
        var motherState = chance.In(MotherDead) ? ParentState.Dead : ParentState.Alive;
        yield return Adult($"{NameLists.Family(chance.Random)} {NameLists.Given(chance.Random, isBoy: false)}", motherBorn, KinRelation.Mother, motherState, !away && motherState is ParentState.Alive);
        if (!chance.In(FatherUnknown))
        {
            var state = chance.In(FatherDead) ? ParentState.Dead : onlyMother && chance.In(0.3) ? ParentState.Unknown : ParentState.Alive;
            yield return Adult($"{family} {NameLists.Given(chance.Random, isBoy: true)}", fatherBorn, KinRelation.Father, state, !away && !onlyMother && state is ParentState.Alive);
        }

        if (away || (motherState is ParentState.Dead && chance.In(0.5)))
            yield return Adult($"{NameLists.Family(chance.Random)} {NameLists.Given(chance.Random, isBoy: false)}", motherBorn - chance.Between(20, 30), KinRelation.Grandparent, ParentState.Alive, true);
    }
}
