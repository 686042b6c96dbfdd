using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>What a part of a plan is for. It decides whether its points are duties.</summary>
internal enum SectionKind
{
    Content,
    Purpose,
    Targets,
    Situation,
    Frame,
    Money,
    Assignment,
    Report,
}

/// <summary>Tells the parts of a plan by their titles, which differ from office to office.</summary>
internal static partial class SectionKinds
{
    private const int LongestTitle = 30;

    public static void Assign(List<OutlineNode> nodes, SectionKind? above = null)
    {
        foreach (var node in nodes)
        {
            node.Section = Of(node, above);
            Assign(node.Children, Passes(node) ? null : node.Section);
        }
    }

    public static SectionKind? OfTitle(string text)
    {
        var title = Wording.Fold(text);
        if (Report().IsMatch(title)) return SectionKind.Report;
        if (Content().IsMatch(title)) return SectionKind.Content;
        if (Assignment().IsMatch(title)) return SectionKind.Assignment;
        if (Money().IsMatch(title)) return SectionKind.Money;
        if (Situation().IsMatch(title)) return SectionKind.Situation;
        if (Targets().IsMatch(title)) return SectionKind.Targets;
        if (Purpose().IsMatch(title)) return SectionKind.Purpose;
        if (Frame().IsMatch(title)) return SectionKind.Frame;
        return Work().IsMatch(title) ? SectionKind.Content : null;
    }

    /// <summary>A short line that can only be the title of a part.</summary>
    public static bool IsTitle(string text) =>
        Wording.WordCount(text) <= 12 && (text.EndsWith(':') || !Wording.EndsSentence(text)) && Wording.StartsUpper(text) && SubTitle(text) is not null;

    /// <summary>A part that only gathers others (Phần, Chương, A.) says nothing about its points.</summary>
    private static bool Passes(OutlineNode node) =>
        node.Marker.Style is MarkerStyle.Part or MarkerStyle.Chapter or MarkerStyle.Capital
        && node.Children.Exists(c => c.Marker.Style is MarkerStyle.Roman or MarkerStyle.Section)
        && node.Section != SectionKind.Situation;

    private static SectionKind Of(OutlineNode node, SectionKind? above)
    {
        var title = TitleOf(node);
        if (above is null) return (title is null ? null : OfTitle(title)) ?? SectionKind.Content;
        if (title is null || node.Marker.IsBullet) return above.Value;
        return above is SectionKind.Situation ? above.Value : SubTitle(title) ?? above.Value;
    }

    private static string? TitleOf(OutlineNode node)
    {
        var opening = node.Heading ?? (Wording.WordCount(node.Opening) <= LongestTitle / 3 ? node.Opening : null);
        return opening is null || Wording.WordCount(opening) > LongestTitle ? null : opening;
    }

    /// <summary>Inside a part only words at the beginning count: "Thực hiện chế độ báo cáo" is a duty, "Chế độ báo cáo" is not.</summary>
    private static SectionKind? SubTitle(string text)
    {
        var title = Wording.Fold(text);
        if (SubReport().IsMatch(title)) return SectionKind.Report;
        if (SubMoney().IsMatch(title)) return SectionKind.Money;
        if (SubTargets().IsMatch(title)) return SectionKind.Targets;
        if (SubPurpose().IsMatch(title)) return SectionKind.Purpose;
        if (SubContent().IsMatch(title)) return SectionKind.Content;
        return SubAssignment().IsMatch(title) ? SectionKind.Assignment : null;
    }

    [GeneratedRegex(@"(?:chế độ|thời gian|định kỳ|công tác)\b[\p{L}, ]*báo cáo|^(?:thông tin,? )?báo cáo\b(?! viên)")]
    private static partial Regex Report();

    [GeneratedRegex(@"^(?:các )?(?:nội dung|nhiệm vụ|giải pháp|hoạt động|biện pháp)(?!.*(?:của các|theo ngành|từng (?:đơn vị|ngành)))(?! tổ chức thực hiện)|^mục tiêu[\p{L}, ]*(?:nhiệm vụ|giải pháp|nội dung)")]
    private static partial Regex Content();

    [GeneratedRegex(@"tổ chức (?:triển khai )?thực hiện|phân công|trách nhiệm|tổ chức triển khai|^nhiệm vụ (?:cụ thể )?của")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"kinh phí|ngân sách|dự toán|nguồn (?:lực )?tài chính|nguồn lực (?:thực hiện|đảm bảo)")]
    private static partial Regex Money();

    [GeneratedRegex(@"đánh giá|tình hình|kết quả|thực trạng|khái quát|tồn tại|hạn chế|nguyên nhân|thuận lợi|khó khăn|^căn cứ|cơ sở (?:pháp lý|xây dựng)|sự cần thiết|bài học")]
    private static partial Regex Situation();

    [GeneratedRegex(@"chỉ tiêu|mục tiêu")]
    private static partial Regex Targets();

    [GeneratedRegex(@"mục đích|yêu cầu|quan điểm|ý nghĩa|nguyên tắc|phương châm")]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^(?:thời gian|địa điểm|đối tượng|phạm vi|thành phần|chủ đề|khẩu hiệu|thông điệp)")]
    private static partial Regex Frame();

    [GeneratedRegex(@"nội dung|nhiệm vụ|giải pháp|hoạt động|biện pháp|công tác")]
    private static partial Regex Work();

    [GeneratedRegex(@"^(?:chế độ|về chế độ|công tác thông tin|thời gian)\b[\p{L}, ]*báo cáo|^(?:thông tin,? )?báo cáo(?:\s*$|,? thống kê\s*$|:| định kỳ| kết quả thực hiện\s*$)|^định kỳ báo cáo\s*$")]
    private static partial Regex SubReport();

    [GeneratedRegex(@"^(?:nguồn )?kinh phí|^nguồn (?:lực )?tài chính|^nguồn ngân sách|^dự toán")]
    private static partial Regex SubMoney();

    [GeneratedRegex(@"^(?:các )?(?:mục tiêu|chỉ tiêu)")]
    private static partial Regex SubTargets();

    [GeneratedRegex(@"^(?:mục đích|yêu cầu\b|quan điểm|ý nghĩa)")]
    private static partial Regex SubPurpose();

    [GeneratedRegex(@"^(?:các )?(?:nội dung|nhiệm vụ|giải pháp|hoạt động)(?: và| trọng tâm| chủ yếu| cụ thể| hoạt động| thực hiện|,|\s*:?\s*$)")]
    private static partial Regex SubContent();

    [GeneratedRegex(@"^(?:tổ chức thực hiện|phân công|trách nhiệm (?:của )?các)")]
    private static partial Regex SubAssignment();
}
