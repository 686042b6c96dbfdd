using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>Lines below a duty that describe it instead of adding to it: thời gian, địa điểm, đơn vị chủ trì, sản phẩm …</summary>
internal static partial class TaskDetails
{
    public static IReadOnlyList<OutlineNode> Of(OutlineNode node)
    {
        var certain = node.Children.Where(c => c.Heading is { } h && Certain().IsMatch(Wording.Fold(h))).ToHashSet();
        if (certain.Count == 0) return [];
        return [.. node.Children.Where(c => certain.Contains(c) || IsWhoDoesIt(c) || (c.IsLeaf && c.Heading is { } h && c.Texts.Count > 0 && Possible().IsMatch(Wording.Fold(h))))];
    }

    /// <summary>A line of its own that begins with what it says about the duty: "Thời gian: …".</summary>
    public static bool IsLine(string text) => text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 60 and var colon && Certain().IsMatch(Wording.Fold(text[..colon]).TrimEnd()) || Wording.Fold(text) is var folded && MoneyLine().IsMatch(folded);

    public static string? Product(string words)
    {
        var match = ProductLabel().Match(Wording.Fold(words));
        return match.Success ? words.Substring(match.Groups["p"].Index, match.Groups["p"].Length).Trim() : null;
    }

    /// <summary>"Đoàn xã phối hợp với Hội Phụ nữ thực hiện." among such lines only says who.</summary>
    private static bool IsWhoDoesIt(OutlineNode node) =>
        node is { IsLeaf: true, Heading: null, Texts: [var text] } && Bodies.IsName(text) && WhoDoesIt().IsMatch(Wording.Fold(text));

    [GeneratedRegex(@"^(?:thời gian|thời hạn|tiến độ|thời điểm|địa điểm|(?:đơn vị|cơ quan|bộ phận|người|cá nhân) (?:chủ trì|phối hợp|thực hiện|phụ trách|tham mưu|chịu trách nhiệm)|chủ trì|phối hợp|phân công(?: thực hiện)?|sản phẩm|kết quả dự kiến|kết quả đầu ra|thành phần|số lượng|trách nhiệm thực hiện)(?!\p{L})[\p{L} ,-]{0,40}$")]
    private static partial Regex Certain();

    [GeneratedRegex(@"^(?:nội dung|hình thức|chủ đề|thông điệp|yêu cầu|chỉ tiêu|khẩu hiệu|quy mô|đối tượng|kinh phí|nguồn kinh phí|dự toán|mục đích|kết quả|phạm vi|tên)(?!\p{L})[\p{L} ,-]{0,30}$")]
    private static partial Regex Possible();

    [GeneratedRegex(@"^(?:nguồn )?(?:kinh phí|dự toán)(?!\p{L})[\p{L} ,-]{0,30}:")]
    private static partial Regex MoneyLine();

    [GeneratedRegex(@"(?:chủ trì|phối hợp)[^.;]{0,200}(?:thực hiện|tổ chức)\s*[.;]?$|^[^.;]{0,100}(?:chủ trì|thực hiện)\s*[.;]?$")]
    private static partial Regex WhoDoesIt();

    [GeneratedRegex(@"(?:sản phẩm(?: đầu ra| dự kiến)?|kết quả (?:dự kiến|đầu ra))\s*:\s*(?<p>[^.;\n]{2,200})")]
    private static partial Regex ProductLabel();
}
