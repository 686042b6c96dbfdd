using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MangNon.App.Data;
using MangNon.App.Features.Api;
using MangNon.App.Features.Children.Exchange;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Figures;

/// <summary>What a file of figures is asked for.</summary>
public sealed class AskedFigures
{
    /// <summary>As on the page: "nam", "nua-nam", "quy", "thang", "nam-hoc".</summary>
    [FromQuery(Name = "ky")]
    public string? Span { get; set; }

    [FromQuery(Name = "ngay")]
    public string? Day { get; set; }

    /// <summary>"khi-do": as known at the end of the period.</summary>
    [FromQuery(Name = "biet")]
    public string? Known { get; set; }

    /// <summary>Code of one figure, which is then given with all its breakdowns; none gives all figures without.</summary>
    [FromQuery(Name = "ma")]
    public string? Code { get; set; }

    /// <summary>The period; null where what was asked is none.</summary>
    public ApiPeriod? Read(DateOnly today)
    {
        var span = FigurePage.SpanChoices.Where(s => s.Word == (Span ?? "nam")).Select(s => (FigureSpan?)s.Span).FirstOrDefault();
        if (span is not { } length || !Days.TryRead(Day, out var day) || day > today || day < new DateOnly(2000, 1, 1)) return null;
        var period = length.UpTo(day ?? today);
        return new ApiPeriod(FigureSpans.CodeOf(length, period.From), length, period);
    }
}

/// <summary>
/// Figures as files, with their definitions beside them: numbers alone, of what this person may see. Each leaves a trace first. What cannot be
/// read leads back to the page, which says so.
/// </summary>
internal static class FiguresApi
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static void MapFigures(this IEndpointRouteBuilder app)
    {
        var seeing = new ForAttribute(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator);
        app.MapGet("/so-lieu/so-lieu.{form:regex(^(xlsx|csv|json|dhis2)$)}", SendAsync).WithMetadata(seeing);
        app.MapGet("/so-lieu/so-lieu.docx", PaperAsync).WithMetadata(seeing);
    }

    private static async Task<IResult> PaperAsync([AsParameters] AskedFigures asked, HttpContext context, FigurePapers papers, OfficeClock clock)
    {
        var me = context.Me();
        if (ChildFacets.AudienceOf(me) is ChildAudience.Nobody || FigureTable.Find(asked.Code ?? "X-TT13-I-DANSO") is not { } figure || !FigureDesk.MaySee(me, figure)) return Results.NotFound();
        if (asked.Read(clock.Today) is not { } read) return Results.LocalRedirect($"/so-lieu/{figure.Code}" + context.Request.QueryString);
        var paper = await papers.OfAsync(me, figure, new AskedDashboard(read.Span, new AskedPeriod(read.Period, asked.Known == "khi-do" ? FigurePage.EndOf(read.Period) : null)));
        return Results.File(AdministrativeDocumentDocx.Write(paper), FileKinds.Docx, string.Create(CultureInfo.InvariantCulture, $"{figure.Code}-{read.Period.To:yyyy-MM-dd}.docx"));
    }

    private static async Task<IResult> SendAsync(string form, [AsParameters] AskedFigures asked, HttpContext context, AppDb db, OfficeClock clock, Texts t, FigureDesk desk)
    {
        var me = context.Me();
        if (ChildFacets.AudienceOf(me) is ChildAudience.Nobody) return Results.NotFound();
        if (asked.Read(clock.Today) is not { Period: var period } read) return Results.LocalRedirect("/so-lieu" + context.Request.QueryString);
        var wanted = asked.Code is null ? FigureTable.All : FigureTable.Find(asked.Code) is { } one ? [one] : [];
        var source = await desk.OpenAsync(me, wanted);
        if (source.Figures.Count == 0) return Results.NotFound();
        var rows = source.Rows(period, asked.Known == "khi-do" ? FigurePage.EndOf(period) : null);
        var results = FigureEngine.Compute(rows, source.Figures, f => asked.Code is null ? [] : FigureDesk.CutsFor(me, f));
        var world = await FormWorld.OfAsync(db, me, t, clock.Today);
        var file = new FigureFile(me, period, results, world, OfficeClock.ToOffice(clock.Now));
        await db.TraceAsync(new Act(me, "figure.export", clock.Now, $"rows/{file.Lines.Count}"));
        return form switch
        {
            "xlsx" => Results.File(ListXlsx.Write(file.Values(), file.Definitions()), FileKinds.Xlsx, file.Name + ".xlsx"),
            "csv" => Results.File(new UTF8Encoding(true).GetPreamble().Concat(Encoding.UTF8.GetBytes(file.Csv())).ToArray(), "text/csv; charset=utf-8", file.Name + ".csv"),
            "dhis2" => Results.File(JsonSerializer.SerializeToUtf8Bytes(Dhis2.Values(world, new Dhis2Place(read, await db.WardCodeAsync(me), null), results), Json), "application/json", file.Name + ".dhis2.json"),
            _ => Results.File(JsonSerializer.SerializeToUtf8Bytes(file.AsJson(), Json), "application/json", file.Name + ".json"),
        };
    }
}

/// <summary>A line of a file of figures: the whole, or a class of a breakdown.</summary>
internal sealed record FigureFileLine(Figure Figure, string By, string Class, FigureValue Value);

/// <summary>Figures as a list, a number in each row, so that it can be filtered and turned in a spreadsheet.</summary>
internal sealed class FigureFile(Viewer me, FigurePeriod period, IReadOnlyList<FigureResult> results, FormWorld world, DateTime at)
{
    private readonly Texts _t = world.T;

    public IReadOnlyList<FigureFileLine> Lines { get; } =
        [.. results.SelectMany(r => r.Cuts.SelectMany(c => c.Cells.Select(x => new FigureFileLine(r.Figure, FigureWords.Breakdown(world.T, c.By), FigureWords.Class(world, c.By, x.Class), x.Value))).Prepend(new FigureFileLine(r.Figure, "", "", r.Value)))];

    /// <summary>Without ending.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"so-lieu-{period.To:yyyy-MM-dd}");

    /// <summary>With what each figure means at its name, and at the heads where it is one figure alone.</summary>
    public ListSheet Values() => new(
        _t["Số liệu"], me.WardName, at, me.Name,
        [new(_t["Từ ngày"]), new(_t["Đến hết ngày"]), new(_t["Mã"]), new(_t["Chỉ tiêu"], 60), new(_t["Chia theo"], 24), new(_t["Nhóm"], 36), new(_t["Đếm"], Grouped: true), new(_t["Trên"], Grouped: true), new(_t["Tỷ lệ"]), new(_t["Tính trên"], Grouped: true)],
        [.. Lines.Select(l => (IReadOnlyList<ListCell>)[period.From, period.To, l.Figure.Code, FigureWords.Name(_t, l.Figure.Indicator), l.By, l.Class, l.Value.Numerator, ListCell.Of((decimal?)l.Value.Denominator), ListCell.Of(RateOf(l.Value)), l.Figure.Of is null ? ListCell.Empty : l.Figure.Scale])],
        English: _t.Language == "en")
    {
        Notes = [.. Lines.Select((l, i) => (Line: l, Row: i)).Where(l => l.Line.By.Length == 0).Select(l => new ListNote(l.Row, 3, FigureWords.Definition(_t, l.Line.Figure.Indicator))), .. results.Count == 1 ? HeadNotes(results[0].Figure.Indicator) : []],
    };

    /// <summary>What each figure means.</summary>
    public ListSheet Definitions() => new(
        _t["Cách tính"], me.WardName, at, me.Name,
        [new(_t["Mã"]), new(_t["Chỉ tiêu"], 60), new(_t["Đếm"], 60), new(_t["Trên"], 50), new(_t["Căn cứ"], 60)],
        [.. results.Select(r => (IReadOnlyList<ListCell>)[r.Figure.Code, FigureWords.Name(_t, r.Figure.Indicator), r.Figure.Indicator.Numerator, r.Figure.Indicator.Denominator, r.Figure.Indicator.Source])],
        English: _t.Language == "en");

    /// <summary>Semicolons, as spreadsheets in Vietnamese expect; numbers with a point.</summary>
    public string Csv()
    {
        var rows = Lines.Select(l => new[] { Day(period.From), Day(period.To), l.Figure.Code, FigureWords.Name(_t, l.Figure.Indicator), l.By, l.Class, Text(l.Value.Numerator), Text(l.Value.Denominator), Text(RateOf(l.Value)), l.Figure.Of is null ? "" : Text(l.Figure.Scale), l.Figure.Indicator.Numerator, l.Figure.Indicator.Denominator ?? "", l.Figure.Indicator.Source });
        string[] titles = [_t["Từ ngày"], _t["Đến hết ngày"], _t["Mã"], _t["Chỉ tiêu"], _t["Chia theo"], _t["Nhóm"], _t["Đếm"], _t["Trên"], _t["Tỷ lệ"], _t["Tính trên"], _t["Đếm ai"], _t["Trên ai"], _t["Căn cứ"]];
        return string.Concat(rows.Prepend(titles).Select(r => string.Join(';', r.Select(ChildExport.Quoted)) + "\r\n"));
    }

    public object AsJson() => new
    {
        ward = me.WardName,
        from = period.From,
        to = period.To,
        figures = results.Select(r => new
        {
            code = r.Figure.Code,
            name = r.Figure.Indicator.Vi,
            nameEn = r.Figure.Indicator.En,
            numerator = r.Figure.Indicator.Numerator,
            denominator = r.Figure.Indicator.Denominator,
            source = r.Figure.Indicator.Source,
            unit = r.Figure.Counts.Unit.ToString(),
            value = Told(r.Value),
            breakdowns = r.Cuts.Select(c => new { by = c.By.Code, additive = c.By.IsAdditive, cells = c.Cells.Select(x => new { @class = x.Class, name = FigureWords.Class(world, c.By, x.Class), value = Told(x.Value) }) }),
        }),
    };

    private static IEnumerable<ListNote> HeadNotes(Indicator indicator)
    {
        yield return new ListNote(ListNote.Head, 6, indicator.Numerator);
        if (indicator.Denominator is { } of) yield return new ListNote(ListNote.Head, 7, of);
    }

    private static object Told(FigureValue value) => new { count = value.Numerator, of = value.Denominator, scale = value.Denominator is null ? (int?)null : value.Scale, rate = value.Rate };

    private static decimal? RateOf(FigureValue value) => value.Rate is { } rate ? Math.Round((decimal)rate, 4) : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
