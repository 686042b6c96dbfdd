using MangNon.Domain.Access;
using MangNon.Domain.Organisation;

namespace MangNon.App.Data;

// The work of a post handed to whoever goes on with it.
public abstract partial class AppDb
{
    /// <summary>One's own; those one takes over and, for those who run the ward, all of it, once the giver confirmed.</summary>
    public IQueryable<PostHandOver> PostHandOversFor(Viewer me)
    {
        var runs = me.RunsTheWard;
        return Set<PostHandOver>().Where(h => h.WardId == me.Ward && (h.Giver == me.Account || h.GivenAt != null && (runs || h.Taker == me.Account)));
    }

    /// <summary>What they list. Which cases somebody works on is for both sides and the leaders.</summary>
    public IQueryable<HandedLine> HandedLinesFor(Viewer me)
    {
        var (seen, withCases) = (PostHandOversFor(me), HandOversWithCases(me));
        return Set<HandedLine>().Where(l => l.Part == WorkPart.Cases ? withCases.Any(h => h.Id == l.HandOverId) : seen.Any(h => h.Id == l.HandOverId));
    }

    /// <summary>What the givers say, by the same rule.</summary>
    public IQueryable<HandedNote> HandedNotesFor(Viewer me)
    {
        var (seen, withCases) = (PostHandOversFor(me), HandOversWithCases(me));
        return Set<HandedNote>().Where(n => n.Part == WorkPart.Cases ? withCases.Any(h => h.Id == n.HandOverId) : seen.Any(h => h.Id == n.HandOverId));
    }

    private IQueryable<PostHandOver> HandOversWithCases(Viewer me)
    {
        var leads = me.Role is Role.Leader;
        return PostHandOversFor(me).Where(h => leads || h.Giver == me.Account || h.Taker == me.Account);
    }
}
