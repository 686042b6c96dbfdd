using System.Net;
using MangNon.App.Platform.Web;
using MangNon.App.Tests.House;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Commands;

/// <summary>While the data is still being made the sign-in page is there, and who signs in waits.</summary>
public sealed class DoorTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_sign_in_page_answers_while_the_door_is_closed_and_signing_in_waits_for_it()
    {
        using var visitor = house.Stranger();
        Task signingIn;
        using (house.Services.GetRequiredService<Door>().Close())
        {
            await visitor.GetAsync("/");
            Assert.Equal((HttpStatusCode.OK, "/dang-nhap?tiep=%2F"), (visitor.Status, visitor.Address));
            await visitor.GetAsync("/css/base.css");
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            await visitor.GetAsync("/dang-nhap");
            signingIn = visitor.SignInAsync("vanhoa");
            await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
            Assert.False(signingIn.IsCompleted);
        }

        await signingIn;
        Assert.Equal("/", visitor.Address);
    }

    [Fact]
    public async Task A_page_with_data_waits_for_the_door()
    {
        using var officer = await house.As("vanhoa");
        Task asking;
        using (house.Services.GetRequiredService<Door>().Close())
        {
            asking = officer.GetAsync("/nhiem-vu");
            await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
            Assert.False(asking.IsCompleted);
        }

        await asking;
        Assert.Equal((HttpStatusCode.OK, "/nhiem-vu"), (officer.Status, officer.Address));
    }

    [Fact]
    public async Task The_first_page_of_who_is_signed_in_has_data_and_waits_too()
    {
        using var officer = await house.As("vanhoa");
        Task asking;
        using (house.Services.GetRequiredService<Door>().Close())
        {
            asking = officer.GetAsync("/");
            await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
            Assert.False(asking.IsCompleted);
        }

        await asking;
        Assert.Equal((HttpStatusCode.OK, "/"), (officer.Status, officer.Address));
    }

    [Fact]
    public async Task Where_the_data_will_not_be_there_nobody_comes_in()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        var door = own.Services.GetRequiredService<Door>();
        using var officer = await own.As("vanhoa");
        var closed = door.Close();

        door.StaysClosed(new InvalidOperationException("Không có dữ liệu."));
        await officer.GetAsync("/nhiem-vu");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, officer.Status);
        Assert.True(door.IsClosed);
        closed.Dispose();
    }
}
