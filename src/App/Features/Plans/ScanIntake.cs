using MangNon.App.Data;
using MangNon.App.Features.Files;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.Documents;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;

namespace MangNon.App.Features.Plans;

/// <summary>Takes in a scan or a photograph of a plan, where the programs that recognise words are installed.</summary>
public sealed class ScanIntake(AppDb db, OfficeClock clock, FileStore files, FileIntake intake, TextRecognition recognition)
{
    /// <summary>Adds it to the context, not yet saved; it is read in the background then.</summary>
    /// <exception cref="FileRefusedException">The programs are missing, or it cannot be read; the sentence says what to do.</exception>
    public async Task<PaperScan> TakeInAsync(Viewer me, byte[] content, string fileName, CancellationToken stop)
    {
        if (!await recognition.IsInstalledAsync()) throw Missing();
        var kind = FileKinds.Recognise(content);
        if (kind is not ("application/pdf" or "image/png" or "image/jpeg"))
            throw new FileRefusedException("photo", "Ảnh thuộc định dạng không nhận dạng được. Hãy lưu lại thành .jpg, .png hoặc .pdf rồi gửi.", "Words cannot be recognised in a picture of this kind. Save it as .jpg, .png or .pdf and send that.");
        var clean = await intake.CheckAsync(me, content, kind, stop);
        var pages = await recognition.CountAsync(clean, stop);
        var kept = await files.KeepAsync(me, fileName, clean, kind, clock.Now, stop);
        var scan = new PaperScan(Ids.New<PaperScanId>(), me, kept, pages, clock.Now);
        db.Add(kept);
        db.Add(scan);
        return scan;
    }

    private static FileRefusedException Missing() => new(
        "scanned-pdf",
        "Tệp là bản quét hoặc ảnh, không có chữ để đọc. Hãy xin tệp Word gốc (.docx); hoặc nhờ quản trị cài tesseract-ocr, tesseract-ocr-vie và poppler-utils trên máy chủ để nhận dạng chữ.",
        "The file is a scan or a picture without text. Ask for the original Word file (.docx), or have the administrator install tesseract-ocr, tesseract-ocr-vie and poppler-utils on the server.");
}
