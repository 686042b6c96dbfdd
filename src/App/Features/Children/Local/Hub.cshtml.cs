using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Local;

/// <summary>What the ward itself decides about its registry: groups at risk, programmes, questions, residential groups, the province's standard amount.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class HubModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    public int RiskGroups { get; private set; }

    public int Programmes { get; private set; }

    public int Questions { get; private set; }

    public int Groups { get; private set; }

    /// <summary>The amount benefits are reckoned from today.</summary>
    public StandardAmount? Standard { get; private set; }

    public async Task OnGetAsync()
    {
        RiskGroups = await Db.RiskGroupsFor(Me).CountAsync(g => g.To == null || g.To >= Today);
        Programmes = await Db.ProgrammesFor(Me).CountAsync(p => p.To == null || p.To >= Today);
        Questions = await Db.LocalQuestionsFor(Me).CountAsync(q => q.To == null || q.To >= Today);
        Groups = await Db.UnitsFor(Me).CountAsync(u => u.Kind == UnitKind.ResidentialGroup && u.From <= Today && (u.To == null || u.To >= Today));
        var own = await Db.LocalStandardsFor(Me).AsNoTracking().Where(s => s.WithdrawnAt == null).ToListAsync();
        Standard = Entitlements.StandardOn(Today, own.Select(s => s.AsAmount));
    }
}
