using MangNon.Domain.Children;
using Xunit;

namespace MangNon.Domain.Tests.Children;

/// <summary>Programmes children take part in.</summary>
public sealed class ProgrammesTests
{
    private static readonly ProgrammeText Swimming = new(" Lớp dạy bơi ", " ", 6, 15, null);

    [Fact]
    public void A_programme_is_written_cleanly_and_runs_from_its_first_to_its_last_day()
    {
        var programme = Of(Swimming);
        Assert.Equal(("Lớp dạy bơi", null, 6, 15), (programme.Name, programme.Basis, programme.FromYears, programme.ToYears));
        Assert.Equal((false, true), (programme.RunsOn(Day("2025-12-31")), programme.RunsOn(Day("2026-01-01"))));

        programme.End(Day("2026-08-31"));
        Assert.Equal((true, false), (programme.RunsOn(Day("2026-08-31")), programme.RunsOn(Day("2026-09-01"))));
        Assert.Equal(["programme.ended-already"], programme.WhyNotEnd(Day("2026-09-30")).Select(r => r.Code));
    }

    [Theory]
    [InlineData("", null, null, null, "programme.name")]
    [InlineData("Bơi", 10, 6, null, "programme.ages")]
    [InlineData("Bơi", -1, null, null, "programme.ages")]
    [InlineData("Bơi", null, 18, null, "programme.ages")]
    [InlineData("Bơi", null, null, "LTE-10.1z", "programme.circumstance")]
    public void What_cannot_be_meant_is_refused(string name, int? from, int? to, string? circumstance, string code)
    {
        var text = new ProgrammeText(name, null, from, to, circumstance);
        Assert.Equal([code], Programme.WhyNotSay(text).Select(r => r.Code));
        Assert.Throws<RefusedException>(() => Of(text));
    }

    [Theory]
    [InlineData("LTE-10.1d")]
    [InlineData(ProgrammeText.AnySpecial)]
    [InlineData("LOCAL-ONG-BA")]
    public void It_is_for_a_group_of_the_law_for_all_of_them_or_for_one_of_the_wards_own(string code) =>
        Assert.Empty(Programme.WhyNotSay(Swimming with { Circumstance = code }));

    [Fact]
    public void A_child_takes_part_once_at_a_time_and_in_several_programmes()
    {
        var (one, other) = (Of(Swimming), Of(Swimming with { Name = "Sữa học đường" }));
        var family = new SampleFamily().With(new Enrolment(SampleFamily.Stamp(), Day("2026-06-01"), Day("2026-08-31"), one.Id));

        Assert.NotEmpty(family.Child.WhyNotRecord(new Enrolment(SampleFamily.Stamp(), Day("2026-07-01"), null, one.Id), SampleFamily.Today));
        family.Child.Record(new Enrolment(SampleFamily.Stamp(), Day("2026-07-01"), null, other.Id), SampleFamily.Today);
        family.Child.Record(new Enrolment(SampleFamily.Stamp(), Day("2026-10-01"), null, one.Id), SampleFamily.Today);

        int On(string day) => family.Child.AsOf(Day(day)).Enrolments.Count;
        Assert.Equal((2, 1, 2), (On("2026-07-15"), On("2026-09-15"), On("2026-11-01")));
    }

    private static Programme Of(ProgrammeText text) => new(new ProgrammeId(Guid.NewGuid()), SampleFamily.Ward, text, Day("2026-01-01"));

    private static DateOnly Day(string day) => SampleFamily.Day(day);
}
