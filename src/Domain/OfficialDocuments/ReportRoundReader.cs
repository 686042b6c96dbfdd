using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>Reads the reports a plan asks for (chế độ báo cáo): which, until when, from whom, to whom.</summary>
internal sealed partial class ReportRoundReader
{
    private static readonly string[] Kinds = ["month", "quarter", "half-year", "nine-month", "year"];

    private readonly int? _year;
    private readonly DateOnly? _documentDate;
    private readonly List<ReportRoundReading> _rounds = [];

    private ReportRoundReader(int? year, DateOnly? documentDate) => (_year, _documentDate) = (year, documentDate);

    public static IReadOnlyList<ReportRoundReading> Read(IEnumerable<OutlineNode> outline, IEnumerable<Paragraph> ending, int? year, DateOnly? documentDate)
    {
        var reader = new ReportRoundReader(year, documentDate);
        foreach (var node in outline) reader.Visit(node, [], []);
        foreach (var paragraph in ending) reader.ReadText(paragraph.Text, paragraph.Span, [], [], isReportPart: false);
        return reader._rounds;
    }

    private void Visit(OutlineNode node, IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var isReportPart = node.Section == SectionKind.Report;
        if (node.Section == SectionKind.Assignment && node.Heading is { } entry && Bodies.IsName(entry)) from = Bodies.SplitWithoutPlural(Bodies.NameIn(entry));
        foreach (var (text, span) in Texts(node))
        {
            var words = node.Marker.IsBullet && node.Texts.Count > 0 && node.Heading is { } label ? $"{label}: {text}" : text;
            if (isReportPart && From(text) is [_, ..] senders) from = senders;
            if (isReportPart && To(text) is [_, ..] receivers) to = receivers;
            if (isReportPart || Bodies.IsName(node.Opening) || node.Section is SectionKind.Assignment or SectionKind.Content) ReadText(words, span, from, to, isReportPart);
        }
        foreach (var child in node.Children) Visit(child, from, to);
    }

    private static IEnumerable<(string Text, Span Span)> Texts(OutlineNode node)
    {
        if (node.Texts.Count == 0) return node.Heading is { } heading ? [(heading, node.Span)] : [];
        return node.Texts.Select((t, i) => (t, node.ParagraphOf(i).Span));
    }

    private void ReadText(string text, Span span, IReadOnlyList<string> from, IReadOnlyList<string> to, bool isReportPart)
    {
        var folded = Wording.Fold(text);
        if (_year is null || !folded.Contains("báo cáo", StringComparison.Ordinal) && !isReportPart) return;
        var labels = Labels(folded);
        var dates = Dates(text, folded);
        if (dates.Exists(d => !IsPassedOn(text, d.Start))) dates.RemoveAll(d => IsPassedOn(text, d.Start));
        if (labels.Count != dates.Count) dates.RemoveAll(d => d.Start < FirstMention(folded, labels));
        if (dates.Count == 0 || (labels.Count == 0 && !isReportPart && !SendsResult().IsMatch(folded))) return;
        var words = SentenceOf(text, dates[0].Start);
        var senders = From(words) is [_, ..] found ? found : From(text) is [_, ..] anywhere ? anywhere : from;
        var receivers = To(text) is [_, ..] named ? named : to;
        foreach (var (kind, date) in labels.Count == 0 && IsHalfYearly(folded, dates) ? [("half-year", dates[0]), ("year", dates[1])] : Pair(labels, dates))
            foreach (var due in date.DaysFor(kind, _year.Value))
                Add(kind, due, date.IsBefore, senders, receivers, span);
    }

    /// <summary>"… để tổng hợp, báo cáo Sở Y tế trước ngày 15/6", "UBND phường báo cáo UBND quận trước ngày …": the ward's own report, which no unit owes.</summary>
    private static bool IsPassedOn(string text, int at) => PassedOn().IsMatch(Wording.Fold(text[SentenceStart(text, at)..at]));

    private static string SentenceOf(string text, int at)
    {
        var start = SentenceStart(text, at);
        return SentenceEnd().Match(text, at) is { Success: true } end ? text[start..end.Index] : text[start..];
    }

    private static int SentenceStart(string text, int at) => SentenceEnd().Matches(text[..at]) is [.., var last] ? last.Index + last.Length : 0;

    /// <summary>"Định kỳ trước ngày 10/6 và ngày 10/12": middle and end of the year, though no word says so.</summary>
    private static bool IsHalfYearly(string folded, List<ReportDay> dates) =>
        dates is [{ Day: { Month: >= 5 and <= 7 } first }, { Day: { Month: >= 11 } second }] && first.Year == second.Year && folded.Contains("định kỳ", StringComparison.Ordinal);

    /// <summary>A date in front of the first word about reports is the time of another duty.</summary>
    private static int FirstMention(string folded, List<(int Start, string Kind)> labels)
    {
        var word = ReportWord().Match(folded) is { Success: true } found ? found.Index : int.MaxValue;
        return labels.Count == 0 ? word : Math.Min(word, labels[0].Start);
    }

    private void Add(string kind, DateOnly day, bool before, IReadOnlyList<string> from, IReadOnlyList<string> to, Span span)
    {
        var due = before ? day.AddDays(-1) : day;
        var repeats = kind is "month" or "quarter" && due < _documentDate;
        if (repeats || _rounds.Exists(r => r.Kind == kind && r.Due == due)) return;
        _rounds.Add(new ReportRoundReading(kind, before ? day : null, due, from, to, span));
    }

    /// <summary>A day of the year, or a day of each month or quarter.</summary>
    private sealed record ReportDay(int Start, DateOnly? Day, int DayOfMonth, bool IsBefore)
    {
        public IEnumerable<DateOnly> DaysFor(string kind, int year)
        {
            if (Day is { } day) return [day];
            int[] months = kind switch { "month" => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], "quarter" => [3, 6, 9, 12], "half-year" => [6], "nine-month" => [9], _ => [12] };
            return months.Select(m => Days.Of(year, m, Math.Min(DayOfMonth, DateTime.DaysInMonth(year, m)))).OfType<DateOnly>();
        }
    }

    private static List<(int Start, string Kind)> Labels(string folded)
    {
        var labels = new List<(int Start, string Kind)>();
        foreach (Match match in Label().Matches(folded))
            labels.Add((match.Index, Kinds.First(k => match.Groups[k.Replace("-", "", StringComparison.Ordinal)].Success)));
        return labels;
    }

    private List<ReportDay> Dates(string text, string folded)
    {
        var days = MonthlyDay().Matches(folded).Select(m => new ReportDay(m.Index, null, int.Parse(m.Groups["d"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), m.Groups["before"].Success)).Where(d => d.DayOfMonth is > 0 and < 32).ToList();
        days.AddRange(TimeExpressions.Find(text, _year)
            .Where(t => t.Due.Date is not null && t.Due.Occasion is null)
            .Select(t => new ReportDay(t.Start, t.Due.Before ?? t.Due.Date, 0, t.Due.Before is not null)));
        return [.. days.OrderBy(d => d.Start)];
    }

    /// <summary>As many kinds as dates go together in order; otherwise a date belongs to the kinds named since the date before it.</summary>
    private static IEnumerable<(string Kind, ReportDay Day)> Pair(List<(int Start, string Kind)> labels, List<ReportDay> dates)
    {
        if (labels.Count == 0) return dates.Select(d => ("once", d));
        if (labels.Count == dates.Count) return labels.Zip(dates, (l, d) => (l.Kind, d));
        if (dates.Count == 1) return labels.Select(l => l.Kind).Distinct().Where(k => dates[0].Day is null || k == labels[0].Kind).Select(k => (k, dates[0]));
        var distinct = labels.DistinctBy(l => l.Kind).ToList();
        if (distinct.Count == dates.Count) return distinct.Zip(dates, (l, d) => (l.Kind, d));
        return dates.Select(d => (labels.FindLast(l => l.Start < d.Start) is { Kind: not null } before ? before.Kind : labels[0].Kind, d));
    }

    private static IReadOnlyList<string> From(string text)
    {
        text = Brackets().Replace(text, "");
        var sending = Sending().Match(Wording.Fold(text));
        if (!sending.Success) return [];
        var subject = text[..sending.Index];
        if (LastRequest().Match(Wording.Fold(subject)) is { Success: true } request) subject = subject[(request.Index + request.Length)..];
        var senders = Bodies.Split(subject).Select(FromBody);
        return [.. senders.Select(WithoutRest).Select(Bodies.WithoutPlural).Distinct().Where(s => s.Length > 1 && (Bodies.IsName(s) || GroupName().IsMatch(Wording.Fold(s))))];
    }

    /// <summary>"Định kỳ hằng quý các đơn vị": the body begins behind the words of time.</summary>
    private static string FromBody(string part)
    {
        if (part.Length > 200 || Bodies.IsName(part)) return part;
        for (var at = part.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = part.IndexOf(' ', at + 1))
            if (part[(at + 1)..] is var rest && (rest.StartsWith("các ", StringComparison.OrdinalIgnoreCase) || char.IsUpper(rest.FirstOrDefault())) && Bodies.IsName(rest)) return ObjectOf().IsMatch(Wording.Fold(part[..at])) ? part : rest;
        return part;
    }

    private static string WithoutRest(string sender) => Bodies.SubjectLength(sender) is > 0 and var length ? sender[..length] : Bodies.NameIn(AfterFullStop().Replace(sender, ""));

    private static IReadOnlyList<string> To(string text)
    {
        var folded = Wording.Fold(text);
        foreach (var match in Receiver().Matches(folded).Reverse())
            if (Bodies.Leading(text[(match.Index + match.Length)..]) is [_, ..] bodies) return bodies;
        return [];
    }

    [GeneratedRegex(@"(?<halfyear>(?<!\d)(?:0?6|sáu) tháng(?: đầu năm)?|báo cáo sơ kết(?!\s+(?:0?6|sáu|0?9|quý|công tác 0?6)))|(?<ninemonth>(?<!\d)(?:0?9|chín) tháng)|(?<quarter>(?:hằng|hàng|mỗi|từng|báo cáo|định kỳ)\s+quý|quý\s+(?:i{1,3}|iv)(?!\p{L}))|(?<month>(?:hằng|hàng|mỗi|từng|báo cáo)\s+tháng(?!\s+\d))|(?<year>(?:cả|hằng|hàng|một|0?1|tổng kết|cuối|báo cáo|kết quả)\s+năm(?!\p{L})(?!\s+học)|[,(-]\s*năm(?!\p{L})(?=\s*[(:,]|\s+\(?(?:trước|chậm|gửi|báo))|và\s+(?:báo cáo\s+)?năm(?!\p{L})(?!\s+học)|^năm(?=\s*[:(])|báo cáo tổng kết(?! năm))")]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<before>trước\s+)?ngày\s+(?<d>\d{1,2})\s*(?:(?:của\s+)?(?:hằng tháng|hàng tháng|mỗi tháng|tháng cuối (?:của )?(?:mỗi )?(?:quý|kỳ)|tháng cuối)|của tháng)")]
    private static partial Regex MonthlyDay();

    [GeneratedRegex(@"(?<!\p{L})(?:gửi|nộp|báo cáo (?:kết quả|tình hình|định kỳ|bằng|về|gửi|theo|cho|việc)|có trách nhiệm báo cáo|thực hiện (?:chế độ )?báo cáo|xây dựng báo cáo|tổng hợp|báo cáo)(?!\p{L})")]
    private static partial Regex Sending();

    [GeneratedRegex(@".*(?<!\p{L})(?:đề nghị|yêu cầu|(?<!được )giao)\s+", RegexOptions.Singleline)]
    private static partial Regex LastRequest();

    // "đôn đốc các đơn vị": the body is the one something is done to, not the one that reports.
    [GeneratedRegex(@"(?<!\p{L})(?:đôn đốc|hướng dẫn|chỉ đạo|kiểm tra|giám sát|theo dõi|hỗ trợ|giúp|phối hợp|cùng|với|của|cho)$")]
    private static partial Regex ObjectOf();

    [GeneratedRegex(@"gửi|báo cáo|nộp")]
    private static partial Regex ReportWord();

    [GeneratedRegex(@"(?:gửi|nộp) (?:báo cáo|kết quả)|báo cáo (?:kết quả|bằng văn bản)")]
    private static partial Regex SendsResult();

    [GeneratedRegex(@"(?:để |và )?tổng hợp,?(?: và)? báo cáo (?:lên )?(?:sở|ubnd|ủy ban|phòng|ban|cấp)|^\s*(?:ubnd|ủy ban nhân dân) (?:xã|phường|thị trấn|đặc khu)(?! trực|,)[\p{L}\d ]{0,40}? (?:tổng hợp,? )?báo cáo")]
    private static partial Regex PassedOn();

    [GeneratedRegex(@"[.;](?:/\.)?\s+(?=\p{Lu})|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^.*[.:]\s+", RegexOptions.Singleline)]
    private static partial Regex AfterFullStop();

    [GeneratedRegex(@"^(?:tổ chức|ngành|địa phương|tổ|trường|ban|thôn|bản|ấp|xã|phường|khu)")]
    private static partial Regex GroupName();

    [GeneratedRegex(@"(?<!\p{L})(?:báo cáo(?: kết quả| về| cho| lên)?|gửi(?: báo cáo)?(?: về| cho| đến)?|về|cho)\s+(?=ủy ban|ubnd|phòng|sở|ban|bộ phận|thường trực|đảng ủy|hđnd|công chức|văn phòng|trung tâm)")]
    private static partial Regex Receiver();
}
