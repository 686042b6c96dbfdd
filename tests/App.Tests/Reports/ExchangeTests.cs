using System.Data.Common;
using System.Net;
using System.Text;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Reports;

/// <summary>A ward and the level above in two installations: two programs, two databases, two rings of keys, and files carried between them.</summary>
public sealed partial class ExchangeTests : IAsyncLifetime
{
    private const string AboveAdministrator = "quantri.tinh";

    private TestDatabase _wardDatabase = null!;
    private TestDatabase _aboveDatabase = null!;
    private Installation _ward = null!;
    private Installation _above = null!;

    // The demo ward under another code and name, so that it is none of those the other installation knows.
    public async ValueTask InitializeAsync()
    {
        (_wardDatabase, _aboveDatabase) = (await TestDatabase.CopyAsync(), await TestDatabase.CopyAsync());
        await _wardDatabase.ExecuteAsync("update wards set \"Code\" = '00002', \"Name\" = 'Phường Hoa Sen' where \"Code\" = '00001'");
        _ward = await OpenAsync(_wardDatabase);
        _above = await OpenAsync(_aboveDatabase);
        await _above.HireAsync(AboveAdministrator, "Đào Quản Trị", Role.Administrator, colleague: "captren");
    }

    public async ValueTask DisposeAsync()
    {
        await _ward.DisposeAsync();
        await _above.DisposeAsync();
        await _wardDatabase.DropAsync();
        await _aboveDatabase.DropAsync();
    }

    [Fact]
    public async Task A_report_and_its_receipts_cross_once_however_often_they_are_carried_and_whoever_is_stopped_meanwhile()
    {
        await ShakeHandsAsync();
        using var leader = await _ward.As("chutich");
        var (second, file) = await SendAsync(leader, "77");

        await StopInTheMiddleAsync(file);
        Assert.Equal(0, await _aboveDatabase.CountAsync("received_reports") + await _aboveDatabase.CountAsync("received_files"));

        using var above = await _above.As("captren");
        await TakeInAsync(above, file);
        Assert.Contains("chữ ký và mã kiểm tra đúng", above.Page.Body!.TextContent, StringComparison.Ordinal);
        await TakeInAsync(above, file);
        Assert.Contains("không có gì thay đổi", above.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((1, 1), (await _aboveDatabase.CountAsync("received_reports"), await _aboveDatabase.CountAsync("received_files")));
        await BoardShowsAsync(above, "Bản 2");

        await above.SubmitAsync("#tra-loi details button.main", ("reason", " "));
        Assert.NotNull(above.Page.QuerySelector("#loi-tra-lai"));
        await above.SubmitAsync("#tra-loi details button.main", ("reason", "Thiếu số liệu quý"));
        var returned = await BytesAsync(above, above.Address + "/giay-bao-nhan.jsonl");
        await ReceiptAsync(leader, returned);
        Assert.Equal((SendingState.Returned, "Thiếu số liệu quý"), await StateAsync(second));
        await ReceiptAsync(leader, returned);
        Assert.Contains("không có gì mới", leader.Page.Body!.TextContent, StringComparison.Ordinal);

        var (third, next) = await SendAsync(leader, "78");
        await TakeInAsync(above, next);
        Assert.Equal(2, await _aboveDatabase.CountAsync("received_reports"));
        Assert.Contains("Xem bản 2", above.Text, StringComparison.Ordinal);
        await BoardShowsAsync(above, "Bản 3");
        var received = await BytesAsync(above, above.Address + "/giay-bao-nhan.jsonl");
        await above.SubmitAsync("Chấp nhận báo cáo");
        await ReceiptAsync(leader, await BytesAsync(above, above.Address + "/giay-bao-nhan.jsonl"));
        await ReceiptAsync(leader, received);
        Assert.Equal((SendingState.Accepted, null), await StateAsync(third));
        Assert.Equal((SendingState.Returned, "Thiếu số liệu quý"), await StateAsync(second));
        await TracesAsync();
    }

    [Fact]
    public async Task What_is_altered_unknown_too_big_or_meant_for_others_is_refused_and_nothing_is_kept()
    {
        using var leader = await _ward.As("chutich");
        using var above = await _above.As("captren");
        await MakeKeyAsync(_ward, "quantri");
        var (_, file) = await SendAsync(leader, "77");
        await above.GetAsync("/bao-cao/cap-duoi/nhap-tep");
        Assert.Contains("Chưa chấp nhận khóa của phường, xã nào", above.Text, StringComparison.Ordinal);

        await MakeKeyAsync(_above, AboveAdministrator);
        await AcceptAsync(_above, AboveAdministrator, await KeyOfAsync(_above, AboveAdministrator), PartnerSide.Below, "00005", "Phường Khác", "khóa của chính hệ thống này");
        await AcceptAsync(_above, AboveAdministrator, await KeyOfAsync(_ward, "quantri"), PartnerSide.Below, "00001", "Phường Măng Non", "làm việc ngay trong hệ thống này");
        await AcceptAsync(_above, AboveAdministrator, await KeyOfAsync(_ward, "quantri"), PartnerSide.Below, "00003", "Phường Bên Cạnh");
        await RefusedAsync(above, file, "thuộc phường, xã khác");
        await AcceptAsync(_above, AboveAdministrator, await KeyOfAsync(_ward, "quantri"), PartnerSide.Below, "00002", "Phường Hoa Sen");

        foreach (var at in (int[])[10, file.Length / 3, file.Length / 2, file.Length - 40])
        {
            var altered = file.ToArray();
            altered[at] ^= 1;
            await RefusedAsync(above, altered, "");
        }

        await RefusedAsync(above, [.. file, .. new byte[5 * 1024 * 1024]], "lớn hơn 5 MB");
        await RefusedAsync(above, "không phải tệp"u8.ToArray(), "không phải tệp ký số");
        Assert.Equal(0, await _aboveDatabase.CountAsync("received_reports"));

        using var administrator = await _above.As(AboveAdministrator);
        await administrator.GetAsync("/bao-cao/khoa");
        foreach (var _ in new[] { 1, 2 }) await administrator.SubmitAsync("Thôi tin", ("reason", "Thay khóa"));
        await RefusedAsync(above, file, "Chưa chấp nhận khóa", expectsForm: false);
        Assert.Equal(2, await _aboveDatabase.CountAsync("partner_keys"));
    }

    [Fact]
    public async Task The_file_names_no_child_and_holds_the_paper_that_is_read_at_the_other_side()
    {
        await ShakeHandsAsync();
        using var leader = await _ward.As("chutich");
        using var above = await _above.As("captren");
        var (_, file) = await SendAsync(leader, "77");
        var names = await _ward.AskAsync(async db => await db.ChildrenFor(await _ward.ViewerAsync("vanhoa")).Select(c => c.FullName).ToListAsync());
        var text = Encoding.UTF8.GetString(file);
        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, n => text.Contains(n, StringComparison.Ordinal));

        await TakeInAsync(above, file);
        var paper = await BytesAsync(above, above.Address + ".docx");
        Assert.Contains("Bản 2, mã", Documents.Reading.DocxFoot.TextOf(paper), StringComparison.Ordinal);

        await _aboveDatabase.ExecuteAsync("update received_reports set \"Content\" = replace(\"Content\", 'hoàn thành', 'bỏ dở')");
        await above.GetAsync(above.Address);
        Assert.Contains("không còn khớp chữ ký", above.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_opens_the_pages_and_files_of_the_exchange()
    {
        await ShakeHandsAsync();
        using var leader = await _ward.As("chutich");
        using var above = await _above.As("captren");
        var (version, file) = await SendAsync(leader, "77");
        await TakeInAsync(above, file);
        var received = above.Address;

        using var officer = await _above.As("vanhoa");
        foreach (var address in new[] { received, received + ".docx", received + "/giay-bao-nhan.jsonl", "/bao-cao/khoa", "/bao-cao/khoa/khoa-cong-khai.pem", "/bao-cao/cap-duoi/nhap-tep" })
        {
            await officer.GetAsync(address);
            Assert.Equal(HttpStatusCode.Forbidden, officer.Status);
        }

        using var inhouse = await _ward.As("captren");
        await inhouse.GetAsync($"/bao-cao/ban/{version.Value}.jsonl");
        Assert.Equal(HttpStatusCode.Forbidden, inhouse.Status);
        Assert.Empty(await _above.AskAsync(async db => await db.ReceivedReportsFor(await _above.ViewerAsync("vanhoa")).ToListAsync()));
    }

    private static async Task<Installation> OpenAsync(TestDatabase database, Action<IServiceCollection>? change = null)
    {
        var house = new Installation(database, change);
        await house.InitializeAsync();
        return house;
    }

    // The program of the level above writes the report, has not committed it, and ends. Another one is started in its place.
    private async Task StopInTheMiddleAsync(byte[] file)
    {
        await _above.DisposeAsync();
        var stop = new StopBeforeCommit();
        await using (var doomed = await OpenAsync(_aboveDatabase, services =>
        {
            services.ConfigureDbContext<SqliteDb>(o => o.AddInterceptors(stop));
            services.ConfigureDbContext<PostgresDb>(o => o.AddInterceptors(stop));
        }))
        {
            using var above = await doomed.As("captren");
            await TakeInAsync(above, file);
            Assert.Equal(HttpStatusCode.InternalServerError, above.Status);
        }

        Assert.True(stop.WasReached);
        _above = await OpenAsync(_aboveDatabase);
    }

    private async Task ShakeHandsAsync()
    {
        await MakeKeyAsync(_ward, "quantri");
        await MakeKeyAsync(_above, AboveAdministrator);
        await AcceptAsync(_above, AboveAdministrator, await KeyOfAsync(_ward, "quantri"), PartnerSide.Below, "00002", "Phường Hoa Sen");
        await AcceptAsync(_ward, "quantri", await KeyOfAsync(_above, AboveAdministrator), PartnerSide.Above, "00", "Tỉnh Lá Xanh");
    }

    private static async Task MakeKeyAsync(TestHouse house, string account)
    {
        using var administrator = await house.As(account);
        await administrator.GetAsync("/bao-cao/khoa");
        await administrator.SubmitAsync("Tạo khóa");
    }

    private static async Task<(byte[] Pem, string Fingerprint)> KeyOfAsync(TestHouse house, string account)
    {
        using var administrator = await house.As(account);
        await administrator.GetAsync("/bao-cao/khoa");
        var fingerprint = administrator.Page.QuerySelector("#van-tay-minh")!.TextContent;
        var pem = await BytesAsync(administrator, "/bao-cao/khoa/khoa-cong-khai.pem");
        Assert.Equal(PublicSigningKey.Bare(fingerprint), PublicSigningKey.TryRead(Encoding.ASCII.GetString(pem))?.Fingerprint);
        return (pem, fingerprint);
    }

    private static async Task AcceptAsync(TestHouse house, string account, (byte[] Pem, string Fingerprint) key, PartnerSide side, string code, string name, string? refusal = null)
    {
        using var administrator = await house.As(account);
        await administrator.GetAsync("/bao-cao/khoa");
        await administrator.SubmitAsync("Chấp nhận khóa", ("file", new TestFile("khoa.pem", key.Pem)), ("Heard", "0000"), ("Compared", "Gọi điện"), ("Side", $"{side}"), ("Code", code), ("Name", name));
        Assert.NotNull(administrator.Page.QuerySelector("#loi-van-tay"));
        Assert.Equal(name, administrator.Page.QuerySelector("#ten")!.GetAttribute("value"));
        await administrator.SubmitAsync("Chấp nhận khóa", ("file", new TestFile("khoa.pem", key.Pem)), ("Heard", key.Fingerprint));
        if (refusal is null) Assert.Empty(administrator.Page.QuerySelectorAll(".sum"));
        else Assert.Contains(refusal, administrator.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
    }

    // The next version of the ward's report, sent on paper under this number, and its file.
    private async Task<(ReportVersionId Version, byte[] File)> SendAsync(Visitor leader, string number, TestFile? signed = null)
    {
        var report = await _ward.AskAsync(async db => await db.WardReportsFor(await _ward.ViewerAsync("vanhoa")).AsNoTracking().FirstAsync(r => r.Status == WardReportStatus.Sent));
        await leader.GetAsync($"/bao-cao/tong-hop/{report.Id.Value}");
        await leader.SubmitAsync("Mở khóa", ("reason", "Bổ sung"));
        await leader.SubmitAsync("Duyệt báo cáo");
        await leader.SubmitAsync("Ghi nhận đã gửi", [("number", number), ("sentOn", "23/11/2026"), .. signed is null ? [] : new (string, object?)[] { ("files", signed) }]);
        var version = await _ward.AskAsync(async db => await db.ReportVersionsFor(await _ward.ViewerAsync("vanhoa")).Where(v => v.ReportId == report.Id).OrderByDescending(v => v.Number).Select(v => v.Id).FirstAsync());
        await leader.GetAsync($"/bao-cao/ban/{version.Value}");
        Assert.Contains("Tải tệp ký số gửi cấp trên", leader.Text, StringComparison.Ordinal);
        return (version, await BytesAsync(leader, $"/bao-cao/ban/{version.Value}.jsonl"));
    }

    private static async Task TakeInAsync(Visitor above, byte[] file)
    {
        await above.GetAsync("/bao-cao/cap-duoi/nhap-tep");
        await above.SubmitAsync("Nhập tệp", ("file", new TestFile("bao-cao.jsonl", file)));
    }

    private static async Task RefusedAsync(Visitor above, byte[] file, string words, bool expectsForm = true)
    {
        await above.GetAsync("/bao-cao/cap-duoi/nhap-tep");
        Assert.Equal(expectsForm, above.Page.QuerySelector("#tep") is not null);
        if (expectsForm) await above.SubmitAsync("Nhập tệp", ("file", new TestFile("bao-cao.jsonl", file)));
        Assert.Contains(words, (expectsForm ? above.Page.QuerySelector("#loi-tep")! : above.Page.QuerySelector("main")!).TextContent, StringComparison.Ordinal);
    }

    private static async Task ReceiptAsync(Visitor leader, byte[] file)
    {
        await leader.GetAsync("/bao-cao/giay-bao-nhan");
        await leader.SubmitAsync("main form .btn.main", ("file", new TestFile("giay-bao-nhan.jsonl", file)));
        Assert.Empty(leader.Page.QuerySelectorAll(".sum"));
    }

    private async Task<(SendingState, string?)> StateAsync(ReportVersionId version)
    {
        var sending = await _ward.AskAsync(async db => await db.SendingsFor(await _ward.ViewerAsync("vanhoa")).AsNoTracking().SingleAsync(s => s.VersionId == version));
        return (sending.State, sending.ReturnReason);
    }

    private static async Task BoardShowsAsync(Visitor above, string version)
    {
        await above.GetAsync("/bao-cao/cap-duoi");
        await above.FollowAsync(": Phường Hoa Sen");
        Assert.Contains(version, above.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<byte[]> BytesAsync(Visitor visitor, string address) => await visitor.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative));

    private async Task TracesAsync()
    {
        Assert.Equal(2, await KindsAsync(_above, "received-report.take-in"));
        Assert.Equal((1, 1, 3), (await KindsAsync(_above, "received-report.return"), await KindsAsync(_above, "received-report.accept"), await KindsAsync(_above, "received-report.export-receipt")));
        Assert.Equal((2, 2), (await KindsAsync(_ward, "report.export-signed"), await KindsAsync(_ward, "report.take-receipt")));
    }

    private static Task<int> KindsAsync(TestHouse house, string kind) => house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Kind == kind));

    private sealed class Installation(TestDatabase database, Action<IServiceCollection>? change) : TestHouse(database)
    {
        protected override void Change(IServiceCollection services) => change?.Invoke(services);
    }

    /// <summary>Fails once the report's file is written and before anything is committed.</summary>
    private sealed class StopBeforeCommit : DbCommandInterceptor
    {
        public bool WasReached { get; private set; }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Stop(command);
            return new(result);
        }

        public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            Stop(command);
            return new(result);
        }

        private void Stop(DbCommand command)
        {
            if (!command.CommandText.Contains("INSERT INTO received_files", StringComparison.OrdinalIgnoreCase) && !command.CommandText.Contains("INSERT INTO \"received_files\"", StringComparison.OrdinalIgnoreCase)) return;
            WasReached = true;
            throw new IOException("The program ends here.");
        }
    }
}
