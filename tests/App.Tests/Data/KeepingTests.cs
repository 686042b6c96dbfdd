using System.Net;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Data;

/// <summary>What goes into the database comes out the same, on both databases.</summary>
public sealed class KeepingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task An_instant_comes_back_as_the_same_instant_in_UTC()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var at = new DateTime(2026, 11, 23, 1, 2, 3, DateTimeKind.Utc).AddTicks(4567890);

        await house.WorkAsync(db => db.SaveAsync(new Act(officer, "test.when", at)));

        var kept = await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Kind == "test.when").Select(a => a.At).SingleAsync());
        Assert.Equal((at, DateTimeKind.Utc), (kept, kept.Kind));
    }

    [Fact]
    public async Task A_day_and_an_identifier_come_back_and_can_be_asked_for()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var unit = new Unit(Ids.New<UnitId>(), officer.Ward, "Đội công tác xã hội tình nguyện", UnitKind.Office, new DateOnly(2024, 2, 29), "Đội CTXH");

        await AddAsync(unit, officer.Account);

        var kept = await house.AskAsync(db => db.UnitsFor(officer).SingleAsync(u => u.Id == unit.Id && u.From == new DateOnly(2024, 2, 29)));
        Assert.Equal((unit.Id, unit.From, unit.Kind, "Đội CTXH"), (kept.Id, kept.From, kept.Kind, kept.OtherNames));
    }

    [Theory]
    [InlineData("Nguyễn Thị Bé", "Nguyễn Thị Bé")]
    [InlineData("Nguye\u0302\u0303n Thi\u0323 Be\u0301", "Nguyễn Thị Bé")]
    [InlineData("Đặng\0 Thị\u0007 Ổn ", "Đặng Thị Ổn")]
    [InlineData("O'Hara; drop table people --", "O'Hara; drop table people --")]
    [InlineData("Hờ 𠀀 Rú", "Hờ 𠀀 Rú")]
    public async Task A_name_is_kept_as_it_is_written(string typed, string kept)
    {
        var officer = await house.ViewerAsync("vanhoa");
        var person = new Person(Ids.New<PersonId>(), officer.Ward, typed);

        await AddAsync(person, officer.Account);

        Assert.Equal(kept, await house.AskAsync(db => db.PeopleFor(officer).Where(p => p.Id == person.Id).Select(p => p.FullName).SingleAsync()));
    }

    [Fact]
    public async Task A_reason_with_a_NUL_character_is_kept()
    {
        var officer = await house.ViewerAsync("vanhoa");

        await house.WorkAsync(db => db.SaveAsync(new Act(officer, "test.nul", TestHouse.Start.UtcDateTime, Reason: "trước\0sau")));

        Assert.Equal(1, await house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Kind == "test.nul")));
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_answered_as_such()
    {
        using var visitor = house.Stranger();

        await visitor.SignInAsync("van\0hoa");

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    [Fact]
    public async Task A_NUL_character_in_a_name_is_a_wrong_name_like_any_other()
    {
        using var visitor = house.Stranger();
        await visitor.GetAsync("/dang-nhap");
        var token = visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("van\0hoa"), "Account" },
            { new StringContent("bat-ky-mat-khau"), "Password" },
        };

        await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/dang-nhap") { Content = form });

        Assert.Equal((HttpStatusCode.OK, "/dang-nhap"), (visitor.Status, visitor.Address));
    }

    private Task AddAsync(object record, AccountId by) => house.WorkAsync(async db =>
    {
        var me = await db.FindViewerAsync(by.Value, new DateOnly(2026, 11, 23));
        db.Add(record);
        await db.SaveAsync(new Act(me, "test.add", TestHouse.Start.UtcDateTime));
    });
}
