namespace MangNon.Documents.Tests.Fixtures.Plans;

/// <summary>A ward's plan full of targets and money; points numbered 1., a), - by hand, a table of money without a column of numbers.</summary>
internal static class DongMaiPlan
{
    public static FixtureDocx Document() => new FixtureDocx()
        .Header(
            "UBND THÀNH PHỐ TÂN LẬP|ỦY BAN NHÂN DÂN|PHƯỜNG ĐÔNG MAI||Số: 141/KH-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|||Đông Mai, ngày 03 tháng 3 năm 2025")
        .Title("KẾ HOẠCH", "Thực hiện các chỉ tiêu vì trẻ em năm 2025|của phường Đông Mai")
        .Write("""
            Thực hiện Kế hoạch số 66/KH-UBND ngày 18/02/2025 của UBND thành phố Tân Lập, UBND phường Đông Mai giao chỉ tiêu và kinh phí cho các đơn vị như sau:
            I. CHỈ TIÊU
            1. Nhóm chỉ tiêu về sức khỏe
            a) Tỷ lệ trẻ em dưới 1 tuổi tiêm chủng đầy đủ đạt từ 96% trở lên; Trạm Y tế phường chịu trách nhiệm.
            b) Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân không quá 6,5%.
            c) 100% trẻ em dưới 6 tuổi được cấp thẻ bảo hiểm y tế trong vòng 10 ngày kể từ khi đăng ký khai sinh.
            2. Nhóm chỉ tiêu về giáo dục, văn hóa
            a) Huy động 99,5% trẻ 5 tuổi đến lớp mẫu giáo; Trường Mầm non Đông Mai chủ trì, thời hạn ngày 05/9/2025.
            b) Mỗi tổ dân phố có ít nhất 01 điểm vui chơi cho trẻ em, hoàn thành trong năm 2025.
            3. Nhóm chỉ tiêu về bảo vệ trẻ em
            a) Giảm tỷ lệ trẻ em có hoàn cảnh đặc biệt xuống dưới 2% tổng số trẻ em.
            b) Trên 90% trẻ em có hoàn cảnh đặc biệt được trợ giúp; Hội Liên hiệp Phụ nữ phường vận động 30 mẹ đỡ đầu.
            c) Không có trẻ em lao động trái quy định của pháp luật.
            II. KINH PHÍ
            Tổng kinh phí 312.500.000 đồng (Ba trăm mười hai triệu năm trăm nghìn đồng), gồm:
            |Nội dung chi|Đơn vị sử dụng|Số tiền (đồng)|
            |Khám sức khỏe, tẩy giun, bổ sung vitamin A|Trạm Y tế phường|48.000.000|
            |Sửa chữa điểm vui chơi tại các tổ dân phố|Tài chính - Kế toán phường|150.000.000|
            |Lớp học bơi, áo phao cho học sinh nghèo|Đoàn Thanh niên phường|64.500.000|
            |Quà Tết Nguyên đán, Quốc tế thiếu nhi 01/6, Tết Trung thu|Văn hóa - Xã hội phường|50.000.000|
            III. TỔ CHỨC THỰC HIỆN
            1. Công chức Văn hóa - Xã hội phường theo dõi việc thực hiện chỉ tiêu, hằng quý báo cáo Chủ tịch UBND phường.
            2. Tài chính - Kế toán phường bảo đảm kinh phí, hướng dẫn thanh quyết toán trước ngày 31/12/2025.
            3. Các trường học, Trạm Y tế, đoàn thể phường báo cáo kết quả 6 tháng chậm nhất ngày 12/6/2025 và cả năm chậm nhất ngày 28/11/2025 về UBND phường./.
            """)
        .Signature(
            "Nơi nhận:|- UBND thành phố;|- Phòng Y tế thành phố;|- Đảng ủy, HĐND phường;|- Các đơn vị được giao chỉ tiêu;|- Lưu: VT.",
            "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|||||Ngô Bá Khánh");
}
