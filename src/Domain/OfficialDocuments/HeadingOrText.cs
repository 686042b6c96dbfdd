using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>Decides whether the words behind a number are a title, running text, or a title with text behind a colon.</summary>
internal static partial class HeadingOrText
{
    private const int LongestLabel = 12;
    private const int LongestHeading = 30;

    public static (string? Heading, string? Text) Split(string text, Marker marker, bool hasMore, bool parentIsTop)
    {
        if (text.Length == 0) return ("", null);
        if (LabelEnd(text) is > 0 and var colon) return (Title(text[..colon]), text[(colon + 1)..].Trim());
        if (IsNamed(marker) || Wording.IsCapitals(text) || text.EndsWith(':')) return (Title(text), null);
        if (marker.IsBullet || (!hasMore && !(parentIsTop && !Wording.EndsSentence(text)))) return (null, text);
        if (!Wording.EndsSentence(text)) return Wording.WordCount(text) <= 2 * LongestHeading ? (Title(text), null) : (null, text);
        return Wording.WordCount(text) <= LongestHeading && !InnerSentence().IsMatch(text) ? (Title(text), null) : (null, text);
    }

    /// <summary>Position of the colon that ends a short title in front of running text; -1 where there is none.</summary>
    private static int LabelEnd(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon >= text.Length - 2 || !char.IsWhiteSpace(text[colon + 1]) && !char.IsUpper(text[colon + 1])) return -1;
        var label = text[..colon];
        if (Wording.WordCount(label) > LongestLabel || !Wording.StartsUpper(label) || InnerSentence().IsMatch(label)) return -1;
        return OpensList().IsMatch(Wording.Fold(label)) && !Wording.IsCapitals(label) ? -1 : colon;
    }

    private static bool IsNamed(Marker marker) => marker.Style is MarkerStyle.Part or MarkerStyle.Chapter or MarkerStyle.Section or MarkerStyle.Unnumbered or MarkerStyle.Appendix;

    private static string Title(string text) => text.TrimEnd(' ', ':', '.', ';').Trim();

    [GeneratedRegex(@"[.;!?]\s")]
    private static partial Regex InnerSentence();

    // What follows these words is still part of the sentence.
    [GeneratedRegex(@"(?:^|\s)(?:như|sau|gồm|là|với chủ đề|chủ đề|tập trung|với thông điệp|khẩu hiệu|các nội dung|về|số|đó|chú trọng|cụ thể)$|^(?:tổ chức|xây dựng|triển khai|thực hiện|tăng cường|đẩy mạnh|phối hợp|tuyên truyền|tiếp tục) .*\s(?:chủ đề|nội dung|hoạt động|thông điệp)$")]
    private static partial Regex OpensList();
}
