namespace MangNon.Documents.Writing;

/// <summary>An administrative document as data (báo cáo, biên bản, thông báo …), ready to be set in the official format of Nghị định 30/2020/NĐ-CP, Phụ lục I.</summary>
/// <param name="ParentBody">Body above, in the header; null where none is printed.</param>
/// <param name="IssuingBody">Issuing body, one or two lines: "ỦY BAN NHÂN DÂN", "PHƯỜNG MĂNG NON".</param>
/// <param name="Number">The number before "/BC-UBND"; null leaves the blank to be filled by hand.</param>
/// <param name="Symbol">Ký hiệu, e.g. "BC-UBND"; empty for a paper that takes no number.</param>
/// <param name="Place">Địa danh of the place line.</param>
/// <param name="Date">Day of signing; null leaves "ngày … tháng … năm" to be filled.</param>
/// <param name="Subject">Trích yếu, one or more lines.</param>
/// <param name="Addressees">Lines of Kính gửi.</param>
/// <param name="Recipients">Lines of Nơi nhận before the last one.</param>
/// <param name="FiledAt">What stands behind "Lưu:", e.g. "VT, VH-XH".</param>
/// <param name="Signature">Authority, position and name.</param>
/// <param name="Draft">True writes "DỰ THẢO" above the number.</param>
public sealed record AdministrativeDocument(
    string? ParentBody,
    IReadOnlyList<string> IssuingBody,
    string? Number,
    string Symbol,
    string Place,
    DateOnly? Date,
    int Year,
    IReadOnlyList<string> Subject,
    IReadOnlyList<string> Addressees,
    IReadOnlyList<ReportBlock> Body,
    IReadOnlyList<string> Recipients,
    string FiledAt,
    SignatureBlock Signature,
    bool Draft)
{
    /// <summary>Type in capitals: "BÁO CÁO", "BIÊN BẢN", "THÔNG BÁO".</summary>
    public string Type { get; init; } = "BÁO CÁO";

    /// <summary>Small line at the foot of every page, by which the paper is found again; null for none.</summary>
    public string? Foot { get; init; }

    /// <summary>The side that signs on the left, where two sign; it stands in the place of Nơi nhận.</summary>
    public SignatureBlock? OtherSide { get; init; }
}

/// <summary>Signature block: authority lines in order ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), the signer's position, the name.</summary>
public sealed record SignatureBlock(IReadOnlyList<string> Authority, string Position, string? Name);

/// <summary>One block of the body, in order.</summary>
public abstract record ReportBlock;

/// <summary>A heading of the outline. Level 1 is "I.", 2 is "1.", 3 is "a)".</summary>
public sealed record ReportHeading(int Level, string Marker, string Text) : ReportBlock;

/// <summary>A paragraph. Marked ones need a person and are highlighted until somebody has edited them.</summary>
public sealed record ReportParagraphBlock(string Text, bool NeedsPerson = false) : ReportBlock;

/// <summary>A ground on which the document rests (căn cứ ban hành), a line of its own in slanted letters.</summary>
public sealed record ReportGround(string Text) : ReportBlock;

/// <summary>A line in the middle in bold: in a decision, who decides, and "QUYẾT ĐỊNH:" between the grounds and the articles.</summary>
public sealed record ReportCentred(string Text) : ReportBlock;

/// <summary>A table with a caption, a header row and rows; numbers are right-aligned.</summary>
public sealed record ReportTable(string? Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : ReportBlock;

/// <summary>A column of a table.</summary>
/// <param name="Width">Relative width.</param>
public sealed record ReportColumn(string Title, int Width = 1, bool IsNumber = false);
