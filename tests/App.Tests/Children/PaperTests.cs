using System.Net;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>Sheets and books are printed, typed back line by line, looked through, brought in as one batch, and taken back.</summary>
public sealed class PaperTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string School = "Trường Tiểu học Măng Non";

    [Fact]
    public async Task A_sheet_shows_each_reader_what_they_may_see_and_leaves_its_trace()
    {
        var (home, child) = await ChildAsync("Phạm Thị Giấy", "Tổ dân phố 1");
        var officer = await PrintAsync("vanhoa", home);
        Assert.Contains("Phạm Thị Giấy", officer.Text, StringComparison.Ordinal);
        Assert.Contains(PaperCode.Of(child).ToString(), officer.Text, StringComparison.Ordinal);
        Assert.Contains("Số thẻ BHYT", officer.Text, StringComparison.Ordinal);
        Assert.Contains(School, officer.Text, StringComparison.Ordinal);
        Assert.Contains("hộ nghèo", officer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(officer.Page.QuerySelector("svg.code path"));

        var school = await PrintAsync("truong.tieuhoc", home);
        Assert.Contains(School, school.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("BHYT", school.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("TE1510000000001", school.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hộ nghèo", school.Text, StringComparison.OrdinalIgnoreCase);

        var station = await PrintAsync("tramyte", home);
        Assert.Contains("TE1510000000001", station.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(School, station.Text, StringComparison.Ordinal);

        var subject = "paper-sheet/" + officer.Address.Split('/')[^1];
        var traces = await house.AskAsync(async db => await db.ActsFor(await house.ViewerAsync("vanhoa")).Where(a => a.Subject == subject).Select(a => a.Kind).ToListAsync());
        Assert.Equal(["child.paper-look", "child.paper-print"], traces.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Printed_typed_looked_through_brought_in_and_taken_back()
    {
        var (_, child) = await ChildAsync("Lê Văn Khứ Hồi", "Tổ dân phố 2");
        var before = await HeldAsync(child);
        using var officer = await house.As("vanhoa");
        await BookAsync(officer, "Tổ dân phố 2");
        Assert.Contains(PaperCode.Of(child).ToString(), officer.Text, StringComparison.Ordinal);
        house.Clock.Advance(TimeSpan.FromMinutes(1));

        await officer.FollowAsync("Ghi lại phiếu");
        var typing = officer.Address;
        await officer.SubmitAsync("Tìm trẻ", ("ma", PaperCode.Of(child).ToString().ToLowerInvariant()));
        Assert.Contains("đang ghi: 2A", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("Giữ dòng này", ("th-lop", "3B"), ("me-dien-thoai", "0905 111 222"), ("boi", "Swims"), ("gap-ngay", "20/11/26"), ("gap-ghi-chu", "gặp bà ngoại"), ("so", "051 318 001 234"));
        Assert.Contains("Đã giữ dòng của Lê Văn Khứ Hồi", officer.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await HeldAsync(child));

        // Who leaves and comes back finds what was typed.
        using var later = await house.As("vanhoa");
        await later.GetAsync(typing + "?ma=" + PaperCode.Of(child));
        Assert.Equal("3B", later.Page.QuerySelector("#th-lop")!.GetAttribute("value"));
        await later.FollowAsync("Xem trước 1 dòng");
        var row = Visitor.Squeeze(later.Page.QuerySelector("tbody tr")!.TextContent);
        foreach (var words in (string[])["Lớp: 2A 3B", "Điện thoại mẹ: 0905 111 222", "Kỹ năng bơi: biết bơi", "Ngày gặp trẻ, gia đình: 20/11/2026", "Số định danh: 051318001234"]) Assert.Contains(words, row, StringComparison.Ordinal);
        await later.SubmitAsync("Ghi vào sổ");

        Assert.StartsWith("/tre-em/dot/", later.Address, StringComparison.Ordinal);
        var now = (await RecordAsync(child)).AsOf(SampleChildren.Today);
        Assert.Equal(("3B", 3, new DateOnly(2026, 9, 1), "051318001234"), (now.Schooling!.ClassName, now.Schooling.Grade, now.Schooling.From, now.Number!.Text));
        Assert.Equal((SwimmingLevel.Swims, new DateOnly(2026, 11, 20)), (now.Swimming!.Level, now.Swimming.From));
        Assert.Equal(("0905 111 222", "gặp bà ngoại"), (now.Kin.Single().Phone, now.Contacts.Single().Note));
        Assert.StartsWith("Phiếu ", now.Number.Evidence, StringComparison.Ordinal);
        var batch = await house.AskAsync(async db => await db.BatchesFor(await house.ViewerAsync("vanhoa")).OrderByDescending(b => b.At).FirstAsync());
        Assert.Equal((BatchKind.Paper, 0, 1), (batch.Kind, batch.Created, batch.Changed));

        await later.SubmitAsync("Lấy lại cả đợt");

        Assert.Contains("trả lại 1 hồ sơ", later.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await HeldAsync(child));
    }

    [Fact]
    public async Task A_wrong_code_is_told_at_once_and_another_wards_is_nobodys()
    {
        var (_, child) = await ChildAsync("Trịnh Mã Sai", "Tổ dân phố 1");
        var elsewhere = await NeighboursChildAsync("Tên Bên Phường Kia");
        using var officer = await house.As("vanhoa");
        var typing = await TypingAsync(officer, "Tổ dân phố 1");
        var code = PaperCode.Of(child).ToString();
        var swapped = code[..^1] + (code[^1] == '0' ? '1' : '0');

        await officer.GetAsync($"{typing}?ma={swapped}");
        Assert.Contains("Mã này có ký tự chưa đúng hoặc bị đổi chỗ", officer.Page.QuerySelector("#loi-ma")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(swapped, officer.Page.QuerySelector("#ma")!.GetAttribute("value"));

        await officer.GetAsync($"{typing}?ma={PaperCode.Of(elsewhere)}");
        Assert.Contains("Mã viết đúng nhưng không phải của trẻ nào trong phường", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tên Bên Phường Kia", officer.Text, StringComparison.Ordinal);

        using var head = await house.As("totruong3");
        await head.GetAsync("/tre-em/phieu");
        await head.SubmitAsync("Lập sổ để in");
        await head.GetAsync($"{head.Address}/ghi?ma={code}");
        Assert.Contains("Mã viết đúng nhưng không phải", head.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trịnh Mã Sai", head.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_of_a_record_merged_since_leads_to_the_one_that_holds()
    {
        var (_, old) = await ChildAsync("Cũ Đã Gộp", "Tổ dân phố 1");
        var (_, kept) = await ChildAsync("Còn Hiệu Lực", "Tổ dân phố 1");
        var officer = await house.ViewerAsync("vanhoa");
        await house.WorkAsync(async db =>
        {
            var (one, other) = (await db.ChildrenFor(officer).WithFacts().SingleAsync(c => c.Id == old), await db.ChildrenFor(officer).WithFacts().SingleAsync(c => c.Id == kept));
            one.MergeInto(other);
            await db.SaveAsync(new Act(officer, "test.merge", house.Clock.GetUtcNow().UtcDateTime));
        });
        using var collaborator = await house.As("ctv1");
        await collaborator.GetAsync($"{await TypingAsync(collaborator, null)}?ma={PaperCode.Of(old)}");

        Assert.Contains($"Mã này đã được thay: hồ sơ cũ đã gộp vào hồ sơ của Còn Hiệu Lực, mã mới {PaperCode.Of(kept)}", collaborator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_changed_since_the_print_is_shown_beside_and_never_overwritten_unasked()
    {
        var (_, child) = await ChildAsync("Đinh Đã Đổi", "Tổ dân phố 4");
        var (_, other) = await ChildAsync("Đinh Không Đổi", "Tổ dân phố 4");
        using var officer = await house.As("vanhoa");
        var typing = await TypingAsync(officer, "Tổ dân phố 4");
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await SetClassAsync(child, "3C");
        await KeepAsync(officer, typing, child, ("th-lop", "3B"), ("dan-toc", "Hrê"));
        await KeepAsync(officer, typing, other, ("dan-toc", "Hrê"));

        await officer.GetAsync(typing.Replace("/ghi", "/xem", StringComparison.Ordinal));
        var conflict = Visitor.Squeeze(officer.Page.QuerySelector("fieldset.conflict")!.TextContent);
        Assert.Contains("Trên giấy in: 2A", conflict, StringComparison.Ordinal);
        Assert.Contains("Giữ như sổ: 3C", conflict, StringComparison.Ordinal);
        Assert.Contains("Theo chữ viết trên giấy: 3B", conflict, StringComparison.Ordinal);
        await officer.SubmitAsync("Ghi vào sổ");

        Assert.Contains("Đã ghi 1 trẻ. 1 dòng còn chờ.", Visitor.Squeeze(officer.Page.Body!.TextContent), StringComparison.Ordinal);
        Assert.Equal(("3C", "Kinh"), await ClassAndPeopleAsync(child));
        Assert.Equal("Hrê", (await ClassAndPeopleAsync(other)).People);

        // Decided for the paper, but changed again before the button was pressed: nobody has decided about that.
        await officer.GetAsync(typing.Replace("/ghi", "/xem", StringComparison.Ordinal));
        var choice = officer.Page.QuerySelector("fieldset.conflict input[type=radio]")!.GetAttribute("name")!;
        var request = officer.Request("body", "Ghi vào sổ", (choice, "giay"));
        await SetClassAsync(child, "3D");
        await officer.SendAsync(request);
        Assert.Equal("3D", (await ClassAndPeopleAsync(child)).Class);
        Assert.Contains("Giữ như sổ: 3D", officer.Text, StringComparison.Ordinal);

        await officer.SubmitAsync("Ghi vào sổ", (choice, "giay"));
        Assert.Equal(("3B", "Hrê"), await ClassAndPeopleAsync(child));
    }

    [Fact]
    public async Task Kept_as_the_registry_says_the_line_is_settled_without_a_change()
    {
        var (_, child) = await ChildAsync("Đinh Giữ Sổ", "Tổ dân phố 4");
        using var officer = await house.As("vanhoa");
        var typing = await TypingAsync(officer, "Tổ dân phố 4");
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await SetClassAsync(child, "3C");
        await KeepAsync(officer, typing, child, ("th-lop", "3B"));
        await officer.GetAsync(typing.Replace("/ghi", "/xem", StringComparison.Ordinal));
        await officer.SubmitAsync("Ghi vào sổ", (officer.Page.QuerySelector("fieldset.conflict input[type=radio]")!.GetAttribute("name")!, "so"));

        Assert.Contains("1 dòng không có gì mới", officer.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("3C", (await ClassAndPeopleAsync(child)).Class);
        Assert.DoesNotContain("Các dòng đã gõ", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_it_is_brought_in_once()
    {
        var (_, child) = await ChildAsync("Vương Bấm Đôi", "Tổ dân phố 3");
        using var officer = await house.As("vanhoa");
        var typing = await TypingAsync(officer, "Tổ dân phố 3");
        await KeepAsync(officer, typing, child, ("gap-ngay", "20/11/2026"));
        await officer.GetAsync(typing.Replace("/ghi", "/xem", StringComparison.Ordinal));
        var (one, two) = (officer.Request("body", "Ghi vào sổ"), officer.Request("body", "Ghi vào sổ"));

        var answers = await Task.WhenAll(officer.Http.SendAsync(one, TestContext.Current.CancellationToken), officer.Http.SendAsync(two, TestContext.Current.CancellationToken));

        Assert.Single((await RecordAsync(child)).Contacts, c => c.Stands);
        Assert.Single(answers.Select(a => a.Headers.Location?.ToString()).Distinct());
    }

    [Fact]
    public async Task A_collaborator_changes_what_is_theirs_and_proposes_the_rest()
    {
        var (_, child) = await ChildAsync("Hồ Cộng Tác", "Tổ dân phố 1");
        using var collaborator = await house.As("ctv1");
        var typing = await TypingAsync(collaborator, null);
        await KeepAsync(collaborator, typing, child, ("th-lop", "3B"), ("ngay-sinh", "16/05/2018"));
        await collaborator.GetAsync(typing.Replace("/ghi", "/xem", StringComparison.Ordinal));
        Assert.Contains("16/05/2018 (chờ cán bộ duyệt)", collaborator.Text, StringComparison.Ordinal);
        await collaborator.SubmitAsync("Ghi vào sổ");

        Assert.Contains("Đã ghi 1 trẻ. Gửi 1 đề xuất.", Visitor.Squeeze(collaborator.Page.Body!.TextContent), StringComparison.Ordinal);
        var record = await RecordAsync(child);
        Assert.Equal(("3B", new DateOnly(2018, 5, 15)), (record.ClassName, record.BornOn));
        using var officer = await house.As("vanhoa");
        var proposal = await house.AskAsync(async db => await db.ProposalsFor(await house.ViewerAsync("vanhoa")).Where(p => p.ChildId == child).Select(p => p.Id.Value).SingleAsync());
        await officer.GetAsync($"/tre-em/de-xuat/{proposal}");
        await officer.SubmitAsync("Nhận vào hồ sơ");
        Assert.Equal(new DateOnly(2018, 5, 16), (await RecordAsync(child)).BornOn);
    }

    [Fact]
    public async Task What_cannot_be_used_is_told_at_its_field_and_nothing_typed_is_lost()
    {
        var (_, child) = await ChildAsync("Tạ Ghi Sai", "Tổ dân phố 3");
        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"{await TypingAsync(officer, "Tổ dân phố 3")}?ma={PaperCode.Of(child)}");
        await officer.SubmitAsync("Giữ dòng này", ("ngay-sinh", "31/02/2018"), ("th-lop", "3B"), ("gap-ghi-chu", "chưa ghi ngày"));

        Assert.NotNull(officer.Page.QuerySelector("#loi-ngay-sinh"));
        Assert.NotNull(officer.Page.QuerySelector("#loi-gap-ngay"));
        Assert.Equal(("31/02/2018", "3B"), (officer.Page.QuerySelector("#ngay-sinh")!.GetAttribute("value"), officer.Page.QuerySelector("#th-lop")!.GetAttribute("value")));
        Assert.DoesNotContain("Các dòng đã gõ", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_is_put_away_without_a_trace_in_the_registry_and_can_be_typed_again()
    {
        var (_, child) = await ChildAsync("Tạ Bỏ Dòng", "Tổ dân phố 3");
        using var officer = await house.As("vanhoa");
        var typing = await TypingAsync(officer, "Tổ dân phố 3");
        await KeepAsync(officer, typing, child, ("th-lop", "3B"));
        await officer.SubmitAsync("Bỏ dòng");
        Assert.DoesNotContain("Các dòng đã gõ", officer.Text, StringComparison.Ordinal);

        await KeepAsync(officer, typing, child, ("th-lop", "3D"));

        Assert.Contains("Xem trước 1 dòng", officer.Text, StringComparison.Ordinal);
        Assert.Equal("2A", (await ClassAndPeopleAsync(child)).Class);
    }

    [Fact]
    public async Task A_sheet_is_found_by_its_number_and_only_by_whoever_may_see_it()
    {
        var (home, _) = await ChildAsync("Quách Số Phiếu", "Tổ dân phố 1");
        var printed = await PrintAsync("vanhoa", home);
        var sheet = printed.Address;
        var number = PaperCode.Of(new PaperSheetId(Guid.Parse(sheet.Split('/')[^1]))).ToString();

        using var street = await house.As("totruong1");
        await street.GetAsync($"/tre-em/phieu?so={number.ToLowerInvariant()}");
        Assert.Equal($"{sheet}/ghi", street.Address);
        using var other = await house.As("totruong3");
        await other.GetAsync($"/tre-em/phieu?so={number}");
        Assert.Contains("Không có phiếu mang số này", other.Page.QuerySelector("#loi-so")!.TextContent, StringComparison.Ordinal);
        foreach (var address in (string[])[sheet, $"{sheet}/ghi", $"{sheet}/xem"])
        {
            await other.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
        }

        using var leader = await house.As("chutich");
        await leader.GetAsync(sheet);
        Assert.Contains("Quách Số Phiếu", leader.Text, StringComparison.Ordinal);
        await leader.GetAsync($"{sheet}/ghi");
        Assert.NotEqual(HttpStatusCode.OK, leader.Status);
    }

    [Fact]
    public async Task A_book_holds_every_child_of_its_group_once_and_nobody_elses()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var group = await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 3");
        var homes = Enumerable.Range(1, 60).Select(n => SampleChildren.Household(officer, group, $"{n} Đường Dài")).ToList();
        var children = homes.SelectMany((h, n) => new[] { SampleChildren.Child(officer, h, $"Chị Hộ {n}"), SampleChildren.Child(officer, h, $"Em Hộ {n}", new DateOnly(2020, 1, 1)) }).ToList();
        await SampleChildren.SaveAsync(house, officer, [.. homes, .. children]);
        using var visitor = await house.As("vanhoa");
        await BookAsync(visitor, "Tổ dân phố 3");

        var codes = visitor.Page.QuerySelectorAll("table.book td b").Select(b => b.TextContent).ToList();
        Assert.Equal(await house.AskAsync(db => db.ChildrenFor(officer).OnList(SampleChildren.Today).CountAsync(c => db.HouseholdsFor(officer).Any(h => h.Id == c.HouseholdId && h.GroupId == group))), codes.Count);
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Empty(children.Select(c => PaperCode.Of(c.Id).ToString()).Except(codes));
        var streets = visitor.Page.QuerySelectorAll("tr.home th").Select(h => h.TextContent).Where(t => t.Contains("Đường Dài", StringComparison.Ordinal)).Select(t => int.Parse(t.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(1, 60), streets);
    }

    private async Task<Visitor> PrintAsync(string account, HouseholdId home)
    {
        var visitor = await house.As(account);
        await visitor.GetAsync($"/ho-gia-dinh/{home.Value}");
        await visitor.SubmitAsync("In phiếu hộ");
        return visitor;
    }

    // A street has one group only and need not choose.
    private async Task BookAsync(Visitor visitor, string? group)
    {
        await visitor.GetAsync("/tre-em/phieu");
        if (group is null) await visitor.SubmitAsync("Lập sổ để in");
        else await visitor.SubmitAsync("Lập sổ để in", ("group", (await SampleChildren.UnitAsync(house, await house.ViewerAsync("vanhoa"), group)).Value.ToString()));
    }

    private async Task<string> TypingAsync(Visitor visitor, string? group)
    {
        await BookAsync(visitor, group);
        return visitor.Address + "/ghi";
    }

    private static async Task KeepAsync(Visitor visitor, string typing, ChildId child, params (string, object?)[] fields)
    {
        await visitor.GetAsync($"{typing}?ma={PaperCode.Of(child)}");
        await visitor.SubmitAsync("Giữ dòng này", fields);
        Assert.Contains("Đã giữ dòng", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    // A poor household with a pupil of class 2A, a card, and a mother.
    private async Task<(HouseholdId Home, ChildId Child)> ChildAsync(string name, string group)
    {
        var officer = await house.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, group), $"{Math.Abs(name.GetHashCode(StringComparison.Ordinal)) % 900} Lê Lai");
        home.Record(new Poverty(SampleChildren.Stamp(officer), new DateOnly(2026, 1, 1), null, PovertyLevel.Poor), SampleChildren.Today);
        var child = SampleChildren.Child(officer, home, name);
        child.Record(new Schooling(SampleChildren.Stamp(officer), new DateOnly(2025, 9, 5), null, SchoolStanding.Attending, School, 2) { ClassName = "2A", SchoolId = await SampleChildren.UnitAsync(house, officer, School) }, SampleChildren.Today);
        child.Record(new InsuranceCard(SampleChildren.Stamp(officer), new DateOnly(2024, 1, 1), null, "TE1510000000001"), SampleChildren.Today);
        child.Record(new Kinship(SampleChildren.Stamp(officer), child.BornOn, null, Ids.New<CarerId>(), KinRelation.Mother, "Lê Thị Tám"), SampleChildren.Today);
        await SampleChildren.SaveAsync(house, officer, home, child);
        return (home.Id, child.Id);
    }

    private async Task<ChildId> NeighboursChildAsync(string name)
    {
        var officer = await house.ViewerAsync("vanhoa");
        var ward = new Ward(Ids.New<WardId>(), "00008", "Phường Bên Núi", AdministrativeLevel.Commune, null, "Bên Núi") { IsDemo = true };
        var theirs = officer with { Ward = ward.Id };
        var group = new Unit(Ids.New<UnitId>(), ward.Id, "Tổ dân phố 1", UnitKind.ResidentialGroup, new DateOnly(2026, 1, 1));
        var home = SampleChildren.Household(theirs, group.Id);
        var child = SampleChildren.Child(theirs, home, name);
        await SampleChildren.SaveAsync(house, officer, ward, group, home, child);
        return child.Id;
    }

    private async Task SetClassAsync(ChildId id, string name)
    {
        var officer = await house.ViewerAsync("vanhoa");
        await house.WorkAsync(async db =>
        {
            var child = await db.ChildrenFor(officer).WithFacts().SingleAsync(c => c.Id == id);
            var (now, stamp) = (child.AsOf(SampleChildren.Today).Schooling!, new FactStamp(Ids.New<FactId>(), officer.Account, house.Clock.GetUtcNow().UtcDateTime));
            child.Correct(now.Id, new Schooling(stamp, now.From, null, SchoolStanding.Attending, School, 3) { ClassName = name, SchoolId = now.SchoolId }, SampleChildren.Today);
            db.Touch(child);
            await db.SaveAsync(new Act(officer, "test.class", house.Clock.GetUtcNow().UtcDateTime));
        });
    }

    private Task<Child> RecordAsync(ChildId id) => house.AskAsync(async db => await db.ChildrenFor(await house.ViewerAsync("vanhoa")).WithFacts().SingleAsync(c => c.Id == id));

    private async Task<(string? Class, string? People)> ClassAndPeopleAsync(ChildId id)
    {
        var now = (await RecordAsync(id)).AsOf(SampleChildren.Today);
        return (now.Schooling!.ClassName, now.Basic!.Ethnicity);
    }

    // What is held to be true of a child, without who wrote it down and when.
    private async Task<string> HeldAsync(ChildId id)
    {
        string[] left = ["Id", "RecordedAt", "RecordedBy", "Supersedes", "BatchId", "SupersededAt", "SupersededBy"];
        var facts = (await RecordAsync(id)).AllFacts.Where(f => f.Stands).Select(f => f.GetType().Name + ":" + string.Join('|', f.GetType().GetProperties().Where(p => !left.Contains(p.Name)).OrderBy(p => p.Name).Select(p => $"{p.Name}={p.GetValue(f)}")));
        return string.Join('\n', facts.Order(StringComparer.Ordinal));
    }
}
