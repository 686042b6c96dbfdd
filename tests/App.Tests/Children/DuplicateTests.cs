using System.Net;
using MangNon.App.Data;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Matching;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>A child is stopped from standing in the registry twice, and two records of one child become one and two again.</summary>
public sealed class DuplicateTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_child_that_is_likely_there_is_written_down_only_with_a_reason()
    {
        var officer = await house.ViewerAsync("vanhoa");
        await AddAsync(officer, "Tổ dân phố 2", "Quảng Thị Trùng", new DateOnly(2019, 5, 7), "Lâm Thị Mẫu");
        using var visitor = await house.As("vanhoa");
        await visitor.GetAsync("/tre-em/them");
        (string, object?)[] typed = [("ho-ten", "quang thi trung"), ("ngay-sinh", "05/07/2019"), ("gioi-tinh", "Female"), ("me-ho-ten", "Lâm Thị Mẫu"), ("dia-chi", "1 Bà Triệu"), ("to-dan-pho", (await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 1")).Value)];

        await visitor.SubmitAsync("Ghi vào sổ", typed);

        Assert.Equal("/tre-em/them", visitor.Address);
        Assert.Contains("Quảng Thị Trùng", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Ngày và tháng sinh đổi chỗ cho nhau", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(officer, "quang thi trung"));

        await visitor.SubmitAsync("Ghi vào sổ", ("ly-do-ghi", "Hai em họ, khác cha"));

        Assert.StartsWith("/tre-em/0", visitor.Address, StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync(officer, "quang thi trung"));
        Assert.Equal("Không phải trẻ đã có: Hai em họ, khác cha", await house.AskAsync(db => db.ActsFor(officer).Where(a => a.Kind == "child.register").OrderByDescending(a => a.Sequence).Select(a => a.Reason).FirstAsync()));
    }

    [Fact]
    public async Task A_wrong_day_of_birth_is_asked_about_in_the_own_ward_also_without_a_parents_name()
    {
        var officer = await house.ViewerAsync("vanhoa");
        await AddAsync(officer, "Tổ dân phố 2", "Quảng Thị Nhầm Ngày", new DateOnly(2019, 5, 7), "Lâm Thị Mẫn");

        var likely = await CheckAsync(officer, new ChildSketch("Quảng Thị Nhầm Ngày") { BornOn = new DateOnly(2019, 5, 17) });

        Assert.Equal("Quảng Thị Nhầm Ngày", Assert.Single(likely).Row!.FullName);
        Assert.Empty(await CheckAsync(officer, new ChildSketch("Quảng Thị Nhầm Ngày") { BornOn = new DateOnly(2019, 6, 17) }));
        Assert.Empty(await CheckAsync(officer with { Ward = new WardId(Guid.NewGuid()) }, new ChildSketch("Quảng Thị Nhầm Ngày") { BornOn = new DateOnly(2019, 5, 17) }));
    }

    [Fact]
    public async Task While_typing_a_piece_of_the_page_tells_and_a_new_child_is_not_mistaken()
    {
        var officer = await house.ViewerAsync("vanhoa");
        await AddAsync(officer, "Tổ dân phố 2", "Quảng Văn Đánh", new DateOnly(2020, 5, 7), "Lâm Thị Máy");
        using var visitor = await house.As("vanhoa");

        await visitor.GetAsync("/tre-em/them");
        var likely = visitor.Request("main", "Ghi vào sổ", ("ho-ten", "Quảng Văn Đánhh"), ("ngay-sinh", "07/05/2020"), ("gioi-tinh", "Female"), ("me-ho-ten", "Lâm Thị Máy"));
        likely.RequestUri = new Uri("/tre-em/them?handler=Likely", UriKind.Relative);
        await visitor.SendAsync(likely);
        Assert.Contains("Quảng Văn Đánh", await visitor.Answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await visitor.GetAsync("/tre-em/them");
        var another = visitor.Request("main", "Ghi vào sổ", ("ho-ten", "Quảng Văn Đánh"), ("ngay-sinh", "12/11/2014"), ("gioi-tinh", "Male"), ("me-ho-ten", "Hồ Thị Khác"));
        another.RequestUri = new Uri("/tre-em/them?handler=Likely", UriKind.Relative);
        await visitor.SendAsync(another);
        Assert.DoesNotContain("Quảng Văn Đánh", await visitor.Answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_child_one_may_not_see_only_that_it_is_there_is_told()
    {
        var officer = await house.ViewerAsync("vanhoa");
        await AddAsync(officer, "Tổ dân phố 3", "Quảng Thị Kín", new DateOnly(2018, 4, 9), "Lâm Thị Đáo");
        var stranger = officer with { Ward = Ids.New<WardId>() };
        var sketch = new ChildSketch("Quảng Thị Kín") { BornOn = new DateOnly(2018, 4, 9), BornInYear = 2018, Sex = SketchSex.Female, MotherName = "Lâm Thị Đáo" };

        var seen = await CheckAsync(officer, sketch);
        var inOtherStreets = await CheckAsync(await house.ViewerAsync("totruong1"), sketch);
        var inOtherWard = await CheckAsync(stranger, sketch);

        Assert.Equal("Quảng Thị Kín", Assert.Single(seen).Row?.FullName);
        Assert.Equal((null, false), (Assert.Single(inOtherStreets).Row, inOtherStreets[0].IsElsewhere));
        Assert.Equal((null, true), (Assert.Single(inOtherWard).Row, inOtherWard[0].IsElsewhere));

        using var head = await house.As("totruong1");
        await head.GetAsync("/tre-em/them");
        await head.SubmitAsync("Ghi vào sổ", ("ho-ten", "Quảng Thị Kín"), ("ngay-sinh", "09/04/2018"), ("gioi-tinh", "Female"), ("me-ho-ten", "Lâm Thị Đáo"), ("dia-chi", "1 Bà Triệu"), ("to-dan-pho", (await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 1")).Value));
        Assert.Contains("ngoài phần bạn được xem", head.Text, StringComparison.Ordinal);
        Assert.Empty(head.Page.QuerySelectorAll(".likely a"));
    }

    [Fact]
    public async Task A_merge_keeps_both_histories_and_is_taken_back()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var kept = await AddAsync(officer, "Tổ dân phố 1", "Quảng Thị Gộp", new DateOnly(2017, 4, 9), "Lâm Thị Giữ", c => c.Record(new HealthCheck(SampleChildren.Stamp(officer), new DateOnly(2026, 3, 1)), SampleChildren.Today));
        var other = await AddAsync(officer, "Tổ dân phố 1", "Quang Thi Gop", new DateOnly(2017, 9, 4), "Lâm Thị Giữ", c => c.Record(new NumberGiven(SampleChildren.Stamp(officer), c.BornOn, "051317002222"), SampleChildren.Today));
        var address = await ReviewAsync(officer, kept, other);
        using var visitor = await house.As("vanhoa");
        await visitor.GetAsync(address + "?giu=" + kept.Value);
        Assert.Contains("Ngày và tháng sinh đổi chỗ cho nhau", visitor.Text, StringComparison.Ordinal);

        await visitor.SubmitAsync("Là một trẻ: gộp");

        Assert.Equal($"/tre-em/{kept.Value}", visitor.Address);
        Assert.Equal(("051317002222", 1), await house.AskAsync(async db => ((await db.ChildrenFor(officer).SingleAsync(c => c.Id == kept)).Number, await db.ChildrenFor(officer).CountAsync(c => c.Id == kept || c.Id == other))));
        Assert.Single(await FindAsync(officer, "quang thi gop"));

        await visitor.GetAsync(address);
        await visitor.SubmitAsync("Tách thành hai hồ sơ");
        Assert.Contains("Cần ghi lý do", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync("Tách thành hai hồ sơ", ("ly-do", "Gộp nhầm"));

        var (back, again) = await house.AskAsync(async db => (await db.ChildrenFor(officer).WithFacts().SingleAsync(c => c.Id == kept), await db.ChildrenFor(officer).WithFacts().SingleAsync(c => c.Id == other)));
        Assert.Null(back.Number);
        Assert.Single(back.Numbers);
        Assert.Equal(("051317002222", new DateOnly(2017, 9, 4)), (again.Number, again.BornOn));
        Assert.Equal(2, (await FindAsync(officer, "quang thi gop")).Count);
    }

    [Fact]
    public async Task Two_children_told_apart_are_not_proposed_again()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var one = await AddAsync(officer, "Tổ dân phố 4", "Quảng Văn Sinh", new DateOnly(2016, 4, 9), "Lâm Thị Đôi");
        var other = await AddAsync(officer, "Tổ dân phố 4", "Quảng Văn Sinhh", new DateOnly(2016, 4, 9), "Lâm Thị Đôi");
        var address = await ReviewAsync(officer, one, other);
        using var visitor = await house.As("vanhoa");
        await visitor.GetAsync(address);

        await visitor.SubmitAsync("Ghi nhận là hai trẻ", ("ly-do", "Hai em sinh đôi"));
        await visitor.SubmitAsync("Rà soát ngay");

        var pair = await house.AskAsync(db => db.DuplicatePairsFor(officer).SingleAsync(p => p.FirstId == one || p.SecondId == one));
        Assert.Equal((DuplicateState.NotTheSame, "Hai em sinh đôi"), (pair.State, pair.Reason));

        await visitor.GetAsync(address);
        await visitor.SubmitAsync("Xem lại cặp này");
        Assert.Equal(DuplicateState.Proposed, await house.AskAsync(db => db.DuplicatePairsFor(officer).Where(p => p.Id == pair.Id).Select(p => p.State).SingleAsync()));
    }

    [Fact]
    public async Task Of_two_officers_who_merge_at_once_one_does_and_the_other_is_told()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var one = await AddAsync(officer, "Tổ dân phố 4", "Quảng Văn Nhanh", new DateOnly(2015, 4, 9), "Lâm Thị Chậm");
        var other = await AddAsync(officer, "Tổ dân phố 4", "Quang Van Nhanh", new DateOnly(2015, 4, 9), "Lâm Thị Chậm");
        var id = new DuplicatePairId(Guid.Parse((await ReviewAsync(officer, one, other)).Split('/')[^1]));

        var late = house.WorkAsync(async db =>
        {
            var (pair, kept, gone) = (await db.DuplicatePairsFor(officer).SingleAsync(p => p.Id == id), await db.ChildrenFor(officer).WithFacts().SingleAsync(c => c.Id == one), await db.ChildrenFor(officer).WithFacts().SingleAsync(c => c.Id == other));
            using var quick = await house.As("vanhoa");
            await quick.GetAsync($"/tre-em/trung/{id.Value}?giu={other.Value}");
            await quick.SubmitAsync("Là một trẻ: gộp");
            new DuplicateDesk(db, new OfficeClock(house.Clock)).Merge(officer, pair, kept, gone, new HashSet<MergeSlot>());
            await db.SaveAsync(new Act(officer, "child.merge", house.Clock.GetUtcNow().UtcDateTime));
        });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late);
        Assert.Equal(other, await house.AskAsync(db => db.ChildrenFor(officer).Where(c => c.Id == one || c.Id == other).Select(c => c.Id).SingleAsync()));
    }

    [Fact]
    public async Task Pairs_are_the_officers_alone()
    {
        foreach (var account in (string[])["chutich", "totruong1", "truong.thcs", "mattran"])
        {
            using var visitor = await house.As(account);
            await visitor.GetAsync("/tre-em/trung");
            Assert.Contains(visitor.Status, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        }
    }

    private async Task<ChildId> AddAsync(Viewer officer, string group, string name, DateOnly born, string mother, Action<Child>? more = null)
    {
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, group), "3 Bà Triệu");
        var child = SampleChildren.Child(officer, home, name, born);
        child.Record(new Kinship(SampleChildren.Stamp(officer), born, null, Ids.New<CarerId>(), KinRelation.Mother, mother) { RaisesChild = true }, SampleChildren.Today);
        more?.Invoke(child);
        await SampleChildren.SaveAsync(house, officer, home, child);
        return child.Id;
    }

    // Sweeps as the officer does, and gives the address of the pair.
    private async Task<string> ReviewAsync(Viewer officer, ChildId one, ChildId other)
    {
        using var visitor = await house.As("vanhoa");
        await visitor.GetAsync("/tre-em/trung");
        await visitor.SubmitAsync("Rà soát ngay");
        var (first, second) = DuplicatePair.Ordered(one, other);
        return $"/tre-em/trung/{(await house.AskAsync(db => db.DuplicatePairsFor(officer).SingleAsync(p => p.FirstId == first && p.SecondId == second))).Id.Value}";
    }

    private Task<IReadOnlyList<LikelySame>> CheckAsync(Viewer me, ChildSketch sketch) => house.AskAsync(db => new DuplicateCheck(db).FindAsync(me, sketch));

    private Task<IReadOnlyList<FoundChild>> FindAsync(Viewer me, string words) => house.AskAsync(db => new ChildSearch(db).FindAllAsync(me, db.ChildrenFor(me), words, 20));

    private Task<int> CountAsync(Viewer me, string words) => house.AskAsync(db => db.ChildrenFor(me).CountAsync(c => c.SearchWords == words));
}
