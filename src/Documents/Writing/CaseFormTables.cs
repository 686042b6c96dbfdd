using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MangNon.Domain.Cases.Forms;

namespace MangNon.Documents.Writing;

/// <summary>The tables of a form: rows under columns, and questions answered by levels with the totals below.</summary>
internal static class CaseFormTables
{
    private const int EmptyRows = 4;
    private const int FewOptions = 3;
    private const int FewRows = 6;
    private const int ManyColumns = 6;
    private const int RoomForPen = 480;

    /// <summary>A table of rows; empty ones to be filled by hand where there are none.</summary>
    public static IEnumerable<OpenXmlElement> Rows(FormField field, string label, TableAnswer? answer)
    {
        var columns = field.Columns;
        var style = columns.Count >= ManyColumns ? CaseFormStyles.SmallCell : CaseFormStyles.Cell;
        var table = new FormTable(style, [Math.Max(10, columns.Sum(c => c.Width) * 10 / 16), .. columns.Select(c => c.Width * 10)]);
        table.Header(["TT", .. columns.Select(c => c.Vi)]);
        if (answer is { Rows.Count: > 0 })
            for (var i = 0; i < answer.Rows.Count; i++) table.Row(Cells(columns, answer.Rows[i], i + 1));
        else
            for (var i = 0; i < EmptyRows; i++) table.Row(Cells(columns, new Dictionary<string, FormAnswer>(), i + 1), RoomForPen);
        if (answer is not { Rows.Count: > FewRows }) table.KeepTogether();

        yield return Caption(label);
        yield return table.Word;
        foreach (var note in Notes(columns, answer)) yield return note;
        yield return Gap();
    }

    /// <summary>Questions with a box per level and the row "Tổng số".</summary>
    public static IEnumerable<OpenXmlElement> Levels(FormField field, string label, LevelsAnswer? answer)
    {
        // Where the form says what each level means, the words need the room; boxes alone need little.
        var explained = field.Questions.Any(q => q.High is not null);
        var table = new FormTable(explained ? CaseFormStyles.SmallCell : CaseFormStyles.Cell, explained ? [10, 60, 42, 42, 42] : [10, 110, 22, 28, 22]);
        table.Header(["TT", "Nội dung đánh giá", "Cao", "Trung bình", "Thấp"]);
        for (var i = 0; i < field.Questions.Count; i++) table.Row(Question(field.Questions[i], i + 1, answer));
        var totals = answer?.Totals;
        table.Row([Text(""), Text("Tổng số", bold: true), Total(totals?.High), Total(totals?.Medium), Total(totals?.Low)]);
        table.KeepTogether();
        yield return Caption(label);
        yield return table.Word;
        yield return Gap();
    }

    private static FormCell[] Question(LevelQuestion question, int number, LevelsAnswer? answer)
    {
        FormCell Level(FormLevel level, string? meaning)
        {
            var taken = answer is not null && answer.Levels.TryGetValue(question.Code, out var given) && given == level;
            return new FormCell([new FormCellLine(taken, meaning ?? "")], meaning is null ? JustificationValues.Center : JustificationValues.Left);
        }

        return [Number(number), Text(question.Vi), Level(FormLevel.High, question.High), Level(FormLevel.Medium, question.Medium), Level(FormLevel.Low, question.Low)];
    }

    private static FormCell[] Cells(IReadOnlyList<FormField> columns, IReadOnlyDictionary<string, FormAnswer> row, int number) =>
        [Number(number), .. columns.Select(c => Cell(c, row.GetValueOrDefault(c.Code)))];

    /// <summary>An answer in words; a few options as boxes where the pen has to choose.</summary>
    private static FormCell Cell(FormField column, FormAnswer? answer)
    {
        if (answer is null && ShortList(column) is { Count: > 0 } options)
            return new FormCell([.. options.Select(o => new FormCellLine(false, o))], JustificationValues.Left);
        var isNumber = column.Kind is FieldKind.Money or FieldKind.Count;
        return new FormCell([new FormCellLine(null, CaseFormValues.InCell(column, answer))], isNumber ? JustificationValues.Right : JustificationValues.Left);
    }

    private static IReadOnlyList<string> ShortList(FormField column) => column.Kind switch
    {
        FieldKind.YesNo => ["Có", "Không"],
        FieldKind.Level => ["Cao", "Trung bình", "Thấp"],
        FieldKind.Choice when column.Options.Count <= FewOptions => [.. column.Options.Select(o => o.Vi)],
        _ => [],
    };

    /// <summary>A long list of options stands below an empty table, once.</summary>
    private static IEnumerable<Paragraph> Notes(IReadOnlyList<FormField> columns, TableAnswer? answer) =>
        answer is { Rows.Count: > 0 } ? [] : columns
            .Where(c => c.Options.Count > FewOptions)
            .Select(c => WordText.Paragraph(CaseFormStyles.Note, $"{c.Vi}: {string.Join("; ", c.Options.Select(o => o.Vi))}."));

    private static FormCell Number(int number) => new([new FormCellLine(null, number.ToInvariant())], JustificationValues.Center);

    private static FormCell Text(string text, bool bold = false) => new([new FormCellLine(null, text)], JustificationValues.Left, bold);

    private static FormCell Total(int? count) => new([new FormCellLine(null, count?.ToInvariant() ?? "")], JustificationValues.Center, Bold: true);

    private static Paragraph Caption(string label)
    {
        var caption = WordText.Paragraph(CaseFormStyles.Field, $"{label}:");
        caption.ParagraphProperties!.ParagraphStyleId!.InsertAfterSelf(new KeepNext());
        return caption;
    }

    // Two tables without a paragraph between them would become one.
    private static Paragraph Gap() => new(new ParagraphProperties(
        new ParagraphStyleId { Val = ReportStyles.Line },
        new ParagraphBorders(new TopBorder { Val = BorderValues.Nil })));
}
