using MangNon.Domain.Names;
using Xunit;

namespace MangNon.Domain.Tests.Names;

public sealed class VietnameseNamesTests
{
    [Theory]
    [InlineData("Nguyễn Thị Bé", "nguyen thi be")]
    [InlineData("HOÀ và hòa", "hoa va hoa")]
    [InlineData("Đặng  Văn   Ổn", "dang van on")]
    [InlineData("Tổ dân phố số 3, khu A", "to dan pho so 3 khu a")]
    [InlineData("\u0110u\u031B\u0301c", "duc")]
    [InlineData("", "")]
    public void Words_are_compared_without_marks(string written, string expected) => Assert.Equal(expected, VietnameseText.Fold(written));

    [Fact]
    public void People_are_sorted_by_given_name_then_family_name_by_the_vietnamese_alphabet()
    {
        string[] sorted = ["Lê Văn An", "Nguyễn An", "Trần Thị Ân", "Phạm Bảo", "Lê Văn Dũng", "Lê Văn Đức", "Hồ Hoa", "Hồ Hòa", "Hồ Hoá", "Đỗ Ước"];

        Assert.Equal(sorted, sorted.Reverse().OrderBy(PersonName.SortKey, StringComparer.Ordinal));
    }

    [Fact]
    public void What_comes_from_outside_is_composed_and_without_control_characters() =>
        Assert.Equal("Hòa\nBình", VietnameseText.Clean("  Ho\u0300a\u0000\n\u0007Bi\u0300nh "));
}
