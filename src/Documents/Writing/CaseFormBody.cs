using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MangNon.Domain.Cases.Forms;
using MangNon.Domain.Reports;

namespace MangNon.Documents.Writing;

/// <summary>A whole form as elements of a document: opening, grounds, sections, signatures.</summary>
internal static class CaseFormBody
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static List<OpenXmlElement> Of(CaseFormPaper paper)
    {
        var form = paper.Answers.Form;
        var official = Official(paper);
        List<OpenXmlElement> elements = [.. Opening(paper, official), .. Grounds(form, official)];
        var shown = paper.ShowsSealed ? paper.Answers : paper.Answers.WithoutSealed();
        for (var i = 0; i < form.Sections.Count; i++) elements.AddRange(Section(shown, form.Sections[i], i));
        Tie(elements);
        if (form.Issuer is FormIssuer.Applicant) elements.Add(PlaceOverSignature(paper.Letterhead));
        elements.AddRange(ReportClosing.Of(official));
        return elements;
    }

    /// <summary>"Số: 07/BC-UBND"; empty for a paper without a number.</summary>
    public static string Number(CaseFormPaper paper) => Symbol(paper) is { Length: > 0 } symbol ? ReportOpening.NumberAndSymbol(paper.Letterhead.Number, symbol) : "";

    /// <summary>Secrecy level of the letterhead, or the one the form states itself.</summary>
    public static string? Secrecy(CaseFormPaper paper) => paper.Letterhead.Secrecy ?? (paper.Answers.Of("secrecy") as TextAnswer)?.Text;

    private static AdministrativeDocument Official(CaseFormPaper paper)
    {
        var (form, head) = (paper.Answers.Form, paper.Letterhead);
        // An application has nobody on the left: neither a body that files it nor a second side.
        var left = form.OtherSigner is { } other ? head.OtherSignature ?? Block(other) : form.Issuer is FormIssuer.Applicant ? new SignatureBlock([], "", null) : null;
        return new AdministrativeDocument(
            head.ParentBody, head.IssuingBody, head.Number, Symbol(paper), head.Place, head.Date, head.Year, form.Subject.Split('\n'),
            head.Addressees ?? form.Addressees, [], head.Recipients, head.FiledAt, head.Signature ?? Block(form.Signer), Draft: false)
        {
            Type = form.Type,
            OtherSide = left,
        };
    }

    private static string Symbol(CaseFormPaper paper) => paper.Answers.Form.Symbol is { } type ? $"{type}-{paper.Letterhead.IssuerSymbol}" : "";

    private static SignatureBlock Block(FormSigner signer)
    {
        var lines = signer.Position.Split('\n');
        return new SignatureBlock([.. signer.Authority, .. lines[..^1]], lines[^1], null);
    }

    private static IEnumerable<OpenXmlElement> Opening(CaseFormPaper paper, AdministrativeDocument official)
    {
        if (paper.Answers.Form.Issuer is FormIssuer.Applicant)
            foreach (var line in ReportOpening.Motto(AdministrativeDocumentDocx.TextWidth)) yield return line;
        else
            yield return ReportOpening.Header(official);
        if (Secrecy(paper) is { Length: > 0 } secrecy) yield return WordText.Paragraph(CaseFormStyles.Secrecy, secrecy.ToUpper(Vietnamese));
        if (paper.Letterhead.Scope is { Length: > 0 } scope) yield return WordText.Paragraph(CaseFormStyles.Note, $"Phạm vi cung cấp: {scope}");
        foreach (var line in ReportOpening.TypeAndSubject(official)) yield return line;
        foreach (var line in ReportOpening.Addressees(official.Addressees)) yield return line;
    }

    /// <summary>Căn cứ, between the authority and the word QUYẾT ĐỊNH in a decision.</summary>
    private static IEnumerable<Paragraph> Grounds(CaseForm form, AdministrativeDocument official)
    {
        var decides = form.Paper is FormPaper.Decision;
        if (decides) yield return WordText.Paragraph(CaseFormStyles.Clause, $"Chủ tịch {string.Join(' ', official.IssuingBody)}".ToUpper(Vietnamese));
        foreach (var ground in form.Grounds) yield return WordText.Paragraph(CaseFormStyles.Ground, ground);
        if (decides) yield return WordText.Paragraph(CaseFormStyles.Clause, "QUYẾT ĐỊNH:");
    }

    private static IEnumerable<OpenXmlElement> Section(FormAnswers answers, FormSection section, int index)
    {
        var marker = answers.Form.Paper is FormPaper.Decision ? $"Điều {(index + 1).ToInvariant()}." : OutlineNumbering.Marker(1, index + 1);
        yield return WordText.Paragraph(CaseFormStyles.Section, $"{marker} {section.Vi}");
        if (section.LeadVi is { } lead) yield return WordText.Paragraph(CaseFormStyles.Sentences, lead);
        for (var i = 0; i < section.Fields.Count; i++)
        {
            var field = section.Fields[i];
            var label = section.Fields.Count == 1 ? field.Vi : $"{(i + 1).ToInvariant()}. {field.Vi}";
            foreach (var element in CaseFormFields.Of(field, label, answers.Of(field.Code))) yield return element;
        }
    }

    /// <summary>Ties the last paragraph to the signature, which may not stand alone on a page.</summary>
    private static void Tie(List<OpenXmlElement> elements)
    {
        if (elements[^1] is Paragraph { ParagraphProperties.KeepNext: null } last)
            last.ParagraphProperties!.ParagraphStyleId!.InsertAfterSelf(new KeepNext());
    }

    private static Paragraph PlaceOverSignature(CaseLetterhead head)
    {
        var line = WordText.Paragraph(ReportStyles.PlaceAndDate, $"{head.Place}, {AdministrativeDocumentDocx.LongDate(head.Date, head.Year)}");
        line.ParagraphProperties!.ParagraphStyleId!.InsertAfterSelf(new KeepNext());
        line.ParagraphProperties.Append(new Indentation { Left = "4300" });
        return line;
    }
}
