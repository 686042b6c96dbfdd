using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Reports.Upward;

/// <summary>One period of all wards: who is in the compilation, and the compilation itself, written paragraph by paragraph, locked and sent.</summary>
[For(Role.LevelAbove)]
public sealed class GroupModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, GroupDesk desk) : VersionedPage(db, clock, texts, dialect)
{
    private const int LongText = 20_000;

    public GroupPeriod Shown { get; private set; } = null!;

    /// <summary>Null while there is nothing to compile.</summary>
    public GroupWork? Work { get; private set; }

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public bool MayEdit => Work is { Locked: null };

    /// <summary>Key of the paragraph open for editing.</summary>
    [BindProperty(SupportsGet = true, Name = "sua")]
    public string? Edit { get; set; }

    /// <summary>Heading under which a paragraph is being added: its place in the list, from 0.</summary>
    [BindProperty(SupportsGet = true, Name = "them")]
    public int? AddUnder { get; set; }

    /// <summary>Words that were not saved, since somebody else wrote there first or the ward's report has changed.</summary>
    public string? Typed { get; private set; }

    /// <summary>The paragraph that was being written is there no more: the ward has sent another version.</summary>
    public bool IsGone { get; private set; }

    public IEnumerable<GroupParagraph> Under(FrozenHeading heading) => Work!.Laid.Where(p => p.Section == heading.Section && p.Part == heading.ClausePath);

    public IEnumerable<GroupParagraph> Alone(ReportSection section) => Work!.Laid.Where(p => p.Section == section);

    public async Task<IActionResult> OnGetAsync(string period) => await LoadAsync(period) ? Page() : NotFound();

    /// <summary>Writes in the place of a paragraph; nothing at all leaves it out.</summary>
    /// <param name="version">Of what a person wrote there before; null where nobody did.</param>
    public Task<IActionResult> OnPostWriteAsync(string period, string key, string? text, int? version) =>
        TryingAgain.TakeAsync(again => WriteAsync(period, key, text, version, again));

    public Task<IActionResult> OnPostAddAsync(string period, int heading, string? text) =>
        TryingAgain.TakeAsync(again => AddAsync(period, heading, text, again));

    /// <summary>Takes back what a person wrote: the paragraph stands as composed; one that was added is gone.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(string period, string key, int version)
    {
        if (!await LoadAsync(period)) return NotFound();
        if (!MayEdit || Work!.Laid.FirstOrDefault(p => p.Key == key) is not { Edit: { } edit } || edit.Version != version) return Overtaken();
        Db.Remove(edit);
        return await SavedAsync("report.group-restore", "") ?? (await LoadAsync(period) ? Overtaken() : NotFound());
    }

    /// <param name="shown">Digest of the report as it was read.</param>
    public async Task<IActionResult> OnPostLockAsync(string period, string? shown)
    {
        if (!await LoadAsync(period) || Work is null) return NotFound();
        if (!MayEdit || shown != Work.Digest) return Overtaken();
        var draft = Draft();
        if (IsRefused(draft.WhyNotLock(Work.Report))) return Page();
        foreach (var edit in Work.Laid.Select(p => p.Edit).OfType<GroupEdit>()) Db.Touch(edit);
        Db.Add(draft.Lock(Ids.New<GroupVersionId>(), Work.Report, Me.Account, Clock.Now));
        return await LedAsync(period, draft, "report.group-lock", T["Đã khóa bản {0}.", draft.LastVersion]);
    }

    public async Task<IActionResult> OnPostSendAsync(string period, string? number, string? sentOn)
    {
        if (!await LoadAsync(period) || Work?.Draft is not { } draft) return NotFound();
        if (!Days.TryRead(sentOn, out var on)) ModelState.AddModelError("ngay", T["Ngày ký chưa đúng dạng ngày/tháng/năm."]);
        if (IsRefused(draft.WhyNotSend(number, on, Today).Where(r => on is not null || r.Code != "report.date-missing"), code => code.StartsWith("report.date", StringComparison.Ordinal) ? "ngay" : "so")) return Page();
        draft.MarkSent(number, on, Today);
        return await LedAsync(period, draft, "report.group-send", T["Đã ghi số và ngày của bản đã ký."]);
    }

    public async Task<IActionResult> OnPostUnlockAsync(string period, string? reason)
    {
        if (!await LoadAsync(period) || Work?.Draft is not { } draft) return NotFound();
        if (IsRefused(draft.WhyNotUnlock(reason), "mo-khoa")) return Page();
        draft.Unlock(reason);
        return await LedAsync(period, draft, "report.group-unlock", T["Đã mở khóa; đang soạn bản tiếp theo."], reason);
    }

    private async Task<IActionResult?> WriteAsync(string period, string key, string? text, int? version, bool mayTryAgain)
    {
        if (!await LoadAsync(period)) return NotFound();
        if (!MayEdit) return Refused(text);
        if (Work!.Laid.FirstOrDefault(p => p.Key == key) is not { } place) return Gone(text);
        if (place.Edit?.Version != version) return Conflict(key, text);
        if (IsTooLong(text, key)) return Page();
        var edit = place.Edit ?? Db.Add(new GroupEdit(Ids.New<GroupEditId>(), Draft(), place.Section, place.Part, place)).Entity;
        edit.Write(text, Me.Account, Clock.Now);
        if (await SavedAsync("report.group-write", $"#p{key[..12]}") is { } done) return done;
        if (mayTryAgain) return null;
        return await LoadAsync(period) ? Conflict(key, text) : NotFound();
    }

    private async Task<IActionResult?> AddAsync(string period, int heading, string? text, bool mayTryAgain)
    {
        if (!await LoadAsync(period)) return NotFound();
        if (!MayEdit) return Refused(text);
        if (Work!.Report.Headings.ElementAtOrDefault(heading) is not { } under || string.IsNullOrWhiteSpace(text)) return LocalRedirect(Address);
        (AddUnder, Typed) = (heading, text);
        if (IsTooLong(text, "them")) return Page();
        var edit = Db.Add(new GroupEdit(Ids.New<GroupEditId>(), Draft(), under.Section, under.ClausePath, place: null)).Entity;
        edit.Write(text, Me.Account, Clock.Now);
        if (await SavedAsync("report.group-add", $"#p{edit.Of[..12]}") is { } done) return done;
        if (mayTryAgain) return null;
        return await LoadAsync(period) ? Page() : NotFound();
    }

    private string Address => $"/bao-cao/cap-duoi/{Shown.Key}";

    private GroupDraft Draft() => Work!.Draft ?? Db.Add(new GroupDraft(Ids.New<GroupDraftId>(), Me.Ward, Shown.Key)).Entity;

    private bool IsTooLong(string? text, string key)
    {
        if (text is null || text.Length <= LongText) return false;
        (Edit, Typed) = (key == "them" ? null : key, text);
        ModelState.AddModelError("doan", T["Đoạn dài hơn {0} chữ; chia thành nhiều đoạn.", LongText]);
        return true;
    }

    // Null where somebody was quicker with something of this compilation: load and look again.
    private async Task<IActionResult?> SavedAsync(string kind, string anchor)
    {
        if (Work!.Draft is { } draft) Db.Touch(draft); // so that a version locked at this moment holds it, or it is not saved
        LeadTo(Address + anchor);
        return await TrySaveAsync(kind, $"report-period/{Shown.Key}") is SaveOutcome.Saved ? LocalRedirect(Address + anchor) : null;
    }

    private Task<IActionResult> LedAsync(string period, GroupDraft draft, string kind, string notice, string? reason = null) =>
        SaveAndLeadAsync(draft, kind, $"report-period/{Shown.Key}", reason, notice, Address, () => LoadAsync(period));

    private IActionResult Conflict(string key, string? text)
    {
        (Edit, Typed) = (key, text ?? "");
        return Page();
    }

    private IActionResult Gone(string? text)
    {
        (IsGone, Typed) = (true, text ?? "");
        return Page();
    }

    private IActionResult Refused(string? text)
    {
        Typed = text;
        return Overtaken();
    }

    private IActionResult Overtaken()
    {
        IsOvertaken = true;
        return Page();
    }

    private async Task<bool> LoadAsync(string period)
    {
        if (await desk.FindAsync(Me, period) is not { } found) return false;
        (Shown, Work) = (found, await desk.OpenAsync(Me, found));
        Names = Work is null ? Names : await Db.NamesOfAsync(Me, Work.Laid.Select(p => p.Edit?.By).OfType<AccountId>().Concat(Work.Versions.Select(v => v.FrozenBy)).Distinct());
        return true;
    }
}
