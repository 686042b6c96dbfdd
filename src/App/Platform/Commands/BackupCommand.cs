using MangNon.App.Data;
using MangNon.App.Platform.Backups;

namespace MangNon.App.Platform.Commands;

/// <summary>The verbs backup, backup drill and restore.</summary>
internal static class BackupCommand
{
    /// <summary>One sealed file with everything, also while the server works.</summary>
    public static Task<int> MakeAsync(Dictionary<string, string?> given, string file, CancellationToken stop) => OpenHouse.DoAsync(given, async services =>
    {
        var manifest = await services.GetRequiredService<BackupMaker>().MakeAsync(file, stop);
        Say($"Đã sao lưu và đọc lại / backed up and read back: {file}", manifest);
        if (BackupEnvelope.NeedsRing(file))
            Console.WriteLine("Không có mật khẩu sao lưu: tệp này chỉ mở được với thư mục khóa của máy này. / There is no passphrase: this file opens with this machine's folder of keys alone.");
        await services.GetRequiredService<AppDb>().TraceOfHostAsync("backup.make", services.GetRequiredService<OfficeClock>().Now, $"backup/{Path.GetFileName(file)}", stop);
        return 0;
    });

    /// <summary>Restores a backup into a scratch store and compares.</summary>
    /// <param name="file">Null takes a new one.</param>
    public static Task<int> DrillAsync(Dictionary<string, string?> given, string? file, CancellationToken stop) => OpenHouse.DoAsync(given, async services =>
    {
        using var scratch = new ScratchFolder(services.GetRequiredService<Settings>());
        if (file is null)
        {
            file = Path.Combine(scratch.Place, "drill.mangnon");
            await services.GetRequiredService<BackupMaker>().MakeAsync(file, stop);
        }

        var outcome = await services.GetRequiredService<BackupDesk>().DrillAsync(by: null, file, stop);
        if (outcome is not BackupOutcome.Good) throw new BackupRefusedException($"Diễn tập phục hồi không thành công ({outcome}); nhật ký nói rõ hơn. / The restore drill failed ({outcome}); the log says more.");
        Console.WriteLine("Diễn tập phục hồi tốt: đã phục hồi vào nơi tạm, so từng bảng, chuỗi vết và tệp. / The drill is good: restored into a scratch store; tables, chains and files compared.");
        return 0;
    });

    /// <summary>Brings a backup into an empty place.</summary>
    public static async Task<int> RestoreAsync(Dictionary<string, string?> given, string file, CancellationToken stop)
    {
        var manifest = await Restoring.IntoAsync(given, file, stop);
        Say("Đã phục hồi và so khớp / restored and compared", manifest);
        return 0;
    }

    private static void Say(string what, Manifest manifest) =>
        Console.WriteLine($"{what}: {OfficeClock.Show(manifest.At)}, {manifest.Database.Tables.Count} bảng/tables, {manifest.Database.Rows} dòng/rows, {manifest.Files} tệp/files, {manifest.Database.Chains.Count} chuỗi vết/chains of acts.");
}
