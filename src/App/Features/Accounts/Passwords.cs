using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Accounts;

/// <summary>A new password, typed twice.</summary>
public sealed record PasswordForm(string? Password, string? Again)
{
    /// <summary>Checks the password; what is wrong stands in the model state.</summary>
    public void Check(ModelStateDictionary errors, Texts t, PasswordOwner owner)
    {
        if (PasswordRule.WhyNot(Password, owner) is { } refusal) errors.AddModelError("mat-khau", t[refusal.Code]);
        if (Password != Again) errors.AddModelError("nhap-lai", t["Hai lần nhập chưa giống nhau."]);
    }

    /// <summary>Makes it the account's password; saved with the act at hand.</summary>
    public void SetFor(Account account, IPasswordHasher<Account> hasher)
    {
        account.PasswordHash = hasher.HashPassword(account, Password!);
        account.RenewStamps();
    }
}

internal static class Stamps
{
    /// <summary>Voids what was begun with the old password, and refuses a change made at the same moment.</summary>
    public static void RenewStamps(this Account account) => (account.SecurityStamp, account.ConcurrencyStamp) = (Ids.New().ToString("N"), Ids.New().ToString());
}

/// <summary>What Identity refuses about a new account, in sentences at the field it is about.</summary>
internal static class IdentityRefusals
{
    /// <returns>True when there is any.</returns>
    public static bool AddTo(this IdentityResult result, ModelStateDictionary errors, Texts t)
    {
        foreach (var error in result.Errors)
        {
            errors.AddModelError("ten", error.Code is "DuplicateUserName" ? t["Tên đăng nhập này đã có người dùng."] : t["Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới."]);
        }

        return !result.Succeeded;
    }

    /// <summary>Changing passwords in the invented ward would lock the next visitor out.</summary>
    public static bool IsDemoRefused(this Account account, ModelStateDictionary errors, Texts t)
    {
        var isRefused = account is { IsDemo: true, PasswordHash: not null };
        if (isRefused) errors.AddModelError("", t["account.demo-password"]);
        return isRefused;
    }
}
