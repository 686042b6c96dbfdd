using System.Security.Cryptography;
using System.Text;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Children.Local;

/// <summary>A line of a rearrangement as it is typed.</summary>
/// <param name="Words">Streets, separated by semicolons; blank for all households that are left.</param>
/// <param name="Target">A group that exists; null for a new one.</param>
/// <param name="NewName">Name of the new group.</param>
public sealed record RegroupLine(Guid? Old, string? Words, Guid? Target, string? NewName)
{
    public bool IsBlank => Old is null && Target is null && string.IsNullOrWhiteSpace(Words) && string.IsNullOrWhiteSpace(NewName);
}

/// <summary>A rearrangement as it is typed.</summary>
/// <param name="Posts">Where who holds a post in a group that ends goes, by post: the identifier or the name of a group; blank where the post ends.</param>
public sealed record RegroupForm(string? From, string? Document, IReadOnlyList<RegroupLine> Lines, IReadOnlyDictionary<Guid, string> Posts)
{
    /// <summary>Lines a rearrangement may have.</summary>
    public const int MostLines = 12;

    public static RegroupForm Read(IFormCollection form)
    {
        string? Text(string name) => form[name].ToString() is { Length: > 0 } text ? text : null;
        Guid? Id(string name) => Guid.TryParse(Text(name), out var id) ? id : null;
        var lines = Enumerable.Range(0, MostLines).Select(i => new RegroupLine(Id($"cu-{i}"), Text($"chu-{i}"), Id($"moi-{i}"), Text($"ten-{i}"))).ToList();
        var used = lines.FindLastIndex(l => !l.IsBlank) + 1;
        var posts = form.Where(f => f.Key.StartsWith("chuc-vu-", StringComparison.Ordinal) && Guid.TryParse(f.Key.AsSpan(8), out _)).ToDictionary(f => Guid.Parse(f.Key.AsSpan(8)), f => f.Value.ToString());
        return new RegroupForm(Text("From"), Text("Document"), lines[..used], posts);
    }
}

/// <summary>Households that go from one group to another by one line.</summary>
/// <param name="Addresses">Of its households, in order.</param>
public sealed record RegroupFlow(string Old, string? Words, string New, bool IsNew, IReadOnlyList<string> Addresses, int Children);

/// <summary>Who holds a post in a group that ends, and where they can go on.</summary>
/// <param name="Chosen">Key of the group they go to; blank where the post ends.</param>
public sealed record RegroupPost(Post Post, string Name, string Group, IReadOnlyList<(string Key, string Name)> Targets, string Chosen);

/// <summary>What a rearrangement would do: nothing of it is saved.</summary>
public sealed class RegroupPlan
{
    public required DateOnly From { get; init; }

    public required string Document { get; init; }

    public required IReadOnlyList<RegroupingRule> Rules { get; init; }

    /// <summary>Groups that begin.</summary>
    public required IReadOnlyList<Unit> Begun { get; init; }

    /// <summary>Groups all of whose households leave, so that they end.</summary>
    public required IReadOnlyList<Unit> Ending { get; init; }

    public required IReadOnlyList<RegroupFlow> Flows { get; init; }

    public required IReadOnlyList<RegroupPost> Posts { get; init; }

    /// <summary>Households that change.</summary>
    public required IReadOnlyList<Household> Households { get; init; }

    /// <summary>Households that stay in a group of which others leave, by its name.</summary>
    public required IReadOnlyDictionary<string, int> Staying { get; init; }

    /// <summary>Tasks of plans in force the ending groups lead and have not finished.</summary>
    public required int OpenTasks { get; init; }

    /// <summary>Tells whether what is written down is what was shown: other words or households changed meanwhile give another one.</summary>
    public string Seal
    {
        get
        {
            var text = new StringBuilder().Append(From).Append('|').Append(Document);
            foreach (var flow in Flows) text.Append('|').Append(flow.Old).Append('>').Append(flow.Words).Append('>').Append(flow.New);
            foreach (var home in Households.OrderBy(h => h.Id.Value)) text.Append('|').Append(home.Id.Value).Append(home.Version);
            foreach (var unit in Ending) text.Append('|').Append(unit.Id.Value).Append(unit.Version);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
        }
    }
}
