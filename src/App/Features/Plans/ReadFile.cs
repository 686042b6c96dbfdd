using System.Diagnostics;
using System.Text;
using System.Text.Json;
using MangNon.App.Platform.Files;
using MangNon.Documents;
using MangNon.Documents.Reading.Tables;
using MangNon.Domain.OfficialDocuments;

namespace MangNon.App.Features.Plans;

/// <summary>A file that was read: its lines and what the plan says.</summary>
public sealed record ReadFile(DocumentText Text, PlanReading Reading);

/// <summary>What the reading process answers: the plan, or why not.</summary>
internal sealed record ReadAnswer(ReadFile? Read, ReadRefusal? Refused);

/// <summary>What the reading process answers of a table, or why not.</summary>
internal sealed record TableAnswer(TableText? Read, ReadRefusal? Refused);

/// <summary>A refusal in both languages.</summary>
internal sealed record ReadRefusal(string Code, string Vietnamese, string English);

/// <summary>
/// Reads an untrusted file in a child process of the same program, with a limit of memory and time: whatever the file
/// does to it, the server goes on.
/// </summary>
public sealed class ReadingProcess(ILogger<ReadingProcess> log)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private const string MostMemory = "0x30000000"; // 768 MB of managed memory
    private const long MostResident = 1_500_000_000;

    /// <summary>Reads a plan.</summary>
    /// <exception cref="FileRefusedException">The file is not a plan that can be read; the sentence says what to do.</exception>
    public async Task<ReadFile> ReadAsync(byte[] content, string fileName, CancellationToken stop)
    {
        var (answer, aside) = await RunAsideAsync(content, fileName, ["plan", "read", "--for-import"], stop);
        var given = JsonSerializer.Deserialize<ReadAnswer>(answer);
        return given?.Read ?? throw (given?.Refused is { } no ? Refused(no, aside, fileName) : Broken());
    }

    /// <summary>Reads a workbook or a table in text.</summary>
    /// <exception cref="FileRefusedException">The file is no table that can be read; the sentence says what to do.</exception>
    public async Task<TableText> ReadTableAsync(byte[] content, string fileName, CancellationToken stop)
    {
        var (answer, aside) = await RunAsideAsync(content, fileName, ["table", "read"], stop);
        var given = JsonSerializer.Deserialize<TableAnswer>(answer);
        return given?.Read ?? throw (given?.Refused is { } no ? Refused(no, aside, fileName) : Broken());
    }

    private async Task<(string Answer, string Aside)> RunAsideAsync(byte[] content, string fileName, string[] verb, CancellationToken stop)
    {
        if (content.Length > FileStore.MostBytes) throw new FileRefusedException("too-large", "Tệp lớn hơn 25 MB. Hãy giảm kích thước, hoặc lưu lại dưới dạng .docx không kèm ảnh.", "The file is larger than 25 MB.");
        var aside = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + SafeExtension(fileName));
        try
        {
            await File.WriteAllBytesAsync(aside, content, stop);
            return (await RunAsync(aside, verb, stop), Path.GetFileName(aside));
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static string SafeExtension(string name) => Path.GetExtension(name).ToLowerInvariant() is ".docx" or ".pdf" or ".txt" or ".doc" or ".docm" or ".xlsx" or ".csv" ? Path.GetExtension(name).ToLowerInvariant() : ".bin";

    // The child knows the file by the name it has aside; people know it by their own.
    private static FileRefusedException Refused(ReadRefusal no, string aside, string fileName) =>
        new(no.Code, no.Vietnamese.Replace(aside, fileName, StringComparison.Ordinal), no.English.Replace(aside, fileName, StringComparison.Ordinal));

    private async Task<string> RunAsync(string file, string[] verb, CancellationToken stop)
    {
        using var child = Process.Start(Command(file, verb)) ?? throw new InvalidOperationException("The reading process did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Longest);
        try
        {
            var errors = child.StandardError.ReadToEndAsync(limit.Token);
            var watch = WatchMemoryAsync(child, limit);
            var answer = await child.StandardOutput.ReadToEndAsync(limit.Token);
            await child.WaitForExitAsync(limit.Token);
            _ = await errors;
            await watch;
            if (child.ExitCode is 0 or 2 && answer.Length > 0) return answer;
            log.LogWarning("The reading process ended with {Code}", child.ExitCode);
            throw Broken();
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new FileRefusedException("timeout", "Tệp này cần quá nhiều thời gian hoặc bộ nhớ để đọc nên đã dừng lại. Chưa có gì được lưu. Hãy lưu lại tệp dưới dạng .docx đơn giản hơn rồi thử lại.", "Reading this file took too much time or memory and was stopped. Nothing was saved.");
        }
        finally
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);
        }
    }

    // Managed memory is limited by the runtime; what a library takes outside it is watched.
    private static async Task WatchMemoryAsync(Process child, CancellationTokenSource limit)
    {
        while (!child.HasExited && !limit.IsCancellationRequested)
        {
            if (ResidentBytes(child) > MostResident) await limit.CancelAsync();
            await Task.Delay(100, CancellationToken.None);
        }
    }

    // The process may end between any two questions put to it; one that has ended holds nothing.
    private static long ResidentBytes(Process child)
    {
        try
        {
            child.Refresh();
            return child.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private static ProcessStartInfo Command(string file, string[] verb)
    {
        var program = typeof(ReadingProcess).Assembly.Location;
        var own = Environment.ProcessPath;
        var direct = Path.GetFileNameWithoutExtension(own) == "mangnon";
        var start = new ProcessStartInfo(direct ? own! : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (!direct) start.ArgumentList.Add(program);
        foreach (var word in (string[])[.. verb, file]) start.ArgumentList.Add(word);
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory;
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    private static FileRefusedException Broken() =>
        new("broken", "Tệp bị hỏng hoặc không đọc được. Hãy mở bằng Word, lưu lại rồi gửi tệp mới. Chưa có gì được lưu.", "The file is broken or cannot be read. Open it in a word processor, save it again and send the new file. Nothing was saved.");
}
