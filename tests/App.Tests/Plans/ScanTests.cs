using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using MangNon.App.Data;
using MangNon.App.Features.Plans;
using MangNon.App.Tests.House;
using MangNon.App.Tests.Sweeps;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Plans;

/// <summary>A scan of a plan, made of pictures of the pages of an invented one: it is read in the background, and a person goes through what was read.</summary>
public sealed class ScanTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const int Across = 1240;
    private const int Down = 1754;

    [Fact]
    public async Task A_scan_is_read_page_by_page_and_becomes_a_plan_to_go_through()
    {
        using var officer = await house.As("vanhoa");
        var progress = await HandInAsync(officer, await ScannedAsync(pages: 2));
        Assert.Contains("Đã đọc 0 trong 2 trang", officer.Text, StringComparison.Ordinal);
        Assert.Equal("4", officer.Answer.Headers.GetValues("Refresh").Single());
        await officer.GetAsync("/ke-hoach/nhap");
        Assert.NotNull(officer.Page.QuerySelector($"a[href='{progress}']"));

        await ReadAsync();
        await officer.GetAsync(progress);

        Assert.True(officer.Address.EndsWith("/ra-soat", StringComparison.Ordinal), officer.Text);
        Assert.Contains("nhận dạng từ bản quét", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Công tác bảo vệ, chăm sóc và giáo dục trẻ em", officer.Text, StringComparison.Ordinal);
        Assert.Contains("phòng, chống đuối nước", officer.Text, StringComparison.Ordinal);
        var plan = await house.AskAsync(db => db.Set<PaperScan>().Where(s => s.Id == IdOf(progress) && s.State == ScanState.Done).Select(s => s.PlanId).SingleAsync());
        Assert.Contains(plan!.Value.Value.ToString(), officer.Address, StringComparison.Ordinal);
        var acts = await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Kind.StartsWith("scan.") || a.Kind == "plan.import").Select(a => a.Kind).ToListAsync());
        Assert.Superset(new HashSet<string> { "scan.take-in", "plan.import" }, acts.ToHashSet());
    }

    [Fact]
    public async Task What_was_read_before_the_program_stopped_is_not_read_again_and_a_person_can_stop_it()
    {
        using var officer = await house.As("vanhoa");
        var progress = await HandInAsync(officer, await ScannedAsync(pages: 2));
        var id = IdOf(progress);
        await house.WorkAsync(async db =>
        {
            db.Add(new PaperScanPage { ScanId = id, Page = 1, Words = "KẾ HOẠCH\nĐã đọc trước khi máy tắt" });
            await db.SaveAsync(new Act(await house.ViewerAsync("vanhoa"), "test.scan", house.Clock.GetUtcNow().UtcDateTime));
        });
        await officer.GetAsync(progress);
        Assert.Contains("Đã đọc 1 trong 2 trang", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Đã đọc trước khi máy tắt", officer.Text, StringComparison.Ordinal);
        using var other = await house.As("vanhoa");
        await other.GetAsync(progress);

        await officer.SubmitAsync("Dừng nhận dạng");
        Assert.Contains("Đã dừng nhận dạng", officer.Text, StringComparison.Ordinal);
        await other.SubmitAsync("Dừng nhận dạng");
        Assert.Contains("Đã dừng nhận dạng", other.Text, StringComparison.Ordinal);
        await ReadAsync();

        Assert.Equal(1, await house.AskAsync(db => db.Set<PaperScanPage>().CountAsync(p => p.ScanId == id)));
        Assert.Equal(ScanState.Stopped, await house.AskAsync(db => db.Set<PaperScan>().Where(s => s.Id == id).Select(s => s.State).SingleAsync()));
    }

    [Fact]
    public async Task A_picture_of_something_else_says_so_and_keeps_what_was_read()
    {
        using var officer = await house.As("vanhoa");
        var progress = await HandInAsync(officer, await PageAsync(2), "anh.jpg");
        await ReadAsync();
        await officer.GetAsync(progress);

        Assert.Contains("không thấy đây là kế hoạch", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Trang 1", officer.Text, StringComparison.Ordinal);
        Assert.Null(officer.Page.QuerySelector("form[action*='Stop']"));
    }

    [Fact]
    public async Task Others_see_no_scan_and_what_is_no_picture_is_refused_in_words()
    {
        using var officer = await house.As("vanhoa");
        var progress = await HandInAsync(officer, await ScannedAsync(pages: 1));
        using var police = await house.As("congan");
        await police.GetAsync(progress);
        Assert.Equal(HttpStatusCode.Forbidden, police.Status);

        await officer.GetAsync("/ke-hoach/nhap");
        await officer.SubmitAsync("Đọc kế hoạch", ("File", new TestFile("anh.gif", [.. "GIF89a"u8, .. new byte[64]])));

        Assert.Contains("Hãy lưu lại thành .jpg, .png hoặc .pdf", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> HandInAsync(Visitor officer, byte[] file, string name = "ban-quet.pdf")
    {
        await officer.GetAsync("/ke-hoach/nhap");
        await officer.SubmitAsync("Đọc kế hoạch", ("File", new TestFile(name, file)));
        Assert.StartsWith("/ke-hoach/ban-quet/", officer.Address, StringComparison.Ordinal);
        return officer.Address;
    }

    private static PaperScanId IdOf(string progress) => new(Guid.Parse(progress.Split('/')[^1]));

    private async Task ReadAsync()
    {
        await using var scope = house.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ScanReader>().ReadAllAsync(TestContext.Current.CancellationToken);
    }

    // A picture of a page of an invented plan.
    private static async Task<byte[]> PageAsync(int page)
    {
        var folder = Directory.CreateTempSubdirectory("mangnon-scan-test-");
        try
        {
            var plan = Path.Combine(SourceTree.Root, "tests", "Documents.Tests", "Fixtures", "hoa-sua-2026.pdf");
            var number = page.ToString(CultureInfo.InvariantCulture);
            using var child = Process.Start("pdftoppm", ["-gray", "-jpeg", "-singlefile", "-f", number, "-l", number, "-scale-to-x", $"{Across}", "-scale-to-y", $"{Down}", plan, Path.Combine(folder.FullName, "page")]);
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            return await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "page.jpg"), TestContext.Current.CancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A PDF that is nothing but pictures, as a scanner makes it.
    private static async Task<byte[]> ScannedAsync(int pages)
    {
        var (file, places) = (new MemoryStream(), new List<long>());
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Object(string text, byte[]? stream = null)
        {
            places.Add(file.Length);
            Write($"{places.Count} 0 obj\n{text}\n");
            if (stream is not null)
            {
                Write("stream\n");
                file.Write(stream);
                Write("\nendstream\n");
            }

            Write("endobj\n");
        }

        Write("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object($"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(p => $"{3 + p * 3} 0 R"))}] >>");
        for (var page = 0; page < pages; page++)
        {
            var own = 3 + page * 3;
            var drawn = "q 595 0 0 842 0 0 cm /P Do Q"u8.ToArray();
            Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {own + 1} 0 R /Resources << /XObject << /P {own + 2} 0 R >> >> >>");
            Object($"<< /Length {drawn.Length} >>", drawn);
            var picture = await PageAsync(page + 1);
            Object($"<< /Type /XObject /Subtype /Image /Width {Across} /Height {Down} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length {picture.Length} >>", picture);
        }

        var table = file.Length;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n"))}trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
        return file.ToArray();
    }
}
