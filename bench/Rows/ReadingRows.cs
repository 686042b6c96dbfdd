using MangNon.App.Features.Plans;
using MangNon.Bench.Reading;
using MangNon.Bench.Running;
using MangNon.Documents.Reading;
using MangNon.Domain.OfficialDocuments;
using Microsoft.Extensions.Logging.Abstractions;

namespace MangNon.Bench.Rows;

/// <summary>A plan of twelve pages in each kind of file, warm and in a child process of its own, and one of two hundred.</summary>
internal static class ReadingRows
{
    private const double MostMilliseconds = 300;
    private const double FlatEnough = 1.5;

    private static readonly (string Kind, Func<bool, byte[]> Bytes)[] Files = [("txt", PlanFiles.Txt), ("docx", PlanFiles.Docx), ("pdf", PlanFiles.Pdf)];

    public static async Task RunAsync(Worlds worlds, Results report, Choice choice)
    {
        foreach (var (kind, bytes) in Files)
        {
            await WarmAsync(report, choice, kind, bytes);
        }

        foreach (var (kind, bytes) in Files) await ColdAsync(report, choice, kind, bytes(false));
    }

    private static async Task WarmAsync(Results report, Choice choice, string kind, Func<bool, byte[]> bytes)
    {
        var (brief, full) = (bytes(false), bytes(true));
        await Timing.OfAsync(choice.Either(15, 8), () => { Read(brief, kind); });
        var twelve = await Timing.OfAsync(choice.Either(15, 7), () => { Read(brief, kind); });
        report.Add(Row.Limited($"{kind}, 12 pages, warm ({Read(brief, kind).Tasks.Count} tasks found)", twelve.Wall, MostMilliseconds, "ms") with { Processor = Row.Show(twelve.Processor, "ms") });
        Read(full, kind);
        var twoHundred = await Timing.OfAsync(choice.Either(5, 3), () => { Read(full, kind); });
        var ratio = PerPage(twoHundred.Wall, true) / PerPage(twelve.Wall, false);
        report.Add(new Row($"{kind}, 200 pages in {Row.Show(twoHundred.Wall, "ms")}, per page beside 12 pages", Row.Show(PerPage(twoHundred.Wall, true), "ms"), Row.Show(PerPage(twelve.Wall, false), "ms"), Row.Times(ratio), $"{Row.Said(ratio <= FlatEnough)} (≤ 1.5 ×)")
        {
            Processor = Row.Show(PerPage(twoHundred.Processor, true), "ms"),
        });
    }

    private static double PerPage(double time, bool isLong) => time / PlanFiles.PagesOf(isLong);

    private static PlanReading Read(byte[] file, string kind) => PlanReader.Read(DocumentFile.Read(file, "ke-hoach." + kind));

    // What an upload costs: a process is started, reads the file and ends.
    private static async Task ColdAsync(Results report, Choice choice, string kind, byte[] file)
    {
        var reading = new ReadingProcess(NullLogger<ReadingProcess>.Instance);
        var cold = await Timing.OfAsync(choice.Either(5, 3), () => reading.ReadAsync(file, "ke-hoach." + kind, CancellationToken.None));
        report.Add(Row.Told($"{kind}, 12 pages, in a child process from its start", Row.Show(cold.Wall, "ms")));
    }
}
