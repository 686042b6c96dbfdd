using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Access;

/// <summary>
/// Role × place × relation × secrecy × action on a kind of record about children: the program's queries beside a second reading of
/// the rules, written from the words of the requirement as plain C# over objects in memory, without the table.
/// </summary>
public sealed class GuardedMatrixTests(GuardedWorld world) : IClassFixture<GuardedWorld>
{
    public static TheoryData<RecordAction> Actions => [.. Enum.GetValues<RecordAction>()];

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task The_query_and_the_second_reading_agree_on_every_record_for_everybody(RecordAction action)
    {
        var differing = new List<string>();
        foreach (var me in world.Viewers)
        {
            var seen = await world.SeenAsync(me, action);
            differing.AddRange(world.Cases.Where(c => seen.Contains(c.Id) != SecondReading.May(me, c, action))
                .Select(c => $"{me.Viewer.Role} in {me.UnitKind} may {(seen.Contains(c.Id) ? "" : "not ")}{action} {c}"));
        }

        Assert.True(differing.Count == 0, $"{differing.Count} differ: {string.Join("; ", differing.Take(8))}");
    }

    [Fact]
    public void The_matrix_holds_every_combination()
    {
        Assert.Equal(Enum.GetValues<Role>().Length, world.Viewers.Select(v => v.Viewer.Role).Distinct().Count());
        Assert.Equal(Enum.GetValues<SecrecyLevel>().Length * 4, world.Cases.Where(c => c.Tie is Tie.None && !c.IsForeign).Select(c => (c.Level, c.UnitKind)).Distinct().Count());
        Assert.Equal(world.Viewers.Count * 3, world.Cases.Count(c => c.Tie is Tie.Worker));
    }

    [Fact]
    public void A_slip_in_the_rules_would_be_found()
    {
        var officer = world.Viewers.First(v => v.Viewer.Role is Role.Officer);
        var (hidden, shown) = (world.Cases.First(c => c is { Tie: Tie.None, Level: SecrecyLevel.Sealed }), world.Cases.First(c => c is { Tie: Tie.None, Level: SecrecyLevel.Normal, IsForeign: false }));

        Assert.False(SecondReading.May(officer, hidden, RecordAction.List));
        Assert.True(SecondReading.May(officer, shown, RecordAction.List));
        Assert.False(SecondReading.May(officer, shown with { IsForeign = true }, RecordAction.List));
    }

    [Fact]
    public async Task What_is_sealed_does_not_pass_to_somebody_who_stands_in()
    {
        var officer = world.Viewers.First(v => v.Viewer.Role is Role.Officer);
        var mine = world.Cases.Where(c => c.Tie is Tie.Worker && c.Of == officer).ToDictionary(c => c.Level, c => c.Id);
        var other = officer.Viewer with { Account = new AccountId(Ids.New()), StandsInFor = new StandIn(Ids.New<DelegationId>(), officer.Viewer.Account, "Người Vắng Mặt", OwnUnit: null) };

        var seen = await world.SeenAsync(new WhoAsks(other, officer.UnitKind), RecordAction.Open);

        Assert.Contains(mine[SecrecyLevel.Sealed], await world.SeenAsync(officer, RecordAction.Open));
        Assert.Contains(mine[SecrecyLevel.Protected], seen);
        Assert.DoesNotContain(mine[SecrecyLevel.Sealed], seen);
    }
}

/// <summary>Somebody who asks, with the kind of their unit.</summary>
public sealed record WhoAsks(Viewer Viewer, UnitKind? UnitKind);

/// <summary>What ties one person to one record of the matrix.</summary>
public enum Tie
{
    None,
    Worker,
    FormerWorker,
    FutureWorker,
    Team,
    FormerTeam,
    Referred,
    FormerReferred,
    SealBroken,
    SealBrokenBefore,
}

/// <summary>A record of the matrix, in memory.</summary>
/// <param name="Of">Whom the tie is to.</param>
public sealed record RecordCase(Guid Id, SecrecyLevel Level, UnitId? Unit, UnitKind? UnitKind, Tie Tie, WhoAsks? Of, bool IsForeign);

/// <summary>
/// The requirement in words: the worker who answers for a child's record sees all of it; the named team and the unit it was referred to
/// see it short of the seal; leaders see it short of the seal and decide; the officer sees what is not secret; a school, a residential group
/// its own; Fatherland Front, the level above, administrator and auditor nothing; another ward never.
/// </summary>
internal static class SecondReading
{
    private const int Ordinary = 0;
    private const int Secret = 1;
    private const int UnderSeal = 2;

    public static bool May(WhoAsks me, RecordCase record, RecordAction action)
    {
        if (record.IsForeign) return false;
        var level = (int)record.Level;
        return me.Viewer.Role switch
        {
            Role.Officer => Officer(me, record, action, level),
            Role.Leader => Leader(me, record, action, level),
            Role.UnitHead => Head(me, record, action, level),
            Role.UnitMember => Member(me, record, action, level),
            Role.ResidentialGroupHead => Team(me, record, action, level) || Own(me, record) && me.UnitKind is UnitKind.ResidentialGroup && level == Ordinary && action is RecordAction.List,
            Role.Collaborator => Collaborator(me, record, action, level),
            _ => false,
        };
    }

    private static bool Officer(WhoAsks me, RecordCase record, RecordAction action, int level)
    {
        var works = action is not RecordAction.Decide;
        return works && (Is(me, record, Tie.Worker) || level == Ordinary) || Team(me, record, action, level) || BrokeSeal(me, record, action);
    }

    private static bool Leader(WhoAsks me, RecordCase record, RecordAction action, int level) =>
        level <= Secret && action is not RecordAction.Change || Team(me, record, action, level) || BrokeSeal(me, record, action);

    private static bool Head(WhoAsks me, RecordCase record, RecordAction action, int level)
    {
        if (level == UnderSeal) return false;
        if (BrokeSeal(me, record, action)) return true;
        return ReadsAndWrites(action) && (Is(me, record, Tie.Worker) || Is(me, record, Tie.Team) || IsReferred(me, record) || Own(me, record) && me.UnitKind is UnitKind.School);
    }

    private static bool Member(WhoAsks me, RecordCase record, RecordAction action, int level)
    {
        if (Team(me, record, action, level) || level <= Secret && ReadsAndWrites(action) && Is(me, record, Tie.Worker)) return true;
        return level == Ordinary && Reads(action) && (IsReferred(me, record) || Own(me, record) && me.UnitKind is UnitKind.School);
    }

    private static bool Collaborator(WhoAsks me, RecordCase record, RecordAction action, int level)
    {
        if (Team(me, record, action, level) || level <= Secret && ReadsAndWrites(action) && Is(me, record, Tie.Worker)) return true;
        if (level != Ordinary) return false;
        return IsReferred(me, record) && Reads(action)
            || Own(me, record) && me.UnitKind is UnitKind.ResidentialGroup && ReadsAndWrites(action);
    }

    private static bool Team(WhoAsks me, RecordCase record, RecordAction action, int level) => level <= Secret && ReadsAndWrites(action) && Is(me, record, Tie.Team);

    private static bool BrokeSeal(WhoAsks me, RecordCase record, RecordAction action) => action is RecordAction.Open && Is(me, record, Tie.SealBroken);

    private static bool Reads(RecordAction action) => action is RecordAction.List or RecordAction.Open;

    private static bool ReadsAndWrites(RecordAction action) => Reads(action) || action is RecordAction.Change;

    private static bool Is(WhoAsks me, RecordCase record, Tie tie) => record.Tie == tie && record.Of!.Viewer.Account == me.Viewer.Account;

    // A referral is to the unit: colleagues of the same unit have it too.
    private static bool IsReferred(WhoAsks me, RecordCase record) => record.Tie is Tie.Referred && me.Viewer.Unit is not null && record.Of!.Viewer.Unit == me.Viewer.Unit;

    private static bool Own(WhoAsks me, RecordCase record) => me.Viewer.Unit is not null && record.Unit == me.Viewer.Unit;
}

/// <summary>A ward and a neighbour with every combination of the matrix in the database.</summary>
public sealed class GuardedWorld : HouseWithTestRecords
{
    private static readonly Role[] OutsideUnits = [Role.Leader, Role.LevelAbove, Role.Administrator, Role.Auditor];
    private static readonly UnitKind[] Homes = [UnitKind.Police, UnitKind.School, UnitKind.ResidentialGroup];

    private readonly List<RecordCase> _cases = [];

    public IReadOnlyList<WhoAsks> Viewers { get; private set; } = [];

    public IReadOnlyList<RecordCase> Cases => _cases;

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => OfficeClock.DayOf(Now);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var (someone, places) = await AskAsync(async db => (await SomebodyAsync(db), await PlacesAsync(db)));
        Viewers = [.. Enum.GetValues<Role>().SelectMany(role => OutsideUnits.Contains(role)
            ? [new WhoAsks(New(someone, role, unit: null), null)]
            : Homes.Select(kind => places.First(p => p.Kind == kind)).Select(p => new WhoAsks(New(someone, role, p.Id), p.Kind)))];
        await WorkAsync(db => FillAsync(db, someone, places));
    }

    /// <summary>Records the program lets them do this with.</summary>
    public Task<HashSet<Guid>> SeenAsync(WhoAsks me, RecordAction action) => AskAsync(async db =>
        (await db.Guarded<TestRecord>(me.Viewer, action, Now).AsNoTracking().ToListAsync()).Select(r => r.Id.Value).ToHashSet());

    private static Viewer New(Viewer like, Role role, UnitId? unit) => like with { Account = new AccountId(Ids.New()), Role = role, Unit = unit };

    // Put together by hand: the program's own look-up of a viewer is compiled for the model without the test's record.
    private static async Task<Viewer> SomebodyAsync(AppDb db)
    {
        var (ward, post) = (await db.Set<Ward>().SingleAsync(w => w.Code == "00001"), await db.Set<Post>().FirstAsync(p => p.Role == Role.Officer));
        return new Viewer(default, post.PersonId, post.Id, ward.Id, ward.Name, ward.Level, post.Role, post.UnitId, "Người Hỏi", post.Title);
    }

    // The health station first: what is tied to somebody lies where none of them works. Then two units of each other kind, so that one is not their own.
    private static async Task<List<(UnitId Id, UnitKind Kind)>> PlacesAsync(AppDb db)
    {
        var units = await db.Set<Unit>().OrderBy(u => u.Name).ToListAsync();
        return [.. new[] { UnitKind.HealthStation }.Concat(Homes).SelectMany(kind => units.Where(u => u.Kind == kind).Take(2)).Select(u => (u.Id, u.Kind))];
    }

    private async Task FillAsync(AppDb db, Viewer someone, List<(UnitId Id, UnitKind Kind)> places)
    {
        var neighbour = new Ward(Ids.New<WardId>(), "00002", "Phường Bên Cạnh", AdministrativeLevel.Commune, reportsTo: null, "Bên Cạnh") { IsDemo = true };
        db.Add(neighbour);
        foreach (var level in Enum.GetValues<SecrecyLevel>())
        {
            foreach (var place in places) Add(db, someone.Ward, level, place, Tie.None, of: null);
            foreach (var me in Viewers)
            {
                foreach (var tie in Enum.GetValues<Tie>().Except([Tie.None])) Add(db, someone.Ward, level, places[0], tie, me);
            }

            // Even somebody named in it does not reach across the border of the ward.
            foreach (var me in Viewers) Add(db, neighbour.Id, level, places[0], Tie.Team, me, isForeign: true);
            foreach (var place in places) Add(db, neighbour.Id, level, place, Tie.None, of: null, isForeign: true);
        }

        await db.SaveAsync(new Act(null, "test.matrix", Now) { Ward = someone.Ward });
    }

    private void Add(AppDb db, WardId ward, SecrecyLevel level, (UnitId Id, UnitKind Kind) place, Tie tie, WhoAsks? of, bool isForeign = false)
    {
        var record = new TestRecord { Id = Ids.New<TestRecordId>(), WardId = ward, Secrecy = level, UnitId = place.Id };
        _cases.Add(new RecordCase(record.Id.Value, level, place.Id, place.Kind, tie, of, isForeign));
        db.Add(record);
        if (of is not null && Of(tie, ward, record.Id.Value, of.Viewer) is { } made) db.Add(made);
    }

    private object? Of(Tie tie, WardId ward, Guid record, Viewer me) => tie switch
    {
        Tie.Worker => CircleMember.Worker(Ids.New<CircleMemberId>(), ward, RecordKind.ChildRecord, record, me.Account, Today.AddDays(-20)),
        Tie.FormerWorker => Ended(CircleMember.Worker(Ids.New<CircleMemberId>(), ward, RecordKind.ChildRecord, record, me.Account, Today.AddDays(-20))),
        Tie.FutureWorker => CircleMember.Worker(Ids.New<CircleMemberId>(), ward, RecordKind.ChildRecord, record, me.Account, Today.AddDays(1)),
        Tie.Team => CircleMember.Named(Ids.New<CircleMemberId>(), ward, RecordKind.ChildRecord, record, me.Account, Today),
        Tie.FormerTeam => Ended(CircleMember.Named(Ids.New<CircleMemberId>(), ward, RecordKind.ChildRecord, record, me.Account, Today.AddDays(-20))),
        Tie.Referred when me.Unit is { } unit => CircleMember.Referred(Ids.New<CircleMemberId>(), ward, RecordKind.ChildRecord, record, unit, Today),
        Tie.FormerReferred when me.Unit is { } unit => Ended(CircleMember.Referred(Ids.New<CircleMemberId>(), ward, RecordKind.ChildRecord, record, unit, Today.AddDays(-20))),
        Tie.SealBroken => Broken(record, me, Now),
        Tie.SealBrokenBefore => Broken(record, me, Now.AddHours(-4)),
        _ => null,
    };

    private CircleMember Ended(CircleMember member)
    {
        member.End(Today.AddDays(-1));
        return member;
    }

    private static EmergencyAccess Broken(Guid record, Viewer me, DateTime from) =>
        new(Ids.New<EmergencyAccessId>(), me, RecordKind.ChildRecord, record, owner: null, "Trẻ cần đưa đi cấp cứu ngay trong đêm", from, TimeSpan.FromHours(4));
}
