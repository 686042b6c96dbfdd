using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Cases;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Cases;

/// <summary>Thời hạn và cách tính: every duty with a limit, from what it runs, how it can be read otherwise, and how this ward counts it.</summary>
[For(Role.Officer, Role.Leader, Role.Administrator)]
public sealed class LimitsModel(AppDb db, OfficeClock clock, Texts texts, WardClockRules rules) : WorkPage(db, clock, texts)
{
    [FromQuery(Name = "tim")]
    public string? Sought { get; set; }

    /// <summary>Which ones: luat, phuong, da-chon; else all.</summary>
    [FromQuery(Name = "xem")]
    public string? Asked { get; set; }

    public WardClocks Ward { get; private set; } = null!;

    /// <summary>Limits in force today that were asked for, as the ward counts them.</summary>
    public IReadOnlyList<ClockRule> Rows { get; private set; } = [];

    /// <summary>How many limits there are in force.</summary>
    public int Count { get; private set; }

    public async Task OnGetAsync()
    {
        Ward = await rules.OfAsync(Me.Ward);
        var all = Ward.Rules.Rules.Where(r => r.HasClock && r.IsInForceOn(Today)).ToList();
        var words = VietnameseText.SoughtWords(Sought);
        Count = all.Count;
        Rows = [.. all.Where(IsAsked).Where(r => Has(r, words))];
    }

    /// <summary>The ward counts it otherwise than the data file.</summary>
    public bool IsChosen(ClockRule rule) => Ward.Standing(rule).Reduced(AsDelivered(rule)) != ClockSetting.Default;

    /// <summary>The same limit without what the ward chose.</summary>
    public ClockRule AsDelivered(ClockRule rule) => ClockRules.Default.Find(rule.Id, Today) ?? rule;

    private bool IsAsked(ClockRule rule) => Asked switch
    {
        "luat" => !rule.Ours,
        "phuong" => rule.Ours,
        "da-chon" => IsChosen(rule),
        _ => true,
    };

    private static bool Has(ClockRule rule, IReadOnlyList<string> words)
    {
        var text = VietnameseText.Fold($"{rule.Vi} {rule.En} {rule.Article} {rule.Id}");
        return words.All(w => text.Contains(w, StringComparison.Ordinal));
    }
}
