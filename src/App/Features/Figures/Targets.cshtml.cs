using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Figures;

/// <summary>The form of a target, as typed.</summary>
public sealed record TargetForm(string? Code, string? Year, string? Value, string? Baseline, string? BaselineYear, string? Document);

/// <summary>Mục tiêu: what national programmes and the ward itself want figures to reach, held against what was counted.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class TargetsModel(AppDb db, OfficeClock clock, Texts texts, TargetDesk desk, Dialect dialect) : FigurePage(db, clock, texts)
{
    private const string Here = "/so-lieu/muc-tieu";

    /// <summary>The ward's own first, then those of programmes; what is behind before what is not.</summary>
    public IReadOnlyList<TargetRow> Rows { get; private set; } = [];

    /// <summary>Own targets that no longer hold, the last first.</summary>
    public IReadOnlyList<WardTarget> Ended { get; private set; } = [];

    public TargetForm Typed { get; private set; } = new("", "", "", "", "", "");

    /// <summary>The target whose end was refused, and the reason as typed.</summary>
    public (Guid Target, string? Reason)? Ending { get; private set; }

    /// <summary>Figures one may set a target for.</summary>
    public IEnumerable<Figure> Choices => Domain.Figures.FigureTable.All.Where(f => f.Indicator.Direction is not null && FigureDesk.MaySee(Me, f));

    public bool MaySet => Me.RunsTheWard;

    public async Task<IActionResult> OnGetAsync() => await FillAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(TargetForm form)
    {
        Typed = form;
        if (!MaySet || !await FillAsync()) return NotFound();
        if (Read(form) is not { } facts || !ModelState.IsValid) return Page();
        LeadTo(Here);
        if (await SetAsync(facts) is not SaveOutcome.Saved)
        {
            ModelState.AddModelError("chi-tieu", T["Người khác vừa đặt mục tiêu cho chỉ tiêu và năm này. Xem lại bảng rồi lưu lần nữa."]);
            await FillAsync();
            return Page();
        }

        Notice = T["Đã đặt mục tiêu."];
        return LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid target, string? reason)
    {
        if (!MaySet || !await FillAsync() || await desk.FindAsync(Me, target) is not { } found) return NotFound();
        if (IsRefused(found.WhyNotEnd(reason), "ly-do"))
        {
            Ending = (target, reason);
            return Page();
        }

        found.End(reason, Clock.Now);
        LeadTo(Here);
        await Db.TryAsync(dialect, () => SaveAsync("target.end", $"target/{target}", reason));
        Notice = T["Mục tiêu đã kết thúc, vẫn xem được ở cuối trang."];
        return LocalRedirect(Here);
    }

    // One that stood for the same figure and year gives way in the same save.
    private async Task<SaveOutcome> SetAsync(WardTargetFacts facts)
    {
        if (await desk.FindOpenAsync(Me, facts) is { } earlier) earlier.End(T["Được thay bằng mục tiêu mới."], Clock.Now);
        var target = new WardTarget(Ids.New<WardTargetId>(), Me.Ward, facts, Me.Account, Clock.Now);
        Db.Add(target);
        return await Db.TryAsync(dialect, () => SaveAsync("target.set", $"target/{target.Id.Value}"));
    }

    private WardTargetFacts? Read(TargetForm form)
    {
        var (value, baseline) = (Number(form.Value, "gia-tri"), Number(form.Baseline, "so-goc"));
        var (year, baselineYear) = (Year(form.Year, "nam"), Year(form.BaselineYear, "nam-goc"));
        if (value is null && !ModelState.ContainsKey("gia-tri")) ModelState.AddModelError("gia-tri", T["Ghi giá trị cần đạt."]);
        if (year is null && !ModelState.ContainsKey("nam")) ModelState.AddModelError("nam", T["Ghi năm cần đạt."]);
        if (!ModelState.IsValid) return null;
        var facts = new WardTargetFacts(form.Code ?? "", year!.Value, value!.Value, baseline, baselineYear, form.Document ?? "");
        if (!IsRefused(WardTarget.WhyNot(facts, Today), FieldOf) && Choices.All(f => f.Code != facts.Code)) ModelState.AddModelError("chi-tieu", T["target.no-figure"]);
        return facts;
    }

    private static string FieldOf(string code) => code switch
    {
        "target.no-figure" => "chi-tieu",
        "target.year" => "nam",
        "target.baseline" => "so-goc",
        "target.baseline-year" => "nam-goc",
        "target.document" or "target.document-long" => "can-cu",
        _ => "gia-tri",
    };

    private decimal? Number(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (decimal.TryParse(typed, NumberStyles.Number, CultureInfo.CurrentCulture, out var value)) return value;
        ModelState.AddModelError(field, T["\"{0}\" chưa phải là số. Viết như 1.234,5.", typed]);
        return null;
    }

    private int? Year(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return year;
        ModelState.AddModelError(field, T["Năm viết bằng bốn chữ số, ví dụ 2030."]);
        return null;
    }

    private async Task<bool> FillAsync()
    {
        if (!await ReadAsync() || !SeesNumbers) return false;
        var own = await desk.OfAsync(Me);
        Ended = [.. own.Where(t => t.EndedAt is not null).OrderByDescending(t => t.EndedAt)];
        Rows = await desk.RowsAsync(Me, own);
        return true;
    }
}
