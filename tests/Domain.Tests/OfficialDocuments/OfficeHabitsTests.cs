using MangNon.Domain.OfficialDocuments;
using Xunit;
using static MangNon.Domain.Tests.OfficialDocuments.PlanText;

namespace MangNon.Domain.Tests.OfficialDocuments;

/// <summary>Ways of writing a plan that no rule asks for and offices follow all the same.</summary>
public class OfficeHabitsTests
{
    private static PlanReading Plan(string body, string ending = "Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nNông Văn Thạch") => Read($"""
        UBND XÃ NÀ PHẶC
        Số: 21/KH-UBND
        Nà Phặc, ngày 05 tháng 02 năm 2026
        KẾ HOẠCH
        Công tác trẻ em năm 2026
        {body}
        {ending}
        """);

    [Fact]
    public void A_dash_below_a_name_that_has_a_dash_itself_opens_a_duty()
    {
        var plan = Plan("""
            V. TỔ CHỨC THỰC HIỆN
            1. Phòng Văn hóa - Xã hội xã
            - Là đầu mối của cả kế hoạch.
            - Theo dõi tiến độ.
            """);

        Assert.Equal(["Phòng Văn hóa - Xã hội xã"], plan.Units.Select(u => u.Name));
        Assert.Equal(["Là đầu mối của cả kế hoạch.", "Theo dõi tiến độ."], plan.Tasks.Select(t => t.Text));
    }

    [Fact]
    public void Lines_that_describe_a_duty_are_no_duties()
    {
        var plan = Plan("""
            II. NHIỆM VỤ
            Nhiệm vụ 1. Đi thăm
            1.1. Thăm trẻ em nằm viện.
            Đơn vị chủ trì: Trạm Y tế xã.
            Đơn vị phối hợp: Hội Phụ nữ xã, Đoàn xã.
            Thời gian: Quý II/2026.
            Sản phẩm: Sổ thăm hỏi.
            Kinh phí: 12.000.000 đồng.
            Nhiệm vụ 2. Vui chơi
            2.1. Sửa sân bóng thôn Nà Pán.
            Thời gian thực hiện: Năm 2026.
            """);

        Assert.Equal(["II.Nhiệm vụ 1.1.1", "II.Nhiệm vụ 2.2.1"], plan.Tasks.Select(t => t.Path));
        var visit = plan.Tasks[0];
        Assert.Equal(("Trạm Y tế xã", "Sổ thăm hỏi", 12_000_000L), (visit.Lead, visit.Product, visit.Money));
        Assert.Equal(["Hội Phụ nữ xã", "Đoàn xã"], visit.Supporting);
        Assert.Equal((Day(2026, 4, 1), Day(2026, 6, 30)), (visit.Due.From, visit.Due.To));
        Assert.Equal((Day(2026, 1, 1), Day(2026, 12, 31)), (plan.Tasks[1].Due.From, plan.Tasks[1].Due.To));
        Assert.DoesNotContain("numbering-repeated", plan.Codes());
    }

    [Fact]
    public void A_label_of_support_alone_names_no_lead() =>
        Assert.Null(Duty("Vẽ tranh cổ động. Đơn vị phối hợp: các thôn.").Lead);

    [Theory]
    [InlineData("Giao ban cộng tác viên vào đầu tháng.", null)]
    [InlineData("Giao Ban Chỉ huy Quân sự xã cắm biển cảnh báo.", "Ban Chỉ huy Quân sự xã")]
    public void A_meeting_is_no_body(string duty, string? lead) => Assert.Equal(lead, Duty(duty).Lead);

    [Theory]
    [InlineData("5. Công an xã; Ban Chỉ huy Quân sự xã", "Công an xã|Ban Chỉ huy Quân sự xã")]
    [InlineData("5. Các trường Mầm non, Tiểu học và THCS", "Các trường Mầm non|Các trường Tiểu học|Các trường THCS")]
    [InlineData("5. Trung tâm Kiểm soát bệnh tật tỉnh, các bệnh viện", "Trung tâm Kiểm soát bệnh tật tỉnh|các bệnh viện")]
    [InlineData("5. Đề nghị UBND các xã, phường, đặc khu", "UBND các xã, phường, đặc khu")]
    [InlineData("5. Bà Lò Thị Mây, Phó Chủ tịch UBND xã", "Phó Chủ tịch UBND xã")]
    [InlineData("5. Trạm Y tế xã (cơ quan thường trực)", "Trạm Y tế xã")]
    public void The_bodies_of_an_entry(string entry, string bodies)
    {
        var plan = Plan($"V. TỔ CHỨC THỰC HIỆN\n{entry}\nGiữ trẻ em an toàn.");

        Assert.Equal(bodies.Split('|'), Assert.Single(plan.Units).Bodies);
        Assert.NotNull(Assert.Single(plan.Tasks).Lead);
    }

    [Theory]
    [InlineData("Giảm số trẻ bị thương xuống dưới 450/100.000 trẻ em.", 450, "/100.000 trẻ em", TargetComparison.LessThan)]
    [InlineData("Phấn đấu 9/9 thôn có sân chơi.", 9, "thôn", TargetComparison.Exactly)]
    public void Rates_and_parts_of_a_whole_are_targets(string duty, int value, string unit, TargetComparison comparison)
    {
        var target = Assert.Single(Duty(duty).Targets);

        Assert.Equal((value, unit, comparison), (target.Value, target.Unit, target.Comparison));
    }

    [Theory]
    [InlineData("Tặng quà, mỗi suất 300.000 đồng, hết 9 triệu đồng.", 9_000_000)]
    [InlineData("Hỗ trợ mỗi em 500.000 đồng từ quỹ 4.500.000 đồng.", 4_500_000)]
    [InlineData("Tặng quà, mỗi suất 300.000 đồng.", 300_000)]
    public void The_sum_goes_before_the_price_of_one(string duty, long money) => Assert.Equal(money, Duty(duty).Money);

    [Theory]
    [InlineData("Phát phao bơi trước mùa hè.", DueKind.Date, null, "2026-05-31")]
    [InlineData("Mở diễn đàn, tuần thứ 2 tháng 7/2026.", DueKind.Period, "2026-07-01", "2026-07-31")]
    [InlineData("Hội trại ngày 14 và 15 tháng 6.", DueKind.Range, "2026-06-14", "2026-06-15")]
    public void Times_as_people_say_them(string duty, DueKind kind, string? from, string last)
    {
        var due = Duty(duty).Due;

        Assert.Equal((kind, from is null ? null : DateOnly.Parse(from, null), DateOnly.Parse(last, null)), (due.Kind, due.From, due.LastDay));
    }

    [Fact]
    public void A_list_of_grounds_with_dashes_is_no_part_of_the_plan()
    {
        var plan = Plan("""
            Căn cứ:
            - Luật Trẻ em năm 2016;
            - Quyết định số 23/QĐ-TTg ngày 07/01/2021.
            Ủy ban nhân dân xã ban hành Kế hoạch như sau:
            I. NHIỆM VỤ
            1. Lát đường đến trường.
            """);

        Assert.Equal(["I.1"], plan.Tasks.Select(t => t.Path));
        Assert.All(plan.Grounds, ground => Assert.Equal(["mở đầu"], ground.CitedAt));
        Assert.Equal(2, plan.Grounds.Count);
    }

    [Fact]
    public void What_the_ward_itself_sends_upward_is_no_round_of_the_units()
    {
        var plan = Plan("""
            VI. CHẾ ĐỘ BÁO CÁO
            Các thôn, trường học báo cáo 6 tháng trước ngày 05/6, báo cáo năm trước ngày 05/12 về UBND xã để tổng hợp, báo cáo Sở Y tế trước ngày 15/6 và 15/12/2026.
            """);

        Assert.Equal([("half-year", Day(2026, 6, 4)), ("year", Day(2026, 12, 4))], plan.ReportRounds.Select(r => (r.Kind, r.Due)));
    }

    [Fact]
    public void An_officer_who_reports_upward_still_owes_it()
    {
        var plan = Plan("""
            V. TỔ CHỨC THỰC HIỆN
            1. Phòng Văn hóa - Xã hội
            Tổng hợp, báo cáo UBND tỉnh kết quả 6 tháng trước ngày 15/6 và cả năm trước ngày 15/12.
            """);

        Assert.Equal(["half-year", "year"], plan.ReportRounds.Select(r => r.Kind));
        Assert.All(plan.ReportRounds, round => Assert.Equal(["Phòng Văn hóa - Xã hội"], round.From));
    }

    [Fact]
    public void A_regime_in_the_last_words_of_the_plan()
    {
        var plan = Plan("""
            I. NHIỆM VỤ
            1. Lát đường đến trường.
            Trong quá trình thực hiện nếu vướng mắc, các đơn vị báo cáo về UBND xã để xem xét. Định kỳ trước ngày 10/6 và ngày 10/12/2026, các cơ quan, đơn vị, thôn báo cáo kết quả về Phòng Văn hóa - Xã hội./.
            """);

        Assert.Equal([("half-year", Day(2026, 6, 9)), ("year", Day(2026, 12, 9))], plan.ReportRounds.Select(r => (r.Kind, r.Due)));
        Assert.All(plan.ReportRounds, round => Assert.Equal(["cơ quan", "đơn vị", "thôn"], round.From));
        Assert.All(plan.ReportRounds, round => Assert.Equal(["Phòng Văn hóa - Xã hội"], round.To));
    }

    [Theory]
    [InlineData("TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND HUYỆN\nTriệu Thị Sen", "TRƯỞNG BAN, PHÓ CHỦ TỊCH UBND HUYỆN", null, "Triệu Thị Sen")]
    [InlineData("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nBSCKII. Triệu Thị Sen", "PHÓ GIÁM ĐỐC", "KT. GIÁM ĐỐC", "Triệu Thị Sen")]
    public void Who_signs(string block, string position, string? authority, string name)
    {
        var plan = Plan("I. NHIỆM VỤ\n1. Lát đường đến trường.", $"Nơi nhận:\n- Các thôn;\n- Lưu: VT.\n{block}");

        Assert.Equal(new Signer(name, position, authority), plan.Document.Signer);
        Assert.Equal(["Các thôn", "Lưu: VT"], plan.Document.Recipients);
    }
}
