using MangNon.Domain.Access;
using MangNon.Domain.Supervision;

namespace MangNon.App.Data;

// Supervision by the Fatherland Front.
public abstract partial class AppDb
{
    /// <summary>Recommendations: all for the supervisor and those who run the ward; others those their own unit answers.</summary>
    public IQueryable<Recommendation> RecommendationsFor(Viewer me)
    {
        var ofWard = Set<Recommendation>().Where(r => r.WardId == me.Ward);
        if (me.SeesAllTasks) return ofWard;
        return me.WorksInUnit ? ofWard.Where(r => r.UnitId == me.Unit) : ofWard.Where(r => false);
    }

    /// <summary>Minutes: all for the supervisor and those who run the ward; others those that supervised their unit or recommend something to it.</summary>
    public IQueryable<SupervisionMinute> SupervisionMinutesFor(Viewer me)
    {
        var ofWard = Set<SupervisionMinute>().Where(m => m.WardId == me.Ward);
        if (me.SeesAllTasks) return ofWard;
        return me.WorksInUnit
            ? ofWard.Where(m => m.Units.Any(u => u.UnitId == me.Unit) || Set<Recommendation>().Any(r => r.MinuteId == m.Id && r.UnitId == me.Unit))
            : ofWard.Where(m => false);
    }
}
