using MangNon.App.Data;
using MangNon.App.Platform.Backups;
using MangNon.App.Platform.Web;

namespace MangNon.App.Platform.Commands;

/// <summary>The verbs backup, backup drill and restore.</summary>
internal static class BackupCommand
{
    /// <summary>One sealed file with everything, also while the server works.</summary>
    public static Task<int> MakeAsync(Dictionary<string, string?> given, string file, CancellationToken stop) => TryAsync(async () =>
    {
        await using var app = House.Build(given, []);
        var manifest = await app.Services.GetRequiredService<BackupMaker>().MakeAsync(file, stop);
        Say($"Đã sao lưu và đọc lại / backed up and read back: {file}", manifest);
        if (BackupEnvelope.NeedsRing(file))
            Console.WriteLine("Không có mật khẩu sao lưu: tệp này chỉ mở được với thư mục khóa của máy này. / There is no passphrase: this file opens with this machine's folder of keys alone.");
        await TraceAsync(app, "backup.make", file, stop);
    });

    /// <summary>Restores a backup into a scratch store and compares.</summary>
    /// <param name="file">Null takes a new one.</param>
    public static Task<int> DrillAsync(Dictionary<string, string?> given, string? file, CancellationToken stop) => TryAsync(async () =>
    {
        await using var app = House.Build(given, []);
        using var scratch = new ScratchFolder(app.Services.GetRequiredService<Settings>());
        if (file is null)
        {
            file = Path.Combine(scratch.Place, "drill.mangnon");
            await app.Services.GetRequiredService<BackupMaker>().MakeAsync(file, stop);
        }

        var outcome = await app.Services.GetRequiredService<BackupDesk>().DrillAsync(by: null, file, stop);
        if (outcome is not BackupOutcome.Good) throw new BackupRefusedException($"Diễn tập phục hồi không thành công ({outcome}); nhật ký nói rõ hơn. / The restore drill failed ({outcome}); the log says more.");
        Console.WriteLine("Diễn tập phục hồi tốt: đã phục hồi vào nơi tạm, so từng bảng, chuỗi vết và tệp. / The drill is good: restored into a scratch store; tables, chains and files compared.");
    });

    /// <summary>Brings a backup into an empty place.</summary>
    public static Task<int> RestoreAsync(Dictionary<string, string?> given, string file, CancellationToken stop) => TryAsync(async () =>
    {
        var manifest = await Restoring.IntoAsync(given, file, stop);
        Say("Đã phục hồi và so khớp / restored and compared", manifest);
    });

    private static void Say(string what, Manifest manifest) =>
        Console.WriteLine($"{what}: {OfficeClock.Show(manifest.At)}, {manifest.Database.Tables.Count} bảng/tables, {manifest.Database.Rows} dòng/rows, {manifest.Files} tệp/files, {manifest.Database.Chains.Count} chuỗi vết/chains of acts.");

    private static async Task TraceAsync(WebApplication app, string kind, string file, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().TraceOfHostAsync(kind, app.Services.GetRequiredService<OfficeClock>().Now, $"backup/{Path.GetFileName(file)}", stop);
    }

    private static async Task<int> TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (Exception refused) when (refused is BackupRefusedException or SettingsException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
        }
        catch (Exception full) when (DiskRoom.IsFull(full))
        {
            await Console.Error.WriteLineAsync("Hết chỗ trên đĩa: bản dở dang đã được xóa, dữ liệu vẫn nguyên. / The disk is full: the unfinished copy was taken away, the data are untouched.");
        }

        return 2;
    }
}
