using MangNon.Domain.Access;

namespace MangNon.App.Data;

// Filters people keep.
public abstract partial class AppDb
{
    /// <summary>One's own, and what colleagues of the ward share.</summary>
    public IQueryable<SavedView> SavedViewsFor(Viewer me) => Set<SavedView>().Where(v => v.AccountId == me.Account.Value || (v.IsShared && v.WardId == me.Ward));
}
