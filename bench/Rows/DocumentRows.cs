using MangNon.App.Platform.Files;
using MangNon.Bench.Load;
using MangNon.Bench.Reading;
using MangNon.Bench.Running;
using MangNon.Documents.Writing;
using Microsoft.Extensions.Logging.Abstractions;

namespace MangNon.Bench.Rows;

/// <summary>The compiled report as a Word file, a list of a thousand tasks as a workbook, a scan as text.</summary>
internal static class DocumentRows
{
    private const int ManyTasks = 1000;
    private const int PagesOfScan = 10;

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
        await RecogniseAsync(report);
    }

    // Each page is drawn as a picture and recognised, as the background work does it.
    private static async Task RecogniseAsync(Results report)
    {
        var recognition = new TextRecognition(NullLogger<TextRecognition>.Instance);
        if (!await recognition.IsInstalledAsync())
        {
            report.Add(Row.Told("a scan recognised", "not measured: Tesseract with Vietnamese or Poppler is missing"));
            return;
        }

        var paper = PlanFiles.Pdf(isLong: false);
        var took = await Timing.OfAsync(1, async () =>
        {
            for (var page = 1; page <= PagesOfScan; page++) await recognition.ReadAsync(paper, page, CancellationToken.None);
        });
        report.Add(Row.Limited($"a scan of {PagesOfScan} pages recognised, one page after the other", took.Wall / 1000, 60, "s"));
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
