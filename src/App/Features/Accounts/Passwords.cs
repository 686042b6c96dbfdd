using MangNon.App.Data;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Names;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Accounts;

/// <summary>A new password, typed twice.</summary>
public sealed record PasswordForm(string? Password, string? Again)
{
    /// <summary>As many letters as sign-in asks for.</summary>
    public const int Least = 12;

    /// <summary>Checks the password; what is wrong stands in the model state.</summary>
    public void Check(ModelStateDictionary errors, Texts t, string? userName, string? fullName)
    {
        if (Password is not { Length: >= Least and <= 200 }) errors.AddModelError("mat-khau", t["Mật khẩu cần từ {0} ký tự trở lên. Một câu ngắn dễ nhớ là tốt nhất.", Least]);
        else if (Password.Distinct().Count() < 5) errors.AddModelError("mat-khau", t["Mật khẩu cần ít nhất 5 ký tự khác nhau."]);
        else if (HoldsName(userName) || HoldsName(fullName)) errors.AddModelError("mat-khau", t["Mật khẩu không được chứa tên đăng nhập hoặc họ tên."]);
        if (Password != Again) errors.AddModelError("nhap-lai", t["Hai lần nhập chưa giống nhau."]);
    }

    private bool HoldsName(string? name)
    {
        var bare = Bare(name);
        return bare.Length >= 3 && Bare(Password).Contains(bare, StringComparison.Ordinal);
    }

    private static string Bare(string? text) => VietnameseText.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}

/// <summary>What Identity refuses, in sentences at the field it is about.</summary>
internal static class IdentityRefusals
{
    /// <returns>True when there is any.</returns>
    public static bool AddTo(this IdentityResult result, ModelStateDictionary errors, Texts t)
    {
        foreach (var error in result.Errors)
        {
            var (field, sentence) = error.Code switch
            {
                "DuplicateUserName" => ("ten", t["Tên đăng nhập này đã có người dùng."]),
                "InvalidUserName" => ("ten", t["Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới."]),
                "PasswordMismatch" => ("hien-tai", t["Mật khẩu hiện tại chưa đúng."]),
                "ConcurrencyFailure" => ("", t["Người khác vừa sửa tài khoản này. Hãy mở lại trang."]),
                _ => ("mat-khau", t["Mật khẩu này không dùng được; hãy chọn mật khẩu dài hơn, nhiều ký tự khác nhau hơn."]),
            };
            errors.AddModelError(field, sentence);
        }

        return !result.Succeeded;
    }

    /// <summary>Changing passwords in the invented ward would lock the next visitor out.</summary>
    public static bool IsDemoRefused(this Account account, ModelStateDictionary errors, Texts t)
    {
        if (account.IsDemo) errors.AddModelError("", t["account.demo-password"]);
        return account.IsDemo;
    }
}
