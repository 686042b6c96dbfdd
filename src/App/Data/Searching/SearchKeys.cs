using MangNon.Domain.Children;
using MangNon.Domain.Matching;

namespace MangNon.App.Data.Searching;

/// <summary>What stands in child_names for a child: all keys of its own name, and fewer of those of its parents and of who raises it, since they are looked for within one ward alone.</summary>
public static class SearchKeys
{
    /// <summary>Added to the kind of a key of a parent's name.</summary>
    public const short Parent = 10;

    /// <summary>A parent's given name.</summary>
    public const short ParentGiven = Parent + (short)NameKeyKind.Given;

    /// <summary>Rows of a child's own name.</summary>
    public static IEnumerable<(short Kind, string Key)> OfName(string name) => NameKeys.Of(name).Select(k => ((short)k.Kind, k.Key));

    /// <summary>Rows of a parent's or carer's name: the whole, the given name, and family and given name in letters and in sounds. A middle name left out costs nothing.</summary>
    public static IEnumerable<(short Kind, string Key)> OfParent(string name)
    {
        var parsed = ParsedName.Of(name);
        if (parsed.IsEmpty) yield break;
        yield return (Of(NameKeyKind.Whole), parsed.Joined);
        yield return (Of(NameKeyKind.Given), parsed.Given.Plain);
        if (parsed.Words.Count < 2) yield break;
        yield return (Of(NameKeyKind.Words), NameKeys.Sorted([parsed.Family.Plain, parsed.Given.Plain]));
        yield return (Of(NameKeyKind.Sound), NameKeys.Sorted([parsed.Family.Sound, parsed.Given.Sound]));
    }

    /// <summary>Number of a kind of a parent's name.</summary>
    public static short Of(NameKeyKind kind) => (short)(Parent + (short)kind);

    /// <summary>Parents, and who raises the child.</summary>
    public static bool IsSought(Kinship kin) => kin.IsParent || kin.RaisesChild;

    /// <summary>Distinct words of a household's address and head.</summary>
    public static IEnumerable<string> OfHousehold(string searchWords) => searchWords.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct();
}
