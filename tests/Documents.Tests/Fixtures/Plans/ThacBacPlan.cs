namespace MangNon.Documents.Tests.Fixtures.Plans;

/// <summary>A long mountain commune's plan for five fields of work, most duties without a lead of their own; made to be read as PDF.</summary>
internal static class ThacBacPlan
{
    public static FixtureDocx Document() => new FixtureDocx()
        .Header(
            "ỦY BAN NHÂN DÂN|XÃ THÁC BẠC||Số: 31/KH-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc||Thác Bạc, ngày 12 tháng 02 năm 2026")
        .Title("KẾ HOẠCH", "Công tác trẻ em và phòng, chống lao động trẻ em|trên địa bàn xã Thác Bạc năm 2026")
        .Write("""
            Thực hiện Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị về tăng cường công tác chăm sóc, giáo dục, bảo vệ trẻ em; Quyết định số 782/QĐ-TTg ngày 27/5/2021 của Thủ tướng Chính phủ về phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật; Kế hoạch số 19/KH-UBND ngày 20/01/2026 của UBND tỉnh Bình Lâm, UBND xã Thác Bạc xây dựng Kế hoạch năm 2026, cụ thể như sau:
            I. MỤC ĐÍCH, YÊU CẦU
            1. Mục đích
            Nâng cao trách nhiệm của các cấp, các ngành, gia đình và cộng đồng; từng bước thu hẹp khoảng cách về điều kiện sống giữa trẻ em vùng cao với trẻ em vùng thấp trong xã.
            2. Yêu cầu
            a) Bám sát tình hình từng bản, từng dòng họ; cán bộ phụ trách bản phải biết rõ từng trẻ em có hoàn cảnh đặc biệt.
            b) Không tổ chức hình thức, phô trương; ưu tiên nguồn lực cho các bản đặc biệt khó khăn.
            II. CHỈ TIÊU
            1. 100% trẻ em dưới 6 tuổi có thẻ bảo hiểm y tế.
            2. Trên 97% trẻ em trong độ tuổi tiểu học đi học đúng độ tuổi.
            3. Ít nhất 80% trẻ em và cha mẹ được tuyên truyền về tác hại của lao động sớm.
            III. NHIỆM VỤ
            1. Công tác chỉ đạo, điều hành
            a) Kiện toàn Ban Chỉ đạo công tác trẻ em xã trước ngày 28/02/2026.
            b) Giao ban công tác trẻ em hằng quý, mời đại diện các bản và trường học cùng dự.
            c) Phân công đảng viên phụ trách hộ có trẻ em bỏ học, hoàn thành trong tháng 3/2026.
            2. Truyền thông
            a) Phát thanh bằng tiếng phổ thông và tiếng dân tộc ít nhất 02 lần mỗi tuần trên hệ thống loa của các bản.
            b) Vẽ 05 bức tranh tường về quyền trẻ em tại các điểm trường, xong trước ngày 20/5/2026.
            c) Xây dựng nhóm Zalo của cha mẹ học sinh ở từng bản để thông báo kịp thời các trường hợp trẻ em nghỉ học không lý do, trẻ em đi làm ăn xa cùng người thân hoặc có dấu hiệu bị ép kết hôn sớm.
            3. Phòng, chống lao động trẻ em
            a) Công an xã chủ trì, phối hợp với Phòng Kinh tế kiểm tra các cơ sở chế biến gỗ, mỏ đá, quán ăn trên địa bàn, mỗi quý một lần.
            b) Rà soát, lập danh sách trẻ em từ 13 đến dưới 16 tuổi đã bỏ học, gửi Phòng Văn hóa - Xã hội trước ngày 15/3/2026.
            c) Hỗ trợ sinh kế cho 12 hộ nghèo có trẻ em phải lao động sớm từ nguồn Chương trình mục tiêu quốc gia, tổng kinh phí 240 triệu đồng.
            d) Tư vấn, kết nối học nghề cho trẻ em từ 15 tuổi trở lên không tiếp tục học phổ thông.
            4. Chăm sóc sức khỏe, phòng, chống tai nạn thương tích
            a) Trạm Y tế xã tổ chức khám lưu động tại 06 bản vùng cao trong tháng 4 và tháng 10/2026.
            b) Làm rào chắn tại 03 đoạn suối nguy hiểm trước mùa mưa.
            c) Tập huấn sơ cấp cứu cho 100% giáo viên mầm non, tiểu học trong dịp hè năm 2026.
            5. Sự tham gia của trẻ em
            a) Hội đồng Đội xã tổ chức diễn đàn trẻ em cấp xã ngày 30/5/2026 với 80 em tham dự.
            b) Chủ tịch UBND xã đối thoại với trẻ em; các ý kiến của trẻ em được trả lời bằng văn bản trong vòng 30 ngày.
            IV. KINH PHÍ
            1. Ngân sách xã: 95.000.000 đồng.
            2. Nguồn Chương trình mục tiêu quốc gia và nguồn huy động hợp pháp khác.
            V. TỔ CHỨC THỰC HIỆN
            1. Phòng Văn hóa - Xã hội
            Chủ trì tham mưu, hướng dẫn, kiểm tra việc thực hiện Kế hoạch.
            Quản lý, cập nhật dữ liệu trẻ em; kịp thời tham mưu xử lý các vụ việc phát sinh.
            2. Phòng Kinh tế
            Bố trí kinh phí; lồng ghép hỗ trợ sinh kế cho gia đình có trẻ em lao động sớm.
            3. Công an xã
            Đấu tranh với các hành vi mua bán, bóc lột trẻ em; quản lý việc trẻ em rời khỏi địa phương.
            4. Các trường học
            Duy trì sĩ số; báo ngay cho trưởng bản khi học sinh nghỉ học quá 03 ngày không lý do.
            5. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội
            Vận động già làng, trưởng bản, người có uy tín tham gia tuyên truyền; giám sát việc thực hiện.
            6. Trưởng các bản
            Đưa nội dung bảo vệ trẻ em vào quy ước của bản; hằng tháng báo cáo tình hình trẻ em trong bản.
            VI. CHẾ ĐỘ BÁO CÁO
            Các phòng, trường học và các bản gửi báo cáo 6 tháng đầu năm trước ngày 08/6/2026, báo cáo năm trước ngày 20/11/2026 về Phòng Văn hóa - Xã hội để tổng hợp, trình UBND xã báo cáo UBND tỉnh và Sở Y tế.
            Trên đây là Kế hoạch của UBND xã Thác Bạc, yêu cầu các đơn vị triển khai thực hiện./.
            """)
        .Signature(
            "Nơi nhận:|- UBND tỉnh Bình Lâm;|- Sở Y tế;|- TT Đảng ủy, TT HĐND xã;|- Chủ tịch, các PCT UBND xã;|- Các phòng, đơn vị, trường học;|- Trưởng các bản;|- Lưu: VT, VHXH.",
            "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH||||Lò Thị Ngân");
}
