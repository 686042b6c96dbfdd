using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;

namespace MangNon.App.Data;

// Frozen versions of reports and their way upward.
public abstract partial class AppDb
{
    /// <summary>Versions of the reports the person sees; the level above sees those that were sent to it, whatever became of the report since.</summary>
    public IQueryable<ReportVersion> ReportVersionsFor(Viewer me)
    {
        if (me.Role is Role.LevelAbove) return Set<ReportVersion>().Where(v => Set<ReportSending>().Any(s => s.VersionId == v.Id && s.To == me.Ward));
        var (units, wards) = (UnitReportsFor(me), WardReportsFor(me));
        return Set<ReportVersion>().Where(v => units.Any(r => r.Id == v.ReportId) || wards.Any(r => r.Id == v.ReportId));
    }

    /// <summary>Protected paragraphs of versions, for those who answer for them.</summary>
    public IQueryable<GuardedPart> GuardedPartsFor(Viewer me)
    {
        if (!me.RunsTheWard && !me.SpeaksForUnit) return Set<GuardedPart>().Where(g => false);
        var versions = ReportVersionsFor(me);
        return Set<GuardedPart>().Where(g => versions.Any(v => v.Id == g.VersionId));
    }

    /// <summary>When and why reports of which the person sees a version were opened again.</summary>
    public IQueryable<ReportUnlock> UnlocksFor(Viewer me)
    {
        var versions = ReportVersionsFor(me);
        return Set<ReportUnlock>().Where(u => versions.Any(v => v.ReportId == u.ReportId && v.Number == u.AfterVersion));
    }

    /// <summary>What the ward sent upward, for those who run it; what was sent to them, for the level above.</summary>
    public IQueryable<ReportSending> SendingsFor(Viewer me) => me switch
    {
        { RunsTheWard: true } => Set<ReportSending>().Where(s => s.WardId == me.Ward),
        { Role: Role.LevelAbove } => Set<ReportSending>().Where(s => s.To == me.Ward),
        _ => Set<ReportSending>().Where(s => false),
    };

    /// <summary>Which owed reports went out: all of the ward for those who run it, the unit's own for its people, those of its wards themselves for the level above.</summary>
    public IQueryable<ReportFiling> ReportFilingsFor(Viewer me)
    {
        var wards = WardsFor(me);
        return me switch
        {
            { RunsTheWard: true } => Set<ReportFiling>().Where(f => f.WardId == me.Ward),
            { Role: Role.LevelAbove } => Set<ReportFiling>().Where(f => f.UnitId == null && wards.Any(w => w.Id == f.WardId)),
            { Role: Role.UnitHead or Role.UnitMember, Unit: not null } => Set<ReportFiling>().Where(f => f.WardId == me.Ward && f.UnitId == me.Unit),
            _ => Set<ReportFiling>().Where(f => false),
        };
    }

    /// <summary>Compilations the level above makes of its wards' reports: its own alone.</summary>
    public IQueryable<GroupDraft> GroupDraftsFor(Viewer me) => Set<GroupDraft>().Where(d => me.Role == Role.LevelAbove && d.WardId == me.Ward);

    /// <summary>What people wrote into the compilations the person sees.</summary>
    public IQueryable<GroupEdit> GroupEditsFor(Viewer me) => Set<GroupEdit>().Where(e => me.Role == Role.LevelAbove && e.WardId == me.Ward);

    /// <summary>Frozen versions of the compilations the person sees.</summary>
    public IQueryable<GroupVersion> GroupVersionsFor(Viewer me) => Set<GroupVersion>().Where(v => me.Role == Role.LevelAbove && v.WardId == me.Ward);
}
