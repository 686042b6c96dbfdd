using System.Security.Cryptography;
using System.Text;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Xunit;

namespace MangNon.Domain.Tests.Reports;

/// <summary>What two installations accept of one another: keys, reports as files, receipts.</summary>
public sealed class ExchangeTests
{
    private static readonly WardId Province = new(Guid.Parse("00000000-0000-0000-0000-0000000000c1"));
    private static readonly WardId Ward = new(Guid.Parse("00000000-0000-0000-0000-0000000000c2"));
    private static readonly AccountId Somebody = new(Guid.Parse("00000000-0000-0000-0000-0000000000d1"));
    private static readonly DateTime Noon = new(2026, 11, 23, 5, 0, 0, DateTimeKind.Utc);
    private static readonly Guid VersionGuid = Guid.Parse("0199aaaa-0000-7000-8000-000000000002");
    private static readonly PartnerFacts Below = new(PartnerSide.Below, "00002", "Phường Hoa Sen", "Gọi ông Huy, 23/11/2026");

    private static PublicSigningKey NewKey(ECCurve curve)
    {
        using var key = ECDsa.Create(curve);
        return new(Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
    }

    private static PublicSigningKey NewKey() => NewKey(ECCurve.NamedCurves.nistP256);

    private static PartnerKey Accepted(PartnerFacts facts) => new PartnerKey(new PartnerKeyId(Guid.Parse("00000000-0000-0000-0000-0000000000e1")), Province, facts, NewKey()).Accepted(Somebody, Noon);

    private static FrozenReport Frozen(string ward = "00002", int number = 2) => new(
        FrozenReport.CurrentFormat, Guid.Parse("0199aaaa-0000-7000-8000-000000000001"), number, "Ủy ban nhân dân phường Hoa Sen", ward, "Kết quả năm 2026",
        new FrozenPeriod(ReportPeriodKind.Year, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), [], [new FrozenParagraph(Guid.Empty, ReportSection.Results, null, "Đã làm \"xong\" 3 việc.")], []);

    private static ReportPackage Package(FrozenReport? frozen = null, string? to = "00")
    {
        var content = (frozen ?? Frozen()).Write();
        return new(
            ReportPackage.KindName, ReportPackage.CurrentFormat, new PackageParty("00002", "Phường Hoa Sen"), to is null ? null : new PackageParty(to, "Tỉnh Lá Xanh"), VersionGuid, content, FrozenReport.DigestOf(content), Noon,
            new PackagePaper("77/BC-UBND", new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 15), "Trần Thu Hà", Noon), [0x50, 0x4B]);
    }

    private static string[] CodesOf(IEnumerable<Refusal> refusals) => [.. refusals.Select(r => r.Code)];

    [Fact]
    public void A_public_key_is_read_from_its_own_text_and_nothing_else_is()
    {
        var key = NewKey();
        using var whole = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var rsa = RSA.Create(2048);

        Assert.Equal(key, PublicSigningKey.TryRead(key.Pem));
        Assert.Null(PublicSigningKey.TryRead(whole.ExportPkcs8PrivateKeyPem()));
        Assert.Null(PublicSigningKey.TryRead(rsa.ExportSubjectPublicKeyInfoPem()));
        Assert.Null(PublicSigningKey.TryRead(NewKey(ECCurve.NamedCurves.nistP384).Pem));
        Assert.Null(PublicSigningKey.TryRead("xin chào"));
        Assert.Null(PublicSigningKey.TryRead(null));
    }

    [Fact]
    public void A_key_is_accepted_only_with_the_fingerprint_the_other_side_said()
    {
        var key = NewKey();
        var heard = PublicSigningKey.Show(key.Fingerprint).ToUpperInvariant();

        Assert.Empty(PartnerKey.WhyNot(Below, key, heard));
        Assert.Equal(["partner.fingerprint-differs"], CodesOf(PartnerKey.WhyNot(Below, key, heard[..^1] + (heard[^1] == '0' ? '1' : '0'))));
        Assert.Equal(["partner.fingerprint-differs"], CodesOf(PartnerKey.WhyNot(Below, key, heard[..20])));
        Assert.Equal(["partner.code", "partner.name", "partner.key-unreadable", "partner.compared"], CodesOf(PartnerKey.WhyNot(new(PartnerSide.Below, "2a", " ", ""), null, heard)));
    }

    [Fact]
    public void A_key_ends_once_with_a_reason_and_stays()
    {
        var key = Accepted(Below);

        Assert.Equal(["partner.end-reason"], CodesOf(key.WhyNotEnd(" ")));
        key.End(Somebody, Noon, "Máy bị mất");
        Assert.Equal(("Máy bị mất", (DateTime?)Noon), (key.EndReason, key.EndedAt));
        Assert.Equal(["partner.ended"], CodesOf(key.WhyNotEnd("Lần nữa")));
    }

    [Fact]
    public void A_package_reads_as_it_was_written_on_one_line_and_nothing_may_be_missing_or_more()
    {
        var said = Package().Write();
        var text = Encoding.UTF8.GetString(said);

        Assert.DoesNotContain((byte)'\n', said);
        Assert.Equal(said, ReportPackage.TryRead(said)!.Write());
        Assert.Equal(new FileHead(ReportPackage.KindName, 1), FileHead.TryRead(said));
        Assert.Null(ReportPackage.TryRead(Encoding.UTF8.GetBytes(text.Replace("\"digest\"", "\"digets\"", StringComparison.Ordinal))));
        Assert.Null(ReportPackage.TryRead(Encoding.UTF8.GetBytes(text.Replace("{\"kind\"", "{\"more\":1,\"kind\"", StringComparison.Ordinal))));
        Assert.Null(ReportPackage.TryRead(Encoding.UTF8.GetBytes(text.Replace("Trần Thu Hà", "\\u0000", StringComparison.Ordinal))));
        Assert.Null(ReportPackage.TryRead("null"u8.ToArray()));
        Assert.Null(FileHead.TryRead("[1]"u8.ToArray()));
    }

    [Fact]
    public void A_package_is_taken_from_its_own_ward_for_its_own_receiver_with_its_own_digest()
    {
        var key = Accepted(Below);

        Assert.Empty(Package().WhyNotTake(key, "00"));
        Assert.Empty(Package(to: null).WhyNotTake(key, "00"));
        Assert.Equal(["exchange.not-for-us"], CodesOf(Package(to: "01").WhyNotTake(key, "00")));
        Assert.Equal(["exchange.wrong-ward"], CodesOf(Package().WhyNotTake(Accepted(Below with { Code = "00003" }), "00")));
        Assert.Equal(["exchange.wrong-ward"], CodesOf(Package(Frozen(ward: "00001")).WhyNotTake(key, "00")));
        Assert.Equal(["exchange.digest"], CodesOf((Package() with { Digest = new string('0', 64) }).WhyNotTake(key, "00")));
        Assert.Equal(["exchange.content"], CodesOf(Package(Frozen(number: 0)).WhyNotTake(key, "00")));
        Assert.Equal(["exchange.digest", "exchange.content"], CodesOf((Package() with { Content = "{}" }).WhyNotTake(key, "00")));
    }

    [Fact]
    public void What_is_taken_in_is_received_then_accepted_or_sent_back_and_two_contents_under_one_number_are_told()
    {
        var received = new ReceivedReport(new ReceivedReportId(VersionGuid), Accepted(Below), Package(), new(SendingStep.Receive, Somebody, Noon, null));

        Assert.Equal((SendingState.Received, Province, 2, "00002"), (received.State, received.WardId, received.Number, received.FromCode));
        Assert.Equal(Frozen().Write(), received.Read().Write());
        Assert.True(received.IsIntact);
        Assert.Empty(ReceivedReport.WhyNotBeside(received, Package()));
        Assert.Equal(["exchange.other-content"], CodesOf(ReceivedReport.WhyNotBeside(received, Package(Frozen() with { Subject = "Khác" }))));
        Assert.Equal(["sending.not-now"], CodesOf(received.WhyNot(SendingStep.Receive, null)));
        Assert.Equal(["sending.reason-missing"], CodesOf(received.WhyNot(SendingStep.Return, " ")));

        received.Answer(new(SendingStep.Return, Somebody, Noon, "Thiếu số liệu"));
        Assert.Equal((SendingState.Returned, "Thiếu số liệu"), (received.State, received.ReturnReason));
        Assert.Equal(["sending.not-now"], CodesOf(received.WhyNot(SendingStep.Accept, null)));
        Assert.Equal((SendingState.Returned, "Thiếu số liệu"), (received.Receipt(new("00", "Tỉnh Lá Xanh")).State, received.Receipt(new("00", "Tỉnh Lá Xanh")).Reason));
    }

    private static (ReportVersion Version, ReportSending Sending) Sent()
    {
        var report = new WardReport(new ReportId(VersionGuid), Ward, new ReportRoundId(VersionGuid), Noon);
        var version = new ReportVersion(new ReportVersionId(VersionGuid), report, Frozen(number: 1), Somebody, Noon);
        return (version, new ReportSending(new ReportSendingId(VersionGuid), version, new ReportRoundId(VersionGuid), to: null).Issued(new IssuedPaper("77/BC-UBND", new DateOnly(2026, 11, 20), null), Somebody, Noon));
    }

    private static ReportReceipt Receipt(SendingState state, string digest) => new(
        ReportReceipt.KindName, 1, new("00", "Tỉnh Lá Xanh"), new("00002", "Phường Hoa Sen"), VersionGuid, digest, state, Noon, state is SendingState.Received ? null : Noon.AddHours(1), state is SendingState.Returned ? "Thiếu số liệu" : null);

    [Fact]
    public void A_receipt_counts_from_its_own_sender_for_its_own_version()
    {
        var key = Accepted(new(PartnerSide.Above, "00", "Tỉnh Lá Xanh", "Gọi điện"));
        var (version, _) = Sent();
        var receipt = Receipt(SendingState.Received, version.Digest);

        Assert.Equal(receipt, ReportReceipt.TryRead(receipt.Write()));
        Assert.Empty(receipt.WhyNotTake(key, "00002", version));
        Assert.Equal(["exchange.wrong-above"], CodesOf((receipt with { From = new("01", "Tỉnh khác") }).WhyNotTake(key, "00002", version)));
        Assert.Equal(["exchange.not-for-us"], CodesOf(receipt.WhyNotTake(key, "00009", version)));
        Assert.Equal(["exchange.other-version"], CodesOf((receipt with { Digest = "0" }).WhyNotTake(key, "00002", version)));
        Assert.Equal(["exchange.other-version"], CodesOf(receipt.WhyNotTake(key, "00002", null)));
        Assert.Equal(["exchange.content"], CodesOf((receipt with { State = SendingState.Returned }).WhyNotTake(key, "00002", version)));
        Assert.Equal(["exchange.content"], CodesOf((receipt with { State = SendingState.Sent }).WhyNotTake(key, "00002", version)));
    }

    [Theory]
    [InlineData(SendingState.Received, SendingState.Received, ReceiptOutcome.Known)]
    [InlineData(SendingState.Received, SendingState.Accepted, ReceiptOutcome.News)]
    [InlineData(SendingState.Received, SendingState.Returned, ReceiptOutcome.News)]
    [InlineData(SendingState.Accepted, SendingState.Received, ReceiptOutcome.Older)]
    [InlineData(SendingState.Accepted, SendingState.Returned, ReceiptOutcome.Contradicts)]
    [InlineData(SendingState.Returned, SendingState.Accepted, ReceiptOutcome.Contradicts)]
    [InlineData(SendingState.Returned, SendingState.Returned, ReceiptOutcome.Known)]
    public void Receipts_go_forward_only_in_whatever_order_they_come(SendingState first, SendingState second, ReceiptOutcome outcome)
    {
        var (version, sending) = Sent();
        Assert.Equal(ReceiptOutcome.News, sending.Judge(Receipt(first, version.Digest)));
        sending.Take(Receipt(first, version.Digest));

        Assert.Equal(outcome, sending.Judge(Receipt(second, version.Digest)));
        if (outcome is ReceiptOutcome.News) sending.Take(Receipt(second, version.Digest));
        else Assert.Throws<RefusedException>(() => sending.Take(Receipt(second, version.Digest)));

        var last = outcome is ReceiptOutcome.News ? second : first;
        Assert.Equal((last, (DateTime?)Noon, (AccountId?)null), (sending.State, sending.ReceivedAt, sending.AnsweredBy));
        Assert.Equal(last is SendingState.Returned ? "Thiếu số liệu" : null, sending.ReturnReason);
    }
}
