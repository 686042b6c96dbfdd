using System.Text.Json;
using MangNon.Domain.Cases.Forms;
using Xunit;

namespace MangNon.Domain.Tests.Cases.Forms;

public sealed class CaseFormsTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly string[] WithoutNumber = ["certificate", "minutes", "urgent"];

    [Fact]
    public void The_annex_has_sixteen_forms_and_three_papers_have_no_number()
    {
        var all = CaseForms.On(Day).All;

        Assert.Equal([.. Enumerable.Range(1, 16).Select(i => i.ToString("00", System.Globalization.CultureInfo.InvariantCulture)), .. WithoutNumber], all.Select(f => f.Code));
        Assert.Equal(16, all.Count(f => f.IsNumbered));
    }

    [Fact]
    public void Before_the_decree_there_was_no_form()
    {
        Assert.Empty(CaseForms.On(new DateOnly(2017, 6, 30)).All);
        Assert.Throws<ArgumentException>(() => CaseForms.On(new DateOnly(2017, 6, 30)).Form("01"));
        Assert.Equal("Báo cáo tiếp nhận thông tin trẻ em", CaseForms.On(new DateOnly(2017, 7, 1)).Form("01").Vi);
        Assert.Null(CaseForms.On(Day).FindForm("17"));
    }

    [Fact]
    public void No_form_is_claimed_to_have_been_laid_beside_the_official_one() =>
        Assert.All(CaseForms.Known, f => Assert.False(f.ComparedWithOfficialForm, f.Code));

    [Fact]
    public void Every_form_says_what_it_is_in_both_languages_and_where_it_was_read()
    {
        Assert.All(CaseForms.Known, f => Assert.All([f.Vi, f.En, f.Type, f.Subject, f.Article, f.Source, f.Signer.Position, f.Signer.En], words => Assert.False(string.IsNullOrWhiteSpace(words), f.Code)));
        Assert.All(CaseForms.Known.SelectMany(f => f.Sections), s => Assert.False(string.IsNullOrWhiteSpace(s.Vi) || string.IsNullOrWhiteSpace(s.En), s.Code));
        Assert.All(Fields(), f => Assert.False(string.IsNullOrWhiteSpace(f.Vi) || string.IsNullOrWhiteSpace(f.En), f.Code));
    }

    [Fact]
    public void Codes_are_unique_in_a_form_and_every_kind_has_what_it_needs()
    {
        Assert.All(CaseForms.Known, f => Assert.Equal(f.Fields.Count(), f.Fields.Select(x => x.Code).Distinct().Count()));
        Assert.All(Fields(), f =>
        {
            Assert.Equal(f.Kind is FieldKind.Choice or FieldKind.Choices, f.Options.Count > 0);
            Assert.Equal(f.Kind is FieldKind.Table, f.Columns.Count > 0);
            Assert.Equal(f.Kind is FieldKind.Levels, f.Questions.Count > 0);
            Assert.Equal(f.Options.Count, f.Options.Select(o => o.Code).Distinct().Count());
            Assert.Equal(f.Questions.Count, f.Questions.Select(q => q.Code).Distinct().Count());
        });
    }

    [Fact]
    public void A_field_points_only_at_fields_that_exist()
    {
        foreach (var form in CaseForms.Known)
            Assert.All(form.Fields, f =>
            {
                Assert.True(f.UnlessYes is null || form.FindField(f.UnlessYes)?.Kind is FieldKind.YesNo, f.Code);
                Assert.True(f.NotBefore is null || form.FindField(f.NotBefore)?.Kind is FieldKind.Date or FieldKind.Moment, f.Code);
                Assert.All(f.Columns, c => Assert.True(c.NotBefore is null || f.Columns.Any(o => o.Code == c.NotBefore), c.Code));
            });
    }

    [Fact]
    public void The_same_code_asks_the_same_in_every_form()
    {
        foreach (var same in CaseForms.Known.SelectMany(f => f.Fields).GroupBy(f => f.Code))
        {
            Assert.True(same.Select(f => f.Kind).Distinct().Count() == 1, same.Key);
            Assert.True(same.Select(f => f.Sealed).Distinct().Count() == 1, same.Key);
            Assert.True(same.Select(f => string.Join(',', f.Options.Select(o => o.Code)) + string.Join(',', f.Questions.Select(q => q.Code)) + string.Join(',', f.Columns.Select(c => c.Code))).Distinct().Count() == 1, same.Key);
        }
    }

    [Fact]
    public void Only_who_gave_the_report_is_sealed() =>
        Assert.Equal(["informant", "informant-note"], Fields().Where(f => f.Sealed).Select(f => f.Code).Distinct());

    /// <summary>What the law asks for, form by form: a change of the data shows here as a table.</summary>
    [Theory]
    [InlineData("01", "received-at event")]
    [InlineData("02", "assessed-at first-harm-levels first-ability-levels emergency emergency-reasons")]
    [InlineData("03", "child-state family factors learning neighbourhood needs child-opinion parents-opinion")]
    [InlineData("04", "services")]
    [InlineData("05", "plan-on executors parents")]
    [InlineData("06", "child-state-after home-safety review-proposal")]
    [InlineData("07", "separated-from separation-ground shelter separation-carer separated-from-day separated-to-day")]
    [InlineData("12", "carer")]
    [InlineData("13", "visit visited-on placed-living placed-health placed-body-mind fitting-in")]
    [InlineData("minutes", "meeting-start chair participants measure-levels protection-measures")]
    [InlineData("urgent", "secrecy scope received-at event")]
    public void A_form_cannot_be_finished_without_what_the_law_asks(string form, string required) =>
        Assert.Equal(required.Split(' '), CaseForms.On(Day).Form(form).Fields.Where(f => f.Required).Select(f => f.Code));

    [Fact]
    public void The_ward_puts_its_own_text_of_a_form_in_the_place_of_the_products()
    {
        var official = CaseForms.On(Day).Form("08") with { Vi = "Đơn đã đối chiếu", ComparedWithOfficialForm = true, From = new DateOnly(2026, 1, 1) };

        Assert.Equal("Đơn đã đối chiếu", CaseForms.On(Day, [official]).Form("08").Vi);
        Assert.Equal("Đơn đăng ký nhận chăm sóc thay thế", CaseForms.On(new DateOnly(2025, 12, 31), [official]).Form("08").Vi);
        Assert.Equal(19, CaseForms.On(Day, [official]).All.Count);
    }

    [Fact]
    public void A_form_whose_data_names_something_unknown_is_not_read()
    {
        const string data = """{"code":"99","vi":"a","en":"a","paper":"report","type":"a","subject":"a","issuer":"ward","signer":{"authority":[],"position":"a","en":"a"},"article":"a","from":"2026-01-01","source":"a","verified":"text","sections":[]}""";

        Assert.Equal("99", CaseForm.Parse(data).Code);
        Assert.Throws<JsonException>(() => CaseForm.Parse(data.Replace("\"source\"", "\"sauce\"", StringComparison.Ordinal)));
        Assert.Throws<JsonException>(() => CaseForm.Parse(data.Replace("\"report\"", "\"novel\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<FormField> Fields() => CaseForms.Known.SelectMany(f => f.Fields).SelectMany(f => f.Columns.Prepend(f));
}
