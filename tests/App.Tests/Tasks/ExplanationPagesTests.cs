using System.Net;
using MangNon.App.Tests.House;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Tasks;

/// <summary>A leader asks for an explanation, the lead unit answers, the leader accepts or asks again; supporting units tell their part.</summary>
public sealed class ExplanationPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private Task<PlanTask> FindAsync(string path) => house.AskAsync(async db => await db.TasksFor(await house.ViewerAsync("vanhoa")).Include(t => t.Support).FirstAsync(t => t.Path == path));

    private async Task<string> AddressAsync(string path) => $"/nhiem-vu/{(await FindAsync(path)).Id.Value}/giai-trinh";

    [Fact]
    public async Task From_the_question_to_the_accepted_answer_with_everybodys_home_page()
    {
        var address = await AddressAsync("II.3.c");
        using var leader = await house.As("chutich");
        using var police = await house.As("congan");
        await leader.GetAsync(address);
        await leader.SubmitAsync("Gửi yêu cầu", ("Words", " "), ("By", "mai"));
        Assert.Equal(["#loi", "#truoc"], leader.Page.QuerySelectorAll(".sum a").Select(a => a.GetAttribute("href")).Order(StringComparer.Ordinal));
        Assert.Equal("mai", leader.Page.QuerySelector("#truoc")!.GetAttribute("value"));
        await leader.SubmitAsync("Gửi yêu cầu", ("Words", "Vì sao quá hạn?"), ("By", "25/11/2026"));

        await police.GetAsync("/");
        Assert.Contains("Giải trình:", police.Text, StringComparison.Ordinal);
        Assert.Contains("Chờ giải trình", await RowOfAsync(leader, address), StringComparison.Ordinal);
        await police.GetAsync(address);
        await police.SubmitAsync("Gửi giải trình", ("Words", ""));
        Assert.NotNull(police.Page.QuerySelector(".sum a[href='#loi']"));
        await police.SubmitAsync("Gửi giải trình", ("Words", "Thiếu người; xong trước 30/11."));
        Assert.DoesNotContain("Giải trình:", await TextOfAsync(police, "/"), StringComparison.Ordinal);

        Assert.Contains("Xem giải trình", await RowOfAsync(leader, address), StringComparison.Ordinal);
        await leader.GetAsync(address);
        await leader.SubmitAsync("Yêu cầu lại", ("Words", "Đã xin thêm người chưa?"), ("By", "26/11/2026"));
        await police.GetAsync(address);
        await police.SubmitAsync("Gửi giải trình", ("Words", "Đã xin hai người."));
        await leader.GetAsync(address);
        await leader.SubmitAsync("Chấp nhận giải trình");

        foreach (var said in (string[])["Vì sao quá hạn?", "Thiếu người; xong trước 30/11.", "Đã xin thêm người chưa?", "Đã xin hai người."]) Assert.Contains(said, leader.Text, StringComparison.Ordinal);
        Assert.Equal("", await RowOfAsync(leader, address));
        var subject = address[1..].Split('/')[1];
        Assert.Equal(["explanation.ask", "explanation.answer", "explanation.ask-again", "explanation.answer", "explanation.accept"],
            await house.AskAsync(async db => await db.ActsFor(await house.ViewerAsync("chutich")).Where(a => a.Kind.StartsWith("explanation.") && a.Subject == $"task/{subject}").OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Who_is_neither_asked_nor_runs_the_ward_does_not_see_it_and_nobody_else_asks_or_answers()
    {
        var address = await AddressAsync("II.4.c");
        using var leader = await house.As("chutich");
        await leader.GetAsync(address);
        await leader.SubmitAsync("Gửi yêu cầu", ("Words", "Kinh phí còn bao nhiêu?"), ("By", "30/11/2026"));

        // The Youth Union supports the task, the Front sees every task, the police see none of it.
        foreach (var account in (string[])["doan", "mattran", "congan", "quantri"])
        {
            using var other = await house.As(account);
            await other.GetAsync(address);
            Assert.Contains(other.Status, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        }

        using var officer = await house.As("vanhoa");
        await officer.GetAsync(address);
        Assert.Contains("Kinh phí còn bao nhiêu?", officer.Text, StringComparison.Ordinal);
        Assert.Null(officer.Page.QuerySelector("#loi"));
        await leader.GetAsync("/nhiem-vu?xem=giai-trinh");
        Assert.NotNull(leader.Page.QuerySelector($"table.list a[href='{address.Replace("/giai-trinh", "", StringComparison.Ordinal)}']"));
    }

    [Fact]
    public async Task Of_two_leaders_who_ask_at_once_one_asks_and_the_other_keeps_the_words()
    {
        var address = await AddressAsync("IV.6");
        using var chairman = await house.As("chutich");
        using var deputy = await house.As("phochutich");
        await chairman.GetAsync(address);
        await deputy.GetAsync(address);

        await Task.WhenAll(
            chairman.SubmitAsync("Gửi yêu cầu", ("Words", "Câu của chủ tịch"), ("By", "30/11/2026")),
            deputy.SubmitAsync("Gửi yêu cầu", ("Words", "Câu của phó chủ tịch"), ("By", "30/11/2026")));

        var task = await FindAsync("IV.6");
        Assert.Equal(1, await house.AskAsync(db => db.Set<Explanation>().CountAsync(e => e.TaskId == task.Id)));
        var (first, second) = chairman.Page.QuerySelector(".sum") is null ? (chairman, deputy) : (deputy, chairman);
        Assert.Null(first.Page.QuerySelector(".sum"));
        Assert.NotNull(second.Page.QuerySelector(".sum"));
        Assert.Contains(second == deputy ? "Câu của phó chủ tịch" : "Câu của chủ tịch", second.Text, StringComparison.Ordinal);
        Assert.Contains(second == deputy ? "Câu của chủ tịch" : "Câu của phó chủ tịch", second.Page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_answer_at_once_lose_nothing()
    {
        var address = await AddressAsync("II.2.a");
        using var leader = await house.As("chutich");
        await leader.GetAsync(address);
        await leader.SubmitAsync("Gửi yêu cầu", ("Words", "Còn buổi thứ tư?"), ("By", "30/11/2026"));
        using var one = await house.As("phunu");
        using var other = await house.As("phunu");
        await one.GetAsync(address);
        await other.GetAsync(address);

        await one.SubmitAsync("Gửi giải trình", ("Words", "Sẽ làm tuần sau."));
        await other.SubmitAsync("Gửi giải trình", ("Words", "Chưa có hội trường."));

        Assert.Contains("Sẽ làm tuần sau.", other.Page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa có hội trường.", other.Page.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supporting_unit_tells_its_part_and_the_lead_sees_who_has_not()
    {
        var task = await FindAsync("II.3.a");
        var open = await FindAsync("II.2.c");
        using var police = await house.As("congan");
        await police.GetAsync($"/nhiem-vu/{open.Id.Value}");
        await police.SubmitAsync("Ghi nhận", ("Action", "Report"), ("Words", "Đã cử cán bộ nói chuyện."), ("Part", "Done"));
        Assert.Contains("đã xong phần việc", police.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Phần việc phối hợp: đã xong phần việc", police.Page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);

        using var school = await house.As("truong.thcs");
        await school.GetAsync($"/nhiem-vu/{open.Id.Value}");
        Assert.Contains("đã xong phần việc", school.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Null(school.Page.QuerySelector("input[name=Part]"));
        using var station = await house.As("tramyte");
        await station.GetAsync($"/nhiem-vu/{task.Id.Value}");
        Assert.Contains("chưa báo phần việc", station.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(PartState.Done, Assert.Single((await FindAsync("II.2.c")).Support, s => s.ToldAt is not null).Part);
    }

    // The row of the home page that leads there; empty where there is none.
    private static async Task<string> RowOfAsync(Visitor visitor, string address)
    {
        await visitor.GetAsync("/");
        return visitor.Page.QuerySelector($"ul.rows a[href='{address}']")?.Closest("li")!.TextContent ?? "";
    }

    private static async Task<string> TextOfAsync(Visitor visitor, string address)
    {
        await visitor.GetAsync(address);
        return visitor.Text;
    }
}
