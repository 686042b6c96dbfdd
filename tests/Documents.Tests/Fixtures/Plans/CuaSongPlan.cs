namespace MangNon.Documents.Tests.Fixtures.Plans;

/// <summary>A short plan with bullets only, signed by order of the chairman; the header is one paragraph with a tab.</summary>
internal static class CuaSongPlan
{
    public static FixtureDocx Document() => new FixtureDocx()
        .Raw(Tabbed("UBND PHƯỜNG CỬA SÔNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
        .Raw(Tabbed("PHÒNG VĂN HÓA - XÃ HỘI", "Độc lập - Tự do - Hạnh phúc"))
        .Raw(Tabbed("Số: 05/KH-VHXH", "Cửa Sông, ngày 20 tháng 8 năm 2025"))
        .Title("KẾ HOẠCH", "Tổ chức Tết Trung thu năm 2025 cho trẻ em phường Cửa Sông")
        .Write("""
            Được sự đồng ý của Chủ tịch UBND phường, Phòng Văn hóa - Xã hội xây dựng Kế hoạch tổ chức Tết Trung thu năm 2025 cho trẻ em với các nội dung:
            = MỤC ĐÍCH
            * Mang lại niềm vui cho trẻ em, nhất là trẻ em mồ côi, trẻ em khuyết tật và con công nhân ở trọ.
            * Giữ gìn nét đẹp của Tết Trung thu cổ truyền.
            = NỘI DUNG
            * Rước đèn, thi bày mâm cỗ tại 09 khu phố, tối ngày 04/10/2025.
            * Đêm hội trăng rằm cấp phường tại công viên Bờ Đông, từ 18 giờ ngày 05/10/2025.
            * Thăm, tặng 75 suất quà cho trẻ em có hoàn cảnh đặc biệt, mỗi suất 300.000 đồng, từ ngày 29/9/2025 đến ngày 03/10/2025.
            * Tuyên truyền không sử dụng đồ chơi có tính chất bạo lực.
            = PHÂN CÔNG
            * Phòng Văn hóa - Xã hội: chủ trì, chuẩn bị kịch bản và quà, xong trước ngày 25/9/2025.
            * Đoàn Thanh niên phường: dàn dựng sân khấu, làm 200 đèn ông sao cùng các em.
            * Công an phường: bảo đảm trật tự, phân luồng giao thông.
            * Các khu phố: lập danh sách trẻ em được nhận quà, gửi trước ngày 15/9/2025.
            Các khu phố gửi kết quả về Phòng Văn hóa - Xã hội trước ngày 10/10/2025 để tổng hợp, báo cáo UBND phường./.
            """)
        .Signature(
            "Nơi nhận:|- UBND phường (b/c);|- Các đơn vị phối hợp;|- 09 khu phố;|- Lưu: VHXH.",
            "TL. CHỦ TỊCH|TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI||||Bùi Thanh Hải");

    private static string Tabbed(string left, string right) => RawDocx.Paragraph(
        RawDocx.Run(left, "<w:b/>") + "<w:r><w:tab/></w:r>" + RawDocx.Run(right, "<w:b/>"),
        "<w:tabs><w:tab w:val=\"left\" w:pos=\"4400\"/></w:tabs>");
}
