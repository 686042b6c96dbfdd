using MangNon.App.Demo.Population;
using MangNon.Domain.Matching;

namespace MangNon.Bench.Matching;

/// <summary>Invents children and parents from the name lists, always the same ones for a seed.</summary>
internal sealed class InventedPeople(int seed)
{
    private static readonly string[] OneBoys = NameLists.OneBoys, OneGirls = NameLists.OneGirls;
    private static readonly string[] AllOne = [.. OneBoys.Union(OneGirls)];
    private static readonly string[] Streets = ["Trần Hưng Đạo", "Lê Lợi", "Nguyễn Trãi", "Hai Bà Trưng", "Quang Trung", "Phan Bội Châu", "Lý Thường Kiệt", "Ngô Quyền", "Hùng Vương", "Bà Triệu"];
    private static readonly string[] Schools = ["Mầm non Hoa Sen", "Mầm non Sao Mai", "Tiểu học Kim Đồng", "Tiểu học Lê Văn Tám", "Trung học cơ sở Nguyễn Du", "Trung học cơ sở Chu Văn An"];

    public Random Chance { get; } = new(seed);

    public T Any<T>(IReadOnlyList<T> of) => of[Chance.Next(of.Count)];

    public bool In(double share) => Chance.NextDouble() < share;

    /// <summary>A family name as often as it is in the country, half northern and half southern.</summary>
    public string Family() => NameLists.Family(Chance);

    /// <summary>Middle and given names: Văn or Thị with one word, or two words that go together, or both.</summary>
    public string Given(SketchSex sex) => NameLists.Given(Chance, isBoy: sex == SketchSex.Male);

    public string Adult(SketchSex sex, string? family = null) => $"{family ?? Family()} {Given(sex)}";

    /// <summary>A child of its own household.</summary>
    public ChildSketch Child()
    {
        var (sex, family) = (In(0.52) ? SketchSex.Male : SketchSex.Female, Family());
        var born = new DateOnly(2010, 1, 2).AddDays(Chance.Next(365 * 16));
        return new ChildSketch($"{family} {Given(sex)}")
        {
            Sex = sex,
            BornOn = born,
            MotherName = Adult(SketchSex.Female),
            FatherName = Adult(SketchSex.Male, family),
            Address = $"{Chance.Next(1, 300)} {Any(Streets)}",
            ResidentialGroup = $"Tổ {Chance.Next(1, 21)}",
            School = Any(Schools),
            PersonalNumber = Number(sex, born),
        };
    }

    /// <summary>Another child of the same household, a twin or born at least 300 days apart. Half carry a name of one other syllable, as families like it.</summary>
    public ChildSketch Sibling(ChildSketch of, bool twin)
    {
        var sex = twin && In(0.65) ? of.Sex : In(0.52) ? SketchSex.Male : SketchSex.Female;
        var born = twin ? of.BornOn!.Value : of.BornOn!.Value.AddDays((In(0.5) ? 1 : -1) * Chance.Next(300, 2200));
        var name = OtherChildsName(of.Name, sex, near: sex == of.Sex && In(0.5));
        return of with { Name = name, Sex = sex, BornOn = born, PersonalNumber = Number(sex, born), School = twin || In(0.5) ? of.School : Any(Schools) };
    }

    /// <summary>A child of another household with the very same name, born in the same or a near year.</summary>
    public ChildSketch Namesake(ChildSketch of)
    {
        var born = of.BornOn!.Value.AddDays(Chance.Next(-400, 400));
        return Child() with { Name = of.Name, Sex = of.Sex, BornOn = born, PersonalNumber = Number(of.Sex, born), School = In(0.3) ? of.School : Any(Schools), ResidentialGroup = In(0.3) ? of.ResidentialGroup : $"Tổ {Chance.Next(1, 21)}" };
    }

    /// <summary>Another name in the same family; a near one changes the given name alone.</summary>
    public string OtherChildsName(string name, SketchSex sex, bool near)
    {
        var words = name.Split(' ');
        while (true)
        {
            var other = near ? string.Join(' ', [.. words[..^1], Any(sex == SketchSex.Male ? OneBoys : OneGirls)]) : $"{words[0]} {Given(sex)}";
            if (other.Split(' ')[^1] != words[^1]) return other;
        }
    }

    /// <summary>The name with another given name of the same letters, An for Ân; itself where the lists have none.</summary>
    public string OtherMarks(string name)
    {
        var words = name.Split(' ');
        var others = AllOne.Where(w => w != words[^1] && Slips.WithoutMarks(w) == Slips.WithoutMarks(words[^1])).ToArray();
        return others.Length == 0 ? name : string.Join(' ', [.. words[..^1], Any(others)]);
    }

    // Province 051, century and sex, year, six digits.
    private string Number(SketchSex sex, DateOnly born) => $"051{(sex == SketchSex.Male ? 2 : 3)}{born.Year % 100:00}{Chance.Next(1_000_000):000000}";
}
