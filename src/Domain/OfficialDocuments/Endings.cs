using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>The last words of a plan ("Trên đây là Kế hoạch …"), which belong to no point of the outline.</summary>
internal static partial class Endings
{
    /// <summary>Takes the closing paragraphs off the end of the body.</summary>
    public static List<Paragraph> TakeFrom(List<Paragraph> paragraphs)
    {
        var at = paragraphs.Count;
        while (at > 0 && paragraphs[at - 1].Marker is null && paragraphs[at - 1].Kind != LineKind.TableRow) at--;
        while (at < paragraphs.Count && !Closes(paragraphs[at], isLast: at == paragraphs.Count - 1)) at++;
        var ending = paragraphs.GetRange(at, paragraphs.Count - at);
        paragraphs.RemoveRange(at, paragraphs.Count - at);
        return ending;
    }

    private static bool Closes(Paragraph paragraph, bool isLast)
    {
        var words = Wording.Fold(paragraph.Text);
        return ClosingWords().IsMatch(words) || (isLast && words.EndsWith("./.", StringComparison.Ordinal) && Appeal().IsMatch(words));
    }

    [GeneratedRegex(@"^(?:trên đây|trong quá trình (?:tổ chức |triển khai )*thực hiện|quá trình (?:tổ chức |triển khai )*thực hiện|trong quá trình triển khai)")]
    private static partial Regex ClosingWords();

    [GeneratedRegex(@"^(?:(?:ubnd|ủy ban nhân dân)[^.;]{0,60}(?:yêu cầu|đề nghị)|yêu cầu|đề nghị|căn cứ (?:nội dung )?(?:của )?kế hoạch|nhận được kế hoạch|các (?:cơ quan|đơn vị|ban)[^.]{0,120}(?:nghiêm túc|căn cứ))")]
    private static partial Regex Appeal();
}
