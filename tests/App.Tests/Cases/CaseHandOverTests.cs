using System.Net;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Tests.Data;
using MangNon.App.Tests.House;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static MangNon.App.Tests.Cases.CaseWalk;

namespace MangNon.App.Tests.Cases;

/// <summary>A case goes to the ward where the child lives now: offered, seen as far as the offer says, taken over whole or declined with a reason.</summary>
public sealed class CaseHandOverTests
{
    private const string Reason = "Em đã về ở với ông bà";

    [Fact]
    public async Task It_stays_with_its_limits_until_the_other_ward_takes_it_over_whole()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var other = await OtherWardAsync(house);
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        Assert.Contains("Hồ sơ bàn giao chưa đủ", await AgainstAsync(officer, address, "offer-hand-over"), StringComparison.Ordinal);
        await StepAsync(officer, address, "assess-initially", [.. Levels(), ("nghiem-trong", "No"), ("nguoi-nuoi", "No"), ("khan-cap", "No"), ("ly-do", "Em an toàn")]);
        await StepAsync(officer, address, "offer-hand-over", ("phuong", ""), ("phuong-khac", "99999"), ("ly-do", Reason));
        Assert.Contains("không có", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.OrdinalIgnoreCase);
        await StepAsync(officer, address, "offer-hand-over", ("phuong", other.Value.ToString()), ("ly-do", Reason));
        Assert.Contains("Đang bàn giao cho Phường Bên Kia", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Thời hạn đang chạy", officer.Text, StringComparison.Ordinal);

        using var receiver = await house.As("benkia");
        await receiver.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, receiver.Status);
        await receiver.GetAsync("/");
        await receiver.FollowAsync("Xem, nhận: phường khác đã bàn giao");
        var offer = receiver.Address;
        Assert.Contains(Reason, receiver.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Told, receiver.Text, StringComparison.Ordinal);
        using var second = await house.As("benkia");
        await second.GetAsync(offer);
        await receiver.SubmitAsync("Nhận ca");
        Assert.Contains("CA-2026-001", receiver.Text, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Thử", receiver.Text, StringComparison.Ordinal);
        Assert.Contains("Em an toàn", receiver.Text, StringComparison.Ordinal);
        await second.SubmitAsync("Nhận ca");
        Assert.Contains("Người khác vừa thay đổi bàn giao này", second.Text, StringComparison.Ordinal);

        // What was told goes along, who told stays where they told it; the papers are there, and the limits go on.
        var taken = receiver.Address;
        Assert.Contains("Xây dựng, trình kế hoạch", receiver.Text, StringComparison.Ordinal);
        await receiver.GetAsync(receiver.Page.QuerySelector("a[href*='/ca-bao-ve/tin/']")!.GetAttribute("href")!);
        Assert.Contains(Told, receiver.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Phá niêm phong", receiver.Text, StringComparison.Ordinal);
        await receiver.GetAsync(taken);
        await receiver.GetAsync(receiver.Page.QuerySelector("a[href*='/giay/']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, receiver.Status);

        var there = await TextOfAsync(officer, address);
        Assert.Contains("Đã bàn giao", there, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Xây dựng, trình kế hoạch hỗ trợ, can thiệp", officer.Page.QuerySelector("h2 + ul.rows")?.TextContent ?? "", StringComparison.Ordinal);
        await officer.GetAsync(taken);
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
        foreach (var ward in (WardId[])[other, (await house.ViewerAsync("vanhoa")).Ward]) Assert.Empty(await ActsTests.BrokenLinksAsync(house, ward));
        Assert.Equal(1, await house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Kind == "case.handed-over")));
    }

    [Fact]
    public async Task It_is_declined_with_a_reason_taken_back_and_offered_again()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var other = await OtherWardAsync(house);
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await StepAsync(officer, address, "assess-initially", [.. Levels(), ("nghiem-trong", "No"), ("nguoi-nuoi", "No"), ("khan-cap", "No"), ("ly-do", "Em an toàn")]);
        await StepAsync(officer, address, "offer-hand-over", ("phuong", other.Value.ToString()), ("ly-do", Reason));
        using var receiver = await house.As("benkia");
        await receiver.GetAsync("/ca-bao-ve");
        await receiver.FollowAsync("Xem, nhận: Nguyễn Thị Thử");
        await receiver.SubmitAsync("Trả lời không nhận");
        Assert.Contains("Ghi lý do không nhận", receiver.Text, StringComparison.Ordinal);
        await receiver.SubmitAsync("Trả lời không nhận", ("words", "Em không ở đây"));
        Assert.Contains("Em không ở đây", await TextOfAsync(officer, address), StringComparison.Ordinal);
        Assert.DoesNotContain("Đang bàn giao", officer.Text, StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromSeconds(20));
        await StepAsync(officer, address, "offer-hand-over", ("phuong", other.Value.ToString()), ("ly-do", Reason));
        await officer.GetAsync(officer.Page.QuerySelector("a[href*='/ban-giao/']")!.GetAttribute("href")!);
        await officer.SubmitAsync("Rút lại bàn giao");
        Assert.Equal(address, officer.Address);
        Assert.DoesNotContain("Xem, nhận", await TextOfAsync(receiver, "/ca-bao-ve"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_outside_is_named_by_its_code_and_its_letter_completes_the_hand_over()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await StepAsync(officer, address, "assess-initially", [.. Levels(), ("nghiem-trong", "No"), ("nguoi-nuoi", "No"), ("khan-cap", "No"), ("ly-do", "Em an toàn")]);
        await StepAsync(officer, address, "offer-hand-over", ("phuong-khac", "00004"), ("ly-do", Reason));
        await StepAsync(officer, address, "complete-hand-over");
        Assert.Contains("văn bản xác nhận", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        await StepAsync(officer, address, "complete-hand-over", ("so-quyet-dinh", "77/UBND"));
        Assert.Contains("Đã bàn giao", officer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HandOverState.Acknowledged, await house.AskAsync(db => db.Set<CaseHandOver>().Select(h => h.State).SingleAsync()));
    }

    [Fact]
    public async Task A_note_is_read_by_its_part_and_by_who_works_on_the_case_a_sealed_one_by_its_writer_alone()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        foreach (var (account, part) in ((string, string)[])[("congan", "Phần công an"), ("tramyte", "Phần y tế")])
        {
            await officer.GetAsync(address);
            await officer.SubmitAsync("Thêm", ("person", await AccountAsync(house, account)), ("reason", part));
        }

        using var station = await house.As("tramyte");
        await station.GetAsync(address + "/ghi-chu");
        await station.SubmitAsync("Ghi");
        Assert.Contains("Ghi nội dung ghi chú", station.Text, StringComparison.Ordinal);
        await station.SubmitAsync("Ghi", ("words", "Điều chỉ y tế biết"));
        await station.SubmitAsync("Ghi", ("words", "Điều chỉ bác sĩ biết"), ("keepSealed", true));

        using var police = await house.As("congan");
        var theirs = await TextOfAsync(police, address + "/ghi-chu");
        Assert.DoesNotContain("biết", theirs, StringComparison.Ordinal);
        var worker = await TextOfAsync(officer, address + "/ghi-chu");
        Assert.Contains("Điều chỉ y tế biết", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("Điều chỉ bác sĩ biết", worker, StringComparison.Ordinal);
        await officer.FollowAsync("Phá niêm phong, có lý do");
        await officer.SubmitAsync("Phá niêm phong", ("reason", "Cần biết để quyết định trong đêm"));
        Assert.Contains("Điều chỉ bác sĩ biết", await TextOfAsync(officer, address + "/ghi-chu"), StringComparison.Ordinal);
        using var teacher = await house.As("truong.tieuhoc");
        await teacher.GetAsync(address + "/ghi-chu");
        Assert.Equal(HttpStatusCode.NotFound, teacher.Status);
        var kinds = await house.AskAsync(db => db.Set<ActRecord>().Select(a => a.Kind).ToListAsync());
        Assert.Contains("case-note.look", kinds);
    }

    // A second ward of the installation with one officer, who signs in as "benkia".
    internal static async Task<WardId> OtherWardAsync(TestHouse house)
    {
        var (demo, since) = (await house.ViewerAsync("vanhoa"), new DateOnly(2020, 1, 1));
        var ward = new Ward(Ids.New<WardId>(), "70009", "Phường Bên Kia", AdministrativeLevel.Commune, null, "Bên Kia") { IsDemo = true };
        var (office, person) = (new Unit(Ids.New<UnitId>(), ward.Id, "Văn hóa - Xã hội", UnitKind.Office, since), new Person(Ids.New<PersonId>(), ward.Id, "Trịnh Bên Kia"));
        await house.WorkAsync(async db =>
        {
            var known = await db.Set<Account>().SingleAsync(a => a.UserName == "vanhoa");
            db.AddRange(ward, office, person, new Post(Ids.New<PostId>(), ward.Id, person.Id, office.Id, "Công chức Văn hóa - Xã hội", Role.Officer, since), new Account
            {
                Id = Ids.New(),
                UserName = "benkia",
                NormalizedUserName = "BENKIA",
                PasswordHash = known.PasswordHash,
                SecurityStamp = Ids.New().ToString("N"),
                WardId = ward.Id,
                PersonId = person.Id,
                IsDemo = true,
            });
            await db.SaveAsync(new Act(demo, "test.neighbour", house.Clock.GetUtcNow().UtcDateTime));
        });
        return ward.Id;
    }
}
