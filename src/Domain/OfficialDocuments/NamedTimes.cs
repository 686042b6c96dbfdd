using System.Text.RegularExpressions;
using MangNon.Domain.Calendar;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>A day or a stretch of days that documents call by its name.</summary>
/// <param name="Last">Null where the name means a single day.</param>
internal sealed record NamedTime(string Name, Regex Words, Func<int, DateOnly> First, Func<int, DateOnly>? Last);

/// <summary>
/// The words by which plans name a time. Days come from the calendar of occasions; the days of bodies and movements that
/// are only ever mentioned in plans are kept here.
/// </summary>
internal static class NamedTimes
{
    public static IReadOnlyList<NamedTime> All { get; } =
    [
        Of("children-month", "tháng hành động (?:quốc gia )?vì trẻ em"),
        Range("Tháng hành động vì bình đẳng giới", "tháng hành động (?:quốc gia )?vì bình đẳng giới", (15, 11), (15, 12)),
        Range("Tháng hành động quốc gia phòng, chống bạo lực gia đình", "tháng hành động (?:quốc gia )?(?:về )?phòng,? chống bạo lực gia đình", (1, 6), (30, 6)),
        Of("micronutrient-day", "ngày vi chất dinh dưỡng"),
        Of("mid-autumn", "(?:tết |đêm hội |đêm |vui |hội )?trung thu|rằm tháng (?:8|tám)|đêm hội trăng rằm"),
        Of("kitchen-gods", "(?:ngày )?23 tháng chạp|tết ông táo|ông công,? ông táo"),
        Of("tet", "tết (?:cổ truyền|nguyên đán|âm lịch|(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) (?:tý|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi))|(?:dịp|đón|vui|trước|quà) tết(?! trung| thiếu| dương| cổ| nguyên| âm| ông| độc)"),
        Of("new-year", "tết (?:dương lịch|tây)"),
        Of("hung-kings", "giỗ tổ(?: hùng vương)?"),
        Of("children-day", "(?:ngày )?(?:quốc tế thiếu nhi|tết thiếu nhi)"),
        Of("play-day", "ngày quốc tế vui chơi"),
        Of("child-labour-day", "ngày (?:thế giới|quốc tế) (?:phòng,? )?chống lao động trẻ em"),
        Of("family-day", "ngày gia đình việt nam"),
        Of("drowning-day", "ngày (?:thế giới|toàn cầu|quốc tế) phòng,? chống đuối nước"),
        Of("national-day", "(?:ngày |lễ )?quốc khánh|tết độc lập"),
        Of("school-opening", "(?:ngày (?:hội )?)?toàn dân đưa trẻ (?:em )?đến trường|(?:ngày |lễ |dịp )?khai giảng(?: năm học(?: mới)?)?"),
        Of("world-children-day", "ngày (?:trẻ em thế giới|thế giới trẻ em)"),
        Of("teachers-day", "ngày nhà giáo việt nam"),
        Of("culture-day", "ngày văn hóa việt nam"),
        Day("Ngày Quốc tế Phụ nữ", "ngày quốc tế phụ nữ", 8, 3),
        Day("Ngày Quốc tế Hạnh phúc", "ngày quốc tế hạnh phúc", 20, 3),
        Day("Ngày thành lập Đoàn", "ngày thành lập đoàn(?: tncs| thanh niên)?[^,.;()]{0,30}", 26, 3),
        Day("Ngày Người khuyết tật Việt Nam", "ngày người khuyết tật việt nam", 18, 4),
        Day("Ngày thành lập Đội", "ngày thành lập đội(?: tntp| thiếu niên)?[^,.;()]{0,30}", 15, 5),
        Day("Ngày Thương binh - Liệt sĩ", "ngày thương binh,?(?: -)? liệt s[ĩỹ]", 27, 7),
        Day("Ngày Phụ nữ Việt Nam", "ngày (?:thành lập hội liên hiệp )?phụ nữ việt nam", 20, 10),
        Day("Ngày Pháp luật Việt Nam", "ngày pháp luật(?: nước chxhcn)? việt nam", 9, 11),
    ];

    private static NamedTime Of(string code, string words)
    {
        var occasion = Occasions.All.Single(o => o.Code == code);
        // Tết lasts for days, but "nhân dịp Tết" means its first.
        var isStretch = occasion is { Kind: OccasionKind.Solar, Days: > 1 };
        return new NamedTime(occasion.Name, Pattern(words), year => occasion.In(year).From, isStretch ? year => occasion.In(year).To : null);
    }

    private static NamedTime Day(string name, string words, int day, int month) => new(name, Pattern(words), year => new DateOnly(year, month, day), null);

    private static NamedTime Range(string name, string words, (int Day, int Month) first, (int Day, int Month) last) =>
        new(name, Pattern(words), year => new DateOnly(year, first.Month, first.Day), year => new DateOnly(year, last.Month, last.Day));

    private static Regex Pattern(string words) => new($@"(?<!\p{{L}})(?:{words})(?!\p{{L}})", RegexOptions.CultureInvariant);
}
