namespace MangNon.Domain.OfficialDocuments;

/// <summary>Rough widths of Times New Roman, the type of official documents (Nghị định 30/2020/NĐ-CP, Phụ lục I): enough to tell a full line from a short one.</summary>
internal static class TypeWidth
{
    public const double Blank = 0.25;

    public static double Of(string text)
    {
        var width = 0.0;
        foreach (var c in text) width += Of(c);
        return width;
    }

    private static double Of(char c) => c switch
    {
        ' ' or '.' or ',' => Blank,
        'i' or 'í' or 'ì' or 'ỉ' or 'ĩ' or 'ị' or 'l' or 't' or 'j' or ';' or ':' or '/' or '\'' => 0.28,
        'f' or 'r' or 's' or '(' or ')' or '-' or 'I' => 0.36,
        'm' or 'M' or 'w' or 'W' or '…' => 0.83,
        _ when char.IsUpper(c) => 0.68,
        'c' or 'e' or 'a' or 'z' => 0.44,
        _ => 0.5,
    };
}
