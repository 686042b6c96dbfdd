using System.Text.Json;
using MangNon.App.Features.Plans;
using MangNon.Documents;
using MangNon.Documents.Reading.Tables;

namespace MangNon.App.Platform.Commands;

/// <summary>The verb table read: a workbook or text table in, its rows as JSON out.</summary>
internal static class TableReadCommand
{
    /// <summary>Exit code 0, or 2 with the refusal when the file is refused.</summary>
    public static async Task<int> RunAsync(FileInfo file, CancellationToken stop)
    {
        var answer = await AnswerAsync(file, stop);
        await using var output = Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(output, answer, cancellationToken: stop);
        return answer.Refused is null ? 0 : 2;
    }

    private static async Task<TableAnswer> AnswerAsync(FileInfo file, CancellationToken stop)
    {
        try
        {
            if (!file.Exists) throw new FileRefusedException("not-found", $"Không tìm thấy tệp {file.Name}. Kiểm tra lại đường dẫn.", $"There is no file {file.Name}.");
            return new TableAnswer(TableFile.Read(await File.ReadAllBytesAsync(file.FullName, stop), file.Name), null);
        }
        catch (FileRefusedException refused)
        {
            return new TableAnswer(null, new ReadRefusal(refused.Code, refused.Vietnamese, refused.English));
        }
    }
}
