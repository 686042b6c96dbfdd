using System.Text.Json;
using MangNon.Documents.Reading;
using MangNon.Domain.OfficialDocuments;
using Xunit;

namespace MangNon.Documents.Tests.Reading;

public class PlanJsonTests
{
    private static readonly PlanReading Plan = new(
        new DocumentHeader("KẾ HOẠCH", null, "UBND phường Đồi Sim", null, null, null, "Chăm lo cho trẻ em", 2026, new Signer("Hồ Văn Khe", "PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH"), ["Lưu: VT"], []),
        [new Ground("Luật", null, null, null, "Luật Trẻ em", ["mở đầu"], new Span(1, 4, 5))],
        [new OutlineItem("I", "I.", "Nội dung", null, new Span(1, 6, 8), [new OutlineItem("I.1", "1.", null, "Dạy bơi.", new Span(1, 7, 8), [])])],
        [new TaskReading("I.1", "Dạy bơi.", null, ["các trường học"], new Due(DueKind.Date, Date: new DateOnly(2026, 6, 29), Before: new DateOnly(2026, 6, 30)), null, [new TargetReading(99.5m, "%", TargetComparison.AtLeast, "từ 99,5% trở lên")], null, new Span(1, 7, 8))],
        [new UnitReading("II.1", "Công an phường", ["Công an phường"], new Span(2, 9, 9))],
        [new ReportRoundReading("half-year", null, new DateOnly(2026, 6, 10), ["tổ dân phố"], ["UBND tỉnh"], new Span(2, 10, 10))],
        [new ReadingWarning("no-title", null, "Văn bản không có trích yếu.", null)]);

    [Fact]
    public void The_shape_is_the_documented_one()
    {
        var expected = """
            {"document":{"type":"KẾ HOẠCH","number":null,"issuer":"UBND phường Đồi Sim","parent":null,"place":null,"date":null,"title":"Chăm lo cho trẻ em","year":2026,"signer":{"name":"Hồ Văn Khe","position":"PHÓ CHỦ TỊCH","authority":"KT. CHỦ TỊCH"},"recipients":["Lưu: VT"],"addressees":[]},
            "grounds":[{"type":"Luật","number":null,"date":null,"issuer":null,"title":"Luật Trẻ em","citedAt":["mở đầu"],"span":{"page":1,"line":4,"lastLine":5}}],
            "outline":[{"path":"I","marker":"I.","heading":"Nội dung","text":null,"span":{"page":1,"line":6,"lastLine":8},"children":[{"path":"I.1","marker":"1.","heading":null,"text":"Dạy bơi.","span":{"page":1,"line":7,"lastLine":8},"children":[]}]}],
            "tasks":[{"path":"I.1","text":"Dạy bơi.","lead":null,"supporting":["các trường học"],"due":{"kind":"date","date":"2026-06-29","before":"2026-06-30"},"product":null,"targets":[{"value":99.5,"unit":"%","comparison":"at-least","text":"từ 99,5% trở lên"}],"money":null,"span":{"page":1,"line":7,"lastLine":8}}],
            "units":[{"path":"II.1","name":"Công an phường","bodies":["Công an phường"],"span":{"page":2,"line":9,"lastLine":9}}],
            "reportRounds":[{"kind":"half-year","before":null,"due":"2026-06-10","from":["tổ dân phố"],"to":["UBND tỉnh"],"span":{"page":2,"line":10,"lastLine":10}}],
            "warnings":[{"code":"no-title","path":null,"message":"Văn bản không có trích yếu.","span":null}]}
            """.ReplaceLineEndings("");
        Assert.Equal(expected, PlanJson.Write(Plan, indented: false));
    }

    [Fact]
    public void Indented_it_is_the_same_data() =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(PlanJson.Write(Plan)), JsonElement.Parse(PlanJson.Write(Plan, indented: false))));

    [Fact]
    public void Every_property_is_documented()
    {
        var reference = File.ReadAllText(Path.Combine(Root(), "docs", "reference", "plan-json.md"));
        Assert.All(Names(JsonElement.Parse(PlanJson.Write(Plan))).Distinct(), name => Assert.Contains($"`{name}`", reference, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Names(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MangNon.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
