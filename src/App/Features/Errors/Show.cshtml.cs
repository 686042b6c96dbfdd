using MangNon.App.Platform.SignIn;
using MangNon.Domain.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace MangNon.App.Features.Errors;

/// <summary>Says what happened, what was kept, and what to do.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ShowModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    /// <summary>The ward that goes on in the place of the asker's own, where that is why nothing can be written; null for any other reason.</summary>
    public Successor? Closed { get; private set; }

    /// <summary>Where a signed-in person reads which rule is in the way; null where no rule can be.</summary>
    public string? WhyAddress => Response.StatusCode is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound && HttpContext.FindMe() is not null && Asked is { } asked
        ? QueryHelpers.AddQueryString("/vi-sao-khong-xem-duoc", "dia-chi", asked)
        : null;

    private string? Asked => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;

    public void OnGet(int code)
    {
        Response.StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        if (code is StatusCodes.Status409Conflict) Closed = HttpContext.FindMe()?.GoesOnIn;
        (Title, Sentence) = code switch
        {
            400 => ("Yêu cầu chưa gửi được", "Trang đã mở quá lâu hoặc được gửi từ nơi khác nên không được nhận. Chưa có gì bị thay đổi. Quay lại trang trước, tải lại rồi làm lại."),
            403 => ("Trang này dành cho người khác", "Chức vụ hiện nay của bạn không dùng trang này. Nếu công việc cần đến, hãy nói với người quản trị."),
            409 when Closed is not null => ("Phường đã sáp nhập", ""),
            409 => ("Việc này không còn làm được", "Hồ sơ đã đổi trạng thái trong lúc trang đang mở, nên thao tác không được thực hiện. Chưa có gì bị thay đổi. Mở lại hồ sơ để xem tình trạng mới."),
            413 => ("Tệp quá lớn", "Mỗi tệp tối đa 25 MB. Chưa có gì được lưu. Hãy giảm kích thước tệp rồi gửi lại."),
            500 => ("Có lỗi trong chương trình", "Việc vừa làm chưa được lưu; những gì đã lưu trước đó vẫn còn. Thử lại một lần; nếu vẫn lỗi, báo người quản trị kèm giờ xảy ra."),
            507 => ("Máy chủ đã hết chỗ lưu", "Việc vừa làm chưa được lưu và tệp vừa gửi chưa được nhận; những gì đã lưu trước đó vẫn còn nguyên. Quay lại trang trước để giữ phần đã nhập, báo người quản trị dọn chỗ trên đĩa rồi gửi lại."),
            _ => ("Không tìm thấy", "Địa chỉ không có, hoặc hồ sơ không thuộc phần việc của bạn. Kiểm tra lại địa chỉ, hoặc tìm từ trang Hôm nay."),
        };
    }
}
