using System.IO.Compression;
using System.Net;
using MangNon.App.Tests.House;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Reports;

/// <summary>A version goes to the level above, which says that it has it, sends it back or accepts it, and compiles what it has.</summary>
public sealed class SendingPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static Task<ReportSending> SendingAsync(TestHouse house) => house.AskAsync(async db => await db.SendingsFor(await house.ViewerAsync("captren")).AsNoTracking().SingleAsync());

    [Fact]
    public async Task Opening_is_no_receipt_and_the_ward_sees_each_answer()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        var sending = await SendingAsync(own);
        var page = $"/bao-cao/ban/{sending.VersionId.Value}";
        using var above = await own.As("captren");
        using var officer = await own.As("vanhoa");
        await above.GetAsync(page);
        Assert.Equal(SendingState.Sent, (await SendingAsync(own)).State);
        await officer.GetAsync($"/bao-cao/{sending.RoundId.Value}");
        Assert.Contains("Đã gửi, chờ cấp trên", officer.Text, StringComparison.Ordinal);

        await above.SubmitAsync("Xác nhận đã nhận");
        await officer.GetAsync($"/bao-cao/{sending.RoundId.Value}");
        Assert.Contains("Cấp trên đã nhận", officer.Text, StringComparison.Ordinal);
        Assert.Contains("23/11/2026", officer.Text, StringComparison.Ordinal);

        await above.SubmitAsync("#tra-loi details button.main", ("reason", "Thiếu số liệu quý"));
        await officer.GetAsync($"/bao-cao/{sending.RoundId.Value}");
        Assert.Contains("Thiếu số liệu quý", officer.Text, StringComparison.Ordinal);
        await above.GetAsync(page);
        Assert.Empty(above.Page.QuerySelectorAll("#tra-loi form"));
    }

    [Fact]
    public async Task Sending_back_without_a_reason_is_refused_beside_the_field()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        using var above = await own.As("captren");
        await above.GetAsync($"/bao-cao/ban/{(await SendingAsync(own)).VersionId.Value}");

        await above.SubmitAsync("#tra-loi details button.main", ("reason", " "));

        Assert.Contains("Ghi rõ phường phải bổ sung gì", above.Page.QuerySelector("#loi-tra-lai")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(SendingState.Sent, (await SendingAsync(own)).State);
    }

    [Fact]
    public async Task Of_two_answers_at_the_same_moment_one_is_kept()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        var sending = await SendingAsync(own);
        using var one = await own.As("captren");
        using var two = await own.As("captren");
        await one.GetAsync($"/bao-cao/ban/{sending.VersionId.Value}");
        await two.GetAsync($"/bao-cao/ban/{sending.VersionId.Value}");

        await Task.WhenAll(one.SubmitAsync("Xác nhận đã nhận"), two.SubmitAsync("#tra-loi details button.main", ("reason", "Thiếu")));

        Assert.True((await SendingAsync(own)).State is SendingState.Received or SendingState.Returned);
        Assert.All(new[] { one, two }, v => Assert.Equal(HttpStatusCode.OK, v.Status));
    }

    [Fact]
    public async Task Nobody_of_the_ward_answers_for_the_level_above()
    {
        var sending = await SendingAsync(house);
        using var leader = await house.As("chutich");
        await leader.GetAsync($"/bao-cao/ban/{sending.VersionId.Value}");
        Assert.Null(leader.Page.QuerySelector("#tra-loi"));
        await leader.GetAsync("/bao-cao/cap-duoi");
        Assert.Equal(HttpStatusCode.Forbidden, leader.Status);
    }

    [Fact]
    public async Task The_table_shows_wards_and_periods_and_the_compilation_takes_what_was_acknowledged()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        var sending = await SendingAsync(own);
        var version = await own.AskAsync(async db => await db.ReportVersionsFor(await own.ViewerAsync("captren")).AsNoTracking().SingleAsync());
        using var above = await own.As("captren");
        await above.GetAsync("/bao-cao/cap-duoi");
        Assert.Contains($"{version.FilledSections}/{FrozenReport.Sections} phần", above.Text, StringComparison.Ordinal);

        await above.GetAsync("/bao-cao/cap-duoi/2026-halfyear-1");
        Assert.Contains("Chưa có gì để tổng hợp", above.Text, StringComparison.Ordinal);
        await above.GetAsync($"/bao-cao/ban/{sending.VersionId.Value}");
        await above.SubmitAsync("Xác nhận đã nhận");
        await above.GetAsync("/bao-cao/cap-duoi/2026-halfyear-1");

        Assert.Contains("tổng hợp báo cáo của 01/01 phường, xã", above.Text, StringComparison.Ordinal);
        foreach (var figure in version.Read().Figures.Where(f => f.Total is not null)) Assert.Contains(figure.Label, above.Text, StringComparison.Ordinal);
        await using var file = await above.Http.GetStreamAsync(new Uri("/bao-cao/cap-duoi/2026-halfyear-1.docx", UriKind.Relative));
        using var zip = new ZipArchive(file);
        Assert.NotNull(zip.GetEntry("word/document.xml"));
        await above.GetAsync("/bao-cao/cap-duoi/2019-year-1");
        Assert.Equal(HttpStatusCode.NotFound, above.Status);
    }

    [Fact]
    public async Task After_an_unlock_the_level_above_keeps_the_version_it_was_sent_and_gets_the_next_when_it_is_sent()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        var first = await SendingAsync(own);
        var address = $"/bao-cao/tong-hop/{first.ReportId.Value}";
        using var leader = await own.As("chutich");
        using var above = await own.As("captren");
        await leader.GetAsync(address);
        await leader.SubmitAsync("Mở khóa", ("reason", "Sửa"));
        await leader.SubmitAsync("Duyệt báo cáo");
        await above.GetAsync($"/bao-cao/ban/{first.VersionId.Value}");
        Assert.Equal(HttpStatusCode.OK, above.Status);
        Assert.Equal(1, await own.AskAsync(async db => await db.ReportVersionsFor(await own.ViewerAsync("captren")).CountAsync()));

        await leader.SubmitAsync("Ghi nhận đã gửi", ("number", "77"), ("sentOn", "23/11/2026"));
        await above.GetAsync("/bao-cao");
        await above.FollowAsync("Xem: Phường");

        Assert.Contains("77/BC-UBND", above.Text, StringComparison.Ordinal);
        Assert.Contains("Bản 2", above.Text, StringComparison.Ordinal);
    }
}
