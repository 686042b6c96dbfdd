using System.Text;
using MangNon.App.Tests.House;

namespace MangNon.App.Tests.Plans;

/// <summary>A short invented plan: three content tasks (one without lead), two units, two report rounds, a gap in its numbering.</summary>
internal static class SamplePlan
{
    private const string Text = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG MĂNG NON
        Số: 21/KH-UBND
        Măng Non, ngày 02 tháng 3 năm 2026

        KẾ HOẠCH
        Vì trẻ em phường Măng Non năm 2026

        Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09/5/2017 của Chính phủ;
        Ủy ban nhân dân phường Măng Non xây dựng kế hoạch như sau:

        I. MỤC ĐÍCH
        Trẻ em của phường được an toàn.

        II. NHIỆM VỤ
        1. Phòng, chống đuối nước
        a) Cắm biển cảnh báo quanh ao, hồ trước ngày 15/12/2026.
        b) Mở 02 lớp bơi cho trẻ em. Công an phường chủ trì, phối hợp với Trạm Y tế phường; hoàn thành trước ngày 20/11/2026.
        d) Thống kê trẻ em chưa biết bơi. Trạm Y tế phường chủ trì.

        III. TỔ CHỨC THỰC HIỆN
        1. Công an phường
        Nhắc nhở hộ dân che đậy giếng, bể nước.
        2. Trạm Y tế phường
        Hướng dẫn sơ cứu cho cha mẹ.

        IV. CHẾ ĐỘ BÁO CÁO
        Công an phường, Trạm Y tế phường báo cáo 6 tháng trước ngày 20/5/2026, báo cáo năm trước ngày 28/11/2026 về UBND phường để báo cáo UBND tỉnh Lá Xanh.

        Nơi nhận:
        - UBND tỉnh Lá Xanh;
        - Lưu: VT.

        CHỦ TỊCH

        Phạm Quốc Bình
        """;

    public static TestFile File => new("ke-hoach-21.txt", Encoding.UTF8.GetBytes(Text), "text/plain");
}
