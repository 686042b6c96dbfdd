using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Oversight;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Xunit;
using static MangNon.Domain.Tests.Cases.CaseStory;

namespace MangNon.Domain.Tests.Cases.Oversight;

/// <summary>What the level above may read of several wards; all numbers are counted by hand.</summary>
public sealed class WardsOversightTests
{
    private static readonly OversightPeriod Quarter = new(Day("2026-01-01"), Day("2026-03-31"));
    private static readonly DateOnly Today = Day("2026-04-10");

    [Fact]
    public void Cases_are_counted_by_form_in_the_period_alone()
    {
        var seen = Of(
            Ward(1, opened: [.. Cases(6, "2026-01-01", HarmForms.Violence), .. Cases(5, "2026-03-31", HarmForms.SexualAbuse), .. Cases(9, "2025-12-31", HarmForms.Violence), .. Cases(9, "2026-04-01", HarmForms.Abandonment)]),
            Ward(2, opened: [.. Cases(7, "2026-02-02", HarmForms.Violence | HarmForms.Abandonment), .. Cases(8, "2026-02-02", HarmForms.Violence)]));

        Assert.Equal([nameof(HarmForms.Violence), nameof(HarmForms.SexualAbuse), "Several"], seen.Forms);
        Assert.Equal(["6", "5", "0", "11"], Row(seen.Opened, 0));
        Assert.Equal(["8", "0", "7", "15"], Row(seen.Opened, 1));
        Assert.Equal(["14", "5", "7", "26"], Row(seen.Opened, 2));
    }

    [Fact]
    public void LTE_21_One_to_four_is_hidden_and_cannot_be_computed()
    {
        var seen = Of(Ward(1, opened: [.. Cases(2, "2026-02-02", HarmForms.Violence)]), Ward(2, opened: [.. Cases(9, "2026-02-02", HarmForms.Violence)]), Ward(3, opened: [.. Cases(6, "2026-02-02", HarmForms.Violence)]));

        Assert.Equal(CellShown.Small, seen.Opened[0, 0].Shown);
        Assert.Equal(CellShown.Small, seen.Opened[0, 1].Shown);
        Assert.True(seen.Opened[3, 1].Shown is CellShown.Held || seen.Opened[1, 1].Shown is CellShown.Held || seen.Opened[2, 1].Shown is CellShown.Held);
    }

    [Fact]
    public void Breaches_count_where_they_became_clear_and_never_limits_of_our_own()
    {
        ClockRow[] clocks =
        [
            .. Clocks(6, "ND56-26.3", ClockState.BreachedStopped, "2026-02-01"),
            .. Clocks(5, "ND56-31.2", ClockState.BreachedRunning, "2026-03-01"),
            .. Clocks(7, "ND56-31.2", ClockState.BreachedRunning, "2025-12-01"),
            .. Clocks(8, "ND56-26.3", ClockState.Met, "2026-02-01"),
            .. Clocks(9, "OURS-visit", ClockState.BreachedRunning, "2026-02-01", ours: true),
        ];

        var seen = Of(Ward(1, clocks: clocks), Ward(2));

        Assert.Equal(["ND56-26.3", "ND56-31.2"], seen.Rules);
        Assert.Equal(["6", "5", "11"], Row(seen.Breached, 0));
        Assert.Equal(["0", "0", "0"], Row(seen.Breached, 1));
        Assert.Equal("12", Row(seen.OverdueNow, 0)[0]);
    }

    [Fact]
    public void Reports_are_of_the_period_and_what_nobody_answered_is_of_today()
    {
        var late = Enumerable.Repeat(new ReferralRow(default, Today.AddDays(-1), null, ReferralState.Sent), 6);
        var others = new[] { new ReferralRow(default, Today, null, ReferralState.Sent), new ReferralRow(default, Today.AddDays(-9), Today, ReferralState.Accepted), new ReferralRow(default, Today.AddDays(-9), null, ReferralState.Withdrawn) };

        var seen = Of(Ward(1, reports: [.. Enumerable.Repeat(Day("2026-03-31"), 5), Day("2026-04-01")], referrals: [.. late, .. others]));

        Assert.Equal("5", Row(seen.Reports, 0)[0]);
        Assert.Equal("6", Row(seen.UnansweredNow, 0)[0]);
        Assert.Empty(Of().Forms);
    }

    private static WardsOversight Of(params WardWork[] wards) => WardsOversight.Of(wards, Quarter, Today);

    private static WardWork Ward(int id, IReadOnlyList<(DateOnly, HarmForms)>? opened = null, IReadOnlyList<ClockRow>? clocks = null, IReadOnlyList<DateOnly>? reports = null, IReadOnlyList<ReferralRow>? referrals = null) =>
        new(new WardId(Id(id)), opened ?? [], clocks ?? [], reports ?? [], referrals ?? []);

    private static IEnumerable<(DateOnly, HarmForms)> Cases(int count, string on, HarmForms forms) => Enumerable.Repeat((Day(on), forms), count);

    private static IEnumerable<ClockRow> Clocks(int count, string rule, ClockState state, string due, bool ours = false) =>
        Enumerable.Repeat(new ClockRow(default, default, rule, ours, Time(due + " 00:00"), null, state) { Due = Time(due + " 08:00") }, count);

    private static string[] Row(PublishedTable table, int row) => [.. Enumerable.Range(0, table.Columns + 1).Select(c => table[row, c]).Select(c => c.Shown is CellShown.Open ? $"{c.Value}" : $"{c.Shown}")];
}
