using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Api;

/// <summary>The tokens by which other programs read in one's own name. Wants a fresh proof: a token goes on reading after one has left.</summary>
[For(Role.Officer, Role.Leader, Role.LevelAbove), ReauthenticateWithin(Doors.FreshMinutes), AfterTheWard]
public sealed class TokensModel(AppDb db, OfficeClock clock, Texts texts, ApiTokens tokens) : WorkPage(db, clock, texts)
{
    private const string Address = "/tai-khoan/khoa-ket-noi";

    // Good for so many days; the first is chosen.
    private static readonly int[] Lengths = [90, 30, ApiToken.MostDays];

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    public DateTime Now => Clock.Now;

    public static IReadOnlyList<int> LengthChoices => Lengths;

    /// <summary>What this post can read at all.</summary>
    public IReadOnlyList<ApiScopes> ScopeChoices => Me.Role is Role.LevelAbove ? [ApiScopes.Reports] : [ApiScopes.Figures, ApiScopes.Reports];

    /// <summary>As typed.</summary>
    public string Name { get; private set; } = "";

    public ApiScopes Scopes { get; private set; }

    public int Days { get; private set; } = Lengths[0];

    /// <summary>Secret just made, shown once.</summary>
    [TempData]
    public string? NewSecret { get; set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(string? name, ApiScopes[] scopes, int days)
    {
        (Name, Scopes, Days) = (VietnameseText.Clean(name ?? ""), scopes.Where(ScopeChoices.Contains).Aggregate(ApiScopes.None, (all, s) => all | s), days);
        if (Name.Length is 0 or > ApiToken.NameLength) ModelState.AddModelError("ten", T["Ghi tên chương trình dùng khóa, không quá {0} chữ.", ApiToken.NameLength]);
        if (Scopes is ApiScopes.None) ModelState.AddModelError("pham-vi", T["Chọn ít nhất một phạm vi."]);
        if (!Lengths.Contains(days)) ModelState.AddModelError("so-ngay", T["Chọn thời hạn trong danh sách."]);
        await LoadAsync();
        if (!ModelState.IsValid) return Page();
        var secret = tokens.Make(Me, new TokenWish(Name, Scopes, days));
        LeadTo(Address);
        await SaveAsync("token.make", $"account/{Me.Account.Value}", Name);
        (NewSecret, Notice) = (secret, T["Đã lập khóa kết nối."]);
        return LocalRedirect(Address);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid token)
    {
        if (!await tokens.EndAsync(Me, token)) return NotFound();
        LeadTo(Address);
        await SaveAsync("token.end", $"account/{Me.Account.Value}");
        Notice = T["Khóa đã hết hiệu lực. Chương trình dùng nó không đọc được nữa."];
        return LocalRedirect(Address);
    }

    private async Task LoadAsync() => Tokens = await tokens.OfAsync(Me);
}
