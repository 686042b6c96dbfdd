using System.IO.Compression;
using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MangNon.App.Data;
using MangNon.App.Tests.Children;
using MangNon.App.Tests.House;
using MangNon.Domain.Children;
using MangNon.Domain.Figures;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Figures;

/// <summary>Figures on pages: the catalogue, one figure, the records behind it, and files; each person sees what is theirs.</summary>
public sealed class FigurePagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_catalogue_shows_every_indicator_with_its_value_or_with_who_has_it()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/so-lieu");

        Assert.Equal(101, officer.Page.QuerySelectorAll("main table tbody th a").Length);
        Assert.Contains("Hỏi: Trạm Y tế", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("không thuộc phần bạn được xem", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa đối chiếu", officer.Text, StringComparison.Ordinal);
        var children = await house.AskAsync(async db => await db.ChildrenFor(await house.ViewerAsync("vanhoa")).OnList(SampleChildren.Today).CountAsync());
        Assert.Equal($"{children}", ValueOf(officer, "X-TT13-I-DANSO"));
    }

    [Fact]
    public async Task The_catalogue_finds_words_without_marks_and_says_so_where_nothing_fits()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/so-lieu?tim=" + Uri.EscapeDataString("suy dinh duong"));
        Assert.InRange(officer.Page.QuerySelectorAll("main table tbody tr").Length, 3, 10);

        await officer.GetAsync("/so-lieu?tim=khongcogi");
        Assert.Contains("Không có chỉ tiêu nào khớp", officer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ngay=31/02/2026", "#f-ngay-loi")]
    [InlineData("ngay=24/11/2026", "#f-ngay-loi")]
    [InlineData("ky=tuan", "#f-ky-loi")]
    public async Task A_period_that_is_none_is_told(string query, string sentence)
    {
        using var leader = await house.As("chutich");
        foreach (var page in (string[])["/so-lieu", "/so-lieu/X-TT13-I-DANSO"])
        {
            await leader.GetAsync($"{page}?{query}");
            Assert.NotNull(leader.Page.QuerySelector(sentence));
        }
    }

    [Fact]
    public async Task Every_figure_opens_for_the_officer_and_every_number_in_it_leads_to_as_many_records()
    {
        await FillAsync();
        using var officer = await house.As("vanhoa");
        foreach (var figure in FigureTable.All)
        {
            await officer.GetAsync($"/so-lieu/{figure.Code}");
            Assert.Equal(HttpStatusCode.OK, officer.Status);
            Assert.Equal(8, officer.Page.QuerySelectorAll("main svg.chart rect").Length);
        }

        foreach (var code in (string[])["X-TT13-I-DANSO", "X-HCDB-NHOM", "X-TNTT-MAC", "SDG-4.1.1-DUNGTUOI"])
        {
            await officer.GetAsync($"/so-lieu/{code}");
            var links = officer.Page.QuerySelectorAll("main td a[href*='/danh-sach?']").Select(a => (Address: a.GetAttribute("href")!, Number: a.TextContent.Trim())).ToList();
            Assert.NotEmpty(links);
            foreach (var (address, number) in links.Where((_, i) => i % 5 == 0))
            {
                await officer.GetAsync(address);
                Assert.Equal(number, officer.Page.QuerySelector("h1 .count")!.TextContent);
            }
        }
    }

    [Fact]
    public async Task The_records_behind_a_number_are_named_and_the_look_leaves_a_trace()
    {
        var child = await FillAsync();
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/so-lieu/X-TT13-III-HCDB/danh-sach?theo=nhom&lop=LTE-10.1b");

        Assert.Contains(officer.Page.QuerySelectorAll("main table a"), a => a.GetAttribute("href") == $"/tre-em/{child.Value}");
        Assert.Equal(1, await house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Kind == "figure.open" && a.Subject == "figure/X-TT13-III-HCDB")));

        await officer.GetAsync("/so-lieu/X-TT13-III-HCDB");
        Assert.Contains("Vì sao khác kỳ trước", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync("/so-lieu/X-TT13-III-HCDB/danh-sach?khac=1");
        Assert.Contains("mới được tính", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_exist_and_what_one_may_not_see_is_not_found()
    {
        using var officer = await house.As("vanhoa");
        foreach (var address in (string[])["/so-lieu/KHONG-CO", "/so-lieu/0605/danh-sach", "/so-lieu/X-TT13-I-DANSO/danh-sach?theo=nhom", "/so-lieu/so-lieu.xlsx?ma=0605", "/so-lieu/so-lieu.pdf"])
        {
            using var answer = await officer.Http.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, answer.StatusCode));
        }

        // The police see no circumstances, a school no cases.
        foreach (var (account, code) in ((string, string)[])[("congan", "X-TT13-III-HCDB"), ("truong.tieuhoc", "X-XH-SOVU"), ("taichinh", "X-TT13-I-DANSO")])
        {
            using var other = await house.As(account);
            using var answer = await other.Http.GetAsync($"/so-lieu/{code}/danh-sach");
            Assert.Equal((account, HttpStatusCode.NotFound), (account, answer.StatusCode));
            await other.GetAsync($"/so-lieu/{code}");
            Assert.Empty(other.Page.QuerySelectorAll("main svg.chart"));
        }
    }

    [Fact]
    public async Task Whoever_sees_no_names_reads_the_published_numbers_and_no_others()
    {
        await FillAsync();
        using var front = await house.As("mattran");
        await front.GetAsync("/so-lieu");

        Assert.Equal("–", ValueOf(front, "X-XH-SOVU"));
        Assert.Equal("–", ValueOf(front, "X-NGHEO"));
        Assert.Empty(front.Page.QuerySelectorAll("main a[href$='.xlsx'], main a[href*='danh-sach']"));
        var published = ValueOf(front, "X-TT13-I-DANSO");
        await front.GetAsync("/tre-em/tong-quan");
        Assert.Contains(front.Page.QuerySelectorAll("main tfoot td"), d => d.TextContent == published);
        using var answer = await front.Http.GetAsync("/so-lieu/so-lieu.csv");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_administrator_sees_what_was_not_verified_and_no_number()
    {
        using var administrator = await house.As("quantri");
        await administrator.GetAsync("/so-lieu");

        Assert.Equal(Indicators.All.Count(i => !i.Verified), administrator.Page.QuerySelectorAll("main td").Count(d => d.TextContent.Contains("chưa đối chiếu", StringComparison.Ordinal)));
        Assert.Empty(administrator.Page.QuerySelectorAll("main td.n"));
        await administrator.GetAsync("/so-lieu/X-TT13-III-HCDB");
        Assert.Contains("Người quản trị không xem số", administrator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_known_then_does_not_know_what_was_learned_since()
    {
        await FillAsync();
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/so-lieu?ngay=30/06/2026");
        var now = ValueOf(officer, "X-TT13-I-DANSO");
        await officer.GetAsync("/so-lieu?ngay=30/06/2026&biet=khi-do");

        Assert.NotEqual(now, ValueOf(officer, "X-TT13-I-DANSO"));
        Assert.Contains("/so-lieu/X-TT13-I-DANSO?ngay=30%2F06%2F2026&biet=khi-do", officer.Page.QuerySelectorAll("main th a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Files_say_what_the_page_says_and_how_it_is_counted()
    {
        await FillAsync();
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/so-lieu");
        var (children, special) = (ValueOf(officer, "X-TT13-I-DANSO"), await officer.Http.GetStringAsync("/so-lieu/so-lieu.json?ma=X-TT13-III-HCDB"));
        var csv = await officer.Http.GetStringAsync("/so-lieu/so-lieu.csv");

        Assert.Contains($"\"X-TT13-I-DANSO\";\"Dân số trẻ em\";\"\";\"\";\"{children}\"", csv, StringComparison.Ordinal);
        Assert.Equal(FigureTable.All.Count + 1, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        using var json = JsonDocument.Parse(special);
        var figure = json.RootElement.GetProperty("figures")[0];
        Assert.Equal(int.Parse(children, System.Globalization.CultureInfo.InvariantCulture), figure.GetProperty("value").GetProperty("of").GetInt32());
        Assert.Contains(figure.GetProperty("breakdowns").EnumerateArray(), b => b.GetProperty("by").GetString() == "nhom" && !b.GetProperty("additive").GetBoolean());

        using var zip = new ZipArchive(new MemoryStream(await officer.Http.GetByteArrayAsync("/so-lieu/so-lieu.xlsx")));
        Assert.Equal(2, zip.Entries.Count(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)));
        Assert.True(await house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Kind == "figure.export")) >= 3);

        await officer.GetAsync("/so-lieu/so-lieu.csv?ngay=hom-nao");
        Assert.StartsWith("/so-lieu?", officer.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_says_at_each_name_what_the_figure_means()
    {
        using var officer = await house.As("vanhoa");
        using var all = SpreadsheetDocument.Open(new MemoryStream(await officer.Http.GetByteArrayAsync("/so-lieu/so-lieu.xlsx")), isEditable: false);
        var notes = Notes(all);
        Assert.Equal(FigureTable.All.Count, notes.Count);
        var indicator = Indicators.Find(FigureTable.All[1].Code)!;
        Assert.All([indicator.Vi, indicator.Code, indicator.Numerator, indicator.Denominator!, indicator.Source, "chưa đối chiếu với văn bản"], words => Assert.Contains(words, notes["D8"], StringComparison.Ordinal));

        using var one = SpreadsheetDocument.Open(new MemoryStream(await officer.Http.GetByteArrayAsync("/so-lieu/so-lieu.xlsx?ma=SDG-16.9.1")), isEditable: false);
        var (registered, heads) = (Indicators.Find("SDG-16.9.1")!, Notes(one));
        Assert.Equal((registered.Numerator, registered.Denominator), (heads["G6"], heads["H6"]));
        Assert.Equal(3, heads.Count);
    }

    [Fact]
    public async Task A_figure_goes_out_as_a_Word_file_with_a_chart_of_its_trend_and_of_its_breakdowns()
    {
        await FillAsync();
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/so-lieu/SDG-3.b.1");
        var address = officer.Page.QuerySelectorAll("main a[href*='.docx']").Single().GetAttribute("href")!;
        using var file = WordprocessingDocument.Open(new MemoryStream(await officer.Http.GetByteArrayAsync(address)), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var charts = file.MainDocumentPart!.ChartParts.Select(p => p.ChartSpace!).ToList();
        Assert.Contains(charts, c => c.Descendants<LineChartSeries>().Count() == 2 && c.InnerText.Contains("mục tiêu 98 %", StringComparison.Ordinal));
        Assert.Contains(Indicators.Find("SDG-3.b.1")!.Numerator, file.MainDocumentPart.Document!.InnerText, StringComparison.Ordinal);
        Assert.Equal(1, await house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Kind == "figure.export" && a.Subject == "figure/SDG-3.b.1")));

        using var population = WordprocessingDocument.Open(new MemoryStream(await officer.Http.GetByteArrayAsync("/so-lieu/so-lieu.docx?ma=X-TT13-I-DANSO")), isEditable: false);
        Assert.Contains(population.MainDocumentPart!.ChartParts, p => p.ChartSpace!.Descendants<BarChart>().Any());
        foreach (var (account, query, status) in ((string, string, HttpStatusCode)[])[("vanhoa", "", HttpStatusCode.OK), ("vanhoa", "?ma=0605", HttpStatusCode.NotFound), ("congan", "?ma=X-TT13-III-HCDB", HttpStatusCode.NotFound), ("mattran", "?ma=X-TT13-I-DANSO", HttpStatusCode.Forbidden)])
        {
            using var other = await house.As(account);
            using var answer = await other.Http.GetAsync("/so-lieu/so-lieu.docx" + query);
            Assert.Equal((account, query, status), (account, query, answer.StatusCode));
        }

        await officer.GetAsync("/so-lieu/so-lieu.docx?ma=X-TNTT-MAC&ngay=hom-nao");
        Assert.StartsWith("/so-lieu/X-TNTT-MAC?", officer.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_street_counts_its_own_children()
    {
        await FillAsync();
        using var street = await house.As("totruong3");
        await street.GetAsync("/so-lieu");
        var me = await house.ViewerAsync("totruong3");

        Assert.Equal($"{await house.AskAsync(db => db.ChildrenFor(me).OnList(SampleChildren.Today).CountAsync())}", ValueOf(street, "X-TT13-I-DANSO"));
        Assert.Equal("–", ValueOf(street, "X-XH-SOVU"));
    }

    [Fact]
    public async Task A_breakdown_one_may_not_see_is_not_there()
    {
        await FillAsync();
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/so-lieu/X-TT13-I-DANSO");
        Assert.Contains(officer.Page.QuerySelectorAll("main h2"), h => h.TextContent == "Theo hộ nghèo, cận nghèo");

        using var police = await house.As("congan");
        await police.GetAsync("/so-lieu/X-TT13-I-DANSO");
        Assert.Contains(police.Page.QuerySelectorAll("main h2"), h => h.TextContent == "Theo giới tính");
        Assert.DoesNotContain(police.Page.QuerySelectorAll("main h2"), h => h.TextContent == "Theo hộ nghèo, cận nghèo");
        using var answer = await police.Http.GetAsync("/so-lieu/X-TT13-I-DANSO/danh-sach?theo=ho-ngheo&lop=Poor");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<ChildId> FillAsync()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 3"), "7 Số");
        var child = SampleChildren.Child(officer, home, "Trẻ Được Đếm");
        child.Record(new CircumstanceFact(SampleChildren.Stamp(officer), new DateOnly(2026, 3, 1), null, "ND56-4.1"), SampleChildren.Today);
        child.Record(new Injury(SampleChildren.Stamp(officer), new DateOnly(2026, 5, 1), "01", null), SampleChildren.Today);
        child.Record(new Schooling(SampleChildren.Stamp(officer), new DateOnly(2026, 9, 5), null, SchoolStanding.Attending, "Trường Tiểu học Măng Non", 3), SampleChildren.Today);
        await SampleChildren.SaveAsync(house, officer, home, child);
        return child.Id;
    }

    private static Dictionary<string, string> Notes(SpreadsheetDocument file) =>
        file.WorkbookPart!.WorksheetParts.Select(p => p.WorksheetCommentsPart).OfType<WorksheetCommentsPart>().Single().Comments!.CommentList!.ToDictionary(c => ((Comment)c).Reference!.Value!, c => c.InnerText);

    private static string ValueOf(Visitor visitor, string code)
    {
        var value = visitor.Page.QuerySelectorAll("main tbody tr").Single(r => r.QuerySelector("th a")!.GetAttribute("href")!.Split('?')[0] == $"/so-lieu/{code}").QuerySelector("td.n")!;
        return (value.QuerySelector("b") ?? value).TextContent.Trim();
    }
}
