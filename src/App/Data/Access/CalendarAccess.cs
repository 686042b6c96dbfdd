using MangNon.Domain.Access;
using MangNon.Domain.Calendar;

namespace MangNon.App.Data;

// The ward's own rows of the working calendar.
public abstract partial class AppDb
{
    /// <summary>Everybody of the ward counts by the same calendar.</summary>
    public IQueryable<CalendarDay> CalendarDaysFor(Viewer me) => Set<CalendarDay>().Where(d => d.WardId == me.Ward);
}
