namespace MangNon.Domain.OfficialDocuments;

/// <summary>Everything that was read from an official plan (kế hoạch). Nothing in it is adopted until a person confirms it.</summary>
public sealed record PlanReading(
    DocumentHeader Document,
    IReadOnlyList<Ground> Grounds,
    IReadOnlyList<OutlineItem> Outline,
    IReadOnlyList<TaskReading> Tasks,
    IReadOnlyList<UnitReading> Units,
    IReadOnlyList<ReportRoundReading> ReportRounds,
    IReadOnlyList<ReadingWarning> Warnings);

/// <summary>Where something stands: page and first line, both from 1, and the last line.</summary>
public sealed record Span(int Page, int Line, int LastLine);

/// <summary>Header, title and signature (Nghị định 30/2020/NĐ-CP Điều 8).</summary>
/// <param name="Type">Tên loại in capitals, e.g. KẾ HOẠCH.</param>
/// <param name="Number">Số, ký hiệu without the word "Số:", e.g. 90/KH-UBND; null where the paper leaves it blank.</param>
/// <param name="Issuer">Body that issues it, as written, e.g. UBND phường Nguyễn Nghiêm.</param>
/// <param name="Parent">Body above it, where the header names one.</param>
/// <param name="Place">Địa danh.</param>
/// <param name="Date">Day of issue; null where it is blank.</param>
/// <param name="Title">Trích yếu.</param>
/// <param name="Year">Year the plan is for.</param>
/// <param name="Recipients">The lines of Nơi nhận without dash and end mark.</param>
/// <param name="Addressees">The lines of Kính gửi, where there are some.</param>
public sealed record DocumentHeader(
    string Type,
    string? Number,
    string? Issuer,
    string? Parent,
    string? Place,
    DateOnly? Date,
    string? Title,
    int? Year,
    Signer? Signer,
    IReadOnlyList<string> Recipients,
    IReadOnlyList<string> Addressees);

/// <summary>Who signed, and by which authority (TM., KT., TL., TUQ., Q.; Nghị định 30/2020/NĐ-CP Điều 13).</summary>
/// <param name="Authority">The line(s) of authority as written, e.g. "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH".</param>
public sealed record Signer(string? Name, string? Position, string? Authority);

/// <summary>A higher document the plan rests on (căn cứ).</summary>
/// <param name="Type">Nghị định, Thông tư, Quyết định, Chỉ thị, Kế hoạch, Chương trình, Đề án …</param>
/// <param name="Number">Normalised number and symbol (56/2017/NĐ-CP); null for one cited by name only.</param>
/// <param name="Title">Name or trích yếu as far as the text gives it.</param>
/// <param name="CitedAt">Paths of the outline items that cite it; "mở đầu" for the opening.</param>
public sealed record Ground(
    string Type,
    string? Number,
    DateOnly? Date,
    string? Issuer,
    string? Title,
    IReadOnlyList<string> CitedAt,
    Span Span);

/// <summary>A numbered point of the document with its own numbering kept as written.</summary>
/// <param name="Path">Own numbers joined by a full stop: II.3.đ.</param>
/// <param name="Marker">The number as written: "II.", "1.", "đ.", "a)", "-".</param>
/// <param name="Heading">The title where the point has one, else null.</param>
/// <param name="Text">The running text where it has one, else null; paragraphs are separated by a line feed.</param>
public sealed record OutlineItem(
    string Path,
    string Marker,
    string? Heading,
    string? Text,
    Span Span,
    IReadOnlyList<OutlineItem> Children);

/// <summary>One duty that somebody has to carry out.</summary>
/// <param name="Path">Path of the point; several duties under one point get #1, #2 … behind it.</param>
/// <param name="Lead">Body in the lead (chủ trì) as written; null where the plan names none.</param>
/// <param name="Supporting">Bodies that support (phối hợp) as written.</param>
/// <param name="Product">Expected product (sản phẩm), where the plan names one.</param>
/// <param name="Money">Money in đồng, where the plan names it.</param>
public sealed record TaskReading(
    string Path,
    string Text,
    string? Lead,
    IReadOnlyList<string> Supporting,
    Due Due,
    string? Product,
    IReadOnlyList<TargetReading> Targets,
    long? Money,
    Span Span);

/// <summary>A numeric target (chỉ tiêu) inside a task: "trên 95% trẻ em …".</summary>
/// <param name="Value">The number, in <paramref name="Unit"/>.</param>
/// <param name="Unit">"%", "trẻ em", "lớp" …</param>
/// <param name="Comparison">At least, at most, more than, less than, or exactly.</param>
/// <param name="Text">The words it was read from.</param>
public sealed record TargetReading(decimal Value, string Unit, TargetComparison Comparison, string Text);

/// <summary>How the value of a target binds.</summary>
public enum TargetComparison
{
    Exactly,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
}

/// <summary>When a duty is due.</summary>
/// <param name="Kind">Which of the other values count.</param>
/// <param name="Date">Last day in time, for <see cref="DueKind.Date"/> and <see cref="DueKind.Occasion"/>.</param>
/// <param name="Before">The day named by "trước ngày X"; X itself is late, so <paramref name="Date"/> is the day before.</param>
/// <param name="From">First day of a range or period.</param>
/// <param name="To">Last day of a range or period.</param>
/// <param name="Every">Rhythm of a recurring duty: week, month, quarter, half-year, year.</param>
/// <param name="Occasion">Name of the occasion, e.g. Tết Trung thu.</param>
/// <param name="Label">The words of a period: "quý II", "mùa hè".</param>
public sealed record Due(
    DueKind Kind,
    DateOnly? Date = null,
    DateOnly? Before = null,
    DateOnly? From = null,
    DateOnly? To = null,
    string? Every = null,
    string? Occasion = null,
    string? Label = null)
{
    /// <summary>The plan names no time.</summary>
    public static Due None { get; } = new(DueKind.None);

    /// <summary>Last day on which the duty is in time; null where the plan names none.</summary>
    public DateOnly? LastDay => Kind switch
    {
        DueKind.Date or DueKind.Occasion => Date,
        DueKind.Range or DueKind.Period => To,
        _ => null,
    };
}

/// <summary>Kinds of time limit found in plans.</summary>
public enum DueKind
{
    None,
    Date,
    Range,
    Period,
    Recurring,
    Occasion,
}

/// <summary>An entry of the part that assigns duties unit by unit (tổ chức thực hiện).</summary>
/// <param name="Name">The heading without "Đề nghị" and the like.</param>
/// <param name="Bodies">The single bodies named in it.</param>
public sealed record UnitReading(string Path, string Name, IReadOnlyList<string> Bodies, Span Span);

/// <summary>A report the plan asks for (chế độ báo cáo).</summary>
/// <param name="Kind">half-year, year, nine-month, quarter, month; once for a single report.</param>
/// <param name="Before">The day named by "trước ngày X"; null where the text says "chậm nhất" or "ngày X".</param>
/// <param name="Due">Last day in time.</param>
/// <param name="From">All who must report, as written.</param>
/// <param name="To">Bodies the compiled report goes to.</param>
public sealed record ReportRoundReading(
    string Kind,
    DateOnly? Before,
    DateOnly Due,
    IReadOnlyList<string> From,
    IReadOnlyList<string> To,
    Span Span);

/// <summary>Something a person should look at.</summary>
/// <param name="Code">numbering-gap, numbering-repeated, unknown-unit, impossible-date, date-before-document, two-dates, no-lead, no-title, old-letters …</param>
/// <param name="Message">One Vietnamese sentence; the English one is in the texts under the same code.</param>
public sealed record ReadingWarning(string Code, string? Path, string Message, Span? Span);
