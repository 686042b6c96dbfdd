using MangNon.Domain.Access;
using Xunit;

namespace MangNon.Domain.Tests.Access;

public sealed class PasswordRuleTests
{
    private static readonly PasswordOwner Owner = new("yen.ngo", "Ngô Hải Yến", "Phường Hoa Sen");

    [Theory]
    [InlineData("trăng rằm soi sân đình")]
    [InlineData("bốn mùa cây xanh lá")]
    [InlineData("xe đạp 3 bánh màu đỏ")]
    [InlineData("kq8!vw2@zt5#mh")]
    public void A_phrase_of_ones_own_can_be_used(string password) => Assert.Null(PasswordRule.WhyNot(password, Owner));

    [Theory]
    [InlineData(null, "password.too-short")]
    [InlineData("ngắn", "password.too-short")]
    [InlineData("mười một ký", "password.too-short")]
    [InlineData("aaaaaaaaaaaabbbb", "password.too-few-different")]
    [InlineData("0912 345 678 90", "password.figures-alone")]
    [InlineData("sen-ho-sen-ho-", "password.pattern")]
    [InlineData("abcdefghijklm", "password.pattern")]
    [InlineData("bí thư Ngô Hải Yến ơi", "password.own-name")]
    [InlineData("Yen.Ngo@gác-mái", "password.own-name")]
    [InlineData("haiyen dậy sớm mai", "password.own-name")]
    [InlineData("ao làng hoa sen nở", "password.own-name")]
    [InlineData("Mật Khẩu 123456", "password.common")]
    [InlineData("anh yêu em 2026", "password.common")]
    [InlineData("Password2026!", "password.common")]
    [InlineData("qwertyuiop123", "password.common")]
    [InlineData("mật khẩu Việt Nam 1", "password.common")]
    public void What_others_would_try_first_is_refused_with_its_reason(string? password, string reason) =>
        Assert.Equal(reason, PasswordRule.WhyNot(password, Owner)?.Code);

    [Fact]
    public void A_password_beyond_any_measure_is_refused() =>
        Assert.NotNull(PasswordRule.WhyNot(string.Concat(Enumerable.Range(0, 40).Select(i => $"từ {i} ")) + new string('x', 200), Owner));

    [Fact]
    public void A_name_of_three_letters_forbids_no_phrase() =>
        Assert.Null(PasswordRule.WhyNot("hoa nở bên thềm đá", new PasswordOwner("hoa", null, null)));
}
