using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>A day or a stretch of days with a name, of the year's calendar of children's work.</summary>
internal sealed record Occasion(string Name, string Pattern, Func<int, DateOnly?> First, Func<int, DateOnly?>? Last = null)
{
    public Regex Words { get; } = new($@"(?<!\p{{L}})(?:{Pattern})(?!\p{{L}})", RegexOptions.CultureInvariant | RegexOptions.Compiled);
}

/// <summary>Occasions that plans name instead of a date (fixed days; the lunar ones differ each year).</summary>
internal static class Occasions
{
    public static IReadOnlyList<Occasion> All { get; } =
    [
        Range("Tháng hành động vì trẻ em", "tháng hành động (?:quốc gia )?vì trẻ em|tháng hành động vì tre em", (1, 6), (30, 6)),
        Range("Tháng hành động vì bình đẳng giới", "tháng hành động vì bình đẳng giới", (15, 11), (15, 12)),
        Range("Tháng hành động quốc gia phòng, chống bạo lực gia đình", "tháng hành động (?:quốc gia )?(?:về )?phòng,? chống bạo lực gia đình", (1, 6), (30, 6)),
        Range("Ngày Vi chất dinh dưỡng", "ngày vi chất dinh dưỡng", (1, 6), (2, 6)),
        new("Tết Trung thu", "(?:tết |đêm hội |đêm |vui |hội )?trung thu|rằm tháng (?:8|tám)", y => LunarDays.Of(y, 8, 15)),
        new("Tết Nguyên đán", "tết (?:cổ truyền|nguyên đán|âm lịch|(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) (?:tý|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi))|(?:dịp|đón|trước|vui) tết(?! trung| thiếu| dương| cổ| nguyên| âm)", y => LunarDays.Of(y, 1, 1)),
        Day("Ngày Quốc tế Thiếu nhi", "(?:ngày )?(?:quốc tế thiếu nhi|tết thiếu nhi)", 1, 6),
        Day("Ngày Gia đình Việt Nam", "ngày gia đình việt nam", 28, 6),
        Day("Ngày toàn dân đưa trẻ đến trường", "ngày (?:hội )?toàn dân đưa trẻ (?:em )?đến trường|(?:ngày |lễ )?khai giảng(?: năm học(?: mới)?)?", 5, 9),
        Day("Ngày Thế giới phòng, chống đuối nước", "ngày (?:thế giới|toàn cầu) phòng,? chống đuối nước", 25, 7),
        Day("Ngày Thế giới phòng, chống lao động trẻ em", "ngày (?:thế giới|quốc tế) phòng,? chống lao động trẻ em", 12, 6),
        Day("Ngày Quốc tế Vui chơi", "ngày quốc tế vui chơi", 11, 6),
        Day("Ngày Trẻ em thế giới", "ngày trẻ em thế giới", 20, 11),
        Day("Ngày Nhà giáo Việt Nam", "ngày nhà giáo việt nam", 20, 11),
        Day("Ngày Quốc tế Phụ nữ", "ngày quốc tế phụ nữ", 8, 3),
        Day("Ngày Quốc tế Hạnh phúc", "ngày quốc tế hạnh phúc", 20, 3),
        Day("Ngày thành lập Đoàn", "ngày thành lập đoàn(?: tncs| thanh niên)?[^,.;]{0,30}", 26, 3),
        Day("Ngày Người khuyết tật Việt Nam", "ngày người khuyết tật việt nam", 18, 4),
        Day("Ngày thành lập Đội", "ngày thành lập đội(?: tntp| thiếu niên)?[^,.;]{0,30}", 15, 5),
        Day("Ngày Thương binh - Liệt sĩ", "ngày thương binh,?(?: -)? liệt s[ĩỹ]", 27, 7),
        Day("Ngày Quốc khánh", "(?:ngày |lễ )?quốc khánh", 2, 9),
        Day("Ngày Pháp luật Việt Nam", "ngày pháp luật(?: nước chxhcn)? việt nam", 9, 11),
    ];

    private static Occasion Day(string name, string pattern, int day, int month) => new(name, pattern, year => Days.Of(year, month, day));

    private static Occasion Range(string name, string pattern, (int Day, int Month) first, (int Day, int Month) last) =>
        new(name, pattern, year => Days.Of(year, first.Month, first.Day), year => Days.Of(year, last.Month, last.Day));
}
