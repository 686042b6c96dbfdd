using MangNon.Domain.Access;
using MangNon.Domain.Archive;
using MangNon.Domain.Breaches;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Procedures;
using MangNon.Domain.Registers;
using MangNon.Domain.Sanctions;
using MangNon.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>What is seldom there.</summary>
/// <param name="BrokenSeals">Not looked into yet.</param>
/// <param name="Breaches">Whose notice is owed.</param>
/// <param name="Archive">Files owed to the archive, or lists that wait for a signature.</param>
/// <param name="Proposals">About records of children, waiting for the officer.</param>
/// <param name="Transfers">Children other wards hand over.</param>
/// <param name="Findings">Something to put right in the data of children.</param>
/// <param name="Fines">Decided and not carried out yet.</param>
/// <param name="Dossiers">Dossiers of procedures that are open.</param>
/// <param name="Explanations">Requests for an explanation of a task that wait for an answer or a judgement.</param>
/// <param name="Incoming">Documents that came in and are not dealt with yet.</param>
/// <param name="Recommendations">Of a supervision, that wait for an answer or for what the supervisor says of it.</param>
/// <param name="Conclusions">Of the steering board, with a day, that nobody has noted as carried out.</param>
/// <param name="Readings">Plans that were read and not adopted yet.</param>
public sealed record Rare(bool BrokenSeals, bool Breaches, bool Archive, bool Proposals, bool Transfers, bool Findings, bool Cases, bool CasesOffered, bool Fines, bool Dossiers, bool Explanations, bool Incoming, bool Recommendations, bool Conclusions, bool Readings);

// Files of papers on their way to the archive, and the register of breaches of personal data.
public abstract partial class AppDb
{
    /// <summary>Files: all for those who run the ward; the own unit's, and those on a list one signs for the archive.</summary>
    public IQueryable<PaperFile> PaperFilesFor(Viewer me)
    {
        var ofWard = Set<PaperFile>().Where(f => f.WardId == me.Ward);
        if (me.RunsTheWard) return ofWard;
        var received = Set<HandOver>().Where(h => h.WardId == me.Ward && h.Receiver == me.Account).Select(h => h.Id);
        return me.WorksInUnit ? ofWard.Where(f => f.UnitId == me.Unit || received.Any(id => id == f.HandOverId)) : ofWard.Where(f => false);
    }

    /// <summary>Lists handed to the archive: all for those who run the ward; those one gave or signs for.</summary>
    public IQueryable<HandOver> HandOversFor(Viewer me)
    {
        var ofWard = Set<HandOver>().Where(h => h.WardId == me.Ward);
        if (me.RunsTheWard) return ofWard;
        return me.WorksInUnit ? ofWard.Where(h => h.Giver == me.Account || h.Receiver == me.Account) : ofWard.Where(h => false);
    }

    private static readonly CompiledQuery<Func<AppDb, WardId, Task<Rare>>> RareOfWard = new(() => EF.CompileAsyncQuery((AppDb db, WardId ward) => db.Set<Ward>().Where(w => w.Id == ward).Select(w => new Rare(
        db.Set<EmergencyAccess>().Any(e => e.WardId == ward && e.Review == null),
        db.Set<DataBreach>().Any(b => b.WardId == ward && b.NotifiedAt == null && !b.NoNoticeOwed),
        db.Set<HandOver>().Any(h => h.WardId == ward && h.ReceivedAt == null && h.SentBackReason == null) || db.Set<PaperFile>().Any(f => f.WardId == ward && f.ClosedOn != null && f.HandOverId == null),
        db.Set<Proposal>().Any(p => p.WardId == ward && p.State == ProposalState.Waiting),
        db.Set<Transfer>().Any(x => x.To == ward && x.State == TransferState.Offered),
        db.Set<ChildFinding>().Any(f => f.WardId == ward),
        db.Set<CaseReport>().Any(r => r.WardId == ward && r.IsOpen) || db.Set<ProtectionCase>().Any(c => c.WardId == ward && !c.IsClosed) || db.Set<CarePlacement>().Any(p => p.WardId == ward && p.State != CareState.Ended),
        db.Set<CaseHandOver>().Any(h => h.To == ward && h.State == HandOverState.Offered),
        db.Set<SanctionRecord>().Any(r => r.WardId == ward && r.State == SanctionState.Decided),
        db.Set<Dossier>().Any(d => d.WardId == ward && (d.State == DossierState.Accepted || d.State == DossierState.Incomplete)),
        db.Set<Explanation>().Any(e => e.WardId == ward && (e.State == ExplanationState.Asked || e.State == ExplanationState.Answered)),
        db.Set<IncomingDocument>().Any(d => d.WardId == ward && (d.State == IncomingState.Registered || d.State == IncomingState.Assigned)),
        db.Set<Recommendation>().Any(r => r.WardId == ward && (r.State == RecommendationState.Open || r.State == RecommendationState.Answered)),
        db.Set<BoardMeeting>().Any(m => m.WardId == ward && m.Conclusions.Any(c => c.WithdrawnFor == null && c.SettledOn == null && c.By != null)),
        db.Set<Plan>().Any(p => p.WardId == ward && p.Adoption == null && p.TakenUp == null && p.DroppedAt == null))).Single()));

    /// <summary>
    /// Whether the ward has any of what is seldom there and then stands on somebody's home page. It says nothing about a record and is asked
    /// only to spare the questions about them, each of which asks what this person may see.
    /// </summary>
    public Task<Rare> RareForAsync(Viewer me) => RareOfWard.On(this)(this, me.Ward);

    /// <summary>The register of breaches: those who run the ward, the administrator and the auditor; others what they entered themselves.</summary>
    public IQueryable<DataBreach> DataBreachesFor(Viewer me)
    {
        var ofWard = Set<DataBreach>().Where(b => b.WardId == me.Ward);
        if (me.RunsTheWard || me.Role is Role.Administrator or Role.Auditor) return ofWard;
        return me.WorksInUnit ? ofWard.Where(b => b.EnteredBy == me.Account) : ofWard.Where(b => false);
    }
}
