using MangNon.Domain.OfficialDocuments;
using Xunit;
using static MangNon.Domain.Tests.OfficialDocuments.PlanText;

namespace MangNon.Domain.Tests.OfficialDocuments;

/// <summary>Plans of invented places, each in a style of its own.</summary>
public class PlanStylesTests
{
    [Fact]
    public void A_commune_of_2026_with_a_list_of_grounds()
    {
        var plan = ReadDocx("""
            ỦY BAN NHÂN DÂN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            XÃ ĐỒI SIM|Độc lập - Tự do - Hạnh phúc
            Số: 09/KH-UBND|Đồi Sim, ngày 06 tháng 02 năm 2026
            KẾ HOẠCH
            Công tác trẻ em năm 2026
            Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
            Căn cứ Luật Trẻ em số 102/2016/QH13 ngày 05/4/2016;
            Căn cứ Nghị định số 110/2024/NĐ – CP ngày 30 tháng 8 năm 2024 về công tác xã hội;
            Theo đề nghị của Trưởng phòng Văn hóa - Xã hội,
            Ủy ban nhân dân xã Đồi Sim ban hành Kế hoạch như sau:
            I. MỤC ĐÍCH
            Trẻ em được lớn lên bình yên.
            II. NHIỆM VỤ, GIẢI PHÁP
            1. Phòng Văn hóa - Xã hội chủ trì, phối hợp với Công an xã, Trạm Y tế xã và các thôn lập bản đồ ao hồ nguy hiểm, hoàn thành trong quý I.
            2. Đoàn TNCS Hồ Chí Minh xã mở 03 lớp bơi từ ngày 10/6 đến ngày 10/8; kinh phí 45.000.000 đồng.
            III. TỔ CHỨC THỰC HIỆN
            1. Trung tâm Phục vụ hành chính công: niêm yết thủ tục về trẻ em.
            2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã: giám sát việc thực hiện.
            Trên đây là Kế hoạch công tác trẻ em năm 2026./.
            Nơi nhận:|TM. ỦY BAN NHÂN DÂN
            - UBND tỉnh;|CHỦ TỊCH
            - Các thôn;|
            - Lưu: VT, VHXH.|Hồ Văn Khe
            """);
        Assert.Equal(new DocumentHeader(
            "KẾ HOẠCH", "09/KH-UBND", "ỦY BAN NHÂN DÂN XÃ ĐỒI SIM", null, "Đồi Sim", Day(2026, 2, 6), "Công tác trẻ em năm 2026", 2026,
            plan.Document.Signer, plan.Document.Recipients, plan.Document.Addressees), plan.Document);
        Assert.Equal(new Signer("Hồ Văn Khe", "CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN"), plan.Document.Signer);
        Assert.Equal(["UBND tỉnh", "Các thôn", "Lưu: VT, VHXH"], plan.Document.Recipients);
        Assert.Equal([("Luật", null, Day(2025, 6, 16)), ("Luật", "102/2016/QH13", Day(2016, 4, 5)), ("Nghị định", "110/2024/NĐ-CP", Day(2024, 8, 30))], plan.Grounds.Select(g => (g.Type, g.Number, g.Date)));
        Assert.Equal("Chính phủ", plan.Grounds[2].Issuer);
        var map = plan.Task("II.1");
        Assert.Equal("Phòng Văn hóa - Xã hội", map.Lead);
        Assert.Equal(["Công an xã", "Trạm Y tế xã", "các thôn"], map.Supporting);
        Assert.Equal((Day(2026, 1, 1), Day(2026, 3, 31)), (map.Due.From, map.Due.To));
        var lessons = plan.Task("II.2");
        Assert.Equal((45_000_000L, "Đoàn TNCS Hồ Chí Minh xã", Day(2026, 8, 10)), (lessons.Money, lessons.Lead, lessons.Due.LastDay));
        Assert.Equal(new TargetReading(3, "lớp", TargetComparison.Exactly, "03 lớp bơi"), Assert.Single(lessons.Targets));
        Assert.Equal(["Trung tâm Phục vụ hành chính công", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"], plan.Units.Select(u => u.Name));
    }

    [Fact]
    public void A_district_with_a_body_above_it_and_decimal_numbers()
    {
        var plan = ReadDocx("""
            UBND TỈNH SƯƠNG MAI|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            ỦY BAN NHÂN DÂN HUYỆN LŨNG CAO|Độc lập – Tự do – Hạnh phúc
            Số: 144/KH-UBND|Lũng Cao, ngày 20 tháng 3 năm 2023
            KẾ HOẠCH
            Bảo vệ trẻ em huyện Lũng Cao năm 2023
            1. NHIỆM VỤ
            1.1. Truyền thông
            1.1.1. Phòng Văn hóa và Thông tin viết 12 tin, bài trong năm.
            1.1.2. Phòng Giáo dục và Đào tạo tổ chức hội thi vẽ tranh, xong trước ngày 20/11.
            1.2. Trợ giúp
            UBND các xã, thị trấn lập danh sách trẻ em mồ côi trước ngày 15/4/2023.
            2. TỔ CHỨC THỰC HIỆN
            2.1. Phòng Lao động - Thương binh và Xã hội
            - Theo dõi chung;
            - Báo cáo Ủy ban nhân dân huyện.
            """);
        Assert.Equal(("ỦY BAN NHÂN DÂN HUYỆN LŨNG CAO", "UBND TỈNH SƯƠNG MAI"), (plan.Document.Issuer, plan.Document.Parent));
        Assert.Equal(["1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "2.1", "2.1#1", "2.1#2"], All(plan.Outline).Select(i => i.Path));
        Assert.Equal(["Phòng Văn hóa và Thông tin", "Phòng Giáo dục và Đào tạo", "UBND các xã, thị trấn", "Phòng Lao động - Thương binh và Xã hội", "Phòng Lao động - Thương binh và Xã hội"], plan.Tasks.Select(t => t.Lead!));
        Assert.Equal(["1.1.1", "1.1.2", "1.2", "2.1#1", "2.1#2"], plan.Tasks.Select(t => t.Path));
        Assert.Equal("Phòng Lao động - Thương binh và Xã hội", Assert.Single(Assert.Single(plan.Units).Bodies));
    }

    [Fact]
    public void Targets_of_every_kind()
    {
        var plan = ReadDocx("""
            KẾ HOẠCH
            Chỉ tiêu vì trẻ em năm 2026
            I. CHỈ TIÊU
            1. Trên 95% trẻ em dưới 1 tuổi được tiêm đủ mũi.
            2. Giảm 10% số vụ đuối nước.
            3. Tỷ lệ trẻ em thấp còi không quá 12,5%.
            4. Tỷ lệ bỏ học dưới 0,3%.
            5. Mở ít nhất 02 lớp bơi.
            6. Tỷ lệ trẻ 5 tuổi ra lớp ≥ 98%.
            7. Từ 90% trở lên trẻ em khuyết tật được học hòa nhập.
            8. Không để trẻ em bị bỏ rơi.
            """);
        Assert.Equal(
            [
                (95m, "%", TargetComparison.MoreThan), (10m, "%", TargetComparison.Exactly), (12.5m, "%", TargetComparison.AtMost), (0.3m, "%", TargetComparison.LessThan),
                (2m, "lớp", TargetComparison.AtLeast), (98m, "%", TargetComparison.AtLeast), (90m, "%", TargetComparison.AtLeast),
            ],
            plan.Tasks.Select(t => Assert.Single(t.Targets)).Select(t => (t.Value, t.Unit, t.Comparison)));
        Assert.Equal("Trên 95% trẻ em dưới 1 tuổi được tiêm đủ mũi", plan.Tasks[0].Targets[0].Text);
        Assert.DoesNotContain("I.8", plan.Tasks.Select(t => t.Path));
        Assert.DoesNotContain("no-lead", plan.Codes());
    }

    [Theory]
    [InlineData("Tặng quà, kinh phí 50.000.000 đồng.", 50_000_000)]
    [InlineData("Tặng quà hết 50 triệu đồng.", 50_000_000)]
    [InlineData("Xây nhà, dự kiến 1,2 tỷ đồng.", 1_200_000_000)]
    [InlineData("Tặng 100 suất, mỗi suất 300.000đ, tổng kinh phí 30.000.000đ.", 30_000_000)]
    [InlineData("Hỗ trợ 500 nghìn đồng/em.", 500_000)]
    public void Money_is_read_in_đồng(string duty, long money) => Assert.Equal(money, Duty(duty).Money);

    [Fact]
    public void Parts_named_in_words_with_sections_below()
    {
        var plan = ReadDocx("""
            KẾ HOẠCH
            Vì trẻ em năm 2026
            Phần thứ nhất
            ĐÁNH GIÁ TÌNH HÌNH
            I. Kết quả
            1. Đã mở 5 lớp bơi.
            Phần thứ hai
            NHIỆM VỤ NĂM 2026
            I. Nhiệm vụ
            1. Công an xã giữ trật tự cổng trường.
            II. Tổ chức thực hiện
            1. Trạm Y tế xã
            a) Khám mắt.
            b) Khám răng.
            """);
        Assert.Equal("ĐÁNH GIÁ TÌNH HÌNH", plan.Item("Phần thứ nhất").Heading);
        Assert.Equal(["Phần thứ hai.I.1", "Phần thứ hai.II.1.a", "Phần thứ hai.II.1.b"], plan.Tasks.Select(t => t.Path));
        Assert.Equal(["Công an xã", "Trạm Y tế xã", "Trạm Y tế xã"], plan.Tasks.Select(t => t.Lead!));
    }

    [Fact]
    public void Bullets_only_below_titles_without_numbers()
    {
        var plan = ReadDocx("""
            KẾ HOẠCH
            Vui Tết Trung thu năm 2025
            Mục đích:
            - Cho trẻ em niềm vui.
            Nội dung:
            - Rước đèn ngày 04/10/2025.
            - Phá cỗ ngày 06/10/2025.
            Phân công:
            - Đoàn Thanh niên phường: làm đèn;
            - Công an phường: giữ trật tự.
            """);
        Assert.Equal(["Mục đích", "Nội dung", "Phân công"], plan.Outline.Select(i => i.Heading!));
        Assert.Equal(["#2#1", "#2#2", "#3#1", "#3#2"], plan.Tasks.Select(t => t.Path));
        Assert.Equal([null, null, "Đoàn Thanh niên phường", "Công an phường"], plan.Tasks.Select(t => t.Lead));
        Assert.Equal(["#3#1", "#3#2"], plan.Units.Select(u => u.Path));
    }

    [Fact]
    public void Titles_in_capitals_without_numbers()
    {
        var plan = ReadDocx("""
            KẾ HOẠCH
            Hè vui năm 2026
            MỤC ĐÍCH
            Vui và an toàn.
            NỘI DUNG VÀ
            GIẢI PHÁP
            1. Tổ chức trại hè từ ngày 15/7 đến ngày 17/7.
            TỔ CHỨC THỰC HIỆN
            1. Các tổ dân phố
            Báo cho từng nhà.
            """);
        Assert.Equal(["MỤC ĐÍCH", "NỘI DUNG VÀ GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN"], plan.Outline.Select(i => i.Heading!));
        Assert.Equal(["#2.1", "#3.1"], plan.Tasks.Select(t => t.Path));
        Assert.Equal("Các tổ dân phố", plan.Task("#3.1").Lead);
    }

    [Fact]
    public void An_appendix_table_gives_a_task_for_each_row()
    {
        var plan = ReadDocx("""
            KẾ HOẠCH
            Vì trẻ em năm 2026
            I. NHIỆM VỤ
            1. Công an xã giữ trật tự.
            Nơi nhận:|KT. CHỦ TỊCH
            - Lưu: VT.|PHÓ CHỦ TỊCH
            |Đinh Thị Mận
            Phụ lục I
            (Kèm theo Kế hoạch số 5/KH-UBND ngày 03/3/2026)
            TT|Nội dung công việc|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian hoàn thành|Kết quả, sản phẩm|Kinh phí (triệu đồng)
            I|TRUYỀN THÔNG|||||
            1|In 500 tờ rơi|Phòng Văn hóa - Xã hội|Trạm Y tế; các trường học|Trước 30/4|Tờ rơi|12,5
            2|Phát thanh|Trung tâm Văn hóa, Thể thao và Truyền thông||Hằng tuần||
            II|BẢO VỆ|||||
            1|Cắm biển ở ao hồ|Phòng Kinh tế|Các thôn|Quý II|20 biển|8
            """);
        Assert.Equal(["I.1", "PL I.I.1", "PL I.I.2", "PL I.II.1"], plan.Tasks.Select(t => t.Path));
        var leaflet = plan.Task("PL I.I.1");
        Assert.Equal(("Phòng Văn hóa - Xã hội", Day(2026, 4, 29), "Tờ rơi", 12_500_000L), (leaflet.Lead, leaflet.Due.Date, leaflet.Product, leaflet.Money));
        Assert.Equal(["Trạm Y tế", "các trường học"], leaflet.Supporting);
        Assert.Equal(("Trung tâm Văn hóa, Thể thao và Truyền thông", "week"), (plan.Task("PL I.I.2").Lead, plan.Task("PL I.I.2").Due.Every));
        Assert.Equal("Đinh Thị Mận", plan.Document.Signer?.Name);
        Assert.Empty(plan.Grounds);
        Assert.DoesNotContain("numbering-gap", plan.Codes());
    }

    [Fact]
    public void A_table_of_duties_inside_the_body()
    {
        var plan = ReadDocx("""
            KẾ HOẠCH
            Trại hè năm 2026
            I. PHÂN CÔNG NHIỆM VỤ
            STT|Nhiệm vụ|Đơn vị thực hiện||Thời hạn
            |||Chủ trì|Phối hợp
            1|Dựng trại|Đoàn Thanh niên||15/7/2026
            2|Nấu ăn|Hội Phụ nữ||16/7/2026
            II. KINH PHÍ
            Nội dung|Đơn vị|Số tiền
            Thuê xe|Văn phòng|4.000.000
            """);
        Assert.Equal([("I.1", "Dựng trại"), ("I.2", "Nấu ăn")], plan.Tasks.Select(t => (t.Path, t.Text)));
    }

    [Fact]
    public void Details_below_a_duty_belong_to_it()
    {
        var plan = ReadDocx("""
            KẾ HOẠCH
            Vì trẻ em năm 2026
            II. NỘI DUNG
            1. Diễn đàn trẻ em
            - Nội dung: trẻ em nói với lãnh đạo xã.
            - Thời gian: ngày 25/6/2026.
            - Địa điểm: hội trường xã.
            - Đơn vị chủ trì: Hội đồng Đội xã.
            - Đơn vị phối hợp: Phòng Văn hóa - Xã hội, các trường học.
            - Sản phẩm: biên bản diễn đàn.
            """);
        var forum = Assert.Single(plan.Tasks);
        Assert.Equal(("II.1", "Diễn đàn trẻ em", "Hội đồng Đội xã", Day(2026, 6, 25), "biên bản diễn đàn"), (forum.Path, forum.Text, forum.Lead, forum.Due.Date, forum.Product));
        Assert.Equal(["Phòng Văn hóa - Xã hội", "các trường học"], forum.Supporting);
    }

    [Fact]
    public void Unit_entries_as_paragraphs_without_numbers()
    {
        var plan = ReadDocx("""
            KẾ HOẠCH
            Vì trẻ em năm 2024
            I. NỘI DUNG
            1. Trạm Y tế khám mắt.
            II. TRÁCH NHIỆM CÁC CƠ QUAN
            Công an phường: tuần tra ban đêm.
            Hội Liên hiệp Phụ nữ phường chủ trì, phối hợp với các tổ dân phố lập nhóm mẹ đỡ đầu.
            """);
        Assert.Equal([("II#1", "Công an phường"), ("II#2", "Hội Liên hiệp Phụ nữ phường")], plan.Units.Select(u => (u.Path, u.Name)));
        Assert.Equal(["các tổ dân phố"], plan.Task("II#2").Supporting);
    }

    [Fact]
    public void Unit_titles_without_numbers_above_their_duties()
    {
        var plan = ReadDocx("""
            KẾ HOẠCH
            Vì trẻ em năm 2024
            I. TỔ CHỨC THỰC HIỆN
            Công an phường
            - Tuần tra ban đêm.
            - Giữ trật tự cổng trường.
            Các trường học
            - Dạy bơi.
            """);
        Assert.Equal(["Công an phường", "Các trường học"], plan.Units.Select(u => u.Name));
        Assert.Equal(["Công an phường", "Công an phường", "Các trường học"], plan.Tasks.Select(t => t.Lead!));
    }

    [Fact]
    public void A_text_file_with_two_columns_kept_apart_by_blanks()
    {
        var plan = Read("""
            UBND THÀNH PHỐ NÚI XANH             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            ỦY BAN NHÂN DÂN PHƯỜNG SUỐI MƠ           Độc lập - Tự do - Hạnh phúc
                   _______                                 ____________
            Số:       /KH-UBND                    Suối Mơ, ngày      tháng 3 năm 2025

                                      KẾ HOẠCH
                         Chăm sóc trẻ em năm 2025
                                  ________

            I. NỘI DUNG
            1. Công an phường giữ trật tự./.

            Nơi nhận:                               TM. ỦY BAN NHÂN DÂN
            - UBND thành phố;                           Q. CHỦ TỊCH
            - Lưu: VT.
                                                       (Đã ký)

                                                   Tạ Quang Bửu Long
            """);
        Assert.Equal(("ỦY BAN NHÂN DÂN PHƯỜNG SUỐI MƠ", "UBND THÀNH PHỐ NÚI XANH", "Suối Mơ"), (plan.Document.Issuer, plan.Document.Parent, plan.Document.Place));
        Assert.Null(plan.Document.Number);
        Assert.Null(plan.Document.Date);
        Assert.Equal("Chăm sóc trẻ em năm 2025", plan.Document.Title);
        Assert.Equal(new Signer("Tạ Quang Bửu Long", "CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN; Q. CHỦ TỊCH"), plan.Document.Signer);
        Assert.Equal(["UBND thành phố", "Lưu: VT"], plan.Document.Recipients);
        Assert.Equal("Công an phường giữ trật tự.", plan.Item("I.1").Text);
    }

    [Fact]
    public void Columns_flattened_into_one_line()
    {
        var plan = Read("""
            ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            PHƯỜNG SUỐI MƠ Độc lập - Tự do - Hạnh phúc
            Số: 31/KH-UBND Suối Mơ, ngày 08 tháng 01 năm 2025
            KẾ HOẠCH
            Chăm sóc trẻ em năm 2025
            I. NỘI DUNG
            1. Công an phường giữ trật tự.
            Nơi nhận: TM. ỦY BAN NHÂN DÂN
            - UBND thành phố; KT. CHỦ TỊCH
            - Các khu phố; PHÓ CHỦ TỊCH
            - Lưu: VT. Lê Thị Mây
            """);
        Assert.Equal(("31/KH-UBND", "ỦY BAN NHÂN DÂN PHƯỜNG SUỐI MƠ", "Suối Mơ", Day(2025, 1, 8)), (plan.Document.Number, plan.Document.Issuer, plan.Document.Place, plan.Document.Date!.Value));
        Assert.Equal(new Signer("Lê Thị Mây", "PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH"), plan.Document.Signer);
        Assert.Equal(["UBND thành phố", "Các khu phố", "Lưu: VT"], plan.Document.Recipients);
    }

    [Fact]
    public void A_repeated_number_and_a_gap_are_reported_and_kept_as_written()
    {
        var plan = ReadDocx("KẾ HOẠCH\nVì trẻ em năm 2026\nI. NỘI DUNG\n1. Công an xã tuần tra.\n1. Trạm Y tế khám mắt.\n3. Các thôn dọn đường.\nIII. KINH PHÍ\nNgân sách xã.");
        Assert.Equal([("numbering-gap", null), ("numbering-repeated", "I.1"), ("numbering-gap", "I")], plan.Warnings.Select(w => (w.Code, w.Path)));
        Assert.Equal(["I.1", "I.1 (2)", "I.3"], plan.Tasks.Select(t => t.Path));
    }

    [Fact]
    public void Numbers_that_run_on_through_the_parts_are_no_gap()
    {
        var plan = ReadDocx("KẾ HOẠCH\nVì trẻ em năm 2026\nI. TRUYỀN THÔNG\n1. Công an xã tuần tra.\n2. Trạm Y tế khám mắt.\nII. HOẠT ĐỘNG\n3. Các thôn dọn đường.");
        Assert.DoesNotContain("numbering-gap", plan.Codes());
    }

    [Fact]
    public void A_body_the_ward_does_not_have_is_reported()
    {
        var text = Docx("KẾ HOẠCH\nVì trẻ em năm 2026\nI. TỔ CHỨC THỰC HIỆN\n1. Công an xã: tuần tra.\n2. Đội Cờ đỏ xã: nhắc nhở.");
        var unknown = Assert.Single(PlanReader.Read(text, ["công an xã"]).Warnings);
        Assert.Equal(("unknown-unit", "I.2"), (unknown.Code, unknown.Path));
    }

    [Theory]
    [InlineData("Các đơn vị báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 15/11 về Phòng Văn hóa - Xã hội.", "half-year 2026-06-09;year 2026-11-14")]
    [InlineData("Trước ngày 10/6 (báo cáo 6 tháng) và trước ngày 01/12 (báo cáo năm) các đơn vị gửi báo cáo về UBND xã.", "half-year 2026-06-09;year 2026-11-30")]
    [InlineData("Định kỳ 6 tháng, 9 tháng và năm các đơn vị báo cáo UBND xã trước ngày 10/6, 10/9 và 10/12.", "half-year 2026-06-09;nine-month 2026-09-09;year 2026-12-09")]
    [InlineData("Các đơn vị báo cáo hằng quý chậm nhất ngày 20 của tháng cuối quý.", "quarter 2026-03-20;quarter 2026-06-20;quarter 2026-09-20;quarter 2026-12-20")]
    [InlineData("Các đơn vị gửi báo cáo kết quả về UBND xã trước ngày 05/7/2026.", "once 2026-07-04")]
    public void Reports_of_every_rhythm(string regime, string rounds)
    {
        var plan = ReadDocx($"KẾ HOẠCH\nVì trẻ em năm 2026\nI. NỘI DUNG\n1. Công an xã tuần tra.\nII. CHẾ ĐỘ BÁO CÁO\n{regime}");
        Assert.Equal(rounds, string.Join(';', plan.ReportRounds.Select(r => $"{r.Kind} {r.Due:yyyy-MM-dd}")));
        Assert.All(plan.ReportRounds, r => Assert.Equal(["đơn vị"], r.From));
    }

    [Fact]
    public void Report_dates_in_a_list_share_who_reports()
    {
        var plan = ReadDocx("""
            KẾ HOẠCH
            Vì trẻ em năm 2026
            I. NỘI DUNG
            1. Công an xã tuần tra.
            II. CHẾ ĐỘ THÔNG TIN, BÁO CÁO
            Các trường học, các thôn gửi báo cáo về UBND xã (qua Phòng Văn hóa - Xã hội):
            - Báo cáo 6 tháng: trước ngày 12/6/2026.
            - Báo cáo năm: trước ngày 02/12/2026.
            """);
        Assert.Equal([("half-year", Day(2026, 6, 11)), ("year", Day(2026, 12, 1))], plan.ReportRounds.Select(r => (r.Kind, r.Due)));
        Assert.All(plan.ReportRounds, r => Assert.Equal(["trường học", "thôn"], r.From));
        Assert.Single(plan.Tasks);
    }

    [Fact]
    public void Both_placements_of_a_tone_are_one_word()
    {
        var plan = ReadDocx("KẾ HOẠCH\nVì trẻ em năm 2026\nI. TỔ CHỨC THỰC HIỆN\n1. Uỷ ban Mặt trận Tổ quốc phường phối hợp với Phòng Văn hoá - Xã hội dựng lán trại, hoàn thành trước ngày 01/6.");
        var task = Assert.Single(plan.Tasks);
        Assert.Equal("Uỷ ban Mặt trận Tổ quốc phường", task.Lead);
        Assert.Equal(["Phòng Văn hoá - Xã hội"], task.Supporting);
    }

    [Fact]
    public void Who_and_when_in_brackets_or_behind_the_duty()
    {
        var plan = ReadDocx("""
            KẾ HOẠCH
            Vì trẻ em năm 2026
            A. NỘI DUNG
            1. Họp mặt hằng quý
            (Chủ trì: Văn phòng HĐND và UBND xã; phối hợp: Công an xã; Trạm Y tế xã)
            2. Lập nhóm cha mẹ. Đơn vị chủ trì: Hội Phụ nữ xã. Xong trong tháng 4.
            3. Trại hè
            - Thời gian: 15/7/2026.
            - Đoàn xã phối hợp với các trường học thực hiện.
            B. TỔ CHỨC THỰC HIỆN
            1. Ban Điều hành khu phố 1, 2, 3: báo cho từng nhà.
            """);
        Assert.Equal(["A.1", "A.2", "A.3", "B.1"], plan.Tasks.Select(t => t.Path));
        Assert.Equal(["Văn phòng HĐND và UBND xã", "Hội Phụ nữ xã", "Đoàn xã", "Ban Điều hành khu phố 1, 2, 3"], plan.Tasks.Select(t => t.Lead!));
        Assert.Equal(["Công an xã", "Trạm Y tế xã"], plan.Task("A.1").Supporting);
        Assert.Equal(Day(2026, 4, 30), plan.Task("A.2").Due.LastDay);
        Assert.Equal(["các trường học"], plan.Task("A.3").Supporting);
        Assert.Equal(["Ban Điều hành khu phố 1, 2, 3"], Assert.Single(plan.Units).Bodies);
    }

    [Fact]
    public void A_table_of_costs_alone_gives_no_tasks()
    {
        var plan = ReadDocx("""
            KẾ HOẠCH
            Vì trẻ em năm 2026
            I. NỘI DUNG
            1. Mở lớp bơi trong tháng 6.
            2. Chi phí dự kiến
            Nội dung|Kinh phí
            Thuê bể bơi|20.000.000
            Áo phao|5.000.000
            """);
        Assert.Equal("I.1", Assert.Single(plan.Tasks).Path);
    }

    [Fact]
    public void Whoever_is_urged_to_report_does_not_report_here()
    {
        var plan = ReadDocx("""
            KẾ HOẠCH
            Vì trẻ em năm 2026
            I. TỔ CHỨC THỰC HIỆN
            1. Trạm Y tế xã nhắc nhở, đôn đốc các thôn; định kỳ hằng quý báo cáo UBND xã trước ngày 20 của tháng cuối quý.
            2. UBND các xã, thị trấn báo cáo năm trước ngày 05/12/2026.
            """);
        Assert.Equal(["Trạm Y tế xã", "UBND các xã, thị trấn"], plan.ReportRounds.Select(r => Assert.Single(r.From)).Distinct());
    }

    [Fact]
    public void Each_part_of_a_unit_is_not_a_body_in_the_lead()
    {
        var plan = ReadDocx("""
            KẾ HOẠCH
            Vì trẻ em năm 2026
            I. NHIỆM VỤ
            1. Các trường học
            a. Mỗi lớp lập một đội bơi.
            b. Công an phường tổ chức tuần tra.
            """);
        Assert.Equal(["Các trường học", "Công an phường"], plan.Tasks.Select(t => t.Lead!));
    }
}
