namespace MangNon.Documents.Tests.Fixtures.Plans;

/// <summary>A draft that went round the offices: tracked insertions and deletions, hidden notes, a text box, blank number and day.</summary>
internal static class TanHopPlan
{
    public static FixtureDocx Document() => new FixtureDocx()
        .Raw(Box("DỰ THẢO LẦN 2"))
        .Header(
            "ỦY BAN NHÂN DÂN|PHƯỜNG TÂN HỢP||Số:      /KH-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc||Tân Hợp, ngày      tháng 4 năm 2026")
        .Title("KẾ HOẠCH", "Tổ chức hoạt động hè cho trẻ em|phường Tân Hợp năm 2026")
        .Write("""
            Nhằm bảo đảm trẻ em trên địa bàn phường có kỳ nghỉ hè vui tươi, an toàn, UBND phường Tân Hợp xây dựng Kế hoạch tổ chức hoạt động hè năm 2026 như sau:
            # THỜI GIAN, ĐỊA ĐIỂM
            Từ ngày 06/6/2026 đến ngày 22/8/2026 tại nhà văn hóa các tổ dân phố và sân Trường THCS Tân Hợp.
            # NỘI DUNG
            ## Bàn giao học sinh về sinh hoạt hè
            """)
        .Raw(Changed("Các trường học bàn giao danh sách học sinh cho ", "Đoàn phường", "Đoàn Thanh niên phường", " trước ngày ", "05/6/2026", "01/6/2026", "."))
        .Write("""
            ## Sinh hoạt, vui chơi
            ### Đoàn Thanh niên phường tổ chức mỗi tổ dân phố ít nhất 06 buổi sinh hoạt hè.
            ### Công chức văn hóa mở 02 lớp vẽ và 01 lớp cờ vua miễn phí trong tháng 7/2026.
            """)
        .Raw(Hidden("Hỏi lại chị Nga về kinh phí lớp vẽ."))
        .Write("""
            ## An toàn trong dịp hè
            ### Công an phường tuần tra khu vực bờ kè sông từ 16 giờ đến 18 giờ hằng ngày.
            ### Trạm Y tế phường cử người trực tại hồ bơi, tập huấn sơ cứu cho phụ trách hè trước ngày 10/6/2026.
            # TỔ CHỨC THỰC HIỆN
            ## Đoàn Thanh niên phường
            Chủ trì thực hiện Kế hoạch; tổng kết hoạt động hè và báo cáo UBND phường trước ngày 31/8/2026.
            ## Các tổ dân phố
            Cử người phụ trách hè; thông báo lịch sinh hoạt đến từng gia đình.
            Trên đây là Kế hoạch tổ chức hoạt động hè năm 2026./.
            """)
        .Signature(
            "Nơi nhận:|- Thành đoàn;|- TT. Đảng ủy phường;|- Các đơn vị liên quan;|- Lưu: VT, ĐTN.",
            "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH||||Huỳnh Thị Mỹ Duyên");

    private static string Changed(string a, string old1, string new1, string b, string old2, string new2, string c) => RawDocx.Paragraph(
        RawDocx.Run(a) + Deleted(old1) + Inserted(new1) + RawDocx.Run(b) + Deleted(old2) + Inserted(new2) + RawDocx.Run(c),
        "<w:ind w:firstLine=\"720\"/>");

    private static string Deleted(string text) =>
        $"<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r></w:del>";

    private static string Inserted(string text) => $"<w:ins w:id=\"2\" w:author=\"A\">{RawDocx.Run(text)}</w:ins>";

    private static string Hidden(string text) => RawDocx.Paragraph(RawDocx.Run(text, "<w:vanish/>"));

    /// <summary>A text box as Word writes it: once for programs that know shapes, once more for those that do not.</summary>
    private static string Box(string text) => RawDocx.Paragraph(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"1\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"column\"><wp:posOffset>10</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx=\"1500000\" cy=\"300000\"/><wp:wrapNone/><wp:docPr id=\"1\" name=\"Box\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1500000\" cy=\"300000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>"
        + RawDocx.Paragraph(RawDocx.Run(text))
        + "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style=\"width:100pt;height:20pt\"><v:textbox><w:txbxContent>"
        + RawDocx.Paragraph(RawDocx.Run(text))
        + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>");
}
