using System.Diagnostics;
using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Features.Reports.Reminded;
using MangNon.App.Platform;
using MangNon.App.Platform.Web;
using MangNon.App.Tests.House;
using MangNon.Bench.Running;
using MangNon.Bench.Seeding;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;

namespace MangNon.Bench.Rows;

/// <summary>
/// The letter of the day for 5,000 people of many wards, raised and handed to a mail server on this machine over one connection. The clock of the job
/// stands at the next hour an office is open; run again, nobody gets a second one.
/// </summary>
internal static class DigestRows
{
    private const int People = 5000;
    private const double MostSeconds = 60;

    // Officer and leader: for each of them something waits, so that none of the 5,000 goes without a letter.
    private const int PostsOfAWard = 2;

    public static async Task RunAsync(Worlds worlds, Results report, Choice choice)
    {
        if (await worlds.OfPostgresAsync() is not { } world)
        {
            report.Add(Row.Told("there is no PostgreSQL here", "not measured"));
            return;
        }

        await using var sink = new MailSink();
        await using var house = House.Build(new Dictionary<string, string?> { ["data"] = world.Data, ["database"] = world.Database, ["mail"] = sink.Address, ["mail-from"] = "mangnon@bench.example", ["mail-tls"] = "false", ["address"] = "https://mangnon.example" }, []);
        foreach (var ward in world.Wards) await house.WithAsync(s => HireAsync(s, ward, People / world.Wards.Count + 1));
        var clock = await OpenOfficeAsync(house, world);

        var (raised, sent) = await LookAsync(house, clock);
        report.Add(Row.Limited($"letters of a day for {Count(People)} people of {world.Wards.Count} wards, raised and sent", (raised + sent).TotalSeconds, MostSeconds, "s"));
        report.Add(Row.Told("(of it raised)", Row.Show(raised.TotalSeconds, "s")));
        report.Add(new Row("letters taken by the mail server", Count(sink.Letters.Count), $"≥ {Count(People)}", "", Row.Said(sink.Letters.Count >= People)));
        var again = await LookAsync(house, clock);
        var doubled = sink.Letters.Count - sink.Letters.Select(NumberOf).Distinct().Count();
        report.Add(new Row("letters doubled, the job run once more", $"{doubled}", "≤ 0", "", Row.Said(doubled == 0)));
        report.Add(Row.Told("the job when nothing is left to send", Row.Show((again.Raised + again.Sent).TotalSeconds, "s")));
    }

    // As many more people as it takes, in the posts the ward has.
    private static async Task HireAsync(IServiceProvider services, SeededWard ward, int people)
    {
        var (db, clock) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<OfficeClock>());
        for (var i = 0; i < people; i++)
        {
            var (place, name) = (ward.Accounts[i % PostsOfAWard], string.Create(CultureInfo.InvariantCulture, $"{ward.Accounts[0].Name}.{i}"));
            var person = new Person(Ids.New<PersonId>(), ward.Id, $"Người Nhận Thư {i}");
            db.AddRange(person, new Post(Ids.New<PostId>(), ward.Id, person.Id, place.Unit, "Theo dõi", place.Role, clock.Today.AddYears(-1)), new Account
            {
                Id = Ids.New(),
                UserName = name,
                NormalizedUserName = name.ToUpperInvariant(),
                SecurityStamp = Ids.New().ToString("N"),
                WardId = ward.Id,
                PersonId = person.Id,
                Email = $"{name}@bench.example",
            });
        }

        await db.SaveAsync(new Act(null, "bench.seed", clock.Now) { Ward = ward.Id });
    }

    private static async Task<OfficeClock> OpenOfficeAsync(WebApplication house, World world)
    {
        var at = house.Services.GetRequiredService<OfficeClock>().Now;
        await house.WithAsync(async s =>
        {
            var calendar = await s.GetRequiredService<WorkingDays>().OfAsync(world.Wards[0].Id);
            while (!OfficeHours.Usual.IsOpen(at, calendar)) at = at.AddMinutes(30);
        });
        return new OfficeClock(new StandingTime(at));
    }

    // What the job does when it looks, by the standing clock.
    private static async Task<(TimeSpan Raised, TimeSpan Sent)> LookAsync(WebApplication house, OfficeClock clock)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var (maker, post) = (ActivatorUtilities.CreateInstance<DigestMaker>(scope.ServiceProvider, clock), ActivatorUtilities.CreateInstance<DigestPost>(scope.ServiceProvider, clock));
        var watch = Stopwatch.StartNew();
        await maker.RaiseAsync(CancellationToken.None);
        var raised = watch.Elapsed;
        await post.SendAsync(CancellationToken.None);
        return (raised, watch.Elapsed - raised);
    }

    private static string? NumberOf(string letter) => letter.Split('\n').FirstOrDefault(l => l.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase));

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private sealed class StandingTime(DateTime at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(at, TimeSpan.Zero);
    }
}
