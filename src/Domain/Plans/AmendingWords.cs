using System.Text.RegularExpressions;

namespace MangNon.Domain.Plans;

/// <summary>
/// What an amending point says about itself: "Sửa đổi điểm b khoản 1 Mục II như sau: “…”", "Bổ sung điểm e khoản 1 Mục II …",
/// "Bãi bỏ khoản 3 Mục II".
/// </summary>
/// <param name="Place">Path of the point it means, "II.1.b"; null where it names none.</param>
/// <param name="Repeals">It takes the point out (bãi bỏ, bỏ, hủy bỏ).</param>
/// <param name="Words">The new words, without what introduces them.</param>
public sealed partial record AmendingWords(string? Place, bool Repeals, string Words)
{
    public static AmendingWords Of(string text)
    {
        var words = Introduction().Match(text) is { Success: true } said ? text[said.Length..] : text;
        return new AmendingWords(PlaceIn(text), Repealing().IsMatch(text), Quoted(words));
    }

    /// <summary>Path of the point a text names: "điểm b khoản 1 Mục II", "khoản 2, Phần III"; null where it names none.</summary>
    public static string? PlaceIn(string? text)
    {
        if (text is null || NamedPlace().Match(text) is not { Success: true } place) return null;
        return string.Join('.', new[] { place.Groups["part"].Value.ToUpperInvariant(), place.Groups["clause"].Value, place.Groups["point"].Value.ToLowerInvariant() }.Where(p => p.Length > 0));
    }

    // “b) Mở 03 lớp bơi.” without the marks and the number that stands at the place already.
    private static string Quoted(string words)
    {
        var bare = words.Trim().Trim('"', '“', '”').Trim();
        return OwnNumber().Match(bare) is { Success: true } number && words.TrimStart() is ['"' or '“', ..] ? bare[number.Length..].TrimStart() : bare;
    }

    [GeneratedRegex(@"(?:điểm\s+(?<point>[a-zđ])(?!\p{L})[\s,]*)?(?:khoản\s+(?<clause>\d{1,2})[\s,]*)?(?:của\s+)?(?:mục|phần)\s+(?<part>[IVX]{1,5})(?!\p{L})", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 200)]
    private static partial Regex NamedPlace();

    [GeneratedRegex(@"^\s*(?:sửa đổi|bổ sung|thay thế|điều chỉnh)[^:“""]{0,200}:\s*", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 200)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^\s*(?:bãi bỏ|hủy bỏ|huỷ bỏ|bỏ)\s+(?:nội dung\s+)?(?:điểm|khoản|mục|phần)\s", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 200)]
    private static partial Regex Repealing();

    [GeneratedRegex(@"^(?:[IVX]{1,5}|\d{1,2}|[a-zđ])[.)]\s*")]
    private static partial Regex OwnNumber();
}
