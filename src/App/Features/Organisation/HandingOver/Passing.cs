using MangNon.App.Data;
using MangNon.App.Features.Cases;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation.HandingOver;

/// <summary>Whether something handed over also changes hands in the books of the program, as its reader may make it.</summary>
public enum PassingState
{
    /// <summary>Nothing changes hands: it is the unit's, or is looked after by whoever holds the post.</summary>
    None,

    /// <summary>The reader can pass it on now.</summary>
    Offered,

    /// <summary>Somebody else has it already, or it is closed.</summary>
    Done,

    /// <summary>Officer or leader pass it on.</summary>
    ByRunners,

    /// <summary>A leader passes it on.</summary>
    ByLeader,

    /// <summary>A case is worked on by an officer, which the taker is not: a leader chooses another one on its page.</summary>
    NeedsOfficer,
}

/// <summary>
/// Passes what is a person's own, the named worker of a case and the handler of a document, to whoever goes on with the work: by the rules of the
/// registers and of the cases, for whoever may do it there, one record at a time.
/// </summary>
public sealed class Passing(AppDb db, OfficeClock clock, CaseDesk desk)
{
    /// <summary>How each line stands, by its number; lines that do not change hands are not in it.</summary>
    public async Task<IReadOnlyDictionary<int, PassingState>> StatesAsync(Viewer me, PostHandOver handing, IReadOnlyList<HandedLine> lines)
    {
        if (handing.TakenAt is null) return new Dictionary<int, PassingState>();
        var (documents, cases) = (await DocumentsAsync(me, handing, lines), await CasesAsync(me, handing, lines));
        var states = lines.ToDictionary(l => l.Number, l => l.Part switch
        {
            WorkPart.Documents => documents(l),
            WorkPart.Cases => cases(l),
            _ => PassingState.None,
        });
        return states.Where(s => s.Value is not PassingState.None).ToDictionary();
    }

    /// <summary>The document of a line, still with the giver; null where it is not, or the reader may not pass it on.</summary>
    public async Task<IncomingDocument?> DocumentAsync(Viewer me, PostHandOver handing, HandedLine line) => !me.RunsTheWard || line.Part is not WorkPart.Documents
        ? null
        : await db.IncomingFor(me, RecordAction.Change, clock.Now).SingleOrDefaultAsync(d => d.Id == new IncomingDocumentId(line.RecordId) && d.State == IncomingState.Assigned && d.HandlerId == handing.Giver);

    /// <summary>The case of a line, still the giver's; null where it is not, or the reader may not pass it on.</summary>
    public async Task<Domain.Cases.ProtectionCase?> CaseAsync(Viewer me, PostHandOver handing, HandedLine line) => me.Role is not Role.Leader || line.Part is not WorkPart.Cases
        ? null
        : await db.CasesFor(me, RecordAction.Decide, clock.Now).SingleOrDefaultAsync(c => c.Id == new Domain.Cases.ProtectionCaseId(line.RecordId) && c.Worker == handing.Giver && !c.IsClosed);

    /// <summary>Names another worker of a case from today. The caller saves.</summary>
    public async Task HandCaseAsync(Viewer me, Domain.Cases.ProtectionCase of, AccountId worker) =>
        desk.HandTo(me, of, await db.CircleOfCaseAsync(me, of.Id, clock.Now), worker);

    /// <summary>True where the taker can be the worker of a case.</summary>
    public async Task<bool> IsOfficerAsync(Viewer me, AccountId taker) => (await db.OfficersAsync(me, clock.Today)).Any(o => o.Account == taker);

    // Those of the whole unit stay the unit's.
    private async Task<Func<HandedLine, PassingState>> DocumentsAsync(Viewer me, PostHandOver handing, IReadOnlyList<HandedLine> lines)
    {
        var ids = lines.Where(l => l.Part is WorkPart.Documents).Select(l => new IncomingDocumentId(l.RecordId)).ToList();
        var seen = await db.IncomingFor(me, RecordAction.List, clock.Now).AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.State, d.HandlerId }).ToDictionaryAsync(d => d.Id.Value);
        return line => seen.GetValueOrDefault(line.RecordId) switch
        {
            null => PassingState.ByRunners,
            { State: IncomingState.Assigned, HandlerId: null } => PassingState.None,
            { State: IncomingState.Assigned, HandlerId: { } handler } when handler == handing.Giver => me.RunsTheWard ? PassingState.Offered : PassingState.ByRunners,
            _ => PassingState.Done,
        };
    }

    private async Task<Func<HandedLine, PassingState>> CasesAsync(Viewer me, PostHandOver handing, IReadOnlyList<HandedLine> lines)
    {
        var ids = lines.Where(l => l.Part is WorkPart.Cases).Select(l => new Domain.Cases.ProtectionCaseId(l.RecordId)).ToList();
        if (ids.Count == 0) return _ => PassingState.None;
        var officer = await IsOfficerAsync(me, handing.Taker);
        var theirs = await db.CasesFor(me, RecordAction.Decide, clock.Now).Where(c => ids.Contains(c.Id) && c.Worker == handing.Giver && !c.IsClosed).Select(c => c.Id).ToListAsync();
        return line => me.Role is not Role.Leader ? PassingState.ByLeader
            : !theirs.Contains(new Domain.Cases.ProtectionCaseId(line.RecordId)) ? PassingState.Done
            : officer ? PassingState.Offered : PassingState.NeedsOfficer;
    }
}
