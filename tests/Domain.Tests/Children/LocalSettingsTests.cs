using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Xunit;
using static MangNon.Domain.Tests.Children.SampleFamily;

namespace MangNon.Domain.Tests.Children;

/// <summary>What the ward itself decides: its groups at risk, its questions, the province's standard amount, its residential groups; always with days.</summary>
public sealed class LocalSettingsTests
{
    private static readonly BatchId Batch = new(Guid.NewGuid());
    private static readonly UnitId East = new(Guid.NewGuid());
    private static readonly UnitId West = new(Guid.NewGuid());

    [Fact]
    public void A_group_at_risk_keeps_the_name_each_day_had()
    {
        var group = Group("Sống với ông bà");
        group.Rename("Cha mẹ đi làm xa", Day("2026-06-01"));
        group.Rename("Cha mẹ đi làm ăn xa", Day("2026-06-01"));

        Assert.Equal(["Sống với ông bà", "Sống với ông bà", "Cha mẹ đi làm ăn xa"], Days("2023-01-01", "2026-05-31", "2026-06-01").Select(group.NameOn));
        Assert.Equal(["risk-group.renamed-later"], group.WhyNotRename("Tên khác", Day("2026-05-01")).Select(r => r.Code));
        Assert.Equal(["risk-group.name"], group.WhyNotRename(" ", Day("2026-07-01")).Select(r => r.Code));
    }

    [Fact]
    public void A_group_that_a_record_names_is_ended_and_not_struck_off()
    {
        Assert.Equal(["risk-group.was-used"], RiskGroup.WhyNotDrop(1).Select(r => r.Code));
        Assert.Empty(RiskGroup.WhyNotDrop(0));
    }

    [Theory]
    [InlineData("Sống với ông bà", "LOCAL-SONG-VOI-ONG-BA")]
    [InlineData("Trẻ có cha mẹ đi làm ăn xa nhà", "LOCAL-TRE-CO-CHA-ME-DI-LAM-AN")]
    [InlineData("?!", "LOCAL-NHOM")]
    public void A_code_is_made_of_the_name(string name, string code)
    {
        Assert.Equal(code, RiskGroup.CodeFor(name, []));
        var second = RiskGroup.CodeFor(name, [code]);
        Assert.NotEqual(code, second);
        Assert.True(second.EndsWith("-2", StringComparison.Ordinal) && second.Length <= 30);
    }

    [Fact]
    public void A_question_that_was_answered_is_followed_by_its_next_edition()
    {
        var question = Question("Có xe đạp không?", AnswerKind.YesNo);

        var next = question.Change(new LocalQuestionId(Guid.NewGuid()), "Đi học bằng gì?", AnswerKind.Choice, ["xe đạp", "đi bộ"], Day("2026-06-01"), answers: 3);

        Assert.Equal((Day("2026-05-31"), "Có xe đạp không?", 2, question.Id), (question.To, question.Text, next.Edition, next.Follows));
        Assert.Equal([true, false], Days("2026-05-31", "2026-06-01").Select(question.IsAskedOn));
        Assert.Equal(["local-question.changes-before-it-begins"], next.WhyNotChange("Khác", AnswerKind.Words, [], Day("2026-06-01"), 1).Select(r => r.Code));
        Assert.Equal(["local-question.ended-already"], question.WhyNotChange("Khác", AnswerKind.Words, [], Day("2026-07-01"), 0).Select(r => r.Code));
    }

    [Fact]
    public void A_question_nobody_answered_is_changed_in_place()
    {
        var question = Question("Có xe đap không?", AnswerKind.YesNo);

        Assert.Same(question, question.Change(new LocalQuestionId(Guid.NewGuid()), "Có xe đạp không?", AnswerKind.Words, [], Day("2026-01-01"), answers: 0));
        Assert.Equal(("Có xe đạp không?", AnswerKind.Words, 1), (question.Text, question.Kind, question.Edition));
    }

    [Theory]
    [InlineData(AnswerKind.YesNo, "Co", "có")]
    [InlineData(AnswerKind.YesNo, "KHÔNG", "không")]
    [InlineData(AnswerKind.YesNo, "chắc có", null)]
    [InlineData(AnswerKind.Number, "2,5", "2.5")]
    [InlineData(AnswerKind.Number, "hai", null)]
    [InlineData(AnswerKind.Choice, "Di bo", "đi bộ")]
    [InlineData(AnswerKind.Choice, "bay", null)]
    [InlineData(AnswerKind.Words, " ", null)]
    public void An_answer_is_kept_as_the_question_has_it(AnswerKind kind, string typed, string? kept) =>
        Assert.Equal(kept, Question("Hỏi?", kind, "xe đạp", "đi bộ").Read(typed));

    [Fact]
    public void Choices_that_read_alike_are_refused() =>
        Assert.Equal(["local-question.choices"], LocalQuestion.WhyNotAsk("Hỏi?", AnswerKind.Choice, ["Đi bộ", "di bo"]).Select(r => r.Code));

    [Fact]
    public void A_new_amount_of_the_province_ends_the_one_before_and_a_mistake_brings_it_back()
    {
        var (one, two) = (By("vanhoa"), By("chutich"));
        var first = Standard(one, 550_000, "2025-01-01");
        var second = Standard(one, 650_000, "2026-01-01", first);

        Assert.Equal((Day("2025-12-31"), 550_000L, 650_000L), (first.To, AmountOn("2025-12-31", first, second), AmountOn("2026-01-01", first, second)));
        Assert.False(second.AsAmount.Verified);
        Assert.Equal(["local-standard.second-person"], second.WhyNotConfirm(one).Select(r => r.Code));
        second.Confirm(two, At("2026-01-02"));
        Assert.True(second.AsAmount.Verified);
        second.Withdraw(one, At("2026-01-03"), "Nhầm số", [first, second]);
        Assert.Null(first.To);
        Assert.Equal([true, false], Instants("2026-01-02", "2026-01-03").Select(second.WasKnownAt));
        Assert.Equal(["local-standard.withdrawn", "local-standard.reason"], second.WhyNotWithdraw("", [first, second]).Select(r => r.Code));
    }

    [Theory]
    [InlineData(500_000L, "2026-01-01", "NQ 1", "local-standard.not-higher")]
    [InlineData(null, "2026-01-01", "NQ 1", "local-standard.amount")]
    [InlineData(30_000_000L, "2026-01-01", "NQ 1", "local-standard.amount")]
    [InlineData(600_000L, "2021-06-30", "NQ 1", "local-standard.too-early")]
    [InlineData(600_000L, "2026-01-01", " ", "local-standard.document")]
    [InlineData(600_000L, "2025-06-01", "NQ 1", null)]
    public void An_amount_is_the_provinces_own_only_where_it_is_higher_and_has_its_paper(long? amount, string from, string document, string? refusal) =>
        Assert.Equal(refusal, LocalStandard.WhyNotSet(amount, Day(from), document, []).Select(r => r.Code).SingleOrDefault());

    [Fact]
    public void An_amount_is_not_put_before_a_later_one()
    {
        var later = Standard(By("vanhoa"), 650_000, "2026-01-01");

        Assert.Equal(["local-standard.later-one"], LocalStandard.WhyNotSet(600_000, Day("2025-01-01"), "NQ 1", [later]).Select(r => r.Code));
    }

    [Fact]
    public void A_household_is_in_the_new_group_from_the_day_on_and_in_the_old_one_before()
    {
        var home = new SampleFamily().Household;

        Assert.True(Regroup(home, "2026-06-01", new RegroupingRule(Group2, null, East)));

        Assert.Equal([Group2, East], Days("2026-05-31", "2026-06-01").Select(d => home.AsOf(d).Dwelling!.GroupId));
        Assert.Equal((East, "12 Nguyễn Trãi"), (home.GroupId, home.Address));
        Assert.Equal(Group2, home.AsKnown(Day("2026-06-01"), At("2026-05-01")).Dwelling!.GroupId);
    }

    [Fact]
    public void The_first_rule_that_takes_the_address_counts_and_whole_words_are_meant()
    {
        var home = new SampleFamily().Household;
        RegroupingRule[] rules = [new(Group2, "nguyen tr", West), new(Group2, "Lê Lợi; nguyen trai", East), new(Group2, null, West)];

        Assert.True(Regroup(home, "2026-06-01", rules));
        Assert.Equal(East, home.GroupId);
        Assert.False(Regroup(home, "2026-06-01", new RegroupingRule(Group1, null, West)));
    }

    [Fact]
    public void Where_it_moved_since_is_put_right_too_and_all_of_it_is_taken_back()
    {
        var home = new SampleFamily().Household;
        home.Change(new Dwelling(Stamp("2026-08-01"), Day("2026-08-01"), null, "5 Lê Lợi", Group2, ResidenceKind.Permanent), NewId(), Today);
        var before = Groups(home);

        Regroup(home, "2026-06-01", new RegroupingRule(Group2, null, East));
        Assert.Equal(["12 Nguyễn Trãi old", "12 Nguyễn Trãi new", "5 Lê Lợi new"], Groups(home));

        Assert.Equal(0, home.TakeBack(Batch, () => Stamp("2026-11-20")));
        Assert.Equal(before, Groups(home));
    }

    [Fact]
    public void Somebody_who_moved_away_before_the_day_stays_in_the_old_group()
    {
        var home = new SampleFamily().Household;
        home.Change(new Dwelling(Stamp("2026-03-01"), Day("2026-03-01"), null, "9 Phố Xa", Group1, ResidenceKind.Permanent), NewId(), Today);

        Assert.False(Regroup(home, "2026-06-01", new RegroupingRule(Group2, null, East)));
        Assert.Equal(Group1, home.GroupId);
    }

    [Fact]
    public void A_rearrangement_is_not_written_down_ahead() =>
        Assert.Equal(["regrouping.lies-ahead"], Regrouping.WhyNotFrom(Today.AddDays(1), Today).Select(r => r.Code));

    private static IEnumerable<DateOnly> Days(params string[] days) => days.Select(Day);

    private static IEnumerable<DateTime> Instants(params string[] days) => days.Select(At);

    private static string[] Groups(Household home) => [.. home.Dwellings.Where(d => d.Stands).OrderBy(d => d.From).Select(d => $"{d.Address} {(d.GroupId == Group2 ? "old" : "new")}")];

    private static bool Regroup(Household home, string from, params RegroupingRule[] rules) =>
        home.Regroup(rules, Day(from), "NQ 5/NQ-HĐND", () => Stamp("2026-11-01") with { Batch = Batch }, Today);

    private static RiskGroup Group(string name) => new(new RiskGroupId(Guid.NewGuid()), SampleFamily.Ward, "LOCAL-ONG-BA", name, Day("2024-01-01"));

    private static LocalQuestion Question(string text, AnswerKind kind, params string[] choices) => new(new LocalQuestionId(Guid.NewGuid()), SampleFamily.Ward, text, kind, choices, Day("2026-01-01"));

    private static LocalStandard Standard(Viewer by, long amount, string from, params LocalStandard[] others) => new(new LocalStandardId(Guid.NewGuid()), by, At("2025-01-01"), amount, Day(from), "NQ 5/NQ-HĐND", false, others);

    private static long? AmountOn(string day, params LocalStandard[] own) => Entitlements.StandardOn(Day(day), own.Where(s => s.Stands).Select(s => s.AsAmount))?.Amount;

    private static DateTime At(string day) => Stamp(day).At;

    private static Viewer By(string name) => new(new AccountId(Guid.NewGuid()), new PersonId(Guid.NewGuid()), new PostId(Guid.NewGuid()), SampleFamily.Ward, "Phường", AdministrativeLevel.Commune, Role.Officer, null, name, "");
}
