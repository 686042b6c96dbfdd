using System.Diagnostics;
using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Demo;
using MangNon.App.Demo.Population;

namespace MangNon.App.Platform.Commands;

/// <summary>The verb seed: an invented population of any size, to try the program and to measure it.</summary>
internal static class SeedCommand
{
    private const int MostBefore = 1000;

    public static Task<int> RunAsync(Dictionary<string, string?> given, int children, CancellationToken stop) => OpenHouse.AtNewestAsync(given, async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        if (children is < 1 or > 5_000_000) return Refusals.Say("Số trẻ từ 1 đến 5.000.000. / The number of children is from 1 to 5,000,000.");
        if (await db.IsEmptyAsync()) await services.GetRequiredService<DemoWard>().CreateAsync();
        if (!await db.IsDemoAsync()) return Refusals.Say("Cơ sở dữ liệu này có dữ liệu thật; dân số do máy đặt ra chỉ ghi vào chỗ trống hoặc phường mẫu. / This database holds real data; invented people are written only into an empty one or beside the invented ward.");
        if (await db.HasMoreChildrenAsync(MostBefore, stop)) return Refusals.Say("Ở đây đã có dân số do máy đặt ra. Chọn thư mục khác bằng --data. / An invented population is there already. Choose another folder with --data.");
        var watch = Stopwatch.StartNew();
        var first = await db.DemoWardAsync(DemoWard.Code, stop);
        var wards = await services.GetRequiredService<PopulationSeed>().FillAsync(first, children, written => Console.Error.WriteLine($"  {Number(written)} / {Number(children)}  {watch.Elapsed.TotalSeconds:0} s"), stop);
        Console.WriteLine($"Đã đặt ra {Number(children)} trẻ em ở {wards.Count} phường trong {watch.Elapsed.TotalSeconds:0} giây. / Invented children in {wards.Count} ward(s): {Number(children)}.");
        return 0;
    }, stop);

    private static string Number(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));
}
