using MangNon.Domain.Reports;

namespace MangNon.Domain.Tests.Reports;

/// <summary>The invented ward's first half of 2026, small enough to work out by hand.</summary>
internal static class SampleMaterial
{
    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static TaskMaterial Task(int id, string text, string? lead, ReportedStatus status, string? due = null, string? doneOn = null) =>
        new(Id(id), text, lead, [], status, Day(due), Day(doneOn), Product: null, Progress: []);

    public static ProgressMaterial Entry(int id, string on, string unit, string text, params ReportedFigure[] figures) =>
        new(Id(id), Day(on)!.Value, unit, text, figures);

    public static UnitParagraph Paragraph(int id, string? path, string text) => new(Id(id), path, text);

    public static ReportMaterial With(params ClauseMaterial[] clauses) => new(
        ReportPeriod.OfHalfYear(2026, 1),
        ReportingBody.OfWard("phường", "Măng Non"),
        new PlanCitation("12/KH-UBND", new DateOnly(2026, 1, 15), "Ủy ban nhân dân phường Măng Non", "Triển khai thực hiện công tác trẻ em trên địa bàn phường năm 2026"),
        AsOf: new DateOnly(2026, 6, 30),
        clauses,
        UnitReports: []);

    public static ReportMaterial WithTasks(params TaskMaterial[] tasks) =>
        With(new ClauseMaterial("II.2", "Đẩy mạnh các hoạt động truyền thông:", tasks));

    public static ReportMaterial HalfYear { get; } = With(
        new ClauseMaterial("II.2", "Đẩy mạnh các hoạt động truyền thông, vận động xã hội:",
        [
            Task(1, "Truyền thông về Tổng đài điện thoại quốc gia bảo vệ trẻ em số 111.", "Đoàn Thanh niên phường", ReportedStatus.Started, "2026-12-15") with
            {
                Progress =
                [
                    Entry(101, "2026-03-26", "Đoàn Thanh niên phường", "Đã tổ chức 04 buổi sinh hoạt tại 04 tổ dân phố.", new ReportedFigure("Buổi truyền thông", 4, "buổi"), new ReportedFigure("Lượt trẻ em tham gia", 1320, "lượt")),
                    Entry(102, "2026-05-15", "Trạm Y tế phường", "Cấp phát 500 tờ rơi", new ReportedFigure("Tờ rơi", 500, "tờ")),
                    Entry(103, "2026-06-01", "Trạm Y tế phường", "Phối hợp phát thanh 12 lượt"),
                ],
            },
            Task(2, "Tăng cường tuyên truyền phòng, chống đuối nước.", "Công an phường", ReportedStatus.Accepted, "2026-06-15", "2026-06-10"),
            Task(3, "Tăng cường tuyên truyền phòng, chống đuối nước", "Trạm Y tế phường", ReportedStatus.Accepted, "2026-06-15", "2026-06-12"),
            Task(4, "Tăng cường tuyên truyền phòng, chống đuối nước;", "Đoàn Thanh niên phường", ReportedStatus.Accepted, "2026-06-15", "2026-06-12"),
            Task(5, "Biểu dương, khen thưởng gương điển hình", "Văn phòng - Thống kê phường", ReportedStatus.Planned),
        ]),
        new ClauseMaterial("II.3", "Củng cố hệ thống tổ chức",
        [
            Task(6, "Thành lập Ban Chỉ đạo Bảo vệ, chăm sóc trẻ em phường", "Văn hóa - Xã hội phường", ReportedStatus.Done, "2026-03-31", "2026-03-20") with { Product = "Quyết định số 35/QĐ-UBND" },
            Task(7, "Rà soát, cập nhật thông tin trẻ em lên phần mềm", "Văn hóa - Xã hội phường", ReportedStatus.Started, "2026-05-31"),
            Task(8, "Tiếp tục thu thập chỉ tiêu thống kê", "Văn hóa - Xã hội phường", ReportedStatus.Started, "2026-11-30"),
            Task(9, "Lắp đặt biển cảnh báo đuối nước", null, ReportedStatus.Blocked, "2026-12-31") with { BlockReason = "Chưa bố trí được kinh phí." },
        ]),
        new ClauseMaterial("II.4", "Tổ chức các hoạt động hưởng ứng Tháng hành động vì trẻ em, Diễn đàn trẻ em, Tết Trung thu",
        [
            Task(10, "Tổ chức Tết Trung thu cho trẻ em", "Đoàn Thanh niên phường", ReportedStatus.Planned, "2026-09-25"),
            Task(11, "Tổ chức Diễn đàn trẻ em", "Đoàn Thanh niên phường", ReportedStatus.Planned, "2026-06-20"),
            Task(12, "Hội thi vẽ tranh", "Trường Tiểu học Măng Non", ReportedStatus.Cancelled, "2026-06-20"),
        ])) with
    {
        UnitReports =
        [
            new UnitReportMaterial(
                "Trường Tiểu học Măng Non",
                [Paragraph(201, "II.2.c", "Đã lồng ghép giáo dục kỹ năng sống vào 18 tiết sinh hoạt."), Paragraph(202, null, "Nhà trường được công nhận trường học an toàn.")],
                [Paragraph(203, null, "Sân chơi còn thiếu thiết bị.")],
                [Paragraph(204, null, "Đề nghị hỗ trợ kinh phí sửa chữa hàng rào;")],
                [Paragraph(205, null, "Bàn giao học sinh về sinh hoạt hè tại tổ dân phố")]),
            new UnitReportMaterial("Trường THCS Măng Non", [], [Paragraph(206, null, "Sân chơi còn thiếu thiết bị")], [], []),
        ],
    };

    private static DateOnly? Day(string? iso) =>
        iso is null ? null : DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
}
