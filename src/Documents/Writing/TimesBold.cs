using System.Globalization;
using System.Text;

namespace MangNon.Documents.Writing;

/// <summary>
/// How wide words are in bold Times New Roman. The lines under the header and the title are measured by the words above
/// them (Nghị định 30/2020/NĐ-CP, Phụ lục I: as long as the motto; a third to a half of the other words).
/// </summary>
internal static class TimesBold
{
    // Advance widths in thousandths of the type size, A to Z and a to z.
    private static readonly int[] Capitals =
        [722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667];

    private static readonly int[] Small =
        [500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444];

    /// <summary>Width in twentieths of a point.</summary>
    /// <param name="points">Type size.</param>
    public static int Width(string text, int points) =>
        WordText.Clean(text).Normalize(NormalizationForm.FormD).Sum(Advance) * points * 20 / 1000;

    private static int Advance(char c) => c switch
    {
        >= 'A' and <= 'Z' => Capitals[c - 'A'],
        >= 'a' and <= 'z' => Small[c - 'a'],
        'Đ' => Capitals[3],
        'đ' => Small[3],
        '-' => 333,
        ' ' or '.' or ',' or '\u00A0' => 250,
        _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark => 0,
        _ => 500,
    };
}
