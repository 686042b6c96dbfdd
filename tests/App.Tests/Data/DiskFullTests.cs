using System.Net;
using MangNon.App.Tests.House;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Data;

/// <summary>
/// The disk of the running program is full: a real file system (tmpfs) that has no room left, below the data folder, and on PostgreSQL below the
/// tables too. PostgreSQL's own log lies elsewhere; that it finds no room is not tried. Where mounting is not allowed the test is skipped and says so.
/// </summary>
public sealed class DiskFullTests : IAsyncLifetime
{
    private const int Patience = 400;
    private static readonly string[] PlacesOfBackups = ["backups", "scratch"];

    private readonly List<SmallDisk> _disks = [];
    private readonly CookieContainer _jar = new();
    private TestDatabase _database = null!;
    private string _tables = "";

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CopyAsync();
        _tables = _database.Data + "-tables";
    }

    [Fact]
    public async Task On_a_full_disk_nothing_is_saved_by_half_everything_can_be_read_and_with_room_the_work_goes_on()
    {
        await MoveToSmallDisksAsync();
        var (saved, task) = (new List<string>(), await TaskAsync());
        await using (var program = await ServedProgram.StartAsync(_database, "--backup", Path.Combine(_database.Data, "backups")))
        {
            using var police = program.Visitor(_jar);
            using var administrator = program.Visitor(new CookieContainer());
            await police.SignInAsync("congan");
            await administrator.SignInAsync("quantri");
            await administrator.GetAsync("/sao-luu");
            _disks.ForEach(d => d.Fill());

            await ReportUntilFullAsync(police, task, saved);
            Assert.Equal("Máy chủ đã hết chỗ lưu", police.Page.QuerySelector("h1")!.TextContent);
            Assert.Contains("những gì đã lưu trước đó vẫn còn nguyên", police.Text, StringComparison.Ordinal);
            await InEnglishAsync(police, task, saved);
            await RefusesAnUploadAsync(police, task);
            await RefusesABackupAsync(administrator);
            await police.GetAsync("/");
            Assert.Equal(HttpStatusCode.OK, police.Status);

            _disks.ForEach(d => d.MakeRoom());
            Assert.True(await ReportAsync(police, task, "Đã có chỗ.", saved));
            await administrator.SubmitAsync("Sao lưu ngay");
            Assert.Equal(HttpStatusCode.OK, administrator.Status);
        }

        await HoldsAsync(saved);
    }

    private async Task MoveToSmallDisksAsync()
    {
        if (SmallDisk.Over(_database.Data, spareMegabytes: 12) is { } disk) _disks.Add(disk);
        else Assert.Skip("mounting a small disk is not allowed here");
        if (!TestDatabase.IsPostgres) return;
        Directory.CreateDirectory(_tables);
        _disks.Add(SmallDisk.Over(_tables, spareMegabytes: 40)!);
        Assert.True(SmallDisk.Run("chown", "postgres:", _tables));
        await _database.MoveTablesAsync(_tables);
    }

    private async Task<string> TaskAsync()
    {
        await using var house = new TestHouse(_database);
        await house.InitializeAsync();
        var me = await house.ViewerAsync("congan");
        return $"/nhiem-vu/{await house.AskAsync(db => db.TasksFor(me).Where(t => t.LeadUnitId == me.Unit && t.Status == PlanTaskStatus.Started || t.LeadUnitId == me.Unit && t.Status == PlanTaskStatus.Planned).OrderBy(t => t.Path).Select(t => t.Id.Value).FirstAsync())}";
    }

    // What is there already may have a little room of its own.
    private static async Task ReportUntilFullAsync(Visitor visitor, string task, List<string> saved)
    {
        for (var count = 0; count < Patience; count++)
        {
            if (!await ReportAsync(visitor, task, $"Việc {saved.Count}: " + new string('đ', 3000), saved)) return;
        }

        Assert.Fail("the disk never got full");
    }

    /// <returns>True when it was acknowledged; false when the page of a full disk came.</returns>
    private static async Task<bool> ReportAsync(Visitor visitor, string task, string words, List<string> saved)
    {
        await visitor.GetAsync(task);
        await visitor.SubmitAsync("#buoc button.main", ("Action", "Report"), ("Words", words));
        if (visitor.Status is HttpStatusCode.OK) saved.Add(words);
        else Assert.Equal(HttpStatusCode.InsufficientStorage, visitor.Status);
        return visitor.Status is HttpStatusCode.OK;
    }

    private static async Task InEnglishAsync(Visitor visitor, string task, List<string> saved)
    {
        await visitor.GetAsync("/");
        await visitor.SubmitAsync("form.tongue button");
        await ReportUntilFullAsync(visitor, task, saved);
        Assert.Contains("The server's disk is full", visitor.Text, StringComparison.Ordinal);
        await visitor.GetAsync("/");
        await visitor.SubmitAsync("form.tongue button");
    }

    private async Task RefusesAnUploadAsync(Visitor visitor, string task)
    {
        await visitor.GetAsync(task);
        await visitor.SubmitAsync("#buoc button.main", ("Action", "Report"), ("Words", "Có tệp."), ("files", new TestFile("anh.txt", [.. Enumerable.Repeat((byte)'a', 500_000)])));

        Assert.Equal(HttpStatusCode.InsufficientStorage, visitor.Status);
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(_database.Data, "files"), "*", SearchOption.AllDirectories), f => Path.GetExtension(f).Length > 0);
    }

    // That it failed is told on its page where the database has room for that, else by the page of the full disk.
    private async Task RefusesABackupAsync(Visitor administrator)
    {
        await administrator.SubmitAsync("Sao lưu ngay");

        Assert.Contains(administrator.Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.InsufficientStorage]);
        Assert.DoesNotContain("Đã xong và đã kiểm tra", administrator.Text, StringComparison.Ordinal);
        var left = PlacesOfBackups.Select(f => Path.Combine(_database.Data, f)).Where(Directory.Exists).SelectMany(f => Directory.GetFileSystemEntries(f));
        Assert.Empty(left);
        var run = await TestProgram.RunAsync(_database, "", "backup", Path.Combine(_database.Data, "b.mangnon"));
        Assert.Equal(2, run.Code);
        Assert.True(run.Errors.Contains("Hết chỗ trên đĩa", StringComparison.Ordinal), run.Errors);
        await administrator.GetAsync("/sao-luu");
    }

    private async Task HoldsAsync(List<string> saved)
    {
        await using var house = new TestHouse(_database);
        await house.InitializeAsync();
        var words = await house.AskAsync(db => db.Set<TaskEntry>().Where(e => e.Words!.StartsWith("Việc ") || e.Words == "Đã có chỗ." || e.Words == "Có tệp.").Select(e => e.Words!).ToListAsync());
        Assert.Equal(saved.Order(StringComparer.Ordinal), words.Order(StringComparer.Ordinal));
        Assert.Equal(saved.Count, (await house.ToldAsync()).Count(v => saved.Any(s => v.Contains(s, StringComparison.Ordinal))));
        Assert.Empty(await ActsTests.BrokenLinksAsync(house, (await house.ViewerAsync("vanhoa")).Ward));
        if (!TestDatabase.IsPostgres) Assert.Equal("ok", await house.AskAsync(db => db.Database.SqlQueryRaw<string>("select integrity_check as \"Value\" from pragma_integrity_check").FirstAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        if (_disks.Count > 1) await _database.DropDatabaseAsync();
        _disks.ForEach(d => d.Dispose());
        await _database.DropAsync();
        if (Directory.Exists(_tables)) Directory.Delete(_tables, recursive: true);
    }
}
