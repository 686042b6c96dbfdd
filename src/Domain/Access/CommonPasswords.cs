using System.Collections.Frozen;

namespace MangNon.Domain.Access;

/// <summary>Passwords everybody tries first: words of the list, alone or two in a row, with figures and marks around them.</summary>
internal static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> Words = new(Read);

    /// <param name="letters">Lower case, without marks, spaces and figures.</param>
    public static bool Holds(string letters)
    {
        var words = Words.Value;
        return words.Contains(letters) || Enumerable.Range(1, Math.Max(letters.Length - 1, 0)).Any(i => words.Contains(letters[..i]) && words.Contains(letters[i..]));
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("Access/Data/common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
