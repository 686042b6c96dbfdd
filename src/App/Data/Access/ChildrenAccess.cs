using MangNon.App.Data.Model;
using MangNon.App.Data.Searching;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Matching;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// The registry of children and households. Which fields of a record somebody sees stands in ChildFacets; which records, here.
public abstract partial class AppDb
{
    /// <summary>
    /// Children of the registry: all of the ward for those who run it and for the health station, the police and the justice office; those
    /// of their streets for residential groups; its pupils for a school. Others see none. Records withdrawn or merged are not among them.
    /// </summary>
    public IQueryable<Child> ChildrenFor(Viewer me)
    {
        var kept = Set<Child>().Where(c => c.WardId == me.Ward && c.WithdrawnAt == null && c.MergedInto == null);
        return ChildFacets.AudienceOf(me) switch
        {
            ChildAudience.Nobody => kept.Where(c => false),
            ChildAudience.Street => kept.Where(c => Set<Household>().Any(h => h.Id == c.HouseholdId && h.GroupId == me.Unit)),
            ChildAudience.School => kept.Where(c => c.SchoolId == me.Unit),
            _ => kept,
        };
    }

    /// <summary>Households, as far as <see cref="ChildrenFor"/>: for a school those of its pupils.</summary>
    public IQueryable<Household> HouseholdsFor(Viewer me)
    {
        var kept = Set<Household>().Where(h => h.WardId == me.Ward && h.WithdrawnAt == null);
        return ChildFacets.AudienceOf(me) switch
        {
            ChildAudience.Nobody => kept.Where(h => false),
            ChildAudience.Street => kept.Where(h => h.GroupId == me.Unit),
            ChildAudience.School => kept.Where(h => Set<Child>().Any(c => c.HouseholdId == h.Id && c.SchoolId == me.Unit && c.WithdrawnAt == null && c.MergedInto == null)),
            _ => kept,
        };
    }

    /// <summary>Pairs of records that may be of one child: the officer's.</summary>
    public IQueryable<DuplicatePair> DuplicatePairsFor(Viewer me) => me.Role is Role.Officer
        ? Set<DuplicatePair>().Where(p => p.WardId == me.Ward)
        : Set<DuplicatePair>().Where(p => false);

    /// <summary>Rows by which the children of the own ward are found; joined with <see cref="ChildrenFor"/>, never shown alone.</summary>
    public IQueryable<ChildName> NamesFor(Viewer me) => Set<ChildName>().Where(n => n.WardId == me.Ward);

    /// <summary>Words by which the households of the own ward are found; joined with <see cref="HouseholdsFor"/>.</summary>
    public IQueryable<HouseholdWord> HouseholdWordsFor(Viewer me) => Set<HouseholdWord>().Where(w => w.WardId == me.Ward);

    /// <summary>How often each syllable stands in the names of children, and as given names of parents: no name can be told from it.</summary>
    internal async Task<Dictionary<string, int>> WordsOfNamesAsync() =>
        await Set<ChildName>().Where(n => n.Kind == (short)NameKeyKind.Word || n.Kind == SearchKeys.ParentGiven).GroupBy(n => n.Key).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal);

    /// <summary>Records withdrawn or merged into another, for those who may take that back.</summary>
    public IQueryable<Child> ChildrenPutAsideFor(Viewer me) => me.Role is Role.Officer
        ? Set<Child>().Where(c => c.WardId == me.Ward && (c.WithdrawnAt != null || c.MergedInto != null))
        : Set<Child>().Where(c => false);

    /// <summary>What is to be put right in the data of the children one sees; the officer and leaders see all of it, others what their part can mend.</summary>
    public IQueryable<ChildFinding> FindingsFor(Viewer me)
    {
        var codes = QualityRules.All.Where(r => QualityRules.Concerns(ChildFacets.AudienceOf(me), r)).Select(r => r.Code).ToList();
        var children = ChildrenFor(me);
        return Set<ChildFinding>().Where(f => f.WardId == me.Ward && codes.Contains(f.Code) && children.Any(c => c.Id == f.ChildId));
    }

    /// <summary>When the quality of the ward's data was last computed.</summary>
    public IQueryable<QualityRun> QualityRunsFor(Viewer me) => ChildFacets.AudienceOf(me) is ChildAudience.Nobody
        ? Set<QualityRun>().Where(r => false)
        : Set<QualityRun>().Where(r => r.WardId == me.Ward);

    /// <summary>Findings, children and households of a ward for computing them anew; for the job of the night and for whoever asks for it.</summary>
    internal QualityStore QualityOf(WardId ward) => new(
        Set<ChildFinding>().Where(f => f.WardId == ward),
        Set<QualityRun>().Where(r => r.WardId == ward),
        Set<Child>().Where(c => c.WardId == ward && c.WithdrawnAt == null && c.MergedInto == null),
        Set<Household>().Where(h => h.WardId == ward && h.WithdrawnAt == null),
        Set<DuplicatePair>().Where(p => p.WardId == ward && p.State == DuplicateState.NotTheSame));

    /// <summary>Communes that keep a registry.</summary>
    internal Task<List<WardId>> WardsWithChildrenAsync() => Set<Ward>().Where(w => Set<Child>().Any(c => c.WardId == w.Id)).Select(w => w.Id).ToListAsync();

    /// <summary>Hand-overs the own ward gave or is offered, for those who run it.</summary>
    public IQueryable<Transfer> TransfersFor(Viewer me) => me.RunsTheWard
        ? Set<Transfer>().Where(t => t.WardId == me.Ward || t.To == me.Ward)
        : Set<Transfer>().Where(t => false);

    /// <summary>Records of another ward that are handed over to the own one and not answered yet; for its officer.</summary>
    public IQueryable<Child> OfferedChildrenFor(Viewer me) => me.Role is Role.Officer
        ? Set<Child>().Where(c => Set<Transfer>().Any(t => t.ChildId == c.Id && t.To == me.Ward && t.State == TransferState.Offered))
        : Set<Child>().Where(c => false);

    /// <summary>Other communes of this installation a child can move to, none that has ended; their names alone.</summary>
    public IQueryable<Ward> OtherWardsFor(Viewer me) => me.RunsTheWard
        ? Set<Ward>().Where(w => w.Id != me.Ward && w.Level == AdministrativeLevel.Commune && w.To == null)
        : Set<Ward>().Where(w => false);

    /// <summary>Names of the wards at both ends of the hand-overs one sees.</summary>
    public async Task<Dictionary<WardId, string>> TransferWardNamesAsync(Viewer me) =>
        await Set<Ward>().Where(w => TransfersFor(me).Any(t => t.WardId == w.Id || t.To == w.Id)).Select(w => new { w.Id, w.Name }).ToDictionaryAsync(w => w.Id, w => w.Name);

    /// <summary>Proposals about records one sees: all of the ward for the officer and leaders, else those of the own unit.</summary>
    public IQueryable<Proposal> ProposalsFor(Viewer me)
    {
        var ofWard = Set<Proposal>().Where(p => p.WardId == me.Ward);
        if (me.RunsTheWard) return ofWard;
        return ChildFacets.AudienceOf(me) is ChildAudience.Nobody ? ofWard.Where(p => false) : ofWard.Where(p => p.By == me.Account || p.UnitId == me.Unit);
    }

    /// <summary>What was written into the registry at once: for those who run the ward, and what one brought oneself.</summary>
    public IQueryable<Batch> BatchesFor(Viewer me)
    {
        var ofWard = Set<Batch>().Where(b => b.WardId == me.Ward);
        if (me.RunsTheWard) return ofWard;
        return ChildFacets.AudienceOf(me) is ChildAudience.Nobody ? ofWard.Where(b => false) : ofWard.Where(b => b.By == me.Account);
    }

    /// <summary>Lists being brought in: of the whole ward for the officer, else one's own.</summary>
    public IQueryable<ImportWork> ImportsFor(Viewer me)
    {
        var ofWard = Set<ImportWork>().Where(w => w.WardId == me.Ward);
        if (me.Role is Role.Officer) return ofWard;
        return ChildFacets.AudienceOf(me) is ChildAudience.Nobody or ChildAudience.Leader ? ofWard.Where(w => false) : ofWard.Where(w => w.By == me.Account);
    }

    /// <summary>Printed sheets and books: all of the ward for those who run it, those of their group for a street, else what one printed oneself.</summary>
    public IQueryable<PaperSheet> PaperSheetsFor(Viewer me)
    {
        var ofWard = Set<PaperSheet>().Where(s => s.WardId == me.Ward);
        if (me.RunsTheWard) return ofWard;
        return ChildFacets.AudienceOf(me) switch
        {
            ChildAudience.Nobody => ofWard.Where(s => false),
            ChildAudience.Street => ofWard.Where(s => s.GroupId == me.Unit),
            _ => ofWard.Where(s => s.By == me.Account),
        };
    }

    /// <summary>What one is typing back oneself; nobody reads another's unfinished lines.</summary>
    public IQueryable<PaperLine> PaperLinesFor(Viewer me)
    {
        var sheets = PaperSheetsFor(me);
        return Set<PaperLine>().Where(l => l.WardId == me.Ward && l.By == me.Account && sheets.Any(s => s.Id == l.SheetId));
    }

    /// <summary>Records that were merged into one this person sees: a code printed before leads to the record that holds.</summary>
    public IQueryable<Child> MergedIntoSeenFor(Viewer me)
    {
        var seen = ChildrenFor(me);
        return Set<Child>().Where(c => c.WardId == me.Ward && c.MergedInto != null && seen.Any(k => k.Id == c.MergedInto));
    }

    /// <summary>Maps of residential groups: those used now or before for whoever sees the registry or its published figures, of the level above's wards too; those waiting for the officer and the administrator.</summary>
    public IQueryable<GroupMap> GroupMapsFor(Viewer me)
    {
        var maps = Set<GroupMap>().Where(m => WardsFor(me).Any(w => w.Id == m.WardId));
        if (me.Role is Role.Officer or Role.Administrator) return maps;
        return ChildFacets.AudienceOf(me) is not ChildAudience.Nobody || ChildFacets.ReadsCountsAlone(me) ? maps.Where(m => m.From != null) : maps.Where(m => false);
    }

    /// <summary>The ward's own groups of children at risk, ended ones too.</summary>
    public IQueryable<RiskGroup> RiskGroupsFor(Viewer me) => ChildFacets.RightOf(me, ChildFacet.Circumstance) >= FacetRight.See
        ? Set<RiskGroup>().Where(g => g.WardId == me.Ward)
        : Set<RiskGroup>().Where(g => false);

    /// <summary>The ward's own questions, ended ones too.</summary>
    public IQueryable<LocalQuestion> LocalQuestionsFor(Viewer me) => ChildFacets.RightOf(me, ChildFacet.Local) >= FacetRight.See
        ? Set<LocalQuestion>().Where(q => q.WardId == me.Ward)
        : Set<LocalQuestion>().Where(q => false);

    /// <summary>The ward's programmes for children, ended ones too.</summary>
    public IQueryable<Programme> ProgrammesFor(Viewer me) => ChildFacets.RightOf(me, ChildFacet.Programme) >= FacetRight.See
        ? Set<Programme>().Where(p => p.WardId == me.Ward)
        : Set<Programme>().Where(p => false);

    /// <summary>The province's own standard amounts as the ward has written them down; for those who run it.</summary>
    public IQueryable<LocalStandard> LocalStandardsFor(Viewer me) => me.RunsTheWard
        ? Set<LocalStandard>().Where(s => s.WardId == me.Ward)
        : Set<LocalStandard>().Where(s => false);

    /// <summary>Rearrangements of the ward's residential groups; for those who run it.</summary>
    public IQueryable<Regrouping> RegroupingsFor(Viewer me) => me.RunsTheWard
        ? Set<Regrouping>().Where(r => r.WardId == me.Ward)
        : Set<Regrouping>().Where(r => false);

    /// <summary>How many facts ever named each group of the ward's list, those of records put aside too: a number, nobody's name.</summary>
    internal Task<int> UsesOfAsync(RiskGroup group) => Set<Child>().Where(c => c.WardId == group.WardId).SelectMany(c => c.Circumstances).CountAsync(f => f.Code == group.Code);

    /// <summary>How many answers were ever given to a question of the ward.</summary>
    internal Task<int> AnswersToAsync(LocalQuestion question) => Set<Child>().Where(c => c.WardId == question.WardId).SelectMany(c => c.Answers).CountAsync(a => a.QuestionId == question.Id);
}

/// <summary>What quality is computed from and where it is kept.</summary>
internal sealed record QualityStore(IQueryable<ChildFinding> Findings, IQueryable<QualityRun> Runs, IQueryable<Child> Children, IQueryable<Household> Households,
    IQueryable<DuplicatePair> TwoChildren);

/// <summary>Children on the list of a day, and with all their facts.</summary>
public static class ChildQueries
{
    /// <summary>Alive, under sixteen, living in a household of the ward, as known now (trẻ em trong danh sách).</summary>
    public static IQueryable<Child> OnList(this IQueryable<Child> children, DateOnly day) => children.Where(c =>
        c.HouseholdId != null && (c.LivesUntil == null || c.LivesUntil >= day) && c.DiedOn == null && c.LeavesListOn > day && c.BornOn <= day);

    /// <summary>With every fact, one query for each kind.</summary>
    public static IQueryable<Child> WithFacts(this IQueryable<Child> children) => Model.FactModel.ShelvesOf(typeof(Child)).Aggregate(children, (q, s) => q.Include(s.Name)).AsSplitQuery();

    /// <inheritdoc cref="WithFacts(IQueryable{Child})"/>
    public static IQueryable<Household> WithFacts(this IQueryable<Household> households) => Model.FactModel.ShelvesOf(typeof(Household)).Aggregate(households, (q, s) => q.Include(s.Name)).AsSplitQuery();
}
