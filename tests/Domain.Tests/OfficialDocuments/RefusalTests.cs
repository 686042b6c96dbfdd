using MangNon.Domain.OfficialDocuments;
using Xunit;
using static MangNon.Domain.Tests.OfficialDocuments.PlanText;

namespace MangNon.Domain.Tests.OfficialDocuments;

public class RefusalTests
{
    [Theory]
    [InlineData("", "plan.no-text")]
    [InlineData(" \n \n\f", "plan.no-text")]
    [InlineData("UBND XÃ ĐỒI SIM\nBÁO CÁO\nKết quả công tác trẻ em năm 2026\nI. Kết quả", "plan.other-type")]
    [InlineData("QUYẾT ĐỊNH\nVề việc thành lập Ban Chỉ đạo\nĐiều 1.", "plan.other-type")]
    [InlineData("UBND XÃ ĐỒI SIM\nSố: 5/UBND-VX\nV/v thăm trẻ em\nKính gửi: Các thôn", "plan.letter")]
    [InlineData("Hôm nay trời đẹp.\nEm đi học.", "plan.not-official")]
    public void Anything_but_a_plan_is_refused_with_a_sentence_in_both_languages(string text, string code)
    {
        var refused = Assert.Throws<NotAPlanException>(() => Read(text));
        Assert.Equal(code, refused.Code);
        Assert.EndsWith(".", refused.Vietnamese);
        Assert.EndsWith(".", refused.English);
    }

    [Fact]
    public void A_plan_issued_with_a_decision_is_read_from_the_plan_on()
    {
        var plan = ReadDocx("""
            ỦY BAN NHÂN DÂN XÃ ĐỒI SIM|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            QUYẾT ĐỊNH
            Về việc ban hành Kế hoạch nuôi dạy trẻ
            Điều 1. Ban hành kèm theo Quyết định này Kế hoạch nuôi dạy trẻ.
            KẾ HOẠCH
            Nuôi dạy trẻ năm 2026
            (Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 02/3/2026)
            I. NHIỆM VỤ
            1. Công an xã giữ trật tự cổng trường.
            """);
        Assert.Equal("Nuôi dạy trẻ năm 2026", plan.Document.Title);
        Assert.Equal("Công an xã", Assert.Single(plan.Tasks).Lead);
    }
}
