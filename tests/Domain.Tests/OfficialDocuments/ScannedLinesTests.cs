using MangNon.Domain.OfficialDocuments;
using Xunit;

namespace MangNon.Domain.Tests.OfficialDocuments;

public sealed class ScannedLinesTests
{
    [Fact]
    public void Roman_numbers_and_points_behind_numbers_are_put_right_by_the_one_that_must_come_next()
    {
        var text = ScannedLines.Of(
        [
            "KẾ HOẠCH\nL MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n2. 'Yêu cầu\nI.  NHIỆM VỤ TRỌNG TÂM\n1 Truyền thông\n2, Bảo vệ trẻ em",
            "IH. TỔ CHỨC THỰC HIỆN\n1 Công an phường\nTV. CHẾ ĐỘ BÁO CÁO",
        ]);

        Assert.Equal(
            ["KẾ HOẠCH", "I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "2. Yêu cầu", "II. NHIỆM VỤ TRỌNG TÂM", "1. Truyền thông", "2. Bảo vệ trẻ em", "III. TỔ CHỨC THỰC HIỆN", "1. Công an phường", "IV. CHẾ ĐỘ BÁO CÁO"],
            text.Lines.Select(l => l.Text));
        Assert.Equal(2, text.Pages);
    }

    [Theory]
    [InlineData("12 Trẻ em được hỗ trợ")]
    [InlineData("04 buổi truyền thông")]
    [InlineData("L. nói với em")]
    [InlineData("ỦY BAN NHÂN DÂN")]
    [InlineData("2026 Phường Hoa Sữa")]
    public void What_may_be_no_number_stays_as_it_was_seen(string line) => Assert.Equal(line, ScannedLines.Of([line]).Lines.Single().Text);
}
