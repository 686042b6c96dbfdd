using System.Net;
using Xunit;

namespace MangNon.App.Tests.House;

public sealed class VisitorTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_person_signs_in_sees_who_they_are_and_signs_out()
    {
        using var visitor = await house.As("vanhoa");

        Assert.Equal("/", visitor.Address);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("Trần Thu Hà", visitor.Text, StringComparison.Ordinal);

        await visitor.GetAsync("/dang-xuat");
        await visitor.SubmitAsync("Đăng xuất khỏi máy này");

        Assert.Equal("/dang-nhap", visitor.Address);
        await visitor.GetAsync("/");
        Assert.StartsWith("/dang-nhap", visitor.Address, StringComparison.Ordinal);
    }
}
