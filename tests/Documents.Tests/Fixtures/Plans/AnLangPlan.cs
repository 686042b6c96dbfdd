namespace MangNon.Documents.Tests.Fixtures.Plans;

/// <summary>A rural district of 2023, in parts (Phần thứ nhất …) and sections (Mục 1 …) numbered by hand in Vietnamese letters.</summary>
internal static class AnLangPlan
{
    public static FixtureDocx Document() => new FixtureDocx()
        .Header(
            "ỦY BAN NHÂN DÂN|HUYỆN AN LÃNG||Số: 112/KH-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc||An Lãng, ngày 14 tháng 3 năm 2023")
        .Title("KẾ HOẠCH", "Phòng, chống tai nạn, thương tích trẻ em|trên địa bàn huyện An Lãng năm 2023")
        .Write("""
            Căn cứ Quyết định số 1248/QĐ-TTg ngày 19/7/2021 của Thủ tướng Chính phủ phê duyệt Chương trình phòng, chống tai nạn, thương tích trẻ em giai đoạn 2021 - 2030 và Kế hoạch số 45/KH-UBND ngày 17/02/2023 của UBND tỉnh Bình Lâm, UBND huyện An Lãng ban hành Kế hoạch năm 2023 với các nội dung sau:
            =Phần thứ nhất
            =ĐÁNH GIÁ TÌNH HÌNH NĂM 2022
            Toàn huyện có 31.450 trẻ em dưới 16 tuổi. Năm 2022 xảy ra 214 vụ tai nạn, thương tích trẻ em, làm 09 em tử vong, trong đó 06 em do đuối nước.
            Nguyên nhân chủ yếu là thiếu sự trông coi của người lớn trong dịp hè và nhiều ao, hồ chưa có rào chắn.
            =Phần thứ hai
            =MỤC TIÊU, NHIỆM VỤ NĂM 2023
            =Mục 1. MỤC TIÊU
            1. Giảm ít nhất 10% số vụ tai nạn, thương tích trẻ em so với năm 2022.
            2. Giảm số trẻ em tử vong do đuối nước xuống dưới 04 em.
            3. Có trên 60% trẻ em từ 10 đến dưới 16 tuổi biết bơi an toàn.
            =Mục 2. NHIỆM VỤ
            1. Xây dựng ngôi nhà an toàn
            a) Phòng Lao động - Thương binh và Xã hội hướng dẫn UBND các xã, thị trấn phát phiếu tự kiểm tra đến 8.000 hộ gia đình, hoàn thành trước ngày 30/6/2023.
            b) UBND các xã, thị trấn tổ chức thẩm định, công nhận ngôi nhà an toàn trong quý IV/2023.
            2. Xây dựng trường học an toàn
            a) Phòng Giáo dục và Đào tạo chỉ đạo 100% trường học tự đánh giá theo bảng tiêu chí trước ngày 15/9/2023.
            b) Các trường tiểu học đưa nội dung bơi an toàn vào giờ thể dục tự chọn.
            c) Khảo sát, sửa chữa lan can, hệ thống điện, cổng trường trong dịp hè.
            d) Xếp lịch trực của giáo viên tại cổng trường giờ tan học.
            đ) Tổ chức hội thi “An toàn cho em” cấp huyện ngày 22/10/2023.
            3. Phòng, chống đuối nước
            a) Phòng Văn hóa và Thông tin chủ trì, phối hợp với Huyện đoàn mở 20 lớp dạy bơi từ ngày 05/6/2023 đến ngày 31/7/2023.
            b) Phòng Nông nghiệp và Phát triển nông thôn rà soát, cắm biển cảnh báo tại 57 hồ, đập trước ngày 20/5/2023.
            =Phần thứ ba
            =TỔ CHỨC THỰC HIỆN
            1. Phòng Lao động - Thương binh và Xã hội là cơ quan thường trực; tổ chức kiểm tra ít nhất 06 xã trong năm.
            2. Phòng Tài chính - Kế hoạch trình UBND huyện bố trí 420 triệu đồng từ nguồn sự nghiệp bảo đảm xã hội.
            3. Trung tâm Y tế huyện tập huấn sơ cấp cứu cho nhân viên y tế thôn và giáo viên.
            4. Công an huyện tăng cường tuần tra các tuyến đường có trường học vào giờ cao điểm.
            5. UBND các xã, thị trấn xây dựng kế hoạch của địa phương trước ngày 31/3/2023; báo cáo kết quả 6 tháng trước ngày 05/6/2023, cả năm trước ngày 30/11/2023 về UBND huyện (qua Phòng Lao động - Thương binh và Xã hội).
            Yêu cầu các cơ quan, đơn vị, UBND các xã, thị trấn tổ chức thực hiện nghiêm túc Kế hoạch này./.
            """)
        .Signature(
            "Nơi nhận:|- UBND tỉnh;|- Sở LĐTB&XH;|- TT Huyện ủy, HĐND huyện;|- CT, các PCT UBND huyện;|- Các phòng, ban, đoàn thể huyện;|- UBND các xã, thị trấn;|- Lưu: VT, LĐTBXH.",
            "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH||||Đặng Quốc Vinh");
}
