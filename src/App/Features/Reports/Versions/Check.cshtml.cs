using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Documents;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Reports.Versions;

/// <summary>Đối chiếu: whether a paper or a Word file is a version of the house, the valid one, and unchanged.</summary>
[RequestSizeLimit(FileStore.MostBytes + 1_000_000)]
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.LevelAbove)]
public sealed class CheckModel(AppDb db, OfficeClock clock, Texts texts, PaperCheck check, FileIntake intake) : WorkPage(db, clock, texts)
{
    /// <summary>Code as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    public CheckedPaper? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!string.IsNullOrWhiteSpace(Code)) await FindAsync(docx: null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken stop)
    {
        if (file is null or { Length: 0 }) ModelState.AddModelError("tep", T["Chọn tệp .docx đã tải từ chương trình."]);
        else if (file.Length > FileStore.MostBytes) ModelState.AddModelError("tep", T["Tệp lớn hơn 25 MB. Hãy giảm kích thước rồi gửi lại."]);
        else await TakeAsync(file, stop);
        return Page();
    }

    private async Task TakeAsync(IFormFile file, CancellationToken stop)
    {
        try
        {
            var docx = await intake.CheckAsync(Me, file, stop);
            if (string.IsNullOrWhiteSpace(Code)) Code = PaperCheck.CodeIn(docx);
            if (Code is null) ModelState.AddModelError("tep", T["Chân trang của tệp không có mã bản: có thể là bản nháp, hoặc chân trang đã bị bỏ."]);
            else await FindAsync(docx);
        }
        catch (FileRefusedException refused)
        {
            ModelState.AddModelError("tep", T.Either(refused.Vietnamese, refused.English));
        }
    }

    private async Task FindAsync(byte[]? docx)
    {
        if (VersionCode.TryRead(Code) is not { } code) ModelState.AddModelError("ma", T["Mã gồm tám chữ và số, ví dụ 7K2M-9QXT. Xem ở chân trang bản giấy."]);
        else if ((Found = await check.FindAsync(Me, code, docx)) is null) ModelState.AddModelError("ma", T["Không có bản nào mang mã {0} trong những báo cáo bạn được xem.", code]);
    }
}
