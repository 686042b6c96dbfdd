using System.Text;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>Widths of Times New Roman in parts of the type size, the type of official documents (Nghị định 30/2020/NĐ-CP, Phụ lục I): they tell a full line from a short one.</summary>
internal static class TypeWidth
{
    public const double Blank = 0.25;

    private const int Known = 0x2100;
    private const double Usual = 0.5;

    private static readonly double[] Widths = Measure();

    public static double Of(string text)
    {
        var width = 0.0;
        foreach (var c in text) width += c < Known ? Widths[c] : Usual;
        return width;
    }

    private static double[] Measure()
    {
        var widths = new double[Known];
        for (var c = 0; c < Known; c++) widths[c] = OfLetter(Base((char)c));
        return widths;
    }

    // An accent does not widen its letter.
    private static char Base(char c) => c is 'đ' ? 'd' : c is 'Đ' ? 'D' : char.IsLetter(c) ? c.ToString().Normalize(NormalizationForm.FormD)[0] : c;

    private static double OfLetter(char c) => c switch
    {
        ' ' or '.' or ',' => Blank,
        'i' or 'j' or 'l' or 't' or ';' or ':' or '/' => 0.278,
        'f' or 'r' or '(' or ')' or '-' or 'I' or '!' => 0.333,
        's' or 'J' => 0.389,
        'a' or 'c' or 'e' or 'z' or '"' or '“' or '”' => 0.444,
        'F' or 'P' or 'S' => 0.556,
        'E' or 'L' or 'T' => 0.611,
        'B' or 'C' or 'R' => 0.667,
        'm' => 0.778,
        'M' => 0.889,
        'w' or 'A' or 'D' or 'G' or 'H' or 'K' or 'N' or 'O' or 'Q' or 'U' or 'V' or 'X' or 'Y' => 0.722,
        _ => Usual,
    };
}
