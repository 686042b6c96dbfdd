using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace MangNon.Browser.Tests.House;

/// <summary>A short invented plan of this year: two units, one task without lead, two report rounds, a gap in its numbering.</summary>
internal static class SamplePlan
{
    public static readonly string Year = DateTime.UtcNow.AddHours(7).Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The last day the year's reports are in time, as pages show it.</summary>
    public static readonly string YearRoundDue = $"27/11/{Year}";

    /// <summary>The file, with a title of its own.</summary>
    public static FilePayload File(string title) => new() { Name = "ke-hoach.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Text(title)) };

    private static string Text(string title) => $"""
        ỦY BAN NHÂN DÂN
        PHƯỜNG MĂNG NON
        Số: 21/KH-UBND
        Măng Non, ngày 05 tháng 01 năm {Year}

        KẾ HOẠCH
        {title} năm {Year}

        Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09/5/2017 của Chính phủ;
        Ủy ban nhân dân phường Măng Non xây dựng kế hoạch như sau:

        I. MỤC ĐÍCH
        Trẻ em của phường được an toàn.

        II. NHIỆM VỤ
        1. Phòng, chống đuối nước
        a) Cắm biển cảnh báo quanh ao, hồ trước ngày 15/12/{Year}.
        b) Mở 02 lớp bơi cho trẻ em. Công an phường chủ trì, phối hợp với Trạm Y tế phường; hoàn thành trước ngày 20/11/{Year}.
        d) Thống kê trẻ em chưa biết bơi. Trạm Y tế phường chủ trì.

        III. TỔ CHỨC THỰC HIỆN
        1. Công an phường
        Nhắc nhở hộ dân che đậy giếng, bể nước.
        2. Trạm Y tế phường
        Hướng dẫn sơ cứu cho cha mẹ.

        IV. CHẾ ĐỘ BÁO CÁO
        Công an phường, Trạm Y tế phường báo cáo 6 tháng trước ngày 20/5/{Year}, báo cáo năm trước ngày 28/11/{Year} về UBND phường để báo cáo UBND tỉnh Lá Xanh.

        Nơi nhận:
        - UBND tỉnh Lá Xanh;
        - Lưu: VT.

        CHỦ TỊCH

        Phạm Quốc Bình
        """;
}
