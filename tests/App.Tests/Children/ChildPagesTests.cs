using System.Net;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>The registry through its pages: written down, changed, proposed, moved, and what each may see of it.</summary>
public sealed class ChildPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task An_officer_writes_a_child_down_with_its_household_and_parents()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/tre-em/them");
        await officer.SubmitAsync("Ghi vào sổ", ("ho-ten", "Phạm Gia Hân"), ("ngay-sinh", "02/03/2019"), ("gioi-tinh", "Female"), ("so", "051 319 004 321"), ("me-ho-ten", "Lê Thị Lành"), ("me-nam-sinh", "1990"), ("dia-chi", "8 Hoa Sen"), ("to-dan-pho", await GroupAsync("Tổ dân phố 1")), ("th-truong", "Trường Tiểu học Măng Non"), ("th-khoi", "2"), ("th-lop", "2B"));

        Assert.StartsWith("/tre-em/", officer.Address, StringComparison.Ordinal);
        Assert.Contains("Phạm Gia Hân", officer.Text, StringComparison.Ordinal);
        Assert.Contains("mẹ: Lê Thị Lành, sinh 1990, trực tiếp chăm sóc", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Trường Tiểu học Măng Non, lớp 2B", officer.Text, StringComparison.Ordinal);
        using var school = await house.As("truong.tieuhoc");
        await school.GetAsync("/tre-em?q=gia+han");
        Assert.Contains("Phạm Gia Hân", school.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_used_is_told_at_its_field_and_nothing_is_kept()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/tre-em/them");
        await officer.SubmitAsync("Ghi vào sổ", ("ho-ten", "Trẻ Sai Ngày"), ("ngay-sinh", "31/02/2019"), ("ks-so-khai-sinh", "12"), ("dia-chi", ""));

        Assert.Contains("Ngày sinh chưa đúng. Ví dụ 15/05/2018, 05/2018 hoặc 2018.", officer.Text, StringComparison.Ordinal);
        Assert.NotNull(officer.Page.QuerySelector("#loi-ngay-sinh"));
        Assert.NotNull(officer.Page.QuerySelector("#loi-dia-chi"));
        Assert.Equal("Trẻ Sai Ngày", officer.Page.QuerySelector("#ho-ten")!.GetAttribute("value"));
        Assert.False(await house.AskAsync(async db => await db.ChildrenFor(await house.ViewerAsync("vanhoa")).AnyAsync(c => c.FullName == "Trẻ Sai Ngày")));
    }

    [Fact]
    public async Task A_change_ends_what_held_and_a_correction_keeps_what_was_wrong_in_the_history()
    {
        var child = await ChildAsync("Trần Đổi Lớp", "Tổ dân phố 2");
        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"/tre-em/{child}/ghi/truong-lop");
        await officer.SubmitAsync("Ghi vào hồ sơ", ("hoc", "Attending"), ("truong", "Trường Tiểu học Măng Non"), ("lop", "2A"), ("tu-ngay", "05/09/2025"));
        await officer.GetAsync($"/tre-em/{child}/ghi/truong-lop");
        await officer.SubmitAsync("Ghi vào hồ sơ", ("lop", "3A"), ("tu-ngay", "05/09/2026"));

        var record = await house.AskAsync(async db => await db.ChildrenFor(await house.ViewerAsync("vanhoa")).WithFacts().SingleAsync(c => c.Id == new ChildId(child)));
        Assert.Equal(("2A", "3A"), (record.AsOf(new DateOnly(2026, 9, 4)).Schooling!.ClassName, record.AsOf(new DateOnly(2026, 9, 5)).Schooling!.ClassName));

        var held = record.Schoolings.Single(s => s.Stands && s.To is null);
        await officer.GetAsync($"/tre-em/{child}/ghi/truong-lop?muc={held.Id.Value}");
        await officer.SubmitAsync("Ghi vào hồ sơ", ("change", "Correct"), ("lop", "3B"));
        Assert.Contains("lớp 3B", officer.Text, StringComparison.Ordinal);
        Assert.Contains(officer.Page.QuerySelectorAll("s"), s => s.TextContent.Contains("lớp 3A", StringComparison.Ordinal));
        Assert.Single(record.Schoolings, s => s.Stands && s.To == new DateOnly(2026, 9, 4));
    }

    [Fact]
    public async Task Whoever_was_slower_is_shown_what_the_other_wrote_and_keeps_their_own_words()
    {
        var child = await ChildAsync("Trần Hai Người", "Tổ dân phố 2");
        using var one = await house.As("vanhoa");
        using var other = await house.As("totruong2");
        await one.GetAsync($"/tre-em/{child}/ghi/boi");
        await other.GetAsync($"/tre-em/{child}/ghi/boi");
        await other.SubmitAsync("Ghi vào hồ sơ", ("muc", "Swims"), ("tu-ngay", "01/11/2026"));
        await one.SubmitAsync("Ghi vào hồ sơ", ("muc", "CannotSwim"), ("tu-ngay", "02/11/2026"));

        Assert.Contains("Hồ sơ vừa được người khác sửa", one.Text, StringComparison.Ordinal);
        Assert.Contains("biết bơi, từ 01/11/2026", one.Text, StringComparison.Ordinal);
        Assert.Equal("02/11/2026", one.Page.QuerySelector("#tu-ngay")!.GetAttribute("value"));
        await one.SubmitAsync("Ghi vào hồ sơ");
        Assert.Contains("chưa biết bơi", one.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_collaborator_sends_waits_for_the_officer_who_takes_it_over()
    {
        var child = await ChildAsync("Đỗ Chờ Duyệt", "Tổ dân phố 1");
        using var collaborator = await house.As("ctv1");
        await collaborator.GetAsync($"/tre-em/{child}/ghi/hoan-canh");
        Assert.DoesNotContain("HIV", collaborator.Text, StringComparison.Ordinal);
        await collaborator.SubmitAsync("Gửi đề xuất", ("nhom", "ND56-6.2"), ("tu-ngay", "01/10/2026"), ("can-cu", "Giấy xác nhận khuyết tật"));
        Assert.Contains("Đã gửi công chức", collaborator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trẻ em khuyết tật nặng", collaborator.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);

        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/tre-em/de-xuat");
        await officer.GetAsync(officer.Page.QuerySelectorAll(".rows a.btn")[^1].GetAttribute("href")!);
        Assert.Contains("Trẻ em khuyết tật nặng", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("Nhận vào hồ sơ");
        await officer.GetAsync($"/tre-em/{child}");
        Assert.Contains("Trẻ em khuyết tật nặng", officer.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_is_sent_back_with_a_reason_the_sender_reads()
    {
        var child = await ChildAsync("Đỗ Trả Lại", "Tổ dân phố 1");
        using var collaborator = await house.As("ctv1");
        await collaborator.GetAsync($"/tre-em/{child}/ghi/so-dinh-danh");
        await collaborator.SubmitAsync("Gửi đề xuất", ("so", "051318009999"), ("tu-ngay", "01/10/2026"));
        using var officer = await house.As("vanhoa");
        var id = await house.AskAsync(async db => await db.ProposalsFor(await house.ViewerAsync("vanhoa")).Where(p => p.ChildId == new ChildId(child)).Select(p => p.Id.Value).SingleAsync());
        await officer.GetAsync($"/tre-em/de-xuat/{id}");
        await officer.SubmitAsync("Trả lại đề xuất");
        Assert.NotNull(officer.Page.QuerySelector("#loi-ly-do"));
        await officer.SubmitAsync("Trả lại đề xuất", ("reason", "Chưa thấy giấy khai sinh."));
        await collaborator.GetAsync("/tre-em/de-xuat");

        Assert.Contains("trả lại. Chưa thấy giấy khai sinh.", collaborator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_children_are_updated_from_a_list_and_an_untouched_line_undoes_nobody()
    {
        var (first, second) = (await ChildAsync("Võ Nhanh Một", "Tổ dân phố 3"), await ChildAsync("Võ Nhanh Hai", "Tổ dân phố 3"));
        using var officer = await house.As("vanhoa");
        using var head = await house.As("totruong3");
        var address = $"/tre-em/cap-nhat?viec=boi&to={await GroupAsync("Tổ dân phố 3")}";
        await officer.GetAsync(address);
        await head.GetAsync("/tre-em/cap-nhat?viec=boi");
        await head.SubmitAsync("Ghi các dòng đã sửa", ($"{second:N}.muc", "Swims"));
        await officer.SubmitAsync("Ghi các dòng đã sửa", ($"{first:N}.muc", "SwimsSafely"));
        Assert.Contains("Đã ghi 1 trẻ.", officer.Text, StringComparison.Ordinal);

        var levels = await house.AskAsync(async db => await db.ChildrenFor(await house.ViewerAsync("vanhoa")).Where(c => c.Id == new ChildId(first) || c.Id == new ChildId(second)).WithFacts().ToListAsync());
        Assert.Equal(["Hai: Swims", "Một: SwimsSafely"], levels.Select(c => $"{c.FullName.Split(' ')[^1]}: {c.AsOf(SampleChildren.Today).Swimming!.Level}").Order());
    }

    [Fact]
    public async Task A_line_typed_wrong_is_put_right_in_the_list_on_the_same_day()
    {
        var child = await ChildAsync("Võ Ghi Nhầm", "Tổ dân phố 1");
        using var head = await house.As("totruong1");
        foreach (var level in (string[])["Swims", "CannotSwim"])
        {
            await head.GetAsync("/tre-em/cap-nhat?viec=boi");
            await head.SubmitAsync("Ghi các dòng đã sửa", ($"{child:N}.muc", level));
            Assert.Contains("Đã ghi 1 trẻ.", head.Text, StringComparison.Ordinal);
        }

        var kept = await house.AskAsync(async db => await db.ChildrenFor(await house.ViewerAsync("vanhoa")).WithFacts().SingleAsync(c => c.Id == new ChildId(child)));
        Assert.Equal([(SwimmingLevel.CannotSwim, true), (SwimmingLevel.Swims, false)], kept.Swimming.Select(s => (s.Level, s.Stands)).OrderByDescending(s => s.Stands));
    }

    [Fact]
    public async Task A_line_somebody_else_has_just_changed_is_not_overwritten()
    {
        var child = await ChildAsync("Võ Cùng Dòng", "Tổ dân phố 4");
        using var officer = await house.As("vanhoa");
        using var head = await house.As("totruong4");
        await officer.GetAsync($"/tre-em/cap-nhat?viec=boi&to={await GroupAsync("Tổ dân phố 4")}");
        await head.GetAsync("/tre-em/cap-nhat?viec=boi");
        await head.SubmitAsync("Ghi các dòng đã sửa", ($"{child:N}.muc", "Swims"));
        await officer.SubmitAsync("Ghi các dòng đã sửa", ($"{child:N}.muc", "CannotSwim"));

        Assert.Contains("vừa được người khác ghi: biết bơi", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_that_moves_away_leaves_the_list_and_keeps_its_record()
    {
        var child = await ChildAsync("Bùi Đi Xa", "Tổ dân phố 2");
        using var head = await house.As("totruong2");
        await head.GetAsync($"/tre-em/{child}/chuyen");
        await head.SubmitAsync("Ghi vào hồ sơ", ("Kind", "Away"), ("Day", "20/11/2026"));
        Assert.Contains("Ghi nơi trẻ chuyển đến", head.Text, StringComparison.Ordinal);
        await head.SubmitAsync("Ghi vào hồ sơ", ("Kind", "Away"), ("Day", "20/11/2026"), ("Place", "Tỉnh Xa"));
        await head.GetAsync("/tre-em?q=di+xa");
        Assert.DoesNotContain("Bùi Đi Xa", head.Text, StringComparison.Ordinal);
        await head.GetAsync("/tre-em?q=di+xa&xem=da-roi");

        Assert.Contains("chuyển đi ngày 20/11/2026", head.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_goes_into_a_facility_stays_on_the_list_and_comes_home()
    {
        var child = await ChildAsync("Đinh Vào Cơ Sở", "Tổ dân phố 1");
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/cham-soc-thay-the?xem=co-so");
        Assert.DoesNotContain("Đinh Vào Cơ Sở", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync($"/tre-em/{child}/chuyen");
        await officer.SubmitAsync("Ghi vào hồ sơ", ("Kind", "Facility"), ("Day", "20/11/2026"));
        Assert.Contains("Ghi tên cơ sở trẻ đến ở", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("Ghi vào hồ sơ", ("Kind", "Facility"), ("Day", "20/11/2026"), ("Place", "Trung tâm Nắng Mới"));
        Assert.Contains("sống tại Trung tâm Nắng Mới", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync("/tre-em?q=vao+co+so");
        Assert.Contains("Đinh Vào Cơ Sở", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync("/cham-soc-thay-the?xem=co-so");
        Assert.Contains("Trung tâm Nắng Mới", officer.Page.QuerySelector($"li:has(a[href='/tre-em/{child}'])")!.TextContent, StringComparison.Ordinal);

        await officer.GetAsync($"/tre-em/{child}/chuyen");
        var home = officer.Page.QuerySelectorAll("#ho option").Single(o => o.TextContent.StartsWith(HomeOf("Đinh Vào Cơ Sở"), StringComparison.Ordinal)).GetAttribute("value")!;
        await officer.SubmitAsync("Ghi vào hồ sơ", ("Kind", "Household"), ("Day", "22/11/2026"), ("Home", home));

        Assert.Equal($"/tre-em/{child}", officer.Address);
        Assert.DoesNotContain("sống tại Trung tâm", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync("/cham-soc-thay-the?xem=co-so");
        Assert.DoesNotContain("Đinh Vào Cơ Sở", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_handed_over_to_another_ward_goes_on_there_and_stays_here()
    {
        var child = await ChildAsync("Cao Sang Phường", "Tổ dân phố 1");
        var (other, receiver) = await NeighbourAsync();
        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"/tre-em/{child}/chuyen");
        await officer.SubmitAsync("Ghi vào hồ sơ", ("Kind", "Away"), ("Day", "20/11/2026"), ("Ward", other.Value.ToString()), ("Note", "ở với bà ngoại"));
        using var theirs = await house.As(receiver);
        await theirs.GetAsync("/tre-em/chuyen");
        Assert.Contains("ở với bà ngoại", theirs.Text, StringComparison.Ordinal);
        await theirs.SubmitAsync("Xác nhận đã nhận", ("dia-chi", "3 Bờ Sông"), ("to-dan-pho", await house.AskAsync(async db => (await db.UnitsFor(await house.ViewerAsync(receiver)).SingleAsync(u => u.Kind == UnitKind.ResidentialGroup)).Id.Value.ToString())));

        Assert.Contains("Cao Sang Phường", theirs.Text, StringComparison.Ordinal);
        Assert.Contains("3 Bờ Sông", theirs.Text, StringComparison.Ordinal);
        Assert.NotEqual($"/tre-em/{child}", theirs.Address);
        await theirs.GetAsync($"/tre-em/{child}");
        Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
        await officer.GetAsync("/tre-em/chuyen");
        Assert.Contains("phường mới đã nhận", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quality_is_computed_queued_and_gone_when_mended()
    {
        var child = await ChildAsync("Lâm Thiếu Số", "Tổ dân phố 1");
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/tre-em/chat-luong");
        await officer.SubmitAsync("Kiểm tra lại toàn bộ");
        await officer.GetAsync("/tre-em/chat-luong?loi=number-missing");
        Assert.Contains("Lâm Thiếu Số", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync($"/tre-em/{child}/ghi/so-dinh-danh");
        await officer.SubmitAsync("Ghi vào hồ sơ", ("so", "051318007777"), ("tu-ngay", "01/10/2026"));
        await officer.GetAsync("/tre-em/chat-luong?loi=number-missing");

        Assert.DoesNotContain("Lâm Thiếu Số", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_look_at_a_record_leaves_its_trace()
    {
        var child = await ChildAsync("Mai Được Xem", "Tổ dân phố 1");
        using var head = await house.As("totruong1");
        await head.GetAsync($"/tre-em/{child}");

        Assert.Equal(1, await house.AskAsync(async db => await db.ActsFor(await house.ViewerAsync("vanhoa")).CountAsync(a => a.Kind == "child.look" && a.Subject == $"child/{child}")));
    }

    [Theory]
    [InlineData("truong.tieuhoc")]
    [InlineData("totruong3")]
    [InlineData("phunu")]
    [InlineData("mattran")]
    [InlineData("quantri")]
    [InlineData("captren")]
    public async Task A_child_that_is_not_theirs_does_not_exist_for(string account)
    {
        var child = await ChildAsync("Ẩn Với Người Ngoài", "Tổ dân phố 1");
        using var visitor = await house.As(account);
        foreach (var address in (string[])[$"/tre-em/{child}", $"/tre-em/{child}/ghi/boi", $"/tre-em/{child}/chuyen"])
        {
            await visitor.GetAsync(address);
            Assert.DoesNotContain("Ẩn Với Người Ngoài", visitor.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        }
    }

    private async Task<string> GroupAsync(string name) => (await SampleChildren.UnitAsync(house, await house.ViewerAsync("vanhoa"), name)).Value.ToString();

    private static string HomeOf(string name) => $"{name.Sum(c => c) + (name.Length * 10_000)} Lê Lai";

    private async Task<Guid> ChildAsync(string name, string group)
    {
        var officer = await house.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, group), HomeOf(name));
        var child = SampleChildren.Child(officer, home, name);
        await SampleChildren.SaveAsync(house, officer, home, child);
        return child.Id.Value;
    }

    // A second ward with an officer and one residential group.
    private async Task<(WardId Ward, string Account)> NeighbourAsync()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var ward = new Ward(Ids.New<WardId>(), "00009", "Phường Bên Sông", AdministrativeLevel.Commune, null, "Bên Sông") { IsDemo = true };
        var since = new DateOnly(2026, 1, 1);
        var (office, group) = (new Unit(Ids.New<UnitId>(), ward.Id, "Văn hóa - Xã hội", UnitKind.Office, since), new Unit(Ids.New<UnitId>(), ward.Id, "Tổ dân phố 1", UnitKind.ResidentialGroup, since));
        var person = new Person(Ids.New<PersonId>(), ward.Id, "Trịnh Bên Sông");
        await house.WorkAsync(async db =>
        {
            var known = await db.Set<Account>().SingleAsync(a => a.UserName == "vanhoa");
            db.AddRange(ward, office, group, person, new Post(Ids.New<PostId>(), ward.Id, person.Id, office.Id, "Công chức Văn hóa - Xã hội", Role.Officer, since), new Account
            {
                Id = Ids.New(),
                UserName = "bensong",
                NormalizedUserName = "BENSONG",
                PasswordHash = known.PasswordHash,
                SecurityStamp = Ids.New().ToString("N"),
                WardId = ward.Id,
                PersonId = person.Id,
                IsDemo = true,
            });
            await db.SaveAsync(new Act(officer, "test.neighbour", house.Clock.GetUtcNow().UtcDateTime));
        });
        return (ward.Id, "bensong");
    }
}
