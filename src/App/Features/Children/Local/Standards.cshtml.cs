using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Local;

/// <summary>A standard amount as it is typed.</summary>
public sealed record StandardForm(string? Amount, string? From, string? Document, bool ForMinimums)
{
    /// <summary>Đồng; null where the text is no whole number. Thousands may stand apart: 600.000.</summary>
    public long? Dong => long.TryParse((Amount ?? "").Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
}

/// <summary>The province's own standard amount of social assistance, written down from its resolution and compared by a second person.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class StandardsModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : LocalPage(db, clock, texts, dialect)
{
    private const string Address = "/tre-em/thiet-lap/muc-chuan";
    private List<LocalStandard> _all = [];

    /// <summary>Those that stand, the newest first.</summary>
    public IReadOnlyList<LocalStandard> Standing => [.. _all.Where(s => s.Stands).OrderByDescending(s => s.From)];

    public IReadOnlyList<LocalStandard> Withdrawn => [.. _all.Where(s => !s.Stands).OrderByDescending(s => s.At)];

    /// <summary>What benefits are reckoned from today.</summary>
    public StandardAmount? Reckoned => Entitlements.StandardOn(Today, _all.Where(s => s.Stands).Select(s => s.AsAmount));

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public StandardForm Typed { get; private set; } = new(null, null, null, false);

    /// <summary>What was typed for ending or withdrawing one of them.</summary>
    public (Guid Id, string? LastDay, string? Reason) TypedFor { get; private set; }

    public bool MayEdit => Me.Role is Role.Officer;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Typed = Typed with { From = Days.Show(Today) };
    }

    public async Task<IActionResult> OnPostAddAsync(StandardForm form)
    {
        if (!MayEdit) return NotFound();
        await LoadAsync();
        Typed = form;
        var from = NeededDay(form.From, "tu");
        foreach (var refusal in LocalStandard.WhyNotSet(form.Dong, from ?? Today, form.Document, _all)) ModelState.AddModelError(FieldOf(refusal.Code), T[refusal.Code]);
        if (!ModelState.IsValid) return Page();
        var standard = new LocalStandard(Ids.New<LocalStandardId>(), Me, Clock.Now, form.Dong!.Value, from!.Value, form.Document!, form.ForMinimums, _all);
        Db.Add(standard);
        return await SavedAsync(form, "local-standard.add", standard.Id, null, T["Đã ghi mức chuẩn. Chế độ của trẻ được tính theo mức này từ ngày {0}; cần người thứ hai đối chiếu với văn bản.", Days.Show(standard.From)]);
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, int version)
    {
        if (await FindAsync(id) is not { } standard) return NotFound();
        if (IsOvertaken(standard, version) || IsRefused(standard.WhyNotConfirm(Me))) return Page();
        standard.Confirm(Me, Clock.Now);
        return await SavedAsync(Typed, "local-standard.confirm", standard.Id, null, T["Đã xác nhận mức chuẩn đúng với văn bản."]);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, string? lastDay, int version)
    {
        if (!MayEdit || await FindAsync(id) is not { } standard) return NotFound();
        TypedFor = (id, lastDay, null);
        var last = NeededDay(lastDay, $"ngay-cuoi-{id:N}");
        if (!ModelState.IsValid || IsOvertaken(standard, version) || IsRefused(standard.WhyNotEnd(last!.Value), $"ngay-cuoi-{id:N}")) return Page();
        standard.End(last!.Value);
        return await SavedAsync(Typed, "local-standard.end", standard.Id, null, T["Đã ghi ngày cuối. Sau ngày này tính theo mức chung cả nước."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, string? reason, int version)
    {
        if (!MayEdit || await FindAsync(id) is not { } standard) return NotFound();
        TypedFor = (id, null, reason);
        if (IsOvertaken(standard, version) || IsRefused(standard.WhyNotWithdraw(reason, _all), $"ly-do-{id:N}")) return Page();
        standard.Withdraw(Me, Clock.Now, reason!, _all);
        return await SavedAsync(Typed, "local-standard.withdraw", standard.Id, reason!.Trim(), T["Đã rút mức chuẩn ghi nhầm."]);
    }

    private static string FieldOf(string code) => code switch
    {
        "local-standard.document" => "van-ban",
        "local-standard.too-early" or "local-standard.later-one" => "tu",
        _ => "muc",
    };

    private bool IsOvertaken(LocalStandard standard, int version)
    {
        if (standard.Version == version) return false;
        ModelState.AddModelError("", T["Mức chuẩn vừa được người khác sửa. Xem lại rồi ghi lần nữa."]);
        return true;
    }

    private async Task<IActionResult> SavedAsync(StandardForm typed, string kind, LocalStandardId id, string? reason, string notice)
    {
        var typedFor = TypedFor;
        LeadTo(Address);
        if (await TrySaveAsync(kind, $"local-standard/{id.Value}", reason) is SaveOutcome.Saved)
        {
            Notice = notice;
            return LocalRedirect(Address);
        }

        await LoadAsync();
        (Typed, TypedFor) = (typed, typedFor);
        ModelState.AddModelError("", T["Mức chuẩn vừa được người khác sửa. Xem lại rồi ghi lần nữa."]);
        return Page();
    }

    private async Task<LocalStandard?> FindAsync(Guid id)
    {
        await LoadAsync();
        Typed = Typed with { From = Days.Show(Today) };
        return _all.FirstOrDefault(s => s.Id.Value == id);
    }

    private async Task LoadAsync()
    {
        _all = await Db.LocalStandardsFor(Me).ToListAsync();
        Names = await Db.NamesOfAsync(Me, _all.SelectMany(s => new[] { s.By, s.ConfirmedBy, s.WithdrawnBy }.OfType<AccountId>()));
    }
}
