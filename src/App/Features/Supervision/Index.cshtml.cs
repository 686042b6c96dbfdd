using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using MangNon.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Supervision;

/// <summary>Giám sát của Mặt trận: minutes of supervision and what they recommend, as far as one sees them.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<SupervisionMinute> Minutes { get; private set; } = [];

    /// <summary>Of each minute, in their order.</summary>
    public ILookup<SupervisionMinuteId, Recommendation> Recommendations { get; private set; } = Array.Empty<Recommendation>().ToLookup(r => r.MinuteId);

    public bool MayWrite => Me.Role is Role.Supervisor;

    public int Owed => Recommendations.SelectMany(r => r).Count(r => r.State is RecommendationState.Open);

    public int Late => Recommendations.SelectMany(r => r).Count(r => r.IsLate(Today));

    public async Task OnGetAsync()
    {
        Minutes = await Db.SupervisionMinutesFor(Me).AsNoTracking().OrderByDescending(m => m.On).ThenByDescending(m => m.Id).ToListAsync();
        Recommendations = (await Db.RecommendationsFor(Me).AsNoTracking().OrderBy(r => r.Number).ToListAsync()).ToLookup(r => r.MinuteId);
    }
}
