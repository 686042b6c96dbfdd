namespace MangNon.Documents.Writing;

/// <summary>What stands around the rows of a register of documents.</summary>
/// <param name="Period">Part of the title: "Năm 2026".</param>
public sealed record DocumentRegisterHead(CaseLetterhead Head, string Period, PrintNote Printed);

/// <summary>A document that came in. What is not there is empty.</summary>
public sealed record IncomingRegisterRow(string Arrived, string Number, string Sender, string Mark, string Issued, string About, string Receiver, string Passed, string Note);

/// <summary>A document that went out. What is not there is empty.</summary>
/// <param name="Keeper">Who keeps the copy.</param>
public sealed record OutgoingRegisterRow(string Mark, string Issued, string About, string Signer, string Recipients, string Keeper, string Copies, string Note);

/// <summary>Writes the registers of documents on landscape pages, in the columns of Nghị định 30/2020/NĐ-CP Phụ lục IV; who receives a paper signs in the empty column.</summary>
public static class DocumentRegisterDocx
{
    private const string NameIn = "Sổ đăng ký văn bản đến";
    private const string NameOut = "Sổ đăng ký văn bản đi";

    /// <summary>The register of what came in; without rows, a sheet to be kept by hand.</summary>
    /// <param name="rows">In the order they are to stand.</param>
    public static byte[] Incoming(DocumentRegisterHead head, IReadOnlyList<IncomingRegisterRow> rows) => LandscapeRegister.Write(
        Sheet(head, NameIn),
        NameIn,
        ["Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu", "Ngày tháng", "Tên loại và trích yếu nội dung", "Đơn vị hoặc người nhận", "Ngày chuyển", "Ký nhận", "Ghi chú"],
        [34, 20, 50, 40, 34, 92, 46, 34, 26, 36],
        rows.Select(r => (IEnumerable<string>)[r.Arrived, r.Number, r.Sender, r.Mark, r.Issued, r.About, r.Receiver, r.Passed, "", r.Note]));

    /// <summary>The register of what went out; without rows, a sheet to be kept by hand.</summary>
    /// <param name="rows">In the order they are to stand.</param>
    public static byte[] Outgoing(DocumentRegisterHead head, IReadOnlyList<OutgoingRegisterRow> rows) => LandscapeRegister.Write(
        Sheet(head, NameOut),
        NameOut,
        ["Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung", "Người ký", "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ngày chuyển", "Ký nhận", "Ghi chú"],
        [40, 34, 92, 40, 52, 38, 30, 28, 26, 34],
        rows.Select(r => (IEnumerable<string>)[r.Mark, r.Issued, r.About, r.Signer, r.Recipients, r.Keeper, r.Copies, "", "", r.Note]));

    private static RegisterSheet Sheet(DocumentRegisterHead head, string name) => new(name, name, Note: null, head.Period, head.Head, head.Printed, "NGƯỜI GIỮ SỔ");
}
