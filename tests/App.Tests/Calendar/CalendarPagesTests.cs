using MangNon.App.Data;
using MangNon.App.Platform.Keys;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Calendar;

public sealed class CalendarPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_day_set_by_the_ward_wins_and_its_trace_keeps_old_and_new()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/to-chuc/lich?nam=2026");
        Assert.Contains("250 ngày làm việc trong năm", officer.Text, StringComparison.Ordinal);

        await officer.GetAsync("/to-chuc/lich/ngay?ngay=24/11/2026");
        Assert.Equal("/to-chuc/lich/ngay/2026-11-24", officer.Address);
        await officer.SubmitAsync("Lưu ngày này", ("Rule", "Off"), ("Basis", "Công văn thử nghiệm"));

        Assert.Contains("249 ngày làm việc trong năm", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync("/to-chuc/lich/ngay/2026-11-24");
        await officer.SubmitAsync("Lưu ngày này", ("Rule", "PlainWeek"), ("Note", "Không phải ngày nghỉ"));
        var ring = house.Services.GetRequiredService<KeyRing>();
        var traces = (await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Subject == "calendar-day/2026-11-24").OrderBy(a => a.Sequence)
            .Join(db.Set<ActValues>(), a => a.Id, v => v.ActId, (a, v) => v).ToListAsync())).Select(v => v.Read(ring)).ToList();
        Assert.Equal(2, traces.Count);
        Assert.Contains("Không phải ngày nghỉ", traces[1], StringComparison.Ordinal);
        Assert.Contains("Ngày Văn hóa Việt Nam", traces[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_setting_one_day_lose_nothing()
    {
        using var first = await house.As("vanhoa");
        using var second = await house.As("quantri");
        await first.GetAsync("/to-chuc/lich/ngay/2027-12-31");
        await second.GetAsync("/to-chuc/lich/ngay/2027-12-31");

        await first.SubmitAsync("Lưu ngày này", ("Rule", "Off"), ("Note", "Nghỉ của người thứ nhất"));
        await second.SubmitAsync("Lưu ngày này", ("Rule", "PlainWeek"), ("Note", "Ý của người thứ hai"));

        Assert.Contains("Nghỉ của người thứ nhất", second.Page.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ý của người thứ hai", second.Page.QuerySelector("#vi-sao")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_weekday_cannot_be_worked_in_exchange()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/to-chuc/lich/ngay/2026-12-30");
        await officer.SubmitAsync("Lưu ngày này", ("Rule", "Worked"), ("Note", "Làm bù"));

        Assert.Equal("#nghi", officer.Page.QuerySelector(".sum a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_unit_reads_the_calendar_without_links_to_change_it()
    {
        using var police = await house.As("congan");
        await police.GetAsync("/to-chuc/lich?nam=2027");

        Assert.Equal(12, police.Page.QuerySelectorAll(".cal-month").Length);
        Assert.Contains("tạm tính", police.Text, StringComparison.Ordinal);
        Assert.Null(police.Page.QuerySelector("a[href*='/lich/ngay']"));
    }
}
