using DocumentFormat.OpenXml.Wordprocessing;
using MangNon.Documents.Writing;
using Xunit;

namespace MangNon.Documents.Tests.Cases;

public sealed class IntakeRegisterDocxTests
{
    internal static IntakeRegister Sample { get; } = new(SampleForms.Head with { Secrecy = "Hạn chế cung cấp" }, "Quý IV năm 2026",
        [.. Enumerable.Range(1, 30).Select(i => new IntakeRegisterRow($"{i}", new DateTime(2026, 10, i, 15, 30, 0, DateTimeKind.Utc), i % 2 == 0 ? "điện thoại" : "Tổng đài 111 chuyển", SampleForms.Informant,
            "L.T.B., nữ, 9 tuổi", "Tổ dân phố 4", "Trẻ em bị đánh nhiều lần, có vết bầm", "Nguyễn Thị Mạ", "Chuyển Công an phường; lập Mẫu số 02", i == 3 ? null : "Đã lập kế hoạch"))],
        SampleForms.Printed);

    [Fact]
    public void The_register_is_landscape_repeats_its_header_and_holds_every_report()
    {
        var bytes = IntakeRegisterDocx.Write(Sample);
        using var file = WordFiles.Open(bytes);
        var page = file.MainDocumentPart!.Document!.Descendants<PageSize>().Single();
        var rows = file.MainDocumentPart.Document!.Descendants<Table>().ElementAt(1).Elements<TableRow>().ToList();

        Assert.Empty(WordFiles.Errors(bytes));
        Assert.Equal((PageOrientationValues.Landscape, true), (page.Orient!.Value, page.Width!.Value > page.Height!.Value));
        Assert.Equal(31, rows.Count);
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.Equal("22:30, 03/10/2026", rows[3].Elements<TableCell>().ElementAt(1).InnerText);
    }

    [Fact]
    public void Who_reported_is_printed_only_when_asked_for()
    {
        Assert.DoesNotContain(SampleForms.Informant, WordFiles.Words(IntakeRegisterDocx.Write(Sample)), StringComparison.Ordinal);
        Assert.Contains(SampleForms.Informant, WordFiles.Words(IntakeRegisterDocx.Write(Sample with { ShowsSealed = true })), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_register_is_a_sheet_to_be_kept_by_hand()
    {
        var bytes = IntakeRegisterDocx.Write(Sample with { Rows = [] });
        using var file = WordFiles.Open(bytes);

        Assert.Empty(WordFiles.Errors(bytes));
        Assert.Equal(9, file.MainDocumentPart!.Document!.Descendants<Table>().ElementAt(1).Elements<TableRow>().Count());
    }
}
