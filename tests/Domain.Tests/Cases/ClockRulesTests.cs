using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using Xunit;

namespace MangNon.Domain.Tests.Cases;

public sealed class ClockRulesTests
{
    // The rows of the reference on the duties of the law, in its order: report and emergency, plan and review, separation, alternative care, proceedings.
    private const string Expected = """
        ND56-25.1a LTE-100.2 ND56-25.1b LTE-51.2 ND56-25.2 ND56-25.3 ND56-24.1 ND56-24.3 ND56-26.1 ND56-26.2 ND56-31.1 ND56-26.3 ND56-31.2 ND56-31.3a ND56-31.3b ND56-31.3c ND56-31.4 ND56-31.5
        ND56-27.1 ND56-27.2 LTE-47.5 LTE-52.2 ND56-28.1 ND56-28.2 ND56-28.4 ND56-28.5 ND56-29.1a ND56-29.1b ND56-29.2 ND56-29.3 ND56-29.4 ND56-30.1 ND56-30.1b ND56-30.1c ND56-30.3 LTE-53
        ND56-32.1 ND56-32.2 ND56-32.4 ND56-32.3a ND56-32.3b ND56-42.4 TT14-3.4 TT14-12 TT14-14.1 TT14-14.3 LTE-52.3 LTE-22
        TT14-3.1 TT14-3.2 TT14-3.3 TT14-4 ND56-38.1 ND56-39.1 ND56-39.3 ND56-41.1b LTE-65.4 ND56-40.1 TT14-7.1 TT14-7.2 TT14-7.4a TT14-7.4c TT14-7.3 TT14-10.1a2
        TT14-9.1 TT14-9.5 ND56-42.1 ND56-42.2 LTE-63.1 TT14-10.3 ND56-42.5 TT14-10.4c LTE-66.1 ND56-42.7 ND56-42.8 LTE-67.1 ND56-45.2 ND56-45.3 ND56-45.4 TT14-11.3 ND56-48.3
        ND56-43.2a ND56-43.2b ND56-43.2c ND56-43.2d LTE-64.1b ND56-43.1 ND56-43.3 LTE-68.2 LTE-68.1b TT14-13.1 TT14-13.3 TT14-13.4 TT14-13.5 LTE-69.2 LTE-69.3 ND56-48.1 ND56-48.2 ND56-47 TT14-15.1a6 TT14-15.3
        LTE-72.2 LTE-72.3 LTE-72.4 LTE-73.2a LTE-73.2b LTE-73.3 LTE-73.1
        """;

    private const string Lengths = """
        ND56-26.3=12 h; ND56-31.2=12 h; ND56-31.4=12 h; ND56-28.1=5 wd; ND56-28.4=2 wd; ND56-32.2=12 h; ND56-32.3a=15 d; TT14-3.2=6 m; ND56-38.1=valid 6 m; ND56-39.3=at least 6 m; ND56-41.1b=valid 6 m;
        ND56-40.1=3 m; TT14-7.4a=3 m; TT14-7.4c=1 m; TT14-9.1=5 wd; ND56-42.7=15 wd; ND56-45.2=10 wd; ND56-45.4=15 wd; ND56-48.3=5 wd; ND56-43.2a=1 m; ND56-43.2b=3 m; ND56-43.2c=6 m; LTE-64.1b=6 m;
        LTE-68.2=6 m; LTE-68.1b=6 m; TT14-13.3=6 m; TT14-15.1a6=before 25/12; LTE-73.2a=2 m before; LTE-73.2b=1 m before
        """;

    private static readonly char[] Separators = [' ', '\r', '\n', ';'];

    [Fact]
    public void Every_duty_of_the_reference_is_there_and_no_other_is_shown_as_law() =>
        Assert.Equal(Expected.Split(Separators, StringSplitOptions.RemoveEmptyEntries), ClockRules.All.Where(r => !r.Ours).Select(r => r.Id));

    [Fact]
    public void The_lengths_are_those_of_the_law_and_other_duties_have_none() =>
        Assert.Equal(
            Lengths.Split(';', StringSplitOptions.TrimEntries),
            ClockRules.All.Where(r => !r.Ours && r.Length.Unit is not LengthUnit.None).Select(r => $"{r.Id}={r.Length}"));

    [Fact]
    public void Our_own_clocks_are_marked_and_never_verified_as_law()
    {
        Assert.All(ClockRules.All, r => Assert.Equal(r.Ours, r.Id.StartsWith("OURS-", StringComparison.Ordinal)));
        Assert.All(ClockRules.All, r => Assert.Equal(r.Ours, r.Verified is Verification.Assumed));
        Assert.Contains(ClockRules.All, r => r.Id == "OURS-silence");
    }

    [Fact]
    public void A_clock_has_a_start_with_its_reason_and_a_stop_and_a_duty_without_length_has_neither()
    {
        Assert.All(ClockRules.All.Where(r => r.HasClock), r => Assert.True(r.Reading is { Vi.Length: > 0, En.Length: > 0, Kinds.Count: > 0 } && r.Stops.Count > 0, r.Id));
        Assert.All(ClockRules.All.Where(r => !r.HasClock), r => Assert.True(r.Starts.Count + r.Stops.Count + r.Warnings.Count == 0 && r.Reading is null, r.Id));
        Assert.All(ClockRules.All, r => Assert.True(r.Vi.Length > 0 && r.En.Length > 0 && r.Article.Length > 0 && r.Source.Length > 0, r.Id));
        Assert.All(ClockRules.All.Where(r => r.Every is not null), r => Assert.True(r.Length.Unit is LengthUnit.Months && r.Every!.Value.Unit is LengthUnit.Months, r.Id));
        Assert.All(ClockRules.All.Where(r => r.Inside is not null), r => Assert.Contains(ClockRules.All, other => other.Id == r.Inside && other.HasClock));
        Assert.All(ClockRules.All.SelectMany(r => r.SupersededBy), code => Assert.Contains(ClockRules.Changes, c => c.Code == code));
    }

    [Fact]
    public void Rows_of_one_duty_do_not_overlap_in_time() =>
        Assert.All(ClockRules.All.GroupBy(r => r.Id), same =>
        {
            var rows = same.OrderBy(r => r.From).ToList();
            Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From, same.Key));
        });

    [Fact]
    public void Only_clocks_in_hours_disturb_at_night_and_the_level_above_hears_only_of_breaches()
    {
        Assert.All(ClockRules.All.Where(r => r.HasClock), r => Assert.Equal(r.Length.Unit is LengthUnit.Hours, r.AtNight));
        Assert.All(ClockRules.All.SelectMany(r => r.Warnings).Where(w => w.To.Contains(Recipient.LevelAbove)), w => Assert.True(w.At.Moment is WarningMoment.HoursAfter));
    }

    [Theory]
    [InlineData("12 h")]
    [InlineData("5 wd")]
    [InlineData("15 d")]
    [InlineData("6 m")]
    [InlineData("2 m before")]
    [InlineData("before 25/12")]
    [InlineData("valid 6 m")]
    [InlineData("at least 6 m")]
    [InlineData("none")]
    public void A_length_is_written_as_it_is_read(string text) => Assert.Equal(text, ClockLength.Parse(text).ToString());

    [Theory]
    [InlineData("12 hours")]
    [InlineData("-1 d")]
    [InlineData("")]
    public void What_is_no_length_is_refused(string text) => Assert.Throws<FormatException>(() => ClockLength.Parse(text));

    [Fact]
    public void A_length_of_the_law_cannot_be_chosen_and_one_of_ours_can()
    {
        var law = new ClockChoices { Lengths = new Dictionary<string, ClockLength> { ["ND56-31.2"] = ClockLength.Parse("24 h") } };
        var ours = new ClockChoices { Lengths = new Dictionary<string, ClockLength> { ["OURS-silence"] = ClockLength.Parse("3 d") } };

        Assert.Contains(new Refusal("clock.length-is-law"), law.WhyNot(ClockRules.All));
        Assert.Throws<RefusedException>(() => new ClockRules(ClockRules.All, law));
        Assert.Equal(3, new ClockRules(ClockRules.All, ours).Find("OURS-silence", new DateOnly(2026, 1, 1))!.Length.Amount);
    }

    [Fact]
    public void A_choice_that_fits_no_clock_is_refused()
    {
        var choices = new ClockChoices
        {
            Readings = new Dictionary<string, string> { ["ND56-28.1"] = "whenever", ["ND56-27.1"] = "meeting" },
            Lengths = new Dictionary<string, ClockLength> { ["OURS-silence"] = new(LengthUnit.None) },
            TypedLateAfter = TimeSpan.FromHours(-1),
        };

        Assert.Equal(["clock.unknown", "clock.unknown-reading", "clock.length", "clock.typed-late-after"], choices.WhyNot(ClockRules.All).Select(r => r.Code));
    }

    [Fact]
    public void What_a_limit_does_not_offer_is_refused()
    {
        var choices = new ClockChoices
        {
            FirstDayCounts = new Dictionary<string, bool> { ["ND56-31.2"] = true },
            LastDayOff = new Dictionary<string, LastDayOff> { [SeparationTerm.RuleId] = LastDayOff.NextWorkingDay },
            Lengths = new Dictionary<string, ClockLength> { ["OURS-silence"] = ClockLength.Parse("22 d") },
        };

        Assert.Equal(["clock.first-day", "clock.last-day-off", "clock.length-too-long"], choices.WhyNot(ClockRules.All).Select(r => r.Code));
        Assert.Equal(["clock.length-too-long"], new ClockChoices { Lengths = new Dictionary<string, ClockLength> { ["OURS-silence"] = ClockLength.Parse("3 m") } }.WhyNot(ClockRules.All).Select(r => r.Code));
    }

    [Fact]
    public void Of_a_wards_choices_the_last_holds_and_one_that_fits_no_more_is_left_out()
    {
        ClockChoice Chosen(string rule, int number, ClockSetting setting) => new(default, default, rule, number, setting, "vì sao", default, default);
        var day = new DateOnly(2026, 1, 1);
        var rules = ClockRules.Of([Chosen("ND56-28.1", 2, ClockSetting.Default), Chosen("ND56-28.1", 1, ClockSetting.Default with { Reading = "meeting" }), Chosen("OURS-silence", 1, ClockSetting.Default with { Amount = 3 }), Chosen("ND56-31.2", 1, ClockSetting.Default with { Reading = "no-longer" }), Chosen("ND56-28.4", 1, ClockSetting.Default with { Amount = 3 })]);

        Assert.Equal("earliest-receipt", rules.Find("ND56-28.1", day)!.Reading!.Code);
        Assert.Equal(3, rules.Find("OURS-silence", day)!.Length.Amount);
        Assert.Equal("earliest-receipt", rules.Find("ND56-31.2", day)!.Reading!.Code);
        Assert.Equal(2, rules.Find("ND56-28.4", day)!.Length.Amount);
        Assert.Same(ClockRules.Default, ClockRules.Of([]));
    }

    [Fact]
    public void A_choice_says_something_new_and_why()
    {
        var rule = ClockRules.Default.Find("ND56-28.1", new DateOnly(2026, 1, 1))!;
        IEnumerable<string> Refused(ClockSetting wanted, string? reason) => ClockChoice.WhyNotChoose(rule, wanted, ClockSetting.Default, reason).Select(r => r.Code);

        Assert.Empty(Refused(ClockSetting.Default with { Reading = "meeting" }, "Theo công văn"));
        Assert.Equal(["clock.same", "clock.needs-reason"], Refused(new ClockSetting("earliest-receipt", false, null, null), " "));
        Assert.Equal(["clock.reason-too-long"], Refused(ClockSetting.Default with { FirstDayCounts = true }, new string('x', 501)));
        Assert.Equal(["clock.length-is-law"], Refused(ClockSetting.Default with { Amount = 9 }, "Xin thêm"));
    }

    [Fact]
    public void A_case_moves_where_an_open_limit_ends_otherwise()
    {
        var received = new CaseEvent(CaseEventKind.ReceivedByWard, new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc), new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc), Guid.Empty, Guid.NewGuid());
        bool Moves(ClockChoices choices) => CaseClocks.Moves([received], (ClockRules.Default, new ClockRules(ClockRules.All, choices)), WorkingCalendarData.Default, received.At.AddHours(1));

        Assert.True(Moves(new ClockChoices { FirstDayCounts = new Dictionary<string, bool> { ["ND56-28.1"] = true } }));
        Assert.True(Moves(new ClockChoices { Readings = new Dictionary<string, string> { ["ND56-28.1"] = "meeting" } }));
        Assert.False(Moves(new ClockChoices { Lengths = new Dictionary<string, ClockLength> { ["OURS-silence"] = ClockLength.Parse("3 d") } }));
        Assert.False(Moves(ClockChoices.None));
    }

    [Fact]
    public void ND56_41_1b_A_health_certificate_counts_for_six_months()
    {
        var rule = ClockRules.Default.Find("ND56-41.1b", new DateOnly(2026, 1, 1))!;

        Assert.True(rule.Covers(new DateOnly(2026, 1, 15), new DateOnly(2026, 7, 15)));
        Assert.False(rule.Covers(new DateOnly(2026, 1, 15), new DateOnly(2026, 7, 16)));
        Assert.False(rule.Covers(new DateOnly(2026, 1, 15), new DateOnly(2026, 1, 14)));
        Assert.Throws<InvalidOperationException>(() => ClockRules.Default.Find("ND56-31.2", new DateOnly(2026, 1, 1))!.Covers(default, default));
    }

    [Fact]
    public void A_rule_is_asked_for_by_a_day_on_which_it_held() => Assert.Null(ClockRules.Default.Find("TT14-9.1", new DateOnly(2021, 1, 11)));
}
