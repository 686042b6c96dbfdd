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
        await StartAsync(app, stop);
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    // The sign-in page is there while the database is made ready, which takes seconds with every start and longer with an upgrade; whatever
    // needs data waits. Who stops the program meanwhile does not wait.
    private static async Task StartAsync(WebApplication app, CancellationToken stop)
    {
        var door = app.Services.GetRequiredService<Door>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop, app.Lifetime.ApplicationStopping);
        var closed = door.Close();
        try
        {
            await app.StartAsync(stop);
            await PrepareAsync(app, ending.Token);
            closed.Dispose();
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // It ends as it was asked to; a ward that is half made is made anew at the next start.
        }
        catch (Exception failure)
        {
            door.StaysClosed(failure);
            throw;
        }
    }

    // Brings the database up to date and makes sure that it is the one that is meant, which is when the address is told; then makes the invented
    // ward where it is still to be made.
    private static async Task PrepareAsync(WebApplication app, CancellationToken stop)
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
        Announce(app, settings.Demo ? DemoWard.Accounts : []);
        if (settings.Demo && await db.IsEmptyAsync()) await scope.ServiceProvider.GetRequiredService<DemoWard>().CreateAsync(stop);
    }

    private static async Task ToNewestAsync(WebApplication app, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrating>().ToNewestAsync(stop);
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
