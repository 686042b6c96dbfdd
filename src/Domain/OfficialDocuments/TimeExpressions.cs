using System.Globalization;
using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>How strongly words fix the time of a duty; the strongest in a duty decides.</summary>
internal enum TimeStrength
{
    Strong,
    Period,
    Recurring,
    Occasion,
    Weak,
}

/// <summary>Words that say when.</summary>
/// <param name="Impossible">The words name a day that does not exist.</param>
internal sealed record TimeExpression(Due Due, TimeStrength Strength, int Start, int Length, bool Impossible = false);

/// <summary>Finds the times in folded text. What one pattern has taken is blanked, so that "từ 01/6 đến 30/6" is not two dates as well.</summary>
internal sealed partial class TimeExpressions
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private readonly int? _year;
    private readonly string _written;
    private readonly List<TimeExpression> _found = [];
    private string _text;

    private TimeExpressions(string written, int? year)
    {
        _written = written;
        _year = year;
        _text = Wording.Blank(Wording.Fold(written), CitationReader.FindNumbered(written).Select(c => (c.Start, NumberedPart(written, c))));
    }

    public static List<TimeExpression> Find(string text, int? year)
    {
        if (!HasTime().IsMatch(Wording.Fold(text))) return [];
        var expressions = new TimeExpressions(text, year);
        expressions.Read();
        expressions._found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return expressions._found;
    }

    private void Read()
    {
        Each(Programme(), _ => null);
        Each(Monthly(), MonthlyDay);
        Each(Yearly(), YearlyDay);
        ReadOccasions();
        Each(DayRange(), Between);
        Each(MonthRange(), BetweenMonths);
        Each(SingleDay(), OneDay);
        Each(Quarters(), InQuarters);
        Each(Months(), InMonths);
        Each(HalfYear(), InHalfYear);
        Each(Rhythm(), Recurring);
        Each(Season(), InSeason);
        Each(Always(), m => Expression(m, new Due(DueKind.Recurring, Every: "continuous", Label: Words(m)), TimeStrength.Weak));
    }

    /// <summary>The number and date of a citation, not its title, which may well name the time of the duty.</summary>
    private static int NumberedPart(string text, Citation citation)
    {
        var stop = citation.Title is null ? -1 : text.IndexOf(citation.Title, citation.Start, citation.Length, StringComparison.Ordinal);
        return stop > citation.Start ? stop - citation.Start : citation.Length;
    }

    private void Each(Regex pattern, Func<Match, TimeExpression?> read)
    {
        List<(int, int)>? taken = null;
        foreach (Match match in pattern.Matches(_text))
        {
            if (read(match) is { } found) _found.Add(found);
            (taken ??= []).Add((match.Index, match.Length));
        }
        if (taken is not null) _text = Wording.Blank(_text, taken);
    }

    private void ReadOccasions()
    {
        List<(int, int)> taken = [];
        if (!HasName().IsMatch(_text)) return;
        foreach (var occasion in NamedTimes.All)
        {
            foreach (Match match in occasion.Words.Matches(_text))
            {
                _found.Add(At(occasion, match));
                var end = match.Index + match.Length;
                taken.Add((match.Index, match.Length + OccasionDate().Match(_text, end).Length));
            }
        }
        _text = Wording.Blank(_text, taken);
    }

    private TimeExpression At(NamedTime occasion, Match match)
    {
        var behind = YearBehind().Match(_text, match.Index + match.Length);
        var year = behind.Success ? Int(behind, "y") : _year;
        DateOnly? first = year is > FirstYear and < LastYear ? occasion.First(year.Value) : null;
        if (occasion.Last is { } last && first is not null)
            return Expression(match, new Due(DueKind.Range, From: first, To: last(year!.Value), Occasion: occasion.Name), TimeStrength.Occasion);
        var before = Before().IsMatch(_text[Math.Max(0, match.Index - 12)..match.Index]) || _text[match.Index..].StartsWith("trước", StringComparison.Ordinal);
        return Expression(match, new Due(DueKind.Occasion, Date: before ? first?.AddDays(-1) : first, Before: before ? first : null, Occasion: occasion.Name), TimeStrength.Occasion);
    }

    private TimeExpression? Between(Match match)
    {
        if (Year(match, "y2") is not { } year) return null;
        var month = Int(match, "m2");
        var to = Days.Of(year, month, Int(match, "d2"));
        var from = Days.Of(match.Groups["y1"].Success ? Int(match, "y1") : year, match.Groups["m1"].Success ? Int(match, "m1") : month, Int(match, "d1"));
        if (from > to && !match.Groups["y1"].Success) from = from.Value.AddYears(-1);
        if (from is null || to is null) return Expression(match, Due.None, TimeStrength.Strong, impossible: true);
        return Expression(match, new Due(DueKind.Range, From: from, To: to), TimeStrength.Strong);
    }

    private TimeExpression? BetweenMonths(Match match) =>
        Year(match, "y2") is { } year && Int(match, "m1") is >= 1 and <= 12 and var first && Int(match, "m2") is >= 1 and <= 12 and var last
            && (match.Groups["y1"].Success ? Year(match, "y1") : first > last ? year - 1 : year) is { } from
            ? Period(match, new DateOnly(from, first, 1), Days.LastOf(year, last))
            : null;

    private TimeExpression? OneDay(Match match)
    {
        var context = match.Groups["ctx"].Value;
        var listed = DayListedBefore(match);
        var certain = match.Groups["y"].Success || match.Groups["w"].Success || context.Length > 0 || listed is not null;
        if (!certain || Start().IsMatch(context) || Year(match, "y") is not { } year) return null;
        var day = Days.Of(year, Int(match, "m"), Int(match, "d"));
        if (day is null) return Expression(match, Due.None, TimeStrength.Strong, impossible: true);
        var before = Before().IsMatch(context) || (context.Length == 0 && listed?.Due.Before is not null);
        return Expression(match, new Due(DueKind.Date, Date: before ? day.Value.AddDays(-1) : day, Before: before ? day : null), TimeStrength.Strong);
    }

    /// <summary>"trước ngày 10/6, 10/9 và 10/12": the later days have neither "trước" nor "ngày" of their own.</summary>
    private TimeExpression? DayListedBefore(Match match) =>
        _found.FindLast(f => f.Due.Kind == DueKind.Date && f.Start < match.Index) is { } last && ListJoint().IsMatch(_text[(last.Start + last.Length)..match.Index]) ? last : null;

    private TimeExpression? InMonths(Match match)
    {
        if (Year(match, "y") is not { } year) return null;
        var months = match.Groups["m"].Captures.Select(c => int.Parse(c.ValueSpan, CultureInfo.InvariantCulture)).ToList();
        if (months.Exists(m => m is < 1 or > 12)) return null;
        var (first, last) = (months.Min(), months.Max());
        if (Before().IsMatch(match.Groups["ctx"].Value)) return Deadline(match, new DateOnly(year, first, 1));
        return Period(match, new DateOnly(year, first, 1), Days.LastOf(year, last));
    }

    private TimeExpression? InQuarters(Match match)
    {
        if (Year(match, "y") is not { } year) return null;
        var quarters = match.Groups["q"].Captures.Select(c => Quarter(c.Value)).ToList();
        var (first, last) = (quarters.Min(), quarters.Max());
        if (Before().IsMatch(match.Groups["ctx"].Value)) return Deadline(match, new DateOnly(year, (first * 3) - 2, 1));
        return Period(match, new DateOnly(year, (first * 3) - 2, 1), Days.LastOf(year, last * 3));
    }

    private TimeExpression? InHalfYear(Match match)
    {
        if (Year(match, "y") is not { } year) return null;
        var (first, last) = match.Groups["part"].Value switch
        {
            "6 tháng đầu năm" or "06 tháng đầu năm" or "sáu tháng đầu năm" => (1, 6),
            "6 tháng cuối năm" or "06 tháng cuối năm" or "sáu tháng cuối năm" => (7, 12),
            "9 tháng đầu năm" or "09 tháng đầu năm" or "chín tháng đầu năm" => (1, 9),
            "đầu năm học" => (8, 9),
            "đầu năm" => (1, 3),
            "giữa năm" => (5, 7),
            "cuối năm" => (10, 12),
            _ => (1, 12),
        };
        var period = Period(match, new DateOnly(year, first, 1), Days.LastOf(year, last));
        return match.Groups["part"].Value == "trong năm" ? period with { Strength = TimeStrength.Weak } : period;
    }

    private TimeExpression? InSeason(Match match)
    {
        if (_year is not { } year) return null;
        var first = new DateOnly(year, 6, 1);
        var due = match.Groups["ctx"].Success ? new Due(DueKind.Date, Date: first.AddDays(-1), Before: first) : new Due(DueKind.Period, From: first, To: new DateOnly(year, 8, 31), Label: Words(match));
        return Expression(match, due, TimeStrength.Weak);
    }

    private TimeExpression Recurring(Match match) =>
        Expression(match, new Due(DueKind.Recurring, Every: Every(match.Groups["unit"].Value), Label: Words(match)), TimeStrength.Recurring);

    private TimeExpression MonthlyDay(Match match) =>
        Expression(match, new Due(DueKind.Recurring, Every: match.Groups["unit"].Value == "quý" ? "quarter" : "month", Label: Words(match)), TimeStrength.Recurring);

    private TimeExpression? YearlyDay(Match match)
    {
        if (_year is not { } year || Days.Of(year, Int(match, "m"), Int(match, "d")) is not { } day) return null;
        var before = Before().IsMatch(match.Groups["ctx"].Value);
        return Expression(match, new Due(DueKind.Recurring, Date: before ? day.AddDays(-1) : day, Before: before ? day : null, Every: "year", Label: Words(match)), TimeStrength.Recurring);
    }

    private static string Every(string unit) => unit switch
    {
        "ngày" => "day",
        "tuần" => "week",
        "tháng" => "month",
        "quý" => "quarter",
        "6 tháng" or "06 tháng" or "sáu tháng" => "half-year",
        _ => "year",
    };

    private TimeExpression Period(Match match, DateOnly from, DateOnly to) =>
        Expression(match, new Due(DueKind.Period, From: from, To: to, Label: Words(match)), TimeStrength.Period);

    private static TimeExpression Deadline(Match match, DateOnly before) =>
        Expression(match, new Due(DueKind.Date, Date: before.AddDays(-1), Before: before), TimeStrength.Strong);

    private static TimeExpression Expression(Match match, Due due, TimeStrength strength, bool impossible = false) => new(due, strength, match.Index, match.Length, impossible);

    private string Words(Match match) => Wording.Collapse(_written.Substring(match.Index, match.Length)).Trim('(', ')', ' ', ',', '.');

    private static int Quarter(string written) => written switch { "i" or "1" => 1, "ii" or "2" => 2, "iii" or "3" => 3, _ => 4 };

    private int? Year(Match match, string group) => match.Groups[group].Success ? Int(match, group) is > FirstYear and < LastYear and var year ? year : null : _year;

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d|hằng|hàng|mỗi|hè|tết|trung thu|thiếu nhi|thường xuyên|quý|khai giảng|năm|tháng|ngày")]
    private static partial Regex HasTime();

    [GeneratedRegex(@"ngày|tháng hành|tết|trung thu|rằm|thiếu nhi|khai giảng|quốc khánh|toàn dân|giỗ|ông công")]
    private static partial Regex HasName();

    // Years of programmes and school years are names, not deadlines.
    [GeneratedRegex(@"giai đoạn\s+(?:từ\s+)?(?:năm\s+)?\d{4}\s*(?:-|đến)\s*(?:năm\s+)?\d{4}|(?:tầm nhìn|định hướng)\s+(?:đến\s+)?(?:năm\s+)?\d{4}|(?:đến|tới)\s+năm\s+\d{4}|nhiệm kỳ\s+\d{4}\s*-\s*\d{4}|\d{4}\s*-\s*\d{4}|24\s*/\s*24(?:\s*/\s*7)?h?|(?<!\d/)24\s*/\s*7(?!\s*/)")]
    private static partial Regex Programme();

    [GeneratedRegex(@"(?:trước\s+|chậm nhất\s+(?:là\s+)?|vào\s+)?(?:ngày\s+)?\d{1,2}\s+(?:của\s+)?(?:hằng|hàng|mỗi|tháng cuối)\s+(?<unit>tháng|quý)")]
    private static partial Regex Monthly();

    [GeneratedRegex(@"(?<ctx>(?:trước|chậm nhất(?: là)?|vào|đến)\s+)?(?:ngày\s+)?(?<d>\d{1,2})(?:\s?/\s?|\s+tháng\s+)(?<m>\d{1,2})\s+(?:hằng|hàng|mỗi)\s+năm")]
    private static partial Regex Yearly();

    // the date behind the name, often in brackets, belongs to the name
    [GeneratedRegex(@"\G\s*\(?(?:ngày\s+)?\d{1,2}\s?/\s?\d{1,2}(?:\s?/\s?\d{4})?(?:\s+âm lịch)?\)?(?!\d)")]
    private static partial Regex OccasionDate();

    [GeneratedRegex(@"\G\s*(?:\(?(?:ngày\s+)?\d{1,2}/\d{1,2}\)?\s*)?(?:năm\s+|/)?(?<y>20\d{2})(?!\s*-\s*\d)")]
    private static partial Regex YearBehind();

    [GeneratedRegex(@"(?:^|\s)trước(?:\s|$)")]
    private static partial Regex Before();

    [GeneratedRegex(@"^\s*(?:,|;|và|,\s*và)\s*$")]
    private static partial Regex ListJoint();

    [GeneratedRegex(@"^(?:từ|sau|kể từ)\s")]
    private static partial Regex Start();

    [GeneratedRegex(@"(?:từ\s+)?(?:ngày\s+)?(?<![\d/])(?<d1>\d{1,2})(?:(?:\s?/\s?|\s+tháng\s+)(?<m1>\d{1,2})(?:(?:\s?/\s?|\s+năm\s+)(?<y1>\d{4}))?)?(?:\s*(?:-|đến hết|đến|tới)\s*|(?<=ngày\s+\d{1,2})\s+và\s+)(?:ngày\s+)?(?<d2>\d{1,2})(?:\s?/\s?|\s+tháng\s+)(?<m2>\d{1,2})(?![\d])(?:(?:\s?/\s?|\s+năm\s+)(?<y2>\d{4}))?(?![\d/%])")]
    private static partial Regex DayRange();

    [GeneratedRegex(@"(?:từ\s+)?tháng\s+(?<m1>\d{1,2})(?:(?:\s?/\s?|\s+năm\s+)(?<y1>\d{4}))?\s*(?:-|đến hết|đến|tới)\s*(?:tháng\s+)?(?<m2>\d{1,2})(?![\d%])(?!\s?/\s?\d{1,2}(?!\d))(?:(?:\s?/\s?|\s+năm\s+)(?<y2>\d{4}))?")]
    private static partial Regex MonthRange();

    [GeneratedRegex(@"(?<ctx>(?:xong trước|trước|chậm nhất(?: là| đến| trước)*|muộn nhất(?: là| đến| trước)*|đến hết|đến|hết|vào|xong|hạn|kể từ|từ|sau|dịp|là)\s+)?(?:(?<w>ngày)\s+)?(?<![\d/.])(?:(?<d>\d{1,2})\s?/\s?(?<m>\d{1,2})(?:\s?/\s?(?<y>\d{4}))?(?![\d/%])|(?<d>\d{1,2})[.-](?<m>\d{1,2})[.-](?<y>\d{4})(?!\d)|(?<=ngày\s+)(?<d>\d{1,2})[.-](?<m>\d{1,2})(?![\d%.]|-\d)|(?<=ngày\s+)(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})(?:\s+năm\s+(?<y>\d{4}))?)")]
    private static partial Regex SingleDay();

    [GeneratedRegex(@"(?<ctx>(?:trước|trong|vào|đến hết|hết|đến)\s+)?quý\s+(?<q>iv|i{1,3}|[1-4])(?![\p{L}\d])(?:\s*(?:,|và|-|đến)\s*(?:quý\s+)?(?<q>iv|i{1,3}|[1-4])(?![\p{L}\d]))*(?:\s*[/-]\s*(?<y>\d{4})|\s+năm\s+(?<y>\d{4}))?")]
    private static partial Regex Quarters();

    [GeneratedRegex(@"(?<ctx>(?:trước|trong|vào|đến hết|hết|đến|cuối|đầu|giữa)\s+)?(?<!(?<!(?:thứ|tuần)\s+)\d\s+)tháng\s+(?<m>\d{1,2})(?!\d)(?:\s*(?:,|và|-)\s*(?:tháng\s+(?<m>\d{1,2})(?!\d)|(?<m>\d{1,2})(?=\s*(?:[,.;)/-]|và\s|năm\s|hằng|$))))*(?:\s?[/.-]\s?(?<y>\d{4})|\s+năm\s+(?<y>\d{4}))?(?!\s+tuổi)")]
    private static partial Regex Months();

    [GeneratedRegex(@"(?:trong\s+)?(?<part>(?:0?6|0?9|sáu|chín) tháng (?:đầu|cuối) năm|đầu năm học|đầu năm|giữa năm|cuối năm|cả năm|trong năm(?!\s+học))(?!\p{L})(?:\s+(?<y>20\d{2}))?|(?<=(?:thời gian|thời hạn|tiến độ)[\p{L} ]{0,20}:\s*)(?<part>trong năm|năm)\s+(?<y>20\d{2})(?!\s*-)")]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"(?:định kỳ\s+)?(?:hằng|hàng|mỗi)\s+(?<unit>ngày|tuần|tháng|quý|năm)(?!\p{L})(?! học)|định kỳ\s+(?<unit>tháng|quý|0?6 tháng|sáu tháng|năm)(?!\p{L})|(?:định kỳ\s+)?(?<unit>0?6 tháng|sáu tháng)(?:\s*/\s*|\s+)(?:một|0?1)?\s*lần|(?:\d{1,2}|một)\s+lần\s*/\s*(?<unit>tuần|tháng|quý|năm)|(?<unit>tuần|tháng|quý|năm)\s+(?:một|0?1)\s+lần")]
    private static partial Regex Rhythm();

    [GeneratedRegex(@"(?<ctx>trước\s+(?:khi\s+)?)?(?:dịp|mùa|kỳ nghỉ|nghỉ|trong|kỳ|hoạt động|sinh hoạt|bước vào)\s+hè(?!\p{L})")]
    private static partial Regex Season();

    [GeneratedRegex(@"thường xuyên(?!\p{L})(?:,? liên tục)?")]
    private static partial Regex Always();
}
