using System.Text.Json;
using MangNon.App.Features.Plans;
using MangNon.Documents;
using MangNon.Documents.Reading;
using MangNon.Domain.OfficialDocuments;

namespace MangNon.App.Platform.Commands;

/// <summary>The verb plan read: a file in, the reading out. Standard output carries the answer alone.</summary>
internal static class PlanReadCommand
{
    /// <summary>Exit code 0, or 2 with one sentence when the file is refused.</summary>
    public static async Task<int> RunAsync(FileInfo file, bool json, bool forImport, CancellationToken stop)
    {
        try
        {
            if (!file.Exists) throw new FileRefusedException("not-found", $"Không tìm thấy tệp {file.Name}. Kiểm tra lại đường dẫn.", $"There is no file {file.Name}.");
            var text = DocumentFile.Read(await File.ReadAllBytesAsync(file.FullName, stop), file.Name);
            var reading = PlanReader.Read(text);
            await WriteAsync(forImport ? JsonSerializer.Serialize(new ReadAnswer(new ReadFile(text, reading), null)) : json ? PlanJson.Write(reading) : PlanSummary.Of(reading));
            return 0;
        }
        catch (FileRefusedException refused)
        {
            return await RefuseAsync(new ReadRefusal(refused.Code, refused.Vietnamese, refused.English), forImport);
        }
        catch (NotAPlanException other)
        {
            return await RefuseAsync(new ReadRefusal(other.Code, other.Vietnamese, other.English), forImport);
        }
    }

    private static async Task<int> RefuseAsync(ReadRefusal refusal, bool forImport)
    {
        if (forImport) await WriteAsync(JsonSerializer.Serialize(new ReadAnswer(null, refusal)));
        else await Console.Error.WriteLineAsync($"{refusal.Vietnamese} / {refusal.English}");
        return 2;
    }

    // Always UTF-8, whatever the terminal says: the answer is read by programs.
    private static async Task WriteAsync(string answer)
    {
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(answer + "\n"));
    }
}
