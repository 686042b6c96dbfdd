using MangNon.Domain.Matching;

namespace MangNon.Bench.Matching;

/// <summary>Two ways a name was written, and whether they are one name.</summary>
internal sealed record NamePair(string Kept, string Typed, bool IsSame, string Kind);

/// <summary>Two records, and whether they are of one child.</summary>
internal sealed record RecordPair(ChildSketch Kept, ChildSketch Typed, bool IsSame, string Kind);

/// <summary>
/// The labelled set: half of the pairs are one name or child written twice, half are hard negatives. Seed <see cref="Training"/> was looked at while
/// weights and limits were set; results are told of seed <see cref="Testing"/> alone.
/// </summary>
internal static class LabelledPairs
{
    public const int Training = 20260101, Testing = 20261123;

    /// <summary>Names: one slip in each positive. Negatives: same family with another given name, one other syllable, other marks, a family name changed.</summary>
    public static IReadOnlyList<NamePair> Names(int seed, int count = 4000)
    {
        var people = new InventedPeople(seed);
        return [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? SameName(people) : OtherName(people))];
    }

    private static NamePair SameName(InventedPeople people)
    {
        var name = people.Child().Name;
        var (kind, typed) = Slips.One(people, name);
        return new(name, typed, true, kind);
    }

    private static NamePair OtherName(InventedPeople people)
    {
        var child = people.Child();
        var (kind, other) = people.Chance.NextDouble() switch
        {
            < 0.08 => ("other marks", people.OtherMarks(child.Name)),
            < 0.44 => ("one other syllable", people.OtherChildsName(child.Name, child.Sex, near: true)),
            < 0.80 => ("same family", people.OtherChildsName(child.Name, child.Sex, near: false)),
            _ => ("other family", OtherFamily(people, child.Name.Split(' '))),
        };

        // Without marks An and Ân are one word: whoever leaves the marks out has not written another name.
        if (kind != "other marks" && people.In(0.3)) other = Slips.WithoutMarks(other);
        var isOther = kind == "other marks" ? other != child.Name : Slips.WithoutMarks(other) != Slips.WithoutMarks(child.Name);
        return isOther ? new(child.Name, other, false, kind) : OtherName(people);
    }

    private static string OtherFamily(InventedPeople people, string[] words)
    {
        while (true)
        {
            var family = people.Family();
            if (family != words[0]) return string.Join(' ', [family, .. words[1..]]);
        }
    }

    /// <summary>Records: positives carry the errors of a second registration; negatives are twins, siblings and namesakes, their fields as often missing.</summary>
    public static IReadOnlyList<RecordPair> Records(int seed, int count = 4000)
    {
        var people = new InventedPeople(seed);
        return [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? SameChild(people) : OtherChild(people, i))];
    }

    private static RecordPair SameChild(InventedPeople people)
    {
        var child = people.Child();
        return new(Thinned(people, child), Thinned(people, Again(people, child)), true, "same");
    }

    private static RecordPair OtherChild(InventedPeople people, int i)
    {
        var child = people.Child();
        var (kind, other) = (i / 2 % 3) switch
        {
            0 => ("twin", people.Sibling(child, twin: true)),
            1 => ("sibling", people.Sibling(child, twin: false)),
            _ => ("namesake", people.Namesake(child)),
        };
        if (people.In(0.2)) other = other with { Name = Slips.WithoutMarks(other.Name) };
        return new(Thinned(people, child), Thinned(people, other), false, kind);
    }

    /// <summary>The same child registered a second time: 60 % of the names have a slip, 12 % of the birth dates an error, parents and addresses change or are missing.</summary>
    public static ChildSketch Again(InventedPeople people, ChildSketch child)
    {
        var again = child with { Name = people.In(0.6) ? Slips.One(people, child.Name).Name : child.Name, BornOn = WrongDay(people, child.BornOn!.Value) };
        if (people.In(0.04)) again = again with { PersonalNumber = WrongDigit(people, again.PersonalNumber!) };
        if (people.In(0.25)) again = again with { MotherName = Slips.One(people, again.MotherName!).Name };
        if (people.In(0.25)) again = again with { FatherName = Slips.One(people, again.FatherName!).Name };
        if (people.In(0.15)) again = again with { Address = people.Child().Address, ResidentialGroup = people.Child().ResidentialGroup };
        return people.In(0.2) ? again with { School = people.Child().School } : again;
    }

    private static DateOnly WrongDay(InventedPeople people, DateOnly born) => people.Chance.NextDouble() switch
    {
        < 0.03 when born.Day <= 12 => new DateOnly(born.Year, born.Day, born.Month),
        < 0.05 => born.AddYears(people.In(0.5) ? 1 : -1),
        < 0.08 => new DateOnly(born.Year, born.Month, people.Chance.Next(1, 29)),
        < 0.10 => new DateOnly(born.Year, people.Chance.Next(1, 13), Math.Min(born.Day, 28)),
        < 0.12 => new DateOnly(born.Year, 1, 1),
        _ => born,
    };

    private static string WrongDigit(InventedPeople people, string number)
    {
        var at = people.Chance.Next(6, 12);
        return $"{number[..at]}{(number[at] - '0' + people.Chance.Next(1, 10)) % 10}{number[(at + 1)..]}";
    }

    // What a register does not have: half have no number yet, one parent in eight is not written down, one child in fifty has a year only.
    public static ChildSketch Thinned(InventedPeople people, ChildSketch child) => child with
    {
        PersonalNumber = people.In(0.5) ? null : child.PersonalNumber,
        MotherName = people.In(0.08) ? null : child.MotherName,
        FatherName = people.In(0.15) ? null : child.FatherName,
        School = people.In(0.3) ? null : child.School,
        Address = people.In(0.1) ? null : child.Address,
        BornOn = people.In(0.02) ? new DateOnly(child.BornOn!.Value.Year, 1, 1) : child.BornOn,
    };
}
