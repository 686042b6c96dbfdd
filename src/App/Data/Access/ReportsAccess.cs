using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;

namespace MangNon.App.Data;

// Report rounds and reports.
public abstract partial class AppDb
{
    /// <summary>Rounds of the ward's plans in force; the level above sees those of its wards.</summary>
    public IQueryable<ReportRound> RoundsFor(Viewer me)
    {
        var plans = PlansFor(me);
        return Set<ReportRound>().Where(r => plans.Any(p => p.Id == r.PlanId && p.Adoption != null));
    }

    /// <summary>Rounds of a plan that is still gone through.</summary>
    public IQueryable<ReportRound> ReadRoundsFor(Viewer me) => me.RunsTheWard
        ? Set<ReportRound>().Where(r => r.WardId == me.Ward && Set<Plan>().Any(p => p.Id == r.PlanId && p.Adoption == null && p.TakenUp == null))
        : Set<ReportRound>().Where(r => false);

    /// <summary>Unit reports: all for those who run the ward, the own unit's for its people.</summary>
    public IQueryable<UnitReport> UnitReportsFor(Viewer me)
    {
        var ofWard = Set<UnitReport>().Where(r => r.WardId == me.Ward);
        if (me.RunsTheWard) return ofWard;
        return me.WorksInUnit ? ofWard.Where(r => r.UnitId == me.Unit) : ofWard.Where(r => false);
    }

    /// <summary>The ward's own reports; the level above sees them once they were sent.</summary>
    public IQueryable<WardReport> WardReportsFor(Viewer me) => me switch
    {
        { RunsTheWard: true } => Set<WardReport>().Where(r => r.WardId == me.Ward),
        { Role: Role.LevelAbove } => Set<WardReport>().Where(r =>
            r.Status == WardReportStatus.Sent && Set<Ward>().Any(w => w.Id == r.WardId && w.ReportsTo == me.Ward)),
        _ => Set<WardReport>().Where(r => false),
    };

    /// <summary>Paragraphs of the reports the person sees; protected ones for those who answer for them, and for who wrote them.</summary>
    public IQueryable<ReportParagraph> ParagraphsFor(Viewer me)
    {
        var (units, wards) = (UnitReportsFor(me), WardReportsFor(me));
        var all = Set<ReportParagraph>().Where(p => units.Any(r => r.Id == p.ReportId) || wards.Any(r => r.Id == p.ReportId));
        if (me.RunsTheWard || me.SpeaksForUnit) return all;
        return me.WorksInUnit
            ? all.Where(p => p.Secrecy == SecrecyLevel.Normal || p.Secrecy == SecrecyLevel.Protected && p.EditedBy == me.Account)
            : all.Where(p => p.Secrecy == SecrecyLevel.Normal);
    }

    public IQueryable<HeadingLine> HeadingsFor(Viewer me)
    {
        var (units, wards) = (UnitReportsFor(me), WardReportsFor(me));
        return Set<HeadingLine>().Where(h => units.Any(r => r.Id == h.ReportId) || wards.Any(r => r.Id == h.ReportId));
    }

    public IQueryable<FigureLine> FiguresFor(Viewer me)
    {
        var (units, wards) = (UnitReportsFor(me), WardReportsFor(me));
        return Set<FigureLine>().Where(f => units.Any(r => r.Id == f.ReportId) || wards.Any(r => r.Id == f.ReportId));
    }
}
