using System.Globalization;
using System.Text;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Documents.Reading;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Identity;

namespace MangNon.Bench.Seeding;

/// <summary>An account of a seeded ward.</summary>
internal sealed record SeededAccount(string Name, Guid Id, Role Role, UnitId Unit);

/// <summary>A seeded ward and what the pages are asked for.</summary>
/// <param name="Report">Its newest compiled report.</param>
internal sealed record SeededWard(WardId Id, string Name, IReadOnlyList<SeededAccount> Accounts, ReportId Report)
{
    public SeededAccount Officer => Accounts.First(a => a.Role is Role.Officer);
}

/// <summary>
/// Fills a database with an invented ward as its people would have: the plan is read from its text, adopted, worked on,
/// reported and compiled by the program's own rules, and every save is an act.
/// </summary>
internal sealed class Seed(IServiceProvider services)
{
    public const string Password = "mot-mat-khau-de-do-2026";

    private readonly OfficeClock _clock = services.GetRequiredService<OfficeClock>();
    private readonly string _password = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, Password);

    /// <summary>Adds a ward with as many years up to this one.</summary>
    public async Task<SeededWard> RunAsync(int years) => await WardAsync(await AboveAsync(), years);

    private async Task<WardId> AboveAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var above = new Ward(Ids.New<WardId>(), "90", "Tỉnh Mây Trắng", AdministrativeLevel.Province, reportsTo: null, "Mây Trắng");
        db.Add(above);
        await db.SaveAsync(new Act(null, "bench.seed", _clock.Now) { Ward = above.Id });
        return above.Id;
    }

    private async Task<SeededWard> WardAsync(WardId above, int years)
    {
        var organisation = new SeededOrganisation(above, new DateOnly(_clock.Today.Year - 4, 1, 1), _password);
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            organisation.AddTo(db);
            await db.SaveAsync(new Act(null, "bench.seed", _clock.Now) { Ward = organisation.Ward.Id });
        }

        ReportId? newest = null;
        for (var year = _clock.Today.Year - years + 1; year <= _clock.Today.Year; year++) newest = await new SeededYear(services, organisation, year).RunAsync() ?? newest;
        return new SeededWard(organisation.Ward.Id, organisation.Ward.Name, organisation.Accounts, newest ?? default);
    }

    /// <summary>The plan of a ward and year as it is read from its file.</summary>
    public static App.Features.Plans.ReadFile ReadPlan(string ward, int year)
    {
        var text = DocumentFile.Read(Encoding.UTF8.GetBytes(PlanText.Plain(ward, year, PlanText.OfTwelvePages)), string.Create(CultureInfo.InvariantCulture, $"ke-hoach-{year}.txt"));
        return new(text, PlanReader.Read(text));
    }
}
