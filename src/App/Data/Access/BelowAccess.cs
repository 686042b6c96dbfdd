using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// The work of protection for the level above. It sees no case, no report, no referral: these are read to be counted, and only what is published of the
// counts is shown.
public abstract partial class AppDb
{
    /// <summary>Wards that report to the body of this account of the level above; none for anybody else.</summary>
    public IQueryable<Ward> WardsBelowFor(Viewer me) => Set<Ward>().Where(w => me.Role == Role.LevelAbove && w.ReportsTo == me.Ward);

    /// <summary>Cases of the wards below, to be counted.</summary>
    public IQueryable<ProtectionCase> CasesToCountBelow(Viewer me)
    {
        var wards = WardsBelowFor(me);
        return Set<ProtectionCase>().AsNoTracking().Where(c => wards.Any(w => w.Id == c.WardId));
    }

    /// <summary>Reports of the wards below, to be counted.</summary>
    public IQueryable<CaseReport> CaseReportsToCountBelow(Viewer me)
    {
        var wards = WardsBelowFor(me);
        return Set<CaseReport>().AsNoTracking().Where(r => wards.Any(w => w.Id == r.WardId));
    }

    /// <summary>Referrals to units of the wards below, to be counted.</summary>
    public IQueryable<CaseReferral> CaseReferralsToCountBelow(Viewer me)
    {
        var wards = WardsBelowFor(me);
        return Set<CaseReferral>().AsNoTracking().Where(r => r.UnitId != null && wards.Any(w => w.Id == r.WardId));
    }
}
