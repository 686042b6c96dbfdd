using MangNon.Documents.Writing;

namespace MangNon.Documents.Tests.Writing;

/// <summary>Invented lists of the invented ward.</summary>
internal static class SampleLists
{
    public static ListSheet Tasks { get; } = new(
        "Nhiệm vụ quá hạn: quý II",
        "Phường Măng Non",
        new DateTime(2026, 7, 1, 8, 5, 0),
        "Lê Văn Tre",
        [new("TT", 6), new("Nhiệm vụ"), new("Thời hạn"), new("Kinh phí (đồng)", Grouped: true), new("Cập nhật")],
        [
            [1, "Tổ chức Diễn đàn trẻ em cấp phường năm 2026, bảo đảm ít nhất 30 trẻ em tham gia", new DateOnly(2026, 6, 30), 12_500_000L, new DateTime(2026, 6, 30, 12, 0, 0)],
            [2, "- Dạy bơi an toàn", new DateOnly(2026, 6, 15), 0.5m, ListCell.Empty],
            [3, "Truyền thông về Tổng đài 111", ListCell.Empty, ListCell.Empty, ListCell.Empty],
        ]);
}
