using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Breaches;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Breaches;

/// <summary>The register of breaches of personal data: what still needs a notice stands first.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.Administrator, Role.Auditor), AfterTheWard]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    public IReadOnlyList<DataBreach> Breaches { get; private set; } = [];

    public bool MayEnter => Me.Role is not Role.Auditor;

    public DateTime Now => Clock.Now;

    public async Task OnGetAsync()
    {
        var all = await Db.DataBreachesFor(Me).AsNoTracking().OrderByDescending(b => b.NoticedAt).ToListAsync();
        Breaches = [.. all.OrderBy(b => !b.IsNoticeOwed).ThenBy(b => b.ClosedAt is not null)];
        if (all.Count > 0) await LookedAsync("breach.list", $"rows/{all.Count}");
    }

    /// <summary>How long there is still time for the notice: "còn 5 giờ", "quá hạn 2 giờ".</summary>
    public static string InWords(DataBreach breach, DateTime now, Texts t)
    {
        var left = breach.DueAt - now;
        return left >= TimeSpan.Zero ? t["còn {0} giờ", (int)left.TotalHours] : t["quá hạn {0} giờ", (int)Math.Ceiling(-left.TotalHours)];
    }
}
