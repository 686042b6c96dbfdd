using MangNon.Domain.Cases;
using MangNon.Domain.Children;

namespace MangNon.Domain.Figures;

/// <summary>What a figure is broken down by.</summary>
/// <param name="Code">As it stands in addresses.</param>
/// <param name="Classes">Classes a row falls into; one and no other where the breakdown is additive.</param>
/// <param name="IsAdditive">Every row is in exactly one class, so that the cells add up to the whole.</param>
public sealed record Breakdown(string Code, Func<FigureRow, IReadOnlyList<string>> Classes, bool IsAdditive)
{
    /// <summary>Class of rows of which it is not known.</summary>
    public const string Unknown = "?";

    private const char Between = '×';

    /// <summary>Part of a child's record it reads: who may not see it gets no such breakdown; null for who the child is and where it lives.</summary>
    public ChildFacet? Reads { get; init; }

    /// <summary>Every row in exactly one class.</summary>
    public static Breakdown One(string code, Func<FigureRow, string?> of)
    {
        var single = new Dictionary<string, string[]>();
        return new(code, r => Single(single, of(r) ?? Unknown), IsAdditive: true);
    }

    /// <summary>A row in none, one or several classes.</summary>
    public static Breakdown Several(string code, Func<FigureRow, IEnumerable<string>> of) => new(code, r => [.. of(r).Distinct()], IsAdditive: false);

    /// <summary>Completed years from one to another: "3-5".</summary>
    public static Breakdown Ages(string code, params (int From, int To)[] bands)
    {
        var names = bands.Select(b => b.From == b.To ? $"{b.From}" : $"{b.From}-{b.To}").ToArray();
        return One(code, r => r.Years is { } years && Array.FindIndex(bands, b => b.From <= years && years <= b.To) is >= 0 and var i ? names[i] : null);
    }

    /// <summary>Both at once: a class is "one×other".</summary>
    public Breakdown CrossedWith(Breakdown other) => new(
        $"{Code}{Between}{other.Code}",
        r => [.. Classes(r).SelectMany(a => other.Classes(r).Select(b => Both(a, b)))],
        IsAdditive && other.IsAdditive);

    /// <summary>The class of a crossing that two classes make.</summary>
    public static string Both(string one, string other) => $"{one}{Between}{other}";

    /// <summary>The two classes a class of a crossing is made of.</summary>
    public static (string One, string Other) Parts(string crossed)
    {
        var at = crossed.IndexOf(Between, StringComparison.Ordinal);
        return (crossed[..at], crossed[(at + 1)..]);
    }

    /// <summary>The codes a code of a crossing is made of; of any other code itself.</summary>
    public static IReadOnlyList<string> CodesOf(string code) => code.Split(Between);

    public bool Equals(Breakdown? other) => Code == other?.Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    // Few classes and many rows: the list of one class is made once.
    private static string[] Single(Dictionary<string, string[]> made, string name)
    {
        lock (made) return made.TryGetValue(name, out var found) ? found : made[name] = [name];
    }
}

/// <summary>The breakdowns there are.</summary>
public static class Breakdowns
{
    private static readonly string[] Forms = [.. Enum.GetValues<HarmForms>().Where(f => f is not HarmForms.None).Select(f => f.ToString())];

    public static Breakdown Sex { get; } = Breakdown.One("gioi-tinh", r => r.Sex?.ToString());

    /// <summary>Our own, by the steps of care and school.</summary>
    public static Breakdown Age { get; } = Breakdown.Ages("tuoi", (0, 0), (1, 2), (3, 5), (6, 10), (11, 14), (15, 15));

    /// <summary>Of the child-injury form under Quyết định 234/QĐ-TTg; its last band runs beyond the age of children.</summary>
    public static Breakdown AgeOfInjuryForm { get; } = Breakdown.Ages("tuoi-tai-nan", (0, 5), (6, 9), (10, 13), (14, 16));

    /// <summary>Of injury surveillance (Thông tư 15/2026/TT-BYT).</summary>
    public static Breakdown AgeOfSurveillance { get; } = Breakdown.Ages("tuoi-giam-sat", (0, 4), (5, 15));

    /// <summary>Kinh or another people.</summary>
    public static Breakdown Ethnicity { get; } = Breakdown.One("dan-toc", r => r.Ethnicity is not { } people ? null : IsKinh(people) ? "Kinh" : "Other");

    public static Breakdown Group { get; } = Breakdown.One("to", r => r.Group?.Value.ToString());

    public static Breakdown Residence { get; } = Breakdown.One("cu-tru", r => (r as ChildOnDay)?.Residence?.ToString());

    public static Breakdown Poverty { get; } = Breakdown.One("ho-ngheo", r => r is ChildOnDay child ? child.Poverty?.ToString() ?? "Neither" : null) with { Reads = ChildFacet.Living };

    /// <summary>The law's groups, by code; a child may be in several.</summary>
    public static Breakdown Circumstance { get; } = Breakdown.Several("nhom", r => r is ChildOnDay child ? child.Circumstances.Select(Circumstances.GroupOf).OfType<string>() : []) with { Reads = ChildFacet.Circumstance };

    /// <summary>Sub-groups of the decree, by code.</summary>
    public static Breakdown Subgroup { get; } = Breakdown.Several("phan-nhom", r => r is ChildOnDay child ? child.Circumstances.Where(c => Circumstances.FindSubgroup(c) is not null) : []) with { Reads = ChildFacet.Circumstance };

    /// <summary>The ward's own list.</summary>
    public static Breakdown Risk { get; } = Breakdown.Several("nguy-co", r => r is ChildOnDay child ? child.Circumstances.Where(Circumstances.IsLocal) : []) with { Reads = ChildFacet.Circumstance };

    /// <summary>Lines of the supports received.</summary>
    public static Breakdown Support { get; } = Breakdown.Several("tro-giup", r => (r as ChildOnDay)?.Supports ?? []) with { Reads = ChildFacet.Support };

    public static Breakdown DisabilityKinds { get; } = Breakdown.Several("dang-tat", r => r is ChildOnDay child ? child.Disabilities.Where(d => d.IsCertified).Select(d => d.Kind.ToString()) : []) with { Reads = ChildFacet.Disability };

    /// <summary>The heaviest of what is certified.</summary>
    public static Breakdown DisabilityDegrees { get; } = Breakdown.One("muc-do", r => (r as ChildOnDay)?.Disabilities.Where(d => d.IsCertified).Max(d => d.Degree)?.ToString()) with { Reads = ChildFacet.Disability };

    /// <summary>By the class where the child learns: nursery and kindergarten, primary, lower and upper secondary school.</summary>
    public static Breakdown Level { get; } = Breakdown.One("cap-hoc", r => (r as ChildOnDay)?.Grade is { } grade ? LevelOf(grade) : null) with { Reads = ChildFacet.School };

    /// <summary>By the level of the child's own age, counted by years.</summary>
    public static Breakdown LevelOfAge { get; } = Breakdown.One("cap-theo-tuoi", r => (r as ChildOnDay)?.SchoolAge switch { < 6 => "Before", <= 10 => "Primary", <= 14 => "LowerSecondary", null => null, _ => "UpperSecondary" });

    /// <summary>Schools of the ward.</summary>
    public static Breakdown School { get; } = Breakdown.One("truong", r => (r as ChildOnDay)?.SchoolUnit?.Value.ToString()) with { Reads = ChildFacet.School };

    public static Breakdown InjuryTypes { get; } = Breakdown.One("loai", r => (r as ChildEvent)?.Injury?.Type);

    public static Breakdown InjuryCauses { get; } = Breakdown.One("nguyen-nhan", r => (r as ChildEvent)?.Injury?.Cause);

    public static Breakdown InjuryPlaces { get; } = Breakdown.One("noi-xay-ra", r => (r as ChildEvent)?.Injury?.Place?.ToString());

    /// <summary>What was done to the child; several at once are possible.</summary>
    public static Breakdown Form { get; } = Breakdown.Several("hinh-thuc", r => Present(r switch { CaseInPeriod c => c.Forms, ReportReceived report => report.Forms, _ => HarmForms.None }));

    public static Breakdown ByCarer { get; } = Breakdown.One("nguoi-cham-soc", r => r is CaseInPeriod { ByCarer: not Known.Unknown } c ? c.ByCarer.ToString() : null);

    /// <summary>What every figure about people can be broken down by.</summary>
    public static IReadOnlyList<Breakdown> People { get; } = [Sex, Age, Ethnicity, Group];

    /// <summary>The same, and what is known of children on a day.</summary>
    public static IReadOnlyList<Breakdown> Listed { get; } = [.. People, Residence, Poverty];

    public static IReadOnlyList<Breakdown> Injured { get; } = [Sex, AgeOfInjuryForm, AgeOfSurveillance, Ethnicity, Group, InjuryTypes, InjuryCauses, InjuryPlaces];

    public static IReadOnlyList<Breakdown> InCases { get; } = [Sex, Age, Form, ByCarer];

    private static IEnumerable<string> Present(HarmForms forms) => Forms.Where(f => forms.HasFlag(Enum.Parse<HarmForms>(f)));

    private static string LevelOf(int grade) => grade switch { 0 => "Before", <= 5 => "Primary", <= 9 => "LowerSecondary", _ => "UpperSecondary" };

    private static bool IsKinh(string people) => string.Equals(people, "Kinh", StringComparison.OrdinalIgnoreCase) || string.Equals(people, "Việt", StringComparison.OrdinalIgnoreCase);
}
