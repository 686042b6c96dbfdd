using MangNon.Domain.Cases.Forms;

namespace MangNon.Documents.Writing;

/// <summary>
/// Sets a form of child protection in the official format of Nghị định 30/2020/NĐ-CP: what is unknown is left as dotted lines or empty
/// boxes for the pen, what is sealed too unless it is asked for expressly.
/// </summary>
public static class CaseFormWriter
{
    /// <summary>The form as a .docx file. The title in its properties names no child.</summary>
    public static byte[] Write(CaseFormPaper paper)
    {
        var head = paper.Letterhead;
        return CasePackage.Write(paper.Answers.Form.Vi, string.Join(' ', head.IssuingBody), head.Date ?? new DateOnly(head.Year, 1, 1), (main, body) =>
        {
            body.Append(CaseFormBody.Of(paper));
            body.Append(CasePages.Section(main, 1, Edges(paper)));
        });
    }

    internal static PageEdges Edges(CaseFormPaper paper) => new(Mark(paper.Answers.Form), CaseFormBody.Secrecy(paper), paper.Printed);

    private static string? Mark(CaseForm form) => form.IsNumbered ? $"Mẫu số {form.Code} (Nghị định số 56/2017/NĐ-CP)" : null;
}
