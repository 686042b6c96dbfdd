using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;

namespace MangNon.App.Features.Reports.Upward;

/// <summary>Báo cáo của các phường, xã: which ward has sent what for which period, how complete, how late.</summary>
[For(Role.LevelAbove)]
public sealed class WardsModel(AppDb db, OfficeClock clock, Texts texts, GroupDesk desk) : WorkPage(db, clock, texts)
{
    private const int MostPeriods = 6;

    public IReadOnlyList<GroupPeriod> Periods { get; private set; } = [];

    public IReadOnlyList<WardLabel> Wards { get; private set; } = [];

    public int Waiting => Periods.SelectMany(p => p.Cells).Count(c => c.Sent?.State is SendingState.Sent);

    public int Late => Periods.SelectMany(p => p.Cells).Count(c => c.Sent is null && c.DaysLate(Today) > 0);

    public async Task OnGetAsync()
    {
        Periods = [.. (await desk.PeriodsAsync(Me)).Take(MostPeriods)];
        Wards = [.. Periods.SelectMany(p => p.Cells).Select(c => c.Ward).Distinct().OrderBy(w => w.Name, StringComparer.CurrentCulture)];
    }
}
