using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Xunit;

namespace MangNon.Domain.Tests.Children;

/// <summary>What comes back on paper against what was printed and what is known by now.</summary>
public sealed class PaperReadingTests
{
    private static readonly DateTime At = new(2026, 11, 2, 1, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2A", null, "2A", PaperOutcome.Blank)]
    [InlineData("2A", "  ", "3B", PaperOutcome.Blank)]
    [InlineData("2A", "3A", "2A", PaperOutcome.Changed)]
    [InlineData(null, "3A", null, PaperOutcome.Changed)]
    [InlineData("2A", "2A", "2A", PaperOutcome.Same)]
    [InlineData("2A", "3a ", "3A", PaperOutcome.Same)]
    [InlineData("2A", "2A", "3A", PaperOutcome.Overtaken)]
    [InlineData("2A", "3A", "3B", PaperOutcome.Overtaken)]
    [InlineData(null, "3A", "3B", PaperOutcome.Overtaken)]
    [InlineData("2A", "3A", null, PaperOutcome.Overtaken)]
    [InlineData("Le Thi Sau", "Lê Thị Sáu", "Le Thi Sau", PaperOutcome.Changed)]
    public void The_paper_never_wins_over_newer_words_by_itself(string? printed, string? written, string? now, PaperOutcome expected) =>
        Assert.Equal(expected, PaperReading.Judge(printed, written, now));

    [Fact]
    public void A_decision_holds_for_the_value_that_was_seen_and_for_no_newer_one()
    {
        Assert.Equal(PaperOutcome.Changed, PaperReading.Judge("2A", "3A", "3B", decidedAgainst: "3B"));
        Assert.Equal(PaperOutcome.Changed, PaperReading.Judge("2A", "3A", null, decidedAgainst: ""));
        Assert.Equal(PaperOutcome.Overtaken, PaperReading.Judge("2A", "3A", "3C", decidedAgainst: "3B"));
    }

    [Fact]
    public void The_number_of_a_sheet_finds_its_own_typing_mistakes()
    {
        var sheet = Sheet();

        Assert.Equal(PaperCode.Find(sheet.Number.ToLowerInvariant())!.Value.Text, sheet.Code);
        Assert.True(sheet.IsBook);
    }

    [Fact]
    public void A_settled_line_forgets_what_was_typed_and_can_be_typed_anew()
    {
        var line = new PaperLine(new PaperLineId(Guid.NewGuid()), Sheet(), new ChildId(Guid.NewGuid()), Someone(), At, "th-lop=3A");
        line.Settle(new BatchId(Guid.NewGuid()));

        Assert.Equal((PaperLineState.Settled, ""), (line.State, line.Typed));
        Assert.Equal(["paper.line-settled"], line.WhyNotWork().Select(r => r.Code));
        Assert.Throws<RefusedException>(line.Drop);

        line.Retype("th-lop=3B", At.AddDays(1));

        Assert.Equal((PaperLineState.Waiting, "th-lop=3B", (BatchId?)null), (line.State, line.Typed, line.BatchId));
        line.Drop();
        Assert.Equal((PaperLineState.Dropped, ""), (line.State, line.Typed));
        Assert.Equal(["paper.line-dropped"], line.WhyNotWork().Select(r => r.Code));
    }

    private static PaperSheet Sheet() => PaperSheet.Of(new PaperSheetId(new Guid("01936f2a-7c00-7000-8000-0000000000aa")), new UnitId(Guid.NewGuid()), Someone(), At);

    private static Viewer Someone() => new(new AccountId(Guid.NewGuid()), new PersonId(Guid.NewGuid()), new PostId(Guid.NewGuid()), new WardId(Guid.NewGuid()), "Phường Măng Non", AdministrativeLevel.Commune, Role.Officer, null, "Lê Lan", "Công chức Văn hóa - Xã hội");
}
