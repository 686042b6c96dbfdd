using System.Buffers;
using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>A line that carries words of the document, after page numbers, web addresses and control characters are gone.</summary>
/// <param name="Raw">With its leading blanks and the gaps between columns.</param>
/// <param name="Text">Trimmed, one blank between words.</param>
/// <param name="AfterBlank">An empty line stands above it.</param>
internal sealed record SourceLine(int Page, int Number, string Raw, string Text, LineKind Kind, bool AfterBlank)
{
    /// <summary>Blanks behind the last word: where a file keeps them, the end of a paragraph often has one more.</summary>
    public int Trailing { get; init; }

    public int Indent { get; } = Raw.Length - Raw.TrimStart().Length;

    /// <summary>Width on paper, so that lines full of narrow letters count as long as lines of wide ones.</summary>
    public double Width { get; } = TypeWidth.Of(Text);

    /// <summary>The columns of the line: cells of a row, or words kept apart by a wide gap.</summary>
    public string[] Columns => SourceLines.ColumnsOf(Raw);

    public string FirstWord => Text.Split(' ', 2)[0];
}

/// <summary>Keeps the lines that belong to the document and drops what the paper or the file format added.</summary>
internal static partial class SourceLines
{
    /// <summary>Most characters of one paragraph; some fifty printed lines.</summary>
    public const int Longest = 4000;

    private static readonly SearchValues<char> AddressSigns = SearchValues.Create("-_/=.?&%#~+");

    public static List<SourceLine> Of(DocumentText text)
    {
        var lines = new List<SourceLine>();
        var blank = false;
        var addressOpen = false;
        foreach (var line in text.Lines)
        {
            var raw = WithoutAddress(Printable(line.Text), ref addressOpen, out var hadAddress);
            if (string.IsNullOrWhiteSpace(raw))
            {
                blank |= !hadAddress;
                continue;
            }
            var trailing = line.Text.Length - line.Text.TrimEnd().Length;
            foreach (var piece in Pieces(raw))
                lines.Add(new SourceLine(line.Page, line.Number, piece, Wording.Collapse(piece), line.Kind, blank) { Trailing = trailing });
            blank = false;
        }
        return WithoutPageNumbers(lines);
    }

    /// <summary>No line of a plan is this long; a hostile one is cut so that reading stays in proportion to its length.</summary>
    private static IEnumerable<string> Pieces(string raw) =>
        raw.Length <= Longest ? [raw] : raw.Chunk(Longest).Select(c => new string(c)).Where(c => !string.IsNullOrWhiteSpace(c));

    internal static string[] ColumnsOf(string raw)
    {
        // The place left for a number or a date is no gap between columns.
        var closed = BlankToFill().Replace(raw.Trim(), " ");
        var cells = closed.Contains('\t', StringComparison.Ordinal) ? closed.Split('\t') : ColumnGap().Split(closed);
        return [.. cells.Select(Wording.Collapse).Where(c => c.Length > 0)];
    }

    [GeneratedRegex(@" {3,}")]
    private static partial Regex ColumnGap();

    [GeneratedRegex(@"(?<=Số ?:?|ngày|tháng) +(?=/|-|tháng|năm|\d)", RegexOptions.IgnoreCase)]
    private static partial Regex BlankToFill();

    private static string Printable(string text)
    {
        if (!text.Any(IsInvisible)) return text.TrimEnd();
        return new string(text.Where(c => !IsInvisible(c) || c == '\u00a0').Select(c => c == '\u00a0' ? ' ' : c).ToArray()).TrimEnd();
    }

    private static bool IsInvisible(char c) =>
        c is '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u00a0' || (char.IsControl(c) && c != '\t');

    /// <summary>An address may go on over the end of the line; its rest is one word without Vietnamese letters.</summary>
    private static string WithoutAddress(string line, ref bool open, out bool had)
    {
        had = false;
        if (open && line.Trim().Length == 0) return "";
        if (open && RestOfAddress(line) is { Length: > 0 } rest)
        {
            had = true;
            open = EndsOpen(rest) && rest.Length == line.Trim().Length;
            line = line[(line.IndexOf(rest, StringComparison.Ordinal) + rest.Length)..];
        }
        else open = false;
        if (!line.Contains("//", StringComparison.Ordinal) && !line.Contains("www.", StringComparison.OrdinalIgnoreCase) && !DomainWithPath().IsMatch(line)) return line;
        if (Address().Matches(line) is [.., var last])
        {
            had = true;
            open = last.Index + last.Length == line.Length && EndsOpen(last.Value);
            line = Address().Replace(line, "");
        }
        return line;
    }

    private static string? RestOfAddress(string line)
    {
        var words = line.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var first = words[0];
        if (!first.All(c => char.IsAsciiLetterOrDigit(c) || AddressSigns.Contains(c))) return null;
        var looksLikeAddress = !EndsOpen(first) || (first.Length > 3 && first[..^1].AsSpan().ContainsAny(AddressSigns));
        return looksLikeAddress && (words.Length == 1 || !EndsOpen(first)) ? first : null;
    }

    private static bool EndsOpen(string address) => !AddressEnd().IsMatch(address);

    private static List<SourceLine> WithoutPageNumbers(List<SourceLine> lines)
    {
        var lastPage = 1;
        var kept = new List<SourceLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (PageNumber().Match(lines[i].Text) is { Success: true } number && IsPageNumber(lines, i, number, lastPage))
                _ = int.TryParse(number.Groups["n"].ValueSpan, out lastPage);
            else kept.Add(lines[i]);
        }
        return kept;
    }

    private static bool IsPageNumber(List<SourceLine> lines, int i, Match number, int lastPage)
    {
        if (lines[i].Kind != LineKind.Running) return false;
        if (number.Groups["word"].Success) return true;
        var atEdge = i == 0 || i == lines.Count - 1 || lines[i - 1].Page != lines[i].Page || lines[i + 1].Page != lines[i].Page;
        var follows = int.TryParse(number.Groups["n"].ValueSpan, out var n) && n > 0 && n <= lastPage + 1 && n >= lastPage;
        return atEdge || follows;
    }

    [GeneratedRegex(@"(?:https?:\s?//|www\.)\S*|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org)/\S*", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\.(?:vn|com|net|org)/", RegexOptions.IgnoreCase)]
    private static partial Regex DomainWithPath();

    [GeneratedRegex(@"\.(?:aspx?|html?|pdf|docx?|php|vn|com|org|net)[/.,;)]*$|/$", RegexOptions.IgnoreCase)]
    private static partial Regex AddressEnd();

    [GeneratedRegex(@"^(?:(?<word>trang|page)\s*(?<n>\d{1,3})(?:\s*(?:/|trên|of)\s*\d{1,3})?|[-–—]?\s*(?<n>\d{1,3})\s*[-–—]?|(?<word>)(?<n>\d{1,3})\s*/\s*\d{1,3})$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
