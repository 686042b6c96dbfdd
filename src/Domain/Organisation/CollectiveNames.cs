using MangNon.Domain.Names;

namespace MangNon.Domain.Organisation;

/// <summary>Names by which a plan means several units at once: "các trường học", "hội đoàn thể", "tổ dân phố".</summary>
public static class CollectiveNames
{
    private static readonly (string Words, UnitKind[] Kinds)[] Names =
    [
        ("truong hoc", [UnitKind.School]),
        ("nha truong", [UnitKind.School]),
        ("co so giao duc", [UnitKind.School]),
        ("to dan pho", [UnitKind.ResidentialGroup]),
        ("khu dan cu", [UnitKind.ResidentialGroup]),
        ("thon ban", [UnitKind.ResidentialGroup]),
        ("xom", [UnitKind.ResidentialGroup]),
        ("ap", [UnitKind.ResidentialGroup]),
        ("khom", [UnitKind.ResidentialGroup]),
        ("buon", [UnitKind.ResidentialGroup]),
        ("thon", [UnitKind.ResidentialGroup]),
        ("khu pho", [UnitKind.ResidentialGroup]),
        ("ban nganh", [UnitKind.Office, UnitKind.Justice, UnitKind.Police, UnitKind.HealthStation]),
        ("co quan", [UnitKind.Office, UnitKind.Justice, UnitKind.Police, UnitKind.HealthStation]),
        ("don vi", [UnitKind.Office, UnitKind.Justice, UnitKind.Police, UnitKind.HealthStation, UnitKind.School]),
        ("bo phan chuyen mon", [UnitKind.Office, UnitKind.Justice]),
        ("doan the", [UnitKind.MassOrganisation, UnitKind.FatherlandFront]),
    ];

    // Words that may stand beside a collective name without making it one unit's own name. "Tổ dân phố 3" is one unit.
    private static readonly HashSet<string> Beside =
        [.. Names.SelectMany(n => n.Words.Split(' ')), "cac", "nhung", "va", "hoi", "lien", "quan", "phuong", "xa", "tren", "dia", "toan", "to", "truong", "vien", "cua", "don", "vi"];

    /// <summary>Units a collective name means on a day; empty where the name is no collective one.</summary>
    public static IReadOnlyList<Unit> Expand(string writtenName, IEnumerable<Unit> units)
    {
        var folded = VietnameseText.Fold(writtenName);
        var words = folded.Split(' ');
        if (!words.All(w => Beside.Contains(w) || IsCount(w, words))) return [];
        var kinds = Names.Where(n => $" {folded} ".Contains($" {n.Words} ", StringComparison.Ordinal)).SelectMany(n => n.Kinds).ToHashSet();
        return [.. units.Where(u => kinds.Contains(u.Kind))];
    }

    // "04 tổ dân phố" counts them, "tổ dân phố 4" names one.
    private static bool IsCount(string word, string[] words) => word.All(char.IsDigit) && Array.IndexOf(words, word) < words.Length - 1;
}
