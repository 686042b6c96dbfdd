using MangNon.Documents.Writing;

namespace MangNon.Documents.Tests.Writing;

/// <summary>Invented reports of the invented ward.</summary>
internal static class SampleReports
{
    public static AdministrativeDocument Short { get; } = new(
        ParentBody: null,
        IssuingBody: ["Ủy ban nhân dân", "Phường Măng Non"],
        Number: "7",
        Symbol: "BC-UBND",
        Place: "Măng Non",
        Date: new DateOnly(2026, 2, 5),
        Year: 2026,
        Subject: ["Kết quả tổ chức thăm, tặng quà Tết cho trẻ em năm 2026"],
        Addressees: ["Ủy ban nhân dân tỉnh"],
        Body:
        [
            new ReportParagraphBlock("Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026, Ủy ban nhân dân phường Măng Non báo cáo kết quả như sau:"),
            new ReportHeading(1, "I.", "Kết quả thực hiện"),
            new ReportParagraphBlock("Phường đã tặng 40 suất quà cho trẻ em có hoàn cảnh đặc biệt."),
            new ReportParagraphBlock("Ủy ban nhân dân phường Măng Non báo cáo để Ủy ban nhân dân tỉnh theo dõi, chỉ đạo."),
        ],
        Recipients: ["- TT Đảng ủy, HĐND phường;", "CT, PCT UBND phường"],
        FiledAt: "VT, VH-XH.",
        Signature: new SignatureBlock(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH", "Trần Thị Búp"),
        Draft: false);

    /// <summary>A draft of some five pages with everything a report may hold.</summary>
    public static AdministrativeDocument Long { get; } = Short with
    {
        ParentBody = "Ủy ban nhân dân thành phố Trăng Non",
        IssuingBody = ["Ủy ban nhân dân", "Phường Nguyễn Văn Măng"],
        Number = null,
        Place = "Phường Nguyễn Văn Măng",
        Date = null,
        Subject =
        [
            "Kết quả thực hiện công tác trẻ em 6 tháng đầu năm 2026 và phương hướng,",
            "nhiệm vụ 6 tháng cuối năm 2026 trên địa bàn phường",
        ],
        Addressees = ["Ủy ban nhân dân thành phố Trăng Non", "Phòng Văn hóa - Xã hội thành phố"],
        Body = [.. LongBody()],
        Draft = true,
    };

    private static IEnumerable<ReportBlock> LongBody()
    {
        yield return new ReportParagraphBlock("Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân phường về triển khai công tác trẻ em năm 2026, Ủy ban nhân dân phường báo cáo như sau:");
        yield return new ReportHeading(1, "I.", "Kết quả thực hiện");
        for (var i = 1; i <= 8; i++)
        {
            yield return new ReportHeading(2, $"{i}.", "Đẩy mạnh các hoạt động truyền thông, vận động xã hội nâng cao trách nhiệm về bảo vệ, chăm sóc, giáo dục trẻ em");
            yield return new ReportHeading(3, "a)", "Truyền thông về Tổng đài điện thoại quốc gia bảo vệ trẻ em số 111");
            yield return new ReportParagraphBlock("Trong 6 tháng đầu năm 2026, Công an phường, Trạm Y tế phường và Đoàn Thanh niên phường đã tổ chức các buổi sinh hoạt cộng đồng, truyền thông thông điệp, chủ trương, chính sách về công tác trẻ em; cấp phát tài liệu cho trẻ em, phụ huynh và cộng đồng dân cư trên địa bàn phường.");
            yield return new ReportParagraphBlock("[Chưa có số liệu về việc thực hiện nội dung này; đề nghị bổ sung]", NeedsPerson: true);
        }

        yield return new ReportTable(
            "Số liệu thực hiện 6 tháng đầu năm 2026",
            [new("TT", 1, true), new("Nội dung", 6), new("Đơn vị tính", 2), new("Tổng số", 2, true)],
            [.. Enumerable.Range(1, 40).Select(i => (IReadOnlyList<string>)[$"{i}", "Số trẻ em được khám sức khỏe định kỳ tại trường học", "trẻ em", $"{1000 + i}"])]);
        yield return new ReportHeading(1, "II.", "Khó khăn, vướng mắc");
        yield return new ReportParagraphBlock("Kinh phí cho công tác trẻ em còn hạn chế.\nĐội ngũ cộng tác viên thường xuyên thay đổi.");
        yield return new ReportHeading(1, "III.", "Kiến nghị, đề xuất");
        yield return new ReportParagraphBlock("Trên đây là báo cáo kết quả thực hiện công tác trẻ em 6 tháng đầu năm 2026, Ủy ban nhân dân phường kính báo cáo Ủy ban nhân dân thành phố theo dõi, chỉ đạo.");
    }
}
