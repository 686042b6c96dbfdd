using MangNon.Domain.Law;
using MangNon.Domain.Names;

namespace MangNon.Domain.Figures;

/// <summary>What the value of an indicator is.</summary>
public enum IndicatorUnit
{
    Children,
    Persons,
    Cases,
    Events,
    Reports,
    Points,
    Percent,

    /// <summary>So many for each hundred of something else: a ratio, no share.</summary>
    PerHundred,
    PerThousand,
    PerHundredThousand,
}

/// <summary>How often an indicator is asked for.</summary>
public enum IndicatorPeriod
{
    Month,
    Quarter,
    HalfYear,
    Year,
    SchoolYear,

    /// <summary>When a survey is made, every few years.</summary>
    Survey,
}

/// <summary>Which way is better.</summary>
public enum IndicatorDirection
{
    Up,
    Down,
}

/// <summary>Where the value of an indicator comes from.</summary>
public enum IndicatorSource
{
    /// <summary>Computed from the registry of children.</summary>
    Registry,

    /// <summary>Computed from the protection cases.</summary>
    Cases,

    /// <summary>Somebody else has it and has to say it.</summary>
    Partner,

    /// <summary>No ward can compute it.</summary>
    NotAWard,
}

/// <summary>An indicator as the law or a programme names it: dated data, a row of <c>indicators.json</c>.</summary>
/// <param name="Code">Official where it was seen (<c>0605</c>, <c>SDG-…</c>); with <c>X-</c> our own; <c>TT13-PL2-</c> is a prefix of ours before a printed code.</param>
/// <param name="Group">Code of the group it is listed under.</param>
/// <param name="Numerator">What is counted, in few words of our own.</param>
/// <param name="Denominator">Of whom; null for a count.</param>
/// <param name="Breakdowns">As the source names them.</param>
/// <param name="Direction">Which way is better; null where the number is neither good nor bad.</param>
/// <param name="Verified">Name and content were seen in the text cited or in a summary of it; false where any of it is ours.</param>
/// <param name="From">First day it is asked for; null where it was not recorded.</param>
/// <param name="To">Last day; null while it holds.</param>
/// <param name="By">Where the value comes from.</param>
/// <param name="Who">Who has it, or why no ward can compute it; null where the program computes it.</param>
public sealed record Indicator(
    string Code,
    string Group,
    string Vi,
    string En,
    IndicatorUnit Unit,
    string Numerator,
    string? Denominator,
    IReadOnlyList<string> Breakdowns,
    IndicatorPeriod Period,
    IndicatorDirection? Direction,
    string Source,
    bool Verified,
    DateOnly? From,
    DateOnly? To,
    IndicatorSource By,
    string? Who)
{
    public bool IsComputed => By is IndicatorSource.Registry or IndicatorSource.Cases;

    public bool HoldsOn(DateOnly day) => !(day < From) && !(day > To);
}

/// <summary>The catalogue of indicators.</summary>
public static class Indicators
{
    /// <summary>All of them, in the order of their sources.</summary>
    public static IReadOnlyList<Indicator> All { get; } = LawData.Read<Indicator[]>("Figures/Data/indicators.json");

    private static readonly Dictionary<string, Indicator> ByName = All.SelectMany(i => NamesOf(i.Vi).Select(n => (Name: n, Indicator: i))).DistinctBy(n => n.Name).ToDictionary(n => n.Name, n => n.Indicator);

    /// <summary>The indicator a number of a report is called by; null for a number that is none. Capitals, spaces and accents do not matter.</summary>
    public static Indicator? Named(string label) => ByName.GetValueOrDefault(VietnameseText.Fold(label));

    // "Số lượng, tỷ lệ …" stands for two numbers, and a report tells one of them.
    private static IEnumerable<string> NamesOf(string name)
    {
        const string Both = "Số lượng, tỷ lệ ";
        yield return VietnameseText.Fold(name);
        if (!name.StartsWith(Both, StringComparison.Ordinal)) yield break;
        foreach (var one in (string[])["Số ", "Số lượng ", "Tỷ lệ "]) yield return VietnameseText.Fold(one + name[Both.Length..]);
    }

    public static Indicator? Find(string code) => All.FirstOrDefault(i => i.Code == code);
}
