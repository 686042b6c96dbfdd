using MangNon.App.Data;
using MangNon.App.Platform.Web;

namespace MangNon.App.Platform.Commands;

/// <summary>What a verb finds: the house put together, not served.</summary>
internal static class OpenHouse
{
    /// <summary>Works on the database, brought to the newest form first.</summary>
    public static Task<int> AtNewestAsync(Dictionary<string, string?> given, Func<IServiceProvider, Task<int>> work, CancellationToken stop) => DoAsync(given, async services =>
    {
        await services.GetRequiredService<Migrating>().ToNewestAsync(stop);
        return await work(services);
    });

    /// <summary>Works on the database as it is, for a verb that only reads; one of another form is refused.</summary>
    public static Task<int> AsItIsAsync(Dictionary<string, string?> given, Func<IServiceProvider, Task<int>> work, CancellationToken stop) => DoAsync(given, async services =>
    {
        if (!await services.GetRequiredService<AppDb>().IsAtNewestAsync(stop))
            throw new SettingsException("Cơ sở dữ liệu này trống hoặc của bản chương trình khác; chưa có gì bị thay đổi. Chỉ đúng thư mục bằng --data, hoặc chạy mangnon migrate. / This database is empty or of another version of the program; nothing was changed. Name the right folder with --data, or run mangnon migrate.");
        return await work(services);
    });

    /// <summary>Works without asking in which form the database is.</summary>
    public static async Task<int> DoAsync(Dictionary<string, string?> given, Func<IServiceProvider, Task<int>> work)
    {
        await using var app = House.Build(given, []);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
