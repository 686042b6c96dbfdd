using DocumentFormat.OpenXml.Wordprocessing;
using MangNon.Documents.Writing;
using Xunit;

namespace MangNon.Documents.Tests.Cases;

public sealed class CaseFileWriterTests
{
    private static readonly DateTime Start = new(2026, 11, 20, 15, 30, 0, DateTimeKind.Utc);

    internal static CaseFile Sample { get; } = new("TE-2026-0041", SampleForms.Head with { Secrecy = "Hạn chế cung cấp" },
    [
        new CaseFileEntry(Start.AddDays(5), SampleForms.Filled("04")),
        new CaseFileEntry(Start, SampleForms.Filled("01")),
        new CaseFileEntry(Start.AddHours(2), SampleForms.Filled("02")),
        new CaseFileEntry(Start.AddDays(4), SampleForms.Filled("minutes")),
        new CaseFileEntry(Start.AddDays(6), SampleForms.Filled("05")),
    ], new PrintNote("Đỗ Văn Rừng", Start.AddDays(30)));

    [Fact]
    public void The_papers_stand_in_the_order_of_time_behind_a_list_of_them()
    {
        var bytes = CaseFileWriter.Write(Sample);
        using var file = WordFiles.Open(bytes);
        var list = file.MainDocumentPart!.Document!.Descendants<Table>().ElementAt(1).Elements<TableRow>().Skip(1).Select(r => r.Elements<TableCell>().ElementAt(3).InnerText);

        Assert.Empty(WordFiles.Errors(bytes));
        Assert.Equal(["Báo cáo tiếp nhận thông tin trẻ em (Mẫu số 01)", "Đánh giá nguy cơ ban đầu, mức độ tổn hại của trẻ em (Mẫu số 02)", "Biên bản cuộc họp xác định nhu cầu cần hỗ trợ, can thiệp cho trẻ em", "Kế hoạch hỗ trợ, can thiệp (Mẫu số 04)", "Quyết định phê duyệt kế hoạch hỗ trợ, can thiệp (Mẫu số 05)"], list);
        Assert.Equal(6, file.MainDocumentPart.Document!.Descendants<SectionProperties>().Count());
        var titles = file.MainDocumentPart.Document.Descendants<Paragraph>().Where(p => p.Elements<BookmarkStart>().Any()).Select(p => p.InnerText);
        Assert.Equal(["BÁO CÁO", "BẢN ĐÁNH GIÁ", "BIÊN BẢN", "KẾ HOẠCH", "QUYẾT ĐỊNH"], titles);
    }

    [Fact]
    public void Every_page_asked_for_has_its_mark()
    {
        using var file = WordFiles.Open(CaseFileWriter.Write(Sample));
        var document = file.MainDocumentPart!.Document!;

        Assert.Equal(
            document.Descendants<BookmarkStart>().Select(b => $" PAGEREF {b.Name!.Value} "),
            document.Descendants<SimpleField>().Select(f => f.Instruction!.Value!));
    }

    [Fact]
    public void The_foot_of_every_page_names_who_printed_the_file_and_its_number()
    {
        var words = WordFiles.Words(CaseFileWriter.Write(Sample));

        Assert.DoesNotContain("Người in: Nguyễn Thị Mạ", words, StringComparison.Ordinal);
        Assert.Equal(6, words.Split("Người in: Đỗ Văn Rừng").Length - 1);
        Assert.Contains("Hồ sơ TE-2026-0041, trang", words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_paper_shows_another_does_not()
    {
        var open = Sample with { Entries = [.. Sample.Entries.Select(e => e with { Paper = e.Paper with { ShowsSealed = e.Paper.Answers.Form.Code == "01" } })] };

        Assert.DoesNotContain(SampleForms.Informant, WordFiles.Words(CaseFileWriter.Write(Sample)), StringComparison.Ordinal);
        Assert.Contains(SampleForms.Informant, WordFiles.Words(CaseFileWriter.Write(open)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_papers_is_a_list_with_nothing_in_it() =>
        Assert.Empty(WordFiles.Errors(CaseFileWriter.Write(Sample with { Entries = [] })));
}
