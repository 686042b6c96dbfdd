namespace MangNon.Domain.Matching;

/// <summary>Initials (âm đầu) and rhymes (vần) of Vietnamese, without marks.</summary>
internal static class SyllableParts
{
    // Longest first. The u of qu and, before another vowel, the i of gi belong to the initial.
    private static readonly string[] Initials =
        ["ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu", "b", "c", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "f", "j", "w", "z"];

    private static readonly HashSet<string> Rhymes = [.. ("""
        a ac ach ai am an ang anh ao ap at au ay e ec em en eng enh eo ep et eu ech i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong oong ooc op ot
        u ua uan uang uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyu uyn
        ie iec uoi uai uao oem
        """).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The initial of a syllable without marks; empty when it begins with a vowel.</summary>
    public static string InitialOf(string letters)
    {
        if (letters == "gi") return letters;
        return Array.Find(Initials, i => letters.Length > i.Length && letters.StartsWith(i, StringComparison.Ordinal)) ?? "";
    }

    /// <summary>gì, gìn: the i of gi is also the vowel.</summary>
    public static bool TakesIAsVowel(string letters) => letters.Length == 2 || !"aeiouyăâêôơư".Contains(letters[2], StringComparison.Ordinal);

    public static bool IsRhyme(string rhyme) => Rhymes.Contains(rhyme);

    /// <summary>One sign for the initials that a region pronounces alike, and for those that are two spellings of one sound.</summary>
    public static string SoundOf(string initial) => initial switch
    {
        "l" or "n" => "l",
        "s" or "x" => "x",
        "ch" or "tr" => "c",
        "d" or "gi" or "r" or "v" => "z",
        "c" or "k" => "k",
        "qu" => "kw",
        "ngh" => "ng",
        "gh" => "g",
        "ph" => "f",
        _ => initial,
    };
}
