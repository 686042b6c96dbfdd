using MangNon.Domain.OfficialDocuments;
using Xunit;

namespace MangNon.Domain.Tests.OfficialDocuments;

/// <summary>Builds documents for the tests.</summary>
internal static class PlanText
{
    /// <summary>A plain text as a PDF or text file gives it; a form feed begins a page.</summary>
    public static DocumentText Of(string text)
    {
        var page = 1;
        var lines = new List<DocumentLine>();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith('\f')) page++;
            lines.Add(new DocumentLine(page, lines.Count + 1, line.TrimStart('\f')));
        }
        return new DocumentText(lines);
    }

    /// <summary>A docx: each line a paragraph, or a row of a table where it contains "|".</summary>
    public static DocumentText Docx(string text) => new([.. text.Split('\n').Select((line, i) =>
        line.Contains('|') ? new DocumentLine(1, i + 1, line.Replace("|", "\t"), LineKind.TableRow) : new DocumentLine(1, i + 1, line, LineKind.Paragraph))]);

    public static PlanReading Read(string text) => PlanReader.Read(Of(text));

    public static PlanReading ReadDocx(string text) => PlanReader.Read(Docx(text));

    /// <summary>A plan of 2026 that consists of one duty.</summary>
    public static TaskReading Duty(string text) => Assert.Single(ReadDocx($"""
        Số: 12/KH-UBND|Đồi Sim, ngày 02 tháng 3 năm 2026
        KẾ HOẠCH
        Việc làm vì trẻ em năm 2026
        I. NHIỆM VỤ
        1. {text}
        """).Tasks);

    public static OutlineItem Item(this PlanReading plan, string path) => All(plan.Outline).Single(i => i.Path == path);

    public static TaskReading Task(this PlanReading plan, string path) => plan.Tasks.Single(t => t.Path == path);

    public static IEnumerable<OutlineItem> All(IEnumerable<OutlineItem> items) => items.SelectMany(i => All(i.Children).Prepend(i));

    public static IEnumerable<string> Codes(this PlanReading plan) => plan.Warnings.Select(w => w.Code);

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);
}
