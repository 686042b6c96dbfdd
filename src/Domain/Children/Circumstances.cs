using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>A group of children in special circumstances, with its sub-groups.</summary>
/// <param name="Code">Letter of Luật Trẻ em Điều 10 khoản 1: LTE-10.1a. No official code was found.</param>
/// <param name="Number">1 to 14.</param>
/// <param name="Sensitive">Closely held even among those who see the registry (HIV, offending, drugs, abuse).</param>
public sealed record CircumstanceGroup(
    string Code,
    int Number,
    string Name,
    string Article,
    DateOnly From,
    DateOnly? To,
    bool Verified,
    bool Sensitive,
    IReadOnlyList<CircumstanceSubgroup> Subgroups);

/// <summary>A sub-group as Nghị định 56/2017/NĐ-CP has it.</summary>
/// <param name="Code">Article and clause: ND56-5.7; ND56-7 where the article has one sub-group only.</param>
/// <param name="Needs">What the law wants to see for it: "conclusion", "certificate"; null for nothing special.</param>
public sealed record CircumstanceSubgroup(string Code, string Name, string Article, DateOnly From, DateOnly? To, bool Verified, string? Needs);

/// <summary>A case of Nghị định 20/2021/NĐ-CP Điều 5 under which somebody gets a benefit. Not the same list as the sub-groups: never derived from one.</summary>
public sealed record AssistanceGround(string Code, string Name, string Article, DateOnly From, DateOnly? To, bool Verified);

/// <summary>The lists of circumstances: the 14 groups and 48 sub-groups of the law, and the grounds of social assistance.</summary>
public static class Circumstances
{
    private const string LocalPrefix = "LOCAL-";

    private static readonly CircumstanceFile Read = ChildrenData.Read<CircumstanceFile>("circumstances.json");

    private static readonly Dictionary<string, string> GroupByCode = Groups
        .SelectMany(g => g.Subgroups.Select(s => (s.Code, Group: g.Code)).Append((g.Code, Group: g.Code)))
        .ToDictionary(p => p.Code, p => p.Group);

    /// <summary>The fourteen groups (Luật Trẻ em Điều 10).</summary>
    public static IReadOnlyList<CircumstanceGroup> Groups => Read.Groups;

    /// <summary>The cases of Nghị định 20/2021/NĐ-CP Điều 5 that somebody has to find and that follow from nothing else here.</summary>
    public static IReadOnlyList<AssistanceGround> Grounds => Read.Grounds;

    /// <summary>Code of the group a code of a group or sub-group belongs to; null for other lists.</summary>
    public static string? GroupOf(string code) => GroupByCode.GetValueOrDefault(code);

    /// <summary>In a group that is held more closely than the others: abuse, offending, drugs, HIV.</summary>
    public static bool IsSensitive(string code) => GroupOf(code) is { } group && Groups.Any(g => g.Code == group && g.Sensitive);

    public static CircumstanceSubgroup? FindSubgroup(string code) => Groups.SelectMany(g => g.Subgroups).FirstOrDefault(s => s.Code == code);

    /// <summary>On the ward's own list of children at risk (<see cref="RiskGroup"/>).</summary>
    public static bool IsLocal(string code) => code.StartsWith(LocalPrefix, StringComparison.Ordinal);

    /// <summary>In one of the law's lists, in force on a day. Before the decree's first day only later law could have named it.</summary>
    public static bool IsKnownOn(string code, DateOnly day) =>
        Groups.Any(g => g.Code == code && !(day > g.To))
        || (FindSubgroup(code) is { } sub && !(day > sub.To))
        || Grounds.Any(g => g.Code == code && !(day > g.To));

    private sealed record CircumstanceFile(IReadOnlyList<CircumstanceGroup> Groups, IReadOnlyList<AssistanceGround> Grounds);
}

/// <summary>A group of children at risk of special circumstances, on the ward's own list: no law names these groups.</summary>
public sealed class RiskGroup : IRootRecord
{
    private const int LongestCode = 30;
    private readonly List<RiskGroupName> _names = [];

    private RiskGroup()
    {
    }

    /// <param name="code">LOCAL- and capital letters, digits, hyphens; stays the same whatever the group is called.</param>
    public RiskGroup(RiskGroupId id, WardId ward, string code, string name, DateOnly from)
    {
        RefusedException.ThrowIfAny(WhyNotName(code, name));
        (Id, WardId, Code, From) = (id, ward, code, from);
        Call(name, from);
    }

    public RiskGroupId Id { get; private set; }

    public WardId WardId { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>The newest one.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it was called from which day on, the first name included.</summary>
    public IReadOnlyList<RiskGroupName> Names => _names;

    public DateOnly From { get; private set; }

    /// <summary>Last day it is used; null while it is.</summary>
    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    public bool IsUsedOn(DateOnly day) => From <= day && !(day > To);

    /// <summary>What it was called on a day; before its first day, its first name.</summary>
    public string NameOn(DateOnly day) => (_names.Where(n => n.From <= day).MaxBy(n => n.From) ?? _names.MinBy(n => n.From))?.Name ?? Name;

    public static IEnumerable<Refusal> WhyNotName(string code, string? name)
    {
        if (!Circumstances.IsLocal(code) || code.Length > LongestCode || !code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '-')) yield return new Refusal("risk-group.code");
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200) yield return new Refusal("risk-group.name");
    }

    /// <summary>A code for a name that no other group of the ward has: "LOCAL-SONG-VOI-ONG-BA".</summary>
    public static string CodeFor(string name, IReadOnlyCollection<string> taken)
    {
        var letters = string.Concat(VietnameseText.Fold(name).ToUpperInvariant().Select(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) ? c : '-'));
        var words = string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty("NHOM"));
        for (var number = 1; ; number++)
        {
            var end = number == 1 ? "" : $"-{number}";
            var code = $"LOCAL-{words}";
            code = (code.Length + end.Length > LongestCode ? code[..(LongestCode - end.Length)] : code).TrimEnd('-') + end;
            if (!taken.Contains(code)) return code;
        }
    }

    public IEnumerable<Refusal> WhyNotRename(string? name, DateOnly from)
    {
        foreach (var refusal in WhyNotName(Code, name)) yield return refusal;
        if (_names.Any(n => n.From > from)) yield return new Refusal("risk-group.renamed-later");
        if (from > To) yield return new Refusal("risk-group.ended-already");
    }

    /// <summary>From a day on it is called otherwise; from the first day of the newest name on, that name is put right.</summary>
    public void Rename(string name, DateOnly from)
    {
        RefusedException.ThrowIfAny(WhyNotRename(name, from));
        Call(name, from);
    }

    public IEnumerable<Refusal> WhyNotEnd(DateOnly lastDay)
    {
        if (To is not null) yield return new Refusal("risk-group.ended-already");
        if (lastDay < From) yield return new Refusal("risk-group.ends-before-it-begins");
    }

    /// <summary>Used no more; children keep it in their history.</summary>
    public void End(DateOnly lastDay)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(lastDay));
        To = lastDay;
    }

    /// <summary>Why it cannot be struck off the list as if it had never been there.</summary>
    /// <param name="facts">Facts about children that ever named it.</param>
    public static IEnumerable<Refusal> WhyNotDrop(int facts)
    {
        if (facts > 0) yield return new Refusal("risk-group.was-used");
    }

    private void Call(string name, DateOnly from)
    {
        Name = VietnameseText.Clean(name);
        if (_names.FirstOrDefault(n => n.From == from) is { } same) same.Name = Name;
        else _names.Add(new RiskGroupName(from, Name));
    }
}

/// <summary>What a group of the ward's list is called from a day on.</summary>
public sealed class RiskGroupName
{
    private RiskGroupName()
    {
    }

    internal RiskGroupName(DateOnly from, string name) => (From, Name) = (from, name);

    public DateOnly From { get; private set; }

    public string Name { get; internal set; } = "";
}

/// <summary>A group of the ward's own at-risk list.</summary>
public readonly record struct RiskGroupId(Guid Value) : ITypedId<RiskGroupId>
{
    public static RiskGroupId From(Guid value) => new(value);
}
