using System.Text.RegularExpressions;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Access;

/// <summary>Phá niêm phong: break the seal of a record in an emergency, and what was broken so far.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.Auditor)]
public sealed partial class EmergenciesModel(AppDb db, OfficeClock clock, Texts texts, Settings settings) : WorkPage(db, clock, texts)
{
    private const int Most = 200;

    public IReadOnlyList<EmergencyAccess> Uses { get; private set; } = [];

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    /// <summary>Hours a broken seal stays open.</summary>
    public int Hours => settings.EmergencyHours;

    public bool MayBreak => Enum.GetValues<RecordKind>().Any(k => AccessTable.HighestInEmergency(Me.Role, k) is not null);

    /// <summary>Address or code as typed.</summary>
    public string? Record { get; private set; }

    /// <summary>Reason as typed.</summary>
    public string? Reason { get; private set; }

    public Task OnGetAsync([FromQuery(Name = "ho-so")] string? record)
    {
        Record = record;
        return LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync(string? record, string? reason)
    {
        (Record, Reason) = (record, reason);
        await LoadAsync();
        if (!MayBreak) return NotFound();
        var code = Code().Match(record ?? "");
        if (!code.Success) ModelState.AddModelError("ho-so", T["Cần địa chỉ hoặc mã của hồ sơ, ví dụ chép từ thanh địa chỉ hay từ tờ in."]);
        if (IsRefused(EmergencyAccess.WhyNotBreak(reason), "ly-do")) return Page();
        var found = await Db.FindGuardedAsync(Me, Guid.Parse(code.Value));
        if (found is null || !EmergencyAccess.MayBreak(Me, found.Kind, found.Secrecy)) return await MissedAsync(reason!);
        return await Db.MayOpenAsync(Me, found, Clock.Now) ? NeedsNone() : await BreakAsync(found, reason!);
    }

    // A seal broken for nothing would alarm the leaders for nothing.
    private PageResult NeedsNone()
    {
        ModelState.AddModelError("ho-so", T["Bạn mở được hồ sơ này rồi, không cần phá niêm phong. Chưa báo cho ai."]);
        return Page();
    }

    // One answer for a record that is not there and for one whose seal this post may not break.
    private async Task<IActionResult> MissedAsync(string reason)
    {
        await SaveAsync("emergency.miss", reason: reason);
        ModelState.AddModelError("ho-so", T["Không có hồ sơ nào với mã này mà chức vụ của bạn được phá niêm phong. Lần thử này đã được ghi lại."]);
        return Page();
    }

    private async Task<IActionResult> BreakAsync(GuardedRecord found, string reason)
    {
        var use = new EmergencyAccess(Ids.New<EmergencyAccessId>(), Me, found.Kind, found.Id, found.Owner, reason, Clock.Now, TimeSpan.FromHours(settings.EmergencyHours));
        Db.Add(use);
        var address = $"/pha-niem-phong/{use.Id.Value}";
        LeadTo(address);
        await SaveAsync("emergency.break", found.Subject, reason);
        Notice = T["Đã mở trong {0} giờ. Người phụ trách và lãnh đạo đã được báo.", settings.EmergencyHours];
        return LocalRedirect(address);
    }

    private async Task LoadAsync()
    {
        Uses = await Db.EmergencyAccessesFor(Me).AsNoTracking().OrderByDescending(e => e.From).Take(Most).ToListAsync();
        Names = await Db.NamesOfAsync(Me, Uses.Select(u => u.By));
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Code();
}
