namespace MangNon.Domain.Children;

/// <summary>One of the eleven types of the child-injury form used under Quyết định 234/QĐ-TTg.</summary>
/// <param name="Causes">Codes of the thirteen causes it may stand for; empty where none does. The first is the usual one.</param>
public sealed record InjuryType(string Code, string Name, IReadOnlyList<string> Causes, string Article, bool Verified);

/// <summary>One of the thirteen causes of injury surveillance.</summary>
/// <param name="Icd10">Ranges of ICD-10 as quoted; 2 and 5 overlap at W36-W40.</param>
public sealed record InjuryCause(string Code, string Name, string Icd10, string Article, DateOnly From, DateOnly? To, bool Verified);

/// <summary>Both classifications of injuries and what of one is what of the other.</summary>
public static class Injuries
{
    private static readonly InjuryFile Read = ChildrenData.Read<InjuryFile>("injuries.json");

    /// <summary>Đuối nước among the types.</summary>
    public static string DrowningType => "08";

    /// <summary>Đuối nước among the causes.</summary>
    public static string DrowningCause => "3";

    public static IReadOnlyList<InjuryType> Types => Read.Types;

    public static IReadOnlyList<InjuryCause> Causes => Read.Causes;

    public static InjuryType? FindType(string code) => Types.FirstOrDefault(t => t.Code == code);

    public static InjuryCause? FindCause(string code) => Causes.FirstOrDefault(c => c.Code == code);

    /// <summary>The cause a type stands for; null where none or several do, so that a person has to say.</summary>
    public static InjuryCause? OnlyCauseOf(string type) => FindType(type) is { Causes: [var one] } ? FindCause(one) : null;

    /// <summary>The type a cause is counted under on the older form; "11 Các loại khác" for those that are new.</summary>
    public static InjuryType TypeOf(string cause) => Types.First(t => t.Causes.Contains(cause));

    private sealed record InjuryFile(IReadOnlyList<InjuryType> Types, IReadOnlyList<InjuryCause> Causes);
}
