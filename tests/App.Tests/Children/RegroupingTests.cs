using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>Residential groups divided, merged, renamed: previewed, written down as one batch, past days unchanged, taken back.</summary>
public sealed class RegroupingTests : IAsyncLifetime
{
    private const string Address = "/tre-em/thiet-lap/to-dan-pho";
    private static readonly DateOnly Day = new(2026, 11, 1);

    // Each test rearranges the ward, so each has a house of its own.
    private readonly TestHouse _house = new();

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_group_is_divided_by_streets_and_earlier_days_stay_as_they_were()
    {
        var officer = await _house.ViewerAsync("vanhoa");
        var (one, left) = (await UnitAsync(officer, "Tổ dân phố 1"), await HomeAsync(officer, "Tổ dân phố 1", "1 Ngã Ba Đình"));
        var moved = await HomeAsync(officer, "Tổ dân phố 1", "2/5 Hẻm Chợ Chia");
        using var visitor = await _house.As("vanhoa");
        await visitor.GetAsync(Address);
        await visitor.SubmitAsync("Xem trước", ("tu", "01/11/2026"), ("van-ban", "NQ 5/NQ-HĐND"), ("cu-0", one.Value.ToString()), ("chu-0", "hem cho chia"), ("ten-0", "Tổ dân phố 5"));
        Assert.Contains("Sẽ ghi vào sổ 1 hộ", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("hộ ở lại Tổ dân phố 1", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("kết thúc hết ngày", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(one, await GroupOfAsync(officer, moved));
        await visitor.SubmitAsync("Ghi vào sổ");

        Assert.StartsWith("/tre-em/dot/", visitor.Address, StringComparison.Ordinal);
        var five = await UnitAsync(officer, "Tổ dân phố 5");
        Assert.Equal((five, one), (await GroupOfAsync(officer, moved), await GroupOfAsync(officer, left)));
        Assert.Equal((one, five), (await GroupOnAsync(officer, moved, Day.AddDays(-1)), await GroupOnAsync(officer, moved, Day)));
        using var head = await _house.As("totruong1");
        await head.GetAsync("/ho-gia-dinh");
        Assert.DoesNotContain("Hẻm Chợ Chia", head.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_groups_are_merged_their_posts_end_or_go_on_and_all_of_it_is_taken_back()
    {
        var officer = await _house.ViewerAsync("vanhoa");
        var (two, three) = (await UnitAsync(officer, "Tổ dân phố 2"), await UnitAsync(officer, "Tổ dân phố 3"));
        var before = await StateAsync(officer);
        using var visitor = await _house.As("vanhoa");
        await visitor.GetAsync(Address);
        await visitor.SubmitAsync("Xem trước", ("tu", "01/11/2026"), ("van-ban", "NQ 6/NQ-HĐND"), ("cu-0", two.Value.ToString()), ("ten-0", "Tổ dân phố Hoa Sen"), ("cu-1", three.Value.ToString()), ("ten-1", "tổ dân phố hoa sen"));
        Assert.Contains("Tổ dân phố 2 kết thúc hết ngày 31/10/2026", visitor.Text, StringComparison.Ordinal);
        var ended = visitor.Page.QuerySelectorAll("select[name^=chuc-vu]").Single(s => s.ParentElement!.TextContent.Contains("Lý Văn Nghĩa", StringComparison.Ordinal)).GetAttribute("name")!;
        await visitor.SubmitAsync("Ghi vào sổ", (ended, ""));
        var batch = visitor.Address;

        var merged = await UnitAsync(officer, "Tổ dân phố Hoa Sen");
        Assert.Equal(0, await _house.AskAsync(db => db.HouseholdsFor(officer).CountAsync(h => h.GroupId == two || h.GroupId == three)));
        using (var head = await _house.As("totruong2"))
        {
            await head.GetAsync("/ho-gia-dinh");
            Assert.Contains(await AddressInAsync(officer, merged), head.Text, StringComparison.Ordinal);
        }

        Assert.False(await HoldsPostAsync("totruong3"));
        await visitor.GetAsync(batch);
        await visitor.SubmitAsync("Lấy lại cả đợt");

        Assert.Equal(before, await StateAsync(officer));
        Assert.True(await HoldsPostAsync("totruong3"));
        Assert.False(await _house.AskAsync(db => db.UnitsFor(officer).AnyAsync(u => u.Id == merged && (u.To == null || u.To >= u.From))));
    }

    [Fact]
    public async Task What_was_added_since_stays_when_it_is_taken_back()
    {
        var officer = await _house.ViewerAsync("vanhoa");
        var four = await UnitAsync(officer, "Tổ dân phố 4");
        using var visitor = await _house.As("vanhoa");
        await visitor.GetAsync(Address);
        await visitor.SubmitAsync("Xem trước", ("tu", "01/11/2026"), ("van-ban", "NQ 7/NQ-HĐND"), ("cu-0", four.Value.ToString()), ("ten-0", "Tổ dân phố Bến Cá"));
        await visitor.SubmitAsync("Ghi vào sổ");
        var batch = visitor.Address;
        var late = await HomeAsync(officer, "Tổ dân phố Bến Cá", "77 Bến Cá");
        await visitor.GetAsync(batch);
        await visitor.SubmitAsync("Lấy lại cả đợt");

        Assert.Contains("Tổ dân phố Bến Cá đã có hộ hoặc người ghi thêm sau đó", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(await UnitAsync(officer, "Tổ dân phố Bến Cá"), await GroupOfAsync(officer, late));
        Assert.True(await _house.AskAsync(db => db.UnitsFor(officer).AnyAsync(u => u.Id == four && u.To == null)));
    }

    [Fact]
    public async Task What_cannot_be_used_is_told_at_its_field_and_nothing_is_saved()
    {
        var officer = await _house.ViewerAsync("vanhoa");
        var (one, two) = (await UnitAsync(officer, "Tổ dân phố 1"), await UnitAsync(officer, "Tổ dân phố 2"));
        var before = await StateAsync(officer);
        using var visitor = await _house.As("vanhoa");
        await visitor.GetAsync(Address);
        await visitor.SubmitAsync("Xem trước", ("tu", "24/11/2026"), ("van-ban", "NQ 8"));
        Assert.Contains("Chưa đến ngày này", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync("Xem trước", ("tu", "01/11/2026"), ("van-ban", ""), ("cu-0", one.Value.ToString()));
        Assert.NotNull(visitor.Page.QuerySelector("#loi-van-ban"));
        Assert.NotNull(visitor.Page.QuerySelector("#loi-moi-0"));
        await visitor.SubmitAsync("Xem trước", ("van-ban", "NQ 8"), ("ten-0", "to dan pho 2"));
        Assert.NotNull(visitor.Page.QuerySelector("#loi-ten-0"));
        await visitor.SubmitAsync("Xem trước", ("ten-0", ""), ("moi-0", two.Value.ToString()), ("cu-1", two.Value.ToString()), ("ten-1", "Tổ dân phố 9"));
        Assert.Contains("Tổ dân phố 2 kết thúc theo chính lần sắp xếp này", visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync("Thêm dòng");

        Assert.Equal("NQ 8", visitor.Page.QuerySelector("#van-ban")!.GetAttribute("value"));
        Assert.NotNull(visitor.Page.QuerySelector("#cu-3"));
        Assert.Equal(before, await StateAsync(officer));
    }

    [Fact]
    public async Task What_changed_since_the_preview_is_shown_again_and_the_same_form_twice_does_it_once()
    {
        var officer = await _house.ViewerAsync("vanhoa");
        var one = await UnitAsync(officer, "Tổ dân phố 1");
        using var visitor = await _house.As("vanhoa");
        await visitor.GetAsync(Address);
        await visitor.SubmitAsync("Xem trước", ("tu", "01/11/2026"), ("van-ban", "NQ 9"), ("cu-0", one.Value.ToString()), ("ten-0", "Tổ dân phố Mới"));
        await HomeAsync(officer, "Tổ dân phố 1", "1 Vừa Ghi");
        await visitor.SubmitAsync("Ghi vào sổ");
        Assert.Contains("Có điều đã khác so với lần xem trước", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(Address, visitor.Address);

        var (first, second) = (visitor.Request("main", "Ghi vào sổ"), visitor.Request("main", "Ghi vào sổ"));
        await visitor.SendAsync(first);
        await visitor.SendAsync(second);
        Assert.StartsWith("/tre-em/dot/", visitor.Address, StringComparison.Ordinal);
        Assert.Equal(1, await _house.AskAsync(db => db.RegroupingsFor(officer).CountAsync()));
    }

    private Task<UnitId> UnitAsync(Viewer me, string name) => SampleChildren.UnitAsync(_house, me, name);

    private async Task<HouseholdId> HomeAsync(Viewer officer, string group, string address)
    {
        var home = new Household(Ids.New<HouseholdId>(), officer.Ward, new Dwelling(SampleChildren.Stamp(officer), group.EndsWith("Cá", StringComparison.Ordinal) ? Day : new DateOnly(2025, 1, 1), null, address, await UnitAsync(officer, group), ResidenceKind.Permanent), SampleChildren.Today);
        await SampleChildren.SaveAsync(_house, officer, home);
        return home.Id;
    }

    private Task<UnitId> GroupOfAsync(Viewer me, HouseholdId home) => _house.AskAsync(db => db.HouseholdsFor(me).Where(h => h.Id == home).Select(h => h.GroupId!.Value).SingleAsync());

    private Task<UnitId> GroupOnAsync(Viewer me, HouseholdId home, DateOnly day) => _house.AskAsync(async db => (await db.HouseholdsFor(me).WithFacts().SingleAsync(h => h.Id == home)).AsOf(day).Dwelling!.GroupId);

    private Task<string> AddressInAsync(Viewer me, UnitId group) => _house.AskAsync(db => db.HouseholdsFor(me).Where(h => h.GroupId == group).OrderBy(h => h.Address).ThenBy(h => h.Id).Select(h => h.Address).FirstAsync());

    private async Task<bool> HoldsPostAsync(string account) => await _house.AskAsync(async db => await db.FindViewerAsync(await db.AccountOfAsync(account), SampleChildren.Today)) is not null;

    // Which household is in which group now and on an earlier day, and which groups and posts are in force.
    private async Task<string> StateAsync(Viewer me) => await _house.AskAsync(async db =>
    {
        var homes = (await db.HouseholdsFor(me).WithFacts().AsNoTracking().ToListAsync()).OrderBy(h => h.Id.Value).Select(h => $"{h.Id.Value}:{h.GroupId}:{h.AsOf(Day.AddDays(-1)).Dwelling?.GroupId}:{h.AsOf(SampleChildren.Today).Dwelling?.GroupId}");
        var units = (await db.UnitsFor(me).AsNoTracking().Where(u => u.To == null).ToListAsync()).OrderBy(u => u.Id.Value).Select(u => u.Name);
        var posts = (await db.PostsFor(me).AsNoTracking().Where(p => p.To == null).ToListAsync()).OrderBy(p => p.Id.Value).Select(p => p.Id.Value.ToString());
        return string.Join('\n', [.. homes, .. units, .. posts]);
    });
}
