using System.Text.RegularExpressions;

namespace MangNon.Domain.Plans;

/// <summary>The words of a duty without the sentences that only say who, when and with what result: those stand in fields of their own.</summary>
public static partial class DutyText
{
    private static readonly string[] FieldNames = ["Sản phẩm:", "Kết quả:", "Kinh phí:", "Thời gian:", "Thời gian thực hiện:", "Thời hạn:", "Chủ trì:", "Phối hợp:", "Đơn vị chủ trì:", "Đơn vị phối hợp:"];

    /// <summary>What is to be done. The first sentence always stays; a sentence goes only if the lead it names was read.</summary>
    /// <param name="hasDay">True when a last day was read: then a closing ", hoàn thành trước ngày …" says nothing more.</param>
    public static string Of(string text, string? lead, bool hasDay)
    {
        var kept = string.Join(' ', Sentences(text).Where((s, i) => i == 0 || !OnlyAssigns(s, lead)));
        return hasDay ? LastDay().Replace(kept, ".") : kept;
    }

    [GeneratedRegex(@"[,;]?\s*(?:hoàn thành |thực hiện |xong )?(?:trước|đến|chậm nhất)(?: hết)?(?: là)? ngày \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\s*[.;]?\s*$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 200)]
    private static partial Regex LastDay();

    private static bool OnlyAssigns(string sentence, string? lead) =>
        FieldNames.Any(n => sentence.StartsWith(n, StringComparison.OrdinalIgnoreCase))
        || lead is not null && sentence.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && sentence[lead.Length..].TrimStart().StartsWith("chủ trì", StringComparison.OrdinalIgnoreCase);

    // A full stop ends a sentence when a capital follows; "36.000.000" and "Tp. Huế" inside do not matter much here.
    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] is not '.' || text[i + 1] != ' ' || !char.IsUpper(text[i + 2])) continue;
            yield return text[start..(i + 1)].Trim();
            start = i + 2;
        }

        yield return text[start..].Trim();
    }
}
