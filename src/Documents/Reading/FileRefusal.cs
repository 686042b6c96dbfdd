namespace MangNon.Documents.Reading;

/// <summary>Every reason why a file is not read, with the sentence that says what is wrong and what to do about it.</summary>
internal static class FileRefusal
{
    public static FileRefusedException Empty() => new(
        "empty",
        "Tệp không có nội dung nào. Hãy mở tệp trên máy để kiểm tra rồi chọn lại đúng tệp.",
        "The file has no content. Open it on your computer to check, then choose the right file.");

    public static FileRefusedException TooLarge() => new(
        "too-large",
        "Tệp quá lớn (giới hạn là 25 MB, 2.000 trang). Hãy bỏ bớt ảnh hoặc tách phần phụ lục rồi tải lại.",
        "The file is too large (the limit is 25 MB, 2,000 pages). Remove pictures or split off the appendix, then upload it again.");

    public static FileRefusedException UnknownType(string fileName) => new(
        "unknown-type",
        $"Tệp{Named(fileName)} không phải là văn bản đọc được. Hãy dùng tệp Word (.docx), PDF có chữ (.pdf) hoặc văn bản thuần (.txt).",
        $"The file{Named(fileName)} is not a readable document. Use a Word file (.docx), a PDF with text (.pdf) or plain text (.txt).");

    public static FileRefusedException Photo() => new(
        "photo",
        "Đây là ảnh chụp, không phải văn bản. Hãy xin tệp Word gốc (.docx) hoặc tệp PDF có chữ từ nơi ban hành.",
        "This is a picture, not a document. Ask the issuing office for the original Word file (.docx) or a PDF with text.");

    public static FileRefusedException LegacyDoc() => new(
        "legacy-doc",
        "Tệp thuộc định dạng Word cũ (.doc). Hãy mở bằng Word, chọn “Lưu thành” (Save As) kiểu .docx rồi tải tệp mới lên.",
        "The file is in the old Word format (.doc). Open it in Word, choose “Save As” .docx and upload the new file.");

    public static FileRefusedException EncryptedDocx() => new(
        "encrypted-docx",
        "Tệp Word được đặt mật khẩu nên không đọc được. Hãy mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu) rồi tải lại.",
        "The Word file is protected by a password. Open it in Word, remove the password (File > Info > Protect Document) and upload it again.");

    public static FileRefusedException Macros() => new(
        "macros",
        "Tệp Word có chứa macro (chương trình ẩn) nên không được nhận. Hãy lưu lại thành .docx không có macro.",
        "The Word file contains macros (hidden programs) and is not accepted. Save it as .docx without macros.");

    public static FileRefusedException ZipBomb() => new(
        "zip-bomb",
        "Tệp phình to bất thường khi giải nén nên không được mở để giữ an toàn. Hãy xin lại tệp gốc từ nơi ban hành.",
        "The file unpacks to an abnormal size and was not opened, for safety. Ask the issuing office for the original file.");

    public static FileRefusedException EncryptedPdf() => new(
        "encrypted-pdf",
        "Tệp PDF được đặt mật khẩu nên không đọc được. Hãy xin bản không có mật khẩu hoặc tệp Word gốc (.docx).",
        "The PDF is protected by a password. Ask for a copy without a password or for the original Word file (.docx).");

    public static FileRefusedException ScannedPdf() => new(
        "scanned-pdf",
        "Tệp PDF là bản quét (ảnh chụp trang giấy), không có chữ để đọc. Hãy xin tệp Word gốc (.docx) hoặc bản PDF xuất từ Word.",
        "The PDF is a scan (pictures of pages) without text. Ask for the original Word file (.docx) or a PDF exported from Word.");

    public static FileRefusedException Broken() => new(
        "broken",
        "Tệp bị hỏng hoặc chưa tải đủ nên không đọc được. Hãy mở thử trên máy, lưu lại rồi tải lên lần nữa.",
        "The file is damaged or incomplete. Try to open it on your computer, save it again and upload it once more.");

    public static FileRefusedException WrongEncoding() => new(
        "broken",
        "Tệp văn bản không dùng bảng mã Unicode (UTF-8). Hãy mở tệp, chọn “Lưu thành” với mã UTF-8, hoặc dùng tệp Word (.docx).",
        "The text file is not in Unicode (UTF-8). Open it, choose “Save As” with encoding UTF-8, or use the Word file (.docx).");

    private static string Named(string fileName) => fileName.Length == 0 ? "" : $" “{fileName}”";
}
