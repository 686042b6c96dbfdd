using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using MangNon.Domain.Organisation;
using MangNon.Domain.Registers;
using Xunit;

namespace MangNon.Domain.Tests.Registers;

public sealed class RegisterTests
{
    // A Monday.
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly WardId Ward = new(new Guid("01990000-0000-7000-8000-000000000001"));
    private static readonly UnitId Police = new(new Guid("01990000-0000-7000-8000-000000000002"));
    private static readonly Viewer Officer = new(new AccountId(new Guid("01990000-0000-7000-8000-000000000003")), default, default, Ward, "Phường", AdministrativeLevel.Commune, Role.Officer, null, "Hà", "Công chức");
    private static readonly IncomingFacts Facts = new(Today, "Sở Y tế", "12/SYT-NVY", Today.AddDays(-4), "Công văn", "Về rà soát trẻ em bỏ học");

    [Fact]
    public void What_may_follow_stands_in_one_table()
    {
        Assert.Equal(
            ["Assigned Assign Assigned", "Assigned Settle Settled", "Assigned Void Voided", "Registered Assign Assigned", "Registered Settle Settled", "Registered Void Voided", "Settled Reopen Assigned", "Settled Void Voided"],
            IncomingDocument.Table.Select(t => $"{t.Key.State} {t.Key.Act} {t.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_missing_is_said_at_once()
    {
        Assert.Empty(IncomingDocument.WhyNotRegister(Facts, Today));
        Assert.Equal(["incoming.arrived-on", "incoming.sender", "incoming.type", "incoming.subject"], Codes(IncomingDocument.WhyNotRegister(new IncomingFacts(null, " ", null, null, null, ""), Today)));
        Assert.Equal(["incoming.arrived-on"], Codes(IncomingDocument.WhyNotRegister(Facts with { ArrivedOn = Today.AddDays(1) }, Today)));
        Assert.Equal(["incoming.issued-on"], Codes(IncomingDocument.WhyNotRegister(Facts with { IssuedOn = Today.AddDays(1) }, Today)));
        Assert.Empty(IncomingDocument.WhyNotRegister(Facts with { ArrivedOn = new DateOnly(2025, 1, 1), IssuedOn = null }, Today));
        Assert.Equal(["incoming.arrived-on"], Codes(IncomingDocument.WhyNotRegister(Facts with { ArrivedOn = new DateOnly(2024, 12, 31), IssuedOn = null }, Today)));
    }

    [Fact]
    public void It_is_passed_on_by_the_next_working_day_and_an_urgent_one_at_once()
    {
        var friday = new DateOnly(2026, 11, 20);
        Assert.Equal(Today, In(Facts with { ArrivedOn = friday }).PassOnBy(WorkingCalendarData.Default));
        var urgent = In(Facts with { ArrivedOn = friday, Urgency = Urgency.Express });
        Assert.Equal(friday, urgent.PassOnBy(WorkingCalendarData.Default));
        Assert.Equal(friday, urgent.Limit);
        Assert.True(urgent.IsLate(Today));
        Assert.False(In(Facts).IsLate(Today.AddYears(1)));
    }

    [Fact]
    public void It_is_followed_until_it_is_answered_and_waits_again_when_reopened()
    {
        var document = In(Facts);
        Assert.Equal(["incoming.handler"], Codes(document.WhyNotAssign(new Assignment(null, null, null, null))));
        Assert.Equal(["incoming.due-on"], Codes(document.WhyNotAssign(new Assignment(Police, null, null, Today.AddDays(-1)))));
        document.Assign(new Assignment(Police, null, "Rà soát, báo cáo", Today.AddDays(3)), Today);
        Assert.Equal((IncomingState.Assigned, Today), (document.State, document.PassedOn!.Value));
        Assert.False(document.IsLate(Today.AddDays(3)));
        Assert.True(document.IsLate(Today.AddDays(4)));

        Assert.Equal(["incoming.settled-words"], Codes(document.WhyNotSettle(null, " ")));
        var answer = Out(5, "CV");
        document.Settle(answer, null, Today.AddDays(2));
        Assert.Equal((answer.Id, IncomingState.Settled), (document.AnswerId!.Value, document.State));
        Assert.False(document.IsLate(Today.AddDays(9)));
        Assert.Equal(["incoming.not-now"], Codes(document.WhyNotAssign(new Assignment(Police, null, null, null))));
        document.Reopen();
        Assert.Equal((IncomingState.Assigned, (OutgoingDocumentId?)null), (document.State, document.AnswerId));
    }

    [Fact]
    public void A_voided_document_answers_nothing_and_a_void_number_stays()
    {
        var (document, answer) = (In(Facts), Out(5, "CV"));
        Assert.Equal(["register.void-reason"], Codes(answer.WhyNotVoid("")));
        answer.Void("Ghi nhầm", Today);
        Assert.Equal(["incoming.answer"], Codes(document.WhyNotSettle(answer, null)));
        Assert.Equal(["outgoing.voided"], Codes(answer.WhyNotVoid("Lần nữa")));
        document.Void("Ghi hai lần", Today);
        Assert.Equal((1, IncomingState.Voided), (document.Number, document.State));
        Assert.Equal(["incoming.not-now"], Codes(document.WhyNotVoid("Lần nữa")));
        Assert.Equal(["incoming.not-now"], Codes(document.WhyNotCorrect(Facts, Today)));
    }

    [Fact]
    public void A_correction_keeps_the_number_so_the_year_stays()
    {
        var document = In(Facts);
        Assert.Equal(["incoming.other-year"], Codes(document.WhyNotCorrect(Facts with { ArrivedOn = new DateOnly(2025, 12, 30), IssuedOn = null }, Today)));
        document.Correct(Facts with { Subject = "Về rà soát" }, Today);
        Assert.Equal("Về rà soát", document.Subject);
        var sent = Out(5, "BC");
        Assert.Equal(["outgoing.other-number"], Codes(sent.WhyNotCorrect(Sent("QĐ"), Today)));
        Assert.Equal(["outgoing.other-number"], Codes(sent.WhyNotCorrect(Sent("BC") with { SecrecyMark = SecrecyMark.Secret }, Today)));
    }

    [Fact]
    public void Of_a_secret_no_file_is_kept_and_its_numbers_are_its_own()
    {
        Assert.Empty(IncomingDocument.WhyNotAttach(SecrecyMark.None));
        Assert.Equal(["incoming.secret-file"], Codes(IncomingDocument.WhyNotAttach(SecrecyMark.Secret)));
        Assert.NotEqual(NumberingChoice.SeriesOf(false, "BC", SecrecyMark.None), NumberingChoice.SeriesOf(false, "BC", SecrecyMark.Secret));
        Assert.Equal(NumberingChoice.SeriesOf(false, "BC", SecrecyMark.None), NumberingChoice.SeriesOf(false, "QĐ", SecrecyMark.None));
        Assert.NotEqual(NumberingChoice.SeriesOf(true, "BC", SecrecyMark.None), NumberingChoice.SeriesOf(true, "QĐ", SecrecyMark.None));
    }

    [Theory]
    [InlineData("61/BC-UBND", 61, "BC-UBND")]
    [InlineData(" 05 / KH-UBND ", 5, "KH-UBND")]
    [InlineData("61", 61, null)]
    [InlineData("12/UBND-VX", 12, "UBND-VX")]
    public void A_number_is_read_as_people_write_it(string text, int number, string? symbol) => Assert.Equal(new WrittenNumber(number, symbol), WrittenNumber.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0/BC-UBND")]
    [InlineData("BC-UBND")]
    [InlineData("61/")]
    [InlineData("6a/BC-UBND")]
    [InlineData("1234567/BC")]
    [InlineData("٣/BC-UBND")]
    public void What_is_no_number_is_none(string? text) => Assert.Null(WrittenNumber.Read(text));

    [Fact]
    public void A_number_is_written_as_the_decree_writes_it()
    {
        Assert.Equal("05/BC-UBND", Out(5, "BC").Mark);
        Assert.Equal("112/UBND", Out(112, "CV").Mark);
        Assert.Equal("Báo cáo số 05/BC-UBND ngày 23/11/2026", Out(5, "BC").Citation);
        Assert.Equal(28, RegisterLaw.Kinds.Count);
        Assert.Equal(RegisterLaw.Kinds.Count, RegisterLaw.Kinds.DistinctBy(k => k.Code).Count());
        Assert.NotEmpty(RegisterLaw.Source);
    }

    [Fact]
    public void A_leader_says_how_to_number_before_the_year_begins()
    {
        var leader = Officer with { Role = Role.Leader };
        Assert.Equal(["numbering.leader"], Codes(NumberingChoice.WhyNotChoose(Officer, 2027, null, Today)));
        Assert.Equal(["numbering.begun"], Codes(NumberingChoice.WhyNotChoose(leader, 2026, 2026, Today)));
        Assert.Equal(["numbering.year"], Codes(NumberingChoice.WhyNotChoose(leader, 2028, null, Today)));
        Assert.Empty(NumberingChoice.WhyNotChoose(leader, 2027, 2026, Today));
        NumberingChoice[] choices = [new(default, leader, 2026, byKind: false), new(default, leader, 2028, byKind: true)];
        Assert.Equal([true, false, false, true], Enumerable.Range(2025, 4).Select(y => NumberingChoice.IsByKind(choices, y)));
    }

    [Fact]
    public void Who_runs_the_ward_sees_the_registers_and_a_unit_what_is_its_own()
    {
        foreach (var kind in new[] { RecordKind.IncomingDocument, RecordKind.OutgoingDocument })
        {
            Assert.Contains(AccessTable.For(Officer, kind, RecordAction.Change), r => r.Relation is Relation.None);
            var member = Officer with { Role = Role.UnitMember, Unit = Police };
            Assert.Equal([(Relation.OwnUnit, SecrecyLevel.Normal)], AccessTable.For(member, kind, RecordAction.Open).Select(r => (r.Relation, r.Highest)));
            Assert.Empty(AccessTable.For(member, kind, RecordAction.Change));
            foreach (var role in new[] { Role.LevelAbove, Role.Administrator, Role.Auditor }) Assert.Empty(AccessTable.For(Officer with { Role = role }, kind, RecordAction.List));
        }
    }

    private static IncomingDocument In(IncomingFacts facts) => new(default, Officer, 1, facts, Today);

    private static OutgoingFacts Sent(string kind) => new(kind, null, Today, "Kết quả rà soát", "Phạm Quốc Bình", "Sở Y tế");

    private static OutgoingDocument Out(int number, string kind) => new(new OutgoingDocumentId(new Guid("01990000-0000-7000-8000-00000000000a")), Officer, (kind, number), Sent(kind), Today);

    private static IEnumerable<string> Codes(IEnumerable<Refusal> refusals) => refusals.Select(r => r.Code);
}
