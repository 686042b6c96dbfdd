using MangNon.App.Data;

namespace MangNon.App.Platform.SignIn;

/// <summary>
/// Leaves the trace of wrong passwords without letting a flood of them fill the chain of acts: of an account's failures within an
/// hour the 1st, the 10th, the 100th … is an act that says which one it is.
/// The act is written after the answer has left, so that the answer takes as long for a name nobody has.
/// </summary>
public sealed class FailedSignIns(OfficeClock clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    // One entry for each account that had a failure: no more than there are accounts.
    private readonly Dictionary<Guid, (int Count, DateTime Since)> _counts = [];
    private readonly Lock _lock = new();

    /// <summary>Counts a failure of a known account and records it when its turn has come.</summary>
    /// <param name="kind">session.sign-in-failed, session.code-failed …</param>
    public void Count(HttpContext context, Account account, string kind)
    {
        var count = Add(account.Id);
        if (!IsPowerOfTen(count)) return;
        var act = new Act(null, kind, clock.Now, $"account/{account.Id}", count == 1 ? null : $"Lần sai thứ {count} trong một giờ")
        {
            Ward = account.WardId,
            Account = account.AccountId,
            From = context.Connection.RemoteIpAddress?.ToString(),
        };
        var scopes = context.RequestServices.GetRequiredService<IServiceScopeFactory>();
        context.Response.OnCompleted(() => RecordAsync(scopes, act));
    }

    private static async Task RecordAsync(IServiceScopeFactory scopes, Act act)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().SaveAsync(act);
    }

    private int Add(Guid account)
    {
        lock (_lock)
        {
            var now = clock.Now;
            var last = _counts.GetValueOrDefault(account);
            (int Count, DateTime Since) next = last.Count == 0 || now - last.Since >= Window ? (Count: 1, Since: now) : (Count: last.Count + 1, last.Since);
            _counts[account] = next;
            return next.Count;
        }
    }

    private static bool IsPowerOfTen(int count)
    {
        while (count % 10 == 0) count /= 10;
        return count == 1;
    }
}
