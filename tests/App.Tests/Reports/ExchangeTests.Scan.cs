using System.Net;
using System.Security.Cryptography;
using System.Text;
using MangNon.App.Platform.Keys;
using MangNon.App.Tests.House;
using MangNon.Domain.Reports;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Reports;

// The signed paper, scanned, that goes with the file.
public sealed partial class ExchangeTests
{
    private static readonly byte[] Scan = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");

    [Fact]
    public async Task The_signed_paper_travels_with_the_report_and_one_that_is_too_large_leaves_its_digest()
    {
        await ShakeHandsAsync();
        using var leader = await _ward.As("chutich");
        using var above = await _above.As("captren");
        var (_, file) = await SendAsync(leader, "77", new TestFile("bao-cao-ky.pdf", Scan));
        Assert.Contains("Bản đã ký đi cùng tệp ký số.", leader.Text, StringComparison.Ordinal);
        await TakeInAsync(above, file);
        var address = above.Address + "/ban-da-ky";
        Assert.NotNull(above.Page.QuerySelector($"a[href='{address}']"));
        using (var answer = await above.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal(("application/pdf", "attachment", "ban-da-ky.pdf"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileName));
            Assert.Equal(Scan, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        using var officer = await _above.As("vanhoa");
        await officer.GetAsync(address);
        Assert.Equal(HttpStatusCode.Forbidden, officer.Status);

        byte[] large = [.. Scan, .. new byte[PackageScan.MostBytes]];
        var (_, next) = await SendAsync(leader, "78", new TestFile("ban-quet.pdf", large));
        Assert.Contains("Bản đã ký không đi cùng tệp", leader.Text, StringComparison.Ordinal);
        Assert.InRange(next.Length, 1, 1_000_000);
        await TakeInAsync(above, next);
        Assert.Contains("Không đi cùng tệp", above.Text, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(large))[..8], above.Text, StringComparison.Ordinal);
        await above.GetAsync(above.Address + "/ban-da-ky");
        Assert.Equal(HttpStatusCode.NotFound, above.Status);
    }

    [Fact]
    public async Task A_signed_paper_that_is_no_scan_or_not_what_was_hashed_is_refused_and_files_without_one_are_read_as_before()
    {
        await ShakeHandsAsync();
        using var leader = await _ward.As("chutich");
        using var above = await _above.As("captren");
        var (_, file) = await SendAsync(leader, "77", new TestFile("bao-cao-ky.pdf", Scan));
        var package = ReportPackage.TryRead(SignedFile.TryRead(file)!.Said)!;
        Assert.Equal(ReportPackage.FormatWithScan, package.Format);
        byte[] program = [.. "MZ"u8, .. new byte[200]];
        foreach (var scan in new[] { package.Scan! with { Digest = new string('0', 64) }, Of(program), Of("chỉ là chữ"u8.ToArray()), Of([.. Scan, .. new byte[PackageScan.MostBytes]]) })
        {
            await RefusedAsync(above, Signed(package.With(scan)), "không khớp mã kiểm tra, hoặc không phải ảnh hay PDF");
        }

        await RefusedAsync(above, Signed(package with { Format = ReportPackage.CurrentFormat }), "nội dung tệp không đầy đủ");
        await RefusedAsync(above, Signed(package with { Format = 3 }), "phiên bản khác của chương trình");
        Assert.Equal(0, await _aboveDatabase.CountAsync("received_reports"));

        // As a program of before wrote it: no word of a scan.
        var old = package with { Format = ReportPackage.CurrentFormat, Scan = null };
        Assert.DoesNotContain("scan", Encoding.UTF8.GetString(old.Write()), StringComparison.OrdinalIgnoreCase);
        await TakeInAsync(above, Signed(old));
        Assert.Equal(1, await _aboveDatabase.CountAsync("received_reports"));
        Assert.Null(above.Page.QuerySelector("a[href$='/ban-da-ky']"));

        static PackageScan Of(byte[] content) => new(Convert.ToHexStringLower(SHA256.HashData(content)), content);
    }

    private byte[] Signed(ReportPackage package) => _ward.Services.GetRequiredService<KeyRing>().Sign(package.Write()).Write();
}
