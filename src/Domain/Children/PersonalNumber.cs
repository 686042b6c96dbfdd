using System.Text;
using MangNon.Domain.Names;

namespace MangNon.Domain.Children;

/// <summary>Something about a personal number that a person should look at. It is a warning: nothing here proves the number wrong.</summary>
/// <param name="Code">e.g. number.sex-disagrees; its sentence is a text resource.</param>
public readonly record struct NumberWarning(string Code);

/// <summary>
/// The personal number (số định danh cá nhân): twelve digits (Luật Căn cước 2023 Điều 12). Digits 1 to 3 name the province or country of
/// registration, 4 the century and the sex, 5 and 6 the year of birth, the rest is random (Nghị định 137/2015/NĐ-CP Điều 13). No check
/// digit is known. What the digits mean was read in secondary sources only, hence warnings and no refusals.
/// </summary>
public readonly record struct PersonalNumber
{
    private const int Length = 12;

    // 001 to 096 were the provinces before the mergers of 2025; numbers keep the code they were given with. Others name a country.
    private const int LastProvince = 96;

    private PersonalNumber(string digits) => Digits = digits;

    /// <summary>Twelve digits.</summary>
    public string Digits { get; }

    /// <summary>1 to 96 a province (the first two digits of its code of today or of then); above, a country.</summary>
    public int PlaceCode => int.Parse(Digits.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Sex by the fourth digit: even male, odd female.</summary>
    public Sex Sex => CenturyDigit % 2 == 0 ? Sex.Male : Sex.Female;

    /// <summary>Year of birth by the fourth to sixth digit, from 1900.</summary>
    public int BirthYear => 1900 + (CenturyDigit / 2 * 100) + ((Digits[4] - '0') * 10) + Digits[5] - '0';

    private int CenturyDigit => Digits[3] - '0';

    /// <summary>Without what people and spreadsheets put between digits: spaces, dots, hyphens, a leading apostrophe; full-width digits made plain.</summary>
    public static string Normalise(string? text)
    {
        var kept = new StringBuilder();
        foreach (var c in VietnameseText.Whole(text ?? "").Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('.' or '-' or '\'' or '\u2019' or '\u2018' or '\u2010' or '\u2013' or '\u200B' or '\uFEFF')) kept.Append(c);
        }

        return kept.ToString();
    }

    /// <summary>Why a text is no personal number. Spreadsheets cut a leading zero and write 5.1E+10: both are told apart.</summary>
    public static IEnumerable<Refusal> WhyNot(string? text)
    {
        var digits = Normalise(text);
        if (digits.Length == 0) yield return new Refusal("child.number-missing");
        else if (LooksScientific(text)) yield return new Refusal("child.number-scientific");
        else if (!digits.All(char.IsAsciiDigit)) yield return new Refusal("child.number-not-digits");
        else if (digits.Length == Length - 1) yield return new Refusal("child.number-lost-zero");
        else if (digits.Length == 9) yield return new Refusal("child.number-old-identity-card");
        else if (digits.Length != Length) yield return new Refusal("child.number-length");
        else if (digits.All(d => d == digits[0])) yield return new Refusal("child.number-one-digit");
    }

    /// <summary>Reads a number.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    public static PersonalNumber Read(string? text)
    {
        RefusedException.ThrowIfAny(WhyNot(text));
        return new PersonalNumber(Normalise(text));
    }

    /// <summary>The number, or null where the text is none.</summary>
    public static PersonalNumber? Find(string? text) => WhyNot(text).Any() ? null : new PersonalNumber(Normalise(text));

    /// <summary>What in the number does not agree with what is known of its holder.</summary>
    /// <param name="sex">Null where it is not known.</param>
    public IEnumerable<NumberWarning> Against(BirthDate birth, Sex? sex)
    {
        if (PlaceCode == 0) yield return new NumberWarning("number.place-unknown");
        else if (PlaceCode > LastProvince) yield return new NumberWarning("number.place-abroad");
        if (sex is { } known && known != Sex) yield return new NumberWarning("number.sex-disagrees");
        if (BirthYear % 100 != birth.Day.Year % 100) yield return new NumberWarning("number.year-disagrees");
        else if (BirthYear != birth.Day.Year) yield return new NumberWarning("number.century-disagrees");
    }

    public override string ToString() => Digits ?? "";

    private static bool LooksScientific(string? text) => text is not null && text.Any(char.IsAsciiDigit) && (text.Contains("E+", StringComparison.OrdinalIgnoreCase));
}
