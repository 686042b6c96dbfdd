using System.Globalization;
using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>A higher document named in running text.</summary>
internal sealed record Citation(string Type, string? Number, DateOnly? Date, string? Issuer, string? Title, int Start, int Length);

/// <summary>Finds the documents a text rests on: those with number and symbol, and those cited by name alone.</summary>
internal static partial class CitationReader
{
    private const int LongestTitle = 300;

    public static List<Citation> Find(string text)
    {
        var found = FindNumbered(text);
        foreach (var named in NamedDocuments.Find(text))
            if (!found.Exists(c => named.Start < c.Start + c.Length && c.Start < named.Start + named.Length)) found.Add(named);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>Only those with number and symbol.</summary>
    public static List<Citation> FindNumbered(string text) =>
        text.AsSpan().ContainsAnyInRange('0', '9') || text.Contains("số", StringComparison.Ordinal) ? [.. Numbered().Matches(text).Select(m => FromNumber(text, m))] : [];

    /// <summary>56 / 2017/ NĐ – CP and 28 CT/TW become 56/2017/NĐ-CP and 28-CT/TW.</summary>
    public static string Normalise(string number)
    {
        var plain = Blanks().Replace(number.Replace('–', '-').Replace('—', '-'), "$1");
        return BlankAfterNumber().Replace(plain, "$1-").Replace(" ", "", StringComparison.Ordinal).TrimEnd('.', '-', '/');
    }

    private static Citation FromNumber(string text, Match match)
    {
        var number = match.Groups["number"].Success ? Normalise(match.Groups["number"].Value) : null;
        var end = match.Index + match.Length;
        var date = DateBehind(text, ref end);
        var issuer = IssuerBehind(text, ref end);
        if (date is null) date = DateBehind(text, ref end);
        var title = TitleBehind(text, ref end);
        var type = TypeOf(match.Groups["type"].Value);
        if (type is "Luật" or "Bộ luật") title ??= Wording.Collapse(match.Groups["type"].Value + match.Groups["law"].Value);
        return new Citation(type, number, date, issuer ?? IssuerOf(number), title, match.Index, end - match.Index);
    }

    private static string TypeOf(string written)
    {
        var type = Wording.Collapse(written);
        return char.ToUpperInvariant(type[0]) + type[1..];
    }

    private static DateOnly? DateBehind(string text, ref int end)
    {
        if (DateBehindNumber().Match(text, end) is not { Success: true } match) return null;
        end = match.Index + match.Length;
        return Calendar(match);
    }

    private static DateOnly? Calendar(Match match)
    {
        if (!match.Groups["y"].Success) return null;
        return Days.Of(Int(match, "y"), Int(match, "m"), Int(match, "d"));
    }

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string? IssuerBehind(string text, ref int end)
    {
        if (IssuerBehindDate().Match(text, end) is not { Success: true } match) return null;
        end = match.Index + match.Length;
        return Wording.Collapse(match.Groups["issuer"].Value).TrimEnd(',', ' ', ')');
    }

    private static string? TitleBehind(string text, ref int end)
    {
        if (TitleBehindIssuer().Match(text, end) is not { Success: true } match) return null;
        var title = match.Value;
        if (title.Length > LongestTitle) title = title[..title.LastIndexOf(' ', LongestTitle)];
        end = match.Index + title.Length;
        return title.Trim(' ', ',', ';', '.', '(') is { Length: > 0 } words ? words : null;
    }

    private static string? IssuerOf(string? number)
    {
        if (number is null) return null;
        var symbol = number[number.IndexOfAny(['/', '-'])..];
        foreach (var (ending, issuer) in IssuersBySymbol)
            if (symbol.EndsWith(ending, StringComparison.Ordinal)) return issuer;
        return LegislatureSymbol().IsMatch(symbol) ? symbol.Contains("UBTVQH", StringComparison.Ordinal) ? "Ủy ban Thường vụ Quốc hội" : "Quốc hội" : null;
    }

    private static readonly (string Ending, string Issuer)[] IssuersBySymbol =
    [
        ("NĐ-CP", "Chính phủ"), ("NQ-CP", "Chính phủ"),
        ("QĐ-TTg", "Thủ tướng Chính phủ"), ("CT-TTg", "Thủ tướng Chính phủ"), ("CĐ-TTg", "Thủ tướng Chính phủ"),
        ("TT-BLĐTBXH", "Bộ trưởng Bộ Lao động - Thương binh và Xã hội"), ("TT-BYT", "Bộ trưởng Bộ Y tế"), ("TT-BGDĐT", "Bộ trưởng Bộ Giáo dục và Đào tạo"),
        ("TT-BTC", "Bộ trưởng Bộ Tài chính"), ("TT-BNV", "Bộ trưởng Bộ Nội vụ"), ("TT-BCA", "Bộ trưởng Bộ Công an"), ("TT-BTP", "Bộ trưởng Bộ Tư pháp"),
        ("TT-BVHTTDL", "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch"), ("/TW", "Trung ương Đảng"),
    ];

    private const string Types = "[Bb]ộ luật|[Ll]uật|[Pp]háp lệnh|[Nn]ghị quyết liên tịch|[Nn]ghị quyết|[Nn]ghị định|[Qq]uyết định|[Cc]hỉ thị|[Tt]hông tư liên tịch|[Tt]hông tư|[Kk]ế hoạch liên tịch|[Kk]ế hoạch liên ngành|[Kk]ế hoạch|[Cc]hương trình phối hợp|[Cc]hương trình hành động|[Cc]hương trình|[Cc]ông văn|[Hh]ướng dẫn liên tịch|[Hh]ướng dẫn|[Tt]hông báo|[Kk]ết luận|[Đđ]ề án|[Qq]uy chế phối hợp|[Qq]uy chế|[Qq]uy định|[Cc]ông điện|[Vv]ăn bản hợp nhất|[Vv]ăn bản|[Bb]áo cáo|[Tt]ờ trình|[Tt]hư|[Cc]ông thư";

    private const string Symbol = @"[A-ZĐƯ][A-ZĐƯÔ0-9]*[a-z]{0,2}[A-ZĐƯÔ0-9]*(?!\p{Ll})";

    [GeneratedRegex(@"(?<!\p{L})(?<type>" + Types + @")(?<law>(?<=[Ll]uật)\s+\p{Lu}[^.;:()\d]{2,80}?)?\s+(?:số\s*:?\s*)?(?:(?<number>\d{1,5}[a-z]?(?:\s?/\s?\d{4}(?=\s?/))?(?:\s?[-/–]\s?|\s(?=[A-ZĐ]{2,4}[/-]))" + Symbol + @"(?:(?:\s?[-/–&.]|[-/–&.]\s)(?=[A-ZĐƯ0-9][A-ZĐƯÔ0-9a-z]*[A-ZĐƯ0-9]|[A-ZĐƯ]{2})" + Symbol + @"|\s[-–]\s(?=[A-ZĐ]{2})" + Symbol + @")*)|(?<=số\s*:?\s*)\s*[.…]*\s*(?=[-/](?:KH|QĐ|CT|CTr|NQ|HD|CV|UBND|NĐ)))")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\G(?:\s*/[A-Z\p{Lu}-]+)?\s*[,(]?\s*(?:(?:ký |ban hành )?ngày\s*(?:(?<d>\d{1,2})\s?[/.-]\s?(?<m>\d{1,2})\s?[/.-]\s?(?<y>\d{4})|(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})\s+năm\s+(?<y>\d{4})|[\s…./]*tháng[\s\d…./]*năm\s+\d{4}|[\s…]*/[\s\d…]*/\s*\d{4})\)?|(?<=\s|\()(?<d>\d{1,2})/(?<m>\d{1,2})/(?<y>\d{4})\)?)")]
    private static partial Regex DateBehindNumber();

    [GeneratedRegex(@"\G\s*,?\s*của\s+(?<issuer>(?:Bộ trưởng\s+)?(?:(?:Bộ|Sở|Phòng)\s+)?(?:Lao động\s*[,-–]\s*Thương binh và Xã hội|Văn hóa, Thể thao và Du lịch|(?:(?!\s(?:về|v/v|quy định|hướng dẫn|ban hành|phê duyệt|sửa đổi|triển khai|thực hiện|tổ chức|trên địa bàn|giai đoạn|quyết định|công bố|thông qua|chỉ đạo|giao|theo|khóa|khoá|năm|tại|đã|ngày|số|(?:và|cùng)\s(?:các\s)?(?:Kế hoạch|Chỉ thị|Quyết định|Nghị|Công văn|Chương trình|Thông tư|Luật|Hướng dẫn|văn bản|chương trình|đề án|quy định|hướng dẫn))(?!\p{L}))[^,;.:(“""\d–])){2,140}(?:\s-\sThương binh và Xã hội[^,;.:(“""\d]{0,40}?(?=\s(?:về|quy|hướng|ban|phê|sửa|triển|thực|tổ)|[,;.:(“""\d]|$))?)")]
    private static partial Regex IssuerBehindDate();

    [GeneratedRegex(@"\G\s*,?\s*(?:(?:về việc|về|v/v|quy định|hướng dẫn|ban hành|phê duyệt|sửa đổi|triển khai thực hiện|triển khai|thực hiện)\s+(?:(?!,\s(?:UBND|Ủy ban|Uỷ ban|Phòng|Ban Chỉ|cụ thể|xây dựng|trong đó|đồng thời|nhằm|theo đó)|\svà\s(?:Quyết định|Kế hoạch|Chỉ thị|Công văn|Nghị|Thông tư|Luật)\s(?:số|của|năm|ngày))[^;.“""]){3,400}(?:[“""][^”""]{3,300}[”""](?:(?!\svà\s(?:Quyết định|Kế hoạch|Chỉ thị|Công văn|Nghị|Thông tư|Luật)\s)[^;.,“""]){0,120})?|[“""][^”""]{3,300}[”""])")]
    private static partial Regex TitleBehindIssuer();

    [GeneratedRegex(@"\s*([-/&.])\s*")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(\d{1,5}[a-z]?)\s+")]
    private static partial Regex BlankAfterNumber();

    [GeneratedRegex(@"QH\d{1,2}$")]
    private static partial Regex LegislatureSymbol();
}
