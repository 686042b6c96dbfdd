using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Access;

/// <summary>A row of <see cref="AccessTable"/> in words.</summary>
/// <param name="Who">Posts.</param>
/// <param name="Condition">How they must stand to the record.</param>
/// <param name="Highest">Level up to which it holds.</param>
/// <param name="IsMine">It is about the post of the reader.</param>
public sealed record RuleLine(string Who, string Condition, string Highest, string Actions, bool IsMine)
{
    /// <summary>Who sees any part of a child's record, the columns of <see cref="ChildFacets"/>.</summary>
    public static IReadOnlyList<ChildAudience> Audiences { get; } = [.. Enum.GetValues<ChildAudience>().Where(a => a is not ChildAudience.Nobody)];

    public static RuleLine Of(AccessRule rule, Texts t, Role? reader) => new(
        Posts(rule, t),
        string.Join("; ", Conditions(rule, t)),
        t.Of(rule.Highest),
        string.Join(", ", rule.Actions.Select(a => t.Of(a))),
        reader is { } role && rule.Who.Contains(role));

    private static string Posts(AccessRule rule, Texts t) =>
        rule.Who.Count == Enum.GetValues<Role>().Length ? t["Mọi người"] : string.Join(", ", rule.Who.Select(r => t.Of(r)));

    private static IEnumerable<string> Conditions(AccessRule rule, Texts t)
    {
        if (rule.OfKind is { } kind) yield return t.Of(kind);
        if (rule.Relation is Relation.None || rule.Where is not Place.Ward) yield return t.Of(rule.Where);
        if (rule.Relation is not Relation.None) yield return t.Of(rule.Relation);
        if (rule.Stage is not RecordStage.Any) yield return t.Of(rule.Stage);
    }
}
