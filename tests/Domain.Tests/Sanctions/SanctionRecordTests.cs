using MangNon.Domain.Sanctions;
using Xunit;
using static MangNon.Domain.Tests.Sanctions.SanctionWorld;

namespace MangNon.Domain.Tests.Sanctions;

/// <summary>A violation from its record to the end.</summary>
public sealed class SanctionRecordTests
{
    [Fact]
    public void A_record_needs_number_days_in_order_a_violator_and_an_act()
    {
        var empty = new ViolationFacts(" ", Today.AddDays(1), null, null, null, null, ViolatorKind.Person, null, null, false, []);

        Assert.Equal("sanction.mark, sanction.recorded-on, sanction.place, sanction.recorded-by, sanction.happened-on, sanction.what, sanction.violator, sanction.acts", Codes(SanctionRecord.WhyNotRecord(empty, Today)));
        Assert.Equal("sanction.happened-on", Codes(SanctionRecord.WhyNotRecord(Facts(Act("ND130-22.1")) with { HappenedOn = Recorded.AddDays(1) }, Today)));
        Assert.Empty(SanctionRecord.WhyNotRecord(Facts(Act("ND130-22.1")), Today));
    }

    [Theory]
    [InlineData(9_999_999L, "sanction.fine-outside-range")]
    [InlineData(10_000_000L, "")]
    [InlineData(20_000_000L, "")]
    [InlineData(20_000_001L, "sanction.fine-outside-range")]
    [InlineData(null, "sanction.fine-outside-range")]
    public void A_fine_lies_inside_the_range(long? fine, string refusal) => Assert.Equal(refusal, Codes(Record("ND130-22.1").WhyNotDecide(Fine(fine), Today)));

    [Fact]
    public void For_somebody_under_18_the_top_alone_counts()
    {
        var record = Record(Facts(Act("ND130-22.1")) with { IsMinor = true });

        Assert.Empty(record.WhyNotDecide(Fine(5_000_000), Today));
        Assert.Equal("sanction.fine-outside-range", Codes(record.WhyNotDecide(Fine(20_000_001), Today)));
    }

    [Fact]
    public void Several_acts_are_fined_each_and_the_sums_add_up()
    {
        var record = Record("ND130-22.1", "ND130-23.1");
        record.Decide(Fine(12_000_000, 4_000_000), Chairman, Signer, Today);

        Assert.Equal(16_000_000, record.Decision!.Fine);
        Assert.Equal([12_000_000L, 4_000_000L], record.Acts.Select(a => a.Fine));
    }

    [Fact]
    public void A_warning_has_no_fine_and_nothing_to_pay()
    {
        var record = Decided(Fine() with { IsWarning = true, PayBy = null });

        Assert.True(record.Decision!.IsWarning);
        Assert.Equal(0, record.Owed);
        Assert.Empty(record.WhyNotEnd(remediesDone: false, null));
    }

    [Fact]
    public void What_is_decided_is_not_decided_twice_passed_on_or_dropped()
    {
        var record = Decided();

        Assert.Equal("sanction.already-decided", Codes(record.WhyNotDecide(Fine(12_000_000), Today)));
        Assert.Throws<RefusedException>(() => record.Decide(Fine(15_000_000), Chairman, Signer, Today));
        Assert.Equal("sanction.not-open", Codes(record.WhyNotDrop("Không đủ căn cứ")));
        Assert.Equal("sanction.not-open", Codes(record.WhyNotPass(PassReason.SuspectedCrime, "Công an phường", Today, null, Today)));
        Assert.Equal(12_000_000, record.Decision!.Fine);
    }

    [Fact]
    public void A_decision_lies_between_the_record_and_today_and_names_the_day_to_pay_by()
    {
        var record = Record("ND130-22.1");

        Assert.Equal("sanction.decided-on", Codes(record.WhyNotDecide(Fine(12_000_000) with { On = Recorded.AddDays(-1) }, Today)));
        Assert.Equal("sanction.decided-on, sanction.pay-by", Codes(record.WhyNotDecide(Fine(12_000_000) with { On = Today.AddDays(1) }, Today)));
        Assert.Equal("sanction.decision-mark, sanction.pay-by", Codes(record.WhyNotDecide(Fine(12_000_000) with { Mark = null, PayBy = null }, Today)));
    }

    [Fact]
    public void A_fine_is_paid_in_parts_and_a_slip_is_struck_out()
    {
        var record = Decided();
        record.Pay(Part(), 5_000_000, Today, "0012", Today);
        Assert.Equal(7_000_000, record.Owed);
        Assert.Equal("sanction.sum", Codes(record.WhyNotPay(7_000_001, Today, null, Today)));
        Assert.Equal("sanction.paid-on", Codes(record.WhyNotPay(1, new DateOnly(2026, 11, 9), null, Today)));

        record.Strike(1, "Ghi nhầm người");
        Assert.Equal((0, 12_000_000), (record.Paid, record.Owed));
        Assert.Equal("sanction.no-such-payment", Codes(record.WhyNotStrike(1, "Lần nữa")));
    }

    [Fact]
    public void What_is_owed_past_its_day_is_overdue_and_may_be_enforced()
    {
        var record = Decided();

        Assert.False(record.IsOverdueOn(new DateOnly(2026, 11, 20)));
        Assert.Equal("sanction.not-overdue", Codes(record.WhyNotEnforce("50/QĐ", new DateOnly(2026, 11, 20), Today)));
        Assert.True(record.IsOverdueOn(new DateOnly(2026, 11, 21)));
        record.Enforce("50/QĐ-CC", Today, Today);
        Assert.Equal("sanction.already-enforced", Codes(record.WhyNotEnforce("51/QĐ-CC", Today, Today)));
        record.Pay(Part(), 12_000_000, Today, null, Today);
        Assert.False(record.IsOverdueOn(Today));
    }

    [Fact]
    public void It_ends_when_all_is_paid_and_put_right_or_with_a_reason()
    {
        var record = Decided(Fine(12_000_000) with { Remedies = "Chịu chi phí khám bệnh" });
        Assert.Equal("sanction.end-reason", Codes(record.WhyNotEnd(remediesDone: true, null)));
        record.Pay(Part(), 12_000_000, Today, null, Today);
        Assert.Equal("sanction.end-reason", Codes(record.WhyNotEnd(remediesDone: false, null)));

        record.End(remediesDone: true, null, Today);
        Assert.Equal(SanctionState.Ended, record.State);
        Assert.Contains("sanction.not-decided", Codes(record.WhyNotPay(1, Today, null, Today)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_given_back_is_open_again_and_one_dealt_with_elsewhere_is_closed()
    {
        var record = Record("ND130-22.1");
        record.Pass(Part(), PassReason.SuspectedCrime, "Công an phường", new DateOnly(2026, 11, 5), null, Today);
        Assert.Equal("sanction.not-open", Codes(record.WhyNotDecide(Fine(12_000_000), Today)));
        Assert.Equal("sanction.answered-on", Codes(record.WhyNotHear("Không khởi tố", new DateOnly(2026, 11, 4), Today)));
        record.Hear(givenBack: true, "Không khởi tố", new DateOnly(2026, 11, 8), Today);
        Assert.Empty(record.WhyNotDecide(Fine(12_000_000), Today));

        record.Pass(Part(), PassReason.OtherBody, "UBND phường khác", Today, null, Today);
        record.Hear(givenBack: false, "Đã xử phạt", Today, Today);
        Assert.Equal((SanctionState.Ended, 2), (record.State, record.Passings.Count));
    }
}
