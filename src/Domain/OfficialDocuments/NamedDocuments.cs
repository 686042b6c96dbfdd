using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>Laws, programmes and schemes that a plan cites by name, without a number.</summary>
internal static partial class NamedDocuments
{
    private const int ShortestName = 12;

    public static IEnumerable<Citation> Find(string text)
    {
        if (text.Contains("uật", StringComparison.Ordinal))
            foreach (Match law in Law().Matches(text)) yield return Cite(law.Value.StartsWith('B') ? "Bộ luật" : "Luật", text, law);
        if (text.Contains("Công ước", StringComparison.Ordinal))
            foreach (Match convention in Convention().Matches(text)) yield return Cite("Công ước", text, convention);
        if (text.Contains("Chương trình", StringComparison.Ordinal))
            foreach (Match programme in Programme().Matches(text)) yield return Cite("Chương trình", text, programme);
        foreach (Match scheme in Scheme().Matches(text))
            if (scheme.Length >= ShortestName) yield return Cite(scheme.Groups["type"].Value, text, scheme);
        if (text.Contains("Đại hội", StringComparison.Ordinal))
            foreach (Match congress in Congress().Matches(text)) yield return Cite("Nghị quyết", text, congress);
    }

    private static Citation Cite(string type, string text, Match match)
    {
        var end = match.Index + match.Length;
        var date = LawDate().Match(text, end);
        var on = date.Success ? Days.Of(Int(date, "y"), Int(date, "m"), Int(date, "d")) : null;
        if (date.Success) end += date.Length;
        return new Citation(type, null, on, null, Wording.Collapse(match.Value).TrimEnd(',', ' '), match.Index, end - match.Index);
    }

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\p{L})(?:Bộ luật|Luật)\s+(?!pháp|sư|gia)\p{Lu}(?:(?!\s(?:năm|ngày|số|và các|về|tại|cho|trong|theo|được|quy định|có|đối với|để|nhằm|đã|là|đến|của|và (?:\p{Lu}|Luật)|trên|vào|như|một|ban hành|sửa đổi|nâng|hàng|hằng|qua|bằng|khi|nhằm|do|tới)(?!\p{L}))(?:[^.,;:()“”""\d/–-]|,\s(?=chống|chăm sóc|giáo dục|xử lý|tố cáo|chữa cháy|cứu nạn))){2,90}")]
    private static partial Regex Law();

    [GeneratedRegex(@"Công ước\s+(?:của\s+)?(?:Liên [Hh]ợp [Qq]uốc\s+)?(?:quốc tế\s+)?về\s+[Qq]uyền\s+(?:của\s+)?[Tt]rẻ em")]
    private static partial Regex Convention();

    [GeneratedRegex(@"(?<!\p{L})(?:Các )?Chương trình\s+(?:(?:(?!Chương trình|Đề án|Kế hoạch|Quyết định)[^.;:()“”""\n]){3,180}?(?:giai đoạn\s+(?:từ\s+)?(?:năm\s+)?\d{4}\s?(?:[-–]|đến)\s?(?:năm\s+)?\d{4}|(?:đến|tới) năm \d{4})(?:,?\s(?:tầm nhìn|định hướng) (?:đến )?(?:năm )?\d{4})?|(?:hành động|mục tiêu) quốc gia\s+(?:vì trẻ em|giảm nghèo bền vững|xây dựng nông thôn mới))")]
    private static partial Regex Programme();

    [GeneratedRegex(@"(?<!\p{L})(?<type>Đề án|Dự án|Chiến lược|Kế hoạch hành động)\s+(?!số|này|trên|của|được|và|là|theo|năm|[.,;:])(?:[“""][^”""]{4,250}[”""](?:\s+giai đoạn\s+\d{4}\s?[-–]\s?\d{4})?|(?:(?!\s(?:và (?:các )?(?:Đề án|Chương trình|Dự án|Kế hoạch|Chiến lược|Quyết định)|theo (?:Quyết định|Kế hoạch|Chỉ thị)|ban hành|được|tại (?:Quyết định|Kế hoạch)|do|nhằm)(?!\p{L})|Đề án\s)(?:[^.;:()“”""\n\d,]|,(?!\s?(?:Kế hoạch|Chương trình|Đề án|Dự án|Quyết định|Chiến lược|Chỉ thị|các chương trình|tổ chức|triển khai|thực hiện|góp phần))|\d(?!\d{3}))){4,230}?(?:giai đoạn\s+\d{4}\s?[-–]\s?\d{4}|(?:đến|tới) năm \d{4}|(?=\s(?:và (?:các )?(?:Đề án|Chương trình|Dự án|Kế hoạch|Chiến lược|Quyết định)|theo (?:Quyết định|Kế hoạch|Chỉ thị)|ban hành|được|tại (?:Quyết định|Kế hoạch)|do|nhằm)(?!\p{L}))|(?=[.;:()“”""\n]|,\s?(?:Kế hoạch|Chương trình|Đề án|Dự án|Quyết định|Chiến lược|Chỉ thị|các chương trình|tổ chức|triển khai|thực hiện|góp phần)|$)))")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"Nghị quyết Đại hội[^.;:()“”""]{3,120}?(?=\s(?:về|đã|nhiệm kỳ)|[,.;:()“”""]|$)")]
    private static partial Regex Congress();

    [GeneratedRegex(@"\G\s+(?:được[^,;.]{0,40}\s)?ngày\s+(?<d>\d{1,2})(?:\s+tháng\s+|\s?/\s?)(?<m>\d{1,2})(?:\s+năm\s+|\s?/\s?)(?<y>\d{4})")]
    private static partial Regex LawDate();
}
