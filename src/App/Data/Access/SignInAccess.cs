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

    private static readonly CompiledQuery<Func<AppDb, SessionId, Task<AccountSession?>>> OpenSession = new(() => EF.CompileAsyncQuery(
        (AppDb db, SessionId session) => db.Set<AccountSession>().AsNoTracking().FirstOrDefault(s => s.Id == session && s.EndedAt == null)));

    private static readonly CompiledQuery<Func<AppDb, Guid, DateOnly, IAsyncEnumerable<Held>>> PostsHeld = new(() => EF.CompileAsyncQuery(
        (AppDb db, Guid account, DateOnly today) =>
            from a in db.Set<Account>()
            where a.Id == account && a.ClosedAt == null
            join p in db.Set<Person>() on a.PersonId equals p.Id
            join q in db.Set<Post>() on p.Id equals q.PersonId
            where q.From <= today && (q.To == null || q.To >= today)
            join w in db.Set<Ward>() on a.WardId equals w.Id
            select new Held
            {
                Account = a.Id,
                HasSecondFactor = a.TwoFactorEnabled || db.Set<IdentityUserPasskey<Guid>>().Any(k => k.UserId == a.Id),
                IsDemo = a.IsDemo,
                Person = p.Id,
                Name = p.FullName,
                Post = q.Id,
                PostSince = q.From,
                Title = q.Title,
                Role = q.Role,
                Unit = q.UnitId,
                UnitKind = db.Set<Unit>().Where(u => u.Id == q.UnitId).Select(u => (UnitKind?)u.Kind).FirstOrDefault(),
                Ward = w.Id,
                WardName = w.Name,
                Level = w.Level,
                LastDayOfWard = w.To,
                GoesOnIn = db.Set<Ward>().Where(n => n.Id == w.MergedInto).Select(n => n.Name).FirstOrDefault(),
            }));

    /// <summary>
    /// The person of a session with the post they hold on a day, or null: where the session was ended, the account was closed or no
    /// post is held. With several posts the one that runs the ward comes first.
    /// </summary>
    public async Task<SignedIn?> FindSessionAsync(SessionId session, DateOnly today)
    {
        if (await OpenSession.On(this)(this, session) is not { } found) return null;
        return await HeldAsync(found.AccountId, today) is { } held ? new SignedIn(held.Viewer, found, held.HasSecondFactor, held.IsDemo) : null;
    }

    /// <summary>The person behind an account, as in <see cref="FindSessionAsync"/>; for what happens without a session, as the demo's year.</summary>
    public async Task<Viewer?> FindViewerAsync(Guid account, DateOnly today) => (await HeldAsync(account, today))?.Viewer;

    private async Task<Held?> HeldAsync(Guid account, DateOnly today)
    {
        Held? first = null;
        await foreach (var held in PostsHeld.On(this)(this, account, today))
            if (first is null || held.Role < first.Role) first = held;
        return first;
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
    /// transactions, only without a link of the chain, as is what was computed (<see cref="SaveDerivedAsync"/>).
    /// </summary>
    public Task NoteSeenAsync(AccountSession session, DateTime at) => NoteAsync(session, s => s.SeenAt = at);

    /// <summary>The same for a token, once a day.</summary>
    internal Task NoteUsedAsync(ApiToken token, DateOnly on) => NoteAsync(token, t => t.UsedOn = on);

    private async Task NoteAsync<T>(T record, Action<T> change)
        where T : class
    {
        var entry = Attach(record);
        change(record);
        try
        {
            await writer.NoteAsync(this);
        }
        finally
        {
            entry.State = EntityState.Detached;
        }
    }

    /// <summary>An account with a post its person holds.</summary>
    private sealed class Held
    {
        public required Guid Account { get; init; }

        /// <summary>An app for codes or a passkey.</summary>
        public required bool HasSecondFactor { get; init; }

        public required bool IsDemo { get; init; }

        public required PersonId Person { get; init; }

        public required string Name { get; init; }

        public required PostId Post { get; init; }

        public required DateOnly PostSince { get; init; }

        public required string Title { get; init; }

        public required Role Role { get; init; }

        public required UnitId? Unit { get; init; }

        public required UnitKind? UnitKind { get; init; }

        public required WardId Ward { get; init; }

        public required string WardName { get; init; }

        public required AdministrativeLevel Level { get; init; }

        public required DateOnly? LastDayOfWard { get; init; }

        /// <summary>Name of the ward theirs was merged into.</summary>
        public required string? GoesOnIn { get; init; }

        public Viewer Viewer => new(new(Account), Person, Post, Ward, WardName, Level, Role, Unit, Name, Title)
        {
            UnitKind = UnitKind,
            PostSince = PostSince,
            GoesOnIn = LastDayOfWard is { } last && GoesOnIn is not null ? new Successor(GoesOnIn, last.AddDays(1)) : null,
        };
    }

    /// <summary>One's own address of the calendar.</summary>
    public IQueryable<CalendarKey> CalendarKeysFor(Viewer me) => Set<CalendarKey>().Where(k => k.AccountId == me.Account.Value);

    /// <summary>The open address with this secret; null where there is none. Whoever asks is not signed in.</summary>
    internal Task<CalendarKey?> FindCalendarKeyAsync(byte[] secretHash, CancellationToken stop) =>
        Set<CalendarKey>().AsNoTracking().FirstOrDefaultAsync(k => k.SecretHash == secretHash && k.RevokedAt == null, stop);
}
