using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>What breaking a seal needs to know of a record, whatever its kind.</summary>
/// <param name="Owner">Who answers for it and is told.</param>
public sealed record GuardedRecord(RecordKind Kind, Guid Id, SecrecyLevel Secrecy, AccountId? Owner)
{
    /// <summary>Subject of acts about it.</summary>
    public string Subject => $"{Kind.ToString().ToLowerInvariant()}/{Id}";
}

// Broken seals and posts handed over.
public abstract partial class AppDb
{
    /// <summary>Leaders and the auditor see every use; others their own and those of records they answer for.</summary>
    public IQueryable<EmergencyAccess> EmergencyAccessesFor(Viewer me)
    {
        var ofWard = Set<EmergencyAccess>().Where(e => e.WardId == me.Ward);
        if (me.Role is Role.Leader or Role.Auditor) return ofWard;
        return me.RunsTheWard || me.WorksInUnit ? ofWard.Where(e => e.By == me.Account || e.Owner == me.NamedAs) : ofWard.Where(e => false);
    }

    /// <summary>A record of the own ward that has a level, seen or not; asked only when a seal is to be broken.</summary>
    public async Task<GuardedRecord?> FindGuardedAsync(Viewer me, Guid id)
    {
        var file = await Set<Domain.Plans.StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.WardId == me.Ward && f.Id == new Domain.Plans.StoredFileId(id));
        if (file is not null) return new GuardedRecord(RecordKind.File, id, file.Secrecy, file.UploadedBy);
        var protectionCase = await Set<Domain.Cases.ProtectionCase>().Where(c => c.WardId == me.Ward && c.Id == new Domain.Cases.ProtectionCaseId(id)).Select(c => new { c.Secrecy, c.Worker }).FirstOrDefaultAsync();
        if (protectionCase is not null) return new GuardedRecord(RecordKind.Case, id, protectionCase.Secrecy, protectionCase.Worker);
        var informant = await Set<Domain.Cases.Informant>().Where(i => i.WardId == me.Ward && i.Id == new Domain.Cases.CaseReportId(id)).Select(i => new { i.Secrecy }).FirstOrDefaultAsync();
        if (informant is not null) return new GuardedRecord(RecordKind.Informant, id, informant.Secrecy, null);
        var note = await Set<Domain.Cases.CaseNote>().Where(n => n.WardId == me.Ward && n.Id == new Domain.Cases.CaseNoteId(id)).Select(n => new { n.Secrecy, n.By }).FirstOrDefaultAsync();
        return note is null ? null : new GuardedRecord(RecordKind.CaseNote, id, note.Secrecy, note.By);
    }

    /// <summary>Opens for this person as things stand: there is no seal to break.</summary>
    public async Task<bool> MayOpenAsync(Viewer me, GuardedRecord record, DateTime now) => record.Kind switch
    {
        RecordKind.File => await FilesFor(me, now).AnyAsync(f => f.Id == new Domain.Plans.StoredFileId(record.Id)),
        RecordKind.Case => await CasesFor(me, RecordAction.Open, now).AnyAsync(c => c.Id == new Domain.Cases.ProtectionCaseId(record.Id)),
        RecordKind.CaseNote => await Set<Domain.Cases.CaseNote>().AnyAsync(n => n.WardId == me.Ward && n.Id == new Domain.Cases.CaseNoteId(record.Id) && n.By == me.Account) || await Guarded<Domain.Cases.CaseNote>(me, RecordAction.Open, now).AnyAsync(n => n.Id == new Domain.Cases.CaseNoteId(record.Id)),
        RecordKind.Informant => await InformantsFor(me, now).AnyAsync(i => i.Id == new Domain.Cases.CaseReportId(record.Id)),
        _ => false,
    };

    /// <summary>Those named for a record of the own ward, for whoever decides about it; ask for the record first.</summary>
    public IQueryable<CircleMember> CircleOf(Viewer me, RecordKind kind, Guid record) => me.RunsTheWard
        ? Set<CircleMember>().Where(c => c.WardId == me.Ward && c.Kind == kind && c.RecordId == record)
        : Set<CircleMember>().Where(c => false);

    /// <summary>Delegations one gave or was given.</summary>
    public IQueryable<Delegation> DelegationsFor(Viewer me) =>
        Set<Delegation>().Where(d => d.WardId == me.Ward && (d.GivenBy == me.Account || d.PersonId == me.Person));

    /// <summary>This person under the post a delegation hands them, or null where it does not stand today or is not theirs.</summary>
    public async Task<Viewer?> FindStandInAsync(Viewer me, Guid delegation, DateOnly today)
    {
        var id = new DelegationId(delegation);
        var found = await (
            from d in Set<Delegation>().AsNoTracking()
            where d.Id == id && d.PersonId == me.Person && d.WardId == me.Ward && d.RevokedAt == null && d.From <= today && d.To >= today
            join q in Set<Post>() on d.PostId equals q.Id
            where q.From <= today && (q.To == null || q.To >= today)
            join p in Set<Person>() on q.PersonId equals p.Id
            select new { Post = q, Giver = d.GivenBy, p.FullName, Kind = Set<Unit>().Where(u => u.Id == q.UnitId).Select(u => (UnitKind?)u.Kind).FirstOrDefault() }).FirstOrDefaultAsync();
        return found is null ? null : me with
        {
            Post = found.Post.Id,
            Role = found.Post.Role,
            Unit = found.Post.UnitId,
            UnitKind = found.Kind,
            PostTitle = found.Post.Title,
            StandsInFor = new StandIn(id, found.Giver, found.FullName, me.Unit),
        };
    }

    /// <summary>For acts done in somebody's place: the name of the post's holder, by the number of the act in the ward's chain.</summary>
    public async Task<Dictionary<long, string>> InPlaceOfAsync(Viewer me, IReadOnlyCollection<ActRecord> acts)
    {
        var posts = acts.Select(a => a.PostId).OfType<PostId>().Distinct().ToList();
        var accounts = acts.Select(a => a.AccountId?.Value).OfType<Guid>().Distinct().ToList();
        var holders = await Set<Post>().Where(q => q.WardId == me.Ward && posts.Contains(q.Id))
            .Join(Set<Person>(), q => q.PersonId, p => p.Id, (q, p) => new { q.Id, Person = p.Id, p.FullName }).ToDictionaryAsync(h => h.Id);
        var persons = await Set<Account>().Where(a => a.WardId == me.Ward && accounts.Contains(a.Id)).ToDictionaryAsync(a => a.AccountId, a => a.PersonId);
        return acts.Where(a => a.PostId is { } post && a.AccountId is { } account && holders.TryGetValue(post, out var holder) && persons.TryGetValue(account, out var person) && holder.Person != person)
            .ToDictionary(a => a.Sequence, a => holders[a.PostId!.Value].FullName);
    }

    /// <summary>Name and post of those who hold one of these roles today, for everybody who may know the people of the ward.</summary>
    public async Task<IReadOnlyList<string>> HoldersAsync(Viewer me, Role[] roles, DateOnly today) => await PostsFor(me)
        .Where(q => roles.Contains(q.Role) && q.From <= today && (q.To == null || q.To >= today))
        .Join(Set<Person>(), q => q.PersonId, p => p.Id, (q, p) => new { p.SortKey, Line = p.FullName + ", " + q.Title })
        .OrderBy(l => l.SortKey).Select(l => l.Line).ToListAsync();
}
