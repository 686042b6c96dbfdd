namespace MangNon.Documents.Tests.Fixtures.Plans;

/// <summary>A commune that numbers 1., 1.1., a) through Word's heading styles, with headings set in capitals by the style alone.</summary>
internal static class BenSoiPlan
{
    public static FixtureDocx Document() => new FixtureDocx(FixtureNumbering.Headings)
        .Header(
            "ỦY BAN NHÂN DÂN|XÃ BẾN SỎI||Số: 53/KH-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc||Bến Sỏi, ngày 18 tháng 3 năm 2026")
        .Title("KẾ HOẠCH", "Xây dựng xã phù hợp với trẻ em năm 2026")
        .Write("""
            ~Căn cứ Quyết định số 06/QĐ-TTg ngày 03/01/2019 của Thủ tướng Chính phủ quy định tiêu chuẩn, trình tự đánh giá và công nhận xã, phường, thị trấn phù hợp với trẻ em;
            ~Theo đề nghị của Phòng Văn hóa - Xã hội tại Tờ trình số 12/TTr-VHXH ngày 10/3/2026,
            Ủy ban nhân dân xã Bến Sỏi ban hành Kế hoạch xây dựng xã phù hợp với trẻ em năm 2026 như sau:
            # Mục đích, yêu cầu
            ## Mục đích
            Phấn đấu đạt từ 850 điểm trở lên theo bảng tiêu chuẩn xã phù hợp với trẻ em.
            ## Yêu cầu
            Chấm điểm trung thực, có tài liệu kiểm chứng cho từng tiêu chí.
            # Nhiệm vụ
            ## Giao trách nhiệm theo dõi các tiêu chí
            ### Trạm Y tế xã theo dõi tiêu chí về tiêm chủng, suy dinh dưỡng, hoàn thành số liệu trước ngày 15/10/2026.
            ### Trường Tiểu học Bến Sỏi, Trường THCS Bến Sỏi theo dõi tiêu chí về trẻ em bỏ học.
            ### Công an xã theo dõi tiêu chí về trẻ em bị xâm hại, trẻ em vi phạm pháp luật.
            ## Thu thập tài liệu kiểm chứng
            ### Phòng Văn hóa - Xã hội chủ trì, phối hợp với Văn phòng HĐND và UBND xã lập danh mục tài liệu, xong trước ngày 30/9/2026.
            ### Các ấp cung cấp sổ ghi chép về trẻ em hằng tháng.
            ## Tự đánh giá, đề nghị công nhận
            ### Tổ chức họp chấm điểm, lấy ý kiến Nhân dân từ ngày 01/11/2026 đến ngày 10/11/2026.
            ### Lập hồ sơ đề nghị công nhận gửi Sở Y tế trước ngày 15/11/2026.
            # Tổ chức thực hiện
            ## Phòng Văn hóa - Xã hội
            Tham mưu thành lập tổ chấm điểm; báo cáo tiến độ vào ngày 25 hằng tháng.
            ## Phòng Kinh tế
            Bố trí kinh phí 35 triệu đồng cho việc in tài liệu, tổ chức họp dân.
            ## Các ấp
            Thông báo kết quả chấm điểm tại nhà văn hóa ấp.
            Trên đây là Kế hoạch xây dựng xã phù hợp với trẻ em năm 2026 của UBND xã Bến Sỏi./.
            """)
        .Signature(
            "Nơi nhận:|- Sở Y tế tỉnh;|- Đảng ủy, HĐND xã;|- UBMTTQ và các đoàn thể xã;|- Các ấp;|- Lưu: VT.",
            "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH||||Trương Minh Nhựt");
}
