using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>Writes the register of administrative sanctions on landscape pages.</summary>
public static class SanctionRegisterDocx
{
    private const int EmptyRows = 8;
    private const int RoomForPen = 640;

    private static readonly string[] Titles = ["Số", "Biên bản", "Người, tổ chức vi phạm", "Hành vi, điều khoản", "Quyết định xử phạt", "Hình thức, mức phạt", "Phạt bổ sung, khắc phục hậu quả", "Đã nộp", "Tình trạng, nơi chuyển"];

    /// <summary>The register as .docx; without rows, a sheet to be kept by hand.</summary>
    public static byte[] Write(SanctionRegister register)
    {
        var head = register.Head;
        return CasePackage.Write($"Sổ theo dõi xử phạt vi phạm hành chính. {register.Period}", string.Join(' ', head.IssuingBody), head.Date ?? new DateOnly(head.Year, 1, 1), (main, body) =>
        {
            body.Append(Content(register));
            body.Append(CasePages.Section(main, 1, new PageEdges(null, head.Secrecy, register.Printed, "Sổ theo dõi xử phạt vi phạm hành chính", Landscape: true)));
        });
    }

    private static IEnumerable<OpenXmlElement> Content(SanctionRegister register)
    {
        var paper = LandscapeRegister.Paper(register.Head, "NGƯỜI GIỮ SỔ");
        yield return LandscapeRegister.Centred(ReportOpening.Header(paper));
        if (register.Head.Secrecy is { Length: > 0 } secrecy) yield return LandscapeRegister.Stamp(secrecy);
        yield return WordText.Paragraph(ReportStyles.Type, "SỔ THEO DÕI XỬ PHẠT VI PHẠM HÀNH CHÍNH VỀ TRẺ EM");
        yield return WordText.Paragraph(ReportStyles.Subject, register.Period);
        yield return Rows(register);
        if (register.Total is { } total) yield return WordText.Paragraph(CaseFormStyles.Note, total);
        foreach (var element in ReportClosing.Of(paper)) yield return element is Table table ? LandscapeRegister.Centred(table) : element;
    }

    private static Table Rows(SanctionRegister register)
    {
        var table = new FormTable(CaseFormStyles.SmallCell, [20, 40, 46, 70, 46, 40, 52, 36, 48], CasePages.LandscapeWidth);
        table.Header(Titles);
        foreach (var row in register.Rows) table.Row([.. Texts(row).Select(Cell)]);
        for (var i = 0; register.Rows.Count == 0 && i < EmptyRows; i++) table.Row([.. Titles.Select(_ => Cell(""))], RoomForPen);
        table.KeepEndWithNext();
        return table.Word;
    }

    private static IEnumerable<string> Texts(SanctionRegisterRow row) =>
        [row.Number, row.Record, row.Violator, row.Acts, row.Decision, row.Sanction, row.Measures, row.Paid, row.Outcome];

    private static FormCell Cell(string text) => new([new FormCellLine(null, text)], JustificationValues.Left);
}
