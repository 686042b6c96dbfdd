using System.Net;
using System.Text;
using ICSharpCode.SharpZipLib.Zip;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Organisation;

/// <summary>The list of people and accounts leaves the house locked, for a purpose, and with a trace.</summary>
public sealed class ExportTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Password = "mat-khau-cua-tep";

    [Theory]
    [InlineData("quantri", "/to-chuc/xuat")]
    [InlineData("kiemtra", "/nhat-ky.xlsx")]
    public async Task It_asks_who_it_is_once_more_when_the_last_proof_is_old(string account, string address)
    {
        await using var later = await TestHouse.OpenAsync(_ => { });
        using var visitor = await later.As(account);
        later.Clock.Advance(TimeSpan.FromMinutes(16));

        await visitor.GetAsync(address);

        Assert.StartsWith("/xac-nhan-lai?tiep=", visitor.Address, StringComparison.Ordinal);
        Assert.DoesNotContain(await later.AskAsync(db => db.Set<ActRecord>().Select(a => a.Kind).ToListAsync()), k => k.EndsWith(".export", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_a_zip_file_that_opens_with_its_password_alone_and_says_what_it_is_for()
    {
        using var administrator = await house.As("quantri");
        await administrator.GetAsync("/to-chuc");
        await administrator.FollowAsync("Xuất danh sách");

        await administrator.SubmitAsync("Xuất tệp", ("purpose", "Lập danh sách họp"), ("password", Password), ("again", Password));

        Assert.Equal("application/zip", administrator.Answer.Content.Headers.ContentType!.MediaType);
        var bytes = await administrator.Answer.Content.ReadAsByteArrayAsync();
        using var zip = new ZipFile(new MemoryStream(bytes)) { Password = Password };
        Assert.All(zip.Cast<ZipEntry>(), e => Assert.Equal((true, 256), (e.IsCrypted, e.AESKeySize)));
        var note = Read(zip, "doc-truoc.txt");
        var people = await house.AskAsync(async db => await db.PeopleFor(await house.ViewerAsync("quantri")).CountAsync());
        Assert.Contains("Mục đích: Lập danh sách họp", note, StringComparison.Ordinal);
        Assert.Contains($"nguoi.xlsx: Người và chức vụ, {people} dòng", note, StringComparison.Ordinal);
        Assert.StartsWith("PK", Read(zip, "nguoi.xlsx"), StringComparison.Ordinal);
        using var wrong = new ZipFile(new MemoryStream(bytes)) { Password = "mat-khau-khac-han" };
        Assert.ThrowsAny<ZipException>(() => Read(wrong, "doc-truoc.txt"));
        var act = await house.AskAsync(db => db.Set<ActRecord>().SingleAsync(a => a.Kind == "people.export"));
        Assert.Equal(("Lập danh sách họp", true), (act.Reason, act.Subject!.StartsWith("rows/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_purpose_or_with_a_weak_password_nothing_leaves_and_nothing_is_traced()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        using var administrator = await own.As("quantri");
        await administrator.GetAsync("/to-chuc/xuat");

        await administrator.SubmitAsync("Xuất tệp", ("purpose", " "), ("password", "ngan"), ("again", "khac"));

        Assert.Equal(HttpStatusCode.OK, administrator.Status);
        Assert.Equal(3, administrator.Page.QuerySelectorAll(".form .msg").Length);
        Assert.False(await own.AskAsync(db => db.Set<ActRecord>().AnyAsync(a => a.Kind == "people.export")));
    }

    [Fact]
    public async Task Nobody_but_the_administrator_may()
    {
        using var officer = await house.As("vanhoa");

        await officer.GetAsync("/to-chuc/xuat");

        Assert.Equal(HttpStatusCode.Forbidden, officer.Status);
    }

    private static string Read(ZipFile zip, string name)
    {
        using var reader = new StreamReader(zip.GetInputStream(zip.GetEntry(name)), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
