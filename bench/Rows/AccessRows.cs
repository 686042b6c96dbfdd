using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Bench.Running;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace MangNon.Bench.Rows;

/// <summary>What it costs that a list shows only what its reader may see: the query made from the table of rules beside the same list of a whole ward.</summary>
internal static class AccessRows
{
    private const double MostTimes = 1.3;
    private const int Page = 50;

    public static async Task RunAsync(Func<Task<World?>> make, Results report, Choice choice)
    {
        if (await make() is not { } world)
        {
            report.Add(Row.Told("there is no PostgreSQL here", "not measured"));
            return;
        }

        await using var house = world.Build();
        var rows = choice.Either(20_000, 5_000);
        var officer = await FillAsync(house, world, rows);
        var head = officer with { Role = Role.UnitHead };
        await CompareAsync(house, report, choice, $"page of {Page} of {rows} guarded records, officer", officer);
        await CompareAsync(house, report, choice, $"page of {Page} of {rows} guarded records, head of a unit", head);
    }

    // Measured in turns, so that what else the machine does falls on both alike.
    private static async Task CompareAsync(WebApplication house, Results report, Choice choice, string name, Viewer me)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var now = house.Services.GetRequiredService<OfficeClock>().Now;
        Task Filtered() => PageOf(db.Guarded<StoredFile>(me, RecordAction.List, now));
        Task Whole() => PageOf(db.Set<StoredFile>().Where(f => f.WardId == me.Ward));
        for (var i = 0; i < 20; i++)
        {
            await Filtered();
            await Whole();
        }

        var (filtered, whole) = (new List<double>(), new List<double>());
        for (var i = 0; i < choice.Either(200, 60); i++)
        {
            filtered.Add((await Timing.OfAsync(1, Filtered)).Wall);
            whole.Add((await Timing.OfAsync(1, Whole)).Wall);
        }

        var (ours, theirs) = (Timing.Median(filtered), Timing.Median(whole));
        report.Add(new Row(name, Row.Show(ours, "ms"), Row.Show(theirs, "ms"), Row.Times(ours / theirs), $"{Row.Said(ours / theirs <= MostTimes)} (≤ {MostTimes} ×)"));
    }

    private static Task<List<StoredFile>> PageOf(IQueryable<StoredFile> files) => files.AsNoTracking().OrderByDescending(f => f.Id).Take(Page).ToListAsync();

    // Every tenth is protected and belongs to another unit, every hundredth names the reader.
    private static async Task<Viewer> FillAsync(WebApplication house, World world, int rows)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var clock = house.Services.GetRequiredService<OfficeClock>();
        var me = (await db.FindViewerAsync(world.Wards[0].Officer.Id, clock.Today))!;
        var other = await db.UnitsFor(me).Where(u => u.Id != me.Unit).OrderBy(u => u.Name).Select(u => u.Id).FirstAsync();
        for (var i = 0; i < rows; i++)
        {
            var file = FileOf(me, i % 10 == 0 ? other : me.Unit, i % 10 == 0 ? SecrecyLevel.Protected : SecrecyLevel.Normal, clock.Now);
            db.Add(file);
            if (i % 100 == 0) db.Add(CircleMember.Named(Ids.New<CircleMemberId>(), me.Ward, RecordKind.File, file.Id.Value, me.Account, clock.Today));
        }

        await db.SaveAsync(new Act(me, "bench.files", clock.Now));
        return me;
    }

    private static StoredFile FileOf(Viewer me, UnitId? unit, SecrecyLevel secrecy, DateTime now) => new()
    {
        Id = Ids.New<StoredFileId>(),
        WardId = me.Ward,
        Name = "minh-chung.jpg",
        ContentType = "image/jpeg",
        Size = 1,
        Sha256 = new string('0', 64),
        UploadedBy = me.Account,
        UploadedAt = now,
        UnitId = unit,
        Secrecy = secrecy,
    };
}
