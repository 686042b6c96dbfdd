using MangNon.Documents.Writing;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Cases.Forms;
using Xunit;

namespace MangNon.Documents.Tests.Cases;

public sealed class CareFormFillingTests
{
    private static readonly DateOnly Today = SampleCare.Day("2026-11-23");

    public static TheoryData<string> Forms => ["08", "09", "10", "11", "11-child", "12", "13", "14", "15", "16"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_filled_in_can_be_kept_and_printed(string form)
    {
        var answers = SampleCare.Filled(form);
        var file = CaseFormWriter.Write(new CaseFormPaper(answers, SampleForms.Head, SampleForms.Printed));

        Assert.Empty(answers.WhyNotKeep(SampleForms.Printed.At));
        Assert.Empty(WordFiles.Errors(file));
        Assert.Contains(form is "14" ? "Vườn Xanh" : "Hoàng Thị Đậu", WordFiles.Words(file), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_nobody_knows_stays_empty(string form)
    {
        var answers = SampleCare.Empty(form);

        Assert.Empty(answers.WhyNotKeep(SampleForms.Printed.At));
        Assert.Empty(WordFiles.Errors(CaseFormWriter.Write(new CaseFormPaper(answers, SampleForms.Head, SampleForms.Printed))));
        Assert.DoesNotContain(answers.All.Values.OfType<TextAnswer>(), t => string.IsNullOrWhiteSpace(t.Text));
    }

    [Fact]
    public void Mau_08_says_what_the_application_says()
    {
        var form = SampleCare.Filled("08");

        Assert.Equal(new PersonAnswer("Hoàng Thị Đậu", "01/05/1980", "buôn bán", "0900 000 012", "Tổ dân phố 2, phường Măng Non"), form.Of("applicant"));
        Assert.Equal("01 trẻ em, từ 6 đến 10 tuổi", Text(form, "wish-children"));
        Assert.Equal(["long"], Codes(form, "wish-form"));
        Assert.Equal(["health"], Codes(form, "enclosed"));
        Assert.Equal(new DateAnswer(SampleCare.Day("2026-08-15")), form.Of("health-on"));
        Assert.Null(form.Of("stay-from"));
    }

    [Fact]
    public void Mau_09_lists_the_quarter_with_its_changes()
    {
        var form = SampleCare.Filled("09");
        var rows = ((TableAnswer)form.Of("carers")!).Rows;

        Assert.Equal("Quý IV năm 2026", Text(form, "quarter"));
        Assert.Equal(["Hoàng Thị Đậu", "Vũ Văn Mía"], rows.Select(r => ((TextAnswer)r["name"]).Text));
        Assert.Equal(new TextAnswer("1980"), rows[0]["born"]);
        Assert.Equal(new YesNoAnswer(true), rows[0]["eligible"]);
        Assert.False(rows[1].ContainsKey("eligible"));
        Assert.Equal("Đăng ký mới: Vũ Văn Mía.\nRa khỏi danh sách: Đặng Thị Chanh.", Text(form, "changes"));
        Assert.Equal((SampleCare.Day("2026-10-01"), SampleCare.Day("2026-12-31")), (new CareQuarter(2026, 4).FirstDay, new CareQuarter(2026, 4).LastDay));
    }

    [Fact]
    public void Mau_11_asks_some_conditions_the_other_way_round()
    {
        var form = SampleCare.Filled("11-child");

        Assert.Equal(new YesNoAnswer(true), form.Of("resident"));
        Assert.All(["rights-limited", "sanctioned", "family-sanctioned"], f => Assert.Equal(new YesNoAnswer(false), form.Of(f)));
        Assert.Equal(new YesNoAnswer(true), form.Of("age-ok"));
        Assert.Equal(new YesNoAnswer(true), form.Of("eligible"));
        Assert.Empty(form.WhyNotFinish(SampleForms.Printed.At));
    }

    [Fact]
    public void Mau_12_names_consents_meetings_and_the_last_day_of_the_hand_over()
    {
        var form = SampleCare.Filled("12");

        Assert.Equal("Người giám hộ Lê Văn Sậy, Văn bản ngày 12/10/2026", Text(form, "guardian-consent"));
        Assert.Equal(new NumberAnswer(2), form.Of("meetings"));
        // Fifteen working days after Friday 16 October.
        Assert.Equal(new DateAnswer(SampleCare.Day("2026-11-06")), form.Of("handover-by"));
        Assert.Equal(new DateAnswer(SampleCare.Day("2026-10-20")), form.Of("care-from"));
        Assert.Equal(["none"], Codes(form, "relation"));
    }

    [Theory]
    [InlineData(CareStep.FollowUpFirst, "1m")]
    [InlineData(CareStep.FollowUpSecond, "3m")]
    [InlineData(CareStep.ReportHalfYear, "6m")]
    [InlineData(CareStep.NoteChangeNeeded, "change")]
    public void Mau_13_is_of_one_visit(CareStep step, string visit) =>
        Assert.Equal([visit], Codes(CareFormFilling.FollowUp(SampleCare.Case, SampleCare.Placement, SampleCare.Child, step, Today), "visit"));

    [Fact]
    public void Mau_15_and_16_name_decision_ground_and_what_comes_next()
    {
        var (request, end) = (SampleCare.Filled("15"), SampleCare.Filled("16"));

        Assert.Equal("15/QĐ-UBND", Text(request, "decision-number"));
        Assert.Equal(new DateAnswer(SampleCare.Day("2026-10-16")), request.Of("decision-on"));
        Assert.Equal(["c"], Codes(request, "end-asked-ground"));
        Assert.Equal(["c"], Codes(end, "end-ground"));
        Assert.Equal(["relative"], Codes(end, "next-care"));
        Assert.Equal(new PersonAnswer("Bác ruột Lê Văn Sậy"), end.Of("next-carer"));
    }

    [Fact]
    public void Every_ground_has_its_box_in_Mau_16()
    {
        var boxes = SampleForms.Forms.Form("16").FindField("end-ground")!.Options.Select(o => o.Code);

        Assert.Equal(boxes.Order(), Enum.GetValues<CareEndGround>().Select(CareFormFillingCodes.Of).Order());
    }

    private static string Text(FormAnswers form, string field) => ((TextAnswer)form.Of(field)!).Text;

    private static IReadOnlyList<string> Codes(FormAnswers form, string field) => ((ChoiceAnswer)form.Of(field)!).Codes;

    /// <summary>What a ground becomes on paper.</summary>
    private static class CareFormFillingCodes
    {
        public static string Of(CareEndGround ground)
        {
            SampleCare.Other.Conclude(ground, CareNext.Family, null);
            return Codes(CareFormFilling.EndDecision(SampleCare.Case, SampleCare.Other, SampleCare.Child, Today), "end-ground").Single();
        }
    }
}
