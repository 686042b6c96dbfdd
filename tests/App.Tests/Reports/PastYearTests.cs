using System.Text;
using MangNon.App.Tests.House;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Reports;

/// <summary>A plan of a year that is over is taken in, so that its reports can be written after all.</summary>
public sealed class PastYearTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly TestFile File = new("ke-hoach-2024.txt", Encoding.UTF8.GetBytes("""
        UBND PHƯỜNG MĂNG NON
        Số: 07/KH-UBND
        Măng Non, ngày 02 tháng 02 năm 2024

        KẾ HOẠCH
        Công tác trẻ em phường Măng Non năm 2024

        Căn cứ Luật Trẻ em năm 2016, UBND phường Măng Non xây dựng kế hoạch như sau:

        I. NHIỆM VỤ
        1. Rào chắn các hố nước. Công an phường chủ trì, phối hợp với các trường học và các tổ dân phố.

        II. TỔ CHỨC THỰC HIỆN
        1. Đoàn Thanh niên phường, Hội Liên hiệp Phụ nữ phường
        Mở lớp bơi cho trẻ em.

        III. CHẾ ĐỘ BÁO CÁO
        Công an phường, Đoàn Thanh niên phường báo cáo 6 tháng trước ngày 10/6/2024, báo cáo năm trước ngày 10/12/2024.

        Nơi nhận:
        - Lưu: VT.

        CHỦ TỊCH

        Phạm Quốc Bình
        """), "text/plain");

    [Fact]
    public async Task What_is_told_now_stands_in_the_reports_of_then()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/ke-hoach/nhap");
        await officer.SubmitAsync("Đọc kế hoạch", ("File", File));
        var plan = new PlanId(Guid.Parse(officer.Address.Split('/')[2]));
        await officer.SubmitAsync("Thông qua kế hoạch");
        var tasks = await house.AskAsync(async db => await db.TasksFor(await house.ViewerAsync("vanhoa")).Include(t => t.Support).Where(t => t.PlanId == plan).OrderBy(t => t.Order).ToListAsync());
        Assert.Equal(6, tasks[0].Support.Count);
        Assert.Single(tasks[1].Support);

        using var police = await house.As("congan");
        await police.GetAsync($"/nhiem-vu/{tasks[0].Id.Value}");
        await police.SubmitAsync("Ghi nhận", ("Action", "Finish"), ("Words", "Đã rào 07 hố nước."), ("Labels", "Hố nước đã rào"), ("Values", "7"), ("Units", "hố"));
        await officer.GetAsync($"/nhiem-vu/{tasks[0].Id.Value}");
        await officer.SubmitAsync("Ghi nhận", ("Action", "Accept"));
        var judged = officer.Page.QuerySelectorAll(".timeline .why").Select(w => w.TextContent).First(w => w.Contains("Trần Thu Hà", StringComparison.Ordinal));
        Assert.DoesNotContain("Công an", judged, StringComparison.Ordinal);

        var round = await house.AskAsync(async db => await db.RoundsFor(await house.ViewerAsync("vanhoa")).SingleAsync(r => r.PlanId == plan && r.Kind == ReportPeriodKind.HalfYear));
        await officer.GetAsync($"/bao-cao/{round.Id.Value}");
        Assert.Contains("đưa vào khi kỳ này đã qua", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("Tổng hợp báo cáo");

        Assert.Contains("rào 07 hố nước", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Hố nước đã rào", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_this_year_hears_only_what_was_told_in_time()
    {
        var round = await house.AskAsync(async db => await db.RoundsFor(await house.ViewerAsync("vanhoa")).FirstAsync(r => r.Kind == ReportPeriodKind.HalfYear && r.Year == 2026));
        using var officer = await house.As("vanhoa");

        await officer.GetAsync($"/bao-cao/{round.Id.Value}");

        Assert.DoesNotContain("đưa vào khi kỳ này đã qua", officer.Text, StringComparison.Ordinal);
    }
}
