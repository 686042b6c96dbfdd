using System.Text;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.Keys;
using MangNon.Documents.Writing;
using MangNon.Domain;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports.Exchange;

/// <summary>A signed file whose key is accepted and whose signature holds; or why it is none.</summary>
/// <param name="Refusal">Null where it is one.</param>
/// <param name="Keys">Accepted under the fingerprint, one for each body that uses the installation.</param>
internal sealed record OpenedFile(Refusal? Refusal, byte[] Said, IReadOnlyList<PartnerKey> Keys);

/// <summary>What taking in a report's file comes to.</summary>
/// <param name="Known">The same version, taken in before; nothing is to be done.</param>
/// <param name="Report">To be saved, with its file.</param>
internal sealed record ReportReading(Refusal? Refusal, ReceivedReport? Known = null, ReceivedReport? Report = null, ReceivedFile? File = null)
{
    /// <summary>The signed paper inside the file; null where there is none.</summary>
    public byte[]? Scan { get; init; }
}

/// <summary>What taking in a receipt comes to.</summary>
/// <param name="Sending">The tracked sending it is about.</param>
internal sealed record ReceiptReading(Refusal? Refusal, ReportSending? Sending = null, ReportReceipt? Receipt = null)
{
    public ReceiptOutcome Outcome => Sending!.Judge(Receipt!);
}

/// <summary>Makes the files that go to another installation, and reads those that came from one.</summary>
public sealed class ExchangeDesk(AppDb db, KeyRing ring, ReportPapers papers, FileStore store, OfficeClock clock)
{
    /// <summary>A report with its Word file is a few hundred kilobytes; no honest one is larger.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>True once this installation has a key to sign with.</summary>
    public bool CanSign => ring.Signers.Count > 0;

    /// <summary>A sent version as a signed file.</summary>
    internal async Task<byte[]> PackAsync(Viewer me, ReportVersion version, ReportSending sending)
    {
        var own = await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == version.WardId);
        var round = await db.RoundsFor(me).AsNoTracking().SingleAsync(r => r.Id == sending.RoundId);
        var above = await db.PartnerKeysFor(me).AsNoTracking().Where(k => k.Side == PartnerSide.Above && k.EndedAt == null).OrderByDescending(k => k.AcceptedAt).FirstOrDefaultAsync();
        var sender = (await db.NamesOfAsync(me, [sending.SentBy])).GetValueOrDefault(sending.SentBy, "");
        var package = new ReportPackage(
            ReportPackage.KindName,
            ReportPackage.CurrentFormat,
            new PackageParty(own.Code, own.Name),
            above is null ? null : new PackageParty(above.Code, above.Name),
            version.Id.Value,
            version.Content,
            version.Digest,
            version.FrozenAt,
            new PackagePaper(sending.Number, sending.SentOn, round.DueOn, sender, sending.SentAt),
            AdministrativeDocumentDocx.Write(await papers.OfAsync(me, version)));
        return ring.Sign((await ScanAsync(me, sending) is { } scan ? package.With(scan) : package).Write()).Write();
    }

    /// <summary>A signed paper of this kind and size goes with the file: a picture or PDF that leaves room for the report.</summary>
    internal static bool TravelsAsScan(StoredFile paper) => paper.Size <= PackageScan.MostBytes && IsScan(paper.ContentType);

    /// <summary>How a paper can be on its way after it was signed by hand or by a service: scanned, photographed, or PDF.</summary>
    internal static bool IsScan(string? kind) => kind is "application/pdf" or "image/png" or "image/jpeg" or "image/webp" or "image/heic";

    // The paper as it was kept; where it cannot travel, what it has to be equal to.
    private async Task<PackageScan?> ScanAsync(Viewer me, ReportSending sending)
    {
        if (sending.SignedCopy is not { } id || await db.FilesFor(me, clock.Now).AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is not { } paper) return null;
        return new PackageScan(paper.Sha256, TravelsAsScan(paper) ? await store.ReadAsync(paper.Sha256) : null);
    }

    /// <summary>What this body says of a report it took in, as a signed file.</summary>
    internal async Task<byte[]> ReceiptAsync(Viewer me, ReceivedReport report) =>
        ring.Sign(report.Receipt(new PackageParty(await db.WardCodeAsync(me), me.WardName)).Write()).Write();

    /// <summary>Reads the file of a ward's report. Nothing is saved.</summary>
    internal async Task<ReportReading> ReadReportAsync(Viewer me, byte[] file, DateTime now)
    {
        var opened = await OpenAsync(me, file, PartnerSide.Below, new FileHead(ReportPackage.KindName, ReportPackage.CurrentFormat), new FileHead(ReportPackage.KindName, ReportPackage.FormatWithScan));
        if (opened.Refusal is { } no) return new(no);
        if (ReportPackage.TryRead(opened.Said) is not { } package) return new(new Refusal("exchange.content"));
        var key = opened.Keys.FirstOrDefault(k => k.Code == package.From.Code) ?? opened.Keys[0];
        foreach (var refusal in package.WhyNotTake(key, await db.WardCodeAsync(me))) return new(refusal);
        if (FileKinds.Recognise(package.Docx) != FileKinds.Docx) return new(new Refusal("exchange.content"));
        if (package.Scan?.Content is { } scan && !IsScan(FileKinds.Recognise(scan))) return new(new Refusal("exchange.scan"));
        var known = await FindAsync(me, key.Code, package);
        foreach (var refusal in ReceivedReport.WhyNotBeside(known, package)) return new(refusal);
        if (known is not null) return new(null, known);
        var received = new ReceivedReport(Ids.New<ReceivedReportId>(), key, package, new Acknowledgement(SendingStep.Receive, me.Account, now, null));
        return new(null, null, received, new ReceivedFile(received.Id, received.WardId, Encoding.UTF8.GetString(file))) { Scan = package.Scan?.Content };
    }

    /// <summary>Reads a receipt of the level above. Nothing is saved.</summary>
    internal async Task<ReceiptReading> ReadReceiptAsync(Viewer me, byte[] file)
    {
        var opened = await OpenAsync(me, file, PartnerSide.Above, new FileHead(ReportReceipt.KindName, ReportReceipt.CurrentFormat));
        if (opened.Refusal is { } no) return new(no);
        if (ReportReceipt.TryRead(opened.Said) is not { } receipt) return new(new Refusal("exchange.content"));
        var key = opened.Keys.FirstOrDefault(k => k.Code == receipt.From.Code) ?? opened.Keys[0];
        var version = await db.ReportVersionsFor(me).AsNoTracking().SingleOrDefaultAsync(v => v.Id == new ReportVersionId(receipt.Version));
        foreach (var refusal in receipt.WhyNotTake(key, await db.WardCodeAsync(me), version)) return new(refusal);
        var sending = await db.SendingsFor(me).SingleOrDefaultAsync(s => s.VersionId == version!.Id);
        if (sending is null) return new(new Refusal("exchange.other-version"));
        return sending.Judge(receipt) is ReceiptOutcome.Contradicts ? new(new Refusal("exchange.contradicts")) : new(null, sending, receipt);
    }

    /// <summary>The Word file inside the file of a report.</summary>
    internal static byte[] PaperIn(ReceivedFile file) => PackageIn(file).Docx;

    /// <summary>The signed paper that came with it, or what it has to be equal to; null where the ward kept none.</summary>
    internal static PackageScan? ScanIn(ReceivedFile file) => PackageIn(file).Scan;

    private static ReportPackage PackageIn(ReceivedFile file) =>
        ReportPackage.TryRead(SignedFile.TryRead(Encoding.UTF8.GetBytes(file.Text))?.Said ?? []) ?? throw new InvalidOperationException("The kept file cannot be read.");

    /// <summary>True where the kept file still bears the signature of the key it came under.</summary>
    internal static bool IsStillSigned(ReceivedFile file, PartnerKey key) =>
        SignedFile.TryRead(Encoding.UTF8.GetBytes(file.Text)) is { } read && read.Fingerprint == key.Fingerprint && key.Key.Signs(read.Said, read.Signature);

    // The key first, then its signature: before that nothing of what the file says is believed.
    private async Task<OpenedFile> OpenAsync(Viewer me, byte[] file, PartnerSide side, params FileHead[] wanted)
    {
        if (file.Length > MostBytes) return Refused(new Refusal("exchange.too-big"));
        if (SignedFile.TryRead(file) is not { } read) return Refused(new Refusal("exchange.not-signed"));
        var known = await db.PartnerKeysFor(me).AsNoTracking().Where(k => k.Fingerprint == read.Fingerprint && k.Side == side).OrderBy(k => k.AcceptedAt).ToListAsync();
        if (known.Count == 0) return Refused(new Refusal("exchange.unknown-key"));
        var trusted = known.Where(k => k.EndedAt is null).ToList();
        if (trusted.Count == 0) return Refused(new Refusal("exchange.ended-key"));
        if (!trusted[0].Key.Signs(read.Said, read.Signature)) return Refused(new Refusal("exchange.signature"));
        var head = FileHead.TryRead(read.Said);
        if (head?.Kind != wanted[0].Kind) return Refused(new Refusal("exchange.other-kind"));
        return wanted.Contains(head) ? new(null, read.Said, trusted) : Refused(new Refusal("exchange.other-format"));
    }

    // The version taken in before.
    private async Task<ReceivedReport?> FindAsync(Viewer me, string code, ReportPackage package) => FrozenReport.TryRead(package.Content) is { Report: var report, Number: var number }
        ? await db.ReceivedReportsFor(me).AsNoTracking().FirstOrDefaultAsync(r => r.FromCode == code && r.SourceReport == report && r.Number == number)
        : null;

    private static OpenedFile Refused(Refusal refusal) => new(refusal, [], []);
}
