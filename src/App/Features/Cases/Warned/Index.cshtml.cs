using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases.Warned;

/// <summary>Báo trước hạn: the warnings one was given, which limit and whose, without a child. What one says one knows goes from the list.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.LevelAbove)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    private const int Most = 200;

    /// <summary>Those not seen first, then the newest.</summary>
    public IReadOnlyList<CaseWarning> Rows { get; private set; } = [];

    public IReadOnlyDictionary<WardId, string> Wards { get; private set; } = new Dictionary<WardId, string>();

    public int Unseen { get; private set; }

    public async Task OnGetAsync()
    {
        Unseen = await Db.WarningsFor(Me).CountAsync(w => w.SeenAt == null);
        Rows = await Db.WarningsFor(Me).AsNoTracking().OrderBy(w => w.SeenAt != null).ThenByDescending(w => w.RaisedAt).Take(Most).ToListAsync();
        Wards = await Db.WardsFor(Me).AsNoTracking().ToDictionaryAsync(w => w.Id, w => w.Name);
    }

    public async Task<IActionResult> OnPostAsync(Guid? warning)
    {
        var unseen = await Db.WarningsFor(Me).Where(w => w.SeenAt == null && (warning == null || w.Id == new CaseWarningId(warning.Value))).ToListAsync();
        foreach (var one in unseen) one.See(Clock.Now);
        LeadTo("/bao-truoc");
        if (unseen.Count > 0) await SaveAsync("case.warn-seen", $"warnings/{unseen.Count}");
        return LocalRedirect("/bao-truoc");
    }
}
