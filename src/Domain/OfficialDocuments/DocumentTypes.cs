using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>Where the name of the document's type stands.</summary>
/// <param name="Rest">Words behind the type on the same line; they begin the title.</param>
internal sealed record TypeLine(int Index, string Type, string Rest);

/// <summary>Finds KẾ HOẠCH, and says what else the paper is where it is none (types of Nghị định 30/2020/NĐ-CP Điều 7).</summary>
internal static partial class DocumentTypes
{
    private const int FarthestTypeLine = 80;

    public static TypeLine FindPlan(IReadOnlyList<SourceLine> lines)
    {
        if (lines.Count == 0) throw NotAPlanException.NoText();
        var first = First(lines);
        if (first?.Type == "KẾ HOẠCH") return first;
        if (Enclosed(lines, first?.Index ?? 0) is { } enclosed) return enclosed;
        if (first is not null) throw NotAPlanException.OtherType(first.Type);
        throw lines.Take(FarthestTypeLine).Any(l => Addressed().IsMatch(l.Text)) ? NotAPlanException.Letter() : NotAPlanException.NotOfficial();
    }

    private static TypeLine? First(IReadOnlyList<SourceLine> lines)
    {
        for (var i = 0; i < Math.Min(lines.Count, FarthestTypeLine); i++)
        {
            if (Letter().IsMatch(lines[i].Text)) return null;
            if (At(lines, i) is { } found) return found;
        }
        return null;
    }

    private static TypeLine? At(IReadOnlyList<SourceLine> lines, int i)
    {
        var text = Unspaced(lines[i].Text);
        if (InCapitals().Match(text) is { Success: true } capitals) return new TypeLine(i, Wording.Collapse(capitals.Groups["type"].Value), text[capitals.Length..].Trim(' ', ':'));
        if (Alone().Match(text) is { Success: true } alone) return new TypeLine(i, Wording.Collapse(alone.Value.ToUpperInvariant()), "");
        return null;
    }

    /// <summary>A plan issued with a decision begins on a later page: "(Ban hành kèm theo Quyết định số …)".</summary>
    private static TypeLine? Enclosed(IReadOnlyList<SourceLine> lines, int from)
    {
        for (var i = from + 1; i < lines.Count; i++)
        {
            if (lines[i].Text.Length > 200 || At(lines, i) is not { Type: "KẾ HOẠCH" } found) continue;
            if (lines.Skip(i + 1).Take(8).Any(l => IssuedWith().IsMatch(Wording.Fold(l.Text)))) return found;
        }
        return null;
    }

    /// <summary>"K Ế  H O Ạ C H" spaced out for looks.</summary>
    private static string Unspaced(string text) => SpacedOut().IsMatch(text) ? "KẾ HOẠCH" : text;

    private const string Types = "KẾ HOẠCH|BÁO CÁO|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|QUY CHẾ|QUY ĐỊNH|THÔNG CÁO|THÔNG BÁO|HƯỚNG DẪN|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN|BIÊN BẢN|TỜ TRÌNH|HỢP ĐỒNG|CÔNG ĐIỆN|BẢN GHI NHỚ|GIẤY ỦY QUYỀN|GIẤY MỜI|GIẤY GIỚI THIỆU|PHIẾU GỬI|PHIẾU CHUYỂN|PHIẾU BÁO|THÔNG TƯ|NGHỊ ĐỊNH|LUẬT|ĐƠN|THƯ NGỎ|THƯ KÊU GỌI|KỊCH BẢN|DANH SÁCH|LỊCH";

    [GeneratedRegex(@"^(?<type>" + Types + @")(?=$|[ :]*$|\s+(?!SỐ\b)\p{L})")]
    private static partial Regex InCapitals();

    [GeneratedRegex(@"^(?:" + Types + @")$", RegexOptions.IgnoreCase)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^K\sẾ\s+H\sO\sẠ\sC\sH$")]
    private static partial Regex SpacedOut();

    [GeneratedRegex(@"^(?:V/v|Về việc)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Letter();

    [GeneratedRegex(@"Kính gửi|V/v")]
    private static partial Regex Addressed();

    [GeneratedRegex(@"kèm theo (?:quyết định|nghị quyết|công văn|tờ trình|thông báo)")]
    private static partial Regex IssuedWith();
}
