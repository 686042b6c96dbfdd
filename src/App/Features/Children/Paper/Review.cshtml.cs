using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Paper;

/// <summary>What the lines of a sheet would do, child by child, before they are brought in together.</summary>
[For(Role.Officer, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class ReviewModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, PaperDesk desk) : PaperPage(db, clock, texts, dialect)
{
    /// <summary>Said of a field changed meanwhile: what the registry says holds.</summary>
    public const string Keep = "so";

    /// <summary>What is written on paper holds.</summary>
    public const string Paper = "giay";

    public IReadOnlyList<PaperPlan> Plans { get; private set; } = [];

    public int CountOf(PaperVerdict verdict) => Plans.Count(p => p.Verdict == verdict);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!MayType || !await FindSheetAsync(id)) return NotFound();
        await LookedAsync("child.paper-review", $"paper-sheet/{id}");
        Plans = await desk.PlansAsync(Sheet, World, new Dictionary<string, PaperDecision>());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!MayType || !await FindSheetAsync(id)) return NotFound();
        Plans = await desk.PlansAsync(Sheet, World, Decisions());
        if (CountOf(PaperVerdict.Ready) + CountOf(PaperVerdict.Same) == 0) return await FirstAsync() ?? await AgainAsync(T["Chưa có dòng nào ghi được. Chọn ở những chỗ vừa được người khác sửa, hoặc sửa dòng sai."]);
        var applied = await desk.ApplyAsync(Sheet, Plans, World, $"{SheetTitle}, {Sheet.Number}");
        if (applied.Refused is { } refused) return await AgainAsync(refused);
        var address = applied.Batch is { } batch ? $"/tre-em/dot/{batch.Value}" : $"{Address}/ghi";
        LeadTo(address);
        try
        {
            await SaveAsync("child.paper-apply", applied.Batch is { } brought ? $"batch/{brought.Value}" : $"paper-sheet/{id}");
        }
        catch (DbUpdateConcurrencyException)
        {
            return await FirstAsync() ?? await AgainAsync(T["Hồ sơ vừa được người khác sửa. Chưa có gì vào sổ; xem lại rồi ghi lần nữa."]);
        }

        Notice = Said(applied);
        return LocalRedirect(address);
    }

    // The same form sent twice at the same moment: the second sending leads to the batch of the first.
    private async Task<IActionResult?> FirstAsync() =>
        Db.Form is { } form && await Db.FindHandledAsync(form.Key) is { Location: { } location } ? LocalRedirect(location) : null;

    private string Said(PaperApplied applied)
    {
        var words = new List<string> { T["Đã ghi {0} trẻ.", applied.Changed] };
        if (applied.Proposed > 0) words.Add(T["Gửi {0} đề xuất.", applied.Proposed]);
        if (applied.Same > 0) words.Add(T["{0} dòng không có gì mới.", applied.Same]);
        if (applied.Left > 0) words.Add(T["{0} dòng còn chờ.", applied.Left]);
        return string.Join(" ", words);
    }

    // What was half done is forgotten, the choices made stay in the form.
    private async Task<PageResult> AgainAsync(string sentence)
    {
        Db.ChangeTracker.Clear();
        Plans = await desk.PlansAsync(Sheet, World, new Dictionary<string, PaperDecision>());
        ModelState.AddModelError("", sentence);
        return Page();
    }

    private Dictionary<string, PaperDecision> Decisions()
    {
        var decided = new Dictionary<string, PaperDecision>();
        foreach (var field in Request.Form.Where(f => f.Value == Keep || f.Value == Paper))
            decided[field.Key] = new PaperDecision(field.Value == Paper, Request.Form[$"{field.Key}.thay"].ToString());
        return decided;
    }

    /// <summary>A choice as it was made in a form that has to be shown again.</summary>
    public bool IsChosen(string choice, string value) => Request.HasFormContentType && Request.Form[choice] == value;
}
