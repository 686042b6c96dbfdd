namespace MangNon.Documents.Tests.Fixtures.Plans;

/// <summary>A ward in 2026: every number is automatic, header and signature are tables without lines.</summary>
internal static class HoaSuaPlan
{
    public static FixtureDocx Document() => new FixtureDocx()
        .Header(
            "ỦY BAN NHÂN DÂN|PHƯỜNG HOA SỮA||Số: 27/KH-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc||Hoa Sữa, ngày 09 tháng 02 năm 2026")
        .Title("KẾ HOẠCH", "Công tác bảo vệ, chăm sóc và giáo dục trẻ em|trên địa bàn phường Hoa Sữa năm 2026")
        .Write("""
            ~Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
            ~Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ quy định chi tiết một số điều của Luật Trẻ em;
            ~Căn cứ Kế hoạch số 19/KH-UBND ngày 20 tháng 01 năm 2026 của UBND tỉnh Bình Lâm về công tác trẻ em năm 2026;
            Ủy ban nhân dân phường Hoa Sữa ban hành Kế hoạch công tác trẻ em năm 2026 như sau:
            # MỤC ĐÍCH, YÊU CẦU
            ## Mục đích
            Giữ cho mọi trẻ em của phường được an toàn, được đi học, được khám chữa bệnh và được lắng nghe; phát hiện sớm trẻ em có nguy cơ để giúp đỡ kịp thời.
            ## Yêu cầu
            ### Mỗi việc có một đơn vị chủ trì, có thời hạn và có sản phẩm cụ thể.
            ### Số liệu về trẻ em được cập nhật hằng tháng và khớp với dữ liệu dân cư.
            # NHIỆM VỤ TRỌNG TÂM
            ## Truyền thông và vận động xã hội
            ### Phòng Văn hóa - Xã hội chủ trì, phối hợp với Đoàn Thanh niên phường tổ chức 04 buổi truyền thông về phòng, chống đuối nước tại các tổ dân phố, hoàn thành trước ngày 30/5/2026.
            ### Các trường học nói chuyện dưới cờ về an toàn trên môi trường mạng, mỗi quý ít nhất một lần.
            ### Trung tâm Cung ứng dịch vụ công phát bản tin về Tổng đài 111 trên loa truyền thanh hằng tuần.
            ## Bảo vệ trẻ em
            ### Công an phường chủ trì lập danh sách các điểm có nguy cơ mất an toàn đối với trẻ em, gửi UBND phường trước ngày 15/4/2026.
            ### Trạm Y tế phường khám sức khỏe định kỳ cho ít nhất 95% trẻ em dưới 6 tuổi trong quý II năm 2026.
            ### Phòng Văn hóa - Xã hội rà soát, lập hồ sơ quản lý 100% trẻ em có hoàn cảnh đặc biệt, xong trong tháng 3/2026.
            ## Tháng hành động vì trẻ em và Tết Trung thu
            ### Đoàn Thanh niên phường chủ trì, phối hợp với Hội Liên hiệp Phụ nữ phường tổ chức lễ phát động Tháng hành động vì trẻ em từ ngày 01/6/2026 đến ngày 30/6/2026.
            ### Tổ chức vui Tết Trung thu và tặng quà cho 120 trẻ em có hoàn cảnh khó khăn.
            # KINH PHÍ
            Kinh phí thực hiện là 85.000.000 đồng, trong đó ngân sách phường 60.000.000 đồng, vận động xã hội 25.000.000 đồng.
            # TỔ CHỨC THỰC HIỆN
            ## Phòng Văn hóa - Xã hội
            Là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp kết quả báo cáo UBND phường.
            ## Phòng Kinh tế, Hạ tầng và Đô thị
            Tham mưu bố trí kinh phí; kiểm tra việc lắp biển báo tại ao, hồ, công trình đang thi công.
            ## Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường và các đoàn thể
            Vận động đoàn viên, hội viên nhận đỡ đầu trẻ em mồ côi; giám sát việc thực hiện Kế hoạch.
            ## Các tổ dân phố
            Nắm tình hình trẻ em trong tổ, báo ngay cho Công an phường khi có trẻ em bị xâm hại.
            # CHẾ ĐỘ BÁO CÁO
            Các đơn vị gửi báo cáo 6 tháng trước ngày 10/6/2026, báo cáo năm trước ngày 05/12/2026 về Phòng Văn hóa - Xã hội để tổng hợp, trình UBND phường báo cáo Sở Y tế.
            Trên đây là Kế hoạch công tác trẻ em năm 2026 của phường Hoa Sữa, yêu cầu các đơn vị nghiêm túc thực hiện./.
            """)
        .Signature(
            "Nơi nhận:|- Sở Y tế;|- TT Đảng ủy, HĐND phường;|- Chủ tịch, các PCT UBND phường;|- Các đơn vị tại mục IV;|- Lưu: VT, VHXH.",
            "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH||||Lê Thị Hoài Thương");
}
