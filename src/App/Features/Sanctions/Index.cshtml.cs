using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Sanctions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Sanctions;

/// <summary>Sổ theo dõi xử phạt vi phạm hành chính: the sanctions of a year with their sums.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public SanctionFilter Filter { get; set; } = new();

    public int Year { get; private set; }

    /// <summary>Years with a sanction, newest first, and the one shown.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<SanctionRecord> Rows { get; private set; } = [];

    public long Fined => Rows.Sum(r => r.Decision?.Fine ?? 0);

    public long Paid => Rows.Sum(r => r.Paid);

    public long Owed => Rows.Sum(r => r.Owed);

    public int Late => Rows.Count(r => r.IsOverdueOn(Today));

    /// <summary>The reader may take the register out as a file.</summary>
    public bool MayExport => AccessTable.For(Me, RecordKind.Sanction, RecordAction.Export).Any();

    /// <summary>The same rows as a file of this kind.</summary>
    public string ExportAddress(string kind) => $"/xu-phat/so-theo-doi.{kind}" + QueryString.Create("nam", $"{Year}").Add("trang-thai", Filter.State ?? "");

    public async Task<IActionResult> OnGetAsync()
    {
        if (!AccessTable.For(Me, RecordKind.Sanction, RecordAction.List).Any()) return NotFound();
        var sanctions = Db.SanctionsFor(Me, RecordAction.List, Clock.Now);
        Year = Filter.Year ?? Today.Year;
        Years = [.. (await sanctions.Select(r => r.Year).Distinct().ToListAsync()).Append(Year).Append(Today.Year).Distinct().OrderDescending()];
        Rows = await Filter.RowsAsync(sanctions, Today);
        if (Rows.Count > 0) await LookedAsync("sanction.list", $"rows/{Rows.Count}");
        return Page();
    }
}
