using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MangNon.Bench.Peer;

public sealed record PeerParagraph(Guid Id, string Section, string? Clause, string Text, bool NeedsPerson);

public sealed record PeerHeading(int Level, string Marker, string Text, string Section, string? Clause);

public sealed record PeerFigure(Guid Id, string Label, string Unit, decimal? Total, string? ShareOf, decimal? Share);

/// <summary>The rows of the compiled report.</summary>
internal sealed class CompiledModel(Rows rows) : PageModel
{
    public string Subject { get; private set; } = "";

    public IReadOnlyList<PeerParagraph> Paragraphs { get; private set; } = [];

    public ILookup<Guid, (Guid Source, string Words)> Sources { get; private set; } = Array.Empty<(Guid, Guid, string)>().ToLookup(s => s.Item1, s => (s.Item2, s.Item3));

    public IReadOnlyList<PeerHeading> Headings { get; private set; } = [];

    public IReadOnlyList<PeerFigure> Figures { get; private set; } = [];

    public async Task OnGetAsync(Guid id)
    {
        var given = ("@id", (object?)id);
        Subject = (await rows.ReadAsync("""select r."Subject" from reports r join report_rounds o on o."Id" = r."RoundId" where r."Id" = @id""", r => r.GetString(0), given))[0];
        Paragraphs = await rows.ReadAsync("""select "Id", "Section", "ClausePath", "Text", "NeedsPerson" from report_paragraphs where "ReportId" = @id order by "Order" """, r => new PeerParagraph(r.GetGuid(0), r.GetString(1), r.Text(2), r.GetString(3), r.GetBoolean(4)), given);
        Headings = await rows.ReadAsync("""select "Level", "Marker", "Text", "Section", "ClausePath" from report_headings where "ReportId" = @id order by "Order" """, r => new PeerHeading(r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetString(3), r.Text(4)), given);
        Figures = await rows.ReadAsync(
            """select f."Id", f."Label", f."Unit", f."Total", s."UnitName", s."Value" from report_figures f left join report_figure_shares s on s."FigureId" = f."Id" where f."ReportId" = @id order by f."Order" """,
            r => new PeerFigure(r.GetGuid(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetDecimal(3), r.Text(4), r.IsDBNull(5) ? null : r.GetDecimal(5)), given);
        Sources = (await rows.ReadAsync(
            """
            select o."ParagraphId", o."SourceId", t."Path" from report_paragraphs p join paragraph_origins o on o."ParagraphId" = p."Id" join tasks t on t."Id" = o."SourceId" where p."ReportId" = @id
            union all
            select o."ParagraphId", e."TaskId", 'cập nhật' from report_paragraphs p join paragraph_origins o on o."ParagraphId" = p."Id" join task_entries e on e."Id" = o."SourceId" where p."ReportId" = @id
            """, r => (r.GetGuid(0), r.GetGuid(1), r.GetString(2)), given)).ToLookup(s => s.Item1, s => (s.Item2, s.Item3));
    }
}
