using MangNon.Domain.Plans;
using Xunit;

namespace MangNon.Domain.Tests.Plans;

public sealed class DutyTextTests
{
    [Theory]
    [InlineData("Rà soát danh sách. Công an xã chủ trì, phối hợp với các thôn. Sản phẩm: danh sách.", "Công an xã", "Rà soát danh sách.")]
    [InlineData("Mở 02 lớp bơi. Kinh phí: 36.000.000 đồng.", null, "Mở 02 lớp bơi.")]
    [InlineData("Chủ trì: Công an xã.", "Công an xã", "Chủ trì: Công an xã.")]
    [InlineData("Rà soát. Công an xã chủ trì việc bàn giao.", null, "Rà soát. Công an xã chủ trì việc bàn giao.")]
    [InlineData("Công an xã chủ trì rà soát các điểm. Báo cáo kết quả.", "Công an xã", "Công an xã chủ trì rà soát các điểm. Báo cáo kết quả.")]
    public void Sentences_that_only_say_who_and_what_comes_out_go_into_their_own_fields(string text, string? lead, string expected) =>
        Assert.Equal(expected, DutyText.Of(text, lead, hasDay: false));

    [Theory]
    [InlineData("Cân đối kinh phí trước ngày 30/6/2026.", true, "Cân đối kinh phí.")]
    [InlineData("Khám cho trẻ dưới 06 tuổi, hoàn thành trước ngày 20-12-2026.", true, "Khám cho trẻ dưới 06 tuổi.")]
    [InlineData("Bàn giao danh sách trước ngày 31/5.", false, "Bàn giao danh sách trước ngày 31/5.")]
    [InlineData("Trước ngày 31/5 bàn giao danh sách.", true, "Trước ngày 31/5 bàn giao danh sách.")]
    public void A_closing_day_goes_when_it_was_read(string text, bool hasDay, string expected) =>
        Assert.Equal(expected, DutyText.Of(text, lead: null, hasDay));
}
