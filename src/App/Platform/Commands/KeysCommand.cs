using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.Keys;

namespace MangNon.App.Platform.Commands;

/// <summary>The verbs keys list, keys rotate and keys reseal.</summary>
internal static class KeysCommand
{
    /// <summary>Numbers and days of the keys; never a key itself.</summary>
    public static Task<int> ListAsync(Dictionary<string, string?> given, CancellationToken stop) => OnHouseAsync(given, services =>
    {
        var keys = services.GetRequiredService<KeyRing>().Keys;
        foreach (var key in keys)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key.Id:x8}  {OfficeClock.Show(key.MadeAt)}{(key == keys[^1] ? "  đang dùng / current" : "")}"));
        return Task.CompletedTask;
    }, stop);

    /// <summary>A new key seals from now on, and what older ones sealed is sealed anew.</summary>
    public static Task<int> RotateAsync(Dictionary<string, string?> given, CancellationToken stop) => OnHouseAsync(given, async services =>
    {
        var key = services.GetRequiredService<KeyRing>().Rotate(services.GetRequiredService<OfficeClock>().Now);
        Console.WriteLine($"Khóa mới {key.Id:x8}. Hãy sao lưu thư mục khóa. / New key {key.Id:x8}. Back the folder of keys up.");
        await services.GetRequiredService<AppDb>().TraceOfHostAsync("keys.rotate", services.GetRequiredService<OfficeClock>().Now, $"key/{key.Id:x8}", stop);
        await ResealAsync(services, stop);
    }, stop);

    /// <summary>Goes on where a rotation was stopped.</summary>
    public static Task<int> ResealAsync(Dictionary<string, string?> given, CancellationToken stop) =>
        OnHouseAsync(given, services => ResealAsync(services, stop), stop);

    private static async Task ResealAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var values = await db.ResealAsync(services.GetRequiredService<Dialect>(), stop);
        var files = await services.GetRequiredService<FileStore>().ResealAsync(stop);
        await db.TraceOfHostAsync("keys.reseal", services.GetRequiredService<OfficeClock>().Now, subject: null, stop);
        Console.WriteLine($"Đã mã hóa lại {values} giá trị và {files} tệp. / Sealed anew: {values} values and {files} files.");
    }

    private static Task<int> OnHouseAsync(Dictionary<string, string?> given, Func<IServiceProvider, Task> work, CancellationToken stop) => OpenHouse.AtNewestAsync(given, async services =>
    {
        await work(services);
        return 0;
    }, stop);
}
