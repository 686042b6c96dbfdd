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
        var paper = Paper(register.Head);
        yield return Centred(ReportOpening.Header(paper));
        if (register.Head.Secrecy is { Length: > 0 } secrecy) yield return Stamp(secrecy);
        yield return WordText.Paragraph(ReportStyles.Type, "SỔ TIẾP NHẬN THÔNG TIN VỀ TRẺ EM");
        yield return WordText.Paragraph(ReportStyles.Subject, register.Period);
        yield return WordText.Paragraph(CaseFormStyles.Note, "Thông tin được giữ bí mật theo Điều 24 Nghị định số 56/2017/NĐ-CP.");
        yield return Rows(register);
        foreach (var element in ReportClosing.Of(paper)) yield return element is Table table ? Centred(table) : element;
    }

    internal static AdministrativeDocument Paper(CaseLetterhead head) => new(
        head.ParentBody, head.IssuingBody, null, "", head.Place, head.Date, head.Year, [], [], [], [], "",
        head.Signature ?? new SignatureBlock(["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH", null), Draft: false)
    {
        OtherSide = head.OtherSignature ?? new SignatureBlock([], "NGƯỜI GIỮ SỔ", null),
    };

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

    internal static FormCell Cell(string text) => new([new FormCellLine(null, text)], JustificationValues.Left);

    internal static Paragraph Stamp(string secrecy)
    {
        var stamp = WordText.Paragraph(CaseFormStyles.Secrecy, secrecy.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN")));
        stamp.ParagraphProperties!.Append(new Indentation { Left = "2890", Right = "8300" });
        return stamp;
    }

    // The header is as wide as an upright page.
    internal static Table Centred(Table table)
    {
        table.GetFirstChild<TableProperties>()!.GetFirstChild<TableWidth>()!.InsertAfterSelf(new TableJustification { Val = TableRowAlignmentValues.Center });
        return table;
    }
}
