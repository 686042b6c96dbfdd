using MangNon.Domain.Names;

namespace MangNon.Domain.Access;

/// <summary>Whose password it is: names that must not stand in it.</summary>
/// <param name="UserName">Name they sign in with.</param>
/// <param name="FullName">Family name first.</param>
/// <param name="Ward">Name of the ward.</param>
public sealed record PasswordOwner(string? UserName, string? FullName, string? Ward);

/// <summary>
/// What a password must be, wherever one is set. Length counts, not a mixture of kinds of signs, which people meet with "A" at the
/// start and "1!" at the end. Compared without case, accents and spaces, so that "Mật Khẩu" is "matkhau".
/// </summary>
public static class PasswordRule
{
    /// <summary>Fewest characters.</summary>
    public const int Least = 12;

    /// <summary>Most characters; more would only cost time.</summary>
    public const int Most = 200;

    private const int FewestDifferent = 5;
    private const int ShortestName = 4;

    /// <summary>Why the password cannot be used; the first reason alone, since the next try may differ wholly.</summary>
    public static Refusal? WhyNot(string? password, PasswordOwner owner)
    {
        var bare = Bare(password);
        var letters = string.Concat(bare.Where(c => !char.IsDigit(c)));
        if (password is null || password.Length is < Least or > Most) return new Refusal("password.too-short");
        if (password.Distinct().Count() < FewestDifferent) return new Refusal("password.too-few-different");
        if (bare.Length > 0 && letters.Length == 0) return new Refusal("password.figures-alone");
        if (IsRepeated(bare) || IsInOrder(bare)) return new Refusal("password.pattern");
        if (NamesOf(owner).Any(name => bare.Contains(name, StringComparison.Ordinal))) return new Refusal("password.own-name");
        if (CommonPasswords.Holds(letters)) return new Refusal("password.common");
        return null;
    }

    private static IEnumerable<string> NamesOf(PasswordOwner owner) =>
        new[] { Bare(owner.UserName), Bare(owner.FullName), CallName(owner.FullName), Bare(owner.Ward), PlaceName(owner.Ward) }.Where(n => n.Length >= ShortestName);

    // "Trần Thu Hà" is called Thu Hà.
    private static string CallName(string? fullName) => string.Concat(VietnameseText.Fold(fullName).Split(' ').TakeLast(2));

    // "Phường Măng Non" is Măng Non; "Phường 7" has no other name.
    private static string PlaceName(string? ward) => string.Concat(VietnameseText.Fold(ward).Split(' ').Skip(1));

    // "abcxyzabcxyz": the first half or third again and again.
    private static bool IsRepeated(string bare) => Enumerable.Range(1, bare.Length / 2).Any(n =>
        bare.Length % n == 0 && Enumerable.Range(1, bare.Length / n - 1).All(i => bare.AsSpan(i * n, n).SequenceEqual(bare.AsSpan(0, n))));

    // "abcdefghijkl", "987654321098".
    private static bool IsInOrder(string bare) => bare.Length > 1 &&
        (bare.Zip(bare.Skip(1)).All(p => p.Second - p.First == 1) || bare.Zip(bare.Skip(1)).All(p => p.Second - p.First == -1));

    private static string Bare(string? text) => VietnameseText.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
