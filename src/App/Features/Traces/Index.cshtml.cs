using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Traces;

/// <summary>Nhật ký: who saw and did what, of a record, of a person, of a time.</summary>
[For(Role.Auditor, Role.Leader, Role.Officer, Role.Administrator)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, TraceList list, RecordNames records) : WorkPage(db, clock, texts)
{
    private const int PerPage = 50;

    [BindProperty(SupportsGet = true)]
    public TraceFilter Filter { get; set; } = new();

    public IReadOnlyList<TraceRow> Rows { get; private set; } = [];

    /// <summary>People of the ward with an account, by name.</summary>
    public IReadOnlyList<(Guid Account, string Name)> People { get; private set; } = [];

    /// <summary>The record asked for.</summary>
    public RecordName? About { get; private set; }

    /// <summary>Where the older acts are; null on the last page.</summary>
    public string? Older { get; private set; }

    public string ExportAddress => "/nhat-ky.xlsx" + QueryString.Create(Request.Query.Where(q => q.Key != "truoc"));

    public async Task OnGetAsync()
    {
        People = await Db.AccountNamesAsync(Me);
        if (Filter.Record is { Length: > 0 } record) About = (await records.OfAsync(Me, [record]))[record];
        if (Filter.Of(TraceFilter.Open(Db, Me), out var wrong) is not { } acts)
        {
            ModelState.AddModelError(wrong!, T["Ngày viết theo dạng ngày/tháng/năm, ví dụ 23/11/2026."]);
            return;
        }

        if (Filter.Before is { } before) acts = acts.Where(a => a.Sequence < before);
        var rows = await list.RowsAsync(Me, acts, PerPage + 1);
        Rows = [.. rows.Take(PerPage)];
        if (rows.Count > PerPage) Older = "/nhat-ky" + QueryString.Create(Request.Query.Where(q => q.Key != "truoc").Append(new("truoc", Rows[^1].Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }
}
