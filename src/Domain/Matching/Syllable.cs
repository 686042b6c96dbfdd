using System.Globalization;
using System.Text;

namespace MangNon.Domain.Matching;

/// <summary>How far two syllables (tiếng) agree, best first; the order is the order of ranking.</summary>
public enum SyllableAgreement
{
    /// <summary>Letter for letter, apart from case and Unicode form.</summary>
    Exact,

    /// <summary>Only the place of the tone mark (hòa, hoà) or i and y (Mĩ, Mỹ) differ.</summary>
    Spelling,

    /// <summary>The same without marks, and one of the two names was written without any.</summary>
    Unaccented,

    /// <summary>Only what a region does not tell apart differs: l/n, s/x, ch/tr, d/gi/r/v, hỏi/ngã.</summary>
    Regional,

    /// <summary>One letter added, lost, changed or swapped with its neighbour, and the result is no Vietnamese syllable or the word is long.</summary>
    Typo,

    /// <summary>The same letters with other marks, though both names are written with marks: An and Ân are two names.</summary>
    OtherAccents,

    /// <summary>One letter apart, and both are short Vietnamese syllables: Lan and Lam.</summary>
    Near,

    /// <summary>Two different syllables.</summary>
    None,
}

/// <summary>A syllable (tiếng) in the forms it is compared in. Built from any text: what is no Vietnamese syllable keeps its letters.</summary>
public sealed class Syllable
{
    private const string ToneMarks = "\u0300\u0301\u0303\u0309\u0323"; // 1 huyền, 2 sắc, 3 ngã, 4 hỏi, 5 nặng
    private const char Tilde = '3';
    private const char Hook = '4';

    private Syllable(string written)
    {
        Written = written.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var (marked, tone) = TakeTone(Written);
        Letters = WithoutMarks(marked);
        HasMarks = tone != '0' || marked != Letters;
        var initial = SyllableParts.InitialOf(Letters);
        var rhyme = RhymeOf(Letters, initial);
        Plain = initial + rhyme;
        Sound = SyllableParts.SoundOf(initial) + rhyme;
        IsVietnamese = SyllableParts.IsRhyme(rhyme);
        StartsWithBar = marked.StartsWith('đ');

        // The marked text has the same number of characters as the plain one, so that it is cut at the same place.
        var markedRhyme = RhymeOf(marked, initial);
        Standard = (StartsWithBar ? "đ" : initial) + markedRhyme + tone;
        Voice = (StartsWithBar ? "đ" : SyllableParts.SoundOf(initial)) + markedRhyme + (tone == Hook ? Tilde : tone);
    }

    /// <summary>As written, composed, lower case.</summary>
    public string Written { get; }

    /// <summary>With marks, the tone as a digit at the end and y as i where both are written: "thúy" and "thuý" are "thuy2", "mỹ" and "mĩ" are "mi3".</summary>
    public string Standard { get; }

    /// <summary>Letters without marks, đ as d, y kept: what a person types who does without marks.</summary>
    public string Letters { get; }

    /// <summary><see cref="Letters"/> with y as i where both are written.</summary>
    public string Plain { get; }

    /// <summary>Without marks, with one letter for the initials a region confuses: "trinh" and "chinh" are both "cinh". đ counts as d.</summary>
    public string Sound { get; }

    /// <summary><see cref="Sound"/> with marks, đ of its own, and hỏi as ngã.</summary>
    private string Voice { get; }

    private bool StartsWithBar { get; }

    /// <summary>Has a tone or a marked letter.</summary>
    public bool HasMarks { get; }

    /// <summary>Could be a Vietnamese syllable: its rhyme is one of the language's. Says nothing about its marks.</summary>
    public bool IsVietnamese { get; }

    /// <summary>Reads one word. The word must hold no space.</summary>
    public static Syllable Of(string word) => new(word);

    /// <summary>How far two syllables agree; symmetric.</summary>
    /// <param name="marksCount">Both names are written with marks, so that a missing one is a difference and not a habit.</param>
    public SyllableAgreement Compare(Syllable other, bool marksCount)
    {
        if (Written == other.Written) return SyllableAgreement.Exact;
        if (Standard == other.Standard) return SyllableAgreement.Spelling;
        if (!marksCount && Plain == other.Plain) return SyllableAgreement.Unaccented;
        if (marksCount ? Voice == other.Voice : SoundsLike(other)) return SyllableAgreement.Regional;
        if (Plain == other.Plain) return SyllableAgreement.OtherAccents;
        return Apart(other);
    }

    // đ is confused with no other initial; its plain d would be.
    private bool SoundsLike(Syllable other) => Sound == other.Sound && !StartsWithBar && !other.StartsWithBar;

    private SyllableAgreement Apart(Syllable other)
    {
        var longest = Math.Max(Letters.Length, other.Letters.Length);
        if (longest < ShortestWithTypo || !EditDistance.IsOne(Letters, other.Letters)) return SyllableAgreement.None;
        return IsVietnamese && other.IsVietnamese && longest < LongWord ? SyllableAgreement.Near : SyllableAgreement.Typo;
    }

    // In two letters every syllable is one error away from a dozen others.
    private const int ShortestWithTypo = 3;
    private const int LongWord = 5;

    private static string RhymeOf(string letters, string initial)
    {
        var rhyme = initial == "gi" && SyllableParts.TakesIAsVowel(letters) ? letters[1..] : letters[initial.Length..];
        return rhyme.StartsWith('y') ? string.Concat("i", rhyme.AsSpan(1)) : rhyme;
    }

    private static (string Marked, char Tone) TakeTone(string written)
    {
        var (rest, tone) = (new StringBuilder(written.Length), '0');
        foreach (var c in written.Normalize(NormalizationForm.FormD))
        {
            if (ToneMarks.IndexOf(c, StringComparison.Ordinal) is >= 0 and var place) tone = (char)('1' + place);
            else rest.Append(c);
        }

        return (rest.ToString().Normalize(NormalizationForm.FormC), tone);
    }

    private static string WithoutMarks(string marked)
    {
        var plain = new StringBuilder(marked.Length);
        foreach (var c in marked.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(c == 'đ' ? 'd' : c);
        return plain.ToString();
    }

    public override string ToString() => Written;
}
