using System.Globalization;
using System.Text;

namespace MangNon.Domain.Reports;

/// <summary>The numbers of an official outline: mục "I.", khoản "1.", điểm "a)" (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
public static class OutlineNumbering
{
    // The Vietnamese order as documents use it: with đ, without ă, â, ê, ô, ơ, ư and the foreign f, j, w, z.
    private static readonly string[] Letters =
        ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"];

    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The marker of a heading or point: "I.", "1.", "a)", and "-" below them.</summary>
    /// <param name="level">1, 2, 3; deeper levels are not numbered.</param>
    /// <param name="ordinal">From 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level or the ordinal is below 1.</exception>
    public static string Marker(int level, int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        return level switch
        {
            1 => $"{Roman(ordinal)}.",
            2 => $"{ordinal.ToString(CultureInfo.InvariantCulture)}.",
            3 => $"{Letter(ordinal)})",
            _ => "-",
        };
    }

    /// <summary>"a" for 1, "đ" for 5, "y" for 23, then "aa", "ab" …</summary>
    public static string Letter(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        var index = ordinal - 1;
        return (index >= Letters.Length ? Letter(index / Letters.Length) : "") + Letters[index % Letters.Length];
    }

    /// <summary>Roman numerals, 1 to 3999.</summary>
    public static string Roman(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 3999);
        var roman = new StringBuilder();
        foreach (var (value, sign) in RomanSigns)
        {
            for (; number >= value; number -= value) roman.Append(sign);
        }

        return roman.ToString();
    }
}
