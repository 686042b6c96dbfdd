using System.Collections;
using System.Reflection;
using MangNon.App.Data;
using MangNon.App.Features.Figures;
using MangNon.App.Platform;
using MangNon.App.Tests.Children;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Figures;

/// <summary>Rows read by few queries are those the plain definition makes of the records, field by field, on any day, known now or then.</summary>
public sealed class FigureRowsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateTime Before = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
    private static readonly FigurePeriod ThisYear = new(new DateOnly(2026, 1, 1), SampleChildren.Today);
    private static readonly DateTime Long = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Every_field_of_every_row_is_that_of_the_plain_definition()
    {
        var officer = await house.ViewerAsync("vanhoa");
        await SampleChildren.FillAsync(house, officer, 300);
        await ChangeAsync(officer);
        var children = await house.AskAsync(db => db.ChildrenFor(officer).WithFacts().AsNoTracking().ToListAsync());
        var homes = await house.AskAsync(db => db.HouseholdsFor(officer).WithFacts().AsNoTracking().ToDictionaryAsync(h => h.Id));
        var source = await OpenAsync(officer);
        Assert.True(children.Count > 300);

        foreach (var day in (DateOnly[])[new(2020, 2, 29), new(2023, 2, 28), new(2026, 6, 1), new(2026, 11, 22), new(2026, 11, 23)])
        {
            foreach (var known in (DateTime[])[FactHistory.Now, Before, Long])
            {
                var period = new FigurePeriod(new DateOnly(day.Year, 1, 1), day);
                var plain = children.Select(c => ChildOnDay.Of(c, HomeOf(c, homes, day, known), period, known)).OfType<ChildOnDay>();
                var events = children.SelectMany(c => ChildEvent.Of(ChildStory.Of(c), id => homes.TryGetValue(id, out var h) ? HouseholdStory.Of(h) : null, period, known));

                var rows = source.Rows(period, known);

                Assert.Equal(Told(plain), Told(rows.Children));
                Assert.Equal(Told(events), Told(rows.Events));
            }
        }
    }

    [Fact]
    public async Task Records_put_aside_are_in_no_row_and_what_happened_is()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var (moved, died, withdrawn, merged) = await ChangeAsync(officer);
        var rows = (await OpenAsync(officer)).Rows(ThisYear);
        ChildOnDay? Row(ChildId id) => rows.Children.SingleOrDefault(r => r.Record == id.Value);

        Assert.Null(Row(withdrawn));
        Assert.Null(Row(merged));
        Assert.True(Row(moved) is { Residence: null, IsAlive: true });
        Assert.True(Row(died) is { IsAlive: false });
        Assert.Contains(rows.Events, e => e.Kind is ChildEventKind.Death && e.Who == died.Value);
    }

    [Fact]
    public async Task Only_what_somebody_sees_of_a_record_is_read()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 3"), "9 Đếm");
        var child = SampleChildren.Child(officer, home, "Trẻ Giữ Kín");
        foreach (var code in (string[])["ND56-13.1", "ND56-4.1"]) child.Record(new CircumstanceFact(SampleChildren.Stamp(officer), new DateOnly(2026, 1, 1), null, code), SampleChildren.Today);
        child.Record(new InsuranceCard(SampleChildren.Stamp(officer), new DateOnly(2026, 1, 1), null, "TE1"), SampleChildren.Today);
        await SampleChildren.SaveAsync(house, officer, home, child);

        async Task<ChildOnDay?> SeenByAsync(string account) => (await OpenAsync(await house.ViewerAsync(account))).Rows(ThisYear).Children.SingleOrDefault(c => c.Record == child.Id.Value);

        Assert.Equal(["ND56-13.1", "ND56-4.1"], (await SeenByAsync("vanhoa"))!.Circumstances);
        Assert.Equal(["ND56-4.1"], (await SeenByAsync("totruong3"))!.Circumstances);
        Assert.True(await SeenByAsync("vanhoa") is { HasCard: true });
        Assert.True(await SeenByAsync("congan") is { HasCard: false, Circumstances: [] });
        Assert.Null(await SeenByAsync("totruong1"));
        Assert.Null(await SeenByAsync("mattran"));
    }

    private async Task<FigureSource> OpenAsync(Viewer viewer)
    {
        await using var scope = house.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FigureDesk>().OpenAsync(viewer, FigureTable.All);
    }

    private async Task<(ChildId Moved, ChildId Died, ChildId Withdrawn, ChildId Merged)> ChangeAsync(Viewer officer)
    {
        var today = SampleChildren.Today;
        var (group3, group1) = (await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 3"), await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 1"));
        var (home, other) = (SampleChildren.Household(officer, group3, "1 Kể"), SampleChildren.Household(officer, group1, "2 Kể"));
        home.Record(new Poverty(SampleChildren.Stamp(officer), new DateOnly(2026, 1, 1), null, PovertyLevel.NearPoor), today);
        Child[] children = [.. Enumerable.Range(0, 6).Select(i => SampleChildren.Child(officer, home, $"Trẻ Kể {i}", new DateOnly(2021 + i, 5, 15)))];
        Child Make(int i) => children[i];
        FactStamp At(string instant) => SampleChildren.Stamp(officer) with { At = DateTime.Parse(instant, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal | System.Globalization.DateTimeStyles.AssumeUniversal) };
        Make(0).Leave(new LifeEvent(At("2026-11-23T03:00Z"), new DateOnly(2026, 6, 1), LifeEventKind.Departure), Ids.New<FactId>(), today);
        Make(1).Leave(new LifeEvent(At("2026-11-23T03:00Z"), new DateOnly(2026, 6, 1), LifeEventKind.Death), Ids.New<FactId>(), today);
        Make(2).Withdraw(At("2026-11-23T03:00Z").At);
        Make(3).MergeInto(Make(4));

        // Moved inside the ward; measured, told otherwise later, injured, supported.
        var kept = Make(4);
        kept.Change(new Residence(At("2026-11-23T03:00Z"), new DateOnly(2026, 3, 1), null, other.Id, ResidenceKind.Temporary), Ids.New<FactId>(), today);
        kept.Record(new Measurement(At("2026-11-23T01:00Z"), new DateOnly(2026, 2, 1), 8.5m, 72.5m), today);
        kept.Record(new Support(At("2026-11-23T01:00Z"), new DateOnly(2025, 11, 1), new DateOnly(2026, 2, 1), "ND20-6.1a-under4", SupportState.Received), today);
        kept.Record(new Injury(At("2026-11-23T01:00Z"), new DateOnly(2026, 4, 1), "01", null) { Place = InjuryPlace.Home, Outcome = InjuryOutcome.Recovered }, today);
        kept.Record(new CircumstanceFact(At("2026-11-23T01:00Z"), new DateOnly(2025, 6, 1), null, "ND56-4.1"), today);
        kept.Correct(kept.Circumstances[0].Id, new CircumstanceFact(At("2026-11-23T03:00Z"), new DateOnly(2025, 7, 1), null, "ND56-4.2"), today);
        kept.Record(new Disability(At("2026-11-23T01:00Z"), new DateOnly(2026, 1, 1), null, DisabilityKind.Sight, DisabilityDegree.Mild) { CertificateFrom = new DateOnly(2026, 2, 1), CertificateTo = new DateOnly(2026, 10, 1) }, today);
        await SampleChildren.SaveAsync(house, officer, [home, other, .. children]);
        return (Make(0).Id, Make(1).Id, Make(2).Id, Make(3).Id);
    }

    private static Household? HomeOf(Child child, Dictionary<HouseholdId, Household> homes, DateOnly day, DateTime known) =>
        child.AsKnown(day, known).Residence is { } residence ? homes.GetValueOrDefault(residence.HouseholdId) : null;

    // Every public property, so that a field that is added is compared too.
    private static List<string> Told(IEnumerable<FigureRow> rows) => [.. rows.Select(Told).Order(StringComparer.Ordinal)];

    private static string Told(FigureRow row) => string.Join(' ', row.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}={Value(p.GetValue(row))}"));

    private static string Value(object? value) => value is IEnumerable several and not string ? string.Join(',', several.Cast<object>()) : $"{value}";
}
