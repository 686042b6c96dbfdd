using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>What the registers on landscape pages have in common: who signs, the stamp of secrecy, a header in the middle.</summary>
internal static class LandscapeRegister
{
    /// <param name="keeper">Position of who signs at the left.</param>
    public static AdministrativeDocument Paper(CaseLetterhead head, string keeper) => new(
        head.ParentBody, head.IssuingBody, null, "", head.Place, head.Date, head.Year, [], [], [], [], "",
        head.Signature ?? new SignatureBlock(["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH", null), Draft: false)
    {
        OtherSide = head.OtherSignature ?? new SignatureBlock([], keeper, null),
    };

    public static Paragraph Stamp(string secrecy)
    {
        var stamp = WordText.Paragraph(CaseFormStyles.Secrecy, secrecy.ToUpper(CultureInfo.GetCultureInfo("vi-VN")));
        stamp.ParagraphProperties!.Append(new Indentation { Left = "2890", Right = "8300" });
        return stamp;
    }

    // The header is as wide as an upright page.
    public static Table Centred(Table table)
    {
        table.GetFirstChild<TableProperties>()!.GetFirstChild<TableWidth>()!.InsertAfterSelf(new TableJustification { Val = TableRowAlignmentValues.Center });
        return table;
    }
}
