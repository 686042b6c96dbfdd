using MangNon.Domain.Access;
using MangNon.Domain.Organisation;

namespace MangNon.App.Data;

// The steering board and its meetings.
public abstract partial class AppDb
{
    /// <summary>Boards of the own ward, for those who run it and those who work in its units. The level above sees none.</summary>
    public IQueryable<SteeringBoard> BoardsFor(Viewer me) => me.RunsTheWard || me.WorksInUnit
        ? Set<SteeringBoard>().Where(b => b.WardId == me.Ward)
        : Set<SteeringBoard>().Where(b => false);

    /// <summary>Meetings of the boards one sees.</summary>
    public IQueryable<BoardMeeting> BoardMeetingsFor(Viewer me)
    {
        var boards = BoardsFor(me);
        return Set<BoardMeeting>().Where(m => boards.Any(b => b.Id == m.BoardId));
    }
}
