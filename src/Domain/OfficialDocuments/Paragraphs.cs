using System.Text;
using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>Lines that belong together, joined; it remembers where each line begins.</summary>
internal sealed class Paragraph
{
    private const int LongestTitle = 200;

    private readonly List<(int Offset, int Page, int Line)> _lines = [];
    private readonly StringBuilder _text = new();

    public Paragraph(SourceLine first, Marker? marker)
    {
        Marker = marker;
        Kind = first.Kind;
        Cells = first.Kind == LineKind.TableRow ? first.Raw.Split('\t').Select(Wording.Collapse).ToArray() : [];
        _text.Append(marker is null ? first.Text : first.Text[marker.Length..].TrimStart());
        _lines.Add((0, first.Page, first.Number));
    }

    private Paragraph(Paragraph same, string text, LineKind kind)
    {
        (Marker, Kind, Cells) = (same.Marker, kind, same.Cells);
        _text.Append(text);
        _lines.AddRange(same._lines);
    }

    public Marker? Marker { get; set; }

    public LineKind Kind { get; }

    public int LineCount => _lines.Count;

    public bool IsFull => _text.Length >= SourceLines.Longest;

    public string[] Cells { get; }

    /// <summary>The words behind the number.</summary>
    public string Text { get => field ??= _text.ToString(); private set => field = value; }

    /// <summary>The words as far as they are put together, which are only the title where they open a part; not kept, for more may follow.</summary>
    public string Title => _text.Length <= LongestTitle ? _text.ToString() : "";

    public Span Span => new(_lines[0].Page, _lines[0].Line, _lines[^1].Line);

    public Span SpanAt(int offset, int length)
    {
        var (_, page, first) = LineAt(offset);
        return new Span(page, first, LineAt(offset + length).Line);
    }

    public void Append(SourceLine line)
    {
        var breaksWord = _text.Length > 1 && ((_text[^1] == '-' && _text[^2] != ' ') || _text[^1] == '/');
        if (!breaksWord && _text.Length > 0) _text.Append(' ');
        _lines.Add((_text.Length, line.Page, line.Number));
        _text.Append(line.Text);
    }

    /// <summary>The same place with other words, for one cell of a row.</summary>
    public Paragraph WithText(string text) => new(this, text, Kind);

    /// <summary>A title in front of a table that has none.</summary>
    public Paragraph AsTitle(string title) => new(this, title, LineKind.Paragraph);

    /// <summary>Takes over the words of the next paragraph, which turned out to be its own.</summary>
    public void Absorb(Paragraph next)
    {
        if (_text.Length > 0) _text.Append(' ');
        _lines.AddRange(next._lines.Select(l => (l.Offset + _text.Length, l.Page, l.Line)));
        _text.Append(next.Text);
        Text = _text.ToString();
    }

    private (int Offset, int Page, int Line) LineAt(int offset) => _lines.FindLast(l => l.Offset <= offset) is { Line: > 0 } found ? found : _lines[0];
}

/// <summary>
/// Puts wrapped lines together again. Empty lines alone prove nothing (a flattened PDF has one after every line); a paragraph
/// ends where the next word would still have fitted, or where the file says so.
/// </summary>
internal sealed partial class ParagraphJoining
{
    private const int LongestNote = 4;

    private readonly IReadOnlyList<SourceLine> _lines;
    private readonly double _fullFirstLine;
    private readonly double _fullLine;
    private readonly bool _isWrapped;
    private readonly bool _blankSeparates;
    private readonly int _trailingOfWraps;
    private readonly double _widestFirstLine;
    private Paragraph? _part;
    private bool? _partAssignsDuties;
    private bool _isSecondLine;
    private bool _isInNote;

    private ParagraphJoining(IReadOnlyList<SourceLine> lines)
    {
        _lines = lines;
        var wraps = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Where(i => IsPlainWrap(lines[i - 1], lines[i])).ToList();
        _isWrapped = wraps.Count >= 2;
        _fullFirstLine = FullWidth(wraps.Where(i => !ContinuesByItself(lines[i - 1])), wraps);
        _fullLine = FullWidth(wraps.Where(i => ContinuesByItself(lines[i - 1])), wraps);
        _widestFirstLine = WidestFirstLine(wraps);
        _blankSeparates = _isWrapped && wraps.Count(i => lines[i].AfterBlank && lines[i].Page == lines[i - 1].Page) * 5 < wraps.Count;
        _trailingOfWraps = wraps.Count >= 10 && MostTrailing(wraps) is < 3 and var most ? most : int.MaxValue;
    }

    /// <summary>Blanks behind a line that goes on; a few odd ones do not count.</summary>
    private int MostTrailing(List<int> wraps) => wraps.Select(i => _lines[i - 1].Trailing).Order().ElementAt(wraps.Count - 1 - (wraps.Count / 20));

    /// <summary>Numbered lines that go on are first lines for certain: a line clearly longer than they are has no indent. Unknown where there are too few.</summary>
    private double WidestFirstLine(List<int> wraps)
    {
        var widths = wraps.Select(i => _lines[i - 1]).Where(l => Markers.Find(l.Text) is not null).Select(l => l.Width).Order().ToList();
        return widths.Count < 4 ? double.MaxValue : widths[^1] * 1.02;
    }

    public static List<Paragraph> Join(IReadOnlyList<SourceLine> lines) => new ParagraphJoining(lines).Join();

    private List<Paragraph> Join()
    {
        var paragraphs = new List<Paragraph>();
        var open = new List<Marker>();
        for (var i = 0; i < _lines.Count; i++)
        {
            var marker = _lines[i].Kind == LineKind.TableRow ? null : Markers.Find(_lines[i].Text);
            if (i > 0 && marker is not null && !IsMeant(_lines[i - 1], _lines[i], marker, open)) marker = null;
            if (i == 0 || marker is not null || paragraphs[^1].IsFull || StartsParagraph(_lines[i - 1], _lines[i])) paragraphs.Add(new Paragraph(_lines[i], marker));
            else paragraphs[^1].Append(_lines[i]);
            _isSecondLine = paragraphs[^1].LineCount > 1;
            _isInNote = IsInNote(paragraphs[^1], _lines[i]);
            if (marker is not null) Remember(open, marker);
            if (paragraphs[^1].LineCount == 1 && OpensPart(_lines[i], marker)) (_part, _partAssignsDuties) = (paragraphs[^1], null);
        }
        return paragraphs;
    }

    private static bool OpensPart(SourceLine line, Marker? marker) =>
        marker?.Style is MarkerStyle.Part or MarkerStyle.Chapter or MarkerStyle.Section or MarkerStyle.Capital or MarkerStyle.Roman
        || (line.Kind != LineKind.TableRow && marker is null or { Style: MarkerStyle.Number } && Wording.IsCapitals(line.Text));

    /// <summary>The line stands in the part that assigns duties unit by unit, where each paragraph of a unit is a duty.</summary>
    private bool IsInAssignment() => _part is not null && (_partAssignsDuties ??= SectionKinds.OfTitle(_part.Title) == SectionKind.Assignment);

    /// <summary>A new sentence that begins with what the unit has to do, in a line no longer than an indented one may be.</summary>
    private bool BeginsDuty(SourceLine line) => line.AfterBlank && DutyVerb().IsMatch(line.Text) && line.Width <= _widestFirstLine && IsInAssignment();

    /// <summary>What a line and the next word need at least where the next word did not fit. The first line of a paragraph is shorter by its indent.</summary>
    private double FullWidth(IEnumerable<int> wraps, List<int> all)
    {
        var widths = wraps.Select(i => WidthWithNextWord(_lines[i - 1], _lines[i])).Order().ToList();
        if (widths.Count < 4) widths = [.. all.Select(i => WidthWithNextWord(_lines[i - 1], _lines[i])).Order()];
        return widths.Count == 0 ? double.MaxValue : widths[widths.Count / 12];
    }

    private static bool ContinuesByItself(SourceLine line) => Wording.StartsLower(line.Text) && Markers.Find(line.Text) is null;

    private static bool IsPlainWrap(SourceLine before, SourceLine line) =>
        before.Kind != LineKind.TableRow && line.Kind == LineKind.Running && Wording.StartsLower(line.Text) && Markers.Find(line.Text) is null && !Wording.EndsSentence(before.Text);

    private static double WidthWithNextWord(SourceLine before, SourceLine line) => before.Width + TypeWidth.Blank + TypeWidth.Of(line.FirstWord);

    /// <summary>The first word of the line would have fitted on the line before: the break was made on purpose.</summary>
    private bool BreakIsDeliberate(SourceLine before, SourceLine line, double share = 0.99) =>
        !_isWrapped || WidthWithNextWord(before, line) < (ContinuesByItself(before) || _isSecondLine ? _fullLine : _fullFirstLine) * share;

    private bool IsMeant(SourceLine before, SourceLine line, Marker marker, List<Marker> open)
    {
        if (line.Kind == LineKind.Paragraph || before.Kind == LineKind.TableRow || Wording.EndsSentence(before.Text)) return true;
        var rest = line.Text[marker.Length..];
        if (marker.IsBullet) return !JoinsNames(before.Text, rest) && (BreakIsDeliberate(before, line) || (Wording.StartsUpper(rest) && !EndsMidPhrase(before.Text)));
        if (BreakIsDeliberate(before, line)) return true;
        return (Wording.StartsUpper(rest) || rest.Length == 0) && IsExpected(marker, open);
    }

    private static bool IsExpected(Marker marker, List<Marker> open) =>
        marker.Ordinal == 1 || marker.Style is MarkerStyle.Part or MarkerStyle.Chapter or MarkerStyle.Decimal || open.Exists(marker.Continues);

    private static void Remember(List<Marker> open, Marker marker)
    {
        open.RemoveAll(marker.SameLevelAs);
        open.Add(marker);
    }

    private bool StartsParagraph(SourceLine before, SourceLine line)
    {
        if (line.Kind == LineKind.TableRow || before.Kind == LineKind.TableRow) return true;
        if (_isInNote) return false;
        var ended = Wording.EndsSentence(before.Text);
        if (line.Kind == LineKind.Paragraph) return ended || !Wording.StartsLower(line.Text) || Wording.IsCapitals(before.Text);
        if (Wording.IsCapitals(before.Text) && Wording.IsCapitals(line.Text)) return false;
        if (Wording.IsCapitals(line.Text) && Wording.WordCount(line.Text) > 1) return ended || BreakIsDeliberate(before, line);
        if (!Wording.StartsUpper(line.Text)) return ended && char.IsAsciiDigit(line.Text[0]) && BreakIsDeliberate(before, line, 0.9);
        return StartsWithCapital(before, line, ended);
    }

    private bool StartsWithCapital(SourceLine before, SourceLine line, bool ended)
    {
        if (_blankSeparates && line.AfterBlank && line.Page == before.Page) return true;
        if (Wording.IsCapitals(before.Text)) return true;
        if (Starter().IsMatch(line.Text) && (ended || BreakIsDeliberate(before, line))) return true;
        var indented = line.Indent >= before.Indent + 3;
        return ended ? indented || before.Trailing > _trailingOfWraps || BreakIsDeliberate(before, line) || BeginsDuty(line) : BreakIsDeliberate(before, line, indented ? 0.97 : 0.9);
    }

    /// <summary>"(Kèm theo Kế hoạch … của UBND xã" / "Suối Trong)" is one note in brackets, even where each line is set in the middle.</summary>
    private bool IsInNote(Paragraph paragraph, SourceLine line) =>
        (paragraph.LineCount == 1 ? line.Text.StartsWith('(') : _isInNote && paragraph.LineCount < LongestNote) && !line.Text.Contains(')', StringComparison.Ordinal);

    /// <summary>"Văn hóa" / "- Xã hội" and "2022" / "- 2025" are one name and one period, broken over two lines.</summary>
    private static bool JoinsNames(string before, string rest) =>
        (char.IsAsciiDigit(before[^1]) && rest.Length > 0 && char.IsAsciiDigit(rest[0]))
        || HyphenatedName().Matches(Wording.Fold($"{LastWords(before)} - {rest}")).Any(name => name.Index < LastWords(before).Length && name.Index + name.Length > LastWords(before).Length + 3);

    private static string LastWords(string text) => text.Length <= 20 ? text : text[^20..];

    private static bool EndsMidPhrase(string text) => MidPhrase().IsMatch(Wording.Fold(LastWords(text)));

    [GeneratedRegex(@"(?:lao động - thương binh|văn h[óo]a - (?:xã hội|thông tin|thể thao)|tài chính - (?:kế toán|kế hoạch)|văn phòng - thống kê|tư pháp - hộ tịch|kinh tế - (?:xã hội|kỹ thuật|hạ tầng)|độc lập - tự do|tự do - hạnh phúc|chính trị - xã hội|địa chính - (?:xây dựng|nông nghiệp)|đoàn - đội|dân số - (?:kế hoạch|khhgđ)|thể thao - du lịch|xây dựng - (?:đô thị|môi trường)|ủy ban mặt trận)")]
    private static partial Regex HyphenatedName();

    [GeneratedRegex(@"(?:^| )(?:và|của|với|các|những|cho|về|tại|theo|đến|từ|là|do|để|trong|số|ngày|tháng|năm)$")]
    private static partial Regex MidPhrase();

    [GeneratedRegex(@"^(?:Phối hợp|Chủ trì|Chủ động|Tổ chức|Xây dựng|Triển khai|Tăng cường|Đẩy mạnh|Nâng cao|Kịp thời|Thường xuyên|Thực hiện|Tham mưu|Tham gia|Tuyên truyền|Tiếp tục|Tiếp nhận|Phát động|Phát huy|Phát hiện|Vận động|Huy động|Chỉ đạo|Hướng dẫn|Kiểm tra|Giám sát|Rà soát|Theo dõi|Đôn đốc|Đánh giá|Khảo sát|Thống kê|Tổng hợp|Báo cáo|Bố trí|Cân đối|Cung cấp|Hỗ trợ|Quản lý|Duy trì|Củng cố|Lồng ghép|Đề xuất|Phân công|Quán triệt|Phổ biến|Quan tâm|Tạo điều kiện|Bảo đảm|Đảm bảo|Xử lý|Lập|Cử)(?!\p{L})")]
    private static partial Regex DutyVerb();

    [GeneratedRegex(@"^(?:Căn cứ|Trên đây|Nơi nhận|PHỤ LỤC|Phụ lục|Thực hiện (?:Kế|Quyết|Chỉ|Công|Nghị|Thông|Hướng)|Xét đề nghị|Theo đề nghị)")]
    private static partial Regex Starter();
}
