using System.IO.Compression;
using System.Net;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Breaches;

/// <summary>A breach of personal data from the one who notices it to the leader who closes it.</summary>
public sealed class BreachPagesTests
{
    private const string What = "Mất máy tính bảng của cộng tác viên trên xe buýt";

    [Fact]
    public async Task Who_notices_it_enters_it_the_ward_sends_the_notice_and_a_leader_closes_it()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var address = await EnterAsync(house, "22/11/2026 20:30");
        using var leader = await house.As("chutich");
        await leader.GetAsync("/");
        Assert.Contains("Thông báo sự cố dữ liệu", leader.Text, StringComparison.Ordinal);
        Assert.Contains("còn 60 giờ", leader.Text, StringComparison.Ordinal);

        using var officer = await house.As("vanhoa");
        await officer.GetAsync(address);
        Assert.Contains("72 giờ", officer.Text, StringComparison.Ordinal);
        Assert.Contains("chưa đối chiếu với văn bản gốc", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("Ghi nhận", ("at", "23/11/2026 07:30"), ("to", ""));
        Assert.Contains("Ghi gửi cơ quan nào", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync("Ghi nhận", ("at", "23/11/2026 07:30"), ("to", "Công an tỉnh, 15/TB-UBND"));
        Assert.Contains("Đã thông báo Công an tỉnh, 15/TB-UBND", officer.Text, StringComparison.Ordinal);

        await leader.GetAsync(address);
        await leader.SubmitAsync("Đóng", ("lesson", "Đặt mã khóa cho mọi máy"));
        Assert.Contains("Đã đóng", leader.Text, StringComparison.Ordinal);
        await leader.GetAsync("/");
        Assert.DoesNotContain("Thông báo sự cố dữ liệu", leader.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notice_is_a_paper_with_the_facts_and_dotted_lines_for_what_nobody_knows()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var address = await EnterAsync(house, "22/11/2026 20:30");
        using var officer = await house.As("vanhoa");

        await using var zip = new ZipArchive(await officer.Http.GetStreamAsync(new Uri(address + "/thong-bao.docx", UriKind.Relative), TestContext.Current.CancellationToken));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var words = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Contains("THÔNG BÁO", words, StringComparison.Ordinal);
        Assert.Contains(What, words, StringComparison.Ordinal);
        Assert.Contains("………", words, StringComparison.Ordinal);
        Assert.Contains(await house.AskAsync(db => db.Set<ActRecord>().Select(a => a.Kind).ToListAsync()), k => k == "breach.export");
    }

    [Fact]
    public async Task Others_do_not_see_it_and_what_was_written_lies_sealed_in_the_database()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var address = await EnterAsync(house, "22/11/2026 20:30");

        foreach (var (account, status) in ((string, HttpStatusCode)[])[("congan", HttpStatusCode.NotFound), ("ctv2", HttpStatusCode.NotFound), ("captren", HttpStatusCode.Forbidden), ("ctv1", HttpStatusCode.OK), ("quantri", HttpStatusCode.OK), ("kiemtra", HttpStatusCode.OK)])
        {
            using var visitor = await house.As(account);
            await visitor.GetAsync(address);
            Assert.Equal(status, visitor.Status);
        }

        var stored = await house.AskAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT \"What\" AS \"Value\" FROM data_breaches").ToListAsync());
        Assert.Equal(-1, Assert.Single(stored).AsSpan().IndexOf("máy tính bảng"u8));
        Assert.Equal([What], await house.AskAsync(db => db.Set<Domain.Breaches.DataBreach>().Select(b => b.What).ToListAsync()));
    }

    [Fact]
    public async Task What_cannot_be_is_said_at_its_field_and_what_was_typed_is_kept()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var collaborator = await house.As("ctv1");
        await collaborator.GetAsync("/su-co/ghi");

        await collaborator.SubmitAsync("Ghi vào sổ", ("Kind", ""), ("NoticedAt", "24/11/2026 09:00"), ("What", What), ("People", "mười"));

        var summary = collaborator.Page.QuerySelector(".sum")!.TextContent;
        Assert.Contains("Chọn loại sự cố.", summary, StringComparison.Ordinal);
        Assert.Contains("không sau bây giờ", summary, StringComparison.Ordinal);
        Assert.Contains("Số người là một số", summary, StringComparison.Ordinal);
        Assert.Equal(What, collaborator.Page.QuerySelector("#viec-gi")!.TextContent);
        Assert.Equal(0, await house.AskAsync(db => db.Set<Domain.Breaches.DataBreach>().CountAsync()));
    }

    private static async Task<string> EnterAsync(TestHouse house, string noticedAt)
    {
        using var collaborator = await house.As("ctv1");
        await collaborator.GetAsync("/su-co/ghi");
        await collaborator.SubmitAsync("Ghi vào sổ", ("Kind", "Lost"), ("NoticedAt", noticedAt), ("What", What), ("OfChildren", true));
        Assert.Contains("Đã ghi vào sổ", collaborator.Text, StringComparison.Ordinal);
        return collaborator.Address;
    }
}
