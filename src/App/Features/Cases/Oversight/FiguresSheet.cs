using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Cases.Oversight;

namespace MangNon.App.Features.Cases.Oversight;

/// <summary>All figures of the oversight as one list, a number in each row, so that it can be filtered and turned in a spreadsheet.</summary>
internal static class FiguresSheet
{
    /// <param name="at">In the office's time.</param>
    public static ListSheet Of(OversightReview review, Viewer me, DateTime at, Texts t) => new(
        t["Giám sát công tác bảo vệ trẻ em"],
        me.WardName,
        at,
        me.Name,
        [new(t["Từ ngày"]), new(t["Đến hết ngày"]), new(t["Phần"], 34), new(t["Dòng"], 60), new(t["Cột"], 30), new(t["Số"])],
        [.. Loads(review, t).Concat(Limits(review, t)).Concat(Times(review, t)).Concat(Units(review, t)).Concat(Tasks(review, t)).Concat(Cases(review, t)).Select(f => (IReadOnlyList<ListCell>)[review.Period.From, review.Period.To, f.Part, f.Row, f.Column, f.Number])],
        English: t.Language == "en");

    private static IEnumerable<Figure> Loads(OversightReview review, Texts t) => review.Loads.SelectMany(l => Line(t["Khối lượng theo người phụ trách"], review.WorkerName(l.Worker),
        (t["Đang mở cuối kỳ"], l.Open), (t["Mở trong kỳ"], l.Opened), (t["Đóng trong kỳ"], l.Closed)));

    private static IEnumerable<Figure> Limits(OversightReview review, Texts t) => review.Rules.SelectMany(r => Line(t["Thời hạn của luật"], CaseWords.Rule(t, r.Rule),
        (t["Đúng hạn"], r.Keeping.Kept), (t["Nhập muộn"], r.Keeping.TypedLate), (t["Quá hạn"], r.Keeping.Breached)));

    private static IEnumerable<Figure> Times(OversightReview review, Texts t) => review.Times.SelectMany(x => Line(t["Thời gian làm từng việc (giờ)"], CaseWords.Rule(t, x.Rule),
        (t["Số lần"], x.Count), (t["Một nửa không lâu hơn"], Hours(x.Median)), (t["Chín phần mười không lâu hơn"], Hours(x.Ninetieth))));

    private static IEnumerable<Figure> Units(OversightReview review, Texts t) => review.Units.SelectMany(u => Line(t["Chuyển gửi, theo đơn vị"], review.UnitName(u.Unit),
        (t["Trả lời đúng hạn"], u.InTime), (t["Trả lời muộn"], u.Late), (t["Quá hạn, chưa trả lời"], u.Overdue), (t["Còn hạn, chưa trả lời"], u.Waiting)));

    private static IEnumerable<Figure> Tasks(OversightReview review, Texts t) => review.Tasks.SelectMany(u => Line(t["Nhiệm vụ theo đơn vị"], review.UnitName(u.Unit),
        (t["Được giao"], u.Given), (t["Đúng hạn"], u.InTime), (t["Quá hạn"], u.Overdue), (t["Còn hạn"], u.Waiting), (t["Chưa báo cáo"], u.Untold)));

    private static IEnumerable<Figure> Cases(OversightReview review, Texts t) => OversightReview.TableKinds.SelectMany(k => Cells(review.Table(k.Rows, k.Columns), k, t));

    private static IEnumerable<Figure> Cells(CaseTable table, (CaseDimension Rows, CaseDimension Columns) kind, Texts t) =>
        from r in Enumerable.Range(0, table.Rows.Count)
        from c in Enumerable.Range(0, table.Columns.Count)
        select new Figure(OversightWords.Title(t, kind.Rows, kind.Columns), OversightWords.Class(t, kind.Rows, table.Rows[r]), OversightWords.Class(t, kind.Columns, table.Columns[c]), table[r, c]);

    private static IEnumerable<Figure> Line(string part, string row, params (string Column, decimal Number)[] numbers) => numbers.Select(n => new Figure(part, row, n.Column, n.Number));

    private static decimal Hours(TimeSpan span) => Math.Round((decimal)span.TotalHours, 1);

    private sealed record Figure(string Part, string Row, string Column, decimal Number);
}
