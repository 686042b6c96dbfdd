using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Supervision;
using Xunit;

namespace MangNon.Domain.Tests.Supervision;

/// <summary>Minutes of supervision, and recommendations from their writing to the answer that is enough.</summary>
public sealed class SupervisionTests
{
    private static readonly WardId Ward = new(Guid.Parse("00000000-0000-0000-0000-0000000000a1"));
    private static readonly AccountId Front = new(Guid.Parse("00000000-0000-0000-0000-0000000000b1"));
    private static readonly AccountId School = new(Guid.Parse("00000000-0000-0000-0000-0000000000b2"));
    private static readonly UnitId Unit = new(Guid.Parse("00000000-0000-0000-0000-0000000000c1"));
    private static readonly UnitId Other = new(Guid.Parse("00000000-0000-0000-0000-0000000000c2"));
    private static readonly PlanId Plan = new(Guid.Parse("00000000-0000-0000-0000-0000000000d1"));
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Noon = new(2026, 11, 23, 5, 0, 0, DateTimeKind.Utc);

    private static readonly SupervisionFacts Facts = new(
        new DateOnly(2026, 11, 20), "8 giờ 00 đến 11 giờ 00", "Trường Tiểu học Măng Non", "Việc thực hiện bơi an toàn", Plan, " II.3.b ; IV.7,", [Unit], "Nguyễn Văn Lộc, trưởng đoàn\nCao Thị Bích", "Hai lớp chưa mở.");

    private static SupervisionMinute Minute() => new(new SupervisionMinuteId(Guid.Parse("00000000-0000-0000-0000-0000000000e1")), (Ward, Front), Facts, Today);

    private static Recommendation Recommended(SupervisionMinute minute) =>
        new(new RecommendationId(Guid.Parse("00000000-0000-0000-0000-0000000000f1")), minute, 1, new RecommendationFacts("Mở hai lớp còn lại.", Unit, new DateOnly(2026, 11, 30)));

    private static RecommendationWord Word(AccountId by, string? words) => new(by, Noon, words);

    private static string[] CodesOf(IEnumerable<Refusal> refusals) => [.. refusals.Select(r => r.Code)];

    [Fact]
    public void A_minute_says_what_was_supervised_where_when_and_by_whom()
    {
        var minute = Minute();

        Assert.Equal(("II.3.b, IV.7", Plan, Front), (minute.Clauses, minute.PlanId!.Value, minute.WrittenBy));
        Assert.Empty(SupervisionMinute.WhyNot(Facts with { Plan = null, Clauses = "" }, Today));
        Assert.Empty(SupervisionMinute.WhyNot(Facts with { Units = [] }, Today));
        Assert.Equal(["supervision.of-nothing"], CodesOf(SupervisionMinute.WhyNot(Facts with { Units = [], Clauses = " , " }, Today)));
        Assert.Equal(["supervision.clauses"], CodesOf(SupervisionMinute.WhyNot(Facts with { Plan = null }, Today)));
        Assert.Equal(["supervision.not-yet"], CodesOf(SupervisionMinute.WhyNot(Facts with { On = Today.AddDays(1) }, Today)));
        Assert.Equal(
            ["supervision.hours-long", "supervision.place", "supervision.subject", "supervision.present", "supervision.findings"],
            CodesOf(SupervisionMinute.WhyNot(Facts with { Hours = new string('a', 61), Place = " ", Subject = "", Present = "\n", Findings = new string('a', 20_001) }, Today)));
    }

    [Fact]
    public void A_minute_is_corrected_until_a_unit_has_answered()
    {
        var minute = Minute();
        var recommendation = Recommended(minute);

        minute.Correct(Facts with { Units = [Other], Place = "Hội trường" }, [recommendation], Today);
        Assert.Equal(("Hội trường", Other), (minute.Place, Assert.Single(minute.Units).UnitId));
        Assert.Equal(["supervision.after-limit"], CodesOf(SupervisionMinute.WhyNotCorrect(Facts with { On = new DateOnly(2026, 12, 1) }, [recommendation], new DateOnly(2026, 12, 2))));

        recommendation.Take(RecommendationStep.Reply, Word(School, "Đã mở."));
        Assert.Equal(["supervision.answered"], CodesOf(SupervisionMinute.WhyNotCorrect(Facts, [recommendation], Today)));
    }

    [Fact]
    public void The_table_of_steps_is_this()
    {
        var table = Recommendation.Table.Select(t => $"{t.From} {t.Step} {t.To}").Order(StringComparer.Ordinal);

        Assert.Equal(["Answered Satisfy Satisfied", "Answered SendBack Open", "Answered Withdraw Withdrawn", "Open Reply Answered", "Open Withdraw Withdrawn"], table);
    }

    [Fact]
    public void An_answer_that_is_not_enough_stays_and_another_is_owed()
    {
        var recommendation = Recommended(Minute());
        recommendation.Take(RecommendationStep.Reply, Word(School, " Sẽ mở. "));
        recommendation.Take(RecommendationStep.SendBack, Word(Front, "Chưa nói ngày"));
        Assert.Equal(RecommendationState.Open, recommendation.State);
        recommendation.Take(RecommendationStep.Reply, Word(School, "Mở ngày 25/11."));
        recommendation.Take(RecommendationStep.Satisfy, Word(Front, " "));

        Assert.Equal(RecommendationState.Satisfied, recommendation.State);
        Assert.Equal([("Sẽ mở.", false, "Chưa nói ngày"), ("Mở ngày 25/11.", true, null)], recommendation.Replies.Select(r => (r.Words, r.IsEnough!.Value, r.Note)));
        Assert.All(Enum.GetValues<RecommendationStep>(), s => Assert.Contains(new Refusal("recommendation.not-now"), recommendation.WhyNot(s, "Gì đó")));
    }

    [Fact]
    public void Words_are_asked_for_where_somebody_needs_them()
    {
        var recommendation = Recommended(Minute());

        Assert.Equal(["recommendation.reply-missing"], CodesOf(recommendation.WhyNot(RecommendationStep.Reply, " ")));
        Assert.Equal(["recommendation.reason-missing"], CodesOf(recommendation.WhyNot(RecommendationStep.Withdraw, null)));
        Assert.Equal(["recommendation.words-long"], CodesOf(recommendation.WhyNot(RecommendationStep.Reply, new string('a', 2001))));
        Assert.Equal(["recommendation.words", "recommendation.due-before"], CodesOf(Recommendation.WhyNot(new RecommendationFacts(" ", Unit, new DateOnly(2026, 11, 19)), Minute())));
        Assert.Throws<RefusedException>(() => recommendation.Take(RecommendationStep.Satisfy, Word(Front, null)));

        recommendation.Take(RecommendationStep.Withdraw, Word(Front, "Ghi nhầm"));
        Assert.Equal(("Ghi nhầm", RecommendationState.Withdrawn), (recommendation.WithdrawnFor, recommendation.State));
    }

    [Fact]
    public void It_is_late_while_the_answer_is_owed_after_its_day()
    {
        var recommendation = Recommended(Minute());

        Assert.False(recommendation.IsLate(recommendation.DueOn));
        Assert.True(recommendation.IsLate(recommendation.DueOn.AddDays(1)));
        recommendation.Take(RecommendationStep.Reply, Word(School, "Xong."));
        Assert.False(recommendation.IsLate(recommendation.DueOn.AddDays(1)));
    }
}
