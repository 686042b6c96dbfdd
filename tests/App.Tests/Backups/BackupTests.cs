using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Backups;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Backups;

/// <summary>A backup holds everything, opens for nobody else, and comes back.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mangnon-backup-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_backup_made_while_people_work_comes_back_whole_on_another_machine()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var before = await house.AskAsync(db => db.Set<ActRecord>().CountAsync());
        using var enough = new CancellationTokenSource();
        var work = Task.Run(() => WorkAsync(house, enough.Token));

        var made = await TestProgram.RunAsync(house.Database, "", "backup", Place("b.mangnon"), "--backup-passphrase", Passphrase());
        await enough.CancelAsync();
        var written = await work;

        var elsewhere = await TestDatabase.EmptyAsync();
        var restored = await TestProgram.RunAsync(elsewhere, "", "restore", Place("b.mangnon"), "--backup-passphrase", Passphrase());
        Assert.Equal((0, 0), (made.Code, restored.Code));
        Assert.True(written > 0);
        await using (var there = new TestHouse(elsewhere))
        {
            await there.InitializeAsync();
            Assert.InRange(await there.AskAsync(db => db.Set<ActRecord>().CountAsync()), before, before + written);
            using var officer = await there.As("vanhoa");
            var file = await there.AskAsync(db => db.Set<StoredFile>().FirstAsync());
            await officer.GetAsync($"/tep/{file.Id.Value}");
            Assert.Equal(file.Size, (await officer.Answer.Content.ReadAsByteArrayAsync()).LongLength);
        }

        await elsewhere.DropAsync();
    }

    [Fact]
    public async Task A_backup_opens_neither_with_another_passphrase_nor_changed_nor_cut_off()
    {
        var (source, target) = (await TestDatabase.CopyAsync(), await TestDatabase.EmptyAsync());
        await TestProgram.RunAsync(source, "", "backup", Place("b.mangnon"), "--backup-passphrase", Passphrase());
        var whole = await File.ReadAllBytesAsync(Place("b.mangnon"));
        byte[] changed = [.. whole];
        changed[whole.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(Place("changed"), changed);
        await File.WriteAllBytesAsync(Place("cut"), whole[..^(whole.Length % (1024 * 1024 + 16))]);
        await File.WriteAllBytesAsync(Place("longer"), [.. whole, 0]);
        await File.WriteAllTextAsync(Place("none"), "Đây không phải bản sao lưu.");

        var refused = new List<TestProgram.Run> { await TestProgram.RunAsync(target, "", "restore", Place("b.mangnon")), await TestProgram.RunAsync(target, "", "restore", Place("b.mangnon"), "--backup-passphrase", Passphrase("another passphrase")) };
        foreach (var file in (string[])["changed", "cut", "longer", "none", "absent"]) refused.Add(await TestProgram.RunAsync(target, "", "restore", Place(file), "--backup-passphrase", Passphrase()));

        Assert.All(refused, r => Assert.Equal(2, r.Code));
        Assert.All(refused, r => Assert.DoesNotContain("Exception", r.Errors, StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(target.Data, "mangnon.db")));
        Assert.False(File.Exists(Path.Combine(target.Data, "keys", "ring.json")));
        await source.DropAsync();
        await target.DropAsync();
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        var source = await TestDatabase.CopyAsync();
        var made = await TestProgram.RunAsync(source, "", "backup", Place("b.mangnon"), "--backup-passphrase", Passphrase());

        var again = await TestProgram.RunAsync(source, "", "backup", Place("b.mangnon"), "--backup-passphrase", Passphrase());
        var into = await TestProgram.RunAsync(source, "", "restore", Place("b.mangnon"), "--backup-passphrase", Passphrase());

        Assert.Equal((0, 2, 2), (made.Code, again.Code, into.Code));
        Assert.Contains("not empty", into.Errors, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder, "b.mangnon*"));
        await source.DropAsync();
    }

    [Fact]
    public async Task Without_a_passphrase_the_backup_opens_with_the_keys_of_its_machine_alone()
    {
        var (source, target) = (await TestDatabase.CopyAsync(), await TestDatabase.EmptyAsync());
        await TestProgram.RunAsync(source, "", "backup", Place("b.mangnon"));

        var locked = await TestProgram.RunAsync(target, "", "restore", Place("b.mangnon"));
        Directory.CreateDirectory(Path.Combine(target.Data, "keys"));
        File.Copy(Path.Combine(source.Data, "keys", "ring.json"), Path.Combine(target.Data, "keys", "ring.json"));
        var opened = await TestProgram.RunAsync(target, "", "restore", Place("b.mangnon"));

        Assert.Equal((2, 0), (locked.Code, opened.Code));
        await source.DropAsync();
        await target.DropAsync();
    }

    [Fact]
    public async Task A_drill_restores_compares_and_leaves_nothing_behind()
    {
        var source = await TestDatabase.CopyAsync();

        var drill = await TestProgram.RunAsync(source, "", "backup", "drill");

        Assert.Equal(0, drill.Code);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(source.Data, "scratch")));
        await source.DropAsync();
    }

    [Fact]
    public async Task A_drill_fails_when_a_file_the_database_names_is_not_in_the_backup()
    {
        await using var house = await HouseWithBackupsAsync();
        Directory.Delete(Path.Combine(house.Data, "files"), recursive: true);
        var desk = house.Services.GetRequiredService<BackupDesk>();

        await desk.BackUpAsync(by: null, CancellationToken.None);
        var outcome = await desk.DrillAsync(by: null, desk.Newest!, CancellationToken.None);

        Assert.NotEqual(BackupOutcome.Good, outcome);
        Assert.Equal(["backup.make", "drill.fail"], await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Subject!.StartsWith("backup/")).OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync()));
    }

    [Theory]
    [InlineData("2026-11-23T04:59:00Z", "2026-11-22T06:00:00Z", false)]
    [InlineData("2026-11-23T05:00:00Z", "2026-11-22T06:00:00Z", true)]
    [InlineData("2026-11-23T09:00:00Z", "2026-11-23T05:01:00Z", false)]
    [InlineData("2026-11-23T16:59:00Z", null, true)]
    [InlineData("2026-11-23T17:30:00Z", "2026-11-23T05:01:00Z", false)]
    public void The_backup_of_a_day_is_due_from_its_hour_in_the_office(string now, string? last, bool isDue) =>
        Assert.Equal(isDue, BackupSchedule.IsBackupDue(Utc(now), last is null ? null : Utc(last), hour: 12));

    [Fact]
    public async Task The_schedule_backs_up_once_a_day_drills_once_a_week_and_keeps_the_newest()
    {
        await using var house = await HouseWithBackupsAsync();
        var schedule = house.Services.GetRequiredService<BackupSchedule>();
        house.Clock.Advance(TimeSpan.FromHours(5));

        for (var day = 0; day < 9; day++)
        {
            if (day > 0) house.Clock.Advance(TimeSpan.FromDays(1));
            await schedule.LookAsync(CancellationToken.None);
            await schedule.LookAsync(CancellationToken.None);
        }

        var runs = await house.AskAsync(db => db.Set<BackupRun>().ToListAsync());
        Assert.All(runs, r => Assert.Equal(BackupOutcome.Good, r.Outcome));
        Assert.Equal((9, 2), (runs.Count(r => r.Kind is BackupRunKind.Backup), runs.Count(r => r.Kind is BackupRunKind.Drill)));
        Assert.Equal(["mangnon-2026-11-29", "mangnon-2026-11-30", "mangnon-2026-12-01"], Directory.GetFiles(_folder, "mangnon-*").Select(f => Path.GetFileName(f)[..18]).Order());
    }

    [Fact]
    public async Task The_administrator_sees_what_is_missing_and_starts_both()
    {
        await using var house = await HouseWithBackupsAsync();
        using var administrator = await house.As("quantri");
        await administrator.GetAsync("/sao-luu");
        Assert.Contains("chưa có quá hai ngày", administrator.Text, StringComparison.Ordinal);

        await StartAsync("Sao lưu ngay");
        await StartAsync("Diễn tập phục hồi ngay");

        Assert.Contains("Bản sao lưu tốt gần nhất 23/11/2026 08:00", administrator.Text, StringComparison.Ordinal);
        Assert.Contains("Diễn tập phục hồi tốt gần nhất 23/11/2026 08:00", administrator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("quá hai ngày", administrator.Text, StringComparison.Ordinal);
        var acts = await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Subject!.StartsWith("backup/") && a.AccountId != null).OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync());
        Assert.Equal(["backup.make", "drill.make"], acts);

        house.Clock.Advance(TimeSpan.FromDays(3));
        using var later = await house.As("quantri");
        await later.GetAsync("/sao-luu");
        Assert.Contains("23/11/2026 08:00 quá hai ngày", later.Text, StringComparison.Ordinal);

        // The page waits for some seconds; on a slow machine it goes on while the page has gone back.
        async Task StartAsync(string button)
        {
            await administrator.SubmitAsync(button);
            var desk = house.Services.GetRequiredService<BackupDesk>();
            for (var patience = 1200; desk.RunningSince is not null && patience > 0; patience--) await Task.Delay(100);
            await administrator.GetAsync("/sao-luu");
        }
    }

    // Three are kept; passphrase and folder as an installation would set them.
    private Task<TestHouse> HouseWithBackupsAsync() => TestHouse.OpenAsync(services =>
    {
        var settings = (Settings)services.Single(s => s.ServiceType == typeof(Settings)).ImplementationInstance!;
        services.AddSingleton(settings with { BackupFolder = _folder, BackupsKept = 3 });
    });

    private static async Task<int> WorkAsync(TestHouse house, CancellationToken enough)
    {
        var officer = await house.ViewerAsync("vanhoa");
        var count = 0;
        for (; !enough.IsCancellationRequested; count++)
        {
            await house.WorkAsync(async db =>
            {
                db.Add(new Person(Ids.New<PersonId>(), officer.Ward, $"Người thứ {count}"));
                await db.SaveAsync(new Act(officer, "test.work", TestHouse.Start.UtcDateTime), CancellationToken.None);
            });
        }

        return count;
    }

    private static DateTime Utc(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);

    private string Passphrase(string words = "mật khẩu sao lưu rất dài")
    {
        var file = Place($"passphrase-{words.Length}");
        File.WriteAllText(file, words + "\n");
        return file;
    }

    private string Place(string name) => Path.Combine(_folder, name);
}
