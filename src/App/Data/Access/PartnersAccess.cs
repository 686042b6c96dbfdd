using MangNon.Domain.Access;
using MangNon.Domain.Figures;

namespace MangNon.App.Data;

// Figures that partners of a ward give it.
public abstract partial class AppDb
{
    /// <summary>Figures partners gave: all for those who run the ward, the own unit's for its people.</summary>
    public IQueryable<PartnerFigure> PartnerFiguresFor(Viewer me)
    {
        var ofWard = Set<PartnerFigure>().Where(f => f.WardId == me.Ward);
        if (me.RunsTheWard) return ofWard;
        return me.WorksInUnit ? ofWard.Where(f => f.UnitId == me.Unit) : ofWard.Where(f => false);
    }
}
