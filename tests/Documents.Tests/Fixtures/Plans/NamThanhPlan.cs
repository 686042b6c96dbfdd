namespace MangNon.Documents.Tests.Fixtures.Plans;

/// <summary>Tháng hành động vì trẻ em of a ward before the merger: a calendar of days in a table without a column of numbers.</summary>
internal static class NamThanhPlan
{
    public static FixtureDocx Document() => new FixtureDocx()
        .Header(
            "ỦY BAN NHÂN DÂN|PHƯỜNG NAM THÀNH||Số: 76/KH-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc||Nam Thành, ngày 06 tháng 5 năm 2024")
        .Title("KẾ HOẠCH", "Triển khai Tháng hành động vì trẻ em năm 2024|trên địa bàn phường Nam Thành")
        .Write("""
            Thực hiện Thông tư số 28/2019/TT-BLĐTBXH ngày 26/12/2019 của Bộ trưởng Bộ Lao động - Thương binh và Xã hội hướng dẫn tổ chức Tháng hành động vì trẻ em, UBND phường Nam Thành xây dựng Kế hoạch như sau:
            I. MỤC ĐÍCH, YÊU CẦU
            - Tạo chuyển biến trong nhận thức của gia đình và cộng đồng về phòng, chống bạo lực, xâm hại trẻ em.
            - Hoạt động tiết kiệm, hướng về các khu dân cư còn khó khăn.
            II. CHỦ ĐỀ VÀ THỜI GIAN
            1. Chủ đề: “Lắng nghe để trẻ em được an toàn”.
            2. Thời gian: từ ngày 01/6 đến ngày 30/6/2024.
            III. CÁC HOẠT ĐỘNG
            |Ngày|Hoạt động|Đơn vị thực hiện|Địa điểm|
            |01/6/2024|Lễ phát động, trao 25 xe đạp cho học sinh nghèo vượt khó|Văn hóa - Xã hội phường|Hội trường UBND phường|
            |08/6/2024|Diễn đàn “Điều em muốn nói” với lãnh đạo phường|Hội đồng Đội phường|Trường THCS Nam Thành|
            |15/6/2024|Khám răng, đo thị lực cho trẻ em từ 6 đến 11 tuổi|Trạm Y tế phường|Trạm Y tế phường|
            |22/6/2024|Ngày hội gia đình và trẻ em|Hội Liên hiệp Phụ nữ phường|Nhà văn hóa khối 4|
            |29/6/2024|Tổng kết, bế giảng lớp bơi|Đoàn Thanh niên phường|Bể bơi Trường Tiểu học số 2|
            IV. TỔ CHỨC THỰC HIỆN
            1. Văn hóa - Xã hội phường: tham mưu thành lập Ban tổ chức; treo 15 băng rôn trước ngày 28/5/2024.
            2. Công an phường: phối hợp xử lý nghiêm các hành vi bạo lực, xâm hại trẻ em.
            3. Các khối dân cư: vận động gia đình cho con tham gia đầy đủ.
            4. Các ngành, đoàn thể gửi báo cáo kết quả về UBND phường trước ngày 05/7/2024 để tổng hợp báo cáo Phòng Lao động - Thương binh và Xã hội thành phố./.
            """)
        .Signature(
            "Nơi nhận:|- Phòng LĐTB&XH thành phố;|- TT. Đảng ủy;|- Các ngành, đoàn thể;|- Các khối dân cư;|- Lưu: VP.",
            "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH||||Phan Thị Kiều Oanh");
}
