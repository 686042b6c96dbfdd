using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>Writes the register of reports received on landscape pages.</summary>
public static class IntakeRegisterDocx
{
    private const string Sealed = "……………";
    private const int EmptyRows = 8;
    private const int RoomForPen = 640;

    /// <summary>The register as .docx; without rows, a sheet to be kept by hand.</summary>
    public static byte[] Write(IntakeRegister register)
    {
        var head = register.Head;
        return CasePackage.Write($"Sổ tiếp nhận thông tin về trẻ em. {register.Period}", string.Join(' ', head.IssuingBody), head.Date ?? new DateOnly(head.Year, 1, 1), (main, body) =>
        {
            body.Append(Content(register));
            body.Append(CasePages.Section(main, 1, new PageEdges(null, head.Secrecy, register.Printed, "Sổ tiếp nhận thông tin", Landscape: true)));
        });
    }

    private static IEnumerable<OpenXmlElement> Content(IntakeRegister register)
    {
        var paper = LandscapeRegister.Paper(register.Head, "NGƯỜI GIỮ SỔ");
        yield return LandscapeRegister.Centred(ReportOpening.Header(paper));
        if (register.Head.Secrecy is { Length: > 0 } secrecy) yield return LandscapeRegister.Stamp(secrecy);
        yield return WordText.Paragraph(ReportStyles.Type, "SỔ TIẾP NHẬN THÔNG TIN VỀ TRẺ EM");
        yield return WordText.Paragraph(ReportStyles.Subject, register.Period);
        yield return WordText.Paragraph(CaseFormStyles.Note, "Thông tin được giữ bí mật theo Điều 24 Nghị định số 56/2017/NĐ-CP.");
        yield return Rows(register);
        foreach (var element in ReportClosing.Of(paper)) yield return element is Table table ? LandscapeRegister.Centred(table) : element;
    }

    private static Table Rows(IntakeRegister register)
    {
        var table = new FormTable(CaseFormStyles.SmallCell, [20, 38, 34, 40, 38, 38, 60, 38, 52, 40], CasePages.LandscapeWidth);
        table.Header(["Số", "Thời điểm nhận", "Hình thức", "Người báo tin", "Trẻ em", "Nơi xảy ra", "Nội dung", "Người tiếp nhận", "Xử lý, nơi chuyển", "Kết quả"]);
        foreach (var row in register.Rows) table.Row([.. Texts(row, register.ShowsSealed).Select(Cell)]);
        for (var i = 0; register.Rows.Count == 0 && i < EmptyRows; i++) table.Row([.. Enumerable.Repeat(Cell(""), 10)], RoomForPen);
        table.KeepEndWithNext();
        return table.Word;
    }

    private static IEnumerable<string> Texts(IntakeRegisterRow row, bool showsSealed) =>
    [
        row.Number, CaseFormValues.ShortMoment(row.ReceivedAt), row.Channel ?? "", showsSealed ? row.Informant ?? "" : Sealed, row.Child ?? "",
        row.Place ?? "", row.Content ?? "", row.Receiver ?? "", row.Handling ?? "", row.Outcome ?? "",
    ];

    private static FormCell Cell(string text) => new([new FormCellLine(null, text)], JustificationValues.Left);
}
