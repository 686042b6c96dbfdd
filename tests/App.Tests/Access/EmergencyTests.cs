using System.Net;
using System.Text;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Access;

/// <summary>A file of a child is held to its unit; in an emergency its seal is broken, told to others at once, and looked into afterwards.</summary>
public sealed class EmergencyTests
{
    private const string Reason = "Trẻ mất tích từ chiều, cần ảnh để tìm";

    [Fact]
    public async Task A_protected_file_opens_for_its_unit_and_the_leaders_and_for_nobody_else()
    {
        await using var house = await OpenAsync();
        var file = await UploadAsync(house);

        foreach (var (account, status) in ((string, HttpStatusCode)[])[("tramyte", HttpStatusCode.OK), ("vanhoa", HttpStatusCode.OK), ("chutich", HttpStatusCode.OK), ("congan", HttpStatusCode.NotFound), ("mattran", HttpStatusCode.NotFound), ("quantri", HttpStatusCode.NotFound), ("captren", HttpStatusCode.NotFound)])
            Assert.Equal(status, await StatusAsync(house, account, file));
    }

    [Fact]
    public async Task A_broken_seal_opens_the_file_for_four_hours_and_is_told_at_once()
    {
        await using var house = await OpenAsync();
        var file = await UploadAsync(house);
        using var police = await BreakAsync(house, file);

        await police.FollowAsync("Mở hồ sơ");
        Assert.Equal(HttpStatusCode.OK, police.Status);
        foreach (var told in (string[])["tramyte", "chutich", "phochutich"]) Assert.Contains(Reason, await TodayAsync(house, told), StringComparison.Ordinal);
        Assert.DoesNotContain(Reason, await TodayAsync(house, "phunu"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(house, "phunu", file));
        Assert.Contains(await ActsAsync(house), a => a is { Kind: "emergency.break", Reason: Reason });

        house.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(house, "congan", file));
    }

    [Fact]
    public async Task A_leader_looks_into_it_with_words_and_what_was_not_justified_closes()
    {
        await using var house = await OpenAsync();
        var file = await UploadAsync(house);
        using var police = await BreakAsync(house, file);
        var address = police.Address;
        await police.GetAsync(address);
        Assert.Null(police.Page.QuerySelector("#nhan-xet"));

        using var leader = await house.As("chutich");
        await leader.GetAsync(address);
        await leader.SubmitAsync("Ghi nhận xét", ("justified", "false"), ("words", " "));
        Assert.Contains("Cần nhận xét.", leader.Text, StringComparison.Ordinal);
        await leader.SubmitAsync("Ghi nhận xét", ("justified", "false"), ("words", "Đã có thể gọi công chức phụ trách."));

        Assert.Contains("không chính đáng", leader.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(house, "congan", file));
        Assert.DoesNotContain(Reason, await TodayAsync(house, "tramyte"), StringComparison.Ordinal);
        Assert.Contains(await ActsAsync(house), a => a.Kind == "emergency.review");
    }

    [Fact]
    public async Task It_wants_a_reason_and_gives_one_answer_for_a_wrong_code_and_for_a_seal_above_the_post()
    {
        await using var house = await OpenAsync();
        var file = await UploadAsync(house);
        var secret = await SealedAsync(house);
        using var police = await house.As("congan");
        await police.GetAsync("/pha-niem-phong");

        await police.SubmitAsync("Phá niêm phong", ("record", $"/tep/{file}"), ("reason", "gấp"));
        Assert.Contains("ít nhất 10 chữ cái", police.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        var answers = new List<string>();
        foreach (var code in (Guid[])[secret, Guid.Parse("00000000-0000-7000-8000-000000000000")])
        {
            await police.SubmitAsync("Phá niêm phong", ("record", $"/tep/{code}"), ("reason", Reason));
            answers.Add(police.Page.QuerySelector(".sum")!.TextContent);
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(house, "congan", file));
        Assert.Equal(2, (await ActsAsync(house)).Count(a => a.Kind == "emergency.miss"));
    }

    [Fact]
    public async Task Nobody_is_alarmed_by_who_can_open_the_record_anyway()
    {
        await using var house = await OpenAsync();
        var file = await UploadAsync(house);
        using var police = await BreakAsync(house, file);
        using var officer = await house.As("vanhoa");

        foreach (var visitor in (Visitor[])[officer, police])
        {
            await visitor.GetAsync("/pha-niem-phong");
            await visitor.SubmitAsync("Phá niêm phong", ("record", $"/tep/{file}"), ("reason", Reason));
            Assert.Contains("không cần phá niêm phong", visitor.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Single(await ActsAsync(house), a => a.Kind == "emergency.break");
    }

    [Fact]
    public async Task A_post_that_may_not_break_seals_has_no_form_and_is_refused()
    {
        await using var house = await OpenAsync();
        var file = await UploadAsync(house);
        using var front = await house.As("mattran");
        await front.GetAsync("/pha-niem-phong");
        Assert.Null(front.Page.QuerySelector("#ho-so"));

        await front.GetAsync("/dang-xuat");
        using var forged = front.Request("main", "Đăng xuất");
        forged.RequestUri = new Uri($"http://localhost/pha-niem-phong?record=/tep/{file}&reason={Uri.EscapeDataString(Reason)}");
        await front.SendAsync(forged);

        Assert.Equal(HttpStatusCode.NotFound, front.Status);
        Assert.DoesNotContain(await ActsAsync(house), a => a.Kind == "emergency.break");
    }

    [Fact]
    public async Task Whom_the_officer_names_opens_the_file_until_the_end_of_the_last_day()
    {
        await using var house = await OpenAsync();
        var file = await UploadAsync(house);
        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"/tep/{file}/ai-duoc-xem");
        var police = (await house.ViewerAsync("congan")).Account.Value;

        await officer.SubmitAsync("Cho xem", ("person", police), ("reason", ""));
        Assert.Contains("Ghi lý do", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync("Cho xem", ("person", police), ("reason", "Cùng đi thăm gia đình"));
        Assert.Contains("Hoàng Văn Dũng xem được tệp này từ hôm nay.", officer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(house, "congan", file));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(house, "phunu", file));
        await officer.SubmitAsync("Cho xem", ("person", police), ("reason", "Một lần nữa"));
        Assert.Contains("đã được xem", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);

        await officer.GetAsync($"/tep/{file}/ai-duoc-xem");
        await officer.SubmitAsync("Thôi cho xem");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(house, "congan", file));
        house.Clock.Advance(TimeSpan.FromHours(17));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(house, "congan", file));
        Assert.Equal(["circle.add", "circle.end"], (await ActsAsync(house)).Select(a => a.Kind).Where(k => k.StartsWith("circle.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_sealed_file_asks_who_it_is_once_more_when_the_last_proof_is_old()
    {
        await using var house = await OpenAsync();
        var (secret, officer) = (await SealedAsync(house), await house.ViewerAsync("vanhoa"));
        await house.WorkAsync(db =>
        {
            db.Add(CircleMember.Named(new CircleMemberId(Guid.CreateVersion7()), officer.Ward, RecordKind.File, secret, officer.Account, new DateOnly(2026, 11, 1)));
            return db.SaveAsync(new Act(officer, "test.name", TestHouse.Start.UtcDateTime));
        });
        using var visitor = await house.As("vanhoa");
        house.Clock.Advance(TimeSpan.FromMinutes(16));

        await visitor.GetAsync($"/tep/{secret}");

        Assert.Equal($"/xac-nhan-lai?tiep=/tep/{secret}", visitor.Address);
        Assert.DoesNotContain(await ActsAsync(house), a => a.Kind == "file.download");
    }

    [Fact]
    public async Task Nobody_names_people_for_a_file_they_do_not_decide_about()
    {
        await using var house = await OpenAsync();
        var (file, secret) = (await UploadAsync(house), await SealedAsync(house));

        foreach (var (account, id, status) in ((string, Guid, HttpStatusCode)[])[("tramyte", file, HttpStatusCode.Forbidden), ("congan", file, HttpStatusCode.Forbidden), ("vanhoa", secret, HttpStatusCode.NotFound), ("vanhoa", file, HttpStatusCode.OK)])
        {
            using var visitor = await house.As(account);
            await visitor.GetAsync($"/tep/{id}/ai-duoc-xem");
            Assert.Equal(status, visitor.Status);
        }
    }

    private static Task<TestHouse> OpenAsync() => TestHouse.OpenAsync(_ => { });

    // The health station tells of its task with a picture of a child.
    private static async Task<Guid> UploadAsync(TestHouse house)
    {
        var task = await house.AskAsync(async db => await db.TasksFor(await house.ViewerAsync("tramyte")).FirstAsync(t => t.Path == "IV.3"));
        using var station = await house.As("tramyte");
        await station.GetAsync($"/nhiem-vu/{task.Id.Value}");
        await station.SubmitAsync("Ghi nhận", ("Action", "Report"), ("Words", "Đã khám cho trẻ."), ("ProtectFiles", true), ("files", new TestFile("danh-sach.txt", Encoding.UTF8.GetBytes("Danh sách trẻ."))));
        Assert.Contains("bảo vệ", station.Page.QuerySelector(".files")!.TextContent, StringComparison.Ordinal);
        return await house.AskAsync(db => db.Set<StoredFile>().Where(f => f.Name == "danh-sach.txt").Select(f => f.Id.Value).SingleAsync());
    }

    private static async Task<Guid> SealedAsync(TestHouse house)
    {
        var station = await house.ViewerAsync("tramyte");
        var file = new StoredFile
        {
            Id = new StoredFileId(Guid.CreateVersion7()),
            WardId = station.Ward,
            Name = "nguoi-bao-tin.txt",
            ContentType = "text/plain",
            Size = 1,
            Sha256 = new string('0', 64),
            UploadedBy = station.Account,
            UploadedAt = TestHouse.Start.UtcDateTime,
            UnitId = station.Unit,
            Secrecy = SecrecyLevel.Sealed,
        };
        await house.WorkAsync(db =>
        {
            db.Add(file);
            return db.SaveAsync(new Act(station, "test.seal", TestHouse.Start.UtcDateTime));
        });
        return file.Id.Value;
    }

    private static async Task<Visitor> BreakAsync(TestHouse house, Guid file)
    {
        var police = await house.As("congan");
        await police.GetAsync("/pha-niem-phong");
        await police.SubmitAsync("Phá niêm phong", ("record", $"http://localhost/tep/{file}"), ("reason", Reason));
        Assert.Contains("Đang mở đến", police.Text, StringComparison.Ordinal);
        return police;
    }

    private static async Task<HttpStatusCode> StatusAsync(TestHouse house, string account, Guid file)
    {
        using var visitor = await house.As(account);
        using var answer = await visitor.Http.GetAsync($"/tep/{file}");
        return answer.StatusCode;
    }

    private static async Task<string> TodayAsync(TestHouse house, string account)
    {
        using var visitor = await house.As(account);
        await visitor.GetAsync("/");
        return visitor.Text;
    }

    private static Task<List<ActRecord>> ActsAsync(TestHouse house) => house.AskAsync(db => db.Set<ActRecord>().AsNoTracking().ToListAsync());
}
