using MangNon.Domain.Names;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>What a column of a list about children may mean.</summary>
/// <param name="Key">Field of <see cref="NewChildForm"/>, or a name of its own.</param>
/// <param name="Label">Vietnamese; the key of the English one.</param>
/// <param name="Words">What such columns are called, without marks: the whole title or its beginning.</param>
public sealed record ListColumnKind(string Key, string Label, params string[] Words);

/// <summary>Which columns lists have, and what their titles mean.</summary>
public static class ListColumns
{
    /// <summary>Our own code of a child, in lists that go out and come back.</summary>
    public const string Code = "ma-tre";

    /// <summary>Both parents in one column.</summary>
    public const string Parents = "cha-me";

    /// <summary>Name of the head of the household.</summary>
    public const string Head = "chu-ho";

    public static IReadOnlyList<ListColumnKind> All { get; } =
    [
        new(Code, "Mã trẻ", "ma tre", "ma ho so"),
        new("ho-ten", "Họ tên", "ho va ten", "ho ten", "ho ten tre", "ten tre", "ho va ten tre", "ho va ten hoc sinh", "ho ten hoc sinh", "ten hoc sinh", "ho dem va ten"),
        new("ngay-sinh", "Ngày sinh", "ngay sinh", "ngay thang nam sinh", "ngay thang sinh", "nam sinh", "sinh ngay", "ns"),
        new("gioi-tinh", "Giới tính", "gioi tinh", "phai", "gioi", "nam nu"),
        new("dan-toc", "Dân tộc", "dan toc"),
        new("ton-giao", "Tôn giáo", "ton giao"),
        new("so", "Số định danh", "so dinh danh", "so dinh danh ca nhan", "ma dinh danh", "ma so dinh danh", "cccd", "so cccd", "dinh danh ca nhan", "so can cuoc", "ma dinh danh bo gd", "sddcn"),
        new("me-ho-ten", "Họ tên mẹ", "ho ten me", "ho va ten me", "ten me", "me"),
        new("me-nam-sinh", "Năm sinh mẹ", "nam sinh me", "nam sinh cua me"),
        new("me-dien-thoai", "Điện thoại mẹ", "dien thoai me", "so dien thoai me", "sdt me"),
        new("cha-ho-ten", "Họ tên cha", "ho ten cha", "ho va ten cha", "ten cha", "cha", "ho ten bo", "ho va ten bo", "ten bo", "bo"),
        new("cha-nam-sinh", "Năm sinh cha", "nam sinh cha", "nam sinh bo", "nam sinh cua cha"),
        new("cha-dien-thoai", "Điện thoại cha", "dien thoai cha", "so dien thoai cha", "sdt cha", "sdt bo", "dien thoai bo"),
        new(Parents, "Cha, mẹ (một cột)", "cha me", "ho ten cha me", "ho va ten cha me", "bo me", "ho ten bo me", "cha me nguoi giam ho"),
        new(Head, "Chủ hộ", "chu ho", "ho ten chu ho", "ho va ten chu ho", "ten chu ho"),
        new("dia-chi", "Địa chỉ", "dia chi", "cho o", "noi o", "noi o hien nay", "cho o hien nay", "dia chi thuong tru", "noi thuong tru", "so nha", "dia chi hien nay", "noi cu tru"),
        new("to-dan-pho", "Tổ dân phố", "to dan pho", "to", "tdp", "thon", "to thon", "khu pho", "to dan pho thon", "xom"),
        new("dang-ky-cu-tru", "Đăng ký cư trú", "dang ky cu tru", "cu tru", "tinh trang cu tru", "thuong tru tam tru"),
        new("ks-so-khai-sinh", "Số giấy khai sinh", "so giay khai sinh", "so khai sinh", "giay khai sinh so"),
        new("ks-tu-ngay", "Ngày đăng ký khai sinh", "ngay dang ky khai sinh", "ngay cap giay khai sinh", "ngay khai sinh"),
        new("ks-noi-dang-ky", "Nơi đăng ký khai sinh", "noi dang ky khai sinh", "noi cap giay khai sinh"),
        new("bh-so-the", "Số thẻ BHYT", "so the bhyt", "the bhyt", "ma the bhyt", "so the bao hiem y te", "so bhyt", "ma bhyt", "bhyt"),
        new("bh-tu-ngay", "BHYT từ ngày", "bhyt tu ngay", "han the tu", "gia tri the tu"),
        new("bh-den-ngay", "BHYT đến ngày", "bhyt den ngay", "han the", "han the den", "gia tri the den"),
        new("th-truong", "Trường", "truong", "ten truong", "truong hoc", "noi hoc", "co so giao duc"),
        new("th-khoi", "Khối lớp", "khoi", "khoi lop"),
        new("th-lop", "Lớp", "lop", "ten lop", "lop hoc"),
    ];

    private static readonly Dictionary<string, string> ByWords = All.SelectMany(c => c.Words.Append(VietnameseText.Fold(c.Label)).Distinct().Select(w => (w, c.Key))).DistinctBy(p => p.w).ToDictionary(p => p.w, p => p.Key);

    /// <summary>What a title means; null where that is not known.</summary>
    public static string? Guess(string title)
    {
        var folded = string.Join(' ', VietnameseText.Fold(title).Split([' ', '(', ')', '/', ',', '.', ':', '-', '\n', '*'], StringSplitOptions.RemoveEmptyEntries));
        if (folded.Length is 0 or > 60) return null;
        if (ByWords.TryGetValue(folded, out var key)) return key;
        return ByWords.Where(w => w.Key.Length > 4 && folded.StartsWith(w.Key + " ", StringComparison.Ordinal)).OrderByDescending(w => w.Key.Length).Select(w => w.Value).FirstOrDefault();
    }

    /// <summary>Words for a field.</summary>
    public static string LabelOf(string key) => All.FirstOrDefault(c => c.Key == key)?.Label ?? key;
}
