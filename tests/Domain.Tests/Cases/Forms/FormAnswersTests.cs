using System.Text.Json;
using MangNon.Domain.Cases.Forms;
using Xunit;

namespace MangNon.Domain.Tests.Cases.Forms;

public sealed class FormAnswersTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 3, 0, 0, DateTimeKind.Utc);
    private static readonly CaseForms Forms = CaseForms.On(new DateOnly(2026, 11, 23));

    [Fact]
    public void A_report_can_be_kept_with_nothing_known_and_finished_with_the_hour_and_the_event()
    {
        var empty = Empty("01");
        var known = empty.With("received-at", new MomentAnswer(Now)).With("event", new TextAnswer("Nghe tiếng trẻ em khóc nhiều đêm"));

        Assert.Empty(empty.WhyNotKeep(Now));
        Assert.Equal(["received-at form.required-missing", "event form.required-missing"], Codes(empty.WhyNotFinish(Now)));
        Assert.Empty(known.WhyNotFinish(Now));
        Assert.Equal(["event form.required-missing"], Codes(known.With("event", new TextAnswer(" ")).WhyNotFinish(Now)));
        Assert.Equal(["event form.required-missing"], Codes(known.With("event", null).WhyNotFinish(Now)));
    }

    [Fact]
    public void Nothing_that_has_happened_lies_in_the_future_or_before_what_it_follows()
    {
        var form = Empty("02").With("received-at", new MomentAnswer(Now.AddHours(-2)));

        Assert.Equal(["assessed-at form.day-in-future"], Codes(form.With("assessed-at", new MomentAnswer(Now.AddMinutes(1))).WhyNotKeep(Now)));
        Assert.Equal(["assessed-at form.day-before-start"], Codes(form.With("assessed-at", new MomentAnswer(Now.AddHours(-3))).WhyNotKeep(Now)));
        Assert.Equal(["child-born form.day-impossible"], Codes(form.With("child-born", new DateAnswer(new DateOnly(1209, 5, 1))).WhyNotKeep(Now)));
        Assert.Empty(form.With("assessed-at", new MomentAnswer(Now)).WhyNotKeep(Now));
    }

    [Fact]
    public void Today_is_the_day_in_the_country_not_the_day_in_UTC()
    {
        var lateEvening = new DateTime(2026, 11, 22, 18, 0, 0, DateTimeKind.Utc); // 01:00 on the 23rd there

        Assert.Empty(Empty("01").With("child-born", new DateAnswer(new DateOnly(2026, 11, 23))).WhyNotKeep(lateEvening));
        Assert.NotEmpty(Empty("01").With("child-born", new DateAnswer(new DateOnly(2026, 11, 24))).WhyNotKeep(lateEvening));
    }

    [Fact]
    public void Choices_are_those_of_the_list_and_one_means_one()
    {
        Assert.Equal(["child-sex form.choice-unknown"], Codes(Empty("01").With("child-sex", new ChoiceAnswer(["x"])).WhyNotKeep(Now)));
        Assert.Equal(["child-sex form.only-one-choice"], Codes(Empty("01").With("child-sex", new ChoiceAnswer(["male", "female"])).WhyNotKeep(Now)));
        Assert.Empty(Empty("01").With("group", new ChoiceAnswer(["abused", "special"])).WhyNotKeep(Now));
    }

    [Fact]
    public void An_answer_of_another_kind_or_to_no_question_is_refused()
    {
        Assert.Equal(["child-born form.wrong-kind"], Codes(Empty("01").With("child-born", new TextAnswer("2015")).WhyNotKeep(Now)));
        Assert.Equal(["shoe-size form.unknown-field"], Codes(Empty("01").With("shoe-size", new NumberAnswer(31)).WhyNotKeep(Now)));
        Assert.Equal(["first-harm-levels form.question-unknown"], Codes(Empty("02").With("first-harm-levels", new LevelsAnswer(new Dictionary<string, FormLevel> { ["x"] = FormLevel.Low })).WhyNotKeep(Now)));
        Assert.Equal(["event form.text-too-long"], Codes(Empty("01").With("event", new TextAnswer(new string('a', 20_001))).WhyNotKeep(Now)));
    }

    [Fact]
    public void A_row_of_the_plan_needs_start_end_responsible_and_cost()
    {
        var row = new Dictionary<string, FormAnswer>
        {
            ["service"] = new TextAnswer("Tham vấn tâm lý"),
            ["start"] = new DateAnswer(new DateOnly(2026, 12, 1)),
            ["end"] = new DateAnswer(new DateOnly(2026, 11, 30)),
            ["cost"] = new NumberAnswer(-1),
        };
        var plan = Empty("04").With("services", new TableAnswer([new Dictionary<string, FormAnswer>(row) { ["end"] = new DateAnswer(new DateOnly(2026, 12, 1)), ["cost"] = new NumberAnswer(0), ["responsible"] = new TextAnswer("Trạm Y tế") }, row]));

        Assert.Equal(
            ["services.end/2 form.day-before-start", "services.cost/2 form.number-negative", "services.responsible/2 form.required-missing"],
            Codes(plan.WhyNotFinish(Now)));
        Assert.Equal(["services form.required-missing"], Codes(plan.With("services", new TableAnswer([])).WhyNotFinish(Now)));
        Assert.Equal(["services.colour/1 form.unknown-field"], Codes(Empty("04").With("services", new TableAnswer([new Dictionary<string, FormAnswer> { ["colour"] = new TextAnswer("đỏ") }])).WhyNotKeep(Now)));
    }

    [Fact]
    public void Parents_who_harm_are_not_asked_the_child_always_is()
    {
        var asked = Missing(Empty("03"));
        var harming = Missing(Empty("03").With("parent-harms", new YesNoAnswer(true)));

        Assert.Contains("parents-opinion", asked);
        Assert.DoesNotContain("parents-opinion", harming);
        Assert.Contains("parents-opinion", Missing(Empty("03").With("parent-harms", new YesNoAnswer(false))));
        Assert.Contains("child-opinion", harming);
    }

    [Fact]
    public void The_levels_are_counted_by_table_and_in_all()
    {
        var form = Empty("06")
            .With("end-harm-levels", new LevelsAnswer(new Dictionary<string, FormLevel> { ["harm"] = FormLevel.High, ["access"] = FormLevel.High, ["obstacles"] = FormLevel.Low }))
            .With("end-ability-levels", new LevelsAnswer(new Dictionary<string, FormLevel> { ["self"] = FormLevel.Medium, ["knows"] = FormLevel.Low }));

        Assert.Equal(new LevelTotals(2, 0, 1), form.TotalsOf("end-harm-levels"));
        Assert.Equal(new LevelTotals(2, 1, 2), form.Totals);
        Assert.Null(Empty("06").TotalsOf("end-harm-levels"));
    }

    [Fact]
    public void Nothing_is_typed_twice_and_nothing_unsealed_by_the_way()
    {
        var report = Empty("01")
            .With("child-name", new TextAnswer("Lê Thị Búp"))
            .With("event-place", new TextAnswer("Tổ dân phố 4"))
            .With("informant", new PersonAnswer("Người Báo Tin"))
            .With("parent-harms", new YesNoAnswer(true));
        var assessment = Empty("02").With("event-place", new TextAnswer("Chợ Măng Non")).FilledFrom(report);

        Assert.Equal(new TextAnswer("Lê Thị Búp"), assessment.Of("child-name"));
        Assert.Equal(new TextAnswer("Chợ Măng Non"), assessment.Of("event-place"));
        Assert.Null(assessment.Of("parent-harms")); // the report has no such field, so what stands there is no fact of it
        Assert.Null(Empty("01").FilledFrom(report).Of("informant"));
    }

    [Fact]
    public void Who_reported_is_kept_apart_from_what_was_reported()
    {
        var report = Empty("01").With("event", new TextAnswer("Nghe tiếng khóc")).With("informant", new PersonAnswer("Người Báo Tin")).With("informant-note", new TextAnswer("gọi buổi tối"));

        Assert.Equal(["event"], report.WithoutSealed().All.Keys);
        Assert.Equal(["informant", "informant-note"], report.OnlySealed().All.Keys);
        Assert.DoesNotContain("Báo Tin", report.WithoutSealed().Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_are_kept_and_read_again_as_they_were()
    {
        var form = Empty("04")
            .With("child-name", new TextAnswer("Nguyễn Văn Măng"))
            .With("group", new ChoiceAnswer(["abused"], "ghi thêm"))
            .With("is-emergency", new YesNoAnswer(false))
            .With("services", new TableAnswer([new Dictionary<string, FormAnswer> { ["start"] = new DateAnswer(new DateOnly(2026, 12, 1)), ["cost"] = new NumberAnswer(500_000) }]));

        var again = FormAnswers.Read(form.Form, form.Write());

        Assert.Equal(form.Write(), again.Write());
        Assert.Equal(new TextAnswer("Nguyễn Văn Măng"), again.Of("child-name"));
        Assert.Equal(new NumberAnswer(500_000), ((TableAnswer)again.Of("services")!).Rows[0]["cost"]);
        Assert.Throws<JsonException>(() => FormAnswers.Read(form.Form, """{"child-name":{"is":"riddle"}}"""));
    }

    private static FormAnswers Empty(string form) => new(Forms.Form(form));

    private static IEnumerable<string> Missing(FormAnswers answers) => answers.WhyNotFinish(Now).Select(r => r.Field);

    private static IEnumerable<string> Codes(IEnumerable<FieldRefusal> refusals) => refusals.Select(r => $"{r.Field}{(r.Row is { } row ? $"/{row}" : "")} {r.Refusal.Code}");
}
