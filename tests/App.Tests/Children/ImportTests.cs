using System.Text;
using MangNon.App.Data;
using MangNon.App.Features.Children.Exchange;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>A list is read, looked through, brought in as one batch, and taken back.</summary>
public sealed class ImportTests(TestHouse house) : IClassFixture<TestHouse>
{
    internal const string Head = "DANH SÁCH TRẺ EM;;;;;\nSTT;Họ và tên;Ngày sinh;Giới tính;Họ tên mẹ;Địa chỉ;Tổ;Trường;Lớp;Số định danh\n";

    [Fact]
    public async Task A_list_is_looked_through_and_brought_in_and_what_is_wrong_stays_out()
    {
        using var visitor = await house.As("vanhoa");
        await HandInAsync(visitor, "moi.csv", Head
            + "1;NGUYỄN VĂN NHẬP;2-3-19;Nam;Lê Thị Sáu;1 Nhập Một;Tổ dân phố 1;Trường Tiểu học Măng Non;1A;\n"
            + "2;Nguyễn Thị Nhập;15/05/2020;Nữ;Lê Thị Sáu;1 Nhập Một;1;;;5.1E+10\n"
            + "3;Không Ngày Sinh;32/13/2020;Nam;;2 Nhập;1;;;\n"
            + "4;1. Trẻ Một 2. Trẻ Hai;2018;Nam;;2 Nhập;1;;;\n"
            + "5;Nguyễn Thị Nhập;15/05/2020;Nữ;Lê Thị Sáu;1 Nhập Một;1;;;\n");

        Assert.Contains("Trẻ mới (2)", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa nhập được (2)", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Cần xem (1)", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Một dòng có hai trẻ", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Giống hệt dòng 4", visitor.Text, StringComparison.Ordinal);

        await ApplyAsync(visitor, "Nhập 2 dòng");

        var officer = await house.ViewerAsync("vanhoa");
        var children = await house.AskAsync(db => db.ChildrenFor(officer).WithFacts().Where(c => c.FullName.EndsWith(" Nhập")).ToListAsync());
        Assert.Equal(["Nguyễn Thị Nhập", "Nguyễn Văn Nhập"], children.Select(c => c.FullName).Order(StringComparer.Ordinal));
        Assert.Single(children.Select(c => c.HouseholdId).Distinct());
        var boy = children.Single(c => c.Sex is Sex.Male);
        Assert.Equal((new DateOnly(2019, 3, 2), "Trường Tiểu học Măng Non", "1A", "Lê Thị Sáu"), (boy.BornOn, boy.SchoolName, boy.ClassName, boy.Kin.Single().FullName));
        Assert.NotNull(boy.SchoolId);
        Assert.All(boy.AllFacts, f => Assert.Equal(boy.BatchId, f.BatchId));
    }

    [Fact]
    public async Task Taking_a_batch_back_restores_exactly_what_was()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var group = await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 2");
        var home = SampleChildren.Household(officer, group, "7 Trả Lại");
        var child = SampleChildren.Child(officer, home, "Trần Thị Trả");
        child.Record(new Schooling(SampleChildren.Stamp(officer), new DateOnly(2025, 9, 5), null, SchoolStanding.Attending, "Trường Tiểu học Măng Non", 2) { ClassName = "2A" }, SampleChildren.Today);
        child.Record(new Kinship(SampleChildren.Stamp(officer), child.BornOn, null, Ids.New<CarerId>(), KinRelation.Mother, "Lê Thị Tám"), SampleChildren.Today);
        await SampleChildren.SaveAsync(house, officer, home, child);
        var before = await HeldAsync(officer, child.Id);
        using var visitor = await house.As("vanhoa");

        await HandInAsync(visitor, "sua.csv", Head
            + "1;Trần Thị Trả;15/05/2018;Nữ;Lê Thị Tám;7 Trả Lại;2;Trường Tiểu học Măng Non;3A;051318001234\n"
            + "2;Trần Văn Trả;01/02/2021;Nam;Lê Thị Tám;7 Trả Lại;2;;;\n");
        Assert.Contains("Có thay đổi (1)", visitor.Text, StringComparison.Ordinal);
        await ApplyAsync(visitor, "Nhập 2 dòng");
        var during = await HeldAsync(officer, child.Id);
        Assert.Equal(("3A", "051318001234"), await house.AskAsync(db => db.ChildrenFor(officer).Where(c => c.Id == child.Id).Select(c => new ValueTuple<string, string>(c.ClassName!, c.Number!)).SingleAsync()));
        await visitor.SubmitAsync("Lấy lại cả đợt");

        Assert.Contains("rút 1 trẻ, trả lại 1 hồ sơ", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(before, during);
        Assert.Equal(before, await HeldAsync(officer, child.Id));
        Assert.False(await house.AskAsync(db => db.ChildrenFor(officer).AnyAsync(c => c.FullName == "Trần Văn Trả")));
        Assert.DoesNotContain(visitor.Page.QuerySelectorAll("form[method=post] button"), b => b.TextContent.Contains("Lấy lại cả đợt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_built_on_since_stays_when_a_batch_is_taken_back()
    {
        var officer = await house.ViewerAsync("vanhoa");
        using var visitor = await house.As("vanhoa");
        await HandInAsync(visitor, "giu.csv", Head + "1;Phạm Văn Giữ;02/03/2019;Nam;Hồ Thị Ba;3 Giữ Lại;3;;;\n2;Phạm Thị Giữ;02/03/2021;Nữ;Hồ Thị Ba;3 Giữ Lại;3;;;\n");
        await ApplyAsync(visitor, "Nhập 2 dòng");
        await house.WorkAsync(async db =>
        {
            var child = await db.ChildrenFor(officer).WithFacts().SingleAsync(c => c.FullName == "Phạm Văn Giữ");
            child.Record(new Contact(SampleChildren.Stamp(officer), SampleChildren.Today, "đã thăm"), SampleChildren.Today);
            db.Touch(child);
            await db.SaveAsync(new Act(officer, "test.contact", house.Clock.GetUtcNow().UtcDateTime));
        });

        await visitor.SubmitAsync("Lấy lại cả đợt");

        Assert.Contains("1 trẻ đã được ghi thêm sau đó nên giữ lại", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Phạm Văn Giữ"], await house.AskAsync(db => db.ChildrenFor(officer).Where(c => c.FullName.EndsWith(" Giữ")).Select(c => c.FullName).ToListAsync()));
        Assert.Equal(1, await house.AskAsync(db => db.HouseholdsFor(officer).CountAsync(h => h.Address == "3 Giữ Lại")));
    }

    [Fact]
    public async Task Taking_back_finds_every_kind_of_fact_of_children_and_households()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var group = await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 2");
        var (batch, at) = (Ids.New<BatchId>(), house.Clock.GetUtcNow().UtcDateTime);
        var home = SampleChildren.Household(officer, group, "9 Mọi Loại");
        var child = SampleChildren.Child(officer, home, "Vũ Thị Mọi Loại");
        await SampleChildren.SaveAsync(house, officer, home, child);
        FactStamp OfBatch() => new(Ids.New<FactId>(), officer.Account, at, batch);
        await house.WorkAsync(async db =>
        {
            var (kept, lived) = (await db.ChildrenFor(officer).WithFacts().SingleAsync(c => c.Id == child.Id), await db.HouseholdsFor(officer).WithFacts().SingleAsync(h => h.Id == home.Id));
            kept.Record(new Contact(OfBatch(), SampleChildren.Today, "đã thăm"), SampleChildren.Today);
            lived.Record(new HouseholdNote(OfBatch(), SampleChildren.Today, null, "Nhà tạm"), SampleChildren.Today);
            db.Touch(kept);
            db.Touch(lived);
            db.Add(new Batch(batch, officer, at, BatchKind.Import, "thử", 0, 1));
            await db.SaveAsync(new Act(officer, "test.batch", at));
        });
        using var visitor = await house.As("vanhoa");

        await visitor.GetAsync($"/tre-em/dot/{batch.Value}");
        await visitor.SubmitAsync("Lấy lại cả đợt");

        Assert.All(await house.AskAsync(db => db.ChildrenFor(officer).WithFacts().Where(c => c.Id == child.Id).SelectMany(c => c.Contacts).ToListAsync()), f => Assert.False(f.Stands));
        Assert.All(await house.AskAsync(db => db.HouseholdsFor(officer).WithFacts().Where(h => h.Id == home.Id).SelectMany(h => h.Notes).ToListAsync()), f => Assert.False(f.Stands));
    }

    [Fact]
    public async Task What_is_wrong_or_missing_is_known_as_soon_as_a_list_is_in_and_gone_when_it_is_taken_back()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var group = await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 2");
        var home = SampleChildren.Household(officer, group, "11 Biết Ngay");
        var child = SampleChildren.Child(officer, home, "Hoàng Thị Biết");
        await SampleChildren.SaveAsync(house, officer, home, child);
        using var visitor = await house.As("vanhoa");

        await HandInAsync(visitor, "ngay.csv", Head + "1;Hoàng Thị Biết;15/05/2018;Nữ;;11 Biết Ngay;2;;;051318001235\n2;Hoàng Thị Ngay;01/02/2023;Nữ;;11 Biết Ngay;2;;;\n");
        await ApplyAsync(visitor, "Nhập 2 dòng");
        var (mended, brought) = (await FoundAsync(), await FoundAsync("Hoàng Thị Ngay"));
        await visitor.SubmitAsync("Lấy lại cả đợt");

        Assert.Contains("number-missing", brought);
        Assert.DoesNotContain("number-missing", mended);
        Assert.Contains("number-missing", await FoundAsync());

        Task<List<string>> FoundAsync(string name = "Hoàng Thị Biết") => house.AskAsync(db => db.FindingsFor(officer).Where(f => db.ChildrenFor(officer).Any(c => c.Id == f.ChildId && c.FullName == name)).Select(f => f.Code).ToListAsync());
    }

    [Fact]
    public async Task The_same_list_again_changes_nothing_and_its_columns_are_remembered()
    {
        using var visitor = await house.As("vanhoa");
        const string list = "Tên bé;Sinh;Nhà;Khu\nĐỗ Văn Lặp;03/04/2019;9 Lặp;4\n";
        await HandInAsync(visitor, "lap.csv", list, name: false);
        await visitor.SubmitAsync("Xem trước", ("cot-0", "ho-ten"), ("cot-1", "ngay-sinh"), ("cot-2", "dia-chi"), ("cot-3", "to-dan-pho"));
        await ApplyAsync(visitor, "Nhập 1 dòng");

        await HandInAsync(visitor, "lap.csv", list);

        Assert.Contains("Không đổi (1)", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhập 1 dòng", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_likely_duplicate_waits_for_a_decision()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 4"), "5 Nghi Ngờ");
        await SampleChildren.SaveAsync(house, officer, home, SampleChildren.Child(officer, home, "Huỳnh Thị Ngọc Trân"));
        using var visitor = await house.As("vanhoa");
        await HandInAsync(visitor, "nghi.csv", Head + "1;Huỳnh Ngọc Trân;15/05/2018;Nữ;;5 Nghi Ngờ;4;;;\n");
        Assert.Contains("Cần xem (1)", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhập 1 dòng", visitor.Text, StringComparison.Ordinal);

        var choice = visitor.Page.QuerySelectorAll("select option").Single(o => o.TextContent.Contains("Huỳnh Thị Ngọc Trân", StringComparison.Ordinal)).GetAttribute("value")!;
        await visitor.SubmitAsync("Ghi các lựa chọn", ("dong-3", choice));

        Assert.Contains("Có thay đổi (1)", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("16/05/2018", "Cần xem (1)")]
    [InlineData("15/04/2018", "Cần xem (1)")]
    [InlineData("16/04/2018", "Trẻ mới (1)")]
    [InlineData("16/05/2017", "Trẻ mới (1)")]
    public async Task The_same_name_with_one_figure_of_the_birthday_otherwise_waits_for_a_decision(string born, string expected)
    {
        var officer = await house.ViewerAsync("vanhoa");
        var name = $"Lương Thị {born.Replace("/", "", StringComparison.Ordinal).Aggregate("", (n, c) => n + "abcdefghik"[c - '0'])}";
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 4"), $"6 {name}");
        await SampleChildren.SaveAsync(house, officer, home, SampleChildren.Child(officer, home, name));
        using var visitor = await house.As("vanhoa");

        await HandInAsync(visitor, "ngay-sinh.csv", Head + $"1;{name};{born};Nữ;;99 {name};4;;;\n");

        Assert.Contains(expected, visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressing_twice_and_two_people_at_once_bring_each_child_in_once()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var list = Head + "1;Vũ Văn Đôi;03/04/2019;Nam;;11 Đôi;1;;;\n";
        using var one = await house.As("vanhoa");
        using var two = await house.As("totruong1");
        await HandInAsync(one, "doi.csv", list);
        await HandInAsync(two, "doi.csv", list);

        await Task.WhenAll(
            one.Http.SendAsync(one.Request("body", "Nhập 1 dòng"), TestContext.Current.CancellationToken),
            one.Http.SendAsync(one.Request("body", "Nhập 1 dòng"), TestContext.Current.CancellationToken),
            two.Http.SendAsync(two.Request("body", "Nhập 1 dòng"), TestContext.Current.CancellationToken));
        await OverAsync(one, one.Address);
        await OverAsync(two, two.Address);

        Assert.Equal(1, await house.AskAsync(db => db.ChildrenFor(officer).CountAsync(c => c.FullName == "Vũ Văn Đôi")));
    }

    [Fact]
    public async Task Stopped_half_way_nothing_is_left()
    {
        var officer = await house.ViewerAsync("vanhoa");
        using var visitor = await house.As("vanhoa");
        var id = new ImportWorkId(await HandInAsync(visitor, "dung.csv", Head + "1;Ngô Văn Dừng;03/04/2019;Nam;;12 Dừng;1;;;\n"));
        using var stop = new CancellationTokenSource();

        await using (var scope = house.Services.CreateAsyncScope())
        {
            var desk = scope.ServiceProvider.GetRequiredService<ImportDesk>();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.ApplyAsync(officer, id, _ => stop.Cancel(), stop.Token));
        }

        Assert.False(await house.AskAsync(db => db.ChildrenFor(officer).AnyAsync(c => c.FullName == "Ngô Văn Dừng")));
        Assert.Equal(ImportState.Review, await house.AskAsync(db => db.ImportsFor(officer).Where(w => w.Id == id).Select(w => w.State).SingleAsync()));
        Assert.False(await house.AskAsync(db => db.BatchesFor(officer).AnyAsync(b => b.Title == "dung.csv")));
    }

    [Fact]
    public async Task A_school_changes_school_and_class_and_proposes_the_rest()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var school = await SampleChildren.UnitAsync(house, officer, "Trường Tiểu học Măng Non");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 4"), "6 Trường");
        var pupil = SampleChildren.Child(officer, home, "Bùi Thị Trường");
        pupil.Record(new Schooling(SampleChildren.Stamp(officer), new DateOnly(2025, 9, 5), null, SchoolStanding.Attending, "Trường Tiểu học Măng Non", 2) { ClassName = "2A", SchoolId = school }, SampleChildren.Today);
        await SampleChildren.SaveAsync(house, officer, home, pupil);
        using var visitor = await house.As("truong.tieuhoc");

        await HandInAsync(visitor, "hoc-sinh.csv", Head + "1;Bùi Thị Trường;15/05/2018;Nữ;;;;Trường Tiểu học Măng Non;3B;051318001239\n2;Lạ Văn Trường;15/05/2018;Nam;;x;4;Trường Tiểu học Măng Non;3B;\n");
        Assert.Contains("Không thấy trẻ này trong danh sách của bạn", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("(chờ cán bộ duyệt)", visitor.Text, StringComparison.Ordinal);
        await ApplyAsync(visitor, "Nhập 1 dòng");

        var now = await house.AskAsync(db => db.ChildrenFor(officer).SingleAsync(c => c.Id == pupil.Id));
        Assert.Equal(("3B", null), (now.ClassName, now.Number));
        Assert.Equal(1, await house.AskAsync(db => db.ProposalsFor(officer).CountAsync(p => p.ChildId == pupil.Id && p.Form == "so-dinh-danh")));
    }

    [Fact]
    public async Task Others_neither_see_nor_bring_in()
    {
        using var officer = await house.As("vanhoa");
        await HandInAsync(officer, "rieng.csv", Head + "1;Lý Văn Riêng;03/04/2019;Nam;;13;1;;;\n");
        using var other = await house.As("totruong3");
        using var leader = await house.As("chutich");

        await other.GetAsync(officer.Address);
        Assert.Equal(404, (int)other.Status);
        await leader.GetAsync("/tre-em/nhap");
        Assert.NotEqual(200, (int)leader.Status);
    }

    [Fact]
    public async Task Rows_that_stay_out_come_as_a_workbook_with_the_reason()
    {
        using var visitor = await house.As("vanhoa");
        await HandInAsync(visitor, "sai.csv", Head + "1;Tô Văn Sai;99/99/2020;Nam;;14 Sai;1;;;\n");

        var answer = await visitor.Http.GetAsync(new Uri(visitor.Address.Split('?')[0] + "?handler=Out", UriKind.Relative), TestContext.Current.CancellationToken);
        var read = Documents.Reading.Tables.TableFile.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), "out.xlsx");
        var table = ListTable.Of(read)!;

        Assert.Contains(table.Rows, r => r.Cells.Contains("Tô Văn Sai") && r.Cells[^1].Contains("Ngày sinh", StringComparison.Ordinal));
        Assert.Equal("ho-ten", table.Guess()[1]);
    }

    /// <summary>Hands a list in and comes to its preview; gives its identifier.</summary>
    internal static async Task<Guid> HandInAsync(Visitor visitor, string file, string text, bool name = true)
    {
        await visitor.GetAsync("/tre-em/nhap");
        await visitor.SubmitAsync("Đọc danh sách", ("File", new TestFile(file, Encoding.UTF8.GetBytes(text))));
        Assert.Contains("Chọn cột", visitor.Text, StringComparison.Ordinal);
        if (name && visitor.Page.QuerySelector("select[name=cot-0]") is not null) await visitor.SubmitAsync("Xem trước");
        return Guid.Parse(visitor.Address.Split('/', '?')[3]);
    }

    private static async Task ApplyAsync(Visitor visitor, string button)
    {
        var address = visitor.Address;
        await visitor.SubmitAsync(button);
        await OverAsync(visitor, address);
    }

    private static async Task OverAsync(Visitor visitor, string address)
    {
        for (var i = 0; i < 300; i++)
        {
            await visitor.GetAsync(address);
            if (visitor.Address.StartsWith("/tre-em/dot/", StringComparison.Ordinal) || visitor.Page.QuerySelector("progress") is null) return;
            await Task.Delay(100);
        }

        Assert.Fail($"The list was not brought in: {visitor.Text}");
    }

    // What is held to be true of a child, without who wrote it down and when.
    private Task<string> HeldAsync(Viewer me, ChildId id) => house.AskAsync(async db =>
    {
        var child = await db.ChildrenFor(me).WithFacts().SingleAsync(c => c.Id == id);
        string[] left = ["Id", "RecordedAt", "RecordedBy", "Supersedes", "BatchId", "SupersededAt", "SupersededBy"];
        var facts = child.AllFacts.Where(f => f.Stands).Select(f => f.GetType().Name + ":" + string.Join('|', f.GetType().GetProperties().Where(p => !left.Contains(p.Name)).OrderBy(p => p.Name).Select(p => $"{p.Name}={p.GetValue(f)}")));
        return string.Join('\n', facts.Order(StringComparer.Ordinal));
    });
}
