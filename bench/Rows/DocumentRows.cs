using MangNon.Bench.Load;
using MangNon.Bench.Running;
using MangNon.Documents.Writing;

namespace MangNon.Bench.Rows;

/// <summary>The compiled report as a Word file and a list of a thousand tasks as a workbook.</summary>
internal static class DocumentRows
{
    private const int ManyTasks = 1000;

    public static async Task RunAsync(Worlds worlds, Results report, Choice choice)
    {
        var world = (await worlds.OfSqliteAsync())!;
        await using (var server = await Server.OfWorldAsync(world))
        {
            using var visitors = new Visitors(server.Address);
            var officer = await visitors.SignInAsync(world.Wards[0], world.Wards[0].Officer);
            await DownloadAsync(report, choice, visitors, officer, "compiled report as .docx, downloaded", $"bao-cao/tong-hop/{officer.Ward.Report.Value}.docx");
            await DownloadAsync(report, choice, visitors, officer, "the year's tasks as .xlsx, downloaded", "nhiem-vu.xlsx");
        }

        var sheet = Sheet();
        await Timing.OfAsync(5, () => { ListXlsx.Write(sheet); });
        var written = await Timing.OfAsync(choice.Either(15, 7), () => { ListXlsx.Write(sheet); });
        report.Add(Row.Told("1,000 tasks as .xlsx, written", Row.Show(written.Wall, "ms")) with { Processor = Row.Show(written.Processor, "ms") });
    }

    private static async Task DownloadAsync(Results report, Choice choice, Visitors visitors, Visitor officer, string name, string path)
    {
        async Task Ask()
        {
            if (!await visitors.AskAsync(path, officer.Cookies, CancellationToken.None)) throw new InvalidOperationException($"{path} was not answered.");
        }

        await Timing.OfAsync(10, Ask);
        report.Add(Row.Told(name, Row.Show((await Timing.OfAsync(choice.Either(15, 7), Ask)).Wall, "ms")));
    }

    private static ListSheet Sheet() => new(
        "Danh sách nhiệm vụ", "Phường Hoa Đào", new DateTime(2026, 6, 1), "Nguyễn Thị Thu Hà",
        [new("Mục"), new("Nhiệm vụ", 80), new("Chủ trì", 30), new("Từ ngày"), new("Hạn"), new("Thời hạn", 30), new("Tình trạng", 18)],
        [.. Enumerable.Range(0, ManyTasks).Select(i => (IReadOnlyList<ListCell>)[$"II.{i / 6}.a", $"Tổ chức buổi nói chuyện số {i} tại nhà văn hóa tổ dân phố về bảo vệ trẻ em tại gia đình, có cha mẹ và các em tham dự, ít nhất hai buổi", "Công an phường", new DateOnly(2026, 3, 1), new DateOnly(2026, 6, 30), "01/03/2026 – 30/06/2026", "Đang làm"])]);
}
