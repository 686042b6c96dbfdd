using System.Text;
using ICSharpCode.SharpZipLib.Zip;
using MangNon.App.Data;
using MangNon.App.Features.Children.Exchange;
using MangNon.App.Tests.House;
using MangNon.Documents.Reading.Tables;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>Lists of children leave locked, complete and counted, with the columns one may see; the list of numbers comes back.</summary>
public sealed class ExportTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Password = "mat-khau-cua-tep-2026";

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task A_list_leaves_complete_and_can_be_read_again(string form)
    {
        await FillAsync($"Xuất {form}");
        using var visitor = await house.As("vanhoa");

        var file = await ExportAsync(visitor, "/tre-em/xuat?q=" + Uri.EscapeDataString($"Xuất {form}"), form);
        var read = TableFile.Read(file, "x");
        var table = ListTable.Of(read)!;

        Assert.Equal(2, table.Rows.Count);
        Assert.Contains(table.Rows, r => r.Cells.Contains("051318001234") && r.Cells.Contains("15/05/2018"));
        Assert.Contains(read.Sheets[0].Rows, r => r.Cells.Contains("Tổng số: 2"));
        Assert.DoesNotContain(table.Rows, r => r.Cells.Any(c => c.StartsWith('=')) && form == "csv");
    }

    [Fact]
    public async Task Json_states_the_count_and_a_school_gets_no_columns_it_may_not_see()
    {
        await FillAsync("Xuất json");
        using var officer = await house.As("vanhoa");
        using var school = await house.As("truong.tieuhoc");

        var all = Encoding.UTF8.GetString(await ExportAsync(officer, "/tre-em/xuat?q=" + Uri.EscapeDataString("Xuất json"), "json"));
        var theirs = Encoding.UTF8.GetString(await ExportAsync(school, "/tre-em/xuat", "json"));

        Assert.Contains("\"count\":2", all, StringComparison.Ordinal);
        Assert.Contains("Số thẻ BHYT", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Số thẻ BHYT", theirs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_numbers_goes_out_and_comes_back()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 1"), "1 Định Danh");
        var child = SampleChildren.Child(officer, home, "Mai Thị Danh");
        await SampleChildren.SaveAsync(house, officer, home, child);
        using var visitor = await house.As("vanhoa");

        var table = ListTable.Of(TableFile.Read(await ExportAsync(visitor, "/tre-em/xuat?loai=so-dinh-danh", "csv"), "x"))!;
        var row = table.Rows.Single(r => r.Cells.Contains("Mai Thị Danh"));
        var number = table.Titles.ToList().IndexOf("Số định danh");
        var back = string.Join(';', table.Titles) + "\n" + string.Join(';', row.Cells.Select((c, i) => i == number ? "051318001239" : c)) + "\n";
        Assert.NotEmpty(row.Cells[^1]);
        await visitor.GetAsync("/tre-em/nhap?loai=so-dinh-danh");
        await visitor.SubmitAsync("Đọc danh sách", ("File", new TestFile("cong-an.csv", Encoding.UTF8.GetBytes(back))));
        if (visitor.Page.QuerySelector("select[name=cot-0]") is not null) await visitor.SubmitAsync("Xem trước");
        Assert.Contains("Có thay đổi (1)", visitor.Text, StringComparison.Ordinal);
        var address = visitor.Address;
        await visitor.SubmitAsync("Nhập 1 dòng");
        for (var i = 0; i < 200 && !visitor.Address.StartsWith("/tre-em/dot/", StringComparison.Ordinal); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            await visitor.GetAsync(address);
        }

        var now = await house.AskAsync(db => db.ChildrenFor(officer).WithFacts().SingleAsync(c => c.Id == child.Id));
        Assert.Equal(("051318001239", "cong-an.csv"), (now.Number, now.Numbers.Single().Evidence));
        Assert.Equal(BatchKind.NumberList, await house.AskAsync(db => db.BatchesFor(officer).OrderByDescending(b => b.At).Select(b => b.Kind).FirstAsync()));
        await visitor.SubmitAsync("Lấy lại cả đợt");
        Assert.Null(await house.AskAsync(db => db.ChildrenFor(officer).Where(c => c.Id == child.Id).Select(c => c.Number).SingleAsync()));
    }

    private async Task FillAsync(string name)
    {
        var officer = await house.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 1"), "=1+1 " + name);
        var (one, two) = (SampleChildren.Child(officer, home, name + " Một"), SampleChildren.Child(officer, home, name + " Hai", new DateOnly(2019, 6, 1)));
        one.Record(new NumberGiven(SampleChildren.Stamp(officer), new DateOnly(2018, 6, 1), "051318001234"), SampleChildren.Today);
        await SampleChildren.SaveAsync(house, officer, home, one, two);
    }

    // The file inside, opened with the password.
    private static async Task<byte[]> ExportAsync(Visitor visitor, string address, string form)
    {
        await visitor.GetAsync(address);
        await visitor.SubmitAsync("Xuất tệp", ("purpose", "kiểm tra việc xuất"), ("form", form), ("password", Password), ("again", Password));
        Assert.Equal("application/zip", visitor.Answer.Content.Headers.ContentType?.MediaType);
        using var zip = new ZipFile(new MemoryStream(await visitor.Answer.Content.ReadAsByteArrayAsync())) { Password = Password };
        var entry = zip[0];
        Assert.Equal(256, entry.AESKeySize);
        using var inside = new MemoryStream();
        await zip.GetInputStream(entry).CopyToAsync(inside);
        return inside.ToArray();
    }
}
