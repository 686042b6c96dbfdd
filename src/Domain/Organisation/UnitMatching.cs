using MangNon.Domain.Names;

namespace MangNon.Domain.Organisation;

/// <summary>A unit proposed for a name found in a document. A person confirms it.</summary>
/// <param name="Score">0 to 1; 1 is the same name.</param>
public sealed record UnitSuggestion(UnitId Unit, string Name, double Score);

/// <summary>Finds which unit of the ward a plan means by a name. "các ban ngành, hội đoàn thể" means many and gets none.</summary>
public static class UnitMatching
{
    /// <summary>Below this the name is somebody else's.</summary>
    public const double Enough = 0.6;

    /// <summary>Best suggestions first, at most three.</summary>
    public static IReadOnlyList<UnitSuggestion> Suggest(string writtenName, IEnumerable<Unit> units) =>
        [.. units
            .Select(u => new UnitSuggestion(u.Id, u.Name, u.Names.Max(n => Likeness(writtenName, n))))
            .Where(s => s.Score >= Enough)
            .OrderByDescending(s => s.Score)
            .ThenBy(s => s.Name, StringComparer.Ordinal)
            .Take(3)];

    private static double Likeness(string written, string name)
    {
        var a = Words(written);
        var b = Words(name);
        if (a.Count == 0 || b.Count == 0) return 0;
        if (a.SetEquals(b)) return 1;
        var shared = a.Count(b.Contains);
        return 0.95 * 2 * shared / (a.Count + b.Count);
    }

    private static HashSet<string> Words(string text)
    {
        var folded = Phrases.Aggregate(
            $" {VietnameseText.Fold(text)} ",
            (t, p) => t.Replace($" {p.Written} ", $" {p.Meant} ", StringComparison.Ordinal));
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words is [.., "phuong" or "xa"]) words.RemoveAt(words.Count - 1);
        return [.. words.Where(w => w is not ("cac" or "va" or "cua"))];
    }

    // Abbreviations plans use, and phrases that say nothing about which unit is meant.
    private static readonly (string Written, string Meant)[] Phrases =
    [
        ("ubmttq", "uy ban mat tran to quoc"), ("ubmt", "uy ban mat tran to quoc"), ("mttq", "mat tran to quoc"),
        ("lhpn", "lien hiep phu nu"), ("thanh nien cong san ho chi minh", "thanh nien"), ("tncs ho chi minh", "thanh nien"), ("tncs", "thanh nien"), ("tn", "thanh nien"),
        ("vhxh", "van hoa xa hoi"), ("vh xh", "van hoa xa hoi"), ("thcs", "trung hoc co so"), ("th", "tieu hoc"), ("tdp", "to dan pho"),
        ("viet nam", ""), ("cong chuc", ""), ("bo phan", ""), ("de nghi", ""), ("tham muu", ""), ("phuong", ""),
    ];
}
