using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// What making invented wards asks.
public abstract partial class AppDb
{
    /// <summary>True where more than so many children stand.</summary>
    internal async Task<bool> HasMoreChildrenAsync(int than, CancellationToken stop) => await Set<Child>().CountAsync(stop) > than;

    /// <summary>True where no ward is a real one.</summary>
    internal async Task<bool> HoldsOnlyDemoAsync(CancellationToken stop) => await Set<Ward>().AllAsync(w => w.IsDemo, stop);

    /// <summary>The invented ward with this code.</summary>
    internal Task<WardId> DemoWardAsync(string code, CancellationToken stop) => Set<Ward>().Where(w => w.IsDemo && w.Code == code).Select(w => w.Id).SingleAsync(stop);

    /// <summary>Units of an invented ward, to be written on.</summary>
    internal Task<List<Unit>> DemoUnitsAsync(WardId ward) => Set<Unit>().Where(u => u.WardId == ward).ToListAsync();

    /// <summary>Account of the officer of an invented ward.</summary>
    internal async Task<AccountId> DemoOfficerAsync(WardId ward) => new(await (
        from p in Set<Post>()
        join a in Set<Account>() on p.PersonId equals a.PersonId
        where p.WardId == ward && p.Role == Role.Officer
        orderby a.UserName
        select a.Id).FirstAsync());
}
