using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Traces;

/// <summary>Niêm phong hằng ngày: the digests that, kept on paper or by the level above, show that nobody rewrote the chain.</summary>
[For(Role.Auditor, Role.Leader, Role.Officer, Role.Administrator, Role.LevelAbove)]
public sealed class SealsModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    /// <summary>The newest seals with the names of their wards.</summary>
    public IReadOnlyList<(string Ward, ChainSeal Seal)> Seals { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var wards = await Db.WardsFor(Me).AsNoTracking().ToDictionaryAsync(w => w.Id, w => w.Name);
        var seals = await Db.SealsFor(Me).AsNoTracking().OrderByDescending(s => s.Day).Take(62).ToListAsync();
        Seals = [.. seals.Select(s => (wards.GetValueOrDefault(s.WardId, ""), s))];
    }
}
