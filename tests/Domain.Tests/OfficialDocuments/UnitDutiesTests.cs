using MangNon.Domain.OfficialDocuments;
using Xunit;
using static MangNon.Domain.Tests.OfficialDocuments.PlanText;

namespace MangNon.Domain.Tests.OfficialDocuments;

/// <summary>
/// The part that assigns duties, in a text whose indents are lost and whose every line has an empty one below: a duty begins where the
/// next word would still have fitted, or with a verb after a full stop unless the line is longer than an indented line can be.
/// </summary>
public class UnitDutiesTests
{
    private const string Text = """
        KẾ HOẠCH

        Giữ trẻ em an toàn bên sông năm 2024

        I. Mục đích: Để các em nhỏ ven sông có nơi chơi an toàn, có người trông nom

        khi cha mẹ đi làm xa và biết tự giữ mình khi ở gần sông nước.

        II. Nhiệm vụ và giải pháp

        a. Dựng hàng rào quanh các ao sâu trong xóm, treo biển báo ở bến đò và cử

        người trực vào những tháng nước lớn.

        b. Mở lớp dạy bơi cho các em từ bảy tuổi, mỗi lớp hai mươi em, học vào buổi

        chiều tại bể bơi của trường học.

        c. Phát phao cứu sinh cho các hộ sống trên ghe, nhắc các chủ đò chở học sinh

        không được chở quá số người.

        d. Nhắc các gia đình trông con khi mùa mưa lũ về, không để các em nhỏ ở nhà

        một mình lúc nước đang lên nhanh.

        III. Tổ chức thực hiện

        1. Trạm Y tế phường

        Tổ chức khám bệnh cho các em nhỏ sống trên ghe, lập sổ theo dõi từng em và

        tiêm chủng cho các em còn thiếu mũi theo lịch của trạm và của bệnh viện tỉnh.

        Phối hợp với các trường học dạy các em cách sơ cứu người bị ngạt nước; chuẩn

        bị đủ thuốc cho mùa lũ.

        2. Công an phường

        Nắm chắc các bến đò trong phường, không để các chủ đò chở quá số người...

        Kịp thời xử lý người đào ao không rào chắn, bơm cát sai phép làm sạt lở bờ

        sông cạnh đường đến trường của các em trong xóm.

        Tăng cường tuần tra ven sông vào những giờ các em tan học.

        3. Đoàn Thanh niên phường

        Vận động đoàn viên dạy bơi cho các em nhỏ, nhất là các em sống trên ghe. Phát

        động phong trào mỗi đoàn viên kèm một em biết bơi.

        Tổ chức cho các em chơi trò chơi dân gian vào chiều thứ bảy ở sân đình, có

        người lớn trông nom các em từ đầu đến cuối buổi chơi và đưa các em về đến tận nhà.

        Phối hợp với các tổ dân phố đưa đón những em ở xa, cha mẹ đi làm ăn xa chưa về kịp

        để đón con trong ngày lễ lớn.
        """;

    private static readonly PlanReading Plan = Read(Text);

    [Fact]
    public void Each_paragraph_of_a_unit_is_a_duty() => Assert.Equal(
        ["III.1#1", "III.1#2", "III.2#1", "III.2#2", "III.2#3", "III.3#1", "III.3#2"],
        Plan.Tasks.Select(t => t.Path).Where(p => p.StartsWith("III", StringComparison.Ordinal)));

    [Theory]
    [InlineData("III.1#2", "Phối hợp với các trường học")]
    [InlineData("III.2#2", "Kịp thời xử lý")]
    [InlineData("III.2#3", "Tăng cường tuần tra")]
    [InlineData("III.3#2", "Tổ chức cho các em")]
    public void A_verb_after_a_full_line_begins_the_next_duty(string path, string start) => Assert.StartsWith(start, Plan.Task(path).Text, StringComparison.Ordinal);

    [Fact]
    public void A_sentence_that_begins_inside_a_line_belongs_to_its_duty() => Assert.Contains("trên ghe. Phát động phong trào", Plan.Task("III.3#1").Text, StringComparison.Ordinal);

    [Fact]
    public void A_line_too_long_for_an_indented_one_goes_on_although_it_begins_with_a_verb() => Assert.Contains("tận nhà. Phối hợp với các tổ dân phố", Plan.Task("III.3#2").Text, StringComparison.Ordinal);

    [Fact]
    public void Outside_the_part_that_assigns_duties_a_verb_alone_begins_nothing()
    {
        var plan = Read(Text.Replace("III. Tổ chức thực hiện", "III. Các hoạt động", StringComparison.Ordinal));

        Assert.Contains("bệnh viện tỉnh. Phối hợp với các trường học", plan.Item("III.1").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_blank_more_than_usual_behind_a_line_ends_its_paragraph()
    {
        var blanks = string.Join('\n', Text.Split('\n').Select(l => l.Length == 0 ? l : l.EndsWith("đưa các em về đến tận nhà.", StringComparison.Ordinal) ? l + "  " : l + " "));

        Assert.StartsWith("Phối hợp với các tổ dân phố", Read(blanks).Task("III.3#3").Text, StringComparison.Ordinal);
    }
}
