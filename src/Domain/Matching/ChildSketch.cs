using MangNon.Domain.Names;

namespace MangNon.Domain.Matching;

/// <summary>Nam, nữ.</summary>
public enum SketchSex
{
    Unknown,
    Male,
    Female,
}

/// <summary>
/// What is known of a child when asking "is it the same child": any part may be missing (null or blank), which says nothing either way.
/// Never an identifier of a record of ours.
/// </summary>
/// <param name="Name">Họ và tên.</param>
public sealed record ChildSketch(string Name)
{
    /// <summary>Names the child is or was also called by (tên khác).</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Day of birth; 1 January counts as "year only", since that is how an unknown day is written down.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Year of birth where the day is unknown or estimated.</summary>
    public int? BornInYear { get; init; }

    public SketchSex Sex { get; init; }

    public string? MotherName { get; init; }

    public string? FatherName { get; init; }

    public string? Address { get; init; }

    /// <summary>Tổ dân phố, thôn.</summary>
    public string? ResidentialGroup { get; init; }

    /// <summary>Số định danh cá nhân, 12 digits; anything else counts as missing.</summary>
    public string? PersonalNumber { get; init; }

    public string? School { get; init; }
}

/// <summary>A sketch read once, so that it can be compared many times.</summary>
public sealed class PreparedSketch
{
    private PreparedSketch(ChildSketch sketch, IDictionary<string, Syllable>? known)
    {
        Names = [.. sketch.OtherNames.Prepend(sketch.Name).Select(n => ParsedName.Of(n, known)).Where(n => !n.IsEmpty)];
        (Mother, Father) = (ParsedName.Of(sketch.MotherName, known), ParsedName.Of(sketch.FatherName, known));
        BornOn = sketch.BornOn is { Day: 1, Month: 1 } ? null : sketch.BornOn;
        BirthYear = sketch.BornOn?.Year ?? sketch.BornInYear;
        Sex = sketch.Sex;
        PersonalNumber = sketch.PersonalNumber?.Trim() is { Length: 12 } n && n.All(char.IsAsciiDigit) ? n : null;
        (Address, Group, School) = (Words(sketch.Address), string.Join(' ', Words(sketch.ResidentialGroup)), string.Join(' ', Words(sketch.School)));
    }

    /// <summary>The name and then other names.</summary>
    public IReadOnlyList<ParsedName> Names { get; }

    public ParsedName Mother { get; }

    public ParsedName Father { get; }

    /// <summary>The day, when it is known as a day.</summary>
    public DateOnly? BornOn { get; }

    public int? BirthYear { get; }

    public SketchSex Sex { get; }

    public string? PersonalNumber { get; }

    /// <summary>Distinct words without marks.</summary>
    public IReadOnlyList<string> Address { get; }

    public string Group { get; }

    public string School { get; }

    /// <summary>Reads a sketch; nothing throws, unreadable parts count as missing.</summary>
    /// <param name="known">Syllables already read, shared among many sketches.</param>
    public static PreparedSketch Of(ChildSketch sketch, IDictionary<string, Syllable>? known = null) => new(sketch, known);

    private static string[] Words(string? text) => [.. VietnameseText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
