using System.Globalization;
using System.Net;
using MangNon.App.Data;
using MangNon.App.Data.Model;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Children.Seeing;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.App.Tests.Children;
using MangNon.App.Tests.Data;
using MangNon.App.Tests.House;
using MangNon.Domain;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Organisation;

/// <summary>A ward is merged into the invented one: records go on there, what the old one kept stays as it was, and nobody writes in it any more.</summary>
public sealed class MergerTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string DemoCode = "00001";
    private const string Decision = "Nghị quyết số 12/NQ-HĐND";

    private static readonly DateOnly On = new(2026, 7, 1);
    private static readonly DateOnly Today = SampleChildren.Today;

    // Days before the merger, long before it and the last one.
    private static readonly DateOnly[] Past = [new(2024, 12, 31), new(2025, 12, 31), new(2026, 3, 15), On.AddDays(-1)];

    private static int _wards;

    [Fact]
    public async Task Without_a_yes_it_tells_what_would_happen_and_changes_nothing()
    {
        var ward = await NeighbourAsync();
        var before = await RowsAsync();

        var run = await TestProgram.RunAsync(house.Database, "", "ward", "merge", "--from", ward.Code, "--into", DemoCode, "--on", "01/07/2026", "--decision", Decision);

        Assert.True(run.Code == 0, run.Errors);
        foreach (var said in (string[])["residential groups: 2", $"Tổ dân phố 1 → Tổ dân phố 1 ({ward.Name} cũ)", "households: 2", "children: 3", $"{ward.Person}, Công chức Văn hóa - Xã hội", "--yes"])
            Assert.Contains(said, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain($"{ward.Group} →", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task With_a_yes_the_program_carries_it_out_once()
    {
        var ward = await NeighbourAsync();
        string[] verb = ["ward", "merge", "--from", ward.Code, "--into", DemoCode, "--on", "2026-07-01", "--decision", Decision, "--yes"];

        var (first, rows) = (await TestProgram.RunAsync(house.Database, "", verb), await RowsAsync());
        var second = await TestProgram.RunAsync(house.Database, "", verb);

        Assert.True(first.Code == 0, first.Errors);
        Assert.Equal(2, second.Code);
        Assert.Contains("đã sáp nhập rồi", second.Errors, StringComparison.Ordinal);
        Assert.Contains("was merged already", second.Errors, StringComparison.Ordinal);
        Assert.Equal(rows, await RowsAsync());
        foreach (var one in (WardId[])[ward.Id, await DemoAsync()])
        {
            Assert.Empty(await ActsTests.BrokenLinksAsync(house, one));
            Assert.Equal(Decision, await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.WardId == one && a.Kind == WardMergers.Kind && a.Subject == $"ward/{one.Value}").OrderByDescending(a => a.Sequence).Select(a => a.Reason).FirstAsync()));
        }
    }

    [Fact]
    public async Task Children_and_households_go_on_in_the_other_ward_and_nobody_has_arrived()
    {
        var ward = await NeighbourAsync();
        await MergeAsync(ward);

        var demo = await house.ViewerAsync("vanhoa");
        var (old, kept) = await house.AskAsync(async db =>
        {
            var transfer = await db.Set<Transfer>().SingleAsync(t => t.ChildId == ward.Child);
            Assert.Equal((TransferState.Accepted, true, On.AddDays(-1), Decision, demo.Ward), (transfer.State, transfer.IsOfMerger, transfer.LastDay, transfer.Note, transfer.To));
            return (await db.Set<Child>().WithFacts().SingleAsync(c => c.Id == ward.Child), await db.ChildrenFor(demo).WithFacts().SingleAsync(c => c.Id == transfer.NewChildId));
        });
        var home = await house.AskAsync(db => db.HouseholdsFor(demo).WithFacts().SingleAsync(h => h.Id == kept.HouseholdId));
        var units = await house.AskAsync(db => db.UnitsFor(demo).ToDictionaryAsync(u => u.Id));

        Assert.Equal((ward.Id, null, true), (old.WardId, old.LivesUntil, old.AsOf(On).IsOnList));
        Assert.Equal((old.FullName, old.BornOn, old.Number), (kept.FullName, kept.BornOn, kept.Number));
        Assert.Equal(On, Assert.Single(kept.Residences).From);
        Assert.DoesNotContain(kept.Events, e => e.Kind is LifeEventKind.Arrival);
        Assert.DoesNotContain(old.Events, e => e.Kind is LifeEventKind.Departure);
        Assert.Equal(("12 Nguyễn Trãi", PovertyLevel.Poor, "Trịnh Văn Chủ"), (home.Address, home.PovertyNow, home.HeadName));
        Assert.Equal($"Tổ dân phố 1 ({ward.Name} cũ)", units[home.GroupId!.Value].Name);
        Assert.Equal(ward.School, units[kept.SchoolId!.Value].Name);
        Assert.Equal(1, units.Values.Count(u => u.Name == ward.School));
        Assert.Equal((On, null), units.Values.Where(u => u.Name == ward.Group).Select(u => (u.From, u.To)).Single());
        Assert.Equal(On.AddDays(-1), await house.AskAsync(db => db.Set<Unit>().Where(u => u.WardId == ward.Id && u.Name == ward.Group).Select(u => u.To).SingleAsync()));
        foreach (var gone in ward.Staying) Assert.False(await house.AskAsync(db => db.Set<Transfer>().AnyAsync(t => t.ChildId == gone)));

        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/tre-em?q=" + Uri.EscapeDataString(kept.FullName));
        Assert.Contains(kept.FullName, officer.Text, StringComparison.Ordinal);
        await officer.GetAsync("/tre-em/chuyen");
        Assert.DoesNotContain(kept.FullName, officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_of_past_days_are_the_same_before_and_after_in_both_wards()
    {
        var ward = await NeighbourAsync();
        var (theirs, ours) = (await FiguresAsync(ward.Account), await FiguresAsync("vanhoa"));
        Assert.Contains(theirs, f => !f.Contains("total 0", StringComparison.Ordinal));
        var onTheDay = (await FigureAsync("vanhoa", On, known: null)).Total;
        await MergeAsync(ward);

        Assert.Equal(theirs, await FiguresAsync(ward.Account));
        Assert.Equal(ours, await FiguresAsync("vanhoa"));
        Assert.Equal(onTheDay + 3, (await FigureAsync("vanhoa", On, known: null)).Total);

        using var visitor = await house.As(ward.Account);
        await visitor.GetAsync("/tre-em/tong-quan");
        Assert.Contains("30/06/2026", visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_in_the_middle_leaves_nothing_behind()
    {
        var ward = await NeighbourAsync();
        var before = await RowsAsync();

        await Assert.ThrowsAsync<TimeoutException>(() => MergeAsync(ward, done => throw new TimeoutException($"after {done}")));

        Assert.Equal(before, await RowsAsync());
        Assert.Null(await house.AskAsync(db => db.Set<Ward>().Where(w => w.Id == ward.Id).Select(w => w.To).SingleAsync()));
        await MergeAsync(ward);
    }

    [Fact]
    public async Task In_a_merged_ward_one_reads_and_writes_no_more()
    {
        var ward = await NeighbourAsync();
        using var officer = await house.As(ward.Account);
        await officer.GetAsync($"/tre-em/{ward.Child.Value}/ghi/boi");
        Assert.DoesNotContain("chỉ còn xem", officer.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        await MergeAsync(ward);

        await officer.SubmitAsync("Ghi vào hồ sơ", ("tu-ngay", "01/06/2026"));

        Assert.Equal(HttpStatusCode.Conflict, officer.Status);
        Assert.Contains("đã sáp nhập vào Phường Măng Non từ ngày 01/07/2026", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync($"/tre-em/{ward.Child.Value}");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Contains("Phường đã sáp nhập vào Phường Măng Non từ ngày 01/07/2026: chỉ còn xem", officer.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        await officer.GetAsync("/su-co/ghi");
        await officer.SubmitAsync("Ghi vào sổ", ("What", " "));
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        await officer.SubmitAsync("English");
        Assert.Contains("The ward was merged into Phường Măng Non on 01/07/2026: for reading only", officer.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        await officer.GetAsync("/dang-xuat");
        await officer.SubmitAsync("Sign out on this device");
        Assert.Equal(HttpStatusCode.OK, officer.Status);

        var demo = await house.ViewerAsync("vanhoa");
        Assert.False(await house.AskAsync(db => db.OtherWardsFor(demo).AnyAsync(w => w.Id == ward.Id)));
        using var ours = await house.As("vanhoa");
        await ours.GetAsync("/tre-em");
        Assert.DoesNotContain("chỉ còn xem", ours.Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_forbids_it_is_told_one_sentence_each()
    {
        var ward = await NeighbourAsync();
        var asked = new MergerAsked(ward.Code, DemoCode, On, Decision);

        Assert.Empty(await WhyNotAsync(asked));
        Assert.Null(await AskAsync(m => m.PreviewAsync(asked with { From = "không có" })));
        Assert.Equal(["ward.merge-with-itself"], await WhyNotAsync(asked with { Into = ward.Code }));
        Assert.Equal(["ward.merge-communes-alone"], await WhyNotAsync(asked with { Into = "00" }));
        Assert.Contains("ward.merge-lies-ahead", await WhyNotAsync(asked with { On = Today.AddDays(1) }));
        Assert.Equal(["ward.merge-needs-decision"], await WhyNotAsync(asked with { Decision = " " }));
        Assert.Contains("ward.merge-later-facts", await WhyNotAsync(asked with { On = new(2026, 2, 1) }));
        await house.WorkAsync(async db =>
        {
            var child = await db.Set<Child>().SingleAsync(c => c.Id == ward.Child);
            var me = await house.ViewerAsync(ward.Account);
            db.AddRange(
                new Transfer(Ids.New<TransferId>(), me, house.Clock.GetUtcNow().UtcDateTime, child, await DemoAsync(), Today, null),
                new Proposal(ProposalId.From(Ids.New()), me, house.Clock.GetUtcNow().UtcDateTime, child.Id, null, "boi", FactChange.Record, "", null, 0),
                new ImportWork(ImportWorkId.From(Ids.New()), me, house.Clock.GetUtcNow().UtcDateTime, BatchKind.Import, "a.xlsx", "", "", ""));
            await db.SaveAsync(new Act(me, "test.open", house.Clock.GetUtcNow().UtcDateTime));
        });
        Assert.Equal(["ward.merge-open-transfers", "ward.merge-open-proposals", "ward.merge-open-imports"], await WhyNotAsync(asked));
        await Assert.ThrowsAsync<RefusedException>(() => MergeAsync(ward));

        var run = await TestProgram.RunAsync(house.Database, "", "ward", "merge", "--from", ward.Code, "--into", "99999", "--on", "01/07/2026", "--yes");
        Assert.Equal(2, run.Code);
        Assert.Contains("No ward has the code", run.Errors, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> WhyNotAsync(MergerAsked asked) => [.. (await AskAsync(m => m.PreviewAsync(asked)))!.WhyNot.Select(r => r.Code)];

    private Task MergeAsync(Neighbour ward, Action<int>? tell = null) => AskAsync(m => m.CarryOutAsync(new MergerAsked(ward.Code, DemoCode, On, Decision), tell));

    private async Task<T> AskAsync<T>(Func<WardMergers, Task<T>> ask)
    {
        await using var scope = house.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<WardMergers>());
    }

    private async Task<WardId> DemoAsync() => (await house.ViewerAsync("vanhoa")).Ward;

    // As many rows of each kind as a merger could touch.
    private Task<string> RowsAsync() => house.AskAsync(async db => string.Join(' ', (int[])
    [
        await db.Set<Ward>().CountAsync(w => w.To != null), await db.Set<Unit>().CountAsync(), await db.Set<Unit>().CountAsync(u => u.To != null), await db.Set<Household>().CountAsync(),
        await db.Set<Child>().CountAsync(), await db.Set<Residence>().CountAsync(), await db.Set<Transfer>().CountAsync(), await db.Set<ActRecord>().CountAsync(), await db.Set<ChildName>().CountAsync(), await db.Set<HouseholdWord>().CountAsync(),
    ]));

    // Of each past day, as known now and as known at its end.
    private async Task<IReadOnlyList<string>> FiguresAsync(string account)
    {
        var figures = new List<string>();
        foreach (var day in Past)
        {
            foreach (var known in (DateTime?[])[null, OfficeClock.StartOf(day.AddDays(1)), house.Clock.GetUtcNow().UtcDateTime.AddMinutes(-1)])
            {
                var found = await FigureAsync(account, day, known);
                figures.Add(string.Create(CultureInfo.InvariantCulture, $"{day:O} total {found.Total} special {found.Special} {string.Join(' ', found.Groups.OrderBy(g => g.Group?.Value).Select(g => $"{g.Group?.Value}:{g.Children}"))} {found.Of(Sex.Female, 0, 15)} {found.Of(Sex.Male, 0, 15)}"));
            }
        }

        return figures;
    }

    private async Task<WardFigures> FigureAsync(string account, DateOnly day, DateTime? known)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var (db, texts) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<Texts>());
        return await WardFigures.OfAsync(db, await FormWorld.OfAsync(db, await house.ViewerAsync(account), texts, Today), new CountedDay(day, known, IsToday: false), null);
    }

    /// <param name="Child">A girl who lives in the group whose name both wards have, and learns at a school both have.</param>
    /// <param name="Staying">Who left, who died and who came of age before the day.</param>
    private sealed record Neighbour(WardId Id, string Code, string Name, string Account, string Person, string School, string Group, ChildId Child, IReadOnlyList<ChildId> Staying);

    // A ward with an officer, two residential groups, two households and six children, three of whom are on its list on the day.
    private async Task<Neighbour> NeighbourAsync()
    {
        var (demo, number) = (await house.ViewerAsync("vanhoa"), Interlocked.Increment(ref _wards));
        var (since, now) = (new DateOnly(2020, 1, 1), house.Clock.GetUtcNow().UtcDateTime);
        var ward = new Ward(Ids.New<WardId>(), $"7000{number}", $"Phường Bên Sông {number}", AdministrativeLevel.Commune, null, "Bên Sông") { IsDemo = true };
        Unit Unit(string name, UnitKind kind) => new(Ids.New<UnitId>(), ward.Id, name, kind, since);
        var (office, first, second) = (Unit("Văn hóa - Xã hội", UnitKind.Office), Unit("Tổ dân phố 1", UnitKind.ResidentialGroup), Unit($"Tổ Bến Đò {number}", UnitKind.ResidentialGroup));
        var school = Unit(await house.AskAsync(db => db.UnitsFor(demo).Where(u => u.Kind == UnitKind.School).OrderBy(u => u.Name).Select(u => u.Name).FirstAsync()), UnitKind.School);
        var (person, account) = (new Person(Ids.New<PersonId>(), ward.Id, $"Trịnh Bên Sông {(char)('A' + number)}"), $"bensong{number}");
        await house.WorkAsync(async db =>
        {
            var known = await db.Set<Account>().SingleAsync(a => a.UserName == "vanhoa");
            db.AddRange(ward, office, first, second, school, person, new Post(Ids.New<PostId>(), ward.Id, person.Id, office.Id, "Công chức Văn hóa - Xã hội", Role.Officer, since), new Account
            {
                Id = Ids.New(),
                UserName = account,
                NormalizedUserName = account.ToUpperInvariant(),
                PasswordHash = known.PasswordHash,
                SecurityStamp = Ids.New().ToString("N"),
                WardId = ward.Id,
                PersonId = person.Id,
                IsDemo = true,
            });
            await db.SaveAsync(new Act(demo, "test.neighbour", now));
        });
        var me = await house.ViewerAsync(account);
        var (poor, other) = (SampleChildren.Household(me, first.Id), SampleChildren.Household(me, second.Id, "3 Bờ Sông"));
        poor.Record(new Poverty(SampleChildren.Stamp(me), new(2025, 1, 1), null, PovertyLevel.Poor), Today);
        poor.Record(new HouseholdMember(SampleChildren.Stamp(me), since, null, new CarerId(Ids.New()), "Trịnh Văn Chủ") { IsHead = true }, Today);
        Child Born(string name, Household home, DateOnly? born = null) => SampleChildren.Child(me, home, $"{name} {(char)('A' + number)}", born);
        var girl = Born("Trịnh Ở Lại", poor);
        girl.Record(new Schooling(SampleChildren.Stamp(me), new(2025, 9, 1), null, SchoolStanding.Attending, school.Name, 2) { SchoolId = school.Id, ClassName = "2A" }, Today);
        girl.Record(new NumberGiven(SampleChildren.Stamp(me), new(2020, 1, 1), $"0513180088{number:00}"), Today);
        girl.Record(new CircumstanceFact(SampleChildren.Stamp(me), new(2025, 1, 1), null, "ND56-7"), Today);
        var newcomer = Born("Trịnh Mới Đến", other, new DateOnly(2019, 3, 3));
        newcomer.Record(new LifeEvent(SampleChildren.Stamp(me), new(2026, 2, 2), LifeEventKind.Arrival) { Place = "Tỉnh Xa" }, Today);
        var (left, dead, grown) = (Born("Trịnh Đã Đi", other), Born("Trịnh Đã Mất", other), Born("Trịnh Đã Lớn", other, new DateOnly(2010, 5, 5)));
        left.Leave(new LifeEvent(SampleChildren.Stamp(me), new(2026, 3, 3), LifeEventKind.Departure) { Place = "Tỉnh Xa" }, Ids.New<FactId>(), Today);
        dead.Leave(new LifeEvent(SampleChildren.Stamp(me), new(2026, 4, 4), LifeEventKind.Death), Ids.New<FactId>(), Today);
        await SampleChildren.SaveAsync(house, me, poor, other, girl, newcomer, Born("Trịnh Em Út", poor, new DateOnly(2021, 8, 8)), left, dead, grown);
        return new(ward.Id, ward.Code, ward.Name, account, person.FullName, school.Name, second.Name, girl.Id, [left.Id, dead.Id, grown.Id]);
    }
}
