using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Demo;
using MangNon.App.Demo.Population;
using MangNon.App.Features.Children.Exchange;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Children.Quality;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Bench.Load;
using MangNon.Bench.Running;
using MangNon.Documents.Reading.Tables;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Matching;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Child = MangNon.Domain.Children.Child;

namespace MangNon.Bench.Rows;

/// <summary>
/// The registry with an invented population: finding a child, stopping a duplicate, opening a page, lists in and out, the work of the
/// night. A large ward on SQLite, a province on PostgreSQL.
/// </summary>
internal static class RegistryRows
{
    private const int Asked = 200;
    private const int ListRows = 10_000;
    private const int ExportRows = 132_000;

    public static async Task SqliteAsync(Worlds worlds, Results report, Choice choice)
    {
        var data = Directory.CreateDirectory(Path.Combine(Places.Scratch, "registry")).FullName;
        await RunAsync(new World(data, "", []), choice.Either(16_000, 4_000), report, choice);
    }

    public static async Task PostgresAsync(Worlds worlds, Results report, Choice choice)
    {
        if (await PrivatePostgres.StartAsync() is not { } connection)
        {
            report.Add(Row.Told("there is no PostgreSQL here", "not measured"));
            return;
        }

        var data = Directory.CreateDirectory(Path.Combine(Places.Scratch, "registry-postgres")).FullName;
        await RunAsync(new World(data, connection, []), choice.Children ?? choice.Either(1_000_000, 60_000), report, choice);
    }

    private static async Task RunAsync(World world, int children, Results report, Choice choice)
    {
        await using var house = world.Build();
        var clock = house.Services.GetRequiredService<OfficeClock>();
        var wards = await FillAsync(house, children, report);
        var me = await house.WithAsync(async s => (await s.GetRequiredService<AppDb>().FindViewerAsync(await s.GetRequiredService<AppDb>().Set<Account>().Where(a => a.UserName == "vanhoa").Select(a => a.Id).SingleAsync(), clock.Today))!);
        await SizeAsync(house, world, children, report);
        var sample = await SampleAsync(house, me);
        await SearchAsync(house, me, sample, report);
        await DuplicatesAsync(house, me, sample, report, choice);
        await PagesAsync(world, sample, report, choice);
        await ListsAsync(house, me, report, choice);
        await ExportAsync(house, me, report);
        await NightAsync(house, wards, children, report);
    }

    // ---- the population ----------------------------------------------------------------------------------------------

    private static async Task<IReadOnlyList<WardId>> FillAsync(WebApplication house, int children, Results report)
    {
        await house.WithAsync(async s => { await s.GetRequiredService<Migrating>().ToNewestAsync(CancellationToken.None); return 0; });
        await house.WithAsync(async s => { await s.GetRequiredService<DemoWard>().CreateAsync(); return 0; });
        IReadOnlyList<WardId> wards = [];
        var took = await Timing.OfAsync(1, async () => wards = await house.WithAsync(async s =>
            await s.GetRequiredService<PopulationSeed>().FillAsync(await s.GetRequiredService<AppDb>().DemoWardAsync(DemoWard.Code, CancellationToken.None), children, null, CancellationToken.None)));
        report.Add(Row.Told($"{Count(children)} children in {wards.Count} wards, made", Row.Show(took.Wall / 1000, "s")));
        return wards;
    }

    private static async Task SizeAsync(WebApplication house, World world, int children, Results report)
    {
        var bytes = world.IsPostgres
            ? await house.WithAsync(s => s.GetRequiredService<AppDb>().Database.SqlQueryRaw<long>("SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync())
            : new FileInfo(world.Store).Length;
        report.Add(Row.Told("on disk, for 1,000 children", Row.Show(bytes / 1e6 / (children / 1000d), "MB")));
    }

    private static Task<List<SketchOf>> SampleAsync(WebApplication house, Viewer me) => house.WithAsync(async s =>
    {
        var db = s.GetRequiredService<AppDb>();
        var ids = await db.ChildrenFor(me).OnList(s.GetRequiredService<OfficeClock>().Today).OrderBy(c => c.Id).Select(c => c.Id).Take(Asked).ToListAsync();
        return (await db.SketchesAsync(db.ChildrenToCompare().Where(c => ids.Contains(c.Id)))).OrderBy(c => c.Id.Value).ToList();
    });

    // ---- finding -----------------------------------------------------------------------------------------------------

    // Beside it the usual way: the words without marks somewhere in the name.
    private static async Task SearchAsync(WebApplication house, Viewer me, List<SketchOf> sample, Results report)
    {
        foreach (var (name, words) in Ways())
        {
            var ours = await EachAsync(house, sample, (s, child) => s.GetRequiredService<ChildSearch>().FindAsync(me, s.GetRequiredService<AppDb>().ChildrenFor(me), words(child.Sketch.Name), 0, 50));
            var peer = await EachAsync(house, sample, (s, child) =>
            {
                var like = $"%{VietnameseText.Fold(words(child.Sketch.Name))}%";
                return s.GetRequiredService<AppDb>().Set<Child>().AsNoTracking().Where(c => c.WardId == me.Ward && EF.Functions.Like(c.SearchWords, like)).OrderBy(c => c.SortKey).Select(c => new { c.Id, c.FullName, c.BornOn }).Take(50).ToListAsync();
            });
            report.Add(Limited($"search in the ward, {name}, p95", ours.P95, 10, peer.P95));
        }
    }

    private static IEnumerable<(string Name, Func<string, string> Words)> Ways() =>
    [
        ("whole name without marks", n => VietnameseText.Fold(n)),
        ("words in another order", n => string.Join(' ', VietnameseText.Fold(n).Split(' ').Reverse())),
        ("one typing error", n => Mistyped(VietnameseText.Fold(n))),
    ];

    private static string Mistyped(string name) => name.Length < 4 ? name : name[..^2] + name[^1] + name[^2];

    private static async Task DuplicatesAsync(WebApplication house, Viewer me, List<SketchOf> sample, Results report, Choice choice)
    {
        (string Name, double Limit, Func<ChildSketch, ChildSketch> Typed)[] kinds =
        [
            ("the name as it is", 5, s => new(s.Name) { BornOn = s.BornOn, BornInYear = s.BornInYear }),
            ("words in another order", 25, s => new(string.Join(' ', s.Name.Split(' ').Reverse())) { BornOn = s.BornOn, BornInYear = s.BornInYear }),
            ("one typing error", 50, s => new(Mistyped(s.Name)) { BornOn = s.BornOn, BornInYear = s.BornInYear }),
        ];
        foreach (var (name, limit, typed) in kinds)
        {
            var one = await EachAsync(house, sample, (s, child) => s.GetRequiredService<DuplicateCheck>().FindAsync(me, typed(child.Sketch)));
            var print = await EachAsync(house, sample, (s, child) =>
            {
                var words = VietnameseText.Fold(typed(child.Sketch).Name);
                return s.GetRequiredService<AppDb>().Set<Child>().AsNoTracking().Where(c => c.BornOn == child.Sketch.BornOn && c.SearchWords == words).Select(c => c.Id).ToListAsync();
            });
            report.Add(Limited($"duplicate check in the whole store, {name}, p95", one.P95, limit, print.P95));
        }

        var many = new Latencies(await OpenLoop.RunAsync(25, choice.Seconds(30, 8), 1, (_, n, _) => house.WithAsync(async s =>
        {
            await s.GetRequiredService<DuplicateCheck>().FindAsync(me, sample[n % sample.Count].Sketch);
            return true;
        })));
        report.Add(Row.Limited("duplicate check, 50 users in open loop (25/s), p95", many.P95, 100, "ms"));
    }

    private static async Task PagesAsync(World world, List<SketchOf> sample, Results report, Choice choice)
    {
        await using var server = await Server.OfDemoAsync(world.Data, world.Database);
        using var visitors = new Visitors(server.Address);
        var cookies = await visitors.SignInAsync("vanhoa", DemoWard.Password);
        async Task<bool> AskAsync(int kind, int n, CancellationToken stop) => await visitors.AskAsync(kind == 0 ? $"tre-em/{sample[n % sample.Count].Id.Value}" : "tre-em", cookies, stop);
        for (var i = 0; i < 150; i++) await AskAsync(i % 2, i, CancellationToken.None);
        var load = await OpenLoop.RunAsync(25, choice.Seconds(40, 8), 2, AskAsync);
        foreach (var (kind, name) in new[] { (0, "page of a child"), (1, "list of children") })
        {
            var page = new Latencies(load.Where(s => s.Kind == kind));
            report.Add(Row.Limited($"{name}, 50 users in open loop, p95{(page.Failures > 0 ? $"; failed {page.Failures}" : "")}", page.P95, 50, "ms"));
        }

        report.Add(Row.Told("memory of the server after it", Row.Show(server.ResidentMegabytes, "MB")));
    }

    // ---- lists -------------------------------------------------------------------------------------------------------

    private static async Task ListsAsync(WebApplication house, Viewer me, Results report, Choice choice)
    {
        var rows = choice.Either(ListRows, 2_000);
        var id = await house.WithAsync(async s =>
        {
            var (db, clock) = (s.GetRequiredService<AppDb>(), s.GetRequiredService<OfficeClock>());
            var known = await db.ChildrenFor(me).AsNoTracking().OrderBy(c => c.Id).Select(c => new { c.FullName, c.BornOn, c.Sex }).Take(rows / 2).ToListAsync();
            string[] titles = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Địa chỉ", "Tổ", "Lớp"];
            var lines = Enumerable.Range(0, rows).Select(i => (IReadOnlyList<string>)(i < known.Count
                ? [$"{i + 1}", known[i].FullName, Written(known[i].BornOn), known[i].Sex is Sex.Male ? "Nam" : "Nữ", "", "", "5A"]
                : [$"{i + 1}", $"{InventedName(i)}", Written(new DateOnly(2015, 1, 1).AddDays(i % 3000)), i % 2 == 0 ? "Nam" : "Nữ", $"{i / 2} Đường Đo", "1", ""]));
            var table = new ListTable("Trang 1", titles, [.. lines.Select((l, i) => new TableRow(i + 2, l))], []);
            var work = new ImportWork(Ids.New<ImportWorkId>(), me, clock.Now, BatchKind.Import, "do.xlsx", table.Pack(), table.Signature, "");
            work.Name(string.Join('\n', table.Guess().Select(c => $"{c.Key}={c.Value}")));
            db.Add(work);
            await db.SaveAsync(new Act(me, "child.import-read", clock.Now));
            return work.Id;
        });
        var dry = await Timing.OfAsync(1, () => house.WithAsync(async s => (await s.GetRequiredService<ImportCheck>().RunAsync(me, await s.GetRequiredService<AppDb>().ImportsFor(me).SingleAsync(w => w.Id == id), null, CancellationToken.None)).Count));
        report.Add(Row.Limited($"list of {Count(rows)} rows, half of them known: dry run", dry.Wall / 1000, 5, "s"));
        var applied = await Timing.OfAsync(1, () => house.WithAsync(async s => { await s.GetRequiredService<ImportDesk>().ApplyAsync(me, id, null, CancellationToken.None); return 0; }));
        report.Add(Row.Limited("the same list brought in, looked at again and its quality computed", applied.Wall / 1000, 10, "s"));
    }

    private static string Written(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string InventedName(int number)
    {
        string[] families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Vũ", "Đặng"], middles = ["Văn", "Thị", "Minh", "Ngọc", "Gia", "Bảo"], givens = ["An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Khôi", "Linh", "Mai", "Nam", "Oanh"];
        return $"{families[number % 7]} {middles[number % 6]} {givens[number % 11]}";
    }

    private static async Task ExportAsync(WebApplication house, Viewer me, Results report)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (written, most) = (0, 0L);
        var took = await Timing.OfAsync(1, () => house.WithAsync(async s =>
        {
            var (db, t, clock) = (s.GetRequiredService<AppDb>(), s.GetRequiredService<Texts>(), s.GetRequiredService<OfficeClock>());
            var world = await FormWorld.OfAsync(db, me, t, clock.Today);
            var list = new StreamedList("Danh sách trẻ em", [], ChildExport.TitlesFor(world, false), "Tổng số");
            using var heap = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(false)), null, 0, 50);
            written = await s.GetRequiredService<ChildExport>().WriteAsync(Stream.Null, "xlsx", list, db.ChildrenToCompare().OrderBy(c => c.Id).Take(ExportRows), world, false, CancellationToken.None);
            return written;
        }));
        report.Add(Row.Limited($"{Count(written)} children written as .xlsx, streamed", took.Wall / 1000, 15d * written / ExportRows, "s"));
        report.Add(Row.Told("memory on top at its highest", Row.Show((most - before) / 1e6, "MB")));
    }

    // ---- the night ---------------------------------------------------------------------------------------------------

    private static async Task NightAsync(WebApplication house, IReadOnlyList<WardId> wards, int children, Results report)
    {
        var pairs = 0;
        var swept = await Timing.OfAsync(1, () => house.WithAsync(async s =>
        {
            var known = new Dictionary<string, Syllable>(StringComparer.Ordinal);
            var prepared = (await s.GetRequiredService<AppDb>().SketchesAsync((WardId?)null)).ConvertAll(c => PreparedSketch.Of(c.Sketch, known));
            return pairs = DuplicateSweep.Of(prepared, cores: 2).Pairs.Count;
        }));
        report.Add(Row.Limited($"sweep of {Count(children)} for duplicates, two cores ({Count(pairs)} pairs)", swept.Wall / 1000, 300d * children / 1_000_000, "s"));

        // Every tenth ward stands for the rest where there are many: the rules look at one ward after another.
        var some = wards.Where((_, i) => wards.Count < 10 || i % 10 == 0).ToList();
        var looked = 0;
        var ruled = await Timing.OfAsync(1, async () =>
        {
            foreach (var ward in some) looked += await house.WithAsync(s => s.GetRequiredService<QualityDesk>().RefreshAsync(ward));
        });
        report.Add(Row.Limited($"all rules of quality over {Count(looked)} children", ruled.Wall / 1000, 60d * looked / 1_000_000, "s"));
    }

    // ---- together ----------------------------------------------------------------------------------------------------

    private static Row Limited(string name, double ours, double limit, double peer) =>
        new(name, Row.Show(ours, "ms"), $"≤ {Row.Show(limit, "ms")}; {Row.Show(peer, "ms")}", Row.Times(ours / peer), Row.Said(ours <= limit));

    private static async Task<Latencies> EachAsync<T>(WebApplication house, List<SketchOf> sample, Func<IServiceProvider, SketchOf, Task<T>> ask)
    {
        foreach (var child in sample.Take(20)) await house.WithAsync(s => ask(s, child));
        var samples = new List<Sample>();
        foreach (var child in sample) samples.Add(new Sample(0, (await Timing.OfAsync(1, () => house.WithAsync(s => ask(s, child)))).Wall, true));
        return new Latencies(samples);
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
