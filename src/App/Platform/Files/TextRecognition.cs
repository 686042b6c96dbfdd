using System.Diagnostics;
using System.Globalization;
using System.Text;
using MangNon.Documents;

namespace MangNon.App.Platform.Files;

/// <summary>
/// Turns pictures of pages into words with the programs Tesseract (Vietnamese) and Poppler where they are installed. A stranger's file is given to
/// them alone: each runs as a process of its own with a limit of time, and is killed with what it started.
/// </summary>
public sealed class TextRecognition(ILogger<TextRecognition> log)
{
    /// <summary>Most pages of one paper.</summary>
    public const int MostPages = 60;

    // Small letters of a typed page need as many dots to an inch; more costs time and finds nothing more.
    private const int Dots = 200;
    private static readonly TimeSpan LongestPage = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(20);

    private static readonly string[] Programs = ["tesseract", "pdftoppm", "pdfinfo"];

    private readonly Lazy<Task<bool>> _installed = new(FindAsync);

    /// <summary>Whether both programs are there, Vietnamese among the languages.</summary>
    public Task<bool> IsInstalledAsync() => _installed.Value;

    /// <summary>How many pages a PDF or a picture has.</summary>
    /// <exception cref="FileRefusedException">It is damaged or has more than <see cref="MostPages"/>.</exception>
    public async Task<int> CountAsync(byte[] file, CancellationToken stop)
    {
        if (!IsPdf(file)) return 1;
        var said = await WithFileAsync(file, place => RunAsync("pdfinfo", [place], LongestLook, stop));
        var line = said.Split('\n').FirstOrDefault(l => l.StartsWith("Pages:", StringComparison.Ordinal));
        if (!int.TryParse(line?["Pages:".Length..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pages) || pages < 1) throw Unreadable();
        return pages <= MostPages ? pages : throw new FileRefusedException("too-large", $"Bản quét có {pages} trang, nhiều hơn {MostPages}. Hãy tách thành từng phần.", $"The scan has {pages} pages, more than {MostPages}. Split it into parts.");
    }

    /// <summary>The words of one page, lines parted by line feeds.</summary>
    /// <param name="page">From 1.</param>
    /// <exception cref="FileRefusedException">The page cannot be read.</exception>
    public Task<string> ReadAsync(byte[] file, int page, CancellationToken stop) => WithFileAsync(file, async place =>
    {
        var picture = place;
        if (IsPdf(file))
        {
            var number = page.ToString(CultureInfo.InvariantCulture);
            await RunAsync("pdftoppm", ["-r", Dots.ToString(CultureInfo.InvariantCulture), "-gray", "-png", "-singlefile", "-f", number, "-l", number, place, place + "-page"], LongestPage, stop);
            picture = place + "-page.png";
            if (!File.Exists(picture)) throw Unreadable();
        }

        return await RunAsync("tesseract", [picture, "stdout", "-l", "vie", "--psm", "4", "--dpi", Dots.ToString(CultureInfo.InvariantCulture)], LongestPage, stop);
    });

    private static bool IsPdf(byte[] file) => FileKinds.Recognise(file) == "application/pdf";

    private static async Task<T> WithFileAsync<T>(byte[] file, Func<string, Task<T>> work)
    {
        var folder = Directory.CreateTempSubdirectory("mangnon-scan-");
        try
        {
            var place = Path.Combine(folder.FullName, "scan");
            await File.WriteAllBytesAsync(place, file);
            return await work(place);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<string> RunAsync(string program, string[] words, TimeSpan longest, CancellationToken stop)
    {
        using var child = Process.Start(Command(program, words)) ?? throw new InvalidOperationException($"{program} did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(longest);
        try
        {
            var (said, wrong) = (child.StandardOutput.ReadToEndAsync(limit.Token), child.StandardError.ReadToEndAsync(limit.Token));
            await child.WaitForExitAsync(limit.Token);
            _ = await wrong;
            if (child.ExitCode == 0) return await said;
            log.LogWarning("{Program} ended with {Code}", program, child.ExitCode);
            throw Unreadable();
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new FileRefusedException("timeout", "Một trang cần quá nhiều thời gian để nhận dạng nên đã dừng lại. Hãy quét lại ở 200–300 dpi, đen trắng.", "A page took too long to recognise and was stopped. Scan it again at 200 to 300 dpi, in black and white.");
        }
        finally
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);
        }
    }

    private static async Task<bool> FindAsync()
    {
        var places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (Programs.Any(p => !places.Any(f => File.Exists(Path.Combine(f, p)) || File.Exists(Path.Combine(f, p + ".exe"))))) return false;
        using var child = Process.Start(Command("tesseract", ["--list-langs"]));
        if (child is null) return false;
        var languages = await child.StandardOutput.ReadToEndAsync();
        return languages.Split('\n').Any(l => l.Trim() == "vie");
    }

    // One thread each: a page is small, and the server has others to serve.
    private static ProcessStartInfo Command(string program, string[] words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return start;
    }

    private static FileRefusedException Unreadable() =>
        new("broken", "Bản quét bị hỏng hoặc không đọc được. Hãy quét lại rồi gửi tệp mới.", "The scan is broken or cannot be read. Scan it again and send the new file.");
}
