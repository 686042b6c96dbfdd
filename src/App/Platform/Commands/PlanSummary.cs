using System.Globalization;
using System.Text;
using MangNon.Domain.OfficialDocuments;

namespace MangNon.App.Platform.Commands;

/// <summary>A reading in a few lines for a person at a terminal.</summary>
internal static class PlanSummary
{
    public static string Of(PlanReading reading)
    {
        var text = new StringBuilder();
        var header = reading.Document;
        text.AppendLine(CultureInfo.InvariantCulture, $"{header.Type} {header.Number} {header.Title}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{header.Issuer} · {header.Date:dd/MM/yyyy} · năm {header.Year}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{reading.Tasks.Count} nhiệm vụ, {reading.Units.Count} đơn vị, {reading.Grounds.Count} căn cứ, {reading.ReportRounds.Count} kỳ báo cáo");
        foreach (var task in reading.Tasks)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {task.Path,-10} {task.Lead ?? "(chưa có chủ trì)"}: {task.Text}");
        foreach (var warning in reading.Warnings)
            text.AppendLine(CultureInfo.InvariantCulture, $"  ! {warning.Path} {warning.Message}");
        return text.ToString().TrimEnd();
    }
}
