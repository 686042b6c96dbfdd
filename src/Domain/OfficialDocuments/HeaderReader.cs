using System.Globalization;
using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>What stands above the type: bodies, number, place and date.</summary>
internal sealed record HeaderFacts(string? Number, string? Issuer, string? Parent, string? Place, DateOnly? Date, int? YearOfDate, Span? Span);

/// <summary>Reads the two columns of the header, whatever order the file gives them in (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I.II.1-4).</summary>
internal static partial class HeaderReader
{
    public static HeaderFacts Read(IReadOnlyList<SourceLine> lines)
    {
        var cells = lines.SelectMany(l => l.Columns).SelectMany(Halves).ToList();
        var number = cells.Select(NumberIn).FirstOrDefault(n => n is not null);
        var place = cells.Select(c => PlaceAndDate().Match(c)).FirstOrDefault(m => m.Success);
        var (parent, issuer) = TwoBodies(OrganisationLines(cells));
        return new HeaderFacts(
            number, issuer, parent,
            place is { } found && found.Groups["place"].Value.Trim(' ', ',') is { Length: > 0 } name ? name : null,
            place is null ? null : DateOf(place),
            place?.Groups["y"] is { Success: true } year ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : null,
            lines.Count == 0 ? null : new Span(lines[0].Page, lines[0].Number, lines[^1].Number));
    }

    /// <summary>A flattened file leaves one blank between the columns: what belongs to the right one is known by its words.</summary>
    private static IEnumerable<string> Halves(string cell)
    {
        var rest = Motto().Replace(cell, "\t");
        if (NumberAndPlace().Match(rest) is { Success: true } both) rest = $"{both.Groups["number"].Value}\t{both.Groups["place"].Value}";
        return rest.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static string? NumberIn(string cell)
    {
        var match = NumberCell().Match(cell);
        return match.Success && match.Groups["n"].Value.Any(char.IsAsciiDigit) ? CitationReader.Normalise(match.Groups["n"].Value) : null;
    }

    private static DateOnly? DateOf(Match match) =>
        match.Groups["d"].Success && match.Groups["m"].Success && match.Groups["y"].Success
            ? Days.Of(Int(match, "y"), Int(match, "m"), Int(match, "d"))
            : null;

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static List<string> OrganisationLines(List<string> cells) =>
        [.. cells.Where(c => c.Any(char.IsLetter) && !NumberCell().IsMatch(c) && !PlaceAndDate().IsMatch(c) && !Noise().IsMatch(c)).Select(c => c.Trim('_', '-', '–', '*', ' '))];

    private static (string? Parent, string? Issuer) TwoBodies(List<string> lines)
    {
        var bodies = new List<string>();
        foreach (var line in lines)
        {
            if (bodies.Count == 0 ? BodyStart().IsMatch(line) : BodyStart().IsMatch(line) && !Continues(bodies[^1])) bodies.Add(line);
            else if (bodies.Count > 0 && Wording.IsCapitals(line)) bodies[^1] += " " + line;
        }
        return bodies.Count switch { 0 => (null, null), 1 => (null, bodies[0]), _ => (bodies[^2], bodies[^1]) };
    }

    private static bool Continues(string body) => body.EndsWith(" VÀ", StringComparison.Ordinal) || body.EndsWith(',');

    [GeneratedRegex(@"CỘNG\s*H(?:ÒA|OÀ)\s*XÃ\s*HỘI\s*CHỦ\s*NGHĨA\s*VIỆT\s*NAM|Độc\s*lập\s*[-–]\s*Tự\s*do\s*[-–]\s*Hạnh\s*phúc|ĐẢNG\s*CỘNG\s*SẢN\s*VIỆT\s*NAM", RegexOptions.IgnoreCase)]
    private static partial Regex Motto();

    [GeneratedRegex(@"^(?<number>Số\s*:?\s*[\d.…\s]*[/-][^\s]+)\s+(?<place>\S.*,\s*ngày\b.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberAndPlace();

    [GeneratedRegex(@"^Số\s*:?\s*(?<n>[\d\s.…_]*[/-]\s?[\p{Lu}\p{Ll}\d&./-]+(?:\s?[-–]\s?\p{Lu}[\p{L}\d]*)*)", RegexOptions.IgnoreCase)]
    private static partial Regex NumberCell();

    [GeneratedRegex(@"^(?<place>[^,]{0,60}),?\s*ngày\s*(?<d>\d{1,2})?[\s.…_/]*tháng\s*(?<m>\d{1,2})?[\s.…_/]*năm\s*(?<y>\d{4})?", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceAndDate();

    [GeneratedRegex(@"^(?:DỰ THẢO|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|Ký bởi|Người ký|Thời gian ký|Email|Cơ quan|Ngày ký|Chức vụ)(?!\p{L})|@", RegexOptions.IgnoreCase)]
    private static partial Regex Noise();

    [GeneratedRegex(@"^(?:ỦY BAN|UỶ BAN|UBND|HỘI|PHÒNG|BAN|SỞ|ĐẢNG|TRƯỜNG|TRẠM|CÔNG AN|ĐOÀN|BCH|LIÊN ĐOÀN|MẶT TRẬN|UBMTTQ|TRUNG TÂM|VĂN PHÒNG|BỘ|THÀNH ỦY|HUYỆN ỦY|TỈNH ỦY|THÀNH ĐOÀN|HUYỆN ĐOÀN)(?!\p{L})|^(?:Ủy ban|Uỷ ban|Phòng|Hội|Ban|Trường|Trạm|Đảng ủy)\s")]
    private static partial Regex BodyStart();
}
