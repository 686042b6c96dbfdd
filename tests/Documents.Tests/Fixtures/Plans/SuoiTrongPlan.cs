namespace MangNon.Documents.Tests.Fixtures.Plans;

/// <summary>A commune of 2026 under two-level government; the tasks stand in an appendix table that runs over pages.</summary>
internal static class SuoiTrongPlan
{
    public static FixtureDocx Document() => new FixtureDocx()
        .Header(
            "ỦY BAN NHÂN DÂN|XÃ SUỐI TRONG||Số: 08/KH-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc||Suối Trong, ngày 26 tháng 01 năm 2026")
        .Title("KẾ HOẠCH", "Thực hiện Chương trình hành động vì trẻ em năm 2026|trên địa bàn xã Suối Trong")
        .Write("""
            Thực hiện Quyết định số 23/QĐ-TTg ngày 07/01/2021 của Thủ tướng Chính phủ phê duyệt Chương trình hành động quốc gia vì trẻ em giai đoạn 2021 - 2030; Công văn số 311/SYT-TE ngày 15/01/2026 của Sở Y tế về hướng dẫn công tác trẻ em năm 2026, UBND xã Suối Trong xây dựng Kế hoạch thực hiện như sau:
            I. MỤC TIÊU
            1. Mục tiêu chung
            Xây dựng môi trường sống an toàn cho 1.860 trẻ em của xã; giảm số vụ tai nạn thương tích so với năm 2025.
            2. Mục tiêu cụ thể
            - Trên 98% trẻ em dưới 5 tuổi được đăng ký khai sinh đúng hạn;
            - Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi dưới 14%;
            - 100% trẻ em bị xâm hại khi phát hiện được hỗ trợ, can thiệp;
            - Không để xảy ra trẻ em tử vong do đuối nước.
            II. NHIỆM VỤ VÀ GIẢI PHÁP
            1. Các nhiệm vụ cụ thể, cơ quan chủ trì, thời gian hoàn thành nêu tại Phụ lục kèm theo Kế hoạch này.
            2. Lồng ghép công tác trẻ em vào các chương trình giảm nghèo, nông thôn mới và chuyển đổi số của xã.
            III. TỔ CHỨC THỰC HIỆN
            1. Phòng Văn hóa - Xã hội làm đầu mối, đôn đốc các đơn vị; định kỳ hằng quý báo cáo UBND xã trước ngày 20 của tháng cuối quý.
            2. Các đơn vị được giao chủ trì tại Phụ lục gửi báo cáo sơ kết trước ngày 15/6/2026 và báo cáo tổng kết trước ngày 01/12/2026 về UBND xã (qua Phòng Văn hóa - Xã hội) để báo cáo UBND tỉnh, Sở Y tế.
            3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã tuyên truyền, vận động Nhân dân cùng thực hiện.
            Trên đây là Kế hoạch của UBND xã Suối Trong. Trong quá trình thực hiện, nếu có khó khăn, các đơn vị phản ánh về Phòng Văn hóa - Xã hội để được hướng dẫn./.
            """)
        .Signature(
            "Nơi nhận:|- UBND tỉnh (b/c);|- Sở Y tế (b/c);|- Thường trực Đảng ủy, HĐND xã;|- Các đơn vị tại Phụ lục;|- Các thôn, bản;|- Lưu: VT, VHXH.",
            "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH||||Vàng A Sình")
        .Write("\f\n" + """
            =PHỤ LỤC
            =PHÂN CÔNG NHIỆM VỤ NĂM 2026
            =(Kèm theo Kế hoạch số 08/KH-UBND ngày 26 tháng 01 năm 2026 của UBND xã Suối Trong)
            |STT|Nội dung|Chủ trì|Phối hợp|Thời gian|Sản phẩm|
            |I|Truyền thông, giáo dục|
            |1|Tổ chức ngày hội “Bản em an toàn” tại các thôn, bản|Đoàn Thanh niên xã|Các thôn, bản; Hội Nông dân xã|Tháng 5/2026|07 ngày hội|
            |2|Biên soạn và phát tờ gấp song ngữ về phòng, chống tảo hôn|Phòng Văn hóa - Xã hội|Công an xã; Hội Liên hiệp Phụ nữ xã|Trước ngày 30/4/2026|1.500 tờ gấp|
            |3|Sinh hoạt chuyên đề về quyền tham gia của trẻ em|Trường PTDT bán trú THCS Suối Trong|Hội đồng Đội xã|Quý III/2026|Biên bản sinh hoạt|
            |II|Bảo vệ trẻ em, phòng ngừa tai nạn thương tích|
            |4|Cắm biển cảnh báo và làm rào chắn tại các bến suối, hồ thủy lợi|Phòng Kinh tế|Công an xã; các thôn, bản|Từ ngày 01/3/2026 đến ngày 31/5/2026|25 biển báo, 06 rào chắn|
            |5|Mở lớp dạy bơi miễn phí cho trẻ em từ 7 đến 14 tuổi|Đoàn Thanh niên xã|Trường Tiểu học Suối Trong; Trạm Y tế xã|Tháng 6 - 8/2026|03 lớp, 90 trẻ em biết bơi|
            |6|Thăm hộ gia đình có trẻ em nguy cơ bỏ học, tảo hôn|Hội Liên hiệp Phụ nữ xã|Các thôn, bản|Hằng tháng|Sổ theo dõi|
            |7|Kiểm tra an toàn bếp ăn bán trú|Trạm Y tế xã|Các trường học|Trước ngày 20/9/2026|Biên bản kiểm tra|
            |III|Chăm sóc sức khỏe, dinh dưỡng|
            |8|Cân, đo và lập biểu đồ tăng trưởng cho trẻ em dưới 5 tuổi; tư vấn riêng cho gia đình có trẻ suy dinh dưỡng, giới thiệu lên tuyến trên khi cần|Trạm Y tế xã|Y tế thôn, bản|Tháng 6 và tháng 12/2026|100% trẻ em dưới 5 tuổi được theo dõi|
            |9|Tiêm chủng đầy đủ cho trẻ em dưới 1 tuổi|Trạm Y tế xã|Các thôn, bản|Cả năm|Tỷ lệ đạt trên 95%|
            |10|Hướng dẫn bà mẹ nấu bữa ăn cho trẻ từ nông sản địa phương|Hội Liên hiệp Phụ nữ xã|Trạm Y tế xã|Quý II và quý IV/2026|08 buổi thực hành|
            |IV|Trẻ em có hoàn cảnh đặc biệt|
            |11|Rà soát, cập nhật trẻ em có hoàn cảnh đặc biệt lên phần mềm|Phòng Văn hóa - Xã hội|Các thôn, bản|Trước ngày 25/12/2026|Danh sách được phê duyệt|
            |12|Tặng học bổng cho học sinh mồ côi nhân dịp khai giảng|Hội Khuyến học xã|Ủy ban Mặt trận Tổ quốc Việt Nam xã|Tháng 9/2026|40 suất, mỗi suất 1.000.000 đồng|
            """);
}
