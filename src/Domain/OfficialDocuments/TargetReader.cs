using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>Finds numeric targets (chỉ tiêu) and amounts of money in a duty.</summary>
internal static partial class TargetReader
{
    private const int LongestText = 90;
    private static readonly SearchValues<char> PhraseEnds = SearchValues.Create(",;.():");

    public static IReadOnlyList<TargetReading> Read(string text)
    {
        if (!text.Any(char.IsAsciiDigit)) return [];
        var folded = Wording.Fold(text);
        folded = Wording.Blank(folded, Amount().Matches(folded).Select(m => (m.Index, m.Length)));
        var targets = Percent().Matches(folded).Concat(Counted().Matches(folded)).Concat(Rate().Matches(folded)).Concat(OutOf().Matches(folded)).OrderBy(m => m.Index).Select(m => Target(text, folded, m));
        return [.. targets.OfType<TargetReading>()];
    }

    /// <summary>The sum the duty names; a price per piece only where there is no sum.</summary>
    public static long? Money(string text)
    {
        var folded = Wording.Fold(text);
        var amounts = Amount().Matches(folded).Where(m => Number(m.Groups["n"].Value) is not null).ToList();
        var sum = amounts.Find(m => TotalBefore().IsMatch(folded[Math.Max(0, m.Index - 40)..m.Index])) ?? amounts.Find(m => !m.Groups["each"].Success && !EachBefore().IsMatch(folded.AsSpan(Math.Max(0, m.Index - 40), Math.Min(40, m.Index)))) ?? amounts.FirstOrDefault();
        return sum is null ? null : Dong(sum);
    }

    private static long? Dong(Match amount)
    {
        var times = amount.Groups["scale"].Value switch { "nghìn" or "ngàn" => 1_000m, "triệu" => 1_000_000m, "tỷ" or "tỉ" => 1_000_000_000m, _ => 1m };
        var value = Number(amount.Groups["n"].Value)!.Value * times;
        return value <= 1_000_000_000_000_000m ? (long)value : null;
    }

    private static TargetReading? Target(string text, string folded, Match match)
    {
        if (Number(match.Groups["n"].Value) is not { } value) return null;
        var unit = match.Groups["unit"].Value;
        var counts = unit is not "%" and not "phần trăm";
        var words = text.Substring(match.Index, EndOfPhrase(folded, match.Index + match.Length) - match.Index);
        return new TargetReading(value, counts ? Unit(text, match) : "%", Comparison(folded, match), Wording.Collapse(words).Trim(' ', ',', ';', '.', '('));
    }

    private static string Unit(string text, Match match) => Wording.Collapse(text.Substring(match.Groups["unit"].Index, match.Groups["unit"].Length));

    private static TargetComparison Comparison(string folded, Match match)
    {
        if (OrMore().IsMatch(folded.AsSpan(match.Index + match.Length))) return TargetComparison.AtLeast;
        if (OrLess().IsMatch(folded.AsSpan(match.Index + match.Length))) return TargetComparison.AtMost;
        return match.Groups["than"].Value.Trim() switch
        {
            "trên" or "hơn" or ">" or "vượt" => TargetComparison.MoreThan,
            "dưới" or "<" or "xuống dưới" => TargetComparison.LessThan,
            "" => TargetComparison.Exactly,
            "không quá" or "tối đa" or "≤" or "<=" or "không vượt quá" or "nhiều nhất" => TargetComparison.AtMost,
            _ => TargetComparison.AtLeast,
        };
    }

    private static int EndOfPhrase(string folded, int from)
    {
        var end = folded.AsSpan(from).IndexOfAny(PhraseEnds) is >= 0 and var stop ? from + stop : folded.Length;
        if (TimeBehind().Match(folded, from, end - from) is { Success: true } time) end = time.Index;
        if (end - from <= LongestText) return end;
        var cut = folded.LastIndexOf(' ', from + LongestText);
        return cut > from ? cut : from + LongestText;
    }

    /// <summary>1.234,5 as Vietnamese writes it; a point followed by one or two digits is read as a decimal sign.</summary>
    private static decimal? Number(string written)
    {
        var plain = Thousands().IsMatch(written) ? written.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal) : written;
        return decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private const string Than = @"(?<than>không vượt quá|không quá|không dưới|không thấp hơn|không ít hơn|nhiều nhất|tối đa|tối thiểu|ít nhất|xuống dưới|trên|hơn|vượt|dưới|từ|đạt từ|≥|≤|>=|<=|>|<)\s*";

    private const string Digits = @"(?<![\d.,/])(?<n>\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,7}(?:[.,]\d{1,2})?)";

    [GeneratedRegex(@"(?:" + Than + @")?" + Digits + @"\s*(?:-\s*\d{1,3}\s*)?(?<unit>%|phần trăm)")]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?:" + Than + @")?" + Digits + @"\s+(?<unit>lớp|buổi|cuộc|trẻ em|trẻ|cháu|em|suất học bổng|suất quà|suất|phần quà|mô hình|hội nghị|lượt người|lượt|lần|đợt|tin,? bài|tin bài|tin|bài|người|học sinh|câu lạc bộ|clb|điểm|chuyên đề|tờ rơi|tờ gấp|pa nô|pano|áp phích|băng rôn|băng zôn|cộng tác viên|hộ gia đình|hộ|gia đình|diễn đàn|hội thi|cuộc thi|chương trình|hoạt động|công trình|bể bơi|xe đạp|bộ sách|sân chơi|khu vui chơi|phóng sự|chuyên mục|sản phẩm|đội|nhóm|phòng|cán bộ|ngôi nhà|nhà|sổ|cuốn|quyển|tủ sách|giải|buổi nói chuyện|buổi truyền thông|địa chỉ tin cậy|trường|cơ sở|bảng|biển|xã|phường|vụ|trường hợp)(?!\p{L})(?! tuổi)")]
    private static partial Regex Counted();

    // "500/100.000 trẻ em" is a rate, and keeps its stroke in the unit; "12/12 thôn" counts the first of them.
    [GeneratedRegex(@"(?:" + Than + @")?" + Digits + @"\s?(?<unit>/\s?(?:100|1\.?000|10\.?000|100\.?000|1\.?000\.?000)\s+(?:trẻ em|trẻ|người|dân|ca sinh|ca đẻ)(?: \p{L}+ sống| sinh ra sống| dưới \d{1,2} tuổi)?)(?!\p{L})")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?:" + Than + @")?(?<![\d.,/])(?<n>\d{1,3})/\d{1,3}\s+(?<unit>(?:thôn|bản|ấp|khóm|buôn|làng|xóm|khu phố|khu dân cư|tổ dân phố|tổ|xã|phường|thị trấn|trường|cơ sở|đơn vị|điểm trường|chi đoàn|chi hội|trạm)(?:,? (?:thôn|bản|tổ dân phố|thị trấn|phường|đặc khu|khu phố))*)(?!\p{L})")]
    private static partial Regex OutOf();

    [GeneratedRegex(@"(?<![\d.,/])(?<n>\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d{1,12}(?:,\d{1,3})?)\s*(?:(?<scale>nghìn|ngàn|triệu|tỷ|tỉ)(?:\s*(?:đồng|đ|vnđ|vnd))?|(?:đồng|đ|vnđ|vnd))(?!\p{L})(?<each>\s*/\s*\p{L}+|\s+(?:một|mỗi)\s)?")]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?:mỗi|một|từng) (?:suất|phần|xuất|em|cháu|trẻ|người|hộ|lớp|buổi|đơn vị|trường|thôn|tổ)(?: \p{L}+){0,3} $")]
    private static partial Regex EachBefore();

    [GeneratedRegex(@"(?:tổng|kinh phí|dự toán)[^.;]*$")]
    private static partial Regex TotalBefore();

    [GeneratedRegex(@"\s(?:từ ngày|trước ngày|đến ngày|trong (?:tháng|quý|năm)|trước tháng|và \d|xong|hoàn thành|vào)(?!\p{L})")]
    private static partial Regex TimeBehind();

    [GeneratedRegex(@"^\s*(?:[\p{L} ]{0,30}\s)?trở lên")]
    private static partial Regex OrMore();

    [GeneratedRegex(@"^\s*(?:[\p{L} ]{0,30}\s)?trở xuống")]
    private static partial Regex OrLess();

    [GeneratedRegex(@"^\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$")]
    private static partial Regex Thousands();
}
