using System.Buffers.Text;
using System.Security.Cryptography;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace MangNon.App.Features.Accounts;

/// <summary>The own second factor: an app for codes, codes on paper, passkeys. Wants a fresh proof, since it opens the account to another device.</summary>
[For, BeforeSecondFactor, ReauthenticateWithin(15), AfterTheWard, HoldsPasskeys]
public sealed class TwoFactorModel(
    AppDb db, OfficeClock clock, Texts texts, SecondFactor factor, Passkeys passkeys, Sessions sessions, IDataProtectionProvider protection) : WorkPage(db, clock, texts)
{
    private const string Address = "/tai-khoan/xac-thuc-hai-lop";
    private static readonly TimeSpan TimeToSetUp = TimeSpan.FromHours(1);

    public Account Account { get; private set; } = null!;

    /// <summary>A new key for an app, until its first code is typed; in the form it is encrypted.</summary>
    public string Key { get; private set; } = "";

    public string SealedKey => Protector.Protect(Key, TimeToSetUp);

    /// <summary>How many codes on paper are left.</summary>
    public int CodesLeft { get; private set; }

    public IReadOnlyList<UserPasskeyInfo> OwnPasskeys { get; private set; } = [];

    /// <summary>The post wants a second factor and there is none yet: nothing else opens before.</summary>
    public bool IsOwed => HttpContext.LacksSecondFactor();

    /// <summary>The last factor cannot be taken away where the post wants one.</summary>
    public bool MayTurnOff => HttpContext.MayLackSecondFactor() || OwnPasskeys.Count > 0;

    public bool MayRemovePasskey => HttpContext.MayLackSecondFactor() || Account.TwoFactorEnabled || OwnPasskeys.Count > 1;

    /// <summary>Codes on paper just made, with spaces between; shown once.</summary>
    [TempData]
    public string? NewCodes { get; set; }

    private string Subject => $"account/{Me.Account.Value}";

    // For this account alone, so that nobody's form fits another's.
    private ITimeLimitedDataProtector Protector => protection.CreateProtector("second-factor-set-up", Me.Account.Value.ToString()).ToTimeLimitedDataProtector();

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Key = factor.NewKey();
    }

    public async Task<IActionResult> OnPostTurnOnAsync(string? key, string? code)
    {
        await LoadAsync();
        if (Account.TwoFactorEnabled) return LocalRedirect(Address);
        Key = Opened(key) ?? factor.NewKey();
        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (await factor.TurnOnAsync(Account, Key, digits, HttpContext.RequestAborted) is not { } codes)
        {
            ModelState.AddModelError("ma", T["Mã chưa đúng. Xem giờ trên điện thoại có đúng không, rồi nhập mã đang hiện."]);
            return Page();
        }

        NewCodes = string.Join(' ', codes);
        return await SavedAsync("second-factor.turn-on", T["Đã bật xác thực hai lớp. Các phiên ở máy khác đã kết thúc."]);
    }

    public async Task<IActionResult> OnPostTurnOffAsync()
    {
        await LoadAsync();
        if (!MayTurnOff) return LocalRedirect(Address);
        await factor.TurnOffAsync(Account, HttpContext.RequestAborted);
        return await SavedAsync("second-factor.turn-off", T["Đã bỏ ứng dụng tạo mã. Các phiên ở máy khác đã kết thúc."]);
    }

    public async Task<IActionResult> OnPostNewCodesAsync()
    {
        await LoadAsync();
        if (!Account.TwoFactorEnabled) return LocalRedirect(Address);
        NewCodes = string.Join(' ', await factor.NewRecoveryCodesAsync(Account, HttpContext.RequestAborted));
        return await SavedAsync("second-factor.new-codes", T["Đã lập mã dự phòng mới; mã cũ hết hiệu lực."]);
    }

    /// <summary>What the browser asks the person's device.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync()
    {
        await LoadAsync();
        return Content(await passkeys.AskForNewAsync(Account, Me.Name), "application/json");
    }

    public async Task<IActionResult> OnPostAddPasskeyAsync(string? credential)
    {
        await LoadAsync();
        if (await passkeys.AddAsync(Account, credential, HttpContext.SignedIn().Session.Device, HttpContext.RequestAborted))
            return await SavedAsync("passkey.add", T["Đã thêm khóa. Lần sau đăng nhập được bằng khóa, không cần mật khẩu."]);
        ModelState.AddModelError("", T["Khóa chưa được thêm. Thử lại; mỗi tài khoản có nhiều nhất 10 khóa."]);
        Key = factor.NewKey();
        return Page();
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string? id)
    {
        await LoadAsync();
        if (!MayRemovePasskey || OwnPasskeys.SingleOrDefault(p => NameOf(p) == id) is not { } passkey) return NotFound();
        await passkeys.RemoveAsync(Account, passkey.CredentialId, HttpContext.RequestAborted);
        return await SavedAsync("passkey.remove", T["Đã bỏ khóa. Các phiên ở máy khác đã kết thúc."]);
    }

    /// <summary>Identifier of a passkey in the form.</summary>
    public static string NameOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    /// <summary>The key as a picture for the app's camera; black on white in dark mode too, or no camera reads it.</summary>
    public string Picture()
    {
        using var code = QRCodeGenerator.GenerateQrCode(SecondFactor.AddressOf(Key, Account.UserName), QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return picture.GetGraphic(4, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    private async Task<IActionResult> SavedAsync(string kind, string notice)
    {
        LeadTo(Address);
        await sessions.EndAsync(Account.Id, except: HttpContext.SignedIn().Session.Id);
        await SaveAsync(kind, Subject);
        Notice = notice;
        return LocalRedirect(Address);
    }

    private string? Opened(string? key)
    {
        try
        {
            return key is null ? null : Protector.Unprotect(key);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task LoadAsync()
    {
        Account = await Db.AccountsFor(Me).SingleAsync(a => a.Id == Me.Account.Value);
        OwnPasskeys = await passkeys.OfAsync(Account);
        CodesLeft = Account.TwoFactorEnabled ? await factor.CountRecoveryCodesAsync(Account, HttpContext.RequestAborted) : 0;
    }
}
