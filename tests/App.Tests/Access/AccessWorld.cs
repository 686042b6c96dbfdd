using MangNon.App.Data;
using MangNon.App.Platform;
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
/// The invented ward with a sibling under the same province and a stranger elsewhere; each of the three has the same work in every
/// state that matters, so that whatever leaks across a border or out of a state shows.
/// </summary>
public sealed class AccessWorld : TestHouse
{
    private static readonly DateOnly Since = new(2026, 1, 1);

    /// <summary>One account for each post of the invented ward, and for the one post it has not.</summary>
    public static IReadOnlyList<string> Everybody { get; } = [.. Accounts, "nhanvien"];

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await HireAsync("nhanvien", "Nhân Viên Mới", Role.UnitMember, colleague: "tramyte");
        var (police, health) = (await ViewerAsync("congan"), await ViewerAsync("tramyte"));
        var member = (await ViewerAsync("nhanvien")).Account;
        var above = (await ViewerAsync("captren")).Ward;
        await WorkAsync(async db =>
        {
            foreach (var (giver, receiver) in ((Viewer, AccountId)[])[(police, health.Account), (health, police.Account)])
            {
                var (open, closed) = (AddPaperFile(db, giver, "1"), AddPaperFile(db, giver, "2"));
                closed.Close(Since, new DateOnly(2026, 11, 23));
                db.Add(new HandOver(Ids.New<HandOverId>(), giver, receiver, [closed], Now));
                db.Add(new DataBreach(Ids.New<DataBreachId>(), giver, new BreachFacts(BreachKind.Lost, Now, "Mất máy", null, null, false, null, null), Now));
            }

            AddWork(db, police.Ward, police.Unit!.Value, health.Unit!.Value, health.Account, member);
            AddNeighbour(db, "00002", "Phường Bên Cạnh", above);
            AddNeighbour(db, "00003", "Phường Ở Xa", reportsTo: null);
            await db.SaveAsync(new Act(police, "test.world", Now));
        });
    }

    /// <summary>What a query gives each of them, with the second reading beside it.</summary>
    public async Task CompareAsync<T>(Func<AppDb, Viewer, IQueryable<T>> query, Func<AppDb, IQueryable<T>> all, Func<Viewer, T, bool> maySee)
        where T : class
    {
        var every = await AskAsync(db => all(db).AsNoTracking().ToListAsync());
        var keys = await AskAsync(db => Task.FromResult(db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties.Select(p => p.PropertyInfo!).ToList()));
        string Key(T row) => string.Join('/', keys.Select(k => k.GetValue(row)));
        var seenBySomebody = false;
        foreach (var account in Everybody)
        {
            var me = await ViewerAsync(account);
            var seen = (await AskAsync(db => query(db, me).AsNoTracking().ToListAsync())).Select(Key).ToHashSet();
            var expected = every.Where(row => maySee(me, row)).Select(Key).ToHashSet();
            Assert.True(expected.SetEquals(seen), $"{account} sees {seen.Count} {typeof(T).Name}, {expected.Count} expected");
            seenBySomebody |= seen.Count > 0;
        }

        Assert.True(seenBySomebody, $"Nobody sees any {typeof(T).Name}.");
    }

    private void AddNeighbour(AppDb db, string code, string name, WardId? reportsTo)
    {
        var ward = new Ward(Ids.New<WardId>(), code, name, AdministrativeLevel.Commune, reportsTo, name[7..]) { IsDemo = true };
        var (one, other) = (new Unit(Ids.New<UnitId>(), ward.Id, "Công an phường", UnitKind.Police, Since), new Unit(Ids.New<UnitId>(), ward.Id, "Trạm Y tế phường", UnitKind.HealthStation, Since));
        var person = new Person(Ids.New<PersonId>(), ward.Id, "Người Ở " + name);
        db.AddRange(ward, one, other, person, new Post(Ids.New<PostId>(), ward.Id, person.Id, one.Id, "Trưởng Công an phường", Role.UnitHead, Since));
        AddWork(db, ward.Id, one.Id, other.Id, new AccountId(Ids.New()), new AccountId(Ids.New()));
    }

    private static PaperFile AddPaperFile(AppDb db, Viewer by, string number)
    {
        var file = new PaperFile(Ids.New<PaperFileId>(), by, new PaperFileCover($"{number}.{by.Account.Value}", "Hồ sơ thử", 10, null), Since, plan: null);
        db.Add(file);
        return file;
    }

    private void AddWork(AppDb db, WardId ward, UnitId one, UnitId other, AccountId named, AccountId writer)
    {
        var document = new HigherDocument(Ids.New<HigherDocumentId>(), ward, "Nghị định", "99/2026/NĐ-CP", Since, "Chính phủ", "về việc thử");
        db.Add(document);
        foreach (var inForce in (bool[])[true, false])
        {
            var plan = new Plan(Ids.New<PlanId>(), ward, 2026, "Kế hoạch thử");
            var tasks = AddTasks(db, plan, one, other);
            if (inForce) plan.Adopt(tasks, named, Now);
            db.AddRange(plan, new Clause(Ids.New<ClauseId>(), plan.Id, "I", 1, 1), new Citation { DocumentId = document.Id, PlanId = plan.Id, Path = "I" });
            foreach (var task in tasks) AddTold(db, task, named);
            AddRound(db, plan, (one, other), (named, writer), sent: true);
            AddRound(db, plan, (one, other), (named, writer), sent: false);
        }

        AddFile(db, ward, one, SecrecyLevel.Sealed);
        var shared = AddFile(db, ward, one, SecrecyLevel.Protected);
        db.Add(CircleMember.Named(Ids.New<CircleMemberId>(), ward, RecordKind.File, shared.Id.Value, named, Since));
    }

    private static List<PlanTask> AddTasks(AppDb db, Plan plan, UnitId one, UnitId other)
    {
        var tasks = Enumerable.Range(1, 4).Select(i => new PlanTask(Ids.New<PlanTaskId>(), plan.WardId, plan.Id, $"I.{i}", i, "Việc thử")).ToList();
        tasks[0].Assign(one, []);
        tasks[1].Assign(other, [one]);
        tasks[2].Assign(other, []);
        tasks[3].Assign(one, [other]);
        tasks[3].Drop();
        db.AddRange(tasks);
        return tasks;
    }

    // Told by the lead unit with one file of each level.
    private void AddTold(AppDb db, PlanTask task, AccountId by)
    {
        var entry = task.Take(PlanTaskAction.Report, Ids.New<TaskEntryId>(), "Đã làm một phần", task.LeadUnitId, by, Now, Since);
        foreach (var level in Enum.GetValues<SecrecyLevel>()) entry.AddEvidence(new TaskEvidence(Ids.New(), AddFile(db, task.WardId, task.LeadUnitId, level).Id));
        db.Add(entry);
        if (task.LeadUnitId is { } lead) db.Add(new Explanation(Ids.New<ExplanationId>(), task, lead, "Vì sao?", Since, new SaidBy(by, null, Now)));
    }

    private void AddRound(AppDb db, Plan plan, (UnitId One, UnitId Other) units, (AccountId Leader, AccountId Writer) by, bool sent)
    {
        var round = new ReportRound(Ids.New<ReportRoundId>(), plan.WardId, plan.Id, ReportPeriodKind.HalfYear, 2026, new DateOnly(2026, sent ? 6 : 11, 20));
        round.AskFrom([units.One, units.Other]);
        var report = new WardReport(Ids.New<ReportId>(), plan.WardId, round.Id, Now);
        db.AddRange(round, report);
        var paragraph = AddBody(db, report, by);
        if (sent)
        {
            report.Approve([paragraph], by.Leader, Now);
            report.MarkSent("1/BC-UBND", Since, AddFile(db, plan.WardId, units.One, SecrecyLevel.Normal).Id, Since);
        }

        foreach (var unit in (UnitId[])[units.One, units.Other])
        {
            var theirs = new UnitReport(Ids.New<ReportId>(), plan.WardId, round.Id, unit, Now);
            db.Add(theirs);
            AddBody(db, theirs, by);
        }
    }

    // One paragraph for all who see the report, two that are protected: one a member of a unit wrote, one somebody else did.
    private ReportParagraph AddBody(AppDb db, Report report, (AccountId Leader, AccountId Writer) by)
    {
        foreach (var account in (AccountId[])[by.Leader, by.Writer])
        {
            var kept = new ReportParagraph(Ids.New<ParagraphId>(), report.WardId, report.Id, ReportSection.Results, "I", 20, "", needsPerson: true);
            kept.Edit("Về một đứa trẻ", isProtected: true, account, Now);
            db.Add(kept);
        }

        var paragraph = new ReportParagraph(Ids.New<ParagraphId>(), report.WardId, report.Id, ReportSection.Results, "I", 10, "Đã làm", needsPerson: false);
        db.AddRange(paragraph, new HeadingLine(Ids.New(), report.Id, 1, 1, "I.", "Kết quả", ReportSection.Results, "I"), new FigureLine(Ids.New(), report.Id, 1, "Số buổi", "buổi", 4));
        return paragraph;
    }

    private StoredFile AddFile(AppDb db, WardId ward, UnitId? unit, SecrecyLevel level)
    {
        var file = new StoredFile
        {
            Id = Ids.New<StoredFileId>(),
            WardId = ward,
            Name = "anh.png",
            ContentType = "image/png",
            Size = 1,
            Sha256 = new string('0', 64),
            UploadedBy = new AccountId(Ids.New()),
            UploadedAt = Now,
            UnitId = unit,
            Secrecy = level,
        };
        db.Add(file);
        return file;
    }
}
