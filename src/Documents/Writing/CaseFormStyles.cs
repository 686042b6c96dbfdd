using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>The styles of a form, beside those of a report: 13 point, so that a form stays on few pages (Nghị định 30/2020/NĐ-CP allows 13 to 14).</summary>
internal static class CaseFormStyles
{
    public const string Section = "MucBieuMau";
    public const string Field = "DongBieuMau";
    public const string Sentences = "DoanBieuMau";
    public const string Ground = "CanCu";
    public const string Clause = "QuyetDinh";
    public const string Cell = "OBieuMau";
    public const string SmallCell = "OBieuMauNho";
    public const string Note = "GhiChuBieuMau";
    public const string FormMark = "MauSo";
    public const string Foot = "NguoiIn";
    public const string Secrecy = "MucDoBaoMat";

    private const int Size = 13;

    public static Styles All()
    {
        var all = ReportStyles.All();
        all.Append(
            ReportStyles.Style(Section, "Mục biểu mẫu", SectionForm(), Size, bold: true),
            ReportStyles.Style(Field, "Dòng biểu mẫu", FieldForm(JustificationValues.Left), Size),
            ReportStyles.Style(Sentences, "Đoạn biểu mẫu", FieldForm(JustificationValues.Both), Size),
            ReportStyles.Style(Ground, "Căn cứ", GroundForm(), Size, italic: true),
            ReportStyles.Style(Clause, "Thẩm quyền quyết định", ReportStyles.Form(centred: true, before: 160, after: 100, keepNext: true), Size, bold: true),
            ReportStyles.Style(Cell, "Ô biểu mẫu", ReportStyles.Form(before: 20, after: 20), 12),
            ReportStyles.Style(SmallCell, "Ô biểu mẫu nhỏ", ReportStyles.Form(before: 20, after: 20), 11),
            ReportStyles.Style(Note, "Ghi chú biểu mẫu", ReportStyles.Form(before: 40, after: 40), 11, italic: true),
            ReportStyles.Style(FormMark, "Mẫu số", RightForm(), 11, italic: true),
            ReportStyles.Style(Foot, "Người in", FootForm(), 9, italic: true),
            ReportStyles.Style(Secrecy, "Mức độ bảo mật", StampForm(), 12, bold: true));
        return all;
    }

    private static StyleParagraphProperties SectionForm() => new(
        new KeepNext(),
        new KeepLines(),
        new SpacingBetweenLines { Before = "180", After = "40" },
        new OutlineLevel { Val = 1 });

    // The tab at the right edge carries the dots of a line to be filled by hand.
    private static StyleParagraphProperties FieldForm(JustificationValues justification) => new(
        new WidowControl(),
        new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = AdministrativeDocumentDocx.TextWidth }),
        new SpacingBetweenLines { Before = "60", After = "20", Line = "264", LineRule = LineSpacingRuleValues.Auto },
        new Justification { Val = justification });

    private static StyleParagraphProperties GroundForm() => new(
        new SpacingBetweenLines { Before = "60", After = "0", Line = "264", LineRule = LineSpacingRuleValues.Auto },
        new Indentation { FirstLine = "720" },
        new Justification { Val = JustificationValues.Both });

    private static StyleParagraphProperties RightForm() => new(
        new SpacingBetweenLines { Before = "0", After = "0" },
        new Justification { Val = JustificationValues.Right });

    private static StyleParagraphProperties FootForm() => new(
        new Tabs(new TabStop { Val = TabStopValues.Right, Position = AdministrativeDocumentDocx.TextWidth }),
        new SpacingBetweenLines { Before = "0", After = "0" });

    private static StyleParagraphProperties StampForm()
    {
        static T Edge<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 8, Space = 2 };
        return new StyleParagraphProperties(
            new KeepNext(),
            new ParagraphBorders(Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>()),
            new SpacingBetweenLines { Before = "120", After = "40" },
            new Indentation { Left = "425", Right = "5900" },
            new Justification { Val = JustificationValues.Center });
    }
}
