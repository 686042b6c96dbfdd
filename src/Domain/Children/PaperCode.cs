using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MangNon.Domain.Names;

namespace MangNon.Domain.Children;

/// <summary>
/// The short code printed beside a child on paper (mã in trên phiếu): seven characters that follow from the child's identifier and an
/// eighth that checks them, written 4-4. It says nothing about the child and opens nothing: it only picks one among the children
/// that the person who types it may see. Two children may have the same code, rarely; then <see cref="Among"/> gives both.
/// </summary>
public readonly record struct PaperCode
{
    // No vowel, D or W: a Vietnamese keyboard (Telex, VNI) would make other letters of them. No L, S, Z, which look like digits.
    // Twenty-three, a prime: so the check finds every single wrong character and every two that changed places.
    private const string Alphabet = "0123456789BCFGHJKMNPRTV";

    private const int Data = 7;

    private PaperCode(string text) => Text = text;

    /// <summary>Eight characters, without the hyphen.</summary>
    public string Text { get; }

    /// <summary>The code of a child; always the same, also years after a sheet was printed.</summary>
    public static PaperCode Of(ChildId child) => Of(child.Value);

    /// <summary>The code of a printed sheet (số phiếu).</summary>
    public static PaperCode Of(PaperSheetId sheet) => Of(sheet.Value);

    /// <summary>Why a typed or scanned text is no code.</summary>
    public static IEnumerable<Refusal> WhyNot(string? text)
    {
        var code = Normalise(text);
        if (code.Length == 0) yield return new Refusal("child.code-missing");
        else if (code.Any(c => !Alphabet.Contains(c))) yield return new Refusal("child.code-characters");
        else if (code.Length != Data + 1) yield return new Refusal("child.code-length");
        else if (CheckOf(code[..Data]) != code[Data]) yield return new Refusal("child.code-mistyped");
    }

    /// <summary>The code, or null where the text is none.</summary>
    public static PaperCode? Find(string? text) => WhyNot(text).Any() ? null : new PaperCode(Normalise(text));

    /// <summary>Which of some children have this code: one, none, or very rarely several, of whom a person has to choose.</summary>
    /// <param name="children">The children the person may see.</param>
    public IReadOnlyList<ChildId> Among(IEnumerable<ChildId> children)
    {
        var code = this;
        return [.. children.Where(c => Of(c) == code)];
    }

    /// <summary>As printed: 4-4.</summary>
    public override string ToString() => Text is null ? "" : $"{Text[..4]}-{Text[4..]}";

    private static PaperCode Of(Guid id)
    {
        // What was written down in one minute has identifiers that begin alike, so the identifier is hashed before it is shortened.
        var number = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(id.ToByteArray(bigEndian: true)));
        var text = new StringBuilder(Data + 1);
        for (var i = 0; i < Data; i++)
        {
            text.Append(Alphabet[(int)(number % (ulong)Alphabet.Length)]);
            number /= (ulong)Alphabet.Length;
        }

        return new PaperCode(text.Append(CheckOf(text.ToString())).ToString());
    }

    private static string Normalise(string? text)
    {
        var kept = new StringBuilder();
        foreach (var c in VietnameseText.Whole(text ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant())
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '-' or '.' or '\u2010' or '\u2013' or '\u200B' or '\uFEFF') continue;
            kept.Append(c switch { 'O' => '0', 'I' or 'L' => '1', 'Z' => '2', 'S' => '5', _ => c });
        }

        return kept.ToString();
    }

    // The check weighs 1 and the others 2 to 8, all different; together they add up to a multiple of the alphabet's length.
    private static char CheckOf(string data)
    {
        var sum = data.Select((c, i) => (i + 2) * Alphabet.IndexOf(c)).Sum();
        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }
}
