using MangNon.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// Secrets by which other programs read.
public abstract partial class AppDb
{
    /// <summary>One's own tokens.</summary>
    public IQueryable<ApiToken> ApiTokensFor(Viewer me) => Set<ApiToken>().Where(t => t.AccountId == me.Account.Value);

    /// <summary>The token with this secret, ended or not; null for none. Whoever asks is not signed in.</summary>
    internal Task<ApiToken?> FindApiTokenAsync(byte[] secretHash, CancellationToken stop) =>
        Set<ApiToken>().AsNoTracking().FirstOrDefaultAsync(t => t.SecretHash == secretHash, stop);
}
