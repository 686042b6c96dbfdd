using DocumentFormat.OpenXml.Wordprocessing;
using MangNon.Documents.Writing;
using Xunit;

namespace MangNon.Documents.Tests.Cases;

public sealed class CareRegisterDocxTests
{
    internal static CarerRegister Register { get; } = new(SampleForms.Head with { Secrecy = "Hạn chế cung cấp" }, "Quý IV năm 2026", [.. SampleCare.Carers.Select((c, i) => new CarerRegisterRow(c, i == 0 ? 1 : 0))], SampleForms.Printed);

    internal static CareNeedList Needs { get; } = new(SampleForms.Head with { Secrecy = "Hạn chế cung cấp" }, "Đến ngày 23/11/2026",
    [
        new CareNeedRow("CA-2026-014", SampleCare.Child, SampleCare.Placement, SampleCare.Day("2026-10-01"), SampleCare.Day("2026-11-20")),
        new CareNeedRow("CA-2026-015", null, SampleCare.Other, SampleCare.Day("2026-10-30"), null),
    ], SampleForms.Printed);

    [Fact]
    public void The_register_of_carers_is_landscape_and_says_how_far_each_has_come()
    {
        var bytes = CareRegisterDocx.Write(Register);
        var rows = Rows(bytes);

        Assert.Empty(WordFiles.Errors(bytes));
        Assert.Equal(4, rows.Count);
        Assert.Equal(["1", "Hoàng Thị Đậu", "01/05/1980", "Tổ dân phố 2, phường Măng Non0900 000 012", "20/08/2026", "01 trẻ em, từ 6 đến 10 tuổi, lâu dài", "01/09/2026", "03/09/2026", "đủ điều kiện", "1"], rows[1]);
        Assert.Equal("chưa xác minh", rows[2][8]);
        Assert.Equal("ra khỏi danh sách 10/10/2026", rows[3][8]);
    }

    [Fact]
    public void The_list_of_children_hides_a_name_and_keeps_the_mark()
    {
        var bytes = CareRegisterDocx.Write(Needs);
        var rows = Rows(bytes);

        Assert.Empty(WordFiles.Errors(bytes));
        Assert.Equal(["1", "CA-2026-014Lê Văn Mầm", "10/01/2018", "Nam", "Tổ dân phố 4, phường Măng Non", "mồ côi, bị bỏ rơi, không nơi nương tựa", "lâu dài, cá nhân, gia đình khác", "01/10/2026", "đang được chăm sóc", "20/11/2026"], rows[1]);
        Assert.Equal(["2", "CA-2026-015", "", "", "", "", "tạm thời", "30/10/2026", "chờ đánh giá", ""], rows[2]);
    }

    [Fact]
    public void Without_rows_they_are_sheets_to_be_kept_by_hand()
    {
        var (register, needs) = (CareRegisterDocx.Write(Register with { Carers = [] }), CareRegisterDocx.Write(Needs with { Rows = [] }));

        Assert.Equal((9, 9), (Rows(register).Count, Rows(needs).Count));
        Assert.Empty(WordFiles.Errors(register).Concat(WordFiles.Errors(needs)));
    }

    [Fact]
    public void The_same_register_gives_the_same_bytes() => Assert.Equal(CareRegisterDocx.Write(Register), CareRegisterDocx.Write(Register));

    private static List<string[]> Rows(byte[] bytes)
    {
        using var file = WordFiles.Open(bytes);
        Assert.Equal(PageOrientationValues.Landscape, file.MainDocumentPart!.Document!.Descendants<PageSize>().Single().Orient!.Value);
        return [.. file.MainDocumentPart.Document!.Descendants<Table>().ElementAt(1).Elements<TableRow>().Select(r => r.Elements<TableCell>().Select(c => c.InnerText).ToArray())];
    }
}
