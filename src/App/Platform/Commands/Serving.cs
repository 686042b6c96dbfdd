using MangNon.App.Data;
using MangNon.App.Demo;
using MangNon.App.Platform.Web;

namespace MangNon.App.Platform.Commands;

/// <summary>The verb serve.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(Dictionary<string, string?> given, string[] rest, CancellationToken stop)
    {
        var app = House.Build(given, rest);
        var isNew = await PrepareAsync(app, stop);
        if (isNew) await StartWhileFillingAsync(app, stop);
        else await app.StartAsync(stop);
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    /// <summary>Brings the database up to date; true where the invented ward is still to be made.</summary>
    private static async Task<bool> PrepareAsync(WebApplication app, CancellationToken stop)
    {
        var settings = app.Services.GetRequiredService<Settings>();
        await ToNewestAsync(app, stop);
        if (settings.Demo && await app.Services.GetRequiredService<HalfMadeDemo>().TakeAwayAsync(stop)) await ToNewestAsync(app, stop);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (settings is { KeysLieWithTheData: true, Demo: false })
            Console.WriteLine("Chú ý: khóa nằm cùng thư mục với dữ liệu, ai lấy được thư mục là đọc được. Đặt khóa ở chỗ khác bằng --keys. / Note: the keys lie in the data folder; whoever takes it can read it. Keep them elsewhere with --keys.");
        if (!settings.Demo && await db.IsDemoAsync())
            throw new SettingsException("Cơ sở dữ liệu này chứa phường mẫu. Thêm --demo, hoặc chọn thư mục khác bằng --data. / This database holds the invented ward: add --demo or choose another folder with --data.");
        app.Lifetime.ApplicationStarted.Register(() => Announce(app, settings.Demo ? DemoWard.Accounts : []));
        return settings.Demo && await db.IsEmptyAsync();
    }

    private static async Task ToNewestAsync(WebApplication app, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrating>().ToNewestAsync(stop);
    }

    // The sign-in page is there while the invented ward is still being made; who signs in waits for it. Who stops the program meanwhile
    // does not wait: what is half made is taken away and made anew at the next start.
    private static async Task StartWhileFillingAsync(WebApplication app, CancellationToken stop)
    {
        using var door = app.Services.GetRequiredService<Door>().Close();
        await app.StartAsync(stop);
        await using var scope = app.Services.CreateAsyncScope();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop, app.Lifetime.ApplicationStopping);
        try
        {
            await scope.ServiceProvider.GetRequiredService<DemoWard>().CreateAsync(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            Console.WriteLine("  Phường mẫu chưa dựng xong; lần chạy sau sẽ dựng lại từ đầu. / The invented ward is not finished; the next start makes it anew.");
        }
    }

    private static void Announce(WebApplication app, IReadOnlyList<(string Account, string Post)> accounts)
    {
        Console.WriteLine();
        Console.WriteLine($"  Măng Non: {string.Join("  ", app.Urls)}");
        if (accounts.Count > 0)
        {
            Console.WriteLine($"  Phường mẫu, dữ liệu không có thật. Mật khẩu của mọi tài khoản mẫu / password of every demo account: {DemoWard.Password}");
            foreach (var (account, post) in accounts) Console.WriteLine($"    {account,-16} {post}");
        }

        Console.WriteLine();
    }
}
