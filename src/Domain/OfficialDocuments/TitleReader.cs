using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>Reads the title (trích yếu) below the type and finds where the opening begins.</summary>
internal static partial class TitleReader
{
    private const int LongestTitleLine = 220;

    /// <summary>Title, and how many lines it takes.</summary>
    public static (string? Title, int Lines) Read(IReadOnlyList<SourceLine> lines, string firstWords)
    {
        var words = firstWords.Length > 0 ? [firstWords] : new List<string>();
        var i = 0;
        for (; i < lines.Count; i++)
        {
            if (Rule().IsMatch(lines[i].Text) || IsEnclosure(lines, i, words)) continue;
            if (!BelongsTo(words, lines, i)) break;
            words.Add(lines[i].Text);
        }
        return (words.Count == 0 ? null : Wording.Collapse(string.Join(' ', words)).TrimEnd('.', ' '), i);
    }

    private static bool IsEnclosure(IReadOnlyList<SourceLine> lines, int i, List<string> words) =>
        words.Count > 0 && (lines[i].Text.StartsWith('(') || (i > 0 && lines[i - 1].Text.StartsWith('(') && !lines[i - 1].Text.EndsWith(')') && lines[i].Text.EndsWith(')')));

    private static bool BelongsTo(List<string> words, IReadOnlyList<SourceLine> lines, int i)
    {
        var line = lines[i];
        if (line.Kind == LineKind.TableRow || line.Text.Length > LongestTitleLine || (words.Count == 0 ? NeverTitle() : Opening()).IsMatch(line.Text)) return false;
        if (Markers.Find(line.Text) is { } marker && (marker.Style != MarkerStyle.Bullet || words.Count == 0 || Wording.StartsUpper(line.Text[marker.Length..]))) return false;
        if (words.Count == 0) return !line.Text.EndsWith(':');
        if (Wording.EndsSentence(words[^1]) || words.Count > 8) return false;
        if (Wording.StartsLower(line.Text) || char.IsAsciiDigit(line.Text[0]) || !Wording.StartsUpper(line.Text)) return true;
        if (EndsWithYear().IsMatch(words[^1]) && (!Wording.IsCapitals(line.Text) || !Wording.IsCapitals(words[^1]))) return false;
        if (Wording.IsCapitals(words[^1]) && SectionKinds.OfTitle(line.Text) is SectionKind.Purpose && !MidPhrase().IsMatch(Wording.Fold(words[^1]))) return false;
        return !BeginsOpening(line, lines, i);
    }

    /// <summary>A capital in the title is a name ("Phường …"); a sentence that goes on for lines is the opening.</summary>
    private static bool BeginsOpening(SourceLine line, IReadOnlyList<SourceLine> lines, int i)
    {
        if (Performs().IsMatch(line.Text)) return true;
        var next = i + 1 < lines.Count ? lines[i + 1] : null;
        return Wording.EndsSentence(line.Text) || (line.Text.Length > 75 && next is not null && !Wording.IsCapitals(line.Text));
    }

    [GeneratedRegex(@"^[_\-–—=*.\s]+$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:Căn cứ|Kính gửi|Thực hiện (?:Kế hoạch|Chỉ thị|Quyết định|Công văn|Nghị quyết|Hướng dẫn|Thông tư|Luật|Chương trình|Thông báo|Nghị định|Đề án|nội dung|sự chỉ đạo|ý kiến|chức năng)|Triển khai (?:thực hiện )?(?:Kế hoạch|Quyết định|Chỉ thị|Công văn|Nghị quyết|Luật)|Theo |Để |Nhằm |Trên cơ sở|Xét |Hưởng ứng|Ủy ban nhân dân |Uỷ ban nhân dân |UBND |Thời gian qua|Trong (?:những )?năm|Năm \d{4},|Phát huy|Tiếp tục thực hiện)")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:Căn cứ|Kính gửi)|^(?:Thực hiện|Triển khai|Theo)\s.*số\s*:?\s*\d+\s?[/-]")]
    private static partial Regex NeverTitle();

    [GeneratedRegex(@"^(?:Thực hiện|Triển khai|Tiếp tục|Căn cứ)\s.*\d+\s?[/-]")]
    private static partial Regex Performs();

    [GeneratedRegex(@"(?:năm|học|đoạn)\s+\d{4}(?:\s?[-–]\s?\d{4})?\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex EndsWithYear();

    [GeneratedRegex(@"(?:và|của|về|cho|với|trên|theo|,)$")]
    private static partial Regex MidPhrase();
}
