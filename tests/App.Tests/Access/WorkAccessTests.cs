using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Archive;
using MangNon.Domain.Breaches;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Access;

/// <summary>
/// Who sees what of plans, tasks, files and reports: the program's queries beside a second, simpler reading of the rules over objects
/// in memory, and beside the table that people read.
/// </summary>
public sealed class WorkAccessTests(AccessWorld world) : IClassFixture<AccessWorld>, IAsyncLifetime
{
    private static readonly Role[] InUnits = [Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor];

    private Dictionary<WardId, WardId?> _above = [];
    private Dictionary<PlanId, Plan> _plans = [];
    private Dictionary<PlanTaskId, PlanTask> _tasks = [];
    private List<TaskEntry> _entries = [];
    private Dictionary<ReportId, Report> _reports = [];
    private HashSet<(Guid Record, AccountId Account)> _named = [];
    private Dictionary<HandOverId, HandOver> _lists = [];

    public async ValueTask InitializeAsync()
    {
        _above = await world.AskAsync(db => db.Set<Ward>().ToDictionaryAsync(w => w.Id, w => w.ReportsTo));
        _plans = await world.AskAsync(db => db.Set<Plan>().AsNoTracking().ToDictionaryAsync(p => p.Id));
        _tasks = await world.AskAsync(db => db.Set<PlanTask>().AsNoTracking().Include(t => t.Support).ToDictionaryAsync(t => t.Id));
        _entries = await world.AskAsync(db => db.Set<TaskEntry>().AsNoTracking().Include(e => e.Evidence).ToListAsync());
        _reports = await world.AskAsync(db => db.Set<Report>().AsNoTracking().ToDictionaryAsync(r => r.Id));
        _lists = await world.AskAsync(db => db.Set<HandOver>().AsNoTracking().ToDictionaryAsync(h => h.Id));
        _named = [.. (await world.AskAsync(db => db.Set<CircleMember>().AsNoTracking().ToListAsync())).Select(c => (c.RecordId, c.AccountId!.Value))];
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public Task Plans() => world.CompareAsync((db, me) => db.PlansFor(me), db => db.Set<Plan>(), (me, plan) => Agreed(SeesPlan(me, plan), Table(me, RecordKind.Plan, plan.WardId, plan.IsInForce)));

    [Fact]
    public Task Clauses() => world.CompareAsync((db, me) => db.ClausesFor(me), db => db.Set<Clause>(), (me, clause) => SeesPlan(me, _plans[clause.PlanId]));

    [Fact]
    public Task Sources() => world.CompareAsync((db, me) => db.PlanSourcesFor(me), db => db.Set<PlanSource>(), (me, source) => SeesPlan(me, _plans[source.PlanId]));

    [Fact]
    public Task Citations() => world.CompareAsync((db, me) => db.CitationsFor(me), db => db.Set<Citation>(), (me, citation) => SeesPlan(me, _plans[citation.PlanId]));

    [Fact]
    public Task Higher_documents() => world.CompareAsync(
        (db, me) => db.HigherDocumentsFor(me),
        db => db.Set<HigherDocument>(),
        (me, document) => document.WardId == me.Ward && (Runs(me) || InUnits.Contains(me.Role)));

    [Fact]
    public Task Tasks() => world.CompareAsync(
        (db, me) => db.TasksFor(me),
        db => db.Set<PlanTask>(),
        (me, task) => Agreed(SeesTask(me, _tasks[task.Id]), !task.IsDropped && Table(me, RecordKind.Task, task.WardId, _plans[task.PlanId].IsInForce, isShared: Shares(me, _tasks[task.Id]))));

    [Fact]
    public Task Tasks_still_gone_through() => world.CompareAsync(
        (db, me) => db.ReadTasksFor(me),
        db => db.Set<PlanTask>(),
        (me, task) => Runs(me) && task.WardId == me.Ward && !_plans[task.PlanId].IsInForce);

    [Fact]
    public Task Entries() => world.CompareAsync((db, me) => db.TaskEntriesFor(me), db => db.Set<TaskEntry>(), (me, entry) => SeesTask(me, _tasks[entry.TaskId]));

    [Fact]
    public Task Explanations() => world.CompareAsync(
        (db, me) => db.ExplanationsFor(me),
        db => db.Set<Explanation>(),
        (me, asked) => SeesTask(me, _tasks[asked.TaskId]) && (Runs(me) || me.Unit == asked.UnitId));

    [Fact]
    public Task Files() => world.CompareAsync(
        (db, me) => db.FilesFor(me, TestHouse.Start.UtcDateTime),
        db => db.Set<StoredFile>(),
        (me, file) => Agreed(SeesFile(me, file), Table(
            me, RecordKind.File, file.WardId, isSent: CopyOfSent(file), isOwn: me.Unit is { } unit && file.UnitId == unit, isShared: ShowsOwnTask(me, file), isNamed: _named.Contains((file.Id.Value, me.Account)), level: file.Secrecy)));

    [Fact]
    public Task Rounds() => world.CompareAsync((db, me) => db.RoundsFor(me), db => db.Set<ReportRound>(), (me, round) => _plans[round.PlanId].IsInForce && SeesPlan(me, _plans[round.PlanId]));

    [Fact]
    public Task Unit_reports() => world.CompareAsync(
        (db, me) => db.UnitReportsFor(me),
        db => db.Set<UnitReport>(),
        (me, report) => Agreed(SeesReport(me, report), Table(me, RecordKind.UnitReport, report.WardId, isOwn: me.Unit == report.UnitId)));

    [Fact]
    public Task Ward_reports() => world.CompareAsync(
        (db, me) => db.WardReportsFor(me),
        db => db.Set<WardReport>(),
        (me, report) => Agreed(SeesReport(me, report), Table(me, RecordKind.WardReport, report.WardId, isSent: report.Status is WardReportStatus.Sent)));

    [Fact]
    public Task Paragraphs() => world.CompareAsync(
        (db, me) => db.ParagraphsFor(me),
        db => db.Set<ReportParagraph>(),
        (me, paragraph) => Agreed(SeesParagraph(me, paragraph), Table(
            me, RecordKind.ReportParagraph, paragraph.WardId, isSent: _reports[paragraph.ReportId] is WardReport { Status: WardReportStatus.Sent },
            isOwn: _reports[paragraph.ReportId] is UnitReport theirs && theirs.UnitId == me.Unit, isWriter: paragraph.EditedBy == me.Account, level: paragraph.Secrecy)));

    [Fact]
    public Task Headings() => world.CompareAsync((db, me) => db.HeadingsFor(me), db => db.Set<HeadingLine>(), (me, heading) => SeesReport(me, _reports[heading.ReportId]));

    [Fact]
    public Task Figures() => world.CompareAsync((db, me) => db.FiguresFor(me), db => db.Set<FigureLine>(), (me, figure) => SeesReport(me, _reports[figure.ReportId]));

    [Fact]
    public Task Paper_files() => world.CompareAsync(
        (db, me) => db.PaperFilesFor(me),
        db => db.Set<PaperFile>(),
        (me, file) => Agreed(
            file.WardId == me.Ward && (Runs(me) || InUnits.Contains(me.Role) && (file.UnitId == me.Unit || SignsFor(me, file))),
            Table(me, RecordKind.PaperFile, file.WardId, isOwn: me.Unit is { } unit && file.UnitId == unit, isNamed: SignsFor(me, file))));

    [Fact]
    public Task Lists_for_the_archive() => world.CompareAsync(
        (db, me) => db.HandOversFor(me),
        db => db.Set<HandOver>(),
        (me, list) => list.WardId == me.Ward && (Runs(me) || InUnits.Contains(me.Role) && (list.Giver == me.Account || list.Receiver == me.Account)));

    [Fact]
    public Task Breaches() => world.CompareAsync(
        (db, me) => db.DataBreachesFor(me),
        db => db.Set<DataBreach>(),
        (me, breach) => Agreed(
            breach.WardId == me.Ward && (Runs(me) || me.Role is Role.Administrator or Role.Auditor || InUnits.Contains(me.Role) && breach.EnteredBy == me.Account),
            Table(me, RecordKind.DataBreach, breach.WardId, isOwn: true, isWriter: breach.EnteredBy == me.Account)));

    [Fact]
    public async Task A_query_that_shows_too_much_or_too_little_is_found()
    {
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => world.CompareAsync((db, _) => db.Set<Plan>(), db => db.Set<Plan>(), SeesPlan));
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => world.CompareAsync((db, me) => db.PlansFor(me).Where(p => p.Adoption != null), db => db.Set<Plan>(), SeesPlan));
    }

    private static bool Agreed(bool reading, bool table)
    {
        Assert.True(reading == table, $"The table says {table}, the second reading {reading}.");
        return reading;
    }

    /// <summary>What the table says about seeing such a record in a list.</summary>
    private bool Table(
        Viewer me, RecordKind kind, WardId ward, bool inForce = false, bool isSent = false, bool isOwn = false, bool isShared = false, bool isNamed = false, bool isWriter = false, SecrecyLevel level = SecrecyLevel.Normal) =>
        AccessTable.For(me, kind, RecordAction.List).Any(rule =>
            rule.Highest >= level
            && (rule.Where is Place.WardsBelow ? _above[ward] == me.Ward : ward == me.Ward)
            && rule.Stage switch { RecordStage.InForce => inForce, RecordStage.Sent => isSent, _ => true }
            && rule.Relation switch { Relation.None => true, Relation.OwnUnit => isOwn, Relation.Writer => isOwn && isWriter, Relation.SharedTask => isShared, Relation.NamedTeam => isNamed, _ => false });

    private static bool Runs(Viewer me) => me.Role is Role.Officer or Role.Leader;

    private bool IsBelow(Viewer me, WardId ward) => me.Role is Role.LevelAbove && _above[ward] == me.Ward;

    private bool SeesPlan(Viewer me, Plan plan)
    {
        if (plan.WardId != me.Ward) return plan.IsInForce && IsBelow(me, plan.WardId);
        return Runs(me) || InUnits.Contains(me.Role) && plan.IsInForce;
    }

    private bool SeesTask(Viewer me, PlanTask task)
    {
        if (task.WardId != me.Ward || task.IsDropped || !_plans[task.PlanId].IsInForce) return false;
        return Runs(me) || me.Role is Role.Supervisor || InUnits.Contains(me.Role) && Shares(me, task);
    }

    private static bool Shares(Viewer me, PlanTask task) => me.Unit is { } unit && (task.LeadUnitId == unit || task.Support.Any(s => s.UnitId == unit));

    private bool SeesFile(Viewer me, StoredFile file)
    {
        if (file.WardId != me.Ward) return file.Secrecy is SecrecyLevel.Normal && IsBelow(me, file.WardId) && CopyOfSent(file);
        if (!Runs(me) && !InUnits.Contains(me.Role)) return false;
        if (_named.Contains((file.Id.Value, me.Account))) return true;
        if (file.Secrecy is SecrecyLevel.Sealed) return false;
        return Runs(me) || file.UnitId == me.Unit || file.Secrecy is SecrecyLevel.Normal && ShowsOwnTask(me, file);
    }

    private bool CopyOfSent(StoredFile file) => _reports.Values.OfType<WardReport>().Any(r => r.Status is WardReportStatus.Sent && r.SignedCopy == file.Id);

    private bool ShowsOwnTask(Viewer me, StoredFile file) =>
        _entries.Any(e => e.Evidence.Any(v => v.FileId == file.Id) && SeesTask(me, _tasks[e.TaskId]) && Shares(me, _tasks[e.TaskId]));

    private bool SignsFor(Viewer me, PaperFile file) => file.HandOverId is { } list && _lists[list].Receiver == me.Account;

    private bool SeesParagraph(Viewer me, ReportParagraph paragraph)
    {
        if (!SeesReport(me, _reports[paragraph.ReportId])) return false;
        if (paragraph.Secrecy is SecrecyLevel.Normal || Runs(me)) return true;
        return me.Role is Role.UnitHead or Role.ResidentialGroupHead or Role.Supervisor || me.Role is Role.UnitMember or Role.Collaborator && paragraph.EditedBy == me.Account;
    }

    private bool SeesReport(Viewer me, Report report) => report switch
    {
        UnitReport theirs => report.WardId == me.Ward && (Runs(me) || InUnits.Contains(me.Role) && theirs.UnitId == me.Unit),
        WardReport own => report.WardId == me.Ward ? Runs(me) : own.Status is WardReportStatus.Sent && IsBelow(me, report.WardId),
        _ => false,
    };
}
