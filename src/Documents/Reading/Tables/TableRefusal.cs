namespace MangNon.Documents.Reading.Tables;

/// <summary>Why a file is not read as a table, with what to do about it.</summary>
internal static class TableRefusal
{
    public static FileRefusedException Empty() => new(
        "empty",
        "Tệp không có dòng nào. Hãy mở tệp trên máy để kiểm tra rồi chọn lại đúng tệp.",
        "The file has no rows. Open it on your computer to check, then choose the right file.");

    public static FileRefusedException UnknownType() => new(
        "unknown-type",
        "Tệp không phải là bảng tính đọc được. Hãy dùng tệp Excel (.xlsx) hoặc tệp .csv.",
        "The file is not a readable table. Use an Excel file (.xlsx) or a .csv file.");

    public static FileRefusedException LegacyXls() => new(
        "legacy-xls",
        "Tệp thuộc định dạng Excel cũ (.xls). Hãy mở bằng Excel, chọn “Lưu thành” (Save As) kiểu .xlsx rồi tải tệp mới lên.",
        "The file is in the old Excel format (.xls). Open it in Excel, choose “Save As” .xlsx and upload the new file.");

    public static FileRefusedException Encrypted() => new(
        "encrypted-xlsx",
        "Tệp Excel được đặt mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi tải lại.",
        "The Excel file is protected by a password. Open it in Excel, remove the password (File > Info > Protect Workbook) and upload it again.");

    public static FileRefusedException Macros() => new(
        "macros",
        "Tệp Excel có chứa macro (chương trình ẩn) nên không được nhận. Hãy lưu lại thành .xlsx không có macro.",
        "The Excel file contains macros (hidden programs) and is not accepted. Save it as .xlsx without macros.");

    public static FileRefusedException TooManyRows() => new(
        "too-many-rows",
        "Bảng có hơn 50.000 dòng hoặc 200 cột. Hãy tách thành nhiều tệp, ví dụ mỗi tổ dân phố một tệp.",
        "The table has more than 50,000 rows or 200 columns. Split it into several files, for example one for each residential group.");

    public static FileRefusedException WrongEncoding() => new(
        "encoding",
        "Không nhận ra bảng mã chữ của tệp nên không đọc, để tên không bị sai dấu. Hãy mở bằng Excel, lưu lại thành .xlsx hoặc “CSV UTF-8”.",
        "The encoding of the file is not recognised, so it was not read, lest names lose their marks. Open it in Excel and save it as .xlsx or “CSV UTF-8”.");

    public static FileRefusedException Broken() => new(
        "broken",
        "Tệp bị hỏng hoặc chưa tải đủ nên không đọc được. Hãy mở bằng Excel, lưu lại rồi gửi lần nữa.",
        "The file is damaged or incomplete. Open it in Excel, save it again and send it once more.");
}
