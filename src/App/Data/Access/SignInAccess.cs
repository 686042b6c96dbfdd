using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>A request's person with the session it came in.</summary>
/// <param name="HasSecondFactor">An app for codes or a passkey is set up.</param>
/// <param name="IsDemo">The account belongs to the invented ward.</param>
public sealed record SignedIn(Viewer Viewer, AccountSession Session, bool HasSecondFactor, bool IsDemo);

// Who asks, their sessions, invitations and passkeys.
public abstract partial class AppDb
{
    /// <summary>Sessions of one's own account; for the administrator those of the ward.</summary>
    public IQueryable<AccountSession> SessionsFor(Viewer me) => me.Role is Role.Administrator
        ? Set<AccountSession>().Where(s => s.WardId == me.Ward)
        : Set<AccountSession>().Where(s => s.AccountId == me.Account.Value);

    /// <summary>Invitations are the administrator's to give.</summary>
    public IQueryable<Invitation> InvitationsFor(Viewer me) => me.Role is Role.Administrator
        ? Set<Invitation>().Where(i => i.WardId == me.Ward)
        : Set<Invitation>().Where(i => false);

    /// <summary>
    /// The person of a session with the post they hold on a day, or null: where the session was ended, the account was closed or no
    /// post is held. One query for each request. With several posts the one that runs the ward comes first.
    /// </summary>
    public async Task<SignedIn?> FindSessionAsync(SessionId session, DateOnly today)
    {
        var found = await Set<AccountSession>().AsNoTracking().Where(s => s.Id == session && s.EndedAt == null)
            .Join(PostsHeld(today), s => s.AccountId, h => h.Account, (s, h) => new { Session = s, Held = h, HasPasskey = Set<IdentityUserPasskey<Guid>>().Any(p => p.UserId == h.Account) })
            .ToListAsync();
        return found.OrderBy(f => f.Held.Role).FirstOrDefault() is { } first
            ? new SignedIn(first.Held.Viewer, first.Session, first.Held.HasCode || first.HasPasskey, first.Held.IsDemo)
            : null;
    }

    /// <summary>The person behind an account, as in <see cref="FindSessionAsync"/>; for what happens without a session, as the demo's year.</summary>
    public async Task<Viewer?> FindViewerAsync(Guid account, DateOnly today)
    {
        var held = await PostsHeld(today).AsNoTracking().Where(h => h.Account == account).ToListAsync();
        return held.OrderBy(h => h.Role).FirstOrDefault()?.Viewer;
    }

    /// <summary>Names a password of this account must not hold. Somebody with an invitation is not signed in yet.</summary>
    public Task<PasswordOwner> PasswordOwnerOfAsync(Guid account) => Set<Account>().Where(a => a.Id == account)
        .Join(Set<Person>(), a => a.PersonId, p => p.Id, (a, p) => new { a.UserName, p.FullName, p.WardId })
        .Join(Set<Ward>(), x => x.WardId, w => w.Id, (x, w) => new PasswordOwner(x.UserName, x.FullName, w.Name)).SingleAsync();

    /// <summary>The invitation with this secret, its account's sessions not; null where there is none.</summary>
    public Task<Invitation?> FindInvitationAsync(byte[] secretHash) => Set<Invitation>().FirstOrDefaultAsync(i => i.SecretHash == secretHash);

    /// <summary>Sessions of an account that nobody ended, for ending them.</summary>
    internal Task<List<AccountSession>> OpenSessionsAsync(Guid account) => Set<AccountSession>().Where(s => s.AccountId == account && s.EndedAt == null).ToListAsync();

    /// <summary>Sessions of an account that ended, or were last seen, before an instant: nobody asks for them any more.</summary>
    internal Task<List<AccountSession>> SessionsLastSeenBeforeAsync(Guid account, DateTime instant) => Set<AccountSession>().Where(s => s.AccountId == account && s.SeenAt < instant).ToListAsync();

    /// <summary>Open invitations of an account, for closing them.</summary>
    internal Task<List<Invitation>> OpenInvitationsAsync(Guid account) => Set<Invitation>().Where(i => i.AccountId == account && i.UsedAt == null).ToListAsync();

    /// <summary>
    /// Notes that a session is in use. Nobody did anything, so there is no act; it is written by the same writer, in the same
    /// transactions, only without a link of the chain. It is the one thing saved in this way.
    /// </summary>
    public async Task NoteSeenAsync(AccountSession session, DateTime at)
    {
        var entry = Attach(session);
        session.SeenAt = at;
        try
        {
            await writer.NoteAsync(this);
        }
        finally
        {
            entry.State = EntityState.Detached;
        }
    }

    private IQueryable<Held> PostsHeld(DateOnly today) => Set<Account>().Where(a => a.ClosedAt == null)
        .Join(Set<Person>(), a => a.PersonId, p => p.Id, (a, p) => new { a, p })
        .Join(Set<Post>(), x => x.p.Id, q => q.PersonId, (x, q) => new { x.a, x.p, q })
        .Join(Set<Ward>(), x => x.a.WardId, w => w.Id, (x, w) => new { x.a, x.p, x.q, w })
        .Where(x => x.q.From <= today && (x.q.To == null || x.q.To >= today))
        .Select(x => new Held
        {
            Account = x.a.Id,
            HasCode = x.a.TwoFactorEnabled,
            IsDemo = x.a.IsDemo,
            Person = x.p.Id,
            Name = x.p.FullName,
            Post = x.q.Id,
            Title = x.q.Title,
            Role = x.q.Role,
            Unit = x.q.UnitId,
            Ward = x.w.Id,
            WardName = x.w.Name,
            Level = x.w.Level,
        });

    /// <summary>An account with a post its person holds.</summary>
    private sealed class Held
    {
        public required Guid Account { get; init; }

        public required bool HasCode { get; init; }

        public required bool IsDemo { get; init; }

        public required PersonId Person { get; init; }

        public required string Name { get; init; }

        public required PostId Post { get; init; }

        public required string Title { get; init; }

        public required Role Role { get; init; }

        public required UnitId? Unit { get; init; }

        public required WardId Ward { get; init; }

        public required string WardName { get; init; }

        public required AdministrativeLevel Level { get; init; }

        public Viewer Viewer => new(new(Account), Person, Post, Ward, WardName, Level, Role, Unit, Name, Title);
    }
}
