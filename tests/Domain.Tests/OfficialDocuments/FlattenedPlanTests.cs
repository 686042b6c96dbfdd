using MangNon.Domain.OfficialDocuments;
using Xunit;
using static MangNon.Domain.Tests.OfficialDocuments.PlanText;

namespace MangNon.Domain.Tests.OfficialDocuments;

/// <summary>A ward's plan flattened from a PDF: no header, an empty line after every line, links and page numbers in between.</summary>
public class FlattenedPlanTests
{
    private static readonly PlanReading Plan = Read("""
         KẾ HOẠCH 

        Chăm lo cho trẻ em 

        trên địa bàn phường Đồi Sim năm 2024 

         

        Thực hiện Kế hoạch số 71/KH-UBND ngày 05/3/2024 của UBND thành phố Núi 

        Xanh về chăm lo cho trẻ em năm 2024, UBND phường Đồi Sim đề ra kế hoạch 

        thực hiện, cụ thể như sau: 

        I. Mục đích, yêu cầu: 

        1. Mục đích:  

        Để trẻ em trên địa bàn phường được vui chơi, học hành trong sự quan tâm của 

        cha mẹ, thầy cô và bà con lối xóm. 

        2. Yêu cầu: 

        a. Làm việc nào gọn việc đó, không phô trương; mỗi đơn vị cử một người theo 

        dõi và chịu trách nhiệm trước Ủy ban nhân dân phường. 

        b. Có số liệu rõ ràng. 

        II. Nội dung hoạt động:  

        1. Chỉ đạo và phối hợp của các ban ngành, hội đoàn thể trong công tác chăm 

        lo cho trẻ em: 

        a. Học tập và làm theo Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính 

        trị về “chăm sóc, giáo dục, bảo vệ trẻ em”. Lồng ghép Chương trình hành động 

        quốc gia vì trẻ em giai đoạn 2021 - 2030 vào sinh hoạt của tổ dân phố. 

        b. Ghi chép đầy đủ các buổi làm việc theo Thông tư số 13/2021/TT-BLĐTBXH 

        ngày 30/9/2021 của Bộ trưởng Bộ Lao động - Thương binh và Xã hội; cập nhật 

        dữ liệu phục vụ chuyển đổi số giai đoạn 2022 - 

        https://luat.example.vn/van-ban/xa-hoi/nghi-dinh-ve-tre-em-
        340397.aspx
         2025, tầm nhìn đến năm 2030 tại Quyết định số 06/QĐ-TTg ngày 06/01/2022 của 

        Thủ tướng Chính phủ. 

        2

        c. Nhắc nhở các gia đình trông con, nhất là vào mùa mưa lũ. 

         d. Bàn giao học sinh về nơi cư trú. 

        đ. Thăm các gia đình có trẻ em đau ốm dài ngày. 

        2. Các hoạt động hưởng ứng Tháng hành động vì trẻ em (từ ngày 01/6 đến 

        ngày 30/6), Tết Trung thu năm 2024: 

        a. Mở Tháng hành động vì trẻ em theo Thông tư số 28/2019/TT-

        BLĐTBXH ngày 26/12/2019 của Bộ trưởng Bộ Lao động - Thương binh và Xã 

        hội. 

        b. Làm lồng đèn cùng các em nhỏ. 

        d. Vận động bà con góp sách, góp vở. 

        III. Kinh phí: 

        1. Từ ngân sách phường. 

        IV. Tổ chức thực hiện: 

        1. Văn hóa - Xã hội, Đài truyền thanh phường tham mưu 

        Soạn kế hoạch từng quý để trình Ủy ban nhân dân phường xem xét. 

        Phối hợp với các ban ngành, hội đoàn thể liên quan thực hiện Chỉ thị số 28 CT/TW 

        ngày 25/12/2023 của Bộ Chính trị. 

        2. Công an phường 

        Nắm chắc địa bàn, kịp thời ngăn chặn người xấu dụ dỗ trẻ em qua mạng, nhất là 

        trẻ em sống cùng ông bà. 

        Phối hợp với trường học dạy các em cách thoát hiểm 

        Tuần tra quanh trường vào giờ tan học. 

        3. Đề nghị UBMTTQ Việt Nam và các đoàn thể phường 

        Vận động hội viên đỡ đầu trẻ em mồ côi. 

        V. Chế độ báo cáo: 

        Định kỳ 6 tháng (trước ngày 19/5/2024), cả năm (trước ngày 17/11/2024), các 

        ban ngành, hội đoàn thể, tổ dân phố và các trường học gửi báo cáo về UBND phường 

        để tổng hợp, báo cáo UBND thành phố. 

        Trên đây là Kế hoạch chăm lo cho trẻ em năm 2024./. 

        Nơi nhận: 
        - Phòng Lao động - TB và XH;                                    

        - TT ĐU, UBMT phường; 

        - Lưu VT. VH-XH. 

        KT. CHỦ TỊCH 

        PHÓ CHỦ TỊCH 

         

         

        Trần Thị Bích Đào 
        """);

    [Fact]
    public void Without_a_header_the_opening_says_who_issues_it()
    {
        Assert.Equal(("KẾ HOẠCH", null, "UBND phường Đồi Sim"), (Plan.Document.Type, Plan.Document.Number, Plan.Document.Issuer));
        Assert.Equal("Chăm lo cho trẻ em trên địa bàn phường Đồi Sim năm 2024", Plan.Document.Title);
        Assert.Equal(2024, Plan.Document.Year);
        Assert.Null(Plan.Document.Date);
    }

    [Fact]
    public void Signer_and_recipients_are_read_without_marks()
    {
        Assert.Equal(new Signer("Trần Thị Bích Đào", "PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH"), Plan.Document.Signer);
        Assert.Equal(["Phòng Lao động - TB và XH", "TT ĐU, UBMT phường", "Lưu VT. VH-XH"], Plan.Document.Recipients);
    }

    [Fact]
    public void Every_numbered_point_has_its_path() => Assert.Equal(
        ["I", "I.1", "I.2", "I.2.a", "I.2.b", "II", "II.1", "II.1.a", "II.1.b", "II.1.c", "II.1.d", "II.1.đ", "II.2", "II.2.a", "II.2.b", "II.2.d",
            "III", "III.1", "IV", "IV.1", "IV.2", "IV.3", "V"],
        All(Plan.Outline).Select(i => i.Path));

    [Fact]
    public void A_title_over_two_lines_is_one_heading() =>
        Assert.Equal("Chỉ đạo và phối hợp của các ban ngành, hội đoàn thể trong công tác chăm lo cho trẻ em", Plan.Item("II.1").Heading);

    [Fact]
    public void A_short_sentence_is_text_and_not_a_heading() => Assert.Equal((null, "Từ ngân sách phường."), (Plan.Item("III.1").Heading, Plan.Item("III.1").Text));

    [Fact]
    public void An_address_in_the_middle_of_a_sentence_vanishes_and_the_sentence_goes_on()
    {
        Assert.EndsWith("chuyển đổi số giai đoạn 2022 - 2025, tầm nhìn đến năm 2030 tại Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ.", Plan.Item("II.1.b").Text);
        Assert.DoesNotContain(All(Plan.Outline), i => $"{i.Heading}{i.Text}".Contains("http", StringComparison.Ordinal) || $"{i.Text}".Contains(".aspx", StringComparison.Ordinal));
    }

    [Fact]
    public void Grounds_are_one_each_however_they_are_spelled()
    {
        Assert.Equal(
            ["71/KH-UBND", "28-CT/TW", "13/2021/TT-BLĐTBXH", "06/QĐ-TTg", "28/2019/TT-BLĐTBXH"],
            Plan.Grounds.Where(g => g.Number is not null).Select(g => g.Number!));
        var directive = Plan.Grounds.Single(g => g.Number == "28-CT/TW");
        Assert.Equal(("Chỉ thị", Day(2023, 12, 25), "Bộ Chính trị"), (directive.Type, directive.Date, directive.Issuer));
        Assert.Equal(["II.1.a", "IV.1"], directive.CitedAt);
        Assert.Equal(["mở đầu"], Plan.Grounds[0].CitedAt);
        Assert.Equal("UBND thành phố Núi Xanh", Plan.Grounds[0].Issuer);
    }

    [Fact]
    public void A_programme_cited_by_name_has_no_number()
    {
        var programme = Assert.Single(Plan.Grounds, g => g.Number is null);
        Assert.Equal(("Chương trình", "Chương trình hành động quốc gia vì trẻ em giai đoạn 2021 - 2030"), (programme.Type, programme.Title));
        Assert.Equal(["II.1.a"], programme.CitedAt);
    }

    [Fact]
    public void Purpose_money_and_reporting_give_no_tasks() => Assert.Equal(
        ["II.1.a", "II.1.b", "II.1.c", "II.1.d", "II.1.đ", "II.2.a", "II.2.b", "II.2.d", "IV.1#1", "IV.1#2", "IV.2#1", "IV.2#2", "IV.2#3", "IV.3"],
        Plan.Tasks.Select(t => t.Path));

    [Fact]
    public void Only_the_month_of_action_itself_has_the_time_of_its_heading()
    {
        Assert.Equal(new Due(DueKind.Range, From: Day(2024, 6, 1), To: Day(2024, 6, 30)), Plan.Task("II.2.a").Due);
        Assert.Equal(DueKind.None, Plan.Task("II.2.b").Due.Kind);
    }

    [Fact]
    public void The_date_of_a_citation_and_the_years_of_a_programme_are_no_deadline() => Assert.All(["II.1.a", "II.1.b", "IV.1#2"], path => Assert.Equal(Due.None, Plan.Task(path).Due));

    [Fact]
    public void Units_and_their_bodies_are_named_without_request_and_verb()
    {
        Assert.Equal(["Văn hóa - Xã hội, Đài truyền thanh phường", "Công an phường", "UBMTTQ Việt Nam và các đoàn thể phường"], Plan.Units.Select(u => u.Name));
        Assert.Equal(["Văn hóa - Xã hội", "Đài truyền thanh phường"], Plan.Units[0].Bodies);
        Assert.Equal(["UBMTTQ Việt Nam", "các đoàn thể phường"], Plan.Units[2].Bodies);
    }

    [Fact]
    public void A_duty_in_a_unit_entry_is_led_by_the_unit()
    {
        Assert.Equal("Công an phường", Plan.Task("IV.2#2").Lead);
        Assert.Equal(["trường học"], Plan.Task("IV.2#2").Supporting);
        Assert.Equal(["các ban ngành", "hội đoàn thể liên quan"], Plan.Task("IV.1#2").Supporting);
    }

    [Fact]
    public void Both_report_dates_are_read_with_all_who_report()
    {
        string[] from = ["ban ngành", "hội đoàn thể", "tổ dân phố", "trường học"];
        Assert.Collection(
            Plan.ReportRounds,
            half => Assert.Equal(("half-year", Day(2024, 5, 19), Day(2024, 5, 18)), (half.Kind, half.Before, half.Due)),
            year => Assert.Equal(("year", Day(2024, 11, 17), Day(2024, 11, 16)), (year.Kind, year.Before, year.Due)));
        Assert.All(Plan.ReportRounds, r => Assert.Equal(from, r.From));
        Assert.All(Plan.ReportRounds, r => Assert.Equal(["UBND thành phố"], r.To));
    }

    [Fact]
    public void A_missing_letter_is_reported_and_đ_after_d_is_not()
    {
        var gap = Assert.Single(Plan.Warnings, w => w.Code.StartsWith("numbering", StringComparison.Ordinal));
        Assert.Equal(("numbering-gap", "II.2"), (gap.Code, gap.Path));
        Assert.Contains("c", gap.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_of_the_content_without_a_lead_is_reported() =>
        Assert.Contains(Plan.Warnings, w => w is { Code: "no-lead", Path: "II.1.c" });
}
