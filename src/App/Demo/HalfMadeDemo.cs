using MangNon.App.Data;
using MangNon.App.Platform;

namespace MangNon.App.Demo;

/// <summary>The invented ward of a program that was stopped while it made it.</summary>
public sealed class HalfMadeDemo(IServiceScopeFactory scopes, Dialect dialect, Settings settings)
{
    /// <summary>
    /// Takes a half made ward away and leaves no database; false where there is none. Only where the database is a file of the data folder
    /// and every ward in it is invented: nothing a person wrote is lost, since nobody is let in before the making is done.
    /// </summary>
    /// <exception cref="SettingsException">The database is a server's, or holds a ward that is not invented.</exception>
    public async Task<bool> TakeAwayAsync(CancellationToken stop)
    {
        var (isHalfMade, isInvented) = await LookAsync(stop);
        if (!isHalfMade) return false;
        if (!isInvented || !dialect.TakeAway())
            throw new SettingsException("Phường mẫu ở đây chưa dựng xong vì chương trình đã dừng giữa chừng. Chọn cơ sở dữ liệu khác bằng --database, hoặc thư mục khác bằng --data. / The invented ward here was never finished, since the program was stopped while making it: choose another database with --database, or another folder with --data.");
        if (Directory.Exists(settings.FilesFolder)) Directory.Delete(settings.FilesFolder, recursive: true);
        Console.WriteLine("Lần trước phường mẫu chưa dựng xong; dựng lại từ đầu. / The invented ward was not finished last time; it is made anew.");
        return true;
    }

    // In a scope of its own, whose connection is closed before the file goes.
    private async Task<(bool IsHalfMade, bool IsInvented)> LookAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return (await db.IsDemoHalfMadeAsync(), await db.HoldsOnlyDemoAsync(stop));
    }
}
