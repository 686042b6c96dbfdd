using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Registers;
using Xunit;

namespace MangNon.Domain.Tests.Registers;

public sealed class WrittenMarkTests
{
    [Theory]
    [InlineData("46/QĐ-UBND", 46, "QĐ-UBND", null)]
    [InlineData(" 46 / QĐ-UBND ", 46, "QĐ-UBND", null)]
    [InlineData("46/QĐ-UBND, 20/11/2026", 46, "QĐ-UBND", "2026-11-20")]
    [InlineData("số 46/QĐ-UBND ngày 5/11/2026", 46, "QĐ-UBND", "2026-11-05")]
    [InlineData("46", 46, null, null)]
    [InlineData("46, 20/11/2026", 46, null, "2026-11-20")]
    public void A_number_is_read_with_the_day_behind_it(string text, int number, string? symbol, string? on) =>
        Assert.Equal(new WrittenMark(new WrittenNumber(number, symbol), on is null ? null : DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)), WrittenMark.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("quyết định miệng")]
    [InlineData("0/QĐ-UBND")]
    [InlineData("46/QĐ-UBND, 31/02/2026")]
    [InlineData("46/QĐ-UBND của phường khác")]
    [InlineData("46/QĐ/UBND")]
    public void What_is_no_number_is_none(string? text) => Assert.Null(WrittenMark.Read(text));

    [Fact]
    public void Only_what_the_ward_issues_gets_a_number_of_its_register()
    {
        Assert.Equal(
            ["DecideSeparation QĐ", "EndSeparation (QĐ)", "PetitionCourt CV", "NotifyPolice (TB)", "SendUrgentReport BC", "SubmitPlan (KH)", "ApprovePlan QĐ", "ChangePlan (KH)", "Refer (CV)", "OfferHandOver (CV)"],
            Enum.GetValues<CaseStep>().Where(s => OutgoingPaper.Of(s) is not null).Select(s => OutgoingPaper.Of(s) is { Always: true } always ? $"{s} {always.Kind}" : $"{s} ({OutgoingPaper.Of(s)!.Kind})"));
        Assert.Null(OutgoingPaper.Of(CaseStep.EndSeparation, byCourt: true));
        Assert.Equal([CareStep.ApprovePlan, CareStep.Decide, CareStep.End, CareStep.EndAtSixteen], Enum.GetValues<CareStep>().Where(s => OutgoingPaper.Of(s, decidedOutside: false) is { Always: true }).Order());
        Assert.Equal([CareStep.ApprovePlan, CareStep.Decide], Enum.GetValues<CareStep>().Where(s => OutgoingPaper.Of(s, decidedOutside: true) is not null).Order());
        Assert.All(Enum.GetValues<CaseStep>().Select(s => OutgoingPaper.Of(s)?.Kind).OfType<string>(), k => Assert.NotNull(RegisterLaw.Find(k)));
    }
}
