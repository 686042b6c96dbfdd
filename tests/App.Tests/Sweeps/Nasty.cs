namespace MangNon.App.Tests.Sweeps;

/// <summary>What somebody might send instead of what a form asks for. All of it carries or is made for a mark that is looked for in answers and in the log.</summary>
internal static class Nasty
{
    public const string Mark = "q7301";
    public const string Script = $"\"><script>alert('{Mark}')</script>";
    public const string Attribute = $"\" onfocus=\"{Mark}\" x=\"";
    public const string Header = $"a\r\nX-Injected: {Mark}";

    /// <summary>A megabyte.</summary>
    public static readonly string Long = string.Concat(Enumerable.Repeat("dài " + Mark + " ", 100_000))[..1_000_000];

    public static readonly IReadOnlyList<string> Values =
    [
        "", " ", "\0", "a\0b", "\u0001\u0007\u001b[31m\u007f", Script, Attribute, Header, "'", "\\", "'; drop table wards; --", "%' or '1'='1", "\" or \"\"=\"", "../../../../etc/passwd", "..\\..\\windows\\win.ini", "C:\\con", "-1", "0",
        "2147483648", "-9223372036854775809", "99999999999999999999999999999999999", "1e309", "NaN", "0x1F", "1,5", "１２３", "not-a-guid", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "0001-01-01", "9999-12-31", "2026-02-30", "31/02/2026",
        "2026-11-23T25:61:61Z", "true", "[]", "{}", "null", "\ud800", "\ufffe\uffff", "\u202Egpj.exe", "\u200B\u200D\uFEFF", "аdmіn", "Tie\u0302\u0301ng Vie\u0323\u0302t", "👩‍👩‍👧‍👦", "${7*7}{{7*7}}", $"=cmd|'/c calc'!A1{Mark}", "//example.org", "https://example.org/", "javascript:alert(7301)",
        "(?:a+)+$", new string('9', 400), new string('a', 5000), string.Concat(Enumerable.Repeat("từ ", 3000)), string.Join('\n', Enumerable.Repeat("I. Mục", 500)),
    ];

    public static readonly IReadOnlyList<string> FileNames =
        ["../../../etc/passwd", "..\\..\\x.docx", $"\"><script>alert('{Mark}')</script>.txt", "a\0.txt", "con.txt", "", ".", "..", new string('n', 300) + ".pdf", "ảnh\u202Egpj.exe", "a.txt;b=\"c", "=1+1.xlsx"];

    public static readonly IReadOnlyList<byte[]> Contents =
    [
        [], [0], "%PDF-1.7\n%%EOF"u8.ToArray(), "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj trailer<</Root 1 0 R>>"u8.ToArray(), [0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0], [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0xFF, 0xFF, 0xFF],
        [0x52, 0x49, 0x46, 0x46, 0xFF, 0xFF, 0xFF, 0xFF, 0x57, 0x45, 0x42, 0x50, 0x45, 0x58, 0x49, 0x46, 0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63, 0xFF, 0xFF], "<script>alert('q7301')</script>"u8.ToArray(), [0xFF, 0xFE, 0x41, 0],
        "KẾ HOẠCH\nI. MỤC ĐÍCH\n1. \u0001\u0002<script>alert('q7301')</script>\n"u8.ToArray(),
    ];
}
